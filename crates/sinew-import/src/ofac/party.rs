//! A row of the primary file: one listed party, its designations, and what its remarks say.

use super::files::List;
use super::remarks::{self, Segment};
use super::segment;
use super::state::{Place, State};
use super::{links, text};
use crate::about::{Said, Subject, folded, slug};
use sinew_model::country::{self, Country};
use sinew_model::{Schema, Stopped};

const AUTHORITY: &str = "Office of Foreign Assets Control (OFAC)";

/// A party while its row is read.
pub(super) struct Party<'a> {
    pub(super) number: u32,
    pub(super) id: String,
    pub(super) schema: Schema,
    pub(super) place: &'a Place,
    pub(super) title: Option<&'a str>,
    pub(super) programmes: Vec<&'a str>,
}

impl Party<'_> {
    pub(super) fn subject(&self) -> Subject<'_> {
        Subject { id: &self.id, schema: self.schema, at: self.place.locator() }
    }

    pub(super) fn has(&self, property: &str) -> bool {
        self.schema.property(property).is_some()
    }

    /// The programme that a label like `CMIC` is short for.
    pub(super) fn programme(&self, label: &str) -> Option<&str> {
        self.programmes.iter().copied().find(|tag| tag.starts_with(label))
    }

    /// The id of the designation under a programme.
    pub(super) fn sanction(&self, programme: &str) -> String {
        format!("{}-{}", self.id, slug(programme))
    }
}

/// The columns of a primary file.
struct Columns<'a> {
    name: &'a str,
    kind: Option<&'a str>,
    programmes: Option<&'a str>,
    title: Option<&'a str>,
    /// Properties of ships and the columns that hold them.
    ship: [(&'static str, Option<&'a str>); 4],
    flag: Option<&'a str>,
    owner: Option<&'a str>,
    remarks: &'a str,
}

impl<'a> Columns<'a> {
    fn new(fields: &'a [String]) -> Columns<'a> {
        let given = |column: usize| text::given(&fields[column]);
        Columns {
            name: fields[1].trim(),
            kind: given(2),
            programmes: given(3),
            title: given(4),
            ship: [("callSign", given(5)), ("type", given(6)), ("tonnage", given(7)), ("grossRegisteredTonnage", given(8))],
            flag: given(9),
            owner: given(10),
            remarks: if given(11).is_some() { &fields[11] } else { "" },
        }
    }
}

/// Reads one row.
pub(super) fn read(state: &mut State<'_>, list: List, fields: &[String], place: &Place) -> Result<(), Stopped> {
    let Some(number) = state.number(&fields[0], place)? else { return Ok(()) };
    let columns = Columns::new(fields);
    if text::given(columns.name).is_none() {
        return state.writer.problem(place.refused("this party has no name").column("SDN_Name"));
    }
    let remarks = remarks::whole(state, number, columns.remarks, place)?;
    let segments = remarks::segments(&remarks);
    let schema = schema(state, columns.kind, &segments, place)?;
    let programmes = columns.programmes.map(|tags| tags.split("] [").map(str::trim).collect()).unwrap_or_default();
    let party = Party { number, id: State::id(number), schema, place, title: columns.title, programmes };
    register(state, &party, columns.name)?;
    write_names(state, &party, columns.name)?;
    state.writer.say(&party.subject(), "topics", "sanction")?;
    write_columns(state, &party, &columns)?;
    write_sanctions(state, &party, list, &segments)?;
    segments.iter().try_for_each(|found| segment::write(state, &party, found))
}

fn schema(state: &mut State<'_>, kind: Option<&str>, segments: &[Segment<'_>], place: &Place) -> Result<Schema, Stopped> {
    let heads = || segments.iter().filter_map(|found| found.head);
    let company = || heads().any(|(head, _)| head.company) && !heads().any(|(_, rest)| text::is_no_trade(rest));
    Ok(match kind {
        Some("individual") => state.schemata.person,
        Some("vessel") => state.schemata.vessel,
        Some("aircraft") => state.schemata.airplane,
        None if company() => state.schemata.company,
        None | Some("entity") => state.schemata.organization,
        Some(other) => {
            let problem = place.flagged("this type of party is not known; it is taken as an organisation");
            state.writer.problem(problem.column("SDN_Type").found(other))?;
            state.schemata.organization
        }
    })
}

fn register(state: &mut State<'_>, party: &Party<'_>, name: &str) -> Result<(), Stopped> {
    let again = state.parties.insert(party.number, party.schema).is_some();
    state.names.add(name, party.number, again);
    match again {
        true => state.writer.problem(party.place.flagged("this party stands more than once in the primary files")),
        false => Ok(()),
    }
}

fn write_names(state: &mut State<'_>, party: &Party<'_>, printed: &str) -> Result<(), Stopped> {
    let name = text::name(printed, party.schema == state.schemata.person);
    state.writer.say(&party.subject(), "name", Said::from(name.as_ref()).printed(printed))?;
    if let Some((surname, given)) = printed.split_once(", ").filter(|_| party.schema == state.schemata.person) {
        state.writer.say(&party.subject(), "firstName", folded(given).as_str())?;
        state.writer.say(&party.subject(), "lastName", folded(surname).as_str())?;
    }
    Ok(())
}

fn write_columns(state: &mut State<'_>, party: &Party<'_>, columns: &Columns<'_>) -> Result<(), Stopped> {
    if let Some(title) = party.title {
        segment::write_title(state, party, title)?;
    }
    for (property, value) in columns.ship {
        let Some(printed) = value else { continue };
        let value = if property.ends_with("onnage") { printed.replace(',', "") } else { printed.to_owned() };
        segment::write_if_known(state, party, property, Said::from(value.as_str()).printed(printed), printed)?;
    }
    if let Some(flag) = columns.flag {
        write_flag(state, party, flag)?;
    }
    if let Some(owner) = columns.owner {
        let words = format!("Vessel owner: {owner}");
        segment::tie(state, party, links::Tie::Property("owner"), owner, &words)?;
    }
    Ok(())
}

fn write_flag(state: &mut State<'_>, party: &Party<'_>, printed: &str) -> Result<(), Stopped> {
    match country::find(printed) {
        Country::Code(code) if party.has("flag") => state.writer.say(&party.subject(), "flag", Said::from(code).printed(printed)),
        Country::None => Ok(()),
        Country::Code(_) | Country::Unknown => {
            let problem = party.place.flagged("this flag is not a country that Sinew knows; it is kept as a note");
            state.writer.problem(problem.column("Vess_flag").found(printed))?;
            state.writer.say(&party.subject(), "notes", format!("Vessel flag: {printed}").as_str())
        }
    }
}

fn write_sanctions(state: &mut State<'_>, party: &Party<'_>, list: List, segments: &[Segment<'_>]) -> Result<(), Stopped> {
    if party.programmes.is_empty() {
        state.writer.problem(party.place.flagged("this party has no programme").column("Program"))?;
    }
    let directives = segment::directives(party, segments);
    party.programmes.iter().chain(&directives).try_for_each(|programme| write_sanction(state, party, list, programme))
}

/// A designation; but for a few directives, these files give it no date.
fn write_sanction(state: &mut State<'_>, party: &Party<'_>, list: List, programme: &str) -> Result<(), Stopped> {
    let (id, number) = (party.sanction(programme), party.number.to_string());
    let sanction = Subject { id: &id, schema: state.schemata.sanction, at: party.place.locator() };
    let page = format!("https://sanctionssearch.ofac.treas.gov/Details.aspx?id={number}");
    let facts = [
        ("entity", party.id.as_str()),
        ("country", "us"),
        ("authority", AUTHORITY),
        ("authorityId", &number),
        ("program", programme),
        ("sourceUrl", &page),
        ("summary", list.title()),
    ];
    facts.iter().try_for_each(|(property, value)| state.writer.say(&sanction, property, *value))
}
