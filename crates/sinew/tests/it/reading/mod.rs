//! `read`: documents in, proposed claims out, accepted, shown, withdrawn.

mod made;
mod served;

use crate::support::Workshop;
use insta::assert_snapshot;
use serde_json::{Value, json};
use served::{reply, serve};

/// What a paper says of the estuary. Places and people are invented.
const ARTICLE: &str = "\
Who Owns the Grey Pier?

By Jane Doe

June 1, 2026

Karim Dovan owns 60 percent of Grey Pier Company. Mirel Tavan owns 100 percent of Grey Pier Company since 2019.

Karim Dovan is a member of the Salt Guard, according to Evening Post. Mirel Tavan is not a member of the Salt Guard. \
The Salt Guard could attack Port Isla.

The Salt Guard attacked Port Isla on May 3, 2026.
";

/// The sentences of the article's body.
const SENTENCES: [&str; 2] =
    ["Karim Dovan owns 60 percent of Grey Pier Company.", "The Salt Guard attacked Port Isla on May 3, 2026."];

fn with_article() -> Workshop {
    let workshop = Workshop::empty();
    workshop.write("pier.txt", ARTICLE);
    workshop
}

fn reviewed(workshop: &Workshop, line: &str, orders: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let output = workshop.command(&words).write_stdin(orders).output().unwrap();
    format!("{}{}", String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn an_article_in_every_form() {
    let workshop = with_article();
    assert_snapshot!(workshop.transcript(&[
        "read pier.txt --dry-run",
        "read pier.txt --dry-run -f csv",
        "read pier.txt --dry-run -f jsonl",
        "read pier.txt --dry-run -f json",
        "log",
    ]));
}

#[test]
fn what_is_found_waits_is_accepted_shown_and_withdrawn() {
    let workshop = with_article();
    let mut seen = workshop.transcript(&["read pier.txt --publisher Courier", "read pier.txt", "review --list", "show dovan"]);
    seen.push_str(&reviewed(&workshop, "review", "a 2.1\nl\nq\n"));
    seen.push_str(&workshop.transcript(&[
        "show pier/karim-dovan",
        "path pier/karim-dovan pier/grey-pier-company",
        "review --stats",
        "undo",
        "show pier/karim-dovan",
        "review --stats",
    ]));
    assert_snapshot!(seen);
}

/// What the map holds and what is held against it: the share of one owner leaves no room for the whole of another.
#[test]
fn contradictions_are_pointed_out() {
    let workshop = with_article();
    workshop.done("read pier.txt");
    let contradictions = |workshop: &Workshop| {
        let list = workshop.json("review --list");
        let all = list["waiting"].as_array().unwrap().iter();
        all.map(|unit| unit["contradictions"].as_array().unwrap().len()).sum::<usize>()
    };
    assert_eq!(contradictions(&workshop), 0);
    reviewed(&workshop, "review", "a 2.1\nq\n");
    assert_eq!(contradictions(&workshop), 1);
    workshop.done("undo");
    assert_eq!(contradictions(&workshop), 0);
}

/// Every quote that waits stands in the document as it is kept, at the place that is said.
#[test]
fn quotes_are_verbatim() {
    let workshop = with_article();
    workshop.done("read pier.txt");
    let list = workshop.json("review --list");
    let text: Vec<char> = ARTICLE.chars().collect();
    let waiting = list["waiting"].as_array().unwrap();
    assert!(waiting.len() >= 4, "{list:#}");
    for unit in waiting {
        let span: Vec<usize> = unit["span"].as_array().unwrap().iter().map(|at| at.as_u64().unwrap() as usize).collect();
        let words: String = text[span[0]..span[1]].iter().collect();
        assert_eq!(
            (unit["passage"]["quote"].as_str(), unit["passage"]["verbatim"].as_bool()),
            (Some(words.as_str()), Some(true))
        );
    }
    let quotes = waiting.iter().map(|unit| unit["passage"]["quote"].as_str().unwrap());
    assert!(!quotes.into_iter().any(|quote| quote.contains("could attack")), "what could be is no fact");
}

#[test]
fn the_same_bytes_are_kept_once() {
    let workshop = with_article();
    workshop.done("read pier.txt");
    let log = workshop.done("log -f csv").stdout;
    workshop.write("copy.txt", ARTICLE);
    let again = workshop.done("read copy.txt").stdout;
    assert!(again.contains("It was kept before, as pier"), "{again}");
    assert_eq!(workshop.done("log -f csv").stdout, log, "no operation");
    workshop.write("pier.txt", format!("{ARTICLE}\nMirel Tavan leads the Tide Council.\n"));
    let other = workshop.done("read pier.txt").stdout;
    assert!(other.contains("Kept as pier-2"), "another text is another document: {other}");
}

#[test]
fn every_format_gives_the_same_claims() {
    let workshop = Workshop::empty();
    let body = SENTENCES.map(|sentence| format!("<p>{sentence}</p>")).concat();
    let filler = format!("<p>{}</p>", "The water rose and fell, and nobody at the quay thought much of it that year. ".repeat(8));
    let html = format!(
        "<!doctype html><html lang=en><head><title>Grey Pier</title><meta property=\"article:published_time\" \
         content=\"2026-06-01\"><script>document.write('Karim Dovan owns 99 percent of Evil Company.')</script></head><body>\
         <nav><a href=/>Home</a></nav><article><h1>Grey Pier</h1>{body}{filler}</article></body></html>"
    );
    workshop.write("a.txt", SENTENCES.join("\n\n"));
    workshop.write("b.md", format!("---\ntitle: Grey Pier\n---\n{}\n\n**{}**\n", SENTENCES[0], SENTENCES[1]));
    workshop.write("c.html", html);
    workshop.write("d.pdf", made::pdf(&SENTENCES));
    workshop.write("e.docx", made::docx(&SENTENCES, "Grey Pier"));
    let said = |file: &str| {
        let done = &workshop.json(&format!("read {file} --dry-run --published 2026-06-01"))[0];
        let claims = done["claims"].as_array().unwrap().iter();
        let words = |claim: &Value, field: &str| claim[field].as_str().unwrap_or_default().to_owned();
        claims
            .map(|claim| ["type", "subject", "object", "date_from", "quote"].map(|field| words(claim, field)).join("; "))
            .collect::<Vec<_>>()
    };
    let expected = [
        "ownership; Karim Dovan; Grey Pier Company; ; Karim Dovan owns 60 percent of Grey Pier Company",
        "attack; Salt Guard; Port Isla; 2026-05-03; Salt Guard attacked Port Isla",
    ];
    for file in ["a.txt", "b.md", "c.html", "d.pdf", "e.docx"] {
        assert_eq!(said(file), expected, "{file}");
    }
}

/// What cannot be read is told with what to do, costs nothing else, and leaves no trace.
#[test]
fn hostile_and_broken_files() {
    let workshop = Workshop::empty();
    workshop.write("empty.txt", "");
    workshop.write("blank.txt", " \n\n ");
    workshop.write("picture.png", b"\x89PNG\r\n\x1a\n");
    workshop.write("scanned.pdf", made::pdf(&["", ""]));
    workshop.write("encrypted.pdf", made::encrypted_pdf());
    workshop.write("broken.pdf", b"%PDF-1.7\nnothing");
    workshop.write("bomb.docx", made::bomb_docx());
    workshop.write("nested.docx", made::nested_docx());
    workshop.write("sheet.xlsx", made::package(&[("xl/workbook.xml", b"<x/>")]));
    let deep = format!("<html><body>{}tide", "<div>".repeat(100_000));
    workshop.write("deep.html", deep);
    let before = workshop.content();
    assert_snapshot!(workshop.transcript(&[
        "read empty.txt",
        "read blank.txt",
        "read picture.png",
        "read scanned.pdf",
        "read encrypted.pdf",
        "read broken.pdf",
        "read bomb.docx",
        "read nested.docx",
        "read sheet.xlsx",
        "read deep.html",
        "read nowhere.txt",
    ]));
    assert_eq!(workshop.content(), before);
}

/// A file without end is read as far as the limit. It is sparse: nothing of it is on the disk.
#[test]
fn a_huge_file() {
    let workshop = Workshop::empty();
    let file = std::fs::File::create(workshop.path().join("huge.txt")).unwrap();
    file.set_len(10 << 30).unwrap();
    let run = workshop.run("read huge.txt");
    assert_eq!(run.code, 4, "{run}");
    assert!(run.stderr.contains("huge.txt: it is too large: more than 67108864 bytes"), "{run}");
}

#[test]
fn a_folder_goes_on_past_what_fails() {
    let workshop = with_article();
    std::fs::create_dir_all(workshop.path().join("press/older")).unwrap();
    workshop.write("press/a.txt", ARTICLE);
    workshop.write("press/b.pdf", "%PDF-1.7\nnothing");
    workshop.write("press/.hidden.txt", "Not for reading.");
    workshop.write("press/older/c.md", "# Notes\n\nMay 2, 2025\n\nNothing happened here today, and nobody came to see it.\n");
    std::fs::create_dir(workshop.path().join("none")).unwrap();
    assert_snapshot!(workshop.transcript(&["read press", "read press -f csv", "read none", "read press --title One", "undo 99"]));
}

/// Terminals obey control characters; a document may hold some.
#[test]
fn control_characters_are_not_obeyed() {
    let workshop = Workshop::empty();
    workshop.write(
        "a.txt",
        "Notes\n\nKarim \u{1b}[31mDovan owns Grey\u{202e} Pier Company. Karim Dovan owns Tern Line Company.\u{7}\n",
    );
    let run = workshop.done("read a.txt --dry-run");
    assert!(!run.stdout.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{run}");
}

#[test]
fn without_a_workspace_nothing_is_kept() {
    let workshop = Workshop::bare();
    workshop.write("pier.txt", ARTICLE);
    let run = workshop.done("read pier.txt");
    assert!(run.stdout.contains("Nothing was kept") && run.stdout.contains("control.owns"), "{run}");
    assert!(!workshop.path().join(".sinew").exists());
    assert_eq!(workshop.run("read pier.txt -w elsewhere").code, 1, "one that is named must be there");
}

#[test]
fn addresses() {
    let workshop = Workshop::empty();
    let base = serve(|path, _| match path {
        "/pier.txt" => reply("200 OK", "Content-Type: text/plain; charset=utf-8\r\n", ARTICLE),
        "/moved" => reply("302 Found", "Location: /pier.txt\r\n", ""),
        "/round" => reply("302 Found", "Location: /round\r\n", ""),
        _ => reply("404 Not Found", "", "no"),
    });
    let run = |path: &str, more: &str| {
        let seen = workshop.run(&format!("read {base}{path} {more}"));
        (seen.code, (seen.stdout + &seen.stderr).replace(&base, "http://HOST"))
    };
    let (code, seen) = run("/pier.txt", "");
    assert_eq!(code, 1, "{seen}");
    assert!(seen.contains("which is not a public address") && seen.contains("--allow-private"), "{seen}");
    let (code, seen) = run("/moved", "--allow-private");
    assert!(code == 0 && seen.contains("http://HOST/pier.txt") && seen.contains("address that it was fetched from"), "{seen}");
    let (code, seen) = run("/round", "--allow-private");
    assert!(code == 1 && seen.contains("http://HOST/round redirects more than 5 times"), "{seen}");
    let (code, seen) = run("/none", "--allow-private");
    assert!(code == 1 && seen.contains("http://HOST/none answers with status 404"), "{seen}");
    let list = workshop.done("review --list").stdout;
    assert!(list.contains("Karim Dovan owns Grey Pier Company"), "{list}");
}

/// A model that finds one thing that stands there and one that does not.
fn completion(body: &str) -> Vec<u8> {
    let asked: Value = serde_json::from_str(body).unwrap();
    let user: Value = serde_json::from_str(asked["messages"][1]["content"].as_str().unwrap()).unwrap();
    let number = |name: &str| {
        let mentions = user["mentions"].as_array().unwrap();
        mentions.iter().find(|mention| mention["means"] == name).unwrap()["number"].clone()
    };
    let claim = |subject: &str, quote: &str| {
        json!({
            "kind": "membership", "subject": number(subject), "object": number("Salt Guard"), "quote": quote,
            "value": null, "when": null, "voice": null, "stance": "asserted", "polarity": "pos",
        })
    };
    let claims = [
        claim("Karim Dovan", "Karim Dovan is a member of the Salt Guard"),
        claim("Mirel Tavan", "Mirel Tavan joined the Salt Guard"),
    ];
    let answer = json!({
        "choices": [{ "message": { "role": "assistant", "content": json!({ "claims": claims }).to_string() }, "finish_reason": "stop" }],
        "usage": { "prompt_tokens": 900, "completion_tokens": 40 },
    });
    reply("200 OK", "Content-Type: application/json\r\n", answer.to_string())
}

#[test]
fn a_model_reads_too() {
    let workshop = with_article();
    let base = serve(|path, body| match path {
        "/v1/chat/completions" => completion(body),
        _ => reply("404 Not Found", "", ""),
    });
    let settings = workshop.read("sinew.toml");
    let with = |model: &str| workshop.write("sinew.toml", format!("{settings}\n[model]\nmodel = \"small\"\n{model}"));
    with(&format!("endpoint = \"{base}/v1\"\nprice_prompt = 1\nprice_completion = 10\ncurrency = \"EUR\"\n"));
    let first = workshop.done("read pier.txt --model -f json");
    assert!(first.stderr.contains("small: 1 section, 1 call; 900 tokens read, 40 written, EUR 0.0013"), "{first}");
    let done: Value = serde_json::from_str(&first.stdout).unwrap();
    let by_model = |list: &Value| {
        let is_its = |line: &&Value| line["rule"].as_str().unwrap().starts_with("model:small@");
        list.as_array().unwrap().iter().filter(is_its).cloned().collect::<Vec<_>>()
    };
    let (claims, dropped) = (by_model(&done[0]["claims"]), by_model(&done[0]["dropped"]));
    assert_eq!((claims.len(), dropped.len()), (1, 1), "{done:#}");
    assert_eq!(claims[0]["quote"], "Karim Dovan is a member of the Salt Guard");
    let again = workshop.done("read pier.txt --model");
    assert!(again.stderr.contains("1 section, 0 calls, 1 from the cache; 0 tokens read"), "{again}");
    with("endpoint = \"http://192.0.2.1/v1\"\n");
    let remote = workshop.run("read pier.txt --model");
    assert!(remote.code == 2 && remote.stderr.contains("documents would leave it"), "{remote}");
    with("endpoint = \"http://127.0.0.1:9/v1\"\nretries = 0\n");
    workshop.write("other.txt", format!("{ARTICLE}\nNothing else.\n"));
    let dead = workshop.done("read other.txt --model");
    assert!(dead.stdout.contains("control.owns"), "rules read on: {dead}");
    assert!(dead.stderr.contains("127.0.0.1:9"), "and it is told: {dead}");
}
