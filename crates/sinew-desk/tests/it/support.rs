//! A small workspace: a guard, who leads it, who pays it, and a document of which some claims wait.

use clap::{Args, Command, FromArgMatches};
use serde_json::Value;
use sinew_desk::asked::Asked;
use sinew_desk::desk::Desk;
use sinew_desk::error::Result;
use sinew_desk::output::Output;
use sinew_desk::questions::Ask;
use sinew_import::{Format, Input};
use sinew_model::{Claim, Dataset, Locator, Moment, Quote, Schema, Source, Stance};
use sinew_store::{Author, NewDocument, ProposedClaim, Workspace};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

const PORT: &str = "\
subject,schema,property,value,lang,start,end,source,place,quote,stance,voice,credibility,tie,details
qays,Person,name,قيس البحري,ar,,,watch,¶1,,,,,,
qays,,birthDate,1970-02-01,,,,watch,¶1,,,,,,
guard,Organization,name,Salt Guard,en,,,watch,¶1,,,,,,
guard,,name,حرس الملح,ar,,,watch,¶1,,,,,,
pier,Company,name,Grey Pier Shipping,en,,,courier,¶1,,,,,,
council,Organization,name,Tide Council,en,,,watch,¶4,,,,,,
qays,,Command,guard,,2019,,watch,¶2,Al-Bahri has led the guard since 2019,assessed,,2,,role=commander
qays,,Command,guard,,,,leaflet,¶3,,denied,,,,
pier,,Support,guard,,2023,2024,courier,¶4,,reported,Salt Courier <- a docker,3,,kind=funds
guard,,Membership,council,,2021-05,,watch,¶5,,,,,,
qays,,Ownership,pier,,2018,,courier,¶6,,,,,,percentage=60
qays,,Ownership,pier,,2018,,reprint,p. 1,,,,,,percentage=60
qays,,Sanction,OFAC,,2025-09-01,,watch,¶7,,,,,,program=SDGT; listingDate=2025-09-01
";

const SOURCES: &str = "\
key,title,publisher,date,reliability,origin
watch,Annual report 2025,Estuary Watch,2026-01,B,
courier,Who runs the quays?,Salt Courier,2025-05-11,C,
reprint,Who runs the quays? (reprint),Evening Post,2025-05-12,C,courier
leaflet,Leaflet 3,Salt Guard,2025-06,E,
";

/// Another list, with spellings of its own.
const LIST: &str = "\
subject,schema,property,value,lang,source
list-1,Person,name,Qais al-Bahri,en,register
list-1,,birthDate,1970-02-01,,register
list-2,Person,name,Kais Bahrani,en,register
list-3,Organization,name,Guard of Salt,en,register
";

/// With letters of one, two and four bytes before the words that are quoted.
pub(crate) const TEXT: &str = "Who pays? 𐤀\n\nThe quay is old, né 1900. The guard is paid by Tern Line, a shipper, as a clerk says. \
    Nobody asked. Al-Bahri joined the Tide Council in 2024, against his word. The guard is led by nobody. The end.\n";

pub(crate) const NOW: i64 = 1_780_574_400_000_000;

/// A temporary workspace.
pub(crate) struct Harbour {
    folder: TempDir,
}

impl Harbour {
    /// Two lists, a kept document and three proposals from it.
    pub(crate) fn new() -> Harbour {
        let harbour = Harbour { folder: tempfile::tempdir().unwrap() };
        let mut workspace = Workspace::init(harbour.folder.path(), "Harbour").unwrap();
        import(&mut workspace, "port", &[("port.claims.csv", PORT), ("sources.csv", SOURCES)]);
        import(&mut workspace, "list", &[("list.claims.csv", LIST)]);
        propose(&mut workspace);
        harbour
    }

    /// A desk at it; the author's clock stands still.
    pub(crate) fn desk(&self) -> Desk {
        Desk::new(self.folder.path(), author(0), seconds)
    }

    /// The answer to a question, its parameters written as on the command line.
    pub(crate) fn output<Q: Ask + Args>(&self, line: &str) -> Result<Output> {
        ask::<Q>(&self.desk(), line)
    }

    /// The same as JSON, without the path of the workspace.
    pub(crate) fn json<Q: Ask + Args>(&self, line: &str) -> Value {
        let mut json = self.output::<Q>(line).unwrap().json;
        if json.get("path").is_some() {
            json["path"] = "[PATH]".into();
        }
        json
    }

    /// In all its forms, one below the other.
    pub(crate) fn forms<Q: Ask + Args>(&self, line: &str) -> String {
        let output = self.output::<Q>(line).unwrap();
        let style = sinew_brief::text::Style { width: 110, colour: false, unicode: true };
        let text = sinew_brief::text::render(&output.doc, &style);
        let csv = String::from_utf8(output.rows.csv(false).unwrap()).unwrap();
        let whole = format!("{text}\n{:#}\n\n{csv}", self.json::<Q>(line));
        whole.replace(&self.folder.path().display().to_string(), "[PATH]")
    }
}

/// Asks a desk; parameters as on the command line, `--known` and the like among them.
pub(crate) fn ask<Q: Ask + Args>(desk: &Desk, line: &str) -> Result<Output> {
    let command = Asked::augment_args(Q::augment_args(Command::new("question").no_binary_name(true)));
    let matches = command.try_get_matches_from(words(line)).unwrap();
    let (question, asked) = (Q::from_arg_matches(&matches).unwrap(), Asked::from_arg_matches(&matches).unwrap());
    question.answer(desk, &asked)
}

/// Blanks part words, double quotes hold them together.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

/// The tester, some seconds on.
pub(crate) fn author(seconds: i64) -> Author {
    Author { name: "tester".into(), at: Moment(NOW + seconds * 1_000_000) }
}

/// A clock that goes a second further at each look.
pub(crate) fn seconds() -> f64 {
    static LOOKS: AtomicU64 = AtomicU64::new(0);
    LOOKS.fetch_add(1, Ordering::Relaxed) as f64
}

pub(crate) fn import(workspace: &mut Workspace, name: &str, files: &[(&str, &str)]) {
    let inputs = files.iter().map(|(name, text)| Input::from_bytes(name, *text)).collect();
    let mut dataset = Dataset { name: name.into(), ..Dataset::default() };
    let mut session = workspace.begin_import(name, author(0).at, Arc::default()).unwrap();
    sinew_import::import(Format::ClaimsCsv, inputs, &mut dataset, &mut session).unwrap();
    assert!(session.claims() > 0, "{name} is empty");
    let names: Vec<String> = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    session.commit(&dataset, "claims-csv", &names, &author(0)).unwrap();
}

fn propose(workspace: &mut Workspace) {
    let document =
        NewDocument { source: "who-pays", name: "who.txt", media_type: "text/plain", bytes: TEXT.as_bytes(), text: TEXT };
    workspace.keep_document(&document, &author(1)).unwrap();
    let source = Source { key: "who-pays".into(), title: "Who pays?".into(), lang: Some("en".into()), ..Source::default() };
    let (paid, joined, led) =
        ("The guard is paid by Tern Line", "Al-Bahri joined the Tide Council in 2024", "The guard is led by nobody");
    let claims = [
        ("tern-line", "Company", "name", "Tern Line", paid, "", Stance::Reported),
        ("r1", "Payment", "payer", "tern-line", paid, "pays-passive", Stance::Reported),
        ("r1", "Payment", "beneficiary", "guard", paid, "pays-passive", Stance::Reported),
        ("r2", "Membership", "member", "qays", joined, "joined", Stance::Reported),
        ("r2", "Membership", "organization", "council", joined, "joined", Stance::Reported),
        ("r2", "Membership", "startDate", "2024", joined, "joined", Stance::Reported),
        ("r3", "Command", "commander", "qays", led, "led", Stance::Denied),
        ("r3", "Command", "commanded", "guard", led, "led", Stance::Denied),
    ];
    let claims = claims.map(|(entity, schema, property, value, quote, rule, stance)| {
        let schema = Schema::named(schema).unwrap();
        let from = TEXT[..TEXT.find(quote).unwrap()].chars().count() as u32;
        let span = Some((from, from + quote.chars().count() as u32));
        let locator = Locator { quote: Some(Quote { exact: quote, prefix: "", suffix: "", span }), ..Locator::default() };
        let claim = Claim::new(entity, schema, schema.property(property).unwrap(), value);
        let claim = Claim { source: Some("who-pays"), locator, stance, voice: Some("a clerk"), ..claim };
        ProposedClaim::of(&claim).with_rule(Some(rule).filter(|rule| !rule.is_empty()))
    });
    workspace.propose(&claims, &[source], "3 facts found in who-pays", &author(2)).unwrap();
}
