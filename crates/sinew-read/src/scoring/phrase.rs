//! All that a text says of a party without a name: a common noun with what stands around it.

use crate::{Class, Form, Mention, Reading, Span};

/// A common noun with what stands around it: `more than 370 operatives`, `Norway's army`, `a camp on the outskirts of X`; but not
/// with the other party of its claim where a name within says enough, as in `the Afghan government led by X`.
pub(super) fn whole_phrase(text: &str, reading: &Reading, span: Span, other: Option<Span>, place: bool) -> String {
    let start = with_owner(text, reading, span.start as usize);
    let before = last_words(text[..start].trim_end());
    let start = with_count(text, start, COUNTS.iter().find(|words| before.ends_with(**words)));
    let start = with_adjectives(text, start);
    let before = text[..start].trim_end();
    let start = with_count(text, start, MANY.iter().find(|words| before.ends_with(**words)));
    let behind = with_what_is_behind(text, reading, span, place);
    let told = text[start..span.end as usize].contains(char::is_uppercase);
    let within = told && other.is_some_and(|other| other.start >= span.end && other.end as usize <= behind);
    let end = if within { span.end as usize } else { behind };
    let end = if end == span.end as usize { with_participle(text, start, end) } else { end };
    text[start..end].to_owned()
}

/// The mentions that begin at a place.
pub(super) fn starting(reading: &Reading, start: u32) -> impl Iterator<Item = &Mention> {
    let from = reading.mentions.partition_point(|mention| mention.span.start < start);
    reading.mentions[from..].iter().take_while(move |mention| mention.span.start == start)
}

/// The last few words of a text, in small letters.
fn last_words(text: &str) -> String {
    let from = (text.len().saturating_sub(20)..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    text[from..].to_lowercase()
}

/// `Norway's army`: where the name of its owner begins.
fn with_owner(text: &str, reading: &Reading, start: usize) -> usize {
    let before = text[..start].trim_end();
    let owner = before.strip_suffix("'s").or_else(|| before.strip_suffix("’s"));
    // `the Houthis' allies`.
    let owner = owner.or_else(|| before.strip_suffix(['\'', '’']).filter(|owner| owner.ends_with('s')));
    let named = |owner: &str| {
        let until = reading.mentions.partition_point(|mention| (mention.span.start as usize) < owner.len());
        reading.mentions[..until].iter().rev().take(8).find(|mention| mention.span.end as usize == owner.len())
    };
    owner.and_then(named).map_or(start, |mention| mention.span.start as usize)
}

/// `more than 370 operatives`: where the words before a phrase begin that count it, if there are any.
fn with_count(text: &str, start: usize, words: Option<&&str>) -> usize {
    words.map_or(start, |words| text[..start].trim_end().len() - words.len())
}

/// Words before a number.
const COUNTS: &[&str] = &["more than", "at least", "up to", "as many as", "some", "around", "about", "nearly"];

/// Words before a noun of many.
const MANY: &[&str] = &["scores of", "dozens of", "hundreds of", "thousands of", "fleet of"];

/// Words that tie a common noun to a name behind it.
const BEHIND: &[&str] = &[
    " of ",
    " in ",
    " near ",
    " on ",
    " at ",
    " from ",
    " outside ",
    " linked to ",
    " affiliated with ",
    " associated with ",
    " under ",
    " loyal to ",
    " close to ",
    " nominated by ",
    " backed by ",
    " owned by ",
    " led by ",
    " controlled by ",
    " run by ",
    " headed by ",
    " commanded by ",
    " connected to ",
    " tied to ",
    " aligned with ",
    " allied with ",
    " allied to ",
    " connected with ",
];

/// Where a phrase ends with whoever stands behind it: `a camp on the outskirts of X`, `forces backed by X and the Y`.
fn with_what_is_behind(text: &str, reading: &Reading, span: Span, place: bool) -> usize {
    let end = span.end as usize;
    let Some(link) = BEHIND.iter().copied().find(|link| text[end..].starts_with(link)) else { return end };
    let rest = &text[end + link.len()..];
    let article = ["the ", "a ", "an "].iter().find(|article| rest.starts_with(**article)).map_or(0, |article| article.len());
    let next = (end + link.len() + article) as u32;
    let near = |mention: &&Mention| {
        let between = text.get(next as usize..mention.span.start as usize);
        mention.span.start == next || mention.form == Form::Named && between.is_some_and(titles)
    };
    let people =
        starting(reading, span.start).find(|mention| mention.span == span).is_some_and(|mention| people(reading, mention));
    let told = |mention: &&Mention| {
        let at_once = mention.span.start == next;
        let class = reading.entities[mention.entity].class;
        // `forces under General X`, `groups from X`.
        let named = mention.form == Form::Named;
        let follows = named && link == " under " && class == Class::Person || people && link == " from " && class == Class::Place;
        let leads =
            follows || place && link != " under " || !local(link) || people && at_once && in_body(text, reading, link, mention);
        leads && called_itself(text, reading, mention)
    };
    let from = reading.mentions.partition_point(|mention| mention.span.start < next);
    let behind = reading.mentions[from..].iter().take_while(|mention| mention.span.start < next + TITLES);
    let Some(mention) = behind.filter(|mention| !compound(text, mention.span)).filter(near).find(told) else {
        return end;
    };
    let end = with_owned(text, reading, mention.span.end as usize);
    let several = link == " of " && text[next as usize..].starts_with(|c: char| c.is_ascii_digit());
    if several || link.ends_with(" by ") { with_joined(text, reading, end, several) } else { end }
}

/// `a group affiliated with Iran's ministry`: what belongs to the name that ends a phrase ends it.
fn with_owned(text: &str, reading: &Reading, end: usize) -> usize {
    let owned = ["'s ", "’s "].iter().find(|mark| text[end..].starts_with(**mark));
    let behind = owned.and_then(|mark| {
        let next = (end + mark.len()) as u32;
        starting(reading, next).next()
    });
    behind.map_or(end, |mention| mention.span.end as usize)
}

/// `forces backed by X and the Y`, `a network of 14 companies and vessels`: what `and` joins to the end of a phrase ends it.
fn with_joined(text: &str, reading: &Reading, end: usize, several: bool) -> usize {
    let joined = [" and the ", " and "].iter().find(|and| text[end..].starts_with(**and));
    let other = joined.and_then(|and| {
        let next = (end + and.len()) as u32;
        let alike = if several { Form::Nominal } else { Form::Named };
        starting(reading, next).find(|mention| mention.form == alike)
    });
    other.map_or(end, |mention| mention.span.end as usize)
}

/// Links that of an event may say where it was.
fn local(link: &str) -> bool {
    matches!(link, " in " | " near " | " on " | " at " | " from " | " outside " | " under ")
}

fn people(reading: &Reading, mention: &Mention) -> bool {
    matches!(reading.entities[mention.entity].class, Class::Group | Class::Person | Class::Organization)
}

/// `officials at the Ministry of Trade`: a body by its name, which people are in.
fn in_body(text: &str, reading: &Reading, link: &str, mention: &Mention) -> bool {
    matches!(link, " in " | " at " | " from " | " under ")
        && matches!(reading.entities[mention.entity].class, Class::Organization | Class::PublicBody | Class::Company)
        && mention.span.of(text).contains(char::is_uppercase)
}

/// Whether a mention has a name of whom it means: an adjective of a country is none.
fn called_itself(text: &str, reading: &Reading, mention: &Mention) -> bool {
    let (entity, own) = (&reading.entities[mention.entity], mention.span.of(text));
    entity.class != Class::Country || entity.name == own || entity.aliases.iter().any(|alias| alias == own)
}

/// `miners sleeping near the pits`, `a dhow carrying arms`: where the participle ends without which a bare noun says nothing.
fn with_participle(text: &str, start: usize, end: usize) -> usize {
    let own = &text[start..end];
    let bare = own.split(' ').count() <= 2 && !own.contains(|c: char| c.is_ascii_digit());
    let counted = own.split(' ').next().is_some_and(|first| {
        matches!(
            first,
            "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "several" | "dozens" | "many"
        )
    });
    const PARTICIPLES: &[&str] = &[
        "carrying",
        "sleeping",
        "sheltering",
        "presiding",
        "hiding",
        "living",
        "guarding",
        "transporting",
        "smuggling",
        "paid",
        "recruited",
        "hired",
        "suspected",
        "said",
        "believed",
        "fleeing",
        "holding",
        "travelling",
        "traveling",
    ];
    let rest = &text[end..];
    let Some(next) = rest.strip_prefix(' ').and_then(|rest| rest.split(' ').next()) else { return end };
    // `the network recruited X`: a finite verb.
    let done = next.ends_with("ing") || {
        let behind = rest.trim_start().split(' ').nth(1).unwrap_or_default();
        if matches!(next, "said" | "believed") { behind == "to" } else { matches!(behind, "from" | "by" | "of" | "in") }
    };
    if !bare || counted || !done || !PARTICIPLES.contains(&next) {
        return end;
    }
    // The phrase ends with its sentence, its clause, or before a time or another deed.
    let stops = [
        "and", "who", "that", "which", "when", "after", "before", "while", "since", "for", "during", "last", "early", "late",
        "by", "with", "as", "until", "on", "of",
    ];
    let mut length = 0;
    let mut last = next;
    for word in rest.trim_start().split(' ').take(9) {
        let plain = word.trim_end_matches([',', '.', ';', ':', ')', '"', '”']);
        // `750 tons of arms`.
        let measured =
            word == "of" && matches!(last, "tons" | "tonnes" | "barrels" | "kilograms" | "millions" | "member" | "members");
        if stops.contains(&plain) && !measured {
            break;
        }
        length += 1 + plain.len();
        last = plain;
        if plain.len() < word.len() {
            break;
        }
    }
    if last == next { end } else { end + length }
}

/// How many bytes of titles may stand before a name.
const TITLES: u32 = 40;

/// `Libyan strongman Gen `: words alone before a name, the first with a capital.
fn titles(words: &str) -> bool {
    let plain = |word: &str| word.trim_end_matches('.').chars().all(char::is_alphabetic) && !word.ends_with("ing");
    words.starts_with(char::is_uppercase) && !words.contains('\n') && words.split_whitespace().all(plain)
}

/// `Shanghai-listed`: the first part of a compound.
fn compound(text: &str, span: Span) -> bool {
    text[span.end as usize..].starts_with('-')
}

/// `terrorist and insurgent groups`, `Western, Israeli and Arab agencies`: where the adjectives begin that a noun shares.
fn with_adjectives(text: &str, start: usize) -> usize {
    let word_before = |end: usize| {
        let words = text[..end].trim_end_matches(' ');
        let first =
            words.len() - words.chars().rev().take_while(|c| c.is_alphabetic() || *c == '-').map(char::len_utf8).sum::<usize>();
        (first < words.len()).then_some((first, &words[first..]))
    };
    let Some((and, "and")) = word_before(start) else { return start };
    let Some((mut at, _)) = word_before(and).filter(|(_, word)| describes(word)) else { return start };
    while let Some(list) = text[..at].strip_suffix(", ")
        && let Some((first, _)) = word_before(list.len()).filter(|(_, word)| describes(word))
    {
        at = first;
    }
    at
}

/// Whether a word is an adjective that may share its noun with another.
fn describes(word: &str) -> bool {
    let lower = word.to_lowercase();
    let demonym = || crate::mention::gazetteer().find(&lower).is_some_and(|known| known.demonym) && !lower.ends_with('s');
    matches!(
        lower.as_str(),
        "western"
            | "arab"
            | "terrorist"
            | "militant"
            | "insurgent"
            | "rebel"
            | "criminal"
            | "military"
            | "political"
            | "civilian"
            | "economic"
            | "financial"
            | "religious"
            | "local"
            | "foreign"
            | "current"
            | "former"
            | "ethnic"
            | "jihadist"
            | "tribal"
            | "extremist"
            | "domestic"
            | "commercial"
    ) || word.starts_with(char::is_uppercase) && demonym()
}
