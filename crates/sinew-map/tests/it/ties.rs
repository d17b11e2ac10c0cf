//! Brokers and communities on a small world.

use crate::support::{World, entity, world};
use sinew_map::ties::TieQuery;
use sinew_map::ties::between::{BetweenQuery, between};
use sinew_map::ties::brokers::{BrokerQuery, brokers};
use sinew_map::ties::communities::{CommunityQuery, communities};

/// Two circles of friends, one go-between; a designation, a claim of an attack and a denied tie that make no network.
const WORLD: &str = "
    @ coded | 2020-06-01
    ! paper | reliability=B; date=2020-06-01
    ! wire | reliability=B; date=2020-06-01
    ! copy | origin=wire; date=2020-06-02
    a1 | Person | Associate | a2 | source=paper
    a2 | | Associate | a3 | source=paper
    a3 | | Associate | a1 | source=paper
    b1 | Person | Membership | b2 | source=paper
    b2 | Organization | Membership | b3 | source=paper
    b1 | | Membership | b3 | source=paper
    a1 | | Employment | go | source=wire
    a1 | | Employment | go | source=copy
    go | Company | Ownership | b3 | source=wire
    a2 | | Support | b3 | source=paper; startDate=2020-05-01; endDate=2020-05-20/2020-07-01
    a1 | | Sanction | us | source=paper
    a3 | | Family | b1 | stance=denied";

fn view(world: &World) -> sinew_map::View<'_> {
    world.on("2020-06-01")
}

#[test]
fn who_stands_between_all_others() {
    let world = world(WORLD);
    let view = view(&world);
    let found = brokers(&view, &BrokerQuery::default());
    let told: Vec<String> = found
        .brokers
        .iter()
        .map(|b| {
            format!("{} {:.3} {:.3} {} {}", view.id(b.entity), b.betweenness, b.certain_betweenness, b.contacts, b.claims.len())
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r#"b3 0.567 0.533 4 8
a2 0.300 0.000 3 6
a1 0.100 0.533 3 8
go 0.100 0.600 2 6"#);
    assert_eq!((found.entities, found.ties, found.certain_ties, found.total, found.error), (7, 9, 8, 4, 0.0));
    let sum: f64 = brokers(&view, &BrokerQuery { limit: 99, ..BrokerQuery::default() }).brokers.iter().map(|b| b.pagerank).sum();
    assert!(sum > 0.0 && sum < 1.0);
    let few = brokers(&view, &BrokerQuery { limit: 1, ..BrokerQuery::default() });
    assert_eq!((few.brokers.len(), few.total), (1, 4));
    let drawn = brokers(&view, &BrokerQuery { sources: Some(3), ..BrokerQuery::default() });
    assert!(drawn.sources == 3 && drawn.error > 0.0);
}

fn ask(on: &str, from: &[&str], to: &[&str], without: &[&str]) -> String {
    let world = world(WORLD);
    let view = world.on(on);
    let set = |ids: &[&str]| ids.iter().map(|id| entity(&view, id)).collect::<Vec<_>>();
    let ties = TieQuery { without: without.iter().map(|name| (*name).to_owned()).collect(), ..TieQuery::default() };
    let found = between(&view, &BetweenQuery { from: set(from), to: set(to), hops: 4, ties });
    let through: Vec<String> = found
        .through
        .iter()
        .map(|t| {
            format!(
                "{} {}/{}/{}{}",
                view.id(t.entity),
                t.shortest,
                t.paths,
                t.certain_paths,
                if t.needed { " needed" } else { "" }
            )
        })
        .collect();
    format!(
        "{} paths, {} certain, {} of {:?}: {}",
        found.paths,
        found.certain_paths,
        found.shortest,
        found.shortest_hops,
        through.join(", ")
    )
}

#[test]
fn who_stands_between_two() {
    insta::assert_snapshot!(ask("2020-06-01", &["a1"], &["b1"], &[]), @r#"5 paths, 2 certain, 2 of Some(3): b3 2/5/2 needed, a2 1/3/0, go 1/2/2, b2 0/2/1, a3 0/1/0"#);
    insta::assert_snapshot!(ask("2020-08-01", &["a1"], &["b3"], &[]), @r#"1 paths, 0 certain, 1 of Some(2): go 1/1/0 needed"#);
    insta::assert_snapshot!(ask("2020-06-01", &["a1", "a2"], &["b1", "b2"], &["Support"]), @r#"2 paths, 2 certain, 2 of Some(3): b3 2/2/2 needed, go 2/2/2 needed"#);
    insta::assert_snapshot!(ask("2020-06-01", &["a1"], &["a1"], &[]), @r#"0 paths, 0 certain, 0 of None:"#);
}

#[test]
fn who_belongs_together_and_on_whose_word() {
    let world = world(WORLD);
    let view = view(&world);
    let found = communities(&view, &CommunityQuery::default());
    let told: Vec<String> = found
        .communities
        .iter()
        .map(|c| {
            let members: Vec<&str> = c.members.iter().map(|member| view.id(*member)).collect();
            format!("{} in {} out {} stability {:.2} {:?}", members.join(" "), c.ties_within, c.ties_out, c.stability, c.rests_on)
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r#"a1 a2 a3 go in 4 out 2 stability 0.40 Some("paper")
b1 b2 b3 in 3 out 2 stability 0.33 Some("paper")"#);
    // The copy goes back to the wire: together they are one origin, and without it the go-between is tied to nobody.
    let origins: Vec<(&str, usize)> = found.without.iter().map(|w| (w.origin.as_str(), w.ties)).collect();
    assert_eq!(origins, [("paper", 7), ("wire", 2)]);
    assert_eq!((found.total, found.entities, found.untried), (2, 7, 0));
}
