//! `whatif`.

use super::flows::{MoneyArgs, apart, entities};
use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::measures::catalogue;
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::measures::options::{Act, Board, Catalogue, Match, Spec, WhatIf, what_if};
use sinew_map::{EntityRef, View};
use sinew_model::Range;
use std::path::PathBuf;

/// Show what measures on money would do: what stops, what takes another way, what they hurt, and when.
///
/// A supposition laid over the map for one question; nothing is stored. Measures are named by their id in a catalogue, or given by
/// entity: --designate stops all flows of it and of what the authority's rule reaches through it, --cut those from one to another.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew whatif --from government-of-iran --to pro-iranian-militias --designate al-huda-bank
  sinew whatif --from government-of-iraq --to kataib-hizballah --cut government-of-iraq,pmf --on 2026-06-04
  sinew whatif --from irgc --to kataib-hizballah --catalogue measures.toml --take bank-x --take budget-line
  sinew template --measures > measures.toml        a catalogue to fill in")]
pub struct Whatif {
    /// From whom: id or name (may be repeated)
    #[arg(long, value_name = "ENTITY", required = true)]
    from: Vec<String>,
    /// To whom: id or name (may be repeated)
    #[arg(long, value_name = "ENTITY", required = true)]
    to: Vec<String>,
    /// Designate this one (may be repeated)
    #[arg(long, value_name = "ENTITY", help_heading = "Measures")]
    designate: Vec<String>,
    /// Stop what flows from one to another (may be repeated)
    #[arg(long, value_name = "FROM,TO", help_heading = "Measures")]
    cut: Vec<String>,
    /// Take this measure of the catalogue, by its id (may be repeated)
    #[arg(long, value_name = "ID", help_heading = "Measures", requires = "catalogue")]
    take: Vec<String>,
    /// By whose rule --designate reaches: OFAC, BIS, EU, UK, UN
    #[arg(long, default_value = "OFAC", help_heading = "Measures")]
    authority: String,
    /// Measures, protected flows and substitutes (TOML)
    #[arg(long, value_name = "FILE", help_heading = "Measures")]
    catalogue: Option<PathBuf>,
    #[command(flatten)]
    money: MoneyArgs,
}

impl Ask for Whatif {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let mut question = desk.question(asked)?;
        question.on = question.on.or(Some(question.today));
        let view = context.view(question)?;
        let (from, to) = (entities(&view, self.from.iter())?, entities(&view, self.to.iter())?);
        apart(&view, &from, &to)?;
        let (mut all, _) = self.catalogue.as_deref().map_or(Ok(Default::default()), |file| catalogue::open(&view, file))?;
        let chosen = chosen(self, &view, &mut all)?;
        let board = Board::new(&view, &self.money.query(&view)?, &from, &to, &all);
        let found = what_if(&view, &board, &chosen);
        let mut doc = Doc::new(title(&board, &found));
        let mut citations = Citations::new();
        answer::measures::whatif(&mut doc, &mut citations, &view, &board, &found);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let value = json.what_if(&board, &found);
        Ok(Output::new(doc, json.finish(value), rows(&view, &board, &found)))
    }
}

fn title(board: &Board, found: &WhatIf) -> String {
    let names: Vec<&str> = found.measures.iter().map(|at| board.specs[*at].name.as_str()).collect();
    if names.is_empty() { "What if nothing were done".to_owned() } else { format!("What if: {}", names.join("; ")) }
}

/// Places of the measures asked for; those given by entity are added to the catalogue.
fn chosen(args: &Whatif, view: &View<'_>, all: &mut Catalogue) -> Result<Vec<usize>> {
    let mut chosen = Vec::new();
    for id in &args.take {
        chosen.push(place(all, id)?);
    }
    super::reach::in_force(&args.authority, view)?;
    for given in &args.designate {
        let entity = context::entity(view, given)?;
        let spec = designation(view, entity, &args.authority);
        chosen.push(all.measures.len());
        all.measures.push(spec);
    }
    for given in &args.cut {
        chosen.push(all.measures.len());
        all.measures.push(cut(view, given)?);
    }
    with_needs(all, &chosen)?;
    Ok(chosen)
}

fn place(all: &Catalogue, id: &str) -> Result<usize> {
    all.measures.iter().position(|spec| spec.id == id).ok_or_else(|| {
        let known = all.measures.iter().map(|spec| spec.id.as_str()).collect::<Vec<_>>().join(", ");
        Error::new(Code::NotFound, format!("the catalogue has no measure {id:?}")).hint(format!("it has {known}"))
    })
}

/// What a measure needs or excludes is for the user to decide: it is said, and nothing is added in silence.
fn with_needs(all: &Catalogue, chosen: &[usize]) -> Result<()> {
    for at in chosen {
        let spec = &all.measures[*at];
        if let Some(need) = spec.needs.iter().find(|need| !chosen.contains(need)) {
            let need = &all.measures[*need].id;
            return Err(Error::new(Code::Usage, format!("{} needs {need}", spec.id)).hint(format!("add --take {need}")));
        }
        if let Some(other) = spec.excludes.iter().find(|other| chosen.contains(other)) {
            let other = &all.measures[*other].id;
            return Err(Error::new(Code::Usage, format!("{} excludes {other}", spec.id)).hint("take one of the two"));
        }
    }
    Ok(())
}

/// A designation that nobody has described: wholly effective, at once, at a cost of one.
pub fn designation(view: &View<'_>, entity: EntityRef, authority: &str) -> Spec {
    let entity = view.canonical(entity);
    Spec {
        id: view.id(entity).to_owned(),
        name: format!("Designate {}", view.caption(entity)),
        act: Act::Designate(entity),
        authority: Some(authority.to_uppercase()),
        ..plain()
    }
}

fn cut(view: &View<'_>, given: &str) -> Result<Spec> {
    let (from, to) = given.split_once(',').ok_or_else(|| {
        Error::new(Code::Usage, format!("--cut {given}: that is one end"))
            .hint("write --cut FROM,TO; in a catalogue, `cut` can leave one out")
    })?;
    let (from, to) = (context::entity(view, from.trim())?, context::entity(view, to.trim())?);
    Ok(Spec {
        id: format!("{}→{}", view.id(from), view.id(to)),
        name: format!("Cut what flows from {} to {}", view.caption(from), view.caption(to)),
        act: Act::Cut(Match { from: Some(from), to: Some(to), about: Vec::new() }),
        ..plain()
    })
}

fn plain() -> Spec {
    Spec {
        id: String::new(),
        name: String::new(),
        act: Act::Cut(Match::default()),
        authority: None,
        cost: 1,
        effect: Range::exact(100.0),
        delay: Range::exact(0.0),
        needs: Vec::new(),
        excludes: Vec::new(),
        note: String::new(),
    }
}

fn rows(view: &View<'_>, board: &Board, found: &WhatIf) -> Rows {
    let mut rows = Rows::new(&["what", "from", "to", "about", "a_year", "share", "by", "sources"]);
    let ids = |by: &[usize]| by.iter().map(|at| board.specs[*at].id.as_str()).collect::<Vec<_>>().join("; ");
    for stopped in &found.stops {
        let flow = &board.flows[stopped.flow];
        let yearly = flow.amount.as_ref().map_or_else(|_| String::new(), ToString::to_string);
        let (from, to, sources) = (view.id(flow.from), view.id(flow.to), output::sources(view, &stopped.claims));
        rows.row(["stops", from, to, &flow.about(), &yearly, &stopped.share.to_string(), &ids(&stopped.by), &sources]);
    }
    for harm in &found.harms {
        let protected = &board.protected[harm.protected];
        let flow = &board.flows[protected.flow];
        let loss = harm.loss.map(|loss| loss.to_string()).unwrap_or_default();
        let sources = output::sources(view, &flow.claims);
        rows.row(["hurts", view.id(flow.from), view.id(flow.to), &protected.name, &loss, "", &ids(&harm.by), &sources]);
    }
    for (at, _, after) in &found.rerouted {
        let flow = &board.flows[*at];
        let known = after.known.map(|known| known.to_string()).unwrap_or_default();
        let sources = output::sources(view, &flow.claims);
        rows.row(["rerouted", view.id(flow.from), view.id(flow.to), &flow.about(), &known, "", "", &sources]);
    }
    rows
}
