//! OpenRefine's reconciliation interface, held against the shapes of its specification (version 0.2).

use crate::support::Server;
use insta::assert_snapshot;
use serde_json::{Value, json};

/// What the specification asks of an answer: a shape is an object of members, a list of one shape, or the name of a type; a name
/// that ends in `?` may be missing.
fn holds(value: &Value, shape: &Value, at: &str) {
    match shape {
        Value::String(kind) => {
            let fits = match kind.as_str() {
                "text" => value.is_string(),
                "number" => value.is_number(),
                "truth" => value.is_boolean(),
                "address" => value.as_str().is_some_and(|text| text.starts_with("http")),
                other => panic!("no type {other}"),
            };
            assert!(fits, "{at}: {value} is no {kind}");
        }
        Value::Array(one) => {
            let all = value.as_array().unwrap_or_else(|| panic!("{at}: {value} is no list"));
            all.iter().enumerate().for_each(|(nth, value)| holds(value, &one[0], &format!("{at}[{nth}]")));
        }
        Value::Object(members) => {
            for (name, shape) in members {
                let (name, may_miss) = name.strip_suffix('?').map_or((name.as_str(), false), |name| (name, true));
                match (value.get(name), may_miss) {
                    (Some(value), _) => holds(value, shape, &format!("{at}.{name}")),
                    (None, true) => {}
                    (None, false) => panic!("{at}: {name} is missing in {value}"),
                }
            }
        }
        _ => panic!("{at}: no shape"),
    }
}

fn entity() -> Value {
    json!({ "id": "text", "name": "text", "description?": "text", "score": "number", "match": "truth", "type": [{ "id": "text", "name": "text" }], "features?": [{ "id": "text", "value": "number" }] })
}

#[test]
fn manifest() {
    let server = Server::estuary();
    let manifest = server.get("/reconcile/default").json();
    let service = json!({ "service_url": "address", "service_path": "text" });
    let shape = json!({
        "versions": ["text"], "name": "text", "identifierSpace": "address", "schemaSpace": "address",
        "defaultTypes": [{ "id": "text", "name": "text" }], "view": { "url": "address" },
        "preview": { "url": "address", "width": "number", "height": "number" },
        "suggest": { "entity": service, "property": service, "type": service },
        "extend": { "propose_properties": service, "property_settings": [{ "name": "text", "label": "text", "type": "text" }] },
    });
    holds(&manifest, &shape, "manifest");
    let port = server.ready.address.port().to_string();
    assert_snapshot!(format!("{manifest:#}").replace(&port, "PORT"));
    assert_eq!(server.get("/reconcile/unheard").code(), "not_found");
}

fn form(server: &Server, field: &str, value: &Value) -> crate::support::Answer {
    let text: String = value.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect();
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    server.send("POST", "/reconcile/default", &headers, format!("{field}={text}").as_bytes())
}

#[test]
fn queries() {
    let server = Server::estuary();
    let asked = json!({
        "q0": { "query": "Tessa Orlo", "type": "Person", "limit": 2 },
        "q1": { "query": "Mirel Dovan", "type": ["Person", "Company"], "properties": [{ "pid": "birthDate", "v": "1968" }] },
        "q2": { "query": "", "properties": [{ "pid": "Thing:name", "v": { "id": "x", "name": "Salt Guard" } }] },
        "q3": { "query": "Nobody Anywhere" },
    });
    let answer = form(&server, "queries", &asked).json();
    holds(
        &answer,
        &json!({ "q0": { "result": [entity()] }, "q1": { "result": [entity()] }, "q2": { "result": [entity()] }, "q3": { "result": [entity()] } }),
        "answer",
    );
    let ids =
        |key: &str| answer[key]["result"].as_array().unwrap().iter().map(|hit| hit["id"].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(ids("q0"), ["tessa-orlo"]);
    assert_eq!(ids("q1")[0], "mirel-dovan");
    assert_eq!(ids("q2"), ["salt-guard"]);
    assert_eq!(ids("q3"), [""; 0]);
    assert_eq!(answer["q0"]["result"][0]["match"], true);
    assert_eq!(
        answer["q1"]["result"][0]["match"],
        answer["q1"]["result"].as_array().unwrap().len() == 1
            || answer["q1"]["result"][0]["score"].as_f64() > answer["q1"]["result"][1]["score"].as_f64().map(|score| score + 5.0)
    );
    let text: String = asked.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect();
    assert_eq!(server.get(&format!("/reconcile/default?queries={text}")).json(), answer);
}

#[test]
fn extension() {
    let server = Server::estuary();
    let asked = json!({ "ids": ["mirel-dovan", "nobody"], "properties": [{ "id": "birthDate" }, { "id": "name", "settings": { "limit": "1" } }] });
    let answer = form(&server, "extend", &asked).json();
    holds(
        &answer,
        &json!({ "meta": [{ "id": "text", "name": "text" }], "rows": { "mirel-dovan": { "birthDate": [{ "str": "text" }] }, "nobody": { "name": [{ "str": "text" }] } } }),
        "answer",
    );
    assert_eq!(answer["rows"]["mirel-dovan"]["name"], json!([{ "str": "Mirel Dovan" }]));
    assert_eq!(answer["rows"]["nobody"]["name"], json!([]));
    let proposed = server.get("/reconcile/default/extend/propose?type=Person&limit=3").json();
    holds(&proposed, &json!({ "type": "text", "limit": "number", "properties": [{ "id": "text", "name": "text" }] }), "proposed");
    assert_eq!(proposed["properties"].as_array().unwrap().len(), 3);
}

#[test]
fn suggestions() {
    let server = Server::estuary();
    let check = |path: &str, first: &str| {
        let answer = server.get(&format!("/reconcile/default/suggest/{path}")).json();
        holds(&answer, &json!({ "result": [{ "id": "text", "name": "text", "description?": "text" }] }), path);
        assert_eq!(answer["result"][0]["id"], first, "{path}: {answer}");
    };
    check("entity?prefix=tess", "tessa-orlo");
    check("type?prefix=pers", "Person");
    check("property?prefix=birthD", "birthDate");
    assert_eq!(server.get("/reconcile/default/suggest/type").code(), "usage");
}

/// Names that are markup are shown, and are none.
#[test]
fn previews_are_text() {
    let server = Server::estuary();
    let card = server.get("/reconcile/default/preview/salt-guard");
    assert!(card.header("content-type").unwrap().starts_with("text/html"));
    assert!(card.text().contains("حرس الملح"));
    assert_eq!(server.get("/reconcile/default/preview/nobody").code(), "not_found");
}

/// One cell of a wrong kind costs the others of its batch nothing, and a form may be sent as it is written by hand.
#[test]
fn a_kind_that_is_none_has_no_hits() {
    let server = Server::estuary();
    let queries = r#"queries={"a":{"query":"Salt Guard","type":"Persn"},"b":{"query":"Salt Guard"}}"#;
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    let answer = server.send("POST", "/reconcile/default", &[kind], queries.as_bytes()).json();
    assert_eq!((&answer["a"]["result"], &answer["b"]["result"][0]["id"]), (&json!([]), &json!("salt-guard")), "{answer:#}");
}

#[test]
fn what_is_refused() {
    let server = Server::estuary();
    assert_eq!(server.get("/reconcile/default?callback=run").code(), "usage");
    for (field, value, code) in [
        ("queries", json!([]), "bad_input"),
        ("extend", json!({ "ids": ["x"], "properties": [{ "id": "unheard" }] }), "usage"),
        ("other", json!({}), "usage"),
    ] {
        assert_eq!(form(&server, field, &value).code(), code, "{field} {value}");
    }
}
