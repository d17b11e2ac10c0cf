//! `incidents integrate` and `incidents release`: which incidents of several datasets are one, and what a later release changed.

use crate::support::Workshop;
use insta::assert_snapshot;

const GED: &str = "\
id,type_of_violence,dyad_name,side_a,side_b,source_office,where_prec,where_coordinates,latitude,longitude,country,date_start,date_end,best,low,high
1,1,Government of Iraq - Salt Guard,Government of Iraq,Salt Guard,Harbour News,1,Qasr town,33.31,44.36,Iraq,2025-03-04,2025-03-04,5,5,7
2,1,Government of Iraq - Salt Guard,Government of Iraq,Salt Guard,Harbour News,1,Umm Rish village,31.05,46.25,Iraq,2025-03-09,2025-03-09,0,0,1
3,1,Government of Iraq - Salt Guard,Government of Iraq,Salt Guard,Harbour News,4,Delta Province,31.5,46.9,Iraq,2025-04-01,2025-04-30,12,12,12
4,1,Government of Iraq - Salt Guard,Government of Iraq,Salt Guard,Harbour News,1,Far Wells village,30.1,43.2,Iraq,2025-06-07,2025-06-07,9,9,9
";

const LATER: &str = "\
id,type_of_violence,dyad_name,side_a,side_b,source_office,where_prec,where_coordinates,latitude,longitude,country,date_start,date_end,best,low,high
1,1,Government of Iraq - Salt Guard,Government of Iraq,Salt Guard,Harbour News,1,Qasr Town,33.31,44.36,Iraq,2025-03-04,2025-03-04,6,5,7
20,1,Government of Iraq - Salt Guard,Government of Iraq,Salt Guard,Harbour News,1,Umm Rish village,31.05,46.25,Iraq,2025-03-09,2025-03-09,0,0,1
5,1,Government of Iraq - Salt Guard,Government of Iraq,Salt Guard,Harbour News,1,New Quay town,30.4,47.8,Iraq,2025-07-01,2025-07-01,2,2,2
";

const ACLED: &str = "\
event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities
IRQ1,05 March 2025,1,Explosions/Remote violence,Shelling/artillery/missile attack,Salt Guard,Military Forces of Iraq (2022-),Iraq,Qasr,33.312,44.361,1,Harbour News,,5
IRQ2,09 March 2025,1,Battles,Armed clash,Salt Guard,Police Forces of Iraq (2022-),Iraq,Umm Rish,31.05,46.25,1,Tide Radio,,0
IRQ3,17 April 2025,1,Battles,Armed clash,Salt Guard,Military Forces of Iraq (2022-),Iraq,Reed Bank,31.2,46.7,1,Tide Radio,,12
IRQ4,06 July 2025,1,Battles,Armed clash,Salt Guard,Military Forces of Iraq (2022-),Iraq,Far Wells,30.1,43.2,1,Tide Radio,,9
";

/// Two datasets of an invented conflict.
fn attacks() -> Workshop {
    let workshop = Workshop::empty();
    workshop.write("ged.csv", GED);
    workshop.write("acled.csv", ACLED);
    workshop.done("import ged.csv acled.csv");
    workshop
}

#[test]
fn integrate() {
    assert_snapshot!(attacks().forms("incidents integrate"));
}

#[test]
fn integrate_otherwise() {
    assert_snapshot!(attacks().transcript(&[
        "incidents integrate ged -f csv",
        "incidents integrate nowhere",
        "incidents integrate --threshold 2",
        "incidents integrate --on 2025-03-04",
        "incidents integrate --threshold 0.9 --limit 1",
    ]));
}

/// A link is nothing until it is judged, a judgement binds, and undoing it gives the link back.
#[test]
fn links_are_judgements() {
    let workshop = attacks();
    let links = |workshop: &Workshop| workshop.done("incidents integrate -f csv").stdout;
    let (before, log, incidents) = (links(&workshop), workshop.content().0, workshop.done("incidents list -f csv").stdout);
    assert!(before.contains("acled:IRQ1") && before.contains("ucdp:1"), "{before}");
    assert_eq!(workshop.content().0, log, "asking changes nothing");
    assert_snapshot!(workshop.transcript(&["incidents integrate --apply-above 0.8", "incidents integrate --apply-above 0.8"]));
    assert_ne!(workshop.done("incidents list -f csv").stdout, incidents);
    workshop.done("undo");
    assert_eq!(workshop.done("incidents list -f csv").stdout, incidents);
    assert_eq!(links(&workshop), before);
    workshop.done("judge acled:IRQ1 ucdp:1 different");
    assert!(!links(&workshop).contains("acled:IRQ1"), "what was judged different is not proposed");
}

#[test]
fn a_later_release() {
    let workshop = attacks();
    workshop.write("ged.csv", LATER);
    workshop.done("import ged.csv");
    assert_snapshot!(workshop.transcript(&[
        "incidents release ged",
        "incidents release ged --selection --spelling -f csv",
        "incidents release ged -f json",
        "incidents release acled",
        "incidents release nowhere",
    ]));
}
