//! What an office is of, right before the name of who holds it: `Governor of Kassala Ali Hassan`.

use super::super::class;
use super::super::gazetteer::Known;
use super::Scan;
use crate::text::{Case, Tokens};

impl Scan<'_, '_> {
    /// `ambassador to Iraq Iraj Oban`, `President of Iraq Iraj Oban`: a country, and then a person.
    pub(super) fn state_before(&self, run: Tokens) -> Option<(u32, &'static Known)> {
        let at = run.start as usize;
        let (end, state) = self.gazetteer_at(at, run.end as usize).filter(|_| run.len() > 2 && at > 0)?;
        let led = self.is(at - 1, "to") || self.office_of(at).is_some();
        // `envoy for the Middle East Morgan Oban`.
        let link = at - 1 - usize::from(at > 1 && self.is(at - 1, "the"));
        let region = state.class == crate::Class::Place
            && matches!(self.word(link), "for" | "to")
            && end > at + 1
            && (2..4).contains(&(run.end as usize - end))
            && (end..run.end as usize).all(|token| self.unlisted(token));
        if !(led || region) || class::head(self.text, run).is_some() {
            return None;
        }
        ((region || state.class == crate::Class::Country) && !state.demonym).then_some((end as u32, state))
    }

    /// `Governor of Kassala Ali Hassan`: what an office is of, in one word that the tables do not have, and then a person.
    pub(super) fn seat_before(&self, run: Tokens) -> bool {
        let at = run.start as usize;
        let plain = |token: usize| self.text.tokens[token].case == Case::Capital && self.unlisted(token);
        let given = |token: usize| sinew_names::is_given_name(&self.lower(token));
        (3..5).contains(&run.len()) && run.range().all(plain) && given(at + 1) && !given(at) && self.office_of(at).is_some()
    }
}
