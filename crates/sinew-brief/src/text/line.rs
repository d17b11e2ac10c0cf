//! A line of the terminal: pieces of text, each of one weight.

use super::Style;
use super::wrap::measure;
use crate::clean::{clean, has_rtl};
use crate::inline::{Inline, safe_url, spaced, verdict_words};

/// How a piece is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Plain,
    Bold,
    Italic,
    Dim,
}

/// One part of a paragraph before it is broken into lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) weight: Weight,
}

impl Run {
    pub(super) fn new(text: String, weight: Weight) -> Run {
        Run { text, weight }
    }
}

/// What one run gives to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The run it is of. Words of one run stay one piece, so that a name of several words is isolated as a whole.
    pub(super) run: usize,
    pub(super) text: String,
    pub(super) weight: Weight,
}

impl Piece {
    /// A blank between words of two runs, which is of neither.
    pub(super) fn blank() -> Piece {
        Piece { run: usize::MAX, text: " ".to_owned(), weight: Weight::Plain }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line(pub(super) Vec<Piece>);

impl Line {
    pub(super) fn width(&self) -> usize {
        self.0.iter().map(|piece| measure(&piece.text)).sum()
    }

    pub(super) fn write(&self, out: &mut String, style: &Style) {
        let (mut off, mut weight) = ("", Weight::Plain);
        for piece in &self.0 {
            if style.colour && piece.weight != weight {
                let (on, next_off) = sequences(piece.weight);
                out.push_str(off);
                out.push_str(on);
                (off, weight) = (next_off, piece.weight);
            }
            // Isolated, a name cannot draw the figures and brackets that follow it into its own direction.
            if style.unicode && has_rtl(&piece.text) {
                out.push('\u{2068}');
                push_text(out, &piece.text);
                out.push('\u{2069}');
            } else {
                push_text(out, &piece.text);
            }
        }
        out.push_str(off);
    }
}

/// Unbreakable blanks have done their work once lines are broken.
fn push_text(out: &mut String, text: &str) {
    out.extend(text.chars().map(|c| if c == '\u{a0}' { ' ' } else { c }));
}

fn sequences(weight: Weight) -> (&'static str, &'static str) {
    match weight {
        Weight::Plain => ("", ""),
        Weight::Bold => ("\x1b[1m", "\x1b[22m"),
        Weight::Dim => ("\x1b[2m", "\x1b[22m"),
        Weight::Italic => ("\x1b[3m", "\x1b[23m"),
    }
}

/// The runs of some parts, cleaned.
pub(super) fn runs(parts: &[Inline], unicode: bool) -> Vec<Run> {
    let mut runs = Vec::with_capacity(parts.len());
    for (space, part) in spaced(parts) {
        if space {
            runs.push(Run::new(" ".to_owned(), Weight::Plain));
        }
        part_runs(part, unicode, &mut runs);
    }
    if !unicode {
        runs.iter_mut().for_each(|run| run.text = plain_pictures(&run.text));
    }
    runs
}

fn part_runs(part: &Inline, unicode: bool, runs: &mut Vec<Run>) {
    let mut push = |text: &str, weight| runs.push(Run::new(clean(text), weight));
    match part {
        Inline::Text(text) | Inline::Code(text) => push(text, Weight::Plain),
        Inline::Strong(text) => push(text, Weight::Bold),
        Inline::Name { caption, .. } => push(caption, Weight::Plain),
        Inline::Emphasis(text) => push(text, Weight::Italic),
        Inline::Verdict(verdict) => {
            let (symbol, word) = verdict_words(*verdict, unicode);
            push(&format!("{symbol}\u{a0}{word}"), Weight::Plain);
        }
        Inline::Link { text, url } => {
            push(text, Weight::Plain);
            if text.trim() != url.trim() && safe_url(url).is_some() {
                push(&format!(" <{url}>"), Weight::Dim);
            }
        }
        Inline::Cite(cite) => {
            for (at, mark) in cite.marks.iter().enumerate() {
                let gap = if at == 0 { "" } else { " " };
                push(&format!("{gap}[{}", mark.head()), Weight::Dim);
                // The voices are a run of their own, so that names in them are isolated without the brackets.
                if let Some(voices) = mark.voices(unicode) {
                    push(" ", Weight::Dim);
                    push(&voices, Weight::Dim);
                }
                push("]", Weight::Dim);
            }
        }
    }
}

/// The pictures that stand for control characters, where only ASCII may be added to what sources say.
fn plain_pictures(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\u{2400}'..='\u{2421}') { '?' } else { c }).collect()
}
