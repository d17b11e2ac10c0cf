//! Chores of the project: `cargo xtask --help`.

mod generate;
mod picture;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Chores of the project")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    Generate(generate::Generate),
    Picture(picture::Picture),
}

fn main() -> std::io::Result<()> {
    match Cli::parse().task {
        Task::Generate(args) => generate::run(&args),
        Task::Picture(args) => picture::run(&args),
    }
}
