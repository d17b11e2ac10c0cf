//! A sink that keeps everything as one line each, for tests to compare.

use sinew_import::ImportError;
use sinew_model::{Claim, Date, Judgement, Problem, Sink, Source, Stopped};
use std::fmt::Write;

/// All that an import handed on, each in its order.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Collected {
    pub(crate) claims: Vec<String>,
    pub(crate) problems: Vec<String>,
    pub(crate) refused: usize,
    pub(crate) sources: Vec<String>,
    pub(crate) judgements: Vec<String>,
}

impl Sink for Collected {
    fn claim(&mut self, claim: &Claim<'_>) -> Result<(), Stopped> {
        self.claims.push(claim_line(claim));
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> Result<(), Stopped> {
        self.refused += usize::from(problem.outcome.code() == "refused");
        self.problems.push(format!("{}: {problem}", problem.outcome.code()));
        Ok(())
    }

    fn source(&mut self, source: Source) -> Result<(), Stopped> {
        self.sources.push(source_line(&source));
        Ok(())
    }

    fn judgement(&mut self, judgement: Judgement) -> Result<(), Stopped> {
        let Judgement { left, right, sameness, why, by } = judgement;
        let mut line = format!("{left} {} {right}", sameness.code());
        add(&mut line, "why", why.as_deref());
        add(&mut line, "by", by.as_deref());
        self.judgements.push(line);
        Ok(())
    }
}

impl Collected {
    /// Everything an import does, as text.
    pub(crate) fn outcome(&self, result: Result<(), ImportError>) -> String {
        let mut text = String::new();
        let parts = [
            ("claims", &self.claims),
            ("sources", &self.sources),
            ("judgements", &self.judgements),
            ("problems", &self.problems),
        ];
        for (title, lines) in parts {
            writeln!(text, "{title}: {}", lines.len()).unwrap();
            lines.iter().for_each(|line| writeln!(text, "  {line}").unwrap());
        }
        if let Err(error) = result {
            writeln!(text, "error: {error}\nhint: {}", error.hint().unwrap_or("none")).unwrap();
        }
        text
    }
}

/// `hadi-al-amiri Person:birthDate = 1954-07-01 source=s1 row=3`
fn claim_line(claim: &Claim<'_>) -> String {
    let mut line = format!("{} {:?}.{} = {:?}", claim.entity, claim.schema, claim.property.name(), claim.value);
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    add(&mut line, "lang", claim.lang);
    add(&mut line, "original", claim.original);
    add(&mut line, "start", date(claim.start).as_deref());
    add(&mut line, "end", date(claim.end).as_deref());
    add(&mut line, "source", claim.source);
    add(&mut line, "file", claim.locator.file);
    add(&mut line, "row", claim.locator.row.map(|row| row.to_string()).as_deref());
    add(&mut line, "place", claim.locator.place);
    add(&mut line, "quote", claim.locator.quote.map(|quote| quote.exact));
    add(&mut line, "stance", Some(claim.stance.code()).filter(|code| *code != "asserted"));
    add(&mut line, "voice", claim.voice);
    add(&mut line, "credibility", claim.credibility.map(|grade| grade.code()));
    add(&mut line, "first", claim.first_seen);
    add(&mut line, "last", claim.last_seen);
    line
}

fn source_line(source: &Source) -> String {
    let mut line = format!("{} {:?}", source.key, source.title);
    let date = source.date.map(|date| date.to_string());
    add(&mut line, "publisher", source.publisher.as_deref());
    add(&mut line, "author", source.author.as_deref());
    add(&mut line, "date", date.as_deref());
    add(&mut line, "url", source.url.as_deref());
    add(&mut line, "lang", source.lang.as_deref());
    add(&mut line, "reliability", source.reliability.map(|grade| grade.code()));
    add(&mut line, "origin", source.origin.as_deref());
    line
}

fn add(line: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        write!(line, " | {name}={value}").unwrap();
    }
}
