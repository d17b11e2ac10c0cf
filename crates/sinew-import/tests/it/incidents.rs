//! Tables of events. All places, groups and numbers are invented.

use crate::collected::Collected;
use insta::assert_snapshot;
use proptest::prelude::*;
use sinew_import::{Format, Input};
use sinew_model::Dataset;

fn import(format: Format, files: &[(&str, &[u8])]) -> (Collected, Dataset, Result<(), sinew_import::ImportError>) {
    let inputs = files.iter().map(|(name, bytes)| Input::from_bytes(name, *bytes)).collect();
    let mut collected = Collected::default();
    let mut dataset = Dataset { name: "estuary".into(), ..Dataset::default() };
    let result = sinew_import::import(format, inputs, &mut dataset, &mut collected);
    (collected, dataset, result)
}

fn outcome(format: Format, files: &[(&str, &[u8])]) -> String {
    let (collected, dataset, result) = import(format, files);
    format!("{}: {}\n{}", dataset.title, dataset.publisher.unwrap_or_default(), collected.outcome(result))
}

const GED: &str = "\
id,type_of_violence,dyad_name,side_a,side_b,number_of_sources,source_office,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,low,best,high
1,1,Velia - Guard,Government of Velia,Salt Guard,2,Dar Wire;Port Daily,1,Harun town,North,Harun,33.1,44.2,Iraq,1,2025-03-01,2025-03-01,1,2,4
2,3,Guard - Civilians,\"Salt Guard, Reed Host\",Civilians,1,Dar Wire,6,,,,,,Iraq,4,2025-03-01,2025-03-31,3,3,3
id,type_of_violence,dyad_name,side_a,side_b,number_of_sources,source_office,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,date_prec,date_start,date_end,low,best,high
3,1,Velia - Guard,Government of Velia,Salt Guard,1,Dar Wire,1,Harun town,North,Harun,33.1,44.2,Iraq,1,2025-02-31,2025-03-01,1,1,1
4,1,Velia - Guard,Government of Velia,Salt Guard,1,Dar Wire,1,Harun town,North,Harun,144.2,33.1,Iraq,1,2025-04-02,2025-04-01,x,-1,1
1,1,Velia - Guard,Government of Velia,Salt Guard,1,Dar Wire,1,Harun town,North,Harun,33.1,44.2,Iraq,1,2025-03-09,2025-03-09,5,4,6
5;9;Velia - Guard;Government of Velia;Salt Guard;1;Dar Wire;1;Harun town;North;Harun;100.5;33.1;Iraq;1;2025-04-03;2025-04-03;5;4;6
6,1,Velia - Guard,Government of
";

#[test]
fn ucdp() {
    assert_snapshot!(outcome(Format::Ged, &[("ged.csv", GED.as_bytes())]));
}

#[test]
fn acled() {
    let table = "\
event_id_cnty;event_date;time_precision;event_type;sub_event_type;actor1;assoc_actor_1;actor2;country;location;latitude;longitude;geo_precision;source;notes;fatalities
IRQ1;01 January 2024;1;Violence against civilians;Attack;Salt Guard;;Civilians (Velia);Iraq;Harun;33.1;44.2;1;\"Dar Wire; Port Daily\";two shot;2
IRQ2;15 March 2024;3;Explosions/Remote violence;Air/drone strike;Velian Army;;Salt Guard;Iraq;Tel Amra;33.2;44.1;2;Dar Wire;drone;0
IRQ3;12 June 2024;2;Battles;Skirmish;Velian Army;;Salt Guard;Iraq;Tel Amra;33.2;44.1;3;Dar Wire;;many
";
    assert_snapshot!(outcome(Format::Acled, &[("acled.csv", table.as_bytes())]));
}

#[test]
fn gtd() {
    let table = "\
eventid,iyear,imonth,iday,approxdate,country_txt,provstate,city,latitude,longitude,specificity,doubtterr,attacktype1,attacktype1_txt,targtype1_txt,gname,gname2,guncertain1,claimed,claimmode_txt,claim2,compclaim,weaptype1_txt,nkill,nwound,scite1
202001010001,2020,1,1,,Iraq,North,Harun,33.1,44.2,1,0,3,Bombing/Explosion,Military,Salt Guard,Reed Host,1,1,Video,0,1,Explosives,2,5,\"Dar Wire, 2 January\"
202001000002,2020,1,0,early January,Iraq,North,Harun,33.1,44.2,3,1,2,Armed Assault,Police,Unknown,,0,0,,0,0,Firearms,,,
202000000003,2020,0,0,,Iraq,North,Harun,,,5,0,99,?,Police,Salt Guard,,0,-9,,0,0,Firearms,1,,
202013010004,2020,13,1,,Iraq,North,Harun,,,5,0,2,Armed Assault,Police,Salt Guard,,0,0,,0,0,Firearms,1,,
";
    assert_snapshot!(outcome(Format::Gtd, &[("gtd.csv", table.as_bytes())]));
}

const MAPPING: &str = "\
title = \"River incidents\"
publisher = \"River Institute\"
licence = \"CC0\"
date_order = \"dmy\"

[columns]
date = \"When\"
weapon = \"Attack\"
target = \"Target\"
place = \"City\"
deaths = \"Dead\"

[constants]
type = \"ASSAULT\"

[split]
weapon = \",\"

[page_headers]
Attack = \"Attack Type\"

[values.weapon]
ied = \"IED\"
\"small arms\" = \"firearms\"
";

#[test]
fn a_mapping() {
    let table = b"When,Attack,Target,City,Dead\r\n05/02/2020 10:15,\"IED, Small Arms\",Police,Harun,1\r\n,Attack Type,Target,City,\r\n\
        31/02/2020,IED,Police,Harun,1\r\n,IED,Police,Harun,1\r\n06/02/2020,Slingshot,Police,Caf\xe9 Amra,none\r\n07/02/2020\tIED\tArmy\tTel\t0\r\n";
    assert_snapshot!(outcome(Format::EventsCsv, &[("river.csv", table), ("river.mapping.toml", MAPPING.as_bytes())]));
}

/// Zero bytes of a damaged file, commas between thousands and in decimals, a header again in a table of semicolons.
#[test]
fn damage_costs_no_more_than_its_row() {
    let table = b"event_id_cnty;event_date;time_precision;event_type;sub_event_type;actor1;country;location;latitude;longitude;fatalities\n\
        A1;01 January 2024;1;Battles;Armed clash;Salt Guard;Iraq;Harun;33,10;44.2;1,200\n\
        event_id_cnty;event_date;time_precision;event_type;sub_event_type;actor1;country;location;latitude;longitude;fatalities\n\
        A2;02 January 2024;1;Battles;Armed clash;Salt\0 Guard;Iraq;Harun;33.1;44.2;2\n";
    assert_snapshot!(outcome(Format::Acled, &[("acled.csv", table)]));
    let wide: Vec<u8> = "event_id_cnty;event_date\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (_, _, result) = import(Format::Acled, &[("wide.csv", &wide)]);
    assert_eq!(result.unwrap_err().to_string(), "wide.csv: the file is UTF-16 or no text at all");
}

#[test]
fn mappings_that_are_none() {
    let check = |mapping: &str, expected: &str| {
        let (_, _, result) =
            import(Format::EventsCsv, &[("a.csv", b"When\n2020-01-01\n"), ("a.mapping.toml", mapping.as_bytes())]);
        let error = result.unwrap_err();
        assert_eq!(format!("{error} / {}", error.hint().unwrap()), expected);
    };
    check(
        "[columns]\nplace = \"x\"\n",
        "a.mapping.toml: no column is mapped to date or start / write [columns] and under it date = \"COLUMN\"",
    );
    check("[columns]\ndate = \"Day\"\n", "a.csv, line 1: column Day, mapped to date, is missing / columns: when");
    check(
        "[columns]\ndate = \"When\"\nwepon = \"When\"\n",
        "a.mapping.toml: a table of events has no field wepon / did you mean weapon?",
    );
    check(
        "date_order = \"ydm\"\n[columns]\ndate = \"When\"\n",
        "a.mapping.toml: there is no such date_order / write ymd, dmy or mdy",
    );
    let (_, _, result) = import(Format::EventsCsv, &[("a.csv", b"When\n2020-01-01\n")]);
    assert_eq!(result.unwrap_err().to_string(), "a table of events and one mapping are needed");
}

#[test]
fn formats_are_told_by_their_columns() {
    let check = |name: &str, head: &str, expected: Option<Format>| assert_eq!(Format::detect(name, head.as_bytes()), expected);
    check("x.csv", GED, Some(Format::Ged));
    check("x.csv", "event_id_cnty;event_date;sub_event_type\n", Some(Format::Acled));
    check("x.csv", "\"eventid\",\"iyear\",\"gname\"\n", Some(Format::Gtd));
    check("x.mapping.toml", "[columns]\n", Some(Format::EventsCsv));
    check("x.csv", "time,event_type\n", None);
}

#[test]
fn swapped_coordinates_stand_out_among_those_of_the_country() {
    let rows: String = (0..30).map(|at| row(at, 33.0, 44.0)).collect();
    let header = GED.lines().next().unwrap();
    let table = format!("{header}\n{rows}{}", row(99, 44.0, 33.0));
    let (collected, _, result) = import(Format::Ged, &[("ged.csv", table.as_bytes())]);
    result.unwrap();
    assert_eq!(
        collected.problems,
        ["flagged: ged.csv, row 32, column latitude: latitude and longitude look swapped; both were left out (found \"44\")"]
    );
}

fn row(id: u32, latitude: f64, longitude: f64) -> String {
    format!("{id},1,d,A,B,1,W,1,p,n,m,{latitude},{longitude},Iraq,1,2025-03-01,2025-03-01,1,1,1\n")
}

proptest! {
    #[test]
    fn every_row_is_kept_or_refused(days in prop::collection::vec((0u32..40, 0u32..14), 1..20)) {
        let header = GED.lines().next().unwrap();
        let line = |(at, (day, month)): (usize, &(u32, u32))| row(at as u32, 33.0, 44.0).replace("2025-03-01", &format!("2025-{month:02}-{day:02}"));
        let table = format!("{header}\n{}", days.iter().enumerate().map(line).collect::<String>());
        let (collected, _, result) = import(Format::Ged, &[("ged.csv", table.as_bytes())]);
        result.unwrap();
        let kept = collected.claims.iter().filter(|claim| claim.contains("recordId")).count();
        let mut refused: Vec<&str> = collected.problems.iter().filter_map(|problem| problem.split(", column").next()).filter(|p| p.starts_with("refused")).collect();
        refused.dedup();
        prop_assert_eq!(kept + refused.len(), days.len());
    }

    #[test]
    fn whatever_the_bytes_are_an_import_ends(
        pieces in prop::collection::vec(prop::sample::select(vec![",", ";", "\n", "\r\n", "\"", "2025-02-30", "1", "-", "x", "\u{e9}", "id", "NaN", "1e400", "3"]), 0..60),
        bytes in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let header = GED.lines().next().unwrap();
        let mut table = format!("{header}\n{}", pieces.concat()).into_bytes();
        table.extend(&bytes);
        for format in [Format::Ged, Format::Acled, Format::Gtd] {
            let _ = import(format, &[("t.csv", &table)]);
        }
        let mapping = format!("[columns]\ndate = \"date_start\"\nlatitude = \"latitude\"\n[split]\nweapon = \"{}\"", char::from(b'a' + bytes.len() as u8 % 26));
        let _ = import(Format::EventsCsv, &[("t.csv", &table), ("t.mapping.toml", mapping.as_bytes())]);
        let _ = import(Format::EventsCsv, &[("t.csv", &table), ("t.mapping.toml", &bytes)]);
    }
}

#[test]
fn constants_of_a_mapping_are_checked() {
    let check = |constants: &str, claims: &[&str], problems: &[&str]| {
        let mapping = format!("[columns]\ndate = \"When\"\n[constants]\n{constants}\n");
        let files: [(&str, &[u8]); 2] = [("a.csv", b"When\n2020-01-01\n"), ("a.mapping.toml", mapping.as_bytes())];
        let told = outcome(Format::EventsCsv, &files);
        for part in claims.iter().chain(problems) {
            assert!(told.contains(part), "{constants}: no {part} in {told}");
        }
        assert_eq!(told.contains("flagged"), !problems.is_empty(), "{told}");
    };
    for country in ["sy", "SY", "SYR", "Syria"] {
        check(&format!("country = \"{country}\""), &["country"], &[]);
    }
    check("country = \"Ruritania\"", &[], &["\"Ruritania\" is no country by its name or ISO 3166 code"]);
    check("type = \"BOOM\"", &["incidentType"], &["there is no type \"BOOM\"", "ASSAULT"]);
    check("type = \"ASSAULT\"", &["incidentType"], &[]);
    check("involved = \"Salt Guard\"\nplace = \"Harun\"", &["Salt Guard, Harun"], &[]);
}
