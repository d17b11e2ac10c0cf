//! `incidents integrate`.

mod forms;

use crate::asked::Asked;
use crate::asked::score;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::output::Output;
use crate::questions::Ask;
use clap::Args;
use forms::{days, words};
use sinew_brief::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::incidents::integrate::{Event, FromView, Integration, Link, Settings, Strength, Through, events, integrate};
use sinew_map::{ClaimRef, View};
use sinew_model::{Judgement, OperationId, Sameness};
use sinew_store::State;
use std::collections::{BTreeMap, BTreeSet};

/// Propose which incidents of different datasets are one, with the reasons and the next best candidate.
///
/// Incidents are compared by day, place, actors, type, target, weapon and deaths, each as precisely as it is known, and the best
/// total of one-to-one links is taken. Nothing is joined: a link is a proposal. `sinew judge ID ID same` (or `different`) records
/// one as a judgement; `--apply-above` records all that are this likely, as one operation that can be undone. Incidents that one
/// dataset splits by day are shown and never joined by `--apply-above`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents integrate
  sinew incidents integrate ucdp_ged acled --limit 0
  sinew incidents integrate --apply-above 0.95     each link is a judgement that says why; one undo for all
  sinew incidents integrate -f csv > links.csv")]
pub(super) struct Integrate {
    /// The datasets; all that hold incidents where none is named
    #[arg(value_name = "DATASET")]
    datasets: Vec<String>,
    /// Links are shown from this probability on, 0 to 1
    #[arg(long, default_value_t = 0.4, value_name = "P")]
    threshold: f32,
    /// From this probability on a link is called certain, where the days are known to a week
    #[arg(long, default_value_t = 0.7, value_name = "P")]
    certain: f32,
    /// For people: at most so many links; 0 shows all
    #[arg(long, short = 'n', default_value_t = 40, value_name = "N")]
    limit: usize,
    /// Judge every one-to-one link of this probability or more to be the same
    #[arg(long, value_name = "P")]
    apply_above: Option<f32>,
}

impl Ask for Integrate {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        asked.refuse_day("incidents integrate")?;
        for (option, given) in
            [("--threshold", Some(self.threshold)), ("--certain", Some(self.certain)), ("--apply-above", self.apply_above)]
        {
            given.map_or(Ok(()), |given| score(option, given))?;
        }
        let mut workspace = if self.apply_above.is_some() { desk.writable()? } else { desk.workspace()? };
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let told = events(&view, &self.datasets);
        known(&self.datasets, &told)?;
        let settings = settings(self, &told, &context.state);
        let found = integrate(&told.events, &settings);
        let answer = Answer { view: &view, told: &told, links: proposals(&told, &found), found };
        let applied = match self.apply_above {
            Some(least) => answer.apply(desk, &mut workspace, f64::from(least))?,
            None => None,
        };
        let output = answer.output(&context, self, applied);
        Ok(match applied {
            Some(op) => output.saying(format!("`sinew undo {op}` takes all of these judgements back.")),
            None => output,
        })
    }
}

fn known(datasets: &[String], told: &FromView) -> Result<()> {
    let held: BTreeSet<&str> = told.events.iter().map(|event| event.set.as_str()).collect();
    match datasets.iter().find(|name| !held.contains(name.as_str())) {
        None => Ok(()),
        Some(name) => Err(Error::new(Code::NotFound, format!("the dataset {name:?} holds no incidents"))
            .hint("`sinew datasets` lists the datasets; `sinew incidents list` the incidents")),
    }
}

/// What was judged already binds.
fn settings(args: &Integrate, told: &FromView, state: &State) -> Settings {
    let mut at: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, event) in told.events.iter().enumerate() {
        at.entry(&event.id).or_default().push(place);
    }
    let places = |id: &str| at.get(id).cloned().unwrap_or_default();
    let negative = state.judgements.iter().filter(|(_, judgement)| judgement.sameness == Sameness::Negative);
    let apart = negative.flat_map(|((left, right), _)| {
        let others = places(right);
        places(left)
            .into_iter()
            .flat_map(move |one| others.clone().into_iter().map(move |other| (one.min(other), one.max(other))))
    });
    Settings {
        possible: f64::from(args.threshold),
        certain: f64::from(args.certain),
        together: told.together.clone(),
        apart: apart.collect(),
        ..Settings::default()
    }
}

/// Links that are not judged yet, most likely first.
fn proposals(told: &FromView, found: &Integration<'_>) -> Vec<Link> {
    let is_open = |link: &&Link| !told.together.contains(&(link.a.min(link.b), link.a.max(link.b)));
    let mut links: Vec<Link> = found.links.iter().filter(is_open).cloned().collect();
    links.sort_by(|one, other| other.probability.total_cmp(&one.probability).then((one.a, one.b).cmp(&(other.a, other.b))));
    links
}

struct Answer<'x, 'a> {
    view: &'x View<'a>,
    told: &'x FromView,
    found: Integration<'x>,
    links: Vec<Link>,
}

impl Answer<'_, '_> {
    fn event(&self, at: usize) -> &Event {
        &self.told.events[at]
    }

    /// Records links as judgements; nothing if none is likely enough.
    fn apply(&self, desk: &Desk, workspace: &mut sinew_store::Workspace, least: f64) -> Result<Option<OperationId>> {
        let author = desk.author();
        let likely = self.links.iter().filter(|link| link.through != Through::Split && link.probability >= least);
        let judgement = |link: &Link| Judgement {
            left: self.event(link.a).id.clone(),
            right: self.event(link.b).id.clone(),
            sameness: Sameness::Positive,
            why: Some(format!("one incident with {:.2}: {}", link.probability, words(&self.found.reasons(link.a, link.b)))),
            by: Some(author.name.clone()),
        };
        let judgements: Vec<Judgement> = likely.map(judgement).filter(|judgement| judgement.left != judgement.right).collect();
        if judgements.is_empty() {
            return Ok(None);
        }
        let links = if judgements.len() == 1 { "1 link".to_owned() } else { format!("{} links", judgements.len()) };
        Ok(Some(workspace.judge(&judgements, &format!("{links} of incidents of {least:.2} or more"), author)?))
    }

    fn output(&self, context: &Context, args: &Integrate, applied: Option<OperationId>) -> Output {
        let mut doc = Doc::new("Incidents that may be one");
        let mut citations = Citations::new();
        self.tell_links(&mut doc, &mut citations, args.limit);
        self.tell_sets(&mut doc);
        self.tell_faults(&mut doc);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(self.view);
        let answer = self.json(&mut json, applied);
        Output::new(doc, json.finish(answer), self.rows())
    }

    fn tell_links(&self, doc: &mut Doc, citations: &mut Citations, limit: usize) {
        if self.links.is_empty() {
            doc.para(["No two incidents of different datasets that are not judged already seem to be one."]);
            return;
        }
        let shown = if limit == 0 { self.links.len() } else { limit };
        let columns = ["", "one", "other", "why", "next best", "sources"].map(Column::left);
        let mut table = Table::new([Column::right("P")].into_iter().chain(columns));
        for link in self.links.iter().take(shown) {
            let runner = link
                .runner_up
                .map_or_else(String::new, |runner| format!("{} {}", self.event(runner.event).id, cut_off(runner.probability)));
            table.row([
                inline::one(cut_off(link.probability)),
                inline::one(strength(link)),
                self.side(link.a),
                self.side(link.b),
                inline::one(words(&self.found.reasons(link.a, link.b))),
                inline::one(runner),
                vec![Inline::Cite(citations.cite(self.view, &self.claims(link)).brief())],
            ]);
        }
        doc.table(table);
        if self.links.len() > shown {
            doc.note([format!(
                "There are {} more; --limit 0 shows all, -f csv writes them as a table.",
                self.links.len() - shown
            )]);
        }
    }

    /// `2024-01-28 inc-tower22 (iraq-2026)`
    fn side(&self, at: usize) -> Vec<Inline> {
        let event = self.event(at);
        let when = days(event);
        vec![
            Inline::Text(format!("{when} ")),
            inline::name(self.view, self.told.entities[at]),
            Inline::Text(" ".to_owned()),
            Inline::Code(event.id.clone()),
            Inline::Text(format!(" ({})", event.set)),
        ]
    }

    fn tell_sets(&self, doc: &mut Doc) {
        let mut table = Table::new(
            [Column::left("dataset")]
                .into_iter()
                .chain(["incidents", "certain", "possible", "judged", "alone", "no day"].map(Column::right)),
        );
        for (set, numbers) in self.sets() {
            let cells = [numbers.all, numbers.certain, numbers.possible, numbers.judged, numbers.alone, numbers.undated];
            table.row([inline::one(set)].into_iter().chain(cells.map(|number| inline::one(number.to_string()))));
        }
        doc.heading(2, "By dataset").table(table);
        if !self.told.summaries.is_empty() {
            let number = self.told.summaries.len();
            doc.note([format!("{number} records of several incidents each are compared with nothing.")]);
        }
    }

    fn sets(&self) -> BTreeMap<&str, Numbers> {
        let mut sets: BTreeMap<&str, Numbers> = BTreeMap::new();
        let judged: BTreeSet<usize> = self.told.together.iter().flat_map(|(one, other)| [*one, *other]).collect();
        let with = |strength: Strength| -> BTreeSet<usize> {
            self.links.iter().filter(|link| link.strength == strength).flat_map(|link| [link.a, link.b]).collect()
        };
        let (certain, possible) = (with(Strength::Certain), with(Strength::Possible));
        let undated: BTreeSet<usize> = self.found.undated.iter().copied().collect();
        for (at, event) in self.told.events.iter().enumerate() {
            let numbers = sets.entry(&event.set).or_default();
            numbers.all += 1;
            numbers.judged += usize::from(judged.contains(&at));
            numbers.certain += usize::from(certain.contains(&at));
            numbers.possible += usize::from(possible.contains(&at) && !certain.contains(&at));
            numbers.undated += usize::from(undated.contains(&at));
            let is_linked = judged.contains(&at) || certain.contains(&at) || possible.contains(&at);
            numbers.alone += usize::from(!is_linked && !undated.contains(&at));
        }
        sets
    }

    fn tell_faults(&self, doc: &mut Doc) {
        let told =
            |at: usize| vec![Inline::Code(self.event(at).id.clone()), Inline::Text(format!(" ({}): ", self.event(at).set))];
        let faults = self.found.flags.iter().map(|flag| {
            let mut parts = told(flag.event);
            parts.push(Inline::Text(format!("{}: {}", flag.fault.words(), flag.why)));
            parts
        });
        let twice = self.found.duplicates.iter().map(|rows| {
            let ids: Vec<&str> = rows.iter().map(|at| self.event(*at).id.as_str()).collect();
            vec![Inline::Text(format!("{} ({}): told in the same words", ids.join(", "), self.event(rows[0]).set))]
        });
        let items: Vec<Vec<Inline>> = faults.chain(twice).collect();
        if !items.is_empty() {
            doc.heading(2, "To look at: nothing was mended or joined").bullets(items);
        }
    }

    /// The claims about both incidents.
    fn claims(&self, link: &Link) -> Vec<ClaimRef> {
        let of = |at: usize| {
            let claims = self.view.map().claims_of(self.told.entities[at]);
            let set = &self.event(at).set;
            claims.filter(move |claim| self.view.supports(*claim) && self.view.claim(*claim).dataset == set)
        };
        of(link.a).chain(of(link.b)).collect()
    }
}

/// What became of the incidents of a dataset. One with several links counts as certain if one of them is.
#[derive(Default)]
struct Numbers {
    all: usize,
    certain: usize,
    possible: usize,
    judged: usize,
    alone: usize,
    undated: usize,
}

fn strength(link: &Link) -> String {
    match link.through {
        Through::Pair => link.strength.words().to_owned(),
        through => format!("{}, {}", link.strength.words(), through.words()),
    }
}

/// Cut off, not rounded: nothing short of certainty reads 1.00.
fn cut_off(probability: f64) -> String {
    format!("{:.2}", (probability * 100.0).floor() / 100.0)
}
