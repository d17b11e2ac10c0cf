//! A sentence of an analysed text made ready for the rules: words with tags, expressions of several words as one.

use super::fill::{Local, Scene};
use super::grammar::Sentence;
use super::mend::{counts, mend};
use super::names::Names;
use super::node::{Form, Tag, Word};
use super::rules::RULES;
use super::tags::word;
use super::times::times;
use super::together::together;
use crate::{Analysis, Class, Span};

/// The scene of a sentence.
pub(crate) fn scene<'t>(analysis: &'t Analysis<'t>, names: &'t Names, home: Option<usize>, sentence: usize) -> Scene<'t> {
    let place = analysis.text.sentences[sentence];
    let (first, end) = (place.tokens.start as usize, place.tokens.end as usize);
    let from = analysis.mentions.partition_point(|mention| (mention.tokens.start as usize) < first);
    let mentions = analysis.mentions[from..].iter().take_while(|mention| (mention.tokens.start as usize) < end);
    let mut places: Vec<(Option<u32>, Option<u32>)> = vec![(None, None); end - first];
    let mut locals = Vec::new();
    let mut titles: Vec<Span> = Vec::new();
    for mention in mentions {
        let number = locals.len() as u32;
        let class = analysis.entities[mention.entity].class;
        titles.extend(mention.title.filter(|title| title.end < mention.span.start && title.end + 2 > mention.span.start));
        // `Under Secretary of the Treasury for Terrorism, X`.
        titles.extend(mention.title.and_then(|title| {
            let gap = analysis.text.text.get(title.end as usize..mention.span.start as usize)?;
            let portfolio = gap == ", " && title.of(analysis.text.text).contains(" for ");
            portfolio.then_some(Span { start: title.start, end: title.end + 1 })
        }));
        // `both men`: the second of those whom the same words mean.
        let again = locals.last().is_some_and(|last: &Local| {
            last.span == mention.span && last.form == mention.form && last.form != crate::Form::Named
        });
        locals.push(Local { span: mention.span, entity: mention.entity, class, form: mention.form });
        if again {
            continue;
        }
        for token in mention.tokens.range().filter(|token| *token < end) {
            let place = &mut places[token - first];
            if place.0.is_none() { place.0 = Some(number) } else { place.1 = Some(number) }
        }
    }
    let mut words = words(analysis, first, end, &places);
    of_titles(&mut words, &titles);
    mend(analysis.text.text, &mut words);
    defined(&mut words);
    let dateline = dateline(analysis.text.text, &words, &locals);
    words.drain(..dateline);
    super::contact::give_pronouns(analysis.text.text, &mut words, &locals);
    let mut sentence = Sentence::new(words);
    let person = |node: &super::node::Node| node.mention.is_some_and(|mention| locals[mention as usize].class == Class::Person);
    let somewhere = |node: &super::node::Node| {
        node.mention.is_some_and(|mention| matches!(locals[mention as usize].class, Class::Place | Class::Country))
    };
    sentence.people = (0..sentence.nodes.len()).filter(|&at| person(&sentence.nodes[at])).collect();
    sentence.places = (0..sentence.nodes.len()).filter(|&at| somewhere(&sentence.nodes[at])).collect();
    Scene {
        text: analysis.text.text,
        sentence,
        locals,
        entities: &analysis.entities,
        names,
        home,
        topic: None,
        body: None,
        sanctioner: None,
        release: false,
        offices: Vec::new(),
        span: place.span,
    }
}

/// `Hasan Oban: head of the Front`: in a line that says no more than who somebody is, the colon is a comma.
fn defined(words: &mut [Word]) {
    let Some(mention) = words.first().and_then(|word| word.mention) else { return };
    let Some(colon) = words.iter().position(|word| word.mention != Some(mention)).filter(|&at| words[at].lemma == ":") else {
        return;
    };
    let says = |word: &Word| matches!(word.tag, Tag::Verb(Form::Past | Form::Present) | Tag::Modal | Tag::Be(_) | Tag::Have(_));
    let small = words.get(colon + 1).is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Adjective | Tag::Determiner));
    if small && !words[colon..].iter().any(says) {
        words[colon].tag = Tag::Comma;
    }
}

/// `WASHINGTON – OFAC today`, `Baghdad (Reuters) — Gunmen`: how many words say where a report was written.
fn dateline(text: &str, words: &[Word], locals: &[Local]) -> usize {
    let Some(dash) = words.iter().take(10).position(|word| word.tag == Tag::Dash) else { return 0 };
    let upper = |word: &Word| word.span.of(text).starts_with(char::is_uppercase);
    let plain = |word: &Word| {
        upper(word) || word.time > 0 || matches!(word.tag, Tag::Comma | Tag::Open | Tag::Close | Tag::Number | Tag::Other)
    };
    let loud = words[0].span.of(text).chars().all(|c| !c.is_lowercase());
    let place = words[0].mention.is_some_and(|mention| locals[mention as usize].class == Class::Place);
    let goes_on = words.get(dash + 1).is_some_and(|word| upper(word) || word.tag == Tag::Quote);
    let names = words[..dash].iter().all(plain) && (loud && words[0].mention.is_some() || place);
    if dash > 0 && names && goes_on { dash + 1 } else { 0 }
}

/// `Under Secretary of the Treasury for Terrorism Ann Oban`: a title and its name are one phrase.
fn of_titles(words: &mut [Word], titles: &[Span]) {
    for title in titles {
        let within = words.iter_mut().filter(|word| title.contains(word.span));
        for word in
            within.filter(|word| matches!(word.tag, Tag::Preposition | Tag::And | Tag::Determiner | Tag::Verb(_) | Tag::Comma))
        {
            word.tag = Tag::Noun;
        }
    }
}

fn words<'t>(analysis: &'t Analysis<'t>, first: usize, end: usize, places: &[(Option<u32>, Option<u32>)]) -> Vec<Word<'t>> {
    let mut words: Vec<Word<'t>> = Vec::with_capacity(end - first);
    let times = times(analysis, first, end, places);
    let mut at = first;
    while at < end {
        if let Some((length, lemma, tag)) = together(analysis, at, end) {
            let span = Span { start: analysis.text.tokens[at].span.start, end: analysis.text.tokens[at + length - 1].span.end };
            words.push(Word { span, lemma, tag, mention: None, inner: None, time: 0 });
            at += length;
            continue;
        }
        let (mention, inner) = places[at - first];
        let mut word = word(analysis, at);
        (word.mention, word.inner, word.time) = (mention, inner, times[at - first]);
        at += 1;
        // A full stop inside a sentence ends an abbreviation.
        if word.tag == Tag::Stop && word.span.of(analysis.text.text) == "." && at + 1 < end {
            word.tag = Tag::Other;
        }
        let own = analysis.text.tokens[at - 1].span.of(analysis.text.text);
        // `transferred millions to X`: what there are millions of goes without saying.
        let sum = at < end && matches!(analysis.text.lemma(at), "to" | "from" | "into" | "for" | "through" | "via" | "in");
        let millions = sum && matches!(own, "millions" | "billions");
        if counts(&word, own, millions || at < end && analysis.text.lemma(at) == "of") {
            word.tag = Tag::Noun;
        }
        if millions {
            word.lemma = "million";
        }
        if at < end && listed(analysis, at) {
            word.tag = if word.lemma == "last" { Tag::Determiner } else { Tag::Noun };
        }
        if let Tag::Verb(_) = word.tag
            && let Some((whole, more)) =
                RULES.with_particle(word.lemma, |step| if at + step < end { analysis.text.lemma(at + step) } else { "" })
        {
            word.lemma = whole;
            at += more;
        }
        words.push(word);
    }
    words
}

/// `last year`, `its sanctions list`: words that look like verbs and are none. The word is the one before a place.
fn listed(analysis: &Analysis, next: usize) -> bool {
    let text = &analysis.text;
    match text.word(next - 1) {
        "last" | "Last" => {
            matches!(
                text.lemma(next),
                "year" | "month" | "week" | "night" | "decade" | "summer" | "winter" | "spring" | "autumn" | "fall"
            )
        }
        "list" | "lists" => next > 1 && matches!(text.word(next - 2), "sanctions" | "terror" | "terrorism" | "black" | "watch"),
        _ => false,
    }
}
