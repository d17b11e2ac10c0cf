//! Pictures of numbers, as SVG. Each says in words what it shows, and a table beside it gives the numbers.

mod curves;
mod draw;

pub use curves::Curve;

use sinew_model::Day;

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// What it shows, in a line.
    pub title: String,
    /// The same for people who do not see it: what stands where, and what stands out.
    pub description: String,
    /// What is drawn.
    pub data: Data,
}

/// What a picture is drawn of.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// Numbers with a least, a usual and a largest value, one below the other.
    Ranges(Vec<Interval>),
    /// Spans of days, one below the other.
    Spans(Vec<DaySpan>),
    /// Numbers in even steps of time, with stretches of constant rate.
    Series(Steps),
    /// Values over whole numbers, one curve beside the other.
    Curves(Vec<Curve>),
}

/// A number with its ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval {
    /// What it is a number of.
    pub label: String,
    /// The least.
    pub low: f64,
    /// The usual.
    pub middle: f64,
    /// The largest; nothing where there is no bound.
    pub high: Option<f64>,
}

/// A span of days.
#[derive(Clone, Debug, PartialEq)]
pub struct DaySpan {
    /// What lies in it.
    pub label: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Which group it belongs to, from 0: a group has a colour and a shape of its own.
    pub group: usize,
}

/// Numbers in even steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps {
    /// The first day of each step, in order.
    pub days: Vec<Day>,
    /// The numbers.
    pub counts: Vec<u32>,
    /// First step, step after the last, rate and its interval.
    pub rates: Vec<(usize, usize, f64, f64, f64)>,
}

impl Plot {
    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        match &self.data {
            Data::Ranges(rows) => rows.is_empty(),
            Data::Spans(rows) => rows.is_empty(),
            Data::Series(steps) => steps.counts.is_empty(),
            Data::Curves(curves) => curves.iter().all(|curve| curve.points.is_empty()),
        }
    }
}

/// A picture as an SVG element with title and description. One that cannot be drawn is its description.
pub fn svg(plot: &Plot) -> String {
    let escaped = |words: &str| crate::html::escaped(words);
    let (title, description) = (escaped(&plot.title), escaped(&plot.description));
    let Some(drawn) = draw::draw(&plot.data) else { return format!("<p>{description}</p>\n") };
    // A page may hold several pictures: labels are texts, so that they need no ids.
    let head = format!("<svg role=\"img\" aria-label=\"{title}. {description}\"");
    let inner = drawn.replacen("<svg", &head, 1);
    let end = inner.find('>').map_or(0, |at| at + 1);
    let (open, rest) = inner.split_at(end);
    format!("{open}\n<title>{title}</title>\n<desc>{description}</desc>{rest}\n<figcaption>{title}</figcaption>\n")
}
