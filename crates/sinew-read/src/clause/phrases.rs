//! Noun phrases: runs of articles, adjectives, nouns and names.

use super::Phrase;
use crate::text::{Case, Pos, Text, Tokens, VerbForm};

/// The noun phrases of a text, in its order. `names` has the tokens of proper names, in order: they are not cut. Words of `dates` are in no phrase.
pub(crate) fn phrases(text: &Text<'_>, names: &[Tokens], dates: &[Tokens]) -> Vec<Phrase> {
    let mut found = Vec::new();
    for sentence in 0..text.sentences.len() {
        let first = found.len();
        let range = text.sentences[sentence].tokens.range();
        let mut at = range.start;
        while at < range.end {
            let next = dates.partition_point(|date| date.end as usize <= at);
            let date = dates.get(next).copied().unwrap_or(Tokens::new(usize::MAX >> 33, usize::MAX >> 33));
            if date.holds(at) {
                at = date.end as usize;
                continue;
            }
            let scan = Scan { text, names, end: range.end.min(date.start as usize) };
            match scan.phrase(at) {
                Some((tokens, head)) => {
                    found.push(phrase(text, tokens, head, sentence, range.start));
                    at = tokens.end as usize;
                }
                None => at += 1,
            }
        }
        relate(text, &mut found, first);
    }
    found
}

fn phrase(text: &Text<'_>, tokens: Tokens, head: usize, sentence: usize, first: usize) -> Phrase {
    let before = tokens.start as usize;
    let preposition = (before > first && text.tokens[before - 1].pos == Pos::Preposition).then(|| before as u32 - 1);
    Phrase {
        tokens,
        head: head as u32,
        sentence: sentence as u32,
        mention: None,
        preposition,
        attached: None,
        possessor: None,
        owner: None,
        list: None,
        apposed: None,
    }
}

struct Scan<'a, 't> {
    text: &'a Text<'t>,
    names: &'a [Tokens],
    end: usize,
}

impl Scan<'_, '_> {
    fn pos(&self, at: usize) -> Option<Pos> {
        (at < self.end).then(|| self.text.tokens[at].pos)
    }

    /// `appointed X commander of Y`: the office is another phrase than the name.
    fn given_office(&self, start: usize, end: usize) -> bool {
        let gives = start.checked_sub(1).is_some_and(|before| {
            matches!(self.text.tokens[before].pos, Pos::Verb(_))
                && matches!(self.text.lemma(before), "appoint" | "name" | "make" | "elect" | "install" | "declare" | "promote")
        });
        gives
            && self.pos(end) == Some(Pos::Noun)
            && (end + 1 < self.end)
            && matches!(self.text.word(end + 1), "of" | "in" | "for" | "at")
    }

    /// The end of the name that begins at a token.
    fn name(&self, at: usize) -> Option<usize> {
        let place = self.names.binary_search_by_key(&(at as u32), |name| name.start).ok()?;
        Some((self.names[place].end as usize).min(self.end)).filter(|&end| end > at)
    }

    /// A phrase that begins here, and its head.
    fn phrase(&self, start: usize) -> Option<(Tokens, usize)> {
        if self.pos(start) == Some(Pos::Pronoun) {
            return Some((Tokens::new(start, start + 1), start));
        }
        let (mut at, mut head) = (start, None);
        loop {
            if let Some(end) = self.name(at) {
                at = end;
                head = Some(end - 1);
                if self.given_office(start, end) {
                    break;
                }
                continue;
            }
            let Some(pos) = self.pos(at) else { break };
            let step = match pos {
                Pos::Noun | Pos::Name if self.text.tokens[at].case != Case::Mark => {
                    head = Some(at);
                    1
                }
                // `long the regime's protector`: an article begins a phrase.
                Pos::Determiner if head.is_none() && (at == start || self.pos(at - 1) != Some(Pos::Adjective)) => 1,
                Pos::Adjective => 1,
                Pos::Number => {
                    head = head.or(self.counts(at).then_some(at));
                    1
                }
                Pos::Adverb
                    if head.is_none()
                        && at > start
                        && (matches!(self.pos(at + 1), Some(Pos::Adjective | Pos::Verb(VerbForm::Participle)))
                            || self.pos(at - 1) == Some(Pos::Determiner) && self.pos(at + 1) == Some(Pos::Name)) =>
                {
                    1
                }
                Pos::Verb(VerbForm::Ing) if at > start && head.is_none() && self.pos(at + 1) == Some(Pos::Noun) => 1,
                Pos::Mark if self.quoted_inside(at, start) => 1,
                Pos::Mark | Pos::Coordinator if head.is_none() && at > start => self.adjectives(at),
                _ => 0,
            };
            if step == 0 {
                break;
            }
            at += step;
        }
        let head = head?;
        Some((Tokens::new(start, head + 1), head))
    }

    /// A number that no noun follows stands for what it counts.
    fn counts(&self, at: usize) -> bool {
        !matches!(self.pos(at + 1), Some(Pos::Noun | Pos::Adjective | Pos::Name | Pos::Number))
    }

    /// A quotation mark between an article or adjective and a name.
    fn quoted_inside(&self, at: usize, start: usize) -> bool {
        at > start
            && matches!(self.text.word(at), "\"" | "“" | "‘")
            && matches!(self.pos(at + 1), Some(Pos::Name | Pos::Noun | Pos::Adjective))
            && matches!(self.pos(at - 1), Some(Pos::Determiner | Pos::Adjective))
    }

    /// `political, economic, and military power`: marks between adjectives.
    fn adjectives(&self, at: usize) -> usize {
        let before = self.pos(at - 1) == Some(Pos::Adjective);
        let gap = (at..self.end).take(2).take_while(|&token| matches!(self.text.word(token), "," | "and" | "or" | "but")).count();
        let after = self.pos(at + gap) == Some(Pos::Adjective)
            && matches!(self.pos(at + gap + 1), Some(Pos::Noun | Pos::Name | Pos::Adjective | Pos::Mark | Pos::Coordinator));
        if before && after && gap > 0 { gap } else { 0 }
    }
}

/// Finds possessors, lists, appositions and what prepositions hang on, among the phrases of one sentence.
fn relate(text: &Text<'_>, found: &mut [Phrase], first: usize) {
    for at in first + 1..found.len() {
        let gap = Tokens { start: found[at - 1].tokens.end, end: found[at].tokens.start };
        let words: Vec<&str> = gap.range().take(6).map(|token| text.word(token)).collect();
        let verbal = gap.range().any(|token| {
            matches!(
                text.tokens[token].pos,
                Pos::Verb(_) | Pos::Auxiliary | Pos::Modal | Pos::To | Pos::Relative | Pos::Subordinator
            )
        });
        if verbal {
            continue;
        }
        let possessive = gap.len() == 1 && text.tokens[gap.start as usize].pos == Pos::Possessive;
        if possessive {
            found[at].possessor = Some(at as u32 - 1);
            found[at].preposition = found[at - 1].preposition;
            found[at].attached = found[at - 1].attached;
        } else if found[at].preposition.is_some() {
            attach(found, at, &words);
        } else if let Some(coordinated) = coordination(&words) {
            join(text, found, at, coordinated);
        }
    }
}

fn attach(found: &mut [Phrase], at: usize, words: &[&str]) {
    let plain = words.len() <= 2 && !words.iter().any(|word| matches!(*word, ";" | ":" | "." | "—" | "–"));
    if plain {
        found[at].attached = Some(at as u32 - 1);
    } else if words.len() >= 4 && words[words.len() - 4..words.len() - 1] == ["as", "well", "as"] {
        again(found, at);
    }
}

/// `against A, as well as against B`: B is attached as A is, and stands in its list.
fn again(found: &mut [Phrase], at: usize) {
    let earlier = (0..at).rev().find(|&other| {
        found[other].sentence == found[at].sentence && found[other].preposition.is_some() && found[other].attached.is_some()
    });
    if let Some(other) = earlier {
        let list = *found[other].list.get_or_insert(other as u32);
        found[at].list = Some(list);
        found[at].attached = found[other].attached;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// A coordinator, possibly after a comma.
    And,
    Comma,
    /// `such as`, `including`, a bracket.
    Other,
}

fn coordination(words: &[&str]) -> Option<Gap> {
    match words {
        ["and" | "or" | "&"] | ["," | ";", "and" | "or"] | ["as", "well", "as"] | [",", "as", "well", "as"] => Some(Gap::And),
        ["and" | "or", "even" | "also"] | [",", "and" | "or", "even" | "also"] | ["”" | "\"", "and"] => Some(Gap::And),
        ["," | ";"] | ["\"" | "”", ","] | [",", "\"" | "”"] => Some(Gap::Comma),
        ["(" | "—" | "–" | "-" | ":"] => Some(Gap::Other),
        [")", ","] => Some(Gap::Comma),
        [")", "and"] | [")", ",", "and"] => Some(Gap::And),
        _ => None,
    }
}

/// Puts a phrase into the list of the one before, or marks it as its apposition.
fn join(text: &Text<'_>, found: &mut [Phrase], at: usize, gap: Gap) {
    let before = peer(text, found, at);
    match gap {
        Gap::And => {
            let list = *found[before].list.get_or_insert(before as u32);
            found[at].list = Some(list);
            commas_become_list(found, before, at, list);
            inherit(found, before, at);
        }
        Gap::Comma | Gap::Other if opening(text, found, before) || gap == Gap::Comma && begins_clause(text, found, at) => {}
        Gap::Comma | Gap::Other => {
            found[at].apposed = Some(before as u32);
            inherit(found, before, at);
        }
    }
}

/// Whether a phrase belongs to what a sentence opens with: `Since the war, the militias …`.
fn opening(text: &Text<'_>, found: &[Phrase], mut phrase: usize) -> bool {
    while let Some(up) = found[phrase].attached.filter(|&up| (up as usize) < phrase) {
        phrase = up as usize;
    }
    let first = text.sentences[found[phrase].sentence as usize].tokens.start;
    found[phrase].preposition.is_some_and(|preposition| preposition <= first + 1)
}

/// `Unlike the militias that the state controls, the Front left`: whether the first comma stands before a phrase and its verb right
/// behind it, in a sentence that a preposition opens.
fn begins_clause(text: &Text<'_>, found: &[Phrase], at: usize) -> bool {
    let (phrase, sentence) = (&found[at], text.sentences[found[at].sentence as usize].tokens);
    let (first, start, end) = (sentence.start as usize, phrase.tokens.start as usize, phrase.tokens.end as usize);
    let opens = matches!(text.tokens[first].pos, Pos::Preposition | Pos::Subordinator) && text.folded(first) != "as";
    let commas = (first..start).filter(|&token| text.word(token) == ",").count();
    let acts = text
        .tokens
        .get(end)
        .is_some_and(|next| matches!(next.pos, Pos::Auxiliary | Pos::Modal | Pos::Verb(VerbForm::Past | VerbForm::Third)));
    opens && commas == 1 && text.word(start.saturating_sub(1)) == "," && acts && end < sentence.end as usize
}

fn inherit(found: &mut [Phrase], before: usize, at: usize) {
    found[at].preposition = found[at].preposition.or(found[before].preposition);
    found[at].attached = found[at].attached.or(found[before].attached);
}

/// The phrase before, or what it hangs on if that is more like this one: named with named, nominal with nominal.
fn peer(text: &Text<'_>, found: &[Phrase], at: usize) -> usize {
    let name = |phrase: usize| text.tokens[found[phrase].head as usize].pos == Pos::Name;
    let mut before = at - 1;
    while name(before) != name(at) {
        match found[before].attached {
            Some(up)
                if text.word(found[before].tokens.start as usize - 1) == "of"
                    && found[up as usize].sentence == found[at].sentence =>
            {
                before = up as usize
            }
            _ => return at - 1,
        }
    }
    before
}

/// `A, B, and C`: what looked like an apposition was a member.
fn commas_become_list(found: &mut [Phrase], last: usize, at: usize, list: u32) {
    let mut member = last;
    while let Some(before) = found[member].apposed.filter(|&before| (before as usize) < member) {
        found[member].apposed = None;
        member = before as usize;
    }
    if member == last {
        return;
    }
    let _ = list;
    for phrase in &mut found[member..=at] {
        if phrase.list == Some(list) || phrase.apposed.is_none() && phrase.attached.is_none() {
            phrase.list = Some(member as u32);
        }
    }
    found[member].list = Some(member as u32);
    found[last].list = Some(member as u32);
    found[at].list = Some(member as u32);
}
