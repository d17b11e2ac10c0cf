//! `exposure`.

use super::reach::{fragilities, in_force, rows};
use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::Output;
use crate::questions::Ask;
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
pub struct Exposure {
    /// Id or name
    entity: String,
    /// Whose rule: OFAC, BIS, EU, UK, UN, or all
    #[arg(long, default_value = "all")]
    authority: String,
}

impl Ask for Exposure {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let entity = context::entity(&view, &self.entity)?;
        let of = |authority: &str| -> Vec<(EntityRef, Verdict)> {
            reach::designated(&view, Some(authority)).into_iter().map(|each| (each.entity, each.verdict)).collect()
        };
        let designated: BTreeMap<String, Vec<(EntityRef, Verdict)>> =
            in_force(&self.authority, &view)?.into_iter().map(|authority| (authority.clone(), of(&authority))).collect();
        let none = Vec::new();
        let answers = reach::exposure(&view, entity, &designated, &none);
        let fragile = fragilities(&view, &answers, &none);
        let mut doc = Doc::new(format!("What reaches {}", view.caption(entity)));
        let mut citations = Citations::new();
        answer::exposure(&mut doc, &mut citations, &view, entity, &answers, &fragile);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let values: Vec<Value> = answers.iter().zip(&fragile).map(|(answer, fragile)| json.reach(answer, fragile)).collect();
        Ok(Output::new(doc, json.finish(Value::Array(values)), rows(&view, &answers)))
    }
}
