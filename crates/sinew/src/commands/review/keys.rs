//! Keys from a terminal, or one a line from a script.

use console::{Key, Term};
use sinew_desk::error::{Code, Error, Result};
use std::io::{BufRead, IsTerminal, Lines, StdinLock};

/// What is said when the user interrupts.
pub(super) fn interrupted() -> Error {
    Error::new(Code::Interrupted, "interrupted; every answer so far is recorded")
}

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    Same,
    Different,
    Unsure,
    Skip,
    Undo,
    Quit,
    Help,
    /// Nothing.
    Other,
}

/// Where keys come from.
pub(super) enum Keys {
    Terminal(Term),
    Lines(Lines<StdinLock<'static>>),
}

/// What was typed.
pub(super) enum Typed {
    /// A line, or a key as a line of one letter; empty for the keys that go on, `u` for those that go back.
    Line(String),
    /// There is no more.
    End,
}

impl Keys {
    /// The terminal, where there is one at both ends.
    pub(super) fn new() -> Keys {
        if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
            Keys::Terminal(Term::stdout())
        } else {
            Keys::Lines(std::io::stdin().lock().lines())
        }
    }

    /// The next key; the end of input quits.
    pub(super) fn next(&mut self) -> Result<Press> {
        match self {
            Keys::Terminal(terminal) => key(terminal).map(|key| of_key(&key)),
            Keys::Lines(lines) => match lines.next().transpose()? {
                Some(line) => Ok(of_text(&line)),
                None => Ok(Press::Quit),
            },
        }
    }

    /// The next key or line as it is.
    pub(super) fn typed(&mut self) -> Result<Typed> {
        match self {
            Keys::Terminal(terminal) => Ok(match key(terminal)? {
                Key::Char(c) => Typed::Line(c.to_string()),
                Key::Enter | Key::ArrowRight | Key::ArrowDown => Typed::Line(String::new()),
                Key::Backspace | Key::ArrowLeft | Key::ArrowUp => Typed::Line("u".to_owned()),
                Key::Escape => Typed::End,
                _ => Typed::Line(".".to_owned()),
            }),
            Keys::Lines(lines) => Ok(lines.next().transpose()?.map_or(Typed::End, Typed::Line)),
        }
    }

    /// A whole line; nothing at the end of input.
    pub(super) fn line(&mut self) -> Result<Option<String>> {
        match self {
            Keys::Terminal(terminal) => Ok(Some(terminal.read_line()?)),
            Keys::Lines(lines) => Ok(lines.next().transpose()?),
        }
    }
}

/// The next key that means anything.
fn key(terminal: &Term) -> Result<Key> {
    loop {
        match terminal.read_key() {
            Ok(Key::Unknown) => {}
            Ok(key) => return Ok(key),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => return Err(interrupted()),
            Err(error) => return Err(error.into()),
        }
    }
}

fn of_key(key: &Key) -> Press {
    match key {
        Key::Char(c) => of_char(*c),
        Key::Enter | Key::ArrowRight | Key::ArrowDown => Press::Skip,
        Key::Backspace | Key::ArrowLeft | Key::ArrowUp => Press::Undo,
        Key::Escape => Press::Quit,
        _ => Press::Other,
    }
}

/// The first letter counts; an empty line skips.
fn of_text(line: &str) -> Press {
    of_char(line.trim().chars().next().unwrap_or(' '))
}

fn of_char(c: char) -> Press {
    match c.to_ascii_lowercase() {
        's' => Press::Same,
        'd' => Press::Different,
        'u' => Press::Unsure,
        'n' | ' ' => Press::Skip,
        'z' => Press::Undo,
        'q' => Press::Quit,
        '?' | 'h' => Press::Help,
        _ => Press::Other,
    }
}
