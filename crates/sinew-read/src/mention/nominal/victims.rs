//! People whom only what befalls them shows to be people: `arrested 44 suspects`, `six schoolchildren were abducted`.

use super::Binder;
use crate::text::Pos;
use crate::{Class, Entity, Form, Mention};
use rustc_hash::FxHashSet;

/// Verbs whose object is somebody.
fn befalls(lemma: &str) -> bool {
    matches!(
        lemma,
        "kill"
            | "murder"
            | "wound"
            | "injure"
            | "arrest"
            | "detain"
            | "kidnap"
            | "abduct"
            | "massacre"
            | "behead"
            | "assassinate"
            | "jail"
            | "imprison"
            | "torture"
            | "rape"
            | "slaughter"
            | "lynch"
            | "maim"
    )
}

/// Nouns for such a deed, before `of`.
fn deed(lemma: &str) -> bool {
    matches!(
        lemma,
        "killing"
            | "murder"
            | "arrest"
            | "detention"
            | "kidnapping"
            | "abduction"
            | "massacre"
            | "assassination"
            | "lynching"
            | "beheading"
            | "execution"
            | "torture"
    )
}

/// What can be killed or arrested in a manner of speaking only, and counts that have a noun of their own behind them.
fn thing(lemma: &str) -> bool {
    matches!(
        lemma,
        "bill"
            | "deal"
            | "plan"
            | "proposal"
            | "project"
            | "hope"
            | "idea"
            | "chance"
            | "motion"
            | "law"
            | "process"
            | "time"
            | "ship"
            | "vessel"
            | "dog"
            | "cattle"
            | "livestock"
            | "animal"
            | "number"
            | "dozen"
            | "hundred"
            | "thousand"
            | "score"
            | "member"
            | "leader"
            | "growth"
            | "decline"
            | "development"
            | "economy"
            | "trade"
            | "life"
            | "percent"
            | "majority"
            | "handful"
            | "group"
            | "total"
            | "spread"
            | "job"
            | "activity"
            | "operation"
            | "attack"
            | "plot"
            | "attempt"
            | "network"
            | "ring"
            | "gang"
            | "spree"
            | "campaign"
            | "charge"
            | "ransom"
            | "scheme"
            | "case"
    )
}

impl Binder<'_, '_> {
    /// Adds them, and crowds that only their number tells of: `Thousands marched`.
    pub(super) fn victims(&mut self) {
        let bound = self.found.mentions.iter().map(|mention| mention.tokens.end - 1);
        let taken: FxHashSet<u32> = bound.chain(self.later.iter().map(|nominal| self.phrases[nominal.phrase].head)).collect();
        let mut victims: FxHashSet<u32> = FxHashSet::default();
        for place in 0..self.phrases.len() {
            let phrase = &self.phrases[place];
            let head = phrase.head as usize;
            let listed = phrase.list.is_some_and(|first| first != place as u32 && victims.contains(&first));
            let shown = listed || self.befallen(place);
            if shown {
                victims.insert(place as u32);
            }
            let crowd = self.crowd(place);
            let free = !taken.contains(&phrase.head) && (crowd || self.text.tokens[head].pos == Pos::Noun);
            if !(free && (crowd || shown && !thing(self.text.lemma(head)))) {
                continue;
            }
            let mut tokens = phrase.tokens;
            if tokens.len() > 1 && matches!(self.text.folded(tokens.start as usize).as_str(), "the" | "a" | "an") {
                tokens.start += 1;
            }
            let plural = self.text.word(head).to_lowercase() != self.text.lemma(head);
            let class = if plural { Class::Group } else { Class::Person };
            let span = self.text.span(tokens);
            let name = span.of(self.text.text).split_whitespace().collect::<Vec<_>>().join(" ");
            let entity = self.found.add(Entity { class, name, aliases: Vec::new(), part_of: None, named: false });
            self.found.mentions.push(Mention { span, tokens, entity, form: Form::Nominal, title: None });
        }
    }

    /// Whether the words around a phrase say that somebody was killed, hurt or held.
    fn befallen(&self, place: usize) -> bool {
        let tokens = self.phrases[place].tokens;
        let counting = |token: usize| {
            matches!(self.text.tokens[token].pos, Pos::Adverb | Pos::Number)
                || matches!(self.text.word(token), "at" | "least" | "more" | "than" | "some" | "up" | "to" | "about" | "around")
        };
        let before = (0..tokens.start as usize).rev().take(5).find(|&token| !counting(token));
        if let Some(before) = before {
            let verb = matches!(self.text.tokens[before].pos, Pos::Verb(_)) && befalls(self.text.lemma(before));
            let of = self.text.word(before) == "of" && before > 0 && deed(self.text.lemma(before - 1));
            if verb || of {
                return true;
            }
        }
        let mut behind = (tokens.end as usize..self.text.tokens.len()).take(4);
        let helped = behind.clone().take(2).any(|token| self.text.lemma(token) == "be");
        helped && behind.any(|token| matches!(self.text.tokens[token].pos, Pos::Verb(_)) && befalls(self.text.lemma(token)))
    }

    /// `Thousands marched`.
    fn crowd(&self, place: usize) -> bool {
        let phrase = &self.phrases[place];
        let next = phrase.tokens.end as usize;
        phrase.tokens.len() == 1
            && matches!(self.text.folded(phrase.head as usize).as_str(), "thousands" | "hundreds" | "dozens" | "scores")
            && next < self.text.tokens.len()
            && self.text.word(next) != "of"
    }
}
