//! The pages that are built in.

use crate::support::Server;

#[test]
fn paths() {
    let server = Server::estuary();
    let check = |path: &str, status: u16, location: Option<&str>| {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("location")), (status, location), "{path}");
    };
    check("/", 307, Some("/app/"));
    check("/app", 307, Some("/app/"));
    check("/app/", 200, None);
    check("/app/entity/salt-guard?on=2025-01-01", 200, None);
    check("/app/assets/none.js", 404, None);
    check("/app/..%2f..%2fCargo.toml", 200, None);
    let page = server.get("/app/entity/anything");
    assert!(page.header("content-type").unwrap().starts_with("text/html"));
    assert_eq!(page.body, server.get("/app/").body, "the pages know their own paths");
    let small = server.send("GET", "/app/", &[("Accept-Encoding", "identity")], b"");
    assert!(small.text().contains("<title>Sinew"), "{}", small.text());
}

/// The page names its script and style, and both are there, to be kept for ever under names that change with what they hold.
#[test]
fn what_the_page_needs_is_built_in() {
    let server = Server::estuary();
    let page = server.send("GET", "/app/", &[("Accept-Encoding", "identity")], b"").text();
    let named: Vec<&str> = page.split('"').filter(|part| part.starts_with("/app/assets/")).collect();
    assert!(named.iter().any(|path| path.ends_with(".js")) && named.iter().any(|path| path.ends_with(".css")), "{page}");
    for path in named {
        let answer = server.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("cache-control").unwrap().contains("immutable"), "{path}");
    }
}
