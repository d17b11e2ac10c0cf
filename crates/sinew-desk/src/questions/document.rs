//! `document`.

use super::documents::kept;
use super::sources::source_of_unit;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use crate::review::passage::place;
use crate::review::sight::Sight;
use crate::review::told::Told;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Table, inline};
use sinew_map::{ClaimRef, View};
use sinew_model::schema;
use sinew_store::{ProposalId, Status, Unit, Units};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Show one kept document: its text, and in which words each claim and proposal stands.
#[derive(Args, Clone, Debug)]
#[command(after_help = "\
Examples:
  sinew document inss-2146
  sinew document inss-2146 -f csv      the places, for programs
  sinew document inss-2146 -f json     with the whole text")]
pub struct Document {
    /// Key of the source that it is
    #[arg(value_name = "KEY")]
    pub key: String,
}

/// What became of what some words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Accepted,
    Waiting,
    Rejected,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            State::Accepted => "accepted",
            State::Waiting => "waiting",
            State::Rejected => "rejected",
        }
    }

    fn of(unit: &Unit) -> State {
        match unit.status() {
            Status::Pending => State::Waiting,
            Status::Accepted | Status::Edited => State::Accepted,
            Status::Rejected => State::Rejected,
        }
    }
}

/// Some words of the text, in bytes, and what stands in them.
#[derive(Default)]
struct Highlight {
    claims: Vec<ClaimRef>,
    proposals: Vec<ProposalId>,
    lines: Vec<String>,
}

type Highlights = BTreeMap<(usize, std::cmp::Reverse<usize>, State), Highlight>;

impl Ask for Document {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let (workspace, units) = (desk.workspace()?, desk.units()?);
        let infos = workspace.documents()?;
        let unknown = {
            let near = schema::nearest(&self.key, infos.iter().map(|info| info.source.as_str())).join(", ");
            let hint =
                if near.is_empty() { "`sinew documents` lists them".to_owned() } else { format!("the closest are {near}") };
            move || Error::new(Code::NotFound, format!("there is no document {:?}", self.key)).hint(hint)
        };
        let Some(document) = workspace.document(&self.key)? else { return Err(unknown()) };
        let all = kept(&context, &view, infos, &units)?;
        let Some(kept) = all.iter().find(|kept| kept.key() == self.key) else { return Err(unknown()) };
        let text = document.text.as_str();
        let mut highlights = Highlights::new();
        of_claims(&mut highlights, &view, kept.claims(), text);
        of_units(&mut highlights, &Sight::of(context.everything()?), &units, &self.key, text);
        let offsets = Offsets::of(text, highlights.keys().flat_map(|(from, to, _)| [*from, to.0]));
        let mut json = Json::new(&view);
        let spans: Vec<Value> = highlights.iter().map(|(at, highlight)| span(&mut json, &offsets, at, highlight)).collect();
        let answer = json!({ "document": kept.json(), "text": text, "highlights": spans });
        let mut doc = Doc::new(kept.title());
        doc.subtitle(kept.key());
        doc.table(table(text, &highlights));
        let rows = rows(&view, &offsets, text, &highlights);
        Ok(Output::new(doc, json.finish_open(answer), rows))
    }
}

fn of_claims(into: &mut Highlights, view: &View<'_>, claims: &[ClaimRef], text: &str) {
    for claim in claims {
        let Some(at) = view.claim(*claim).locator.quote.and_then(|quote| place(text, &quote)) else { continue };
        entry(into, at, State::Accepted).claims.push(*claim);
    }
}

fn of_units(into: &mut Highlights, sight: &Sight<'_>, units: &Units, key: &str, text: &str) {
    for unit in units.all().iter().filter(|unit| source_of_unit(unit) == Some(key)) {
        let Some(told) = Told::of(unit, units, sight) else { continue };
        let quotes = told.claims.iter().filter_map(|claim| claim.locator.quote);
        let places: BTreeSet<(usize, usize)> =
            quotes.filter_map(|quote| place(text, &quote)).map(|at| (at.start, at.end)).collect();
        for (from, to) in places {
            let highlight = entry(into, from..to, State::of(unit));
            highlight.proposals.push(unit.id);
            highlight.lines.push(told.line());
        }
    }
}

fn entry(into: &mut Highlights, at: Range<usize>, state: State) -> &mut Highlight {
    into.entry((at.start, std::cmp::Reverse(at.end), state)).or_default()
}

fn span(
    json: &mut Json<'_, '_>,
    offsets: &Offsets,
    (from, to, state): &(usize, std::cmp::Reverse<usize>, State),
    highlight: &Highlight,
) -> Value {
    let ([first, start], [last, end]) = (offsets.at(*from), offsets.at(to.0));
    json!({
        "start": start,
        "end": end,
        "span": [first, last],
        "state": state.word(),
        "claims": json.claims(&highlight.claims),
        "proposals": highlight.proposals.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "lines": highlight.lines,
    })
}

fn table(text: &str, highlights: &Highlights) -> Table {
    let mut table = Table::new(["", "proposal", "what", "words"].map(Column::left));
    for ((from, to, state), highlight) in highlights {
        let proposals = highlight.proposals.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let what = match (highlight.lines.is_empty(), highlight.claims.len()) {
            (false, _) => highlight.lines.join("; "),
            (true, 1) => "1 claim".to_owned(),
            (true, count) => format!("{count} claims"),
        };
        table.row([state.word().to_owned(), proposals, what, text[*from..to.0].to_owned()].map(inline::one));
    }
    table
}

fn rows(view: &View<'_>, offsets: &Offsets, text: &str, highlights: &Highlights) -> Rows {
    let mut rows = Rows::new(&["first", "last", "state", "claims", "proposals", "words"]);
    for ((from, to, state), highlight) in highlights {
        let claims = highlight.claims.iter().map(|claim| view.claim(*claim).id().to_string()).collect::<Vec<_>>().join("; ");
        let proposals = highlight.proposals.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        let [first, last] = [offsets.at(*from)[0], offsets.at(to.0)[0]].map(|at| at.to_string());
        rows.row([first.as_str(), &last, state.word(), &claims, &proposals, &text[*from..to.0]]);
    }
    rows
}

/// Places of a text, from bytes to code points and to the units of UTF-16, in which pages count.
struct Offsets(BTreeMap<usize, [usize; 2]>);

impl Offsets {
    fn of(text: &str, bytes: impl IntoIterator<Item = usize>) -> Offsets {
        let wanted: BTreeSet<usize> = bytes.into_iter().collect();
        let (mut found, mut at, mut counted) = (BTreeMap::new(), 0, [0, 0]);
        for byte in wanted {
            for c in text[at..byte].chars() {
                counted = [counted[0] + 1, counted[1] + c.len_utf16()];
            }
            at = byte;
            found.insert(byte, counted);
        }
        Offsets(found)
    }

    fn at(&self, byte: usize) -> [usize; 2] {
        self.0.get(&byte).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Offsets;

    #[test]
    fn offsets() {
        let text = "aé𐀀ب b";
        let all = Offsets::of(text, [0, 1, 3, 7, 9, text.len()]);
        let check = |byte, expected: [usize; 2]| assert_eq!(all.at(byte), expected, "{byte}");
        check(0, [0, 0]);
        check(1, [1, 1]);
        check(3, [2, 2]);
        check(7, [3, 4]);
        check(9, [4, 5]);
        check(text.len(), [6, 7]);
    }
}
