//! The words with which a segment of the remarks begins, and what each of them means.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// One row of `heads.csv`.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) text: &'static str,
    pub(super) does: Does,
    /// The property of the party that it gives, if it gives one.
    pub(super) property: &'static str,
    /// Whether only a company has it: a number of a commercial register, a security, a bank code. A tax
    /// number is no sign of one, for ministries have tax numbers too.
    pub(super) company: bool,
}

/// How what follows the head is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    Alias,
    Code,
    Country,
    Date,
    Document,
    Gender,
    Imo,
    Link,
    Listing,
    /// Understood, but FollowTheMoney has no property for it.
    Note,
    Operator,
    Passport,
    Place,
    Text,
    Url,
    Wallet,
}

impl Does {
    fn named(name: &str) -> Option<Does> {
        Some(match name {
            "alias" => Does::Alias,
            "code" => Does::Code,
            "country" => Does::Country,
            "date" => Does::Date,
            "document" => Does::Document,
            "gender" => Does::Gender,
            "imo" => Does::Imo,
            "link" => Does::Link,
            "listing" => Does::Listing,
            "note" => Does::Note,
            "operator" => Does::Operator,
            "passport" => Does::Passport,
            "place" => Does::Place,
            "text" => Does::Text,
            "url" => Does::Url,
            "wallet" => Does::Wallet,
            _ => return None,
        })
    }
}

struct Table {
    heads: Vec<Head>,
    /// First words in lower case, each with its heads, longest first.
    by_word: FxHashMap<String, Vec<usize>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(read);

fn read() -> Table {
    let heads: Vec<Head> = include_str!("heads.csv").lines().skip(1).map(head).collect();
    let mut by_word: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut order: Vec<usize> = (0..heads.len()).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(heads[i].text.len()));
    for i in order {
        by_word.entry(first_word(heads[i].text)).or_default().push(i);
    }
    Table { heads, by_word }
}

fn head(line: &'static str) -> Head {
    let mut cells = line.split(',');
    let mut cell = || cells.next().expect("heads.csv has four columns");
    let (text, does, property, company) = (cell(), cell(), cell(), cell());
    Head { text, does: Does::named(does).expect("heads.csv names a known reading"), property, company: company == "true" }
}

fn first_word(text: &str) -> String {
    let end = text.find([' ', ':']).unwrap_or(text.len());
    text[..end].to_lowercase()
}

/// The longest head that a segment begins with, and what follows it.
pub(super) fn split(segment: &str) -> Option<(&'static Head, &str)> {
    let candidates = TABLE.by_word.get(&first_word(segment))?;
    candidates.iter().find_map(|&i| {
        let head = &TABLE.heads[i];
        let start = segment.get(..head.text.len())?;
        let rest = &segment[head.text.len()..];
        let ends_there = rest.is_empty() || rest.starts_with([' ', ':']);
        (ends_there && start.eq_ignore_ascii_case(head.text)).then(|| (head, rest.trim_start_matches(':').trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::{Does, TABLE, split};
    use sinew_model::Schema;

    #[test]
    fn the_table_names_real_properties() {
        let schemata = ["Person", "Company", "Vessel", "Airplane", "Sanction"].map(|name| Schema::named(name).unwrap());
        for head in TABLE.heads.iter().filter(|head| !head.property.is_empty()) {
            assert!(schemata.iter().any(|schema| schema.property(head.property).is_some()), "{}", head.property);
        }
    }

    #[test]
    fn the_longest_head_wins() {
        let check = |segment, text, does, rest| {
            let (head, found) = split(segment).unwrap();
            assert_eq!((head.text, head.does, found), (text, does, rest), "{segment}");
        };
        check("Identification Number 12 (Peru)", "Identification Number", Does::Document, "12 (Peru)");
        check("Identification Number IMO 5342883", "Identification Number IMO", Does::Imo, "5342883");
        check("Linked To: HAMAS", "Linked To", Does::Link, "HAMAS");
        check("a.k.a. 'AAH'", "a.k.a.", Does::Alias, "'AAH'");
        assert!(split("Passports were seized").is_none());
    }
}
