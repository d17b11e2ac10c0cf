//! Who does it, and to whom: asked of the row of phrases.
//!
//! Every answer is a short list of noun phrases, the likeliest first; whoever asks takes the first that can be what is
//! wanted. Nothing is looked for beyond a boundary: another clause, a semicolon, a stronger verb.

use super::node::{Node, Shape, Tag, Verb, What, Word, nodes};
use super::number::amount;
use super::posts::subject_pronoun;
use super::sayings::denies;

/// A sentence that is ready to be asked.
pub(crate) struct Sentence<'t> {
    pub(crate) words: Vec<Word<'t>>,
    pub(crate) nodes: Vec<Node>,
    /// For each phrase that opens an insertion, the phrase that closes it.
    pub(crate) closes: Vec<Option<usize>>,
    /// And the other way round.
    pub(crate) opens: Vec<Option<usize>>,
    /// The phrases that name people.
    pub(crate) people: Vec<usize>,
    /// The phrases that name places and countries.
    pub(crate) places: Vec<usize>,
}

/// The words that open a subject clause of another verb: how far a chain of verbs is followed.
const DEEPEST: usize = 4;

/// The longest stretch of phrases in which a verb's or a noun's complements are looked for.
pub(super) const REACH: usize = 26;

impl<'t> Sentence<'t> {
    pub(crate) fn new(words: Vec<Word<'t>>) -> Sentence<'t> {
        let nodes = nodes(&words);
        let (opens, closes) = (vec![None; nodes.len()], vec![None; nodes.len()]);
        let mut sentence = Sentence { words, nodes, closes, opens, people: Vec::new(), places: Vec::new() };
        sentence.find_insertions();
        sentence
    }

    /// The word that a phrase is about; nothing beyond the end of the sentence.
    pub(crate) fn lemma(&self, node: usize) -> &'t str {
        self.nodes.get(node).map_or("", |node| self.words[node.head].lemma)
    }

    /// The first word of a phrase; nothing beyond the end of the sentence.
    pub(crate) fn first_lemma(&self, node: usize) -> &'t str {
        self.nodes.get(node).map_or("", |node| self.words[node.first].lemma)
    }

    pub(crate) fn verb(&self, node: usize) -> Option<&Verb> {
        self.nodes.get(node).and_then(Node::verb)
    }

    pub(crate) fn is(&self, node: usize, what: What) -> bool {
        self.nodes.get(node).is_some_and(|node| node.is(what))
    }

    pub(crate) fn is_noun(&self, node: usize) -> bool {
        self.nodes.get(node).is_some_and(Node::is_noun)
    }

    /// Whether a phrase is a certain preposition.
    pub(super) fn is_preposition(&self, node: usize, word: &str) -> bool {
        self.is(node, What::Preposition) && self.lemma(node) == word
    }

    /// Whether a phrase is a finite verb.
    pub(super) fn finite(&self, node: usize) -> bool {
        self.verb(node).is_some_and(|verb| verb.shape == Shape::Finite)
    }

    /// The phrase that closes the insertion that this one opens.
    pub(crate) fn close_of(&self, node: usize) -> Option<usize> {
        self.closes.get(node).copied().flatten()
    }

    /// The phrase that opens the insertion that this one closes.
    pub(crate) fn open_of(&self, node: usize) -> Option<usize> {
        self.opens.get(node).copied().flatten()
    }

    /// Whether both stand in the same insertion, or both in none.
    pub(crate) fn innermost(&self, node: usize) -> Option<(usize, usize)> {
        (0..=node)
            .rev()
            .find_map(|open| self.closes[open].filter(|&close| close > node && open < node).map(|close| (open, close)))
    }

    /// Whether a noun phrase is the subject of a clause of its own.
    pub(crate) fn clause_after(&self, noun: usize) -> bool {
        let tail = self.tail(noun);
        // `and its ambassador, X, met`.
        let tail = self.close_of(tail + 1).filter(|_| self.is(tail + 1, What::Comma)).unwrap_or(tail);
        // `and groups allied with X fired`.
        let allied = self.verb(tail + 1).is_some_and(|verb| verb.shape == Shape::Bare);
        let tail =
            if allied && self.is(tail + 2, What::Preposition) && self.is_noun(tail + 3) { self.tail(tail + 3) } else { tail };
        // `Capitalising on his control over X, Y was able`.
        let fronted = self.verb(0).is_some_and(|verb| verb.shape == Shape::Ing);
        self.finite(tail + 1) && (fronted || self.finite_before(noun).is_some())
    }

    /// The last phrase of a noun phrase with its prepositions and possessives: `the head of the office of X`.
    pub(crate) fn tail(&self, noun: usize) -> usize {
        let mut at = noun;
        loop {
            match self.nodes.get(at + 1).map(|node| node.what) {
                Some(What::Possessive | What::Preposition) if self.is_noun(at + 2) => at += 2,
                Some(What::Open) => match self.closes[at + 1] {
                    Some(close) => at = close,
                    None => return at,
                },
                Some(What::Quote) if self.is(at + 2, What::Preposition) || self.is(at + 2, What::Possessive) => at += 1,
                _ => return at,
            }
        }
    }

    /// The phrase before, over insertions, quotation marks and adverbs.
    pub(crate) fn before(&self, node: usize) -> Option<usize> {
        let mut at = node.checked_sub(1)?;
        loop {
            if let Some(open) = self.opens[at] {
                at = open.checked_sub(1)?;
            } else if matches!(self.nodes[at].what, What::Quote | What::Other) {
                at = at.checked_sub(1)?;
            } else {
                return Some(at);
            }
        }
    }

    /// The phrase after, over insertions, quotation marks and adverbs.
    pub(crate) fn after(&self, node: usize) -> Option<usize> {
        let mut at = node + 1;
        while at < self.nodes.len() {
            if let Some(close) = self.closes[at] {
                at = close + 1;
            } else if matches!(self.nodes[at].what, What::Quote | What::Other) {
                at += 1;
            } else {
                return Some(at);
            }
        }
        None
    }

    /// What stands before the `between` of a coordination.
    pub(super) fn between(&self, and: usize) -> Option<usize> {
        let mut at = and;
        for _ in 0..8 {
            at = self.before(at)?;
            match self.nodes[at].what {
                What::Preposition if self.lemma(at) == "between" => return self.before(at),
                What::Noun | What::Possessive | What::Preposition => {}
                What::Verb(verb) if verb.shape == Shape::Bare => {}
                _ => return None,
            }
        }
        None
    }

    /// Who does what a verb says, or to whom it is done where it is passive: the subject as it stands.
    pub(crate) fn subjects(&self, verb: usize) -> Vec<usize> {
        self.subjects_within(verb, 0)
    }

    pub(super) fn subjects_within(&self, at: usize, depth: usize) -> Vec<usize> {
        let Some(verb) = self.verb(at) else { return Vec::new() };
        if depth > DEEPEST {
            return Vec::new();
        }
        match verb.shape {
            Shape::Infinitive => self.of_infinitive(at, depth),
            Shape::Bare => self.of_participle(at),
            Shape::Ing => self.of_ing(at, depth),
            Shape::Finite => self.of_finite(at, depth),
        }
    }

    /// `many in X`, `others from X`: whether a word that counts people stands before a preposition.
    fn counted_in(&self, preposition: usize) -> bool {
        let within = matches!(self.lemma(preposition), "in" | "of" | "from" | "within" | "among");
        let counts = |at: usize| {
            self.is(at, What::Other)
                && matches!(self.lemma(at), "many" | "some" | "most" | "few" | "several" | "others" | "other")
        };
        within && preposition.checked_sub(1).is_some_and(counts)
    }

    fn of_finite(&self, at: usize, depth: usize) -> Vec<usize> {
        let Some(before) = self.before(at) else { return Vec::new() };
        match self.nodes[before].what {
            What::Relative => self.antecedents(before),
            // `dismissed the head of X, Y, appointed Z`: one verb after the other, of the same subject.
            What::Noun if self.verb_listed(before, at).is_some() => {
                self.verb_listed(before, at).map_or(Vec::new(), |verb| self.subjects_within(verb, depth + 1))
            }
            What::Noun if let Some(noun) = self.subject_pronoun(before) => vec![noun],
            What::Noun => {
                let mut chain = self.climb(self.heads_list(before).unwrap_or(before));
                if let Some(whole) = self.whole_of_list(before, at).filter(|_| chain.len() == 1) {
                    return vec![whole];
                }
                if let Some(accused) = chain.last().and_then(|&root| self.accused_of(root)) {
                    chain = self.climb(accused);
                }
                // `X, which for years trained Y`.
                let root = chain.last().copied().unwrap_or(before);
                let led = root.checked_sub(1).filter(|&led| self.is(led, What::Preposition));
                if let Some(relative) = led.and_then(|led| led.checked_sub(1)).filter(|&at| self.is(at, What::Relative)) {
                    return self.antecedents(relative);
                }
                // `Many in X blamed Y`: not X.
                if led.is_some_and(|led| self.counted_in(led)) {
                    return Vec::new();
                }
                chain.reverse();
                // `a spate of drone attacks hit X`.
                // `much of the funding for X comes`.
                if chain.len() > 1 && (amount(self.lemma(chain[0])) || self.how_much(chain[0], chain[1])) {
                    chain.remove(0);
                }
                chain.truncate(1);
                self.behind_clause(at).unwrap_or(chain)
            }
            What::And | What::Comma => self.of_joined(before, depth),
            What::Verb(_) if matches!(self.words[self.nodes[before].head].tag, Tag::Have(_)) => {
                self.subjects_within(before, depth + 1)
            }
            // `which until recently was led by X`.
            What::Subordinate => self.relative_before(before).map_or(Vec::new(), |relative| self.antecedents(relative)),
            // `the men arrested were accused`.
            What::Verb(verb) if verb.shape == Shape::Bare && before + 1 == at => {
                self.of_participle(before).into_iter().take(1).collect()
            }
            // `the order to leave was given`.
            What::Verb(verb) if verb.shape == Shape::Infinitive && before > 0 && self.is_noun(before - 1) => {
                self.climb(before - 1).last().copied().into_iter().collect()
            }
            What::Verb(_) => self.right_behind_verb(before, at),
            _ => Vec::new(),
        }
    }

    /// `a trader accused of arming X fled`: the trader.
    fn accused_of(&self, object: usize) -> Option<usize> {
        let ing = self.before(object).filter(|&at| self.verb(at).is_some_and(|verb| verb.shape == Shape::Ing))?;
        let link = self.before(ing).filter(|&at| self.is(at, What::Preposition))?;
        let bare = self.before(link).filter(|&at| self.verb(at).is_some_and(|verb| verb.shape == Shape::Bare))?;
        self.before(bare).filter(|&noun| self.is_noun(noun))
    }

    /// `X did this and did that`: the subject of the verb before.
    fn of_joined(&self, at: usize, depth: usize) -> Vec<usize> {
        match self.finite_before(at).map(|verb| self.of_same_time(verb, at)) {
            Some(verb) => self.subjects_within(verb, depth + 1),
            None => self.before(at).filter(|&noun| self.is_noun(noun)).map_or(Vec::new(), |noun| {
                let mut chain = self.climb(noun);
                chain.reverse();
                chain.truncate(1);
                chain
            }),
        }
    }

    /// The finite verb before, in the same clause or one that this one is joined to.
    pub(crate) fn finite_before(&self, at: usize) -> Option<usize> {
        let mut node = at;
        for _ in 0..REACH {
            node = self.before(node)?;
            match self.nodes[node].what {
                What::Verb(verb) if verb.shape == Shape::Finite => return Some(node),
                What::Stop => return None,
                _ => {}
            }
        }
        None
    }

    /// The verb before of whatever shape.
    pub(super) fn verb_before(&self, at: usize) -> Option<usize> {
        let mut node = at;
        for _ in 0..REACH {
            node = self.before(node)?;
            match self.nodes[node].what {
                What::Verb(_) => return Some(node),
                What::Stop => return None,
                _ => {}
            }
        }
        None
    }

    /// The noun phrase right after a verb: its direct object.
    pub(crate) fn object(&self, verb: usize) -> Option<usize> {
        let mut at = verb + 1;
        while self.nodes.get(at).is_some_and(|node| matches!(node.what, What::Quote | What::Other)) {
            at += 1;
        }
        // `is designating, pursuant to an order, X`.
        let behind =
            self.close_of(at).map(|close| close + 1).filter(|_| self.is(at, What::Comma) && self.is(at + 1, What::Preposition));
        if let Some(noun) = behind.filter(|&noun| self.is_noun(noun) && !self.clause_after(noun))
            && self.verb(verb).is_some_and(|own| !own.passive && !own.copula)
        {
            return Some(self.main_noun(noun));
        }
        // `resigned last week and took the blame`: a verb that a time parts from the next has no object.
        let timed = (verb + 1..at).any(|skipped| self.words[self.nodes[skipped].first].time > 0);
        if let Some(next) = self.joined_verb(verb, at).filter(|_| !timed) {
            return self.object(next);
        }
        if self.put_in(verb) && self.is_noun(verb + 2) {
            return Some(self.main_noun(verb + 2));
        }
        // `said it would leave`: the pronoun does what follows.
        if self.is_noun(at) && subject_pronoun(self.lemma(at)) && self.acts(at) {
            return None;
        }
        // `appointed in his place a retired general`.
        let shifted = self.is(at, What::Preposition) && self.is_noun(at + 1) && self.is_noun(at + 2) && at == verb + 1;
        if shifted
            && matches!(
                self.lemma(verb),
                "appoint" | "name" | "install" | "elect" | "nominate" | "receive" | "obtain" | "secure" | "procure" | "acquire"
            )
        {
            return Some(self.main_noun(at + 2));
        }
        if let Some(called) = self.so_called(at) {
            return Some(called);
        }
        if self.is_noun(at) { Some(self.main_noun(at)) } else { self.object_before(verb) }
    }

    /// Whether a finite verb stands right behind a pronoun.
    fn acts(&self, pronoun: usize) -> bool {
        let next = (pronoun + 1..self.nodes.len()).find(|&at| !self.is(at, What::Other));
        next.and_then(|at| self.verb(at)).is_some_and(|verb| verb.shape == Shape::Finite)
    }

    /// `X, whom the army killed`: the object is what the relative pronoun stands for.
    fn object_before(&self, verb: usize) -> Option<usize> {
        let own = self.verb(verb).filter(|own| !own.passive && !own.copula)?;
        let before = self.before(verb)?;
        // `that Iran created and continues to finance`: all verbs of the clause have the same object.
        if own.shape == Shape::Infinitive {
            return self.verb(before).filter(|outer| outer.shape == Shape::Finite).and_then(|_| self.object_before(before));
        }
        if own.shape != Shape::Finite {
            return None;
        }
        if self.is(before, What::And) {
            let earlier = self.before(before).and_then(|_| self.finite_before(before))?;
            return self.object_before(earlier).filter(|_| !self.is_noun(earlier + 1));
        }
        let last = self.before(verb).filter(|&noun| self.is_noun(noun))?;
        let subject = self.opens_clause(last);
        // `the militias it arms`, `a charge X denies`: no pronoun between.
        let pronoun = self.words[self.nodes[subject].head].tag == Tag::Pronoun;
        let contact = subject.checked_sub(1).filter(|&noun| self.is_noun(noun) && (pronoun || denies(self.lemma(verb))));
        if contact.is_some() {
            return contact;
        }
        let relative = subject.checked_sub(1).filter(|&at| self.is(at, What::Relative) && self.lemma(at) != "whose")?;
        let near = self.antecedents(relative).first().copied();
        // `in Orana, Norway, which X captured`: the town, and not where it lies.
        let town = near.filter(|&at| at > 1 && self.is(at - 1, What::Comma)).map(|at| at - 2);
        let both = |at: usize| self.places.contains(&at);
        town.filter(|&town| both(town) && near.is_some_and(both)).or(near)
    }

    /// `much of the funding`: a quantity of what is nobody.
    fn how_much(&self, quantity: usize, thing: usize) -> bool {
        super::conditions::quantity(self.lemma(quantity))
            && self.has_of(quantity)
            && self.nodes[thing].mention.is_none()
            && self.first_lemma(thing) != "whose"
    }

    /// Over possessives: of `Iran's Quds Force`, the second.
    pub(crate) fn main_noun(&self, noun: usize) -> usize {
        let mut at = noun;
        while self.is(at + 1, What::Possessive) && self.is_noun(at + 2) {
            at += 2;
        }
        at
    }
}
