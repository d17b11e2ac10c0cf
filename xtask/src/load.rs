//! Load on a server: many clients that each ask again as soon as they are answered (a closed loop), over connections that stay open.

use clap::Args;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Error, Read, Result, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Ask a running server as many clients at once, half of them `POST /match`, half `GET /entities`, with names and ids of its own lists.
#[derive(Args)]
pub(crate) struct Load {
    /// Where it listens
    #[arg(long, default_value = "127.0.0.1:7341")]
    address: String,
    /// Clients at once
    #[arg(long, default_value_t = 200)]
    clients: usize,
    /// For so many seconds
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// Process id of the server, whose memory is told
    #[arg(long)]
    pid: Option<u32>,
    /// Each client waits so many milliseconds between an answer and its next question; 0 asks as fast as it can
    #[arg(long, default_value_t = 0)]
    pause: u64,
}

/// What the clients of one kind saw.
#[derive(Default)]
struct Seen {
    micros: Vec<u32>,
    errors: Vec<String>,
}

pub(crate) fn run(args: &Load) -> Result<()> {
    let names = names(args)?;
    let (stop, seen) = (AtomicBool::new(false), [Mutex::new(Seen::default()), Mutex::new(Seen::default())]);
    let before = memory(args.pid);
    let begin = Instant::now();
    std::thread::scope(|scope| {
        for client in 0..args.clients {
            let (stop, seen, names) = (&stop, &seen[client % 2], &names);
            scope.spawn(move || {
                let mut own = Seen::default();
                if let Err(error) = ask(args, client, names, stop, &mut own) {
                    own.errors.push(error.to_string());
                }
                let mut all = seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                all.micros.append(&mut own.micros);
                all.errors.append(&mut own.errors);
            });
        }
        let mut peak = 0;
        while begin.elapsed() < Duration::from_secs(args.seconds) {
            std::thread::sleep(Duration::from_millis(500));
            peak = peak.max(memory(args.pid).unwrap_or(0));
        }
        stop.store(true, Ordering::Relaxed);
        tell_memory(before, peak);
    });
    let seconds = begin.elapsed().as_secs_f64();
    for (kind, seen) in ["POST /match", "GET /entities"].iter().zip(seen) {
        tell(kind, seconds, seen.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner));
    }
    Ok(())
}

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
fn tell_memory(before: Option<u64>, peak: u64) {
    println!("memory before {:?} KB, peak while asked {peak} KB", before.unwrap_or(0));
}

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
fn tell(kind: &str, seconds: f64, mut seen: Seen) {
    seen.micros.sort_unstable();
    let at = |share: f64| {
        seen.micros.get(((seen.micros.len() as f64 - 1.0) * share) as usize).map_or(0.0, |us| f64::from(*us) / 1000.0)
    };
    println!(
        "{kind}: {} answers, {:.0} a second; median {:.1} ms, p95 {:.1}, p99 {:.1}, longest {:.1}; {} errors{}",
        seen.micros.len(),
        seen.micros.len() as f64 / seconds,
        at(0.5),
        at(0.95),
        at(0.99),
        at(1.0),
        seen.errors.len(),
        seen.errors.first().map(|error| format!(": {error}")).unwrap_or_default()
    );
}

/// Resident memory of a process, in kilobytes, where the system tells it.
fn memory(pid: Option<u32>) -> Option<u64> {
    let text = std::fs::read_to_string(format!("/proc/{}/status", pid?)).ok()?;
    text.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.split_whitespace().next()?.parse().ok()
}

/// Ids and names of who is listed.
fn names(args: &Load) -> Result<Vec<(String, String, String)>> {
    let mut connection = Connection::open(&args.address)?;
    let mut names = Vec::new();
    for offset in (0..2000).step_by(500) {
        let answer = connection.ask("GET", &format!("/search/default?q=&schema=LegalEntity&limit=500&offset={offset}"), "")?;
        let answer: Value = serde_json::from_slice(&answer).map_err(Error::other)?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let each = answer["results"].as_array().into_iter().flatten();
        names.extend(each.map(|hit| (text(&hit["id"]), text(&hit["schema"]), text(&hit["caption"]))));
    }
    if names.is_empty() { Err(Error::other("the server lists nobody")) } else { Ok(names) }
}

fn ask(args: &Load, client: usize, names: &[(String, String, String)], stop: &AtomicBool, seen: &mut Seen) -> Result<()> {
    let mut connection = Connection::open(&args.address)?;
    for turn in 0.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let (id, schema, name) = &names[(client * 7919 + turn * 31) % names.len()];
        let begin = Instant::now();
        if client.is_multiple_of(2) {
            let query = json!({ "queries": { "q": { "schema": schema, "properties": { "name": [name] } } } });
            connection.ask("POST", "/match/default", &query.to_string())?;
        } else {
            connection.ask("GET", &format!("/entities/{id}"), "")?;
        }
        seen.micros.push(u32::try_from(begin.elapsed().as_micros()).unwrap_or(u32::MAX));
        if args.pause > 0 {
            std::thread::sleep(Duration::from_millis(args.pause));
        }
    }
    Ok(())
}

/// A connection that stays open.
struct Connection {
    reader: BufReader<TcpStream>,
    address: String,
}

impl Connection {
    fn open(address: &str) -> Result<Connection> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Connection { reader: BufReader::new(stream), address: address.to_owned() })
    }

    /// The body of an answer; anything but success is an error.
    fn ask(&mut self, method: &str, path: &str, body: &str) -> Result<Vec<u8>> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        self.reader.get_mut().write_all(request.as_bytes())?;
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        let status = line.split(' ').nth(1).unwrap_or_default().to_owned();
        let mut length = 0;
        loop {
            line.clear();
            self.reader.read_line(&mut line)?;
            if line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().map_err(Error::other)?;
            }
        }
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body)?;
        if status == "200" { Ok(body) } else { Err(Error::other(format!("{method} {path}: {status}"))) }
    }
}
