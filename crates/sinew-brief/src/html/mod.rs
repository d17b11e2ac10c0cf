//! One page of HTML: no scripts, no outside resources, readable in light, dark and print.

mod escape;

pub(crate) use escape::text as escaped;

use crate::cite::{Mark, SourceEntry};
use crate::doc::{Align, Block, Doc, Table, cells};
use crate::inline::{Inline, safe_url, spaced, verdict_words};
use escape::text;
use sinew_model::Verdict;

const STYLE: &str = include_str!("style.css");

/// Nothing may be loaded or run, whatever finds its way into the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Writes a document as a page that stands alone.
pub fn render(doc: &Doc) -> String {
    let blocks: Vec<String> = doc.blocks.iter().map(block).collect();
    let subtitle = doc.subtitle.as_ref().map(|subtitle| format!("<p class=\"subtitle\" dir=\"auto\">{}</p>\n", text(subtitle)));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <header>\n<h1 dir=\"auto\">{title}</h1>\n{subtitle}</header>\n{blocks}</main>\n</body>\n</html>\n",
        title = text(&doc.title),
        subtitle = subtitle.unwrap_or_default(),
        blocks = blocks.concat(),
    )
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text: words } => {
            let level = level + 1;
            format!("<h{level} dir=\"auto\">{}</h{level}>\n", text(words))
        }
        Block::Para(parts) => format!("<p dir=\"auto\">{}</p>\n", line(parts)),
        Block::Table(table) => self::table(table),
        Block::Plot(plot) => format!("<figure class=\"plot\">\n{}</figure>\n", crate::plot::svg(plot)),
        Block::List { ordered, items } => list(*ordered, items),
        Block::Note(parts) => format!("<aside role=\"note\"><p dir=\"auto\">{}</p></aside>\n", line(parts)),
        Block::Sources(entries) => sources(entries),
    }
}

fn list(ordered: bool, items: &[Vec<Inline>]) -> String {
    let tag = if ordered { "ol" } else { "ul" };
    let items: String = items.iter().map(|item| format!("<li dir=\"auto\">{}</li>\n", line(item))).collect();
    format!("<{tag}>\n{items}</{tag}>\n")
}

fn table(table: &Table) -> String {
    let breadth = table.breadth();
    let class = |column| if table.align(column) == Align::Right { " class=\"number\"" } else { "" };
    let title = |column| format!("<th scope=\"col\"{}>{}</th>", class(column), text(table.title(column)));
    let cell = |(column, parts): (usize, &[Inline])| format!("<td dir=\"auto\"{}>{}</td>", class(column), line(parts));
    let caption = table.caption.as_ref().map(|words| format!("<caption dir=\"auto\">{}</caption>\n", text(words)));
    let head =
        table.has_header().then(|| format!("<thead>\n<tr>{}</tr>\n</thead>\n", (0..breadth).map(title).collect::<String>()));
    let row = |row: &Vec<_>| format!("<tr>{}</tr>\n", cells(row, breadth).enumerate().map(cell).collect::<String>());
    let rows: String = table.rows.iter().map(row).collect();
    // A table may be wider than a small screen: it then scrolls by itself, and keys reach it.
    format!(
        "<div class=\"table\" tabindex=\"0\">\n<table>\n{}{}<tbody>\n{rows}</tbody>\n</table>\n</div>\n",
        caption.unwrap_or_default(),
        head.unwrap_or_default()
    )
}

fn sources(entries: &[SourceEntry]) -> String {
    let item = |entry: &SourceEntry| {
        let number = format!("<span class=\"mark\">[{}]</span>", entry.number);
        format!("<li id=\"source-{}\">{number}<span dir=\"auto\">{}</span></li>\n", entry.number, line(&entry.parts()))
    };
    format!("<ol class=\"sources\">\n{}</ol>\n", entries.iter().map(item).collect::<String>())
}

fn line(parts: &[Inline]) -> String {
    let mut out = String::new();
    for (space, part) in spaced(parts) {
        if space {
            out.push(' ');
        }
        out.push_str(&inline(part));
    }
    out.trim_end().to_owned()
}

fn inline(part: &Inline) -> String {
    match part {
        Inline::Text(words) => text(words),
        Inline::Strong(words) => format!("<strong>{}</strong>", text(words)),
        Inline::Emphasis(words) => format!("<em><bdi>{}</bdi></em>", text(words)),
        Inline::Code(words) => format!("<code><bdi>{}</bdi></code>", text(words)),
        Inline::Name { caption, id } if id.is_empty() => format!("<bdi>{}</bdi>", text(caption)),
        Inline::Name { caption, id } => format!("<bdi class=\"name\" title=\"{}\">{}</bdi>", text(id), text(caption)),
        Inline::Cite(cite) => cite.marks.iter().map(mark).collect::<Vec<_>>().join(" "),
        Inline::Verdict(verdict) => self::verdict(*verdict),
        Inline::Link { text: words, url } => link(words, url),
    }
}

fn mark(mark: &Mark) -> String {
    let voices = mark.voices(true).map(|voices| format!(" <bdi>{}</bdi>", text(&voices)));
    format!(
        "<a class=\"mark\" dir=\"ltr\" href=\"#source-{}\">[{}{}]</a>",
        mark.source,
        text(&mark.head()),
        voices.unwrap_or_default()
    )
}

fn verdict(verdict: Verdict) -> String {
    let (symbol, word) = verdict_words(verdict, true);
    let class = match verdict {
        Verdict::Certain => "certain",
        Verdict::Possible => "possible",
        Verdict::Excluded => "excluded",
    };
    format!("<span class=\"verdict {class}\"><span aria-hidden=\"true\">{symbol}</span>\u{a0}{word}</span>")
}

fn link(words: &str, url: &str) -> String {
    match safe_url(url) {
        Some(url) => format!("<a href=\"{}\" rel=\"noreferrer\"><bdi>{}</bdi></a>", text(url), text(words)),
        None => format!("<bdi>{}</bdi>", text(words)),
    }
}
