//! What a verb prints: text for people, JSON or CSV for programs. Data go to standard output, the rest to standard error.

use crate::cli::{Form, Globals};
use sinew_brief::html;
use sinew_brief::text::{self, Style};
use sinew_desk::error::{Result, visible};
use sinew_desk::output::{Output, lines};
use std::io::{ErrorKind, IsTerminal, StdoutLock, Write};

/// Prints the form that the user asked for.
pub(crate) fn print(output: &Output, globals: &Globals) -> Result<()> {
    match globals.format {
        Form::Text => raw(text::render(&output.doc, &style(globals)).as_bytes()),
        Form::Json => raw(format!("{:#}\n", output.json).as_bytes()),
        Form::Jsonl => raw(lines(&output.json).as_bytes()),
        Form::Csv => raw(&output.rows.csv(std::io::stdout().is_terminal())?),
        Form::Html => raw(html::render(&output.doc).as_bytes()),
    }
}

/// How text is set on this terminal.
pub(crate) fn style(globals: &Globals) -> Style {
    let width = if std::io::stdout().is_terminal() { terminal_width() } else { 110 };
    Style { width, colour: globals.colour(), unicode: true }
}

fn terminal_width() -> usize {
    let (_, columns) = console::Term::stdout().size();
    usize::from(columns).clamp(60, 160)
}

/// Writes bytes to standard output.
pub(crate) fn raw(bytes: &[u8]) -> Result<()> {
    let mut out = Out::lock();
    Ok(out.write_all(bytes).and_then(|()| out.flush())?)
}

/// Standard output. A reader that has seen enough ends the program quietly, whoever writes.
pub(crate) struct Out(StdoutLock<'static>);

impl Out {
    pub(crate) fn lock() -> Out {
        Out(std::io::stdout().lock())
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        unless_closed(self.0.write(bytes))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        unless_closed(self.0.flush())
    }
}

fn unless_closed<T>(outcome: std::io::Result<T>) -> std::io::Result<T> {
    match outcome {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        outcome => outcome,
    }
}

/// Tells people what was done, on standard error, so that programs read nothing but data.
#[allow(clippy::print_stderr)]
pub(crate) fn say(globals: &Globals, text: &str) {
    if globals.format == Form::Text {
        eprintln!("{text}");
    }
}

/// The same whatever the form of the output, as where a table is written.
#[allow(clippy::print_stderr)]
pub(crate) fn note(text: &str) {
    eprintln!("{}", visible(text));
}
