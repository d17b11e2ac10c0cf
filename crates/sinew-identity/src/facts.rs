//! What is known of an entity beside its names, ready to be compared.

use crate::identifiers::Identifier;
use crate::subject::Subject;
use sinew_model::Date;
use std::borrow::Cow;

/// Borrowed from a subject or from an index.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts<'a> {
    pub(crate) births: Vec<Date>,
    pub(crate) foundings: Vec<Date>,
    pub(crate) countries: Vec<Cow<'a, str>>,
    pub(crate) genders: Vec<Cow<'a, str>>,
    pub(crate) identifiers: Vec<Identifier<'a>>,
    pub(crate) addresses: Vec<Cow<'a, str>>,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(subject: &Subject<'a>) -> Facts<'a> {
        let identifiers = subject.identifiers.iter().filter_map(|(property, value)| Identifier::read(property, value));
        Facts {
            births: subject.births.clone(),
            foundings: subject.foundings.clone(),
            countries: subject.countries.iter().map(|code| Cow::Owned(code.clone())).collect(),
            genders: subject.genders.iter().map(|gender| Cow::Owned(gender.trim().to_lowercase())).collect(),
            identifiers: identifiers.collect(),
            addresses: subject.addresses.iter().map(|address| Cow::Borrowed(*address)).collect(),
        }
    }

    /// Whether names are all there is.
    pub(crate) fn is_empty(&self) -> bool {
        self.births.is_empty()
            && self.foundings.is_empty()
            && self.countries.is_empty()
            && self.genders.is_empty()
            && self.identifiers.is_empty()
            && self.addresses.is_empty()
    }
}
