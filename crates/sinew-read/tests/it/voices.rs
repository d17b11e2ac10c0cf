//! On whose word and when: claims of whole texts published on 2026-06-04.

use sinew_read::{About, read};

/// For each claim of a kind: who, whom, on whose word, how firmly, when.
fn check(text: &str, kind: &str, expected: &[&str]) {
    let about = About { published: "2026-06-04".parse().ok(), ..About::default() };
    let reading = read(text, &about);
    let name = |entity: Option<usize>| entity.map_or(String::new(), |entity| reading.entities[entity].name.clone());
    let mut found: Vec<String> = reading
        .claims
        .iter()
        .filter(|claim| claim.kind == kind)
        .map(|claim| {
            let voice = claim.voice.first().map_or("author".to_owned(), |voice| match voice.entity {
                Some(entity) => name(Some(entity)),
                None => voice.span.of(text).to_owned(),
            });
            let when = claim.when.map_or(String::new(), |when| when.date.to_string());
            let (subject, object) = (name(claim.subject.map(|s| s.entity)), name(claim.object.map(|o| o.entity)));
            format!("{subject} > {object} | {voice} {} | {when}", claim.stance.code())
        })
        .collect();
    found.sort();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn whose_word_it_is() {
    check(
        "The army shelled Benghazi on 3 May 2025, the Norwegian Defence Ministry reported.",
        "attack",
        &["army > Benghazi | Norwegian Defence Ministry reported | 2025-05-03"],
    );
    check(
        "Delta Front spokesman Hasan Oban claimed that the Delta Front attacked Norway.",
        "attack",
        &["Delta Front > Norway | Hasan Oban claimed | "],
    );
    check("Norway said it demanded that Denmark leave.", "demand", &["Norway > Denmark | author asserted | "]);
}

#[test]
fn when_it_was() {
    check(
        "On 3 May 2025 the Delta Front attacked Norway, killing Hasan Oban.",
        "attack",
        &["Delta Front > Hasan Oban | author asserted | 2025-05-03", "Delta Front > Norway | author asserted | 2025-05-03"],
    );
    check(
        "Hasan Oban was removed as minister and sentenced to prison in July 2017.",
        "coercion",
        &[" > Hasan Oban | author asserted | 2017-07"],
    );
    check(
        "In January 2024 Norway repudiated the 2015 agreement with Denmark.",
        "withdrawal",
        &["Norway > Denmark | author asserted | 2024-01"],
    );
    check(
        "The Delta Front attacked Norway on 3 May 2025. Hasan Oban was killed in the attack.",
        "attack",
        &[" > Hasan Oban | author asserted | 2025-05-03", "Delta Front > Norway | author asserted | 2025-05-03"],
    );
}

#[test]
fn what_is_only_wanted_is_no_fact() {
    for text in [
        "The Panel recommends that Norway attack the Delta Front.",
        "The Delta Front planned to return and attack Norway.",
        "If Norway were to attack the Delta Front, war would follow.",
        "Hasan Oban is to attack Norway.",
    ] {
        check(text, "attack", &[]);
    }
}
