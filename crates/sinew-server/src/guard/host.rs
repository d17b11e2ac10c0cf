//! The host that a request names. A page elsewhere can have its own name point here (DNS rebinding): its browser then sends that
//! name, which is none of ours.

use crate::config::Config;
use crate::fault::{Fault, Kind};
use axum::extract::Request;
use axum::http::header;
use std::net::IpAddr;

/// Refuses a host that this server is not called.
pub(crate) fn check(config: &Config, request: &Request) -> Result<(), Fault> {
    let mut named = request.headers().get_all(header::HOST).iter();
    let given = named.next().and_then(|value| value.to_str().ok());
    let host = request.uri().authority().map(|authority| authority.as_str()).or(given);
    let refused = |what: String| Fault::new(Kind::Forbidden, what).hint("ask by the address that `sinew serve` printed");
    let host =
        host.filter(|_| named.next().is_none()).ok_or_else(|| refused("the request names no host, or several".to_owned()))?;
    if is_ours(config, host) { Ok(()) } else { Err(refused(format!("this server is not called {host}"))) }
}

fn is_ours(config: &Config, host: &str) -> bool {
    let name = without_port(host);
    let ip = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let named = config.allow_origin.iter().filter_map(|origin| origin.split_once("://")).map(|(_, host)| without_port(host));
    match ip {
        // A number is nobody's to point elsewhere; on a loopback address only those of this machine make sense.
        Ok(ip) => ip.is_loopback() || !config.bind.is_loopback(),
        Err(_) => name.eq_ignore_ascii_case("localhost") || named.into_iter().any(|one| one.eq_ignore_ascii_case(name)),
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && (!name.contains(':') || name.ends_with(']')) => {
            name
        }
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports() {
        let check = |host: &str, expected: &str| assert_eq!(without_port(host), expected, "{host}");
        check("localhost:7341", "localhost");
        check("127.0.0.1", "127.0.0.1");
        check("[::1]:7341", "[::1]");
        check("::1", "::1");
        check("evil.example:80:80", "evil.example:80:80");
    }
}
