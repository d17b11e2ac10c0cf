//! For the terminal: wrapped lines and aligned tables.

mod line;
mod table;
mod wrap;

use crate::cite::SourceEntry;
use crate::clean::clean;
use crate::doc::{Block, Doc};
use crate::inline::Inline;
use line::{Line, Run, Weight};
use wrap::{measure, wrap};

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// How many cells a line may take.
    pub width: usize,
    /// Whether ANSI sequences may be written.
    pub colour: bool,
    /// Whether rules, symbols and marks of direction beyond ASCII may be written.
    pub unicode: bool,
}

impl Default for Style {
    fn default() -> Style {
        Style { width: 100, colour: false, unicode: true }
    }
}

/// Writes a document for the terminal. It ends with a line end.
pub fn render(doc: &Doc, style: &Style) -> String {
    let mut page = Page { out: String::new(), style: Style { width: style.width.max(1), ..*style } };
    page.title(doc);
    for block in &doc.blocks {
        page.block(block);
    }
    page.out
}

/// Lines too long to read are not made, however wide the terminal.
const LONGEST_LINE: usize = 100;

struct Page {
    out: String,
    style: Style,
}

impl Page {
    fn title(&mut self, doc: &Doc) {
        self.headline(&doc.title, Some(('═', '=')));
        if let Some(subtitle) = &doc.subtitle {
            self.flow("", &[Run::new(clean(subtitle), Weight::Dim)]);
        }
    }

    fn block(&mut self, block: &Block) {
        if matches!(block, Block::Plot(_)) {
            return;
        }
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        match block {
            Block::Heading { level, text } => self.headline(text, (*level == 1).then_some(('─', '-'))),
            Block::Para(parts) => self.parts("", parts),
            Block::Table(table) => self.table(table),
            Block::Plot(_) => {}
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Note(parts) => self.note(parts),
            Block::Sources(entries) => self.sources(entries),
        }
    }

    /// A heading, with a rule under it where it has one.
    fn headline(&mut self, text: &str, rule: Option<(char, char)>) {
        let lines = wrap(&[Run::new(clean(text), Weight::Bold)], self.prose());
        let widest = lines.iter().map(Line::width).max().unwrap_or(0);
        self.lines("", "", &lines);
        if let Some((unicode, ascii)) = rule {
            let rule = if self.style.unicode { unicode } else { ascii };
            self.out.extend(std::iter::repeat_n(rule, widest));
            self.out.push('\n');
        }
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Inline>]) {
        let digits = items.len().to_string().len();
        for (at, item) in items.iter().enumerate() {
            match (ordered, self.style.unicode) {
                (true, _) => self.parts(&format!("{:>digits$}. ", at + 1), item),
                (false, true) => self.parts("• ", item),
                (false, false) => self.parts("- ", item),
            }
        }
    }

    fn note(&mut self, parts: &[Inline]) {
        let bar = if self.style.unicode { "│ " } else { "| " };
        let runs = self.runs(parts);
        let lines = wrap(&runs, self.prose().saturating_sub(2).max(1));
        self.lines(bar, bar, &lines);
    }

    fn sources(&mut self, entries: &[SourceEntry]) {
        let digits = entries.iter().map(|entry| entry.number).max().unwrap_or(1).to_string().len();
        for entry in entries {
            let label = format!("[{}]", entry.number);
            self.parts(&format!("{label:<width$} ", width = digits + 2), &entry.parts());
        }
    }

    fn parts(&mut self, first: &str, parts: &[Inline]) {
        let runs = self.runs(parts);
        self.flow(first, &runs);
    }

    /// Wrapped lines after a marker, under which they hang.
    fn flow(&mut self, first: &str, runs: &[Run]) {
        let indent = measure(first);
        let lines = wrap(runs, self.prose().saturating_sub(indent).max(1));
        self.lines(first, &" ".repeat(indent), &lines);
    }

    fn lines(&mut self, first: &str, rest: &str, lines: &[Line]) {
        for (at, line) in lines.iter().enumerate() {
            self.out.push_str(if at == 0 { first } else { rest });
            line.write(&mut self.out, &self.style);
            self.out.push('\n');
        }
    }

    fn runs(&self, parts: &[Inline]) -> Vec<Run> {
        line::runs(parts, self.style.unicode)
    }

    fn prose(&self) -> usize {
        self.style.width.min(LONGEST_LINE)
    }
}
