//! One name.

use super::cells::{gender, identifier_property};
use super::{Lists, Matching, doubts};
use crate::asked::Asked;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::identity::screener::{Found, Judged, Screened, Screener, anything, is_query, topics};
use crate::identity::why;
use crate::json::Json;
use crate::output::{Output, Rows, heading, sources};
use crate::questions::Ask;
use crate::questions::search::schema_named;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Citations, Column, Doc, Inline, Table, inline};
use sinew_identity::{NameKind, Options, Query, Subject, known_country};
use sinew_model::Date;

/// Find who on the lists may be meant by a name.
#[derive(Args, Clone, Debug)]
pub struct One {
    /// The name
    pub name: String,
    /// What it is: Person, Organization, Company, Vessel, Airplane, … Without it: anything
    #[arg(long, value_name = "SCHEMA", help_heading = "What is known")]
    pub schema: Option<String>,
    /// What else is known
    #[command(flatten)]
    pub known: Known,
    /// How it is matched
    #[command(flatten)]
    pub matching: Matching,
}

/// What is known of one who is screened, beside the name.
#[derive(Args, Clone, Debug, Default)]
pub struct Known {
    /// Another name of the same one (may be repeated)
    #[arg(long, value_name = "NAME", help_heading = "What is known")]
    pub alias: Vec<String>,
    /// Born then: 1951, 1951-03, 1951-03-07, 1951~ (about)
    #[arg(long, value_name = "DATE", help_heading = "What is known")]
    pub birth: Option<String>,
    /// A country of theirs, by code or name (may be repeated)
    #[arg(long, value_name = "COUNTRY", help_heading = "What is known")]
    pub country: Vec<String>,
    /// A number of theirs: 9353278, or with its kind: imoNumber=9353278 (may be repeated)
    #[arg(long, value_name = "VALUE", help_heading = "What is known")]
    pub id: Vec<String>,
    /// male or female
    #[arg(long, value_name = "GENDER", help_heading = "What is known")]
    pub gender: Option<String>,
    /// An address (may be repeated)
    #[arg(long, value_name = "ADDRESS", help_heading = "What is known")]
    pub address: Vec<String>,
    /// The query's own id, by which it may have been judged: customer:42
    #[arg(long, value_name = "WORD:ID", help_heading = "What is known")]
    pub query: Option<String>,
}

impl Ask for One {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        self.matching.check()?;
        asked.refuse_day("screen")?;
        let mut noted = Vec::new();
        let subject = subject(self, &mut noted)?;
        let query = Query::new(&subject);
        if !self.name.chars().any(char::is_alphanumeric) && subject.identifiers.is_empty() {
            return Err(
                Error::new(Code::Usage, format!("there is no name in {:?}", self.name)).hint("a name has at least one letter")
            );
        }
        if let Some(id) = self.known.query.as_deref().filter(|id| !is_query(id)) {
            return Err(Error::new(Code::Usage, format!("{id:?} is no id of a query"))
                .hint("give a word, a colon and an id: customer:42"));
        }
        let lists = Lists::open(desk, asked)?;
        noted.extend(self.matching.doubts(&lists)?);
        let judged = Judged::of(&lists.context.state);
        let options = self.matching.options(Options::default().candidates);
        let mut screener =
            Screener::new(&lists.context, &lists.names, &judged, lists.question.clone(), options, self.matching.cleared)?;
        let screened = screener.screen(&query, self.known.query.as_deref());
        let answer = Answer { args: self, context: &lists.context, screener: &screener, screened: &screened };
        Ok(answer.output().noting(noted))
    }
}

/// Who is looked for; what of it is doubtful is noted.
fn subject<'a>(args: &'a One, noted: &mut Vec<String>) -> Result<Subject<'a>> {
    let known = &args.known;
    let schema = args.schema.as_deref().map_or_else(anything, schema_named)?;
    let mut subject = Subject::new("", schema).named(&args.name);
    subject.names.extend(known.alias.iter().map(|alias| (NameKind::Alias, alias.as_str())));
    if let Some(text) = &known.birth {
        let wrong = |error: sinew_model::DateError| Error::new(Code::Usage, format!("--birth {text}: {error}"));
        let date = Date::parse(text).map_err(wrong)?;
        match doubts::birth(&date, text) {
            Some(doubt) => noted.push(doubt),
            None => subject.births.push(date),
        }
    }
    for country in &known.country {
        if known_country(country).is_none() {
            let error = Error::new(Code::Usage, format!("--country {country}: there is no such country"));
            return Err(error.hint("give a code of two letters, such as iq, or an English name"));
        }
        subject.country(country);
    }
    if let Some(text) = &known.gender {
        let known =
            gender(text).ok_or_else(|| Error::new(Code::Usage, format!("--gender {text}")).hint("give male or female"))?;
        subject.genders.push(known);
    }
    for text in &known.id {
        subject.identifiers.extend(identifiers(text, noted)?);
    }
    noted.extend(subject.names.iter().filter_map(|(_, name)| doubts::name(name)));
    subject.addresses.extend(known.address.iter().map(String::as_str));
    Ok(subject)
}

/// Kinds of numbers that a value without a kind may be; one that its check digits do not fit finds nothing.
const GUESSED: [&str; 10] =
    ["idNumber", "imoNumber", "leiCode", "swiftBic", "innCode", "ogrnCode", "mmsi", "isin", "iban", "publicKey"];

fn identifiers<'t>(text: &'t str, noted: &mut Vec<String>) -> Result<Vec<(&'t str, &'t str)>> {
    let Some((kind, value)) = text.split_once('=') else {
        return Ok(GUESSED.iter().map(|property| (*property, text)).collect());
    };
    let property = identifier_property(kind).ok_or_else(|| {
        Error::new(Code::Usage, format!("--id {text}: there is no number called {kind:?}"))
            .hint("give one as FollowTheMoney calls it, such as passportNumber, taxNumber, imoNumber, leiCode, swiftBic; or the number alone")
    })?;
    noted.extend(doubts::number(property, value));
    Ok(vec![(property, value)])
}

struct Answer<'x, 'a> {
    args: &'x One,
    context: &'x Context,
    screener: &'x Screener<'a>,
    screened: &'x Screened,
}

/// `There are 3 more; --limit N shows them.`
fn more_words(more: usize) -> String {
    match more {
        1 => "There is 1 more; --limit N shows it.".to_owned(),
        _ => format!("There are {more} more; --limit N shows them."),
    }
}

impl Answer<'_, '_> {
    fn output(&self) -> Output {
        Output::new(self.doc(), self.json(), self.rows())
    }

    fn doc(&self) -> Doc {
        let mut doc = Doc::new(format!("Screening: {}", heading(&self.args.name)));
        let (hits, threshold) = (self.screened.hits.len(), self.args.matching.threshold);
        let mut citations = Citations::new();
        match hits {
            0 => drop(doc.para([format!("No hit of {threshold} or more.")])),
            _ => drop(doc.table(self.table(&mut citations))),
        }
        if self.screened.more > 0 {
            doc.note([more_words(self.screened.more)]);
        }
        if self.screened.cleared > 0 {
            doc.note([super::cleared_words(self.screened.cleared)]);
        }
        doc.sources(citations.sources(&self.context.dataset_info()));
        doc
    }

    fn table(&self, citations: &mut Citations) -> Table {
        let view = &self.screener.view;
        let judged = self.screened.hits.iter().any(|hit| !hit.standing.word().is_empty());
        let mut columns = vec![Column::right("score")];
        columns.extend(["name", "id", "schema", "lists", "why", "sources"].map(Column::left));
        if judged {
            columns.insert(1, Column::left("judged"));
        }
        let mut table = Table::new(columns);
        for hit in &self.screened.hits {
            let mut cells = vec![
                inline::one(format!("{:.2}", hit.comparison.score)),
                self.name_cell(hit),
                vec![Inline::Code(view.id(hit.entity).to_owned())],
                inline::one(view.schema(hit.entity).label()),
                inline::one(self.lists(hit)),
                inline::one(why::words(&hit.comparison)),
                vec![Inline::Cite(citations.cite(view, &hit.claims(view)).brief())],
            ];
            if judged {
                cells.insert(1, inline::one(hit.standing.word()));
            }
            table.row(cells);
        }
        table
    }

    fn name_cell(&self, hit: &Found) -> Vec<Inline> {
        let view = &self.screener.view;
        let mut cell = vec![inline::name(view, hit.entity)];
        if hit.matched() != view.caption(hit.entity) && !hit.matched().is_empty() {
            cell.push(Inline::Text(format!(", as {}", hit.matched())));
        }
        cell
    }

    /// `ofac, un: sanction`
    fn lists(&self, hit: &Found) -> String {
        let topics = topics(&self.screener.view, hit.entity).join(", ");
        let datasets = self.screener.datasets(hit.entity).join(", ");
        if topics.is_empty() { datasets } else { format!("{datasets}: {topics}") }
    }

    fn json(&self) -> Value {
        let view = &self.screener.view;
        let mut json = Json::new(view);
        let hits: Vec<Value> = self.screened.hits.iter().map(|hit| self.hit(&mut json, hit)).collect();
        let answer = json!({
            "name": self.args.name,
            "query": self.args.known.query,
            "threshold": why::rounded(self.args.matching.threshold),
            "hits": hits,
            "more": self.screened.more,
            "cleared": self.screened.cleared,
        });
        json.finish(answer)
    }

    fn hit(&self, json: &mut Json<'_, '_>, hit: &Found) -> Value {
        let view = &self.screener.view;
        let judged = Some(hit.standing.word()).filter(|word| !word.is_empty());
        json!({
            "entity": json.entity(hit.entity),
            "member": view.map().id(hit.member),
            "score": why::rounded(hit.comparison.score),
            "name_score": why::rounded(hit.comparison.name),
            "matched": hit.matched(),
            "judged": judged,
            "datasets": self.screener.datasets(hit.entity),
            "topics": topics(view, hit.entity),
            "features": why::features(json, view, None, hit.member, &hit.comparison),
            "parts": why::alignment(hit.comparison.names.as_ref()),
            "claims": json.claims(&hit.claims(view)),
        })
    }

    fn rows(&self) -> Rows {
        let view = &self.screener.view;
        let mut rows =
            Rows::new(&["score", "id", "caption", "schema", "matched", "judged", "datasets", "topics", "why", "sources"]);
        for hit in &self.screened.hits {
            rows.row([
                format!("{:.4}", hit.comparison.score).as_str(),
                view.id(hit.entity),
                view.caption(hit.entity),
                view.schema(hit.entity).name(),
                hit.matched(),
                hit.standing.word(),
                &self.screener.datasets(hit.entity).join("; "),
                &topics(view, hit.entity).join("; "),
                &why::words(&hit.comparison),
                &sources(view, &hit.claims(view)),
            ]);
        }
        rows
    }
}
