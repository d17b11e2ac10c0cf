//! Expressions of time.

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
    /// It began then: `since 2019`, `from March`.
    From,
    /// It was over by then, or happened earlier: `until 2020`, `before the war`, `by May`.
    Until,
    /// It happened later: `after 2003`.
    After,
    /// It lasted through it or lay somewhere within: `during the war`, `between 2019 and 2021`, `over the past year`.
    During,
}

/// The expressions of time of a text, in its order.
pub(crate) fn dates(text: &Text<'_>, about: &About) -> Vec<Dated> {
    let _ = (text, about);
    Vec::new()
}
