//! Rules of reach by ownership, as data: each with its own threshold, way of adding and days of validity.

use sinew_model::{Date, Day, Period, Range, Verdict};

/// When a designation reaches an entity that is not itself designated, by what is owned of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Whose rule: `OFAC`.
    pub authority: String,
    /// The share that decides, in percent.
    pub threshold: f64,
    /// Whether the threshold itself is enough (at least) or not (more than).
    pub inclusive: bool,
    /// Whose stakes are added.
    pub aggregate: Aggregation,
    /// How much of the stake of a reached entity counts.
    pub counting: Counting,
    /// What control without ownership means.
    pub control: ControlLimb,
    /// The days on which the rule is in force.
    pub valid: Period,
    /// How its verdict is worded.
    pub wording: Wording,
    /// Where the rule can be read.
    pub basis: String,
}

/// Whose stakes in an entity are added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregation {
    /// Those of all designated persons, whatever the programme.
    All,
    /// Those of one designated person, and of what that person alone reaches, at a time.
    PerPerson,
}

/// How the stake of an entity that is reached counts further down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Counting {
    /// All of it: shares are not multiplied along a chain.
    WholeStake,
}

/// What control without ownership means under a rule. It is not judged here: [`super::Lead`]s name those ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ControlLimb {
    /// It blocks nothing; the authority urges caution.
    Caution,
    /// It reaches too, so that an entity not reached by ownership may still be reached.
    Reaches,
}

/// How a rule's verdicts are worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What is certainly reached is: `blocked`.
    pub certain: String,
    /// What is possibly reached is: `possibly blocked`.
    pub possible: String,
}

impl Rule {
    /// Whether a share, in percent, is enough.
    pub fn met_by(&self, share: &Range) -> Verdict {
        if self.inclusive { share.at_least(self.threshold) } else { share.more_than(self.threshold) }
    }

    /// Whether it is in force on a day.
    pub fn in_force(&self, day: Day) -> Verdict {
        self.valid.holds_on(day)
    }

    /// The test, for people: `≥ 50 %, stakes of all designated persons added`.
    pub fn test(&self) -> String {
        let sign = if self.inclusive { '≥' } else { '>' };
        let whose = match self.aggregate {
            Aggregation::All => "stakes of all designated persons added",
            Aggregation::PerPerson => "each designated person alone",
        };
        format!("{sign} {} %, {whose}", self.threshold)
    }
}

/// The rules that are built in, by authority, then by time.
///
/// - **OFAC**: FAQ 398 to 402; revised guidance of 13 August 2014, by which stakes of all blocked persons are added.
/// - **EU**: Council best practices; more than 50 % until 2 July 2024, 50 % or more from the next day.
/// - **UK**: OFSI general guidance, chapter 4; stakes are not added unless held jointly (4.14).
pub fn rules() -> Vec<Rule> {
    vec![
        rule_of("EU", false, Aggregation::All, ControlLimb::Reaches, known_since("2022-03-20", "2024-07-02"), EU_UNTIL_2024),
        rule_of("EU", true, Aggregation::All, ControlLimb::Reaches, from("2024-07-03"), EU_SINCE_2024),
        rule_of("OFAC", true, Aggregation::All, ControlLimb::Caution, from("2014-08-13"), OFAC),
        rule_of("UK", false, Aggregation::PerPerson, ControlLimb::Reaches, known_since("2022-03-22", ".."), UK),
    ]
}

const EU_UNTIL_2024: &str = "EU Council best practices before 3 July 2024; Commission FAQ of 20 March 2022";
const EU_SINCE_2024: &str = "EU Council best practices of 3 July 2024";
const OFAC: &str = "OFAC FAQ 398 to 402; revised guidance of 13 August 2014";
const UK: &str = "OFSI general guidance, chapter 4 (4.14)";

/// The rule of an authority that is in force on a day, or the one most likely to be.
pub fn rule(authority: &str, day: Day) -> Option<Rule> {
    let of_authority = rules().into_iter().filter(|rule| rule.authority.eq_ignore_ascii_case(authority));
    let in_force = of_authority.filter(|rule| rule.in_force(day).is_possible());
    in_force.max_by_key(|rule| rule.in_force(day))
}

fn rule_of(authority: &str, inclusive: bool, aggregate: Aggregation, control: ControlLimb, valid: Period, basis: &str) -> Rule {
    let (certain, possible) = match authority {
        "OFAC" => ("blocked", "possibly blocked"),
        "EU" => ("presumed frozen", "possibly frozen"),
        _ => ("frozen", "possibly frozen"),
    };
    Rule {
        authority: authority.to_owned(),
        threshold: 50.0,
        inclusive,
        aggregate,
        counting: Counting::WholeStake,
        control,
        valid,
        wording: Wording { certain: certain.to_owned(), possible: possible.to_owned() },
        basis: basis.to_owned(),
    }
}

fn from(start: &str) -> Period {
    Period::new(Date::parse(start).ok(), Some(Date::OPEN))
}

/// In force when a source spoke of it; since when, the sources read do not say.
fn known_since(attested: &str, end: &str) -> Period {
    let spoken = Date::parse(attested).ok().and_then(|date| date.earliest());
    Period { start: None, end: Date::parse(end).ok(), attested: spoken.map(|day| (day, day)) }
}
