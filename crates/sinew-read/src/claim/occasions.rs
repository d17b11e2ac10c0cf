//! Deeds and words that give their date to what is told of them: `the 11 March attack`, `a letter of 3 June in which X`.

use super::dates::around;
use super::fill::Scene;
use super::grammar::Sentence;
use super::node::{Tag, What};
use super::sides::STRIKES;
use crate::Dated;

/// `detained in the 2021 coup`: an event whose date is that of what happened in it.
pub(super) fn occasion(scene: &Scene, noun: usize) -> bool {
    let sentence = &scene.sentence;
    let event = matches!(
        sentence.lemma(noun),
        "coup"
            | "election"
            | "war"
            | "attack"
            | "protest"
            | "uprising"
            | "offensive"
            | "vote"
            | "raid"
            | "operation"
            | "campaign"
            | "clash"
            | "revolution"
            | "summit"
            | "massacre"
            | "bombing"
            | "crackdown"
            | "genocide"
            | "conflict"
            | "fighting"
    );
    let within = noun.checked_sub(1).is_some_and(|link| {
        sentence.is(link, What::Preposition)
            && matches!(sentence.lemma(link), "in" | "during" | "at" | "after" | "since" | "following")
            || sentence.verb(link).is_some() && matches!(sentence.lemma(link), "win" | "lose")
    });
    event && within
}

/// `planned the 11 March attack on X`, `claimed responsibility for the May 2023 raid`: the deed that a verb is about.
pub(super) fn planned(scene: &Scene, verb: usize, deed: usize) -> bool {
    let sentence = &scene.sentence;
    let about = matches!(
        sentence.lemma(verb),
        "plan"
            | "order"
            | "direct"
            | "lead"
            | "conduct"
            | "launch"
            | "coordinate"
            | "oversee"
            | "authorize"
            | "carry out"
            | "claim"
    );
    let near = (verb + 1..deed).all(|at| sentence.is(at, What::Preposition) || sentence.lemma(at).starts_with("responsib"));
    about && near && STRIKES.contains(&sentence.lemma(deed))
}

/// `an airstrike on 20 May that killed X`, `a letter of 3 June in which he demanded Y`: the date of the deed or word that the clause
/// is about.
pub(super) fn of_antecedent<'d>(scene: &Scene, link: usize, dates: &'d [(usize, &'d Dated)]) -> Option<&'d Dated> {
    let sentence = &scene.sentence;
    if !sentence.is(link, What::Relative) || !matches!(sentence.lemma(link), "that" | "which") {
        return None;
    }
    let led = link.checked_sub(1).is_some_and(|at| sentence.is(at, What::Preposition) && sentence.lemma(at) != "of");
    let before = (0..link).rev().find(|&at| sentence.is_noun(at))?;
    let deed = |noun: &usize| STRIKES.contains(&sentence.lemma(*noun)) || led && told_in(sentence.lemma(*noun));
    let noun = sentence.climb(before).into_iter().find(deed)?;
    around(scene, noun, sentence.nodes[noun].head, dates, false).map(|(_, dated)| *dated)
}

/// `has armed X since the war broke out in 2023`: the date of the clause that tells since when.
pub(super) fn since_clause<'d>(scene: &Scene, node: usize, dates: &'d [(usize, &'d Dated)]) -> Option<&'d Dated> {
    let sentence = &scene.sentence;
    let group = &sentence.nodes[node];
    let has = sentence.verb(node).is_some()
        && sentence.words[group.first..=group.last].iter().any(|word| matches!(word.tag, Tag::Have(_)));
    let joined = || sentence.before(node).is_some_and(|and| sentence.is(and, What::And));
    let joins = |at: usize| sentence.is(at, What::And) || sentence.is(at - 1, What::And) && sentence.verb(at).is_some();
    let within = |&at: &usize| {
        matches!(sentence.nodes[at].what, What::Preposition | What::Noun | What::Other | What::Possessive) || joins(at)
    };
    let end = (node + 1..sentence.nodes.len().min(node + 10))
        .filter(|_| has || joined())
        .find(|at| !within(at) || sentence.lemma(*at) == "since");
    let since = end.filter(|&at| sentence.lemma(at) == "since")?;
    let verb = (since + 1..sentence.nodes.len().min(since + 8)).find(|&at| sentence.finite(at))?;
    around(scene, verb, sentence.nodes[verb].head, dates, false).map(|(_, dated)| *dated)
}

/// Words and meetings in which something else is said or done.
fn told_in(lemma: &str) -> bool {
    matches!(
        lemma,
        "letter"
            | "statement"
            | "speech"
            | "meeting"
            | "interview"
            | "vote"
            | "session"
            | "address"
            | "message"
            | "clash"
            | "talk"
    )
}

impl Sentence<'_> {
    /// The verb of the clause that tells how a deed came about: `were killed in Diyala when X attacked Y`.
    pub(super) fn when_verb(&self, verb: usize) -> Option<usize> {
        let within = |&at: &usize| matches!(self.nodes[at].what, What::Preposition | What::Noun | What::Other | What::Possessive);
        let opener = (verb + 1..self.nodes.len().min(verb + 8)).find(|at| !within(at))?;
        let when = self.is(opener, What::Subordinate) && matches!(self.lemma(opener), "when" | "after" | "as");
        (opener + 1..self.nodes.len())
            .take(8)
            .take_while(|&at| when && !matches!(self.nodes[at].what, What::Stop | What::Subordinate | What::Relative))
            .find(|&at| self.finite(at))
    }

    /// The verb that such a clause tells more of.
    pub(super) fn before_when(&self, opener: usize) -> Option<usize> {
        let verb = self.finite_before(opener).filter(|_| matches!(self.lemma(opener), "when" | "as"))?;
        self.when_verb(verb).filter(|&at| at > opener).map(|_| verb)
    }
}
