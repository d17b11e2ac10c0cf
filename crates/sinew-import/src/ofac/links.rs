//! Ties to parties that the list names only by their primary name.

use super::state::{Place, State};
use crate::about::{Said, Subject};
use rustc_hash::FxHashMap;
use sinew_model::{Schema, Stopped};

/// Primary names without case and punctuation, each with the parties that bear it, in the order of the files.
#[derive(Default)]
pub(super) struct Names {
    bearers: FxHashMap<String, Vec<u32>>,
}

/// A tie that waits until all names are known.
pub(super) struct Pending {
    pub(super) tie: Tie,
    pub(super) party: u32,
    pub(super) id: String,
    pub(super) schema: Schema,
    pub(super) place: Place,
    /// The name of the other party, as printed.
    pub(super) target: String,
    /// The words that say it.
    pub(super) segment: String,
}

/// What ties the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// `Linked To:`, an entity of its own.
    Linked,
    /// A property of a ship or aircraft. Who it names need not be listed.
    Property(&'static str),
}

impl Names {
    /// Adds a name; `again` if the party has been added before.
    pub(super) fn add(&mut self, name: &str, party: u32, again: bool) {
        let bearers = self.bearers.entry(fold(name)).or_default();
        if !(again && bearers.contains(&party)) {
            bearers.push(party);
        }
    }

    /// Who else bears a name; the first few, if they are many.
    fn others(&self, name: &str, party: u32) -> Vec<u32> {
        let bearers = self.bearers.get(&fold(name)).map(Vec::as_slice).unwrap_or_default();
        bearers.iter().copied().filter(|bearer| *bearer != party).take(10).collect()
    }
}

fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
        } else if c.is_whitespace() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Writes every tie whose other end is one party, and notes and reports the rest.
pub(super) fn resolve(state: &mut State<'_>) -> Result<(), Stopped> {
    let mut written: Vec<(u32, u32)> = Vec::new();
    for pending in std::mem::take(&mut state.pending) {
        let others = state.names.others(&pending.target, pending.party);
        match (pending.tie, others.as_slice()) {
            (Tie::Linked, [other]) if written.contains(&(pending.party, *other)) => {}
            (Tie::Linked, [other]) => {
                keep_last(&mut written, (pending.party, *other));
                write_link(state, &pending, *other)?;
            }
            (Tie::Property(property), [other]) => write_property(state, &pending, property, *other)?,
            (tie, others) => keep_as_note(state, &pending, tie == Tie::Linked, others)?,
        }
    }
    Ok(())
}

/// A party's ties stand together, so only those of the last party can be said twice.
fn keep_last(written: &mut Vec<(u32, u32)>, tie: (u32, u32)) {
    written.retain(|(party, _)| *party == tie.0);
    written.push(tie);
}

fn write_link(state: &mut State<'_>, pending: &Pending, other: u32) -> Result<(), Stopped> {
    let id = format!("{}-linked-{other}", pending.id);
    let link = Subject { id: &id, schema: state.schemata.link, at: pending.place.locator() };
    let object = State::id(other);
    let quoted = |value| Said::from(value).quoting(&pending.segment);
    state.writer.say(&link, "subject", quoted(pending.id.as_str()))?;
    state.writer.say(&link, "object", quoted(object.as_str()).printed(&pending.target))?;
    state.writer.say(&link, "role", quoted("Linked To"))
}

fn write_property(state: &mut State<'_>, pending: &Pending, property: &str, other: u32) -> Result<(), Stopped> {
    let subject = Subject { id: &pending.id, schema: pending.schema, at: pending.place.locator() };
    let object = State::id(other);
    state.writer.say(&subject, property, Said::from(object.as_str()).printed(&pending.target).quoting(&pending.segment))
}

fn keep_as_note(state: &mut State<'_>, pending: &Pending, report: bool, others: &[u32]) -> Result<(), Stopped> {
    let subject = Subject { id: &pending.id, schema: pending.schema, at: pending.place.locator() };
    state.writer.say(&subject, "notes", pending.segment.as_str())?;
    if !report {
        return Ok(());
    }
    let ids: Vec<String> = others.iter().map(|other| State::id(*other)).collect();
    let (message, hint) = match others {
        [] => (
            "no party of these files bears the name that this one is linked to".to_owned(),
            "it may stand on the other OFAC list, or under a newer name; the words are kept as a note",
        ),
        _ => (
            format!("this one is linked to a name that several parties bear: {}", ids.join(", ")),
            "look up which one is meant; the words are kept as a note",
        ),
    };
    let problem = pending.place.flagged(message).column("Remarks").found(&pending.target).hint(hint);
    state.writer.problem(problem)
}
