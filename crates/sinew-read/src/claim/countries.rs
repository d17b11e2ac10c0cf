//! Countries that only an adjective names, and the one that a document is about.

use crate::mention::gazetteer;
use crate::text::{Case, Pos};
use crate::{Analysis, Class, Entity, Form, Mention};

/// Binds adjectives such as `Egyptian` to their countries, as nominal mentions, where they belong to no other mention.
pub(crate) fn bind_adjectives(analysis: &mut Analysis) {
    let mut found: Vec<Mention> = Vec::new();
    for token in 0..analysis.text.tokens.len() {
        if found.last().is_some_and(|last| last.tokens.end as usize > token) {
            continue;
        }
        if let Some(country) = of_two_words(analysis, token) {
            let entity = entity(&mut analysis.entities, country);
            found.push(mention(analysis, crate::Tokens::new(token, token + 2), entity));
            continue;
        }
        let word = analysis.text.word(token);
        let capital = matches!(analysis.text.tokens[token].case, Case::Capital | Case::Upper | Case::Mixed);
        let seat = analysis.mention_at(token).filter(|&mention| {
            let mention = &analysis.mentions[mention];
            analysis.entities[mention.entity].class == Class::Place || mention.form == Form::Nominal
        });
        if seat.is_some()
            && let Some(country) = gazetteer().country_of(&word.to_lowercase())
        {
            entity(&mut analysis.entities, country);
        }
        // A place without a name (`American bases`) and `the Saudi ambassador`, `an Iranian proxy` leave the adjective a word of its own.
        let other = analysis.mention_at(token).filter(|&mention| {
            let mention = &analysis.mentions[mention];
            let entity = &analysis.entities[mention.entity];
            let last = analysis.text.lemma(mention.tokens.end as usize - 1);
            let envoy = matches!(last, "ambassador" | "envoy" | "proxy" | "ally" | "agent" | "surrogate" | "asset" | "puppet");
            mention.form != Form::Nominal || !envoy && (entity.named || entity.class != Class::Place)
        });
        // `Iranian-backed militias`: the country is a party of its own.
        let compound = token + 1 < analysis.text.tokens.len() && analysis.text.word(token + 1).starts_with('-');
        let amid = other.is_some_and(|mention| {
            let mention = &analysis.mentions[mention];
            compound && mention.form == Form::Nominal && mention.tokens.start as usize <= token
        });
        if !capital || !word.contains('-') && other.is_some() && !amid {
            continue;
        }
        if let Some(people) = counted_people(analysis, token) {
            found.push(people);
            continue;
        }
        let parts = word.split('-').filter_map(|part| gazetteer().country_of(&part.to_lowercase()));
        for country in parts {
            let entity = entity(&mut analysis.entities, country);
            if !word.contains('-') {
                found.push(mention(analysis, crate::Tokens::new(token, token + 1), entity));
            }
        }
    }
    if !found.is_empty() {
        analysis.mentions.extend(found);
        analysis.mentions.sort_by_key(|mention| (mention.tokens.start, std::cmp::Reverse(mention.tokens.end)));
    }
}

/// `61 Kenyans`: people, and not their country.
fn counted_people(analysis: &mut Analysis, token: usize) -> Option<Mention> {
    let word = analysis.text.word(token);
    let known = || gazetteer().find(&word.to_lowercase()).is_some_and(|known| known.demonym);
    let several = token > 0 && word.ends_with('s') && analysis.text.tokens[token - 1].pos == Pos::Number && known();
    if !several {
        return None;
    }
    let tokens = crate::Tokens::new(token - 1, token + 1);
    let span = analysis.text.span(tokens);
    let name = span.of(analysis.text.text).to_owned();
    analysis.entities.push(Entity { class: Class::Group, name, aliases: Vec::new(), part_of: None, named: false });
    let entity = analysis.entities.len() - 1;
    Some(Mention { span, tokens, entity, form: Form::Nominal, title: None })
}

fn mention(analysis: &Analysis, tokens: crate::Tokens, entity: usize) -> Mention {
    Mention { span: analysis.text.span(tokens), tokens, entity, form: Form::Nominal, title: None }
}

/// `South Sudanese`: an adjective of two words that belong to no mention.
fn of_two_words(analysis: &Analysis, token: usize) -> Option<&'static str> {
    let text = &analysis.text;
    let free =
        |at: usize| text.tokens.get(at).is_some_and(|word| word.case == Case::Capital) && analysis.mention_at(at).is_none();
    if !free(token) || !free(token + 1) {
        return None;
    }
    gazetteer().country_of(&format!("{} {}", text.word(token), text.word(token + 1)).to_lowercase())
}

/// The country of that name, made if the document does not name it otherwise.
fn entity(entities: &mut Vec<Entity>, country: &str) -> usize {
    let known = |entity: &Entity| {
        entity.class == Class::Country
            && (entity.name == country
                || entity.aliases.iter().any(|alias| alias == country)
                || gazetteer().country_of(&entity.name.to_lowercase()) == Some(country))
    };
    if let Some(place) = entities.iter().position(known) {
        return place;
    }
    entities.push(Entity { class: Class::Country, name: country.to_owned(), aliases: Vec::new(), part_of: None, named: true });
    entities.len() - 1
}

/// The country that a text is about: the one named at least half as often again as any other, its capital and its people counted
/// with it, and what the first sentences name counted more. Named seldom, it must be named there.
pub(crate) fn home(analysis: &Analysis) -> Option<usize> {
    let early = analysis.text.sentences.get(EARLY).map_or(u32::MAX, |sentence| sentence.tokens.start);
    let first = analysis.text.sentences.first().map_or(0, |sentence| sentence.tokens.end);
    let mut counts = vec![0usize; analysis.entities.len()];
    let mut opens = vec![false; analysis.entities.len()];
    for mention in &analysis.mentions {
        // `Rwanda-backed rebels` are of another country.
        let compound = analysis.text.text[mention.span.end as usize..].starts_with('-');
        let named = mention.form != Form::Pronoun;
        if let Some(country) = country_of(analysis, mention.entity).filter(|_| named && !compound) {
            let weight = if mention.tokens.start < first {
                4
            } else if mention.tokens.start < early {
                2
            } else {
                1
            };
            counts[country] += weight + if organ(analysis, mention) { 2 } else { 0 };
            opens[country] |= mention.tokens.start < early;
        }
    }
    // `the Sudanese Armed Forces`, `a Beirut judge`: countries and capitals within what is called otherwise.
    for mention in &analysis.mentions {
        if matches!(analysis.entities[mention.entity].class, Class::Country | Class::Place) {
            continue;
        }
        let words = mention.tokens.range().filter(|&token| analysis.text.tokens[token].case == Case::Capital);
        for token in words {
            let country =
                gazetteer().country_of(&analysis.text.word(token).to_lowercase()).filter(|name| *name != "United States");
            let known =
                |name: &str| analysis.entities.iter().position(|entity| entity.class == Class::Country && entity.name == name);
            if let Some(place) = country.and_then(known) {
                counts[place] += if mention.tokens.start < early { 2 } else { 1 };
                opens[place] |= mention.tokens.start < early;
            }
        }
    }
    let (most, count) = counts.iter().copied().enumerate().max_by_key(|(place, count)| (*count, std::cmp::Reverse(*place)))?;
    let leads = counts.iter().enumerate().all(|(place, other)| place == most || other * 3 <= count * 2);
    (leads && (count > 2 || count > 1 && opens[most])).then_some(most)
}

/// `Iraqi prime minister`, `Iraq's parliament`: whose organs a text speaks of, of that state it tells.
fn organ(analysis: &Analysis, mention: &Mention) -> bool {
    let next = (mention.tokens.end as usize..analysis.text.tokens.len()).take(3);
    next.map(|token| analysis.text.lemma(token)).any(|word| {
        matches!(
            word,
            "parliament"
                | "prime"
                | "premier"
                | "cabinet"
                | "interior"
                | "politics"
                | "lawmaker"
                | "judiciary"
                | "oil"
                | "politician"
        )
    })
}

/// How many sentences say what a text is about.
const EARLY: usize = 3;

/// The country that an entity is, or is the capital of. A release of an American body names the United States throughout,
/// whomever it is about.
fn country_of(analysis: &Analysis, entity: usize) -> Option<usize> {
    let name = &analysis.entities[entity].name;
    match analysis.entities[entity].class {
        Class::Country => Some(entity).filter(|_| name != "United States"),
        Class::Place => {
            let seat = gazetteer().country_of(&name.to_lowercase()).filter(|country| *country != "United States")?;
            analysis.entities.iter().position(|other| other.class == Class::Country && other.name == seat)
        }
        _ => None,
    }
}
