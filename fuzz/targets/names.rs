//! Any two texts are read as names and compared: the same score from both sides, below one, and explained by it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_names::{Kind, MAX_PARTS, Name, compare, explain};

fuzz_target!(|texts: (&str, &str, u8)| {
    let kind = [Kind::Person, Kind::Organization, Kind::Vessel][usize::from(texts.2) % 3];
    let (a, b) = (Name::read(texts.0, kind), Name::read(texts.1, kind));
    assert!(a.parts().len() <= MAX_PARTS);
    let score = compare(a.view(), b.view());
    assert!((0.0..1.0).contains(&score), "{score}");
    assert!((score - compare(b.view(), a.view())).abs() < 1e-4);
    assert_eq!(explain(&a, &b).score, score);
    a.words().iter().for_each(|word| word.loose_keys(|_| ()));
});
