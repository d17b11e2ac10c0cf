//! The options and verbs.

use crate::commands;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::io::IsTerminal;
use std::path::PathBuf;

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
    /// As of this day: only what held, or possibly held, on it
    #[arg(long, global = true, value_name = "DAY", help_heading = "The question")]
    pub(crate) on: Option<String>,
    /// As it was known at the end of this day (UTC): later imports and judgements are left out
    #[arg(long, global = true, value_name = "DAY", help_heading = "The question")]
    pub(crate) known: Option<String>,
    /// Only claims of this dataset (may be repeated)
    #[arg(long, global = true, value_name = "NAME", help_heading = "The question")]
    pub(crate) dataset: Vec<String>,
    /// Only claims of this stance: asserted, reported, claimed, assessed, confirmed, denied (may be repeated)
    #[arg(long, global = true, value_name = "STANCE", help_heading = "The question")]
    pub(crate) stance: Vec<String>,
    /// Only sources of at least this Admiralty reliability, A to F
    #[arg(long, global = true, value_name = "GRADE", help_heading = "The question")]
    pub(crate) reliability: Option<String>,
    /// Only claims of at least this Admiralty credibility, 1 to 6
    #[arg(long, global = true, value_name = "GRADE", help_heading = "The question")]
    pub(crate) credibility: Option<String>,
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
    Datasets(commands::datasets::Datasets),
    Problems(commands::problems::Problems),
    Diff(commands::diff::Diff),
    Search(commands::search::Search),
    Show(commands::show::Show),
    Compare(commands::compare::Compare),
    Screen(Box<commands::screen::Screen>),
    Resolve(commands::resolve::Resolve),
    Review(commands::review::Review),
    Path(commands::path::Path),
    Brokers(commands::brokers::Brokers),
    Communities(commands::communities::Communities),
    Posts(commands::posts::Posts),
    Power(commands::power::Power),
    Capture(commands::capture::Capture),
    Indicators(commands::indicators::Indicators),
    Reach(commands::reach::Reach),
    Exposure(commands::exposure::Exposure),
    Control(commands::control::Control),
    Incidents(commands::incidents::Incidents),
    Brief(commands::brief::Brief),
    Read(commands::read::Read),
    Propose(commands::propose::Propose),
    Proposals(commands::proposals::Proposals),
    Accept(commands::decide::Accept),
    Reject(commands::decide::Reject),
    Judge(commands::judge::Judge),
    Grade(commands::grade::Grade),
    Withdraw(commands::withdraw::Withdraw),
    Log(commands::log::Log),
    Undo(commands::undo::Undo),
    Export(commands::export::Export),
    Completions(commands::completions::Completions),
    #[command(hide = true)]
    Reference(commands::reference::Reference),
}
