use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn period(start: &str, end: &str) -> Period {
    let side = |text: &str| (!text.is_empty()).then(|| date(text));
    Period::new(side(start), side(end))
}

/// The span as `first..last`, a side without a bound left empty.
fn spans(text: &str) -> String {
    let (first, last) = date(text).span();
    let side = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    format!("{}..{}", side(first), side(last))
}

#[test]
fn is_small() {
    assert!(size_of::<Date>() <= 24);
    assert!(size_of::<Option<Date>>() <= 24);
}

#[test]
fn reads_forms_and_their_spans() {
    for (text, span) in [
        ("2025-11-11", "2025-11-11..2025-11-11"),
        ("2024-02", "2024-02-01..2024-02-29"),
        ("2025", "2025-01-01..2025-12-31"),
        ("-0044-03-15", "-0044-03-15..-0044-03-15"),
        ("-0044", "-0044-01-01..-0044-12-31"),
        ("0000", "0000-01-01..0000-12-31"),
        ("201X", "2010-01-01..2019-12-31"),
        ("20XX", "2000-01-01..2099-12-31"),
        ("2025-XX", "2025-01-01..2025-12-31"),
        ("2025-XX-XX", "2025-01-01..2025-12-31"),
        ("2025-11-XX", "2025-11-01..2025-11-30"),
        ("2025-21", "2025-03-01..2025-05-31"),
        ("2025-22", "2025-06-01..2025-08-31"),
        ("2025-23", "2025-09-01..2025-11-30"),
        ("2023-24", "2023-12-01..2024-02-29"),
        ("2014/2018", "2014-01-01..2018-12-31"),
        ("2014-05-02/2014-05", "2014-05-02..2014-05-31"),
        ("2014/..", "2014-01-01.."),
        ("2014/", "2014-01-01.."),
        ("../2014", "..2014-12-31"),
        ("/2014", "..2014-12-31"),
        ("..", ".."),
        ("9999-24", "9999-12-01..9999-12-31"),
    ] {
        assert_eq!(spans(text), span, "{text}");
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn doubt_widens_by_one_unit_on_both_sides() {
    for (text, span) in [
        ("2024-03-01~", "2024-02-27..2024-03-04"),
        ("2024-03~", "2024-02-01..2024-04-30"),
        ("2014~", "2013-01-01..2015-12-31"),
        ("2014?", "2013-01-01..2015-12-31"),
        ("2014%", "2013-01-01..2015-12-31"),
        ("2025-21~", "2024-12-01..2025-08-31"),
        ("201X~", "2000-01-01..2029-12-31"),
        ("20XX?", "1900-01-01..2199-12-31"),
        ("2014~/2018", "2013-01-01..2018-12-31"),
        ("2014/2018-05?", "2014-01-01..2018-06-30"),
        ("9999~", "9998-01-01..9999-12-31"),
        ("-9999?", "-9999-01-01..-9998-12-31"),
    ] {
        assert_eq!(spans(text), span, "{text}");
        assert_eq!(date(text).to_string(), text);
    }
    assert_eq!(date("2014~").stated(), date("2014").span());
}

#[test]
fn canonical_text_differs_from_what_was_written() {
    for (text, canonical) in [
        (" 2014 ", "2014"),
        ("../..", ".."),
        ("2024-03-10T15:36:30", "2024-03-10"),
        ("2024-03-10T15:36", "2024-03-10"),
        ("2024-03-10 15:36:30", "2024-03-10"),
        ("2024-03-10T15:36:30Z", "2024-03-10"),
        ("2024-03-10T23:59:60.123+05:30", "2024-03-10"),
        ("2024-03-10T15:36:30-0800", "2024-03-10"),
        ("2024-03-10T15:36:30+03", "2024-03-10"),
    ] {
        assert_eq!(date(text).to_string(), canonical, "{text}");
    }
}

#[test]
fn says_what_is_wrong() {
    for (text, message) in [
        ("", "no date is given"),
        ("2023-02-30", "February 2023 has no day 30"),
        ("2023-13", "there is no month 13: months are 01 to 12"),
        ("2023-25", "there is no month 25: months are 01 to 12"),
        ("2023-00-10", "there is no month 00: months are 01 to 12"),
        ("31/02/2020", "write `31/02/2020` as YYYY-MM-DD (year, month, day)"),
        ("11.12.2019", "write `11.12.2019` as YYYY-MM-DD (year, month, day)"),
        ("3/4/19", "write `3/4/19` as YYYY-MM-DD (year, month, day)"),
        ("2019/12/31", "write `2019/12/31` as 2019-12-31"),
        ("2024-3-1", "write `2024-3-1` as 2024-03-01"),
        ("2024-3", "write `2024-3` as 2024-03"),
        ("02/2020", "write `02/2020` as 2020-02"),
        ("20140310", "write `20140310` as 2014-03-10"),
        ("201x", "write `201x` as 201X"),
        ("Y170000002", "`Y170000002`: years are -9999 to 9999"),
        ("Y-17E7", "`Y-17E7`: years are -9999 to 9999"),
        ("12014-01-01", "`12014-01-01`: years are -9999 to 9999"),
        ("2018/2014", "the interval `2018/2014` ends before it starts"),
        ("2024-03-10T25:00", "`2024-03-10T25:00` has no valid time after the day: write 2024-03-10T15:36:30Z, or the day alone"),
    ] {
        assert_eq!(Date::parse(text).unwrap_err().to_string(), message, "{text}");
    }
}

#[test]
fn other_texts_get_the_list_of_forms() {
    for text in [
        "yesterday",
        "?",
        "/",
        "/..",
        "../",
        "-0000",
        "2014~?",
        "~2014",
        "2025-XX-11",
        "2XXX",
        "-004X",
        "2014/x",
        "2014-03-10T15:36~",
        "2014T10:00",
        "2014-03-1é",
        "٢٠١٤",
        "Yes",
        "2014//2015",
        "1/2014/3/4",
    ] {
        let error = Date::parse(text).unwrap_err();
        assert!(matches!(error, DateError::Form { .. }), "{text}: {error}");
        assert!(error.to_string().contains("2014/.."));
    }
    let long = Date::parse(&"day ".repeat(1000)).unwrap_err().to_string();
    assert!(long.len() < 250, "{long}");
}

#[test]
fn precision_and_flags() {
    for (text, precision) in [
        ("2025-11-11", Precision::Day),
        ("2025-11", Precision::Month),
        ("2025-11-XX", Precision::Month),
        ("2025-23~", Precision::Season),
        ("2025?", Precision::Year),
        ("2025-XX", Precision::Year),
        ("201X", Precision::Decade),
        ("19XX", Precision::Century),
        ("2014/2014", Precision::Interval),
        ("..", Precision::Interval),
    ] {
        assert_eq!(date(text).precision(), precision, "{text}");
    }
    assert!(date("2025-11-11").is_exact());
    assert!(!date("2025-11-11?").is_exact() && !date("2025").is_exact());
    assert!(date("2025%").approximate() && date("2025%").uncertain());
    assert!(date("2025/2026~").approximate() && !date("2025/2026~").uncertain());
}

#[test]
fn compares_in_three_values() {
    use Verdict::{Certain, Excluded, Possible};
    for (a, b, before, same_day, overlaps) in [
        ("2014-03-01", "2014-03-02", Certain, Excluded, Excluded),
        ("2014-03-01", "2014-03-01", Excluded, Certain, Certain),
        ("2014", "2014-05", Possible, Possible, Certain),
        ("2014", "2014", Possible, Possible, Certain),
        ("2013", "2014", Certain, Excluded, Excluded),
        ("2013~", "2014", Possible, Possible, Possible),
        ("2013?", "2018", Possible, Excluded, Excluded),
        ("2018", "2013?", Excluded, Excluded, Excluded),
        ("2014-03-01?", "2014-03-01", Possible, Possible, Possible),
        ("2014/..", "2013", Excluded, Excluded, Excluded),
        ("2014/..", "2020", Possible, Possible, Certain),
        ("..", "2020", Possible, Possible, Certain),
    ] {
        let (a, b) = (date(a), date(b));
        assert_eq!(a.before(&b), before, "{a} before {b}");
        assert_eq!(b.after(&a), before, "{b} after {a}");
        assert_eq!(a.same_day(&b), same_day, "{a} same day as {b}");
        assert_eq!(a.overlaps(&b), overlaps, "{a} overlaps {b}");
        assert_eq!(b.overlaps(&a), overlaps, "{b} overlaps {a}");
    }
}

#[test]
fn compares_with_days() {
    use Verdict::{Certain, Excluded, Possible};
    for (text, on, on_or_before, on_or_after) in [
        ("2014", "2014-12-31", Certain, Possible),
        ("2014", "2014-01-01", Possible, Certain),
        ("2014", "2013-12-31", Excluded, Certain),
        ("2014~", "2015-06-01", Possible, Possible),
        ("2014?", "2020-01-01", Possible, Excluded),
        ("2014-05-05", "2014-05-05", Certain, Certain),
    ] {
        assert_eq!(date(text).on_or_before(day(on)), on_or_before, "{text} on or before {on}");
        assert_eq!(date(text).on_or_after(day(on)), on_or_after, "{text} on or after {on}");
    }
}

/// One mark a day: `not`, `possibly`, `certainly` written as `.`, `?`, `#`.
fn marks(period: &Period, days: &[&str]) -> String {
    days.iter()
        .map(|text| match period.holds_on(day(text)) {
            Verdict::Excluded => '.',
            Verdict::Possible => '?',
            Verdict::Certain => '#',
        })
        .collect()
}

#[test]
fn when_a_period_holds() {
    let days = ["2013-12-31", "2014-01-01", "2014-12-31", "2018-05-04", "2022-10-26", "2022-10-27", "2022-10-28"];
    for (start, end, expected) in [
        ("2014-01-01", "2022-10-27", ".#####."),
        ("2014", "2022-10-27", ".?####."),
        ("2014~", "2022-10-27", "???###."),
        ("2014", "2022", ".?##???"),
        ("2014?", "2022-10-27", "?????#."),
        ("2014", "", ".??????"),
        ("2014-01-01", "", ".#?????"),
        ("2014", "..", ".?#####"),
        ("2014", "2018/..", ".?#????"),
        ("", "2022-10-27", "?????#."),
        ("", "2018-05-04?", "????..."),
        ("..", "2018-05-04", "####..."),
        ("..", "..", "#######"),
        ("", "", "???????"),
        ("2022-10-27", "2018-05-04", "...???."),
        ("2018-05-04", "2018", "...#..."),
    ] {
        assert_eq!(marks(&period(start, end), &days), expected, "{start} to {end}");
    }
}

#[test]
fn attested_days_make_certain_what_is_possible() {
    let attested = Some((day("2016-02-01"), day("2020-01-08")));
    let days = ["2013-12-31", "2014-12-31", "2016-02-01", "2018-01-01", "2020-01-08", "2020-01-09", "2022-12-31"];
    for (start, end, expected) in [
        ("2014", "", ".####??"),
        ("2014?", "", "??###??"),
        ("", "", "??###??"),
        ("", "2020-01-08", "??###.."),
        ("", "2022", "??####?"),
        ("", "2017", "??#...."),
        ("2017", "", "...##??"),
    ] {
        let period = Period { attested, ..period(start, end) };
        assert_eq!(marks(&period, &days), expected, "{start} to {end}");
    }
}

#[test]
fn periods_and_stretches_of_time() {
    use Verdict::{Certain, Excluded, Possible};
    let term = period("2014", "2014");
    assert_eq!(term.holds_during(day("2014-01-01"), day("2014-12-31")), Certain);
    assert_eq!(term.holds_during(day("2014-01-01"), day("2014-11-30")), Possible);
    assert_eq!(term.holds_during(day("2015-01-01"), day("2015-11-30")), Excluded);
    assert_eq!(term.holds_during(day("2014-12-31"), day("2014-01-01")), Excluded);
    for (a, b, overlap) in [
        (("2010", "2014"), ("2012", "2016"), Certain),
        (("2010", "2014"), ("2014", "2016"), Possible),
        (("2010", "2014-05-05"), ("2014-05-05", "2016"), Certain),
        (("2010", "2013"), ("2014", "2016"), Excluded),
        (("2010", ""), ("2014", "2016"), Possible),
        (("..", ".."), ("", ""), Certain),
        (("..", ".."), ("2014", "2012"), Possible),
    ] {
        let (a, b) = (period(a.0, a.1), period(b.0, b.1));
        assert_eq!(a.overlap(&b), overlap, "{a} and {b}");
        assert_eq!(b.overlap(&a), overlap, "{b} and {a}");
    }
    assert_eq!(date("2015").within(&period("2014", "2018")), Certain);
    assert_eq!(date("2014").within(&period("2014", "2018")), Possible);
    assert_eq!(date("2015?").within(&period("2010", "2018")), Possible);
    assert_eq!(date("2019").within(&period("2014", "2018")), Excluded);
}

#[test]
fn contradictory_periods() {
    assert!(period("2018", "2014").contradictory());
    assert!(!period("2018", "2018-01-01").contradictory());
    assert!(!period("2018", "").contradictory() && !period("..", "..").contradictory());
    assert_eq!(period("2018", "2014").ever(), Verdict::Possible);
    assert_eq!(period("2018/..", "../2014").hull(), (Some(day("2014-12-31")), Some(day("2018-01-01"))));
}

#[test]
fn periods_in_words() {
    for (start, end, words, attested) in [
        ("2014~", "2022-10-27", "2014~ – 2022-10-27", ""),
        ("2014", "", "since 2014", " (last attested 2020-01-08)"),
        ("", "2022", "until 2022", " (first attested 2016-02-01)"),
        ("2014", "..", "since 2014, ongoing", ""),
        ("", "", "dates unknown", " (attested 2016-02-01 – 2020-01-08)"),
    ] {
        let period = Period { attested: Some((day("2016-02-01"), day("2020-01-08"))), ..period(start, end) };
        assert_eq!(period.to_string(), words);
        assert_eq!(period.display_attested().to_string(), format!("{words}{attested}"));
        assert_eq!(Period { attested: None, ..period }.display_attested().to_string(), words);
    }
}
