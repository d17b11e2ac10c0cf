//! `communities`.

use super::against::Against;
use super::path::check_type;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::ties::TieQuery;
use sinew_map::ties::communities::{Communities as Found, CommunityQuery, communities};
use sinew_map::{View, compare};

/// Show who belongs together by the recorded ties, and how much of that hangs on one source.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew communities --on 2026-06-01
  sinew communities --only Command --only Membership --resolution 1.5
  sinew communities --limit 0 -f csv")]
pub struct Communities {
    /// Only ties of this type (by default all relations but designations, and the body of a post)
    #[arg(long, value_name = "TYPE")]
    only: Vec<String>,
    /// No ties of this type
    #[arg(long, value_name = "TYPE")]
    without: Vec<String>,
    /// Higher finds smaller communities
    #[arg(long, default_value_t = 1.0, value_parser = above_zero)]
    resolution: f64,
    /// Where the random choices begin: the same seed gives the same answer
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Show at most so many, the largest ones; 0 for all
    #[arg(long, short = 'n', default_value_t = 10)]
    limit: usize,
    #[command(flatten)]
    against: Against,
}

impl Ask for Communities {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        self.only.iter().chain(&self.without).try_for_each(|name| check_type(name))?;
        if self.against.is_asked() {
            let items = |view: &View<'_>| Ok(compare::of_communities(view, &communities(view, &query(self, usize::MAX))));
            return self.against.answer("Communities", desk, asked, items);
        }
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let found = communities(&view, &query(self, if self.limit == 0 { usize::MAX } else { self.limit }));
        let mut doc = Doc::new("Communities");
        let mut citations = Citations::new();
        answer::communities(&mut doc, &mut citations, &view, &found);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let answer = json.communities(&found);
        Ok(Output::new(doc, json.finish(answer), rows(&view, &found)))
    }
}

fn above_zero(text: &str) -> std::result::Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| format!("{text:?} is no number"))?;
    if number > 0.0 && number.is_finite() { Ok(number) } else { Err("a resolution is more than 0".to_owned()) }
}

fn query(args: &Communities, limit: usize) -> CommunityQuery {
    let ties = TieQuery { only: args.only.clone(), without: args.without.clone() };
    CommunityQuery { ties, resolution: args.resolution, seed: args.seed, limit }
}

fn rows(view: &View<'_>, found: &Found) -> Rows {
    let mut rows = Rows::new(&["community", "entity", "name", "stability", "rests_on", "sources"]);
    for (number, community) in found.communities.iter().enumerate() {
        for member in &community.members {
            rows.row([
                (number + 1).to_string().as_str(),
                view.id(*member),
                view.caption(*member),
                &community.stability.to_string(),
                community.rests_on.as_deref().unwrap_or_default(),
                &output::sources(view, &community.claims),
            ]);
        }
    }
    rows
}
