//! One file a verb: the doc comment of its arguments is its help text.

pub(crate) mod brief;
pub(crate) mod compare;
pub(crate) mod completions;
pub(crate) mod decide;
pub(crate) mod demo;
pub(crate) mod export;
pub(crate) mod grade;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod judge;
pub(crate) mod plan;
pub(crate) mod propose;
pub(crate) mod read;
pub(crate) mod reference;
pub(crate) mod review;
pub(crate) mod screen;
pub(crate) mod serve;
pub(crate) mod template;
pub(crate) mod undo;
pub(crate) mod withdraw;

use crate::cli::{Cli, Command, Globals};
use crate::output;
use sinew_desk::decisions::Done;
use sinew_desk::error::Result;
use sinew_desk::questions::Ask;
use std::process::ExitCode;

pub(crate) fn run(cli: &Cli) -> Result<ExitCode> {
    let globals = &cli.globals;
    match &cli.command {
        Command::Demo(args) => demo::run(args, globals),
        Command::Init(args) => init::run(args, globals),
        Command::Template(args) => template::run(args, globals),
        Command::Import(args) => import::run(args, globals),
        Command::Datasets(args) => ask(args, globals),
        Command::Problems(args) => ask(args, globals),
        Command::Diff(args) => ask(args, globals),
        Command::Workspace(args) => ask(args, globals),
        Command::Search(args) => ask(args, globals),
        Command::Suggest(args) => ask(args, globals),
        Command::Network(args) => ask(args, globals),
        Command::Claim(args) => ask(args, globals),
        Command::Sources(args) => ask(args, globals),
        Command::Source(args) => ask(args, globals),
        Command::Documents(args) => ask(args, globals),
        Command::Document(args) => ask(args, globals),
        Command::Screen(args) => screen::run(args, globals),
        Command::Resolve(args) => ask(args, globals),
        Command::Review(args) => review::run(args, globals),
        Command::Compare(args) => compare::run(args, globals),
        Command::Show(args) => ask(args, globals),
        Command::Path(args) => ask(args, globals),
        Command::Brokers(args) => ask(args, globals),
        Command::Communities(args) => ask(args, globals),
        Command::Posts(args) => ask(args, globals),
        Command::Power(args) => ask(args, globals),
        Command::Capture(args) => ask(args, globals),
        Command::Indicators(args) => ask(args, globals),
        Command::Reach(args) => ask(args, globals),
        Command::Exposure(args) => ask(args, globals),
        Command::Control(args) => ask(args, globals),
        Command::Incidents(args) => ask(args, globals),
        Command::Flows(args) => ask(args, globals),
        Command::Whatif(args) => ask(args, globals),
        Command::Plan(args) => plan::run(args, globals),
        Command::Brief(args) => brief::run(args, globals),
        Command::Read(args) => read::run(args, globals),
        Command::Propose(args) => propose::run(args, globals),
        Command::Proposals(args) => ask(args, globals),
        Command::Accept(args) => decide::accept(args, globals),
        Command::Reject(args) => decide::reject(args, globals),
        Command::Judge(args) => judge::run(args, globals),
        Command::Grade(args) => grade::run(args, globals),
        Command::Withdraw(args) => withdraw::run(args, globals),
        Command::Log(args) => ask(args, globals),
        Command::Undo(args) => undo::run(args, globals),
        Command::Export(args) => export::run(args, globals),
        Command::Serve(args) => serve::run(args, globals),
        Command::Completions(args) => completions::run(args, globals),
        Command::Reference(args) => reference::run(args, globals),
    }
    .map(|()| ExitCode::SUCCESS)
}

/// Says what was done.
pub(crate) fn done(done: &Done, globals: &Globals) {
    done.said.iter().for_each(|text| output::say(globals, text));
}

/// Prints the answer to a question, and what is to be said beside it.
pub(crate) fn ask(question: &impl Ask, globals: &Globals) -> Result<()> {
    let output = question.answer(&globals.desk()?, &globals.asked)?;
    output::print(&output, globals)?;
    output.noted.iter().for_each(|text| output::note(text));
    output.said.iter().for_each(|text| output::say(globals, text));
    Ok(())
}
