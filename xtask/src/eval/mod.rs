//! Evaluations on case files: what Sinew says beside what is expected.

pub(crate) mod incidents;
pub(crate) mod names;
pub(crate) mod network;
pub(crate) mod reading;

use clap::{Args, Subcommand};
use std::io::Result;

/// Run case files and say where the answers differ.
#[derive(Args)]
pub(crate) struct Eval {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Incidents(incidents::Incidents),
    Names(names::Names),
    Network(network::Network),
    Reading(reading::Reading),
}

pub(crate) fn run(args: &Eval) -> Result<()> {
    match &args.what {
        What::Incidents(args) => incidents::run(args),
        What::Names(args) => names::run(args),
        What::Network(args) => network::run(args),
        What::Reading(args) => reading::run(args),
    }
}
