//! One segment of the remarks, as claims. What is not understood is kept as a note and counted.

use super::dates;
use super::document;
use super::heads::{Does, Head};
use super::links::{Pending, Tie};
use super::party::Party;
use super::remarks::Segment;
use super::state::State;
use super::text;
use crate::about::{Said, Subject, folded, slug};
use sinew_model::Stopped;
use sinew_model::country::{self, Country};

pub(super) fn write(state: &mut State<'_>, party: &Party<'_>, segment: &Segment<'_>) -> Result<(), Stopped> {
    let whole = segment.whole;
    let Some((head, rest)) = segment.head else { return bare(state, party, whole) };
    match head.does {
        Does::Note => note(state, party, whole),
        Does::Alias => alias(state, party, head.property, rest, whole),
        Does::Code | Does::Text => {
            write_if_known(state, party, head.property, Said::from(folded(rest).as_str()).quoting(whole), whole)
        }
        Does::Country => country(state, party, head.property, rest, whole),
        Does::Date if !party.has(head.property) => note(state, party, whole),
        Does::Date => date(state, party, &party.subject(), head.property, rest, whole),
        Does::Document | Does::Passport => write_document(state, party, head, rest, whole),
        Does::Gender => write_if_known(state, party, "gender", Said::from(gender(rest)).printed(rest).quoting(whole), whole),
        Does::Imo => imo(state, party, rest, whole),
        Does::Link => tie(state, party, Tie::Linked, rest, whole),
        Does::Listing => listing(state, party, head.property, rest, whole),
        Does::Operator => tie(state, party, Tie::Property("operator"), rest, whole),
        Does::Place => place(state, party, rest, whole),
        Does::Url => url(state, party, rest, whole),
        Does::Wallet => wallet(state, party, rest, whole),
    }
}

pub(super) fn note(state: &mut State<'_>, party: &Party<'_>, whole: &str) -> Result<(), Stopped> {
    state.writer.say(&party.subject(), "notes", whole)
}

/// A property where the party's schema has it, a note where not.
pub(super) fn write_if_known<'a>(
    state: &mut State<'_>,
    party: &'a Party<'_>,
    property: &str,
    said: Said<'a>,
    whole: &str,
) -> Result<(), Stopped> {
    match party.has(property) && !said.value.is_empty() {
        true => state.writer.say(&party.subject(), property, said),
        false => note(state, party, whole),
    }
}

/// Titles are forms of address or, mostly, posts; several stand between semicolons.
pub(super) fn write_title(state: &mut State<'_>, party: &Party<'_>, titles: &str) -> Result<(), Stopped> {
    for title in titles.split(';').map(folded) {
        let property = if text::is_honorific(&title) { "title" } else { "position" };
        let whole = format!("Title: {title}");
        write_if_known(state, party, property, Said::from(title.as_str()).printed(titles), &whole)?;
    }
    Ok(())
}

/// A segment without a head: a web address, a post, or anything else.
fn bare(state: &mut State<'_>, party: &Party<'_>, whole: &str) -> Result<(), Stopped> {
    let lower = whole.to_lowercase();
    let one_word = !whole.contains(' ');
    match () {
        () if one_word && (lower.starts_with("www.") || lower.starts_with("http")) => url(state, party, whole, whole),
        () if one_word && whole.contains('@') => write_if_known(state, party, "email", Said::from(whole).quoting(whole), whole),
        // The title is printed again among the remarks, without its full stop where it is the last of them.
        () if party.title.is_some_and(|titles| repeats(titles, whole)) => Ok(()),
        () if party.has("position") && (text::is_post(whole) || text::is_honorific(whole)) => write_title(state, party, whole),
        () => {
            state.unread.add(party.place, whole);
            note(state, party, whole)
        }
    }
}

/// Whether words are one of the titles, which part at semicolons.
fn repeats(titles: &str, words: &str) -> bool {
    let plain = |text: &str| text.trim().trim_end_matches('.').to_owned();
    titles.split(';').any(|title| plain(title) == plain(words))
}

fn alias(state: &mut State<'_>, party: &Party<'_>, property: &str, rest: &str, whole: &str) -> Result<(), Stopped> {
    let printed = rest.trim_matches('\'').trim();
    let name = text::name(printed, party.schema == state.schemata.person);
    write_if_known(state, party, property, Said::from(name.as_ref()).printed(printed).quoting(whole), whole)
}

fn country(state: &mut State<'_>, party: &Party<'_>, property: &str, rest: &str, whole: &str) -> Result<(), Stopped> {
    let code = match country::find(rest) {
        Country::Code(code) => code,
        Country::None => return note(state, party, whole),
        Country::Unknown => {
            let problem = party.place.flagged("this is not a country that Sinew knows; it is kept as a note");
            state.writer.problem(problem.column("Remarks").found(whole))?;
            return note(state, party, whole);
        }
    };
    write_if_known(state, party, property, Said::from(code).printed(rest).quoting(whole), whole)
}

fn date(
    state: &mut State<'_>,
    party: &Party<'_>,
    about: &Subject<'_>,
    property: &str,
    printed: &str,
    whole: &str,
) -> Result<(), Stopped> {
    match dates::edtf(printed) {
        Ok(date) => state.writer.say(about, property, Said::from(date.as_str()).printed(printed).quoting(whole)),
        Err(message) => {
            state.writer.problem(party.place.refused(message).column("Remarks").found(whole))?;
            note(state, party, whole)
        }
    }
}

fn gender(printed: &str) -> &str {
    match printed {
        "Male" => "male",
        "Female" => "female",
        _ => "other",
    }
}

/// FollowTheMoney writes IMO numbers with their prefix, so that seven digits are not mistaken for another number.
fn imo(state: &mut State<'_>, party: &Party<'_>, rest: &str, whole: &str) -> Result<(), Stopped> {
    let number = format!("IMO{}", rest.trim_start_matches("IMO").trim());
    write_if_known(state, party, "imoNumber", Said::from(number.as_str()).printed(rest).quoting(whole), whole)
}

fn place(state: &mut State<'_>, party: &Party<'_>, rest: &str, whole: &str) -> Result<(), Stopped> {
    write_if_known(state, party, "birthPlace", Said::from(folded(rest).as_str()).quoting(whole), whole)?;
    match country::at_end(rest).filter(|_| party.has("birthCountry")) {
        Some(code) => state.writer.say(&party.subject(), "birthCountry", Said::from(code).printed(rest).quoting(whole)),
        None => Ok(()),
    }
}

fn url(state: &mut State<'_>, party: &Party<'_>, rest: &str, whole: &str) -> Result<(), Stopped> {
    write_if_known(state, party, "website", Said::from(rest).quoting(whole), whole)
}

pub(super) fn tie(state: &mut State<'_>, party: &Party<'_>, tie: Tie, target: &str, whole: &str) -> Result<(), Stopped> {
    if matches!(tie, Tie::Property(property) if !party.has(property)) {
        return note(state, party, whole);
    }
    state.pending.push(Pending {
        tie,
        party: party.number,
        id: party.id.clone(),
        schema: party.schema,
        place: party.place.clone(),
        target: target.to_owned(),
        segment: whole.to_owned(),
    });
    Ok(())
}

fn write_document(state: &mut State<'_>, party: &Party<'_>, head: &Head, rest: &str, whole: &str) -> Result<(), Stopped> {
    let Some(found) = document::parse(rest) else { return note(state, party, whole) };
    let property = if is_lei(head, found.number) { "leiCode" } else { head.property };
    write_if_known(state, party, property, Said::from(found.number).quoting(whole), whole)?;
    if !party.schema.is_a(state.schemata.legal_entity) {
        return Ok(());
    }
    let schema = if head.does == Does::Passport { state.schemata.passport } else { state.schemata.identification };
    let country = found.country.unwrap_or_default();
    let id = format!("{}-{}", party.id, slug(&format!("{} {country} {}", head.text, found.number)));
    let document = Subject { id: &id, schema, at: party.place.locator() };
    for (property, value) in [("holder", party.id.as_str()), ("type", head.text), ("number", found.number), ("country", country)]
    {
        state.writer.say(&document, property, Said::from(value).quoting(whole))?;
    }
    for (property, printed) in [("startDate", found.issued), ("endDate", found.expires)] {
        if let Some(printed) = printed {
            date(state, party, &document, property, printed, whole)?;
        }
    }
    Ok(())
}

/// `Legal Entity Number` heads LEIs and numbers of national registers alike.
fn is_lei(head: &Head, number: &str) -> bool {
    head.text == "Legal Entity Number" && number.len() == 20 && number.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn wallet(state: &mut State<'_>, party: &Party<'_>, rest: &str, whole: &str) -> Result<(), Stopped> {
    let Some((currency, address)) = rest.split_once(' ').filter(|(_, address)| !address.contains(' ')) else {
        return note(state, party, whole);
    };
    let id = format!("{}-wallet-{}-{address}", party.id, slug(currency));
    let wallet = Subject { id: &id, schema: state.schemata.wallet, at: party.place.locator() };
    let mut facts = vec![("publicKey", address), ("currency", currency)];
    // FollowTheMoney knows only persons and organisations as holders.
    if party.schema.is_a(state.schemata.legal_entity) {
        facts.push(("holder", &party.id));
    }
    facts.iter().try_for_each(|(property, value)| state.writer.say(&wallet, property, Said::from(*value).quoting(whole)))
}

/// `Listing Date (CMIC) 03 Jun 2021`, `Effective Date (EO 14024 Directive 2): 26 Mar 2022`: the only dates of
/// designation in these files.
fn listing(state: &mut State<'_>, party: &Party<'_>, property: &str, rest: &str, whole: &str) -> Result<(), Stopped> {
    let Some((label, printed)) = listed_under(rest) else { return note(state, party, whole) };
    let id = party.sanction(party.programme(label).unwrap_or(label));
    let sanction = Subject { id: &id, schema: state.schemata.sanction, at: party.place.locator() };
    date(state, party, &sanction, property, printed, whole)
}

/// Splits `(CMIC) 03 Jun 2021` and `(EO 14024 Directive 2): 24 Feb 2022`.
fn listed_under(rest: &str) -> Option<(&str, &str)> {
    let (label, printed) = rest.strip_prefix('(')?.split_once(')')?;
    Some((label, printed.trim_start_matches(':').trim()))
}

/// Directives that remarks give dates for and that are no programme of the party: measures of their own.
pub(super) fn directives<'a>(party: &Party<'_>, segments: &'a [Segment<'_>]) -> Vec<&'a str> {
    let listings = segments.iter().filter_map(|found| found.head).filter(|(head, _)| head.does == Does::Listing);
    let mut labels: Vec<&str> = Vec::new();
    for (label, _) in listings.filter_map(|(_, rest)| listed_under(rest)) {
        if party.programme(label).is_none() && !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}
