//! Which words of a sentence are an adverbial of time: `on 18 March`, `last year`. They are no part of the noun phrases around.

use crate::text::{Case, Pos};
use crate::{Analysis, Dated};

/// Nouns that a month or year before them dates: `in November elections`.
const DATED: &[&str] = &[
    "election",
    "vote",
    "war",
    "coup",
    "protest",
    "attack",
    "poll",
    "referendum",
    "offensive",
    "ceasefire",
    "agreement",
    "deal",
    "accord",
    "budget",
    "summit",
    "talk",
    "meeting",
    "report",
    "census",
    "uprising",
    "invasion",
    "deadline",
];

/// For each token from the first to the end, the number of the adverbial of time that it is a word of, or 0.
pub(super) fn times(analysis: &Analysis, first: usize, end: usize, places: &[(Option<u32>, Option<u32>)]) -> Vec<u32> {
    let mut found = vec![0; end - first];
    let from = analysis.dates.partition_point(|dated| (dated.tokens.start as usize) < first);
    let within = analysis.dates[from..].iter().take_while(|dated| (dated.tokens.end as usize) <= end);
    for (number, dated) in within.enumerate() {
        let range = dated.tokens.range();
        let named = range.clone().any(|token| places[token - first].0.is_some());
        let owned = owned(analysis, dated, first, end);
        if !named && (owned || adverbial(analysis, dated, first, end)) {
            let comma = usize::from(owned);
            (range.start..range.end + comma).for_each(|token| found[token - first] = number as u32 + 1);
        }
    }
    found
}

/// `Hamas's October 7, 2023, attack`: whether a day between commas stands before what somebody did on it.
fn owned(analysis: &Analysis, dated: &Dated, first: usize, end: usize) -> bool {
    let text = &analysis.text;
    let (from, to) = (dated.tokens.start as usize, dated.tokens.end as usize);
    let led = from > first && matches!(text.tokens[from - 1].pos, Pos::Possessive);
    let deed = (to + 1..end.min(to + 4)).find(|&at| text.tokens[at].pos != Pos::Adjective);
    led && to < end && text.word(to) == "," && deed.is_some_and(|at| text.tokens[at].pos == Pos::Noun)
}

/// Whether an expression of time stands by itself, rather than before a noun or behind a preposition of something else.
fn adverbial(analysis: &Analysis, dated: &Dated, first: usize, end: usize) -> bool {
    let text = &analysis.text;
    let (from, to) = (dated.tokens.start as usize, dated.tokens.end as usize);
    let pos = |token: usize| (first..end).contains(&token).then(|| text.tokens[token].pos);
    // `during the war` names something that has parties of its own.
    if to > first && text.tokens[to - 1].case == Case::Lower && pos(to - 1) == Some(Pos::Noun) && event(text.lemma(to - 1)) {
        return false;
    }
    if pos(to) == Some(Pos::Possessive) {
        return false;
    }
    let noun = matches!(pos(to), Some(Pos::Noun | Pos::Adjective)) && text.tokens[to].case == Case::Lower;
    if matches!(pos(from), Some(Pos::Preposition | Pos::Subordinator)) {
        let article = to >= from + 2 && text.word(to - 2) == "the" || to >= from + 3 && text.word(to - 3) == "the";
        return !noun || !article && !DATED.contains(&text.lemma(to));
    }
    let led = from > first
        && matches!(pos(from - 1), Some(Pos::Determiner | Pos::Adjective | Pos::Possessive | Pos::Preposition | Pos::Number));
    !led && (!noun || text.tokens[from].case == Case::Lower && !DATED.contains(&text.lemma(to)))
}

fn event(lemma: &str) -> bool {
    !matches!(
        lemma,
        "day"
            | "week"
            | "month"
            | "year"
            | "decade"
            | "weekend"
            | "spring"
            | "summer"
            | "autumn"
            | "winter"
            | "time"
            | "morning"
            | "night"
            | "evening"
            | "afternoon"
    )
}
