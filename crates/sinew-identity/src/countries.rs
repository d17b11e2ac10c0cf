//! Countries by code or name.

use rustc_hash::FxHashMap;
use sinew_model::country::{code, key};
use std::sync::LazyLock;

/// Beside the names that lists print ([`sinew_model::country`]): what people call countries, what tables of customers hold,
/// and codes of states that are gone or not in the standard, as FollowTheMoney writes them. These go before.
const OTHERS: &[(&str, &str)] = &[
    ("dr congo", "cd"),
    ("scotland", "gb"),
    ("uae", "ae"),
    ("xk", "xk"),
    ("suhh", "suhh"),
    ("yucs", "yucs"),
    ("csxx", "csxx"),
    ("cshh", "cshh"),
    ("ddde", "ddde"),
    ("eu", "eu"),
    ("drc", "cd"),
    ("ksa", "sa"),
    ("prc", "cn"),
    ("rok", "kr"),
];

static NAMES: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
    let codes = iso3166::LIST.iter().flat_map(|country| {
        let code = country.alpha2.to_lowercase();
        [country.alpha2, country.alpha3].map(|name| (key(name), code.clone()))
    });
    codes.chain(OTHERS.iter().map(|(name, code)| (key(name), (*code).to_string()))).collect()
});

/// The code of a country: ISO 3166 alpha-2 in lower case, or one of FollowTheMoney's own (`xk`, `suhh`). Takes codes
/// of two or three letters and English names. A code that no table knows is kept, a name is not.
pub fn country_code(text: &str) -> Option<String> {
    let coded = (2..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    known_country(text).or_else(|| coded.then(|| text.to_string()))
}

/// The code of a country that a table knows; unlike [`country_code`] it takes no code for granted. For what people type:
/// `narnia` looks like a code, and would speak against every hit.
pub fn known_country(text: &str) -> Option<String> {
    NAMES.get(&key(text)).cloned().or_else(|| code(text).map(str::to_string))
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
    fn a_name_that_lists_print_stands_in_their_table_alone() {
        for (name, code) in super::OTHERS {
            assert_ne!(sinew_model::country::code(name), Some(*code), "{name}");
        }
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
