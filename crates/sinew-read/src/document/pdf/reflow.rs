//! Lines on pages back into paragraphs.

use crate::document::tidy;
use std::collections::BTreeMap;

/// On how many pages a line at the top or bottom stands before it is a running head. At most a page number may differ.
const RUNNING: usize = 3;
/// Lines looked at on each end of a page.
const ENDS: usize = 2;

/// One text of the pages: running heads and page numbers go, words broken over lines are joined, and a paragraph that a page
/// or a gap breaks in the middle of a sentence goes on.
pub(super) fn text(pages: &[String]) -> String {
    let pages: Vec<Vec<String>> = pages.iter().map(|page| page.lines().map(tidy::spaces).collect()).collect();
    let running = running(&pages);
    let mut lines: Vec<String> = Vec::new();
    for page in &pages {
        let kept = page.iter().enumerate().filter(|(at, line)| !is_running(&running, page, *at, line));
        lines.push(String::new());
        lines.extend(kept.map(|(_, line)| line.clone()));
    }
    let blocks = blocks(&lines);
    tidy::paragraphs(blocks.iter().map(String::as_str))
}

/// A line with its digits made alike, so that page numbers do not tell heads apart.
fn shape(line: &str) -> String {
    line.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// Places of the first and last lines that hold anything.
fn ends(page: &[String]) -> Vec<usize> {
    let filled: Vec<usize> = (0..page.len()).filter(|at| !page[*at].is_empty()).collect();
    let last = filled.len().saturating_sub(ENDS).max(ENDS.min(filled.len()));
    filled.iter().take(ENDS).chain(filled.iter().skip(last)).copied().collect()
}

fn running(pages: &[Vec<String>]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for page in pages {
        for at in ends(page) {
            *counts.entry(shape(&page[at])).or_insert(0) += 1;
        }
    }
    counts.retain(|_, count| *count >= RUNNING);
    counts
}

fn is_running(running: &BTreeMap<String, usize>, page: &[String], at: usize, line: &str) -> bool {
    let number = !line.is_empty() && line.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '-');
    (number || running.contains_key(&shape(line))) && ends(page).contains(&at)
}

fn blocks(lines: &[String]) -> Vec<String> {
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let words = known_words(lines);
    let mut blocks: Vec<String> = Vec::new();
    let (mut gap, mut last) = (true, 0);
    for line in lines {
        if line.is_empty() {
            gap = true;
            continue;
        }
        match blocks.last_mut().filter(|block| !gap || goes_on(block, line, last, longest)) {
            Some(block) => join(block, line, &words),
            None => blocks.push(line.clone()),
        }
        (gap, last) = (false, line.chars().count());
    }
    blocks
}

/// Whether a gap is within a sentence: it has not ended, and goes on in lower case or after a line that was full.
fn goes_on(block: &str, line: &str, last: usize, longest: usize) -> bool {
    let ended = block.ends_with(['.', '!', '?', ':', ';', '”', '"', ')', '’']);
    let lower = line.starts_with(char::is_lowercase);
    let bullet = line.starts_with(['•', '-', '–', '*', '▪', '\u{f0b7}']);
    !ended && !bullet && (lower || last * 10 > longest * 8)
}

/// A hyphen at the end of a line stays where the word is written with it elsewhere, or where it is no break within a word.
fn join(block: &mut String, line: &str, words: &BTreeMap<String, usize>) {
    let broken = block.ends_with('-') && !block.ends_with(" -") && line.starts_with(char::is_lowercase);
    if !broken {
        if !block.ends_with('-') || line.starts_with(char::is_lowercase) {
            block.push(' ');
        }
        block.push_str(line);
        return;
    }
    let before = block.trim_end_matches('-').rsplit(' ').next().unwrap_or_default();
    let after = line.split(' ').next().unwrap_or_default();
    let count = |word: String| words.get(&plain(&word)).copied().unwrap_or(0);
    if count(format!("{before}{after}")) >= count(format!("{before}-{after}")) {
        block.pop();
    }
    block.push_str(line);
}

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Words that stand within lines, and how often.
fn known_words(lines: &[String]) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in lines.iter().flat_map(|line| line.split(' ')).map(plain) {
        *words.entry(word).or_insert(0) += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pages: &[&str], expected: &str) {
        let pages: Vec<String> = pages.iter().map(|page| (*page).to_owned()).collect();
        assert_eq!(text(&pages), expected);
    }

    #[test]
    fn paragraphs_come_back() {
        check(&["The pilots of the\nharbour struck.\n\nThey won."], "The pilots of the harbour struck.\n\nThey won.\n");
    }

    #[test]
    fn words_broken_over_lines() {
        check(
            &["They com-\nmand the pro-\nharbour guild of pro-harbour men."],
            "They command the pro-harbour guild of pro-harbour men.\n",
        );
    }

    #[test]
    fn heads_and_numbers_of_pages_go() {
        let page = |n: usize, words: &str| format!("The Tide Review\n\n{words}\n\nPage {n}\n{n}");
        let pages = [page(1, "One ends here."), page(2, "The pilots of the second page and the"), page(3, "council met.")];
        check(&pages.each_ref().map(String::as_str), "One ends here.\n\nThe pilots of the second page and the council met.\n");
    }
}
