//! Pictures: every value that a page shows is text in them too, and nothing of a source is markup.

use sinew_brief::plot::{Data, DaySpan, Interval, Plot, Steps, svg};
use sinew_brief::{Doc, html, markdown, text};
use sinew_model::Day;

fn plot(data: Data) -> Plot {
    Plot { title: "Incidents <b>".into(), description: "Bars & more".into(), data }
}

fn ranges() -> Plot {
    let row = |label: &str, low, middle, high| Interval { label: label.into(), low, middle, high };
    plot(Data::Ranges(vec![
        row("Cedar <script> Brigade", 2.0, 3.0, Some(5.0)),
        row("لواء الأرز", 0.0, 1.0, None),
        row("a name of many more letters than there is room for in a picture", 0.0, 0.0, Some(0.0)),
    ]))
}

fn spans() -> Plot {
    let span = |label: &str, from, to, group| DaySpan { label: label.into(), from: Day(from), to: Day(to), group };
    plot(Data::Spans(vec![span("A & B", 19_700, 19_700, 0), span("B", 19_710, 19_741, 1), span("C", 19_760, 19_761, 5)]))
}

fn series() -> Plot {
    let days = (0..20).map(|at| Day(19_700 + at)).collect();
    plot(Data::Series(Steps {
        days,
        counts: (0..20).map(|at| at % 4).collect(),
        rates: vec![(0, 10, 1.2, 0.7, 2.0), (10, 20, 1.9, 1.1, 3.0)],
    }))
}

#[test]
fn pictures() {
    insta::assert_snapshot!("plot_ranges", svg(&ranges()));
    insta::assert_snapshot!("plot_spans", svg(&spans()));
    insta::assert_snapshot!("plot_series", svg(&series()));
}

#[test]
fn sources_are_never_markup() {
    for plot in [ranges(), spans(), series()] {
        let drawn = svg(&plot);
        assert!(!drawn.contains("<script") && !drawn.contains("<b>") && !drawn.contains("A & B"), "{drawn}");
        assert!(drawn.contains("<title>Incidents &lt;b&gt;</title>") && drawn.contains("role=\"img\""), "{drawn}");
        assert_eq!(drawn.matches("<svg").count(), 1);
    }
}

#[test]
fn only_pages_show_them() {
    let with = |plot: Option<Plot>| {
        let mut doc = Doc::new("T");
        doc.para(["before"]);
        if let Some(plot) = plot {
            doc.plot(plot).para(["after"]);
        }
        doc.para(["end"]);
        doc
    };
    let shown = with(Some(ranges()));
    assert!(html::render(&shown).contains("<figure class=\"plot\">"));
    assert!(
        !markdown::render(&shown).contains("svg")
            && !text::render(&shown, &text::Style { width: 80, colour: false, unicode: true }).contains("svg")
    );
    let empty = with(Some(plot(Data::Ranges(Vec::new()))));
    assert!(!html::render(&empty).contains("<figure"));
}

#[test]
fn strange_numbers_do_no_harm() {
    let row = |low, middle, high| Interval { label: String::new(), low, middle, high };
    for rows in [vec![row(0.0, 0.0, Some(0.0))], vec![row(1e9, 1e9, None); 100], vec![row(0.0, 0.0, None)]] {
        assert!(svg(&plot(Data::Ranges(rows))).contains("<svg"));
    }
    let day = |day| DaySpan { label: String::new(), from: Day(day), to: Day(day), group: 9 };
    assert!(svg(&plot(Data::Spans(vec![day(0)]))).contains("<svg"));
    assert!(svg(&plot(Data::Spans(vec![day(Day::MIN.0), day(Day::MAX.0)]))).contains("<svg"));
    let one = Steps { days: vec![Day(0)], counts: vec![0], rates: vec![(0, 1, 0.0, 0.0, 3.0)] };
    assert!(svg(&plot(Data::Series(one))).contains("<svg"));
}
