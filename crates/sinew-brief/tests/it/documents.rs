//! One whole document in every form.

use crate::support::{document, world};
use sinew_brief::text::{self, Style};
use sinew_brief::{Doc, Table, html, markdown};

#[test]
fn terminal() {
    let world = world();
    let doc = document(&world.view());
    insta::assert_snapshot!("terminal", text::render(&doc, &Style { width: 80, colour: false, unicode: true }));
    insta::assert_snapshot!("terminal_ascii", text::render(&doc, &Style { width: 60, colour: false, unicode: false }));
    insta::assert_snapshot!("terminal_narrow", text::render(&doc, &Style { width: 24, colour: false, unicode: true }));
    insta::assert_snapshot!(
        "terminal_colour",
        text::render(&doc, &Style { width: 80, colour: true, unicode: true }).replace('\x1b', "ESC")
    );
}

#[test]
fn files() {
    let world = world();
    let doc = document(&world.view());
    insta::assert_snapshot!("markdown", markdown::render(&doc));
    let page = html::render(&doc);
    let (head, body) = page.split_once("<body>").unwrap();
    assert!(head.contains("default-src 'none'"));
    insta::assert_snapshot!("html_body", body);
}

#[test]
fn lines_keep_within_the_width() {
    let world = world();
    let doc = document(&world.view());
    for width in 1..120 {
        let page = text::render(&doc, &Style { width, colour: false, unicode: true });
        let widest = page.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
        assert!(widest <= width.max(12), "{widest} > {width}");
    }
}

#[test]
fn nothing_gives_nothing() {
    let mut doc = Doc::new("T");
    doc.table(Table::default()).bullets(Vec::new()).para(Vec::<&str>::new()).sources(Vec::new());
    assert!(text::render(&doc, &Style::default()).starts_with("T\n═\n"));
    assert!(markdown::render(&doc).starts_with("# T\n"));
    assert!(html::render(&doc).contains("<title>T</title>"));
}
