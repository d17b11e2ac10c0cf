//! CommonMark with the tables of GitHub. Everything that a text might say in markup is escaped; marks link to the
//! list of sources.

use crate::cite::{Mark, SourceEntry};
use crate::clean::{clean, ends_rtl};
use crate::doc::{Align, Block, Doc, Table, cells};
use crate::inline::{Inline, safe_url, spaced, verdict_words};
use std::fmt::Write;

/// Writes a document as Markdown. It ends with a line end.
pub fn render(doc: &Doc) -> String {
    let mut blocks = vec![format!("# {}", words(&doc.title))];
    blocks.extend(doc.subtitle.as_ref().map(|subtitle| format!("*{}*", words(subtitle))));
    blocks.extend(doc.blocks.iter().filter(|block| !matches!(block, Block::Plot(_))).map(block));
    let mut page = blocks.join("\n\n");
    page.push('\n');
    page
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => format!("{} {}", "#".repeat(usize::from(*level) + 1), words(text)),
        Block::Para(parts) => line(parts),
        Block::Table(table) => self::table(table),
        Block::Plot(_) => String::new(),
        Block::List { ordered, items } => list(*ordered, items),
        Block::Note(parts) => format!("> {}", line(parts)),
        Block::Sources(entries) => entries.iter().map(source).collect::<Vec<_>>().join("\n\n"),
    }
}

fn list(ordered: bool, items: &[Vec<Inline>]) -> String {
    let marker = |at: usize| if ordered { format!("{}.", at + 1) } else { "-".to_owned() };
    let items: Vec<String> = items.iter().enumerate().map(|(at, item)| format!("{} {}", marker(at), line(item))).collect();
    items.join("\n")
}

fn table(table: &Table) -> String {
    let breadth = table.breadth();
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![row((0..breadth).map(|column| words(table.title(column))).collect())];
    let rule = |column| if table.align(column) == Align::Right { "--:" } else { ":--" };
    lines.push(row((0..breadth).map(|column| rule(column).to_owned()).collect()));
    lines.extend(table.rows.iter().map(|cells_of| row(cells(cells_of, breadth).map(in_table).collect())));
    match &table.caption {
        Some(caption) => format!("**{}**\n\n{}", words(caption), lines.join("\n")),
        None => lines.join("\n"),
    }
}

/// In a table a bar must be escaped even inside code.
fn in_table(parts: &[Inline]) -> String {
    let escaped = |part: &Inline| match part {
        Inline::Code(text) => code(text).replace('|', "\\|"),
        part => inline(part),
    };
    joined(parts, escaped)
}

fn source(entry: &SourceEntry) -> String {
    format!("<a id=\"source-{0}\"></a>\\[{0}\\] {1}", entry.number, joined(&entry.parts(), inline))
}

/// Parts at the beginning of a line, where some characters mean more than elsewhere.
fn line(parts: &[Inline]) -> String {
    let line = joined(parts, inline);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = line[digits..].chars();
    match (rest.next(), rest.next()) {
        (Some('#' | '+' | '-' | '=' | ':'), _) if digits == 0 => format!("\\{line}"),
        (Some('.' | ')'), None | Some(' ')) if digits > 0 => format!("{}\\{}", &line[..digits], &line[digits..]),
        _ => line,
    }
}

fn joined(parts: &[Inline], write: impl Fn(&Inline) -> String) -> String {
    let mut out = String::new();
    for (space, part) in spaced(parts) {
        if space {
            out.push(' ');
        }
        out.push_str(&write(part));
    }
    out.trim().to_owned()
}

fn inline(part: &Inline) -> String {
    match part {
        Inline::Text(text) => escape(&clean(text)),
        Inline::Strong(text) => wrapped("**", text),
        Inline::Emphasis(text) => wrapped("*", text),
        Inline::Code(text) => code(text),
        Inline::Name { caption, .. } => words(caption),
        Inline::Cite(cite) => cite.marks.iter().map(mark).collect::<Vec<_>>().join(" "),
        Inline::Verdict(verdict) => {
            let (symbol, word) = verdict_words(*verdict, true);
            format!("{symbol} {word}")
        }
        Inline::Link { text, url } => link(text, url),
    }
}

/// Marks of emphasis take no effect beside a blank, so blanks stay outside.
fn wrapped(fence: &str, text: &str) -> String {
    let text = clean(text);
    let inner = text.trim();
    if inner.is_empty() {
        return text;
    }
    let blank = |is: bool| if is { " " } else { "" };
    format!("{}{fence}{}{fence}{}", blank(text.starts_with(' ')), words(inner), blank(text.ends_with(' ')))
}

/// A text that runs from right to left ends with a mark of direction, lest what follows be drawn into it.
fn words(text: &str) -> String {
    let text = clean(text);
    let mut escaped = escape(text.trim());
    if ends_rtl(&text) {
        escaped.push('\u{200e}');
    }
    escaped
}

fn mark(mark: &Mark) -> String {
    let label = clean(&mark.label(true)).replace('\u{a0}', " ");
    format!("[{}](#source-{})", words(&label), mark.source)
}

fn link(text: &str, url: &str) -> String {
    let Some(url) = safe_url(url) else { return words(text) };
    let encoded: String = url.chars().map(encoded).collect();
    if text.trim() == url { format!("<{encoded}>") } else { format!("[{}](<{encoded}>)", words(text)) }
}

/// What would end the address of a link, or the cell of a table.
fn encoded(c: char) -> String {
    match c {
        '<' | '>' | '\\' | '|' | '`' => format!("%{:02X}", c as u32),
        c => clean(c.encode_utf8(&mut [0; 4])),
    }
}

/// Code is fenced by more backticks than it has in a row.
fn code(text: &str) -> String {
    let text = clean(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    if text.trim().is_empty() { text } else { format!("{fence}{pad}{text}{pad}{fence}") }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let after = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let markup = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => true,
            // Within a word they mark nothing.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '!' => after == '[',
            // Addresses in running text would become links.
            ':' => after == '/',
            '.' => before.eq_ignore_ascii_case(&'w'),
            _ => false,
        };
        let _ = if markup { write!(out, "\\{c}") } else { write!(out, "{c}") };
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inline::{emphasis, strong, text};

    #[test]
    fn escaping() {
        let check = |part: Inline, expected: &str| assert_eq!(line(&[part]), expected);
        check(text("a * b_c _d_ `e`"), "a \\* b_c \\_d\\_ \\`e\\`");
        check(text("<script>alert(1)</script> & more"), "\\<script\\>alert(1)\\</script\\> \\& more");
        check(text("- no list"), "\\- no list");
        check(text("1. no list"), "1\\. no list");
        check(text("1.5 %"), "1.5 %");
        check(text("2026-06-04"), "2026-06-04");
        check(text("# no heading\n# either"), "\\# no heading # either");
        check(text("![x](y)"), "\\!\\[x\\](y)");
        check(text("https://a.example www.b.example"), "https\\://a.example www\\.b.example");
        check(text("us_ofac_sdn"), "us_ofac_sdn");
        check(strong(" bold "), "**bold**");
        check(emphasis(""), "");
        check(Inline::Code("a`b".to_owned()), "``a`b``");
        check(Inline::Code("`".to_owned()), "`` ` ``");
        check(crate::inline::link("t", "javascript:x"), "t");
        check(crate::inline::link("t]", "https://a.example/<b>"), "[t\\]](<https://a.example/%3Cb%3E>)");
    }

    #[test]
    fn bars_in_tables() {
        assert_eq!(in_table(&[text("a|b "), Inline::Code("c|d".to_owned())]), "a\\|b `c\\|d`");
    }
}
