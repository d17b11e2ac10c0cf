//! Any text is read and compared, in bounded time, to the same score from both sides.

use proptest::prelude::*;
use sinew_names::{Kind, MAX_PARTS, Name, compare, explain};

fn kinds() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Person), Just(Kind::Organization), Just(Kind::Vessel)]
}

fn texts() -> impl Strategy<Value = String> {
    let names = "((Abu|al|bin|Muhammad|Abd|ul|Kataib|Bank|of|Ltd|[A-Z][a-z]{1,9}|محمد|عبد|ال|בן|Иван|[א-ת]{2,6}|[ا-ي]{2,8}|[0-9]{1,4}|\\(|\\)|,|-|'| ){1,12})";
    prop_oneof![".{0,60}", names, "\\PC{0,400}"]
}

proptest! {
    #[test]
    fn any_two_texts_have_one_score(a in texts(), b in texts(), kind in kinds()) {
        let (x, y) = (Name::read(&a, kind), Name::read(&b, kind));
        prop_assert!(x.parts().len() <= MAX_PARTS);
        let score = compare(x.view(), y.view());
        prop_assert!((0.0..1.0).contains(&score), "{score}");
        prop_assert!((score - compare(y.view(), x.view())).abs() < 1e-4, "{a:?} {b:?}");
        prop_assert_eq!(explain(&x, &y).score, score);
    }

    #[test]
    fn a_name_is_itself(a in "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?") {
        let name = Name::read(&a, Kind::Person);
        prop_assume!(name.parts().iter().any(|part| part.weight > 0.3));
        prop_assert!(compare(name.view(), name.view()) > 0.7, "{a}");
    }

    #[test]
    fn spaces_case_and_marks_do_not_matter(a in "[a-z]{3,8} [a-z]{3,8}") {
        let (plain, loud) = (Name::read(&a, Kind::Person), Name::read(&format!("  {}\u{200b} ", a.to_uppercase()), Kind::Person));
        prop_assert_eq!(plain.parts(), loud.parts());
    }
}

#[test]
fn long_names_are_cut_and_say_so() {
    for text in
        ["Muhammad ".repeat(5_000), "x".repeat(10_000), "بن ".repeat(9_000), "\u{200f}".repeat(50_000), "a.".repeat(9_999)]
    {
        let name = Name::read(&text, Kind::Person);
        assert!(name.parts().len() <= MAX_PARTS && name.is_cut(), "{}", &text[..8]);
        assert!(compare(name.view(), name.view()) < 1.0);
    }
    assert!(!Name::read("Nouri al-Maliki", Kind::Person).is_cut());
}
