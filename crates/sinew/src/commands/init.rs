use crate::cli::Globals;
use crate::output;
use clap::Args;
use sinew_desk::error::Result;
use sinew_store::Workspace;
use std::path::{Path, PathBuf};

/// Make a workspace: one folder that holds everything.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew init                    in this folder\n  sinew init iraq --name \"Iraq desk\"")]
pub(crate) struct Init {
    /// The folder; it is made if it does not exist
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// What to call the workspace; by default the folder's name
    #[arg(long)]
    name: Option<String>,
}

pub(crate) fn run(args: &Init, globals: &Globals) -> Result<()> {
    let absolute = std::path::absolute(&args.folder)?;
    let of_folder = || absolute.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = args.name.clone().unwrap_or_else(of_folder);
    let name = Workspace::init(&args.folder, &name)?.settings().name.clone();
    let place = if args.folder == Path::new(".") { "this folder".to_owned() } else { args.folder.display().to_string() };
    output::say(
        globals,
        &format!(
            "Made the workspace {name:?} in {place}. Next: `sinew import FILES`, or `sinew template` to code facts by hand."
        ),
    );
    Ok(())
}
