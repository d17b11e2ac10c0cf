//! Files of measures: rates, catalogues, saved plans.

pub(crate) mod catalogue;
pub(crate) mod place;
pub(crate) mod rates;
pub(crate) mod saved;

/// The commented catalogue that `sinew template --measures` prints.
pub(crate) const TEMPLATE: &str = include_str!("template.toml");
