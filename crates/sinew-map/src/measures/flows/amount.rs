//! How much flows a year, in one currency.
//!
//! An amount with a period (`per`) is multiplied to a year: months by 12, quarters by 4, weeks and days by the mean length of the Gregorian
//! year, 365.2425 days. One without is all that was paid while the flow ran: spread evenly if it ran for more than a year, and paid within
//! the year otherwise. Where nobody says how long it ran, it is anything up to the whole, a year.

use super::rates::{Rate, Rates};
use super::texts;
use crate::EntityRef;
use crate::view::View;
use sinew_model::{Day, Period, Range};

/// Days of a Gregorian year on average.
const YEAR: f64 = 365.2425;

/// An amount as sources state it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// How much, in its own currency.
    pub amount: Range,
    /// Code of the currency; empty where nobody gives one.
    pub currency: String,
    /// For how long such an amount is paid, as sources put it.
    pub per: Option<String>,
    /// For how many days the flow ran, at least and at most, where its bounds are known.
    pub days: Option<(f64, f64)>,
}

/// Why an amount is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Nobody says how much.
    NotStated,
    /// Nobody says in which currency.
    NoCurrency,
    /// No rate of this currency was given for the day or before it.
    NoRate(String),
    /// The first rate of this currency is of a day after the one asked.
    NoRateYet(String, Day),
    /// It is below zero: no flow, or a mistake of the source.
    BelowZero,
    /// It is paid per something that is no length of time.
    NoPeriod(String),
}

impl Unknown {
    /// In words: `sum not given`.
    pub fn words(&self) -> String {
        match self {
            Unknown::NotStated => "nobody says how much".to_owned(),
            Unknown::NoCurrency => "the currency is not given".to_owned(),
            Unknown::NoRate(currency) => format!("no rate of {currency} was given"),
            Unknown::NoRateYet(currency, day) => format!("the first rate of {currency} is of {day}, after the day asked"),
            Unknown::BelowZero => "below zero".to_owned(),
            Unknown::NoPeriod(per) => format!("paid per {per}"),
        }
    }
}

impl Stated {
    /// What supporting claims say of a relation's amount.
    pub(super) fn of(view: &View<'_>, relation: EntityRef, period: &Period) -> Option<Stated> {
        let first = |property: &str| texts(view, relation, property).into_iter().next();
        let in_dollars = view.number(relation, "amountUsd").0.map(|amount| (amount, "USD".to_owned()));
        let own = || view.number(relation, "amount").0.map(|amount| (amount, first("currency").unwrap_or_default()));
        let (amount, currency) = own().or(in_dollars)?;
        let bounds = period.start.zip(period.end).and_then(|(start, end)| {
            let least = end.earliest()?.0 - start.latest()?.0 + 1;
            let most = end.latest()?.0 - start.earliest()?.0 + 1;
            Some((f64::from(least.max(1)), f64::from(most.max(1))))
        });
        Some(Stated { amount, currency, per: first("per"), days: bounds })
    }

    /// How much that is a year, in a currency, and the rate by which it was converted.
    pub(super) fn a_year(&self, currency: &str, rates: &Rates, day: Day) -> (Result<Range, Unknown>, Option<Rate>) {
        if self.currency.is_empty() {
            return (Err(Unknown::NoCurrency), None);
        }
        if self.amount.hi() < 0.0 {
            return (Err(Unknown::BelowZero), None);
        }
        let Some(yearly) = self.yearly() else { return (Err(Unknown::NoPeriod(self.per.clone().unwrap_or_default())), None) };
        if self.currency.eq_ignore_ascii_case(currency) {
            return (Ok(yearly), None);
        }
        match rates.on(&self.currency, day) {
            Some(rate) => (Ok(divided(&yearly, &rate.rate)), Some(rate.clone())),
            None => (Err(self.no_rate(rates)), None),
        }
    }

    fn no_rate(&self, rates: &Rates) -> Unknown {
        let currency = self.currency.clone();
        rates.first(&currency).map_or(Unknown::NoRate(currency.clone()), |rate| Unknown::NoRateYet(currency, rate.day))
    }

    fn yearly(&self) -> Option<Range> {
        let amount = not_negative(&self.amount);
        match (self.per.as_deref(), self.days) {
            (Some(per), _) => times_a_year(per).map(|times| amount.scale(times)),
            (None, Some((least, most))) => {
                let years = |days: f64| (days / YEAR).max(1.0);
                Some(divided(&amount, &Range::closed(years(least), years(most)).unwrap_or(Range::exact(1.0))))
            }
            (None, None) => Some(amount.hull(&Range::exact(0.0))),
        }
    }

    /// For people: `300,000,000 USD per year`.
    pub fn words(&self) -> String {
        let per = self.per.as_ref().map_or("in all".to_owned(), |per| format!("per {per}"));
        format!("{} {} {per}", self.amount.display_grouped(), if self.currency.is_empty() { "?" } else { &self.currency })
    }
}

fn times_a_year(per: &str) -> Option<f64> {
    match per.trim().to_lowercase().trim_start_matches("a ").trim_start_matches("per ") {
        "year" | "annum" | "yearly" | "annually" => Some(1.0),
        "quarter" | "quarterly" => Some(4.0),
        "month" | "monthly" => Some(12.0),
        "week" | "weekly" => Some(YEAR / 7.0),
        "day" | "daily" => Some(YEAR),
        _ => None,
    }
}

/// A range over one above zero. Ends that are not reached stay so.
fn divided(amount: &Range, by: &Range) -> Range {
    let inverse = Range::new(1.0 / by.hi(), by.hi_closed(), 1.0 / by.lo(), by.lo_closed());
    inverse.map_or(Range::unknown(), |inverse| amount.mul(&inverse))
}

fn not_negative(amount: &Range) -> Range {
    Range::new(0.0, true, f64::INFINITY, false).map_or(*amount, |least| amount.clamp_to(&least))
}

#[cfg(test)]
mod tests {
    use super::{Rate, Rates, Stated, Unknown};
    use sinew_model::{Day, Range};

    fn rates() -> Rates {
        let mut rates = Rates::default();
        for (day, rate) in [(0, "1000"), (100, "1250..1500")] {
            let rate = Range::parse(rate).unwrap_or(Range::unknown());
            rates.add(Rate { currency: "IQD".into(), day: Day(day), rate, source: "test".into() });
        }
        rates
    }

    fn check(
        amount: &str,
        currency: &str,
        per: Option<&str>,
        days: Option<(f64, f64)>,
        day: i32,
        expected: Result<&str, Unknown>,
    ) {
        let amount = Range::parse(amount).unwrap_or(Range::unknown());
        let stated = Stated { amount, currency: currency.into(), per: per.map(str::to_owned), days };
        let (found, _) = stated.a_year("USD", &rates(), Day(day));
        assert_eq!(found.map(|range| range.to_string()), expected.map(str::to_owned), "{stated:?}");
    }

    #[test]
    fn amounts_are_brought_to_a_year_and_one_currency() {
        check("100", "USD", Some("year"), None, 0, Ok("100"));
        check("1..2", "usd", Some("month"), None, 0, Ok("12..24"));
        check(">=5", "USD", Some("quarter"), None, 0, Ok(">=20"));
        check("100", "USD", None, Some((365.0, 365.0)), 0, Ok("100"));
        check("100", "USD", None, Some((730.485, 730.485)), 0, Ok("50"));
        check("100", "USD", None, None, 0, Ok("0..100"));
        check("3000", "IQD", Some("year"), None, 99, Ok("3"));
        check("3000", "IQD", Some("year"), None, 100, Ok("2..2.4"));
    }

    #[test]
    fn what_cannot_be_known_is_said() {
        check("3000", "IQD", Some("year"), None, -1, Err(Unknown::NoRateYet("IQD".into(), Day(0))));
        check("3000", "SYP", Some("year"), None, 0, Err(Unknown::NoRate("SYP".into())));
        check("-5", "USD", Some("year"), None, 0, Err(Unknown::BelowZero));
        check("-5..5", "USD", Some("year"), None, 0, Ok("0..5"));
        check("3", "", Some("year"), None, 0, Err(Unknown::NoCurrency));
        check("3", "USD", Some("barrel"), None, 0, Err(Unknown::NoPeriod("barrel".into())));
    }
}
