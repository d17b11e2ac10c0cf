//! What stands in sources is shown, never obeyed.

use proptest::prelude::*;
use sinew_brief::inline::{cell, code, emphasis, link, strong, text};
use sinew_brief::text::Style;
use sinew_brief::{Block, Column, Doc, Inline, Table, html, markdown};

const OVERRIDES: [char; 7] = ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}'];

/// The same text in every place where a text can stand.
fn everywhere(words: &str) -> Doc {
    let parts = || cell([text(words), strong(words), emphasis(words), code(words), link(words, words), name(words)]);
    let mut table = Table::new([Column::left(words), Column::right(words)]).caption(words);
    table.row([parts(), parts()]).row([parts()]);
    let mut doc = Doc::new(words);
    doc.subtitle(words).heading(2, words).para(parts()).table(table).bullets(vec![parts()]).numbered(vec![parts()]).note(parts());
    doc.block(Block::Sources(vec![sinew_brief::SourceEntry {
        number: 1,
        key: words.to_owned(),
        author: Some(words.to_owned()),
        title: words.to_owned(),
        url: Some(format!("https://a.example/{words}")),
        ..Default::default()
    }]));
    doc
}

fn name(words: &str) -> Inline {
    Inline::Name { caption: words.to_owned(), id: words.to_owned() }
}

/// Letters, and what some format reads as more than letters.
fn words() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(vec![
        "<script>",
        "</style>",
        "\"><img src=x onerror=y>",
        "|",
        "*",
        "`",
        "\n",
        "\x1b[2J",
        "\u{9b}",
        "\u{202e}",
        "\u{2066}",
        "علي",
        "ع\u{200d}",
        "\t",
        " ",
        "[x](y)",
        "&lt;",
        "\\",
    ]);
    let part = prop_oneof![hostile.prop_map(str::to_owned), any::<String>(), "[a-z ]{0,20}"];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn terminals_get_no_control_characters(words in words(), width in 0usize..90, unicode: bool) {
        let page = sinew_brief::text::render(&everywhere(&words), &Style { width, colour: false, unicode });
        prop_assert!(!page.chars().any(|c| c.is_control() && c != '\n'));
        prop_assert!(!page.contains(OVERRIDES));
        let count = |c: char| page.matches(c).count();
        let (opened, closed) = (count('\u{2068}'), count('\u{2069}'));
        prop_assert_eq!(opened, closed);
        prop_assert!(unicode || opened == 0);
    }

    #[test]
    fn pages_get_no_markup(words in words().prop_map(|words| format!("x{words}"))) {
        let page = html::render(&everywhere(&words));
        let plain = html::render(&everywhere("x"));
        prop_assert!(!page.to_lowercase().contains("<script"));
        prop_assert!(!page.contains("<img"));
        prop_assert_eq!(page.matches("</style>").count(), 1);
        // Links apart, which a text may fail to be, it has the tags that a harmless text would have.
        let tags = |page: &str| page.matches('<').count() - 2 * page.matches("<a href").count();
        prop_assert_eq!(tags(&page), tags(&plain));
    }

    #[test]
    fn markdown_gets_no_lines(words in words()) {
        let lines = |words: &str| markdown::render(&everywhere(&format!("x{words}"))).lines().count();
        prop_assert_eq!(lines(&words), lines(""));
    }
}
