//! `proposals`.

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::{Listing, Output};
use crate::questions::Ask;
use clap::Args;
use sinew_store::Decision;

/// List proposed claims that nobody has decided on.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew proposals\n  sinew proposals --all           decided ones too")]
pub struct Proposals {
    /// Decided ones too
    #[arg(long)]
    all: bool,
}

impl Ask for Proposals {
    fn answer(&self, desk: &Desk, _asked: &Asked) -> Result<Output> {
        let columns = ["proposal", "entity", "property", "value", "stance", "voice", "source", "place", "decision"];
        let mut listing = Listing::new("Proposals", &columns);
        for proposal in desk.workspace()?.proposals()? {
            let (decision, shown) = match &proposal.decision {
                None => ("", &proposal.claim),
                Some((Decision::Accepted, _)) => ("accepted", &proposal.claim),
                Some((Decision::Edited(claim), _)) => ("edited", claim.as_ref()),
                Some((Decision::Rejected, _)) => ("rejected", &proposal.claim),
            };
            let Some(claim) = shown.claim().filter(|_| self.all || decision.is_empty()) else { continue };
            listing.row([
                proposal.id.to_string().as_str(),
                claim.entity,
                claim.property.name(),
                claim.value,
                claim.stance.code(),
                claim.voice.unwrap_or(""),
                claim.source.unwrap_or(""),
                claim.locator.place.unwrap_or(""),
                decision,
            ]);
        }
        listing.when_empty("Nothing waits for a decision. `sinew propose FILE` puts claims into the queue.");
        Ok(listing.output())
    }
}
