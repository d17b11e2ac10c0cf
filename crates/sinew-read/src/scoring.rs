//! A reading as lines of JSON, in the form that readings are scored in: mentions and claims, surface words, offsets in
//! characters.

use crate::{Class, Form, Found, Layer, Mention, Polarity, Precision, Reading, Span, When};
use serde_json::{Map, Value, json};
use sinew_model::Day;

/// One line a mention, then one a claim, in the order of the text; `doc` names the document. Offsets are counted in Unicode
/// code points.
pub fn jsonl(text: &str, doc: &str, reading: &Reading) -> String {
    let places = Places::new(text);
    let mut lines = String::new();
    for mention in reading.mentions.iter().filter(|mention| mention.form == Form::Named) {
        let entity = &reading.entities[mention.entity];
        let line = json!({
            "kind": "mention", "doc": doc, "start": places.of(mention.span.start), "end": places.of(mention.span.end),
            "type": class_name(entity.class), "cluster": mention.entity,
        });
        lines.push_str(&format!("{line}\n"));
    }
    for claim in &reading.claims {
        lines.push_str(&format!("{}\n", claim_line(text, doc, reading, claim, &places)));
    }
    lines
}

/// The name of a class as FollowTheMoney has it, where it has one.
pub fn class_name(class: Class) -> &'static str {
    match class {
        Class::Person => "Person",
        Class::Organization => "Organization",
        Class::PublicBody => "PublicBody",
        Class::Company => "Company",
        Class::Group => "Group",
        Class::Country => "Country",
        Class::Place => "Place",
        Class::Vessel => "Vessel",
        Class::Airplane => "Aircraft",
        Class::Position => "Position",
        Class::Law => "Law",
        Class::Event => "Event",
        Class::Work => "Work",
    }
}

fn claim_line(text: &str, doc: &str, reading: &Reading, claim: &Found, places: &Places) -> Value {
    let party = |argument: &Option<crate::Argument>| match argument {
        Some(argument) => Value::from(called(text, reading, *argument, claim.layer)),
        None => Value::Null,
    };
    let mut line = Map::new();
    let mut put = |key: &str, value: Value| {
        line.insert(key.to_owned(), value);
    };
    put("kind", "claim".into());
    put("doc", doc.into());
    put("type", claim.kind.as_str().into());
    put("subject", party(&claim.subject));
    put("object", party(&claim.object));
    put("value", claim.value.map_or(Value::Null, |span| span.of(text).into()));
    put("attribution", attribution(text, reading, claim).into());
    put("stance", claim.stance.code().into());
    put("polarity", if claim.polarity == Polarity::Negative { "neg" } else { "pos" }.into());
    put("quote", claim.quote.of(text).into());
    put("start", places.of(claim.quote.start).into());
    put("end", places.of(claim.quote.end).into());
    put("rule", claim.rule.as_str().into());
    if let Some(when) = &claim.when {
        let (from, to, precision) = dates(when);
        put("date_from", from.map_or(Value::Null, Value::from));
        put("date_to", to.map_or(Value::Null, Value::from));
        put("date_precision", precision.into());
    }
    Value::Object(line)
}

/// The words that a text has for a party: its name, or where it has none, all that the phrase says of it.
fn called(text: &str, reading: &Reading, argument: crate::Argument, layer: Layer) -> String {
    let own = &reading.entities[argument.entity];
    let here = reading.mentions.iter().find(|mention| mention.span == argument.span);
    let nominal = here.is_some_and(|mention| mention.form == Form::Nominal && mention.entity == argument.entity);
    if !own.named && nominal {
        // An event may have been where a relation's party is: `14 municipalities in the south`.
        let place = own.class == Class::Place || layer == Layer::Relation && own.class != Class::PublicBody;
        let whole = whole_phrase(text, reading, argument.span, place);
        let other = !own.name.starts_with(argument.span.of(text));
        let told = own.class == Class::Place && (other || own.name.len() > whole.len());
        return if told { own.name.clone() } else { whole };
    }
    // `Kinshasa said`: the text names the seat, and the country is meant.
    let seat = here.is_some_and(|mention| mention.form == Form::Named && mention.entity != argument.entity);
    if seat && own.class == Class::Country {
        return argument.span.of(text).to_owned();
    }
    match own.part_of {
        Some(whole) if !own.named && !own.name.contains(' ') => format!("{} of {}", own.name, reading.entities[whole].name),
        _ => own.name.clone(),
    }
}

/// A common noun with what stands around it: `more than 370 operatives`, `Norway's army`, `a camp on the outskirts of X`.
fn whole_phrase(text: &str, reading: &Reading, span: Span, place: bool) -> String {
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    let class =
        |mention: &&Mention| matches!(reading.entities[mention.entity].class, Class::Group | Class::Person | Class::Organization);
    let people = reading.mentions.iter().find(|mention| mention.span == span).is_some_and(|mention| class(&mention));
    let before = text[..start].trim_end();
    if let Some(owner) = before.strip_suffix("'s").or_else(|| before.strip_suffix("’s"))
        && let Some(mention) = reading.mentions.iter().find(|mention| mention.span.end as usize == owner.len())
    {
        start = mention.span.start as usize;
    }
    let counts = ["more than", "at least", "up to", "as many as", "some", "around", "about", "nearly"];
    let before = text[..start].trim_end();
    if let Some(words) = counts.iter().find(|words| before.to_lowercase().ends_with(**words)) {
        start = before.len() - words.len();
    }
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
    start = with_adjectives(text, start);
    let before = text[..start].trim_end();
    if let Some(words) =
        ["scores of", "dozens of", "hundreds of", "thousands of", "fleet of"].iter().find(|words| before.ends_with(**words))
    {
        start = before.len() - words.len();
    }
    for &link in BEHIND {
        let Some(rest) = text[end..].strip_prefix(link) else { continue };
        let article = ["the ", "a ", "an "].iter().find(|article| rest.starts_with(**article)).map_or(0, |article| article.len());
        let next = (end + link.len() + article) as u32;
        let told = |mention: &&Mention| {
            let entity = &reading.entities[mention.entity];
            // Of an event, what stands there may be where it was.
            let body = matches!(entity.class, Class::Organization | Class::PublicBody | Class::Company)
                && mention.span.start == next
                && mention.span.of(text).contains(char::is_uppercase);
            let local = matches!(link, " in " | " near " | " on " | " at " | " from " | " outside " | " under ");
            let of =
                place && link != " under " || !local || people && body && matches!(link, " in " | " at " | " from " | " under ");
            of && (entity.class != Class::Country
                || entity.name == mention.span.of(text)
                || entity.aliases.iter().any(|a| a == mention.span.of(text)))
        };
        let (from, limit) = (next, next + TITLES);
        let near = |mention: &&Mention| {
            let between = text.get(from as usize..mention.span.start as usize);
            mention.span.start == from || mention.form == Form::Named && mention.span.start < limit && between.is_some_and(titles)
        };
        let named = reading.mentions.iter().filter(|mention| mention.span.start >= from && !compound(text, mention.span));
        if let Some(mention) = named.take_while(|mention| mention.span.start < limit).filter(near).find(told) {
            end = mention.span.end as usize;
            // `a group affiliated with Iran's ministry`.
            let owned = ["'s ", "’s "].iter().find(|mark| text[end..].starts_with(**mark));
            let behind = owned.and_then(|mark| {
                let next = (end + mark.len()) as u32;
                reading.mentions.iter().find(|mention| mention.span.start == next)
            });
            end = behind.map_or(end, |mention| mention.span.end as usize);
            // `forces backed by X and the Y`.
            // `a network of 14 companies and vessels`.
            let several = link == " of " && text[next as usize..].starts_with(|c: char| c.is_ascii_digit());
            let goes_on = link.ends_with(" by ") || several;
            let joined = [" and the ", " and "].iter().find(|and| text[end..].starts_with(**and) && goes_on);
            let other = joined.and_then(|and| {
                let next = (end + and.len()) as u32;
                let alike = if several { Form::Nominal } else { Form::Named };
                reading.mentions.iter().find(|mention| mention.span.start == next && mention.form == alike)
            });
            end = other.map_or(end, |mention| mention.span.end as usize);
        }
        break;
    }
    text[start..end].to_owned()
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

/// Who says it: the entity's name, or the words, or `author`.
fn attribution(text: &str, reading: &Reading, claim: &Found) -> String {
    match claim.voice.first() {
        None => "author".to_owned(),
        Some(voice) => match voice.entity {
            Some(entity) => reading.entities[entity].name.clone(),
            None => voice.span.of(text).to_owned(),
        },
    }
}

/// From, to, and how exact, cut to what is known.
fn dates(when: &When) -> (Option<String>, Option<String>, &'static str) {
    let (first, last) = when.date.stated();
    let cut = |day: Option<Day>, parts: usize| day.map(|day| written(day, parts));
    match when.precision {
        Precision::Day => (cut(first, 3), cut(last, 3), "day"),
        Precision::Month => (cut(first, 2), cut(last, 2), "month"),
        Precision::Year => (cut(first, 1), cut(last, 1), "year"),
        Precision::Approximate => (cut(first, 3), cut(last, 3), "approx"),
    }
}

fn written(day: Day, parts: usize) -> String {
    let (year, month, day) = day.ymd();
    match parts {
        1 => format!("{year:04}"),
        2 => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// Bytes to characters: how many begin before each stretch of 1,024 bytes.
struct Places<'t> {
    text: &'t str,
    counts: Vec<u32>,
}

const STRETCH: usize = 1024;

impl<'t> Places<'t> {
    fn new(text: &'t str) -> Places<'t> {
        let mut counts = Vec::with_capacity(text.len() / STRETCH + 1);
        let mut count = 0;
        for stretch in text.as_bytes().chunks(STRETCH) {
            counts.push(count);
            count += begun(stretch);
        }
        counts.push(count);
        Places { text, counts }
    }

    fn of(&self, byte: u32) -> u32 {
        let stretch = byte as usize / STRETCH;
        self.counts[stretch] + begun(&self.text.as_bytes()[stretch * STRETCH..byte as usize])
    }
}

/// How many characters begin in some bytes.
fn begun(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count() as u32
}
