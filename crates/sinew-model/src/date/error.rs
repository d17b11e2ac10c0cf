//! What is wrong with a text that is not a date, and how to write it instead.

use crate::day::DayError;

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing is written.
    #[error("no date is given")]
    Empty,
    /// None of the accepted forms.
    #[error(
        "`{found}` is not a date: write 2025-11-11, 2025-11, 2025, 2025~ (about), 2025? (uncertain), \
         201X, 2025-XX, 2025-21 (spring), 2014/2018, 2014/.. or ../2014"
    )]
    Form {
        /// The text, shortened.
        found: String,
    },
    /// Understandable, but in a form that different readers take differently.
    #[error("write `{found}` as {instead}")]
    Rewrite {
        /// The text, shortened.
        found: String,
        /// The form to write it in: the date itself if there is no doubt about it, else its pattern.
        instead: String,
    },
    /// No such month, or the month has no such day.
    #[error(transparent)]
    Calendar(#[from] DayError),
    /// The time of day after a `T` is not a time.
    #[error("`{found}` has no valid time after the day: write 2024-03-10T15:36:30Z, or the day alone")]
    Time {
        /// The text, shortened.
        found: String,
    },
    /// A year that the calendar here does not reach.
    #[error("`{found}`: years are -9999 to 9999")]
    YearLimits {
        /// The text, shortened.
        found: String,
    },
    /// An interval whose end lies before its start.
    #[error("the interval `{found}` ends before it starts")]
    Backwards {
        /// The text, shortened.
        found: String,
    },
}

/// The beginning of a text, for quoting it in a message.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut chars = text.chars();
    let mut short: String = chars.by_ref().take(LONGEST).collect();
    if chars.next().is_some() {
        short.push('…');
    }
    short
}

/// The error for a text of no accepted form, with the best advice that its look allows.
pub(super) fn explain(text: &str) -> DateError {
    let found = excerpt(text);
    let bare = text.trim_end_matches(['?', '~', '%']);
    let unsigned = bare.strip_prefix('-').unwrap_or(bare);
    let year_length = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    if year_length == 8 && unsigned.len() == 8 {
        let instead = format!("{}-{}-{}", &bare[..4], &bare[4..6], &bare[6..]);
        return DateError::Rewrite { found, instead };
    }
    if bare.contains('x') && bare.bytes().all(|byte| byte.is_ascii_digit() || b"-xX".contains(&byte)) {
        return DateError::Rewrite { found, instead: excerpt(&text.replace('x', "X")) };
    }
    if year_length > 4 || is_long_year(bare) {
        return DateError::YearLimits { found };
    }
    match rewritten(unsigned) {
        Some(instead) => DateError::Rewrite { found, instead },
        None => DateError::Form { found },
    }
}

/// The EDTF form for years of more than four digits, such as `Y170000002` or `Y-17E7`.
fn is_long_year(text: &str) -> bool {
    text.strip_prefix(['Y', 'y'])
        .map(|rest| rest.strip_prefix('-').unwrap_or(rest))
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// The advice for numbers set off with points, strokes or hyphens. With the year first the order is
/// beyond doubt; `11.12.2019` could be November or December, so only the pattern is given.
fn rewritten(text: &str) -> Option<String> {
    let mut groups = [""; 3];
    let mut count = 0;
    for part in text.split(['/', '.', '-', ' ']) {
        let numeric = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        *groups.get_mut(count).filter(|_| numeric)? = part;
        count += 1;
    }
    match (count, groups) {
        (3, [year, month, day]) if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            Some(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        (2, [year, month, _]) if year.len() == 4 && month.len() <= 2 => Some(format!("{year}-{month:0>2}")),
        (3, _) => Some("YYYY-MM-DD (year, month, day)".to_owned()),
        (2, [month, year, _]) if year.len() == 4 && month.len() <= 2 => Some(format!("{year}-{month:0>2}")),
        _ => None,
    }
}
