//! What a reading finds: mentions, the entities of the document that they mean, and claims.

use crate::{Span, Tokens};
use sinew_model::{Date, Stance};

/// What is known of a document before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The day it was published: what "today" and "in March" go by.
    pub published: Option<Date>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// ISO 639 code of its language.
    pub language: Option<String>,
}

/// All that was found in one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// In the order of the text.
    pub mentions: Vec<Mention>,
    /// What the mentions mean, in the order of their first mention.
    pub entities: Vec<Entity>,
    /// In the order of the text.
    pub claims: Vec<Found>,
    /// What a rule proposed and the check against the text refused.
    pub dropped: Vec<Dropped>,
    /// What passed the check and says too little to be proposed: an event of which one party alone is told, and neither a day
    /// nor on whose word. Which events these are, `data/kinds.csv` says.
    pub thin: Vec<Found>,
}

/// Words that mean an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words, without article, title and possessive ending.
    pub span: Span,
    /// The same as tokens.
    pub tokens: Tokens,
    /// The entity meant: a place in [`Reading::entities`].
    pub entity: usize,
    /// How it is named here.
    pub form: Form,
    /// A title or role that goes with it here: `Prime Minister`, `commander of`.
    pub title: Option<Span>,
}

/// How a mention names what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// A proper name or a part of one.
    Named,
    /// A common noun with its adjective: `the pro-Iranian militias`.
    Nominal,
    /// `he`, `it`, `they`.
    Pronoun,
}

/// An entity of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What sort of thing it is.
    pub class: Class,
    /// Its fullest name here.
    pub name: String,
    /// Its other names here.
    pub aliases: Vec<String>,
    /// The wider one that it is a part or an organ of: the country of a government. A place in [`Reading::entities`].
    pub part_of: Option<usize>,
    /// Whether it has a proper name here; else its names are common nouns, as in `the pro-Iranian militias`.
    pub named: bool,
}

/// Sorts of entities that reading tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// A human being.
    Person,
    /// A company, party, militia, movement or other organisation.
    Organization,
    /// A state's body: a ministry, army, court, parliament, or the government of a country.
    PublicBody,
    /// A bank, firm, trust or holding.
    Company,
    /// Several people or bodies without a name of their own: `the militias`, `government officials`.
    Group,
    /// A country.
    Country,
    /// Any other place.
    Place,
    /// A ship.
    Vessel,
    /// An aircraft.
    Airplane,
    /// An office that somebody holds.
    Position,
    /// A law, order, programme or agreement.
    Law,
    /// A war, attack, election or other event that has a name.
    Event,
    /// A book, newspaper, channel.
    Work,
}

/// A claim that was found, before anybody has accepted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The rule or model that found it.
    pub rule: String,
    /// Relation or event.
    pub layer: Layer,
    /// What sort: a name of the closed vocabulary, such as `ownership`, `appointment`, `attack`.
    pub kind: String,
    /// Who or what it is about, or who does it; nothing where the text names nobody (`X was attacked`).
    pub subject: Option<Argument>,
    /// Towards whom or what.
    pub object: Option<Argument>,
    /// A value in words: a title, an amount, a programme.
    pub value: Option<Span>,
    /// When.
    pub when: Option<When>,
    /// On whose word, outermost first; nothing for the document's own.
    pub voice: Vec<Voice>,
    /// How firmly it is said.
    pub stance: Stance,
    /// Whether it is said to be so, or not to be so.
    pub polarity: Polarity,
    /// The words that say it.
    pub quote: Span,
}

/// A party to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Argument {
    /// A place in [`Reading::entities`].
    pub entity: usize,
    /// Where it is mentioned, in the claim's sentence.
    pub span: Span,
}

/// A speaker within the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The words that name the speaker.
    pub span: Span,
    /// The entity, where the speaker is one.
    pub entity: Option<usize>,
}

/// When something was so, as the text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// As an EDTF date or interval.
    pub date: Date,
    /// How exact the text is.
    pub precision: Precision,
    /// The words that give it; nothing where the date is that of the document.
    pub span: Option<Span>,
}

/// How exactly a text dates something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
    /// Somewhere in an interval.
    Approximate,
}

/// The layers of the closed vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// Something that holds for a time.
    Relation,
    /// Something that happens.
    Event,
}

/// Whether something is said to be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Polarity {
    /// It is so.
    Positive,
    /// It is not so.
    Negative,
}

/// A claim that did not pass the check against the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The rule or model that proposed it.
    pub rule: String,
    /// Where in the text, if anywhere.
    pub span: Option<Span>,
    /// Why not.
    pub reason: String,
}
