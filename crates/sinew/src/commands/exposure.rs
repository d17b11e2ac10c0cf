use super::reach::{fragilities, in_force, rows};
use crate::cli::Globals;
use crate::context::{self, Context};
use crate::error::Result;
use crate::json::Json;
use crate::output::Output;
use clap::Args;
use serde_json::Value;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::EntityRef;
use sinew_map::reach;
use sinew_model::Verdict;
use std::collections::BTreeMap;

/// Show which designations reach an entity, under each authority's rule, and why.
///
/// Looks upwards only: at its owners, their owners, and those who control any of them.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew exposure al-inmaa-engineering              which lists reach it, and through whom?
  sinew exposure al-inmaa-engineering --on 2020-01-01
  sinew exposure global-cleaners --authority EU -f json")]
pub(crate) struct Exposure {
    /// Id or name
    entity: String,
    /// Whose rule: OFAC, BIS, EU, UK, UN, or all
    #[arg(long, default_value = "all")]
    authority: String,
}

pub(crate) fn run(args: &Exposure, globals: &Globals) -> Result<()> {
    let context = Context::open(globals)?;
    let view = context.view(globals.question()?)?;
    let entity = context::entity(&view, &args.entity)?;
    let of = |authority: &str| -> Vec<(EntityRef, Verdict)> {
        reach::designated(&view, Some(authority)).into_iter().map(|each| (each.entity, each.verdict)).collect()
    };
    let designated: BTreeMap<String, Vec<(EntityRef, Verdict)>> =
        in_force(&args.authority, &view)?.into_iter().map(|authority| (authority.clone(), of(&authority))).collect();
    let none = Vec::new();
    let answers = reach::exposure(&view, entity, &designated, &none);
    let fragile = fragilities(&view, &answers, &none);
    let mut doc = Doc::new(format!("What reaches {}", view.caption(entity)));
    let mut citations = Citations::new();
    answer::exposure(&mut doc, &mut citations, &view, entity, &answers, &fragile);
    doc.sources(citations.sources(&context.dataset_info()));
    let mut json = Json::new(&view);
    let values: Vec<Value> = answers.iter().zip(&fragile).map(|(answer, fragile)| json.reach(answer, fragile)).collect();
    Output { doc, json: json.finish(Value::Array(values)), rows: rows(&view, &answers) }.print(globals)
}
