//! Days against a calendar counted by hand; dates and periods against every way of filling in what is
//! not known.

use proptest::prelude::*;
use sinew_model::{Date, Day, Period, Verdict};

/// The calendar as children learn it: one day after the other.
struct Calendar {
    year: i32,
    month: u8,
    day: u8,
}

impl Calendar {
    fn step(&mut self) {
        self.day += 1;
        if self.day > self.month_length() {
            (self.month, self.day) = (self.month + 1, 1);
        }
        if self.month > 12 {
            (self.year, self.month) = (self.year + 1, 1);
        }
    }

    fn month_length(&self) -> u8 {
        let leap = self.year.rem_euclid(4) == 0 && (self.year.rem_euclid(100) != 0 || self.year.rem_euclid(400) == 0);
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

#[test]
fn every_day_of_the_calendar() {
    let mut calendar = Calendar { year: -9999, month: 1, day: 1 };
    let mut day = Day::MIN;
    loop {
        let ymd = (calendar.year, calendar.month, calendar.day);
        assert_eq!(day.ymd(), ymd);
        assert_eq!(Day::from_ymd(ymd.0, ymd.1, ymd.2), Some(day));
        if day == Day::MAX {
            break;
        }
        assert_eq!(day.succ().pred(), day);
        day = day.succ();
        calendar.step();
    }
    assert_eq!((calendar.year, calendar.month, calendar.day), (9999, 12, 31));
}

fn any_day() -> impl Strategy<Value = Day> {
    (Day::MIN.0..=Day::MAX.0).prop_map(Day)
}

/// A date without a stroke, in any form and any year.
fn any_simple_date() -> impl Strategy<Value = String> {
    let year = prop_oneof![Just(2014), -9999..=9999, 1990..2030].prop_map(|year: i32| match year {
        ..0 => format!("-{:04}", -year),
        _ => format!("{year:04}"),
    });
    let rest = prop_oneof![
        Just(String::new()),
        Just("-XX".to_owned()),
        Just("-XX-XX".to_owned()),
        (1..=12, 1..=28).prop_map(|(month, day)| format!("-{month:02}-{day:02}")),
        (1..=12).prop_map(|month| format!("-{month:02}-XX")),
        (1..=12).prop_map(|month| format!("-{month:02}")),
        (21..=24).prop_map(|season| format!("-{season}")),
    ];
    let digits = prop_oneof![(0..1000).prop_map(|n| format!("{n:03}X")), (0..100).prop_map(|n| format!("{n:02}XX"))];
    let bare = prop_oneof![4 => (year, rest).prop_map(|(year, rest)| year + &rest), 1 => digits];
    (bare, prop::sample::select(vec!["", "", "~", "?", "%"])).prop_map(|(bare, doubt)| bare + doubt)
}

/// Any text of the accepted forms; an interval may be backwards.
fn any_date_text() -> impl Strategy<Value = String> {
    let side = || prop_oneof![4 => any_simple_date(), 1 => Just("..".to_owned()), 1 => Just(String::new())];
    prop_oneof![any_simple_date(), (side(), side()).prop_map(|(first, last)| format!("{first}/{last}"))]
}

proptest! {
    #[test]
    fn the_order_of_days_is_that_of_their_fields(a in any_day(), b in any_day()) {
        prop_assert_eq!(a.cmp(&b), a.ymd().cmp(&b.ymd()));
        prop_assert_eq!(a.plus(a.days_until(b)), b);
    }

    #[test]
    fn days_read_back(day in any_day()) {
        prop_assert_eq!(day.to_string().parse(), Ok(day));
        prop_assert_eq!(Date::parse(&day.to_string()), Ok(Date::from(day)));
        prop_assert!(day.month_start() <= day && day <= day.month_end());
    }

    #[test]
    fn any_number_makes_a_harmless_day(number in any::<i32>(), shift in any::<i32>()) {
        let day = Day(number);
        let _ = (day.ymd(), day.month_start(), day.month_end(), day.to_string(), day.days_until(Day::MIN));
        prop_assert!((Day::MIN..=Day::MAX).contains(&day.plus(shift)));
    }

    #[test]
    fn dates_read_back(text in any_date_text()) {
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
        } else {
            prop_assert!(text.contains('/'), "{} is not read", text);
        }
    }

    #[test]
    fn canonical_text_is_the_text_itself(text in any_simple_date()) {
        prop_assert_eq!(Date::parse(&text).unwrap().to_string(), text);
    }

    #[test]
    fn spans_are_in_order_and_hold_what_is_stated(text in any_date_text()) {
        if let Ok(date) = Date::parse(&text) {
            let ((earliest, latest), (first, last)) = (date.span(), date.stated());
            prop_assert!(earliest <= first);
            prop_assert!(latest.is_none() || last.is_some() && last <= latest);
            prop_assert!(first.is_none() || last.is_none() || first <= last);
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,30}", near in "[-0-9X~?%/.TZ: +é]{0,24}") {
        for text in [text, near] {
            if let Ok(date) = Date::parse(&text) {
                prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
            }
            let _ = text.parse::<Day>();
        }
    }
}

/// The days that the following tests look at: half a year with room before and after what dates name.
const FIRST: i32 = 18_262; // 2020-01-01
const LAST: i32 = FIRST + 150;

fn read(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// Short spans in the middle of those days, so that all days in them can be tried.
fn short_date() -> impl Strategy<Value = Date> {
    let day = || (FIRST + 40..LAST - 40).prop_map(Day);
    let doubt = prop::sample::select(vec!["", "", "~"]);
    prop_oneof![
        (day(), doubt).prop_map(|(day, doubt)| read(&format!("{day}{doubt}"))),
        (day(), 0..20).prop_map(|(day, length)| Date::between(day, day.plus(length)).expect("in order")),
        Just(read("2020-03")),
        day().prop_map(|day| read(&format!("{day}/.."))),
        day().prop_map(|day| read(&format!("../{day}"))),
    ]
}

fn short_period() -> impl Strategy<Value = Period> {
    let attested = (FIRST + 30..LAST - 40, 0..20).prop_map(|(day, length)| (Day(day), Day(day + length)));
    (prop::option::of(short_date()), prop::option::of(short_date()), prop::option::of(attested))
        .prop_map(|(start, end, attested)| Period { start, end, attested })
}

fn contradictory_period() -> impl Strategy<Value = Period> {
    let lengths = (0..20, 1..20, 0..20);
    (FIRST + 20..FIRST + 60, lengths, any::<bool>(), any::<bool>()).prop_map(|(day, (length, gap, other), open, open_end)| {
        let end = (Day(day), Day(day + length));
        let start = (end.1.plus(gap), end.1.plus(gap + other));
        let start = if open { read(&format!("{}/..", start.0)) } else { read(&format!("{}/{}", start.0, start.1)) };
        let end = if open_end { read(&format!("../{}", end.1)) } else { read(&format!("{}/{}", end.0, end.1)) };
        Period::new(Some(start), Some(end))
    })
}

fn choices(date: Option<Date>) -> std::ops::RangeInclusive<i32> {
    let (earliest, latest) = date.map_or((None, None), |date| date.span());
    earliest.map_or(FIRST, |day| day.0)..=latest.map_or(LAST, |day| day.0)
}

/// Every first and last day that a period may have, as far as its attested days can be believed.
fn completions(period: &Period) -> Vec<(i32, i32)> {
    let (starts, ends) = (choices(period.start), choices(period.end));
    let (since, until) = period.attested.map_or((LAST, FIRST), |(since, until)| (since.0, until.0));
    let latest_start = if *starts.start() <= since { since } else { LAST };
    let earliest_end = if until <= *ends.end() { until } else { FIRST };
    let ends: Vec<i32> = ends.filter(|end| earliest_end <= *end).collect();
    let pairs = starts.filter(|start| *start <= latest_start).flat_map(|start| ends.iter().map(move |end| (start, *end)));
    pairs.filter(|(start, end)| start <= end).collect()
}

/// What the completions have to say: in all of them, in some, in none.
fn verdict(cases: &[(i32, i32)], holds: impl Fn(i32, i32) -> bool) -> Verdict {
    let count = cases.iter().filter(|(start, end)| holds(*start, *end)).count();
    match count {
        0 => Verdict::Excluded,
        _ if count == cases.len() => Verdict::Certain,
        _ => Verdict::Possible,
    }
}

proptest! {
    #[test]
    fn a_period_holds_as_its_completions_do(period in short_period(), from in FIRST + 1..LAST, length in 0..30_i32) {
        let cases = completions(&period);
        prop_assert_eq!(cases.is_empty(), period.contradictory());
        if cases.is_empty() {
            return Ok(());
        }
        let to = (from + length).min(LAST - 1);
        let on_day = verdict(&cases, |start, end| start <= from && from <= end);
        prop_assert_eq!(period.holds_on(Day(from)), on_day);
        let during = verdict(&cases, |start, end| start <= to && from <= end);
        prop_assert_eq!(period.holds_during(Day(from), Day(to)), during);
    }

    #[test]
    fn a_date_lies_within_a_period_as_its_days_do(period in short_period(), date in short_date()) {
        if period.contradictory() {
            return Ok(());
        }
        let on_days: Vec<Verdict> = choices(Some(date)).map(|day| period.holds_on(Day(day))).collect();
        let within = date.within(&period);
        prop_assert_eq!(within.is_certain(), on_days.iter().all(|verdict| verdict.is_certain()));
        prop_assert_eq!(within.is_excluded(), on_days.iter().all(|verdict| verdict.is_excluded()));
    }

    #[test]
    fn periods_overlap_as_their_completions_do(a in short_period(), b in short_period()) {
        prop_assert_eq!(a.overlap(&b), b.overlap(&a));
        if a.contradictory() || b.contradictory() {
            return Ok(());
        }
        // Only the extremes of the other matter, but all pairs are too many: try the first and last of each start.
        let others = completions(&b);
        let narrow = |pairs: &[(i32, i32)]| -> Vec<(i32, i32)> {
            let starts = [pairs.iter().map(|pair| pair.0).min(), pairs.iter().map(|pair| pair.0).max()];
            let ends = [pairs.iter().map(|pair| pair.1).min(), pairs.iter().map(|pair| pair.1).max()];
            let extreme = |pair: &(i32, i32)| starts.contains(&Some(pair.0)) || ends.contains(&Some(pair.1));
            pairs.iter().copied().filter(extreme).collect()
        };
        let others = narrow(&others);
        let verdicts = narrow(&completions(&a)).into_iter().map(|(from, to)| verdict(&others, |start, end| start <= to && from <= end));
        let verdicts: Vec<Verdict> = verdicts.collect();
        let expected = match verdicts.iter().min().zip(verdicts.iter().max()) {
            Some((Verdict::Certain, _)) => Verdict::Certain,
            Some((_, Verdict::Excluded)) => Verdict::Excluded,
            _ => Verdict::Possible,
        };
        prop_assert_eq!(a.overlap(&b), expected);
    }

    #[test]
    fn dates_compare_as_their_days_do(a in short_date(), b in short_date()) {
        let (a_days, b_days) = (choices(Some(a)), choices(Some(b)));
        let pairs: Vec<(i32, i32)> = a_days.flat_map(|x| b_days.clone().map(move |y| (x, y))).collect();
        prop_assert_eq!(a.before(&b), verdict(&pairs, |x, y| x < y));
        prop_assert_eq!(a.after(&b), verdict(&pairs, |x, y| x > y));
        prop_assert_eq!(a.same_day(&b), verdict(&pairs, |x, y| x == y));
    }

    #[test]
    fn a_question_mark_takes_certainty_away_and_nothing_else(
        start in FIRST + 40..LAST - 40, end in proptest::option::of(short_date()), on in FIRST..LAST,
    ) {
        let dates = ["~", "?"].map(|doubt| Date::parse(&format!("{}{doubt}", Day(start))).unwrap());
        let [about, unsure] = dates.map(|date| Period::new(Some(date), end).holds_on(Day(on)));
        prop_assert_eq!(about.is_excluded(), unsure.is_excluded());
        prop_assert!(unsure <= about);
        prop_assert!(dates[1].on_or_before(Day(on)) <= Verdict::Possible);
        prop_assert_eq!(dates[1].on_or_before(Day(on)), dates[0].on_or_before(Day(on)).min(Verdict::Possible));
    }

    #[test]
    fn a_contradiction_is_certain_of_nothing(
        period in contradictory_period(), on in FIRST..LAST,
    ) {
        prop_assert!(period.contradictory());
        prop_assert!(period.holds_on(Day(on)) <= Verdict::Possible);
        prop_assert!(period.overlap(&Period::new(Some(Date::OPEN), Some(Date::OPEN))) == Verdict::Possible);
        let (first, last) = period.hull();
        let inside = first.is_some_and(|first| first.0 <= on) && last.is_some_and(|last| on <= last.0);
        prop_assert_eq!(period.holds_on(Day(on)).is_possible(), inside);
    }

    #[test]
    fn attested_days_only_ever_help(period in short_period(), on in FIRST..LAST) {
        let without = Period { attested: None, ..period };
        let (plain, helped) = (without.holds_on(Day(on)), period.holds_on(Day(on)));
        prop_assert!(plain <= helped);
        prop_assert_eq!(plain.is_excluded(), helped.is_excluded());
    }
}
