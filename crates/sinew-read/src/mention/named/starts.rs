//! Where a name begins: with a capital that does not merely begin the sentence.

use super::super::class;
use super::super::gazetteer::gazetteer;
use super::Scan;
use crate::text::{Case, Pos, VerbForm, bit};

impl Scan<'_, '_> {
    /// Whether a name may start here.
    pub(super) fn starts(&self, at: usize, first: usize, end: usize) -> bool {
        // `to al Qaeda`.
        if matches!(self.word(at), "al" | "el") && at + 1 < end && self.name_like(at + 1) {
            return true;
        }
        if self.labelled(at) {
            return false;
        }
        // `the tanker WELL SAIL`.
        let upper = |token: usize| self.text.tokens[token].case == Case::Upper && self.word(token).len() > 2;
        let ship = at > first && matches!(self.lower(at - 1).as_str(), "tanker" | "vessel" | "ship" | "freighter" | "carrier");
        if ship && upper(at) && at + 1 < end && upper(at + 1) {
            return true;
        }
        if self.text.tokens[at].case == Case::Number {
            return (self.ordinal(at) || self.numbered(at, end))
                && at + 1 < end
                && self.capitals(at + 1, end.min(at + 4)).range().any(|token| class::head_of(&self.lower(token)).is_some());
        }
        let initial = (first..at).all(|token| self.text.tokens[token].case == Case::Mark);
        if !initial || self.text.tokens[at].case != Case::Capital {
            return self.name_like(at);
        }
        if self.gazetteer_at(at, end).is_some() || self.word(at).chars().skip(1).any(char::is_uppercase) {
            return true;
        }
        let traits = self.text.traits(at);
        let next_name =
            at + 1 < end && self.name_like(at + 1) && !self.text.tokens[at + 1].span.of(self.text.text).starts_with('(');
        let seen = self.text.lemma_number(&self.lower(at)).is_some_and(|number| self.capital.contains(&number));
        if traits.closed() && !traits.has(bit::adjective | bit::number) {
            return false;
        }
        let small = self.lower.contains(&self.text.tokens[at].lemma);
        // `Gunmen attacked X`: a plural that no ending in -s tells.
        let men = || self.lower(at).ends_with("men");
        let named = sinew_names::is_given_name(&self.lower(at));
        // `Oban reportedly left`.
        let adverb = at + 2 < end && self.text.tokens[at + 1].pos == Pos::Adverb && self.word(at + 1).ends_with("ly");
        let next = at + 1 + usize::from(adverb);
        let said = next < end
            && matches!(self.text.tokens[next].pos, Pos::Possessive | Pos::Verb(_) | Pos::Auxiliary | Pos::Mark)
            && !self.lower(at).ends_with('s');
        let article = next_name && (self.lower(at + 1).starts_with("al-") || self.no_past(at));
        match (traits.listed() || traits.known() && !article, next_name) {
            (true, true) => seen && !small || !self.common_start(at) || named && self.given(at, end),
            (true, false) => seen && !small,
            (false, true) => !small || named,
            (false, false) => !small && (seen || named || said && !men()),
        }
    }

    /// `Mark Rutte resigned`: a given name that is a word too, before a surname that a verb or a mark follows.
    pub(super) fn given(&self, at: usize, end: usize) -> bool {
        let run = self.capitals(at, end);
        let known = |token: usize| gazetteer().find(&self.lower(token)).is_some() || class::head_of(&self.lower(token)).is_some();
        let told = self
            .text
            .tokens
            .get(run.end as usize)
            .is_some_and(|next| matches!(next.pos, Pos::Verb(VerbForm::Past) | Pos::Auxiliary | Pos::Possessive | Pos::Mark));
        !self.text.traits(at).has(bit::modal) && (2..4).contains(&run.len()) && told && !run.range().skip(1).any(known)
    }

    /// `Rached Ghannouchi`: a past only by its ending, which no verb of the tables has.
    pub(super) fn no_past(&self, at: usize) -> bool {
        let traits = self.text.traits(at);
        traits.has(bit::guessed) && traits.has(bit::verb)
    }

    pub(super) fn ordinal(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() <= 5 && ["th", "st", "nd", "rd"].iter().any(|ending| word.ends_with(ending))
    }

    /// `106 Brigade`.
    pub(super) fn numbered(&self, at: usize, end: usize) -> bool {
        let digits = self.word(at).len() < 4 && self.word(at).bytes().all(|byte| byte.is_ascii_digit());
        let unit = |word: &str| matches!(word, "brigade" | "battalion" | "division" | "regiment" | "squadron" | "corps");
        digits && at + 1 < end && self.text.tokens[at + 1].case == Case::Capital && unit(&self.lower(at + 1))
    }

    /// Whether a known word before a name is likely no part of it: `Former`, `Lebanese`, `Additionally`.
    pub(super) fn common_start(&self, at: usize) -> bool {
        let traits = self.text.traits(at);
        !class::organisation(self.text, self.capitals(at, self.text.tokens.len().min(at + 8))) || traits.has(bit::adverb)
    }
}
