//! Markdown: the words without their marks.

use super::{Document, Format, Meta, tidy};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

const FRONT_MATTER: &str = "front matter";

/// The text of the blocks, one paragraph each; code and raw HTML are left out. Front matter (YAML between `---`) gives the
/// metadata where it is plain `key: value`.
pub(super) fn read(text: &str) -> Document {
    let (front, body) = split(text);
    let mut meta = Meta::default();
    front.lines().for_each(|line| field(&mut meta, line));
    let blocks = blocks(body);
    Document { format: Format::Markdown, text: tidy::paragraphs(blocks.iter().map(String::as_str)), meta, notes: Vec::new() }
}

/// Front matter and the rest.
fn split(text: &str) -> (&str, &str) {
    let start = text.trim_start_matches('\u{feff}');
    let Some(rest) = start.strip_prefix("---\n") else { return ("", start) };
    match rest.split_once("\n---\n") {
        Some((front, body)) => (front, body),
        None => ("", start),
    }
}

fn field(meta: &mut Meta, line: &str) {
    let Some((key, value)) = line.split_once(':') else { return };
    let value = unquoted(value.trim());
    match key.trim().to_lowercase().as_str() {
        "title" => meta.title(&value, FRONT_MATTER),
        "author" | "authors" | "by" => meta.author(&value, FRONT_MATTER),
        "publisher" | "source" => meta.publisher(&value, FRONT_MATTER),
        "date" | "published" | "publishdate" => meta.published(&value, FRONT_MATTER),
        "url" | "canonical" | "address" => meta.address(&value, FRONT_MATTER),
        _ => {}
    }
}

fn unquoted(value: &str) -> String {
    let within = |mark: char| value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    match (within('"'), within('\'')) {
        (Some(inner), _) => inner.replace("\\\"", "\"").replace("\\\\", "\\"),
        (_, Some(inner)) => inner.replace("''", "'"),
        _ => value.to_owned(),
    }
}

fn blocks(body: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    let mut code = false;
    for event in Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Text(words) | Event::Code(words) if !code => add(&mut blocks, &words),
            Event::SoftBreak => add(&mut blocks, " "),
            Event::HardBreak => add(&mut blocks, "\n"),
            Event::Start(Tag::TableCell) => add(&mut blocks, " "),
            Event::Start(tag) if is_block(tag.to_end()) => blocks.push(String::new()),
            Event::End(tag) if is_block(tag) => blocks.push(String::new()),
            _ => {}
        }
    }
    blocks
}

fn add(blocks: &mut [String], words: &str) {
    if let Some(block) = blocks.last_mut() {
        block.push_str(words);
    }
}

fn is_block(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::TableCell
            | TagEnd::Table
    )
}
