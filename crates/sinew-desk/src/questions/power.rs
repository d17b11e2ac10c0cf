//! `power`.

use super::against::Against;
use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::power::body::{BodyPower, PowerQuery, power};
use sinew_map::{EntityRef, View, compare};

/// Show who can decide in a body: seats, voting power, coalitions, partners.
///
/// Seats come from memberships with a number of seats, and move with people who change party. Banzhaf and Shapley–Shubik indices are
/// exact. Without --on, the day is today.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew power council-of-representatives --size 329 --on 2026-06-01
  sinew power council-of-representatives --size 329 --quorum 220        two thirds must be present
  sinew power council-of-representatives --size 329 --partners coordination-framework
  sinew power council-of-representatives --bloc coordination-framework --quarrel kdp puk --veto state-of-law
  sinew power council-of-representatives --seats state-of-law=30 --members 8")]
pub struct Power {
    /// The body: an id or name
    body: String,
    /// All its seats; by default those on record
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    size: Option<u64>,
    /// Seats that decide; by default more than half
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    quota: Option<u64>,
    /// Seats that must be present; those against may stay away
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    quorum: Option<u64>,
    /// So many parties must agree besides
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    members: Option<u64>,
    /// Nothing is decided without this one, with seats or without (may be repeated)
    #[arg(long, value_name = "ENTITY")]
    veto: Vec<String>,
    /// These two never decide together (may be repeated)
    #[arg(long, num_args = 2, value_names = ["ENTITY", "ENTITY"])]
    quarrel: Vec<String>,
    /// The members of this bloc vote as one (may be repeated)
    #[arg(long, value_name = "ENTITY")]
    bloc: Vec<String>,
    /// Whom this party or bloc needs to decide
    #[arg(long, value_name = "ENTITY")]
    partners: Option<String>,
    /// Take this number of seats instead of what sources say: PARTY=N (may be repeated)
    #[arg(long, value_name = "PARTY=N")]
    seats: Vec<String>,
    /// Show at most so many coalitions; 0 for all
    #[arg(long, short = 'n', default_value_t = 10)]
    limit: usize,
    #[command(flatten)]
    against: Against,
}

impl Ask for Power {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        if self.against.is_asked() {
            return self.against.answer("Power", desk, asked, |view| Ok(compare::of_power(view, &ask(self, view)?)));
        }
        let context = desk.context(asked)?;
        let mut question = desk.question(asked)?;
        question.on = question.on.or(Some(question.today));
        let view = context.view(question)?;
        let found = ask(self, &view)?;
        let mut doc = Doc::new(format!("Power in {}", view.caption(found.seats.body)));
        let mut citations = Citations::new();
        answer::power(&mut doc, &mut citations, &view, &found, if self.limit == 0 { usize::MAX } else { self.limit });
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let answer = json.power(&found);
        Ok(Output::new(doc, json.finish(answer), rows(&view, &found)))
    }
}

fn ask(args: &Power, view: &View<'_>) -> Result<BodyPower> {
    power(view, &query(args, view)?).map_err(|error| {
        let error = Error::new(Code::Usage, error.to_string());
        error.hint("--seats PARTY=N settles uncertain seats, --size N says how many there are, --on DAY asks of another day")
    })
}

fn query(args: &Power, view: &View<'_>) -> Result<PowerQuery> {
    let entity = |given: &String| context::entity(view, given);
    let all = |given: &[String]| given.iter().map(entity).collect::<Result<Vec<_>>>();
    let seats = |given: &String| {
        let (party, number) = given.rsplit_once('=').unwrap_or((given, ""));
        let number = number.parse::<u64>().map_err(|_| Error::new(Code::Usage, format!("--seats {given}: write PARTY=N")))?;
        Ok((context::entity(view, party)?, number))
    };
    Ok(PowerQuery {
        size: args.size,
        quota: args.quota,
        quorum: args.quorum,
        members: args.members,
        vetoes: all(&args.veto)?,
        quarrels: args.quarrel.chunks(2).map(|pair| quarrel(view, &pair[0], &pair[1])).collect::<Result<_>>()?,
        blocs: all(&args.bloc)?,
        partners_of: args.partners.as_ref().map(entity).transpose()?,
        seats: args.seats.iter().map(seats).collect::<Result<_>>()?,
        ..PowerQuery::new(entity(&args.body)?)
    })
}

fn quarrel(view: &View<'_>, one: &str, other: &str) -> Result<(EntityRef, EntityRef)> {
    let (one, other) = (context::entity(view, one)?, context::entity(view, other)?);
    if view.canonical(one) == view.canonical(other) {
        return Err(Error::new(Code::Usage, format!("--quarrel: both are {}", view.id(one))).hint("give two entities"));
    }
    Ok((one, other))
}

fn rows(view: &View<'_>, found: &BodyPower) -> Rows {
    let mut rows = Rows::new(&[
        "voter",
        "name",
        "parties",
        "seats",
        "banzhaf_low",
        "banzhaf_high",
        "shapley_low",
        "shapley_high",
        "sources",
    ]);
    for voter in &found.voters {
        let first = voter.bloc.or(voter.parties.first().copied());
        let end = |index: Option<sinew_model::Range>, end: fn(&sinew_model::Range) -> f64| {
            index.map(|index| end(&index).to_string()).unwrap_or_default()
        };
        rows.row([
            first.map_or("", |first| view.id(first)),
            first.map_or("seats not on record", |first| view.caption(first)),
            &voter.parties.iter().map(|party| view.id(*party)).collect::<Vec<_>>().join("; "),
            &voter.seats.to_string(),
            &end(voter.banzhaf, sinew_model::Range::lo),
            &end(voter.banzhaf, sinew_model::Range::hi),
            &end(voter.shapley, sinew_model::Range::lo),
            &end(voter.shapley, sinew_model::Range::hi),
            &output::sources(view, &voter.claims),
        ]);
    }
    rows
}
