//! Labelled pairs of names.

use super::measures::{area, at, recall_at_precision, share};
use super::{Line, Names, column, rows, stem};
use sinew_names::{Kind, Name, compare};
use std::io::Result;
use std::path::Path;
use std::time::Instant;

struct Pair {
    kind: String,
    same: bool,
    score: f32,
}

pub(super) fn run(file: &Path, args: &Names) -> Result<Vec<Line>> {
    let (header, rows) = rows(file)?;
    let at_column = |name| column(&header, name);
    let (query, target, label, kind) = (at_column("query"), at_column("target"), at_column("label"), at_column("kind"));
    let field = |row: &csv::StringRecord, column: usize| row.get(column).unwrap_or_default().to_string();
    let start = Instant::now();
    let read: Vec<[Name; 2]> = rows.iter().map(|row| names(&field(row, query), &field(row, target), &field(row, kind))).collect();
    let reading = start.elapsed();
    let start = Instant::now();
    let mut scores = Vec::new();
    for _ in 0..(ENOUGH / read.len().max(1)).max(1) {
        scores = read.iter().map(|[a, b]| compare(a.view(), b.view())).collect();
    }
    let comparing = start.elapsed();
    let pairs: Vec<Pair> = rows
        .iter()
        .zip(scores)
        .map(|(row, score)| Pair { score, kind: field(row, kind), same: field(row, label) == "1" })
        .collect();
    if let Some(dir) = &args.scores {
        write_scores(file, dir, &header, &rows, &pairs)?;
    }
    let name = stem(file);
    let mut lines = lines(&name, &pairs, args.threshold);
    let count = pairs.len().max(1);
    let rounds = (ENOUGH / count).max(1);
    lines.push(Line {
        test: format!("{name}: speed"),
        figures: format!(
            "{:.1} µs to read a name; {:.0} pairs compared a second",
            reading.as_secs_f64() * 1e6 / (2 * count) as f64,
            (count * rounds) as f64 / comparing.as_secs_f64()
        ),
        aim: "1,000,000 pairs a CPU second",
    });
    Ok(lines)
}

/// Comparisons that are timed.
const ENOUGH: usize = 500_000;

fn names(query: &str, target: &str, kind: &str) -> [Name; 2] {
    let kind = if kind.starts_with("org/") { Kind::Organization } else { Kind::Person };
    [Name::read(query, kind), Name::read(target, kind)]
}

/// Slices by what the kind says, as `group/scripts/type`.
fn lines(name: &str, pairs: &[Pair], threshold: f32) -> Vec<Line> {
    let bench = name.contains("bench");
    let mut lines = vec![slice(
        name,
        "all",
        pairs,
        threshold,
        if bench { "F1 ≥ .85" } else { "F1 ≥ .85 with P ≥ .90; R@P95 ≥ .70" },
        |_| true,
    )];
    if bench {
        return lines;
    }
    let matchable = |pair: &Pair| !(pair.same && (pair.kind.ends_with("/partial") || pair.kind.ends_with("/unrelated")));
    lines.push(slice(name, "matchable", pairs, threshold, "", matchable));
    lines.push(slice(name, "Arabic–Latin", pairs, threshold, "R@P95 ≥ .80", |pair| {
        matchable(pair) && pair.kind.contains("/Arab-Latn/")
    }));
    lines.push(slice(name, "Hebrew–Latin", pairs, threshold, "", |pair| matchable(pair) && pair.kind.contains("/Hebr-Latn/")));
    lines.push(slice(name, "organisations", pairs, threshold, "", |pair| matchable(pair) && pair.kind.starts_with("org/")));
    lines.push(taken(name, "nasab swaps", pairs, threshold, "< 5 %", "nasab-swap"));
    lines.push(taken(name, "minimal pairs", pairs, threshold, "< 10 %", "neg-minimal"));
    lines
}

fn slice(file: &str, name: &str, pairs: &[Pair], threshold: f32, aim: &'static str, keep: impl Fn(&Pair) -> bool) -> Line {
    let scored: Vec<(f32, bool)> = pairs.iter().filter(|pair| keep(pair)).map(|pair| (pair.score, pair.same)).collect();
    let counts = at(&scored, threshold);
    let figures = format!(
        "n {:5}  P {:.3}  R {:.3}  F1 {:.3}  R@P95 {:.3}  AUC {:.3}",
        scored.len(),
        counts.precision(),
        counts.recall(),
        counts.f1(),
        recall_at_precision(&scored, 0.95),
        area(&scored)
    );
    Line { test: format!("{file}: {name}"), figures, aim }
}

fn taken(file: &str, name: &str, pairs: &[Pair], threshold: f32, aim: &'static str, kind: &str) -> Line {
    let of_kind: Vec<&Pair> = pairs.iter().filter(|pair| !pair.same && pair.kind.contains(kind)).collect();
    let wrong = of_kind.iter().filter(|pair| pair.score >= threshold).count();
    let figures = format!("n {:5}  taken for the same {:.1} %", of_kind.len(), 100.0 * share(wrong, of_kind.len()));
    Line { test: format!("{file}: {name}"), figures, aim }
}

fn write_scores(file: &Path, dir: &Path, header: &[String], rows: &[csv::StringRecord], pairs: &[Pair]) -> Result<()> {
    std::fs::create_dir_all(dir)?;
    let path = dir.join(format!("{}.scores.csv", stem(file)));
    let mut out = csv::Writer::from_path(path).map_err(std::io::Error::other)?;
    out.write_record(header.iter().map(String::as_str).chain(["score"])).map_err(std::io::Error::other)?;
    for (row, pair) in rows.iter().zip(pairs) {
        out.write_record(row.iter().chain([format!("{:.4}", pair.score).as_str()])).map_err(std::io::Error::other)?;
    }
    out.flush()
}
