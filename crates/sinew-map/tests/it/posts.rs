//! Who held which post.

use crate::support::{World, entity, world};
use sinew_map::posts::{Post, PostQuery};
use sinew_map::{Filter, View};

const POSTS: &str = "
    @ coded | 2024-06-01
    pm | Position | name | Prime Minister of Iraq
    oil | Position | name | Minister of Oil
    oil | | organization | ministry
    soil | Position | name | Minister of Soil
    chief | Position | name | Chief of Staff
    ministry | PublicBody | name | Ministry of Oil
    zaidi | Person | name | Ali al-Zaidi
    sudani | Person | name | Sudani
    maliki | Person | name | Maliki
    maliki | | Occupancy | pm | startDate=2006-05-20; endDate=2010-12-20; tie=1
    maliki | | Occupancy | pm | startDate=2010-12-21; endDate=2014-09-07; tie=2
    sudani | | Occupancy | pm | startDate=2022-10-27; endDate=2026-04
    zaidi | | Occupancy | oil | startDate=2023
    sudani | | Occupancy | oil | endDate=2022-10-26
    maliki | | Occupancy | soil | stance=denied";

fn told(view: &View<'_>, posts: &[Post]) -> Vec<String> {
    let post = |post: &Post| {
        let holders: Vec<String> =
            post.holders.iter().map(|h| format!("{} {} ({})", view.id(h.holder), h.verdict, h.held.period)).collect();
        let shared = if post.shared { " shared" } else { "" };
        format!("{}: {}{shared}", view.id(post.post), holders.join(", ")).trim_end().to_owned()
    };
    posts.iter().map(post).collect()
}

fn check(world: &World, on: Option<&str>, query: PostQuery, expected: &[&str]) {
    let view = world.asked(on, Filter::default());
    assert_eq!(told(&view, &view.posts(&query)), expected, "{on:?} {query:?}");
}

#[test]
fn on_a_day() {
    let world = world(POSTS);
    let all = PostQuery::default;
    // By name of the post; one that nobody is known to hold is listed empty.
    check(
        &world,
        Some("2024-01-01"),
        all(),
        &["chief:", "oil: zaidi certainly (since 2023)", "soil:", "pm: sudani certainly (2022-10-27 – 2026-04)"],
    );
    check(
        &world,
        Some("2010-12-20"),
        all(),
        &["chief:", "oil: sudani possibly (until 2022-10-26)", "soil:", "pm: maliki certainly (2006-05-20 – 2010-12-20)"],
    );
    check(&world, Some("2016-01-01"), all(), &["chief:", "oil: sudani possibly (until 2022-10-26)", "soil:", "pm:"]);
    check(
        &world,
        Some("2023-05-01"),
        PostQuery { names: vec!["oil".to_owned()], ..all() },
        &["oil: zaidi possibly (since 2023)"],
    );
}

#[test]
fn over_time_by_start() {
    let world = world(POSTS);
    let pm = || PostQuery { names: vec!["prime minister".to_owned()], history: true, ..PostQuery::default() };
    let history = |verdicts: [&str; 3]| {
        format!(
            "pm: maliki {} (2006-05-20 – 2010-12-20), maliki {} (2010-12-21 – 2014-09-07), sudani {} (2022-10-27 – 2026-04)",
            verdicts[0], verdicts[1], verdicts[2]
        )
    };
    check(&world, None, pm(), &[&history(["certainly"; 3])]);
    check(&world, Some("2011-01-01"), pm(), &[&history(["not", "certainly", "not"])]);
    // Without a day all who held it are there anyway.
    check(&world, None, PostQuery { history: false, ..pm() }, &[&history(["certainly"; 3])]);
    // What is denied is no history.
    check(&world, None, PostQuery { names: vec!["soil".to_owned()], ..pm() }, &["soil:"]);
}

#[test]
fn names_are_matched_word_by_word() {
    let world = world(POSTS);
    let found = |names: &[&str]| {
        let view = world.ever();
        let query = PostQuery { names: names.iter().map(|name| (*name).to_owned()).collect(), ..PostQuery::default() };
        view.posts(&query).iter().map(|post| view.id(post.post)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found(&[]), "chief oil soil pm");
    assert_eq!(found(&["oil"]), "oil");
    assert_eq!(found(&["OIL minister"]), "oil");
    assert_eq!(found(&["minister"]), "oil soil pm");
    assert_eq!(found(&["prime", "soil"]), "soil pm");
    assert_eq!(found(&["president"]), "");
}

#[test]
fn by_body_and_by_holder() {
    let world = world(POSTS);
    let view = world.ever();
    let of = |id| Some(entity(&view, id));
    let all = PostQuery::default;
    let found = |query: PostQuery| view.posts(&query).iter().map(|post| view.id(post.post)).collect::<Vec<_>>().join(" ");
    assert_eq!(found(PostQuery { organization: of("ministry"), ..all() }), "oil");
    assert_eq!(found(PostQuery { organization: of("zaidi"), ..all() }), "");
    assert_eq!(found(PostQuery { holder: of("sudani"), ..all() }), "oil pm");
    assert_eq!(found(PostQuery { holder: of("maliki"), ..all() }), "pm");
    assert_eq!(
        found(PostQuery { holder: of("sudani"), organization: of("ministry"), names: vec!["oil".to_owned()], ..all() }),
        "oil"
    );
}

#[test]
fn a_post_is_shared_by_two_people_not_by_two_records() {
    let check = |rows: &str, expected: &str| {
        let world = world(&format!(
            "@ coded | 2024-06-01\npm | Position | name | Prime Minister\na | Person | name | A\nb | Person | name | B\n{rows}"
        ));
        let view = world.on("2024-01-01");
        let posts = view.posts(&PostQuery::default());
        assert_eq!(posts.len(), 1);
        let holders: Vec<&str> = posts[0].holders.iter().map(|holder| view.id(holder.holder)).collect();
        assert_eq!(format!("{}{}", holders.join(" "), if posts[0].shared { " shared" } else { "" }), expected, "{rows}");
        assert!(!world.ever().posts(&PostQuery::default())[0].shared);
    };
    check("a | | Occupancy | pm | startDate=2020", "a");
    check("a | | Occupancy | pm | startDate=2020; tie=1\na | | Occupancy | pm | startDate=2020; tie=2", "a a");
    check("a | | Occupancy | pm | startDate=2021\nb | | Occupancy | pm | startDate=2020", "b a shared");
    check("a | | Occupancy | pm | startDate=2021\nb | | Occupancy | pm | startDate=2024", "a b");
    // Certain ones first where they start on one day.
    check("a | | Occupancy | pm | startDate=2020-01-01; endDate=2024\nb | | Occupancy | pm | startDate=2020-01-01", "a b shared");
    check("a | | Occupancy | pm | startDate=2020-01-01; endDate=2020/2025\nb | | Occupancy | pm | startDate=2020-01-01", "b a");
    // One record that names two holders, and one that names two ids of one holder.
    check("o | Occupancy | holder | a | startDate=2020\no | | holder | b\no | | post | pm", "a b shared");
    check("o | Occupancy | holder | a | startDate=2020\no | | holder | b\no | | post | pm\n= a | b | positive", "a");
    check("a | | Occupancy | pm | startDate=2020\nb | | Occupancy | pm | startDate=2020\n= a | b | positive", "a a");
}

#[test]
fn joined_posts_are_one() {
    let world = world(
        "@ coded | 2024-06-01
         pm | Position | name | Prime Minister
         pm2 | Position | name | Head of government
         a | Person | Occupancy | pm | startDate=2020; endDate=2021
         b | Person | Occupancy | pm2 | startDate=2022
         o | Occupancy | holder | c\no | | post | pm\no | | post | pm2
         = pm | pm2 | positive",
    );
    let query = |name: &str| PostQuery { names: vec![name.to_owned()], ..PostQuery::default() };
    let expected = &["pm: c certainly (dates unknown), a certainly (2020 – 2021), b certainly (since 2022)"];
    check(&world, None, query("prime"), expected);
    check(&world, None, query("government"), expected);
    check(&world, Some("2020-06-01"), query("head"), &["pm: c possibly (dates unknown), a possibly (2020 – 2021)"]);
}

#[test]
fn under_a_filter_only_posts_that_it_admits() {
    let world = world("@ one | 2024-01-01\npm | Position | name | PM\n@ two | 2024-01-01\na | Person | Occupancy | pm");
    let posts = |dataset: &str| {
        let filter = Filter { datasets: Some(std::iter::once(dataset.to_owned()).collect()), ..Filter::default() };
        let view = world.asked(None, filter);
        told(&view, &view.posts(&PostQuery::default()))
    };
    assert_eq!(posts("one"), ["pm:"]);
    assert_eq!(posts("two"), ["pm: a certainly (dates unknown)"]);
    assert!(posts("three").is_empty());
}
