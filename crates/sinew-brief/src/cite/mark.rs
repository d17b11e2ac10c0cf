//! A mark in the text: `[3 ¶7]`, `[1 ¶5; reported: Wall Street Journal ← unnamed officials]`.

use sinew_model::Stance;
use std::cmp::Ordering;
use std::fmt::Write;

/// What a statement rests on: one mark for each source, stance and voice, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cite {
    /// The marks.
    pub marks: Vec<Mark>,
}

/// One source, where in it, and on whose word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The number of the source in the list, from 1.
    pub source: usize,
    /// Where in it, in order.
    pub places: Vec<Place>,
    /// How the source stands to it, unless it asserts it.
    pub stance: Option<Stance>,
    /// On whose word, outermost first.
    pub voice: Option<String>,
}

/// Where in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// As the source numbers it: `¶3`, `p. 12`.
    Named(String),
    /// The words that say it, as they begin: `“Karim Dovan owns 60 percent…”`.
    Words(String),
    /// A row or record of a file.
    Row {
        /// The file, where there are several.
        file: Option<String>,
        /// Its number in it.
        row: u64,
    },
}

/// So many places of one mark are named; of more, so many and how many are left.
const NAMED_PLACES: usize = 4;

impl Cite {
    /// Whether it cites nothing.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// The sources alone, for cells that rest on many claims: no places and voices, and a stance only where a source
    /// takes no other.
    #[must_use]
    pub fn brief(&self) -> Cite {
        let one_stance = |marks: &[Mark]| marks.iter().all(|mark| mark.stance == marks[0].stance);
        let brief = |marks: &[Mark]| Mark {
            source: marks[0].source,
            places: Vec::new(),
            stance: marks[0].stance.filter(|_| one_stance(marks)),
            voice: None,
        };
        Cite { marks: self.marks.chunk_by(|a, b| a.source == b.source).map(brief).collect() }
    }
}

impl Mark {
    /// What stands between the brackets up to the voice: `3 ¶7`, `1 ¶5; reported`. No line may break before a number.
    pub(crate) fn head(&self) -> String {
        let mut head = self.source.to_string();
        let places = places(&self.places);
        if !places.is_empty() {
            let _ = write!(head, "\u{a0}{places}");
        }
        match (self.stance, &self.voice) {
            (Some(stance), Some(_)) => _ = write!(head, "; {stance}:"),
            (Some(stance), None) => _ = write!(head, "; {stance}"),
            (None, Some(_)) => head.push_str("; per"),
            (None, None) => {}
        }
        head
    }

    /// The voices, outermost first: `Wall Street Journal ← unnamed officials`.
    pub(crate) fn voices(&self, unicode: bool) -> Option<String> {
        let arrow = if unicode { " ← " } else { sinew_model::claim::VOICE_SEPARATOR };
        self.voice.as_ref().map(|voice| voice.replace(sinew_model::claim::VOICE_SEPARATOR, arrow))
    }

    /// The whole mark.
    pub(crate) fn label(&self, unicode: bool) -> String {
        match self.voices(unicode) {
            Some(voices) => format!("[{} {voices}]", self.head()),
            None => format!("[{}]", self.head()),
        }
    }

    /// Stance and voice, by which marks of one source are told apart and ordered.
    pub(crate) fn manner(&self) -> (Option<Stance>, Option<&str>) {
        (self.stance, self.voice.as_deref())
    }
}

/// `¶3, ¶7`, `rows 3, 7, 9 and 14 more`, `sdn.csv row 12`.
fn places(places: &[Place]) -> String {
    let same_kind = |a: &Place, b: &Place| a.file() == b.file();
    places.chunk_by(same_kind).map(run).collect::<Vec<_>>().join(", ")
}

fn run(places: &[Place]) -> String {
    let named = if places.len() > NAMED_PLACES { NAMED_PLACES - 1 } else { places.len() };
    let labels: Vec<String> = places[..named].iter().map(Place::label).collect();
    let mut run = match places[0].file() {
        None => String::new(),
        Some(file) => {
            let noun = if places.len() == 1 { "row" } else { "rows" };
            let gap = if file.is_empty() { "" } else { " " };
            format!("{file}{gap}{noun}\u{a0}")
        }
    };
    run.push_str(&labels.join(", "));
    if named < places.len() {
        let _ = write!(run, " and {}\u{a0}more", places.len() - named);
    }
    run
}

/// So many words of a quote stand in a mark; the claim has them all.
const QUOTED_WORDS: usize = 12;

fn quoted(words: &str) -> String {
    let first: Vec<&str> = words.split_whitespace().take(QUOTED_WORDS + 1).collect();
    match first.get(QUOTED_WORDS) {
        None => format!("“{}”", first.join(" ")),
        Some(_) => format!("“{}…”", first[..QUOTED_WORDS].join(" ")),
    }
}

impl Place {
    /// The file of a row, empty where there is but one; nothing for places that the source names itself.
    fn file(&self) -> Option<&str> {
        match self {
            Place::Named(_) | Place::Words(_) => None,
            Place::Row { file, .. } => Some(file.as_deref().unwrap_or("")),
        }
    }

    fn label(&self) -> String {
        match self {
            Place::Named(place) => place.replace(' ', "\u{a0}"),
            Place::Words(words) => quoted(words),
            Place::Row { row, .. } => row.to_string(),
        }
    }

    /// Names, words, rows.
    fn sort(&self) -> u8 {
        match self {
            Place::Named(_) => 0,
            Place::Words(_) => 1,
            Place::Row { .. } => 2,
        }
    }

    /// The first number in the name of a place, so that `¶3` comes before `¶12`.
    fn number(&self) -> u64 {
        let Place::Named(place) = self else { return 0 };
        let digits: String = place.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        digits.parse().unwrap_or(u64::MAX)
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Place) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Place) -> Ordering {
        match (self, other) {
            (Place::Named(a), Place::Named(b)) => self.number().cmp(&other.number()).then_with(|| a.cmp(b)),
            (Place::Row { file: a, row: x }, Place::Row { file: b, row: y }) => (a, x).cmp(&(b, y)),
            (Place::Words(a), Place::Words(b)) => a.cmp(b),
            (a, b) => a.sort().cmp(&b.sort()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(place: &str) -> Place {
        Place::Named(place.to_owned())
    }

    fn words(words: &str) -> Place {
        Place::Words(words.to_owned())
    }

    fn row(file: Option<&str>, row: u64) -> Place {
        Place::Row { file: file.map(str::to_owned), row }
    }

    fn check(places: Vec<Place>, stance: Option<Stance>, voice: Option<&str>, expected: &str) {
        let mark = Mark { source: 3, places, stance, voice: voice.map(str::to_owned) };
        assert_eq!(mark.label(true).replace('\u{a0}', " "), expected);
    }

    #[test]
    fn labels() {
        check(vec![], None, None, "[3]");
        check(vec![named("¶7")], None, None, "[3 ¶7]");
        check(vec![named("¶7"), named("¶12")], Some(Stance::Denied), None, "[3 ¶7, ¶12; denied]");
        check(vec![named("¶5")], Some(Stance::Reported), Some("WSJ <- officials"), "[3 ¶5; reported: WSJ ← officials]");
        check(vec![], None, Some("Donald Trump"), "[3; per Donald Trump]");
        check(vec![row(None, 306)], None, None, "[3 row 306]");
        check(vec![row(Some("sdn.csv"), 12)], None, None, "[3 sdn.csv row 12]");
        check(vec![row(None, 1), row(None, 2), row(None, 3), row(None, 9)], None, None, "[3 rows 1, 2, 3, 9]");
        check((1..=17).map(|n| row(None, n)).collect(), None, None, "[3 rows 1, 2, 3 and 14 more]");
        check(vec![named("¶2"), row(Some("a"), 1), row(Some("b"), 1)], None, None, "[3 ¶2, a row 1, b row 1]");
        check(vec![words("Dovan \n owns it")], Some(Stance::Reported), None, "[3 “Dovan owns it”; reported]");
        check(vec![words(&"tide ".repeat(13))], None, None, &format!("[3 “{}tide…”]", "tide ".repeat(11)));
        check(vec![words(&"tide ".repeat(12))], None, None, &format!("[3 “{}tide”]", "tide ".repeat(11)));
    }

    #[test]
    fn brief_marks_name_each_source_once() {
        let mark = |source, stance| Mark { source, places: vec![row(None, 1)], stance, voice: Some("A".to_owned()) };
        let (reported, denied) = (Some(Stance::Reported), Some(Stance::Denied));
        let cite = Cite { marks: vec![mark(1, None), mark(1, denied), mark(2, reported), mark(2, reported)] };
        let labels: Vec<String> = cite.brief().marks.iter().map(|mark| mark.label(true)).collect();
        assert_eq!(labels, ["[1]", "[2; reported]"]);
    }

    #[test]
    fn places_are_in_the_order_of_reading() {
        let mut places = vec![row(None, 2), words("a"), named("¶12"), named("note"), named("¶3"), named("p. 4")];
        places.sort();
        assert_eq!(places, vec![named("¶3"), named("p. 4"), named("¶12"), named("note"), words("a"), row(None, 2)]);
    }
}
