//! Whether a text says who somebody is: by a name, by what it told before, by where they belong.

use super::fill::{Local, Scene};
use super::kinds::Classes;
use super::names::common;
use super::vague::few;
use crate::mention::gazetteer;
use crate::{Argument, Class, Form};

impl Scene<'_> {
    /// Whether a mention says who is meant: a name, or a common noun that this document binds to one. `Two individuals` does not.
    pub(super) fn identified(&self, mention: u32) -> bool {
        let local = self.local(mention);
        let entity = &self.entities[local.entity];
        if self.nameless_place(mention) {
            return false;
        }
        let words = local.span.of(self.text);
        // `U.S.- and foreign-made parts`: the first half of a compound.
        let behind = &self.text[local.span.end as usize..];
        if self.cut_from_name(local, words) || behind.starts_with("- and ") || behind.starts_with("- or ") {
            return false;
        }
        if entity.named {
            return true;
        }
        let first = words.split(' ').next().unwrap_or_default().to_ascii_lowercase();
        let vague = few(&first) || of_nobody_told(&first) || first.starts_with(|c: char| c.is_ascii_digit());
        let bound = entity.part_of.is_some()
            || words.chars().skip(1).any(char::is_uppercase)
            || words.contains(' ') && local.class != Class::Person && self.pointed_at(local);
        !vague && (bound || self.definite(local))
    }

    /// Whether a name of one word is a part of a longer name that was cut: a common noun with a capital, two letters.
    fn cut_from_name(&self, local: &Local, words: &str) -> bool {
        let entity = &self.entities[local.entity];
        if local.form != Form::Named
            || words.contains(' ')
            || matches!(local.class, Class::Country | Class::Place | Class::Person)
            || !entity.named
            || !words.starts_with(char::is_uppercase)
        {
            return false;
        }
        let letters = words.len() <= 2
            && !matches!(words, "EU" | "UN")
            && entity.name == words
            && !words.ends_with(|c: char| c.is_ascii_digit());
        // `the Leadership Council (PLC)`: an acronym that the text explains is no legal form.
        let upper = words.chars().all(|c| c.is_ascii_uppercase());
        let the = ["the ", "The "].iter().any(|article| self.text[..local.span.start as usize].ends_with(article));
        let acronym = upper && (entity.name != words || the && words.len() > 2);
        let lower = words.to_lowercase();
        letters
            || matches!(
                lower.as_str(),
                "clashes" | "strikes" | "airstrikes" | "attacks" | "protests" | "talks" | "elections" | "fighting"
            )
            || gazetteer().head(&lower).is_some() && lower != "treasury" && !acronym
            || common(&lower)
    }

    /// `the armed groups`, `Iranian militias`, `a coalition`; but `rival groups` may be anybody.
    fn pointed_at(&self, local: &Local) -> bool {
        if local.class != Class::Group || local.span.of(self.text).starts_with(char::is_uppercase) {
            return true;
        }
        let before = self.text[..local.span.start as usize].trim_end();
        let last = before.rsplit(|c: char| !c.is_alphabetic() && c != '’' && c != '\'').next().unwrap_or_default().to_lowercase();
        let pointing =
            ["the", "these", "those", "this", "that", "its", "his", "her", "their", "a", "an", "one", "another", "some", "and"];
        pointing.contains(&last.as_str()) || last.ends_with("'s") || last.ends_with("’s")
    }

    /// `Washington urged`: a seat of government that acts is its country.
    pub(super) fn seat(&self, mention: u32, classes: Classes) -> Option<Argument> {
        let local = self.local(mention);
        // `Brussels asked`: where the text speaks of the Union, it is the Union.
        let union = ["european union", "eu"].iter().find_map(|name| self.names.0.get(*name).copied());
        if local.span.of(self.text) == "Brussels"
            && classes.holds(Class::Organization)
            && let Some(entity) = union
        {
            return Some(Argument { entity, span: local.span });
        }
        let place = local.class == Class::Place && !classes.holds(Class::Place) && classes.holds(Class::Country);
        // `Moscow endorsed it, but it armed X`.
        let pronoun = local.form == Form::Pronoun;
        let word = if pronoun { self.entities[local.entity].name.as_str() } else { local.span.of(self.text) };
        let country = gazetteer().country_of(&word.to_lowercase()).filter(|_| place)?;
        let of = |entity: &crate::Entity| {
            entity.class == Class::Country && gazetteer().country_of(&entity.name.to_lowercase()) == Some(country)
        };
        let named = self.names.0.get(&country.to_lowercase()).copied();
        let entity = named.or_else(|| self.entities.iter().position(of))?;
        Some(Argument { entity, span: local.span })
    }

    /// The country that a place is the capital of.
    pub(crate) fn seat_of(&self, local: &Local) -> Option<usize> {
        let country = gazetteer().country_of(&local.span.of(self.text).to_lowercase())?;
        self.names.0.get(&country.to_lowercase()).copied()
    }

    /// The country of a sentence that names one only.
    pub(crate) fn only_country(&self) -> Option<usize> {
        let mut countries = self
            .locals
            .iter()
            .filter(|local| local.class == Class::Country && self.entities[local.entity].name != "United States")
            .map(|local| local.entity);
        let first = countries.next()?;
        countries.all(|other| other == first).then_some(first)
    }

    /// `the army`: a body of which a country has one.
    pub(super) fn definite(&self, local: &Local) -> bool {
        let body = matches!(
            local.span.of(self.text).to_lowercase().as_str(),
            "army"
                | "police"
                | "government"
                | "parliament"
                | "regime"
                | "junta"
                | "militias"
                | "rebels"
                | "military"
                | "opposition"
                | "coalition"
                | "air force"
                | "navy"
                | "judiciary"
                | "presidency"
                | "legislature"
                | "cabinet"
                | "security services"
                | "intelligence services"
                | "security forces"
                | "armed forces"
                | "central bank"
                | "state media"
        );
        let before = self.text[..local.span.start as usize].trim_end();
        // `the speaker of parliament`.
        let bare = matches!(local.span.of(self.text), "parliament" | "Parliament");
        body && (bare && (before.ends_with(" of") || before.ends_with(" in"))
            || ["the", "The", "'s", "’s"].iter().any(|end| before.ends_with(end)))
    }
}

/// First words of phrases that do not say who is meant.
fn of_nobody_told(first: &str) -> bool {
    matches!(
        first,
        "its"
            | "his"
            | "her"
            | "their"
            | "my"
            | "our"
            | "any"
            | "whose"
            | "some"
            | "other"
            | "certain"
            | "several"
            | "many"
            | "numerous"
            | "multiple"
            | "a"
            | "an"
            | "another"
            | "various"
            | "both"
            | "following"
            | "these"
            | "those"
            | "eleven"
            | "twelve"
            | "fifteen"
            | "eighteen"
            | "twenty"
            | "dozens"
            | "hundreds"
            | "thousands"
            | "additional"
            | "designated"
            | "foreign"
            | "no"
            | "every"
            | "rival"
            | "corrupt"
            | "accountable"
            | "parent"
            | "essential"
            | "unspecified"
            | "previously-designated"
            | "each"
            | "former"
    )
}
