//! How far long work has come: told to whoever wants to know. The desk itself prints nothing.

/// Hears of long work.
pub trait Progress: Send + Sync {
    /// Work begins: so many things of a kind (`claims`, `entities`), and what is done with them. It ends when the meter is
    /// dropped.
    fn begin(&self, total: u64, unit: Unit, what: &'static str) -> Box<dyn Meter>;
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Claims.
    Claims,
    /// Entities.
    Entities,
}

/// Hears how far one piece of work has come.
pub trait Meter: Send + Sync {
    /// So many more are done.
    fn more(&self, count: u64);
}

/// Tells nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: u64, _: Unit, _: &'static str) -> Box<dyn Meter> {
        Box::new(Silent)
    }
}

impl Meter for Silent {
    fn more(&self, _: u64) {}
}
