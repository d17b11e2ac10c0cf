//! Who stands before a trigger: the subject of a verb, whom an adjective describes.

use super::apply::Trigger;
use super::grammar::Sentence;
use super::node::{Shape, Tag, What};
use super::sides::STRIKES;
use super::slots::Slot;
use crate::mention::deed;

impl Trigger<'_, '_> {
    /// The subject of a verb, or what an adjective describes.
    pub(super) fn subject_phrases(&self) -> Vec<usize> {
        let (sentence, node) = (self.sentence(), self.node);
        if sentence.verb(node).is_some() {
            let mut subjects = sentence.subjects(node);
            // `the attack on a base near the border, which killed X`: places do not kill.
            let kills = matches!(sentence.lemma(node), "kill" | "wound" | "injure" | "destroy" | "damage");
            let region = |noun: usize| {
                matches!(sentence.lemma(noun), "province" | "region" | "district" | "city" | "town" | "area" | "state")
            };
            if kills && subjects.first().is_some_and(|&noun| self.scene.is_somewhere(noun) || region(noun)) {
                let strike = (0..node).rev().take(16).find(|&at| sentence.is_noun(at) && STRIKES.contains(&sentence.lemma(at)));
                subjects = strike.map_or(subjects, |strike| vec![strike]);
            }
            // `strikes on X that killed Y`: the strikes did, not the place.
            if sentence.verb(node).is_some_and(|verb| verb.shape != Shape::Bare) {
                subjects.sort_by_key(|&noun| !STRIKES.contains(&sentence.lemma(noun)));
                // `arrested by X over attacks targeting Y`: whose attacks they are is not told.
                if subjects.first().is_some_and(|&noun| deed(sentence.lemma(noun))) {
                    subjects.retain(|&noun| deed(sentence.lemma(noun)));
                } else if subjects.first().is_some_and(|&noun| STRIKES.contains(&sentence.lemma(noun))) {
                    subjects.retain(|&noun| STRIKES.contains(&sentence.lemma(noun)) || !sentence.places.contains(&noun));
                }
            }
            if let Some(writer) = self.writer(&subjects) {
                return vec![writer];
            }
            return match self.speaker_before(&subjects) {
                Some(speaker) => vec![speaker],
                None => subjects,
            };
        }
        // `is regarded as close to X`.
        let led = |at: usize| sentence.is_preposition(at, "as");
        let judged = |at: usize| sentence.verb(at).is_some_and(|verb| verb.passive) && super::reach::thinks(sentence.lemma(at));
        let before = sentence.before(node);
        let behind = before.filter(|&at| led(at)).and_then(|at| sentence.before(at)).filter(|&at| judged(at)).or(before);
        match behind {
            Some(before)
                if sentence.verb(before).is_some_and(|verb| {
                    verb.copula
                        || matches!(
                            sentence.lemma(before),
                            "remain" | "become" | "stay" | "appear" | "grow" | "move" | "draw" | "get"
                        )
                }) || judged(before) =>
            {
                sentence.subjects(before)
            }
            Some(before) if sentence.is_noun(before) && before + 1 == node => vec![before],
            Some(before) if sentence.is(before, What::Comma) => {
                sentence.before(before).filter(|&n| sentence.is_noun(n)).into_iter().collect()
            }
            // `Loyal to X, Y attacked Z`.
            None if sentence.is(node + 1, What::Preposition) => sentence.following_subject(node),
            _ => Vec::new(),
        }
    }

    /// `X posted a message on his channel threatening Y`: who writes, rather than what is written or where.
    fn writer(&self, subjects: &[usize]) -> Option<usize> {
        let sentence = self.sentence();
        let ing = sentence.verb(self.node).is_some_and(|verb| verb.shape == Shape::Ing);
        let medium = subjects.first().is_some_and(|&noun| {
            matches!(
                sentence.lemma(noun),
                "channel" | "message" | "statement" | "video" | "letter" | "post" | "website" | "account" | "recording" | "tweet"
            )
        });
        let main = sentence.finite_before(self.node).filter(|_| ing && medium)?;
        let passive = sentence.verb(main).is_some_and(|verb| verb.passive);
        sentence.subjects(main).first().copied().filter(|_| !passive)
    }

    /// `X said the truce had been broken and urged Y`: who speaks, where the nearer subject is nobody or the verb is one of speech.
    fn speaker_before(&self, subjects: &[usize]) -> Option<usize> {
        let sentence = self.sentence();
        let and = self.node.checked_sub(1).filter(|&and| sentence.is(and, What::And))?;
        let [near] = subjects else { return None };
        let near = Some(*near).filter(|&near| near < self.node)?;
        let own = sentence.finite_before(and).filter(|&verb| verb > near);
        // `said that Y had attacked, and urged Z`; `said Y attacked and urged Z` may be either.
        let earlier = |own: usize| matches!(sentence.words[sentence.nodes[own].first].tag, Tag::Have(_) | Tag::Modal);
        let apart = own.is_some_and(|own| earlier(own) || sentence.is(and - 1, What::Comma));
        let speaks = apart && utters(sentence.lemma(self.node));
        if !speaks && sentence.nodes[near].mention.is_some() {
            return None;
        }
        let says = sentence.governing_saying(near)?;
        sentence.subjects(says).first().copied()
    }

    /// Whether `not` stands before the `by` of an agent; what was done `by force` was done by somebody else.
    pub(super) fn not_by(&self, noun: usize) -> bool {
        let sentence = self.sentence();
        let node = &sentence.nodes[noun];
        let manner =
            node.first == node.last && matches!(sentence.words[node.head].span.of(self.scene.text), "force" | "surprise");
        manner || (self.node + 1..noun).any(|at| sentence.lemma(at) == "not")
    }

    pub(super) fn that_subject(&self) -> Option<usize> {
        let sentence = self.sentence();
        let next = sentence.after(self.node)?;
        // `that` before a name without an article may pass for its article.
        if sentence.is_noun(next) {
            let demonstrative =
                sentence.first_lemma(next) == "that" && (sentence.clause_after(next) || sentence.nodes[next].mention.is_some());
            return demonstrative.then(|| sentence.main_noun(next));
        }
        let that = sentence.is(next, What::Subordinate) || sentence.is(next, What::Relative) && sentence.lemma(next) == "that";
        sentence.after(next).filter(|&noun| that && sentence.is_noun(noun)).map(|noun| sentence.main_noun(noun))
    }

    /// The verb of the clause with `that` behind the trigger.
    pub(super) fn that_verb(&self) -> Option<usize> {
        let sentence = self.sentence();
        let subject = self.that_subject()?;
        sentence.after(sentence.tail(subject)).filter(|&at| sentence.verb(at).is_some())
    }

    /// Who does what that clause tells.
    pub(super) fn when_agents(&self) -> Vec<usize> {
        let whose = |verb| Trigger { node: verb, word: self.sentence().nodes[verb].head, verbal: true, ..*self };
        self.sentence().when_verb(self.node).map_or(Vec::new(), |verb| whose(verb).phrases(&Slot::Agent))
    }

    /// Whoever stands behind the comma of the phrase that opens the sentence, where the trigger is in that phrase.
    pub(super) fn opening(&self) -> Option<usize> {
        let sentence = self.sentence();
        let preposition = self.node.checked_sub(1).filter(|&at| at <= 1 && sentence.is(at, What::Preposition))?;
        if !matches!(sentence.lemma(preposition), "during" | "on" | "in" | "after" | "at" | "following") {
            return None;
        }
        let comma = sentence.next_comma(self.node)?;
        sentence.after(comma).filter(|&noun| sentence.is_noun(noun)).map(|noun| sentence.main_noun(noun))
    }
}

impl Sentence<'_> {
    /// `warned that the truce would end unless Y left`: of `Y`, the verb of saying that its clause hangs on.
    fn governing_saying(&self, noun: usize) -> Option<usize> {
        let mut at = noun;
        for _ in 0..3 {
            let link = at.checked_sub(1)?;
            let before =
                if self.is(link, What::Subordinate) || self.is(link, What::Relative) { link.checked_sub(1)? } else { link };
            let verb = Some(before).filter(|&verb| self.finite(verb))?;
            if matches!(
                self.lemma(verb),
                "say" | "add" | "claim" | "state" | "declare" | "warn" | "announce" | "argue" | "insist" | "note"
            ) {
                return Some(verb);
            }
            at = self.subjects(verb).first().copied().filter(|&subject| subject < verb)?;
        }
        None
    }
}

/// Verbs of what is only said: whoever says one thing says the next.
fn utters(lemma: &str) -> bool {
    matches!(
        lemma,
        "urge"
            | "accuse"
            | "call"
            | "call on"
            | "call upon"
            | "call for"
            | "demand"
            | "warn"
            | "vow"
            | "pledge"
            | "promise"
            | "threaten"
            | "condemn"
            | "criticise"
            | "criticize"
            | "blame"
            | "denounce"
            | "praise"
            | "thank"
            | "ask"
            | "appeal"
            | "reiterate"
            | "express"
            | "reaffirm"
            | "welcome"
            | "implore"
            | "request"
    )
}
