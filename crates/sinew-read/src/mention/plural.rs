//! Words for several at once: `both men`, `the two groups`, `the trio`, `they` of the two names that were joined before.
//!
//! They mean all of them, where the text before names exactly that many who fit.

use super::Links;
use super::discourse::{Discourse, Place, Rank};
use crate::text::{Pos, Tokens};
use crate::{Class, Entity, Form, Mention};

/// Several who are meant by some words.
pub(super) struct Several {
    pub(super) tokens: Tokens,
    pub(super) form: Form,
    pub(super) entities: Vec<usize>,
}

impl Several {
    /// Whether a mention is of the same words, as somebody without a name.
    pub(super) fn replaces(&self, mention: &Mention) -> bool {
        mention.form != Form::Named && mention.tokens.start < self.tokens.end && self.tokens.start < mention.tokens.end
    }

    /// A mention for each of them.
    pub(super) fn mentions(&self, discourse: &Discourse) -> impl Iterator<Item = Mention> {
        let (tokens, form) = (self.tokens, self.form);
        let span = discourse.text.span(tokens);
        self.entities.iter().map(move |&entity| Mention { span, tokens, entity, form, title: None })
    }
}

/// Sorts of parties that a noun may count.
const PEOPLE: &[Class] = &[Class::Person];
const BODIES: &[Class] = &[Class::Organization, Class::PublicBody, Class::Group];
const FIRMS: &[Class] = &[Class::Company];
const STATES: &[Class] = &[Class::Country];
const SHIPS: &[Class] = &[Class::Vessel];

/// What words for several begin with.
const OPENERS: [&str; 5] = ["both", "all", "the", "these", "those"];

/// How many sentences before are looked at.
const REACH: usize = 2;

/// Whom words that begin at a token mean, if they are words for several.
pub(super) fn several(discourse: &Discourse, found: &Links, token: usize, sentence: usize) -> Option<Several> {
    let (tokens, number, sorts) = counted(discourse, token)?;
    let article = matches!(discourse.text.folded(token).as_str(), "the" | "these" | "those");
    let tokens = Tokens::new(token + usize::from(article), tokens.end as usize);
    let entities = sorts.iter().find_map(|sort| exactly(discourse, found, tokens, sentence, number, sort))?;
    Some(Several { tokens, form: Form::Nominal, entities })
}

type Sorts = &'static [&'static [Class]];

/// `both men`, `the two groups`, `the trio`: the words, how many are meant, and of what sort, the likeliest first.
fn counted(discourse: &Discourse, token: usize) -> Option<(Tokens, usize, Sorts)> {
    let text = discourse.text;
    if !OPENERS.iter().any(|opener| text.word(token).eq_ignore_ascii_case(opener)) {
        return None;
    }
    let end = text.tokens.len();
    let word = |at: usize| if at < end { text.folded(at) } else { String::new() };
    let the = |at: usize| matches!(word(at).as_str(), "the" | "these" | "those");
    // `one of the two men`: one of them.
    if token > 0 && (word(token - 1) == "of" && !all_of(&word(token.saturating_sub(2))) || the(token - 1)) {
        return None;
    }
    let (at, number) = match word(token).as_str() {
        "both" => (if the(token + 1) { token + 2 } else { token + 1 }, 2),
        "all" if count(&word(token + 1)).is_some() => (token + 2, count(&word(token + 1))?),
        "the" | "these" | "those" if count(&word(token + 1)).is_some() => (token + 2, count(&word(token + 1))?),
        "the" => {
            let number = match word(token + 1).as_str() {
                "pair" | "duo" => 2,
                "trio" => 3,
                "brothers" | "sisters" => 2,
                _ => return None,
            };
            return free(discourse, token + 2).then_some((Tokens::new(token, token + 2), number, &[PEOPLE, BODIES]));
        }
        _ => return None,
    };
    // `both of them`.
    if word(token) == "both" && word(at) == "of" && matches!(word(at + 1).as_str(), "them" | "these") {
        return Some((Tokens::new(token, at + 2), number, &[PEOPLE, BODIES, FIRMS, STATES]));
    }
    let plural = at < end && text.tokens[at].pos == Pos::Noun;
    match sorts(if plural { text.lemma(at) } else { "" }) {
        Some(sorts) => free(discourse, at + 1).then(|| (Tokens::new(token, at + 1), number, sorts)),
        // `The two met`, `Both have denied it`.
        None if !plural => {
            let stands = text
                .tokens
                .get(at)
                .is_some_and(|next| matches!(next.pos, Pos::Auxiliary | Pos::Modal | Pos::Verb(crate::text::VerbForm::Past)));
            stands.then(|| (Tokens::new(token, at), number, &[PEOPLE, BODIES, FIRMS, STATES] as Sorts))
        }
        None => None,
    }
}

fn all_of(word: &str) -> bool {
    matches!(word, "both" | "all" | "each" | "every" | "leaders" | "between" | "heads" | "behalf")
}

fn count(word: &str) -> Option<usize> {
    ["two", "three", "four", "five"].iter().position(|known| *known == word).map(|place| place + 2)
}

/// Whether words for several end before a token, and nothing behind says which ones.
fn free(discourse: &Discourse, at: usize) -> bool {
    let Some(next) = discourse.text.tokens.get(at) else { return true };
    let told = matches!(
        discourse.text.word(at),
        "of" | "from" | "who" | "that" | "which" | "whose" | "whom" | "named" | "called" | "identified" | ":" | "including"
    );
    let listed = discourse.text.word(at) == "," && discourse.text.tokens.get(at + 1).is_some_and(|after| after.pos == Pos::Name);
    !told && !listed && !matches!(next.pos, Pos::Name | Pos::Noun | Pos::Adjective)
}

fn sorts(noun: &str) -> Option<Sorts> {
    Some(match noun {
        "man" | "woman" | "brother" | "sister" | "official" | "minister" | "commander" | "officer" | "colonel" | "general"
        | "businessman" | "politician" | "president" | "journalist" | "suspect" | "cousin" | "envoy" | "diplomat"
        | "director" | "candidate" | "executive" | "cleric" | "lawmaker" | "leader" | "trader" | "financier" | "warlord" => {
            &[PEOPLE]
        }
        "group" | "militia" | "faction" | "party" | "movement" | "organization" | "organisation" | "brigade" | "force"
        | "army" | "network" | "gang" | "cartel" | "agency" | "institution" | "body" => &[BODIES, FIRMS],
        "company" | "firm" | "business" | "lender" | "bank" => &[FIRMS, BODIES],
        "country" | "state" | "nation" | "neighbour" | "neighbor" | "government" => &[STATES],
        "vessel" | "ship" | "tanker" | "boat" => &[SHIPS],
        "side" | "rival" | "ally" | "partner" | "enemy" | "adversary" | "foe" => &[PEOPLE, BODIES, STATES],
        _ => return None,
    })
}

/// Who is named before some words, if they are exactly so many.
///
/// The sentence of the words comes first, without who acts on them in it, then the ones before. Where more are named than are
/// meant, those that `and` joins are.
fn exactly(
    discourse: &Discourse,
    found: &Links,
    tokens: Tokens,
    sentence: usize,
    number: usize,
    sort: &[Class],
) -> Option<Vec<usize>> {
    let own = discourse.own_subject(tokens);
    let fits = |entity: &Entity| entity.named && sort.contains(&entity.class);
    for far in 0..=REACH {
        let from = sentence.checked_sub(far)?;
        let mut places = before(discourse, from, sentence, tokens.start as usize)?;
        places.retain(|place| Some(place.entity) != own && fits(&found.entities[place.entity]));
        let mut named: Vec<usize> = Vec::new();
        for place in &places {
            if !named.contains(&place.entity) {
                named.push(place.entity);
            }
        }
        if named.len() == number {
            return Some(named);
        }
        if named.len() > number {
            return joined(discourse, &places, number);
        }
    }
    None
}

/// Who is mentioned from one sentence on and before some words; nothing where the prose breaks off in between.
fn before<'d>(discourse: &'d Discourse, from: usize, sentence: usize, token: usize) -> Option<Vec<&'d Place>> {
    let earlier = |place: &&Place| (place.tokens.start as usize) < token;
    discourse.near(from, sentence).then(|| discourse.since(from).iter().filter(earlier).collect())
}

/// The last so many that a list with `and` joins.
fn joined(discourse: &Discourse, places: &[&Place], number: usize) -> Option<Vec<usize>> {
    // `A, B and C` are no two.
    let longer = |run: &&[&Place]| {
        let start = run[0].tokens.start as usize;
        start > 1 && discourse.text.word(start - 1) == "," && discourse.text.tokens[start - 2].pos == Pos::Name
    };
    places
        .windows(number)
        .rev()
        .find(|run| listed(discourse, run) && !longer(run))
        .map(|run| run.iter().map(|place| place.entity).collect())
}

/// Whether names follow each other with nothing but commas and one `and` between them.
fn listed(discourse: &Discourse, run: &[&Place]) -> bool {
    let mut and = false;
    run.windows(2).all(|pair| {
        let gap = pair[0].tokens.end as usize..(pair[1].tokens.start as usize).max(pair[0].tokens.end as usize);
        let short = gap.len() <= 4 && pair[0].entity != pair[1].entity && !and;
        let words: Vec<&str> = gap.map(|at| discourse.text.word(at)).collect();
        and |= words.contains(&"and");
        short && words.iter().any(|word| matches!(*word, "and" | ","))
    }) && and
}

/// `X and Y met. They signed`: the two or more names that were the subject together.
pub(super) fn they(discourse: &Discourse, found: &Links, token: usize, sentence: usize) -> Option<Several> {
    let word = discourse.text.word(token);
    if !matches!(word, "they" | "They" | "their" | "Their" | "them") {
        return None;
    }
    for far in 0..=1 {
        let from = sentence.checked_sub(far)?;
        let mut places = before(discourse, from, sentence, token)?;
        places.retain(|place| place.sentence == from);
        // Whoever else is several may be meant.
        let several = |place: &&&Place| {
            let entity = &found.entities[place.entity];
            entity.class == Class::Group || !entity.named && discourse.text.word(place.tokens.end as usize - 1).ends_with('s')
        };
        if places.iter().any(|place| several(&place)) {
            return None;
        }
        let first = places.iter().position(|place| place.rank == Rank::Topic);
        let Some(first) = first else { continue };
        let run = subject_list(discourse, found, &places[first..]);
        // `X and Y sent troops against the Front to halt its attacks`: a body of many that was named since.
        let other = |place: &&Place| BODIES.contains(&found.entities[place.entity].class) && !run.contains(&place.entity);
        let opens = far > 0 && word == "They";
        if run.len() > 1 && !opens && places[first..].iter().any(other) {
            return None;
        }
        if run.len() > 1 {
            let tokens = Tokens::new(token, token + 1);
            return Some(Several { tokens, form: Form::Pronoun, entities: run });
        }
    }
    None
}

/// The names of a list that a subject begins.
fn subject_list(discourse: &Discourse, found: &Links, places: &[&Place]) -> Vec<usize> {
    let like = |place: &Place, other: &Place| {
        let (one, two) = (&found.entities[place.entity], &found.entities[other.entity]);
        one.named && two.named && (one.class == two.class || BODIES.contains(&one.class) && BODIES.contains(&two.class))
    };
    for length in (2..=places.len().min(5)).rev() {
        let run = &places[..length];
        if run.windows(2).all(|pair| like(pair[0], pair[1])) && listed(discourse, run) {
            return run.iter().map(|place| place.entity).collect();
        }
    }
    Vec::new()
}
