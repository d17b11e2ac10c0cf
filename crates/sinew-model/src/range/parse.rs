//! Reading ranges. Allocates only to report an error.

use super::Range;
use crate::date::excerpt;

/// Why a text is not a range of numbers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RangeError {
    /// Nothing is written.
    #[error("no number is given")]
    Empty,
    /// None of the accepted forms.
    #[error("`{found}` is not a number: write 50, 25..50, (25,50], >50, >=50, <10, <=10 or ~80")]
    Form {
        /// The text, shortened.
        found: String,
    },
    /// A comma that does not set off thousands.
    #[error("`{found}`: write decimals with a point, as in 1.5; a comma sets off thousands, as in 1,500")]
    DecimalComma {
        /// The text, shortened.
        found: String,
    },
    /// Digits set off otherwise than in groups of three.
    #[error("`{found}`: digits may be set off only in groups of three, as in 3,500,000 or 3 500 000")]
    Grouping {
        /// The text, shortened.
        found: String,
    },
    /// Commas in brackets that could be read as thousands or as the bound between two numbers.
    #[error("`{found}` can be read in more than one way: write (1000,2000] or (1,000..2,000]")]
    Ambiguous {
        /// The text, shortened.
        found: String,
    },
    /// The upper bound is below the lower, or no number lies between them.
    #[error("`{found}` holds no number: the lower bound comes first")]
    Inverted {
        /// The text, shortened.
        found: String,
    },
    /// Larger than a number can be.
    #[error("`{found}` is too large or too long a number")]
    TooLarge {
        /// The text, shortened.
        found: String,
    },
}

/// The same without the text, so that a way of reading can be tried and dropped at no cost.
#[derive(Clone, Copy)]
enum Fault {
    Form,
    DecimalComma,
    Grouping,
    Ambiguous,
    Inverted,
    TooLarge,
}

/// Reads a range; see [`Range::parse`].
pub(super) fn parse(text: &str) -> Result<Range, RangeError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(RangeError::Empty);
    }
    range(text).map_err(|fault| {
        let found = excerpt(text);
        match fault {
            Fault::Form => RangeError::Form { found },
            Fault::DecimalComma => RangeError::DecimalComma { found },
            Fault::Grouping => RangeError::Grouping { found },
            Fault::Ambiguous => RangeError::Ambiguous { found },
            Fault::Inverted => RangeError::Inverted { found },
            Fault::TooLarge => RangeError::TooLarge { found },
        }
    })
}

fn range(text: &str) -> Result<Range, Fault> {
    let mut rest = text.chars();
    let range = match (rest.next(), rest.as_str()) {
        (Some('[' | '('), _) => bracketed(text)?,
        (Some('≥'), bound) => at_least(bound)?,
        (Some('≤'), bound) => at_most(bound)?,
        (Some('>'), bound) => match bound.strip_prefix('=') {
            Some(bound) => at_least(bound)?,
            None => Range::new(number(bound)?, false, f64::INFINITY, false),
        },
        (Some('<'), bound) => match bound.strip_prefix('=') {
            Some(bound) => at_most(bound)?,
            None => Range::new(f64::NEG_INFINITY, false, number(bound)?, false),
        },
        (Some('~' | '≈'), middle) => about(middle)?,
        _ => two_sided(text)?,
    };
    range.ok_or(Fault::Inverted)
}

fn at_least(bound: &str) -> Result<Option<Range>, Fault> {
    Ok(Range::closed(number(bound)?, f64::INFINITY))
}

fn at_most(bound: &str) -> Result<Option<Range>, Fault> {
    Ok(Range::closed(f64::NEG_INFINITY, number(bound)?))
}

fn about(middle: &str) -> Result<Option<Range>, Fault> {
    let middle = number(middle)?;
    let off = middle.abs() / 10.0;
    Ok(Range::closed(middle - off, middle + off))
}

fn two_sided(text: &str) -> Result<Option<Range>, Fault> {
    if let Some((lo, hi)) = text.split_once("..") {
        return dotted(lo.trim(), hi.trim());
    }
    match split_at_dash(text) {
        Some((lo, hi)) => Ok(Range::closed(number(lo)?, number(hi)?)),
        None => number(text).map(|value| Some(Range::exact(value))),
    }
}

/// `25..50`, and with a side left out `25..`, `..50`, `..`.
fn dotted(lo: &str, hi: &str) -> Result<Option<Range>, Fault> {
    let bound = |side: &str, open: f64| if side.is_empty() { Ok(open) } else { number(side) };
    Ok(Range::closed(bound(lo, f64::NEG_INFINITY)?, bound(hi, f64::INFINITY)?))
}

/// Splits at a hyphen or dash that follows a number; one that comes first is a minus sign.
fn split_at_dash(text: &str) -> Option<(&str, &str)> {
    let mut after_number = false;
    for (at, char) in text.char_indices() {
        if after_number && matches!(char, '-' | '–' | '—') {
            return Some((&text[..at], &text[at + char.len_utf8()..]));
        }
        after_number = char.is_ascii_digit() || char == '%' || (after_number && char.is_whitespace());
    }
    None
}

fn bracketed(text: &str) -> Result<Option<Range>, Fault> {
    let bare = text.strip_suffix('%').map_or(text, str::trim_end);
    let (lo_closed, inner) = match bare.strip_prefix('[') {
        Some(inner) => (true, inner),
        None => (false, bare.strip_prefix('(').ok_or(Fault::Form)?),
    };
    let (hi_closed, inner) = match inner.strip_suffix(']') {
        Some(inner) => (true, inner),
        None => (false, inner.strip_suffix(')').ok_or(Fault::Form)?),
    };
    let (lo, hi) = match inner.split_once("..") {
        Some((lo, hi)) => (number(lo)?, number(hi)?),
        None => bounds(inner)?,
    };
    Ok(Range::new(lo, lo_closed, hi, hi_closed))
}

/// Two numbers with a comma between them, which may have commas themselves: the one way of reading
/// them in which both are numbers.
fn bounds(inner: &str) -> Result<(f64, f64), Fault> {
    let mut found = Err(Fault::Form);
    for (at, _) in inner.match_indices(',') {
        found = match (number(&inner[..at]), number(&inner[at + 1..])) {
            (Ok(_), Ok(_)) if found.is_ok() => return Err(Fault::Ambiguous),
            (Ok(lo), Ok(hi)) => Ok((lo, hi)),
            (Err(fault), _) | (_, Err(fault)) => found.or(Err(fault)),
        }
    }
    found
}

/// Digits with an optional minus sign, fraction and percent sign. What begins with `00` is the tail of
/// a number that was split at the wrong comma, or a code.
fn number(text: &str) -> Result<f64, Fault> {
    let text = text.trim();
    let bare = text.strip_suffix('%').map_or(text, str::trim_end);
    let (sign, digits) = match bare.strip_prefix(['-', '−']) {
        Some(digits) => (-1.0, digits),
        None => (1.0, bare),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    if !is_digits(fraction) {
        return Err(wrong_fraction(fraction));
    }
    let value = match whole.find(is_separator) {
        None if is_digits(whole) && !whole.starts_with("00") => digits.parse().ok(),
        None => return Err(Fault::Form),
        Some(_) if is_grouped(whole) => parse_grouped(digits),
        Some(_) => return Err(wrong_groups(whole)),
    };
    value.filter(|value: &f64| value.is_finite()).map(|value| sign * value).ok_or(Fault::TooLarge)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Commas, `_`, and blanks: plain, no-break, thin and narrow no-break.
fn is_separator(char: char) -> bool {
    matches!(char, ',' | '_' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// One to three digits that do not begin with 0, then groups of three, all set off by the same sign.
/// `0,500` is not grouped: it is more likely a half than five hundred.
fn is_grouped(whole: &str) -> bool {
    let Some(separator) = whole.chars().find(|char| is_separator(*char)) else { return false };
    let mut groups = whole.split(separator);
    let leads = |group: &str| is_digits(group) && group.len() <= 3 && !group.starts_with('0');
    groups.next().is_some_and(leads) && groups.all(|group| is_digits(group) && group.len() == 3)
}

/// Reads a number that is known to be well grouped, by copying it without its separators.
fn parse_grouped(number: &str) -> Option<f64> {
    let mut buffer = [0; 64];
    let mut length = 0;
    for byte in number.bytes().filter(|byte| byte.is_ascii_digit() || *byte == b'.') {
        *buffer.get_mut(length)? = byte;
        length += 1;
    }
    std::str::from_utf8(&buffer[..length]).ok()?.parse().ok()
}

fn wrong_fraction(fraction: &str) -> Fault {
    let only = |sign: char| fraction.chars().all(|char| char.is_ascii_digit() || char == sign);
    if !fraction.starts_with(|char: char| char.is_ascii_digit()) {
        Fault::Form
    } else if only(',') {
        Fault::DecimalComma
    } else if only('.') {
        Fault::Grouping
    } else {
        Fault::Form
    }
}

fn wrong_groups(whole: &str) -> Fault {
    let is_other_separator = |char: char| is_separator(char) && char != ',';
    if !whole.chars().all(|char| char.is_ascii_digit() || is_separator(char)) {
        Fault::Form
    } else if whole.matches(',').count() == 1 && !whole.contains(is_other_separator) {
        Fault::DecimalComma
    } else {
        Fault::Grouping
    }
}
