//! Verbs: groups of auxiliaries and verb, with subject, objects and complements.

use super::{Link, Phrase, Verb};
use crate::text::{Case, Pos, Text, Tokens, VerbForm, bit};

/// The verbs of a text, in its order.
pub(crate) fn verbs(text: &Text<'_>, phrases: &[Phrase]) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    for sentence in 0..text.sentences.len() {
        let from = phrases.partition_point(|phrase| (phrase.sentence as usize) < sentence);
        let to = phrases.partition_point(|phrase| phrase.sentence as usize <= sentence);
        let mut build =
            Build { text, phrases, from, to, range: text.sentences[sentence].tokens, first: found.len(), found: &mut found };
        build.groups(sentence);
        build.parties();
    }
    found
}

struct Build<'a, 't> {
    text: &'a Text<'t>,
    phrases: &'a [Phrase],
    from: usize,
    to: usize,
    range: Tokens,
    first: usize,
    found: &'a mut Vec<Verb>,
}

impl Build<'_, '_> {
    fn pos(&self, at: usize) -> Pos {
        self.text.tokens[at].pos
    }

    fn in_phrase(&self, at: usize) -> bool {
        let place = self.from + self.phrases[self.from..self.to].partition_point(|phrase| phrase.tokens.end as usize <= at);
        place < self.to && self.phrases[place].tokens.holds(at)
    }

    fn groups(&mut self, sentence: usize) {
        let mut at = self.range.start as usize;
        while at < self.range.end as usize {
            let opens = matches!(self.pos(at), Pos::Modal | Pos::Auxiliary | Pos::Verb(_) | Pos::To);
            if !opens || self.in_phrase(at) {
                at += 1;
                continue;
            }
            let verb = self.group(at, sentence);
            at = verb.tokens.end as usize;
            self.found.push(verb);
        }
    }

    fn group(&self, start: usize, sentence: usize) -> Verb {
        let mut head = start;
        let (mut modal, mut negated, mut perfect, mut be, mut to) = (None, false, false, false, None);
        let mut at = start;
        while at < self.range.end as usize {
            let traits = self.text.traits(at);
            match self.pos(at) {
                Pos::Modal => modal = Some(at as u32),
                Pos::To if at == start => to = Some(at as u32),
                Pos::Auxiliary => {
                    (perfect, be) =
                        (perfect || traits.has(bit::have) || self.text.lemma(at) == "have", be || self.text.lemma(at) == "be");
                    head = at;
                }
                Pos::Negation => negated = true,
                Pos::Adverb => negated |= self.text.word(at) == "longer",
                Pos::Verb(_) => {
                    head = at;
                    break;
                }
                _ => break,
            }
            at += 1;
        }
        let form = match self.pos(head) {
            Pos::Verb(form) => form,
            _ => auxiliary_form(self.text.word(head)),
        };
        let plain = matches!(self.pos(head), Pos::Verb(_));
        let participle = plain && matches!(form, VerbForm::Participle | VerbForm::Past);
        let bare = head == start || (start..head).all(|token| matches!(self.pos(token), Pos::Adverb));
        let passive = participle && (be || form == VerbForm::Participle && bare);
        let tokens = Tokens::new(start, head + 1);
        let (link, joint) = self.link(start, form, to, plain && bare);
        Verb {
            tokens,
            head: head as u32,
            sentence: sentence as u32,
            form,
            passive,
            modal,
            negated,
            perfect,
            link,
            joint,
            governor: None,
            subject: None,
            objects: Vec::new(),
            complements: Vec::new(),
        }
    }

    fn link(&self, start: usize, form: VerbForm, to: Option<u32>, bare: bool) -> (Link, Option<u32>) {
        if to.is_some() {
            return (Link::Infinitive, to);
        }
        let before = (start > self.range.start as usize).then(|| start - 1);
        if bare && form == VerbForm::Ing {
            let gerund = before.is_none_or(|before| {
                !matches!(self.pos(before), Pos::Noun | Pos::Name | Pos::Pronoun | Pos::Number | Pos::Possessive)
            });
            let joint = before
                .filter(|&before| matches!(self.pos(before), Pos::Preposition | Pos::Subordinator))
                .map(|before| before as u32);
            return (if gerund { Link::Gerund } else { Link::Participle }, joint);
        }
        if bare && form == VerbForm::Participle {
            return (Link::Participle, None);
        }
        self.clause_opener(start)
    }

    /// Goes back to the nearest word that opens a clause, not past another finite verb.
    fn clause_opener(&self, start: usize) -> (Link, Option<u32>) {
        let stop = self.found[self.first..].last().map_or(self.range.start, |verb| verb.tokens.end) as usize;
        for at in (stop..start).rev() {
            match self.pos(at) {
                Pos::Relative => return (Link::Relative, Some(at as u32)),
                Pos::Subordinator => return (Link::Subordinate, Some(at as u32)),
                Pos::Mark if matches!(self.text.word(at), ";" | "—" | ")" | ":") => break,
                _ => {}
            }
        }
        (Link::Main, None)
    }

    fn parties(&mut self) {
        for verb in self.first..self.found.len() {
            self.found[verb].governor = self.governor(verb);
            self.found[verb].subject = self.subject(verb);
            self.objects(verb);
        }
    }

    fn governor(&self, verb: usize) -> Option<u32> {
        let before = verb.checked_sub(1).filter(|&before| before >= self.first)?;
        match self.found[verb].link {
            Link::Infinitive | Link::Gerund | Link::Subordinate => Some(before as u32),
            // "X said Y attacked Z".
            Link::Main => {
                let saying = self.text.traits_of_lemma(self.found[before].head as usize).has(bit::say);
                let close = self.found[before].objects.is_empty() || self.found[before].objects.len() == 1;
                let apart = (self.found[before].tokens.end..self.found[verb].tokens.start)
                    .any(|at| matches!(self.pos(at as usize), Pos::Coordinator | Pos::Mark));
                (saying && close && !apart).then_some(before as u32)
            }
            _ => None,
        }
    }

    /// The last phrase that ends before a token.
    fn phrase_before(&self, token: u32) -> Option<usize> {
        let place = self.from + self.phrases[self.from..self.to].partition_point(|phrase| phrase.tokens.end <= token);
        (place > self.from).then(|| place - 1)
    }

    fn subject(&mut self, verb: usize) -> Option<u32> {
        let this = &self.found[verb];
        let (start, link, joint) = (this.tokens.start, this.link, this.joint);
        match link {
            // "which Trump confirmed": the phrase between does it.
            Link::Relative if self.between(joint?, start).is_some() => self.between(joint?, start),
            Link::Relative => self.phrase_before(joint?).map(|phrase| self.antecedent(phrase, joint)),
            Link::Participle => self.phrase_before(start).map(|phrase| phrase as u32),
            Link::Infinitive | Link::Gerund => self.controller(verb),
            Link::Main | Link::Subordinate => self.finite_subject(verb, start),
        }
        .map(|phrase| self.first_of_list(phrase))
    }

    /// The phrase without a preposition that stands between a relative pronoun and its verb.
    fn between(&self, joint: u32, start: u32) -> Option<u32> {
        let inside = |&place: &usize| {
            self.phrases[place].tokens.start > joint
                && self.phrases[place].tokens.end <= start
                && self.phrases[place].preposition.is_none()
        };
        (self.from..self.to).find(inside).map(|place| place as u32)
    }

    /// After a comma, a relative clause is about the whole phrase; else about the nearest.
    fn antecedent(&self, phrase: usize, joint: Option<u32>) -> u32 {
        let comma = joint.is_some_and(|joint| joint > 0 && self.text.word(joint as usize - 1) == ",");
        let who = joint.is_some_and(|joint| matches!(self.text.word(joint as usize), "who" | "whom"));
        let named = self.text.tokens[self.phrases[phrase].head as usize].pos == Pos::Name;
        if comma && who && !named { self.root(phrase) as u32 } else { phrase as u32 }
    }

    fn root(&self, mut phrase: usize) -> usize {
        while let Some(up) = self.phrases[phrase]
            .attached
            .or(self.phrases[phrase].apposed)
            .filter(|&up| (up as usize) < phrase && up as usize >= self.from)
        {
            phrase = up as usize;
        }
        phrase
    }

    fn first_of_list(&self, phrase: u32) -> u32 {
        self.phrases[phrase as usize].list.unwrap_or(phrase)
    }

    /// The object of the governing verb if it has one (`urged X to go`), else its subject.
    fn controller(&self, verb: usize) -> Option<u32> {
        let governor = self.found[verb].governor? as usize;
        let start = self.found[verb].tokens.start;
        let object =
            self.found[governor].objects.iter().copied().find(|&object| self.phrases[object as usize].tokens.end <= start);
        let infinitive = self.found[verb].link == Link::Infinitive;
        let governs = self.text.traits_of_lemma(self.found[governor].head as usize).has(bit::catenative | bit::say);
        object.filter(|_| infinitive && governs).or(self.found[governor].subject)
    }

    fn finite_subject(&mut self, verb: usize, start: u32) -> Option<u32> {
        let mut phrase = self.phrase_before(start);
        let mut budget = 12;
        while let Some(at) = phrase {
            budget -= 1;
            if budget == 0 {
                return None;
            }
            let up = self.root(at);
            if up != at {
                phrase = Some(up);
                continue;
            }
            match self.owner(at, verb) {
                None if self.phrases[at].preposition.is_some() => {
                    phrase = at.checked_sub(1).filter(|&before| before >= self.from)
                }
                None => return Some(at as u32),
                Some(owner) if self.takes_over(owner, verb, at) => {
                    self.found[owner].objects.retain(|&object| object as usize != at);
                    return Some(at as u32);
                }
                Some(owner) => {
                    let subject = self.found[owner].subject;
                    let inside = matches!(self.found[owner].link, Link::Main | Link::Subordinate);
                    if inside || subject.is_none() {
                        return subject;
                    }
                    let next = subject.map(|subject| subject as usize).filter(|&subject| subject < at);
                    phrase = next;
                }
            }
        }
        self.found[self.first..verb].iter().rev().find_map(|before| before.subject)
    }

    /// The verb that has this phrase as an object or complement.
    fn owner(&self, phrase: usize, before: usize) -> Option<usize> {
        let wanted = phrase as u32;
        (self.first..before)
            .rev()
            .find(|&verb| self.found[verb].objects.contains(&wanted) || self.found[verb].complements.contains(&wanted))
    }

    /// `X said Y attacked`: Y is no object of said.
    fn takes_over(&self, owner: usize, verb: usize, phrase: usize) -> bool {
        let adjacent = self.phrases[phrase].tokens.start == self.found[owner].tokens.end
            || self.text.tokens[self.phrases[phrase].tokens.start as usize - 1].pos == Pos::Subordinator;
        let close = (self.phrases[phrase].tokens.end..self.found[verb].tokens.start)
            .all(|at| !matches!(self.pos(at as usize), Pos::Coordinator | Pos::Mark));
        adjacent && close && self.phrases[phrase].preposition.is_none()
    }

    fn objects(&mut self, verb: usize) {
        let start = self.found[verb].tokens.end;
        let next = self.found.get(verb + 1).map_or(self.range.end, |next| next.tokens.start);
        let stop = self.boundary(start as usize, self.range.end as usize);
        let (mut objects, mut complements) = (Vec::new(), Vec::new());
        for place in self.from..self.to {
            let phrase = &self.phrases[place];
            if phrase.tokens.start < start || phrase.tokens.end as usize > stop {
                continue;
            }
            // Beyond the next verb only what goes on with its own list or with a preposition before that verb.
            if phrase.tokens.start >= next {
                break;
            }
            if phrase.apposed.is_some() {
                continue;
            }
            if phrase.preposition.is_some() {
                complements.push(place as u32);
            } else if objects.is_empty() || phrase.list.is_some_and(|list| objects.contains(&list)) {
                objects.push(place as u32);
            }
        }
        (self.found[verb].objects, self.found[verb].complements) = (objects, complements);
    }

    /// Where the clause of a verb ends at the latest.
    fn boundary(&self, from: usize, end: usize) -> usize {
        (from..end)
            .find(|&at| {
                let mark = self.text.tokens[at].case == Case::Mark
                    && matches!(self.text.word(at), ";" | "(" | ")" | "—" | "." | "?" | "!");
                mark || matches!(self.pos(at), Pos::Relative | Pos::Subordinator) && at > from
            })
            .unwrap_or(end)
    }
}

fn auxiliary_form(word: &str) -> VerbForm {
    match word.to_lowercase().as_str() {
        "is" | "has" | "does" | "am" | "are" | "have" | "do" | "'s" => VerbForm::Third,
        "was" | "were" | "had" | "did" => VerbForm::Past,
        "been" => VerbForm::Participle,
        "being" | "having" => VerbForm::Ing,
        _ => VerbForm::Base,
    }
}
