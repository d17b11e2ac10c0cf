//! Asking a desk about a list of fifteen thousand names, anew each time and with maps kept. The list is that of the data room;
//! where that is not there, nothing is measured.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement that cannot be made says so")]

use clap::{Args, Command};
use divan::Bencher;
use sinew_desk::asked::Asked;
use sinew_desk::desk::Desk;
use sinew_desk::questions::Ask;
use sinew_desk::questions::network::Network;
use sinew_desk::questions::search::Search;
use sinew_desk::questions::show::Show;
use sinew_desk::questions::sources::Sources;
use sinew_desk::questions::suggest::Suggest;
use sinew_desk::questions::workspace::Workspace as Home;
use sinew_import::{Format, Input};
use sinew_model::{Dataset, Moment};
use sinew_store::{Author, Workspace};
use std::fs::File;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

const LIST: [&str; 3] = ["ofac/csv/2024-05-03/sdn.csv", "ofac/csv/2024-09/alt.csv", "ofac/csv/2025-12/add.csv"];
const ROOM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::init(folder.path(), "List").unwrap();
    let input = |path: &&str| Input {
        name: path.rsplit('/').next().unwrap().to_owned(),
        reader: Box::new(File::open(format!("{ROOM}/{path}")).unwrap()),
    };
    let mut dataset = Dataset { name: "sdn".into(), ..Dataset::default() };
    let mut session = workspace.begin_import("sdn", author().at, Arc::default()).unwrap();
    sinew_import::import(Format::OfacCsv, LIST.iter().map(input).collect(), &mut dataset, &mut session).unwrap();
    session.commit(&dataset, "ofac-csv", &[], &author()).unwrap();
    drop(workspace);
    ask::<Suggest>(&desk_at(folder.path()), "abd");
    folder
});

fn author() -> Author {
    Author { name: "bench".into(), at: Moment(1_780_574_400_000_000) }
}

fn desk_at(path: &std::path::Path) -> Desk {
    Desk::new(path, author(), || 0.0)
}

fn desk() -> Desk {
    desk_at(FOLDER.path())
}

fn parsed<Q: Ask + Args>(line: &str) -> Q {
    let command = Q::augment_args(Command::new("question").no_binary_name(true));
    let words = line.split('"').enumerate().flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    Q::from_arg_matches(&command.try_get_matches_from(words).unwrap()).unwrap()
}

fn ask<Q: Ask + Args>(desk: &Desk, line: &str) {
    parsed::<Q>(line).answer(desk, &Asked::default()).unwrap_or_else(|error| panic!("{line}: {error:?}"));
}

fn main() {
    if LIST.iter().any(|path| !std::path::Path::new(ROOM).join(path).exists()) {
        println!("skipped: the lists are not here");
        return;
    }
    divan::main();
}

fn measure<Q: Ask + Args>(bencher: Bencher<'_, '_>, desk: &Desk, line: &str) {
    let question = parsed::<Q>(line);
    question.answer(desk, &Asked::default()).unwrap();
    bencher.bench_local(|| question.answer(desk, &Asked::default()).unwrap());
}

#[divan::bench]
fn context_opened(bencher: Bencher) {
    let desk = desk();
    bencher.bench_local(|| desk.context(&Asked::default()).unwrap());
}

#[divan::bench]
fn context_kept(bencher: Bencher) {
    let desk = desk().keeping();
    bencher.bench_local(|| desk.context(&Asked::default()).unwrap());
}

#[divan::bench]
fn show_opened(bencher: Bencher) {
    measure::<Show>(bencher, &desk(), "ofac-11462");
}

#[divan::bench]
fn show_kept(bencher: Bencher) {
    measure::<Show>(bencher, &desk().keeping(), "ofac-11462");
}

#[divan::bench]
fn search_kept(bencher: Bencher) {
    measure::<Search>(bencher, &desk().keeping(), "hizballah");
}

#[divan::bench(args = ["a", "abd", "\"qasem sol\"", "قاسم", "\"kataib hiz\"", "xyzzyq"])]
fn suggest_kept(bencher: Bencher, text: &str) {
    measure::<Suggest>(bencher, &desk().keeping(), text);
}

#[divan::bench(args = ["ofac-11462", "ofac-11462 --hops 3 --limit 0"])]
fn network_kept(bencher: Bencher, line: &str) {
    measure::<Network>(bencher, &desk().keeping(), line);
}

#[divan::bench]
fn sources_kept(bencher: Bencher) {
    measure::<Sources>(bencher, &desk().keeping(), "");
}

#[divan::bench]
fn workspace_kept(bencher: Bencher) {
    measure::<Home>(bencher, &desk().keeping(), "");
}
