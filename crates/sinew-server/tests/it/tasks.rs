//! Long work: importing and reading, with cancelling, beginning again, and servers that stop.

use crate::support::{Server, fixture};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

const BYTES: [(&str, &str); 1] = [("Content-Type", "application/octet-stream")];

fn finished(server: &Server, id: &str) -> Value {
    for _ in 0..600 {
        let task = server.get(&format!("/api/v1/tasks/{id}")).json();
        if task["state"] != "running" {
            return task;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("task {id} does not end");
}

fn begin(server: &Server, path: &str, body: &[u8]) -> Value {
    let answer = server.send("POST", path, &BYTES, body);
    assert_eq!(answer.status, 202, "{path}: {}", answer.text());
    assert!(answer.header("location").unwrap().starts_with("/api/v1/tasks/"));
    answer.json()
}

#[test]
fn an_import() {
    let server = Server::estuary();
    let table = "subject,schema,property,value,source\nnew-one,Person,name,Nerin Sool,note\nnew-one,,birthDate,1970,note\n";
    let task = begin(&server, "/api/v1/imports?file-name=more.claims.csv&published=2026-06-01", table.as_bytes());
    let done = finished(&server, task["id"].as_str().unwrap());
    assert_eq!(done["state"], "done", "{done:#}");
    assert_eq!(done["by"], "ada");
    let dataset = &done["result"]["datasets"][0];
    assert_eq!((dataset["dataset"].as_str(), dataset["claims"].as_u64()), (Some("more"), Some(2)), "{done:#}");
    assert_eq!(server.get("/api/v1/entities/new-one").status, 200);
    let undo = server.post(&format!("/api/v1/operations/{}/undo", dataset["operation"]), &serde_json::json!({}));
    assert_eq!(undo.status, 200);
    assert_eq!(server.get("/api/v1/entities/new-one").status, 404);
    assert_eq!(server.get("/api/v1/tasks").json()["total"], 1);
    let again = server.send("POST", "/api/v1/tasks/1/resume", &BYTES, b"");
    assert_eq!(again.code(), "conflict");
}

#[test]
fn a_bad_file_fails_and_tells_no_path() {
    let server = Server::estuary();
    for (name, body) in [
        ("page.html", "<!doctype html><p>no data"),
        ("judgements.csv", "left,right,judgement\na,b,same\n"),
        ("x.claims.csv", "subject,schema,property,value\n"),
    ] {
        let task = begin(&server, &format!("/api/v1/imports?file-name={name}"), body.as_bytes());
        let done = finished(&server, task["id"].as_str().unwrap());
        assert_eq!(done["state"], "failed", "{name}: {done:#}");
        assert!(done["error"]["message"].is_string() && !done.to_string().contains(".sinew"), "{name}: {done:#}");
    }
    let empty = server.send("POST", "/api/v1/imports?file-name=x.csv", &BYTES, b"");
    assert_eq!(empty.code(), "bad_input");
    for name in ["..", "%2F", ""] {
        assert_eq!(server.send("POST", &format!("/api/v1/imports?file-name={name}"), &BYTES, b"x").code(), "usage", "{name}");
    }
}

#[test]
fn a_document_is_read_and_reviewed() {
    let server = Server::estuary();
    let text = "Tessa Orlo was appointed minister of harbours on 1 May 2021. Joren Vash joined the Salt Guard in 2020.\n";
    let task = begin(&server, "/api/v1/documents?file-name=notes.txt&title=Notes&published=2025-01-02", text.as_bytes());
    let done = finished(&server, task["id"].as_str().unwrap());
    assert_eq!(done["state"], "done", "{done:#}");
    assert_eq!(done["result"]["key"], "notes");
    let listed = server.get("/api/v1/documents").json();
    assert!(listed.to_string().contains("\"notes\""), "{listed:#}");
    assert_eq!(server.get("/api/v1/documents/notes").status, 200);
    let waiting = server.get("/api/v1/proposals?repeated=true").json();
    let first = waiting["waiting"][0]["proposal"].as_str().unwrap_or_else(|| panic!("{waiting:#}")).to_owned();
    let path = format!("/api/v1/proposals/{first}/decision?repeated=true");
    let later = server.post(&path, &serde_json::json!({ "decision": "later" })).json();
    assert!(later["operation"].is_null(), "{later:#}");
    let rejected = server.post(&path, &serde_json::json!({ "decision": "reject" })).json();
    assert!(rejected["said"][0].as_str().unwrap().starts_with("rejected"), "{rejected:#}");
    assert_eq!(server.post(&path, &serde_json::json!({ "decision": "accept" })).code(), "not_found");
    let stats = server.get("/api/v1/proposals/stats").json();
    assert_eq!(stats["items"].as_array().unwrap().iter().map(|rule| rule["rejected"].as_u64().unwrap()).sum::<u64>(), 1);
}

#[test]
fn the_list_of_ofac_as_one_of_its_files() {
    let server = Server::estuary();
    let table = std::fs::read(fixture("ofac-2026-03").join("sdn.csv")).unwrap();
    let task = begin(&server, "/api/v1/imports?file-name=sdn.csv&dataset=listed&published=2026-03-01", &table);
    let done = finished(&server, task["id"].as_str().unwrap());
    assert_eq!(done["result"]["datasets"][0]["dataset"], "listed", "{done:#}");
    assert!(server.get("/catalog").json()["current"].as_array().unwrap().iter().any(|name| name == "listed"));
    assert_eq!(server.get("/search/listed?q=").status, 200);
}

/// A list in several files, and what a form of another page could have sent.
#[test]
fn files_that_belong_together_come_as_parts_of_a_form() {
    let server = Server::estuary();
    let row = |cells: &str| format!("{cells}\r\n");
    let primary = row("7,\"SALT, Ana\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ");
    let alias = row("7,1,\"aka\",\"SALZ, Anna\",-0- ");
    let part = |name: &str, text: &str| {
        format!(
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n{text}\r\n"
        )
    };
    let form = |parts: &[String]| format!("{}--edge--\r\n", parts.concat());
    let kind = ("Content-Type", "multipart/form-data; boundary=edge");
    let both = form(&[part("sdn.csv", &primary), part("../alt.csv", &alias)]);
    let refused = server.send("POST", "/api/v1/imports?dataset=salt", &[kind], both.as_bytes());
    assert_eq!(refused.status, 415, "no form of another page imports: {}", refused.text());
    let taken = server.send("POST", "/api/v1/imports?dataset=salt", &[kind, ("X-Sinew", "1")], both.as_bytes());
    assert_eq!(taken.status, 202, "{}", taken.text());
    let done = finished(&server, taken.json()["id"].as_str().unwrap());
    assert_eq!(
        (&done["state"], &done["result"]["datasets"][0]["problems"]),
        (&"done".into(), &1.into()),
        "no addresses: {done:#}"
    );
    assert_eq!(server.get("/api/v1/search?words=salz").json()["answer"][0]["entity"]["id"], "ofac-7");
    for (body, code) in [
        (form(&[part("a.csv", "x"), part("a.csv", "y")]), "bad_input"),
        (form(&["--edge\r\nContent-Disposition: form-data; name=\"dataset\"\r\n\r\nsalt\r\n".to_owned()]), "bad_input"),
        (form(&[]), "bad_input"),
        ("--edge\r\nContent-Dis".to_owned(), "bad_input"),
    ] {
        assert_eq!(server.send("POST", "/api/v1/imports", &[kind, ("X-Sinew", "1")], body.as_bytes()).code(), code, "{body}");
    }
}

/// What a server left running is told as interrupted by the next one, and can be begun again.
#[test]
fn a_server_that_stopped_leaves_tasks_that_can_be_begun_again() {
    let folder = Arc::new(crate::support::workspace("estuary"));
    let task = folder.path().join(".sinew/tasks/7");
    std::fs::create_dir_all(task.join("input")).unwrap();
    std::fs::write(task.join("input/late.claims.csv"), "subject,schema,property,value,source\nlate,Person,name,Late One,note\n")
        .unwrap();
    let record = r#"{"id":7,"kind":"import","state":"running","done":3,"total":9,"message":"importing late","result":null,
        "asked":{"kind":"import","dataset":null,"format":null,"title":null,"published":null,"maintained":null},
        "by":"ada","at":"2026-06-04T00:00:00Z","error":null}"#;
    std::fs::write(task.join("task.json"), record).unwrap();
    let server = Server::over(folder, |_| {});
    assert_eq!(server.get("/api/v1/tasks/7").json()["state"], "interrupted");
    let again = server.send("POST", "/api/v1/tasks/7/resume", &BYTES, b"");
    assert_eq!(again.status, 202, "{}", again.text());
    assert_eq!(finished(&server, "7")["state"], "done");
    assert_eq!(server.get("/api/v1/entities/late").status, 200);
    let folder = server.stop();
    let server = Server::over(folder, |_| {});
    assert_eq!(server.get("/api/v1/tasks/7").json()["state"], "done", "what was done stays so");
}

/// Only the map was still to be built: nobody imports the same again.
#[test]
fn what_a_stopped_server_had_kept_is_done() {
    let folder = Arc::new(crate::support::workspace("estuary"));
    let task = folder.path().join(".sinew/tasks/7");
    std::fs::create_dir_all(&task).unwrap();
    let record = r#"{"id":7,"kind":"import","state":"running","done":9,"total":9,"message":"building the map",
        "result":{"datasets":[{"dataset":"late","operation":2}]},"asked":{"kind":"import"},"by":"ada","at":"2026-06-04T00:00:00Z","error":null}"#;
    std::fs::write(task.join("task.json"), record).unwrap();
    let server = Server::over(folder, |_| {});
    let told = server.get("/api/v1/tasks/7").json();
    assert_eq!((&told["state"], &told["result"]["datasets"][0]["dataset"]), (&"done".into(), &"late".into()), "{told:#}");
    assert_eq!(server.send("POST", "/api/v1/tasks/7/resume", &BYTES, b"").status, 409);
}

#[test]
fn a_second_server_leaves_the_tasks_of_the_first_alone() {
    let folder = Arc::new(crate::support::workspace("estuary"));
    let first = Server::over(folder.clone(), |_| {});
    let record = r#"{"id":7,"kind":"import","state":"running","done":3,"total":9,"message":"importing late","result":null,
        "asked":{"kind":"import"},"by":"ada","at":"2026-06-04T00:00:00Z","error":null}"#;
    let task = folder.path().join(".sinew/tasks/7");
    std::fs::create_dir_all(&task).unwrap();
    std::fs::write(task.join("task.json"), record).unwrap();
    let second = Server::over(folder, |_| {});
    assert_eq!(second.get("/api/v1/tasks/7").json()["state"], "running");
    let refused = second.send("POST", "/api/v1/imports?file-name=late.csv", &BYTES, b"subject\n");
    assert_eq!((refused.status, refused.json()["error"]["code"].as_str()), (503, Some("busy")), "{}", refused.text());
    assert_eq!(second.send("POST", "/api/v1/tasks/7/resume", &BYTES, b"").status, 503);
    assert_eq!(second.get("/api/v1/search?words=salt").status, 200);
    first.stop();
    let third = second.stop();
    let third = Server::over(third, |_| {});
    assert_eq!(third.get("/api/v1/tasks/7").json()["state"], "interrupted", "its server is gone");
}

#[test]
fn a_cancelled_import_keeps_nothing() {
    let server = Server::estuary();
    let before = server.get("/api/v1/operations").json()["total"].clone();
    let mut table = String::from("subject,schema,property,value,source\n");
    (0..400_000).for_each(|at| table.push_str(&format!("p{at},Person,name,Person Number {at},note\n")));
    let id = begin(&server, "/api/v1/imports?file-name=many.claims.csv", table.as_bytes())["id"].as_str().unwrap().to_owned();
    let cancelled = server.send("DELETE", &format!("/api/v1/tasks/{id}"), &[], b"");
    assert_eq!(cancelled.status, 202, "{}", cancelled.text());
    let done = finished(&server, &id);
    assert_eq!(done["state"], "cancelled", "{done:#}");
    assert_eq!(server.get("/api/v1/operations").json()["total"], before);
    assert_eq!(server.send("DELETE", &format!("/api/v1/tasks/{id}"), &[], b"").code(), "conflict");
}

#[test]
fn a_table_is_screened_page_by_page() {
    let server = Server::estuary();
    let table = "id,name,birth_date\n1,Mirel Dovan,1968\n2,Nobody Anywhere,\n3,Tesa Orlo,\n";
    let task = begin(&server, "/api/v1/screenings?file-name=customers.csv&schema=Person&threshold=0.6&limit=1", table.as_bytes());
    let id = task["id"].as_str().unwrap().to_owned();
    let done = finished(&server, &id);
    assert_eq!(
        (done["state"].as_str(), done["done"].as_u64(), done["total"].as_u64()),
        (Some("done"), Some(3), Some(3)),
        "{done:#}"
    );
    let first = server.get(&format!("/api/v1/screenings/{id}?limit=2")).json();
    assert_eq!((first["total"].as_u64(), first["next"].as_u64()), (Some(3), Some(2)));
    assert_eq!(first["items"][0]["hits"][0]["entity"], "mirel-dovan", "{first:#}");
    let csv = server.get(&format!("/api/v1/screenings/{id}?format=csv")).text();
    assert_eq!(csv.lines().count(), 4, "{csv}");
    assert!(csv.lines().nth(2).unwrap().contains("Nobody Anywhere"), "{csv}");
    for (query, code) in [
        ("file-name=x.csv&threshold=7", "usage"),
        ("file-name=x.csv&x=1", "usage"),
        ("threshold=0.7", "usage"),
        ("file-name=x.csv&on=2024", "usage"),
        ("file-name=x.csv&stance=sure", "usage"),
        ("file-name=x.csv&known=%16m", "usage"),
    ] {
        assert_eq!(server.send("POST", &format!("/api/v1/screenings?{query}"), &BYTES, b"name\nx\n").code(), code, "{query}");
    }
    let failed = begin(&server, "/api/v1/screenings?file-name=x.csv", b"colour\nred\n");
    assert_eq!(finished(&server, failed["id"].as_str().unwrap())["error"]["code"], "bad_input");
    assert_eq!(server.get("/api/v1/screenings/99").code(), "not_found");
}
