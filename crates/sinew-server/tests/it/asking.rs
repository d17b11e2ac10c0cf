//! Questions: each answers what the command line prints; faults come in one envelope; answers are named.

use crate::support::Server;
use insta::assert_snapshot;
use serde_json::{Value, json};

#[test]
fn whole_answers() {
    let server = Server::estuary();
    let told = |path: &str| format!("GET {path}\n{:#}\n\n", server.get(path).json());
    let paths = [
        "/api/v1/search?words=salt&limit=1",
        "/api/v1/entities/mirel-dovan?on=2025-10-01",
        "/api/v1/paths?from=mirel-dovan&to=salt-guard&hops=1",
        "/api/v1/posts?names=minister&history=true",
        "/api/v1/incidents/count?by=claimant&by=month",
        "/api/v1/datasets?limit=2&offset=1",
        "/api/v1/operations?limit=1",
        "/api/v1/suggest?q=%D8%AD%D8%B1%D8%B3",
    ];
    assert_snapshot!(paths.map(told).concat());
}

/// Each request with its status and, for faults, the code in the envelope.
#[test]
fn requests() {
    let server = Server::estuary();
    let check = |method: &str, path: &str, status: u16, code: &str| {
        let answer = server.send(method, path, &[("Content-Type", "application/json")], b"");
        assert_eq!(answer.status, status, "{method} {path}: {}", answer.text());
        if !code.is_empty() {
            assert_eq!(answer.code(), code, "{method} {path}");
        }
    };
    check("GET", "/api/v1/workspace", 200, "");
    check("GET", "/api/v1/entities/salt-guard/network?hops=1&limit=5", 200, "");
    check("GET", "/api/v1/entities/salt-guard/documents", 200, "");
    check("GET", "/api/v1/sources?limit=1", 200, "");
    check("GET", "/api/v1/sources/watch-2025", 200, "");
    check("GET", "/api/v1/documents", 200, "");
    check("GET", "/api/v1/brokers", 200, "");
    check("GET", "/api/v1/communities", 200, "");
    check("GET", "/api/v1/reach?entities=mirel-dovan&on=2025-10-01", 200, "");
    check("GET", "/api/v1/exposure?entity=lantern", 200, "");
    check("GET", "/api/v1/control?entity=lantern", 200, "");
    check("GET", "/api/v1/flows?from=brine-bank&to=salt-guard", 200, "");
    check("GET", "/api/v1/whatif?from=brine-bank&to=salt-guard&designate=brine-bank", 200, "");
    check("GET", "/api/v1/incidents", 200, "");
    check("GET", "/api/v1/incidents/trend", 200, "");
    check("GET", "/api/v1/incidents/raid-quay-4", 200, "");
    check("GET", "/api/v1/proposals", 200, "");
    check("GET", "/api/v1/proposals/stats", 200, "");
    check("GET", "/api/v1/datasets/actors/problems", 200, "");
    check("GET", "/api/v1/tasks", 200, "");
    check("GET", "/api/v1/pairs?threshold=0.5", 200, "");
    check("GET", "/api/v1/pairs/compare?left=m-dovan&right=mirel-dovan", 200, "");
    check("GET", "/api/v1/screen?name=Mirel%20Dovan&birth=1968", 200, "");
    check("GET", "/api/v1/plan?from=brine-bank&to=salt-guard&k=1", 200, "");
    check("GET", "/api/v1/plan?from=brine-bank&to=salt-guard&save=x", 400, "usage");
    check("GET", "/api/v1/pairs?merge-above=0.5", 400, "usage");
    check("HEAD", "/api/v1/search?words=salt", 200, "");

    check("GET", "/api/v1/nothing", 404, "not_found");
    check("GET", "/nothing/at/all", 404, "not_found");
    check("GET", "/api/v1/entities/nobody", 404, "not_found");
    check("GET", "/api/v1/tasks/12", 404, "not_found");
    check("GET", "/api/v1/search", 400, "usage");
    check("GET", "/api/v1/search?words=salt&limit=x", 400, "usage");
    check("GET", "/api/v1/search?words=salt&limit=1&limit=2", 400, "usage");
    check("GET", "/api/v1/search?words=salt&unheard=1", 400, "usage");
    check("GET", "/api/v1/search?words=salt&on=someday", 400, "usage");
    check("GET", "/api/v1/search?words=salt&known=2026-13-01", 400, "usage");
    check("GET", "/api/v1/search?words=salt&dataset=unheard", 404, "not_found");
    check("GET", "/api/v1/paths?from=salt-guard&to=lantern&hops=9", 400, "usage");
    check("GET", "/api/v1/posts?history=perhaps", 400, "usage");
    check("GET", "/api/v1/posts?names=%00", 400, "usage");
    check("GET", "/api/v1/datasets?limit=10001", 400, "usage");
    check("GET", "/api/v1/entities/salt-guard?id=lantern", 400, "usage");
    check("GET", "/api/v1/flows?from=a&to=b&rates=/etc/passwd", 400, "usage");
    check("GET", "/api/v1/incidents/integrate?apply-above=0.5", 400, "usage");
    check("DELETE", "/api/v1/search", 405, "method_not_allowed");
    check("PUT", "/api/v1/judgements", 405, "method_not_allowed");
    check("POST", "/api/v1/judgements", 422, "bad_input");
}

#[test]
fn an_option_is_never_taken_for_another() {
    let server = Server::estuary();
    let answer = server.get("/api/v1/search?words=--help");
    assert_eq!((answer.status, answer.json()["answer"].clone()), (200, json!([])));
    let answer = server.get("/api/v1/paths?from=--to&to=--from");
    assert_eq!((answer.status, answer.code().as_str()), (404, "not_found"), "{}", answer.text());
}

#[test]
fn texts_of_files_are_posted() {
    let server = Server::estuary();
    let rates = "currency,date,rate,source\nUSD,2024-01-01,0.9,watch-2025\n";
    let asked = json!({ "from": "brine-bank", "to": "salt-guard", "in": "EUR", "rates": rates });
    let answer = server.post("/api/v1/flows", &asked);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.json()["answer"]["currency"], "EUR");
    let wrong = server.post("/api/v1/flows", &json!({ "from": "brine-bank", "to": "salt-guard", "rates": "no table" }));
    assert_eq!(wrong.code(), "bad_input");
    let told = wrong.text();
    assert!(told.contains("rates") && !told.contains(std::env::temp_dir().to_str().unwrap()), "{told}");
}

#[test]
fn an_answer_that_the_caller_has_is_not_told_again() {
    let server = Server::estuary();
    for path in ["/api/v1/entities/salt-guard", "/entities/salt-guard", "/search/default?q=salt", "/app/", "/api/v1/openapi.json"]
    {
        let first = server.get(path);
        let tag = first.header("etag").unwrap_or_else(|| panic!("{path}: {first:?}")).to_owned();
        let again = server.send("GET", path, &[("If-None-Match", &tag)], b"");
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
    }
    let path = "/api/v1/entities/salt-guard";
    let tag = server.get(path).header("etag").unwrap().to_owned();
    server.post("/api/v1/gradings", &json!({ "source": "watch-2025", "grade": "B" }));
    let changed = server.send("GET", path, &[("If-None-Match", &tag)], b"");
    assert_eq!(changed.status, 200, "a change gives another name");
    assert_ne!(changed.header("etag"), Some(tag.as_str()));
}

#[test]
fn openapi() {
    let server = Server::estuary();
    let document = server.get("/api/v1/openapi.json").json();
    assert_snapshot!(format!("{document:#}"));
    let page = server.get("/api").text();
    assert!(page.contains("GET /api/v1/paths") && !page.contains("<script"), "{page}");
}

#[test]
fn briefs_cite_each_source_once() {
    let server = Server::estuary();
    let asked = json!({ "title": "Two", "format": "markdown", "questions": ["/entities/salt-guard?on=2025-06-01", "/paths?from=mirel-dovan&to=salt-guard&hops=1"] });
    let answer = server.post("/api/v1/briefs", &asked);
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename=\"brief.md\""));
    assert_snapshot!(answer.text());
    let check = |question: &str, code: &str| {
        let answer = server.post("/api/v1/briefs", &json!({ "questions": [question] }));
        assert_eq!(answer.code(), code, "{question}");
    };
    check("/nothing", "usage");
    check("/entities/nobody", "not_found");
    check("http://example.org/entities/x", "usage");
    check("/incidents/count?by=unheard", "usage");
}

#[test]
fn exports_stream() {
    let server = Server::estuary();
    let check = |query: &str, begins: &str| {
        let answer = server.get(&format!("/api/v1/export?{query}"));
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert!(answer.text().starts_with(begins), "{query}: {}", answer.text());
    };
    check("format=ftm&dataset=actors", "{\"id\":");
    check("format=statements", "canonical_id,");
    check("format=gexf&on=2025-01-01", "<?xml");
    check("format=graphml", "<?xml");
    for (query, code) in
        [("", "usage"), ("format=pdf", "usage"), ("format=ftm&dataset=unheard", "not_found"), ("format=ftm&x=1", "usage")]
    {
        assert_eq!(server.get(&format!("/api/v1/export?{query}")).code(), code, "{query}");
    }
}

/// A window of an answer that is a list holds these rows, with the claims of these rows alone.
#[test]
fn rows_from_some_row_on() {
    let server = Server::estuary();
    for (path, list) in [("/search?words=council&", ""), ("/incidents?", ""), ("/posts?", ""), ("/brokers?limit=0&", "brokers")] {
        let ask = |window: &str| server.get(&format!("/api/v1{path}{window}")).json();
        let rows = |answer: &Value| match list {
            "" => answer["answer"].as_array().unwrap().clone(),
            list => answer["answer"][list].as_array().unwrap().clone(),
        };
        let all = ask("");
        let (second, beyond) = (ask("offset=1").clone(), ask("offset=9999"));
        assert!(rows(&all).len() > 1, "{path} has rows to leave out");
        assert_eq!(rows(&second), rows(&all)[1..], "{path}");
        assert_eq!(rows(&beyond).len(), 0, "{path}");
        assert_eq!(beyond["claims"].as_object().map_or(0, |claims| claims.len()), 0, "{path}");
    }
    let two = server.get("/api/v1/search?words=council&limit=1&offset=1").json();
    assert_eq!(two["answer"].as_array().unwrap().len(), 1);
    assert_eq!(server.get("/api/v1/search?words=salt&offset=-1").code(), "usage");
}
