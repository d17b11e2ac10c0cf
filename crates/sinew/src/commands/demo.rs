use crate::cli::{Cli, Form, Globals};
use crate::commands;
use crate::environment;

use crate::output;
use clap::{Args, Parser};
use sinew_desk::changes::files::{self, Found};
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::output::Listing;
use sinew_store::{OperationKind, Workspace};
use std::fs;
use std::path::{Path, PathBuf};

/// See it all on an example: Iraq's militias, posts, money and designations up to June 2026.
///
/// Makes a workspace from evidence that comes with Sinew, imports it, applies its judgements, asks it five questions and
/// writes a brief. Nothing leaves this machine.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew demo\n  sinew demo --folder try-it")]
pub(crate) struct Demo {
    /// Where to make the workspace; one made before is used again
    #[arg(long, default_value = "sinew-demo", value_name = "FOLDER")]
    folder: PathBuf,
}

macro_rules! evidence {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../examples/iraq-2026/", $name)))),*]
    };
}

/// The example, as it stands in `examples/iraq-2026`.
const EVIDENCE: &[(&str, &str)] = evidence![
    "README.md",
    "actors.claims.csv",
    "flows.claims.csv",
    "incidents.claims.csv",
    "judgements.csv",
    "measures.toml",
    "money.claims.csv",
    "notes/demo-note.md",
    "parliament.claims.csv",
    "posts.claims.csv",
    "rates.csv",
    "sources.csv",
    "ties.claims.csv",
    "us-designations.claims.csv",
];

/// What the demo asks, and how it is introduced.
const QUESTIONS: &[(&str, &[&str])] = &[
    ("Who is this, as of a day, and on whose word?", &["show", "asaib-ahl-al-haq", "--on", "2020-01-10"]),
    (
        "How is one tied to the other?",
        &["path", "quds-force", "popular-mobilization-forces", "--on", "2020-01-01", "--limit", "3", "--without", "UnknownLink"],
    ),
    (
        "Who held which post on a day?",
        &["posts", "president of iraq", "prime minister", "oil", "chief justice", "quds", "--on", "2026-05-20"],
    ),
    ("What does a designation reach?", &["reach", "adham-tabaja", "--on", "2018-05-16"]),
    ("Which attacks are recorded, and who claimed them?", &["incidents", "--on", "2026-06-04"]),
];

pub(crate) fn run(args: &Demo, globals: &Globals) -> Result<()> {
    if globals.format != Form::Text {
        return Err(
            Error::new(Code::Usage, "the demo is text").hint("run it without -f; then ask its workspace with -w FOLDER -f json")
        );
    }
    prepare(&args.folder, globals)?;
    for (question, words) in QUESTIONS {
        ask(&args.folder, question, words, globals)?;
    }
    let brief = ["md", "html"].map(|ending| args.folder.join(format!("brief.{ending}")).display().to_string());
    let words = ["brief", "kataib-hizballah", "--on", "2026-06-04", "-o", &brief[0], "-o", &brief[1]];
    ask(&args.folder, "And the brief", &words, globals)?;
    output::raw(farewell(&args.folder).as_bytes())
}

/// Makes the workspace, or takes the one that an earlier run made.
fn prepare(folder: &Path, globals: &Globals) -> Result<()> {
    if !folder.join(".sinew/format").is_file() {
        Workspace::init(folder, "Iraq 2026 (demo)")?;
    }
    let evidence = folder.join("evidence");
    let mut workspace = Workspace::open(folder)?;
    let operations = workspace.operations()?;
    if operations.is_empty() {
        write_evidence(&evidence)?;
    }
    let mut missing = files::sort_out(std::slice::from_ref(&evidence), None)?;
    let versions = workspace.versions()?;
    missing.groups.retain(|group| !versions.iter().any(|version| version.dataset.name == group.dataset));
    if operations.iter().any(|operation| operation.kind == OperationKind::Judge) {
        missing.judgements.clear();
    }
    if missing.groups.is_empty() && missing.judgements.is_empty() {
        return output::raw(format!("Using the demo in {} as it stands.\n", folder.display()).as_bytes());
    }
    import(&mut workspace, &missing, &evidence, globals)
}

fn write_evidence(folder: &Path) -> Result<()> {
    for (name, text) in EVIDENCE {
        let file = folder.join(name);
        let wrong = |error: std::io::Error| Error::new(Code::Failed, format!("{}: {error}", file.display()));
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(wrong)?;
        }
        fs::write(&file, text).map_err(wrong)?;
    }
    Ok(())
}

/// Imports what is not there yet: an earlier run may have been stopped on the way.
fn import(workspace: &mut Workspace, found: &Found, evidence: &Path, globals: &Globals) -> Result<()> {
    let author = environment::author()?;
    let cancel = commands::import::cancel_on_interrupt();
    let mut listing = Listing::new("The evidence", &["dataset", "claims", "problems"]);
    for group in &found.groups {
        let plain = commands::import::Import::plain();
        let (dataset, receipt) = commands::import::import_group(workspace, group, &plain, &author, &cancel)?;
        listing.row([dataset.name, receipt.claims.to_string(), receipt.problems.to_string()]);
    }
    for file in &found.judgements {
        commands::import::import_judgements(workspace, file, &author, &mut listing)?;
    }
    listing.note(format!("It is in {}: tables that any spreadsheet opens. Sources are in sources.csv.", evidence.display()));
    output::print(&listing.output(), globals)
}

/// Asks as the user would, so that what is shown is what the command does.
fn ask(folder: &Path, question: &str, words: &[&str], globals: &Globals) -> Result<()> {
    let shown: Vec<String> =
        words.iter().map(|word| if word.contains(' ') { format!("\"{word}\"") } else { (*word).to_owned() }).collect();
    let (bold, reset) = if globals.colour() { ("\x1b[1m", "\x1b[0m") } else { ("", "") };
    output::raw(format!("\n\n{bold}{question}{reset}\n$ sinew {}\n\n", shown.join(" ")).as_bytes())?;
    let folder = folder.display().to_string();
    let mut line = vec!["sinew", "--workspace", &folder];
    if globals.colour() {
        line.extend(["--color", "always"]);
    }
    line.extend(words);
    let cli = Cli::try_parse_from(line).map_err(|error| Error::new(Code::Usage, error.to_string()))?;
    commands::run(&cli).map(drop)
}

fn farewell(folder: &Path) -> String {
    let folder = folder.display();
    format!(
        "\n\nNext, in the demo's workspace (cd {folder}):\n\
         \x20 sinew search zaidi                                   two people, one name; the judgements keep them apart\n\
         \x20 sinew show kataib-hizballah --on 2020-01-01          the same actor on another day\n\
         \x20 sinew posts \"prime minister\" --history               who held it, and where sources differ\n\
         \x20 sinew reach --on 2026-06-04                          all present designations under OFAC's 50 % rule\n\
         \x20 sinew brokers --between quds-force --and al-bilad-bank         who stands between them?\n\
         \x20 sinew capture coordination-framework --posts minister --on 2026-06-01    what share of the posts?\n\
         \x20 sinew incidents count --by attributed,year            at least, usually, at most; firm and any, brands resolved\n\
         \x20 sinew incidents show inc-tower22-20240128            who claimed, who accused, who denied, on whose word\n\
         \x20 sinew incidents trend --every quarter                how often, and when that changed (-f html draws it)\n\
         \x20 sinew flows oil-buyers pro-iranian-militias --on 2026-06-04               what can pass, and what would cut it?\n\
         \x20 sinew plan --from oil-buyers --to irgc --to pro-iranian-militias --k 3 --catalogue evidence/measures.toml --on 2026-06-04\n\
         \x20 sinew log                                            what was done; `sinew undo N` takes it back\n\
         With your own: sinew init my-work, then sinew import FILES; sinew template writes an empty table to code in.\n"
    )
}
