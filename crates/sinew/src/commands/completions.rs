use crate::cli::{Cli, Globals};
use crate::output;
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use sinew_desk::error::Result;

/// Write completions for a shell.
#[derive(Args)]
#[command(after_help = "Example:\n  sinew completions bash > ~/.local/share/bash-completion/completions/sinew")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(args: &Completions, _: &Globals) -> Result<()> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "sinew", &mut text);
    output::raw(&text)
}
