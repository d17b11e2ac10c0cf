use crate::cli::Globals;
use crate::context::{self, Context};
use crate::error::Result;
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::question;
use clap::{Args, ValueEnum};
use sinew_brief::{Citations, Doc, answer};
use sinew_map::View;
use sinew_map::incidents::{self, Counts, Incident, IncidentFilter};

/// Count recorded attacks, or list them: by who claimed them, to whom they are attributed, target, weapon, place, month.
///
/// Numbers are ranges: one record may cover many incidents, and a date may leave open whether it lies in the period. A claim of
/// responsibility is never taken for an attribution.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents                                  by claimant
  sinew incidents --by month --from 2023-10-01 --to 2024-02-29
  sinew incidents --list --claimant islamic-resistance-in-iraq")]
pub(crate) struct Incidents {
    /// What to count by
    #[arg(long, value_enum, default_value_t = By::Claimant)]
    by: By,
    /// List the incidents instead
    #[arg(long)]
    list: bool,
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
    /// In this country, ISO code
    #[arg(long, value_name = "CODE")]
    country: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum By {
    Claimant,
    Attributed,
    Target,
    Weapon,
    Place,
    Month,
}

impl From<By> for incidents::By {
    fn from(by: By) -> incidents::By {
        match by {
            By::Claimant => incidents::By::Claimant,
            By::Attributed => incidents::By::Attributed,
            By::Target => incidents::By::Target,
            By::Weapon => incidents::By::Weapon,
            By::Place => incidents::By::Place,
            By::Month => incidents::By::Month,
        }
    }
}

pub(crate) fn run(args: &Incidents, globals: &Globals) -> Result<()> {
    let context = Context::open(globals)?;
    let view = context.view(globals.question()?)?;
    let filter = filter(args, &view)?;
    let mut doc = Doc::new("Recorded attacks");
    let mut citations = Citations::new();
    let mut json = Json::new(&view);
    let (value, rows) = if args.list {
        let incidents = incidents::list(&view, &filter);
        answer::incidents(&mut doc, &mut citations, &view, &incidents);
        (json.incidents(&incidents), list_rows(&view, &incidents))
    } else {
        let counts = incidents::count(&view, &filter, args.by.into());
        answer::counts(&mut doc, &mut citations, &view, &counts);
        (json.counts(&counts), count_rows(&view, &counts))
    };
    doc.sources(citations.sources(&context.dataset_info()));
    Output { doc, json: json.finish(value), rows }.print(globals)
}

fn filter(args: &Incidents, view: &View<'_>) -> Result<IncidentFilter> {
    let entity = |given: &Option<String>| given.as_deref().map(|given| context::entity(view, given)).transpose();
    let day = |option: &str, text: &Option<String>| text.as_deref().map(|text| question::day(option, text)).transpose();
    Ok(IncidentFilter {
        from: day("--from", &args.from)?,
        to: day("--to", &args.to)?,
        claimant: entity(&args.claimant)?,
        attributed: entity(&args.attributed)?,
        target: entity(&args.target)?,
        country: args.country.clone(),
    })
}

fn count_rows(view: &View<'_>, counts: &Counts) -> Rows {
    let mut rows = Rows::new(&["key", "id", "at_least", "at_most", "records", "deaths", "independent_sources"]);
    for count in counts.rows.iter().chain([&counts.unplaced, &counts.total]) {
        let id = if let incidents::Key::Entity(entity) = &count.key { view.id(*entity) } else { "" };
        rows.row([
            count.key.words(view).as_str(),
            id,
            &count.certain.to_string(),
            &count.possible.map(|most| most.to_string()).unwrap_or_default(),
            &count.incidents.len().to_string(),
            &count.deaths.to_string(),
            &count.independent_sources.to_string(),
        ]);
    }
    rows
}

fn list_rows(view: &View<'_>, incidents: &[Incident<'_>]) -> Rows {
    let columns = [
        "id",
        "name",
        "when",
        "place",
        "weapon",
        "target",
        "claimed_by",
        "attributed_to",
        "denied_by",
        "deaths",
        "injured",
        "covers",
        "status",
        "in_period",
    ];
    let mut rows = Rows::new(&columns);
    let names = |parties: &[incidents::Party<'_>]| parties.iter().map(|party| party.name).collect::<Vec<_>>().join("; ");
    for incident in incidents {
        rows.row([
            view.id(incident.entity),
            incident.caption,
            &incident.when.map(|date| date.to_string()).unwrap_or_default(),
            &incident.place.join("; "),
            &incident.weapon.join("; "),
            &names(&incident.target),
            &names(&incident.claimed_by),
            &names(&incident.attributed_to),
            &names(&incident.denied_by),
            &incident.deaths.to_string(),
            &incident.injured.to_string(),
            &incident.covers.to_string(),
            incident.status.words(),
            crate::json::verdict(incident.fits()),
        ]);
    }
    rows
}
