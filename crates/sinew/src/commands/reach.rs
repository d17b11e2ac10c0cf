use crate::cli::Globals;
use crate::context::{self, Context};
use crate::error::{CliError, Code, Result};
use crate::json::{self, Json};
use crate::output::{self, Output, Rows};
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::reach::{self, Reach as Answer};
use sinew_map::{EntityRef, View};
use sinew_model::Verdict;

/// Show what a designation reaches by ownership, as of a day.
///
/// Shares are ranges; what nobody states is unknown, so a verdict is certain, possible or nothing, and a possible one names the
/// fact that would decide it. Without an entity, the present designations of the authority are taken.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew reach adham-tabaja                        what does designating him reach?
  sinew reach --authority EU --on 2024-07-03      what do the present EU designations reach?
  sinew reach salim-ahmed-said -f csv")]
pub(crate) struct Reach {
    /// Ids or names of those designated; by default all who stand designated by the authority
    entities: Vec<String>,
    /// Whose rule: OFAC, EU or UK
    #[arg(long, default_value = "OFAC")]
    authority: String,
}

pub(crate) fn run(args: &Reach, globals: &Globals) -> Result<()> {
    let context = Context::open(globals)?;
    let view = context.view(globals.question()?)?;
    let answer = answer(args, &view)?;
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
    answer::reach(&mut doc, &mut citations, &view, &answer);
    doc.sources(citations.sources(&context.dataset_info()));
    let mut json = Json::new(&view);
    let value = json.reach(&answer);
    Output { doc, json: json.finish(value), rows: rows(&view, &answer) }.print(globals)
}

fn answer(args: &Reach, view: &View<'_>) -> Result<Answer> {
    let day = view.question().on.unwrap_or(view.question().today);
    let rule = reach::rule(&args.authority, day).ok_or_else(|| {
        let mut known: Vec<String> = reach::rules().into_iter().map(|rule| rule.authority).collect();
        known.dedup();
        CliError::new(Code::Usage, format!("there is no rule of {:?} in force on {day}", args.authority))
            .hint(format!("rules of {} are built in", known.join(", ")))
    })?;
    let designated: Vec<(EntityRef, Verdict)> = if args.entities.is_empty() {
        reach::designated(view, Some(&args.authority)).into_iter().map(|each| (each.entity, each.verdict)).collect()
    } else {
        args.entities.iter().map(|given| Ok((context::entity(view, given)?, Verdict::Certain))).collect::<Result<_>>()?
    };
    Ok(reach::reach(view, &rule, &designated))
}

fn rows(view: &View<'_>, reach: &Answer) -> Rows {
    let mut rows = Rows::new(&["entity", "name", "verdict", "share", "by", "by_name", "how", "missing", "sources"]);
    for reached in &reach.reached {
        let missing = reached.missing.iter().map(|fact| fact.words(view)).collect::<Vec<_>>().join("; ");
        for owner in &reached.owners {
            rows.row([
                view.id(reached.entity),
                view.caption(reached.entity),
                json::verdict(reached.verdict),
                &owner.stated.as_ref().map(ToString::to_string).unwrap_or_default(),
                view.id(owner.entity),
                view.caption(owner.entity),
                "Ownership",
                &missing,
                &output::sources(view, &owner.claims),
            ]);
        }
    }
    for lead in &reach.leads {
        let (entity, to) = (lead.entity, lead.to);
        let share = lead.share.as_ref().map(ToString::to_string).unwrap_or_default();
        let sources = output::sources(view, &lead.claims);
        rows.row([
            view.id(entity),
            view.caption(entity),
            "not reached",
            &share,
            view.id(to),
            view.caption(to),
            lead.kind,
            "",
            &sources,
        ]);
    }
    rows
}
