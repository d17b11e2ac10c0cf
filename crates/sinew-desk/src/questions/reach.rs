//! `reach`.

use crate::asked::Asked;
use crate::asked::day;
use crate::context::{self, Context};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::ownership::{self, Fragile};
use crate::json::{self, Json};
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use serde_json::Value;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::reach::{self, Change, JointHolders, Reach as Answer};
use sinew_map::{EntityRef, View};
use sinew_model::Verdict;
use std::collections::BTreeMap;

/// Show what a designation reaches by ownership or control, as of a day.
///
/// Shares are ranges; what nobody states is unknown, so a verdict is certain, possible or nothing, and a possible one names the
/// fact that would decide it. Without an entity, the present designations of the authority are taken.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew reach adham-tabaja                        what does designating him reach?
  sinew reach --authority EU --on 2024-07-03      what do the present EU designations reach?
  sinew reach --authority all                     every rule that is in force, as a table
  sinew reach --designate al-huda-bank            what would one more designation add?
  sinew reach --lift ofac-moussawi                what would fall with one designation less?
  sinew reach --against 2024-01-01                what changed since that day, and because of what?
  sinew reach --against-known 2026-01-01          what changed by what was learned since?
  sinew reach salim-ahmed-said -f csv")]
pub struct Reach {
    /// Ids or names of those designated; by default all who stand designated by the authority
    entities: Vec<String>,
    /// Whose rule: OFAC, BIS, EU, UK, UN, or all
    #[arg(long, default_value = "OFAC")]
    authority: String,
    /// What if this one were designated too? (may be repeated)
    #[arg(long, value_name = "ENTITY", help_heading = "What if")]
    designate: Vec<String>,
    /// What if this one were designated no longer? (may be repeated)
    #[arg(long, value_name = "ENTITY", help_heading = "What if")]
    lift: Vec<String>,
    /// Holders who act as one, set off by commas, for rules that look at each person alone (may be repeated)
    #[arg(long, value_name = "A,B", help_heading = "What if")]
    joint: Vec<String>,
    /// Say what changed since this day
    #[arg(long, value_name = "DAY", help_heading = "Changes", conflicts_with_all = ["designate", "lift"])]
    against: Option<String>,
    /// Say what changed since it was known so at the end of this day
    #[arg(long, value_name = "DAY", help_heading = "Changes", conflicts_with_all = ["designate", "lift"])]
    against_known: Option<String>,
}

impl Ask for Reach {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        if self.against.is_some() || self.against_known.is_some() {
            return since(self, desk, asked, &context, &view);
        }
        let joint = joint(self, &view)?;
        if !self.designate.is_empty() || !self.lift.is_empty() {
            return what_if(self, desk, asked, &context, &view, &joint);
        }
        let answers = answers(self, &view, &joint)?;
        match &answers[..] {
            [answer] if !is_all(self) => one(self, desk, asked, &context, &view, answer, &joint),
            _ => all(self, desk, asked, &context, &view, &answers, &joint),
        }
    }
}

fn is_all(args: &Reach) -> bool {
    args.authority.eq_ignore_ascii_case("all")
}

/// The answer under one rule.
fn one(
    args: &Reach,
    _desk: &Desk,
    _asked: &Asked,
    context: &Context,
    view: &View<'_>,
    answer: &Answer,
    joint: &JointHolders,
) -> Result<Output> {
    let fragile = reach::fragile(view, answer, joint);
    let title = match args.entities.len() {
        0 => format!("What {} designations reach", answer.rule.authority),
        1 => format!(
            "What designating {} reaches",
            answer.designated.first().map_or("nobody", |(entity, _)| view.caption(*entity))
        ),
        n => format!("What designating these {n} reaches"),
    };
    let mut doc = Doc::new(title);
    let mut citations = Citations::new();
    answer::reach(&mut doc, &mut citations, view, answer);
    answer::why(&mut doc, &mut citations, view, answer, &fragile);
    doc.sources(citations.sources(&context.dataset_info()));
    let mut json = Json::new(view);
    let value = json.reach(answer, &fragile);
    Ok(Output::new(doc, json.finish(value), rows(view, std::slice::from_ref(answer))))
}

/// Every rule as a table.
fn all(
    args: &Reach,
    _desk: &Desk,
    _asked: &Asked,
    context: &Context,
    view: &View<'_>,
    answers: &[Answer],
    joint: &JointHolders,
) -> Result<Output> {
    let title = match args.entities.len() {
        0 => "What present designations reach".to_owned(),
        n => format!(
            "What designating {} would reach under each rule",
            if n == 1 { "it".to_owned() } else { format!("these {n}") }
        ),
    };
    let mut doc = Doc::new(title);
    let mut citations = Citations::new();
    answer::by_authority(&mut doc, &mut citations, view, answers);
    doc.sources(citations.sources(&context.dataset_info()));
    let mut json = Json::new(view);
    let values: Vec<Value> = answers.iter().map(|answer| json.reach(answer, &reach::fragile(view, answer, joint))).collect();
    Ok(Output::new(doc, json.finish(Value::Array(values)), rows(view, answers)))
}

fn what_if(args: &Reach, desk: &Desk, asked: &Asked, context: &Context, view: &View<'_>, joint: &JointHolders) -> Result<Output> {
    let before = designated(args, view)?;
    let mut after = before.clone();
    for given in &args.designate {
        let entity = context::entity(view, given)?;
        after.values_mut().for_each(|designated| designated.push((entity, Verdict::Certain)));
    }
    for given in &args.lift {
        let entity = view.canonical(context::entity(view, given)?);
        let stood = after.values().flatten().any(|(designated, _)| view.canonical(*designated) == entity);
        if args.designate.iter().any(|other| other == given) {
            return Err(Error::new(Code::Usage, format!("{given:?} cannot be both designated and lifted")));
        }
        if !stood {
            return Err(Error::new(Code::NotFound, format!("{given:?} does not stand designated on that day"))
                .hint("`sinew exposure` says by whom an entity is designated or reached"));
        }
        after.values_mut().for_each(|designated| designated.retain(|(each, _)| view.canonical(*each) != entity));
    }
    let (first, second) = (reach::by_authority(view, &before, joint), reach::by_authority(view, &after, joint));
    let changes: Vec<Change> = first.iter().zip(&second).flat_map(|(was, is)| reach::diff((view, was), (view, is))).collect();
    let named = |given: &[String]| -> Result<String> {
        let names = given.iter().map(|one| Ok(view.caption(context::entity(view, one)?))).collect::<Result<Vec<&str>>>()?;
        Ok(names.join(", "))
    };
    let verb = match (args.designate.is_empty(), args.lift.is_empty()) {
        (false, true) => format!("What designating {} adds", named(&args.designate)?),
        (true, _) => format!("What lifting {} takes away", named(&args.lift)?),
        (false, false) => format!("What designating {} and lifting {} changes", named(&args.designate)?, named(&args.lift)?),
    };
    changed(verb, desk, asked, context, (view, view), &changes)
}

/// The same question of an earlier day, or as known on one.
fn since(args: &Reach, desk: &Desk, asked: &Asked, context: &Context, view: &View<'_>) -> Result<Output> {
    let mut earlier = asked.clone();
    args.against.as_deref().map(|text| day("--against", text)).transpose()?;
    args.against_known.as_deref().map(|text| day("--against-known", text)).transpose()?;
    earlier.on = args.against.clone().or(earlier.on).or(Some(reach_day(view)));
    earlier.known = args.against_known.clone().or(earlier.known);
    let old_context = desk.context(&earlier)?;
    let old = old_context.view(desk.question(&earlier)?)?;
    let (was, is) = (answers(args, &old, &joint(args, &old)?)?, answers(args, view, &joint(args, view)?)?);
    let mut changes = Vec::new();
    for now in &is {
        match was.iter().find(|was| was.rule.authority == now.rule.authority) {
            Some(then) => changes.extend(reach::diff((&old, then), (view, now))),
            None => changes
                .extend(reach::diff((&old, &Answer { reached: Vec::new(), designated: Vec::new(), ..now.clone() }), (view, now))),
        }
    }
    let title = match (&args.against, &args.against_known) {
        (Some(day), None) => format!("What changed from {day} to {}", reach_day(view)),
        (None, Some(known)) => format!("What changed by what was learned since {known}"),
        _ => "What changed".to_owned(),
    };
    changed(title, desk, asked, context, (&old, view), &changes)
}

fn reach_day(view: &View<'_>) -> String {
    view.question().on.unwrap_or(view.question().today).to_string()
}

/// Prints what changed.
pub(super) fn changed(
    title: String,
    _desk: &Desk,
    _asked: &Asked,
    context: &Context,
    views: (&View<'_>, &View<'_>),
    changes: &[Change],
) -> Result<Output> {
    let mut doc = Doc::new(title);
    let mut citations = Citations::new();
    answer::reach_changes(&mut doc, &mut citations, views, changes);
    doc.sources(citations.sources(&context.dataset_info()));
    let mut rows = Rows::new(&["change", "whose", "entity", "name", "before", "after", "because"]);
    for change in changes {
        rows.row([
            if change.after > change.before { "gained" } else { "lost" },
            &change.authority,
            &change.id,
            &change.name,
            json::verdict(change.before),
            json::verdict(change.after),
            &change.because.iter().map(|cause| cause.words.as_str()).collect::<Vec<_>>().join("; "),
        ]);
    }
    Ok(Output::new(doc, ownership::changes(views, changes), rows))
}

fn answers(args: &Reach, view: &View<'_>, joint: &JointHolders) -> Result<Vec<Answer>> {
    Ok(reach::by_authority(view, &designated(args, view)?, joint))
}

fn joint(args: &Reach, view: &View<'_>) -> Result<JointHolders> {
    let group = |group: &String| {
        let all = group.split(',').map(|one| context::entity(view, one.trim())).collect::<Result<Vec<EntityRef>>>()?;
        match all.len() {
            0 | 1 => {
                Err(Error::new(Code::Usage, format!("--joint {group}: nobody acts jointly alone")).hint("write --joint A,B"))
            }
            _ => Ok(all),
        }
    };
    args.joint.iter().map(group).collect()
}

/// Who counts as designated, by authority.
fn designated(args: &Reach, view: &View<'_>) -> Result<BTreeMap<String, Vec<(EntityRef, Verdict)>>> {
    let given: Vec<(EntityRef, Verdict)> =
        args.entities.iter().map(|given| Ok((context::entity(view, given)?, Verdict::Certain))).collect::<Result<_>>()?;
    let of = |authority: &String| match given.is_empty() {
        true => reach::designated(view, Some(authority)).into_iter().map(|each| (each.entity, each.verdict)).collect(),
        false => given.clone(),
    };
    Ok(in_force(&args.authority, view)?.into_iter().map(|authority| (authority.clone(), of(&authority))).collect())
}

/// The authority that is meant, or all that have a rule in force on the day.
pub(super) fn in_force(authority: &str, view: &View<'_>) -> Result<Vec<String>> {
    let day = view.question().on.unwrap_or(view.question().today);
    if authority.eq_ignore_ascii_case("all") {
        return Ok(reach::authorities().into_iter().filter(|authority| reach::rule(authority, day).is_some()).collect());
    }
    let rule = reach::rule(authority, day).ok_or_else(|| {
        let known = reach::authorities();
        let is_known = known.iter().any(|known| known.eq_ignore_ascii_case(authority));
        let hint = if is_known {
            "ask of another day with --on".to_owned()
        } else {
            format!("rules of {} are built in", known.join(", "))
        };
        Error::new(Code::Usage, format!("there is no rule of {authority:?} in force on {day}")).hint(hint)
    })?;
    Ok(vec![rule.authority])
}

pub(super) fn fragilities(view: &View<'_>, answers: &[Answer], joint: &JointHolders) -> Vec<Fragile> {
    answers.iter().map(|answer| reach::fragile(view, answer, joint)).collect()
}

/// One row for each owner, controller and lead. With several rules, whose it is.
pub(super) fn rows(view: &View<'_>, answers: &[Answer]) -> Rows {
    let mut rows = Rows::new(&["authority", "entity", "name", "verdict", "share", "by", "by_name", "how", "missing", "sources"]);
    for answer in answers {
        add_rows(&mut rows, view, answer);
    }
    rows
}

fn add_rows(rows: &mut Rows, view: &View<'_>, reach: &Answer) {
    let authority = reach.rule.authority.as_str();
    for reached in &reach.reached {
        let missing = reached.missing.iter().map(|fact| fact.words(view)).collect::<Vec<_>>().join("; ");
        let mut row = |by: EntityRef, share: String, how: &str, claims: &[sinew_map::ClaimRef]| {
            let (entity, name, verdict) = (view.id(reached.entity), view.caption(reached.entity), json::verdict(reached.verdict));
            let sources = output::sources(view, claims);
            rows.row([authority, entity, name, verdict, &share, view.id(by), view.caption(by), how, &missing, &sources]);
        };
        for owner in &reached.owners {
            row(owner.entity, owner.stated.as_ref().map(ToString::to_string).unwrap_or_default(), "Ownership", &owner.claims);
        }
        for by in &reached.controllers {
            row(by.entity, String::new(), "Control", &by.claims);
        }
    }
    for lead in &reach.leads {
        let (entity, to) = (lead.entity, lead.to);
        let share = lead.share.as_ref().map(ToString::to_string).unwrap_or_default();
        let sources = output::sources(view, &lead.claims);
        let (id, name) = (view.id(entity), view.caption(entity));
        rows.row([authority, id, name, "not reached", &share, view.id(to), view.caption(to), lead.kind, "", &sources]);
    }
}
