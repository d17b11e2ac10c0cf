//! Country names, as sanctions lists print them, to the codes that FollowTheMoney uses: those of ISO 3166 and
//! `data/countries.csv`.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Keys of names to codes; an empty code is a name that stands for no country.
static CODES: LazyLock<FxHashMap<String, String>> = LazyLock::new(read);

/// What is known of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Country {
    /// ISO 3166 alpha-2 in lower case, or one of FollowTheMoney's own codes (`xk`, `suhh`).
    Code(&'static str),
    /// A word that lists print in place of a country: `undetermined`.
    None,
    /// A name in neither table.
    Unknown,
}

/// Reads a country's name; case, punctuation and blanks do not matter, nor does `Region:` before it.
pub fn find(name: &str) -> Country {
    let name = name.trim();
    let bare = name.strip_prefix("Region:").unwrap_or(name);
    match CODES.get(&key(bare)).or_else(|| CODES.get(&key(name))).map(String::as_str) {
        Some("") => Country::None,
        Some(code) => Country::Code(code),
        None => Country::Unknown,
    }
}

/// The code of a country, if the name has one.
pub fn code(name: &str) -> Option<&'static str> {
    match find(name) {
        Country::Code(code) => Some(code),
        Country::None | Country::Unknown => None,
    }
}

/// The code of a country given by its name or by a code: ISO 3166 alpha-2 or alpha-3, or one of FollowTheMoney's own; case
/// does not matter.
pub fn read_either(text: &str) -> Option<&'static str> {
    let given = text.trim().to_lowercase();
    let by_iso =
        || iso3166::LIST.iter().find(|country| [country.alpha2, country.alpha3].iter().any(|c| c.eq_ignore_ascii_case(&given)));
    let by_code = |given: &str| CODES.values().map(String::as_str).find(|code| *code == given && !given.is_empty());
    code(text).or_else(|| by_code(&given)).or_else(|| by_iso().and_then(|country| by_code(&country.alpha2.to_lowercase())))
}

/// The country that ends a place: `Sarajevo, Bosnia-Herzegovina`, `Goma, Congo, Democratic Republic of the`.
pub fn at_end(place: &str) -> Option<&'static str> {
    let tails = place.match_indices(',').map(|(at, _)| &place[at + 1..]);
    std::iter::once(place).chain(tails).find_map(code)
}

fn read() -> FxHashMap<String, String> {
    let own = include_str!("../data/countries.csv").lines().skip(1).filter(|line| !line.starts_with('#'));
    let own = own.filter_map(|line| line.rsplit_once(',')).map(|(name, code)| (key(name), code.to_owned()));
    let iso = iso3166::LIST.iter().map(|country| (key(country.name), country.alpha2.to_lowercase()));
    iso.chain(own).collect()
}

/// By what names are looked up: words in lower case, `&` as `and`, nothing but letters and digits.
pub fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '&' => key.push_str("and"),
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
    use super::{CODES, Country, at_end, find, read_either};

    #[test]
    fn names_and_codes() {
        let check = |text, expected| assert_eq!(read_either(text), expected, "{text}");
        check("sy", Some("sy"));
        check("SY", Some("sy"));
        check("syr", Some("sy"));
        check(" Syria ", Some("sy"));
        check("xk", Some("xk"));
        check("suhh", Some("suhh"));
        check("zz", None);
        check("Ruritania", None);
        check("undetermined", None);
        check("", None);
    }

    #[test]
    fn names() {
        let check = |name, code| assert_eq!(find(name), Country::Code(code), "{name}");
        check("Iran", "ir");
        check("IRAN (ISLAMIC REPUBLIC OF)", "ir");
        check("Congo, Democratic Republic of the", "cd");
        check("United Kingdom of Great Britain and Northern\n   Ireland", "gb");
        check("Region: Gaza", "ps");
        check("Kosovo", "xk");
        check("Cote d Ivoire", "ci");
        check("Antigua & Barbuda", "ag");
        check("Virgin Islands, British", "vg");
        assert_eq!(find("undetermined"), Country::None);
        assert_eq!(find("Atlantis"), Country::Unknown);
        assert_eq!(find(""), Country::Unknown);
    }

    #[test]
    fn places() {
        let check = |place, code| assert_eq!(at_end(place), code, "{place}");
        check("Tikrit, Iraq", Some("iq"));
        check("Goma, Congo, Democratic Republic of the", Some("cd"));
        check("Korea, North", Some("kp"));
        check("Georgia", Some("ge"));
        check("al-Ruqayn", None);
    }

    #[test]
    fn codes_are_lower_case_and_names_are_given_once() {
        let lines = || include_str!("../data/countries.csv").lines().skip(1).filter(|line| !line.starts_with('#'));
        let mut keys: Vec<String> = lines().map(|line| super::key(line.rsplit_once(',').unwrap().0)).collect();
        let before = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), before);
        let mut codes: Vec<&String> = CODES.values().collect();
        codes.sort();
        assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    }
}
