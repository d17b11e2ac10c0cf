//! From a found claim to facts: a table of what each kind becomes, with the parties that its row in the vocabulary allows.

use insta::assert_snapshot;
use sinew_model::{Date, Stance};
use sinew_read::{
    Argument, Class, Classes, Entity, Fact, Form, Found, Kind, Layer, Mention, Polarity, Precision, Reading, Span, Tokens, Voice,
    When, entity_ids, facts, kind, kinds,
};

/// Subject, object and value stand at the same places for every kind.
const TEXT: &str = "Alpha did it to Beta, a matter of salt, said Gamma.";
const QUOTE: Span = Span { start: 0, end: 38 };

const CLASSES: [Class; 13] = [
    Class::Person,
    Class::Organization,
    Class::PublicBody,
    Class::Company,
    Class::Group,
    Class::Country,
    Class::Place,
    Class::Vessel,
    Class::Airplane,
    Class::Position,
    Class::Law,
    Class::Event,
    Class::Work,
];

fn place(word: &str) -> Span {
    let start = TEXT.find(word).unwrap();
    Span::new(start, start + word.len())
}

fn entity(name: &str, class: Class) -> Entity {
    Entity { class, name: name.to_owned(), aliases: Vec::new(), part_of: None, named: true }
}

/// A claim of a kind between Alpha, Beta and a value, in the document's own voice.
fn found(kind: &Kind) -> Found {
    let argument = |entity, word| Some(Argument { entity, span: place(word) });
    Found {
        rule: "a-rule".to_owned(),
        layer: kind.layer,
        kind: kind.name.to_owned(),
        subject: argument(0, "Alpha"),
        object: argument(1, "Beta"),
        value: Some(place("salt")),
        when: None,
        voice: Vec::new(),
        stance: Stance::Asserted,
        polarity: Polarity::Positive,
        quote: QUOTE,
    }
}

fn reading(subject: Class, object: Class, claims: Vec<Found>) -> Reading {
    let names = ["Alpha", "Beta", "Gamma"];
    let entities = names.iter().zip([subject, object, Class::Person]).map(|(name, class)| entity(name, class)).collect();
    let mention =
        |entity, name: &str| Mention { span: place(name), tokens: Tokens::default(), entity, form: Form::Named, title: None };
    Reading {
        mentions: names.iter().enumerate().map(|(at, name)| mention(at, name)).collect(),
        entities,
        claims,
        dropped: Vec::new(),
        thin: Vec::new(),
    }
}

fn facts_of(subject: Class, object: Class, claims: Vec<Found>) -> Vec<Fact> {
    let reading = reading(subject, object, claims);
    facts(TEXT, "d", &reading, &entity_ids("d", &reading), &[false; 3])
}

fn is_name(fact: &Fact) -> bool {
    ["d/alpha", "d/beta", "d/gamma"].contains(&fact.entity.as_str())
}

/// `Ownership: owner=d/alpha asset=d/beta`
fn told(facts: &[Fact]) -> String {
    let mut text = String::new();
    let mut last = "";
    for fact in facts.iter().filter(|fact| !is_name(fact)) {
        if fact.entity != last {
            text.push_str(&format!("{}{}:", if last.is_empty() { "" } else { " | " }, fact.schema.name()));
            last = &fact.entity;
        }
        text.push_str(&format!(" {}={:?}", fact.property.name(), fact.value));
    }
    text
}

fn first(classes: Classes) -> Option<Class> {
    CLASSES.into_iter().find(|class| classes.holds(*class))
}

#[test]
fn every_kind_becomes_something() {
    let mut table = String::new();
    for kind in kinds() {
        let (subject, object) = (first(kind.subject).unwrap_or(Class::Person), first(kind.object).unwrap_or(Class::Person));
        let facts = facts_of(subject, object, vec![found(kind)]);
        table.push_str(&format!("{} ({subject:?}, {object:?})\n    {}\n", kind.name, told(&facts)));
    }
    assert_snapshot!(table);
}

/// Every pair of parties that the vocabulary allows ends in facts that name both of them somewhere.
#[test]
fn no_allowed_pair_loses_a_party() {
    for kind in kinds() {
        for subject in CLASSES.into_iter().filter(|class| kind.subject.holds(*class)) {
            for object in CLASSES.into_iter().filter(|class| kind.object.holds(*class)) {
                let all = facts_of(subject, object, vec![found(kind)]);
                let holds = |word: &str| {
                    all.iter().any(|fact| {
                        !is_name(fact) && (fact.value == format!("d/{}", word.to_lowercase()) || fact.value.contains(word))
                    })
                };
                assert!(holds("Alpha") && holds("Beta"), "{} {subject:?} {object:?}: {}", kind.name, told(&all));
            }
        }
    }
}

fn claim(name: &str) -> Found {
    found(kind(name).unwrap())
}

#[test]
fn what_is_said_not_to_be_is_denied() {
    for kind in kinds() {
        let negative = Found { polarity: Polarity::Negative, stance: Stance::Reported, ..found(kind) };
        let (subject, object) = (first(kind.subject).unwrap(), first(kind.object).unwrap_or(Class::Person));
        for fact in facts_of(subject, object, vec![negative]).iter().filter(|fact| !is_name(fact)) {
            // The post itself exists; that somebody holds it is denied.
            if fact.schema.name() != "Position" {
                assert_eq!(fact.stance, Stance::Denied, "{}: {}", kind.name, fact.property.name());
            }
        }
    }
}

#[test]
fn parties_that_do_not_fit_make_a_link_or_an_event() {
    let check = |name: &str, subject: Class, object: Class, expected: &str| {
        let facts = facts_of(subject, object, vec![Found { value: None, ..claim(name) }]);
        assert_eq!(told(&facts), expected, "{name} {subject:?} {object:?}");
    };
    let both = r#"="d/alpha""#;
    let pair = |schema: &str, a: &str, b: &str| format!("{schema}: {a}{both} {b}=\"d/beta\"");
    check("ownership", Class::Person, Class::Company, &pair("Ownership", "owner", "asset"));
    check("ownership", Class::Person, Class::Organization, &pair("Ownership", "owner", "asset"));
    check("ownership", Class::Person, Class::Place, &format!("{} role=\"ownership\"", pair("UnknownLink", "subject", "object")));
    check("membership", Class::Person, Class::Organization, &pair("Membership", "member", "organization"));
    check("family", Class::Person, Class::Person, &pair("Family", "person", "relative"));
    check("family", Class::Group, Class::Person, &format!("{} role=\"family\"", pair("UnknownLink", "subject", "object")));
}

#[test]
fn a_missing_party_makes_an_event() {
    let alone = Found { subject: None, value: None, ..claim("ownership") };
    let told = told(&facts_of(Class::Person, Class::Company, vec![alone]));
    assert_eq!(told, r#"Event: involved="d/beta" keywords="ownership" name="ownership: Beta""#);
}

#[test]
fn attacks_are_laid_to_whom_the_text_lays_them() {
    let check = |stance: Stance, polarity: Polarity, expected: &str| {
        let facts = facts_of(Class::Organization, Class::Country, vec![Found { stance, polarity, ..claim("attack") }]);
        assert!(told(&facts).contains(&format!("{expected}=\"d/alpha\"")), "{}", told(&facts));
    };
    check(Stance::Asserted, Polarity::Positive, "attributedTo");
    check(Stance::Claimed, Polarity::Positive, "claimedBy");
    check(Stance::Asserted, Polarity::Negative, "deniedBy");
}

#[test]
fn dates_are_days_or_spans() {
    let check = |name: &str, date: &str, expected: &[&str]| {
        let when = When { date: Date::parse(date).unwrap(), precision: Precision::Approximate, span: None };
        let all = facts_of(Class::Person, Class::Organization, vec![Found { when: Some(when), value: None, ..claim(name) }]);
        let dates = all.iter().filter(|fact| fact.property.name().to_lowercase().ends_with("date"));
        assert_eq!(
            dates.map(|fact| format!("{}={}", fact.property.name(), fact.value)).collect::<Vec<_>>(),
            expected,
            "{name} {date}"
        );
    };
    check("membership", "2019", &["date=2019"]);
    check("membership", "2019/2021-03", &["startDate=2019", "endDate=2021-03"]);
    check("membership", "2019/..", &["startDate=2019"]);
    check("membership", "../2021", &["endDate=2021"]);
    check("attack", "2026-03-01", &["date=2026-03-01"]);
}

#[test]
fn every_fact_has_its_words() {
    let voice = vec![Voice { span: place("Gamma"), entity: Some(2) }, Voice { span: place("salt"), entity: None }];
    let all =
        facts_of(Class::Person, Class::Organization, vec![Found { voice, stance: Stance::Reported, ..claim("membership") }]);
    for fact in &all {
        let (start, end) = (fact.span.0 as usize, fact.span.1 as usize);
        assert_eq!(TEXT[start..end], fact.exact, "ASCII: code points are bytes");
        assert!(TEXT[..start].ends_with(&fact.prefix) && TEXT[end..].starts_with(&fact.suffix));
        assert_eq!((fact.rule.as_str(), fact.prefix.len() <= 32, fact.suffix.len() <= 32), ("a-rule", true, true));
    }
    let member = all.iter().find(|fact| fact.property.name() == "member").unwrap();
    assert_eq!((member.voice.as_deref(), member.stance), (Some("Gamma <- salt"), Stance::Reported));
    let names: Vec<_> =
        all.iter().filter(|fact| is_name(fact)).map(|fact| (fact.entity.as_str(), fact.value.as_str(), &fact.voice)).collect();
    assert_eq!(names, [("d/alpha", "Alpha", &None), ("d/beta", "Beta", &None)], "that it is named so is the document's own word");
}

#[test]
fn ids_are_the_same_each_time_and_no_two_alike() {
    let twice = || vec![claim("membership"), Found { value: None, ..claim("membership") }, claim("support")];
    let ids = |facts: Vec<Fact>| facts.into_iter().map(|fact| fact.entity).collect::<std::collections::BTreeSet<_>>();
    let (one, two) =
        (ids(facts_of(Class::Person, Class::Organization, twice())), ids(facts_of(Class::Person, Class::Organization, twice())));
    assert_eq!(one, two);
    assert_eq!(one.iter().filter(|id| id.starts_with("d/membership-") || id.starts_with("d/support-")).count(), 3, "{one:?}");
    let namesakes = Reading {
        entities: vec![entity("Badr (A)", Class::Person), entity("Badr – a", Class::Person), entity("…", Class::Person)],
        ..Reading::default()
    };
    assert_eq!(entity_ids("d", &namesakes), ["d/badr-a", "d/badr-a-2", "d/unnamed"]);
}

#[test]
fn known_parties_are_not_named_anew() {
    let reading = reading(Class::Person, Class::Organization, vec![Found { layer: Layer::Relation, ..claim("membership") }]);
    let ids = ["known-1".to_owned(), "d/beta".to_owned(), "d/gamma".to_owned()];
    let all = facts(TEXT, "d", &reading, &ids, &[true, false, false]);
    assert!(all.iter().any(|fact| fact.property.name() == "member" && fact.value == "known-1"));
    assert!(!all.iter().any(|fact| fact.entity == "known-1"), "nothing is said of the known one itself");
}
