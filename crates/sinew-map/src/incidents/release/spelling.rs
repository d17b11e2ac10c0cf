//! What two spellings have in common.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A value without what is spelling: NFKD, no marks, lower case, and one blank for whatever is neither letter nor digit.
pub fn in_substance(value: &str) -> String {
    let mut kept = String::with_capacity(value.len());
    let letters = value.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    for c in letters {
        if c.is_alphanumeric() {
            kept.push(c);
        } else if !kept.is_empty() && !kept.ends_with(' ') {
            kept.push(' ');
        }
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// Whether two values say the same, however they are spelled.
pub fn same_in_substance(one: &str, other: &str) -> bool {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    one == other
        || in_substance(one) == in_substance(other) && number(one).is_some() == number(other).is_some() && number(one).is_none()
        || number(one).is_some_and(|one| number(other) == Some(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        let check = |one: &str, other: &str, same: bool| {
            assert_eq!(same_in_substance(one, other), same, "{one:?} {other:?}");
            assert_eq!(same_in_substance(other, one), same, "{other:?} {one:?}");
        };
        check("Aleppo Governorate", "Aleppo governorate", true);
        check("Deir-ez-Zor", "deir ez  zor ", true);
        check("Şırnak", "Sirnak", false);
        check("Bágdàd", "bagdad", true);
        check("Tall 900", "Tall 900 hill", false);
        check("5", "05", true);
        check("3", "3.0", true);
        check("1.5", "1,5", false);
        check("-3", "3", false);
        check("", "Aleppo", false);
        check("حلب", "دمشق", false);
        check("", " ", true);
    }
}
