//! Writing claims to a version of a dataset and reading them back.

use divan::{Bencher, counter::ItemsCount};
use sinew_model::{Claim, Dataset, Locator, Moment, Schema, Sink};
use sinew_store::{Author, Workspace};
use std::ops::ControlFlow;

fn main() {
    divan::main();
}

const CLAIMS: usize = 300_000;

fn fill(workspace: &mut Workspace) {
    let person = Schema::named("Person").expect("a known schema");
    let properties = ["name", "birthDate", "nationality"].map(|name| person.property(name).expect("a known property"));
    let mut session = workspace.begin_import("made", Moment(0), Default::default()).expect("an import");
    for n in 0..CLAIMS {
        let entity = format!("p-{:06}", n / 3);
        let value = ["Ali Hassan", "1962-03-04", "iq"][n % 3];
        let locator = Locator { row: Some(n as u64 / 3), ..Locator::default() };
        let claim = Claim { source: Some("made"), locator, ..Claim::new(&entity, person, properties[n % 3], value) };
        session.claim(&claim).expect("room on the disk");
    }
    let dataset = Dataset { name: "made".into(), ..Dataset::default() };
    session.commit(&dataset, "ftm", &[], &Author { name: "bench".into(), at: Moment(0) }).expect("a commit");
}

fn workspace() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = Workspace::init(folder.path(), "bench").expect("a workspace");
    (folder, workspace)
}

#[divan::bench(sample_count = 10)]
fn import(bencher: Bencher<'_, '_>) {
    bencher.counter(ItemsCount::new(CLAIMS)).with_inputs(workspace).bench_local_values(|(folder, mut workspace)| {
        fill(&mut workspace);
        folder
    });
}

#[divan::bench(sample_count = 10)]
fn read_back(bencher: Bencher<'_, '_>) {
    let (_folder, mut workspace) = workspace();
    fill(&mut workspace);
    let version = workspace.versions().expect("versions").remove(0);
    bencher.counter(ItemsCount::new(CLAIMS)).bench_local(|| {
        let mut length = 0;
        let each = |(claim, _): &(Claim<'_>, Moment)| {
            length += claim.value.len();
            ControlFlow::Continue(())
        };
        workspace.claims(&version, each).expect("claims");
        length
    });
}
