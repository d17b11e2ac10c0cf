//! Which question stands at which path.

use super::line::{self, Parameter};
use super::window::Paged;
use crate::fault::Fault;
use clap::Args;
use sinew_desk::desk::Desk;
use sinew_desk::output::Output;
use sinew_desk::pairs::{Resolve, Two};
use sinew_desk::questions::plan::PlanArgs;
use sinew_desk::questions::{self as q, Ask};
use sinew_desk::review::list::List;
use sinew_desk::review::stats::Stats;
use sinew_desk::screening::One;

/// A question at its path.
pub(crate) struct Question {
    /// Below `/api/v1`; a part in braces is the parameter of that name.
    pub(crate) path: &'static str,
    /// On a command line.
    pub(crate) verb: &'static str,
    /// What it asks, in a line.
    pub(crate) about: String,
    /// Its subcommand.
    words: &'static [&'static str],
    /// What it takes, file texts included.
    pub(crate) parameters: Vec<Parameter>,
    /// Answers with a list, of which a page is given.
    pub(crate) is_listing: bool,
    /// What of its answer is a list, of which some rows can be asked for.
    pub(crate) paged: Option<Paged>,
    /// Said whatever the query says.
    fixed: Vec<(String, String)>,
    ask: fn(&Desk, &[String]) -> Result<sinew_desk::error::Result<Output>, clap::Error>,
}

impl Question {
    fn of<Q: Args + Ask>(path: &'static str, verb: &'static str, words: &'static [&'static str]) -> Question {
        let mut command = line::command::<Q>();
        command.build();
        let named = words.iter().fold(&command, |at, word| at.find_subcommand(word).unwrap_or(at));
        Question {
            path,
            verb,
            about: named.get_about().map(ToString::to_string).unwrap_or_default(),
            words,
            parameters: line::parameters(&command, words),
            is_listing: false,
            paged: None,
            fixed: Vec::new(),
            ask: line::answer::<Q>,
        }
    }

    /// A part of the path is called otherwise than the parameter that it gives.
    fn called(mut self, parameter: &str, name: &str) -> Question {
        self.parameters.iter_mut().filter(|each| each.name == parameter).for_each(|each| each.rename(name));
        self
    }

    /// An option is given by a part of the path.
    fn given_by(mut self, option: &str, part: &str) -> Question {
        self.parameters.iter_mut().filter(|each| each.name == option).for_each(|each| each.stands_in_path(part));
        self
    }

    /// Options that change something, or have no meaning here.
    fn without(mut self, names: &[&str]) -> Question {
        self.parameters.retain(|parameter| !names.contains(&parameter.name.as_str()));
        self
    }

    /// Options that the question refuses, with its reason.
    fn refusing(mut self, names: &[&str]) -> Question {
        self.parameters.iter_mut().filter(|each| names.contains(&each.name.as_str())).for_each(|each| each.is_told = false);
        self
    }

    /// A list: the whole of it is asked for, and a page is given.
    fn listing(mut self) -> Question {
        self.is_listing = true;
        if self.parameters.iter().any(|parameter| parameter.name == "limit") {
            self.fixed.push(("limit".to_owned(), "0".to_owned()));
        }
        self
    }

    /// So many rows of what stands in this field of the answer, or of the answer itself (`""`), are given from some row on.
    fn paged(mut self, field: &'static str) -> Question {
        let own = self.parameters.iter().find(|parameter| parameter.name == "limit");
        let limit = own.map(|own| own.default.as_deref().and_then(|text| text.parse().ok()).unwrap_or(0));
        if limit.is_none() {
            self.parameters.push(Parameter::of_page("limit", "At most so many; all where nothing is said"));
        }
        self.parameters.push(Parameter::of_page("offset", "Leave out so many before them"));
        self.paged = Some(Paged { field, limit });
        self
    }

    /// What a query may say: a list has its own `limit`.
    pub(crate) fn asked(&self) -> impl Iterator<Item = &Parameter> {
        let fixed = |name: &str| self.fixed.iter().any(|(each, _)| each == name);
        self.parameters.iter().filter(move |parameter| parameter.is_told && !fixed(&parameter.name))
    }

    /// Whether the desk itself gives a page of a list.
    pub(crate) fn has_items(&self) -> bool {
        matches!(self.verb, "sources" | "documents") && self.words.is_empty()
    }

    /// Its answer.
    pub(crate) fn answer(&self, desk: &Desk, query: &[(String, String)]) -> Result<Output, Fault> {
        let query: Vec<(String, String)> = self.fixed.iter().chain(query).cloned().collect();
        let line = line::line(self.words, &self.parameters, &query)?;
        let answer = (self.ask)(desk, &line).map_err(|error| line::refused(&error))?;
        answer.map_err(Fault::from)
    }
}

/// Names are compared, and proposals wait, whatever the day.
const DAY: &[&str] = &["on"];

/// Every question, in the order of the documentation.
pub(crate) fn questions() -> Vec<Question> {
    vec![
        Question::of::<q::workspace::Workspace>("/workspace", "workspace", &[]),
        Question::of::<q::suggest::Suggest>("/suggest", "suggest", &[]),
        Question::of::<q::search::Search>("/search", "search", &[]).paged(""),
        Question::of::<q::show::Show>("/entities/{id}", "show", &[]).called("entity", "id"),
        Question::of::<q::network::Network>("/entities/{id}/network", "network", &[]).called("entity", "id"),
        Question::of::<q::documents::Documents>("/entities/{id}/documents", "documents", &[]).given_by("mentioning", "id"),
        Question::of::<q::claim::Claim>("/claims/{id}", "claim", &[]),
        Question::of::<q::sources::Sources>("/sources", "sources", &[]),
        Question::of::<q::source::Source>("/sources/{key}", "source", &[]),
        Question::of::<q::documents::Documents>("/documents", "documents", &[]),
        Question::of::<q::document::Document>("/documents/{key}", "document", &[]),
        Question::of::<q::path::Path>("/paths", "path", &[]).paged("paths"),
        Question::of::<q::brokers::Brokers>("/brokers", "brokers", &[]).paged("brokers"),
        Question::of::<q::communities::Communities>("/communities", "communities", &[]).paged("communities"),
        Question::of::<q::posts::Posts>("/posts", "posts", &[]).paged(""),
        Question::of::<q::power::Power>("/power", "power", &[]),
        Question::of::<q::capture::Capture>("/capture", "capture", &[]),
        Question::of::<q::indicators::Indicators>("/indicators", "indicators", &[]),
        Question::of::<q::reach::Reach>("/reach", "reach", &[]),
        Question::of::<q::exposure::Exposure>("/exposure", "exposure", &[]),
        Question::of::<q::control::Control>("/control", "control", &[]),
        Question::of::<q::flows::Flows>("/flows", "flows", &[]),
        Question::of::<q::whatif::Whatif>("/whatif", "whatif", &[]),
        Question::of::<PlanArgs>("/plan", "plan", &[]).without(&["save", "replace"]),
        Question::of::<One>("/screen", "screen", &[]).refusing(DAY),
        Question::of::<Resolve>("/pairs", "resolve", &[]).without(&["merge-above"]).refusing(DAY).paged("pairs"),
        Question::of::<Two>("/pairs/compare", "compare two entities", &[]).refusing(DAY),
        Question::of::<q::incidents::Incidents>("/incidents", "incidents list", &["list"]).paged(""),
        Question::of::<q::incidents::Incidents>("/incidents/count", "incidents count", &["count"]),
        Question::of::<q::incidents::Incidents>("/incidents/trend", "incidents trend", &["trend"]),
        Question::of::<q::incidents::Incidents>("/incidents/integrate", "incidents integrate", &["integrate"])
            .without(&["apply-above"])
            .refusing(DAY),
        Question::of::<q::incidents::Incidents>("/incidents/{id}", "incidents show", &["show"]).called("incident", "id"),
        Question::of::<List>("/proposals", "review --list", &[]).refusing(DAY),
        Question::of::<Stats>("/proposals/stats", "review --stats", &[]).refusing(DAY).listing(),
        Question::of::<q::datasets::Datasets>("/datasets", "datasets", &[]).listing(),
        Question::of::<q::problems::Problems>("/datasets/{name}/problems", "problems", &[]).without(&["import"]).listing(),
        Question::of::<q::diff::Diff>("/datasets/{name}/diff", "diff", &[]).listing(),
        Question::of::<q::log::Log>("/operations", "log", &[]).listing(),
    ]
}
