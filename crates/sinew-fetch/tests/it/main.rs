//! Calls to a small server of our own that answers well and badly.

mod server;

use server::Server;
use sinew_fetch::{Client, FetchError, Limits, Page};
use std::time::{Duration, Instant};

fn here() -> Limits {
    Limits { private: true, time: Duration::from_secs(10), ..Limits::default() }
}

fn page(head: &str, body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n{head}\r\n{body}", body.len())
}

fn redirect(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

#[test]
fn a_page_comes_with_its_type_and_where_it_was() {
    let server = Server::start(|path| match path {
        "/old" => redirect("/new"),
        _ => page("Content-Type: Text/HTML; charset=\"windows-1252\"\r\n", "<p>Ebb"),
    });
    let page = Client::new(here()).get(&server.url("/old")).unwrap();
    let expected = Page {
        url: server.url("/new"),
        media_type: Some("text/html".into()),
        charset: Some("windows-1252".into()),
        bytes: b"<p>Ebb".to_vec(),
    };
    assert_eq!(page, expected);
}

#[test]
fn what_names_no_type_has_none() {
    let server = Server::start(|_| page("", "x"));
    let page = Client::new(here()).get(&server.url("/")).unwrap();
    assert_eq!((page.media_type, page.charset), (None, None));
}

/// The error of getting `/` of a server that answers so.
fn failure(limits: Limits, answer: impl Fn(&str) -> String + Send + 'static) -> FetchError {
    let server = Server::start(answer);
    Client::new(limits).get(&server.url("/")).unwrap_err()
}

#[test]
fn redirects_without_end() {
    let error = failure(here(), |_| redirect("/"));
    assert!(matches!(error, FetchError::Redirects { limit: 5, .. }), "{error:?}");
}

#[test]
fn a_redirect_to_what_is_no_web_address() {
    let error = failure(here(), |_| redirect("ftp://harbour.example/"));
    assert!(matches!(error, FetchError::Address { .. }), "{error:?}");
}

#[test]
fn a_body_that_is_too_large() {
    let small = Limits { bytes: 1000, ..here() };
    let exact = Server::start(|_| page("", &"x".repeat(1000)));
    assert_eq!(Client::new(small).get(&exact.url("/")).unwrap().bytes.len(), 1000);
    let error = failure(small, |_| page("", &"x".repeat(1001)));
    assert!(matches!(error, FetchError::TooLarge { limit: 1000, .. }), "{error:?}");
}

#[test]
fn a_body_that_never_ends() {
    let limits = Limits { bytes: 100_000, ..here() };
    let server = Server::endless(Duration::ZERO);
    let error = Client::new(limits).get(&server.url("/")).unwrap_err();
    assert!(matches!(error, FetchError::TooLarge { limit: 100_000, .. }), "{error:?}");
}

#[test]
fn a_body_that_trickles() {
    let limits = Limits { time: Duration::from_secs(1), ..here() };
    let server = Server::endless(Duration::from_millis(100));
    let begin = Instant::now();
    let error = Client::new(limits).get(&server.url("/")).unwrap_err();
    assert!(matches!(error, FetchError::TooSlow { seconds: 1, .. }), "{error:?}");
    assert!(begin.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_status_that_is_no_page() {
    let error = failure(here(), |_| "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned());
    assert!(matches!(error, FetchError::Status { status: 404, .. }), "{error:?}");
}

#[test]
fn an_answer_that_is_no_http() {
    let error = failure(here(), |_| "220 mail.example ready\r\n".to_owned());
    assert!(matches!(error, FetchError::Failed { .. }), "{error:?}");
}

#[test]
fn private_addresses_are_refused_before_anything_is_sent() {
    let server = Server::start(|_| page("", "secret"));
    let client = Client::new(Limits::default());
    let port = server.port();
    let forms =
        ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1", "192.168.0.1", "0.0.0.0"];
    for host in forms {
        let error = client.get(&format!("http://{host}:{port}/")).unwrap_err();
        assert!(matches!(error, FetchError::Private { .. }), "{host}: {error:?}");
        assert!(error.hint().is_some());
    }
    assert_eq!(server.calls(), 0);
}

#[test]
fn what_is_no_address_is_said() {
    let client = Client::new(Limits::default());
    for url in ["", "harbour", "ftp://harbour.example/", "http://", "file:///etc/passwd", "http://[", "http:///x"] {
        let error = client.get(url).unwrap_err();
        assert!(matches!(error, FetchError::Address { .. }), "{url}: {error:?}");
    }
}

#[test]
fn json_is_sent_with_its_headers_and_every_status_is_a_reply() {
    let server = Server::start(|path| match path {
        "/busy" => "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nwait".to_owned(),
        _ => page("", "{\"ok\":true}"),
    });
    let client = Client::new(here());
    let reply = client.post_json(&server.url("/v1"), &[("Authorization", "Bearer k")], "{\"a\":1}").unwrap();
    assert_eq!((reply.status, reply.body.as_str()), (200, "{\"ok\":true}"));
    let request = server.last_request();
    assert!(request.contains("authorization: Bearer k") || request.contains("Authorization: Bearer k"), "{request}");
    assert!(request.starts_with("POST /v1 ") && request.ends_with("{\"a\":1}"), "{request}");
    let reply = client.post_json(&server.url("/busy"), &[], "{}").unwrap();
    assert_eq!((reply.status, reply.retry_after, reply.body.as_str()), (429, Some(7), "wait"));
}

#[test]
fn a_redirected_call_takes_its_headers_nowhere() {
    let other = Server::start(|_| page("", "{}"));
    let elsewhere = other.url("/");
    let server = Server::start(move |_| redirect(&elsewhere));
    let reply = Client::new(here()).post_json(&server.url("/"), &[("Authorization", "Bearer k")], "{}").unwrap();
    assert_eq!((reply.status, other.calls()), (302, 0));
}
