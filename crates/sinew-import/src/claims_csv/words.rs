//! Rules for the small texts in cells: keys, voices, languages, and the wording of advice.

use sinew_model::claim::VOICE_SEPARATOR;

/// What a key may be made of, for messages.
pub(super) const KEY_RULE: &str = "a key is made of letters, digits, `-`, `_`, `.` and `:`, without blanks";

pub(super) fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
}

/// The key that a name might have been meant as: `Hadi al-Amiri` as `hadi-al-amiri`.
pub(super) fn as_key(name: &str) -> String {
    let words: Vec<String> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.join("-")
}

/// ISO 639, with the subtags of BCP 47 after it: `ar`, `ckb`, `ar-Latn`.
pub(super) fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let code = parts.next().unwrap_or_default();
    let subtags = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase()) && subtags
}

/// Voices with one separator between them, however the arrows were drawn. Nothing if one is empty.
pub(super) fn voices(text: &str) -> Option<String> {
    let text = text.replace('←', "<").replace("<-", "<");
    let parts: Vec<&str> = text.split('<').map(str::trim).collect();
    parts.iter().all(|part| !part.is_empty()).then(|| parts.join(VOICE_SEPARATOR))
}

/// Advice with the nearest known names before it, if there are any.
pub(super) fn or_nearest(otherwise: &str, near: &[&str]) -> String {
    if near.is_empty() { otherwise.to_owned() } else { format!("did you mean {}? {otherwise}", near.join(" or ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        let check = |text: &str, expected: bool| assert_eq!(is_key(text), expected, "{text:?}");
        check("hadi-al-amiri", true);
        check("NK-3fT_9.x:2", true);
        check("هادي-العامري", true);
        check("", false);
        check("Hadi al-Amiri", false);
        check("a,b", false);
        assert_eq!(as_key("Hadi al-Amiri (Badr)"), "hadi-al-amiri-badr");
    }

    #[test]
    fn voices_are_joined_alike() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(voices(text).as_deref(), expected, "{text:?}");
        check("INSS", Some("INSS"));
        check("INSS<-Wall Street Journal  <-  unnamed officials", Some("INSS <- Wall Street Journal <- unnamed officials"));
        check("INSS ← WSJ < officials", Some("INSS <- WSJ <- officials"));
        check("INSS <- ", None);
    }

    #[test]
    fn languages() {
        let check = |text: &str, expected: bool| assert_eq!(is_language(text), expected, "{text:?}");
        check("ar", true);
        check("ckb", true);
        check("ar-Latn", true);
        check("Arabic", false);
        check("AR", false);
        check("ar-", false);
    }
}
