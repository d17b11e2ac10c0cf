//! `documents`.

use super::sources::source_of_unit;
use crate::asked::Asked;
use crate::context::{self, Context};
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{Output, Page, Rows};
use crate::questions::Ask;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Inline, Table, inline};
use sinew_map::{ClaimRef, EntityRef, Question, View};
use sinew_model::Source;
use sinew_store::{DocumentInfo, ProposalId, Status, Unit, Units};
use std::collections::{BTreeMap, BTreeSet};

/// List the documents that were read and kept, and how much was taken from each.
#[derive(Args, Clone, Debug)]
#[command(after_help = "\
Examples:
  sinew documents
  sinew documents --mentioning \"Kata'ib Hezbollah\"    in which of them claims or proposals name it
  sinew document inss-2146")]
pub struct Documents {
    /// Only documents of which a claim or a proposal names this entity
    #[arg(long, value_name = "ENTITY")]
    pub mentioning: Option<String>,
    /// Which part of the list
    #[command(flatten)]
    pub page: Page,
}

/// A kept document and what came of it.
pub(super) struct Kept {
    info: DocumentInfo,
    source: Source,
    claims: Vec<ClaimRef>,
    waiting: Vec<ProposalId>,
    rejected: usize,
}

impl Ask for Documents {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let (workspace, units) = (desk.workspace()?, desk.units()?);
        let mut all = kept(&context, &view, workspace.documents()?, &units)?;
        if let Some(given) = &self.mentioning {
            let entity = context::entity(&view, given)?;
            // When something held does not matter for where it stands.
            let ever = context.view(Question { on: None, ..view.question().clone() })?;
            narrow(&mut all, &ever, &units, entity);
        }
        let (shown, next) = self.page.of(&all);
        let mut doc = Doc::new("Documents");
        match (all.is_empty(), &self.mentioning) {
            (true, None) => drop(doc.para(["No document is kept yet. `sinew read FILE` reads one and keeps it."])),
            (true, Some(_)) => drop(doc.para(["No document that is kept names it."])),
            _ => drop(doc.table(table(shown))),
        }
        if let Some(next) = next {
            doc.note([format!("There are {} more; --offset {next} goes on, --limit 0 shows all.", all.len() - next)]);
        }
        let mut rows = Rows::new(&COLUMNS);
        shown.iter().for_each(|kept| rows.row(kept.cells()));
        let mut json = Json::new(&view);
        let items: Vec<Value> = shown.iter().map(|kept| self.item(&mut json, kept)).collect();
        Ok(Output::new(doc, json.finish_open(json!({ "items": items, "total": all.len(), "next": next })), rows))
    }
}

impl Documents {
    /// Which claims name an entity is told where one is asked for; to write out all claims of every document would help nobody.
    fn item(&self, json: &mut Json<'_, '_>, kept: &Kept) -> Value {
        let mut item = kept.json();
        if self.mentioning.is_some() {
            let proposals: Vec<String> = kept.waiting.iter().map(ToString::to_string).collect();
            item["mentions"] = json!({ "claims": json.claims(&kept.claims), "proposals": proposals });
        }
        item
    }
}

/// All documents, those kept last first.
pub(super) fn kept(context: &Context, view: &View<'_>, infos: Vec<DocumentInfo>, units: &Units) -> Result<Vec<Kept>> {
    let places = context.places()?;
    let mut by_source: BTreeMap<&str, Vec<&Unit>> = BTreeMap::new();
    units.all().iter().filter_map(|unit| Some((source_of_unit(unit)?, unit))).for_each(|(source, unit)| {
        by_source.entry(source).or_default().push(unit);
    });
    let mut seen = BTreeSet::new();
    // Of a document that was kept again the last one counts.
    let infos = infos.into_iter().rev().filter(|info| seen.insert(info.source.clone()));
    let one = |info: DocumentInfo| {
        let of = |status| by_source.get(info.source.as_str()).into_iter().flatten().filter(move |unit| unit.status() == status);
        Kept {
            source: context.state.sources.get(&info.source).cloned().unwrap_or_default(),
            claims: places.of_source(&info.source).iter().copied().filter(|claim| view.admits(*claim)).collect(),
            waiting: of(Status::Pending).map(|unit| unit.id).collect(),
            rejected: of(Status::Rejected).count(),
            info,
        }
    };
    Ok(infos.map(one).collect())
}

/// Leaves the documents, and of each the claims and proposals, that name an entity.
fn narrow(all: &mut Vec<Kept>, view: &View<'_>, units: &Units, entity: EntityRef) {
    let ties = view.ties(entity).into_iter().flat_map(|link| view.tie_evidence(link.tie));
    let claims: BTreeSet<ClaimRef> = view.claims(entity).into_iter().chain(ties).collect();
    let ids: BTreeSet<&str> = view.members(entity).into_iter().map(|member| view.map().id(member)).collect();
    let names = |id: &ProposalId| {
        let claims = units.find(*id).map(|unit| unit.claims.as_slice()).unwrap_or_default();
        let named = |claim: &sinew_store::ProposedClaim| {
            ids.contains(claim.entity()) || claim.refers_to().is_some_and(|other| ids.contains(other))
        };
        claims.iter().any(|proposal| named(&proposal.claim))
    };
    for kept in all.iter_mut() {
        kept.claims.retain(|claim| claims.contains(claim));
        kept.waiting.retain(names);
    }
    all.retain(|kept| !kept.claims.is_empty() || !kept.waiting.is_empty());
}

impl Kept {
    pub(super) fn key(&self) -> &str {
        &self.info.source
    }

    pub(super) fn title(&self) -> &str {
        if self.source.title.is_empty() { &self.info.name } else { &self.source.title }
    }

    pub(super) fn claims(&self) -> &[ClaimRef] {
        &self.claims
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "key": self.info.source,
            "title": self.title(),
            "publisher": self.source.publisher,
            "author": self.source.author,
            "date": self.source.date.map(|date| date.to_string()),
            "url": self.source.url,
            "language": self.source.lang,
            "name": self.info.name,
            "media_type": self.info.media_type,
            "sha256": self.info.sha256,
            "operation": self.info.op.0,
            "claims": self.claims.len(),
            "waiting": self.waiting.len(),
            "rejected": self.rejected,
        })
    }

    fn cells(&self) -> [String; 10] {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        [
            self.info.source.clone(),
            self.title().to_owned(),
            text(&self.source.publisher),
            self.source.date.map(|date| date.to_string()).unwrap_or_default(),
            text(&self.source.lang),
            self.info.media_type.clone(),
            self.claims.len().to_string(),
            self.waiting.len().to_string(),
            self.rejected.to_string(),
            self.info.sha256.clone(),
        ]
    }
}

const COLUMNS: [&str; 10] =
    ["key", "title", "publisher", "date", "language", "media_type", "claims", "waiting", "rejected", "sha256"];

fn table(documents: &[Kept]) -> Table {
    let columns = ["document", "title", "publisher", "date"].map(Column::left);
    let mut table = Table::new(columns.into_iter().chain(["claims", "waiting", "rejected"].map(Column::right)));
    for document in documents {
        let [key, title, publisher, date, _, _, claims, waiting, rejected, _] = document.cells();
        let rest = [title, publisher, date, claims, waiting, rejected].map(inline::one);
        table.row(std::iter::once(vec![Inline::Code(key)]).chain(rest));
    }
    table
}
