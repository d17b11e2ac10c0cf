//! A reading as lines of JSON, in the form that readings are scored in: mentions and claims, surface words, offsets in
//! characters.

mod phrase;

use crate::{Argument, Class, Form, Found, Layer, Mention, Polarity, Precision, Reading, Span, When};
use phrase::{starting, whole_phrase};
use serde_json::{Map, Value, json};
use sinew_model::Day;

/// One line a mention, then one a claim, in the order of the text; `doc` names the document. Offsets are counted in Unicode
/// code points.
pub fn jsonl(text: &str, doc: &str, reading: &Reading) -> String {
    let places = Places::new(text);
    let names = names_in_text(text, reading);
    let mut lines = String::new();
    for mention in reading.mentions.iter().filter(|mention| mention.form == Form::Named) {
        let entity = &reading.entities[mention.entity];
        let line = json!({
            "kind": "mention", "doc": doc, "start": places.of(with_courtesy(text, mention).start), "end": places.of(mention.span.end),
            "type": class_name(entity.class), "cluster": mention.entity,
        });
        lines.push_str(&format!("{line}\n"));
    }
    for claim in &reading.claims {
        lines.push_str(&format!("{}\n", claim_line(text, doc, reading, claim, (&places, &names))));
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

fn claim_line(text: &str, doc: &str, reading: &Reading, claim: &Found, (places, names): (&Places, &[String])) -> Value {
    let party = |argument: Option<Argument>, other: Option<Argument>| match argument {
        Some(argument) => Value::from(called(text, reading, names, argument, other, claim.layer)),
        None => Value::Null,
    };
    let mut line = Map::new();
    let mut put = |key: &str, value: Value| {
        line.insert(key.to_owned(), value);
    };
    put("kind", "claim".into());
    put("doc", doc.into());
    put("type", claim.kind.as_str().into());
    put("subject", party(claim.subject, claim.object));
    put("object", party(claim.object, claim.subject));
    put("value", claim.value.map_or(Value::Null, |span| span.of(text).into()));
    put("attribution", attribution(text, names, claim).into());
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
fn called(text: &str, reading: &Reading, names: &[String], argument: Argument, other: Option<Argument>, layer: Layer) -> String {
    let own = &reading.entities[argument.entity];
    let here = starting(reading, argument.span.start).find(|mention| mention.span == argument.span);
    let nominal = here.is_some_and(|mention| mention.form == Form::Nominal && mention.entity == argument.entity);
    if !own.named && nominal {
        // An event may have been where a relation's party is: `14 municipalities in the south`.
        let place = own.class == Class::Place || layer == Layer::Relation && own.class != Class::PublicBody;
        let whole = whole_phrase(text, reading, argument.span, other.map(|other| other.span), place);
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
        _ => names[argument.entity].clone(),
    }
}

/// The names of all entities; of people with the courtesy that the text never parts from them: `Mullah Omar`, `Sheikh Hasan Oban`.
fn names_in_text(text: &str, reading: &Reading) -> Vec<String> {
    let mut names: Vec<Option<&str>> = vec![None; reading.entities.len()];
    for mention in &reading.mentions {
        let own = &reading.entities[mention.entity];
        if own.class != Class::Person || mention.form != Form::Named || mention.span.of(text) != own.name {
            continue;
        }
        let courteous = with_courtesy(text, mention).of(text);
        // Once without it, the name stands alone.
        let known = names[mention.entity].get_or_insert(courteous);
        if courteous.len() < known.len() {
            *known = courteous;
        }
    }
    reading.entities.iter().zip(names).map(|(own, told)| told.unwrap_or(&own.name).to_owned()).collect()
}

/// The words of a mention with a courtesy of clerics and pilgrims right before them, which names them as their own names do.
fn with_courtesy(text: &str, mention: &Mention) -> Span {
    const COURTESIES: &[&str] =
        &["Sheikh", "Shaykh", "Sheik", "Shaikh", "Mullah", "Mulla", "Mawlawi", "Maulvi", "Maulana", "Hajji", "Haji", "Hajj"];
    let title = mention.title.filter(|title| title.end + 1 == mention.span.start);
    let last = title.and_then(|title| title.of(text).rsplit(' ').next()).filter(|word| COURTESIES.contains(word));
    let start = mention.span.start - last.map_or(0, |word| word.len() as u32 + 1);
    Span { start, end: mention.span.end }
}

/// Who says it: the entity's name, or the words, or `author`.
fn attribution(text: &str, names: &[String], claim: &Found) -> String {
    match claim.voice.first() {
        None => "author".to_owned(),
        Some(voice) => match voice.entity {
            Some(entity) => names[entity].clone(),
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
