//! Reading dates. Works on bytes and allocates only to report an error.

use super::Date;
use super::error::{DateError, excerpt, explain};
use super::point::{Doubt, Form, Point};
use crate::day::{Day, digits, split_sign};

/// Reads one EDTF level 1 expression; see [`Date::parse`].
pub(super) fn parse(text: &str) -> Result<Date, DateError> {
    let text = text.trim();
    match text.split_once('/') {
        _ if text.is_empty() => Err(DateError::Empty),
        _ if text == ".." || text == "../.." => Ok(Date::OPEN),
        None => Ok(Date::build(point(text)?, Point::ABSENT)),
        Some((first, last)) => interval(text, first, last),
    }
}

fn interval(text: &str, first: &str, last: &str) -> Result<Date, DateError> {
    let looks_right = |part: &str| part.is_empty() || part == ".." || part.len() >= 4;
    if last.contains('/') || !looks_right(first) || !looks_right(last) {
        return Err(explain(text));
    }
    let (first, last) = (end(first)?, end(last)?);
    if !first.has_day() && !last.has_day() {
        return Err(explain(text));
    }
    if first.has_day() && last.has_day() && last.stated().1 < first.stated().0 {
        return Err(DateError::Backwards { found: excerpt(text) });
    }
    Ok(Date::build(first, last))
}

fn end(text: &str) -> Result<Point, DateError> {
    match text {
        "" => Ok(Point::UNKNOWN),
        ".." => Ok(Point::OPEN),
        _ => point(text),
    }
}

fn point(text: &str) -> Result<Point, DateError> {
    let (body, doubt) = split_doubt(text.as_bytes());
    let (body, time) = split_time(body);
    let (year, month, day, form) = shape(body).ok_or_else(|| explain(text))?;
    if let Some(time) = time {
        if form != Form::Day || doubt != Doubt::None {
            return Err(explain(text));
        }
        if !is_time(time) {
            return Err(DateError::Time { found: excerpt(text) });
        }
    }
    let day = Day::try_from_ymd(year, month, day)?;
    Ok(Point { day, form, doubt })
}

fn split_doubt(bytes: &[u8]) -> (&[u8], Doubt) {
    match bytes {
        [rest @ .., b'~'] => (rest, Doubt::Approximate),
        [rest @ .., b'?'] => (rest, Doubt::Uncertain),
        [rest @ .., b'%'] => (rest, Doubt::Both),
        _ => (bytes, Doubt::None),
    }
}

fn split_time(bytes: &[u8]) -> (&[u8], Option<&[u8]>) {
    match bytes.iter().position(|byte| matches!(byte, b'T' | b't' | b' ')) {
        Some(at) => (&bytes[..at], Some(&bytes[at + 1..])),
        None => (bytes, None),
    }
}

/// The first year, month and day of what is written, whether or not the calendar has them.
fn shape(bytes: &[u8]) -> Option<(i32, u8, u8, Form)> {
    match *split_sign(bytes).1 {
        [y1, y2, b'X', b'X'] if bytes.len() == 4 => Some((digits(&[y1, y2])? * 100, 1, 1, Form::Century)),
        [y1, y2, y3, b'X'] if bytes.len() == 4 => Some((digits(&[y1, y2, y3])? * 10, 1, 1, Form::Decade)),
        [y1, y2, y3, y4, ref rest @ ..] => {
            let year = signed_year(bytes[0] == b'-', digits(&[y1, y2, y3, y4])?)?;
            let (month, day, form) = shape_after_year(rest)?;
            Some((year, month, day, form))
        }
        _ => None,
    }
}

/// There is no year `-0000`.
fn signed_year(negative: bool, year: i32) -> Option<i32> {
    match (negative, year) {
        (true, 0) => None,
        (true, _) => Some(-year),
        (false, _) => Some(year),
    }
}

fn shape_after_year(bytes: &[u8]) -> Option<(u8, u8, Form)> {
    match *bytes {
        [] => Some((1, 1, Form::Year)),
        [b'-', b'X', b'X'] => Some((1, 1, Form::MonthUnspecified)),
        [b'-', b'X', b'X', b'-', b'X', b'X'] => Some((1, 1, Form::MonthAndDayUnspecified)),
        [b'-', m1, m2] => match two_digits(m1, m2)? {
            season @ 21..=24 => Some(((season - 20) * 3, 1, Form::Season)),
            month => Some((month, 1, Form::Month)),
        },
        [b'-', m1, m2, b'-', b'X', b'X'] => Some((two_digits(m1, m2)?, 1, Form::DayUnspecified)),
        [b'-', m1, m2, b'-', d1, d2] => Some((two_digits(m1, m2)?, two_digits(d1, d2)?, Form::Day)),
        _ => None,
    }
}

fn two_digits(tens: u8, units: u8) -> Option<u8> {
    digits(&[tens, units]).map(|number| number as u8)
}

/// `15:36`, `15:36:30` or `15:36:30.123`, and after it nothing, `Z` or an offset.
fn is_time(bytes: &[u8]) -> bool {
    let Some(rest) = clock(bytes) else { return false };
    let rest = match rest {
        [b':', s1, s2, rest @ ..] if digits(&[*s1, *s2]).is_some_and(|second| second <= 60) => rest,
        _ => rest,
    };
    let rest = match rest {
        [b'.' | b',', fraction @ ..] if fraction.first().is_some_and(u8::is_ascii_digit) => {
            let length = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
            &fraction[length..]
        }
        _ => rest,
    };
    is_offset(rest)
}

fn is_offset(bytes: &[u8]) -> bool {
    match bytes {
        [] | [b'Z' | b'z'] => true,
        [b'+' | b'-', h1, h2] => digits(&[*h1, *h2]).is_some_and(|hour| hour <= 23),
        [b'+' | b'-', h1, h2, m1, m2] => clock(&[*h1, *h2, b':', *m1, *m2]).is_some(),
        [b'+' | b'-', rest @ ..] => clock(rest).is_some_and(<[u8]>::is_empty),
        _ => false,
    }
}

/// Takes hours and minutes off the front.
fn clock(bytes: &[u8]) -> Option<&[u8]> {
    let [h1, h2, b':', m1, m2, rest @ ..] = bytes else { return None };
    let (hour, minute) = (digits(&[*h1, *h2])?, digits(&[*m1, *m2])?);
    (hour <= 23 && minute <= 59).then_some(rest)
}
