//! The command line. One file a verb under `commands/`; `error.rs` turns errors into words and exit codes.

mod cli;
mod commands;
mod context;
mod environment;
mod error;
mod import_files;
mod output;
mod progress;
mod question;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    reset_pipe_signal();
    let cli = cli::Cli::parse();
    match commands::run(&cli) {
        Ok(code) => code,
        Err(error) => error.report(cli.globals.colour()),
    }
}

/// A reader that goes away (`sinew search … | head`) ends the program quietly: [`output`] treats a broken pipe as the end.
fn reset_pipe_signal() {
    let quiet = |info: &std::panic::PanicHookInfo<'_>| {
        let message = info.payload().downcast_ref::<String>().map(String::as_str).unwrap_or_default();
        !message.contains("Broken pipe")
    };
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if quiet(info) {
            default(info);
        }
    }));
}
