//! Adjectives of places that no table knows: `Zintani fighters`, `the South Ossetian leader`, in a text that names Zintan and South
//! Ossetia.

use super::Links;
use super::gazetteer::gazetteer;
use super::link::key;
use super::named::Name;
use crate::text::{Case, Pos, Text, Tokens};
use crate::{Class, Form, Mention, Token};
use rustc_hash::{FxHashMap, FxHashSet};

/// What makes an adjective of the name of a place, behind the name without its last vowels.
const ENDINGS: [&str; 8] = ["i", "n", "an", "ian", "ean", "ese", "ite", "ish"];

/// The endings that make an adjective even of a place which the text does not name.
const PLAIN_ENDINGS: [&str; 2] = ["ian", "ese"];

/// The fewest letters that a name and its adjective share.
const STEM: usize = 4;

/// Takes the adjectives before common nouns out of the names, where the text has the name that they are made of, or has them nowhere
/// else.
pub(super) fn mark(text: &Text<'_>, names: &mut [Name]) {
    let adjectives: Vec<usize> = (0..names.len()).filter(|&at| describes(text, &names[at])).collect();
    if adjectives.is_empty() {
        return;
    }
    let others = || names.iter().filter(|name| !describes(text, name)).map(|name| (name, key(text, name.tokens)));
    let elsewhere: FxHashSet<String> = others().map(|(_, words)| words).collect();
    let bases = bases(others());
    let mut made = Vec::new();
    for at in adjectives {
        let adjective = key(text, names[at].tokens);
        let alone = adjective.len() > STEM + 3 && !elsewhere.contains(&adjective);
        let place = base(&bases, &adjective);
        if place.is_some() || alone && PLAIN_ENDINGS.iter().any(|end| adjective.ends_with(end)) {
            made.push((at, place));
        }
    }
    for (at, place) in made {
        (names[at].demonym, names[at].whole) = (true, place);
    }
}

/// Binds the adjectives to the places that they are made of.
pub(super) fn bind(text: &Text<'_>, names: &[Name], links: &mut Links) {
    let place = |whole: Tokens| links.mentions.binary_search_by_key(&whole, |mention| mention.tokens).ok();
    let bound = |name: &Name| Some((name.tokens, links.mentions[place(name.whole?)?].entity));
    let found: Vec<(Tokens, usize)> = names.iter().filter(|name| name.demonym).filter_map(bound).collect();
    let mention = |(tokens, entity)| Mention { span: text.span(tokens), tokens, entity, form: Form::Nominal, title: None };
    links.mentions.extend(found.into_iter().map(mention));
}

/// Of the names that can be those of places, the first with each stem: where it stands, and its words.
fn bases<'n>(names: impl Iterator<Item = (&'n Name, String)>) -> FxHashMap<String, (Tokens, String)> {
    let mut bases = FxHashMap::default();
    for (name, whole) in names {
        let person = name.class == Some(Class::Person) && (name.tokens.len() > 1 || sinew_names::is_given_name(&whole));
        let place = !person && !matches!(name.class, Some(Class::Company | Class::Vessel));
        let stem = whole.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']);
        if place && !name.demonym && name.tokens.len() <= 2 && stem.len() >= STEM {
            bases.entry(stem.to_owned()).or_insert((name.tokens, whole));
        }
    }
    bases
}

/// What an adjective is made of.
fn base(bases: &FxHashMap<String, (Tokens, String)>, adjective: &str) -> Option<Tokens> {
    let stems = ENDINGS.iter().filter_map(|end| adjective.strip_suffix(end)).filter(|stem| stem.len() >= STEM);
    stems.filter_map(|stem| bases.get(stem)).find(|(_, whole)| whole != adjective).map(|(place, _)| *place)
}

/// Whether a name stands right before a common noun or an office, as an adjective does.
fn describes(text: &Text<'_>, name: &Name) -> bool {
    let next = name.tokens.end as usize;
    let noun = |token: &Token| token.case == Case::Lower && token.pos == Pos::Noun;
    let office = |token: &Token| token.case == Case::Capital && gazetteer().title(&text.folded(next)).is_some();
    let before = text.tokens.get(next).is_some_and(|token| noun(token) || office(token));
    before && name.known.is_none() && name.tokens.len() <= 2
}
