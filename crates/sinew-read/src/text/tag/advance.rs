//! `As Israel advances in Gaza, …`: a clause whose only verb could be a noun as well.

use super::super::Case;
use super::super::lexicon::{VerbForm, bit};
use super::around::Around;

/// Whether the word opens such a clause: names, a word in -s with a preposition or the end behind it, and no other verb.
pub(super) fn opens(around: &Around<'_>) -> bool {
    let named = |at: usize| matches!(around.tokens[at].case, Case::Capital | Case::Upper | Case::Mixed);
    let verb = (around.at + 1..around.end).find(|&at| !named(at));
    let first = around.at == around.start || around.tokens[around.at - 1].case == Case::Mark;
    verb.is_some_and(|verb| first && verb > around.at + 1 && only_verb(around, verb))
}

/// Whether the word is the verb of such a clause.
pub(super) fn does_meanwhile(around: &Around<'_>) -> bool {
    let named = |at: usize| matches!(around.tokens[at].case, Case::Capital | Case::Upper | Case::Mixed);
    let names = (around.start..around.at).rev().take_while(|&at| named(at) && at > around.start).count();
    let opener = around.at - names - 1;
    let word = around.words.lemma(around.tokens[opener].lemma);
    names > 0 && matches!(word, "as" | "while" | "when" | "whenever" | "until" | "before") && only_verb(around, around.at)
}

/// Whether a word in -s is the only one up to the next mark that can be a verb.
fn only_verb(around: &Around<'_>, at: usize) -> bool {
    let traits = |at: usize| around.words.traits(around.tokens[at].lemma);
    let third = around.tokens[at].case == Case::Lower && traits(at).form == Some(VerbForm::Third);
    let mut rest = (at + 1..around.end).take_while(|&at| around.tokens[at].case != Case::Mark);
    let next = rest.next();
    let led = next.is_none_or(|next| traits(next).has(bit::preposition | bit::to | bit::adverb));
    let verbal = |at: usize| {
        let traits = traits(at);
        let form = matches!(traits.form, Some(VerbForm::Past | VerbForm::Third | VerbForm::Base)) && !traits.has(bit::noun);
        around.tokens[at].case == Case::Lower && (form || traits.has(bit::be | bit::have | bit::do_ | bit::modal))
    };
    let ends = (at + 1..around.end).any(|at| around.words.lemma(around.tokens[at].lemma) == ",");
    third && led && ends && !rest.any(verbal)
}

/// `after the White Army, a militia of Nuer youths, had overrun X`: a clause whose verb stands behind an apposition.
pub(super) fn over_apposition(around: &Around<'_>) -> bool {
    let comma = |at: usize| around.words.lemma(around.tokens[at].lemma) == ",";
    let word = |at: usize| if at < around.end { around.words.lemma(around.tokens[at].lemma) } else { "" };
    let mut marks = (around.at + 1..around.end).filter(|&at| comma(at));
    let (Some(open), Some(close)) = (marks.next(), marks.next()) else { return false };
    let describes = matches!(word(open + 1), "a" | "an" | "the" | "its" | "his" | "their" | "another");
    let traits = around.words.traits(around.tokens[(close + 1).min(around.end - 1)].lemma);
    let verb = traits.has(bit::be | bit::have | bit::do_) || traits.form == Some(VerbForm::Past) && !traits.has(bit::noun);
    let near = open <= around.at + 6 && close <= open + 12;
    // `before the war, the X, had left`: the subject of the clause around stands before the commas.
    let led = around.at > around.start && around.tokens[around.at - 1].case == Case::Mark;
    describes && near && led && verb
}
