//! Who on the lists may be meant by a name, or by each row of a table.

mod cells;
mod columns;
mod doubts;
mod one;
mod records;
mod resume;
mod row;
pub mod table;

pub use one::{Known, One};

use crate::asked::{Asked, score};
use crate::context::Context;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::identity::Names;
use clap::{Args, ValueEnum};
use sinew_identity::{Filter, Options, Switches};
use sinew_map::Question;
use std::sync::Arc;

/// How names are matched.
#[derive(Args, Clone, Debug)]
pub struct Matching {
    /// Hits score at least this much, 0 to 1
    #[arg(long, default_value_t = 0.7, value_name = "SCORE", help_heading = "Matching")]
    pub threshold: f32,
    /// At most so many hits of each name
    #[arg(long, short = 'n', default_value_t = 10, value_name = "N", help_heading = "Matching")]
    pub limit: usize,
    /// Compare names and nothing else
    #[arg(long, help_heading = "Matching")]
    pub names_only: bool,
    /// Leave this out of the score (may be repeated)
    #[arg(long, value_enum, value_name = "FEATURE", help_heading = "Matching")]
    pub ignore: Vec<Ignored>,
    /// Listed names that are compared in full with each name; more is slower and misses less [default: 640, with --file 100]
    #[arg(long, value_name = "N", help_heading = "Matching")]
    pub candidates: Option<usize>,
    /// Only hits with this topic: sanction, role.pep, … (may be repeated)
    #[arg(long, value_name = "TOPIC", help_heading = "Matching")]
    pub topic: Vec<String>,
    /// Show hits that were judged different before, too
    #[arg(long, help_heading = "Matching")]
    pub cleared: bool,
}

/// What can be left out of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Ignored {
    /// Birth, founding, building
    Dates,
    /// Countries
    Countries,
    /// Gender
    Gender,
    /// Numbers and codes
    Identifiers,
    /// Addresses
    Addresses,
}

impl Matching {
    /// Whether it makes sense.
    pub fn check(&self) -> Result<()> {
        score("--threshold", self.threshold)?;
        if self.limit == 0 || self.candidates == Some(0) {
            return Err(Error::new(Code::Usage, "--limit and --candidates are at least 1"));
        }
        Ok(())
    }

    /// As the index takes it; so many candidates where nothing is said.
    fn options(&self, candidates: usize) -> Options {
        let counts = |feature| !self.names_only && !self.ignore.contains(&feature);
        Options {
            threshold: self.threshold,
            limit: self.limit,
            candidates: self.candidates.unwrap_or(candidates),
            switches: Switches {
                dates: counts(Ignored::Dates),
                countries: counts(Ignored::Countries),
                genders: counts(Ignored::Gender),
                identifiers: counts(Ignored::Identifiers),
                addresses: counts(Ignored::Addresses),
            },
            filter: Filter { topics: self.topic.clone(), ..Filter::default() },
        }
    }

    /// A topic that nothing listed has finds nothing, as a slip of the pen does.
    pub fn doubts(&self, lists: &Lists) -> Result<Vec<String>> {
        let index = lists.names.index()?;
        let unknown = self.topic.iter().filter(|topic| !index.has_topic(topic));
        Ok(unknown.map(|topic| format!("Nothing listed has the topic {topic:?}, so it finds no hits.")).collect())
    }
}

/// The lists that names are looked for in, as they are known on the day asked for.
pub struct Lists {
    context: Arc<Context>,
    names: Arc<Names>,
    question: Question,
}

impl Lists {
    /// Opens them, with the index of their names.
    pub fn open(desk: &Desk, asked: &Asked) -> Result<Lists> {
        asked.refuse_day("screen")?;
        let context = desk.context(asked)?;
        Ok(Lists { names: desk.names(&context)?, question: desk.question(asked)?, context })
    }
}

/// `2 hits were judged different before; --cleared shows them.`
fn cleared_words(cleared: usize) -> String {
    if cleared == 1 {
        "1 hit was judged different before; --cleared shows it.".to_owned()
    } else {
        format!("{cleared} hits were judged different before; --cleared shows them.")
    }
}
