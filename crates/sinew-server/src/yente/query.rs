//! Parameters of queries.

use crate::ask::Pairs;
use crate::fault::Fault;
use sinew_model::{Date, Day, Schema};

/// Takes what it knows out of a query; whatever stays is refused.
pub(super) struct Parameters(pub(super) Pairs);

impl Parameters {
    /// Every value of a parameter that may be repeated.
    pub(super) fn all(&mut self, name: &str) -> Vec<String> {
        let (found, rest): (Pairs, Pairs) = std::mem::take(&mut self.0).into_iter().partition(|(given, _)| given == name);
        self.0 = rest;
        found.into_iter().map(|(_, value)| value).filter(|value| !value.is_empty()).collect()
    }

    pub(super) fn one(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let mut all = self.all(name);
        if all.len() > 1 {
            return Err(Fault::usage(format!("{name} is given more than once")));
        }
        Ok(all.pop())
    }

    pub(super) fn number(&mut self, name: &str, default: usize, most: usize) -> Result<usize, Fault> {
        let Some(text) = self.one(name)? else { return Ok(default) };
        let number = text.parse().ok().filter(|number| *number <= most);
        number.ok_or_else(|| Fault::usage(format!("{name} is {text:?}, and is a whole number from 0 to {most}")))
    }

    pub(super) fn score(&mut self, name: &str) -> Result<Option<f32>, Fault> {
        let Some(text) = self.one(name)? else { return Ok(None) };
        let number = text.parse::<f32>().ok().filter(|number| (0.0..=1.0).contains(number));
        number.map(Some).ok_or_else(|| Fault::usage(format!("{name} is {text:?}, and is a number from 0 to 1")))
    }

    pub(super) fn flag(&mut self, name: &str) -> Result<Option<bool>, Fault> {
        let Some(text) = self.one(name)? else { return Ok(None) };
        match text.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => Ok(Some(true)),
            "false" | "0" | "no" | "off" => Ok(Some(false)),
            _ => Err(Fault::usage(format!("{name} is {text:?}, and is true or false"))),
        }
    }

    pub(super) fn schemata(&mut self, name: &str) -> Result<Vec<Schema>, Fault> {
        let named = |text: &String| Schema::named(text).ok_or_else(|| Fault::usage(format!("there is no schema {text:?}")));
        self.all(name).iter().map(named).collect()
    }

    /// A day, or the day of an instant.
    pub(super) fn day(&mut self, name: &str) -> Result<Option<Day>, Fault> {
        let Some(text) = self.one(name)? else { return Ok(None) };
        let day = Date::parse(text.get(..10).unwrap_or(&text)).ok().and_then(|date| date.earliest());
        day.map(Some).ok_or_else(|| Fault::usage(format!("{name} is {text:?}, and is a day such as 2026-06-04")))
    }

    /// Nothing else was said.
    pub(super) fn end(self) -> Result<(), Fault> {
        match self.0.first() {
            None => Ok(()),
            Some((name, _)) => {
                Err(Fault::usage(format!("there is no parameter {name:?} here")).hint("/api lists those there are"))
            }
        }
    }
}
