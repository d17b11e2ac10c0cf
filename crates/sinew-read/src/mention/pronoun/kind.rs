//! What a pronoun may mean by its form.

use crate::{Class, Entity};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Kind {
    Person,
    Body,
    Many,
}

pub(super) fn kind(word: &str) -> Option<Kind> {
    match word {
        "he" | "He" | "she" | "She" | "him" | "her" | "his" | "His" | "Her" => Some(Kind::Person),
        "it" | "It" | "its" | "Its" => Some(Kind::Body),
        "they" | "They" | "them" | "their" | "Their" => Some(Kind::Many),
        _ => None,
    }
}

pub(in super::super) fn fits(class: Class, kind: Kind) -> bool {
    match kind {
        Kind::Person => class == Class::Person,
        Kind::Body => matches!(
            class,
            Class::Organization | Class::PublicBody | Class::Company | Class::Vessel | Class::Country | Class::Group
        ),
        Kind::Many => matches!(class, Class::Group | Class::Organization),
    }
}

/// `Moscow endorsed the truce, but it went on arming X`: a seat of government stands for its state.
pub(super) fn governs(place: &Entity, kind: Kind) -> bool {
    kind == Kind::Body
        && place.class == Class::Place
        && crate::mention::gazetteer().country_of(&place.name.to_lowercase()).is_some()
}

/// Whether somebody may be meant, a seat of government for its state.
pub(super) fn may_mean(entity: &Entity, kind: Kind) -> bool {
    fits(entity.class, kind) || governs(entity, kind)
}
