//! Expressions of time, as EDTF.
//!
//! A month without a year is the last such month before publication, unless a date before it in the sentence gives the
//! year. "Today", "last week", "in recent months" go by the publication; "two days later" by the date before; "during the
//! war" by the day that the document itself gives to the war. What cannot be placed is left out.

mod calendar;
mod relative;
mod scan;
mod years;

use crate::text::{Text, Tokens};
use crate::{About, When};

/// An expression of time in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The words, with the preposition.
    pub tokens: Tokens,
    /// What day or interval is meant.
    pub when: When,
    /// How it bears on what it dates.
    pub bearing: Bearing,
}

/// How a time bears on what it dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bearing {
    /// It was then: `on 5 May`, `in 2019`, `last week`.
    At,
    /// It began then: `since 2019`, `from March`. The date is open at its end.
    From,
    /// It was over by then, or happened earlier: `until 2020`, `before the war`, `by May`. The date is open at its start.
    Until,
    /// It happened later: `after 2003`. The date is open at its end.
    After,
    /// It lasted through it or lay somewhere within: `during the war`, `between 2019 and 2021`, `over the past year`.
    During,
}

/// The expressions of time of a text, in its order.
pub(crate) fn dates(text: &Text<'_>, about: &About) -> Vec<Dated> {
    scan::scan(text, about)
}
