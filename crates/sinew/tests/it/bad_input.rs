//! Files that are not what they should be. Each is refused as a whole, with its name, the place and what to do next, and
//! the workspace stays as it was; a bad row costs only itself, and is listed.

use crate::support::Workshop;
use insta::assert_snapshot;

/// A file by name (none where the line is all there is), and the line that imports it where it is not `import NAME`.
struct Bad {
    name: &'static str,
    content: Vec<u8>,
    line: Option<&'static str>,
}

fn bad(name: &'static str, content: impl AsRef<[u8]>) -> Bad {
    Bad { name, content: content.as_ref().to_vec(), line: None }
}

fn bad_as(name: &'static str, content: impl AsRef<[u8]>, line: &'static str) -> Bad {
    Bad { line: Some(line), ..bad(name, content) }
}

const HEADER: &str = "subject,schema,property,value,source\n";

fn latin_1(text: &str) -> Vec<u8> {
    text.chars().map(|c| c as u8).collect()
}

fn utf_16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn junk() -> Vec<u8> {
    (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

fn xml(inner: &str) -> String {
    format!("<?xml version=\"1.0\"?>\n<CONSOLIDATED_LIST dateGenerated=\"2026-02-10\">\n{inner}\n</CONSOLIDATED_LIST>\n")
}

const INDIVIDUAL: &str = "<INDIVIDUALS><INDIVIDUAL>\n<FIRST_NAME>PAVO & SONS</FIRST_NAME>\n<REFERENCE_NUMBER>ESi.1</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS>";

const BOMB: &str = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>
<CONSOLIDATED_LIST dateGenerated=\"2026-02-10\"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&c;</FIRST_NAME><REFERENCE_NUMBER>ESi.1</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>";

const HTML: &str = "<!DOCTYPE html>\n<html><head><title>503 Service Unavailable</title></head><body>Try later</body></html>\n";

const ENTITY: &str = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ann\"]}}\n";

fn refused() -> Vec<Bad> {
    vec![
        bad("empty.csv", ""),
        bad("empty.claims.csv", ""),
        bad_as("empty.json", "", "import empty.json --as ftm"),
        bad_as("empty.xml", "", "import empty.xml --as un-xml"),
        bad("cut.ftm.json", format!("{ENTITY}{{\"id\":\"b\",\"schema\":\"Person\",\"prop")),
        bad("cut.xml", &xml("<INDIVIDUALS><INDIVIDUAL><FIRST_NAME>PA")[..120]),
        bad("ampersand.xml", xml(INDIVIDUAL)),
        bad("bomb.xml", BOMB),
        bad("cut.pack", "a,Person:name,A,d,,,t,f,,,1\nb,Person:na"),
        bad("windows.claims.csv", latin_1(&format!("{HEADER}ann,Person,name,Zo\u{eb},s1\n"))),
        bad("wide.claims.csv", utf_16(&format!("{HEADER}ann,Person,name,Ann,s1\n"))),
        bad("junk.csv", junk()),
        bad_as("junk.claims.csv", junk(), "import junk.claims.csv --as claims-csv"),
        bad("sdn.csv", HTML),
        bad_as("page.csv", HTML, "import page.csv --as ofac-csv"),
        bad("colour.claims.csv", "subject,schema,property,value,source,colour\nann,Person,name,Ann,s1,red\n"),
        bad("narrow.claims.csv", "subject,property,value\nann,name,Ann\n"),
        bad_as("", "", "import nowhere"),
        bad_as("", "", "import nowhere/sdn.csv"),
        bad_as("", "", "import formats/../estuary/../ofac-2026-03/alt.csv"),
        bad_as("photo.png", b"\x89PNG\r\n\x1a\n\0\0", "import photo.png"),
        bad_as("judgements.csv", "left,right,judgement\na,b,perhaps\n", "import judgements.csv"),
    ]
}

#[test]
fn refused_whole() {
    let workshop = Workshop::estuary();
    let before = workshop.content();
    let mut seen = String::new();
    for Bad { name, content, line } in refused() {
        if !name.is_empty() {
            workshop.write(name, content);
        }
        let line = line.map_or_else(|| format!("import {name}"), str::to_owned);
        let run = workshop.run(&line);
        assert_eq!((run.code, run.stdout.as_str()), (4, ""), "{line}: {run}");
        let named = line.split(' ').nth(1).unwrap();
        assert!(run.stderr.contains(named), "no file is named\n{line}: {run}");
        assert!(run.stderr.contains("\n  next: "), "nothing is said of what to do next\n{line}: {run}");
        assert!(run.stderr.len() < 1000, "{line}: {} bytes", run.stderr.len());
        assert_eq!(workshop.content(), before, "{line}");
        seen += &format!("$ sinew {line}\n{}", run.stderr);
        if !name.is_empty() {
            std::fs::remove_file(workshop.path().join(name)).unwrap();
        }
    }
    assert_snapshot!(seen);
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let workshop = Workshop::estuary();
    workshop.write("locked.claims.csv", HEADER);
    let file = workshop.path().join("locked.claims.csv");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(&file).is_ok() {
        println!("skipped: root may read everything");
        return;
    }
    let before = workshop.content();
    let run = workshop.run("import locked.claims.csv");
    assert_eq!(run.code, 4, "{run}");
    assert!(run.stderr.contains("locked.claims.csv") && run.stderr.contains("next: "), "{run}");
    assert_eq!(workshop.content(), before);
}

#[test]
fn a_bad_row_costs_itself_only() {
    let workshop = Workshop::empty();
    workshop.write("sources.csv", "key,title\ns1,One\n");
    let rows = [
        "ann,,birthDate,31/02/2024,s1",
        "ann,,birthDate,2024-02-31,s1",
        "eve,Persn,name,Eve,s1",
        "ann,,name,Anna,s9",
        "ann,,name,Anna,",
        "ann,,nam,Anna,s1",
        "ann,,Membership,The Guard,s1",
        "ann,,name",
    ];
    workshop.write("rows.claims.csv", format!("{HEADER}ann,Person,name,Ann,s1\n{}\nzoe,Person,name,Zoe,s1\n", rows.join("\n")));
    assert_snapshot!(workshop.transcript(&[
        "import rows.claims.csv",
        "problems rows -f json",
        "search zoe -f csv",
        "search ann -f csv"
    ]));
}

/// The row whose quotation mark is never closed is refused, and every line after it that is no row; 10 MB are briefly told.
#[test]
fn a_quote_that_is_never_closed() {
    let workshop = Workshop::empty();
    workshop.write("sources.csv", "key,title\ns1,One\n");
    workshop
        .write("quote.claims.csv", format!("{HEADER}ann,Person,name,Ann,s1\nann,,name,\"{}", "never closed, ".repeat(750_000)));
    workshop.write("lines.claims.csv", format!("{HEADER}ann,Person,name,Ann,s1\nann,,name,\"{}", "never closed\n".repeat(100)));
    let seen =
        workshop.transcript(&["import quote.claims.csv", "problems quote -f csv", "import lines.claims.csv", "problems lines"]);
    assert!(seen.len() < 4000, "{} bytes", seen.len());
    assert_snapshot!(seen);
}

#[test]
fn a_source_table_that_is_missing_is_said() {
    let workshop = Workshop::empty();
    workshop.write("rows.claims.csv", format!("{HEADER}ann,Person,name,Ann,s1\n"));
    assert_snapshot!(workshop.transcript(&["import rows.claims.csv", "problems -f csv"]));
}

#[test]
fn a_broken_workspace_is_said() {
    let workshop = Workshop::estuary();
    let said = |what: &str, line: &str| format!("# {what}\n{}", workshop.transcript(&[line]));
    let (settings, format) = (workshop.read("sinew.toml"), workshop.read(".sinew/format"));
    let mut seen = String::new();
    workshop.write("sinew.toml", "[conflicts]\nprefer = [\"luck\"]\n");
    seen += &said("a setting that is none", "datasets");
    workshop.write("sinew.toml", "[conflicts\n");
    seen += &said("settings that are no TOML", "datasets");
    workshop.write("sinew.toml", settings);
    workshop.write(".sinew/format", "99\n");
    seen += &said("a newer format", "datasets");
    workshop.write(".sinew/format", format);
    let maps = workshop.path().join(".sinew/maps");
    let _ = std::fs::remove_dir_all(&maps);
    workshop.write(".sinew/datasets/ties/3.parquet", "nothing");
    seen += &said("a damaged version", "show far-isle");
    workshop.write(".sinew/sinew.db", "nothing");
    seen += &said("a damaged database", "datasets");
    assert_snapshot!(seen);
}
