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
    /// Days among them on which it is suspended.
    pub suspended: Vec<Period>,
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
    /// Those of one designated person, and of what that person alone reaches, at a time; with those of holders who act
    /// as one with it.
    PerPerson,
}

/// How the stake of an entity that is reached counts further down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Counting {
    /// All of it: shares are not multiplied along a chain.
    WholeStake,
}

/// What control without ownership means under a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ControlLimb {
    /// It blocks nothing; the authority urges caution.
    Caution,
    /// It reaches too: certainly where the claim names a limb of the rule, possibly where it says control and no more.
    Reaches,
}

/// How a rule's verdicts are worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What is certainly reached is: `blocked`.
    pub certain: String,
    /// What is possibly reached is: `possibly blocked`.
    pub possible: String,
    /// What is only tied to the designated calls for: `caution`.
    pub tied: String,
}

impl Rule {
    /// Whether a share, in percent, is enough.
    pub fn met_by(&self, share: &Range) -> Verdict {
        if self.inclusive { share.at_least(self.threshold) } else { share.more_than(self.threshold) }
    }

    /// Whether it is in force on a day.
    pub fn in_force(&self, day: Day) -> Verdict {
        let suspended = self.suspended.iter().map(|period| period.holds_on(day)).max().unwrap_or(Verdict::Excluded);
        self.valid.holds_on(day).and(suspended.not())
    }

    /// The test, for people: `≥ 50 %, stakes of all designated persons added`.
    pub fn test(&self) -> String {
        let sign = if self.inclusive { '≥' } else { '>' };
        let whose = match self.aggregate {
            Aggregation::All => "stakes of all designated persons added",
            Aggregation::PerPerson => "each designated person alone",
        };
        let control = if self.control == ControlLimb::Reaches { ", or control" } else { "" };
        format!("{sign} {} %, {whose}{control}", self.threshold)
    }

    /// The test as the arrays take it.
    pub fn kernel(&self) -> crate::ownership::Test {
        crate::ownership::Test {
            threshold: crate::ownership::Sum::percent(self.threshold),
            inclusive: self.inclusive,
            control: self.control == ControlLimb::Reaches,
        }
    }

    /// How a verdict is worded.
    pub fn words(&self, verdict: Verdict) -> &str {
        match verdict {
            Verdict::Certain => &self.wording.certain,
            Verdict::Possible => &self.wording.possible,
            Verdict::Excluded => "not reached",
        }
    }
}

/// The rules that are built in, by authority, then by time.
///
/// - **BIS**: affiliates rule, in force since 29 September 2025, suspended from 10 November 2025 for one year. Stakes of
///   all listed parties are added; the strictest owner's licence rule applies; less than half is a red flag.
/// - **EU**: Council best practices; more than 50 % until 2 July 2024, 50 % or more from the next day.
/// - **OFAC**: guidance of 14 February 2008, which looks at one blocked person; revised guidance of 13 August 2014, by
///   which stakes of all blocked persons are added (FAQ 398 to 402).
/// - **UK**: OFSI general guidance, chapter 4; stakes are not added unless held jointly (4.14).
/// - **UN**: freezes cover what is owned or controlled, directly or indirectly; no resolution sets a share, so more than
///   half is taken for owned.
pub fn rules() -> Vec<Rule> {
    use Aggregation::{All, PerPerson};
    use ControlLimb::{Caution, Reaches};
    let eu_before = known_since("2022-03-20", "2024-07-02");
    let ofac_before = Period::new(Date::parse("2008-02-14").ok(), Date::parse("2014-08-12").ok());
    let suspension = Period::new(Date::parse("2025-11-10").ok(), Date::parse("2026-11-09").ok());
    vec![
        Rule { suspended: vec![suspension], ..rule_of("BIS", true, All, Caution, from("2025-09-29"), BIS) },
        rule_of("EU", false, All, Reaches, eu_before, EU_UNTIL_2024),
        rule_of("EU", true, All, Reaches, from("2024-07-03"), EU_SINCE_2024),
        rule_of("OFAC", true, PerPerson, Caution, ofac_before, OFAC_UNTIL_2014),
        rule_of("OFAC", true, All, Caution, from("2014-08-13"), OFAC),
        rule_of("UK", false, PerPerson, Reaches, known_since("2022-03-22", ".."), UK),
        rule_of("UN", false, All, Reaches, from("1999-10-15"), UN),
    ]
}

const BIS: &str = "BIS affiliates rule of 29 September 2025 (FR 2025-19001); suspended from 10 November 2025 to 9 November 2026";
const EU_UNTIL_2024: &str = "EU Council best practices before 3 July 2024; Commission FAQ of 20 March 2022";
const EU_SINCE_2024: &str = "EU Council best practices of 3 July 2024";
const OFAC_UNTIL_2014: &str = "OFAC guidance of 14 February 2008";
const OFAC: &str = "OFAC FAQ 398 to 402; revised guidance of 13 August 2014";
const UK: &str = "OFSI general guidance, chapter 4 (4.14)";
const UN: &str =
    "Security Council resolution 1267 (1999), paragraph 4 (b), and later ones; no share is set, more than half is taken";

/// The authorities that have a rule, each once, in order.
pub fn authorities() -> Vec<String> {
    let mut authorities: Vec<String> = rules().into_iter().map(|rule| rule.authority).collect();
    authorities.dedup();
    authorities
}

/// The rule of an authority that is in force on a day, or the one most likely to be.
pub fn rule(authority: &str, day: Day) -> Option<Rule> {
    let of_authority = rules().into_iter().filter(|rule| rule.authority.eq_ignore_ascii_case(authority));
    let in_force = of_authority.filter(|rule| rule.in_force(day).is_possible());
    in_force.max_by_key(|rule| rule.in_force(day))
}

fn rule_of(authority: &str, inclusive: bool, aggregate: Aggregation, control: ControlLimb, valid: Period, basis: &str) -> Rule {
    let [certain, possible, tied] = match authority {
        "BIS" => ["licence needed as for its owner", "red flag", "red flag"],
        "EU" | "UN" => ["presumed frozen", "possibly frozen", "caution"],
        "OFAC" => ["blocked", "possibly blocked", "caution"],
        _ => ["frozen", "possibly frozen", "caution"],
    }
    .map(str::to_owned);
    Rule {
        authority: authority.to_owned(),
        threshold: 50.0,
        inclusive,
        aggregate,
        counting: Counting::WholeStake,
        control,
        valid,
        suspended: Vec::new(),
        wording: Wording { certain, possible, tied },
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
