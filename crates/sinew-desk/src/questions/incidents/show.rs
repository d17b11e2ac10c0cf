//! `incidents show`.

use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::incidents::{self, Incident, IncidentFilter};

/// Show all that is said of one incident: each claim, denial, retraction and attribution with its speaker, day, words and source.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents show inc-tower22-20240128
  sinew incidents show inc-tower22-20240128 --on 2024-01-30")]
pub(super) struct Show {
    /// Id or name of the incident
    incident: String,
}

impl Ask for Show {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let entity = context::entity(&view, &self.incident)?;
        let all = incidents::list(&view, &IncidentFilter::default());
        let Some(incident) = all.iter().find(|incident| incident.entity == entity) else {
            let message = format!("{} is no incident on record by then", view.caption(entity));
            return Err(Error::new(Code::NotFound, message).hint("`sinew incidents list` lists those that are"));
        };
        let mut doc = Doc::new(incident.caption);
        let mut citations = Citations::new();
        let mut json = Json::new(&view);
        answer::incident(&mut doc, &mut citations, &view, incident);
        doc.sources(citations.sources(&context.dataset_info()));
        let value = json.incident(incident);
        Ok(Output::new(doc, json.finish(value), rows(incident)))
    }
}

fn rows(incident: &Incident<'_>) -> Rows {
    let mut rows = Rows::new(&["kind", "party", "said", "speaker", "words", "origin"]);
    for said in &incident.statements {
        let day = said.statement.said.map(|day| day.to_string()).unwrap_or_default();
        let (kind, origin) = (said.statement.kind.code(), said.statement.origin);
        rows.row([kind, said.name, &day, said.speaker.unwrap_or(""), said.words.unwrap_or(""), origin]);
    }
    rows
}
