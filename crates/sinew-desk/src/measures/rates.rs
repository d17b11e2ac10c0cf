//! `--rates FILE`: what one unit of the currency asked for buys of others, on days, on somebody's word.

use super::place::{Place, read};
use crate::error::Result;
use sinew_map::measures::flows::{Rate, Rates};
use sinew_model::{Date, Range};
use std::path::Path;

const COLUMNS: [&str; 4] = ["currency", "date", "rate", "source"];
const FORM: &str = "the columns are currency,date,rate,source; rate is how many of the currency buy one of the currency asked for: IQD,2024-01-01,1310,CBI";

/// Reads a table of rates.
pub fn rates(file: Option<&Path>) -> Result<Rates> {
    let Some(file) = file else { return Ok(Rates::default()) };
    let text = read(file, FORM)?;
    parse(&Place { file, text: &text })
}

/// Reads a table of rates.
pub fn parse(place: &Place<'_>) -> Result<Rates> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .delimiter(delimiter(place.text))
        .from_reader(place.text.as_bytes());
    let header = reader.headers().map_err(|error| place.wrong_on(1, error).hint(FORM))?.clone();
    let mut columns = [0; 4];
    for (at, name) in COLUMNS.iter().enumerate() {
        let found = header.iter().position(|column| column.trim_start_matches('\u{feff}') == *name);
        columns[at] = found.ok_or_else(|| place.wrong_on(1, format!("there is no column {name}")).hint(FORM))?;
    }
    let mut rates = Rates::default();
    for row in reader.records() {
        let row = row.map_err(|error| place.wrong_on(error.position().map_or(1, |at| at.line() as usize), &error).hint(FORM))?;
        let line = row.position().map_or(1, |at| at.line() as usize);
        let [currency, date, rate, source] = columns.map(|column| row.get(column).unwrap_or_default());
        let wrong = |what: String| place.wrong_on(line, what).hint(FORM);
        if !(currency.len() == 3 && currency.chars().all(|c| c.is_ascii_alphabetic())) {
            return Err(wrong(format!("{currency:?} is no code of a currency")));
        }
        let day = Date::parse(date).ok().and_then(|date| date.earliest()).ok_or_else(|| wrong(format!("{date:?} is no day")))?;
        let rate = Range::parse(rate).map_err(|error| wrong(error.to_string()))?;
        if rate.lo() <= 0.0 || rate.hi().is_infinite() {
            return Err(wrong(format!("a rate of {rate} cannot be: it is above zero and has an end")));
        }
        rates.add(Rate { currency: currency.to_uppercase(), day, rate, source: source.to_owned() });
    }
    Ok(rates)
}

/// Spreadsheets of half the world separate columns by semicolons.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    [b';', b'\t'].into_iter().find(|other| head.bytes().any(|byte| byte == *other)).unwrap_or(b',')
}
