//! Spellings of one word share a key.

use sinew_names::{Kind, Name};
use std::collections::BTreeSet;

fn keys(text: &str) -> BTreeSet<u64> {
    let mut keys = BTreeSet::new();
    Name::read(text, Kind::Person).words().iter().for_each(|word| {
        word.keys(|key| {
            keys.insert(key);
        })
    });
    keys
}

fn loose(text: &str) -> BTreeSet<u64> {
    let mut keys = BTreeSet::new();
    Name::read(text, Kind::Person).words().iter().for_each(|word| {
        word.loose_keys(|key| {
            keys.insert(key);
        })
    });
    keys
}

#[test]
fn spellings_of_one_word_meet() {
    for (a, b) in [
        ("قاسم", "Ghasem"),
        ("القذافي", "Gaddafi"),
        ("Khadhafi", "Gaddafi"),
        ("يوسف", "Youssef"),
        ("Othman", "Osman"),
        ("Jamal", "Gamal"),
        ("ירושלמי", "Yerushalmi"),
        ("Чечня", "Chechnya"),
        ("Wazir", "Vazir"),
        ("Khazali", "الخزعلي"),
    ] {
        assert!(!keys(a).is_disjoint(&keys(b)), "{a} {b}");
    }
}

#[test]
fn a_slip_of_the_hand_is_met_by_loose_keys() {
    for (a, b) in [("Lukashenko", "Lukasenho"), ("Barzani", "Bazani"), ("Prigozhin", "Prigoxhin")] {
        assert!(!loose(a).is_disjoint(&loose(b)), "{a} {b}");
    }
}

#[test]
fn different_words_do_not_meet() {
    for (a, b) in [("Barzani", "Talabani"), ("Maliki", "Sadr"), ("Hakim", "Najdi")] {
        assert!(keys(a).is_disjoint(&keys(b)), "{a} {b}");
    }
}
