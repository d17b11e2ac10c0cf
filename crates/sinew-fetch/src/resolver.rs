//! Looking up names, and refusing what is not public.

use crate::error::Refused;
use crate::is_public;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// The system's resolver, whose answers are checked before anything is connected to them.
#[derive(Debug)]
pub(crate) struct Guard {
    system: DefaultResolver,
    private: bool,
}

impl Guard {
    pub(crate) fn new(private: bool) -> Guard {
        Guard { system: DefaultResolver::default(), private }
    }
}

impl Resolver for Guard {
    /// A name is refused if any of its addresses is not public: one that has both kinds is a trick or a mistake.
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.system.resolve(uri, config, timeout)?;
        match found.iter().find(|address| !self.private && !is_public(address.ip())) {
            None => Ok(found),
            Some(address) => {
                let host = uri.host().unwrap_or_default().to_owned();
                Err(ureq::Error::Other(Box::new(Refused { host, address: address.ip() })))
            }
        }
    }
}
