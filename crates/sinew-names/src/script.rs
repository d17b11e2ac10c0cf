//! Scripts that this crate reads by rules of its own, and the rest.

/// The script that a token is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Script {
    /// Latin letters, with or without marks.
    Latin,
    /// Arabic, Persian, Urdu, Pashto, Kurdish (Sorani).
    Arabic,
    /// Hebrew and Yiddish.
    Hebrew,
    /// Russian, Ukrainian, Bulgarian and others.
    Cyrillic,
    /// Figures alone.
    Digits,
    /// Anything else: romanised letter by letter.
    Other,
}

impl Script {
    /// The script of a letter or figure; `None` for marks, spaces and punctuation.
    pub fn of(c: char) -> Option<Script> {
        match c {
            '0'..='9' => Some(Script::Digits),
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' => Some(Script::Latin),
            '\u{621}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}' | '\u{6ee}'..='\u{6ef}' | '\u{6fa}'..='\u{6ff}' => {
                Some(Script::Arabic)
            }
            '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Some(Script::Arabic),
            '\u{5d0}'..='\u{5f2}' => Some(Script::Hebrew),
            '\u{400}'..='\u{52f}' => Some(Script::Cyrillic),
            c if c.is_alphanumeric() => Some(Script::Other),
            _ => None,
        }
    }

    /// Whether the script leaves most short vowels unwritten, so that a vowel on the other side says nothing.
    pub fn is_abjad(self) -> bool {
        matches!(self, Script::Arabic | Script::Hebrew)
    }
}
