//! The remarks: cut at 1,000 characters, continued in the comments file, segments between semicolons.

use super::heads::{self, Head};
use super::state::{Place, State};
use sinew_model::Stopped;
use std::borrow::Cow;

/// OFAC cuts remarks here, in the middle of a word if need be.
const CUT: usize = 1000;

/// A party's remarks.
pub(super) struct Remarks<'a> {
    text: Cow<'a, str>,
    /// Whether the end is missing, so that the last segment cannot be trusted.
    cut: bool,
}

/// What stands between two semicolons.
#[derive(Debug)]
pub(super) struct Segment<'a> {
    /// As printed.
    pub(super) whole: &'a str,
    /// What it begins with, if that is known, and what follows.
    pub(super) head: Option<(&'static Head, &'a str)>,
}

/// Joins a party's remarks with their rest from the comments file.
pub(super) fn whole<'a>(state: &mut State<'_>, party: u32, remarks: &'a str, place: &Place) -> Result<Remarks<'a>, Stopped> {
    let is_cut = remarks.chars().count() >= CUT;
    match (state.comments.remove(&party), is_cut) {
        (None, false) => Ok(Remarks { text: Cow::Borrowed(remarks), cut: false }),
        (Some((_, rest)), true) => Ok(Remarks { text: Cow::Owned(format!("{remarks}{rest}")), cut: false }),
        (Some((row, rest)), false) => {
            let message = format!("the comments file (row {row}) continues remarks that are not cut here");
            let hint = "the files are probably of different days; the rest is read as remarks of its own";
            state.writer.problem(place.flagged(message).column("Remarks").hint(hint))?;
            Ok(Remarks { text: Cow::Owned(format!("{}; {rest}", remarks.trim_end().trim_end_matches('.'))), cut: false })
        }
        (None, true) => {
            let tail: String = remarks.chars().skip(CUT - 40).collect();
            let hint = "add the comments file of the same day; the cut segment is kept as a note";
            let problem = place.flagged("the remarks are cut off here at 1,000 characters").column("Remarks");
            state.writer.problem(problem.found(&tail).hint(hint))?;
            Ok(Remarks { text: Cow::Borrowed(remarks), cut: true })
        }
    }
}

/// The segments in order. The last one loses the full stop that closes all remarks.
pub(super) fn segments<'a>(remarks: &'a Remarks<'_>) -> Vec<Segment<'a>> {
    let text = remarks.text.trim();
    let text = text.strip_suffix('.').unwrap_or(text);
    let mut segments: Vec<Segment<'a>> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(segment).collect();
    if let Some(last) = segments.last_mut().filter(|_| remarks.cut) {
        last.head = None;
    }
    segments
}

fn segment(whole: &str) -> Segment<'_> {
    let bare = whole.strip_prefix("alt. ").or_else(|| whole.strip_prefix("Alt. ")).unwrap_or(whole);
    Segment { whole, head: heads::split(bare) }
}
