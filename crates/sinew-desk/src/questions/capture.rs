//! `capture`.

use super::against::Against;
use crate::asked::Asked;
use crate::asked::{Step, days};
use crate::context::{self};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::power::hold;
use crate::json::{self, Json};
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::capture::{self, Capture as Found, CaptureQuery};
use sinew_map::posts::PostQuery;
use sinew_map::{View, compare};

/// Show how much of a state a network holds: posts, seats and payments, on a day or over time.
///
/// To the network belong those named and, through chains of ties, their members, leaders and employees, and whom they appointed (with
/// --only also whom they command or control). A share is a range: what is certain, up to what is possible or unknown. Without --on, the day is today.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew capture coordination-framework --posts minister --on 2026-06-01
  sinew capture coordination-framework --seats council-of-representatives --size 329
  sinew capture pmf asaib-ahl-al-haq --payments government-of-iraq --on 2024-10-01
  sinew capture coordination-framework --posts minister --from 2022-01-01 --to 2026-06-01 --every year")]
pub struct Capture {
    /// Who the network is: ids or names
    #[arg(required = true)]
    network: Vec<String>,
    /// Posts whose name holds all words of this (may be repeated); `--posts ''` for every post
    #[arg(long, value_name = "NAME")]
    posts: Vec<String>,
    /// Posts of this body (id or name)
    #[arg(long, value_name = "BODY")]
    of: Option<String>,
    /// Seats in this body (id or name)
    #[arg(long, value_name = "BODY")]
    seats: Option<String>,
    /// All its seats; by default those on record
    #[arg(long, value_name = "N")]
    size: Option<u64>,
    /// Payments of this payer that run on the day (id or name)
    #[arg(long, value_name = "PAYER")]
    payments: Option<String>,
    /// Chains of at most so many ties; 0 for those named alone
    #[arg(long, default_value_t = 3)]
    hops: usize,
    /// Only chains of this type of tie: Membership, Directorship, Employment, Appointment, Command, Control
    #[arg(long, value_name = "TYPE")]
    only: Vec<String>,
    /// A series from this day
    #[arg(long, value_name = "DAY", requires = "to")]
    from: Option<String>,
    /// To this day
    #[arg(long, value_name = "DAY", requires = "from")]
    to: Option<String>,
    /// One value each
    #[arg(long, value_enum, default_value_t = Step::Month)]
    every: Step,
    #[command(flatten)]
    against: Against,
}

impl Ask for Capture {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        if self.against.is_asked() {
            let items = |view: &View<'_>| Ok(compare::of_capture(view, &capture::capture(view, &query(self, view)?)));
            return self.against.answer(&format!("What {} holds", self.network.join(", ")), desk, asked, items);
        }
        let context = desk.context(asked)?;
        let mut question = desk.question(asked)?;
        question.on = question.on.or(Some(question.today));
        let view = context.view(question)?;
        let query = query(self, &view)?;
        let names = query.network.iter().map(|entity| view.caption(*entity)).collect::<Vec<_>>().join(", ");
        let mut doc = Doc::new(format!("What {names} holds"));
        let mut citations = Citations::new();
        let mut json = Json::new(&view);
        let (answer, rows) = match days(self.from.as_deref(), self.to.as_deref(), self.every)? {
            Some(days) => {
                let series = capture::series(&view, &query, &days);
                answer::capture_series(&mut doc, &mut citations, &view, &series);
                (series.iter().map(|each| json.capture(each)).collect(), series_rows(&view, &series))
            }
            None => {
                let found = capture::capture(&view, &query);
                answer::capture(&mut doc, &mut citations, &view, &found);
                (json.capture(&found), rows(&view, &found))
            }
        };
        doc.sources(citations.sources(&context.dataset_info()));
        Ok(Output::new(doc, json.finish(answer), rows))
    }
}

fn query(args: &Capture, view: &View<'_>) -> Result<CaptureQuery> {
    args.only.iter().try_for_each(|name| super::path::check_type(name))?;
    let entity = |given: &Option<String>| given.as_deref().map(|given| context::entity(view, given)).transpose();
    let (of, body, payer) = (entity(&args.of)?, entity(&args.seats)?, entity(&args.payments)?);
    if args.posts.is_empty() && of.is_none() && body.is_none() && payer.is_none() {
        return Err(Error::new(Code::Usage, "nothing is asked of the network")
            .hint("give --posts NAME, --seats BODY or --payments PAYER"));
    }
    let posts = (!args.posts.is_empty() || of.is_some()).then(|| PostQuery {
        names: args.posts.iter().filter(|name| !name.is_empty()).cloned().collect(),
        organization: of,
        ..PostQuery::default()
    });
    Ok(CaptureQuery {
        network: args.network.iter().map(|given| context::entity(view, given)).collect::<Result<_>>()?,
        hops: args.hops,
        only: args.only.clone(),
        posts,
        body,
        size: args.size,
        payer,
    })
}

/// Posts, seats and payments in one table, each with what it is.
fn rows(view: &View<'_>, found: &Found) -> Rows {
    let mut rows = Rows::new(&["kind", "entity", "name", "held", "amount", "currency", "through", "sources"]);
    for post in &found.posts {
        let through = post.through.iter().map(|(entity, _)| view.id(*entity)).collect::<Vec<_>>().join("; ");
        let sources = output::sources(view, &post.claims);
        rows.row(["post", view.id(post.post), view.caption(post.post), hold(post.hold), "", "", &through, &sources]);
    }
    if let Some(seats) = &found.seats {
        for (party, verdict) in &seats.parties {
            let known = seats.seats.parties.iter().find(|known| known.party == *party);
            let number = known.map(|known| known.seats.to_string()).unwrap_or_default();
            let sources = known.map(|known| output::sources(view, &known.claims)).unwrap_or_default();
            rows.row(["seats", view.id(*party), view.caption(*party), json::verdict(*verdict), &number, "", "", &sources]);
        }
    }
    for budget in &found.budget {
        for paid in &budget.payments {
            let amount = paid.amount.map(|amount| amount.to_string()).unwrap_or_default();
            let (to, sources) = (paid.beneficiary, output::sources(view, &paid.claims));
            let held = json::verdict(paid.belongs.and(paid.verdict));
            rows.row(["payment", view.id(to), view.caption(to), held, &amount, &budget.currency, "", &sources]);
        }
    }
    for member in &found.members {
        let chain = member.chain.iter().map(|(_, entity)| view.id(*entity)).collect::<Vec<_>>().join("; ");
        let sources = output::sources(view, &member.claims);
        rows.row([
            "member",
            view.id(member.entity),
            view.caption(member.entity),
            json::verdict(member.verdict),
            "",
            "",
            &chain,
            &sources,
        ]);
    }
    rows
}

fn series_rows(view: &View<'_>, series: &[Found]) -> Rows {
    let mut rows = Rows::new(&["day", "posts", "posts_held", "posts_share", "seats_held", "seats_share", "payments", "sources"]);
    let text = |range: Option<&sinew_model::Range>| range.map(ToString::to_string).unwrap_or_default();
    for each in series {
        let seats = each.seats.as_ref();
        let paid =
            each.budget.iter().map(|budget| format!("{} {}", budget.received, budget.currency)).collect::<Vec<_>>().join("; ");
        rows.row([
            each.day.map(|day| day.to_string()).unwrap_or_default().as_str(),
            &each.posts.len().to_string(),
            &text(Some(&each.posts_held)),
            &text(each.posts_share.as_ref()),
            &text(seats.map(|seats| &seats.held)),
            &text(seats.and_then(|seats| seats.share.as_ref())),
            &paid,
            &output::sources(view, &each.claims()),
        ]);
    }
    rows
}
