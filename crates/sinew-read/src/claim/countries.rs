//! Countries that only an adjective names, and the one that a document is about.

use crate::mention::gazetteer;
use crate::text::Case;
use crate::{Analysis, Class, Entity, Form, Mention};

/// Binds adjectives such as `Egyptian` to their countries, as nominal mentions, where they belong to no other mention.
pub(crate) fn bind_adjectives(analysis: &mut Analysis) {
    let mut found = Vec::new();
    for token in 0..analysis.text.tokens.len() {
        let word = analysis.text.word(token);
        let capital = matches!(analysis.text.tokens[token].case, Case::Capital | Case::Upper | Case::Mixed);
        let seat = analysis
            .mention_at(token)
            .filter(|&mention| analysis.entities[analysis.mentions[mention].entity].class == Class::Place);
        if seat.is_some()
            && let Some(country) = gazetteer().country_of(&word.to_lowercase())
        {
            entity(&mut analysis.entities, country);
        }
        if !capital || !word.contains('-') && analysis.mention_at(token).is_some() {
            continue;
        }
        let parts = word.split('-').filter_map(|part| gazetteer().country_of(&part.to_lowercase()));
        for country in parts {
            let entity = entity(&mut analysis.entities, country);
            if !word.contains('-') {
                found.push(mention(analysis, token, entity));
            }
        }
    }
    if !found.is_empty() {
        analysis.mentions.extend(found);
        analysis.mentions.sort_by_key(|mention| (mention.tokens.start, std::cmp::Reverse(mention.tokens.end)));
    }
}

fn mention(analysis: &Analysis, token: usize, entity: usize) -> Mention {
    let tokens = crate::Tokens::new(token, token + 1);
    Mention { span: analysis.text.tokens[token].span, tokens, entity, form: Form::Nominal, title: None }
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

/// The country that is named at least twice as often as any other.
pub(crate) fn home(analysis: &Analysis) -> Option<usize> {
    let mut counts = vec![0usize; analysis.entities.len()];
    // A release of an American body names the United States throughout, whomever it is about.
    let country =
        |entity: usize| analysis.entities[entity].class == Class::Country && analysis.entities[entity].name != "United States";
    analysis.mentions.iter().filter(|mention| country(mention.entity)).for_each(|mention| counts[mention.entity] += 1);
    let (most, count) = counts.iter().copied().enumerate().max_by_key(|(place, count)| (*count, std::cmp::Reverse(*place)))?;
    (count > 2 && counts.iter().enumerate().all(|(place, other)| place == most || other * 2 <= count)).then_some(most)
}
