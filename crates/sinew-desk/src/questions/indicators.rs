//! `indicators`.

use crate::asked::Asked;
use crate::asked::{Step, days};
use crate::context::{self};
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::View;
use sinew_map::indicators::{Commitment, CommitmentQuery, commitments};

/// Show pledges and demands, and the indicators that follow them over time.
///
/// An indicator is a question saved as the `indicator` of a Commitment: `posts network=…; names=…`, `seats network=…; body=…; size=…`,
/// `payments from=…; to=…; currency=…`, `incidents attributed=…; days=…` or `ties of=…; types=…`. Without --from, the year up to the day is
/// shown by quarters. Without --on, the day is today.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew indicators --on 2026-06-04
  sinew indicators ali-al-zaidi
  sinew indicators --from 2019-01-01 --to 2026-06-01 --every year -f csv
  echo 'subject,schema,property,value,source
  pledge-x,Commitment,indicator,\"payments from=government-of-iraq; to=pmf\",my-note' > follow.claims.csv && sinew import follow.claims.csv")]
pub struct Indicators {
    /// Only commitments made by, or directed to, one of these (ids or names)
    of: Vec<String>,
    /// From this day
    #[arg(long, value_name = "DAY", requires = "to")]
    from: Option<String>,
    /// To this day
    #[arg(long, value_name = "DAY", requires = "from")]
    to: Option<String>,
    /// One value each
    #[arg(long, value_enum, default_value_t = Step::Quarter)]
    every: Step,
}

impl Ask for Indicators {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let mut question = desk.question(asked)?;
        let day = question.on.unwrap_or(question.today);
        question.on = Some(day);
        let view = context.view(question)?;
        let (from, to) = match (&self.from, &self.to) {
            (Some(from), Some(to)) => (from.clone(), to.clone()),
            _ => (day.plus(-365).to_string(), day.to_string()),
        };
        let query = CommitmentQuery {
            of: self.of.iter().map(|given| context::entity(&view, given)).collect::<Result<_>>()?,
            days: days(Some(&from), Some(&to), self.every)?.unwrap_or_default(),
        };
        let found = commitments(&view, &query);
        let mut doc = Doc::new("Commitments and indicators");
        let mut citations = Citations::new();
        answer::indicators(&mut doc, &mut citations, &view, &found);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let answer = json.indicators(&found);
        Ok(Output::new(doc, json.finish(answer), rows(&view, &found)))
    }
}

fn rows(view: &View<'_>, commitments: &[Commitment]) -> Rows {
    let mut rows = Rows::new(&[
        "commitment",
        "text",
        "party",
        "toward",
        "said",
        "due",
        "status",
        "indicator",
        "day",
        "value",
        "unit",
        "sources",
    ]);
    let ids = |entities: &[sinew_map::EntityRef]| entities.iter().map(|one| view.id(*one)).collect::<Vec<_>>().join("; ");
    for one in commitments {
        let date = |date: Option<sinew_model::Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let about = [
            view.id(one.commitment).to_owned(),
            one.text.join("; "),
            ids(&one.party),
            ids(&one.toward),
            date(one.said),
            date(one.due),
            one.status.join("; "),
        ];
        let mut line = |last: [String; 5]| rows.row(about.iter().chain(&last));
        if one.indicators.is_empty() {
            line([String::new(), String::new(), String::new(), String::new(), output::sources(view, &one.claims)]);
        }
        for measured in &one.indicators {
            match &measured.values {
                Err(error) => line([measured.question.clone(), String::new(), String::new(), error.to_string(), String::new()]),
                Ok(readings) => readings.iter().for_each(|reading| {
                    let sources = output::sources(view, &reading.claims);
                    let (day, value) = (reading.day.to_string(), reading.value.to_string());
                    line([measured.question.clone(), day, value, reading.unit.clone(), sources]);
                }),
            }
        }
    }
    rows
}
