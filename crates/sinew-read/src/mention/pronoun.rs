//! Pronouns: whom they mean is decided by where the candidates stand.
//!
//! Who is the subject of the same verb is not meant by its object. Where two candidates are about as good, nobody is meant.

mod ahead;
mod further;
mod kind;
mod own;

use super::Links;
use super::beside::portion;
use super::discourse::{Discourse, Place, Rank};
use crate::Class;
use crate::clause::Verb;
use crate::text::{Pos, Tokens, VerbForm, bit};
pub(super) use kind::{Kind, fits};
use kind::{governs, kind};

/// By how much the best candidate must lead.
const LEAD: u32 = 5;

/// Below this, a candidate must be the only one.
const ENOUGH: u32 = 20;

/// Whom a word means, if it is a pronoun and somebody is to be told.
pub(super) fn whom(discourse: &Discourse, found: &Links, token: usize, sentence: usize) -> Option<usize> {
    if let Some(entity) = discourse.of_two(token, sentence) {
        return Some(entity);
    }
    let kind = kind(discourse.text.word(token))?;
    // `denied it`: what was said.
    let matter = |at: usize| matches!(discourse.text.lemma(at), "deny" | "confirm" | "say" | "admit" | "know" | "believe");
    if discourse.text.word(token) == "it" && token > 0 && matter(token - 1) && ends(discourse, token)
        || cleft(discourse, token)
        || portion(discourse, token)
    {
        return None;
    }
    if let Some(entity) = discourse.sent(found, token, sentence, kind) {
        return Some(entity);
    }
    if let Some(seat) = discourse.teller(token).filter(|_| kind == Kind::Body).and_then(|teller| seat(found, teller)) {
        return seat;
    }
    if let Some(entity) = discourse.accused(found, token, kind) {
        return Some(entity);
    }
    let near = discourse
        .ahead(found, token, sentence, kind)
        .or_else(|| discourse.parallel(found, token, kind))
        .or_else(|| discourse.of_the_same(found, token, kind))
        .or_else(|| discourse.explained_beside(found, token, kind))
        .or_else(|| discourse.whose_fronted(token))
        .or_else(|| discourse.joined(found, token, kind))
        .or_else(|| discourse.telling(found, token, kind))
        .or_else(|| discourse.of_relative(found, token));
    let near = near.or_else(|| discourse.of_clause(found, token, kind)).or_else(|| discourse.again(found, token, kind));
    let near = near.filter(|&entity| kind != Kind::Body || !counted(&found.entities[entity]));
    near.or_else(|| discourse.meant(found, token as u32, sentence, kind))
        .or_else(|| discourse.only_person(found, token, sentence, kind))
        .or_else(|| discourse.right_before(found, token, sentence, kind))
}

/// `10,000 soldiers` are no `it`.
fn counted(entity: &crate::Entity) -> bool {
    !entity.named && entity.name.starts_with(|c: char| c.is_ascii_digit()) && entity.name.ends_with('s')
}

/// `Paris said that it`: the state whose capital speaks; nobody where the document does not have it.
fn seat(found: &Links, teller: usize) -> Option<Option<usize>> {
    let place = &found.entities[teller];
    let country = super::gazetteer().country_of(&place.name.to_lowercase()).filter(|_| place.class == Class::Place)?;
    Some(found.entities.iter().position(|entity| entity.class == Class::Country && entity.name == country))
}

/// `it was members of the Front who came`: nobody.
fn cleft(discourse: &Discourse, token: usize) -> bool {
    let word = |at: usize| if at < discourse.text.tokens.len() { discourse.text.word(at) } else { "." };
    matches!(word(token), "it" | "It")
        && matches!(word(token + 1), "is" | "was")
        && (token + 2..token + 9)
            .map(word)
            .take_while(|&word| !matches!(word, "." | "," | ";"))
            .any(|word| matches!(word, "who" | "that"))
}

/// Whether nothing but a mark follows a word.
fn ends(discourse: &Discourse, token: usize) -> bool {
    discourse.text.tokens.get(token + 1).is_none_or(|next| next.pos == Pos::Mark)
}

impl Discourse<'_, '_> {
    /// `the former`, `the latter`: of the last two names joined by `and` in this or the last sentence.
    fn of_two(&self, token: usize, sentence: usize) -> Option<usize> {
        let which = match self.text.word(token) {
            "former" => 0,
            "latter" => 1,
            _ => return None,
        };
        let alone = token > 0
            && matches!(self.text.word(token - 1), "the" | "The")
            && self.text.tokens.get(token + 1).is_some_and(|next| {
                matches!(next.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal | Pos::Mark | Pos::Adverb | Pos::Possessive)
            });
        if !alone {
            return None;
        }
        let pair = self.since(sentence.saturating_sub(1)).windows(2).rev().find(|pair| {
            let (before, after) = (pair[0].tokens.end as usize, pair[1].tokens.start as usize);
            let gap = before..after.max(before);
            pair[0].entity != pair[1].entity && gap.len() <= 3 && gap.into_iter().any(|at| self.text.word(at) == "and")
        })?;
        Some(pair[which].entity)
    }

    /// `X sent Y to Z, where he met`: whoever was sent.
    fn sent(&self, found: &Links, token: usize, sentence: usize, kind: Kind) -> Option<usize> {
        let there = kind == Kind::Person && token > 0 && self.text.word(token - 1) == "where";
        let first = self.text.sentences[sentence].tokens.start;
        let until = self.verbs.partition_point(|verb| (verb.head as usize) < token);
        let sends = |verb: &&Verb| {
            !verb.passive
                && matches!(self.text.lemma(verb.head as usize), "send" | "dispatch" | "summon" | "invite" | "fly" | "bring")
        };
        let verb = self.verbs[..until].iter().rev().take_while(|verb| verb.head >= first).filter(|_| there).find(sends)?;
        let named = |place: &&Place| found.entities[place.entity].class == Class::Person && place.tokens.start > verb.head;
        self.since(sentence).iter().rev().find(named).map(|place| place.entity)
    }

    /// `founded X and controls it`: the object of the verb before that has the same subject.
    fn again(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        if kind != Kind::Body || self.text.word(token) != "it" {
            return None;
        }
        let own = Tokens::new(token, token + 1);
        let until = self.verbs.partition_point(|verb| (verb.head as usize) < token);
        let last = self.verbs[..until].last()?;
        let object = last.objects.iter().any(|&at| self.phrases[at as usize].tokens == own);
        let before = self.verbs[..until - 1].last().filter(|before| object && before.sentence == last.sentence)?;
        let same = last.subject.is_some() && last.subject == before.subject;
        let entity = self.at(self.phrases[*before.objects.first()? as usize].head as usize).filter(|_| same)?;
        fits(found.entities[entity].class, kind).then_some(entity)
    }

    /// `sanctioned X, accusing him of`: whom the main verb has for its object.
    fn accused(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        let object = matches!(self.text.word(token), "him" | "her" | "it" | "them");
        let ing = token.checked_sub(1).filter(|&at| object && self.text.tokens[at].pos == Pos::Verb(VerbForm::Ing))?;
        let comma = ing.checked_sub(1).is_some_and(|at| self.text.word(at) == ",");
        let until = self.verbs.partition_point(|verb| (verb.head as usize) < ing);
        let main = self.verbs[..until].last().filter(|main| comma && main.tokens.end as usize + 14 > ing)?;
        let head = self.phrases[*main.objects.first()? as usize].head as usize;
        let whom = self.at(head).filter(|&entity| fits(found.entities[entity].class, kind))?;
        (self.text.sentence_of(head) == self.text.sentence_of(token)).then_some(whom)
    }

    /// `X and its owner`, `X, through its subsidiary`: the name right before.
    fn joined(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        let link =
            |word: &str| matches!(word, "and" | "or" | "through" | "via" | "with" | "including" | "along" | "under" | "as");
        let owns = matches!(self.text.word(token), "his" | "her" | "its" | "their");
        let mark = self.before_number(token).filter(|&at| owns && link(self.text.word(at)))?;
        if let Some(entity) = self.listed_again(mark, token) {
            return Some(entity);
        }
        let mark = self.link_begins(mark);
        let before = |at: usize, mark: &str| at > 0 && self.text.word(at - 1) == mark;
        // `X is close to Y, and its leader went`: another clause, whose subject may be anybody's.
        // `X is close to Y and its leader, Z, went`.
        let apart =
            before(mark, ",") || self.text.word(mark) == "and" && self.explained(token) && self.verb_before(mark).is_some();
        if kind != Kind::Person && apart && self.opens_clause(token) {
            return None;
        }
        let end = if before(mark, ",") { mark - 1 } else { mark };
        let end = self.before_relative(end).filter(|_| end < mark).unwrap_or(end);
        // `the Corps (CG) and its arm`.
        let end = (end - usize::from(before(end, ")"))) as u32;
        let ends = |place: &&Place| place.tokens.end == end && fits(found.entities[place.entity].class, kind);
        let near = self.since(self.text.sentence_of(token).saturating_sub(1));
        near.iter().find(ends).map(|place| place.entity)
    }

    /// `sanctions on X for aiding Y, and on its director`: whom the same word stands before.
    fn parallel(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        let link = token.checked_sub(1).filter(|&at| {
            kind == Kind::Body && matches!(self.text.word(token), "its") && self.text.tokens[at].pos == Pos::Preposition
        })?;
        let and = link.checked_sub(1).is_some_and(|at| self.text.word(at) == "and");
        let first = self.text.sentences[self.text.sentence_of(token)].tokens.start as usize;
        let same = (first..link).rev().find(|&at| and && self.text.word(at) == self.text.word(link))?;
        let near = self.since(self.text.sentence_of(token));
        let next = near.iter().find(|place| place.tokens.start as usize > same && (place.tokens.start as usize) < same + 4)?;
        fits(found.entities[next.entity].class, kind).then_some(next.entity)
    }

    /// Whether a comma follows the phrase that a word opens.
    fn explained(&self, token: usize) -> bool {
        self.phrase_end(token).is_some_and(|end| end < self.text.tokens.len() && self.text.word(end) == ",")
    }

    /// Where the phrase that a word opens ends.
    pub(super) fn phrase_end(&self, token: usize) -> Option<usize> {
        let place = self.phrases.binary_search_by_key(&(token as u32), |phrase| phrase.tokens.start).ok()?;
        Some(self.phrases[place].tokens.end as usize)
    }

    /// Whether a verb follows the phrase that a word opens, and the name that explains it: `its leader, X, went`.
    fn opens_clause(&self, token: usize) -> bool {
        let Some(end) = self.phrase_end(token) else { return false };
        let word = |at: usize| if at < self.text.tokens.len() { self.text.word(at) } else { "." };
        let close = (end + 1..end + 9).find(|&at| matches!(word(at), "," | "." | ";")).filter(|_| word(end) == ",");
        let next = close.map_or(end, |close| close + 1);
        self.text.tokens.get(next).is_some_and(|next| matches!(next.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal))
    }

    /// `The rebels said they had killed`, `X claimed that it`: who speaks of himself.
    fn telling(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        if let Some(body) = self.spoken_for(token).filter(|_| kind != Kind::Person) {
            let entity = &found.entities[body];
            return (entity.named && fits(entity.class, kind)).then_some(body);
        }
        let entity = self.teller(token)?;
        let meant = &found.entities[entity];
        let many = kind == Kind::Body && meant.class == Class::Group && !meant.named;
        (fits(meant.class, kind) && !many).then_some(entity)
    }

    /// `a spokesman for X said it`, `X's spokesman said that it`: the body that somebody speaks for.
    fn spoken_for(&self, token: usize) -> Option<usize> {
        let that = token.checked_sub(1).filter(|&at| self.text.word(at) == "that").unwrap_or(token);
        let verb = self.verb_before(that)?;
        let says = verb.tokens.end as usize + 3 > that && self.text.traits(verb.head as usize).has(bit::say) && !verb.passive;
        let subject = verb.subject.filter(|_| says)?;
        let phrase = &self.phrases[subject as usize];
        let speaks = matches!(self.text.lemma(phrase.head as usize), "spokesman" | "spokeswoman" | "spokesperson");
        let owner = || phrase.possessor.map(|owner| &self.phrases[owner as usize]);
        let behind = self.phrases.get(subject as usize + 1).filter(|next| {
            let link = next.preposition.is_some_and(|at| matches!(self.text.word(at as usize), "for" | "of"));
            next.attached == Some(subject) && link
        });
        behind.or_else(owner).filter(|_| speaks).and_then(|body| self.at(body.head as usize))
    }

    /// Who says what a pronoun begins.
    fn teller(&self, token: usize) -> Option<usize> {
        let nominative = matches!(self.text.word(token), "he" | "she" | "it" | "they" | "his" | "its" | "their");
        let nominative = nominative && !ends(self, token);
        let that = token.checked_sub(1).filter(|&at| nominative && self.text.word(at) == "that").unwrap_or(token);
        let verb = self.verb_before(that)?;
        let near = nominative && verb.tokens.end as usize + 3 > that && self.text.traits(verb.head as usize).has(bit::say);
        // `told X that he`: either of the two.
        let tells = self.text.lemma(verb.head as usize) == "tell" && nominative && !verb.objects.is_empty();
        let head = self.phrases[verb.subject.filter(|_| near && !verb.passive && !tells)? as usize].head;
        self.at(head as usize)
    }

    /// Whom a pronoun means, if one candidate is clearly the best.
    fn meant(&self, found: &Links, token: u32, sentence: usize, kind: Kind) -> Option<usize> {
        // `Iran founded the Front. Its leader, X`: a body is led before a country is.
        let led = |place: &Place| {
            let entity = &found.entities[place.entity];
            entity.named && matches!(entity.class, Class::Organization | Class::Company)
        };
        if kind == Kind::Body && self.before_a_part(token) {
            let best = self.best(found, token, sentence, kind, &led);
            if best.is_some() || self.since(sentence.saturating_sub(1)).iter().any(led) {
                return best;
            }
        }
        self.best(found, token, sentence, kind, &|_| true)
    }

    fn best(&self, found: &Links, token: u32, sentence: usize, kind: Kind, may: &dyn Fn(&Place) -> bool) -> Option<usize> {
        // `to politics, and he had left`: who does something is nobody's object.
        let does = matches!(self.text.word(token as usize), "he" | "He" | "she" | "She" | "they" | "They");
        let does = does || self.begins_clause(token as usize);
        let own = if does { None } else { self.own_subject(Tokens::new(token as usize, token as usize + 1)) };
        let topical = does || self.is_subject(token);
        let sanctions = topical
            && (token as usize + 1..(token as usize + 4).min(self.text.tokens.len()))
                .find(|&at| matches!(self.text.tokens[at].pos, Pos::Verb(_)) || self.text.lemma(at) == "be")
                .is_some_and(|at| self.sanctions_at(at));
        let mut scores: Vec<(usize, u32)> = Vec::new();
        for place in self.since(sentence.saturating_sub(2)) {
            let candidate = &found.entities[place.entity];
            // `the Support Brigades … they`.
            let several = kind == Kind::Many
                && candidate.class == Class::PublicBody
                && self.text.folded(place.tokens.end as usize - 1).ends_with('s');
            let named = match kind {
                Kind::Person => candidate.named,
                Kind::Body => candidate.named || candidate.class != Class::Group,
                Kind::Many => true,
            };
            // `it` is not `vessels carrying oil`, and no ship or firm puts anybody on a list.
            let last = place.tokens.end as usize - 1;
            let many = kind == Kind::Body
                && !candidate.named
                && self.text.tokens[last].pos == Pos::Noun
                && self.text.word(last).len() > self.text.lemma(last).len();
            let lists = kind == Kind::Body && sanctions && !matches!(candidate.class, Class::PublicBody | Class::Country);
            let owner = self.text.tokens.get(place.tokens.end as usize).is_some_and(|next| next.pos == Pos::Possessive);
            let acts = (place.rank != Rank::Other || owner) && governs(candidate, kind);
            let fits = several || (fits(candidate.class, kind) || acts) && named && !many && !lists;
            if !fits || !may(place) || own == Some(place.entity) || !self.near(place.sentence, sentence) {
                continue;
            }
            // `led it until it was banned`: the same pronoun goes on with whom it meant.
            let goes_on = topical || token > 0 && matches!(self.text.word(token as usize - 1), "is" | "was");
            let same =
                goes_on && place.sentence == sentence && self::kind(self.text.word(place.tokens.start as usize)) == Some(kind);
            let score = score(place, sentence, kind, topical) + if same { 25 } else { 0 };
            // Who is spoken of in this paragraph stands before who was in the last.
            let apart = self.text.sentences[place.sentence].block != self.text.sentences[sentence].block;
            let score = if apart { score * 2 / 3 } else { score };
            match scores.iter_mut().find(|(entity, _)| *entity == place.entity) {
                Some((_, best)) => *best = (*best).max(score) + 1,
                None => scores.push((place.entity, score)),
            }
        }
        let &(best, score) = scores.iter().max_by_key(|(_, score)| *score)?;
        let rival = scores.iter().filter(|(entity, _)| *entity != best).map(|(_, score)| *score).max();
        rival.is_none_or(|rival| score >= rival + LEAD && score >= ENOUGH).then_some(best)
    }

    /// Whether a sentence belongs to the same run of prose.
    pub(super) fn near(&self, earlier: usize, later: usize) -> bool {
        let block = |sentence: usize| self.text.sentences[sentence].block;
        block(later) <= block(earlier) + 1
    }
}

/// How likely somebody is meant. `its` within a sentence is as often what stands right before it as the subject.
fn score(place: &Place, sentence: usize, kind: Kind, topical: bool) -> u32 {
    match (sentence - place.sentence, place.rank) {
        (0, _) if kind != Kind::Person && !topical => 60,
        (0, Rank::Topic) => 65,
        (0, Rank::Subject) => 55,
        // `sanctioned X and firms linked to him`.
        (0, Rank::Other) if !topical => 56,
        (0, Rank::Other) => 30,
        (1, Rank::Topic) => 50,
        (1, Rank::Subject) => 35,
        (1, Rank::Other) => 15,
        (_, Rank::Topic) => 25,
        _ => 5,
    }
}
