//! A reviewer at the queue: shows one proposal after the other and does what the keys say, each decision at once.

use super::super::keys::{Keys, Typed, interrupted};
use super::order::Order;
use super::show::{self, Place};
use crate::cli::Globals;
use crate::environment;
use crate::output::{raw, style};
use sinew_brief::text;
use sinew_desk::error::{Code, Result};
use sinew_desk::review::batch::proposals;
use sinew_desk::review::fields::Draft;
use sinew_desk::review::queue::{Waiting, Wanted, folded};
use sinew_desk::review::told::{Told, rule};
use sinew_desk::review::{Decided, Reviewer};
use sinew_store::{ProposalId, Status, Units};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const HELP: &str = "\
a      accept: it is in the map from now on
e      edit: change fields, then accept (e start=2003-05 changes one at once)
r      reject: it stays out of the map
l      later (also space): it comes again next time
u      undo: takes the last decision back
b      batch: accept all that the rule found, after a preview
q      quit; every decision is recorded already
A script may name the proposal: a 12.3, r 12.5, e 12.3 start=2003; role=head, b RULE.
";

const PROMPT: &str = "[a]ccept  [e]dit  [r]eject  [l]ater  [u]ndo  [b]atch by rule  [q]uit  [?] help > ";

/// What was done with a proposal.
struct Step {
    at: usize,
    /// Nothing where it was left for later.
    decided: Option<Decided>,
}

struct Session<'x> {
    reviewer: Reviewer,
    globals: &'x Globals,
    queue: Vec<Waiting>,
    at: usize,
    /// Repetitions met on the way: what was accepted makes more of them.
    repetitions: usize,
    repeated: bool,
    steps: Vec<Step>,
    keys: Keys,
    cancel: Arc<AtomicBool>,
    texts: BTreeMap<String, Option<String>>,
}

/// What comes next.
enum Next {
    Proposal,
    Again,
    End,
}

pub(super) fn run(reviewer: Reviewer, wanted: &Wanted, cancel: Arc<AtomicBool>, globals: &Globals) -> Result<()> {
    let found = reviewer.queue(wanted)?;
    if found.waiting.is_empty() {
        let notes: String = folded(&found).into_iter().map(|note| format!("{note}\n")).collect();
        return raw(format!("Nothing waits for a decision.\n{notes}").as_bytes());
    }
    raw(folded(&found).into_iter().map(|note| format!("{note}\n")).collect::<String>().as_bytes())?;
    let mut session = Session {
        reviewer,
        globals,
        queue: found.waiting,
        at: 0,
        repetitions: 0,
        repeated: wanted.repeated,
        steps: Vec::new(),
        keys: Keys::new(),
        cancel,
        texts: BTreeMap::new(),
    };
    let outcome = session.run();
    raw(session.summary().as_bytes())?;
    outcome
}

impl Session<'_> {
    fn run(&mut self) -> Result<()> {
        while self.at < self.queue.len() {
            if self.cancel.load(Ordering::Relaxed) {
                return Err(interrupted());
            }
            if !self.show()? {
                self.at += 1;
                continue;
            }
            if let Next::End = self.ask()? {
                break;
            }
        }
        Ok(())
    }

    /// Shows the proposal; not if it was decided on meanwhile, or repeats what was.
    fn show(&mut self) -> Result<bool> {
        let units = self.reviewer.units()?;
        let id = self.queue[self.at].id;
        let Some(unit) = units.find(id).filter(|unit| unit.status() == Status::Pending) else { return Ok(false) };
        let sight = self.reviewer.sight()?;
        let Some(told) = Told::of(unit, &units, &sight) else { return Ok(false) };
        let waiting = Waiting { found: sight.beside(unit), ..self.queue[self.at].clone() };
        if waiting.found.is_repetition() && !self.repeated {
            self.repetitions += 1;
            return Ok(false);
        }
        let source = told.source().unwrap_or_default().to_owned();
        if !self.texts.contains_key(&source) {
            let text = self.reviewer.workspace().document(&source)?.map(|document| document.text);
            self.texts.insert(source.clone(), text);
        }
        let state = self.reviewer.workspace().state(None)?;
        let place = Place {
            at: (self.at + 1, self.queue.len()),
            source: state.sources.get(&source),
            text: self.texts.get(&source).and_then(Option::as_deref),
            colour: self.globals.colour(),
        };
        let doc = show::doc(&told, &units, &waiting, &place);
        raw(format!("{}\n", text::render(&doc, &style(self.globals))).as_bytes())?;
        Ok(true)
    }

    /// Reads orders until one settles what comes next.
    fn ask(&mut self) -> Result<Next> {
        loop {
            raw(PROMPT.as_bytes())?;
            let (order, target) = match self.keys.typed()? {
                Typed::Line(line) => Order::read(&line),
                Typed::End => (Order::Quit, None),
            };
            // What goes wrong with one order is told and costs nothing else.
            match self.follow(&order, target) {
                Ok(Next::Again) => {}
                Ok(next) => return Ok(next),
                Err(error) if error.code() == Code::Interrupted => return Err(error),
                Err(error) => raw(format!("{}\n", error.told()).as_bytes())?,
            }
        }
    }

    fn follow(&mut self, order: &Order, target: Option<ProposalId>) -> Result<Next> {
        let id = match target {
            Some(id) => self.reviewer.named(id)?,
            None => self.queue[self.at].id,
        };
        let is_shown = id == self.queue[self.at].id;
        match order {
            Order::Accept => {
                let decided = self.now()?.accept(id)?;
                self.decided(decided)?;
            }
            Order::Reject => {
                let decided = self.now()?.reject(id)?;
                self.decided(decided)?;
            }
            Order::Edit(fields) => {
                if !self.edit(id, fields)? {
                    return Ok(Next::Again);
                }
            }
            Order::Later => {
                raw(b"later\n\n")?;
                self.steps.push(Step { at: self.at, decided: None });
            }
            Order::Batch(rule) => {
                return self.batch(rule);
            }
            Order::Undo => return self.undo(),
            Order::Quit => {
                raw(b"\n")?;
                return Ok(Next::End);
            }
            Order::Help => return raw(format!("help\n{HELP}").as_bytes()).map(|()| Next::Again),
            Order::Other => return raw(b"no such key; ? lists them\n").map(|()| Next::Again),
        }
        if is_shown {
            self.at += 1;
            return Ok(Next::Proposal);
        }
        Ok(Next::Again)
    }

    fn decided(&mut self, decided: Decided) -> Result<()> {
        raw(format!("{} (operation {})\n\n", decided.word, decided.operation).as_bytes())?;
        self.steps.push(Step { at: self.at, decided: Some(decided) });
        Ok(())
    }

    /// The reviewer, deciding now.
    fn now(&mut self) -> Result<&mut Reviewer> {
        self.reviewer.by(environment::author()?);
        Ok(&mut self.reviewer)
    }

    /// Whether it was accepted with changes, or as it was.
    fn edit(&mut self, id: ProposalId, fields: &str) -> Result<bool> {
        let units = self.reviewer.units()?;
        let edit = {
            let sight = self.reviewer.sight()?;
            let told = units.find(id).and_then(|unit| Told::of(unit, &units, &sight));
            let Some(told) = told else { return Ok(false) };
            let mut draft = Draft::of(&told);
            if fields.is_empty() {
                if !self.dialogue(&mut draft, &told, &units)? {
                    raw(b"as it was\n")?;
                    return Ok(false);
                }
            } else {
                draft.set_all(fields, &units, &sight)?;
            }
            draft.finish()?
        };
        let decided = self.now()?.accept_edited(id, edit)?;
        self.decided(decided)?;
        Ok(true)
    }

    /// Shows the fields and takes changes until an empty line; whether to go on with them.
    fn dialogue(&mut self, draft: &mut Draft<'_>, told: &Told<'_>, units: &Units) -> Result<bool> {
        raw(b"edit\n")?;
        loop {
            raw(draft.lines(told).as_bytes())?;
            raw(b"field=value changes, field= takes away, an empty line accepts, . leaves it as it was > ")?;
            match self.keys.line()?.as_deref().map(str::trim) {
                None | Some(".") => return Ok(false),
                Some("") => match draft.finish() {
                    Ok(_) => return Ok(true),
                    Err(error) => raw(format!("{}\n", error.told()).as_bytes())?,
                },
                Some(change) => {
                    let sight = self.reviewer.sight()?;
                    if let Err(error) = draft.set_all(change, units, &sight) {
                        raw(format!("{}\n", error.told()).as_bytes())?;
                    }
                }
            }
        }
    }

    fn batch(&mut self, named: &str) -> Result<Next> {
        let units = self.reviewer.units()?;
        let own = units.find(self.queue[self.at].id).map(|unit| rule(unit).to_owned());
        let name = if named.is_empty() { own.unwrap_or_default() } else { named.to_owned() };
        let batch = self.now()?.batch(&name, None)?;
        raw(format!("batch\n{}", batch.preview()).as_bytes())?;
        if batch.is_empty() {
            return Ok(Next::Again);
        }
        raw(format!("accept {}? y/n > ", proposals(batch.len())).as_bytes())?;
        if !matches!(self.keys.typed()?, Typed::Line(answer) if answer.trim().eq_ignore_ascii_case("y")) {
            raw(b"not accepted\n")?;
            return Ok(Next::Again);
        }
        let decided = self.now()?.accept_batch(&batch)?;
        self.decided(decided)?;
        Ok(Next::Proposal)
    }

    fn undo(&mut self) -> Result<Next> {
        let Some(step) = self.steps.pop() else {
            raw(b"there is nothing to take back\n")?;
            return Ok(Next::Again);
        };
        match step.decided {
            Some(decided) => {
                let undone = self.now()?.undo(decided.operation)?;
                raw(format!("took back: {} (operation {undone})\n\n", decided.word).as_bytes())?;
            }
            None => raw(b"back\n\n")?,
        }
        self.at = step.at;
        Ok(Next::Proposal)
    }

    fn summary(&self) -> String {
        let count = |wanted: &str| -> usize {
            self.steps
                .iter()
                .filter_map(|step| step.decided)
                .filter(|decided| decided.word == wanted)
                .map(|decided| decided.count)
                .sum()
        };
        let words = ["accepted", "accepted as edited", "rejected"].map(|word| format!("{} {word}", count(word)));
        let later = self.steps.iter().filter(|step| step.decided.is_none()).count();
        let units = self.reviewer.units().unwrap_or_default();
        let waits = |waiting: &&Waiting| units.find(waiting.id).is_some_and(|unit| unit.status() == Status::Pending);
        let left = self.queue.iter().filter(waits).count();
        let repetitions =
            if self.repetitions > 0 { format!("; {} repeated what was accepted", self.repetitions) } else { String::new() };
        format!("{}, {later} left for later; {} of the queue left{repetitions}.\n", words.join(", "), proposals(left))
    }
}
