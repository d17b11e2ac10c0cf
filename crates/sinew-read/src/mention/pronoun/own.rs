//! What is somebody's own by the clause that it stands in.

use super::super::Links;
use super::super::discourse::{Discourse, Place};
use super::kind::{Kind, may_mean};
use crate::Class;
use crate::clause::{Link, Verb};
use crate::text::{Pos, VerbForm};

/// What one party has with another.
const DEALINGS: &[&str] = &[
    "support",
    "backing",
    "patronage",
    "sponsorship",
    "funding",
    "financing",
    "control",
    "influence",
    "dominance",
    "alliance",
    "tie",
    "relation",
    "relationship",
    "partnership",
    "cooperation",
    "rivalry",
    "hostility",
    "opposition",
    "leverage",
    "hold",
    "grip",
    "protection",
    "sway",
    "dependence",
    "reliance",
    "aid",
    "assistance",
    "arming",
    "training",
    "supply",
];

impl Discourse<'_, '_> {
    /// `X's support for Y, its patronage of Z and its ties to W`: all are X's.
    pub(super) fn of_the_same(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        let joins = |at: &usize| matches!(self.text.word(*at), "and" | "or" | ",");
        let and = (0..token).rev().take(2).take_while(joins).last()?;
        let place = self.phrases.binary_search_by_key(&(token as u32), |phrase| phrase.tokens.start).ok()?;
        let deals = |at: usize| DEALINGS.contains(&self.text.lemma(self.phrases[at].head as usize));
        let last = self.phrases[..place].iter().rposition(|phrase| phrase.tokens.end as usize == and)?;
        let dealing = self.phrases[last].attached.filter(|&first| deals(place) && deals(first as usize))?;
        let dealing = &self.phrases[dealing as usize];
        let own = dealing.tokens.start as usize;
        let whose = match dealing.possessor {
            Some(owner) => self.phrases[owner as usize].head as usize,
            None => Some(own).filter(|&own| self.text.word(own) == self.text.word(token))?,
        };
        let entity = self.at(whose)?;
        may_mean(&found.entities[entity], kind).then_some(entity)
    }

    /// `X met Y, who handed power to his son`: whoever does it in the relative clause.
    pub(super) fn of_relative(&self, found: &Links, token: usize) -> Option<usize> {
        let place = self.phrases.binary_search_by_key(&(token as u32), |phrase| phrase.tokens.start).ok()?;
        let near = self.phrases[place].preposition.is_none_or(|led| matches!(self.text.word(led as usize), "to" | "from"));
        if !near || !matches!(self.text.word(token), "his" | "her") {
            return None;
        }
        let until = self.verbs.partition_point(|verb| (verb.head as usize) < token);
        let governs_at = |verb: &Verb| verb.objects.iter().chain(&verb.complements).any(|&at| at == place as u32);
        let near = &self.verbs[until.saturating_sub(3)..until];
        let verb = near.iter().rposition(governs_at)?;
        let subject = near[..=verb].iter().rev().find_map(|verb| verb.subject)?;
        let subject = &self.phrases[subject as usize];
        let end = subject.tokens.end as usize;
        let who = (end..(end + 2).min(self.text.tokens.len())).any(|at| self.text.word(at) == "who");
        let entity = self.at(subject.head as usize).filter(|_| who && end < token)?;
        (found.entities[entity].class == Class::Person).then_some(entity)
    }

    /// `X is using its role`, `denied that Y is on its soil`, `sanctioned X, citing its ties`, `hit X by arresting its men`: what a body does it does with its own.
    pub(super) fn of_clause(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        if kind == Kind::Person || !matches!(self.text.word(token), "its" | "their") {
            return None;
        }
        let place = self.phrases.binary_search_by_key(&(token as u32), |phrase| phrase.tokens.start).ok()?;
        let one = self.text.word(token) == "its";
        let fitting = |entity: &usize| {
            let entity = &found.entities[*entity];
            may_mean(entity, kind) && !(one && entity.class == Class::Group && !entity.named)
        };
        let phrase = &self.phrases[place];
        // `blacklisted a militia, its leader and his sons`: of what is listed right before.
        if let Some(before) = self.listed_before(place).filter(|entity| may_mean(&found.entities[*entity], kind)) {
            return Some(before);
        }
        // `deprived X of its share`.
        let of = phrase.preposition.is_some_and(|of| self.text.word(of as usize) == "of");
        let done_to = |before: &u32| {
            let start = self.phrases[*before as usize].tokens.start as usize;
            start.checked_sub(1).is_some_and(|verb| matches!(self.text.tokens[verb].pos, Pos::Verb(_)))
        };
        if let Some(before) = phrase.attached.filter(|_| of).filter(done_to)
            && let Some(entity) = self.at(self.phrases[before as usize].head as usize).filter(fitting)
        {
            return Some(entity);
        }
        let mut chain = vec![place as u32];
        while let Some(up) = self.phrases[*chain.last()? as usize].attached.filter(|_| chain.len() < 4) {
            chain.push(up);
        }
        let until = self.verbs.partition_point(|verb| (verb.head as usize) < token);
        let near = &self.verbs[until.saturating_sub(4)..until];
        let governs = |verb: &&Verb| verb.objects.iter().chain(&verb.complements).any(|at| chain.contains(at));
        let verb = near.iter().rev().find(governs)?;
        // `targeted X by designating its officers`.
        let by = verb.tokens.start.checked_sub(1).is_some_and(|by| self.text.word(by as usize) == "by");
        let against =
            by && matches!(self.text.lemma(verb.head as usize), "designate" | "sanction" | "target" | "arrest" | "kill");
        if against || matches!(self.text.lemma(verb.head as usize), "cite" | "note" | "mention" | "allege") {
            let main = near.iter().rev().filter(|other| other.head < verb.head).find(|other| !other.objects.is_empty())?;
            return self.at(self.phrases[main.objects[0] as usize].head as usize).filter(fitting);
        }
        // `named X as head of Y, replacing its leader`: the body that somebody is put at the head of.
        if matches!(self.text.lemma(verb.head as usize), "replace" | "succeed") && self.before_a_part(token as u32) {
            let led = |place: &&Place| {
                matches!(found.entities[place.entity].class, Class::Organization | Class::PublicBody | Class::Company)
            };
            let near = self.since(self.text.sentence_of(token)).iter().rev();
            return near.clone().filter(|place| (place.tokens.start as usize) < token).find(led).map(|place| place.entity);
        }
        // `designated X for its support`: the object's own.
        let root = &self.phrases[*chain.last()? as usize];
        let for_it = root.preposition.or(phrase.preposition).is_some_and(|at| self.text.word(at as usize) == "for");
        if for_it
            && !verb.passive
            && let Some(&object) = verb.objects.first()
        {
            return self.at(self.phrases[object as usize].head as usize).filter(fitting);
        }
        // What somebody is on, and what something is for, may be another's.
        let governor = verb.governor.map(|governor| &self.verbs[governor as usize]);
        let far = verb.link == Link::Infinitive && governor.is_none_or(|governor| governor.tokens.end + 2 < verb.tokens.start);
        if far || self.text.lemma(verb.head as usize) == "be" {
            return None;
        }
        let subject = verb.subject.or_else(|| governor?.subject)?;
        self.at(self.phrases[subject as usize].head as usize).filter(fitting)
    }

    /// `X and two of its leaders`: the word before a pronoun, over how many of its own are meant.
    pub(super) fn before_number(&self, token: usize) -> Option<usize> {
        let before = token.checked_sub(1)?;
        let counts = |at: usize| {
            let word = self.text.lemma(at);
            self.text.tokens[at].pos == Pos::Number
                || matches!(word, "one" | "two" | "three" | "several" | "some" | "many" | "most" | "all" | "both")
        };
        let number = before.checked_sub(1).filter(|&at| self.text.word(before) == "of" && counts(at));
        number.map_or(Some(before), |number| number.checked_sub(1))
    }

    /// `X, whose arm is Y, and its ally Z`: the comma before the clause that the comma before `and` closes.
    pub(super) fn before_relative(&self, end: usize) -> Option<usize> {
        let first = self.text.sentences[self.text.sentence_of(end)].tokens.start as usize;
        let comma = (first..end).rev().find(|&at| self.text.word(at) == ",")?;
        matches!(self.text.word(comma + 1), "whose" | "which" | "who").then_some(comma)
    }

    /// `X along with its leaders`, `X as well as its leaders`: where what joins them begins.
    pub(super) fn link_begins(&self, mark: usize) -> usize {
        let word = |back: usize| mark.checked_sub(back).map_or("", |at| self.text.word(at));
        match (word(2), word(1), word(0)) {
            ("as", "well", "as") => mark - 2,
            (_, "along" | "together", "with") => mark - 1,
            _ => mark,
        }
    }

    /// `seven of its members, including its leaders`: whose members they are.
    pub(super) fn listed_again(&self, mark: usize, token: usize) -> Option<usize> {
        let near = self.since(self.text.sentence_of(token));
        let own = |place: &&Place| {
            let start = place.tokens.start as usize;
            place.tokens.len() == 1 && start < mark && start + 6 > mark && self.text.word(start) == self.text.word(token)
        };
        near.iter().rev().filter(|_| self.text.word(mark) == "including").find(own).map(|place| place.entity)
    }

    /// The body right before the comma that `its leader` stands behind, where a verb has it for its object.
    fn listed_before(&self, place: usize) -> Option<usize> {
        let start = self.phrases[place].tokens.start;
        let comma = (start as usize).checked_sub(1).filter(|&at| self.text.word(at) == "," && self.before_a_part(start))?;
        let before = place.checked_sub(1).filter(|&before| self.phrases[before].tokens.end as usize == comma)?;
        let verb = self.verbs.iter().rev().find(|verb| verb.head < start);
        let object = verb.is_some_and(|verb| verb.objects.contains(&(before as u32)));
        self.at(self.phrases[before].head as usize).filter(|_| object)
    }

    /// `sanctions X`, `unveiled sanctions on X`: whether a verb is one of those who keep lists.
    pub(super) fn sanctions_at(&self, verb: usize) -> bool {
        let puts = matches!(self.text.lemma(verb), "impose" | "unveil" | "announce" | "issue" | "lift" | "slap" | "levy");
        let object = || (verb + 1..(verb + 4).min(self.text.tokens.len())).any(|at| self.text.lemma(at) == "sanction");
        matches!(self.text.lemma(verb), "sanction" | "designate" | "blacklist") || puts && object()
    }

    /// `its leader`, `its armed wing`: what bodies have more than countries.
    pub(super) fn before_a_part(&self, token: u32) -> bool {
        let Ok(place) = self.phrases.binary_search_by_key(&token, |phrase| phrase.tokens.start) else { return false };
        // `its leader Hasan Oban`: the noun before the name.
        let noun = self.phrases[place].tokens.range().rev().find(|&at| self.text.tokens[at].pos == Pos::Noun);
        let head = noun.map(|at| self.text.lemma(at));
        matches!(
            head,
            Some(
                "leader"
                    | "commander"
                    | "spokesman"
                    | "spokeswoman"
                    | "founder"
                    | "chairman"
                    | "director"
                    | "owner"
                    | "wing"
                    | "arm"
                    | "fighter"
                    | "member"
                    | "secretary-general"
            )
        )
    }

    /// `X trains Y, and it supports Z`: whether a verb follows, whose subject the pronoun is.
    pub(super) fn begins_clause(&self, token: usize) -> bool {
        let next = self.text.tokens[token + 1..].iter().find(|next| next.pos != Pos::Adverb);
        matches!(self.text.word(token), "it" | "It")
            && next
                .is_some_and(|next| matches!(next.pos, Pos::Auxiliary | Pos::Modal | Pos::Verb(VerbForm::Third | VerbForm::Past)))
    }
}
