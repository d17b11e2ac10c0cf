//! Cases of networks: one JSON file each, and reference graphs in `graphs/`.

mod graphs;

use serde_json::Value;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
pub(super) fn run(folder: &Path) -> Result<()> {
    let mut failed = 0;
    for file in json_files(folder)? {
        let case: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
        let kind = case["kind"].as_str().unwrap_or_default();
        if graphs::KINDS.contains(&kind) {
            failed += usize::from(tell(&case["id"].to_string(), graphs::check(&case)));
        } else {
            println!("not run  {}: {kind}", case["id"]);
        }
    }
    for file in json_files(&folder.join("graphs")).unwrap_or_default() {
        let name = file.file_stem().and_then(|name| name.to_str()?.strip_prefix("ref_")).unwrap_or_default().to_owned();
        if name.starts_with('f') {
            let reference: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
            failed += usize::from(tell(&name, graphs::flow_graph(&folder.join("graphs"), &name, &reference)));
        }
    }
    if failed == 0 { Ok(()) } else { Err(Error::other(format!("{failed} cases differ"))) }
}

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
fn tell(name: &str, outcome: graphs::Outcome) -> bool {
    match &outcome {
        Ok(()) => println!("pass     {name}"),
        Err(difference) => println!("differs  {name}: {difference}"),
    }
    outcome.is_err()
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "json"));
    files.sort();
    Ok(files)
}
