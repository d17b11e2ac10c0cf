//! `path`.

use super::against::Against;
use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::{self, Json};
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::paths::{Least, PathQuery, Paths};
use sinew_map::{EntityRef, View, compare};
use sinew_model::{Kind, Property, Schema, schema};

/// Show how two entities are tied: every path up to some hops, each hop with its sources.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew path \"Quds Force\" \"Popular Mobilization Forces\"
  sinew path irgc-qf badr --hops 3 --only Command --only Membership --on 2020-01-01
  sinew path irgc-qf badr --without UnknownLink --limit 50
  sinew path irgc pmf --or-from quds-force --or-to government-of-iraq --reliability B
  sinew path quds-force al-bilad-bank --amount 1000000:USD
  sinew path irgc pmf --on 2026-06-01 --since 2019-12-31        gained, lost, and because of which claims")]
pub struct Path {
    /// Id or name
    from: String,
    /// Id or name
    to: String,
    /// Or from this one (may be repeated); what lies between belongs to neither side
    #[arg(long, value_name = "ENTITY")]
    or_from: Vec<String>,
    /// Or to this one (may be repeated)
    #[arg(long, value_name = "ENTITY")]
    or_to: Vec<String>,
    /// At most so many hops, 1 to 8
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u8).range(1..=8))]
    hops: u8,
    /// Only ties of this type: a relation (Ownership, Membership, …) or a property that refers (claimedBy, target, …)
    #[arg(long, value_name = "TYPE")]
    only: Vec<String>,
    /// No ties of this type
    #[arg(long, value_name = "TYPE")]
    without: Vec<String>,
    /// Of ties with an amount, only those that may be at least this: `1000000` or `1000000:USD`
    #[arg(long, value_name = "AMOUNT", value_parser = least)]
    amount: Option<Least>,
    /// Of stakes, only those that may be at least so many percent
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    share: Option<f64>,
    /// Show at most so many paths; 0 for all
    #[arg(long, short = 'n', default_value_t = 5)]
    limit: usize,
    #[command(flatten)]
    against: Against,
}

impl Ask for Path {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        self.only.iter().chain(&self.without).try_for_each(|name| check_type(name))?;
        if self.against.is_asked() {
            let items = |view: &View<'_>| {
                let (from, to) = sides(self, view)?;
                Ok(compare::of_paths(view, &view.paths_between(&from, &to, &query(self, usize::MAX))))
            };
            return self.against.answer(&format!("{} → {}", self.from, self.to), desk, asked, items);
        }
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let (from, to) = sides(self, &view)?;
        let paths = view.paths_between(&from, &to, &query(self, if self.limit == 0 { usize::MAX } else { self.limit }));
        let names = |side: &[EntityRef]| side.iter().map(|entity| view.caption(*entity)).collect::<Vec<_>>().join(", ");
        let mut doc = Doc::new(format!("{} → {}", names(&paths.from), names(&paths.to)));
        let mut citations = Citations::new();
        answer::paths(&mut doc, &mut citations, &view, &paths);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let answer = json.paths(&paths);
        Ok(Output::new(doc, json.finish(answer), rows(&view, &paths)))
    }
}

fn sides(args: &Path, view: &View<'_>) -> Result<(Vec<EntityRef>, Vec<EntityRef>)> {
    let side = |first: &String, others: &[String]| {
        std::iter::once(first).chain(others).map(|given| context::entity(view, given)).collect::<Result<Vec<_>>>()
    };
    let (from, to) = (side(&args.from, &args.or_from)?, side(&args.to, &args.or_to)?);
    apart(view, &from, &to)?;
    Ok((from, to))
}

fn query(args: &Path, limit: usize) -> PathQuery {
    PathQuery {
        hops: args.hops.into(),
        only: args.only.clone(),
        without: args.without.clone(),
        amount: args.amount.clone(),
        share: args.share,
        limit,
    }
}

/// `1000000` or `1000000:USD`.
fn least(text: &str) -> std::result::Result<Least, String> {
    let (amount, currency) = text.split_once(':').map_or((text, None), |(amount, currency)| (amount, Some(currency)));
    let amount = amount.parse().map_err(|_| format!("{amount:?} is no number; write 1000000 or 1000000:USD"))?;
    if !(0.0..f64::INFINITY).contains(&amount) {
        return Err("an amount is zero or more".to_owned());
    }
    Ok(Least { amount, currency: currency.map(str::to_uppercase) })
}

fn percent(text: &str) -> std::result::Result<f64, String> {
    let share = text.parse().map_err(|_| format!("{text:?} is no number"))?;
    if (0.0..=100.0).contains(&share) { Ok(share) } else { Err("a share is 0 to 100".to_owned()) }
}

/// Two sides that share nobody.
pub(super) fn apart(view: &View<'_>, from: &[EntityRef], to: &[EntityRef]) -> Result<()> {
    let both = from.iter().find(|one| to.iter().any(|other| view.canonical(**one) == view.canonical(*other)));
    let Some(both) = both else { return Ok(()) };
    let message = match (from, to) {
        ([_], [_]) => format!("both sides are one entity, {}", view.id(*both)),
        _ => format!("{} is on both sides", view.id(*both)),
    };
    Err(Error::new(Code::Usage, message).hint("give two entities"))
}

/// Refuses what is no type of tie.
pub(super) fn check_type(name: &str) -> Result<()> {
    let relations = Schema::all().filter(|s| s.edge().is_some() || s.def().is_abstract).map(Schema::name);
    let references = Property::all().filter(|p| p.kind() == Kind::Entity).map(Property::name);
    let mut known: Vec<&str> = relations.chain(references).collect();
    if known.iter().any(|known| known.eq_ignore_ascii_case(name)) || Schema::named(name).is_some() {
        return Ok(());
    }
    known.sort_unstable();
    let near = schema::nearest(name, known.into_iter()).join(", ");
    let error = Error::new(Code::Usage, format!("there is no type of tie {name:?}"));
    Err(if near.is_empty() {
        error.hint("`sinew template --relations` lists the relations")
    } else {
        error.hint(format!("the closest are {near}"))
    })
}

fn rows(view: &View<'_>, paths: &Paths) -> Rows {
    let mut rows = Rows::new(&["path", "hop", "from", "from_name", "type", "direction", "to", "to_name", "verdict", "sources"]);
    for (number, path) in paths.paths.iter().enumerate() {
        for (at, hop) in path.hops.iter().enumerate() {
            for tie in &hop.ties {
                rows.row([
                    (number + 1).to_string().as_str(),
                    &(at + 1).to_string(),
                    view.id(hop.from),
                    view.caption(hop.from),
                    view.tie_type(tie.tie),
                    if tie.forward { "forward" } else { "back" },
                    view.id(hop.to),
                    view.caption(hop.to),
                    json::verdict(tie.verdict),
                    &output::sources(view, &tie.claims),
                ]);
            }
        }
    }
    rows
}
