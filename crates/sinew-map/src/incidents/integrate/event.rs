//! One event as one source tells it.

use sinew_model::Day;

/// One row of one set. Texts are compared folded (case, accents, punctuation); an empty text is unknown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// The set it is from. Two events of one set are never linked.
    pub set: String,
    /// Its number in the set; shown, never compared.
    pub id: String,
    /// The first day on which it may have happened; nothing if nobody knows. Such events are linked to nothing.
    pub earliest: Option<Day>,
    /// The last day.
    pub latest: Option<Day>,
    /// The one day that the source writes, where it writes one and means a span; the day itself where this is nothing and
    /// the span is one day.
    pub stated: Option<Day>,
    /// Where.
    pub place: Place,
    /// Who took part, on any side; empty if nobody says.
    pub actors: Vec<Actor>,
    /// What sort of event.
    pub kind: Kind,
    /// Whom or what it was directed against.
    pub target: String,
    /// With what.
    pub weapons: Vec<String>,
    /// Number of dead; nothing if nobody says.
    pub deaths: Option<Deaths>,
    /// Who reported it: offices, papers, agencies.
    pub sources: Vec<String>,
    /// The report that it was copied from, where that is known: rows of one origin are one source.
    pub origin: String,
}

impl Event {
    /// What it says beside days, point and dead, for an order that does not depend on where it came in; its id last.
    pub(super) fn in_words(&self) -> impl Ord + '_ {
        let actors: Vec<(&str, &str)> = self.actors.iter().map(|actor| (actor.name.as_str(), actor.family.as_str())).collect();
        let place = (&self.place.name, &self.place.district, &self.place.province, self.place.radius);
        let kind = (&self.kind.fine, &self.kind.class, &self.kind.sort);
        (place, actors, kind, &self.target, (&self.weapons, &self.sources, &self.origin), &self.id)
    }
}

/// Where an event was, and how well that is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Latitude and longitude in degrees, as the source gives them, right or wrong.
    pub point: Option<(f64, f64)>,
    /// How far from the point it may have been.
    pub radius: Radius,
    /// The place that the source names: a village, or a district where no more is known.
    pub name: String,
    /// The district.
    pub district: String,
    /// The province.
    pub province: String,
}

/// How far from its point an event may have been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Radius {
    /// Up to 5 km: the place itself.
    #[default]
    Exact,
    /// Up to 30 km: near a place.
    Near,
    /// More: the point stands for a district or province.
    Far,
}

impl Radius {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Radius::Exact => "exact",
            Radius::Near => "near a place",
            Radius::Far => "a district or province",
        }
    }
}

/// Somebody who took part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    /// As the source calls it. Empty, or with `unidentified` or `unknown` in it: nobody knows.
    pub name: String,
    /// What all sets call those of this kind (a taxonomy), or who it is; the name itself where this is empty.
    pub family: String,
}

/// What sort of event, from fine to coarse, in words that all sets share where they have such.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// `rocket attack`
    pub fine: String,
    /// `explosion`
    pub class: String,
    /// `violent`
    pub sort: String,
}

/// Number of dead as a source gives it, right or wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deaths {
    /// At least.
    pub low: f64,
    /// Most likely.
    pub best: f64,
    /// At most.
    pub high: f64,
}

impl Deaths {
    /// A number without a range.
    pub fn exactly(number: f64) -> Deaths {
        Deaths { low: number, best: number, high: number }
    }
}
