//! A small server that speaks the protocol of chat completions, well or badly, to one connection after the other.

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// How one call is answered.
pub(crate) enum Turn {
    /// A completion with this content, made of what was asked.
    Says(fn(&Asked) -> Value),
    /// The same, broken off after so many bytes of content.
    BreaksOff(fn(&Asked) -> Value, usize),
    /// Content that is no JSON.
    Prose(&'static str),
    /// Another status, with further header lines.
    Status(u16, &'static str),
    /// Bytes as they are.
    Raw(&'static str),
    /// So many bytes of body.
    Huge(usize),
    /// Nothing, for so long.
    Silent(Duration),
}

/// What was asked in one call.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) head: String,
    pub(crate) body: Value,
    pub(crate) user: Value,
}

impl Asked {
    /// The number of the mention with these words.
    pub(crate) fn number(&self, words: &str) -> Value {
        let mentions = self.user["mentions"].as_array().unwrap();
        let found = mentions.iter().find(|mention| mention["words"] == words || mention["means"] == words);
        found.unwrap_or_else(|| panic!("no mention {words:?} in {mentions:?}"))["number"].clone()
    }

    /// A plain claim.
    pub(crate) fn claim(&self, kind: &str, subject: &str, object: &str, quote: &str) -> Value {
        json!({
            "kind": kind, "subject": self.number(subject), "object": self.number(object), "quote": quote,
            "value": null, "when": null, "voice": null, "stance": "asserted", "polarity": "pos",
        })
    }
}

/// A running server and what it was asked.
pub(crate) struct Server {
    pub(crate) url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    /// Answers in these turns; after the last one, as it.
    pub(crate) fn start(turns: Vec<Turn>) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/v1/chat/completions", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&asked);
        thread::spawn(move || {
            let turns = Arc::new(turns);
            for (at, stream) in listener.incoming().enumerate() {
                let (mut stream, turns, seen) = (stream.unwrap(), Arc::clone(&turns), Arc::clone(&seen));
                // One that is silent to one call answers the next.
                thread::spawn(move || {
                    let Some(request) = read(&mut stream) else { return };
                    seen.lock().unwrap().push(request.clone());
                    // A client that gave up does not listen any more.
                    let _ = answer(&mut stream, &turns[at.min(turns.len() - 1)], &request);
                });
            }
        });
        Server { url, asked }
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

fn answer(stream: &mut TcpStream, turn: &Turn, asked: &Asked) -> std::io::Result<()> {
    let text = match turn {
        Turn::Says(says) => ok(&completion(&says(asked).to_string(), "stop")),
        Turn::BreaksOff(says, at) => ok(&completion(&says(asked).to_string()[..*at], "length")),
        Turn::Prose(prose) => ok(&completion(prose, "stop")),
        Turn::Status(status, headers) => {
            let body = json!({ "error": { "message": "not now" } }).to_string();
            format!("HTTP/1.1 {status} No\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
        }
        Turn::Raw(raw) => (*raw).to_owned(),
        Turn::Huge(bytes) => ok(&completion(&"x".repeat(*bytes), "stop")),
        Turn::Silent(time) => {
            thread::sleep(*time);
            String::new()
        }
    };
    stream.write_all(text.as_bytes())
}

fn completion(content: &str, finish: &str) -> String {
    json!({
        "choices": [{ "index": 0, "message": { "role": "assistant", "content": content }, "finish_reason": finish }],
        "usage": { "prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120 },
    })
    .to_string()
}

fn ok(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

/// One request, head and body.
fn read(stream: &mut TcpStream) -> Option<Asked> {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 8192]);
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n")
            && body.len() >= announced(head)
        {
            let body: Value = serde_json::from_str(body).unwrap();
            let user = serde_json::from_str(body["messages"][1]["content"].as_str().unwrap()).unwrap();
            return Some(Asked { head: head.to_owned(), body, user });
        }
        match stream.read(&mut buffer) {
            Ok(read @ 1..) => bytes.extend_from_slice(&buffer[..read]),
            _ => return None,
        }
    }
}

fn announced(head: &str) -> usize {
    let lengths = head.lines().filter_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    lengths.last().unwrap_or(0)
}
