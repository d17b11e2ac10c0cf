//! The question that global options ask: as of when, on which claims.

use crate::cli::Globals;
use crate::environment;
use crate::error::{CliError, Code, Result};
use sinew_map::{Filter, Question};
use sinew_model::{Credibility, Date, Day, Reliability, Stance};

impl Globals {
    /// The question.
    pub(crate) fn question(&self) -> Result<Question> {
        let today = match self.known()? {
            Some(known) => known,
            None => environment::today()?,
        };
        Ok(Question { on: self.on()?, today, filter: self.filter()? })
    }

    /// The day given by `--on`.
    pub(crate) fn on(&self) -> Result<Option<Day>> {
        self.on.as_deref().map(|text| day("--on", text)).transpose()
    }

    /// The day given by `--known`.
    pub(crate) fn known(&self) -> Result<Option<Day>> {
        self.known.as_deref().map(|text| day("--known", text)).transpose()
    }

    fn filter(&self) -> Result<Filter> {
        let code = |what: &str, found: &str, accepted: &[&str]| {
            CliError::new(Code::Usage, format!("{found:?} is no {what}")).hint(format!("give one of {}", accepted.join(", ")))
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

/// One day, as the user wrote it.
pub(crate) fn day(option: &str, text: &str) -> Result<Day> {
    let wrong =
        |why: String| CliError::new(Code::Usage, format!("{option} {text}: {why}")).hint("give one day, such as 2026-06-04");
    let date = Date::parse(text).map_err(|error| wrong(error.to_string()))?;
    match date.earliest() {
        Some(day) if date.is_exact() => Ok(day),
        _ => Err(wrong("that is more than one day".to_owned())),
    }
}

/// How far apart the values of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Step {
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
pub(crate) fn days(from: Option<&str>, to: Option<&str>, step: Step) -> Result<Option<Vec<Day>>> {
    let (Some(from), Some(to)) = (from, to) else { return Ok(None) };
    let (from, to) = (day("--from", from)?, day("--to", to)?);
    if to < from {
        return Err(CliError::new(Code::Usage, format!("--from {from} is after --to {to}")));
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
        return Err(CliError::new(Code::Usage, format!("that is a series of more than {LONGEST_SERIES} days"))
            .hint("take larger steps: --every year"));
    }
    Ok(Some(days))
}
