//! `workspace`.

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Table, inline};
use sinew_model::Moment;
use sinew_store::{DocumentInfo, Operation, Version, Workspace as Store};

/// Show what the workspace holds: how fresh each dataset is, what waits for a decision, what was done last.
#[derive(Args, Clone, Copy, Debug, Default)]
#[command(after_help = "Examples:\n  sinew workspace\n  sinew workspace -f json")]
pub struct Workspace {}

/// Operations and documents that are shown.
const LAST: usize = 10;

/// What it holds.
struct Found {
    name: String,
    versions: Vec<Version>,
    /// Proposals that wait for a decision.
    waiting: usize,
    judged: usize,
    operations: Vec<Operation>,
    documents: Vec<DocumentInfo>,
    document_count: usize,
}

impl Ask for Workspace {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let found = Found::of(&desk.workspace()?, desk, asked)?;
        Ok(Output::new(found.doc(desk), found.json(desk), found.rows()))
    }
}

impl Found {
    fn of(store: &Store, desk: &Desk, asked: &Asked) -> Result<Found> {
        let state = store.state(asked.known()?.map(Moment::end_of))?;
        let (mut operations, mut documents) = (store.operations()?, store.documents()?);
        operations.reverse();
        operations.truncate(LAST);
        documents.reverse();
        let document_count = documents.len();
        documents.truncate(LAST);
        Ok(Found {
            name: store.settings().name.clone(),
            versions: state.versions,
            waiting: desk.units()?.pending().count(),
            judged: state.judgements.len(),
            operations,
            documents,
            document_count,
        })
    }

    fn json(&self, desk: &Desk) -> Value {
        let dataset = |version: &Version| {
            let dataset = &version.dataset;
            json!({
                "name": dataset.name,
                "title": dataset.title,
                "publisher": dataset.publisher,
                "url": dataset.url,
                "version": dataset.version,
                "published": dataset.published.map(|date| date.to_string()),
                "imported": version.at.day().to_string(),
                "maintained": dataset.maintained,
                "claims": version.claims,
                "problems": version.problems,
                "operation": version.op.0,
            })
        };
        let documents = self.documents.iter().map(|document| {
            json!({ "key": document.source, "name": document.name, "media_type": document.media_type, "operation": document.op.0 })
        });
        let operations: Vec<Value> = self.operations.iter().map(operation).collect();
        json!({
            "name": self.name,
            "path": desk.root().display().to_string(),
            "version": env!("CARGO_PKG_VERSION"),
            "today": desk.today().to_string(),
            "read_only": desk.is_read_only(),
            "datasets": self.versions.iter().map(dataset).collect::<Vec<_>>(),
            "waiting": { "claims": self.waiting },
            "judgements": self.judged,
            "documents": { "total": self.document_count, "last": documents.collect::<Vec<_>>() },
            "last_operation": operations.first(),
            "operations": operations,
        })
    }

    fn doc(&self, desk: &Desk) -> Doc {
        let mut doc = Doc::new(if self.name.is_empty() { "Workspace" } else { &self.name });
        doc.subtitle(desk.root().display().to_string());
        if self.versions.is_empty() {
            doc.para(["Nothing is imported yet. `sinew import FILES` brings something in."]);
        } else {
            let columns = ["dataset", "published", "imported"].map(Column::left).into_iter().chain([Column::right("claims")]);
            let mut table = Table::new(columns);
            for version in &self.versions {
                let published = version.dataset.published.map(|date| date.to_string()).unwrap_or_default();
                let cells = [version.dataset.name.clone(), published, version.at.day().to_string(), version.claims.to_string()];
                table.row(cells.map(inline::one));
            }
            doc.table(table);
        }
        if self.waiting > 0 {
            let (count, verb) = (crate::review::batch::proposals(self.waiting), if self.waiting == 1 { "waits" } else { "wait" });
            doc.para([format!("{count} {verb} for a decision: `sinew review`.")]);
        }
        if !self.operations.is_empty() {
            doc.heading(1, "Done last");
            let mut table = Table::new(["operation", "when", "who", "what", "summary"].map(Column::left));
            for operation in &self.operations {
                let kind = operation.kind.code().to_owned() + if operation.effective { "" } else { " (undone)" };
                let (id, at) = (operation.id.to_string(), operation.at.to_string());
                table.row([id, at, operation.by.clone(), kind, operation.summary.clone()].map(inline::one));
            }
            doc.table(table);
        }
        doc
    }

    fn rows(&self) -> Rows {
        let mut rows = Rows::new(&["dataset", "title", "published", "imported", "claims", "problems"]);
        for version in &self.versions {
            let dataset = &version.dataset;
            let published = dataset.published.map(|date| date.to_string()).unwrap_or_default();
            let (imported, claims, problems) =
                (version.at.day().to_string(), version.claims.to_string(), version.problems.to_string());
            rows.row([dataset.name.as_str(), &dataset.title, &published, &imported, &claims, &problems]);
        }
        rows
    }
}

/// One operation of the log.
pub(crate) fn operation(operation: &Operation) -> Value {
    json!({
        "operation": operation.id.0,
        "when": operation.at.to_string(),
        "who": operation.by,
        "what": operation.kind.code(),
        "summary": operation.summary,
        "undoes": operation.undoes.map(|undone| undone.0),
        "status": if operation.effective { "" } else { "undone" },
    })
}
