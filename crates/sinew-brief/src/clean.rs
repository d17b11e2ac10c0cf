//! What every renderer does to a text first: nothing in it may steer the reader's terminal or browser.

/// The text on one line: blanks and line ends become single spaces (one may remain at either end), control
/// characters become visible, and marks that override direction or cannot be seen are left out.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if is_blank(c) => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if is_hidden(c) => {}
            // The pictures of the control characters stand in the same order as the characters themselves.
            '\0'..='\x1f' => out.push(char::from_u32(0x2400 + c as u32).unwrap_or(char::REPLACEMENT_CHARACTER)),
            '\x7f' => out.push('\u{2421}'),
            c if c.is_control() || is_noncharacter(c) => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}

/// Blanks at which a line may break. Those that forbid it stay as they are.
fn is_blank(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Embeddings, overrides and isolates of direction, invisible tags, annotations, the byte-order mark.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

fn is_noncharacter(c: char) -> bool {
    c as u32 & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// Whether a text has letters, or marks, that run from right to left.
pub(crate) fn has_rtl(text: &str) -> bool {
    text.chars().any(is_rtl)
}

/// Whether the last letter of a text runs from right to left, so that what follows may be drawn into it.
pub(crate) fn ends_rtl(text: &str) -> bool {
    text.chars().rev().find(|c| c.is_alphabetic()).is_some_and(is_rtl)
}

/// The blocks of the scripts that run from right to left.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning() {
        let check = |text: &str, expected: &str| assert_eq!(clean(text), expected, "{text:?}");
        check("plain", "plain");
        check(" two\r\n\tlines\u{2028}and ", " two lines and ");
        check("\x1b[31mred\x1b[0m", "␛[31mred␛[0m");
        check("bell\x07 del\x7f nul\0", "bell␇ del␡ nul␀");
        check("c1 \u{9b}31m", "c1 \u{fffd}31m");
        check("\u{202e}txt.exe\u{202c}", "txt.exe");
        check("\u{2066}a\u{2069}\u{feff}\u{e0041}", "a");
        check("no\u{a0}break", "no\u{a0}break");
        check("کتائب حزب\u{200c}الله", "کتائب حزب\u{200c}الله");
        check("\u{ffff}", "\u{fffd}");
    }

    #[test]
    fn direction() {
        let check = |text: &str, has: bool, ends: bool| assert_eq!((has_rtl(text), ends_rtl(text)), (has, ends), "{text}");
        check("Badr", false, false);
        check("منظمة بدر", true, true);
        check("منظمة بدر (Badr)", true, false);
        check("Badr بدر 3!", true, true);
        check("12", false, false);
        check("עברית", true, true);
    }
}
