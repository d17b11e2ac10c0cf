//! Progress on standard error, when it is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::Read;

/// A bar that counts claims.
pub(crate) fn claims(total: u64, what: &'static str) -> ProgressBar {
    bar(total, what, "{msg} {wide_bar} {human_pos} of {human_len} claims, {eta} left")
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
