//! Statements of responsibility: who claims, denies, takes back, and who holds whom responsible.
//!
//! A statement has a speaker, a party of whom it speaks, a day on which it was made, and a source from which it is known.
//! Nothing of it is settled by counting heads: [`standing`] says how the statements on one incident stand to each other as
//! of a day, and [`survey`] counts standings. The rules are those of the codebooks that keep claim and attribution apart
//! (the fields `claimed`, `compclaim` and `gname` of the Global Terrorism Database; "Declared", "Contested" of Airwars):
//!
//! - **As of a day** only what was said by then exists, facade brands too.
//! - **One claim** is what one speaker claims, however many sources report it.
//! - **A retraction** takes back what its speaker claimed up to its day. A later claim stands.
//! - **Attributions** are weighed by sources that do not go back to one origin.
//! - **A facade brand** stands for those of whom a sourced relation says so for the day of the incident; without one, for
//!   itself.

mod recorded;
mod said;
mod standing;
mod survey;

pub(crate) use recorded::Recorded;
pub use recorded::{PartyKey, Said};
pub use said::{Brand, Origins, Statement, StatementKind};
pub use standing::{Standing, standing};
pub use survey::{FirmOrAny, GroupCount, Survey, survey};
