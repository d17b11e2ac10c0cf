//! The one network client of Sinew: the calls that the user asked for, and none beside them.
//!
//! Each call has limits on bytes, time and redirects. Addresses that are not public (this machine, the local network, the
//! metadata services of clouds) are refused unless [`Limits::private`] is set. The addresses that a name resolves to are
//! checked where they are resolved, at the first call and after each redirect, and the connection goes to those very
//! addresses; a name server that answers differently the next time gains nothing. Proxies of the environment are not used,
//! since they would resolve names themselves. Content is never decompressed, so that the limit on bytes is a limit.

mod address;
mod error;
mod resolver;

pub use address::{is_loopback, is_public};
pub use error::FetchError;

use resolver::Guard;
use std::time::Duration;
use ureq::http::{Response, header};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, ResponseExt};

/// What one call may cost, and where it may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest body, in bytes.
    pub bytes: u64,
    /// For the whole call, from looking up the name to the last byte of the body.
    pub time: Duration,
    /// How many redirects are followed.
    pub redirects: u32,
    /// Whether addresses that are not public may be called too.
    pub private: bool,
}

impl Default for Limits {
    /// 64 MiB, 30 seconds, 5 redirects, public addresses only.
    fn default() -> Limits {
        Limits { bytes: 64 << 20, time: Duration::from_secs(30), redirects: 5, private: false }
    }
}

/// What was at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The address after all redirects.
    pub url: String,
    /// `text/html`, without parameters; in lower case.
    pub media_type: Option<String>,
    /// The `charset` parameter of the media type, as the server wrote it.
    pub charset: Option<String>,
    /// The body.
    pub bytes: Vec<u8>,
}

/// What an endpoint answered, whatever its status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Seconds to wait before the next call, where the header `Retry-After` gives them as a number.
    pub retry_after: Option<u64>,
    /// The body; what is not UTF-8 in it is replaced.
    pub body: String,
}

/// A client within limits. Connections are kept between calls.
#[derive(Clone, Debug)]
pub struct Client {
    agent: Agent,
    limits: Limits,
}

impl Client {
    /// A client for calls within these limits.
    pub fn new(limits: Limits) -> Client {
        let config = Agent::config_builder()
            .proxy(None)
            .user_agent(concat!("sinew/", env!("CARGO_PKG_VERSION")))
            .timeout_global(Some(limits.time))
            .max_redirects(limits.redirects)
            .max_redirects_will_error(true)
            .http_status_as_error(false)
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::new(), Guard::new(limits.private));
        Client { agent, limits }
    }

    /// Fetches what is at an address. A status other than 2xx is an error.
    pub fn get(&self, url: &str) -> Result<Page, FetchError> {
        let wrong = |error| FetchError::of(url, self.limits, error);
        let accept = "text/html, application/pdf, text/plain, text/markdown, */*;q=0.5";
        let mut response = self.agent.get(url).header(header::ACCEPT, accept).call().map_err(wrong)?;
        if !response.status().is_success() {
            return Err(FetchError::Status { url: url.to_owned(), status: response.status().as_u16() });
        }
        let bytes = self.body(&mut response).map_err(wrong)?;
        let body = response.body();
        let media_type = body.mime_type().map(str::to_ascii_lowercase);
        let charset = response.headers().get(header::CONTENT_TYPE).and_then(|value| charset(value.to_str().ok()?));
        Ok(Page { url: response.get_uri().to_string(), media_type, charset, bytes })
    }

    /// Sends JSON with further headers (`("Authorization", "Bearer …")`). Redirects are not followed, so that no header
    /// reaches anybody but the one addressed. Every status is a reply.
    pub fn post_json(&self, url: &str, headers: &[(&str, &str)], body: &str) -> Result<Reply, FetchError> {
        let wrong = |error| FetchError::of(url, self.limits, error);
        let request = self.agent.post(url).config().max_redirects(0).max_redirects_will_error(false).build();
        let request = request.header(header::CONTENT_TYPE, "application/json").header(header::ACCEPT, "application/json");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let mut response = request.send(body).map_err(wrong)?;
        let bytes = self.body(&mut response).map_err(wrong)?;
        let retry_after = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
        Ok(Reply { status: response.status().as_u16(), retry_after, body: String::from_utf8_lossy(&bytes).into_owned() })
    }

    fn body(&self, response: &mut Response<Body>) -> Result<Vec<u8>, ureq::Error> {
        response.body_mut().with_config().limit(self.limits.bytes).read_to_vec()
    }
}

/// `charset=…` of a Content-Type, which the client itself would replace by UTF-8 where there is none.
fn charset(content_type: &str) -> Option<String> {
    let mut parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let found = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    found.map(|(_, value)| value.trim().trim_matches('"').to_owned()).filter(|value| !value.is_empty())
}
