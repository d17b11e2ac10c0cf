//! `posts`.

use super::against::Against;
use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::Result;
use crate::json::{self, Json};
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::posts::{Post, PostQuery};
use sinew_map::{View, compare};

/// Show who held which post on a day, or over time.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew posts --on 2026-05-20                     every post on a day
  sinew posts \"prime minister\" --history          all who held it
  sinew posts --holder nouri-al-maliki --history
  sinew posts --of \"Ministry of Oil\" --on 2026-05-20
  sinew posts --on 2026-06-01 --since 2025-12-01          who came and who went, on whose word")]
pub struct Posts {
    /// Only posts whose name holds all words of one of these
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Only posts of this body (id or name)
    #[arg(long, value_name = "BODY")]
    of: Option<String>,
    /// Only posts that this person has held (id or name)
    #[arg(long, value_name = "PERSON")]
    holder: Option<String>,
    /// Also those who do not hold it on the day asked for
    #[arg(long)]
    history: bool,
    #[command(flatten)]
    against: Against,
}

impl Ask for Posts {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        if self.against.is_asked() {
            return self
                .against
                .answer("Posts", desk, asked, |view| Ok(compare::of_posts(view, &view.posts(&query(self, view)?))));
        }
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let posts = view.posts(&query(self, &view)?);
        let mut doc = Doc::new("Posts");
        let mut citations = Citations::new();
        answer::posts(&mut doc, &mut citations, &view, &posts);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let answer = json.posts(&posts);
        Ok(Output::new(doc, json.finish(answer), rows(&view, &posts)))
    }
}

fn query(args: &Posts, view: &View<'_>) -> Result<PostQuery> {
    let entity = |given: &Option<String>| given.as_deref().map(|given| context::entity(view, given)).transpose();
    Ok(PostQuery {
        names: args.names.clone(),
        organization: entity(&args.of)?,
        holder: entity(&args.holder)?,
        history: args.history,
    })
}

fn rows(view: &View<'_>, posts: &[Post]) -> Rows {
    let mut rows = Rows::new(&["post", "post_name", "holder", "holder_name", "start", "end", "verdict", "sources"]);
    for post in posts {
        for holder in &post.holders {
            let date = |date: Option<sinew_model::Date>| date.map(|date| date.to_string()).unwrap_or_default();
            rows.row([
                view.id(post.post),
                view.caption(post.post),
                view.id(holder.holder),
                view.caption(holder.holder),
                &date(holder.held.period.start),
                &date(holder.held.period.end),
                json::verdict(holder.verdict),
                &output::sources(view, &holder.claims),
            ]);
        }
    }
    rows
}
