//! Who does what an infinitive tells: `called on X to leave`, `X's attempts to form Y`, `for X to keep its arms`.

use super::grammar::Sentence;
use super::node::{Shape, What, possessive};
use super::nonfinite::{rewards, time};
use super::nouns::{asks, intent, moves};
use super::sides::STRIKES;

impl Sentence<'_> {
    pub(super) fn of_infinitive(&self, at: usize, depth: usize) -> Vec<usize> {
        // `agreed to urge X and to arm Y`, `to train and equip Z`: whoever did the first does the second.
        let joined = at.checked_sub(1).filter(|&and| self.is(and, What::And)).and_then(|and| self.verb_before(and));
        if let Some(first) = joined.filter(|&first| self.verb(first).is_some_and(|verb| verb.shape == Shape::Infinitive)) {
            return self.subjects_within(first, depth + 1);
        }
        let named = self.before(at).filter(|&noun| self.is_noun(noun)).and_then(|noun| self.of_noun_before(noun, depth));
        if let Some(doers) = named {
            return doers;
        }
        let Some(governor) = self.hangs_on(at) else { return Vec::new() };
        if self.impersonal(governor, at) {
            return Vec::new();
        }
        // `it took X two years to leave`.
        if self.takes_time(governor, at) {
            return self.object(governor).into_iter().filter(|&object| object < at && !time(self.lemma(object))).collect();
        }
        // `drones were used by X to attack Y`: whoever used them did.
        let passive = self.verb(governor).is_some_and(|verb| verb.passive);
        if passive && matches!(self.lemma(governor), "use" | "employ" | "exploit" | "deploy" | "utilize" | "leverage") {
            return self.complements(governor, "by").into_iter().collect();
        }
        match self.object(governor) {
            // `used drones to attack X`, `used its territory to attack X`: whoever used them did.
            Some(object)
                if STRIKES.contains(&self.lemma(object))
                    || self.lemma(governor) == "use"
                        && (self.places.contains(&object)
                            || self.nodes[object].mention.is_none()
                            || self.lemma(object) == "force" && self.nodes[object].first == self.nodes[object].last) =>
            {
                self.subjects_within(governor, depth + 1)
            }
            // `used a firm to move funds to X`: the firm does it, and whoever uses it.
            Some(object) if object < at && self.lemma(governor) == "use" => {
                let users = self.subjects_within(governor, depth + 1);
                [object].into_iter().chain(users).collect()
            }
            Some(object) if object < at && controls_object(self.lemma(governor)) => vec![object],
            // `believes X to be in Y`.
            Some(object) if object < at && self.verb(at).is_some_and(|own| own.copula) && holds(self.lemma(governor)) => {
                vec![object]
            }
            _ => self.subjects_within(governor, depth + 1),
        }
    }

    /// The verb that an infinitive hangs on: `agreed at talks brokered by X to leave`, `use roads that cross X to move arms`.
    fn hangs_on(&self, at: usize) -> Option<usize> {
        let near = self.verb_before(at)?;
        if self.before(at) == Some(near) || intends(self.lemma(near)) || controls_object(self.lemma(near)) {
            return Some(near);
        }
        let link = match self.verb(near)?.shape {
            Shape::Bare => Some(near),
            // `drones that cross X`, `drones that Y built`.
            Shape::Finite => {
                let before = self.before(near)?;
                let subject = self.is_noun(before).then(|| self.opens_clause(before));
                subject.map_or(Some(before), |noun| noun.checked_sub(1)).filter(|&relative| self.is(relative, What::Relative))
            }
            _ => None,
        };
        let outer = link.filter(|&link| link > 0 && self.is_noun(link - 1)).and_then(|link| self.verb_before(link));
        Some(outer.filter(|&outer| intends(self.lemma(outer)) || wields(self.lemma(outer))).unwrap_or(near))
    }

    fn takes_time(&self, governor: usize, at: usize) -> bool {
        let it = self.before(governor).is_some_and(|noun| self.is_noun(noun) && self.lemma(noun) == "it");
        let last = &self.nodes[at - 1];
        it && self.lemma(governor) == "take" && at - 1 > governor && (time(self.lemma(at - 1)) || self.words[last.first].time > 0)
    }

    /// `it is important to leave`, `it was agreed to leave`: nobody.
    fn impersonal(&self, governor: usize, at: usize) -> bool {
        let Some(own) = self.verb(governor).filter(|own| own.shape == Shape::Finite) else { return false };
        let it = self.before(governor).is_some_and(|noun| self.is_noun(noun) && self.lemma(noun) == "it");
        let judged = own.copula && self.is(at - 1, What::Other) && at - 1 > governor && !of_doer(self.lemma(at - 1));
        let agreed = own.passive && matches!(self.lemma(governor), "agree" | "decide" | "plan" | "propose" | "hope");
        it && self.before(at) == Some(governor) && (judged || agreed)
    }

    /// Who does it by the noun phrase right before or one that it hangs on: `the attempts of X to leave`, `pressure on X to leave`.
    fn of_noun_before(&self, noun: usize, depth: usize) -> Option<Vec<usize>> {
        let chain = self.climb(noun);
        let doers = chain.iter().find_map(|&noun| self.by_noun(noun, depth))?;
        let mut meant = chain.into_iter().filter(|&noun| intent(self.lemma(noun)));
        let joins = meant.find_map(|noun| self.takes_part(self.first_of_list(noun)));
        let takers = joins.map_or(Vec::new(), |verb| self.subjects_within(verb, depth + 1));
        Some(takers.into_iter().chain(doers).collect())
    }

    fn by_noun(&self, noun: usize, depth: usize) -> Option<Vec<usize>> {
        let first = self.first_of_list(noun);
        if intent(self.lemma(noun)) {
            return self.whose_intent(noun, first, depth);
        }
        // `the request by X to jail Y`: who is to do it is not told.
        let owned = ["by", "from"].iter().any(|word| self.is_preposition(noun + 1, word)) || self.is_owned(noun);
        if owned && asks(self.lemma(noun)) {
            return Some(Vec::new());
        }
        if let Some(first) = self.first_to(noun) {
            return Some(first);
        }
        let link = first.checked_sub(1).filter(|&link| self.is(link, What::Preposition))?;
        self.told_to(link, noun).then(|| vec![self.main_noun(first)])
    }

    fn is_owned(&self, noun: usize) -> bool {
        self.before(noun).is_some_and(|mark| self.is(mark, What::Possessive))
    }

    /// `praised X, the first state to arm Y`: the state.
    fn first_to(&self, noun: usize) -> Option<Vec<usize>> {
        let node = &self.nodes[noun];
        let ranks =
            self.words[node.first..node.head].iter().any(|word| matches!(word.lemma, "first" | "last" | "only" | "latest"));
        let comma = noun.checked_sub(1).is_some_and(|comma| self.is(comma, What::Comma));
        (ranks && comma && self.first_lemma(noun) == "the").then(|| vec![noun])
    }

    /// The first phrase of the list that a noun phrase closes, with those that own it.
    fn first_of_list(&self, noun: usize) -> usize {
        let mut at = noun;
        while at >= 2 && self.is_noun(at - 2) && matches!(self.nodes[at - 1].what, What::Possessive | What::And | What::Comma) {
            at -= 2;
        }
        at
    }

    /// Whether what stands before a preposition has whom the preposition leads to do something: `called on X to leave`.
    fn told_to(&self, link: usize, noun: usize) -> bool {
        let Some(head) = self.before(link) else { return false };
        let (word, lemma) = (self.lemma(link), self.lemma(head));
        if self.is_noun(head) {
            return match word {
                "of" => intent(lemma) || moves(lemma),
                "by" | "from" | "between" | "among" => intent(lemma),
                "on" | "to" | "upon" => asks(lemma),
                // `no reason for X to leave`.
                "for" => self.nodes[noun].mention.is_some() && self.words[self.nodes[noun].first].time == 0,
                _ => false,
            };
        }
        let Some(verb) = self.verb(head) else { return false };
        match word {
            "to" if self.lemma(link - 1) == "up" => true,
            "on" | "upon" => matches!(lemma, "call" | "rely" | "count" | "depend" | "prevail"),
            "to" => matches!(lemma, "appeal" | "plead" | "reach" | "look" | "signal"),
            // `called for X to leave`, `it was hard for X to leave`.
            "for" if self.nodes[noun].mention.is_some() => {
                matches!(lemma, "call" | "wait" | "ask" | "press" | "push" | "arrange" | "plead")
                    || verb.copula && !of_doer(self.lemma(link - 1))
            }
            _ => false,
        }
    }

    /// `is involved in X's efforts to arm Y`: what somebody takes part in he does too.
    fn takes_part(&self, first: usize) -> Option<usize> {
        let link = first.checked_sub(1).filter(|&link| self.is_preposition(link, "in"))?;
        let verb = self.before(link).filter(|&verb| self.verb(verb).is_some())?;
        matches!(self.lemma(verb), "involve" | "participate" | "engage" | "assist").then_some(verb)
    }

    /// `X's attempts to leave`, `a Danish threat to leave`, `made attempts to leave`, `rejected attempts to leave`: whose they are.
    fn whose_intent(&self, noun: usize, first: usize, depth: usize) -> Option<Vec<usize>> {
        let node = &self.nodes[noun];
        if let Some(mark) = self.before(noun).filter(|&mark| self.is(mark, What::Possessive)) {
            return self.before(mark).map(|owner| vec![owner]);
        }
        let modifiers = &self.words[node.first..node.head];
        let met = first > 0 && self.verb(first - 1).is_some() && judges(self.lemma(first - 1));
        // `gave up its attempts to leave`: whoever gave them up; `thwarted its attempts to leave`: another.
        if possessive(self.first_lemma(noun)) {
            return met.then(|| vec![noun]);
        }
        if modifiers.iter().any(|word| word.mention.or(word.inner).is_some()) {
            return Some(vec![noun]);
        }
        let before = first.checked_sub(1)?;
        match self.nodes[before].what {
            What::Stop | What::Subordinate | What::Relative => Some(Vec::new()),
            What::Preposition if matches!(self.lemma(before), "despite" | "amid" | "against" | "after") => Some(Vec::new()),
            What::Verb(_) if met => Some(Vec::new()),
            // `accused X of a plot to kill Y`, `arrested X over a plan to kill Y`.
            What::Preposition if let Some(verb) = self.verb_before(before).filter(|&verb| charges(self.lemma(verb))) => {
                let passive = self.verb(verb).is_some_and(|own| own.passive);
                if passive { None } else { self.object(verb).map(|object| vec![object]) }
            }
            What::Verb(verb) if !verb.copula => Some(self.subjects_within(before, depth + 1)),
            // `gave X permission to leave`.
            What::Noun => {
                let verb = self.verb_before(before).filter(|&verb| self.object(verb) == Some(before))?;
                matches!(self.lemma(verb), "give" | "grant" | "deny" | "offer" | "afford" | "allow").then(|| vec![before])
            }
            _ => None,
        }
    }
}

/// Verbs whose object does what the infinitive after it says: `urged Iran to leave`.
pub(crate) fn controls_object(lemma: &str) -> bool {
    matches!(
        lemma,
        "urge"
            | "ask"
            | "order"
            | "tell"
            | "direct"
            | "instruct"
            | "allow"
            | "enable"
            | "help"
            | "force"
            | "press"
            | "pressure"
            | "call"
            | "request"
            | "require"
            | "encourage"
            | "persuade"
            | "permit"
            | "warn"
            | "use"
            | "task"
            | "appoint"
            | "assist"
            | "lead"
            | "cause"
            | "compel"
            | "want"
            | "push"
            | "advise"
            | "invite"
            | "recruit"
            | "hire"
            | "pay"
            | "prompt"
            | "spur"
            | "select"
            | "call on"
            | "call upon"
            | "call for"
            | "beg"
            | "implore"
            | "exhort"
            | "authorize"
            | "authorise"
            | "expect"
    )
}

/// Verbs that say what somebody means to do: `agreed to leave`.
fn intends(lemma: &str) -> bool {
    matches!(
        lemma,
        "agree"
            | "decide"
            | "vow"
            | "pledge"
            | "promise"
            | "threaten"
            | "refuse"
            | "plan"
            | "vote"
            | "seek"
            | "try"
            | "intend"
            | "hope"
            | "offer"
            | "undertake"
            | "resolve"
            | "conspire"
            | "meet"
            | "gather"
    )
}

/// Verbs that say what somebody uses to do something.
fn wields(lemma: &str) -> bool {
    matches!(lemma, "use" | "employ" | "exploit" | "deploy" | "utilize" | "utilise" | "leverage")
}

/// Adjectives that say how somebody is to what he does, and not how it is to do it: `it is ready to leave`.
fn of_doer(lemma: &str) -> bool {
    matches!(
        lemma,
        "able"
            | "unable"
            | "ready"
            | "likely"
            | "unlikely"
            | "willing"
            | "unwilling"
            | "set"
            | "due"
            | "bound"
            | "prepared"
            | "keen"
            | "eager"
            | "determined"
            | "poised"
            | "reluctant"
            | "quick"
            | "slow"
            | "free"
            | "first"
            | "last"
            | "responsible"
            | "about"
    )
}

/// Verbs of whoever judges or meets what another means to do: `rejected attempts to leave`.
fn judges(lemma: &str) -> bool {
    matches!(
        lemma,
        "reject"
            | "thwart"
            | "derail"
            | "foil"
            | "block"
            | "oppose"
            | "condemn"
            | "criticize"
            | "criticise"
            | "denounce"
            | "undermine"
            | "hinder"
            | "hamper"
            | "frustrate"
            | "obstruct"
            | "resist"
            | "welcome"
            | "support"
            | "back"
            | "endorse"
            | "praise"
            | "fear"
            | "complicate"
            | "impede"
            | "sabotage"
            | "disrupt"
            | "repel"
            | "defeat"
            | "stop"
            | "prevent"
            | "halt"
            | "approve"
            | "follow"
            | "precede"
            | "describe"
            | "cite"
            | "counter"
            | "dismiss"
            | "suspect"
            | "note"
            | "report"
            | "reveal"
            | "expose"
            | "say"
    )
}

/// Verbs of what somebody holds another to be: `believes X to be Y`.
fn holds(lemma: &str) -> bool {
    matches!(
        lemma,
        "believe"
            | "consider"
            | "know"
            | "deem"
            | "find"
            | "think"
            | "assume"
            | "judge"
            | "declare"
            | "suspect"
            | "show"
            | "prove"
    )
}

/// Verbs of what somebody meets with for a plan.
fn charges(lemma: &str) -> bool {
    rewards(lemma) || matches!(lemma, "accuse" | "suspect" | "charge")
}
