#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use crate::lists::{Collect, fixture, shared};
use proptest::prelude::*;
use sinew_import::{Format, ImportError, Input};

fn import(files: Vec<Input>) -> Result<Collect, ImportError> {
    Collect::of(Format::OfacCsv, files).map(|(sink, _)| sink)
}

fn row(kind: &str, programmes: &str, title: &str, remarks: &str) -> String {
    format!("7,\"X, Y\",{kind},\"{programmes}\",\"{title}\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{remarks}\"\r\n")
}

/// What the remarks of a party add to its name and designations: `Schema.property=value`, without the prefix
/// where the schema is the party's own.
fn said(kind: &str, remarks: &str) -> Vec<String> {
    let sink = import(vec![Input::from_bytes("sdn.csv", row(kind, "TAG", "-0- ", remarks))]).unwrap();
    let plain = ["name", "firstName", "lastName", "topics"];
    let added = sink.claims.iter().filter(|c| c.entity != "ofac-7-tag" && !(c.entity == "ofac-7" && plain.contains(&c.property)));
    let short = |c: &crate::lists::Kept| match c.entity.as_str() {
        "ofac-7" => format!("{}={}", c.property, c.value),
        _ => format!("{}.{}={}", c.schema, c.property, c.value),
    };
    let refused = sink.problems.iter().filter(|p| p.outcome.code() == "refused").map(|_| "refused".to_owned());
    added.map(short).chain(refused).collect()
}

#[test]
fn remarks_of_individuals() {
    let check = |remarks: &str, expected: &[&str]| assert_eq!(said("individual", remarks), expected, "{remarks}");
    check("DOB 10 Dec 1948.", &["birthDate=1948-12-10"]);
    check("DOB 1946.", &["birthDate=1946"]);
    check("DOB circa 1962.", &["birthDate=1962~"]);
    check("DOB 1960 to 1965.", &["birthDate=1960/1965"]);
    check("DOB Sep 1938.", &["birthDate=1938-09"]);
    check("DOB 01 Jan 1961 to 31 Dec 1962.", &["birthDate=1961-01-01/1962-12-31"]);
    check("DOB circa 07 Jul 1966.", &["birthDate=1966-07-07~"]);
    check("DOB 10 Dec 1948; alt. DOB 1949.", &["birthDate=1948-12-10", "birthDate=1949"]);
    check("DOB 31 Feb 1970.", &["notes=DOB 31 Feb 1970", "refused"]);
    check("DOB unknown.", &["notes=DOB unknown", "refused"]);
    check("POB Tikrit, Iraq.", &["birthPlace=Tikrit, Iraq", "birthCountry=iq"]);
    check("POB Korea, North.", &["birthPlace=Korea, North", "birthCountry=kp"]);
    check("POB al-Ruqayn.", &["birthPlace=al-Ruqayn"]);
    check("nationality Congo, Democratic Republic of the.", &["nationality=cd"]);
    check("nationality Atlantis.", &["notes=nationality Atlantis"]);
    check("alt. citizen Iran.", &["citizenship=ir"]);
    check("Gender Female.", &["gender=female"]);
    check("a.k.a. 'AAH'.", &["weakAlias=AAH"]);
    check("a.k.a. 'HASAN, Ali'.", &["weakAlias=Ali HASAN"]);
    check("f.k.a. 'OLD NAME'.", &["previousName=OLD NAME"]);
    check("Email Address a@b.example; Phone Number 9641.", &["email=a@b.example", "phone=9641"]);
    check("Secondary sanctions risk: section 1(b).", &["notes=Secondary sanctions risk: section 1(b)"]);
    check("Minister of Oil.", &["position=Minister of Oil"]);
    check("Haji.", &["title=Haji"]);
    check("wife of the President.", &["notes=wife of the President"]);
    check("www.aleseb.example.", &["website=www.aleseb.example"]);
    check("", &[]);
    check(";;;.", &[]);
}

#[test]
fn remarks_of_documents() {
    let check = |remarks: &str, expected: &[&str]| assert_eq!(said("individual", remarks), expected, "{remarks}");
    check(
        "Passport A10537439 (Iraq) issued 01 Jan 2014 expires 16 Oct 2023.",
        &[
            "passportNumber=A10537439",
            "Passport.holder=ofac-7",
            "Passport.type=Passport",
            "Passport.number=A10537439",
            "Passport.country=iq",
            "Passport.startDate=2014-01-01",
            "Passport.endDate=2023-10-16",
        ],
    );
    check(
        "alt. National ID No. 77-1.",
        &["idNumber=77-1", "Identification.holder=ofac-7", "Identification.type=National ID No.", "Identification.number=77-1"],
    );
    check("Passport issued in Sarajevo.", &["notes=Passport issued in Sarajevo"]);
    check(
        "Digital Currency Address - XBT 1Abc.",
        &["CryptoWallet.publicKey=1Abc", "CryptoWallet.currency=XBT", "CryptoWallet.holder=ofac-7"],
    );
}

#[test]
fn remarks_of_others() {
    let check = |kind: &str, remarks: &str, expected: &[&str]| assert_eq!(said(kind, remarks), expected, "{remarks}");
    check("-0- ", "Organization Established Date 1992; SWIFT/BIC ABCDIQBA.", &["incorporationDate=1992", "swiftBic=ABCDIQBA"]);
    check("-0- ", "Organization Type: Central banking.", &["sector=Central banking"]);
    check("-0- ", "Company Number IMO 5055293.", &["imoNumber=IMO5055293"]);
    check("-0- ", "DOB 1970.", &["notes=DOB 1970"]);
    check(
        "vessel",
        "Vessel Registration Identification IMO 7406784; MMSI 572469210.",
        &["imoNumber=IMO7406784", "mmsi=572469210"],
    );
    check("vessel", "alt. Former Vessel Flag Tanzania; Vessel Year of Build 1999.", &["pastFlags=tz", "buildDate=1999"]);
    check("vessel", "Tax ID No. 1 (Iran).", &["notes=Tax ID No. 1 (Iran)"]);
    check("aircraft", "Aircraft Model B747; Aircraft Tail Number EP-MND.", &["model=B747", "registrationNumber=EP-MND"]);
    check("aircraft", "Aircraft Operator NOBODY.", &["notes=Aircraft Operator NOBODY"]);
}

#[test]
fn only_companies_have_a_commercial_register_number() {
    let check = |remarks: &str, schema: &str| {
        let sink = import(vec![Input::from_bytes("sdn.csv", row("-0- ", "TAG", "-0- ", remarks))]).unwrap();
        assert_eq!(sink.entities(schema), 1, "{remarks}");
    };
    check("Registration Number 5 (Cyprus).", "Company");
    check("Tax ID No. 5 (Russia).", "Organization");
    check("ISIN RU0009177331.", "Company");
    check("Target Type Government Entity; Registration Number 5 (Russia).", "Organization");
}

#[test]
fn a_small_list() {
    let files = ["ofac/add.csv", "ofac/sdn.csv", "ofac/alt.csv"].map(fixture).into();
    let (sink, dataset) = Collect::of(Format::OfacCsv, files).unwrap();
    assert_eq!(dataset.title, "OFAC Specially Designated Nationals and Blocked Persons List (SDN)");
    assert!(dataset.maintained && dataset.version.is_none() && dataset.published.is_none());
    insta::assert_snapshot!(sink.text());
}

#[test]
fn cut_remarks_are_continued_by_the_comments() {
    let long = format!("{}; Linked To: Y X, ", "n".repeat(995 - "; Linked To: Y X, ".len()));
    let cut = format!("{long}B AN");
    let cut = format!("{}{}", "n".repeat(1000 - cut.len()), cut);
    assert_eq!(cut.len(), 1000);
    let primary = || {
        Input::from_bytes(
            "sdn.csv",
            row("-0- ", "TAG", "-0- ", &cut) + "8,\"Y X, B ANK\",-0- ,\"TAG\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n",
        )
    };
    let with = import(vec![primary(), Input::from_bytes("sdn_comments.csv", "7,\"K; a.k.a. 'AAH'.\"\r\n")]).unwrap();
    assert_eq!((with.entities("UnknownLink"), with.count("weakAlias")), (1, 1), "{}", with.text());
    let without = import(vec![primary()]).unwrap();
    assert_eq!((without.entities("UnknownLink"), without.complaints("cut off")), (0, 1), "{}", without.text());
    assert!(without.claims.iter().any(|c| c.property == "notes" && c.value == "Linked To: Y X, B AN"));
}

fn refusal(files: Vec<(&str, Vec<u8>)>) -> String {
    let files = files.into_iter().map(|(name, bytes)| Input::from_bytes(name, bytes)).collect();
    match import(files) {
        Ok(sink) => panic!("taken:\n{}", sink.text()),
        Err(error) => format!("{error} | {}", error.hint().unwrap_or_default()),
    }
}

#[test]
fn files_that_are_no_lists() {
    let good = row("-0- ", "TAG", "-0- ", "DOB 1970.");
    let utf16: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases = vec![
        ("nothing", vec![]),
        ("no primary", vec![("alt.csv", b"7,1,aka,X,-0- \r\n".to_vec())]),
        ("empty", vec![("sdn.csv", vec![])]),
        ("only the end mark", vec![("sdn.csv", b"\x1a".to_vec())]),
        ("a web page", vec![("sdn.csv", b"\n<!DOCTYPE html><html>Access denied".to_vec())]),
        ("UTF-16", vec![("sdn.csv", utf16)]),
        ("cut off", vec![("sdn.csv", format!("{good}{}", &good[..60]).into_bytes())]),
        ("cut off in a row", vec![("sdn.csv", format!("{good}8,\"X\",-0- ").into_bytes())]),
        ("one endless row", vec![("sdn.csv", format!("{good}8,\"{}", "x".repeat(2 << 20)).into_bytes())]),
        ("a stranger", vec![("sdn.csv", b"a,b,c\nd,e,f\n".to_vec())]),
        ("a nameless stranger", vec![("list.csv", b"a,b,c\nd,e,f\n".to_vec())]),
        ("misnamed", vec![("alt.csv", good.clone().into_bytes())]),
        ("another table", vec![("sdn.csv", [good.clone(), "1,2,3\r\n".repeat(30)].concat().into_bytes())]),
    ];
    let lines: Vec<String> = cases.into_iter().map(|(name, files)| format!("{name}: {}", refusal(files))).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn files_are_known_by_name_or_by_shape() {
    let check = |primary: &str, alias: &str| {
        let files = vec![
            Input::from_bytes(alias, "7,1,aka,\"Z\",-0- \r\n\u{1a},,,,"),
            Input::from_bytes(primary, row("-0- ", "TAG", "-0- ", "DOB 1970.")),
        ];
        assert_eq!(import(files).unwrap().count("alias"), 1, "{primary} {alias}");
    };
    check("sdn.csv", "alt.csv");
    check("SDN.CSV", "ALT.CSV");
    check("downloads/cons_prim.csv", "downloads/cons_alt.csv");
    check("one.csv", "two.csv");
}

#[test]
fn a_header_and_a_byte_order_mark_do_no_harm() {
    let header = "ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\n";
    let text = format!("\u{feff}{header}{}", row("-0- ", "TAG", "-0- ", "Gender Male."));
    let sink = import(vec![Input::from_bytes("sdn.csv", text)]).unwrap();
    let problems: Vec<&str> = sink.problems.iter().map(|problem| problem.message.as_str()).collect();
    let missing = [
        "the list is without its other names: no alias file is given",
        "the list is without its addresses: no address file is given",
    ];
    assert_eq!((sink.count("name"), problems), (1, missing.to_vec()), "{}", sink.text());
}

#[test]
fn ids_do_not_depend_on_the_order_of_rows() {
    let list = "1,A,-0- ,T,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Linked To: B; Tax ID No. 5.\"\r\n2,B,-0- ,T] [U,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";
    let ids = |text: String| {
        let mut ids: Vec<String> =
            import(vec![Input::from_bytes("sdn.csv", text)]).unwrap().claims.into_iter().map(|c| c.entity).collect();
        ids.sort();
        ids.dedup();
        ids
    };
    let turned: String = list.lines().rev().flat_map(|line| [line, "\r\n"]).collect();
    assert_eq!(ids(list.to_owned()), ids(turned));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_end_well(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "(sdn|alt|add|x)\\.csv") {
        let _ = import(vec![Input::from_bytes(&name, bytes)]);
    }

    #[test]
    fn any_remarks_end_well(remarks in "([a-zA-Z0-9 .:;'()é\u{1f600}-]|DOB |POB |Linked To: |a\\.k\\.a\\. '|alt\\. |issued |Passport |IMO ){0,40}") {
        for kind in ["individual", "-0- ", "vessel", "aircraft"] {
            let remarks = format!("{remarks}.");
            let sink = import(vec![Input::from_bytes("sdn.csv", row(kind, "TAG", "-0- ", &remarks))]).unwrap();
            prop_assert_eq!(sink.count("name"), 1);
        }
    }
}

fn read_shared(paths: &[&str]) -> Option<Collect> {
    let files: Option<Vec<Input>> = paths.iter().map(|path| shared(path)).collect();
    Some(import(files?).unwrap())
}

#[test]
fn real_sdn_of_2024_05_03() {
    let Some(sink) = read_shared(&["ofac/csv/2024-05-03/sdn.csv"]) else { return };
    assert_eq!(sink.count("topics"), 14_965);
    let parties = |schema| sink.claims.iter().filter(|c| c.property == "topics" && c.schema == schema).count();
    assert_eq!(parties("Organization") + parties("Company"), 6_884);
    assert_eq!((parties("Person"), parties("Vessel"), parties("Airplane")), (6_854, 851, 376));
    assert_eq!(sink.entities("UnknownLink"), 6_364);
    // FORMATS.md counts the three ambiguous ones as resolved: 6,364 + 3 = 6,367 of 6,375.
    assert_eq!((sink.complaints("several parties bear"), sink.complaints("no party of these files bears")), (3, 8));
    assert_eq!(sink.complaints("cut off here"), 18);
}

#[test]
fn real_sdn_with_additions() {
    let paths = [
        "ofac/csv/2024-05-03/sdn.csv",
        "ofac/csv/2024-09/alt.csv",
        "ofac/csv/2025-12/add.csv",
        "ofac/csv/2025-12/sdn_comments.csv",
    ];
    let Some(sink) = read_shared(&paths) else { return };
    assert_eq!(sink.count("topics"), 14_965);
    let rows_of = |file: &str| {
        let mut rows: Vec<&str> = sink.claims.iter().filter_map(|c| c.line.rsplit_once(file).map(|(_, row)| row)).collect();
        rows.dedup();
        rows.len()
    };
    // The alias file has a header row and is four months younger than the list: 906 of its 18,939 rows are others'.
    assert_eq!(rows_of("[alt.csv:"), 18_939 - 906);
    let others = 906 + 4_893;
    assert_eq!(sink.complaints("a row of a party that the primary file does not have"), others);
    assert!(sink.problems.len() - others < 250, "{}", sink.problems.len());
}

#[test]
fn real_lists_of_other_days() {
    let sets: [&[&str]; 4] = [
        &["ofac/csv/2022-01-31/sdn.csv", "ofac/csv/2022-01-31/alt.csv", "ofac/csv/2022-01-31/add.csv"],
        &["ofac/csv_history/sdn_2024-01-18.csv"],
        &["ofac/csv_history/sdn_2024-01-22.csv"],
        &["ofac/csv_history/sdn_2024-01-29.csv"],
    ];
    for (set, parties) in sets.iter().zip([9_044, 13_848, 13_869, 13_886]) {
        let Some(sink) = read_shared(set) else { return };
        assert_eq!(sink.count("topics"), parties, "{set:?}");
    }
}

#[test]
fn real_consolidated_list() {
    let dir = "ofac/csv_cons/2019/";
    let paths = ["cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"].map(|name| format!("{dir}{name}"));
    let Some(sink) = read_shared(&paths.each_ref().map(String::as_str)) else { return };
    assert_eq!(sink.count("topics"), 442);
    assert_eq!(sink.complaints("cut off here"), 0);
}
