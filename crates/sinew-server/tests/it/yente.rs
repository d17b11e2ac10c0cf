//! yente's interface.

use crate::support::Server;
use insta::assert_snapshot;
use serde_json::{Value, json};

fn asked(schema: &str, properties: Value) -> Value {
    json!({ "queries": { "q": { "schema": schema, "properties": properties } } })
}

#[test]
fn whole_answers() {
    let server = Server::estuary();
    let matched =
        server.post("/match/default?limit=2", &asked("Person", json!({ "name": ["Mirel Dovan"], "birthDate": "1968" }))).json();
    let told = |path: &str| format!("GET {path}\n{:#}\n\n", server.get(path).json());
    let paths = [
        "/search/default?q=dovan&limit=1",
        "/entities/grey-pier",
        "/entities/salt-guard/adjacent/commandCommander?limit=1",
        "/algorithms",
    ];
    assert_snapshot!(format!("POST /match/default\n{matched:#}\n\n{}", paths.map(told).concat()));
}

/// How many hits each request has.
#[test]
fn matches() {
    let server = Server::estuary();
    let check = |query: &str, body: Value, expected: &[&str]| {
        let answer = server.post(&format!("/match/default{query}"), &body);
        assert_eq!(answer.status, 200, "{query}: {}", answer.text());
        let found: Vec<String> = answer.json()["responses"]["q"]["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hit| hit["id"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(found, expected, "{query} {body}");
    };
    let dovan = || asked("Person", json!({ "name": ["Mirel Dovan"] }));
    check("", dovan(), &["mirel-dovan", "mirel-dovan-elder", "m-dovan"]);
    check("?limit=1", dovan(), &["mirel-dovan"]);
    check("?limit=0", dovan(), &[]);
    check("?exclude_entity_ids=mirel-dovan", dovan(), &["mirel-dovan-elder", "m-dovan"]);
    check("?topics=sanction", dovan(), &[]);
    check("?include_dataset=ties", dovan(), &[]);
    check("?include_dataset=actors&exclude_dataset=ties&limit=1", dovan(), &["mirel-dovan"]);
    check("?exclude_dataset=actors", dovan(), &[]);
    check("?exclude_schema=Person", dovan(), &[]);
    check("?changed_since=2026-06-05", dovan(), &[]);
    check("?algorithm=best&fuzzy=false", asked("Thing", json!({ "name": "Salt Guard" })), &["salt-guard"]);
    check("", asked("Person", json!({ "firstName": "Tessa", "lastName": "Orlo" })), &["tessa-orlo"]);
    check("", asked("Organization", json!({ "name": "حرس الملح" })), &["salt-guard"]);
    check("", asked("Person", json!({ "birthDate": "1968" })), &[]);
    check("", asked("Address", json!({ "full": "Quay 4" })), &[]);
}

#[test]
fn what_is_refused() {
    let server = Server::estuary();
    let check = |path: &str, body: Value, code: &str| {
        let answer = server.post(path, &body);
        assert_eq!(answer.code(), code, "{path} {body}: {}", answer.text());
        assert!(answer.json()["detail"].is_string(), "where clients of yente look");
    };
    let plain = || asked("Person", json!({ "name": "x" }));
    check("/match/unheard", plain(), "not_found");
    check("/match/default?algorithm=logic-v2", plain(), "usage");
    check("/match/default?threshold=7", plain(), "usage");
    check("/match/default?limit=501", plain(), "usage");
    check("/match/default?exclude_schema=Persn", plain(), "usage");
    check("/match/default?unheard=1", plain(), "usage");
    check("/match/default", asked("Ownership", json!({})), "usage");
    check("/match/default", asked("Persn", json!({})), "usage");
    check("/match/default", json!({ "queries": { "q": { "schema": "Person", "properties": { "name": { "a": 1 } } } } }), "usage");
    check(
        "/match/default",
        json!({ "weights": { "country": 0.5 }, "queries": { "q": { "schema": "Person", "properties": {} } } }),
        "usage",
    );
    check(
        "/match/default",
        json!({ "config": { "x": 1 }, "queries": { "q": { "schema": "Person", "properties": {} } } }),
        "usage",
    );
    let many: serde_json::Map<String, Value> =
        (0..101).map(|at| (at.to_string(), json!({ "schema": "Person", "properties": {} }))).collect();
    check("/match/default", json!({ "queries": many }), "usage");
}

#[test]
fn weights_of_nothing_leave_a_feature_out() {
    let server = Server::estuary();
    let score = |weights: Value| {
        let body = json!({ "weights": weights, "queries": { "q": { "schema": "Person", "properties": { "name": ["Mirel Dovan"], "birthDate": ["1901"] } } } });
        server.post("/match/default?cutoff=0", &body).json()["responses"]["q"]["results"][0]["score"].as_f64().unwrap()
    };
    assert!(score(json!({ "born": 0 })) > score(json!({})));
}

#[test]
fn searches() {
    let server = Server::estuary();
    let check = |query: &str, total: u64| {
        let answer = server.get(&format!("/search/default?{query}"));
        assert_eq!(answer.status, 200, "{query}: {}", answer.text());
        assert_eq!(answer.json()["total"]["value"], total, "{query}");
    };
    check("q=dovan", 3);
    check("q=dovan&schema=Vessel", 0);
    check("q=dovan&datasets=ties", 0);
    check("q=dovan&datasets=ties&datasets=actors", 3);
    check("q=salt&countries=aq", 1);
    check("q=salt&countries=fr", 0);
    check("q=&schema=Position", 2);
    check("q=dovan&limit=1&offset=2", 3);
    check("q=dovan&target=true", 0);
    check("q=dovan&exclude_schema=Person", 0);
    check("q=zzzz", 0);
    for (query, code) in
        [("schema=Persn", "usage"), ("facets=x", "usage"), ("sort=name", "usage"), ("limit=501", "usage"), ("x=1", "usage")]
    {
        assert_eq!(server.get(&format!("/search/default?{query}")).code(), code, "{query}");
    }
    assert_eq!(server.get("/search/unheard?q=x").code(), "not_found");
    let facets = server.get("/search/default?q=&facets=schema&facets=countries").json()["facets"].clone();
    assert_eq!(facets["schema"]["values"][0], json!({ "name": "Person", "label": "Person", "count": 5 }));
    assert!(facets["topics"].is_null());
}

#[test]
fn dead_ends() {
    let server = Server::estuary();
    for path in ["/entities/nobody", "/entities/nobody/adjacent", "/entities/%20", "/entities/nobody/adjacent/x"] {
        assert_eq!(server.get(path).code(), "not_found", "{path}");
    }
    let none = server.get("/entities/salt-guard/adjacent/unheard").json();
    assert_eq!(none["total"]["value"], 0);
}
