//! What a model answered, as a proposal to be checked.

use super::answer::Item;
use super::place::place;
use super::prompt::Section;
use crate::{Analysis, Dropped, Party, Polarity, Precision, Proposal, Span, Voice, When};
use sinew_model::Date;

/// The proposal, or why there is none: the check wants exact words, and a model may copy them loosely.
pub(super) fn proposal(item: &Item, section: &Section, analysis: &Analysis<'_>, rule: &str) -> Result<Proposal, Dropped> {
    let text = analysis.text.text;
    let drop = |span: Option<Span>, reason: &str| Dropped { rule: rule.to_owned(), span, reason: reason.to_owned() };
    let quote = place(text, section.span, &item.quote).ok_or_else(|| drop(None, "the quote is not in the text"))?;
    let refuse = |reason: &str| drop(Some(quote), reason);
    let mention = |number: Option<usize>, reason: &str| match number {
        None => Ok(None),
        // Models count from 1, as they were told.
        Some(number) => section.mentions.get(number.wrapping_sub(1)).copied().map(Some).ok_or_else(|| refuse(reason)),
    };
    let around = around(analysis, quote);
    let words = |words: &Option<String>, reason: &str| match words.as_deref().map(str::trim).filter(|words| !words.is_empty()) {
        None => Ok(None),
        Some(words) => place(text, around, words).map(Some).ok_or_else(|| refuse(reason)),
    };
    let party = "a party is no mention of this section";
    let subject = mention(item.subject, party)?.map(|place| nearest(analysis, place, quote, around));
    let object = mention(item.object, party)?.map(|place| nearest(analysis, place, quote, around));
    let voice = mention(item.voice, "the speaker is no mention of this section")?;
    let value = words(&item.value, "the value is not in the sentence")?;
    let dated = words(&item.when, "the words of the date are not in the sentence")?;
    Ok(Proposal {
        rule: rule.to_owned(),
        kind: item.kind.clone(),
        quote: quote.of(text).to_owned(),
        near: Some(quote.start as usize),
        subject: subject.map(Party::Mention),
        object: object.map(Party::Mention),
        value,
        when: dated.and_then(|span| when(analysis, span)),
        voice: voice.map(|place| speaker(analysis, place)).into_iter().collect(),
        stance: item.stance().ok_or_else(|| refuse("there is no such stance"))?,
        polarity: match item.is_negative() {
            Some(true) => Polarity::Negative,
            Some(false) => Polarity::Positive,
            None => return Err(refuse("there is no such polarity")),
        },
    })
}

/// The mention of the same entity in the quote, or in its sentence: models give the number of one where they mean another. Where
/// there is none the one given stays, for the check to refuse.
fn nearest(analysis: &Analysis<'_>, place: usize, quote: Span, around: Span) -> usize {
    let given = &analysis.mentions[place];
    let of_same = |within: Span| {
        let is_other = |mention: &crate::Mention| mention.entity == given.entity && within.contains(mention.span);
        analysis.mentions.iter().position(is_other)
    };
    if quote.contains(given.span) { place } else { of_same(quote).or_else(|| of_same(around)).unwrap_or(place) }
}

fn speaker(analysis: &Analysis<'_>, place: usize) -> Voice {
    let mention = &analysis.mentions[place];
    Voice { span: mention.span, entity: Some(mention.entity) }
}

/// The sentences that a span touches.
fn around(analysis: &Analysis<'_>, span: Span) -> Span {
    let touched = analysis.text.sentences.iter().map(|sentence| sentence.span).filter(|sentence| sentence.overlaps(span));
    touched.fold(span, |around, sentence| Span { start: around.start.min(sentence.start), end: around.end.max(sentence.end) })
}

/// What the words of a date mean: as the reading of the text understands them, or as they stand. Words that nobody can date
/// leave the claim undated; they stand in its quote or beside it.
fn when(analysis: &Analysis<'_>, span: Span) -> Option<When> {
    let known = analysis.dates.iter().map(|dated| dated.when).find(|when| when.span.is_some_and(|own| own.overlaps(span)));
    known.or_else(|| {
        let date = Date::parse(span.of(analysis.text.text)).ok()?;
        let precision = match date.precision() {
            sinew_model::date::Precision::Day => Precision::Day,
            sinew_model::date::Precision::Month => Precision::Month,
            sinew_model::date::Precision::Year => Precision::Year,
            _ => Precision::Approximate,
        };
        Some(When { date, precision, span: Some(span) })
    })
}
