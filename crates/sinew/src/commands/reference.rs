use crate::cli::{Cli, Globals};
use crate::output;
use clap::{Args, Command, CommandFactory};
use sinew_desk::error::Result;
use std::fmt::Write;

/// Write the reference page of all verbs (docs/cli.md).
#[derive(Args)]
pub(crate) struct Reference {}

pub(crate) fn run(_: &Reference, _: &Globals) -> Result<()> {
    output::raw(page().as_bytes())
}

/// The page: every verb with its help text, as `--help` prints it at a fixed width.
pub(crate) fn page() -> String {
    let mut cli = Cli::command().term_width(100);
    cli.build();
    let mut page = String::from("# The command line\n\nMade from the code by `sinew reference`; a test keeps it true.\n");
    section(&mut page, "sinew", &mut cli);
    let verbs: Vec<Command> =
        cli.get_subcommands().filter(|verb| !verb.is_hide_set() && verb.get_name() != "help").cloned().collect();
    for mut verb in verbs {
        let name = format!("sinew {}", verb.get_name());
        section(&mut page, &name, &mut verb);
        for below in verb.get_subcommands().filter(|below| below.get_name() != "help") {
            section(&mut page, &format!("{name} {}", below.get_name()), &mut below.clone());
        }
    }
    page
}

fn section(page: &mut String, name: &str, command: &mut Command) {
    let help = command.render_long_help().to_string();
    let help: String = help.lines().map(|line| line.trim_end().to_owned() + "\n").collect();
    let _ = write!(page, "\n## `{name}`\n\n```text\n{}\n```\n", help.trim_end());
}
