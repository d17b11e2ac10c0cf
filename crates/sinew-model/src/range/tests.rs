use super::*;

fn range(text: &str) -> Range {
    Range::parse(text).unwrap()
}

#[test]
fn reads_forms() {
    for (text, canonical) in [
        ("50", "50"),
        ("0.5", "0.5"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("07", "7"),
        ("-0", "0"),
        ("25..50", "25..50"),
        ("25 .. 50", "25..50"),
        ("25-50", "25..50"),
        ("25–50", "25..50"),
        ("25 - 50 %", "25..50"),
        ("25%–50%", "25..50"),
        ("25..25", "25"),
        ("-5-10", "-5..10"),
        ("-10--5", "-10..-5"),
        ("(25,50]", "(25,50]"),
        ("( 25, 50 ]", "(25,50]"),
        ("[25,50)", "[25,50)"),
        ("(25,50)", "(25,50)"),
        ("[25,50]", "25..50"),
        ("(25%,50%]", "(25,50]"),
        ("(25,50] %", "(25,50]"),
        ("(25..50]", "(25,50]"),
        ("(-5,-1]", "(-5,-1]"),
        (">50", ">50"),
        ("> 50 %", ">50"),
        (">=50", ">=50"),
        ("≥50", ">=50"),
        ("50..", ">=50"),
        ("<10", "<10"),
        ("<=10", "<=10"),
        ("≤ 10", "<=10"),
        ("..10", "<=10"),
        ("..", ".."),
        ("~80", "72..88"),
        ("~ 80,000,000", "72000000..88000000"),
        ("~-80", "-88..-72"),
        ("~0", "0"),
        ("3,500,000,000", "3500000000"),
        ("3 500 000", "3500000"),
        ("3\u{a0}500\u{202f}000", ""),
        ("3\u{a0}500\u{a0}000", "3500000"),
        ("3\u{202f}500,5", ""),
        ("3_500_000.25", "3500000.25"),
        ("1,500", "1500"),
        ("(1,500,2,000]", "(1500,2000]"),
        ("(80,000,000,120,000,000)", "(80000000,120000000)"),
        ("80,000,000-120,000,000", "80000000..120000000"),
    ] {
        if canonical.is_empty() {
            assert!(Range::parse(text).is_err(), "{text}");
            continue;
        }
        assert_eq!(range(text).to_string(), canonical, "{text}");
        assert_eq!(range(canonical), range(text), "{text}");
    }
}

#[test]
fn says_what_is_wrong() {
    let comma = "write decimals with a point, as in 1.5; a comma sets off thousands, as in 1,500";
    let groups = "digits may be set off only in groups of three, as in 3,500,000 or 3 500 000";
    for (text, message) in [
        ("", "no number is given".to_owned()),
        ("  ", "no number is given".to_owned()),
        ("1,5", format!("`1,5`: {comma}")),
        ("12,50 %", format!("`12,50 %`: {comma}")),
        ("0,500", format!("`0,500`: {comma}")),
        ("1.500,00", format!("`1.500,00`: {comma}")),
        ("1,234,5", format!("`1,234,5`: {groups}")),
        ("1.234.567", format!("`1.234.567`: {groups}")),
        ("25 50", format!("`25 50`: {groups}")),
        ("3,500 000", format!("`3,500 000`: {groups}")),
        ("[100,200,300]", "`[100,200,300]` can be read in more than one way: write (1000,2000] or (1,000..2,000]".to_owned()),
        ("50..25", "`50..25` holds no number: the lower bound comes first".to_owned()),
        ("(5,5]", "`(5,5]` holds no number: the lower bound comes first".to_owned()),
    ] {
        assert_eq!(Range::parse(text).unwrap_err().to_string(), message, "{text}");
    }
}

#[test]
fn other_texts_get_the_list_of_forms() {
    for text in [
        "NaN",
        "inf",
        "-",
        "%",
        "..5..",
        "1e5",
        "USD 80",
        "[",
        "]",
        "[5",
        "(5)",
        "(,5]",
        "5.",
        ".5",
        "> ",
        "~",
        "--5",
        "½",
        "٥",
        "5 %%",
        ">=",
        "1..2..3",
        "2014-03-10",
        "007",
    ] {
        let error = Range::parse(text).unwrap_err();
        assert!(matches!(error, RangeError::Form { .. }), "{text}: {error}");
    }
    let huge = "9".repeat(400);
    assert!(matches!(Range::parse(&huge), Err(RangeError::TooLarge { .. })));
    let grouped = format!("1{}", ",000".repeat(30));
    assert!(matches!(Range::parse(&grouped), Err(RangeError::TooLarge { .. })));
}

#[test]
fn making_ranges() {
    assert_eq!(Range::new(5.0, true, 4.0, true), None);
    assert_eq!(Range::new(5.0, false, 5.0, true), None);
    assert_eq!(Range::new(f64::NAN, true, 5.0, true), None);
    assert_eq!(Range::closed(f64::INFINITY, f64::INFINITY), None);
    assert_eq!(Range::exact(f64::NAN), Range::unknown());
    assert_eq!(Range::exact(f64::INFINITY), Range::unknown());
    assert_eq!(Range::closed(f64::NEG_INFINITY, f64::INFINITY), Some(Range::unknown()));
    assert_eq!(Range::unknown_share(), range("0..100"));
    assert!(range("5").is_exact() && !range("5..6").is_exact());
    let band = range("(25,50]");
    assert_eq!((band.lo(), band.lo_closed(), band.hi(), band.hi_closed()), (25.0, false, 50.0, true));
}

#[test]
fn sums_of_decimals_reach_their_threshold() {
    let third = range("33.34").add(&range("33.33")).add(&range("33.33"));
    assert_eq!(third, Range::exact(100.0));
    assert_eq!(third.at_least(100.0), Verdict::Certain);
    let tenth = (0..10).fold(Range::exact(0.0), |sum, _| sum.add(&Range::exact(0.1)));
    assert_eq!(tenth.to_string(), "1");
    let slivers = (0..5000).fold(Range::exact(0.0), |sum, _| sum.add(&Range::exact(0.01)));
    assert_eq!(slivers.more_than(50.0), Verdict::Excluded);
    assert_eq!(slivers.add(&range("0.000001")).more_than(50.0), Verdict::Certain);
    let large = Range::exact(4_350_944_921.467_671);
    assert_eq!(Range::parse(&large.to_string()), Ok(large));
    let cents = range("20,000,000,000.10").add(&range("10,000,000,000.20"));
    assert_eq!(cents, range("30000000000.30"));
}

#[test]
fn arithmetic() {
    type Operation = fn(&Range, &Range) -> Range;
    let cases: [(&str, Operation, &str, &str); 20] = [
        ("(25,50]", Range::add, "(25,50]", "(50,100]"),
        ("[25,50)", Range::add, "25..50", "[50,100)"),
        (">50", Range::add, "..", ".."),
        (">50", Range::add, "<=3", ".."),
        (">50", Range::add, "5", ">55"),
        ("100", Range::sub, "(25,50]", "[50,75)"),
        ("<10", Range::sub, ">3", "<7"),
        ("2..3", Range::mul, "5..7", "10..21"),
        ("(2,3]", Range::mul, "5..7", "(10,21]"),
        ("-2..3", Range::mul, "(5,7)", "(-14,21)"),
        ("0", Range::mul, "..", "0"),
        ("0..1", Range::mul, ">5", ">=0"),
        ("(0,1]", Range::mul, ">=5", ">0"),
        ("(0,1]", Range::mul, "[0,5)", "[0,5)"),
        ("..", Range::mul, "..", ".."),
        (">=1", Range::mul, "<-1", "<-1"),
        ("1..2", Range::hull, "(4,5)", "[1,5)"),
        ("(1,2)", Range::hull, "[1,2)", "[1,2)"),
        ("..", Range::clamp_to, "0..100", "0..100"),
        ("(50,110)", Range::clamp_to, "(0,100)", "(50,100]"),
    ];
    for (a, operation, b, expected) in cases {
        assert_eq!(operation(&range(a), &range(b)).to_string(), expected, "{a} with {b}");
    }
    assert_eq!(range("110..120").clamp_to(&Range::unknown_share()), range("100"));
    assert_eq!(range("<0").clamp_to(&Range::unknown_share()), range("0"));
    assert_eq!(range("25..50").mul(&range("50")).scale(0.01), range("12.5..25"));
    assert_eq!(range("(25,50]").scale(-2.0), range("[-100,-50)"));
    assert_eq!(range("5").scale(f64::NAN), Range::unknown());
}

#[test]
fn results_beyond_f64_stop_at_its_limits() {
    let huge = Range::exact(f64::MAX);
    assert_eq!(huge.add(&huge).lo(), f64::MAX);
    assert_eq!(huge.add(&huge).hi(), f64::INFINITY);
    assert_eq!(huge.mul(&range("-2")).hi(), f64::MIN);
}

#[test]
fn intersections_and_conflicts() {
    for (a, b, expected) in [
        ("25..50", "(30,60]", Some("(30,50]")),
        ("25..50", "50..60", Some("50")),
        ("[25,50)", "50..60", None),
        ("25..50", "(50,60]", None),
        ("..", ">5", Some(">5")),
        ("(1,2]", "[1,2)", Some("(1,2)")),
    ] {
        let (a, b) = (range(a), range(b));
        assert_eq!(a.intersect(&b), expected.map(range), "{a} and {b}");
        assert_eq!(b.intersect(&a), expected.map(range), "{b} and {a}");
        assert_eq!(a.conflicts_with(&b), expected.is_none());
    }
}

#[test]
fn thresholds() {
    use Verdict::{Certain, Excluded, Possible};
    for (text, threshold, at_least, more_than) in [
        ("50", 50.0, Certain, Excluded),
        ("(25,50]", 50.0, Possible, Excluded),
        ("(25,50)", 50.0, Excluded, Excluded),
        ("(50,100]", 50.0, Certain, Certain),
        ("50..100", 50.0, Certain, Possible),
        ("10..20", 50.0, Excluded, Excluded),
        ("..", 50.0, Possible, Possible),
        ("50", f64::NAN, Possible, Possible),
    ] {
        let range = range(text);
        assert_eq!(range.at_least(threshold), at_least, "{text} at least {threshold}");
        assert_eq!(range.less_than(threshold), at_least.not(), "{text} less than {threshold}");
        assert_eq!(range.more_than(threshold), more_than, "{text} more than {threshold}");
        assert_eq!(range.at_most(threshold), more_than.not(), "{text} at most {threshold}");
    }
    assert_eq!(range("5").equals(&range("5.0")), Certain);
    assert_eq!(range("5").equals(&range("4..6")), Possible);
    assert_eq!(range("5").equals(&range("6")), Excluded);
}

#[test]
fn writes_for_people() {
    for (text, expected) in [
        ("80000000..120000000", "80,000,000–120,000,000"),
        ("1234.5", "1,234.5"),
        ("999", "999"),
        ("-1000", "-1,000"),
        ("(25,50]", ">25–50"),
        ("[25,50)", "25–<50"),
        (">=5000", "≥5,000"),
        (">5000", ">5,000"),
        ("<10", "<10"),
        ("<=10", "≤10"),
        ("..", "not known"),
    ] {
        assert_eq!(range(text).display_grouped().to_string(), expected);
    }
    assert_eq!(Range::exact(100.0 / 3.0).display_grouped().to_string(), "33.333333");
}
