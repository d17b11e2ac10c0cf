//! Cells of one row, found by the names of their columns and checked.

use super::table::Row;
use sinew_model::{Date, Day, Outcome, Problem, Sink, Stopped};

/// A row under examination.
pub(super) struct Cells<'r> {
    pub(super) number: u64,
    file: &'r str,
    header: &'r [String],
    cells: &'r [String],
    problems: Vec<Problem>,
}

impl<'r> Cells<'r> {
    pub(super) fn new(file: &'r str, header: &'r [String], row: &'r Row) -> Cells<'r> {
        Cells { number: row.number, file, header, cells: &row.cells, problems: row.flags.clone() }
    }

    /// The text in a column; empty where there is none.
    pub(super) fn text(&self, column: &str) -> &'r str {
        self.header.iter().position(|name| name == column).and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }

    pub(super) fn refuse(&mut self, column: &str, message: impl Into<String>) {
        let problem = Problem::refused(self.file, Some(self.number), message).column(column);
        self.push(problem, column);
    }

    pub(super) fn flag(&mut self, column: &str, message: impl Into<String>) {
        let problem = Problem::flagged(self.file, Some(self.number), message).column(column);
        self.push(problem, column);
    }

    fn push(&mut self, problem: Problem, column: &str) {
        let found = self.text(column);
        self.problems.push(if found.is_empty() { problem } else { problem.found(found) });
    }

    pub(super) fn is_refused(&self) -> bool {
        self.problems.iter().any(|problem| problem.outcome == Outcome::Refused)
    }

    pub(super) fn send(self, sink: &mut dyn Sink) -> Result<(), Stopped> {
        self.problems.into_iter().try_for_each(|problem| sink.problem(problem))
    }

    /// A number of zero or more; what is none is flagged and left out.
    pub(super) fn number(&mut self, column: &str) -> Option<f64> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        if let Some(number) = thousands(text) {
            self.flag(column, format!("commas between thousands; it was read as {number}"));
            return Some(number);
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() && number >= 0.0 => Some(number),
            Ok(_) => {
                self.flag(column, "the number is negative; it was left out");
                None
            }
            Err(_) => {
                self.flag(column, "this is no number; it was left out");
                None
            }
        }
    }

    /// A number of any sign; what is none is flagged and left out.
    pub(super) fn number_any(&mut self, column: &str) -> Option<f64> {
        let text = self.text(column);
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        if let Some(number) = decimal_comma(text).filter(|_| number.is_none()) {
            self.flag(column, format!("a decimal comma; it was read as {number}"));
            return Some(number);
        }
        if number.is_none() && !text.is_empty() {
            self.flag(column, "this is no number; it was left out");
        }
        number
    }

    /// A day; the row is refused if there is none.
    pub(super) fn day(&mut self, column: &str, order: Order) -> Option<Day> {
        let text = self.text(column);
        if text.is_empty() {
            self.refuse(column, "the row has no date");
            return None;
        }
        match day(text, order) {
            Ok(day) => Some(day),
            Err(why) => {
                self.refuse(column, why);
                None
            }
        }
    }
}

/// `1,200`: whole thousands set off by commas.
fn thousands(text: &str) -> Option<f64> {
    let mut groups = text.split(',');
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let rest: Vec<&str> = groups.collect();
    let is_whole = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let fits = !rest.is_empty() && is_whole(first) && rest.iter().all(|group| group.len() == 3 && is_whole(group));
    text.replace(',', "").parse().ok().filter(|_| fits)
}

/// `33,3152`: one comma, and nothing else but digits and a sign.
fn decimal_comma(text: &str) -> Option<f64> {
    let is_plain = text.matches(',').count() == 1 && !text.contains('.');
    text.replace(',', ".").parse::<f64>().ok().filter(|number| is_plain && number.is_finite())
}

/// In which order a date without names of months is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// 2026-01-31, 2026/01/31.
    Ymd,
    /// 31/01/2026.
    Dmy,
    /// 01/31/2026.
    Mdy,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A day with what may stand behind it (a time). `01 January 2024` is read in every order, and so is ISO 8601.
pub(super) fn day(text: &str, order: Order) -> Result<Day, String> {
    let parts: Vec<&str> = text.split([' ', '-', '/', '.', 'T', ',']).filter(|part| !part.is_empty()).take(3).collect();
    let [first, second, third] = parts[..] else { return Err("this is no date: day, month and year are needed".to_owned()) };
    let number = |part: &str| part.parse::<i32>().map_err(|_| "this is no date: a part of it is no number".to_owned());
    let month = |part: &str| {
        let start = part.get(..3).unwrap_or(part).to_lowercase();
        MONTHS.iter().position(|name| *name == start).map(|at| at as i32 + 1)
    };
    let (written, month, day) = match (month(first), month(second)) {
        (_, Some(month)) => (third, month, number(first)?),
        (Some(month), None) => (third, month, number(second)?),
        _ if first.len() == 4 || order == Order::Ymd => (first, number(second)?, number(third)?),
        _ if order == Order::Dmy => (third, number(second)?, number(first)?),
        _ => (third, number(first)?, number(second)?),
    };
    let year = number(written)?;
    if written.len() < 4 {
        let digits = if written.len() == 2 { "two digits".to_owned() } else { format!("{} digits", written.len()) };
        return Err(format!("the year has {digits}: write all four"));
    }
    let small = |number: i32| u8::try_from(number).unwrap_or(0);
    Day::try_from_ymd(year, small(month), small(day)).map_err(|error| error.to_string())
}

/// One of the days from the one to the other.
pub(super) fn span(first: Day, last: Day) -> Option<Date> {
    if first == last { Date::parse(&first.to_string()).ok() } else { Date::between(first, last) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas() {
        for (text, expected) in
            [("1,200", Some(1200.0)), ("12,000,000", Some(12e6)), ("1,20", None), ("33,3152", None), ("12", None), (",200", None)]
        {
            assert_eq!(thousands(text), expected, "{text}");
        }
        for (text, expected) in
            [("33,3152", Some(33.3152)), ("-4,5", Some(-4.5)), ("1,2,3", None), ("1.2,3", None), ("x,y", None)]
        {
            assert_eq!(decimal_comma(text), expected, "{text}");
        }
    }

    #[test]
    fn days() {
        let check = |text: &str, order, expected: &str| {
            let found = day(text, order).map_or_else(|why| why, |day| day.to_string());
            assert_eq!(found, expected, "{text}");
        };
        check("2016-01-31", Order::Ymd, "2016-01-31");
        check("2016-01-31 00:00:00.000", Order::Dmy, "2016-01-31");
        check("01 January 2024", Order::Ymd, "2024-01-01");
        check("January 5, 2024", Order::Ymd, "2024-01-05");
        check("05/02/2020", Order::Dmy, "2020-02-05");
        check("05/02/2020", Order::Mdy, "2020-05-02");
        check("16/08/16", Order::Dmy, "the year has two digits: write all four");
        check("08/16/16", Order::Mdy, "the year has two digits: write all four");
        check("16-08-16", Order::Ymd, "the year has two digits: write all four");
        check("5 May 16", Order::Ymd, "the year has two digits: write all four");
        check("31/02/2020", Order::Dmy, "February 2020 has no day 31");
        check("2020-13-01", Order::Ymd, "there is no month 13: months are 01 to 12");
        check("soon", Order::Ymd, "this is no date: day, month and year are needed");
        check("a/b/c", Order::Dmy, "this is no date: a part of it is no number");
    }
}
