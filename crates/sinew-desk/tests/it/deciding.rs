//! What can be changed, and the words that say so.

use crate::support::{Harbour, ask, author};
use insta::assert_snapshot;
use sinew_desk::asked::Asked;
use sinew_desk::decisions::{self, Answer, Done, Judging};
use sinew_desk::desk::Desk;
use sinew_desk::error::Result;
use sinew_desk::questions::document::Document;
use sinew_desk::review::list::List;
use sinew_model::Sameness;

fn told(done: Result<Done>) -> String {
    match done {
        Ok(done) => format!("{:?} {}", done.operation.map(|op| op.0), done.said.join(" ")),
        Err(error) => format!("{:?}: {:?}", error.code(), error.words()),
    }
}

fn judging(left: &str, right: &str, sameness: Sameness) -> Judging {
    Judging { left: left.into(), right: right.into(), sameness, why: None }
}

#[test]
fn each_decision_says_what_was_done() {
    let harbour = Harbour::new();
    let (desk, asked) = (harbour.desk(), Asked::default());
    let judge = |left, right, sameness| told(decisions::judge(&desk, &asked, &judging(left, right, sameness)));
    let lines = [
        judge("qays", "list-1", Sameness::Positive),
        judge("qays", "list-1", Sameness::Positive),
        judge("list-1", "list-2", Sameness::Negative),
        judge("qays", "list-2", Sameness::Positive),
        judge("nobody", "customer:1", Sameness::Unsure),
        told(decisions::grade(&desk, "watch", "a", Some("seen"))),
        told(decisions::grade(&desk, "wach", "A", None)),
        told(decisions::grade(&desk, "watch", "G", None)),
        told(decisions::withdraw(&desk, &asked, "c0123456789abcdef", None)),
        told(decisions::accept(&desk, &["4.2".into()], None)),
        told(decisions::accept(&desk, &["4.6".into()], Some("2024-13"))),
        told(decisions::reject(&desk, &["4".into()])),
        told(decisions::reject(&desk, &["4".into()])),
        told(decisions::undo(&desk, None)),
        told(decisions::undo(&desk, Some(sinew_model::OperationId(99)))),
    ];
    assert_snapshot!(lines.join("\n"));
}

/// The states of the highlights of the document, in its order.
fn states(desk: &Desk) -> Vec<String> {
    let json = ask::<Document>(desk, "who-pays").unwrap().json;
    json["highlights"].as_array().unwrap().iter().map(|span| span["state"].as_str().unwrap().to_owned()).collect()
}

/// Accepting, editing, rejecting and passing over lead through the queue, on a desk that keeps its maps and on one that does not.
#[test]
fn proposals_are_answered_one_by_one() {
    for keeping in [false, true] {
        let harbour = Harbour::new();
        let desk = if keeping { harbour.desk().keeping() } else { harbour.desk() };
        let (asked, queue) = (Asked::default(), List::default());
        let answer = |proposal: &str, answer: Answer| {
            let answered = decisions::answer(&desk.asked_by(author(60)), &asked, proposal, &answer, &queue).unwrap();
            let next = answered.next["proposal"].as_str().unwrap_or("-").to_owned();
            (answered.done.operation.map(|op| op.0), next, answered.left)
        };
        assert_eq!(states(&desk), ["waiting", "waiting", "waiting"]);
        let first = answer("4.4", Answer::Later);
        assert_eq!((first.0, first.2), (None, 3));
        let (edit, empty) = (("startDate".to_owned(), "2024-02".to_owned()), ("startDate".to_owned(), String::new()));
        assert_eq!(answer("4.5", Answer::Edit(vec![edit])), (Some(5), "4.7".into(), 2));
        assert_eq!(states(&desk), ["waiting", "accepted", "waiting"]);
        assert_eq!(answer("4.7", Answer::Reject), (Some(6), "4.2".into(), 1));
        assert_eq!(answer("4.2", Answer::Accept), (Some(7), "-".into(), 0));
        assert_eq!(states(&desk), ["accepted", "accepted", "rejected"]);
        let gone = decisions::answer(&desk, &asked, "4.2", &Answer::Edit(vec![empty]), &queue).err().unwrap();
        assert_eq!(gone.words().0, "no proposal 4.2 waits");
        assert_eq!(decisions::undo(&desk, None).unwrap().operation.unwrap().0, 8);
        assert_eq!(states(&desk), ["waiting", "accepted", "rejected"]);
    }
}

#[test]
fn a_rule_is_accepted_at_once() {
    let harbour = Harbour::new();
    let (desk, asked) = (harbour.desk(), Asked::default());
    let dry = decisions::accept_rule(&desk, &asked, "joined", None, true).unwrap();
    assert_eq!((dry.done.operation, dry.accepted.len(), dry.left.len()), (None, 1, 0));
    let done = decisions::accept_rule(&desk, &asked, "joined", None, false).unwrap();
    assert_eq!((done.done.operation.unwrap().0, done.accepted), (5, dry.accepted));
    assert!(decisions::accept_rule(&desk, &asked, "joined", None, false).is_err(), "nothing is left");
    let denial = decisions::accept_rule(&desk, &asked, "led", None, true).unwrap();
    assert_eq!((denial.accepted.len(), denial.left.len()), (0, 1), "it contradicts the map");
}

#[test]
fn nothing_is_changed_where_one_only_reads() {
    let harbour = Harbour::new();
    let (desk, asked) = (harbour.desk().for_reading(), Asked::default());
    let before = desk.stamp().unwrap();
    let refused = [
        told(decisions::grade(&desk, "watch", "A", None)),
        told(decisions::undo(&desk, None)),
        told(decisions::accept(&desk, &["4".into()], None)),
        told(decisions::judge(&desk, &asked, &judging("qays", "list-1", Sameness::Positive))),
    ];
    assert!(refused.iter().all(|words| words.contains("for reading only")), "{refused:?}");
    assert!(decisions::answer(&desk, &asked, "4.2", &Answer::Accept, &List::default()).is_err());
    assert!(desk.stamp().unwrap() == before);
}
