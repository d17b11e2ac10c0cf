//! Places without a name: `a base near Kirkuk`, `two checkpoints`, `the town`.

use super::Binder;
use crate::clause::Phrase;
use crate::mention::gazetteer::gazetteer;
use crate::text::Pos;
use crate::{Class, Entity, Form, Mention};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static SITES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../../data/sites.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split(", ")).collect()
});

/// How many names back the seat of government may stand that `the capital` means.
const FAR: usize = 200;

/// Whether a common noun is one of a place that force can be used against.
pub(crate) fn site(lemma: &str) -> bool {
    SITES.contains(lemma)
}

impl Binder<'_, '_> {
    /// Whether a word is the head of a place: `base`, `community centre`.
    fn heads_site(&self, head: usize) -> bool {
        let lemma = self.text.lemma(head);
        site(lemma) || head > 0 && site(&format!("{} {lemma}", self.text.folded(head - 1)))
    }

    /// Adds the places without a name that no other nominal is.
    pub(super) fn sites(&mut self) {
        let mut taken: FxHashSet<u32> = FxHashSet::default();
        for mention in &self.found.mentions {
            taken.insert(mention.tokens.end - 1);
        }
        taken.extend(self.later.iter().map(|nominal| self.phrases[nominal.phrase].head));
        let mut earlier: Vec<(&str, usize)> = Vec::new();
        for place in 0..self.phrases.len() {
            let phrase = &self.phrases[place];
            let head = phrase.head as usize;
            if self.text.tokens[head].pos != Pos::Noun || taken.contains(&phrase.head) || !self.heads_site(head) {
                continue;
            }
            let first = phrase.tokens.start as usize;
            let opening = self.text.folded(first);
            if matches!(opening.as_str(), "whose" | "no" | "any" | "every" | "what" | "which") {
                continue;
            }
            let definite = matches!(opening.as_str(), "the" | "this" | "that" | "these" | "those");
            let lemma = self.text.lemma(head);
            let known = definite.then(|| self.site_before(phrase, lemma, &earlier)).flatten();
            let entity = known.unwrap_or_else(|| self.new_site(place));
            earlier.push((lemma, entity));
            let mut tokens = phrase.tokens;
            if tokens.len() > 1 && (definite || matches!(opening.as_str(), "a" | "an")) {
                tokens.start += 1;
            }
            let span = self.text.span(tokens);
            self.found.mentions.push(Mention { span, tokens, entity, form: Form::Nominal, title: None });
        }
    }

    /// `the hospital` after `the South Hospital`, `the base` after `a base near Kirkuk`.
    fn site_before(&self, phrase: &Phrase, lemma: &str, earlier: &[(&str, usize)]) -> Option<usize> {
        let plain = phrase.tokens.len() <= 2;
        let from = self.text.sentences[(phrase.sentence as usize).saturating_sub(6)].tokens.start;
        let until = self.named.partition_point(|(tokens, _)| tokens.start < phrase.tokens.start);
        let near = self.named[..until].iter().rev().take_while(|(tokens, _)| tokens.start >= from);
        let mut places = near.filter(|(_, entity)| matches!(self.found.entities[*entity].class, Class::Place | Class::Vessel));
        let called = |entity: usize| self.is_called(entity, lemma);
        let named = places.find(|&&(tokens, entity)| {
            let last = self.text.lemma(tokens.end as usize - 1).eq_ignore_ascii_case(lemma) && tokens.len() > 1;
            last || called(entity)
        });
        let named = named.map(|&(_, entity)| entity).filter(|_| plain);
        // `the city`: the last place named, close before.
        let close = self.text.sentences[(phrase.sentence as usize).saturating_sub(1)].tokens.start;
        let settled = plain && matches!(lemma, "town" | "city" | "village");
        let last = self.named[..until].iter().rev().take_while(|(tokens, _)| tokens.start >= close);
        let mut last = last.filter(|(_, entity)| self.found.entities[*entity].class == Class::Place);
        let named = named.or_else(|| if settled { last.next().map(|&(_, entity)| entity) } else { None });
        let seat = || {
            let near = self.named[..until].iter().rev().take(FAR).map(|&(_, entity)| entity);
            near.into_iter().find(|&entity| self.governs(entity))
        };
        let named = named.or_else(|| if plain && lemma == "capital" { seat() } else { None });
        named.or_else(|| earlier.iter().rev().find(|(head, _)| plain && *head == lemma).map(|&(_, entity)| entity))
    }

    /// Whether a place is the seat of a government.
    fn governs(&self, entity: usize) -> bool {
        let place = &self.found.entities[entity];
        place.class == Class::Place && gazetteer().country_of(&place.name.to_lowercase()).is_some()
    }

    /// A place of its own, told with what stands behind it: `base near Kirkuk`.
    fn new_site(&mut self, place: usize) -> usize {
        let phrase = &self.phrases[place];
        let mut tokens = phrase.tokens;
        if tokens.len() > 1 && self.text.tokens[tokens.start as usize].pos == Pos::Determiner {
            tokens.start += 1;
        }
        let next = self.phrases.get(place + 1).filter(|next| next.attached == Some(place as u32));
        if let Some(next) = next
            && let Some(preposition) = next.preposition
            && lies(self.text.lemma(phrase.head as usize), self.text.word(preposition as usize))
            && (self.named_at(next.head as usize).is_some()
                || matches!(self.text.lemma(next.head as usize), "outskirt" | "outskirts" | "edge"))
        {
            // `the suburb of X` is X.
            let settled =
                matches!(self.text.lemma(phrase.head as usize), "town" | "city" | "village" | "suburb" | "district" | "port");
            if settled && self.text.word(preposition as usize) == "of" {
                tokens.start = next.tokens.start;
            }
            tokens.end = next.tokens.end;
        }
        let words = self.text.span(tokens).of(self.text.text).split_whitespace().collect::<Vec<_>>().join(" ");
        self.found.add(Entity { class: Class::Place, name: words, aliases: Vec::new(), part_of: None, named: false })
    }
}

/// Whether a preposition behind a place tells where it is: `the border with X`.
fn lies(head: &str, preposition: &str) -> bool {
    let beside = matches!(head, "border" | "frontier") && matches!(preposition, "with" | "between");
    beside || matches!(preposition, "of" | "in" | "near" | "at" | "on" | "outside" | "along" | "from")
}
