//! From raw text to tokens: Unicode clean-up, case, marks, separators.

use crate::script::Script;
use crate::text::is_apostrophe;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Letters of a text that are read; what stands behind them is not. Longer names do not exist, longer inputs do.
pub(crate) const MAX_LETTERS: usize = 600;
/// Tokens of a text that are read.
pub(crate) const MAX_TOKENS: usize = 32;

/// One word of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Token {
    /// Lower-case, marks taken off, letter variants folded: what word lists are looked up by.
    pub(crate) folded: String,
    /// Lower-case with the marks that change a sound; empty where it equals `folded`.
    pub(crate) marked: String,
    /// The script of the first letter.
    pub(crate) script: Option<Script>,
    /// Within brackets.
    pub(crate) bracketed: bool,
    /// A comma stood behind it.
    pub(crate) comma: bool,
    /// Nothing but a full stop stands between it and the token before.
    pub(crate) dotted: bool,
}

impl Token {
    pub(crate) fn marked(&self) -> &str {
        if self.marked.is_empty() { &self.folded } else { &self.marked }
    }

    pub(crate) fn script(&self) -> Script {
        self.script.unwrap_or(Script::Other)
    }
}

/// The tokens of a text, and whether the text was longer than what is read.
pub(crate) fn tokens(text: &str) -> (Vec<Token>, bool) {
    let mut cleaner = Cleaner::default();
    let mut cut = text.len() > 4 * MAX_LETTERS && text.chars().nth(4 * MAX_LETTERS).is_some();
    let chars = text.chars().take(4 * MAX_LETTERS);
    // Most names are ASCII, which no normal form changes.
    cut |= if text.is_ascii() { cleaner.read(chars) } else { cleaner.read(chars.nfkc()) };
    cleaner.finish();
    (cleaner.tokens, cut)
}

#[derive(Default)]
struct Cleaner {
    tokens: Vec<Token>,
    now: Token,
    letters: usize,
    /// Small letters at the end of the token so far.
    small: usize,
    depth: usize,
    /// The token before ended with a full stop, and nothing came since.
    dot: bool,
    /// The same when this token began.
    dotted: bool,
    /// Letters of the token before its last apostrophe.
    apostrophe: usize,
}

impl Cleaner {
    /// Reads letters up to the bounds; says whether there were more.
    fn read(&mut self, chars: impl Iterator<Item = char>) -> bool {
        for (read, c) in chars.enumerate() {
            if read == MAX_LETTERS || self.tokens.len() == MAX_TOKENS {
                return true;
            }
            self.push(c);
        }
        false
    }

    fn push(&mut self, c: char) {
        match c {
            '(' | '[' | '{' | '（' | '【' => {
                self.end();
                self.depth += 1;
            }
            ')' | ']' | '}' | '）' | '】' => {
                self.end();
                self.depth = self.depth.saturating_sub(1);
            }
            ',' | '،' | '、' | '，' => {
                self.end();
                if let Some(last) = self.tokens.last_mut() {
                    last.comma = true;
                }
            }
            '&' => {
                self.end();
                self.tokens.push(Token { folded: "&".into(), script: Some(Script::Latin), ..Token::default() });
            }
            '\'' | '\u{2019}' | '\u{5f3}' if self.now.script == Some(Script::Hebrew) => self.geresh(),
            '"' | '\u{5f4}' | '\u{201d}' if self.now.script == Some(Script::Hebrew) => {}
            '.' => {
                self.end();
                self.dot = true;
            }
            c if is_apostrophe(c) => self.apostrophe(),
            // Zero-width joins and marks of direction vanish; the non-joiner stands between words in Persian.
            '\u{200c}' => self.end(),
            '\u{200b}'
            | '\u{200d}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{ad}'
            | '\u{640}' => {}
            c if is_combining_mark(c) || ('\u{64b}'..='\u{65f}').contains(&c) || c == '\u{670}' => {}
            c => self.letter(c),
        }
    }

    fn letter(&mut self, c: char) {
        let Some(script) = Script::of(c) else {
            self.dot = false;
            return self.end();
        };
        if self.now.folded.is_empty() {
            self.dotted = std::mem::take(&mut self.dot);
        }
        let script_now = *self.now.script.get_or_insert(script);
        let mixed = script != script_now && script != Script::Digits && script_now != Script::Digits;
        if mixed || self.begins_a_word(c) {
            self.end();
            self.now.script = Some(script);
        }
        if script != Script::Digits && self.now.script == Some(Script::Digits) {
            self.now.script = Some(script);
        }
        self.letters += 1;
        self.small = if c.is_lowercase() { self.small + 1 } else { 0 };
        self.write(c, script);
    }

    /// `VladimirPutin`: a capital after three small letters or more.
    fn begins_a_word(&self, c: char) -> bool {
        c.is_uppercase() && self.small >= 3 && self.now.folded != "mac"
    }

    fn write(&mut self, c: char, script: Script) {
        if c.is_ascii() {
            let c = c.to_ascii_lowercase();
            self.now.folded.push(c);
            if !self.now.marked.is_empty() {
                self.now.marked.push(c);
            }
            return;
        }
        if self.now.marked.is_empty() {
            self.now.marked = self.now.folded.clone();
        }
        for lower in c.to_lowercase().filter(|c| !is_combining_mark(*c)) {
            self.now.marked.push(lower);
            fold_letter(lower, script, &mut self.now.folded);
        }
    }

    /// Not heard at the ends of words, and between letters a stop.
    fn apostrophe(&mut self) {
        self.apostrophe = self.letters;
        if self.letters > 0 && self.now.script == Some(Script::Latin) {
            self.geresh();
        }
    }

    fn geresh(&mut self) {
        if self.now.marked.is_empty() {
            self.now.marked = self.now.folded.clone();
        }
        self.now.marked.push('\'');
    }

    fn end(&mut self) {
        let mut token = std::mem::take(&mut self.now);
        if !token.folded.is_empty() {
            // Iran's
            if self.apostrophe >= 3 && self.letters == self.apostrophe + 1 && token.folded.ends_with('s') {
                token.folded.pop();
                token.marked.truncate(token.marked.len().saturating_sub(2));
            }
            if token.marked == token.folded {
                token.marked.clear();
            }
            token.bracketed = self.depth > 0;
            token.dotted = std::mem::take(&mut self.dotted);
            self.tokens.push(token);
        }
        (self.letters, self.small, self.apostrophe) = (0, 0, 0);
    }

    fn finish(&mut self) {
        self.end();
        self.tokens.truncate(MAX_TOKENS);
    }
}

/// A lower-case word as word lists hold it.
pub(crate) fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    // Plain letters are their own normal form.
    if word.chars().all(is_plain) {
        word.chars().flat_map(char::to_lowercase).for_each(|c| fold_any(c, &mut out));
    } else {
        word.nfkc().flat_map(char::to_lowercase).for_each(|c| fold_any(c, &mut out));
    }
    out
}

fn is_plain(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{410}'..='\u{44f}' | '\u{5d0}'..='\u{5ea}' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' | '\u{671}'..='\u{6d3}')
}

fn fold_any(c: char, out: &mut String) {
    match Script::of(c) {
        Some(_) if c.is_ascii() => out.push(c),
        Some(script) => fold_letter(c, script, out),
        None => {}
    }
}

fn fold_letter(c: char, script: Script, out: &mut String) {
    match script {
        Script::Latin => fold_latin(c, out),
        Script::Arabic => out.push(fold_arabic(c)),
        Script::Hebrew => out.push(fold_hebrew(c)),
        Script::Cyrillic => out.push(if c == 'ё' { 'е' } else { c }),
        _ => out.push(c),
    }
}

fn fold_latin(c: char, out: &mut String) {
    match c {
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'ı' => out.push('i'),
        'ə' => out.push('a'),
        'ħ' => out.push('h'),
        c => out.extend(std::iter::once(c).nfd().filter(|c| c.is_ascii_alphanumeric())),
    }
}

/// Letters that Arabic, Persian, Urdu, Pashto and Kurdish keyboards write differently for the same letter.
fn fold_arabic(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ے' | 'ۍ' | 'ئ' | 'ۓ' => 'ي',
        'ک' | 'ڪ' | 'ګ' => 'ك',
        'ة' | 'ھ' | 'ہ' | 'ۀ' | 'ۂ' | 'ۃ' => 'ه',
        'ؤ' => 'و',
        'ڕ' | 'ړ' | 'ڑ' => 'ر',
        'ڵ' => 'ل',
        'ټ' | 'ٹ' => 'ت',
        'ډ' | 'ڈ' => 'د',
        'ڼ' | 'ں' => 'ن',
        c => c,
    }
}

fn fold_hebrew(c: char) -> char {
    match c {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let words: Vec<String> = tokens(text).0.into_iter().map(|token| token.folded).collect();
        assert_eq!(words.join(" "), expected, "{text:?}");
    }

    #[test]
    fn splits_and_folds() {
        check("  Qasem   Soleimani ", "qasem soleimani");
        check("AL-TIKRITI, Sab'awi", "al tikriti sabawi");
        check("Nicolás Gößmann Erdoğan", "nicolas gossmann erdogan");
        check("VladimirPutin McDonald MacArthur", "vladimir putin mcdonald macarthur");
        check("علی‌اصغر", "علي اصغر");
        check("مُحَمَّـــد أحمد", "محمد احمد");
        check("\u{202e}Ali\u{200b} Reza\u{202c}", "ali reza");
        check("ג'ון צה\"ל", "גונ צהל");
        check("Ｆｕｌｌ　Ｗｉｄｔｈ", "full width");
        check("Procter&Gamble", "procter & gamble");
        check("Имад МУГНИЯ", "имад мугния");
        check("Iran's Sa'id Qa'ida", "iran said qaida");
        check("\u{0}\u{7}\n", "");
    }

    #[test]
    fn reads_no_more_than_its_bounds() {
        let (tokens, cut) = tokens(&"ab ".repeat(100_000));
        assert_eq!((tokens.len(), cut), (MAX_TOKENS, true));
        let (tokens, cut) = super::tokens(&"x".repeat(100_000));
        assert!(cut && tokens[0].folded.len() <= MAX_LETTERS);
    }
}
