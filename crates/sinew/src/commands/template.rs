use crate::cli::Globals;
use crate::output;
use clap::Args;
use sinew_desk::error::Result;
use sinew_desk::output::Listing;
use sinew_import::claims_csv;

/// Write an empty table for coding facts by hand.
///
/// One row is one statement by one source. The header comes first, then examples as comments; `docs/claims-csv.md` explains each
/// column. Fill it in with any spreadsheet and save it as CSV, UTF-8.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew template > report.claims.csv\n  sinew template --relations      the relations one can code, and their ends\n  sinew template --measures > measures.toml"
)]
pub(crate) struct Template {
    /// List the relations instead
    #[arg(long)]
    relations: bool,
    /// Write an empty catalogue of measures instead, for `sinew whatif` and `sinew plan`
    #[arg(long, conflicts_with = "relations")]
    measures: bool,
}

pub(crate) fn run(args: &Template, globals: &Globals) -> Result<()> {
    if args.measures {
        return output::raw(sinew_desk::measures::TEMPLATE.as_bytes());
    }
    if !args.relations {
        return output::raw(claims_csv::template().as_bytes());
    }
    let mut listing = Listing::new("Relations", &["relation", "subject", "value", "reads"]);
    for relation in claims_csv::relations() {
        let (source, target) = (relation.source, relation.target);
        listing.row([relation.schema.name(), source.name(), target.name(), relation.schema.def().verb]);
    }
    output::print(&listing.output(), globals)
}
