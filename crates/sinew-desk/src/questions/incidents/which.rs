//! The options that say which incidents are asked for.

use crate::asked;
use crate::context;
use crate::error::{Code, Error, Result};
use clap::Args;
use sinew_map::View;
use sinew_map::incidents::IncidentFilter;

/// Which incidents.
#[derive(Args)]
pub(super) struct Which {
    /// On this day or later
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// On this day or earlier
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Claimed by this entity
    #[arg(long, value_name = "ENTITY")]
    claimant: Option<String>,
    /// Attributed to this entity
    #[arg(long, value_name = "ENTITY")]
    attributed: Option<String>,
    /// Against this target
    #[arg(long, value_name = "ENTITY")]
    target: Option<String>,
    /// In this country: its name or ISO code
    #[arg(long, value_name = "COUNTRY")]
    country: Option<String>,
}

impl Which {
    pub(super) fn filter(&self, view: &View<'_>) -> Result<IncidentFilter> {
        let entity = |given: &Option<String>| given.as_deref().map(|given| context::entity(view, given)).transpose();
        let day = |option: &str, text: &Option<String>| text.as_deref().map(|text| asked::day(option, text)).transpose();
        let (from, to) = (day("--from", &self.from)?, day("--to", &self.to)?);
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            return Err(Error::new(Code::Usage, format!("--from {from} is after --to {to}")));
        }
        Ok(IncidentFilter {
            from,
            to,
            claimant: entity(&self.claimant)?,
            attributed: entity(&self.attributed)?,
            target: entity(&self.target)?,
            country: self.country.as_deref().map(country).transpose()?,
        })
    }
}

/// The code of a country as claims write it.
fn country(text: &str) -> Result<String> {
    let code = sinew_model::country::read_either(text);
    let unknown = || {
        Error::new(Code::Usage, format!("--country {text}: there is no such country"))
            .hint("give its name or ISO code, such as Iraq or iq")
    };
    code.map(str::to_owned).ok_or_else(unknown)
}
