//! What the command line learns from outside: the clock and the user's name. Only this file reads the environment.

use sinew_desk::error::{Code, Error, Result};
use sinew_model::{Date, Moment};
use sinew_store::Author;

/// The clock, or `SINEW_NOW` (a day or a time in ISO 8601), so that an analysis can be repeated to the letter.
pub(crate) fn now() -> Result<Moment> {
    let Some(text) = std::env::var("SINEW_NOW").ok().filter(|text| !text.is_empty()) else {
        return Ok(Moment(jiff::Timestamp::now().as_microsecond()));
    };
    let time = text.parse::<jiff::Timestamp>().ok().map(|time| Moment(time.as_microsecond()));
    let day = || Date::parse(&text).ok().filter(Date::is_exact).and_then(|date| date.earliest()).map(Moment::start_of);
    time.or_else(day).ok_or_else(|| {
        Error::new(Code::Usage, format!("SINEW_NOW is {text:?}")).hint("give a day (2026-06-04) or a time (2026-06-04T12:00:00Z)")
    })
}

/// Who does something now: `SINEW_USER`, or the login name.
pub(crate) fn author() -> Result<Author> {
    let names = ["SINEW_USER", "USER", "USERNAME"].iter().filter_map(|name| std::env::var(name).ok());
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| "unknown".to_owned());
    Ok(Author { name, at: now()? })
}

/// A secret that the user keeps in an environment variable.
pub(crate) fn secret(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Seconds since the first look at this clock; it never goes back.
pub(crate) fn seconds() -> f64 {
    static FIRST: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    FIRST.get_or_init(std::time::Instant::now).elapsed().as_secs_f64()
}

/// How long something takes; never part of an answer.
pub(crate) struct Stopwatch(std::time::Instant);

impl Stopwatch {
    pub(crate) fn start() -> Stopwatch {
        Stopwatch(std::time::Instant::now())
    }

    pub(crate) fn seconds(&self) -> f64 {
        self.0.elapsed().as_secs_f64()
    }
}
