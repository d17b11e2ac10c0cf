//! Adjectives of places that no table knows: `Zintani fighters`, `the South Ossetian leader`, in a text that names Zintan and South
//! Ossetia.

use super::Links;
use super::gazetteer::gazetteer;
use super::link::key;
use super::named::Name;
use crate::text::{Case, Pos, Text};
use crate::{Class, Form, Mention, Token};
use rustc_hash::FxHashMap;

/// What makes an adjective of the name of a place, behind the name without its last vowels.
const ENDINGS: [&str; 8] = ["i", "n", "an", "ian", "ean", "ese", "ite", "ish"];

/// The endings that make an adjective even of a place which the text does not name.
const PLAIN_ENDINGS: [&str; 2] = ["ian", "ese"];

/// The fewest letters that a name and its adjective share.
const STEM: usize = 4;

/// Takes the adjectives before common nouns out of the names, where the text has the name that they are made of, or has them nowhere
/// else.
pub(super) fn mark(text: &Text<'_>, names: &mut [Name]) {
    let bases = bases(text, names);
    let mut made = Vec::new();
    let mut alone: FxHashMap<String, bool> = FxHashMap::default();
    for name in names.iter() {
        *alone.entry(key(text, name.tokens)).or_insert(true) &= describes(text, name);
    }
    for (at, name) in names.iter().enumerate().filter(|(_, name)| describes(text, name)) {
        let adjective = key(text, name.tokens);
        let plain = alone.get(&adjective).is_some_and(|&alone| alone) && PLAIN_ENDINGS.iter().any(|end| adjective.ends_with(end));
        if plain && adjective.len() > STEM + 3 || base(&bases, &adjective).is_some() {
            made.push(at);
        }
    }
    made.into_iter().for_each(|at| names[at].demonym = true);
}

/// Binds the adjectives to the places that they are made of.
pub(super) fn bind(text: &Text<'_>, names: &[Name], links: &mut Links) {
    let bases = bases(text, names);
    for name in names.iter().filter(|name| name.demonym && name.known.is_none()) {
        let adjective = key(text, name.tokens);
        let Some(base) = base(&bases, &adjective) else { continue };
        if let Some(entity) = links.mentions.iter().find(|mention| mention.tokens == names[base].tokens).map(|found| found.entity)
        {
            let span = text.span(name.tokens);
            links.mentions.push(Mention { span, tokens: name.tokens, entity, form: Form::Nominal, title: None });
        }
    }
}

/// The first name with each stem, of those that can be places: which it is, and its words.
fn bases(text: &Text<'_>, names: &[Name]) -> FxHashMap<String, (usize, String)> {
    let mut bases = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        let whole = key(text, name.tokens);
        let person = name.class == Some(Class::Person) && (name.tokens.len() > 1 || sinew_names::is_given_name(&whole));
        let place = !person && !matches!(name.class, Some(Class::Company | Class::Vessel));
        if place && !name.demonym && !describes(text, name) && name.tokens.len() <= 2 {
            let stem = whole.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']).to_owned();
            if stem.len() >= STEM {
                bases.entry(stem).or_insert((at, whole));
            }
        }
    }
    bases
}

/// What an adjective is made of.
fn base(bases: &FxHashMap<String, (usize, String)>, adjective: &str) -> Option<usize> {
    let stems = ENDINGS.iter().filter_map(|end| adjective.strip_suffix(end)).filter(|stem| stem.len() >= STEM);
    stems.filter_map(|stem| bases.get(stem)).find(|(_, whole)| whole != adjective).map(|(at, _)| *at)
}

/// Whether a name stands right before a common noun or an office, as an adjective does.
fn describes(text: &Text<'_>, name: &Name) -> bool {
    let next = name.tokens.end as usize;
    let noun = |token: &Token| token.case == Case::Lower && token.pos == Pos::Noun;
    let office = |token: &Token| token.case == Case::Capital && gazetteer().title(&text.folded(next)).is_some();
    let before = text.tokens.get(next).is_some_and(|token| noun(token) || office(token));
    before && name.known.is_none() && name.tokens.len() <= 2
}
