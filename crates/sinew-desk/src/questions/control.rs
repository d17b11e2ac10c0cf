//! `control`.

use super::reach::changed;
use crate::asked::Asked;
use crate::asked::day;
use crate::context::{self, Context};
use crate::desk::Desk;
use crate::error::Result;
use crate::json::{self, Json};
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::control::{self, Control as Answer, Holding};
use sinew_map::reach::Step;
use sinew_map::{ClaimRef, View};

/// Show who controls an entity and what it controls, who holds what interest, and its close links.
///
/// Control is more than half, held together with all that one controls. Less is an interest, and never called control.
/// Who is said to control without a share is told beside, on whose word.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew control pearl-petroleum                      who stands above it, and what below it?
  sinew control pearl-petroleum --on 2012-01-01
  sinew control al-inmaa-group --on 2018-05-16 --against 2010-01-01     what changed, and by what?
  sinew control dana-gas -f csv")]
pub struct Control {
    /// Id or name
    entity: String,
    /// Say what changed since this day
    #[arg(long, value_name = "DAY", help_heading = "Changes")]
    against: Option<String>,
    /// Say what changed since it was known so at the end of this day
    #[arg(long, value_name = "DAY", help_heading = "Changes")]
    against_known: Option<String>,
}

impl Ask for Control {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let answer = control::control(&view, context::entity(&view, &self.entity)?);
        if self.against.is_some() || self.against_known.is_some() {
            return since(self, desk, asked, &context, &view, &answer);
        }
        let mut doc = Doc::new(format!("Above and below {}", view.caption(answer.entity)));
        let mut citations = Citations::new();
        answer::control(&mut doc, &mut citations, &view, &answer);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let value = json.control(&answer);
        Ok(Output::new(doc, json.finish(value), rows(&view, &answer)))
    }
}

fn since(args: &Control, desk: &Desk, asked: &Asked, context: &Context, view: &View<'_>, answer: &Answer) -> Result<Output> {
    let mut earlier = asked.clone();
    args.against.as_deref().map(|text| day("--against", text)).transpose()?;
    args.against_known.as_deref().map(|text| day("--against-known", text)).transpose()?;
    earlier.on = args.against.clone().or(earlier.on).or(Some(answer.day.to_string()));
    earlier.known = args.against_known.clone().or(earlier.known);
    let old_context = desk.context(&earlier)?;
    let old = old_context.view(desk.question(&earlier)?)?;
    let was = control::control(&old, context::entity(&old, &args.entity)?);
    let changes = control::diff((&old, &was), (view, answer));
    let title = format!("What changed above and below {}", view.caption(answer.entity));
    changed(title, desk, asked, context, (&old, view), &changes)
}

fn rows(view: &View<'_>, answer: &Answer) -> Rows {
    let mut rows = Rows::new(&["side", "entity", "name", "control", "held", "interest", "sources"]);
    let sources = |steps: &[Step]| {
        let claims: Vec<ClaimRef> = steps.iter().flat_map(|step| step.claims.iter().copied()).collect();
        output::sources(view, &claims)
    };
    let mut add = |side: &str, holding: &Holding| {
        rows.row([
            side,
            view.id(holding.entity),
            view.caption(holding.entity),
            json::verdict(holding.control),
            &holding.held.to_string(),
            &holding.interest.map(|interest| interest.to_string()).unwrap_or_default(),
            &sources(&holding.steps),
        ]);
    };
    answer.above.iter().for_each(|holding| add("above", holding));
    answer.below.iter().for_each(|holding| add("below", holding));
    for step in &answer.said {
        let (side, other) = if step.asset == answer.entity { ("said above", step.owner) } else { ("said below", step.asset) };
        rows.row([side, view.id(other), view.caption(other), "said", "", "", &sources(std::slice::from_ref(step))]);
    }
    rows
}
