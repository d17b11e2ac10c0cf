//! Sentences and their joins.

use sinew_read::analyse;

fn check(text: &str, expected: &[&str]) {
    let analysis = analyse(text, &Default::default());
    let found: Vec<String> = analysis.text.sentences.iter().map(|sentence| sentence.span.of(text).replace('\n', " ")).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn ends() {
    check("He left. She stayed.", &["He left.", "She stayed."]);
    check("The U.S. Treasury met Gen. Ali. It spoke.", &["The U.S. Treasury met Gen. Ali.", "It spoke."]);
    check("It went to the U.S. The rest stayed.", &["It went to the U.S.", "The rest stayed."]);
    check(
        "It is run by Orana Shipping Ltd. Veska Marine Co is its owner.",
        &["It is run by Orana Shipping Ltd.", "Veska Marine Co is its owner."],
    );
    check("The manager of Orana Shipping Ltd. Ali Karimi spoke.", &["The manager of Orana Shipping Ltd. Ali Karimi spoke."]);
    check("“It is so. It was so,” he said. Then no.", &["“It is so.", "It was so,” he said.", "Then no."]);
}

#[test]
fn a_line_ended_on_purpose_ends_a_sentence() {
    check(
        "AKAs: Omar Vesk\nOmar al-Vesk\nPlace of Birth: Oran Dal, Karsia",
        &["AKAs: Omar Vesk", "Omar al-Vesk", "Place of Birth: Oran Dal, Karsia"],
    );
    check(
        "They spoke at length of the\nMinistry of Roads and\nwhat it does.",
        &["They spoke at length of the Ministry of Roads and what it does."],
    );
}

#[test]
fn a_break_inside_a_sentence_is_joined() {
    check(
        "They spoke of the appointment\n\nof a new chief. Then they left.",
        &["They spoke of the appointment  of a new chief.", "Then they left."],
    );
}
