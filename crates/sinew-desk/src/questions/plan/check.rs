//! Saved plans, seen with what is known now.

use super::asked::Ready;
use super::within;
use crate::asked::{self, Asked};
use crate::context::Context;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::measures::saved::{self, Evidence, Saved};
use crate::output::{Listing, Output};
use crate::questions::Ask;
use clap::Args;
use sinew_map::measures::flows::Case;
use sinew_map::measures::options;
use sinew_map::{Question, View};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Say whether saved plans are still the best, and whether the claims they rest on still stand.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew plan check\n  sinew plan check spring --on 2026-09-01")]
pub struct Check {
    /// Which; by default all
    name: Option<String>,
    /// Stop each part of the search after so many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0, allow_negative_numbers = true)]
    limit: f64,
}

impl Ask for Check {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        Ok(self.all(desk, asked)?.0)
    }
}

impl Check {
    /// The answer, and the saved plans that cannot be read, if there are any: one broken file takes nothing from the others.
    ///
    /// # Errors
    /// There is no saved plan of the name given, or the workspace cannot be read.
    pub fn all(&self, desk: &Desk, asked: &Asked) -> Result<(Output, Option<Error>)> {
        check(self, desk, asked)
    }
}

fn check(args: &Check, desk: &Desk, asked: &Asked) -> Result<(Output, Option<Error>)> {
    let root = desk.root();
    let names = args.name.as_ref().map_or_else(|| saved::names(root), |name| Ok(vec![name.clone()]))?;
    let context = desk.context(asked)?;
    let columns = ["plan", "verdict", "measures", "left", "left when saved", "best now", "leaves", "proved", "claims that fell"];
    let mut listing = Listing::new("Saved plans", &columns);
    listing.when_empty("There are none: `sinew plan … --save NAME` saves one.");
    let mut broken = Vec::new();
    for name in names {
        match Saved::read(root, &name) {
            Ok(saved) => row(args, (desk, asked), &context, &saved, &mut listing)?,
            // One that was asked for by name, and is not there, is another fault than a broken file.
            Err(error) if error.code() != Code::BadInput => return Err(error),
            Err(error) => {
                listing.row([name.as_str(), "cannot be read", "", "", "", "", "", "", ""]);
                listing.note(format!("{name}: {}", error.words().0));
                broken.push(name);
            }
        }
    }
    let error = (!broken.is_empty()).then(|| {
        Error::new(Code::BadInput, format!("saved plans that cannot be read: {}", broken.join(", ")))
            .hint("make the plan again with --save NAME --replace; docs/measures.md tells the form")
    });
    Ok((listing.output(), error))
}

fn row(args: &Check, (desk, asked): (&Desk, &Asked), context: &Context, saved: &Saved, listing: &mut Listing) -> Result<()> {
    let question = desk.question(asked)?;
    let on = saved.asked.on.as_deref().map(|day| asked::day("on", day)).transpose()?;
    let question = Question { on: question.on.or(on).or(Some(question.today)), ..question };
    let view = context.view(question)?;
    let files = ["catalogue", "rates"].map(|part| PathBuf::from(format!("plans/{}.json, {part}", saved.name)));
    let ready = match Ready::new(&view, saved.asked.clone(), [&files[0], &files[1]]) {
        Ok(ready) => ready,
        Err(error) => {
            let fallen = fallen(&view, saved, &BTreeSet::new());
            let word = with_claims("cannot be asked any more", fallen.is_empty());
            let measures = saved.found.measures.join(" + ");
            listing.row([saved.name.as_str(), &word, &measures, "", "", "", "", "", &fallen.len().to_string()]);
            listing.note(format!("{}: {}", saved.name, error.words().0));
            tell(saved, &fallen, listing);
            return Ok(());
        }
    };
    let board = &ready.board;
    let set: Vec<usize> =
        saved.found.measures.iter().filter_map(|id| board.specs.iter().position(|spec| spec.id == *id)).collect();
    let open = board.scenario(Case::Best, true);
    let (own, found) = (board.set(&open, set.clone()), options::plan(board, &ready.query, &mut within(desk, args.limit)));
    let fallen =
        fallen(&view, saved, &options::evidence(board).into_iter().map(|claim| view.claim(claim).id().to_string()).collect());
    let is_whole = set.len() == saved.found.measures.len();
    let word = verdict(is_whole && own.left == found.best.left, found.proved, fallen.is_empty());
    let amount = |known: Option<f64>| known.map_or("no known limit".to_owned(), sinew_brief::answer::measures::amount);
    let now: Vec<&str> = found.best.measures.iter().map(|at| board.specs[*at].id.as_str()).collect();
    listing.row([
        saved.name.as_str(),
        &word,
        &saved.found.measures.join(" + "),
        &amount(own.left.known),
        &amount(saved.found.left),
        &now.join(" + "),
        &amount(found.best.left.known),
        if found.proved { "yes" } else { "no" },
        &fallen.len().to_string(),
    ]);
    tell(saved, &fallen, listing);
    Ok(())
}

fn tell(saved: &Saved, fallen: &[&Evidence], listing: &mut Listing) {
    for evidence in fallen.iter().take(TOLD) {
        let Evidence { entity, property, value, source, claim } = evidence;
        listing.note(format!("{}: no longer rests on {claim}: {entity} {property} {value} ({source})", saved.name));
    }
    if fallen.len() > TOLD {
        listing.note(format!("{}: and on {} more", saved.name, fallen.len() - TOLD));
    }
}

/// Fallen claims that are told one by one.
const TOLD: usize = 6;

fn verdict(best: bool, proved: bool, stands: bool) -> String {
    let word = match (best, proved) {
        (true, true) => "still the best",
        (true, false) => "as good as what was found in time",
        (false, _) => "worse than the best now",
    };
    with_claims(word, stands)
}

fn with_claims(word: &str, stand: bool) -> String {
    if stand { word.to_owned() } else { format!("{word}; resting on claims that fell") }
}

/// Claims that were evidence and are no longer in the map: withdrawn, undone or superseded by a newer version.
fn fallen<'s>(view: &View<'_>, saved: &'s Saved, present: &BTreeSet<String>) -> Vec<&'s Evidence> {
    let gone = |evidence: &&Evidence| !present.contains(&evidence.claim) && !in_map(view, evidence);
    saved.evidence.iter().filter(gone).collect()
}

/// Whether a claim is still in the map, though it bears on no flow of that day.
fn in_map(view: &View<'_>, evidence: &Evidence) -> bool {
    let Some(entity) = view.map().find(&evidence.entity) else { return false };
    view.map().claims_of(entity).any(|claim| view.claim(claim).id().to_string() == evidence.claim)
}
