//! OFAC's dates, as they are printed in remarks, as EDTF.

use crate::about::folded;
use sinew_model::Date;

/// `10 Dec 1948`, `Sep 1938`, `1946`, each also with `circa` before it, and `… to …` of two of them.
/// The error says why the text is no date.
pub(crate) fn edtf(printed: &str) -> Result<String, String> {
    let text = folded(printed);
    let (text, mark) = match text.strip_prefix("circa ") {
        Some(rest) => (rest, "~"),
        None => (text.as_str(), ""),
    };
    let written = expression(text, mark).ok_or_else(|| "this is not a date as OFAC writes dates".to_owned())?;
    match Date::parse(&written) {
        Ok(date) => Ok(date.to_string()),
        Err(error) => Err(error.to_string()),
    }
}

fn expression(text: &str, mark: &str) -> Option<String> {
    match ends(text) {
        Some((first, last)) => Some(format!("{}{mark}/{}{mark}", point(first)?, point(last)?)),
        None => Some(format!("{}{mark}", point(text)?)),
    }
}

/// The two ends of `1951 to 1953` or `1979-1982`.
fn ends(text: &str) -> Option<(&str, &str)> {
    let between_years = || text.split_once('-').filter(|(first, last)| is_year(first) && is_year(last));
    text.split_once(" to ").or_else(between_years)
}

fn point(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(' ').collect();
    match parts[..] {
        [year] if is_year(year) => Some(year.to_owned()),
        [month, year] if is_year(year) => Some(format!("{year}-{:02}", month_number(month)?)),
        [day, month, year] if is_year(year) => {
            let day: u8 = day.parse().ok()?;
            Some(format!("{year}-{:02}-{day:02}", month_number(month)?))
        }
        _ => None,
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// A month by its name or its first three letters.
fn month_number(name: &str) -> Option<usize> {
    let name = name.to_lowercase();
    let position = MONTHS.iter().position(|month| name.len() >= 3 && month.starts_with(&name))?;
    Some(position + 1)
}

#[cfg(test)]
mod tests {
    use super::edtf;

    #[test]
    fn shapes() {
        let check = |printed, expected: &str| assert_eq!(edtf(printed).as_deref(), Ok(expected), "{printed}");
        check("10 Dec 1948", "1948-12-10");
        check("1946", "1946");
        check("Sep 1938", "1938-09");
        check("12 September 1993", "1993-09-12");
        check("circa 1962", "1962~");
        check("circa 07 Jul 1966", "1966-07-07~");
        check("1960 to 1965", "1960/1965");
        check("Mar 1962 to Feb 1963", "1962-03/1963-02");
        check("01 Jan 1961 to 31 Dec 1962", "1961-01-01/1962-12-31");
        check("circa 1979-1982", "1979~/1982~");
    }

    #[test]
    fn no_dates() {
        for printed in ["", "31 Feb 1970", "1965 to 1960", "around 1970", "10 Xxx 1970", "1 Ma 1970", "10 Dec 48"] {
            assert!(edtf(printed).is_err(), "{printed}");
        }
    }
}
