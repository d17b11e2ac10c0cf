//! As of when a question is asked, and on which claims.

use crate::error::{Code, Error, Result};
use clap::Args;
use serde::Deserialize;
use sinew_map::Filter;
use sinew_model::{Credibility, Date, Day, Reliability, Stance};

/// As of when, and on which claims: what every question takes.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// As of this day: only what held, or possibly held, on it
    #[arg(long, global = true, value_name = "DAY", help_heading = "The question")]
    pub on: Option<String>,
    /// As it was known at the end of this day (UTC): later imports and judgements are left out
    #[arg(long, global = true, value_name = "DAY", help_heading = "The question")]
    pub known: Option<String>,
    /// Only claims of this dataset (may be repeated)
    #[arg(long, global = true, value_name = "NAME", help_heading = "The question")]
    pub dataset: Vec<String>,
    /// Only claims of this stance: asserted, reported, claimed, assessed, confirmed, denied (may be repeated)
    #[arg(long, global = true, value_name = "STANCE", help_heading = "The question")]
    pub stance: Vec<String>,
    /// Only sources of at least this Admiralty reliability, A to F
    #[arg(long, global = true, value_name = "GRADE", help_heading = "The question")]
    pub reliability: Option<String>,
    /// Only claims of at least this Admiralty credibility, 1 to 6
    #[arg(long, global = true, value_name = "GRADE", help_heading = "The question")]
    pub credibility: Option<String>,
}

impl Asked {
    /// The day given by `--on`.
    pub fn on(&self) -> Result<Option<Day>> {
        self.on.as_deref().map(|text| day("--on", text)).transpose()
    }

    /// The day given by `--known`.
    pub fn known(&self) -> Result<Option<Day>> {
        self.known.as_deref().map(|text| day("--known", text)).transpose()
    }

    /// Refuses days that are none, and grades and stances that there are not, also where the question has no use for them.
    pub fn check(&self) -> Result<()> {
        self.on()?;
        self.known()?;
        self.filter().map(drop)
    }

    /// Names are compared whenever they were borne: a day would change nothing, and must not seem to.
    pub fn refuse_day(&self, verb: &str) -> Result<()> {
        if self.on.is_none() {
            return Ok(());
        }
        Err(Error::new(Code::Usage, format!("--on does not go with {verb}: names are compared whenever they were borne"))
            .hint("--known DAY asks the lists as they were known on a day; `sinew show ID --on DAY` tells what held on one"))
    }

    /// Which claims are admitted.
    pub fn filter(&self) -> Result<Filter> {
        let code = |what: &str, found: &str, accepted: &[&str]| {
            Error::new(Code::Usage, format!("{found:?} is no {what}")).hint(format!("give one of {}", accepted.join(", ")))
        };
        let stances: Vec<&str> = Stance::ALL.iter().map(|s| s.code()).collect();
        let stance = |text: &String| Stance::parse(text).ok_or_else(|| code("stance", text, &stances));
        let reliability = |text: &String| {
            Reliability::parse(&text.to_uppercase()).ok_or_else(|| code("reliability", text, &["A", "B", "C", "D", "E", "F"]))
        };
        let credibility =
            |text: &String| Credibility::parse(text).ok_or_else(|| code("credibility", text, &["1", "2", "3", "4", "5", "6"]));
        Ok(Filter {
            datasets: (!self.dataset.is_empty()).then(|| self.dataset.iter().cloned().collect()),
            stances: (!self.stance.is_empty()).then(|| self.stance.iter().map(stance).collect::<Result<_>>()).transpose()?,
            reliability: self.reliability.as_ref().map(reliability).transpose()?,
            credibility: self.credibility.as_ref().map(credibility).transpose()?,
            ..Filter::default()
        })
    }
}

/// A score that was given.
pub fn score(option: &str, given: f32) -> Result<()> {
    if (0.0..=1.0).contains(&given) { Ok(()) } else { Err(Error::new(Code::Usage, format!("{option} is a number from 0 to 1"))) }
}

/// One day, as the user wrote it.
pub fn day(option: &str, text: &str) -> Result<Day> {
    let wrong = |why: String| Error::new(Code::Usage, format!("{option} {text}: {why}")).hint("give one day, such as 2026-06-04");
    let date = Date::parse(text).map_err(|error| wrong(error.to_string()))?;
    match date.earliest() {
        Some(day) if date.is_exact() => Ok(day),
        _ => Err(wrong("that is more than one day".to_owned())),
    }
}

/// How far apart the values of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Step {
    /// Every day
    Day,
    /// On the first of each month
    Month,
    /// On the first of January, April, July and October
    Quarter,
    /// On the first of January
    Year,
}

/// More values than this make no series.
const LONGEST_SERIES: usize = 1_000;

/// The days of a series: its first, those at which a step begins, its last. Nothing if none is asked for.
pub fn days(from: Option<&str>, to: Option<&str>, step: Step) -> Result<Option<Vec<Day>>> {
    let (Some(from), Some(to)) = (from, to) else { return Ok(None) };
    let (from, to) = (day("--from", from)?, day("--to", to)?);
    if to < from {
        return Err(Error::new(Code::Usage, format!("--from {from} is after --to {to}")));
    }
    let begins = |day: &Day| match (step, day.ymd()) {
        (Step::Day, _) => true,
        (Step::Month, (_, _, day)) => day == 1,
        (Step::Quarter, (_, month, day)) => day == 1 && month % 3 == 1,
        (Step::Year, (_, month, day)) => day == 1 && month == 1,
    };
    let all = std::iter::successors(Some(from), |day| (*day < to).then(|| day.succ()));
    let days: Vec<Day> = all.filter(|day| *day == from || *day == to || begins(day)).take(LONGEST_SERIES + 1).collect();
    if days.len() > LONGEST_SERIES {
        return Err(Error::new(Code::Usage, format!("that is a series of more than {LONGEST_SERIES} days"))
            .hint("take larger steps: --every year"));
    }
    Ok(Some(days))
}
