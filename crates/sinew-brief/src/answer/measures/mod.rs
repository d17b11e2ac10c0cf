//! Flows, what measures would do to them, and which are best.

mod doubt;
mod flows;
mod plan;
mod whatif;
mod words;

pub use doubt::doubt;
pub use flows::flows;
pub use plan::{frontier, plan, reasons, steps, weak};
pub use whatif::whatif;
pub use words::{amount, counted, money, money_range};
