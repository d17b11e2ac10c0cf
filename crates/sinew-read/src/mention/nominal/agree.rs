//! When two nominals may mean the same.

use super::super::gazetteer::gazetteer;
use super::Nominal;
use crate::Class;
use crate::clause::Phrase;

impl Nominal {
    /// The token that it is about.
    pub(in crate::mention) fn head_at(&self, phrases: &[Phrase]) -> usize {
        phrases[self.phrase].head as usize
    }

    pub(super) fn bare(&self) -> bool {
        self.country.is_none() && self.leaning.is_none() && self.words.is_empty()
    }

    pub(super) fn class(&self) -> Class {
        if self.roles.place {
            return Class::Place;
        }
        match self.head.as_str() {
            "vessel" | "ship" | "tanker" if !self.plural => Class::Vessel,
            "company" | "bank" | "firm" | "business" if !self.plural => Class::Company,
            _ if self.plural => Class::Group,
            _ if self.roles.state => Class::PublicBody,
            _ if self.roles.office || self.roles.member => Class::Person,
            _ if self.roles.country => Class::Country,
            _ if self.roles.single || self.roles.group => Class::Organization,
            _ => Class::Group,
        }
    }

    /// Whether an earlier nominal may mean the same: the same head, and no contradiction.
    pub(super) fn fits(&self, other: &Nominal) -> bool {
        let agree = |one: Option<&str>, two: Option<&str>| one.is_none() || two.is_none() || one == two;
        let related = self.country.is_some() && self.country == other.country
            || self.leaning.is_some() && self.leaning == other.leaning
            || self.words.iter().any(|word| other.words.contains(word))
            || self.country.is_none() && self.leaning.is_none() && self.words.is_empty();
        self.head == other.head
            && self.plural == other.plural
            && agree(self.country, other.country)
            && agree(self.leaning, other.leaning)
            && related
            && self.words.iter().all(|word| !rival(word, &other.words))
    }
}

/// Words that exclude each other.
fn rival(word: &str, others: &[String]) -> bool {
    const SIDES: &[&[&str]] = &[
        &["shiite", "shi'ite", "shia", "sunni", "kurdish", "christian", "druze"],
        &["opposition", "ruling", "anti-regime"],
        &["prime", "foreign", "defence", "defense", "interior", "finance", "oil", "justice", "health", "transport", "energy"],
        &["new", "previous", "former", "outgoing", "next", "incoming", "interim", "late"],
        &["financial", "military", "security", "religious", "terrorist", "oil", "shipping"],
    ];
    SIDES.iter().any(|side| {
        side.contains(&word)
            && others.iter().any(|other| {
                side.contains(&other.as_str()) && other != word && !(word.starts_with("shi") && other.starts_with("shi"))
            })
    })
}

/// Heads that mean the same organ.
pub(super) fn alike(one: &str, other: &str) -> bool {
    const SAME: &[&[&str]] = &[&["army", "military"], &["parliament", "legislature"], &["government", "cabinet"]];
    one == other || SAME.iter().any(|set| set.contains(&one) && set.contains(&other))
}

/// The country in `pro-Iranian`, `Iran-backed`, `Tehran-aligned`.
pub(super) fn leaning(word: &str) -> Option<&'static str> {
    if let Some(rest) = word.strip_prefix("pro-") {
        return gazetteer().country_of(rest);
    }
    let (first, last) = word.split_once('-')?;
    let leans = matches!(
        last,
        "backed"
            | "led"
            | "aligned"
            | "linked"
            | "sponsored"
            | "supported"
            | "affiliated"
            | "funded"
            | "controlled"
            | "allied"
            | "friendly"
    );
    gazetteer().country_of(first).filter(|_| leans)
}
