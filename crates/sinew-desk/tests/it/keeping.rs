//! What a desk keeps between questions, and when it lets it go.

use crate::support::{Harbour, ask, author};
use sinew_desk::asked::Asked;
use sinew_desk::decisions;
use sinew_desk::questions::show::Show;
use std::sync::Arc;

/// The same map until something changes, whoever changes it; an answer is always that of the present state.
#[test]
fn maps_are_kept_until_something_changes() {
    let harbour = Harbour::new();
    let desk = harbour.desk().keeping();
    let asked = Asked::default();
    let first = desk.context(&asked).unwrap();
    assert!(Arc::ptr_eq(&first, &desk.clone().context(&asked).unwrap()), "clones share");
    assert!(Arc::ptr_eq(&first, &desk.asked_by(author(60)).context(&asked).unwrap()), "a minute changes nothing");
    let tomorrow = desk.asked_by(author(86_400)).context(&asked).unwrap();
    assert!(!Arc::ptr_eq(&first, &tomorrow), "another day is another question");
    let known = Asked { known: Some("2026-06-03".into()), ..Asked::default() };
    assert!(!Arc::ptr_eq(&first, &desk.context(&known).unwrap()));
    assert!(Arc::ptr_eq(&first, &desk.context(&asked).unwrap()), "several are kept");
    assert!(Arc::ptr_eq(&desk.names(&first).unwrap(), &desk.names(&first).unwrap()));
    let claims = |reliability: &str| {
        let json = ask::<Show>(&desk, &format!("pier --reliability {reliability}")).unwrap().json;
        json["claims"].as_object().unwrap().len()
    };
    assert_eq!(claims("A"), 0);
    decisions::grade(&harbour.desk(), "courier", "A", None).unwrap();
    let second = desk.context(&asked).unwrap();
    assert!(!Arc::ptr_eq(&first, &second), "another desk graded a source");
    assert!(Arc::ptr_eq(&desk.names(&first).unwrap(), &desk.names(&second).unwrap()), "which changes no name");
    decisions::accept(&harbour.desk(), &["4.1".into()], None).unwrap();
    let third = desk.context(&asked).unwrap();
    assert!(!Arc::ptr_eq(&desk.names(&second).unwrap(), &desk.names(&third).unwrap()), "another claim may be a name");
    assert!(claims("A") > 0);
}

#[test]
fn settings_are_read_again() {
    let harbour = Harbour::new();
    let desk = harbour.desk().keeping();
    let first = desk.context(&Asked::default()).unwrap();
    let file = desk.root().join("sinew.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("# changed\n{text}")).unwrap();
    assert!(!Arc::ptr_eq(&first, &desk.context(&Asked::default()).unwrap()));
}

/// Many ask while somebody decides: each answer is whole and of some state.
#[test]
fn threads_share_a_desk() {
    let harbour = Harbour::new();
    let desk = harbour.desk().keeping();
    let plain = ask::<Show>(&desk, "guard").unwrap().json["answer"].to_string();
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let json = ask::<Show>(&desk, "guard").unwrap().json;
                    assert_eq!(json["answer"].to_string(), plain, "gradings change no answer here");
                }
            });
        }
        for grade in ["A", "B", "A", "B"] {
            decisions::grade(&desk, "leaflet", grade, None).unwrap();
        }
    });
}
