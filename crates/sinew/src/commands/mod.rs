//! One file a verb: the doc comment of its arguments is its help text.

pub(crate) mod against;
pub(crate) mod brief;
pub(crate) mod brokers;
pub(crate) mod capture;
pub(crate) mod communities;
pub(crate) mod compare;
pub(crate) mod completions;
pub(crate) mod control;
pub(crate) mod datasets;
pub(crate) mod decide;
pub(crate) mod demo;
pub(crate) mod diff;
pub(crate) mod export;
pub(crate) mod exposure;
pub(crate) mod grade;
pub(crate) mod import;
pub(crate) mod incidents;
pub(crate) mod indicators;
pub(crate) mod init;
pub(crate) mod judge;
pub(crate) mod log;
pub(crate) mod path;
pub(crate) mod posts;
pub(crate) mod power;
pub(crate) mod problems;
pub(crate) mod proposals;
pub(crate) mod propose;
pub(crate) mod reach;
pub(crate) mod read;
pub(crate) mod reference;
pub(crate) mod resolve;
pub(crate) mod review;
pub(crate) mod screen;
pub(crate) mod search;
pub(crate) mod show;
pub(crate) mod template;
pub(crate) mod undo;
pub(crate) mod withdraw;

use crate::cli::{Cli, Command};
use crate::error::Result;
use std::process::ExitCode;

pub(crate) fn run(cli: &Cli) -> Result<ExitCode> {
    let globals = &cli.globals;
    match &cli.command {
        Command::Demo(args) => demo::run(args, globals),
        Command::Init(args) => init::run(args, globals),
        Command::Template(args) => template::run(args, globals),
        Command::Import(args) => import::run(args, globals),
        Command::Datasets(args) => datasets::run(args, globals),
        Command::Problems(args) => problems::run(args, globals),
        Command::Diff(args) => diff::run(args, globals),
        Command::Search(args) => search::run(args, globals),
        Command::Screen(args) => screen::run(args, globals),
        Command::Resolve(args) => resolve::run(args, globals),
        Command::Review(args) => review::run(args, globals),
        Command::Compare(args) => compare::run(args, globals),
        Command::Show(args) => show::run(args, globals),
        Command::Path(args) => path::run(args, globals),
        Command::Brokers(args) => brokers::run(args, globals),
        Command::Communities(args) => communities::run(args, globals),
        Command::Posts(args) => posts::run(args, globals),
        Command::Power(args) => power::run(args, globals),
        Command::Capture(args) => capture::run(args, globals),
        Command::Indicators(args) => indicators::run(args, globals),
        Command::Reach(args) => reach::run(args, globals),
        Command::Exposure(args) => exposure::run(args, globals),
        Command::Control(args) => control::run(args, globals),
        Command::Incidents(args) => incidents::run(args, globals),
        Command::Brief(args) => brief::run(args, globals),
        Command::Read(args) => read::run(args, globals),
        Command::Propose(args) => propose::run(args, globals),
        Command::Proposals(args) => proposals::run(args, globals),
        Command::Accept(args) => decide::accept(args, globals),
        Command::Reject(args) => decide::reject(args, globals),
        Command::Judge(args) => judge::run(args, globals),
        Command::Grade(args) => grade::run(args, globals),
        Command::Withdraw(args) => withdraw::run(args, globals),
        Command::Log(args) => log::run(args, globals),
        Command::Undo(args) => undo::run(args, globals),
        Command::Export(args) => export::run(args, globals),
        Command::Completions(args) => completions::run(args, globals),
        Command::Reference(args) => reference::run(args, globals),
    }
    .map(|()| ExitCode::SUCCESS)
}
