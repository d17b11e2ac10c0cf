//! How a server is started.

use sinew_desk::error::{Code, Error, Result};
use sinew_store::Author;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

/// Says who asks, and when; asked again for every request.
pub type Clock = Arc<dyn Fn() -> Result<Author> + Send + Sync>;

/// How a server is started.
#[derive(Clone)]
pub struct Config {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// Where it listens.
    pub bind: Bind,
    /// What callers must show; none asks for nothing, which only a loopback address allows.
    pub token: Option<String>,
    /// Refuses every change.
    pub read_only: bool,
    /// Origins of pages elsewhere that may read answers, such as `http://127.0.0.1:3333`.
    pub allow_origin: Vec<String>,
    /// Who asks, and when.
    pub clock: Clock,
    /// Seconds of a clock that never goes back, by which long searches are stopped.
    pub seconds: fn() -> f64,
}

/// An address and a port; port 0 takes a free one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bind(pub SocketAddr);

impl Bind {
    /// The address of a network card, or `localhost`, with a port.
    ///
    /// # Errors
    /// It is no IP address.
    pub fn parse(address: &str, port: u16) -> Result<Bind> {
        let bare = address.trim_start_matches('[').trim_end_matches(']');
        let ip = if bare == "localhost" { Ok(IpAddr::from([127, 0, 0, 1])) } else { bare.parse::<IpAddr>() };
        let wrong = |_| Error::new(Code::Usage, format!("--bind {address}: that is no IP address"));
        ip.map(|ip| Bind(SocketAddr::new(ip, port)))
            .map_err(|error| wrong(error).hint("give one such as 127.0.0.1, ::1 or 0.0.0.0"))
    }

    /// Whether nobody but this machine can reach it.
    pub fn is_loopback(&self) -> bool {
        self.0.ip().is_loopback()
    }
}

impl Config {
    /// The same with a token, generated where the address can be reached from elsewhere and none was given.
    ///
    /// # Errors
    /// The token is too short to keep anybody out, or the system has no random numbers; an origin is none.
    pub fn guarded(mut self) -> Result<Config> {
        if self.token.is_none() && !self.bind.is_loopback() {
            self.token = Some(secret()?);
        }
        if self.token.as_ref().is_some_and(|token| token.len() < SHORTEST || !token.bytes().all(|byte| byte.is_ascii_graphic())) {
            return Err(Error::new(
                Code::Usage,
                format!("the token is too short: it has at least {SHORTEST} letters and digits"),
            )
            .hint("leave --token out, and one is made"));
        }
        if let Some(wrong) = self.allow_origin.iter().find(|origin| !is_origin(origin)) {
            return Err(Error::new(Code::Usage, format!("--allow-origin {wrong}: that is no origin"))
                .hint("give scheme, host and port and nothing else, such as http://127.0.0.1:3333"));
        }
        Ok(self)
    }
}

const SHORTEST: usize = 16;

fn is_origin(text: &str) -> bool {
    let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|host| !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte)))
}

/// 32 random bytes, as 64 hexadecimal digits.
pub(crate) fn secret() -> Result<String> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::new(Code::Failed, format!("the system has no random numbers: {error}")))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
