//! What a participle without an auxiliary is said of: `Armed by X, Y left`, `a firm owned by X`.

use super::antecedents::rather;
use super::grammar::Sentence;
use super::node::{Node, Shape, Tag, What};

impl Sentence<'_> {
    /// The subject of a participle without an auxiliary.
    pub(super) fn of_participle(&self, at: usize) -> Vec<usize> {
        if self.opens_sentence(at) {
            return self.inverted(at).or_else(|| self.following_subject(at).first().copied()).into_iter().collect();
        }
        match at.checked_sub(1).map(|before| self.nodes[before].what) {
            // `men in a town known as X`: the town.
            Some(What::Noun) if matches!(self.lemma(at), "know" | "call" | "dub" | "name") => vec![at - 1],
            // `talks with X aimed at ending the war`: the talks.
            Some(What::Noun) if matches!(self.lemma(at), "aim" | "design" | "intend") => {
                rather(self.climb(at - 1), |noun| self.nodes[noun].mention.is_none() && !self.people.contains(&noun))
            }
            Some(What::Noun) => match self.parted(at).or_else(|| self.among(at - 1)) {
                Some(copula) => self.subjects_within(copula, 1),
                None => self.inhabited(self.within(self.climb(at - 1))),
            },
            Some(What::Close) => self.before(at).filter(|&noun| self.is_noun(noun)).map_or(Vec::new(), |noun| self.climb(noun)),
            // `A and B, both controlled by X`.
            Some(What::Other) if at >= 2 && matches!(self.lemma(at - 1), "both" | "all" | "each") => self.across(at - 2),
            // `those sanctioned include X`, `among those sanctioned is X`.
            Some(What::Other) if matches!(self.lemma(at - 1), "those" | "these") && self.listed_behind(at).is_some() => {
                self.listed_behind(at).into_iter().collect()
            }
            // `X, long supported by Y`.
            Some(What::Other) if at >= 2 && self.is(at - 2, What::Comma) => self.across(at - 2),
            Some(What::Other) if at == 1 && self.inverted(at).is_some() => self.inverted(at).into_iter().collect(),
            Some(What::Comma) if let Some(first) = self.first_of_passives(at) => self.subjects_within(first, 1),
            // `a militia founded, paid and commanded by X`.
            Some(What::Comma) if at >= 2 && self.verb(at - 2).is_some_and(|verb| verb.shape == Shape::Bare) => {
                self.subjects_within(at - 2, 1)
            }
            Some(What::Comma) if self.goes_on_passive(at).is_some() => {
                self.goes_on_passive(at).map_or(Vec::new(), |verb| self.subjects_within(verb, 1))
            }
            Some(What::Comma | What::Dash | What::Open | What::Quote | What::Other) => self.across(at - 1),
            Some(What::And) => self.verb_before(at).map_or(Vec::new(), |verb| self.subjects_within(verb, 1)),
            // `were reported killed by X`.
            Some(What::Verb(told)) if told.passive && matches!(self.lemma(at - 1), "report" | "confirm" | "find" | "say") => {
                self.subjects_within(at - 1, 1)
            }
            // `X, when asked by Y, left`.
            Some(What::Subordinate) if goes_with_participles(self.lemma(at - 1)) => {
                self.finite_before(at).map_or(Vec::new(), |verb| self.subjects_within(verb, 1))
            }
            _ => Vec::new(),
        }
    }

    /// `Moreover, armed by X, Y left`, `While known as X, Y left`: whether the participle opens its sentence.
    fn opens_sentence(&self, at: usize) -> bool {
        let mut rest = &self.nodes[..at];
        if at > 0 && self.is(at - 1, What::Subordinate) && goes_with_participles(self.lemma(at - 1)) {
            rest = &rest[..at - 1];
        }
        let opener = |node: &Node| matches!(node.what, What::Comma | What::And | What::Quote) || self.adverb(node);
        rest.iter().all(opener) && (at < 2 || rest.len() + 1 == at || self.is(at - 1, What::Comma) || self.is(at - 1, What::And))
    }

    fn adverb(&self, node: &Node) -> bool {
        node.is(What::Other) && self.words[node.head].tag == Tag::Adverb
    }

    /// `is 40 percent owned by X`, `was in fact run by X`: the `be` that a measure or a phrase parts from its participle.
    fn parted(&self, at: usize) -> Option<usize> {
        let copula = |at: usize| self.verb(at).is_some_and(|verb| verb.copula);
        let share = matches!(self.lemma(at - 1), "percent" | "%" | "half");
        let aside = matches!(self.lemma(at - 1), "fact" | "turn" | "part" | "effect" | "practice" | "reality");
        if share && at >= 2 && copula(at - 2) {
            return Some(at - 2);
        }
        (aside && at >= 3 && self.is(at - 2, What::Preposition) && copula(at - 3)).then(|| at - 3)
    }

    /// `X was among three men sanctioned by Y`, `X is one of the militias armed by Y`: the `be` before.
    fn among(&self, noun: usize) -> Option<usize> {
        let led =
            noun.checked_sub(1).filter(|&at| self.is(at, What::Preposition) && self.nodes[noun].last > self.nodes[noun].first)?;
        let before = self.before(led)?;
        let one = self.is_noun(before) && self.lemma(led) == "of" && self.lemma(before) == "one";
        let copula = if one { self.before(before)? } else { before };
        let fits = self.lemma(led) == "among" || one;
        (fits && self.verb(copula).is_some_and(|verb| verb.copula && !verb.modal)).then_some(copula)
    }

    /// Whom `include`, or `is` behind `among`, lists behind a participle.
    fn listed_behind(&self, at: usize) -> Option<usize> {
        let among = at >= 2 && self.is_preposition(at - 2, "among");
        let mut next = self.after(at)?;
        while self.is(next, What::Preposition) && self.is_noun(next + 1) {
            next = self.after(self.tail(next + 1))?;
        }
        self.whom_it_lists(next, among)
    }

    /// `Among those who fund X are Y and Z`, `those arming X include Y`: whom the next verb lists.
    pub(super) fn told_behind(&self, verb: usize) -> Option<usize> {
        let next = (verb + 1..self.nodes.len().min(verb + 14)).find(|&at| self.finite(at) || self.is(at, What::Stop))?;
        let those = (0..verb).rev().find(|&at| matches!(self.lemma(at), "those" | "these"))?;
        self.whom_it_lists(next, those > 0 && self.lemma(those - 1) == "among")
    }

    /// What stands behind `include`, or behind `is` where `among` went before.
    fn whom_it_lists(&self, verb: usize, among: bool) -> Option<usize> {
        let own = self.verb(verb).filter(|own| own.shape == Shape::Finite && !own.modal && !own.negative)?;
        let lists = own.copula && among || matches!(self.lemma(verb), "include" | "comprise");
        self.after(verb).filter(|&noun| lists && self.is_noun(noun)).map(|noun| self.main_noun(noun))
    }

    /// `Also designated today is X`.
    fn inverted(&self, at: usize) -> Option<usize> {
        // `Also targeted by the order was X`.
        let mut next = self.after(at)?;
        loop {
            // `for acting for X`.
            let gerund = self.verb(next + 1).filter(|verb| verb.shape == Shape::Ing && self.is(next, What::Preposition));
            let led = if gerund.is_some() { next + 2 } else { next };
            if self.is(led, What::Preposition) && self.is_noun(led + 1) {
                next = self.after(self.tail(led + 1))?;
            } else if gerund.is_some() && self.is_noun(led) {
                next = self.after(self.tail(led))?;
            } else {
                break;
            }
        }
        let be = Some(next).filter(|&be| self.verb(be).is_some_and(|verb| verb.copula && verb.shape == Shape::Finite))?;
        // `Designated today were: A; B; and C`.
        let behind = if self.is(be + 1, What::Stop) && self.lemma(be + 1) == ":" { Some(be + 2) } else { self.after(be) };
        behind.filter(|&noun| self.is_noun(noun)).map(|noun| self.main_noun(noun))
    }
}

/// `while armed`, `when asked`.
fn goes_with_participles(lemma: &str) -> bool {
    matches!(lemma, "while" | "when" | "if" | "although" | "though" | "once" | "until" | "unless" | "whether")
}
