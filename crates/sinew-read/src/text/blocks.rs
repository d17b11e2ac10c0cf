//! Blocks: title, byline, headings, lists, stock phrases.

use super::{Block, BlockKind};
use crate::Span;

/// Headings after which nothing but stock phrases comes, in lower case.
const STOCK_HEADINGS: &[&str] = &[
    "sanctions implications",
    "sanctions implication",
    "implications of sanctions",
    "identifying information",
    "about treasury",
    "for more information",
    "further information",
    "notes to editors",
    "note to editors",
    "contact",
    "contacts",
    "references",
    "bibliography",
    "endnotes",
    "footnotes",
    "acknowledgements",
    "acknowledgments",
    "about the author",
    "about the authors",
    "disclaimer",
    "related posts",
    "related articles",
    "read more",
];

/// How a paragraph of stock phrases begins.
const STOCK_STARTS: &[&str] = &[
    "as a result of today's action",
    "as a result of today’s action",
    "as a result of these designations",
    "click here",
    "view more information",
    "for information concerning the process",
    "for identifying information",
    "the power and integrity of ofac sanctions",
    "the power and integrity of",
    "all property and interests in property",
    "u.s. persons are generally prohibited",
    "photo:",
    "copyright",
    "all rights reserved",
    "follow us",
    "subscribe",
];

/// How many letters more than the next word must have had room on a line that was ended on purpose.
const ROOM: usize = 8;

/// Takes a text apart at blank lines, headings and items.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let start = front(text, &mut found);
    let mut paragraph: Option<Span> = None;
    for (at, line) in lines(text, start) {
        let kind = line_kind(line);
        if let (Some(open), Line::Prose) = (&mut paragraph, &kind) {
            open.end = Span::new(0, at + line.trim_end().len()).end;
            continue;
        }
        close(text, &mut paragraph, &mut found);
        let span = trimmed(at, line);
        match kind {
            Line::Blank => {}
            Line::Prose => paragraph = Some(span),
            Line::Heading => found.push(Block { span, kind: BlockKind::Heading }),
            Line::Item => found.push(Block { span, kind: BlockKind::Item }),
            Line::Quotation => found.push(Block { span, kind: BlockKind::Quotation }),
        }
    }
    close(text, &mut paragraph, &mut found);
    name_the_top(text, &mut found);
    mark_stock(text, &mut found);
    found
}

enum Line {
    Blank,
    Heading,
    Item,
    Quotation,
    Prose,
}

fn lines(text: &str, start: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = start;
    text[start..].split_inclusive('\n').map(move |line| {
        let here = at;
        at += line.len();
        (here, line.trim_end_matches(['\n', '\r']))
    })
}

fn trimmed(at: usize, line: &str) -> Span {
    let marks = |c: char| c.is_whitespace() || matches!(c, '#' | '>' | '•' | '·' | '▪' | '◦');
    let inner = line.trim_start_matches(marks);
    let start = at + line.len() - inner.len();
    Span::new(start, start + inner.trim_end().len())
}

fn line_kind(line: &str) -> Line {
    let line = line.trim();
    let first = line.chars().next();
    match first {
        None => Line::Blank,
        Some('#') => Line::Heading,
        Some('>') => Line::Quotation,
        Some('•' | '▪' | '◦' | '·') => Line::Item,
        Some('-' | '*' | '+') if line[1..].starts_with([' ', '\t']) => Line::Item,
        Some('0'..='9') if numbered(line) => Line::Item,
        _ if line.chars().all(|c| matches!(c, '-' | '*' | '_' | '=' | '#' | ' ')) => Line::Blank,
        _ => Line::Prose,
    }
}

fn numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.len() - rest.len() <= 2 && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// Fields between lines of three hyphens; gives where the text begins.
fn front(text: &str, found: &mut Vec<Block>) -> usize {
    let open = text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']);
    let offset = text.len() - open.len();
    if !open.starts_with("---\n") && !open.starts_with("---\r\n") {
        return 0;
    }
    let Some(close) = open[4..].find("\n---").map(|at| at + 4) else { return 0 };
    for (at, line) in lines(&text[..offset + close], offset + 4) {
        if let Some(title) = line.strip_prefix("title:") {
            let title = title.trim().trim_matches(['"', '\'']);
            if let Some(within) = line.find(title).filter(|_| !title.is_empty()) {
                found.push(Block { span: Span::new(at + within, at + within + title.len()), kind: BlockKind::Title });
            }
        }
    }
    let after = offset + close + 4;
    text[after..].find('\n').map_or(text.len(), |line| after + line + 1)
}

fn close(text: &str, paragraph: &mut Option<Span>, found: &mut Vec<Block>) {
    let Some(span) = paragraph.take() else { return };
    let pieces = pieces(text, span);
    let heading = pieces.len() == 1 && looks_like_heading(span.of(text));
    let kind = if heading { BlockKind::Heading } else { BlockKind::Paragraph };
    found.extend(pieces.into_iter().map(|span| Block { span, kind }));
}

/// A paragraph cut where a line was ended on purpose: where the next word, with a capital, would have had room on it
/// by the longest line of the paragraph. So stand the lines of a table of names; wrapped prose has no such line.
fn pieces(text: &str, span: Span) -> Vec<Span> {
    let from = span.start as usize;
    let lines: Vec<(usize, &str)> = lines(span.of(text), 0).collect();
    let wide = lines.iter().map(|(_, line)| line.chars().count()).max().unwrap_or(0);
    let ends = lines.windows(2).filter(|pair| ended_on_purpose(pair[0].1, pair[1].1, wide)).map(|pair| pair[1].0);
    let mut found = Vec::new();
    let mut start = 0;
    for end in ends.chain([span.of(text).len()]) {
        found.push(trimmed(from + start, &span.of(text)[start..end]));
        start = end;
    }
    found
}

fn ended_on_purpose(line: &str, next: &str, wide: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or("");
    let open = line.ends_with([',', '-', '–', '—', '&', '(']);
    let room = line.trim_end().chars().count() + word.chars().count() + ROOM < wide;
    room && !open && word.starts_with(char::is_uppercase)
}

/// A short line without an end mark that begins with a capital.
fn looks_like_heading(text: &str) -> bool {
    let bare = text.trim_matches(['*', '_', ' ']);
    let short = bare.len() < 160 && !bare.contains('\n') && bare.split_whitespace().count() <= 22;
    let open = !bare.ends_with(['.', '!', '?', ';', ',', ':', '"', '”']) && bare.starts_with(char::is_uppercase);
    short && open && title_case(bare)
}

/// Whether most words of four letters and more begin with a capital.
fn title_case(text: &str) -> bool {
    let long = text.split_whitespace().filter(|word| word.chars().count() > 3 && word.starts_with(char::is_alphabetic));
    let (capital, all) =
        long.fold((0, 0), |(capital, all), word| (capital + usize::from(word.starts_with(char::is_uppercase)), all + 1));
    all == 0 || capital * 4 >= all * 3
}

/// The first short block is the title, unless the front named it; a block with a date or "By" after it is the byline.
fn name_the_top(text: &str, found: &mut [Block]) {
    let titled = found.first().is_some_and(|block| block.kind == BlockKind::Title);
    let top = usize::from(titled);
    // A small letter after it: the paragraph only breaks there.
    let goes_on = found.get(top + 1).is_some_and(|next| next.span.of(text).starts_with(char::is_lowercase));
    let Some(first) = found.get_mut(top) else { return };
    let short = first.span.of(text).len() < 300 && !first.span.of(text).ends_with('.');
    if !titled && short && !goes_on && matches!(first.kind, BlockKind::Heading | BlockKind::Paragraph) {
        first.kind = BlockKind::Title;
    }
    for block in found.iter_mut().skip(1).take(3) {
        if matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph) && byline(block.span.of(text)) {
            block.kind = BlockKind::Byline;
        }
    }
}

fn byline(text: &str) -> bool {
    let bare = text.trim_matches(['*', '_', ' ']);
    let dated =
        bare.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")));
    let by = bare.starts_with("By ") || bare.starts_with("BY ");
    bare.len() < 160
        && !bare.ends_with('.')
        && (by || dated && bare.contains(['|', ',', '-']) && bare.split_whitespace().count() < 18)
}

/// Everything from a heading of stock phrases to the next heading that is none, and paragraphs that begin like one.
fn mark_stock(text: &str, found: &mut [Block]) {
    let mut stock = false;
    for block in found {
        let words = block.span.of(text).trim_matches(['*', '_', '#', ' ', ':']);
        if block.kind == BlockKind::Heading {
            let lower = words.to_lowercase();
            stock = STOCK_HEADINGS.contains(&lower.as_str());
        }
        if matches!(block.kind, BlockKind::Title | BlockKind::Byline | BlockKind::Front) {
            continue;
        }
        if stock || starts_stock(words) || words.chars().all(|c| !c.is_alphanumeric()) {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

fn starts_stock(words: &str) -> bool {
    let words = words.trim_start_matches(['[', '(', '*', ' ']);
    let head: String = words.chars().take(60).collect::<String>().to_lowercase();
    STOCK_STARTS.iter().any(|start| head.starts_with(start))
}
