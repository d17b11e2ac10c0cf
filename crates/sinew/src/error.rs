//! Errors on the terminal, and the exit codes of the program.

use sinew_desk::error::{Error, visible};
use sinew_read::document::CONTAINED_THREAD;
use std::process::ExitCode;

/// Says what went wrong and what to do on standard error.
#[allow(clippy::print_stderr)]
pub(crate) fn report(error: &Error, colour: bool) -> ExitCode {
    let (red, bold, reset) = if colour { ("\x1b[1;31m", "\x1b[1m", "\x1b[0m") } else { ("", "", "") };
    let (message, hint) = error.words();
    eprintln!("{red}error:{reset} {}", visible(message));
    if let Some(hint) = hint {
        eprintln!("{bold}  next:{reset} {}", visible(hint).replace('\n', "\n        "));
    }
    ExitCode::from(error.code() as u8)
}

/// What should never happen. The most likely reason is a saved map that a failing disk changed: it is a cache, and not
/// checked byte by byte, as that would take longer than an answer.
#[allow(clippy::print_stderr)]
pub(crate) fn tell_of_a_panic(info: &std::panic::PanicHookInfo<'_>) {
    // Parsers of documents may panic on bad ones; there it becomes an error, which is told in its place.
    if std::thread::current().name() == Some(CONTAINED_THREAD) {
        return;
    }
    eprintln!("error: Sinew failed inside: {}", visible(&info.to_string()));
    eprintln!(
        "  next: delete the folder .sinew/maps of the workspace (it is made anew) and try again; if it happens again, report it"
    );
}
