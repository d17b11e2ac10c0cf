//! Whatever the text: places lie in it, on edges of characters, in order.

use proptest::prelude::*;
use sinew_read::{About, Analysis, analyse, read, rules};

fn check(analysis: &Analysis<'_>) {
    let text = analysis.text.text;
    let (mut before, mut count) = (0, 0);
    for token in &analysis.text.tokens {
        assert!(token.span.start >= before && token.span.end > token.span.start && text.get(token.span.range()).is_some());
        before = token.span.end;
    }
    for sentence in &analysis.text.sentences {
        assert_eq!(sentence.tokens.start, count, "sentences cover the tokens");
        count = sentence.tokens.end;
    }
    assert_eq!(count as usize, analysis.text.tokens.len());
    let mut last = 0;
    for mention in &analysis.mentions {
        assert!(text.get(mention.span.range()).is_some_and(|words| !words.is_empty()));
        assert!(mention.span.start >= last && mention.entity < analysis.entities.len());
        last = mention.span.start;
    }
    for entity in &analysis.entities {
        assert!(entity.part_of.is_none_or(|whole| whole < analysis.entities.len()));
    }
    for date in &analysis.dates {
        assert!(date.when.span.is_some_and(|span| text.get(span.range()).is_some()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_has_its_places_in_it(text in "\\PC{0,120}") {
        check(&analyse(&text, &About::default()));
    }

    #[test]
    fn words_of_the_field_in_any_order(words in prop::collection::vec(prop::sample::select(vec![
        "Iraqi", "the", "militias", "of", "and", "Ministry", "(", ")", "Ali", "al-Zaidi", "President", "May", "2019", "5", ",", ".",
        "Iran-backed", "in", "’s", "“", "”", "who", "attacked", "to", "[", "](http://x.y)", "\n\n", "**", "LLC", "for", "during", "war", "last", "-", "his",
        "such as", "including", "which", "that", "whose", "is", "was owned", "designated", "by", "an interest", "a bank", "its leader", "not",
        "U.S.-backed", "Hizballah", "WASHINGTON –", "one of the", "responsible for", "supporting", "as", ";", "helped", "arm", "from which",
    ]), 0..60), published in prop::option::of(Just("2024-02-29"))) {
        let text = words.join(" ");
        let about = About { published: published.and_then(|date| date.parse().ok()), ..About::default() };
        check(&analyse(&text, &about));
        for claim in &read(&text, &about).claims {
            assert!(text.get(claim.quote.range()).is_some_and(|words| !words.is_empty()));
        }
    }

    /// Every trigger is reached by the sentences of the rules; they are cut, mixed and ended anywhere.
    #[test]
    fn sentences_of_the_rules_cut_anywhere(picks in prop::collection::vec((0..10_000_usize, 0..14_usize, 0..14_usize), 1..12)) {
        let sentences: Vec<&str> = rules().iter().flat_map(|rule| rule.examples.iter().map(|(text, _)| text.as_str()).chain(rule.counter.iter().map(String::as_str))).collect();
        let piece = |&(which, from, length): &(usize, usize, usize)| {
            let words: Vec<&str> = sentences[which % sentences.len()].split(' ').collect();
            words.into_iter().skip(from).take(length).collect::<Vec<_>>().join(" ")
        };
        let text = picks.iter().map(piece).collect::<Vec<_>>().join(" ");
        let about = About { published: "2024-02-29".parse().ok(), ..About::default() };
        for claim in &read(&text, &about).claims {
            assert!(text.get(claim.quote.range()).is_some_and(|words| !words.is_empty()));
        }
    }
}
