//! What one currency is worth in another, on a day, on somebody's word.

use sinew_model::{Day, Range};
use std::collections::BTreeMap;

/// One dated rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// Code of the currency: `IQD`.
    pub currency: String,
    /// From which day.
    pub day: Day,
    /// How many units of it buy one unit of the currency asked for; a range where an official and a street price stand beside each other.
    pub rate: Range,
    /// Who says so.
    pub source: String,
}

/// Dated rates. A rate holds until the next of its currency.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rates {
    by_currency: BTreeMap<String, BTreeMap<Day, Rate>>,
}

impl Rates {
    /// Adds a rate; a later one of the same currency and day widens it.
    pub fn add(&mut self, rate: Rate) {
        let of_currency = self.by_currency.entry(rate.currency.to_uppercase()).or_default();
        match of_currency.get_mut(&rate.day) {
            Some(known) => {
                known.rate = known.rate.hull(&rate.rate);
                known.source = format!("{}; {}", known.source, rate.source);
            }
            None => drop(of_currency.insert(rate.day, rate)),
        }
    }

    /// The rate of a currency on a day: the latest that is not later.
    pub fn on(&self, currency: &str, day: Day) -> Option<&Rate> {
        self.by_currency.get(&currency.to_uppercase())?.range(..=day).next_back().map(|(_, rate)| rate)
    }

    /// The earliest rate of a currency.
    pub fn first(&self, currency: &str) -> Option<&Rate> {
        self.by_currency.get(&currency.to_uppercase())?.values().next()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_currency.is_empty()
    }
}
