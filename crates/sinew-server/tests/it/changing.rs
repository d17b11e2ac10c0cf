//! What changes the workspace.

use crate::support::Server;
use serde_json::{Value, json};

fn operation(server: &Server, path: &str, body: Value) -> i64 {
    let answer = server.post(path, &body);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()["operation"].as_i64().unwrap()
}

#[test]
fn a_judgement_joins_and_undo_takes_it_back() {
    let server = Server::estuary();
    let joined = || server.get("/api/v1/entities/m-dovan").json()["answer"]["joined"].as_array().unwrap().len();
    assert_eq!(joined(), 1);
    let asked = json!({ "left": "m-dovan", "right": "mirel-dovan", "sameness": "same", "reason": "the same post" });
    let op = operation(&server, "/api/v1/judgements", asked);
    assert_eq!(joined(), 2);
    let merged = server.get("/entities/m-dovan");
    assert_eq!((merged.status, merged.header("location")), (308, Some("/entities/mirel-dovan")));
    let undo = operation(&server, &format!("/api/v1/operations/{op}/undo"), json!({}));
    assert_eq!(joined(), 1);
    assert!(undo > op);
    let again = server.post(&format!("/api/v1/operations/{op}/undo"), &json!({}));
    assert_eq!((again.status, again.code().as_str()), (409, "conflict"));
    let log = server.get("/api/v1/operations?limit=2").json();
    assert_eq!(log["items"][0]["who"], "ada");
    assert_eq!(log["items"][1]["status"], "undone");
}

#[test]
fn a_grade_and_a_withdrawal() {
    let server = Server::estuary();
    operation(&server, "/api/v1/gradings", json!({ "source": "courier-may", "grade": "d", "reason": "one neighbour" }));
    let shown = server.get("/api/v1/entities/mirel-dovan").json();
    assert_eq!(shown["sources"]["courier-may"]["reliability"], "D");
    let claim = shown["answer"]["names"][0]["values"][0]["claims"][0].as_str().unwrap().to_owned();
    operation(&server, "/api/v1/withdrawals", json!({ "claim": claim }));
    assert_eq!(server.get(&format!("/api/v1/claims/{claim}")).status, 404);
}

/// Bodies that are refused, each with its code.
#[test]
fn bodies() {
    let server = Server::estuary();
    let check = |path: &str, body: &str, code: &str| {
        let answer = server.send("POST", path, &[("Content-Type", "application/json")], body.as_bytes());
        assert_eq!(answer.code(), code, "{path} {body}: {}", answer.text());
    };
    check("/api/v1/judgements", "{", "bad_input");
    check("/api/v1/judgements", "[]", "bad_input");
    check("/api/v1/judgements", r#"{"left":"a","right":"b","sameness":"perhaps"}"#, "bad_input");
    check("/api/v1/judgements", r#"{"left":"a","right":"b","sameness":"same","x":1}"#, "bad_input");
    check("/api/v1/judgements", r#"{"left":"salt-guard","right":"salt-guard","sameness":"same"}"#, "usage");
    check("/api/v1/judgements", r#"{"left":"nobody","right":"salt-guard","sameness":"same"}"#, "not_found");
    check("/api/v1/gradings", r#"{"source":"watch-2025","grade":"Z"}"#, "usage");
    check("/api/v1/gradings", r#"{"source":"nothing","grade":"A"}"#, "not_found");
    check("/api/v1/withdrawals", r#"{"claim":"c0000000000000000"}"#, "not_found");
    check("/api/v1/withdrawals", r#"{"claim":"x"}"#, "usage");
    check("/api/v1/operations/99/undo", "", "not_found");
    check("/api/v1/operations/x/undo", "", "not_found");
    check("/api/v1/proposals/1.1/decision", r#"{"decision":"accept"}"#, "not_found");
    check("/api/v1/proposals/x/decision", r#"{"decision":"accept"}"#, "usage");
    check("/api/v1/proposals/1.1/decision", r#"{"decision":"reject","edits":{"start":"2020"}}"#, "usage");
    check("/api/v1/imports", "x", "usage");
    check("/api/v1/tasks/1/resume", "", "not_found");
    check("/match/default", r#"{"queries":{}}"#, "usage");
    let long = format!(r#"{{"left":"{}"}}"#, "x".repeat(9 << 20));
    check("/api/v1/judgements", &long, "too_large");
}

#[test]
fn nothing_changes_where_nothing_may() {
    let server = Server::with(|config| config.read_only = true);
    let check = |method: &str, path: &str, body: &str| {
        let answer = server.send(method, path, &[("Content-Type", "application/json")], body.as_bytes());
        assert_eq!((answer.status, answer.code().as_str()), (403, "read_only"), "{path}");
        assert!(answer.json()["error"]["hint"].as_str().unwrap().contains("--read-only"));
    };
    check("POST", "/api/v1/judgements", r#"{"left":"m-dovan","right":"mirel-dovan","sameness":"same"}"#);
    check("POST", "/api/v1/gradings", r#"{"source":"watch-2025","grade":"A"}"#);
    check("POST", "/api/v1/withdrawals", r#"{"claim":"c0000000000000000"}"#);
    check("POST", "/api/v1/operations/1/undo", "");
    check("POST", "/api/v1/proposals/1.1/decision", r#"{"decision":"accept"}"#);
    check("POST", "/api/v1/proposals/accept-rule", r#"{"rule":"x"}"#);
    check("POST", "/api/v1/imports?file-name=x.csv", "x");
    check("POST", "/api/v1/documents?file-name=x.txt", "x");
    check("DELETE", "/api/v1/tasks/1", "");
    assert_eq!(
        server.get("/api/v1/workspace").json()["answer"]["read_only"]
            .as_bool()
            .or(server.get("/api/v1/workspace").json()["read_only"].as_bool()),
        Some(true)
    );
}
