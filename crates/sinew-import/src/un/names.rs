//! Names and aliases.

use super::State;
use super::record::{Record, note, write_date};
use crate::about::{Said, folded};
use crate::xml::Element;
use sinew_model::country;
use sinew_model::{Date, Stance, Stopped};

/// The primary name, as one. Its parts are not told apart: the first of them is a surname in Korean names, a
/// given name in most others, and in Arabic ones a chain has no surname at all.
pub(super) fn write(state: &mut State<'_>, record: &Record, element: &Element) -> Result<(), Stopped> {
    let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map(|tag| element.child(tag));
    let name = folded(&parts.join(" "));
    match name.is_empty() {
        true => state.writer.problem(record.flagged(record.line, "this record has no name")),
        false => state.writer.say(&record.subject(), "name", name.as_str()),
    }
}

/// The name in its own script, some with a remark in brackets after it.
pub(super) fn write_original(state: &mut State<'_>, record: &Record, printed: &str) -> Result<(), Stopped> {
    let whole = folded(printed);
    let name = whole.strip_suffix(')').and_then(|open| open.rsplit_once(" (")).map_or(whole.as_str(), |(name, _)| name);
    let said = Said { lang: language(name), ..Said::from(name) };
    state.writer.say(&record.subject(), "alias", said.printed(&whole))
}

/// An alias field may hold several names, a note, and what was said of birth under that name.
pub(super) fn write_alias(state: &mut State<'_>, record: &Record, alias: &Element) -> Result<(), Stopped> {
    let note_text = folded(alias.child("NOTE"));
    let (quality, printed) = (alias.child("QUALITY"), folded(alias.child("ALIAS_NAME")));
    let property = property(quality, &note_text);
    for name in split_names(&printed) {
        let said = Said { lang: language(name), ..Said::from(name) };
        state.writer.say(&record.subject(), property, said.printed(&printed))?;
    }
    if let Some(original) = note_text.strip_prefix("original script:") {
        return write_original(state, record, original);
    }
    if !is_former(&note_text) || note_text.contains(':') {
        note(state, record, &printed, &note_text)?;
    }
    write_birth(state, record, alias)
}

fn property(quality: &str, note: &str) -> &'static str {
    match quality {
        _ if is_former(note) => "previousName",
        "f.k.a." => "previousName",
        "Low" => "weakAlias",
        _ => "alias",
    }
}

/// `previously listed as`
fn is_former(note: &str) -> bool {
    let note = note.to_lowercase();
    note.starts_with("previously listed as") || note.starts_with("formerly listed as")
}

/// Semicolons part names, except within brackets.
fn split_names(printed: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let (mut depth, mut start) = (0i32, 0);
    for (at, c) in printed.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ';' if depth <= 0 => {
                names.push(printed[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    names.push(printed[start..].trim());
    names.retain(|name| !name.is_empty());
    names
}

/// Birth as told under an alias: what somebody of that name claimed, not what the UN holds.
fn write_birth(state: &mut State<'_>, record: &Record, alias: &Element) -> Result<(), Stopped> {
    if !record.is_person() {
        return Ok(());
    }
    let (city, country) = (folded(alias.child("CITY_OF_BIRTH")), folded(alias.child("COUNTRY_OF_BIRTH")));
    let place: Vec<&str> = [city.as_str(), country.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    say_claimed(state, record, "birthPlace", &place.join(", "))?;
    say_claimed(state, record, "birthCountry", country::code(&country).unwrap_or_default())?;
    let date = alias.child("DATE_OF_BIRTH");
    match Date::parse(date) {
        Ok(_) => say_claimed(state, record, "birthDate", date),
        Err(_) if date.is_empty() => Ok(()),
        Err(_) => write_date(state, record, &record.subject(), "birthDate", date, alias.line),
    }
}

fn say_claimed(state: &mut State<'_>, record: &Record, property: &str, value: &str) -> Result<(), Stopped> {
    let said = Said { stance: Some(Stance::Claimed), ..Said::from(value) };
    state.writer.say(&record.subject(), property, said)
}

/// A language, where the script of a name leaves no choice. Arabic letters are Persian, Urdu and Pashto, too,
/// and Cyrillic ones a dozen languages'.
fn language(name: &str) -> Option<&'static str> {
    let mut letters = name.chars().filter(|c| c.is_alphabetic());
    let script = |c: char| match c {
        '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' => Some("ko"),
        '\u{3040}'..='\u{30ff}' => Some("ja"),
        '\u{10a0}'..='\u{10ff}' => Some("ka"),
        '\u{0530}'..='\u{058f}' => Some("hy"),
        '\u{0370}'..='\u{03ff}' => Some("el"),
        '\u{0e00}'..='\u{0e7f}' => Some("th"),
        _ => None,
    };
    let first = letters.next().and_then(script);
    first.filter(|_| letters.all(|c| script(c) == first))
}

#[cfg(test)]
mod tests {
    use super::{language, property, split_names};

    #[test]
    fn several_names() {
        let check = |printed, expected: &[&str]| assert_eq!(split_names(printed), expected, "{printed}");
        check("Abdul Rehman; Abd Ur-Rehman", &["Abdul Rehman", "Abd Ur-Rehman"]);
        check("Abu X (Abu Y; Abu Z)", &["Abu X (Abu Y; Abu Z)"]);
        check("", &[]);
        check(";a;", &["a"]);
    }

    #[test]
    fn qualities() {
        let check = |quality, note, expected| assert_eq!(property(quality, note), expected);
        check("Good", "", "alias");
        check("", "", "alias");
        check("Low", "", "weakAlias");
        check("f.k.a.", "", "previousName");
        check("Good", "Previously listed as", "previousName");
    }

    #[test]
    fn languages() {
        let check = |name, expected| assert_eq!(language(name), expected, "{name}");
        check("조선광업개발무역회사", Some("ko"));
        check("كتائب حزب الله", None);
        check("Эмират Кавказ", None);
        check("Abu Bakr", None);
        check("阿不都·哈克", None);
        check("", None);
    }
}
