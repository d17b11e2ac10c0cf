//! Who may ask: hosts, tokens, origins, and what a browser may do with an answer.

use crate::support::Server;

const TOKEN: &str = "a-token-of-enough-letters";

#[test]
fn hosts() {
    let server = Server::estuary();
    let check = |host: &str, status: u16| {
        let answer = server.raw(format!("GET /api/v1/workspace HTTP/1.1\r\n{host}Connection: close\r\n\r\n").as_bytes());
        assert_eq!(answer.status, status, "{host}");
    };
    check("Host: localhost:7341\r\n", 200);
    check("Host: 127.0.0.1\r\n", 200);
    check("Host: [::1]:80\r\n", 200);
    check("Host: LOCALHOST\r\n", 200);
    check("Host: evil.example\r\n", 403);
    check("Host: evil.example:7341\r\n", 403);
    check("Host: localhost.evil.example\r\n", 403);
    check("Host: 192.168.1.5\r\n", 403);
    check("Host: 127.0.0.1.nip.example\r\n", 403);
    check("Host: \r\n", 403);
    check("Host: localhost\r\nHost: evil.example\r\n", 403);
    check("", 403);
}

#[test]
fn tokens() {
    let server = Server::with(|config| config.token = Some(TOKEN.to_owned()));
    let check = |headers: &[(&str, &str)], status: u16| {
        assert_eq!(server.send("GET", "/api/v1/workspace", headers, b"").status, status, "{headers:?}");
    };
    check(&[], 401);
    check(&[("Authorization", "Bearer a-token-of-enough-letters")], 200);
    check(&[("Authorization", "bearer a-token-of-enough-letters")], 200);
    check(&[("Authorization", "ApiKey a-token-of-enough-letters")], 200);
    check(&[("Authorization", "a-token-of-enough-letters")], 200);
    check(&[("Authorization", "Bearer a-token-of-enough-letter")], 401);
    check(&[("Authorization", "Bearer a-token-of-enough-letters2")], 401);
    check(&[("Authorization", "Basic a-token-of-enough-letters")], 401);
    check(&[("Authorization", "Bearer ")], 401);
    check(&[("Cookie", "sinew_session=a-token-of-enough-letters")], 401);
    for open in ["/healthz", "/readyz"] {
        assert_eq!(server.get(open).status, 200, "{open}");
    }
    for closed in
        ["/", "/app/", "/api", "/match/default", "/reconcile/default", "/entities/x", "/api/v1/openapi.json", "/nothing"]
    {
        assert_eq!(server.get(closed).status, 401, "{closed}");
    }
    let page = server.send("GET", "/app/", &[("Accept", "text/html")], b"");
    assert!(page.status == 401 && page.text().contains("<form"), "a person is asked for the token");
}

#[test]
fn the_link_works_once_and_gives_a_cookie_that_no_script_reads() {
    let server = Server::with(|config| config.token = Some(TOKEN.to_owned()));
    let link = server.ready.link.strip_prefix(&server.ready.url).unwrap().to_owned();
    let first = server.get(&link);
    assert_eq!((first.status, first.header("location")), (303, Some("/app/")));
    let cookie = first.header("set-cookie").unwrap().to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && !cookie.contains(TOKEN), "{cookie}");
    let pair = cookie.split(';').next().unwrap();
    assert_eq!(server.send("GET", "/api/v1/workspace", &[("Cookie", pair)], b"").status, 200);
    assert_eq!(server.get(&link).status, 401, "it was used");
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    assert_eq!(server.send("POST", "/login", &form, b"token=wrong").status, 401);
    assert_eq!(server.send("POST", "/login", &form, format!("token={TOKEN}").as_bytes()).status, 303);
}

/// Changes from pages of other origins: what a browser would send, and what becomes of it.
#[test]
fn changes_come_from_our_own_pages() {
    let server = Server::with(|config| config.allow_origin = vec!["http://127.0.0.1:3333".to_owned()]);
    let own = server.ready.url.clone();
    let check = |headers: &[(&str, &str)], status: u16| {
        let body = br#"{"source":"watch-2025","grade":"A"}"#;
        let answer = server.send("POST", "/api/v1/gradings", headers, body);
        assert_eq!(answer.status, status, "{headers:?}: {}", answer.text());
    };
    let json = ("Content-Type", "application/json");
    let text = ("Content-Type", "text/plain");
    check(&[json], 200);
    check(&[json, ("Origin", &own)], 200);
    check(&[json, ("Origin", &own), ("Sec-Fetch-Site", "same-origin")], 200);
    check(&[text, ("Origin", &own), ("Sec-Fetch-Site", "same-origin")], 200);
    check(&[text, ("X-Sinew", "1")], 200);
    check(&[json, ("Origin", "http://127.0.0.1:3333"), ("Sec-Fetch-Site", "same-site")], 200);
    check(&[text], 415);
    check(&[("Content-Type", "application/x-www-form-urlencoded")], 415);
    check(&[("Content-Type", "multipart/form-data; boundary=x")], 415);
    check(&[json, ("Origin", "http://evil.example")], 403);
    check(&[json, ("Origin", "null")], 403);
    check(&[json, ("Origin", "http://127.0.0.1:1")], 403);
    check(&[json, ("Sec-Fetch-Site", "cross-site")], 403);
    check(&[json, ("Sec-Fetch-Site", "same-site")], 403);
    check(&[text, ("Origin", "http://evil.example"), ("X-Sinew", "1")], 403);
    check(&[text, ("Origin", &own), ("Sec-Fetch-Site", "cross-site")], 403);
}

/// A form of another page is refused wherever something may change, and elsewhere is told that this is no way to ask.
#[test]
fn forms_change_nothing() {
    let server = Server::estuary();
    let document = server.get("/api/v1/openapi.json").json();
    for (path, operations) in document["paths"].as_object().unwrap() {
        let address = path.replace(['{', '}'], "");
        let form = [("Content-Type", "application/x-www-form-urlencoded")];
        if path == "/reconcile/{dataset}" {
            // It takes forms, and changes nothing.
            continue;
        }
        let expected: &[u16] = match operations.get("post") {
            None => &[405],
            Some(_) => &[415],
        };
        let status = server.send("POST", &address, &form, b"a=b").status;
        assert!(expected.contains(&status), "{path}: {status}");
    }
}

#[test]
fn no_page_elsewhere_reads_answers_unless_it_is_named() {
    let closed = Server::estuary();
    let answer = closed.send("GET", "/catalog", &[("Origin", "http://evil.example")], b"");
    assert_eq!(answer.header("access-control-allow-origin"), None);
    let open = Server::with(|config| config.allow_origin = vec!["http://127.0.0.1:3333".to_owned()]);
    let named = open.send("GET", "/catalog", &[("Origin", "http://127.0.0.1:3333")], b"");
    assert_eq!(named.header("access-control-allow-origin"), Some("http://127.0.0.1:3333"));
    assert_eq!(named.header("access-control-allow-credentials"), None);
    let other = open.send("GET", "/catalog", &[("Origin", "http://127.0.0.1:3334")], b"");
    assert_eq!(other.header("access-control-allow-origin"), None);
    let asks = [("Origin", "http://127.0.0.1:3333"), ("Access-Control-Request-Method", "POST")];
    assert_eq!(open.send("OPTIONS", "/match/default", &asks, b"").status, 204);
}

#[test]
fn every_answer_says_what_a_browser_may_do() {
    let server = Server::estuary();
    for path in [
        "/app/",
        "/api",
        "/api/v1/workspace",
        "/api/v1/nothing",
        "/entities/salt-guard",
        "/reconcile/default/preview/salt-guard",
        "/login",
    ] {
        let answer = server.get(path);
        let policy = answer.header("content-security-policy").unwrap_or_else(|| panic!("{path}: {answer:?}"));
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe") && !policy.contains('*'),
            "{path}: {policy}"
        );
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{path}");
        assert!(answer.header("set-cookie").is_none(), "{path}");
    }
}

#[test]
fn heads_and_bodies_have_limits() {
    let server = Server::estuary();
    let long = format!("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", "x".repeat(100_000));
    assert!([0, 400, 414, 431].contains(&server.raw(long.as_bytes()).status));
    assert!([0, 400].contains(&server.raw(b"\x00\x01\x02 nonsense\r\n\r\n").status));
    assert_eq!(server.get("/healthz").status, 200, "it goes on");
}

#[test]
fn other_addresses_ask_for_a_token() {
    let server = Server::with(|config| config.bind = sinew_server::Bind::parse("0.0.0.0", 0).unwrap());
    let token = server.ready.token.clone().unwrap();
    assert!(token.len() >= 32, "one is made");
    assert_eq!(server.get("/api/v1/workspace").status, 401);
    let header = format!("Bearer {token}");
    assert_eq!(server.send("GET", "/api/v1/workspace", &[("Authorization", &header)], b"").status, 200);
}
