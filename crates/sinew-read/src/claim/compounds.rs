//! The first part of a compound: `Dubai` in `Dubai-based`, the state in `state-owned`.

use super::apply::Trigger;
use super::fill::Local;
use super::kinds::Classes;
use crate::{Argument, Class, Form, Span};

impl Trigger<'_, '_> {
    /// The first part of `Dubai-based`: the entity of that name.
    pub(crate) fn part(&self, classes: Classes) -> Vec<Argument> {
        let word = &self.sentence().words[self.word];
        let text = word.span.of(self.scene.text);
        // `Norway` and `-backed` are two words.
        // `the National Oban Company (NOC)-owned tanker`.
        let joined = |end: u32| matches!(self.scene.text.get(end as usize..word.span.start as usize), Some("" | ")"));
        let before = |local: &&Local| local.span.end <= word.span.start && joined(local.span.end) && classes.holds(local.class);
        if text.starts_with('-')
            && let Some(local) = self.scene.locals.iter().find(before)
        {
            return vec![Argument { entity: local.entity, span: local.span }];
        }
        // `Iranian` and `-backed`.
        let demonym = self.word.checked_sub(1).filter(|_| text.starts_with('-')).map(|before| self.sentence().words[before].span);
        if let Some(span) = demonym.filter(|span| span.end == word.span.start)
            && let Some(entity) =
                self.scene.named(span.of(self.scene.text)).filter(|&e| classes.holds(self.scene.entities[e].class))
        {
            return vec![Argument { entity, span }];
        }
        let hyphens = text.match_indices('-').map(|(at, _)| at);
        for hyphen in hyphens {
            for (start, end) in [(0, hyphen), (hyphen + 1, text.len())] {
                let span = Span::new(word.span.start as usize + start, word.span.start as usize + end);
                if &text[start..end] == "state" {
                    return self.state_at_hand(classes).into_iter().collect();
                }
                if let Some(entity) = self.scene.named(&text[start..end]).filter(|&e| classes.holds(self.scene.entities[e].class))
                {
                    return vec![Argument { entity, span }];
                }
            }
        }
        Vec::new()
    }

    /// `state-owned X`: of the state that the phrase or the name tells, or else of the one that the text is about, where the
    /// sentence speaks of no other.
    fn state_at_hand(&self, classes: Classes) -> Option<Argument> {
        if !classes.holds(Class::Country) {
            return None;
        }
        let sentence = self.sentence();
        let node = &sentence.nodes[self.node];
        let span = sentence.words[self.word].span;
        let country = |entity: &usize| self.scene.entities[*entity].class == Class::Country;
        let of = |entity: usize| Argument { entity, span };
        if let Some(possessor) = self.possessor() {
            let owner = self.scene.one(possessor, classes, 9).into_iter().next();
            return owner.filter(|owner| country(&owner.entity));
        }
        // `Trade Bank of Norway`, `China National Oban Corporation`.
        let words = &sentence.words[self.word + 1..=node.head.max(self.word)];
        let named = words.iter().map(|word| word.span.of(self.scene.text)).filter(|word| word.starts_with(char::is_uppercase));
        let within = named.filter_map(|word| self.scene.named(word)).find(country);
        if let Some(state) = self.own_country(classes).or(within) {
            return Some(of(state));
        }
        let home = self.scene.home?;
        let foreign = |local: &Local| local.class == Class::Country && local.entity != home;
        let one = node.mention.is_some_and(|mention| self.scene.local(mention).form == Form::Named);
        (one && !self.scene.locals.iter().any(foreign)).then(|| of(home))
    }
}
