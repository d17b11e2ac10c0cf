//! `review pairs`: entities that may be one.

use super::keys::{Keys, Press, interrupted};
use crate::cli::{Form, Globals};
use crate::commands::import::cancel_on_interrupt;
use crate::environment;
use crate::output::{raw, style};
use clap::Args;
use sinew_brief::{Citations, Doc, text};
use sinew_desk::asked::score;
use sinew_desk::decisions::sameness_word as word;
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::identity::proposals::{Wanted, is_settled};
use sinew_desk::identity::{find, why};
use sinew_desk::pairs::side;
use sinew_desk::questions::search::schema_named;
use sinew_identity::{EntityComparison, Index, Switches};
use sinew_map::{EntityRef, View};
use sinew_model::{Judgement, OperationId, Sameness};
use sinew_store::Workspace;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Decide pair by pair whether two entities are one: best first, side by side, with the score feature by feature.
///
/// One key is one answer: s same, d different, u unsure, space or n not now, z takes the last answer back, q ends, ? helps. Each
/// answer is recorded at once, as `sinew judge` would. Where there is no terminal, one key is read from each line of standard
/// input.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew review pairs
  sinew review pairs --across --schema Person --threshold 0.8
  sinew review pairs --dataset un_sc_sanctions --dataset us_ofac_sdn")]
pub(super) struct Pairs {
    /// Pairs score at least this much, 0 to 1
    #[arg(long, default_value_t = 0.7, value_name = "SCORE")]
    threshold: f32,
    /// Only pairs of which both are of this schema or one that extends it
    #[arg(long, value_name = "SCHEMA")]
    schema: Option<String>,
    /// Only pairs from different datasets
    #[arg(long)]
    across: bool,
}

const HELP: &str = "\
s      same: they are one
d      different: they are not
u      unsure: it cannot be told
space  not now (also n): the pair comes again next time
z      takes the last answer back
q      ends; every answer is recorded already
";

const PROMPT: &str = "[s]ame  [d]ifferent  [u]nsure  [space] not now  [z] undo  [q]uit  [?] help > ";

pub(super) fn run(args: &Pairs, globals: &Globals) -> Result<()> {
    score("--threshold", args.threshold)?;
    globals.asked.refuse_day("review")?;
    if globals.format != Form::Text {
        return Err(Error::new(Code::Usage, "review speaks with people: it has no other format")
            .hint("`sinew resolve -f json` gives the same pairs to programs"));
    }
    let desk = globals.desk()?;
    let workspace = desk.workspace()?;
    let context = desk.context(&globals.asked)?;
    let names = desk.names(&context)?;
    let index = names.index()?;
    let view = context.view(desk.question(&globals.asked)?)?;
    let wanted = Wanted {
        threshold: args.threshold,
        across: args.across,
        schema: args.schema.as_deref().map(schema_named).transpose()?,
        datasets: view.question().filter.datasets.clone(),
        switches: Switches::default(),
    };
    let found = context.proposals(&desk, &view, &wanted)?;
    let queue: Vec<(String, String)> =
        found.iter().map(|pair| (view.map().id(pair.a).to_owned(), view.map().id(pair.b).to_owned())).collect();
    if queue.is_empty() {
        return raw(format!("No pair of {} or more that is not judged already.\n", args.threshold).as_bytes());
    }
    let mut session =
        Session { workspace, globals, index, queue, at: 0, steps: Vec::new(), keys: Keys::new(), cancel: cancel_on_interrupt() };
    let outcome = session.run();
    raw(session.summary().as_bytes())?;
    outcome
}

/// What was done with a pair.
struct Step {
    at: usize,
    /// The judgement and its operation; nothing where it was passed over.
    judged: Option<(Sameness, OperationId)>,
}

struct Session<'x> {
    workspace: Workspace,
    globals: &'x Globals,
    index: Index<'x>,
    /// Ids, best first.
    queue: Vec<(String, String)>,
    at: usize,
    steps: Vec<Step>,
    keys: Keys,
    cancel: Arc<AtomicBool>,
}

/// Whether to go on.
enum Next {
    Pair,
    End,
}

impl Session<'_> {
    fn run(&mut self) -> Result<()> {
        while self.at < self.queue.len() {
            if self.cancel.load(Ordering::Relaxed) {
                return Err(interrupted());
            }
            let Some(comparison) = self.show()? else {
                self.at += 1;
                continue;
            };
            if let Next::End = self.ask(&comparison)? {
                break;
            }
        }
        Ok(())
    }

    /// Shows the pair; nothing if it is settled meanwhile, as by answers about others.
    fn show(&self) -> Result<Option<EntityComparison>> {
        let desk = self.globals.desk()?;
        let context = desk.context(&self.globals.asked)?;
        let view = context.view(desk.question(&self.globals.asked)?)?;
        let Some((a, b)) = self.ends(&view) else { return Ok(None) };
        let places = find(&self.index, view.map().id(a)).zip(find(&self.index, view.map().id(b)));
        let Some((at, other)) = places.filter(|_| !is_settled(&view, &context.state, a, b)) else { return Ok(None) };
        let comparison = self.index.compare_pair(at, other, Switches::default());
        let mut doc = Doc::new(format!("Pair {} of {}: {:.2}", self.at + 1, self.queue.len(), comparison.score));
        let mut citations = Citations::new();
        side::by_side(&mut doc, &mut citations, &view, &self.index, (a, b));
        side::score(&mut doc, &comparison);
        side::legend(&mut doc, &citations.sources(&context.dataset_info()));
        raw(format!("{}\n", text::render(&doc, &style(self.globals))).as_bytes())?;
        Ok(Some(comparison))
    }

    fn ends(&self, view: &View<'_>) -> Option<(EntityRef, EntityRef)> {
        let (a, b) = &self.queue[self.at];
        view.map().find(a).zip(view.map().find(b))
    }

    /// Reads keys until one settles what comes next.
    fn ask(&mut self, comparison: &EntityComparison) -> Result<Next> {
        loop {
            raw(PROMPT.as_bytes())?;
            let press = self.keys.next()?;
            match press {
                Press::Same => return self.judge(Sameness::Positive, comparison),
                Press::Different => return self.judge(Sameness::Negative, comparison),
                Press::Unsure => return self.judge(Sameness::Unsure, comparison),
                Press::Skip => {
                    raw(b"not now\n\n")?;
                    self.steps.push(Step { at: self.at, judged: None });
                    self.at += 1;
                    return Ok(Next::Pair);
                }
                Press::Undo if self.steps.is_empty() => raw(b"there is nothing to take back\n")?,
                Press::Undo => return self.undo(),
                Press::Quit => {
                    raw(b"\n")?;
                    return Ok(Next::End);
                }
                Press::Help => raw(format!("help\n{HELP}").as_bytes())?,
                Press::Other => raw(b"no such key; ? lists them\n")?,
            }
        }
    }

    fn judge(&mut self, sameness: Sameness, comparison: &EntityComparison) -> Result<Next> {
        let author = environment::author()?;
        let (left, right) = self.queue[self.at].clone();
        let summary = format!("{left} and {right}: {}", word(sameness));
        let why = format!("reviewed, with {:.2}: {}", comparison.score, why::words(comparison));
        let judgement = Judgement { left, right, sameness, why: Some(why), by: Some(author.name.clone()) };
        let op = self.workspace.judge(&[judgement], &summary, &author)?;
        raw(format!("{} (operation {op})\n\n", word(sameness)).as_bytes())?;
        self.steps.push(Step { at: self.at, judged: Some((sameness, op)) });
        self.at += 1;
        Ok(Next::Pair)
    }

    fn undo(&mut self) -> Result<Next> {
        let Some(step) = self.steps.pop() else { return Ok(Next::Pair) };
        match step.judged {
            Some((sameness, op)) => {
                let undone = self.workspace.undo(op, &environment::author()?)?;
                raw(format!("took back: {} (operation {undone})\n\n", word(sameness)).as_bytes())?;
            }
            None => raw(b"back\n\n")?,
        }
        self.at = step.at;
        Ok(Next::Pair)
    }

    fn summary(&self) -> String {
        let count = |wanted: Option<Sameness>| {
            self.steps.iter().filter(|step| step.judged.as_ref().map(|(sameness, _)| *sameness) == wanted).count()
        };
        let answers =
            [Sameness::Positive, Sameness::Negative, Sameness::Unsure].map(|one| format!("{} {}", count(Some(one)), word(one)));
        format!(
            "{}, {} passed over; {} of {} pairs left.\n",
            answers.join(", "),
            count(None),
            self.queue.len() - self.at,
            self.queue.len()
        )
    }
}
