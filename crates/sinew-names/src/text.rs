//! Characters with a meaning of their own in names.

/// Apostrophes, and the signs that stand for ayn and hamza in romanisations.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`'
            | '´'
            | '\u{2bb}'
            | '\u{2bc}'
            | '\u{2bd}'
            | '\u{2be}'
            | '\u{2bf}'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{201b}'
            | '\u{2032}'
            | '\u{2c8}'
            | '\u{2ca}'
            | '\u{2cb}'
    )
}
