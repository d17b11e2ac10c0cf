//! Values as FollowTheMoney writes them.

use crate::Options;
use crate::extension::{is_extension, is_extension_property};
use sinew_map::ClaimView;
use sinew_model::date::Precision;
use sinew_model::{Date, Kind};
use std::borrow::Cow;

/// The value of a claim under some options; nothing if they leave it out.
pub(crate) fn value<'a>(claim: &ClaimView<'a>, options: &Options) -> Option<Cow<'a, str>> {
    if options.extensions {
        return Some(Cow::Borrowed(claim.value));
    }
    if needs_extension(claim) {
        return None;
    }
    match claim.property.kind() {
        Kind::Date => plain_date(claim.value),
        _ => Some(Cow::Borrowed(claim.value)),
    }
}

/// Whether a claim uses a name that FollowTheMoney does not have.
pub(crate) fn needs_extension(claim: &ClaimView<'_>) -> bool {
    is_extension(claim.schema) || is_extension_property(claim.property)
}

/// A day, month or year without saying how sure it is; other dates cannot be written as a prefix of one.
fn plain_date(text: &str) -> Option<Cow<'_, str>> {
    let Ok(date) = Date::parse(text) else { return Some(Cow::Borrowed(text)) };
    let day = date.stated().0?.to_string();
    let digits = match date.precision() {
        Precision::Day => "-MM-DD".len(),
        Precision::Month => "-MM".len(),
        Precision::Season | Precision::Year => 0,
        Precision::Decade | Precision::Century | Precision::Interval => return None,
    };
    // Seasons run over the turn of the year; the year written is that of the first day.
    let plain = &day[..day.len() - "-MM-DD".len() + digits];
    Some(if plain == text { Cow::Borrowed(text) } else { Cow::Owned(plain.to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_dates() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(plain_date(text).as_deref(), expected, "{text}");
        check("2026-05-28", Some("2026-05-28"));
        check("2026-05~", Some("2026-05"));
        check("2026?", Some("2026"));
        check("2025-21", Some("2025"));
        check("2025-11-XX", Some("2025-11"));
        check("201X", None);
        check("2014/2018", None);
        check("2014/..", None);
        check("not a date", Some("not a date"));
    }
}
