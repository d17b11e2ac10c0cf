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
fn the_first_person_is_who_speaks() {
    let hasan = &["Hasan Oban > Delta Front | author asserted | "];
    check("“I call upon the Delta Front to surrender,” President Hasan Oban said.", "demand", hasan);
    check("Hasan Oban spoke. \"We ask the Delta Front to leave,\" said Hasan Oban.", "demand", hasan);
    check(
        "“We have seized Benghazi,” the Delta Front said.",
        "seizure",
        &["Delta Front > Benghazi | Delta Front claimed | ../2026-06-04"],
    );
    // Of what several did, one who speaks for them is not the doer.
    check("“We have seized Benghazi,” said Hasan Oban.", "seizure", &[]);
    check("Norway's army asked what “we” were.", "demand", &[]);
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
        &["Delta Front > Norway | Hasan Oban claimed | ../2026-06-04"],
    );
    check("Norway said it demanded that Denmark leave.", "demand", &["Norway > Denmark | author asserted | ../2026-06-04"]);
}

#[test]
fn a_quotation_has_one_speaker() {
    let (one, two) = ("Norway > Delta Front | Hasan Oban reported | ", "Denmark > Delta Front | Hasan Oban reported | ");
    for text in [
        "“Norway funds the Delta Front. Denmark funds the Delta Front as well,” said Hasan Oban.",
        "“Norway funds the Delta Front,” Hasan Oban said. “Denmark funds the Delta Front.”",
        "Hasan Oban told reporters: “Norway funds the Delta Front. Denmark funds the Delta Front.”",
    ] {
        check(text, "funding", &[two, one]);
    }
    check(
        "Hasan Oban said: “Norway funds the Delta Front.” Denmark funds the Delta Front.",
        "funding",
        &["Denmark > Delta Front | author asserted | ", one],
    );
    check(
        "Data from Oban Bank showed that Norway funded the Delta Front.",
        "funding",
        &["Norway > Delta Front | Oban Bank reported | "],
    );
    check(
        "According to the Norwegian daily Aften Post, Denmark funded the Delta Front.",
        "funding",
        &["Denmark > Delta Front | Aften Post reported | "],
    );
}

#[test]
fn whoever_spoke_last_goes_on() {
    check(
        "The ministry said “talks were held and consultations went on,” adding that Norway funded the Delta Front.",
        "funding",
        &["Norway > Delta Front | ministry reported | "],
    );
    check(
        "Hasan Oban met Teng Maro. A local official said ten men had fled. He added that Norway funded the Delta Front.",
        "funding",
        &["Norway > Delta Front | local official reported | "],
    );
    check(
        "Security sources said the army had left. Norway funds the Delta Front, they added.",
        "funding",
        &["Norway > Delta Front | Security sources reported | "],
    );
    check(
        "The report, published by Oban Watch in March, alleges that Norway funds the Delta Front.",
        "funding",
        &["Norway > Delta Front | Oban Watch reported | "],
    );
    check(
        "According to Oban Watch, ten men fled. A confidential UN report says Norway left. The report says Denmark funds the Delta Front.",
        "funding",
        &["Denmark > Delta Front | A confidential UN report reported | "],
    );
    for told in [
        "Oban Watch, in a report published in May, found that",
        "Oban Watch has documented that",
        "In the words of Oban Watch,",
        "In a report published in May, Oban Watch said",
    ] {
        check(&format!("{told} Denmark funds the Delta Front."), "funding", &["Denmark > Delta Front | Oban Watch reported | "]);
    }
    check(
        "Teng Maro, prosecutors say, received $4,000 from the Delta Front.",
        "funding",
        &["Delta Front > Teng Maro | prosecutors reported | "],
    );
    check(
        "Norway's military intelligence agency claims that Denmark funds the Delta Front.",
        "funding",
        &["Denmark > Delta Front | military intelligence agency reported | "],
    );
}

#[test]
fn what_is_told_as_past_had_happened_by_the_day_of_publication() {
    for (text, when) in [
        ("Norway has attacked Benghazi.", "../2026-06-04"),
        ("Norway's attack on Benghazi was condemned.", "../2026-06-04"),
        ("Norway attacked Benghazi in May.", "2026-05"),
        ("Norway attacks Benghazi.", ""),
    ] {
        check(text, "attack", &[&format!("Norway > Benghazi | author asserted | {when}")]);
    }
}

#[test]
fn who_answers_a_charge() {
    let (accused, answer) =
        ("Norway > Denmark | author asserted | ../2026-06-04", "Denmark > Norway | author asserted | ../2026-06-04");
    for text in [
        "Norway accused Denmark of theft, a charge Denmark denied.",
        "Norway accused Denmark of theft, an allegation that Denmark has denied.",
    ] {
        check(text, "accusation", &[accused]);
        check(text, "reject", &[answer]);
    }
}

#[test]
fn what_nobody_is_named_for_is_on_the_word_of_who_tells_it() {
    check(
        "Oban Watch reports that Norway is accused of fraud.",
        "accusation",
        &[" > Norway | Oban Watch reported | ../2026-06-04"],
    );
}

#[test]
fn a_deed_told_twice_has_its_day_both_times() {
    check(
        "Norway attacked Benghazi on 3 May 2025. Ministers met. Norway attacked Benghazi with drones.",
        "attack",
        &["Norway > Benghazi | author asserted | 2025-05-03", "Norway > Benghazi | author asserted | 2025-05-03"],
    );
    check(
        "Norway attacked Benghazi on 3 May 2025. Ministers met. Norway has repeatedly attacked Benghazi.",
        "attack",
        &["Norway > Benghazi | author asserted | ../2026-06-04", "Norway > Benghazi | author asserted | 2025-05-03"],
    );
}

#[test]
fn when_it_was() {
    check("Norway attacked Benghazi in April last year.", "attack", &["Norway > Benghazi | author asserted | 2025-04"]);
    check(
        "Hasan Oban claimed responsibility for the September 2023 attack on Oban Bank.",
        "attack",
        &["Hasan Oban > Oban Bank | Hasan Oban claimed | 2023-09"],
    );
    check(
        "On 13 March, Norway named Hasan Oban as head of Oban Bank.",
        "position",
        &["Hasan Oban > Oban Bank | author asserted | 2026-03-13"],
    );
    check(
        "Oban Bank, owned by Hasan Oban and founded in 2022, grew.",
        "ownership",
        &["Hasan Oban > Oban Bank | author asserted | "],
    );
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
        &["Delta Front > Hasan Oban | author asserted | 2025-05-03", "Delta Front > Norway | author asserted | 2025-05-03"],
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
