//! The questions of ties and power: brokers, communities, power, capture, indicators, and what changed.

use crate::support::Workshop;
use insta::assert_snapshot;

/// A small republic, coded by hand.
const REPUBLIC: &str = "\
subject,schema,property,value,start,end,source,tie,details
house,PublicBody,name,House of Assembly,,,gazette,,
reds,Organization,name,Reds,,,gazette,,
blues,Organization,name,Blues,,,gazette,,
greens,Organization,name,Greens,,,gazette,,
front,Organization,name,Front,,,gazette,,
reds,,Membership,house,2024-01-01,..,gazette,,seats=45
blues,,Membership,house,2024-01-01,..,gazette,,seats=35
greens,,Membership,house,2024-01-01,..,gazette,,seats=10..11
reds,,Membership,front,2020,..,gazette,,
greens,,Membership,front,2025-03-01,..,gazette,,
anna,Person,name,Anna Reed,,,gazette,,
bert,Person,name,Bert Moss,,,gazette,,
anna,,Directorship,reds,2019,..,gazette,,
pos-coal,Position,name,Minister of Coal,,,gazette,,
pos-salt,Position,name,Minister of Salt,,,gazette,,
anna,,Occupancy,pos-coal,2024-02-01,..,gazette,,
bert,,Occupancy,pos-salt,2024-02-01,2025-06-30,gazette,,
bert,,Associate,anna,2018,..,gazette,,
house,,Payment,reds,2025-01-01,2025-12-31,gazette,,amount=100; currency=USD; per=year
vow,Commitment,party,anna,,,gazette,,
vow,,text,Share the posts,,,gazette,,
vow,,kind,pledge,,,gazette,,
vow,,date,2024-02-01,,,gazette,,
vow,,indicator,posts network=front; names=minister,,,gazette,,
";

const SOURCES: &str = "key,title,publisher,date,reliability\ngazette,Gazette,Press of the Republic,2025-12-31,A\n";

fn republic() -> Workshop {
    let workshop = Workshop::empty();
    std::fs::create_dir(workshop.path().join("republic")).unwrap();
    workshop.write("republic/state.claims.csv", REPUBLIC);
    workshop.write("republic/sources.csv", SOURCES);
    workshop.done("import republic");
    workshop
}

#[test]
fn brokers() {
    assert_snapshot!(Workshop::estuary().forms("brokers -n 3"));
}

/// A number set for one party makes nobody else's seats less sure, on a day that nobody attests either.
#[test]
fn seats_that_are_set() {
    assert_snapshot!(republic().transcript(&["power house --on 2027-01-01 --seats greens=10 -f csv"]));
}

#[test]
fn numbers_out_of_range() {
    assert_snapshot!(republic().transcript(&[
        "brokers --sources 0",
        "brokers --between bert --and bert",
        "communities --resolution 0",
        "communities --resolution nan",
        "path anna bert --amount=-5",
        "path anna bert --share 101",
        "power house --quota 0",
        "power house --size 0",
        "power house --quarrel reds reds",
        "capture front --seats front --on 2025-01-01",
        "reach --joint anna",
        "reach anna --designate bert --lift bert",
    ]));
}

#[test]
fn brokers_otherwise() {
    assert_snapshot!(republic().transcript(&[
        "brokers --between bert --and house",
        "brokers --between bert --and house --hops 1",
        "brokers --between bert",
        "brokers --only Membrship",
        "brokers --sources 2 -n 1",
    ]));
}

#[test]
fn communities() {
    assert_snapshot!(republic().forms("communities --on 2025-07-01"));
}

#[test]
fn power() {
    assert_snapshot!(republic().forms("power house --size 100 --on 2025-07-01 --partners front"));
}

#[test]
fn power_otherwise() {
    assert_snapshot!(republic().transcript(&[
        "power house --on 2025-07-01 --quarrel reds blues --seats greens=10",
        "power house --on 2025-07-01 --veto greens --quorum 60 -f csv",
        "power house --on 2020-01-01",
        "power house --on 2025-07-01 --size 50",
        "power house --seats greens",
    ]));
}

#[test]
fn capture() {
    assert_snapshot!(
        republic().forms("capture front --posts minister --seats house --size 100 --payments house --on 2025-07-01")
    );
}

#[test]
fn capture_over_time() {
    assert_snapshot!(republic().transcript(&[
        "capture front --posts minister --from 2024-01-15 --to 2025-07-15 --every quarter",
        "capture front --posts minister --from 2025-01-15 --to 2024-07-15",
        "capture front",
    ]));
}

#[test]
fn indicators() {
    assert_snapshot!(republic().forms("indicators --from 2024-01-01 --to 2025-07-01 --every year --on 2025-07-01"));
}

#[test]
fn what_changed() {
    assert_snapshot!(republic().transcript(&[
        "posts --on 2025-07-15 --since 2024-07-15",
        "posts minister --history",
        "power house --on 2025-07-15 --since 2024-07-15 --bloc reds",
        "capture front --posts minister --on 2025-07-15 --since 2024-07-15",
        "path bert house --on 2025-07-15 --since 2019-07-15 --hops 5",
        "brokers --between bert --and house --on 2025-07-15 --since 2019-07-15",
        "posts --on 2025-07-15 --since-known 2020-01-01 -f csv",
    ]));
}

#[test]
fn paths_between_sets() {
    assert_snapshot!(republic().transcript(&[
        "path bert house --or-from reds --or-to front --hops 2",
        "path house reds --amount 200:USD",
        "path house reds --amount 50:usd --only Payment",
        "path house reds --amount much",
        "path bert house --or-to bert",
    ]));
}
