//! What statements say, as claims.
//!
//! Records keep their ids behind `bods-`. The newest statement on a person or entity speaks for it. Each stretch of an
//! interest is a relation of its own: a stake, a directorship, or control named by the kind of interest.

use super::Files;
use super::history::{History, Stretch};
use super::statement::{RecordDetails, Statement};
use crate::about::{Said, Subject, Writer};
use sinew_model::{Locator, Problem, Schema, Stopped};
use std::collections::BTreeMap;

/// What a type of interest is on the map.
enum Relation {
    /// A stake, of shares or of what is left at the end.
    Stake,
    /// Votes: control where they are more than half, and in any case no share of the whole.
    Votes,
    /// Somebody sits on the board or runs it; the role.
    Post(&'static str),
    /// Control of this kind.
    Control(&'static str),
    /// A tie of this role that is none of these.
    Link(&'static str),
}

/// The types of the standard's code list `interestType`.
fn relation(kind: &str) -> Option<Relation> {
    Some(match kind {
        "shareholding" => Relation::Stake,
        "votingRights" => Relation::Votes,
        "appointmentOfBoard" => Relation::Control("right to appoint the board"),
        "otherInfluenceOrControl" | "influenceOrControl" => Relation::Control("other influence or control"),
        "controlViaCompanyRulesOrArticles" => Relation::Control("control by the company's articles"),
        "controlByLegalFramework" => Relation::Control("control by law"),
        "rightsToSurplusAssetsOnDissolution" => Relation::Link("right to surplus assets on dissolution"),
        "rightsToProfitOrIncome" => Relation::Link("right to profit or income"),
        "rightsGrantedByContract" => Relation::Control("rights granted by contract"),
        "conditionalRightsGrantedByContract" => Relation::Link("conditional rights granted by contract"),
        "enjoymentAndUseOfAssets" => Relation::Link("enjoyment and use of assets"),
        "rightToProfitOrIncomeFromAssets" => Relation::Link("right to profit or income from assets"),
        "seniorManagingOfficial" => Relation::Post("senior managing official"),
        "boardMember" => Relation::Post("member of the board"),
        "boardChair" => Relation::Post("chair of the board"),
        "trustee" => Relation::Control("trustee of the trust"),
        "protector" => Relation::Link("protector"),
        "settlor" => Relation::Link("settlor"),
        "nominee" => Relation::Link("nominee"),
        "nominator" => Relation::Control("nominator behind a nominee"),
        "beneficiaryOfLegalArrangement" => Relation::Link("beneficiary"),
        "" => Relation::Link("interest of a kind that is not stated"),
        "unknownInterest" | "unpublishedInterest" => Relation::Link("interest that is not published"),
        _ => return None,
    })
}

pub(super) fn write(history: &History, files: &Files, writer: &mut Writer<'_>) -> Result<(), Stopped> {
    let mut newest: BTreeMap<&str, (usize, &Statement)> = BTreeMap::new();
    for (at, (_, statement)) in history.statements.iter().enumerate() {
        let known = newest.entry(&statement.record_id).or_insert((at, statement));
        if known.1.statement_date <= statement.statement_date {
            *known = (at, statement);
        }
    }
    for (at, statement) in newest.values().filter(|(_, statement)| statement.record_type != "relationship") {
        record(statement, &locator(history, files, *at), writer)?;
    }
    let places: BTreeMap<&str, usize> =
        history.statements.iter().enumerate().map(|(at, (_, statement))| (statement.statement_id.as_str(), at)).collect();
    let mut numbers: BTreeMap<(String, String), usize> = BTreeMap::new();
    for stretch in history.stretches(None) {
        let at = locator(history, files, places.get(stretch.statement.as_str()).copied().unwrap_or(0));
        let number = numbers.entry((stretch.record.clone(), stretch.kind.clone())).or_default();
        *number += 1;
        interest(&stretch, *number, &at, files, writer)?;
    }
    Ok(())
}

fn locator<'a>(history: &History, files: &'a Files, at: usize) -> Locator<'a> {
    let file = files.iter().rev().find(|(first, _)| *first <= at).map(|(_, name)| name.as_str());
    Locator { file: file.filter(|_| files.len() > 1), row: Some(history.statements[at].0), ..Locator::default() }
}

fn id(record: &str) -> String {
    format!("bods-{record}")
}

fn record(statement: &Statement, at: &Locator<'_>, writer: &mut Writer<'_>) -> Result<(), Stopped> {
    let details = &statement.record_details;
    let name = if statement.record_type == "person" { "Person" } else { entity_schema(details) };
    let Some(schema) = Schema::named(name) else { return Ok(()) };
    let id = id(&statement.record_id);
    let about = Subject { id: &id, schema, at: *at };
    let called = statement.name();
    writer.say(&about, "name", if called.is_empty() { "not disclosed" } else { called.as_str() })?;
    for area in details.jurisdiction.iter().chain(&details.nationalities) {
        let property = if statement.record_type == "person" { "nationality" } else { "jurisdiction" };
        let country = area.code.split('-').next().unwrap_or_default().to_lowercase();
        writer.say(&about, property, Said::from(country.as_str()).printed(&area.name))?;
    }
    let dates = match statement.record_type.as_str() {
        "person" => [("birthDate", &details.birth_date), ("deathDate", &details.death_date)],
        _ => [("incorporationDate", &details.founding_date), ("dissolutionDate", &details.dissolution_date)],
    };
    for (property, date) in dates {
        writer.say(&about, property, date.get(..10).unwrap_or(date))?;
    }
    for identifier in &details.identifiers {
        let scheme = if identifier.scheme.is_empty() { &identifier.scheme_name } else { &identifier.scheme };
        let property = match () {
            _ if identifier.scheme == "XI-LEI" => "leiCode",
            _ if statement.record_type == "person" => "idNumber",
            _ => "registrationNumber",
        };
        writer.say(&about, property, Said::from(identifier.id.as_str()).printed(&format!("{scheme} {}", identifier.id)))?;
    }
    Ok(())
}

fn entity_schema(details: &RecordDetails) -> &'static str {
    match details.entity_type.as_ref().map_or("", |kind| kind.kind.as_str()) {
        "registeredEntity" => "Company",
        "state" | "stateBody" => "PublicBody",
        _ => "LegalEntity",
    }
}

fn interest(stretch: &Stretch, number: usize, at: &Locator<'_>, files: &Files, writer: &mut Writer<'_>) -> Result<(), Stopped> {
    let file = files.first().map_or("", |(_, name)| name.as_str());
    let Some(party) = &stretch.party else {
        let problem = Problem::refused(file, at.row, "the register does not say whose interest this is");
        return writer.problem(problem.column("interestedParty").found(&stretch.record));
    };
    let Some(relation) = relation(&stretch.kind) else {
        let problem = Problem::refused(file, at.row, "there is no such type of interest").column("interests");
        return writer.problem(problem.found(&stretch.kind).hint("see the code list interestType of version 0.4"));
    };
    let (schema, source, target) = ends(&relation, stretch.indirect);
    let Some(schema) = Schema::named(schema) else { return Ok(()) };
    let id = format!("bods-{}-{}-{number}", stretch.record, stretch.kind);
    let about = Subject { id: &id, schema, at: Locator { place: Some(&stretch.statement), ..*at } };
    writer.say(&about, source, self::id(party).as_str())?;
    writer.say(&about, target, self::id(&stretch.subject).as_str())?;
    describe(&about, &relation, stretch, writer)?;
    let from = stretch.from.map(|day| day.to_string()).unwrap_or_default();
    // An end that the register states stays as it is; one that follows from a newer statement is the day before that.
    let to = stretch.ended.filter(|ended| stretch.to == Some(*ended)).or(stretch.to.map(sinew_model::Day::pred));
    let to = to.map(|day| day.to_string()).unwrap_or_default();
    writer.say(&about, "startDate", from.as_str())?;
    writer.say(&about, "endDate", to.as_str())
}

/// An interest that is held through others is no stake of its own: the stakes on the way are.
fn ends(relation: &Relation, indirect: bool) -> (&'static str, &'static str, &'static str) {
    match relation {
        Relation::Stake if !indirect => ("Ownership", "owner", "asset"),
        Relation::Post(_) => ("Directorship", "director", "organization"),
        Relation::Votes | Relation::Control(_) if !indirect => ("Control", "controller", "controlled"),
        _ => ("UnknownLink", "subject", "object"),
    }
}

fn describe(about: &Subject<'_>, relation: &Relation, stretch: &Stretch, writer: &mut Writer<'_>) -> Result<(), Stopped> {
    let share = stretch.share.map(|share| share.to_string()).unwrap_or_default();
    let is_majority = stretch.share.is_some_and(|share| share.more_than(50.0).is_certain());
    let kind = match relation {
        Relation::Stake => "shares",
        Relation::Votes if is_majority => "majority of voting rights",
        Relation::Votes if stretch.share.is_some() => "minority of voting rights",
        Relation::Votes => "voting rights",
        Relation::Post(kind) | Relation::Control(kind) | Relation::Link(kind) => kind,
    };
    let kind = if stretch.indirect { format!("indirect: {kind}") } else { kind.to_owned() };
    let role = if share.is_empty() { kind.clone() } else { format!("{kind}, {share} %") };
    match about.schema.name() {
        "Ownership" => writer.say(about, "percentage", share.as_str())?,
        "Control" => {
            writer.say(about, "controlType", kind.as_str())?;
            writer.say(about, "role", role.as_str())?;
        }
        _ => writer.say(about, "role", role.as_str())?,
    }
    let kept = if stretch.undisclosed { "closed without an end: what is left of it is not disclosed" } else { "" };
    writer.say(about, "summary", kept)?;
    writer.say(about, "description", stretch.details.as_str())
}
