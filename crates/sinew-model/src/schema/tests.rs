use super::*;

fn schema(name: &str) -> Schema {
    Schema::named(name).unwrap()
}

#[test]
fn tables_are_plain_and_whole() {
    for (table, columns) in [(include_str!("../../data/schemata.csv"), 15), (include_str!("../../data/properties.csv"), 8)] {
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        assert!(!table.contains('"'), "the table reader splits on commas alone");
        assert!(reader.records().all(|row| row.unwrap().len() == columns));
    }
    assert!(Schema::all().count() < 128, "a lineage is one bit per schema in a u128");
}

#[test]
fn every_edge_has_ends_and_words() {
    for schema in Schema::all().filter(|s| s.ends().is_some()) {
        let def = schema.def();
        assert!(!def.verb.is_empty() && !def.reverse_verb.is_empty(), "{schema:?}");
        assert_eq!(schema.ends().unwrap().0.kind(), Kind::Entity, "{schema:?}");
    }
}

#[test]
fn inheritance() {
    let check = |child: &str, parent: &str, expected: bool| assert_eq!(schema(child).is(parent), expected, "{child} {parent}");
    check("Company", "Asset", true);
    check("Company", "LegalEntity", true);
    check("Person", "Organization", false);
    check("Incident", "Interval", true);
    check("Incident", "Thing", true);
    check("Ownership", "Ownership", true);
    check("Ownership", "NoSuchSchema", false);
}

#[test]
fn properties_are_found_where_they_are_inherited() {
    let check = |of: &str, name: &str, declared: Option<(&str, Kind)>| {
        let found = schema(of).property(name).map(|p| (p.schema().name(), p.kind()));
        assert_eq!(found, declared, "{of}.{name}");
    };
    check("Person", "name", Some(("Thing", Kind::Name)));
    check("Person", "birthDate", Some(("Person", Kind::Date)));
    check("Ownership", "startDate", Some(("Interval", Kind::Date)));
    check("Sanction", "authority", Some(("Sanction", Kind::String)));
    check("CallForTenders", "authority", Some(("CallForTenders", Kind::Entity)));
    check("Membership", "seats", Some(("Membership", Kind::Number)));
    check("Person", "imoNumber", None);
}

#[test]
fn a_designation_is_coded_like_a_relation_but_is_no_edge() {
    assert!(schema("Sanction").edge().is_none());
    assert_eq!(schema("Sanction").ends().unwrap().0.name(), "entity");
    assert!(schema("Occupancy").edge().is_some());
}

#[test]
fn temporal_bounds_are_inherited() {
    let check = |name: &str, start: &[&str], end: &[&str]| {
        let def = schema(name).def();
        let names = |properties: &[Property]| properties.iter().map(|p| p.name()).collect::<Vec<_>>();
        assert_eq!((names(&def.start), names(&def.end)), (start.to_vec(), end.to_vec()), "{name}");
    };
    check("Company", &["incorporationDate"], &["dissolutionDate"]);
    check("Person", &["birthDate"], &["deathDate"]);
    check("Ownership", &["startDate", "date"], &["endDate"]);
    check("Incident", &["startDate", "date"], &["endDate"]);
    check("Vessel", &["buildDate", "registrationDate"], &["deregistrationDate"]);
    check("Address", &[], &[]);
}

#[test]
fn near_names() {
    let names = || Schema::all().map(Schema::name);
    assert_eq!(nearest("Persn", names()), ["Person"]);
    assert_eq!(nearest("ownership", names())[0], "Ownership");
    assert!(nearest("zzzzzz", names()).is_empty());
    assert!(nearest(&"Person".repeat(100_000), names()).is_empty());
}
