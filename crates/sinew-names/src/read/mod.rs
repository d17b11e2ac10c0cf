//! From tokens to the parts of a name, as the cultures have them.

mod compounds;
mod organisation;
mod person;

pub(crate) use organisation::organisation;
pub(crate) use person::person;
