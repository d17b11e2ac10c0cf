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
    check("“It is so. It was so,” he said. Then no.", &["“It is so.", "It was so,” he said.", "Then no."]);
}

#[test]
fn a_break_inside_a_sentence_is_joined() {
    check(
        "They spoke of the appointment\n\nof a new chief. Then they left.",
        &["They spoke of the appointment  of a new chief.", "Then they left."],
    );
}
