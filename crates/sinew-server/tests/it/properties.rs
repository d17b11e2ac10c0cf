//! Whatever is asked, nothing fails inside; whatever a name holds, it is no markup.

use crate::support::Server;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::OnceLock;

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(Server::estuary)
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

const PATHS: [&str; 24] = [
    "/api/v1/search",
    "/api/v1/suggest",
    "/api/v1/entities/{}",
    "/api/v1/entities/{}/network",
    "/api/v1/paths",
    "/api/v1/posts",
    "/api/v1/power",
    "/api/v1/capture",
    "/api/v1/reach",
    "/api/v1/flows",
    "/api/v1/incidents/count",
    "/api/v1/incidents/{}",
    "/api/v1/claims/{}",
    "/api/v1/sources/{}",
    "/api/v1/documents/{}",
    "/api/v1/datasets/{}/diff",
    "/api/v1/operations",
    "/api/v1/export",
    "/search/{}",
    "/entities/{}",
    "/entities/{}/adjacent/{}",
    "/reconcile/{}",
    "/reconcile/default/preview/{}",
    "/{}/{}",
];
const NAMES: [&str; 22] = [
    "words",
    "q",
    "limit",
    "offset",
    "on",
    "known",
    "from",
    "to",
    "hops",
    "by",
    "names",
    "entity",
    "entities",
    "authority",
    "body",
    "network",
    "format",
    "schema",
    "queries",
    "prefix",
    "dataset",
    "size",
];

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("salt-guard".to_owned()),
        Just("mirel-dovan".to_owned()),
        Just("2025-01-01".to_owned()),
        (0i64..1_000_000_000_000).prop_map(|number| number.to_string()),
        "[a-z]{0,6}",
        any::<String>(),
    ]
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        value().prop_map(Value::from)
    ];
    leaf.prop_recursive(3, 20, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(
                "left|right|sameness|queries|schema|properties|name|q|claim|decision|edits|questions",
                inner,
                0..5
            )
            .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_query_fails_inside(path in prop::sample::select(&PATHS[..]), parts in prop::collection::vec(value(), 2), query in prop::collection::vec((prop::sample::select(&NAMES[..]), value()), 0..4)) {
        let mut path = path.to_owned();
        for part in &parts {
            path = path.replacen("{}", &encoded(part), 1);
        }
        let query: Vec<String> = query.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let answer = server().get(&format!("{path}?{}", query.join("&")));
        prop_assert!(answer.status < 500, "{path}?{}: {}", query.join("&"), answer.text());
        if answer.status >= 400 {
            prop_assert!(answer.json()["error"]["message"].is_string());
        }
    }

    #[test]
    fn no_body_fails_inside(path in prop::sample::select(&["/api/v1/judgements", "/api/v1/withdrawals", "/api/v1/proposals/1.1/decision", "/api/v1/proposals/accept-rule", "/api/v1/briefs", "/api/v1/whatif", "/match/default", "/reconcile/default"][..]), body in json_value()) {
        let answer = server().post(path, &body);
        prop_assert!(answer.status < 500, "{path} {body}: {}", answer.text());
    }

    #[test]
    fn no_bytes_fail_inside(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let answer = server().raw(&[b"POST /match/default HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ".to_vec(), bytes.len().to_string().into_bytes(), b"\r\n\r\n".to_vec(), bytes].concat());
        prop_assert!((400..500).contains(&answer.status), "{answer:?}");
    }
}

/// Names that are markup reach pages as text.
#[test]
fn no_name_becomes_markup() {
    let hostile =
        ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title><b>", "a\u{202e}b", "&lt;b&gt;", "'onload='x"];
    let server = Server::estuary();
    let mut table = String::from("subject,schema,property,value,source\n");
    for (at, name) in hostile.iter().enumerate() {
        table.push_str(&format!("h{at},Person,name,\"{}\",note\n", name.replace('"', "\"\"")));
    }
    let headers = [("Content-Type", "application/octet-stream")];
    assert_eq!(server.send("POST", "/api/v1/imports?file-name=h.claims.csv", &headers, table.as_bytes()).status, 202);
    while server.get("/api/v1/tasks/1").json()["state"] == "running" {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    for (at, name) in hostile.iter().enumerate() {
        let card = server.get(&format!("/reconcile/default/preview/h{at}"));
        assert_eq!(card.status, 200, "{name}: {}", card.text());
        let inner = card.text().replace("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">", "");
        assert!(
            !inner.contains("<script") && !inner.contains("<img") && !inner.contains("<b>") && !inner.contains('\u{202e}'),
            "{name}: {inner}"
        );
        let brief = server.post("/api/v1/briefs", &json!({ "questions": [format!("/entities/h{at}")] })).text();
        assert!(!brief.contains("<script>alert") && !brief.contains("<img src=x"), "{name}");
        let told = server.get(&format!("/api/v1/entities/h{at}"));
        assert_eq!(told.header("content-type"), Some("application/json"));
        assert_eq!(told.header("x-content-type-options"), Some("nosniff"));
    }
}
