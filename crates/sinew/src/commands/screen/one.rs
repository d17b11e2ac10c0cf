//! One name.

use super::cells::{gender, identifier_property};
use super::{Screen, doubts};
use crate::cli::Globals;
use crate::commands::compare::heading;
use crate::output::{self, note};
use crate::progress::Bars;
use serde_json::{Value, json};
use sinew_brief::{Citations, Column, Doc, Inline, Table, inline};
use sinew_desk::context::Context;
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::identity::screener::{Found, Judged, Screened, Screener, anything, is_query, topics};
use sinew_desk::identity::{Names, why};
use sinew_desk::json::Json;
use sinew_desk::output::{Output, Rows, sources};
use sinew_desk::questions::search::schema_named;
use sinew_identity::{NameKind, Query, Subject, known_country};
use sinew_model::Date;

pub(super) fn run(name: &str, args: &Screen, globals: &Globals) -> Result<()> {
    let subject = subject(name, args)?;
    let query = Query::new(&subject);
    if !name.chars().any(char::is_alphanumeric) && subject.identifiers.is_empty() {
        return Err(Error::new(Code::Usage, format!("there is no name in {name:?}")).hint("a name has at least one letter"));
    }
    if let Some(id) = args.query.as_deref().filter(|id| !is_query(id)) {
        return Err(
            Error::new(Code::Usage, format!("{id:?} is no id of a query")).hint("give a word, a colon and an id: customer:42")
        );
    }
    let workspace = globals.desk()?.workspace()?;
    let context = Context::of(&workspace, &globals.asked, &globals.desk()?)?;
    let names = Names::load(&workspace, &context, &Bars)?;
    super::warn_of_topics(args, &names.index()?);
    let judged = Judged::of(&context.state);
    let mut screener =
        Screener::new(&context, &names, &judged, globals.desk()?.question(&globals.asked)?, super::options(args), args.cleared)?;
    let screened = screener.screen(&query, args.query.as_deref());
    output::print(&Answer { name, args, context: &context, screener: &screener, screened: &screened }.output(), globals)
}

fn subject<'a>(name: &'a str, args: &'a Screen) -> Result<Subject<'a>> {
    let schema = args.schema.as_deref().map_or_else(anything, schema_named)?;
    let mut subject = Subject::new("", schema).named(name);
    subject.names.extend(args.alias.iter().map(|alias| (NameKind::Alias, alias.as_str())));
    if let Some(text) = &args.birth {
        let wrong = |error: sinew_model::DateError| Error::new(Code::Usage, format!("--birth {text}: {error}"));
        let date = Date::parse(text).map_err(wrong)?;
        match doubts::birth(&date, text) {
            Some(doubt) => note(&doubt),
            None => subject.births.push(date),
        }
    }
    for country in &args.country {
        if known_country(country).is_none() {
            let error = Error::new(Code::Usage, format!("--country {country}: there is no such country"));
            return Err(error.hint("give a code of two letters, such as iq, or an English name"));
        }
        subject.country(country);
    }
    if let Some(text) = &args.gender {
        let known =
            gender(text).ok_or_else(|| Error::new(Code::Usage, format!("--gender {text}")).hint("give male or female"))?;
        subject.genders.push(known);
    }
    for text in &args.id {
        subject.identifiers.extend(identifiers(text)?);
    }
    subject.names.iter().filter_map(|(_, name)| doubts::name(name)).for_each(|doubt| note(&doubt));
    subject.addresses.extend(args.address.iter().map(String::as_str));
    Ok(subject)
}

/// Kinds of numbers that a value without a kind may be; one that its check digits do not fit finds nothing.
const GUESSED: [&str; 10] =
    ["idNumber", "imoNumber", "leiCode", "swiftBic", "innCode", "ogrnCode", "mmsi", "isin", "iban", "publicKey"];

fn identifiers(text: &str) -> Result<Vec<(&str, &str)>> {
    let Some((kind, value)) = text.split_once('=') else {
        return Ok(GUESSED.iter().map(|property| (*property, text)).collect());
    };
    let property = identifier_property(kind).ok_or_else(|| {
        Error::new(Code::Usage, format!("--id {text}: there is no number called {kind:?}"))
            .hint("give one as FollowTheMoney calls it, such as passportNumber, taxNumber, imoNumber, leiCode, swiftBic; or the number alone")
    })?;
    doubts::number(property, value).into_iter().for_each(|doubt| note(&doubt));
    Ok(vec![(property, value)])
}

struct Answer<'x, 'a> {
    name: &'x str,
    args: &'x Screen,
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
        let mut doc = Doc::new(format!("Screening: {}", heading(self.name)));
        let (hits, threshold) = (self.screened.hits.len(), self.args.threshold);
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
            "name": self.name,
            "query": self.args.query,
            "threshold": why::rounded(self.args.threshold),
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
