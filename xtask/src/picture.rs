//! Terminal output as a picture: standard input, with its bold and dim, becomes an SVG.
//!
//! `sinew … --color always | head -40 | cargo xtask picture --command "sinew …" --out docs/demo.svg`

use clap::Args;
use std::fmt::Write as _;
use std::io::Read;
use std::path::PathBuf;

/// Draw terminal output (standard input) as an SVG.
#[derive(Args)]
pub(crate) struct Picture {
    /// The command to show above it
    #[arg(long)]
    command: String,
    /// The file to write
    #[arg(long)]
    out: PathBuf,
}

const COLUMN: f64 = 7.8;
const LINE: f64 = 18.0;
const MARGIN: f64 = 20.0;
const TITLE: f64 = 34.0;

pub(crate) fn run(args: &Picture) -> std::io::Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let lines: Vec<Vec<Run>> =
        std::iter::once(vec![Run { text: format!("$ {}", args.command), bold: true, dim: false }, Run::default()])
            .chain(text.lines().map(runs))
            .collect();
    std::fs::write(&args.out, svg(&lines))
}

#[derive(Clone, Default)]
struct Run {
    text: String,
    bold: bool,
    dim: bool,
}

/// Splits a line at its escape sequences. Marks of direction are not drawn: the picture's reader orders the letters itself.
fn runs(line: &str) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut parts = line.split('\u{1b}');
    let clean = |text: &str| text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect::<String>();
    runs[0].text = clean(parts.next().unwrap_or_default());
    for part in parts {
        let (code, rest) = part.trim_start_matches('[').split_once('m').unwrap_or(("", part));
        let last = runs.last().cloned().unwrap_or_default();
        let (bold, dim) = match code {
            "1" => (true, last.dim),
            "2" => (last.bold, true),
            _ => (false, false),
        };
        runs.push(Run { text: clean(rest), bold, dim });
    }
    runs
}

fn svg(lines: &[Vec<Run>]) -> String {
    let columns = lines.iter().map(|line| line.iter().map(|run| run.text.chars().count()).sum::<usize>()).max().unwrap_or(80);
    let (width, height) = (columns as f64 * COLUMN + 2.0 * MARGIN, lines.len() as f64 * LINE + MARGIN + TITLE);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" role=\"img\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1c2126\"/>\n\
         <circle cx=\"20\" cy=\"17\" r=\"5\" fill=\"#5b646d\"/><circle cx=\"36\" cy=\"17\" r=\"5\" fill=\"#5b646d\"/><circle cx=\"52\" cy=\"17\" r=\"5\" fill=\"#5b646d\"/>\n\
         <g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"13\" fill=\"#dde2e6\" xml:space=\"preserve\">\n"
    );
    for (number, line) in lines.iter().enumerate() {
        let y = TITLE + LINE * (number as f64 + 0.8);
        let mut column = 0;
        for run in line.iter().filter(|run| !run.text.is_empty()) {
            draw(&mut svg, run, MARGIN + column as f64 * COLUMN, y);
            column += run.text.chars().count();
        }
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// Words are placed one by one, so that columns stand straight whatever the font's width.
fn draw(svg: &mut String, run: &Run, x: f64, y: f64) {
    let style = match (run.bold, run.dim) {
        (true, _) => " font-weight=\"bold\" fill=\"#ffffff\"",
        (_, true) => " fill=\"#8d98a3\"",
        _ => "",
    };
    let mut at = 0;
    for (gap, word) in pieces(&run.text) {
        at += gap;
        let length = word.chars().count();
        let (left, width) = (x + at as f64 * COLUMN, length as f64 * COLUMN);
        let _ = writeln!(svg, "<text x=\"{left:.1}\" y=\"{y:.1}\" textLength=\"{width:.1}\"{style}>{}</text>", escape(&word));
        at += length;
    }
}

/// Pieces of text between runs of two or more blanks, each with the blanks before it.
fn pieces(text: &str) -> Vec<(usize, String)> {
    let (mut pieces, mut gap, mut piece): (Vec<(usize, String)>, usize, String) = (Vec::new(), 0, String::new());
    let mut blanks = 0;
    for c in text.chars() {
        if c == ' ' {
            blanks += 1;
            continue;
        }
        if blanks > 1 && !piece.is_empty() {
            pieces.push((gap, std::mem::take(&mut piece)));
            gap = blanks;
        } else if piece.is_empty() {
            gap += blanks;
        } else {
            piece.extend(std::iter::repeat_n(' ', blanks));
        }
        blanks = 0;
        piece.push(c);
    }
    if !piece.is_empty() {
        pieces.push((gap, piece));
    }
    pieces
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
