//! `incidents list`.

use super::which::Which;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::incidents::{self, Incident};
use sinew_map::{EntityRef, View};

/// List recorded attacks: when, where, who claimed them, to whom they are attributed, and on whose word.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents list --claimant islamic-resistance-in-iraq
  sinew incidents list --country iq --from 2024-01-01 -f csv")]
pub(super) struct List {
    #[command(flatten)]
    asked: Which,
}

impl Ask for List {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let filter = self.asked.filter(&view)?;
        let mut doc = Doc::new("Recorded attacks");
        let mut citations = Citations::new();
        let mut json = Json::new(&view);
        let incidents = incidents::list(&view, &filter);
        answer::incidents(&mut doc, &mut citations, &view, &incidents);
        let told: Vec<EntityRef> = incidents.iter().map(|incident| incident.entity).collect();
        answer::several_datasets(&mut doc, &view, &told);
        doc.sources(citations.sources(&context.dataset_info()));
        let value = json.incidents(&incidents);
        Ok(Output::new(doc, json.finish(value), list_rows(&view, &incidents)))
    }
}

fn list_rows(view: &View<'_>, incidents: &[Incident<'_>]) -> Rows {
    let columns = [
        "id",
        "name",
        "when",
        "place",
        "weapon",
        "target",
        "involved",
        "claimed_by",
        "attributed_to",
        "denied_by",
        "deaths",
        "injured",
        "covers",
        "status",
        "in_period",
    ];
    let mut rows = Rows::new(&columns);
    let names = |parties: &[incidents::Party<'_>]| parties.iter().map(|party| party.name).collect::<Vec<_>>().join("; ");
    for incident in incidents {
        rows.row([
            view.id(incident.entity),
            incident.caption,
            &incident.when.map(|date| date.to_string()).unwrap_or_default(),
            &incident.place.join("; "),
            &incident.weapon.join("; "),
            &names(&incident.target),
            &names(&incident.involved),
            &names(&incident.claimed_by),
            &names(&incident.attributed_to),
            &names(&incident.denied_by),
            &incident.deaths.to_string(),
            &incident.injured.to_string(),
            &incident.covers.to_string(),
            incident.status.words(),
            crate::json::verdict(incident.fits()),
        ]);
    }
    rows
}
