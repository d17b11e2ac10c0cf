//! Any text is read up to its clauses: places lie in it and in order, sentences cover the words.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_read::{About, analyse};

fuzz_target!(|input: (&str, Option<(u16, u8)>)| {
    let published = input.1.and_then(|(year, month)| format!("{:04}-{:02}", year % 3000, month % 13).parse().ok());
    let analysis = analyse(input.0, &About { published, ..About::default() });
    let mut last = 0;
    for token in &analysis.text.tokens {
        assert!(token.span.start >= last && input.0.get(token.span.range()).is_some());
        last = token.span.end;
    }
    let covered = analysis.text.sentences.iter().fold(0, |at, sentence| {
        assert_eq!(sentence.tokens.start, at);
        sentence.tokens.end
    });
    assert_eq!(covered as usize, analysis.text.tokens.len());
    for mention in &analysis.mentions {
        assert!(input.0.get(mention.span.range()).is_some() && mention.entity < analysis.entities.len());
    }
});
