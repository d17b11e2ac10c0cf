//! The options and verbs.

use crate::commands;
use crate::environment;
use crate::progress::Bars;
use clap::{Args, Parser, Subcommand, ValueEnum};
use sinew_desk::asked::Asked;
use sinew_desk::desk::Desk;
use sinew_desk::error::Result;
use sinew_desk::questions;
use sinew_store::Workspace;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Maps who commands, pays, owns, appoints, supplies and shields whom, since when and on whose word.
///
/// Sinew keeps what the public record says (sanctions lists, coded reports) as claims, each with its source, and answers
/// questions about them as of any day. Everything stays in one folder on this machine.
#[derive(Parser)]
#[command(name = "sinew", version, max_term_width = 110, after_help = FIRST_STEPS)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) globals: Globals,
    #[command(subcommand)]
    pub(crate) command: Command,
}

const FIRST_STEPS: &str = "\
First steps:
  sinew demo                              see it all on an example
  sinew init my-work && cd my-work        make a workspace
  sinew import ~/lists/sdn.csv ~/lists/alt.csv ~/lists/add.csv
  sinew search hezbollah
  sinew show \"Kata'ib Hezbollah\" --on 2024-02-01

Exit codes: 0 done, 1 failed, 2 wrong command line, 3 no such entity, dataset or operation (or
several), 4 a file cannot be what it should be, 130 interrupted.";

/// Options that every verb takes.
#[derive(Args, Clone)]
pub(crate) struct Globals {
    /// The workspace; by default the one in this folder or above it
    #[arg(long, short = 'w', global = true, value_name = "FOLDER", env = "SINEW_WORKSPACE", hide_env_values = true)]
    pub(crate) workspace: Option<PathBuf>,
    /// For people, or for programs
    #[arg(long, short = 'f', global = true, value_enum, default_value_t = Form::Text)]
    pub(crate) format: Form,
    /// When to colour the output
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub(crate) color: Colour,
    #[command(flatten)]
    pub(crate) asked: Asked,
}

/// Forms of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Text with numbered sources
    Text,
    /// One JSON document, with claims and sources
    Json,
    /// JSON, one object a line
    Jsonl,
    /// A table
    Csv,
    /// One page with plots, for a browser
    Html,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Globals {
    /// The workspace that the user means, `--workspace` or the one at or above the current folder, and who asks when.
    pub(crate) fn desk(&self) -> Result<Desk> {
        let start = self.workspace.clone().unwrap_or_else(|| Path::new(".").to_owned());
        Ok(Desk::new(Workspace::find(&start)?, environment::author()?, environment::seconds).telling(Arc::new(Bars)))
    }

    /// Whether to colour.
    pub(crate) fn colour(&self) -> bool {
        match self.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        }
    }
}

/// The verbs, in the order in which one meets them.
#[derive(Subcommand)]
pub(crate) enum Command {
    Demo(commands::demo::Demo),
    Init(commands::init::Init),
    Template(commands::template::Template),
    Import(commands::import::Import),
    Datasets(questions::datasets::Datasets),
    Problems(questions::problems::Problems),
    Diff(questions::diff::Diff),
    Workspace(questions::workspace::Workspace),
    Search(questions::search::Search),
    Suggest(questions::suggest::Suggest),
    Show(questions::show::Show),
    Network(questions::network::Network),
    Claim(questions::claim::Claim),
    Sources(questions::sources::Sources),
    Source(questions::source::Source),
    Documents(questions::documents::Documents),
    Document(questions::document::Document),
    Compare(commands::compare::Compare),
    Screen(Box<commands::screen::Screen>),
    Resolve(sinew_desk::pairs::Resolve),
    Review(commands::review::Review),
    Path(questions::path::Path),
    Brokers(questions::brokers::Brokers),
    Communities(questions::communities::Communities),
    Posts(questions::posts::Posts),
    Power(questions::power::Power),
    Capture(questions::capture::Capture),
    Indicators(questions::indicators::Indicators),
    Reach(questions::reach::Reach),
    Exposure(questions::exposure::Exposure),
    Control(questions::control::Control),
    Incidents(questions::incidents::Incidents),
    Flows(questions::flows::Flows),
    Whatif(questions::whatif::Whatif),
    Plan(Box<commands::plan::Plan>),
    Brief(commands::brief::Brief),
    Read(commands::read::Read),
    Propose(commands::propose::Propose),
    Proposals(questions::proposals::Proposals),
    Accept(commands::decide::Accept),
    Reject(commands::decide::Reject),
    Judge(commands::judge::Judge),
    Grade(commands::grade::Grade),
    Withdraw(commands::withdraw::Withdraw),
    Log(questions::log::Log),
    Undo(commands::undo::Undo),
    Export(commands::export::Export),
    Serve(commands::serve::Serve),
    Completions(commands::completions::Completions),
    #[command(hide = true)]
    Reference(commands::reference::Reference),
}
