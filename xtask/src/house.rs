//! The house check: what ARCHITECTURE.md promises and the compiler does not see.

use clap::Args;
use serde_json::Value;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Check what ARCHITECTURE.md promises: who depends on whom, who prints, where `unsafe` stands, how long files are.
#[derive(Args)]
pub(crate) struct CheckHouse {}

/// Each crate under `crates/` and those of ours that it may use. Dependencies of tests are free.
const MAY_USE: &[(&str, &[&str])] = &[
    ("sinew-model", &[]),
    ("sinew-names", &[]),
    ("sinew-identity", &["sinew-model", "sinew-names"]),
    ("sinew-store", &["sinew-model"]),
    ("sinew-import", &["sinew-model"]),
    ("sinew-map", &["sinew-model"]),
    ("sinew-read", &["sinew-model", "sinew-names"]),
    ("sinew-brief", &["sinew-map", "sinew-model"]),
    ("sinew-export", &["sinew-map", "sinew-model"]),
    ("sinew-fetch", &[]),
    (
        "sinew-desk",
        &[
            "sinew-brief",
            "sinew-fetch",
            "sinew-identity",
            "sinew-import",
            "sinew-map",
            "sinew-model",
            "sinew-names",
            "sinew-read",
            "sinew-store",
        ],
    ),
    (
        "sinew-server",
        &[
            "sinew-brief",
            "sinew-desk",
            "sinew-export",
            "sinew-identity",
            "sinew-import",
            "sinew-map",
            "sinew-model",
            "sinew-names",
            "sinew-read",
            "sinew-store",
        ],
    ),
    (
        "sinew",
        &[
            "sinew-brief",
            "sinew-desk",
            "sinew-export",
            "sinew-fetch",
            "sinew-identity",
            "sinew-import",
            "sinew-map",
            "sinew-model",
            "sinew-names",
            "sinew-read",
            "sinew-server",
            "sinew-store",
        ],
    ),
];

/// Words that code may hold in some places only.
struct Rule {
    says: &'static str,
    words: &'static [&'static str],
    /// Beginnings of the paths where it is asked.
    of: &'static [&'static str],
    /// Beginnings of the paths that are free.
    but: &'static [&'static str],
}

const EVERY_CRATE: &[&str] = &["crates/"];
const PURE: &[&str] = &[
    "crates/sinew-model/",
    "crates/sinew-names/",
    "crates/sinew-identity/",
    "crates/sinew-map/",
    "crates/sinew-read/",
    "crates/sinew-brief/",
    "crates/sinew-export/",
];

const RULES: &[Rule] = &[
    Rule {
        says: "only crates/sinew reads the environment",
        words: &["std::env::", "env::var", "env::args"],
        of: EVERY_CRATE,
        but: &["crates/sinew/"],
    },
    Rule {
        says: "only crates/sinew prints",
        words: &["println!", "eprintln!", "print!(", "eprint!(", "dbg!("],
        of: EVERY_CRATE,
        but: &["crates/sinew/"],
    },
    Rule {
        says: "only crates/sinew/src/environment.rs reads the clock",
        words: &["SystemTime::now", "Instant::now", "Timestamp::now"],
        of: EVERY_CRATE,
        but: &["crates/sinew/src/environment.rs"],
    },
    Rule { says: "this crate does no I/O of its own", words: &["std::fs", "File::open", "File::create"], of: PURE, but: &[] },
    Rule {
        says: "an importer opens no file: it is handed readers",
        words: &["std::fs", "File::open", "File::create"],
        of: &["crates/sinew-import/"],
        but: &[],
    },
    Rule {
        says: "only crates/sinew-fetch calls anybody, and only crates/sinew-server listens",
        words: &["std::net", "TcpStream", "TcpListener", "UdpSocket"],
        of: EVERY_CRATE,
        but: &["crates/sinew-fetch/", "crates/sinew-server/"],
    },
    Rule {
        says: "only crates/sinew-fetch calls anybody",
        words: &["ureq::", "TcpStream::connect", "UdpSocket", "hyper::client", "lookup_host", "ToSocketAddrs"],
        of: EVERY_CRATE,
        but: &["crates/sinew-fetch/"],
    },
    Rule {
        says: "unsafe code stands in crates/sinew-store/src/image.rs only",
        words: &["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern", "allow(unsafe_code)"],
        of: EVERY_CRATE,
        but: &["crates/sinew-store/src/image.rs"],
    },
];

/// A longer file is a table or two files.
const LONGEST: usize = 400;

/// Folders of somebody's machine, taken apart so that this file passes its own check.
const MACHINE_PATHS: &[&str] = &[concat!("/", "work/"), concat!("/", "root/"), concat!("/", "tmp/"), concat!("/", "home/")];

pub(crate) fn run(_: &CheckHouse) -> Result<()> {
    let metadata = metadata()?;
    let root = metadata["workspace_root"].as_str().map(PathBuf::from).ok_or_else(|| Error::other("no workspace root"))?;
    let mut faults = dependencies(&metadata);
    for file in committed(&root)? {
        // What is not UTF-8 is no text of ours; what was deleted and not yet committed is not there.
        if let Ok(text) = fs::read_to_string(root.join(&file)) {
            faults.extend(of_file(&file, &text));
        }
    }
    report(&faults)
}

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
fn report(faults: &[String]) -> Result<()> {
    faults.iter().for_each(|fault| println!("{fault}"));
    if !faults.is_empty() {
        return Err(Error::other(format!("{} faults; ARCHITECTURE.md gives the reasons for the rules", faults.len())));
    }
    println!("The house is in order.");
    Ok(())
}

fn metadata() -> Result<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let text = output(Command::new(cargo).args(["metadata", "--format-version", "1", "--no-deps", "--offline"]))?;
    serde_json::from_str(&text).map_err(Error::other)
}

/// Paths of the files that are, or would be, committed.
fn committed(root: &Path) -> Result<Vec<String>> {
    let git = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let list = output(Command::new("git").current_dir(root).args(git))?;
    Ok(list.split_terminator('\0').map(str::to_owned).collect())
}

fn output(command: &mut Command) -> Result<String> {
    let output = command.output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Error::other(format!("{}: {said}", command.get_program().display())));
    }
    String::from_utf8(output.stdout).map_err(Error::other)
}

fn dependencies(metadata: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut faults = Vec::new();
    for package in list(&metadata["packages"]) {
        let name = package["name"].as_str().unwrap_or_default();
        let of_ours = |dependency: &Value| {
            let used = dependency["name"].as_str().unwrap_or_default().to_owned();
            (used.starts_with("sinew") && dependency["kind"] != "dev").then_some(used)
        };
        let used: Vec<String> = list(&package["dependencies"]).iter().filter_map(of_ours).collect();
        if package["manifest_path"].as_str().is_some_and(|path| path.replace('\\', "/").contains("/crates/")) {
            faults.extend(direction(name, &used));
        }
    }
    faults
}

fn direction(name: &str, used: &[String]) -> Vec<String> {
    let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| *known == name) else {
        return vec![format!("{name}: a new crate; say in xtask/src/house.rs and ARCHITECTURE.md what it may depend on")];
    };
    let wrong = used.iter().filter(|used| !allowed.contains(&used.as_str()));
    wrong.map(|used| format!("{name} may not depend on {used}")).collect()
}

fn of_file(file: &str, text: &str) -> Vec<String> {
    let mut faults = of_text(file, text);
    if file.starts_with("crates/") && file.contains("/src/") && file.ends_with(".rs") {
        faults.extend(of_code(file, text));
    }
    faults
}

fn of_text(file: &str, text: &str) -> Vec<String> {
    let lines = text.lines().enumerate();
    let named = lines.filter(|(_, line)| MACHINE_PATHS.iter().any(|path| names_path(line, path)));
    named.map(|(at, _)| format!("{file}:{}: a path of somebody's machine", at + 1)).collect()
}

/// Whether a folder of a machine is named, and not the end of an address or of a longer path.
fn names_path(line: &str, path: &str) -> bool {
    let starts = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || ".~_-/]}".contains(c));
    line.match_indices(path).any(|(at, _)| starts(at))
}

fn of_code(file: &str, text: &str) -> Vec<String> {
    let length = text.lines().count();
    let too_long = (length > LONGEST).then(|| format!("{file}: {length} lines, more than {LONGEST}"));
    // Tests of a module come last in it, or in a file of their own, and are free.
    let code = if file.ends_with("/tests.rs") { "" } else { text.split("#[cfg(test)]").next().unwrap_or_default() };
    let lines = || code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let broken = RULES.iter().filter(|rule| rule.is_asked_of(file)).flat_map(|rule| {
        let found = lines().filter(|(_, line)| rule.words.iter().any(|word| line.contains(word)));
        found.map(|(at, _)| format!("{file}:{}: {}", at + 1, rule.says))
    });
    too_long.into_iter().chain(broken).collect()
}

impl Rule {
    fn is_asked_of(&self, file: &str) -> bool {
        let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| file.starts_with(beginning));
        begins(self.of) && !begins(self.but)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, text: &str, expected: &[&str]) {
        let faults = of_file(file, text);
        assert!(faults.iter().map(String::as_str).eq(expected.iter().copied()), "{file}: {faults:?}");
    }

    #[test]
    fn code() {
        let map = "crates/sinew-map/src/x.rs";
        check(map, "fn f() {}\n", &[]);
        check(map, "let x = 1;\nprintln!();\n", &["crates/sinew-map/src/x.rs:2: only crates/sinew prints"]);
        check(map, "// println!()\n/// println!()\n", &[]);
        check(map, "#[cfg(test)]\nmod tests { println!(); }\n", &[]);
        check(map, "use std::fs;\n", &["crates/sinew-map/src/x.rs:1: this crate does no I/O of its own"]);
        check("crates/sinew/src/x.rs", "println!(std::env::args());\n", &[]);
        check("crates/sinew-store/src/image.rs", "unsafe { f() }\n", &[]);
        check(
            "crates/sinew-store/src/x.rs",
            "unsafe { f() }\n",
            &["crates/sinew-store/src/x.rs:1: unsafe code stands in crates/sinew-store/src/image.rs only"],
        );
        check(map, &"\n".repeat(401), &["crates/sinew-map/src/x.rs: 401 lines, more than 400"]);
    }

    #[test]
    fn machine_paths() {
        let named = |text: &str| !of_text("README.md", text).is_empty();
        assert!(named(concat!("see /", "tmp/x")) && named(concat!("\"/", "home/me\"")));
        assert!(!named(concat!("an address: example.org/", "work/1, ~/", "work/lists, [TEMP]/", "tmp/x")));
    }

    #[test]
    fn directions() {
        let used = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(direction("sinew-map", &used(&["sinew-model"])).is_empty());
        assert_eq!(direction("sinew-map", &used(&["sinew-store"])), ["sinew-map may not depend on sinew-store"]);
        assert_eq!(direction("sinew-new", &[]).len(), 1);
    }

    #[test]
    fn the_table_has_no_circle() {
        for (at, (_, allowed)) in MAY_USE.iter().enumerate() {
            assert!(allowed.iter().all(|name| MAY_USE[..at].iter().any(|(earlier, _)| earlier == name)));
        }
    }
}
