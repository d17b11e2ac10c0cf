//! Arabic and Hebrew letters to sounds, for all the languages written with them.

use super::{Sounds, code};

pub(crate) fn read_arabic(word: &str, sounds: &mut Sounds) {
    let letters: Vec<char> = word.chars().filter(|c| *c != '\'').collect();
    for (at, &c) in letters.iter().enumerate() {
        let last = at + 1 == letters.len();
        // Sorani and Urdu write a long u as two.
        if c == 'و' && at > 0 && letters[at - 1] == 'و' {
            continue;
        }
        let name = if at == 0 && bears(c, letters.get(1)) { Some("glottal") } else { arabic(c, at == 0, last) };
        if let Some(name) = name {
            sounds.push(code(name));
        }
    }
}

/// Alef or ayin before waw or ya may bear their vowel and say nothing itself: Uriel, Oweis, Ilan.
fn bears(c: char, next: Option<&char>) -> bool {
    matches!(c, 'ا' | 'أ' | 'إ' | 'ع' | 'א' | 'ע') && matches!(next, Some('و' | 'ي' | 'ی' | 'ו' | 'י'))
}

fn arabic(c: char, first: bool, last: bool) -> Option<&'static str> {
    Some(match c {
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' if first => "first-a",
        'ع' if first => "first-a",
        // Sorani words that begin with a vowel begin with a hamza on its seat.
        'ئ' if first => "glottal",
        'ا' | 'آ' | 'ٱ' | 'أ' | 'إ' => "long-a",
        'ع' | 'ء' | 'ئ' | 'ؤ' => return arabic_hamza(c),
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ټ' | 'ٹ' => "t",
        'ط' => "emphatic-t",
        'ث' => "tha",
        'ج' => "j",
        'چ' => "ch",
        'ح' => "hard-h",
        'خ' => "kh",
        'د' | 'ډ' | 'ڈ' => "d",
        'ذ' => "dhal",
        'ر' | 'ڕ' | 'ړ' | 'ڑ' => "r",
        'ز' => "z",
        'ژ' | 'ږ' => "zh",
        'س' | 'ښ' => "s",
        'ش' => "sh",
        'ص' => "sad",
        'ض' => "dad",
        'ظ' => "za",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' | 'ک' | 'ڪ' => "k",
        'گ' | 'ګ' => "g",
        'ل' | 'ڵ' => "l",
        'م' => "m",
        'ن' | 'ڼ' | 'ں' => "n",
        'ه' | 'ھ' | 'ہ' | 'ۀ' if last => "final-he",
        'ة' | 'ۃ' => "final-he",
        'ه' | 'ھ' | 'ہ' | 'ۀ' => "h",
        'ە' => "kurdish-e",
        'و' => "waw",
        'ۆ' => "o",
        'ۇ' | 'ۈ' => "u",
        'ۋ' => "v",
        'ى' if last => "maqsura",
        'ي' | 'ی' | 'ى' | 'ے' | 'ۍ' => "yod",
        'ې' | 'ێ' => "e",
        'ځ' => "z",
        'څ' => "ts",
        c => return figure(c),
    })
}

fn arabic_hamza(c: char) -> Option<&'static str> {
    Some(match c {
        'ئ' => "yod",
        'ؤ' => "waw",
        _ => "glottal",
    })
}

fn figure(c: char) -> Option<&'static str> {
    const FIGURES: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    c.to_digit(10).map(|digit| FIGURES[digit as usize])
}

pub(crate) fn read_hebrew(word: &str, sounds: &mut Sounds) {
    let letters: Vec<char> = word.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let c = letters[at];
        let marked = letters.get(at + 1) == Some(&'\'');
        let doubled = matches!(c, 'ו' | 'י') && letters.get(at + 1) == Some(&c);
        let last = at + 1 + usize::from(marked || doubled) == letters.len();
        // Foreign ch and tch are written with two letters.
        if c == 'ט' && letters.get(at + 1) == Some(&'ש') {
            sounds.push(code("ch"));
            at += 2;
            continue;
        }
        let name = if at == 0 && bears(c, letters.get(1)) { Some("glottal") } else { hebrew(c, marked, doubled, at == 0, last) };
        if let Some(name) = name {
            sounds.push(code(name));
        }
        at += 1 + usize::from(marked || doubled);
    }
}

fn hebrew(c: char, marked: bool, doubled: bool, first: bool, last: bool) -> Option<&'static str> {
    Some(match c {
        'א' | 'ע' if first => "first-a",
        'א' | 'ע' => "glottal",
        'ב' => "b-or-v",
        'ג' if marked => "j",
        'ג' => "g",
        'ד' => "d",
        'ה' if last => "final-he",
        'ה' => "h",
        'ו' if doubled => "latin-w",
        'ו' => "waw",
        'ז' if marked => "zh",
        'ז' => "z",
        'ח' => "het",
        'ט' => "emphatic-t",
        'י' => "yod",
        'כ' | 'ך' => "caf",
        'ל' => "l",
        'מ' | 'ם' => "m",
        'נ' | 'ן' => "n",
        'ס' => "s",
        'פ' | 'ף' => "pe",
        'צ' | 'ץ' if marked => "ch",
        'צ' | 'ץ' => "tsadi",
        'ק' => "q",
        'ר' => "r",
        'ש' => "shin",
        'ת' if marked => "th",
        'ת' => "t",
        _ => return figure(c),
    })
}
