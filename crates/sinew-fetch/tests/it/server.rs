//! A server for tests: it answers each connection with what a function of the path says.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

pub(crate) struct Server {
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) fn start(answer: impl Fn(&str) -> String + Send + 'static) -> Server {
        Server::serve(move |path, stream| {
            // A client that refuses the rest hangs up.
            let _ = stream.write_all(answer(path).as_bytes());
        })
    }

    /// One that sends a byte after each pause, for as long as anybody listens.
    pub(crate) fn endless(pause: Duration) -> Server {
        Server::serve(move |_, stream| {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            while stream.write_all(b"xxxxxxxxxxxxxxxx").is_ok() {
                thread::sleep(pause);
            }
        })
    }

    fn serve(answer: impl Fn(&str, &mut TcpStream) + Send + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let request = read(&mut stream);
                let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
                seen.lock().unwrap().push(request);
                answer(&path, &mut stream);
            }
        });
        Server { port, requests }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub(crate) fn calls(&self) -> usize {
        self.requests.lock().unwrap().len()
    }

    pub(crate) fn last_request(&self) -> String {
        self.requests.lock().unwrap().last().cloned().unwrap_or_default()
    }
}

/// The head of a request, and as much of a body as it announces.
fn read(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n")
            && body.len() >= announced(head)
        {
            return text;
        }
        match stream.read(&mut buffer) {
            Ok(read @ 1..) => bytes.extend_from_slice(&buffer[..read]),
            _ => return text,
        }
    }
}

fn announced(head: &str) -> usize {
    let lengths = head.lines().filter_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    lengths.last().unwrap_or(0)
}
