//! What waits, for people and programs.

use super::passage::Passage;
use super::queue::{Waiting, Wanted, folded, queue};
use super::sight::{Maps, Said};
use super::told::{Told, rule};
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Table, inline};
use sinew_model::Kind;

/// List proposed claims that wait for a decision, each with the passage that says it and what the map holds beside it.
#[derive(Args, Clone, Debug, Default)]
pub struct List {
    /// Only what this rule or model found
    #[arg(long, value_name = "RULE")]
    pub rule: Option<String>,
    /// Only what was found in this document, by the key of its source
    #[arg(long, value_name = "SOURCE")]
    pub document: Option<String>,
    /// Those after so many
    #[arg(long, default_value_t = 0, value_name = "NUMBER")]
    pub offset: usize,
    /// At most so many
    #[arg(long, short = 'n', value_name = "NUMBER")]
    pub limit: Option<usize>,
    /// Also what only repeats the map: another source for what is known already
    #[arg(long)]
    pub repeated: bool,
}

impl List {
    /// As the queue takes it.
    pub fn wanted(&self) -> Wanted {
        let List { rule, document, offset, limit, repeated } = self.clone();
        Wanted { rule, document, repeated, offset, limit }
    }
}

const COLUMNS: [&str; 12] =
    ["proposal", "kind", "subject", "object", "when", "stance", "voice", "rule", "source", "quote", "known", "contradictions"];

impl Ask for List {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        asked.refuse_day("review")?;
        let (workspace, units) = (desk.workspace()?, desk.units()?);
        let maps = Maps::load(&workspace, desk, asked)?;
        let sight = maps.sight()?;
        let queue = queue(&units, &sight, &self.wanted());
        let (mut rows, mut answers, mut doc) = (Rows::new(&COLUMNS), Vec::new(), Doc::new("Proposals that wait"));
        let headings =
            [Column::left("proposal"), Column::left("what"), Column::left("rule"), Column::left("source"), Column::left("map")];
        let mut table = Table::new(headings);
        for waiting in &queue.waiting {
            let Some(told) = units.find(waiting.id).and_then(|unit| Told::of(unit, &units, &sight)) else { continue };
            let document = told.source().map(|source| workspace.document(source)).transpose()?.flatten();
            answers.push(answer(&told, waiting, document.as_ref().map(|document| document.text.as_str())));
            rows.row(cells(&told, waiting));
            let found = &waiting.found;
            let map = words(&found.against).into_iter().chain(words(&found.known)).collect::<Vec<_>>().join("; ");
            let (rule, source) = (rule(told.unit).to_owned(), told.source().unwrap_or_default().to_owned());
            table.row([waiting.id.to_string(), told.line(), rule, source, map].map(inline::one));
        }
        match queue.waiting.is_empty() {
            true => drop(doc.para(["Nothing waits for a decision."])),
            false => drop(doc.table(table)),
        }
        for note in folded(&queue) {
            doc.note([note]);
        }
        let json = json!({ "waiting": answers, "repetitions": queue.repetitions, "beyond": queue.beyond });
        Ok(Output::new(doc, json, rows))
    }
}

fn words(said: &[Said]) -> Vec<&str> {
    said.iter().map(|said| said.words.as_str()).collect()
}

fn cells(told: &Told<'_>, waiting: &Waiting) -> [String; 12] {
    let (subject, object) = told.ends().unwrap_or((told.name(told.claims[0].entity).to_owned(), String::new()));
    let quote = told.claims.iter().find_map(|claim| claim.locator.quote).map(|quote| quote.exact).unwrap_or_default();
    [
        waiting.id.to_string(),
        told.schema.name().to_owned(),
        subject,
        object,
        told.when(),
        told.stance().code().to_owned(),
        told.voice().unwrap_or_default().to_owned(),
        told.unit.rule().unwrap_or_default().to_owned(),
        told.source().unwrap_or_default().to_owned(),
        quote.to_owned(),
        words(&waiting.found.known).join("; "),
        words(&waiting.found.against).join("; "),
    ]
}

/// One that waits, as JSON.
pub fn answer(told: &Told<'_>, waiting: &Waiting, text: Option<&str>) -> Value {
    let said = |said: &Said| json!({ "words": said.words, "claims": said.claims, "sources": said.sources });
    let claim = |claim: &sinew_model::Claim<'_>| {
        let name = (claim.property.kind() == Kind::Entity).then(|| told.name(claim.value));
        json!({ "property": claim.property.name(), "value": claim.value, "name": name, "printed": claim.original })
    };
    let quote = told.claims.iter().find_map(|claim| claim.locator.quote);
    let passage = quote.map(|quote| Passage::of(&quote, text));
    json!({
        "proposal": waiting.id.to_string(),
        "entity": told.claims[0].entity,
        "kind": told.schema.name(),
        "line": told.line(),
        "said": told.claims.iter().map(claim).collect::<Vec<_>>(),
        "stance": told.stance().code(),
        "voice": told.voice(),
        "rule": told.unit.rule(),
        "source": told.source(),
        "place": told.claims.iter().find_map(|claim| claim.locator.place),
        "passage": passage.map(|passage| json!({
            "before": passage.before, "quote": passage.quote, "after": passage.after, "verbatim": passage.verbatim,
        })),
        "span": quote.and_then(|quote| quote.span).map(|(from, to)| [from, to]),
        "known": waiting.found.known.iter().map(said).collect::<Vec<_>>(),
        "contradictions": waiting.found.against.iter().map(said).collect::<Vec<_>>(),
        "new_entities": waiting.found.new_parties,
        "alike": waiting.alike,
    })
}
