//! Who does what a verb without a subject of its own tells: `attacking X`, `to attack X`, `for attacking X`.

use super::grammar::Sentence;
use super::node::{Node, Shape, What, possessive};
use super::nouns::moves;

/// What somebody is sanctioned for who did it: `for his role in smuggling`.
pub(super) const ROLES: [&str; 5] = ["role", "involvement", "part", "participation", "complicity"];

impl Sentence<'_> {
    pub(super) fn of_ing(&self, at: usize, depth: usize) -> Vec<usize> {
        // `Broadly speaking, X left`: whoever writes.
        if self.lemma(at) == "speak" && self.is(at + 1, What::Comma) {
            return Vec::new();
        }
        let Some(mut before) = at.checked_sub(1) else { return self.following_subject(at) };
        // `blamed X for "directly planning attacks"`.
        let marks = (0..at).rev().take_while(|&mark| matches!(self.nodes[mark].what, What::Quote | What::Other)).count();
        if marks > 0 && at > marks && self.is(at - marks - 1, What::Preposition) {
            before = at - marks - 1;
        }
        match self.nodes[before].what {
            // `in exchange for help fighting X`: whose help it is is not told.
            What::Noun if matches!(self.lemma(before), "help" | "assistance" | "difficulty" | "trouble" | "experience") => {
                Vec::new()
            }
            // `spent years arming X`.
            What::Noun if self.passes_time(before) => self.subjects_within(before - 1, depth + 1),
            // `fought throughout the day defending X`.
            What::Noun if self.lasts(before) => {
                self.verb_before(before).map_or(Vec::new(), |verb| self.subjects_within(verb, depth + 1))
            }
            What::Noun => self.addressed(before).map_or_else(|| self.climb(before), |verb| self.subjects_within(verb, depth + 1)),
            What::Possessive => at.checked_sub(2).map_or(Vec::new(), |noun| vec![noun]),
            What::Preposition | What::Subordinate => {
                let opener = |node: &Node| matches!(node.what, What::And | What::Quote | What::Other);
                let start = self.nodes[..before].iter().all(opener)
                    || self.is(before - 1, What::Comma) && self.finite_before(before).is_none();
                if start { self.following_subject(at) } else { self.of_gerund(before, depth) }
            }
            What::Other if matches!(self.lemma(before), "those" | "these") && self.told_behind(at).is_some() => {
                self.told_behind(at).into_iter().collect()
            }
            What::And | What::Comma | What::Dash | What::Close | What::Other | What::Quote => self.of_joined_ing(at, depth),
            What::Verb(_) => self.subjects_within(before, depth + 1),
            // `…: having armed X, Y left`.
            What::Stop => self.following_subject(at),
            _ => Vec::new(),
        }
    }

    /// `Despite the size of X's contingent, Y performed`: whether the first comma ends what opens the sentence, and its subject follows.
    pub(super) fn subject_behind_opening(&self, comma: usize) -> bool {
        // `As head of X, Y spoke`, `In his role as X's aide, Y spoke`: Y is the head and the aide.
        let named = (0..comma).any(|at| self.lemma(at) == "as");
        let quoted = usize::from(self.is(0, What::Quote));
        let opens = matches!(self.nodes[quoted].what, What::Preposition | What::Subordinate) && !named;
        let first = self.is(comma, What::Comma) && !(1..comma).any(|at| self.is(at, What::Comma));
        let verb = || self.verb(self.tail(comma + 1) + 1).is_some_and(|verb| verb.shape != Shape::Ing);
        opens && first && self.is_noun(comma + 1) && verb() || self.parts_subject(comma)
    }

    fn lasts(&self, noun: usize) -> bool {
        let span = |at: usize| {
            self.is(at, What::Preposition) && matches!(self.lemma(at), "throughout" | "during" | "for" | "over" | "until" | "in")
        };
        time(self.lemma(noun)) && noun > 0 && span(noun - 1)
    }

    fn passes_time(&self, noun: usize) -> bool {
        time(self.lemma(noun))
            && noun > 0
            && self.verb(noun - 1).is_some()
            && matches!(self.lemma(noun - 1), "spend" | "waste" | "lose")
    }

    /// `X wrote to Y calling for Z`: it is the writer who calls.
    pub(super) fn addressed(&self, noun: usize) -> Option<usize> {
        let to = noun.checked_sub(1).filter(|&at| self.is_preposition(at, "to"))?;
        let verb = self.before(to).filter(|&at| self.verb(at).is_some())?;
        matches!(self.lemma(verb), "write" | "speak" | "talk" | "respond" | "reply" | "travel" | "fly" | "go" | "come" | "return")
            .then_some(verb)
    }

    /// `wrote to X calling for Y`: to whom.
    pub(crate) fn addressee(&self, verb: usize) -> Option<usize> {
        let ing = self.verb(verb).is_some_and(|own| own.shape == Shape::Ing);
        let noun = self.before(verb).filter(|&noun| ing && self.is_noun(noun))?;
        self.addressed(noun).map(|_| noun)
    }

    /// `sanctioned X for supporting Y`: with `for`, the object of an active verb; otherwise its subject.
    pub(super) fn of_gerund(&self, preposition: usize, depth: usize) -> Vec<usize> {
        let elided = self.of_elided(preposition);
        if !elided.is_empty() {
            return elided;
        }
        let told = self.of_second_gerund(preposition, depth).or_else(|| self.kept_from(preposition, depth));
        if let Some(doers) = told.or_else(|| self.of_owned(preposition)) {
            return doers;
        }
        if let Some(doers) = self.of_responsible(preposition) {
            return doers;
        }
        // `focused on gangs working in X by targeting Y`: whoever focused does it.
        let by = (self.lemma(preposition) == "by").then(|| self.finite_before(preposition)).flatten();
        let Some(verb) = by.or_else(|| self.reason_of(preposition)) else { return Vec::new() };
        if let Some(sanctioned) = self.of_role(preposition) {
            return vec![sanctioned];
        }
        // `named X as being responsible`: X is.
        let says_of = matches!(
            self.lemma(verb),
            "name" | "identify" | "describe" | "list" | "designate" | "cite" | "portray" | "brand" | "label" | "depict"
        );
        let active = self.verb(verb).is_some_and(|own| !own.passive);
        if self.lemma(preposition) == "as"
            && says_of
            && active
            && let Some(object) = self.object(verb)
        {
            return vec![object];
        }
        // `arrested X on suspicion of arming Y`: that X did is not told, and whoever arrested him did not.
        let suspected = self.before(preposition).filter(|&at| {
            self.lemma(preposition) == "of" && matches!(self.lemma(at), "suspicion" | "charge" | "accusation" | "allegation")
        });
        let active = self.verb(verb).is_some_and(|own| !own.passive);
        if active && suspected.and_then(|at| self.before(at)).is_some_and(|at| self.is(at, What::Preposition)) {
            return Vec::new();
        }
        let accused = match self.lemma(preposition) {
            "of" => matches!(self.lemma(verb), "accuse" | "suspect" | "convict" | "charge"),
            "with" => matches!(self.lemma(verb), "charge" | "credit" | "task"),
            _ => false,
        };
        if (self.lemma(preposition) == "for" || accused)
            && let Some(object) = self.object(verb)
        {
            if let Some(listed) = self.listed(object) {
                return vec![listed];
            }
            // `imposed sanctions on X for arming Y`: X did; `serves ten years for arming Y`: whoever serves.
            return match self.lemma(object) {
                "sanction" | "penalty" | "measure" | "ban" | "freeze" | "restriction" => {
                    ["on", "against"].iter().find_map(|word| self.complements(object, word)).into_iter().collect()
                }
                "year" | "month" | "sentence" | "term" | "time" | "responsibility" | "blame" => {
                    self.subjects_within(verb, depth + 1)
                }
                _ => vec![object],
            };
        }
        self.subjects_within(verb, depth + 1)
    }

    /// `the arm of X responsible for arming Y`: whoever is responsible.
    fn of_responsible(&self, preposition: usize) -> Option<Vec<usize>> {
        let responsible = preposition.checked_sub(1).filter(|&at| self.lemma(at) == "responsible" && self.is(at, What::Other))?;
        let noun = self.before(responsible).filter(|&noun| self.is_noun(noun))?;
        let mut chain = self.within(self.climb(noun));
        // `the head of a network responsible for arming Y`: with an article that tells of no other, the network.
        if !matches!(self.first_lemma(noun), "a" | "an" | "another") {
            chain.reverse();
        }
        Some(chain)
    }

    /// `was arrested by police trained in X for striking Y`: the verb that a gerund behind `for` gives the reason of.
    fn reason_of(&self, preposition: usize) -> Option<usize> {
        let near = self.verb_before(preposition)?;
        let mut at = near;
        while self.lemma(preposition) == "for" && !rewards(self.lemma(at)) && !self.finite(at) {
            let Some(outer) = self.verb_before(at) else { return Some(near) };
            at = outer;
        }
        Some(if rewards(self.lemma(at)) { at } else { near })
    }

    /// `condemned X's policy of arming Y`, `the recruitment of X for attacking Y`: X.
    fn of_owned(&self, preposition: usize) -> Option<Vec<usize>> {
        let noun = self.before(preposition).filter(|&noun| self.is_noun(noun))?;
        let recruits = self.before_of(noun).is_some_and(|head| self.is_noun(head) && moves(self.lemma(head)));
        if recruits && self.lemma(preposition) == "for" {
            return Some(vec![noun]);
        }
        let thing = self.nodes[noun].mention.is_none() && !self.people.contains(&noun) && !self.places.contains(&noun);
        let accused = self
            .verb_before(preposition)
            .is_some_and(|verb| matches!(self.lemma(verb), "accuse" | "suspect" | "convict") && self.object(verb) == Some(noun));
        let mark = self.before(noun).filter(|&mark| self.is(mark, What::Possessive) && thing && !accused)?;
        let owner = self.before(mark).filter(|_| matches!(self.lemma(preposition), "of" | "in"))?;
        Some(vec![owner])
    }

    /// `for having armed X and for having struck Y`: of the second, whoever the first is told of.
    fn of_second_gerund(&self, preposition: usize, depth: usize) -> Option<Vec<usize>> {
        let and = preposition.checked_sub(1).filter(|&and| self.is(and, What::And) || self.is(and, What::Comma))?;
        let clause = |at: &usize| !self.is(*at, What::Stop) && !self.finite(*at);
        let same = |at: &usize| self.is_preposition(*at, self.lemma(preposition));
        let first = (0..and).rev().take_while(clause).find(same)? + 1;
        self.verb(first).filter(|verb| verb.shape == Shape::Ing)?;
        Some(self.subjects_within(first, depth + 1))
    }

    /// `prevented X from arming Y`, `forced X into arming Y`, `warned X against arming Y`: X.
    fn kept_from(&self, preposition: usize, depth: usize) -> Option<Vec<usize>> {
        let word = self.lemma(preposition);
        let clause = |at: &usize| !self.is(*at, What::Stop);
        let verb = (0..preposition).rev().take_while(clause).take(8).find(|&at| match word {
            "from" => self.verb(at).is_some() && keeps(self.lemma(at)),
            "into" => self.verb(at).is_some(),
            "against" => self.verb(at).is_some() && matches!(self.lemma(at), "warn" | "caution" | "advise" | "counsel"),
            "of" => self.is(preposition - 1, What::Other) && self.lemma(preposition - 1) == "out" && self.lemma(at) == "talk",
            _ => false,
        })?;
        let own = self.verb(verb)?;
        if own.passive { Some(self.subjects_within(verb, depth + 1)) } else { self.object(verb).map(|object| vec![object]) }
    }

    /// `sanctioned X for his role in smuggling`, `the designation of X for its aid to Y and its role in arming Z`: X, whose role it is.
    fn of_role(&self, preposition: usize) -> Option<usize> {
        let role = self.before(preposition).filter(|&at| self.lemma(preposition) == "in" && ROLES.contains(&self.lemma(at)))?;
        let finite = self.finite_before(role).unwrap_or(0);
        let reason = (finite..role).rev().find(|&at| self.is_preposition(at, "for"))?;
        let verb = self.verb_before(reason).filter(|&verb| self.verb(verb).is_some_and(|own| !own.passive))?;
        let object = self.object(verb)?;
        let listed = self.listed(object);
        let joined = possessive(self.first_lemma(role)) && listed.is_some();
        (joined || self.before(role) == Some(reason)).then_some(listed.unwrap_or(object))
    }

    /// `announced the designation of X`: whom it is of.
    fn listed(&self, object: usize) -> Option<usize> {
        let lists =
            matches!(self.lemma(object), "designation" | "sanctioning" | "listing" | "indictment" | "arrest" | "conviction");
        self.complements(object, "of").filter(|_| lists)
    }

    /// `…, targeting X`, `for funding X and arming Y`.
    pub(super) fn of_joined_ing(&self, at: usize, depth: usize) -> Vec<usize> {
        // `X grew, making it a danger`: what makes it so is the whole.
        if self.lemma(at) == "make" && self.is(at - 1, What::Comma) && matches!(self.lemma(at + 1), "it" | "them") {
            return Vec::new();
        }
        if self.is(at - 1, What::And) || self.is(at - 1, What::Comma) {
            let earlier = self.verb_before(at);
            let ing = |&verb: &usize| self.verb(verb).is_some_and(|verb| verb.shape == Shape::Ing);
            if let Some(verb) = earlier.filter(|verb| ing(verb) && !self.describes_object(*verb, at)) {
                return self.subjects_within(verb, depth + 1);
            }
        }
        let finite = self.finite_before(at).map(|verb| self.of_main_clause(verb, at));
        match finite {
            Some(verb) => self.subjects_within(verb, depth + 1),
            // `X, flying the flag of Y, left`.
            None if self.is(at - 1, What::Comma) => self.across(at - 1),
            None => Vec::new(),
        }
    }

    /// `fired on men demanding X, killing four`: the first says who they are, and the second what came of the whole.
    fn describes_object(&self, earlier: usize, ing: usize) -> bool {
        let noun = self.before(earlier).filter(|&noun| self.is_noun(noun) && self.is(ing - 1, What::Comma));
        results(self.lemma(ing)) && noun.is_some_and(|noun| self.finite_before(noun).is_some())
    }

    /// `broke up a gang that had planned raids, arresting its men`: whoever broke it up arrested them.
    pub(super) fn of_main_clause(&self, verb: usize, ing: usize) -> usize {
        let relative = self
            .before(verb)
            .filter(|&at| !results(self.lemma(ing)) && self.is(ing - 1, What::Comma) && self.is(at, What::Relative));
        let restrictive = relative.filter(|&at| at > 0 && self.is_noun(at - 1) && self.lemma(at) == "that");
        restrictive.and_then(|at| self.finite_before(at)).unwrap_or(verb)
    }
}

/// What an attack leads to: `…, killing four`.
fn results(lemma: &str) -> bool {
    matches!(lemma, "kill" | "wound" | "injure" | "hit" | "destroy" | "damage" | "cause" | "leave" | "hurt")
}

/// Nouns of how long something lasts.
pub(super) fn time(lemma: &str) -> bool {
    matches!(lemma, "year" | "month" | "week" | "day" | "night" | "hour" | "decade" | "time")
}

/// Verbs of what is kept from being done: `prevented X from arming Y`.
fn keeps(lemma: &str) -> bool {
    matches!(
        lemma,
        "prevent" | "deter" | "stop" | "keep" | "discourage" | "dissuade" | "ban" | "bar" | "prohibit" | "block" | "restrain"
    )
}

/// Verbs of what somebody meets with for what he did.
pub(super) fn rewards(lemma: &str) -> bool {
    matches!(
        lemma,
        "sanction"
            | "designate"
            | "list"
            | "blacklist"
            | "arrest"
            | "detain"
            | "jail"
            | "imprison"
            | "sentence"
            | "convict"
            | "indict"
            | "fine"
            | "punish"
            | "condemn"
            | "criticize"
            | "criticise"
            | "blame"
            | "praise"
            | "thank"
            | "pay"
            | "reward"
    )
}
