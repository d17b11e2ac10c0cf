//! `show`.

use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::dossier::Dossier;
use sinew_map::{ClaimRef, View};
use sinew_model::Stance;

/// Show everything that is said of one entity: names, facts, designations, ties, disagreements, each with its sources.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew show \"Kata'ib Hezbollah\"
  sinew show hadi-al-amiri --on 2014-10-01        as of a day: only what held, or possibly held
  sinew show ofac-12345 --stance asserted --stance confirmed
  sinew show \"Kata'ib Hezbollah\" -f json          with every claim")]
pub struct Show {
    /// Id or name
    entity: String,
}

impl Ask for Show {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let dossier = view.dossier(context::entity(&view, &self.entity)?);
        let mut doc = Doc::new(view.caption(dossier.entity));
        let mut citations = Citations::new();
        answer::dossier(&mut doc, &mut citations, &view, &dossier);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let answer = json.dossier(&dossier);
        Ok(Output::new(doc, json.finish(answer), rows(&view, &dossier)))
    }
}

/// One row a claim.
fn rows(view: &View<'_>, dossier: &Dossier) -> Rows {
    let columns =
        ["entity", "schema", "property", "value", "target", "verdict", "stance", "voice", "source", "place", "dataset", "row"];
    let mut rows = Rows::new(&columns);
    let mut row = |claim: &ClaimRef, target: &str, verdict: &str| {
        let claim = view.claim(*claim);
        let number = claim.locator.row.map(|row| row.to_string()).unwrap_or_default();
        rows.row([
            claim.entity_id,
            claim.schema.name(),
            claim.property.name(),
            claim.value,
            target,
            verdict,
            claim.stance.code(),
            claim.voice.unwrap_or(""),
            claim.cited(),
            claim.locator.place.unwrap_or(""),
            claim.dataset,
            &number,
        ]);
    };
    let values = dossier.names.iter().chain(&dossier.facts).flat_map(|fact| &fact.values);
    values.flat_map(|value| value.claims.iter().chain(&value.denied)).for_each(|claim| row(claim, "", ""));
    for designation in &dossier.designations {
        designation.claims.iter().for_each(|claim| row(claim, "", crate::json::verdict(designation.verdict)));
    }
    for tie in dossier.ties.iter().flat_map(|group| &group.ties) {
        tie.claims.iter().for_each(|claim| row(claim, view.id(tie.far), crate::json::verdict(tie.verdict)));
    }
    // A denial of a tie stands nowhere but in the disagreement about it.
    for (far, disagreement) in dossier.conflicts.iter().filter_map(|each| Some((each.with?, each))) {
        let claims = disagreement.conflict.sides.iter().flatten();
        let denials = claims.filter(|claim| view.claim(**claim).stance == Stance::Denied);
        denials.for_each(|claim| row(claim, view.id(far), ""));
    }
    rows
}
