//! Why a call did not bring what was asked for.

use crate::Limits;
use std::net::IpAddr;

/// A call that failed. Every message names the address; [`FetchError::hint`] says what to do.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// It is no address of the web.
    #[error("{url:?} is no address that can be fetched: {why}")]
    Address {
        /// As it was given.
        url: String,
        /// What is wrong with it.
        why: String,
    },
    /// It, or an address that it redirects to, is not public.
    #[error("{url} leads to {host} at {address}, which is not a public address")]
    Private {
        /// As it was given.
        url: String,
        /// Whose address it is.
        host: String,
        /// What the name resolves to.
        address: IpAddr,
    },
    /// The server answered, but not with what was asked for.
    #[error("{url} answers with status {status}")]
    Status {
        /// As it was given.
        url: String,
        /// HTTP status.
        status: u16,
    },
    /// The body goes on after the limit.
    #[error("{url} is larger than {limit} bytes")]
    TooLarge {
        /// As it was given.
        url: String,
        /// In bytes.
        limit: u64,
    },
    /// The limit of time ran out.
    #[error("{url} did not answer in full within {seconds} seconds")]
    TooSlow {
        /// As it was given.
        url: String,
        /// The limit.
        seconds: u64,
    },
    /// More redirects than the limit.
    #[error("{url} redirects more than {limit} times")]
    Redirects {
        /// As it was given.
        url: String,
        /// How many are followed.
        limit: u32,
    },
    /// No such host, no connection, no valid certificate, no proper HTTP.
    #[error("{url} cannot be fetched: {why}")]
    Failed {
        /// As it was given.
        url: String,
        /// What the system or the library says.
        why: String,
    },
}

/// An address that was refused, on its way through the library's own errors.
#[derive(Debug, thiserror::Error)]
#[error("{host} is at {address}, which is not a public address")]
pub(crate) struct Refused {
    pub(crate) host: String,
    pub(crate) address: IpAddr,
}

impl FetchError {
    /// What the user can do.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            FetchError::Address { .. } => Some("give one that starts with https:// or http://"),
            FetchError::Private { .. } => Some("`--allow-private` allows it, if you trust that address and whoever led to it"),
            FetchError::Status { .. } => Some("open it in a browser, save the page and read the file"),
            FetchError::TooLarge { .. } => Some("download it yourself and read the file, or the part of it that matters"),
            FetchError::TooSlow { .. } | FetchError::Failed { .. } => Some("try again later, or download it and read the file"),
            FetchError::Redirects { .. } => Some("give the address where the redirects end"),
        }
    }

    pub(crate) fn of(url: &str, limits: Limits, error: ureq::Error) -> FetchError {
        let url = url.to_owned();
        match error {
            ureq::Error::BadUri(why) => FetchError::Address { url, why },
            ureq::Error::Http(error) => FetchError::Address { url, why: error.to_string() },
            ureq::Error::BodyExceedsLimit(limit) => FetchError::TooLarge { url, limit },
            ureq::Error::Timeout(_) => FetchError::TooSlow { url, seconds: limits.time.as_secs() },
            ureq::Error::TooManyRedirects => FetchError::Redirects { url, limit: limits.redirects },
            ureq::Error::Other(other) => match other.downcast::<Refused>() {
                Ok(refused) => FetchError::Private { url, host: refused.host, address: refused.address },
                Err(other) => FetchError::Failed { url, why: other.to_string() },
            },
            ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => {
                FetchError::TooSlow { url, seconds: limits.time.as_secs() }
            }
            error => FetchError::Failed { url, why: error.to_string() },
        }
    }
}
