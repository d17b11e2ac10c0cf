//! Progress on standard error, when it is a terminal.

use crate::environment::Stopwatch;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use sinew_desk::progress::{Meter, Progress, Unit};
use std::io::{IsTerminal, Read};

/// Bars for the long work of the desk.
pub(crate) struct Bars;

impl Progress for Bars {
    fn begin(&self, total: u64, unit: Unit, what: &'static str) -> Box<dyn Meter> {
        let template = match unit {
            Unit::Claims => "{msg} {wide_bar} {human_pos} of {human_len} claims, {eta} left",
            Unit::Entities => "{msg} {wide_bar} {human_pos} of {human_len} entities, {eta} left",
        };
        Box::new(Bar(if total == 0 { ProgressBar::hidden() } else { bar(total, what, template) }))
    }
}

/// Goes away when the work ends.
struct Bar(ProgressBar);

impl Meter for Bar {
    fn more(&self, count: u64) {
        self.0.inc(count);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// A bar that counts documents; its message is the one being read.
pub(crate) fn documents(total: u64) -> ProgressBar {
    bar(total, "", "{wide_bar} {human_pos} of {human_len} documents, {eta} left: {msg}")
}

/// A bar that counts bytes.
pub(crate) fn bytes(total: u64, what: String) -> ProgressBar {
    bar(total, what, "{msg} {wide_bar} {bytes} of {total_bytes}, {eta} left")
}

/// Drawing starts a moment after the work does, so that quick work shows nothing.
fn bar(total: u64, what: impl Into<std::borrow::Cow<'static, str>>, template: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr_with_hz(5));
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar
}

/// Counts the bytes that pass.
pub(crate) struct Counted<R> {
    reader: R,
    bar: ProgressBar,
}

impl<R> Counted<R> {
    pub(crate) fn new(reader: R, bar: ProgressBar) -> Counted<R> {
        Counted { reader, bar }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.bar.inc(read as u64);
        Ok(read)
    }
}

/// Progress through a table: bytes of it on a bar, and rows a second.
pub(crate) struct Pace {
    bar: ProgressBar,
    what: &'static str,
    begin: Stopwatch,
}

impl Pace {
    /// `total` in bytes; zero where it is not known.
    pub(crate) fn new(what: &'static str, total: u64) -> Pace {
        let bar = bar(total, what, "{msg} {wide_bar} {bytes} of {total_bytes}, {eta} left");
        Pace { bar, what, begin: Stopwatch::start() }
    }

    /// The bar, for a reader that counts bytes.
    pub(crate) fn bar(&self) -> ProgressBar {
        self.bar.clone()
    }

    /// So many rows are written.
    pub(crate) fn rows(&self, rows: u64) {
        if !self.bar.is_hidden() {
            self.bar.set_message(format!("{}: {rows} rows, {:.0} rows/s", self.what, self.rate(rows)));
        }
    }

    fn rate(&self, rows: u64) -> f64 {
        rows as f64 / self.begin.seconds().max(1e-9)
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    /// ` in 3.1 s (6451 rows/s)`: for people at a terminal; programs and records get the same text each time.
    pub(crate) fn words(&self, rows: u64) -> String {
        if !std::io::stderr().is_terminal() {
            return String::new();
        }
        format!(" in {:.1} s ({:.0} rows/s)", self.begin.seconds(), self.rate(rows))
    }
}
