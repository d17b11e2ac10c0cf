//! Dates that a claim has from the text around: the war that a paragraph is about, and the event that `the assault` means.

use crate::text::{Pos, bit};
use crate::{Analysis, Bearing, Precision, When};
use sinew_model::Date;

/// Nouns of long events that a document dates once and then speaks of.
const LONG: &[&str] = &["war", "conflict", "fighting", "invasion", "offensive"];

/// Nouns that mean an event told before where they are definite.
const MEANT: &[&str] = &[
    "assault",
    "attack",
    "raid",
    "operation",
    "strike",
    "clash",
    "ambush",
    "shelling",
    "bombing",
    "massacre",
    "violence",
    "airstrike",
    "firefight",
];

/// What sentences before leave to those after.
pub(super) struct Carried<'a, 't> {
    analysis: &'a Analysis<'t>,
    /// The word for the war that the document dates, and from when to when it lasted as far as is known.
    war: Option<(&'a str, When)>,
    /// The date of the last event, with its sentence.
    last: Option<(usize, When)>,
}

impl<'a, 't> Carried<'a, 't> {
    pub(super) fn new(analysis: &'a Analysis<'t>, published: Option<Date>) -> Carried<'a, 't> {
        Carried { analysis, war: war(analysis, published), last: None }
    }

    /// Remembers the date of an event.
    pub(super) fn remember(&mut self, sentence: usize, when: Option<When>) {
        if let Some(when) = when {
            self.last = Some((sentence, when));
        }
    }

    /// The date of an event that has none; of what was told before only where its own sentence names no time at all.
    pub(super) fn date(&self, sentence: usize, kind: &str, undated: bool) -> Option<When> {
        let force = matches!(kind, "attack" | "seizure" | "participation" | "coercion");
        let last = self.last.filter(|(told, _)| sentence == told + 1 && self.same_block(*told, sentence)).map(|(_, when)| when);
        let day = last.is_some_and(|when| when.precision == Precision::Day);
        let meant = force && self.speaks(sentence, MEANT) || self.goes_on(sentence) || force && day && self.narrates(sentence);
        last.filter(|_| meant && undated).or_else(|| self.in_war(sentence, kind))
    }

    /// `further`, `also`, `in response`: the sentence goes on with what the one before told.
    fn goes_on(&self, sentence: usize) -> bool {
        let range = self.analysis.text.sentences[sentence].tokens.range();
        let text = &self.analysis.text;
        let later = |token: usize| {
            matches!(text.word(token), "Hours" | "Minutes" | "Moments")
                && matches!(text.word(token + 1), "later" | "after" | "earlier")
        };
        later(range.start) || range.take(6).any(|token| matches!(text.word(token), "further" | "Furthermore"))
    }

    /// `They killed three men`: what a sentence in the past tells of whom the one before told of.
    fn narrates(&self, sentence: usize) -> bool {
        let text = &self.analysis.text;
        let mut range = text.sentences[sentence].tokens.range();
        let same = matches!(text.word(range.start), "They" | "He" | "She" | "It")
            || range.clone().take(4).any(|token| matches!(text.word(token), "also" | "then"));
        same && !range.any(|token| text.tokens[token].pos == Pos::Modal || text.traits(token).has(bit::have))
    }

    fn in_war(&self, sentence: usize, kind: &str) -> Option<When> {
        let (word, when) = self.war.filter(|_| matches!(kind, "attack" | "seizure" | "deployment" | "participation"))?;
        let from = sentence.saturating_sub(2);
        let told = (from..=sentence).any(|at| self.same_block(at, sentence) && self.speaks(at, &[word]));
        told.then_some(when)
    }

    fn same_block(&self, one: usize, other: usize) -> bool {
        std::ptr::eq(self.analysis.text.block(one), self.analysis.text.block(other))
    }

    /// Whether a sentence has one of these nouns with `the`, and not `before the`, `after the`.
    fn speaks(&self, sentence: usize, nouns: &[&str]) -> bool {
        let text = &self.analysis.text;
        let range = text.sentences[sentence].tokens.range();
        let start = range.start;
        range.into_iter().any(|token| {
            nouns.contains(&text.lemma(token))
                && (start.max(token.saturating_sub(3))..token).any(|at| pointing(text.word(at)))
                && {
                    let before = (start.max(token.saturating_sub(5))..token).find(|&at| pointing(text.word(at))).unwrap_or(token);
                    before == start
                        || !matches!(
                            text.word(before - 1).to_lowercase().as_str(),
                            "before" | "after" | "until" | "since" | "preceded"
                        )
                }
        })
    }
}

fn pointing(word: &str) -> bool {
    matches!(word, "the" | "The" | "this" | "This" | "that")
}

/// The first war that the document dates by a day or month, until publication.
fn war<'a>(analysis: &'a Analysis, published: Option<Date>) -> Option<(&'a str, When)> {
    let text = &analysis.text;
    let dated = analysis.dates.iter().filter(|dated| {
        matches!(dated.when.precision, Precision::Day | Precision::Month) && matches!(dated.bearing, Bearing::At | Bearing::From)
    });
    dated.into_iter().find_map(|dated| {
        let start = dated.tokens.start as usize;
        let word = (start.saturating_sub(6)..start).rev().map(|token| text.lemma(token)).find(|lemma| LONG.contains(lemma))?;
        let from = dated.when.date.earliest()?;
        let to = published?.latest()?;
        let date = Date::parse(&format!("{from}/{to}")).ok()?;
        (from < to).then_some((word, When { date, precision: Precision::Approximate, span: None }))
    })
}
