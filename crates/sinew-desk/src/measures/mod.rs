//! Files of measures: rates, catalogues, saved plans.

pub mod catalogue;
pub mod place;
pub mod rates;
pub mod saved;

/// The commented catalogue that `sinew template --measures` prints.
pub const TEMPLATE: &str = include_str!("template.toml");
