//! What the first lines of a text say of it: a title, a byline, a day, a dateline.

use super::dates;
use sinew_model::Date;

/// What was found; nothing is filled in that no line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) published: Option<Date>,
}

/// How many lines with words are looked at. A press release has letterhead, title, subtitle and dateline.
const LINES: usize = 10;
/// Longer lines are paragraphs.
const LONGEST_TITLE: usize = 250;
const LONGEST_BYLINE: usize = 160;

/// Lines of letterhead that are no title.
const LETTERHEAD: &[&str] =
    &["for immediate release", "press release", "press releases", "archived content", "readout", "statements & remarks"];

/// Agencies whose name in brackets after the place says who published.
const AGENCIES: &[&str] =
    &["AFP", "ANSA", "AP", "Anadolu", "Bloomberg", "Interfax", "Kyodo", "Reuters", "TASS", "UPI", "Xinhua", "dpa"];

/// Reads the head of a text.
pub(super) fn of(text: &str) -> Head {
    let lines: Vec<&str> = text.lines().map(plain).filter(|line| !line.is_empty()).take(LINES).collect();
    let mut head = Head { title: title(&lines), ..Head::default() };
    for line in &lines {
        head.author = head.author.take().or_else(|| author(line));
        head.publisher = head.publisher.take().or_else(|| agency(line));
        head.published = head.published.or_else(|| day(line));
    }
    head
}

fn plain(line: &str) -> &str {
    line.trim().trim_matches(['*', '_', '#', '(', ')', '\u{feff}']).trim()
}

/// The first line that is short, ends no sentence and is neither letterhead, byline nor date.
fn title(lines: &[&str]) -> Option<String> {
    let fits = |line: &&&str| {
        let lower = line.to_lowercase();
        line.len() <= LONGEST_TITLE && !line.ends_with(['.', ':', ',']) && !LETTERHEAD.contains(&lower.as_str())
    };
    // Only the very first lines: further down, a short line is a heading.
    let line = lines.iter().take(3).take_while(|line| line.len() <= LONGEST_TITLE).find(fits)?;
    let is_title = author(line).is_none() && !is_day(line) && line.split_whitespace().count() >= 2;
    is_title.then(|| (*line).to_owned())
}

/// `By Jane Doe`, `Jane Doe | No. 12 | June 4, 2026`.
fn author(line: &str) -> Option<String> {
    if line.len() > LONGEST_BYLINE {
        return None;
    }
    let by = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY ")).or_else(|| line.strip_prefix("by "));
    let names = by.map(|names| names.split(['|', '·', '•']).next().unwrap_or_default());
    let names =
        names.or_else(|| line.split_once(['|', '·', '•']).filter(|(_, rest)| day(rest).is_some()).map(|(names, _)| names))?;
    let names = names.trim().trim_end_matches([',', '.']);
    is_name(names).then(|| names.to_owned())
}

/// Two to twelve words that start with capitals, or join names.
fn is_name(text: &str) -> bool {
    let joins = ["and", "de", "van", "von", "der", "al", "bin", "ibn", "el", "la", "of", "the", "&"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let named = |word: &&str| word.starts_with(char::is_uppercase) || word.starts_with("al-") || joins.contains(word);
    (2..=12).contains(&words.len()) && words.iter().all(|word| named(&word)) && !text.contains(|c: char| c.is_ascii_digit())
}

/// A line that is a date, has one in a part of its own, or begins with a dateline that has one.
fn day(line: &str) -> Option<Date> {
    let parts = line.split(['|', '·', '•']).map(str::trim);
    parts.clone().find(|part| is_day(part)).and_then(dates::day_in).or_else(|| dateline(line).and_then(dates::in_words))
}

/// Whether nothing but a date stands there: `June 4, 2026`, `Published: 4 June 2026`, `2026-06-04`.
fn is_day(part: &str) -> bool {
    const WITH: &[&str] =
        &["published", "posted", "updated", "date", "released", "issued", "on", "monday", "tuesday", "wednesday"];
    const MORE: &[&str] = &["thursday", "friday", "saturday", "sunday", "gmt", "utc", "am", "pm", "est", "edt"];
    let is_word = |word: &&str| word.len() > 1 && !word.contains(|c: char| c.is_ascii_digit());
    let words = part.split(|c: char| !c.is_alphanumeric()).filter(is_word).map(str::to_lowercase);
    let strange = words.filter(|word| !WITH.contains(&word.as_str()) && !MORE.contains(&word.as_str())).count();
    part.len() <= 60 && strange <= 1 && (part.contains(|c: char| c.is_ascii_digit())) && dated(part)
}

/// A whole date, to the day: a year alone may be a number.
fn dated(part: &str) -> bool {
    dates::day_in(part).or_else(|| dates::in_words(part)).is_some_and(|date| date.is_exact())
}

/// What stands before the dash: `WASHINGTON, June 4, 2026 (Reuters) – `.
fn dateline(line: &str) -> Option<&str> {
    let (before, _) = [" – ", " — ", " -- ", " - ", "– ", "— "]
        .iter()
        .filter_map(|dash| line.split_once(dash))
        .min_by_key(|(before, _)| before.len())?;
    let capital = before.split([',', '(']).next().unwrap_or_default().trim();
    let is_place = capital.len() >= 3 && capital.chars().all(|c| c.is_uppercase() || " .'/-".contains(c));
    (before.len() <= 80 && (is_place || before.starts_with("Washington"))).then_some(before)
}

fn agency(line: &str) -> Option<String> {
    let (_, after) = dateline(line)?.split_once('(')?;
    let name = after.split(')').next()?.trim();
    AGENCIES.contains(&name).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, title: &str, author: &str, publisher: &str, published: &str) {
        let head = of(text);
        let told = |value: &Option<String>| value.clone().unwrap_or_default();
        let published_found = head.published.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(
            (told(&head.title).as_str(), told(&head.author).as_str(), told(&head.publisher).as_str(), published_found.as_str()),
            (title, author, publisher, published),
            "{text}"
        );
    }

    #[test]
    fn heads() {
        check(
            "\n\nThe Harbour Ring\n\nJane Doe | No. 12 | June 4, 2026\n\nIt began.",
            "The Harbour Ring",
            "Jane Doe",
            "",
            "2026-06-04",
        );
        check(
            "FOR IMMEDIATE RELEASE\nMay 1, 2020\n\nMarsh Authority Lists Pilots\n\nWASHINGTON – Today",
            "Marsh Authority Lists Pilots",
            "",
            "",
            "2020-05-01",
        );
        check(
            "Tide turns\nBy Jane Doe and Omar al-Amin\nPublished: 4 June 2026 10:00 GMT\n",
            "Tide turns",
            "Jane Doe and Omar al-Amin",
            "",
            "2026-06-04",
        );
        check("Pilots strike\n\nPORT ISLA, June 4, 2026 (Reuters) – The pilots", "Pilots strike", "", "Reuters", "2026-06-04");
        check("*(Archived Content)*\n\nRemarks of the Harbour Master\n", "Remarks of the Harbour Master", "", "", "");
    }

    #[test]
    fn what_no_head_says_is_not_said() {
        check("It was on June 4, 2026 that the pilots struck, and nobody knew why.", "", "", "", "");
        check("The council met. It voted.\n\nOn 3 May 2025 it met again – and voted.", "", "", "", "");
        check("", "", "", "", "");
        check("word", "", "", "", "");
    }
}
