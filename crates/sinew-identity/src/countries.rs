//! Countries by code or name.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Names in use that ISO 3166 does not list, and codes of states that are gone or not in the standard (as FollowTheMoney
/// writes them). Compiled from general knowledge.
const OTHERS: &[(&str, &str)] = &[
    ("bolivia", "bo"),
    ("bosnia", "ba"),
    ("bosnia herzegovina", "ba"),
    ("brunei", "bn"),
    ("burma", "mm"),
    ("cape verde", "cv"),
    ("congo kinshasa", "cd"),
    ("democratic republic of the congo", "cd"),
    ("dr congo", "cd"),
    ("congo democratic republic of the", "cd"),
    ("congo brazzaville", "cg"),
    ("republic of the congo", "cg"),
    ("czech republic", "cz"),
    ("east timor", "tl"),
    ("england", "gb"),
    ("great britain", "gb"),
    ("holy see", "va"),
    ("iran", "ir"),
    ("islamic republic of iran", "ir"),
    ("ivory coast", "ci"),
    ("kosovo", "xk"),
    ("laos", "la"),
    ("macau", "mo"),
    ("macedonia", "mk"),
    ("micronesia", "fm"),
    ("moldova", "md"),
    ("netherlands", "nl"),
    ("the netherlands", "nl"),
    ("north korea", "kp"),
    ("democratic peoples republic of korea", "kp"),
    ("palestine", "ps"),
    ("palestinian territories", "ps"),
    ("russia", "ru"),
    ("scotland", "gb"),
    ("south korea", "kr"),
    ("republic of korea", "kr"),
    ("soviet union", "suhh"),
    ("ussr", "suhh"),
    ("swaziland", "sz"),
    ("syria", "sy"),
    ("syrian arab republic", "sy"),
    ("taiwan", "tw"),
    ("tanzania", "tz"),
    ("turkey", "tr"),
    ("turkiye", "tr"),
    ("türkiye", "tr"),
    ("uae", "ae"),
    ("uk", "gb"),
    ("united kingdom", "gb"),
    ("united states", "us"),
    ("usa", "us"),
    ("vatican", "va"),
    ("venezuela", "ve"),
    ("vietnam", "vn"),
    ("viet nam", "vn"),
    ("yugoslavia", "yucs"),
    ("libyan arab jamahiriya", "ly"),
    // Codes without a name above.
    ("xk", "xk"),
    ("suhh", "suhh"),
    ("yucs", "yucs"),
    ("csxx", "csxx"),
    ("cshh", "cshh"),
    ("ddde", "ddde"),
    ("eu", "eu"),
    // Short forms that tables of customers hold.
    ("dprk", "kp"),
    ("drc", "cd"),
    ("ksa", "sa"),
    ("prc", "cn"),
    ("rok", "kr"),
];

static NAMES: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
    let codes = iso3166::LIST.iter().flat_map(|country| {
        let code = country.alpha2.to_lowercase();
        [country.name, country.alpha2, country.alpha3].map(|name| (key(name), code.clone()))
    });
    codes.chain(OTHERS.iter().map(|(name, code)| (key(name), (*code).to_string()))).collect()
});

/// The code of a country: ISO 3166 alpha-2 in lower case, or one of FollowTheMoney's own (`xk`, `suhh`). Takes codes
/// of two or three letters and English names. A code that no table knows is kept, a name is not.
pub fn country_code(text: &str) -> Option<String> {
    let key = key(text);
    let coded = (2..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    NAMES.get(&key).cloned().or_else(|| coded.then(|| text.to_string()))
}

/// The code of a country that a table knows; unlike [`country_code`] it takes no code for granted. For what people type:
/// `narnia` looks like a code, and would speak against every hit.
pub fn known_country(text: &str) -> Option<String> {
    NAMES.get(&key(text)).cloned()
}

fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in name.chars().take(80) {
        match c {
            '’' | '\'' | '.' => {}
            _ if c.is_alphanumeric() => key.extend(c.to_lowercase()),
            _ if !key.ends_with(' ') && !key.is_empty() => key.push(' '),
            _ => {}
        }
    }
    key.truncate(key.trim_end().len());
    key
}

#[cfg(test)]
mod tests {
    use super::{country_code, known_country};

    #[test]
    fn codes_and_names() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(country_code(text).as_deref(), expected, "{text}");
        check("iq", Some("iq"));
        check("IRQ", Some("iq"));
        check("Iraq", Some("iq"));
        check("Democratic Republic of the Congo", Some("cd"));
        check("Côte d'Ivoire", Some("ci"));
        check("suhh", Some("suhh"));
        check("Atlantis", None);
        check("", None);
    }

    #[test]
    fn what_people_type() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(known_country(text).as_deref(), expected, "{text}");
        check("iq", Some("iq"));
        check("irn", Some("ir"));
        check("KSA", Some("sa"));
        check("suhh", Some("suhh"));
        check("narnia", None);
        check("xyz", None);
        check("qq", None);
    }
}
