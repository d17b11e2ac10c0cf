//! OFAC's habits of writing.

use crate::about::folded;
use std::borrow::Cow;

/// A field's text, unless it is `-0- ` or blank.
pub(super) fn given(field: &str) -> Option<&str> {
    let text = field.trim();
    (!text.is_empty() && text != "-0-").then_some(text)
}

/// Individuals are printed `SURNAME, Given Middle`; everybody else as they are called.
pub(super) fn name(printed: &str, person: bool) -> Cow<'_, str> {
    match printed.split_once(", ").filter(|_| person) {
        Some((surname, given)) => Cow::Owned(folded(&format!("{given} {surname}"))),
        None if printed.contains("  ") => Cow::Owned(folded(printed)),
        None => Cow::Borrowed(printed),
    }
}

/// Words by which a bare segment shows itself to be a post or rank.
const POSTS: [&str; 66] = [
    "admiral",
    "adviser",
    "advisor",
    "aide",
    "ambassador",
    "attorney",
    "brigadier",
    "captain",
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "chief",
    "colonel",
    "commandant",
    "commander",
    "commissioner",
    "constituent",
    "coordinator",
    "counselor",
    "deputy",
    "director",
    "emir",
    "employee",
    "envoy",
    "executive",
    "general",
    "governor",
    "head",
    "inspector",
    "judge",
    "leader",
    "lieutenant",
    "magistrate",
    "major",
    "manager",
    "marshal",
    "mayor",
    "member",
    "minister",
    "ministry",
    "officer",
    "official",
    "owner",
    "partner",
    "president",
    "principal",
    "prosecutor",
    "rector",
    "representative",
    "secretary",
    "senator",
    "speaker",
    "spokesman",
    "spokesperson",
    "superintendent",
    "supervisor",
    "treasurer",
    "trustee",
    "undersecretary",
    "vice-chairman",
    "vice-chairperson",
    "vice-president",
    "vice-rector",
    "shareholder",
    "founder",
];

/// Words that make a segment a sentence about somebody else, or about more than a post.
const KIN: [&str; 13] = [
    "son",
    "daughter",
    "wife",
    "brother",
    "sister",
    "spouse",
    "child",
    "husband",
    "half-brother",
    "cousin",
    "is",
    "was",
    "father",
];

const HONORIFICS: [&str; 24] = [
    "alhaj",
    "ayatollah",
    "doctor",
    "dr",
    "engineer",
    "hadji",
    "haji",
    "hojjatoleslam",
    "imam",
    "maulana",
    "maulavi",
    "maulawi",
    "mr",
    "mrs",
    "ms",
    "mufti",
    "mullah",
    "professor",
    "qari",
    "shaykh",
    "sheikh",
    "sheik",
    "ustad",
    "ustadz",
];

/// Whether words are a post, a rank or a job.
pub(super) fn is_post(words: &str) -> bool {
    let words: Vec<String> = words.split([' ', ',', '/']).map(|word| word.trim_matches(['(', ')', '.']).to_lowercase()).collect();
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    words.len() <= 30 && any(&POSTS) && !any(&KIN)
}

/// What OFAC says of bodies that stand in a commercial register and are no companies.
const NO_TRADE: [&str; 12] = [
    "Activities of membership organizations",
    "Activities of other membership organizations n.e.c.",
    "Activities of political organizations",
    "Activities of religious organizations",
    "Charity or Nonprofit Organization",
    "Criminal Organization",
    "Defense activities",
    "General public administration activities",
    "Government Entity",
    "Higher education",
    "Public order and safety activities",
    "Unrecognized Government Entity",
];

/// Whether an organisation type or target type is not that of a company.
pub(super) fn is_no_trade(kind: &str) -> bool {
    NO_TRADE.contains(&kind)
}

/// Whether words are a form of address.
pub(super) fn is_honorific(words: &str) -> bool {
    HONORIFICS.contains(&words.trim_end_matches('.').to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::{is_honorific, is_post, name};

    #[test]
    fn names() {
        let check = |printed, person, expected| assert_eq!(name(printed, person), expected);
        check("AL-ZAYDI, Shibl Muhsin", true, "Shibl Muhsin AL-ZAYDI");
        check("DELOS REYES, Feliciano, Jr.", true, "Feliciano, Jr. DELOS REYES");
        check("ACME, S.A.", false, "ACME, S.A.");
        check("HAMAS", true, "HAMAS");
    }

    #[test]
    fn posts() {
        let check = |words, expected| assert_eq!(is_post(words), expected, "{words}");
        check("Deputy Minister of Oil", true);
        check("Chairman, SET Petrochemicals Oy", true);
        check("wife of Izzat Ibrahim Al-Duri", false);
        check("HAMAS - Nablus", false);
        assert!(is_honorific("Dr.") && !is_honorific("Director"));
    }
}
