//! `network`.

use super::path::check_type;
use crate::asked::Asked;
use crate::context;
use crate::desk::Desk;
use crate::error::Result;
use crate::json::around::reads;
use crate::json::{self, Json};
use crate::output::{Output, Rows, sources};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::ties::{Around, AroundQuery, Bond, TieQuery};

/// Show who is tied to whom around some entities: every tie between those shown, held or over, with its time and its sources.
///
/// Designations are no ties here; each entity says whether it stands designated.
#[derive(Args, Clone, Debug)]
#[command(after_help = "\
Examples:
  sinew network \"Quds Force\"
  sinew network irgc-qf --hops 2 --type Command --type Membership --on 2020-01-01
  sinew network irgc-qf badr --limit 0 -f csv           everything around both, as a table of ties")]
pub struct Network {
    /// Ids or names
    #[arg(required = true, value_name = "ENTITY")]
    pub entity: Vec<String>,
    /// At most so many hops away
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(0..=6))]
    pub hops: u8,
    /// Only ties of this type: a relation or a property that refers (by default all relations, and the body of a post)
    #[arg(long = "type", value_name = "TYPE")]
    pub types: Vec<String>,
    /// No ties of this type
    #[arg(long, value_name = "TYPE")]
    pub without: Vec<String>,
    /// At most so many entities beside these; 0 for all
    #[arg(long, short = 'n', default_value_t = 100)]
    pub limit: usize,
}

impl Ask for Network {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        self.types.iter().chain(&self.without).try_for_each(|name| check_type(name))?;
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let starts = self.entity.iter().map(|given| context::entity(&view, given)).collect::<Result<Vec<_>>>()?;
        let around = view.around(&starts, &self.query());
        let names: Vec<&str> = starts.iter().map(|entity| view.caption(*entity)).collect();
        let mut doc = Doc::new(format!("Around {}", names.join(", ")));
        let mut citations = Citations::new();
        describe(&mut doc, &mut citations, &view, &around);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let answer = json.around(&around);
        Ok(Output::new(doc, json.finish(answer), rows(&view, &around)))
    }
}

impl Network {
    fn query(&self) -> AroundQuery {
        AroundQuery {
            types: TieQuery { only: self.types.clone(), without: self.without.clone() },
            hops: self.hops.into(),
            limit: if self.limit == 0 { usize::MAX } else { self.limit },
        }
    }
}

fn describe(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, around: &Around) {
    if around.edges.is_empty() {
        doc.para(["No tie of these types is on record."]);
    } else {
        let mut table = Table::new(["from", "", "to", "when", "", "sources"].map(Column::left));
        for bond in &around.edges {
            table.row([
                vec![inline::name(view, bond.ends.0)],
                inline::one(reads(view, bond)),
                vec![inline::name(view, bond.ends.1)],
                inline::one(when(bond)),
                vec![Inline::Verdict(bond.verdict)],
                vec![Inline::Cite(citations.cite(view, &bond.claims))],
            ]);
        }
        doc.table(table);
    }
    if around.more > 0 {
        doc.note([format!("{} more entities are that near; --limit N shows more, --type TYPE only some ties.", around.more)]);
    }
}

fn when(bond: &Bond) -> String {
    bond.held.period.display_attested().to_string()
}

fn rows(view: &View<'_>, around: &Around) -> Rows {
    let columns = ["from", "from_caption", "type", "reads", "to", "to_caption", "start", "end", "verdict", "relation", "sources"];
    let mut rows = Rows::new(&columns);
    for bond in &around.edges {
        let date = |date: Option<sinew_model::Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let (from, to) = bond.ends;
        rows.row([
            view.id(from),
            view.caption(from),
            view.tie_type(bond.tie),
            &reads(view, bond),
            view.id(to),
            view.caption(to),
            &date(bond.held.period.start),
            &date(bond.held.period.end),
            json::verdict(bond.verdict),
            view.map().id(view.holder(bond.tie)),
            &sources(view, &bond.claims),
        ]);
    }
    rows
}
