//! Chores of the project: `cargo xtask --help`.

mod eval;
mod generate;
mod house;
mod load;
mod measure;
mod picture;
mod time_flows;
mod time_graphs;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Chores of the project")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    CheckHouse(house::CheckHouse),
    Eval(eval::Eval),
    Generate(generate::Generate),
    Load(load::Load),
    Measure(measure::Measure),
    Picture(picture::Picture),
    TimeFlows(time_flows::TimeFlows),
    TimeGraphs(time_graphs::TimeGraphs),
}

fn main() -> std::io::Result<()> {
    match Cli::parse().task {
        Task::CheckHouse(args) => house::run(&args),
        Task::Eval(args) => eval::run(&args),
        Task::Load(args) => load::run(&args),
        Task::Generate(args) => generate::run(&args),
        Task::Measure(args) => measure::run(&args),
        Task::Picture(args) => picture::run(&args),
        Task::TimeFlows(args) => time_flows::run(&args),
        Task::TimeGraphs(args) => time_graphs::run(&args),
    }
}
