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
