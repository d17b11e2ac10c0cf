//! Sources, datasets and judgements: who says, in what body of claims, and who is whom.

use crate::{Date, Reliability};

/// Something that makes claims: a report, a press release, a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// By which claims name it.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Who put it out.
    pub publisher: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When it spoke.
    pub date: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
    /// ISO 639.
    pub lang: Option<String>,
    /// Admiralty reliability.
    pub reliability: Option<Reliability>,
    /// Key of the source that it goes back to: two sources of one origin corroborate nothing.
    pub origin: Option<String>,
}

/// A named body of claims, as its importer knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// `us_ofac_sdn`
    pub name: String,
    /// For people.
    pub title: String,
    /// Who keeps it.
    pub publisher: Option<String>,
    /// Where it is kept.
    pub url: Option<String>,
    /// What its publisher calls this version; most often a date.
    pub version: Option<String>,
    /// The day it was published, where the files say so.
    pub published: Option<Date>,
    /// Whether its keeper keeps it current, each version replacing the one before: a list or a register is, a coded
    /// report is not.
    pub maintained: bool,
    /// Admiralty reliability of its own claims.
    pub reliability: Option<Reliability>,
}

impl Dataset {
    /// What to call this version: as its publisher does, or by its day of publication, if either is known.
    pub fn label(&self) -> Option<String> {
        self.version.clone().or(self.published.map(|date| date.to_string()))
    }
}

/// What someone holds about two entities (nomenklatura's three values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sameness {
    /// They are one.
    Positive,
    /// They are not.
    Negative,
    /// It cannot be told.
    Unsure,
}

impl Sameness {
    /// `positive`, `negative` or `unsure`.
    pub fn parse(text: &str) -> Option<Sameness> {
        match text {
            "positive" => Some(Sameness::Positive),
            "negative" => Some(Sameness::Negative),
            "unsure" => Some(Sameness::Unsure),
            _ => None,
        }
    }

    /// How it is written.
    pub fn code(self) -> &'static str {
        match self {
            Sameness::Positive => "positive",
            Sameness::Negative => "negative",
            Sameness::Unsure => "unsure",
        }
    }
}

/// A judgement about two entities, as given; when it was given is the operation's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Entity id.
    pub left: String,
    /// Entity id.
    pub right: String,
    /// Same, not the same, unsure.
    pub sameness: Sameness,
    /// The reason.
    pub why: Option<String>,
    /// Who judged.
    pub by: Option<String>,
}
