//! `claim`.

use crate::asked::Asked;
use crate::context::{ACCEPTED, Context};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::{self, Json};
use crate::output::{Output, Rows};
use crate::questions::Ask;
use crate::review::passage::Passage;
use crate::review::sight::{said, words_of};
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Block, Citations, Column, Doc, Table, inline};
use sinew_map::{ClaimRef, ClaimView, EntityRef, Question, View};
use sinew_model::{Claim as Said, ClaimId, Kind, Property, Stance};
use sinew_store::{State, Workspace};

/// Show one claim: what it says, who says it, the passage in which it stands, and what else is on record beside it.
///
/// Ids of claims stand in the JSON form of every answer.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Example:\n  sinew claim c841bf8cd4679476d")]
pub struct Claim {
    /// Id of the claim: `c` and 16 digits
    #[arg(value_name = "ID")]
    pub id: String,
}

/// Reads an id of a claim.
pub fn id(text: &str) -> Result<ClaimId> {
    ClaimId::parse(text).ok_or_else(|| {
        Error::new(Code::Usage, format!("{text:?} is no id of a claim")).hint("it is `c` and 16 hexadecimal digits")
    })
}

/// Where a claim is in the map.
///
/// # Errors
/// It is not there, or was withdrawn.
pub fn place(context: &Context, id: ClaimId) -> Result<ClaimRef> {
    context.places()?.claim(id).ok_or_else(|| {
        let error = Error::new(Code::NotFound, format!("there is no claim {id}"));
        match context.state.withdrawn.contains(&id) {
            true => error.hint("it was withdrawn; --known DAY shows what was known before"),
            false => error.hint("`sinew show ENTITY -f json` gives the ids of its claims"),
        }
    })
}

/// A claim and what stands around it.
struct Found<'v, 'a> {
    view: &'v View<'a>,
    claim: ClaimView<'a>,
    passage: Option<Passage>,
    /// The key of the document, where it is kept.
    document: Option<String>,
    /// By which it was accepted, where it was proposed.
    proposal: Option<String>,
    against: Vec<(String, Vec<ClaimRef>)>,
    known: Vec<(String, Vec<ClaimRef>)>,
}

impl Ask for Claim {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let id = id(&self.id)?;
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let at = place(&context, id)?;
        // Whether claims can both be right does not depend on the day of the question.
        let ever = context.view(Question { on: None, ..view.question().clone() })?;
        let found = Found::of(&view, &ever, view.claim(at), &desk.workspace()?, &context.state)?;
        let mut citations = Citations::new();
        let mut doc = found.doc(&mut citations);
        doc.sources(citations.sources(&context.dataset_info()));
        Ok(Output::new(doc, found.json(), found.rows()))
    }
}

impl<'v, 'a> Found<'v, 'a> {
    fn of(
        view: &'v View<'a>,
        ever: &View<'a>,
        claim: ClaimView<'a>,
        workspace: &Workspace,
        state: &State,
    ) -> Result<Found<'v, 'a>> {
        let document = claim.source_key.map(|key| workspace.document(key)).transpose()?.flatten();
        let text = document.as_ref().map(|document| document.text.as_str());
        let proposal = (claim.dataset == ACCEPTED).then(|| {
            let is_it = |accepted: &&sinew_store::Accepted| {
                accepted.claim.claim().is_some_and(|other| ClaimId::of(ACCEPTED, &other) == claim.id())
            };
            state.accepted.iter().find(is_it).map(|accepted| accepted.id.to_string())
        });
        let (against, known) = beside(ever, &claim);
        Ok(Found {
            view,
            passage: claim.locator.quote.map(|quote| Passage::of(&quote, text)),
            document: document.map(|document| document.source),
            proposal: proposal.flatten(),
            claim,
            against,
            known,
        })
    }

    fn json(&self) -> Value {
        let mut json = Json::new(self.view);
        let mut own = json::claim(&self.claim);
        own["id"] = json!(self.claim.id().to_string());
        // So that its source is written out too.
        json.claims(&[self.claim.at]);
        let side = |json: &mut Json<'_, '_>, (words, claims): &(String, Vec<ClaimRef>)| {
            let said = said(self.view, words.clone(), claims);
            json!({ "words": words, "claims": json.claims(claims), "sources": said.sources })
        };
        let [beside, known] =
            [&self.against, &self.known].map(|sides| sides.iter().map(|each| side(&mut json, each)).collect::<Vec<_>>());
        let passage = self.passage.as_ref().map(|passage| {
            json!({ "before": passage.before, "quote": passage.quote, "after": passage.after, "verbatim": passage.verbatim })
        });
        let target = self.view.target(self.claim.at).filter(|_| self.claim.property.kind() == Kind::Entity);
        let answer = json!({
            "claim": own,
            "line": self.line(),
            "entity": json.entity(self.claim.entity),
            "target": target.map(|target| json.entity(target)),
            "tie": self.ends().map(|(reads, from, to)| json!({ "from": json.entity(from), "reads": reads, "to": json.entity(to) })),
            "source": self.claim.cited(),
            "document": self.document,
            "proposal": self.proposal,
            "passage": passage,
            "beside": beside,
            "known": known,
        });
        let mut document = json.finish_open(answer);
        let mut source = document["sources"][self.claim.cited()].clone();
        source["key"] = json!(self.claim.cited());
        document["source"] = source;
        document
    }

    /// `Mirel Dovan commands Salt Guard (role: commander)`; of what is no relation, `Salt Guard: alias the Guard`.
    fn line(&self) -> String {
        let (view, claim) = (self.view, &self.claim);
        let denied = if claim.stance == Stance::Denied { "NOT: " } else { "" };
        let value = match view.target(claim.at).filter(|_| claim.property.kind() == Kind::Entity) {
            Some(target) => view.caption(target),
            None => claim.value,
        };
        let label = claim.property.label().to_lowercase();
        match self.ends() {
            None => format!("{denied}{}: {label} {value}", view.caption(claim.entity)),
            Some((verb, from, to)) => {
                let line = format!("{denied}{} {verb} {}", view.caption(from), view.caption(to));
                let is_end = claim.schema.ends().is_some_and(|(one, other)| [one, other].contains(&claim.property));
                if is_end { line } else { format!("{line} ({label}: {value})") }
            }
        }
    }

    /// Of a relation, how it reads and its two ends.
    fn ends(&self) -> Option<(&'static str, EntityRef, EntityRef)> {
        let (source, target) = self.claim.schema.ends()?;
        let end = |property: Property| {
            let values =
                self.view.map().claims_of(self.claim.entity).filter(|claim| self.view.map().property(*claim) == property);
            values.filter_map(|claim| self.view.target(claim)).next()
        };
        Some((self.claim.schema.def().verb, end(source)?, end(target)?))
    }

    fn doc(&self, citations: &mut Citations) -> Doc {
        let (claim, mut doc) = (&self.claim, Doc::new(self.line()));
        doc.subtitle(claim.id().to_string());
        if let Some(passage) = &self.passage {
            let parts = [
                inline::text(passage.before.as_str()),
                inline::text("»"),
                inline::strong(passage.quote.as_str()),
                inline::text("«"),
                inline::text(passage.after.as_str()),
            ];
            doc.block(Block::Para(parts.into_iter().filter(|part| *part != inline::text("")).collect()));
        }
        let mut table = Table::new([Column::left(""), Column::left("")]);
        let mut row = |name: &str, value: String| {
            if !value.is_empty() {
                table.row([inline::one(name), inline::one(value)]);
            }
        };
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        row("entity", claim.entity_id.to_owned());
        row("schema", claim.schema.name().to_owned());
        row("property", claim.property.name().to_owned());
        row("value", claim.value.to_owned());
        row("as printed", text(claim.original));
        row("from", claim.start.map(|date| date.to_string()).unwrap_or_default());
        row("to", claim.end.map(|date| date.to_string()).unwrap_or_default());
        row("stance", format!("{}: {}", claim.stance.code(), claim.stance.meaning()));
        row("said by", text(claim.voice));
        row("credibility", claim.credibility.map(|grade| grade.code().to_owned()).unwrap_or_default());
        row("dataset", claim.dataset.to_owned());
        row("place", text(claim.locator.place));
        row("proposal", self.proposal.clone().unwrap_or_default());
        row("learned", claim.recorded.to_string());
        doc.table(table);
        doc.para([inline::text("Said in"), citations.cite(self.view, &[claim.at]).into()]);
        for (title, sides) in [("Contradiction", &self.against), ("Also on record", &self.known)] {
            for (words, claims) in sides {
                let cite = citations.cite(self.view, claims).brief();
                doc.block(Block::Note(vec![
                    inline::strong(format!("{title}: ")),
                    inline::text(words.as_str()),
                    inline::text(" "),
                    cite.into(),
                ]));
            }
        }
        doc
    }

    fn rows(&self) -> Rows {
        let mut rows = Rows::new(&["side", "words", "claim", "entity", "property", "value", "stance", "source"]);
        let own = [("claim", self.line(), vec![self.claim.at])];
        let others = [("against", &self.against), ("known", &self.known)];
        let others =
            others.into_iter().flat_map(|(side, all)| all.iter().map(move |(words, at)| (side, words.clone(), at.clone())));
        for (side, words, claims) in own.into_iter().chain(others) {
            for claim in claims.iter().map(|claim| self.view.claim(*claim)) {
                let id = claim.id().to_string();
                let (property, stance) = (claim.property.name(), claim.stance.code());
                rows.row([side, &words, &id, claim.entity_id, property, claim.value, stance, claim.cited()]);
            }
        }
        rows
    }
}

type Sides = Vec<(String, Vec<ClaimRef>)>;

/// What the map holds that cannot be right with what the source of a claim says of its entity, and who else says the same.
fn beside(view: &View<'_>, claim: &ClaimView<'_>) -> (Sides, Sides) {
    let of_source = |at: &ClaimRef| view.claim(*at).cited() == claim.cited();
    let own: Vec<ClaimRef> = view.map().claims_of(claim.entity).filter(of_source).collect();
    let said: Vec<Said<'_>> = own.iter().map(|at| view.claim(*at).claim()).collect();
    let others = |claims: &[ClaimRef]| claims.iter().copied().filter(|claim| !own.contains(claim)).collect::<Vec<_>>();
    let found = view.beside(&said);
    let against = found.against.iter().map(|against| (words_of(against), others(&against.claims)));
    let known = found.known.iter().map(|known| ("the same is said".to_owned(), others(&known.claims)));
    let told = |sides: &(String, Vec<ClaimRef>)| !sides.1.is_empty();
    (against.filter(told).collect(), known.filter(told).collect())
}
