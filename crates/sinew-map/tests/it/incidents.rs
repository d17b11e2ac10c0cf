//! Recorded attacks: who claims, who is held responsible, and how many there were.

mod laws;

use crate::support::{day, entity, world};
use sinew_map::View;
use sinew_map::incidents::trend::{NoTrend, trend};
use sinew_map::incidents::{By, Count, IncidentFilter, Step, count, list};

/// `n 1..2 dead 3..4 from 1` : at least and at most, dead, independent sources.
fn row(view: &View<'_>, row: &Count) -> String {
    let most = row.possible.map_or("..".to_owned(), |most| most.to_string());
    let name = row.key.words(view);
    format!("{name} {}-{most} dead {} from {}", row.certain, row.deaths.display_grouped(), row.independent_sources)
}

fn rows(view: &View<'_>, filter: &IncidentFilter, by: By) -> Vec<String> {
    let counts = count(view, filter, &[by]);
    counts.rows.iter().chain([&counts.total, &counts.unplaced]).map(|count| row(view, count)).collect()
}

fn period(from: &str, to: &str) -> IncidentFilter {
    IncidentFilter { from: Some(day(from)), to: Some(day(to)), ..IncidentFilter::default() }
}

#[test]
fn status() {
    let check = |rows: &str, expected: &str| {
        let world = world(&format!("i | Incident | name | Strike\n{}", rows.replace("; ", "\n")));
        assert_eq!(list(&world.ever(), &IncidentFilter::default())[0].status.words(), expected, "{rows}");
    };
    check("", "no statement");
    check("i | | claimedBy | a", "claimed only");
    check("i | | attributedTo | a", "attributed only");
    check("i | | claimedBy | a; i | | attributedTo | a", "claim and attribution agree");
    check("i | | claimedBy | a; i | | attributedTo | b", "claim and attribution differ");
    check("i | | claimedBy | a; i | | attributedTo | a; i | | attributedTo | b", "claim and attribution differ");
    check("i | | claimedBy | a; i | | claimedBy | b", "competing claims");
    check("i | | claimedBy | a | voice=x; i | | claimedBy | b | voice=y", "competing claims");
    check("i | | claimedBy | a | voice=joint statement; i | | claimedBy | b | voice=joint statement", "claimed only");
    check("i | | attributedTo | a; i | | deniedBy | a", "attributed and denied");
    check("i | | attributedTo | a; i | | deniedBy | b", "attributed only");
    check("i | | claimedBy | a; i | | attributedTo | b; i | | deniedBy | b", "claim and attribution differ");
    check("i | | claimedBy | a; i | | deniedBy | c", "claimed only");
    check("i | | deniedBy | c", "denied only");
    check("= a | facade | positive; i | | claimedBy | facade; i | | attributedTo | a", "claim and attribution agree");
    check("i | | claimedBy | a | stance=denied", "no statement");
}

/// Statements with speaker and day, and a facade brand that is known from a day on.
const RIVER: &str = "\
    @ coded | 2024-06-01
    ! channel | date=2024-03-01
    ! ministry | date=2024-03-05
    ! wire | date=2024-03-06
    ! copy | date=2024-03-07; origin=wire
    ! study | date=2024-05-01
    brand | Organization | name | Brand | source=study
    group | Organization | name | Group | source=study
    other | Organization | name | Other | source=study
    i | Incident | name | Strike | date=2024-03-01; source=channel
    s1 | Responsibility | incident | i | kind=claim; speaker=brand; date=2024-03-01; words=We struck; source=channel
    s2 | Responsibility | incident | i | kind=retraction; speaker=brand; date=2024-04-01; source=channel
    s3 | Responsibility | incident | i | kind=claim; speaker=brand; date=2024-04-10; source=channel
    s4 | Responsibility | incident | i | kind=attribution; subject=group; date=2024-03-06; source=wire
    s5 | Responsibility | incident | i | kind=attribution; subject=group; date=2024-03-07; source=copy
    s6 | Responsibility | incident | i | kind=denial; speaker=group; date=2024-04-05; source=channel
    brand | Organization | Facade | group | startDate=2023; source=study";

#[test]
fn statements_as_of_a_day() {
    let world = world(RIVER);
    let check = |on: &str, expected: &str| {
        let view = world.on(on);
        let incident = &list(&view, &IncidentFilter::default())[0];
        let names =
            |parties: &[sinew_map::incidents::Party<'_>]| parties.iter().map(|party| party.name).collect::<Vec<_>>().join(",");
        let told = format!(
            "{}: claimed {} attributed {} denied {} withdrawn {} sources {}",
            incident.status.words(),
            names(&incident.claimed_by),
            names(&incident.attributed_to),
            names(&incident.denied_by),
            names(&incident.withdrawn_by),
            incident.standing.attributed.values().map(std::collections::BTreeSet::len).max().unwrap_or(0),
        );
        assert_eq!(told, expected, "{on}");
    };
    check("2024-03-02", "claimed only: claimed Brand attributed  denied  withdrawn  sources 0");
    check("2024-03-20", "claim and attribution differ: claimed Brand attributed Group denied  withdrawn  sources 1");
    check("2024-04-02", "attributed only: claimed  attributed Group denied  withdrawn Brand sources 1");
    check("2024-04-06", "attributed and denied: claimed  attributed Group denied Group withdrawn Brand sources 1");
    check("2024-04-20", "claim and attribution differ: claimed Brand attributed Group denied Group withdrawn  sources 1");
    check("2024-05-02", "claim and attribution agree: claimed Brand attributed Group denied Group withdrawn  sources 1");
}

#[test]
fn groups_as_named_and_with_brands_resolved() {
    let world = world(RIVER);
    let check = |on: &str, expected: &[&str]| {
        let view = world.on(on);
        let counts = count(&view, &IncidentFilter::default(), &[By::Claimant]);
        let told = counts.groups.groups.iter().map(|(party, n)| {
            let (named, resolved) = (n.as_named, n.brands_resolved);
            format!("{} {}-{} {}-{}", counts.group_names[party], named.firm, named.any, resolved.firm, resolved.any)
        });
        assert_eq!(told.collect::<Vec<_>>(), expected, "{on}");
    };
    check("2024-03-20", &["Brand 0-1 0-1", "Group 0-1 0-1"]);
    check("2024-05-02", &["Brand 0-1 0-0", "Group 0-1 0-1"]);
    check("2024-04-02", &["Group 1-1 1-1"]);
}

#[test]
fn one_incident_with_all_that_is_said_of_it() {
    let world = world(
        "@ coded | 2024-03-01
         i | Incident | name | Attack on the base | date=2024-02-11; location=Erbil; weapon=drone; deaths=1..3; country=iq
         i | | claimedBy | group | voice=INSS <- group's channel; stance=reported
         i | | claimedBy | group | voice=AP; stance=reported
         i | | target | base
         i | | injured | >=4",
    );
    let view = world.ever();
    let incident = &list(&view, &IncidentFilter::default())[0];
    assert_eq!(
        (incident.caption, incident.place.as_slice(), incident.weapon.as_slice()),
        ("Attack on the base", &["Erbil"][..], &["drone"][..])
    );
    assert_eq!((incident.deaths.to_string(), incident.injured.to_string()), ("1..3".to_owned(), ">=4".to_owned()));
    assert_eq!(incident.when.unwrap().to_string(), "2024-02-11");
    let party = &incident.claimed_by[0];
    assert_eq!((party.name, party.voice.as_slice(), party.claims.len()), ("group", &["AP", "INSS <- group's channel"][..], 2));
    let said: Vec<_> = incident.claims.iter().map(|claim| view.map().property(*claim).name()).collect();
    for property in ["date", "location", "weapon", "deaths", "injured", "country", "claimedBy", "target"] {
        assert!(said.contains(&property), "{property}");
    }
}

#[test]
fn a_period_holds_certainly_possibly_or_not() {
    let check = |dates: &str, expected: &str| {
        let world = world(&format!("@ coded | 2024-12-01\ni | Incident | name | Strike | {dates}"));
        let found = list(&world.ever(), &period("2024-02-01", "2024-02-29"));
        assert_eq!(found.first().map_or("not".to_owned(), |incident| incident.in_period.to_string()), expected, "{dates}");
    };
    check("date=2024-02-11", "certainly");
    check("date=2024-02", "certainly");
    check("date=2024-02-29~", "possibly");
    check("date=2024-02-11?", "possibly");
    check("date=2024", "possibly");
    check("date=2024-03-01", "not");
    check("startDate=2024-02-10; endDate=2024-02-12", "certainly");
    check("startDate=2024-01-30; endDate=2024-02-02", "possibly");
    check("startDate=2023; endDate=2024-01", "not");
    check("", "possibly");
}

#[test]
fn as_of_a_day_what_comes_later_is_left_out() {
    let world = world(
        "@ coded | 2024-05-01
         early | Incident | name | A | date=2024-02-11
         late | Incident | name | B | date=2024-06-01
         undated | Incident | name | C
         month | Incident | name | D | date=2024-05",
    );
    let told = |on: &str| {
        let view = world.on(on);
        let found = list(&view, &IncidentFilter::default());
        found.iter().map(|i| format!("{} {}", i.caption, i.in_period)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(told("2024-05-15"), "A certainly, D certainly, C certainly");
    assert_eq!(told("2024-03-01"), "A certainly, C possibly");
    assert_eq!(told("2024-07-01"), "A certainly, D certainly, B certainly, C certainly");
}

#[test]
fn filters() {
    let world = world(
        "i1 | Incident | name | A | date=2024-01-01; country=iq
         i1 | | claimedBy | x
         i2 | Incident | name | B | date=2024-01-02; country=sy
         i2 | | attributedTo | x
         i2 | | target | t
         i3 | Incident | name | C | date=2024-01-03
         i3 | | claimedBy | y
         i3 | | target | t",
    );
    let view = world.ever();
    let check = |filter: IncidentFilter, expected: &str| {
        let found = list(&view, &filter);
        assert_eq!(found.iter().map(|incident| incident.caption).collect::<String>(), expected);
    };
    let all = IncidentFilter::default;
    check(all(), "ABC");
    check(IncidentFilter { claimant: Some(entity(&view, "x")), ..all() }, "A");
    check(IncidentFilter { attributed: Some(entity(&view, "x")), ..all() }, "B");
    check(IncidentFilter { target: Some(entity(&view, "t")), ..all() }, "BC");
    check(IncidentFilter { country: Some("IQ".to_owned()), ..all() }, "AC");
}

#[test]
fn claims_and_attributions_are_counted_apart() {
    let world = world(
        "@ coded | 2024-05-01
         ! wsj | origin=ap
         i1 | Incident | name | A | date=2024-01-01; deaths=2; source=ap
         i1 | | claimedBy | Alwiya | source=wsj
         i1 | | attributedTo | Kataib | source=ap
         i2 | Incident | name | B | date=2024-01-02; source=inss
         i2 | | claimedBy | Alwiya | source=inss
         i2 | | claimedBy | Saraya | source=inss
         i3 | Incident | name | C | date=2024-01-03; deaths=0..1; source=ap",
    );
    let view = world.ever();
    let all = IncidentFilter::default();
    assert_eq!(
        rows(&view, &all, By::Claimant),
        ["Alwiya 2-2 dead ≥2 from 2", "Saraya 1-1 dead ≥0 from 1", "all 3-3 dead ≥2 from 2", "not known 1-1 dead 0–1 from 1"]
    );
    assert_eq!(
        rows(&view, &all, By::Attributed),
        ["Kataib 1-1 dead 2 from 1", "all 3-3 dead ≥2 from 2", "not known 2-2 dead ≥0 from 2"]
    );
}

#[test]
fn several_at_once_and_other_periods() {
    let world = world(
        "@ coded | 2025-05-01
         i1 | Incident | name | A | date=2024-01-05; deaths=1..3; deathsBest=2; publisher=Wire
         i1 | | claimedBy | x
         i1 | | publisher | Daily
         i2 | Incident | name | B | startDate=2024-03-30; endDate=2024-04-02; deaths=4; publisher=Wire
         i2 | | claimedBy | x
         i3 | Incident | name | C | date=2024-04-05; deaths=0; publisher=wire",
    );
    let view = world.ever();
    let check = |by: &[By], expected: &[&str]| {
        let counts = count(&view, &IncidentFilter::default(), by);
        let told = |row: &Count| {
            let most = row.possible.map_or("..".to_owned(), |most| most.to_string());
            let (dead, one) = (&row.deaths, row.sources.with_one);
            format!("{} {}-{}-{most} dead {}/{} one {one}", row.key.words(&view), row.certain, row.usual, dead, row.deaths_best)
        };
        assert_eq!(counts.rows.iter().chain([&counts.total, &counts.unplaced]).map(told).collect::<Vec<_>>(), expected);
    };
    check(
        &[By::Claimant, By::Period(Step::Quarter)],
        &[
            "x · 2024-Q1 1-2-2 dead 1..7/6 one 1",
            "x · 2024-Q2 0-0-1 dead 0..4/0 one 1",
            "all 3-3-3 dead 5..7/6 one 2",
            "not known 1-1-1 dead 0/0 one 1",
        ],
    );
    check(
        &[By::Period(Step::Week)],
        &[
            "2024-W01 1-1-1 dead 1..3/2 one 0",
            "2024-W13 0-1-1 dead 0..4/4 one 1",
            "2024-W14 1-1-2 dead 0..4/0 one 2",
            "all 3-3-3 dead 5..7/6 one 2",
            "not known 0-0-0 dead 0/0 one 0",
        ],
    );
}

#[test]
fn a_trend_with_what_is_left_out_and_who_tells() {
    let monthly = |year: i32, month: u32, number: u32, source: &str| {
        (0..number)
            .map(|at| {
                format!("i{year}-{month}-{at} | Incident | name | A | date={year}-{month:02}-{:02}; source={source}\n", at + 1)
            })
            .collect::<String>()
    };
    let quiet: String = (1..=12).map(|month| monthly(2023, month, 1, "wire")).collect();
    let busy: String = (1..=12).map(|month| monthly(2024, month, 12, if month % 2 == 0 { "daily" } else { "wire" })).collect();
    let world = world(&format!("@ coded | 2025-05-01\n{quiet}{busy}open | Incident | name | B | date=2023; source=wire"));
    let view = world.ever();
    let found = trend(&view, &IncidentFilter::default(), Step::Month).unwrap();
    let told: Vec<String> = found
        .changes
        .stretches
        .iter()
        .enumerate()
        .map(|(at, stretch)| {
            let (from, to) = (found.period(stretch.from), found.period(stretch.to - 1));
            format!("{from}..{to} {} sources {:.1} {}", stretch.events, found.active_sources[at], found.coverage_changed(at))
        })
        .collect();
    assert_eq!(told, ["2023-01..2023-12 12 sources 1.0 false", "2024-01..2024-12 144 sources 1.0 false"]);
    assert_eq!((found.left_out.len(), found.incidents.len(), found.claims.len()), (1, 156, 2));
    let none = trend(&view, &period("2030-01-01", "2030-02-01"), Step::Day).unwrap();
    assert_eq!((none.counts.len(), none.incidents.len()), (32, 0));
    assert_eq!(trend(&view, &period("1900-01-01", "2030-02-01"), Step::Day).unwrap_err(), NoTrend::TooLong);
}

#[test]
fn months_places_and_weapons() {
    let world = world(
        "@ coded | 2025-05-01
         i1 | Incident | name | A | date=2024-01-05; location=Erbil; weapon=Drone; deaths=0
         i2 | Incident | name | B | startDate=2024-01-30; endDate=2024-02-02; location=erbil; weapon=drone; deaths=0
         i3 | Incident | name | C | date=2022/2024; location=Baghdad; weapon=rocket; deaths=0
         i3 | | weapon | drone
         i4 | Incident | name | D | date=2024-03-05?; location=Basra; deaths=0
         i4 | | location | Baghdad",
    );
    let view = world.ever();
    let all = IncidentFilter::default();
    let check = |by: By, expected: &[&str]| {
        let found: Vec<String> = rows(&view, &all, by).iter().map(|row| row.split(" dead").next().unwrap().to_owned()).collect();
        assert_eq!(found, expected, "{by:?}");
    };
    check(By::MONTH, &["2024-01 1-2", "2024-02 0-1", "2024-03 0-1", "all 4-4", "not known 1-1"]);
    check(By::Place, &["Erbil 2-2", "Baghdad 1-2", "Basra 0-1", "all 4-4", "not known 0-0"]);
    check(By::Weapon, &["Drone 3-3", "rocket 1-1", "all 4-4", "not known 1-1"]);
}

#[test]
fn one_record_of_several_incidents() {
    let check = |records: &str, expected: &str| {
        let world = world(&format!("@ coded | 2025-01-01\n{records}"));
        let view = world.ever();
        let total = count(&view, &period("2023-10-01", "2024-01-31"), &[By::Claimant]).total;
        assert_eq!(row(&view, &total), format!("all {expected}"), "{records}");
    };
    let summary = "s | Incident | name | S | startDate=2023-10-17; endDate=2024-01-28; count=150..170; deaths=3\n";
    let single = "i | Incident | name | I | date=2024-01-28; deaths=3\n";
    check(summary, "150-170 dead 3 from 1");
    // The summary may hold the single record already.
    check(&[summary, single].concat(), "150-171 dead 3–6 from 1");
    check("s | Incident | name | S | startDate=2023-10-17; endDate=2024-02-04; count=150..170", "0-170 dead ≥0 from 1");
    check("s | Incident | name | S | date=2023-11; count=>3; deaths=0", "4-.. dead 0 from 1");
    check("s | Incident | name | S | date=2023-11; count=~10; deaths=0", "9-11 dead 0 from 1");
    check(
        "a | Incident | name | A | date=2023-11; count=10; deaths=0\nb | Incident | name | B | date=2023-12; count=5; deaths=0",
        "15-15 dead 0 from 1",
    );
    check(
        "a | Incident | name | A | date=2023-11; count=10; deaths=0\nb | Incident | name | B | date=2023-11; count=5; deaths=0",
        "10-15 dead 0 from 1",
    );
}

#[test]
fn records_judged_the_same_are_one() {
    let world = world(
        "@ coded | 2024-05-01
         = i1 | i2 | positive
         i1 | Incident | name | A | date=2024-01-05; deaths=2; source=ap
         i2 | Incident | name | A again | date=2024-01-05; deaths=3; source=reuters",
    );
    let view = world.ever();
    assert_eq!(rows(&view, &IncidentFilter::default(), By::MONTH)[0], "2024-01 1-1 dead 2–3 from 2");
}

#[test]
fn dissent_widens_the_dead_and_leaves_the_best() {
    let world = world(
        "@ coded | 2024-03-01
         ! good | reliability=A
         ! fair | reliability=C
         i | Incident | name | Strike | date=2024-02-11
         i | | deaths | 25 | source=good
         i | | deaths | 24 | source=fair
         i | | deaths | 90 | source=fair; stance=denied
         i | | injured | 50..55 | source=fair
         i | | injured | 51 | source=good",
    );
    let view = world.ever();
    let incident = &list(&view, &IncidentFilter::default())[0];
    let told = (incident.deaths.to_string(), incident.deaths_best, incident.injured.to_string());
    assert_eq!(told, ("24..25".to_owned(), Some(25.0), "50..55".to_owned()));
}

#[test]
fn what_is_said_later_is_not_yet_said() {
    let world = world(RIVER);
    let check = |on: &str, expected: &[&str]| {
        let view = world.on(on);
        let incident = &list(&view, &IncidentFilter::default())[0];
        let days = incident.statements.iter().filter_map(|said| said.statement.said).map(|day| day.to_string());
        let mut days: Vec<String> = days.collect();
        days.sort();
        assert_eq!(days, expected, "{on}");
    };
    check("2024-03-02", &["2024-03-01"]);
    check("2024-03-06", &["2024-03-01", "2024-03-06"]);
    check("2024-04-05", &["2024-03-01", "2024-03-06", "2024-03-07", "2024-04-01", "2024-04-05"]);
}

#[test]
fn parties_to_an_incident() {
    let world = world("i | Incident | name | Clash\ni | | involved | b\ni | | involved | a");
    let view = world.ever();
    let incidents = list(&view, &IncidentFilter::default());
    let names: Vec<&str> = incidents[0].involved.iter().map(|party| party.name).collect();
    assert_eq!((names, incidents[0].attributed_to.len()), (vec!["a", "b"], 0));
}

#[test]
fn what_only_may_fit_makes_no_group_firm() {
    let world =
        world("i | Incident | name | Strike\ni | | claimedBy | a\nj | Incident | name | Other | country=iq\nj | | claimedBy | a");
    let check = |country: Option<&str>, expected: (u64, u64)| {
        let filter = IncidentFilter { country: country.map(str::to_owned), ..IncidentFilter::default() };
        let counts = count(&world.ever(), &filter, &[By::Claimant]);
        let group = counts.groups.groups.values().next().unwrap();
        assert_eq!((group.as_named.firm, group.as_named.any), expected, "{country:?}");
        assert_eq!((group.brands_resolved.firm, group.brands_resolved.any), expected, "{country:?}");
    };
    check(None, (2, 2));
    check(Some("iq"), (1, 2));
    check(Some("sy"), (0, 1));
}
