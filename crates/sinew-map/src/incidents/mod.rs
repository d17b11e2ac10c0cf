//! Recorded attacks by claimant, honestly counted.
//!
//! [`list`] gives the incidents on record, [`count`] their numbers by claimant, target, month and so on. Rules:
//!
//! - A **claim of responsibility is no attribution**: who claimed an incident and to whom others attribute it are two
//!   answers, and nothing here joins them.
//! - An **uncertain date** makes an incident a possible one of a period, never a certain one, unless the period holds
//!   all of its possible days. As of a day, what happened later is left out.
//! - **Deaths and numbers are ranges**; deaths that nobody gives are zero or more.
//! - One **record may cover several incidents** (`count`). It may cover incidents that have records of their own, too, so
//!   a number of incidents is at least what single records and disjoint summaries hold, and at most the sum of all.
//! - Two records are two incidents unless they were **judged the same**.

mod count;
mod floor;
pub mod integrate;
mod keys;
mod list;
mod period;
mod places;
pub mod release;
mod sources;
pub mod statements;
mod tally;
mod together;
pub mod trend;

pub use count::{Count, Counts, count};
pub use keys::{By, Key};
pub use list::list;
pub use period::{Period, Step};
pub use places::{Gazetteer, Placed};
pub use sources::{Concentration, SourceShare, concentration};
pub use tally::{Bounds, Deaths, Tally};
pub use together::{Together, equal, together};

use crate::{ClaimRef, EntityRef};
use sinew_model::{Date, Day, Range, Verdict};
use statements::{PartyKey, Said, Standing};

/// Which incidents are asked for. The empty filter asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncidentFilter {
    /// On this day or later.
    pub from: Option<Day>,
    /// On this day or earlier.
    pub to: Option<Day>,
    /// Claimed by this entity, perhaps among others.
    pub claimant: Option<EntityRef>,
    /// Attributed to this entity, perhaps among others.
    pub attributed: Option<EntityRef>,
    /// Against this target, perhaps among others.
    pub target: Option<EntityRef>,
    /// In this country, as claims write it (an ISO code). An incident without a country is possibly in it.
    pub country: Option<String>,
}

/// One record of an attack or strike.
#[derive(Clone, Debug)]
pub struct Incident<'a> {
    /// The incident.
    pub entity: EntityRef,
    /// What to call it.
    pub caption: &'a str,
    /// When: one day that lies somewhere in this span; nothing where nobody says. For a record of several incidents, the
    /// span in which they all lie.
    pub when: Option<Date>,
    /// Where, as claims write it; several where claims of equal weight differ.
    pub place: Vec<&'a str>,
    /// How precisely the place is known, as claims write it.
    pub place_precision: Vec<&'a str>,
    /// Latitude and longitude in degrees, as claims give them; the first where claims of equal weight differ.
    pub point: Option<(f64, f64)>,
    /// What sort of incident, by PLOVER.
    pub types: Vec<&'a str>,
    /// Weapons used.
    pub weapon: Vec<&'a str>,
    /// The publishers of the reports from which it is known, where its record names them.
    pub publishers: Vec<&'a str>,
    /// Whom or what it was directed against.
    pub target: Vec<Party<'a>>,
    /// The parties to it, of whom nobody is thereby held responsible.
    pub involved: Vec<Party<'a>>,
    /// What sort of target.
    pub target_type: Vec<&'a str>,
    /// Number of dead, from the lowest to the highest that any supporting claim says; zero or more where nobody says.
    pub deaths: Range,
    /// The best estimate of the dead, where there is one: by the rule of conflict.
    pub deaths_best: Option<f64>,
    /// Number of injured, as the dead; zero or more where nobody says.
    pub injured: Range,
    /// How many incidents the record covers.
    pub covers: Range,
    /// Who claimed it, as far as the claim stands.
    pub claimed_by: Vec<Party<'a>>,
    /// To whom others attribute it.
    pub attributed_to: Vec<Party<'a>>,
    /// Who denied it.
    pub denied_by: Vec<Party<'a>>,
    /// Who claimed it and took that back.
    pub withdrawn_by: Vec<Party<'a>>,
    /// What was said of who did it: each statement with its speaker, day, source and words.
    pub statements: Vec<Said<'a>>,
    /// How these statements stand to each other, as named and with facade brands resolved.
    pub standing: Standing<PartyKey, &'a str>,
    /// The same in one word.
    pub status: Status,
    /// Whether it falls into the period asked for (and, as of a day, had happened by then).
    pub in_period: Verdict,
    /// Whether it is in the country asked for.
    pub in_country: Verdict,
    /// Whether the first day on which it may have happened falls into the period: what a usual table goes by.
    pub is_usual: bool,
    /// The claims that all this rests on.
    pub claims: Vec<ClaimRef>,
}

impl Incident<'_> {
    /// Whether it is one of those asked for.
    pub fn fits(&self) -> Verdict {
        self.in_period.and(self.in_country)
    }
}

/// Who claimed, is held responsible, denied, or was the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party<'a> {
    /// The entity; nothing if the claims name one that is not in the map.
    pub entity: Option<EntityRef>,
    /// What to call it.
    pub name: &'a str,
    /// On whose word, outermost first, where claims say so; each once, in order.
    pub voice: Vec<&'a str>,
    /// The claims that name it.
    pub claims: Vec<ClaimRef>,
}

/// How statements of responsibility stand to each other; the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Several claim it who are not one behind their names, and not in one statement (same source, same voice).
    Competing,
    /// Claimed, and attributed to nobody.
    ClaimedOnly,
    /// Claimed, and attributed to nobody but claimants, brands resolved.
    Agree,
    /// Claimed, and attributed to somebody else too.
    Differ,
    /// Claimed by nobody, and attributed to one who has denied it.
    AttributedAndDenied,
    /// Attributed, and claimed by nobody.
    AttributedOnly,
    /// Nothing but claims that were taken back.
    Withdrawn,
    /// Nothing but denials.
    DeniedOnly,
    /// None of these.
    Unclaimed,
}

impl Status {
    /// The nine, in the order in which they are tried.
    pub const ALL: [Status; 9] = [
        Status::Competing,
        Status::ClaimedOnly,
        Status::Agree,
        Status::Differ,
        Status::AttributedAndDenied,
        Status::AttributedOnly,
        Status::Withdrawn,
        Status::DeniedOnly,
        Status::Unclaimed,
    ];

    /// In words: `claimed only`.
    pub fn words(self) -> &'static str {
        match self {
            Status::Competing => "competing claims",
            Status::ClaimedOnly => "claimed only",
            Status::Agree => "claim and attribution agree",
            Status::Differ => "claim and attribution differ",
            Status::AttributedAndDenied => "attributed and denied",
            Status::AttributedOnly => "attributed only",
            Status::Withdrawn => "claim withdrawn",
            Status::DeniedOnly => "denied only",
            Status::Unclaimed => "no statement",
        }
    }
}
