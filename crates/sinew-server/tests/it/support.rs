//! A server over the estuary, an invented conflict, and a client.

use serde_json::Value;
use sinew_desk::changes::files::sort_out;
use sinew_desk::changes::import::{self, Importing};
use sinew_import::Input;
use sinew_model::{Date, Moment};
use sinew_server::{Bind, Config, Ready, serve_until};
use sinew_store::{Author, Workspace};
use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread::JoinHandle;
use tempfile::TempDir;
use tokio::sync::oneshot;

/// Files of lists and coded evidence, which the tests of the command line use too.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../sinew/tests/fixtures").join(name)
}

/// The same author at the same instant, so that answers can be compared to the letter.
pub(crate) fn author() -> Author {
    let day = Date::parse("2026-06-04").unwrap().earliest().unwrap();
    Author { name: "ada".to_owned(), at: Moment::start_of(day) }
}

/// A workspace with what this folder holds.
pub(crate) fn workspace(evidence: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::init(folder.path(), "Estuary").unwrap();
    let found = sort_out(&[fixture(evidence)], None).unwrap();
    for group in &found.groups {
        let open = |path: &PathBuf| Input {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            reader: Box::new(File::open(path).unwrap()),
        };
        let inputs = group.files.iter().map(open).collect();
        import::group(&mut workspace, group, inputs, &Importing::default(), &author(), &Arc::default()).unwrap();
    }
    folder
}

/// A server that stops when it is dropped.
pub(crate) struct Server {
    pub(crate) ready: Ready,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    pub(crate) folder: Arc<TempDir>,
}

impl Server {
    pub(crate) fn estuary() -> Server {
        Server::over(Arc::new(workspace("estuary")), |_| {})
    }

    pub(crate) fn with(change: impl FnOnce(&mut Config)) -> Server {
        Server::over(Arc::new(workspace("estuary")), change)
    }

    pub(crate) fn over(folder: Arc<TempDir>, change: impl FnOnce(&mut Config)) -> Server {
        let mut config = Config {
            root: folder.path().to_owned(),
            bind: Bind::parse("127.0.0.1", 0).unwrap(),
            token: None,
            read_only: false,
            allow_origin: Vec::new(),
            clock: Arc::new(|| Ok(author())),
            seconds: || 0.0,
        };
        change(&mut config);
        let (stop, stopped) = oneshot::channel::<()>();
        let (tell, told) = channel();
        let thread = std::thread::spawn(move || {
            serve_until(config, move |ready| tell.send(ready.clone()).unwrap(), async move { drop(stopped.await) }).unwrap();
        });
        let ready = told.recv().unwrap();
        Server { ready, stop: Some(stop), thread: Some(thread), folder }
    }

    /// Stops it as Ctrl-C does, and waits for the end.
    pub(crate) fn stop(mut self) -> Arc<TempDir> {
        self.end();
        self.folder.clone()
    }

    fn end(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], b"")
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[("Content-Type", "application/json")], body.to_string().as_bytes())
    }

    /// By a client that others wrote.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into();
        let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.ready.url));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = agent.run(request.body(body.to_vec()).unwrap()).unwrap();
        let headers =
            response.headers().iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
        let status = response.status().as_u16();
        Answer { status, headers, body: response.body_mut().read_to_vec().unwrap() }
    }

    /// Bytes as they are, for what no client would send.
    pub(crate) fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.ready.address).unwrap();
        stream.write_all(request).unwrap();
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Answer { status, headers: head.lines().skip(1).filter_map(header).collect(), body: body.as_bytes().to_vec() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The code in the envelope of faults.
    pub(crate) fn code(&self) -> String {
        self.json()["error"]["code"].as_str().unwrap_or_else(|| panic!("no envelope: {}", self.text())).to_owned()
    }
}
