//! Breaking runs into lines of a width in terminal cells.

use super::line::{Line, Piece, Run};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many cells a text takes.
pub(super) fn measure(text: &str) -> usize {
    text.width()
}

/// A word: what stands between two blanks, of one or several runs.
type Word = Vec<Piece>;

/// Lines of at most `width` cells, broken at blanks; a word that is longer is broken inside.
pub(super) fn wrap(runs: &[Run], width: usize) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let mut used = 0;
    for word in words(runs).into_iter().flat_map(|word| fit(word, width)) {
        let length = cells(&word);
        let starts = used == 0;
        if !starts && used + 1 + length > width {
            lines.push(Line::default());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            used += append(line, word, used > 0) + length;
        }
    }
    lines
}

/// Returns the width of the blank that was set between.
fn append(line: &mut Line, word: Word, blank: bool) -> usize {
    for (at, piece) in word.into_iter().enumerate() {
        let gap = if at == 0 && blank { " " } else { "" };
        match line.0.last_mut() {
            Some(last) if last.run == piece.run => {
                last.text.push_str(gap);
                last.text.push_str(&piece.text);
            }
            _ => {
                line.0.extend((!gap.is_empty()).then(Piece::blank));
                line.0.push(piece);
            }
        }
    }
    usize::from(blank)
}

fn words(runs: &[Run]) -> Vec<Word> {
    let piece = |(run, of): (usize, &Run)| Piece { run, text: of.text.clone(), weight: of.weight };
    split(runs.iter().enumerate().map(piece), ' ')
}

fn split(pieces: impl Iterator<Item = Piece>, blank: char) -> Vec<Word> {
    let mut words: Vec<Word> = vec![Word::new()];
    for piece in pieces {
        for (at, part) in piece.text.split(blank).enumerate() {
            if at > 0 {
                words.push(Word::new());
            }
            if let Some(word) = words.last_mut().filter(|_| !part.is_empty()) {
                word.push(Piece { text: part.to_owned(), ..piece });
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A word as it is, or in parts that are no wider than a line. Unbreakable blanks give way first.
fn fit(word: Word, width: usize) -> Vec<Word> {
    if cells(&word) <= width {
        return vec![word];
    }
    split(word.into_iter(), '\u{a0}').iter().flat_map(|part| chop(part, width)).collect()
}

/// Parts that fill a line each; marks without width stay with the letter before them.
fn chop(word: &Word, width: usize) -> Vec<Word> {
    let mut parts = vec![Word::new()];
    let mut used = 0;
    for piece in word {
        for c in piece.text.chars() {
            let cells = c.width().unwrap_or(0);
            if used > 0 && used + cells > width {
                parts.push(Word::new());
                used = 0;
            }
            used += cells;
            if let Some(part) = parts.last_mut() {
                push(part, piece, c);
            }
        }
    }
    parts
}

fn push(word: &mut Word, of: &Piece, c: char) {
    match word.last_mut() {
        Some(last) if last.run == of.run => last.text.push(c),
        _ => word.push(Piece { text: c.to_string(), ..*of }),
    }
}

fn cells(word: &Word) -> usize {
    word.iter().map(|piece| measure(&piece.text)).sum()
}

#[cfg(test)]
mod tests {
    use super::super::line::Weight;
    use super::*;

    fn check(runs: &[&str], width: usize, expected: &[&str]) {
        let runs: Vec<Run> = runs.iter().map(|text| Run::new((*text).to_owned(), Weight::Plain)).collect();
        let lines = wrap(&runs, width);
        let text = |line: &Line| line.0.iter().map(|piece| piece.text.as_str()).collect::<String>();
        assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), expected);
        assert!(lines.iter().all(|line| line.width() <= width), "{lines:?}");
    }

    #[test]
    fn wrapping() {
        check(&[], 10, &[""]);
        check(&["one two three"], 8, &["one two", "three"]);
        check(&["one two three"], 7, &["one two", "three"]);
        check(&["owned by ", "Badr", " since 2014"], 10, &["owned by", "Badr since", "2014"]);
        check(&["(", "Badr", "), "], 6, &["(Badr)", ","]);
        check(&["abcdefghij"], 4, &["abcd", "efgh", "ij"]);
        check(&["[3\u{a0}¶7]"], 4, &["[3", "¶7]"]);
        check(&["東京都"], 4, &["東京", "都"]);
    }
}
