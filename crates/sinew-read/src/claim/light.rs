//! Light verbs: `carried out attacks`, `received support`. What is done stands in their object.

use super::apply::Trigger;
use super::complements::done;
use super::gate::{Gate, gate};
use super::kinds::Classes;
use super::node::{What, possessive};
use super::nonfinite::ROLES;
use super::rules::{RULES, Rule};
use super::sides::STRIKES;
use super::slots::Slot;
use crate::mention::deed;
use crate::{Argument, Form, Layer};

impl Trigger<'_, '_> {
    /// `with the help of X, Y took Z`: who does what the clause around the phrase tells.
    pub(crate) fn clause_subjects(&self) -> Vec<usize> {
        let sentence = self.sentence();
        let start = self.phrase_start();
        let led = start.checked_sub(1).filter(|&at| sentence.is(at, What::Preposition));
        let Some(led) = led.filter(|&at| matches!(sentence.lemma(at), "with" | "thanks to" | "through" | "by" | "under" | "via"))
        else {
            return Vec::new();
        };
        match sentence.before(led) {
            None => sentence.following_subject(self.node),
            Some(before) => {
                let verb = if sentence.verb(before).is_some() { Some(before) } else { sentence.verb_of(before) };
                verb.map_or(Vec::new(), |verb| sentence.subjects(verb))
            }
        }
    }

    /// `X fired missiles supplied by Y`, `X's Y-supplied missiles`: who has what is described.
    pub(crate) fn users(&self) -> Vec<usize> {
        let sentence = self.sentence();
        let noun = if self.verbal { sentence.subjects(self.node).first().copied() } else { Some(self.node) };
        let Some(noun) = noun.filter(|&noun| !self.verbal || noun < self.node) else { return Vec::new() };
        if noun >= 2 && sentence.is(noun - 1, What::Possessive) {
            return vec![noun - 2];
        }
        let thing = Trigger { node: noun, word: sentence.nodes[noun].head, verbal: false, ..*self };
        let verb =
            thing.governing_verb().filter(|&verb| uses(sentence.lemma(verb)) && gate(self.scene, verb, false) == Gate::Fact);
        verb.filter(|&at| sentence.verb(at).is_some_and(|verb| !verb.passive)).map_or(Vec::new(), |verb| sentence.subjects(verb))
    }

    /// `two jets bombed X`: a weapon whose side is not told.
    pub(crate) fn weapon_does(&self) -> bool {
        let sentence = self.sentence();
        let active = sentence.verb(self.node).is_some_and(|verb| !verb.passive);
        active
            && self.phrases(&Slot::Subject).first().is_some_and(|&noun| {
                STRIKES.contains(&sentence.lemma(noun)) && !matches!(sentence.lemma(noun), "plot" | "operation" | "campaign")
            })
    }

    /// `his visit to X`, `its attack on X`: whom the word before a noun of doing stands for.
    pub(crate) fn his(&self, classes: Classes) -> Vec<Argument> {
        let node = &self.sentence().nodes[self.node];
        let word = &self.sentence().words[node.first];
        let lemma = self.sentence().words[self.word].lemma;
        let deed = RULES.of_noun(lemma).all(|(_, rule)| rule.kind.layer == Layer::Event);
        let owner = word.mention.or(word.inner).filter(|_| deed && possessive(word.lemma));
        let fits = |&mention: &u32| {
            let local = self.scene.local(mention);
            local.form == Form::Pronoun && classes.holds(local.class) && self.scene.entities[local.entity].named
        };
        owner.filter(fits).map_or(Vec::new(), |mention| self.scene.company(mention, classes))
    }

    /// `blamed the attack on X`: what follows `on` belongs to the verb.
    pub(crate) fn blamed(&self, rule: &Rule) -> bool {
        rule.kind.name == "attack"
            && self.governing_verb().is_some_and(|verb| matches!(self.sentence().lemma(verb), "blame" | "pin"))
    }

    /// The subject of the verb that has the noun for its object.
    pub(crate) fn light(&self, receiving: bool) -> Vec<usize> {
        let sentence = self.sentence();
        if let Some(noun) = self.with_ties().filter(|_| !receiving) {
            return vec![noun];
        }
        if let Some(doers) = self.did_in_relative(receiving).or_else(|| self.had_a_role(receiving)) {
            return doers;
        }
        if let Some(verb) = self.governing_verb() {
            let lemma = sentence.lemma(verb);
            // `came under fire`.
            let lemma = if lemma == "come" && self.comes_under(verb) { "come under" } else { lemma };
            let passive = sentence.verb(verb).is_some_and(|verb| verb.passive);
            // `was involved in the attack`.
            if lemma == "involve" && passive && !receiving {
                return sentence.subjects(verb);
            }
            return match (light(lemma), receives(lemma)) {
                (true, _) if !receiving && !passive => sentence.subjects(verb),
                (true, _) if receiving && passive => sentence.subjects(verb),
                (_, true) if receiving && !passive => sentence.subjects(verb),
                // `reflects the influence wielded by X`.
                _ => self.light_passive(receiving),
            };
        }
        self.light_passive(receiving)
    }

    /// `the strikes on X that Y carried out`: the subject of the clause that the noun is the object in.
    fn did_in_relative(&self, receiving: bool) -> Option<Vec<usize>> {
        self.doer_in_relative().filter(|_| !receiving).map(|(doer, _)| vec![doer])
    }

    /// Who does it in the clause that the noun is the object in, and the verb of that clause.
    pub(super) fn doer_in_relative(&self) -> Option<(usize, usize)> {
        let sentence = self.sentence();
        let open =
            |&at: &usize| matches!(sentence.nodes[at].what, What::Noun | What::Preposition | What::Possessive | What::Other);
        let relative = (self.node + 1..sentence.nodes.len().min(self.node + 10)).find(|at| !open(at))?;
        let subject = Some(relative + 1).filter(|&noun| sentence.is(relative, What::Relative) && sentence.is_noun(noun))?;
        let verb = sentence.after(sentence.tail(subject)).filter(|&at| sentence.verb(at).is_some_and(|verb| !verb.passive))?;
        let behind = sentence.is_noun(verb + 1);
        let of_it = sentence.antecedents(relative).contains(&self.node);
        let done = || gate(self.scene, verb, false) == Gate::Fact;
        (!behind && of_it && light(sentence.lemma(verb)) && done()).then(|| (sentence.main_noun(subject), verb))
    }

    /// `X was jailed for his role in the murder of Y`: whoever had it.
    fn had_a_role(&self, receiving: bool) -> Option<Vec<usize>> {
        let sentence = self.sentence();
        let led = sentence.before(self.node).filter(|&at| sentence.is_preposition(at, "in"))?;
        let role = sentence.before(led).filter(|&at| sentence.is_noun(at) && ROLES.contains(&sentence.lemma(at)))?;
        let deed = RULES.of_noun(sentence.words[self.word].lemma).any(|(_, rule)| rule.kind.layer == Layer::Event);
        if receiving || !deed {
            return None;
        }
        if role >= 2 && sentence.is(role - 1, What::Possessive) {
            return Some(vec![role - 2]);
        }
        let own = possessive(sentence.first_lemma(role));
        let played =
            sentence.verb(role.checked_sub(1)?).is_some() && matches!(sentence.lemma(role - 1), "play" | "have" | "take");
        (own || played).then(|| sentence.of_gerund(led, 0))
    }

    fn comes_under(&self, verb: usize) -> bool {
        (verb + 1..self.node).any(|at| self.sentence().is(at, What::Preposition) && self.sentence().lemma(at) == "under")
    }

    /// `attacks were carried out by X`, `support provided by X`: the agent of the verb behind the noun.
    fn light_passive(&self, receiving: bool) -> Vec<usize> {
        let sentence = self.sentence();
        let tail = sentence.tail(self.node);
        let Some(next) = sentence.after(tail) else { return Vec::new() };
        if receiving || !sentence.verb(next).is_some_and(|verb| verb.passive) || !light(sentence.lemma(next)) {
            return Vec::new();
        }
        // `an attack on villages held by X`.
        if tail > self.node && deed(sentence.lemma(self.node)) && !done(sentence.lemma(next)) {
            return Vec::new();
        }
        sentence.complements(next, "by").into_iter().collect()
    }

    /// The verb whose object the noun is: `carried out a series of attacks`.
    fn governing_verb(&self) -> Option<usize> {
        let sentence = self.sentence();
        let mut at = self.node;
        for _ in 0..3 {
            let before = sentence.before(at)?;
            match sentence.nodes[before].what {
                What::Verb(_) => return Some(before),
                What::Preposition if sentence.lemma(before) == "of" => at = sentence.before(before)?,
                What::Preposition
                    if matches!(
                        sentence.lemma(before),
                        "to" | "after" | "before" | "during" | "following" | "in response to"
                    ) =>
                {
                    return None;
                }
                What::Preposition => {
                    let verb = sentence.before(before)?;
                    return sentence.verb(verb).is_some().then_some(verb);
                }
                What::And => at = sentence.before(before).filter(|&noun| sentence.is_noun(noun))?,
                // `improvised explosive device (IED) attacks`.
                What::Noun if sentence.is(at - 1, What::Close) => at = before,
                _ => return None,
            }
        }
        None
    }
}

/// Verbs that only say that what their object names is done.
#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) fn light(lemma: &str) -> bool {
    matches!(
        lemma,
        "carry out"
            | "respond"
            | "retaliate"
            | "enter"
            | "enter into"
            | "arrive"
            | "conduct"
            | "bring"
            | "file"
            | "level"
            | "lodge"
            | "launch"
            | "unleash"
            | "mount"
            | "stage"
            | "commit"
            | "perpetrate"
            | "impose"
            | "provide"
            | "give"
            | "offer"
            | "supply"
            | "hold"
            | "have"
            | "maintain"
            | "make"
            | "pay"
            | "wage"
            | "undertake"
            | "perform"
            | "execute"
            | "lead"
            | "direct"
            | "orchestrate"
            | "arrange"
            | "oversee"
            | "order"
            | "extend"
            | "lend"
            | "send"
            | "hand"
            | "hand down"
            | "deliver"
            | "voice"
            | "express"
            | "issue"
            | "announce"
            | "apply"
            | "participate in"
            | "participate"
            | "engage in"
            | "engage"
            | "take part in"
            | "take part"
            | "use"
            | "exert"
            | "exercise"
            | "wield"
            | "retain"
            | "keep"
            | "cultivate"
            | "develop"
            | "forge"
            | "facilitate"
            | "coordinate"
            | "enact"
            | "levy"
            | "slap"
            | "place"
            | "renew"
            | "intensify"
            | "begin"
            | "start"
            | "continue"
            | "resume"
            | "do"
            | "establish"
            | "fire"
            | "plan and execute"
            | "channel"
            | "transfer"
            | "ship"
            | "contribute"
            | "set up"
            | "open"
            | "sign"
            | "reach"
            | "strike"
            | "conclude"
            | "build"
            | "deepen"
            | "tighten"
            | "consolidate"
            | "strengthen"
            | "cement"
            | "gain"
            | "enjoy"
            | "assert"
            | "expand"
            | "boast"
            | "preserve"
            | "nurture"
    )
}

/// Verbs whose subject has what their object names.
fn uses(lemma: &str) -> bool {
    matches!(
        lemma,
        "use"
            | "deploy"
            | "field"
            | "fire"
            | "launch"
            | "operate"
            | "fly"
            | "receive"
            | "get"
            | "obtain"
            | "have"
            | "possess"
            | "employ"
            | "wield"
            | "test"
            | "stockpile"
            | "begin"
            | "display"
            | "parade"
            | "unveil"
            | "store"
            | "own"
            | "import"
            | "drive"
            | "rely"
            | "issue"
            | "sign"
    )
}

/// Verbs whose subject gets what their object names.
fn receives(lemma: &str) -> bool {
    matches!(
        lemma,
        "receive"
            | "get"
            | "obtain"
            | "accept"
            | "face"
            | "suffer"
            | "come under"
            | "win"
            | "gain"
            | "enjoy"
            | "secure"
            | "draw"
            | "sustain"
            | "survive"
            | "escape"
            | "repel"
            | "repulse"
            | "withstand"
            | "endure"
    )
}

/// Nouns of people who are somebody's, and not he himself.
pub(super) fn kin_or_men(lemma: &str) -> bool {
    matches!(
        lemma,
        "guard"
            | "bodyguard"
            | "relative"
            | "aide"
            | "brother"
            | "son"
            | "daughter"
            | "wife"
            | "driver"
            | "men"
            | "man"
            | "supporter"
            | "family"
            | "father"
            | "deputy"
            | "nephew"
            | "cousin"
            | "follower"
            | "colleague"
            | "associate"
            | "friend"
    )
}

/// Bodies that are not whoever leads them.
pub(super) fn led_body(lemma: &str) -> bool {
    matches!(lemma, "government" | "cabinet" | "bloc" | "party" | "coalition" | "alliance" | "movement")
}
