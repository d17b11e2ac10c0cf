//! Reading a saved question.

use std::collections::BTreeMap;

/// A question on the map that has a number as its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Indicator {
    /// The share of posts that a network holds, in percent.
    Posts {
        /// The network.
        network: Vec<String>,
        /// Words of the names of the posts.
        names: Vec<String>,
        /// Ties of the chains by which one belongs to the network.
        hops: usize,
    },
    /// The seats that a network has in a body.
    Seats {
        /// The network.
        network: Vec<String>,
        /// The body.
        body: String,
        /// All its seats.
        size: Option<u64>,
        /// Ties of the chains.
        hops: usize,
    },
    /// What is paid on the day, summed.
    Payments {
        /// By whom.
        from: String,
        /// To whom.
        to: Vec<String>,
        /// In which currency.
        currency: String,
    },
    /// Incidents in the days up to the day.
    Incidents {
        /// Attributed to this one.
        attributed: Option<String>,
        /// Claimed by this one.
        claimed: Option<String>,
        /// Against this target.
        target: Option<String>,
        /// So many days, the day itself the last.
        days: i32,
    },
    /// Ties that stand on the day.
    Ties {
        /// At one of these.
        of: Vec<String>,
        /// Of these types; empty: of all.
        types: Vec<String>,
    },
}

/// Why an indicator has no value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndicatorError {
    /// Its first word is none that is known.
    #[error("an indicator begins with posts, seats, payments, incidents or ties, not with {0:?}")]
    Kind(String),
    /// It is not followed by `name=value` parts.
    #[error("{0:?} is not of the form name=value")]
    Part(String),
    /// It has a part that is not known.
    #[error("this indicator has no part {0:?}")]
    Unknown(String),
    /// It lacks a part.
    #[error("this indicator needs {0}=…")]
    Missing(&'static str),
    /// A part is no number.
    #[error("{0:?} is no number")]
    Number(String),
    /// It names an entity that is not on the map.
    #[error("there is no entity {0:?}")]
    NoEntity(String),
}

type Parts<'t> = BTreeMap<&'t str, &'t str>;

impl Indicator {
    /// Reads a question: its kind, then parts `name=value` set off by semicolons. Several values are set off by commas.
    pub fn parse(text: &str) -> Result<Indicator, IndicatorError> {
        let (kind, rest) = text.trim().split_once(char::is_whitespace).unwrap_or((text.trim(), ""));
        let mut parts = parts(rest)?;
        let indicator = match kind {
            "posts" => Indicator::Posts {
                network: many(&mut parts, "network")?,
                names: some(&mut parts, "names"),
                hops: hops(&mut parts)?,
            },
            "seats" => Indicator::Seats {
                network: many(&mut parts, "network")?,
                body: one(&mut parts, "body")?,
                size: parts.remove("size").map(number).transpose()?,
                hops: hops(&mut parts)?,
            },
            "payments" => Indicator::Payments {
                from: one(&mut parts, "from")?,
                to: many(&mut parts, "to")?,
                currency: parts.remove("currency").unwrap_or("USD").to_uppercase(),
            },
            "incidents" => Indicator::Incidents {
                attributed: parts.remove("attributed").map(str::to_owned),
                claimed: parts.remove("claimed").map(str::to_owned),
                target: parts.remove("target").map(str::to_owned),
                days: parts.remove("days").map_or(Ok(30), number)?,
            },
            "ties" => Indicator::Ties { of: many(&mut parts, "of")?, types: some(&mut parts, "types") },
            other => return Err(IndicatorError::Kind(other.to_owned())),
        };
        match parts.keys().next() {
            Some(unknown) => Err(IndicatorError::Unknown((*unknown).to_owned())),
            None => Ok(indicator),
        }
    }
}

fn parts(text: &str) -> Result<Parts<'_>, IndicatorError> {
    let set = text.split(';').map(str::trim).filter(|part| !part.is_empty());
    set.map(|part| {
        let (name, value) = part.split_once('=').ok_or_else(|| IndicatorError::Part(part.to_owned()))?;
        Ok((name.trim(), value.trim()))
    })
    .collect()
}

fn one(parts: &mut Parts<'_>, name: &'static str) -> Result<String, IndicatorError> {
    parts.remove(name).filter(|value| !value.is_empty()).map(str::to_owned).ok_or(IndicatorError::Missing(name))
}

fn some(parts: &mut Parts<'_>, name: &str) -> Vec<String> {
    let value = parts.remove(name).unwrap_or_default();
    value.split(',').map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned).collect()
}

fn many(parts: &mut Parts<'_>, name: &'static str) -> Result<Vec<String>, IndicatorError> {
    let values = some(parts, name);
    if values.is_empty() { Err(IndicatorError::Missing(name)) } else { Ok(values) }
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, IndicatorError> {
    text.parse().map_err(|_| IndicatorError::Number(text.to_owned()))
}

fn hops(parts: &mut Parts<'_>) -> Result<usize, IndicatorError> {
    parts.remove("hops").map_or(Ok(3), number)
}
