//! Money and flows in words.

use crate::{Citations, Inline, inline};
use sinew_map::View;
use sinew_map::measures::flows::{Flow, Money};
use sinew_map::measures::options::Board;

/// `1.25 bn`, `340 M`, `12 k`, `7`.
pub fn amount(value: f64) -> String {
    let scaled = |by: f64, unit: &str| {
        let text = format!("{:.2}", value / by);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        format!("{text}{unit}")
    };
    match value.abs() {
        size if size >= 1e9 => scaled(1e9, " bn"),
        size if size >= 1e6 => scaled(1e6, " M"),
        size if size >= 1e3 => scaled(1e3, " k"),
        _ => scaled(1.0, ""),
    }
}

/// `1 branch`, `2 branches`.
pub fn counted(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// What is known, and how many routes of unknown amount are beside it.
pub fn money(money: &Money, currency: &str) -> String {
    let routes = match money.unknown_routes {
        1 => "1 route of unknown amount".to_owned(),
        n => format!("{n} routes of unknown amount"),
    };
    match (money.known, money.unknown_routes) {
        (None, _) => "no known limit".to_owned(),
        (Some(known), 0) => format!("{} {currency}", amount(known)),
        (Some(0.0), _) => routes,
        (Some(known), _) => format!("{} {currency} and {routes}", amount(known)),
    }
}

/// `340 M USD a year (120 M to 1.2 bn)`: the middle first, then the ends. Without an upper end the middle is no more than what is
/// known, and is said to be that.
pub fn money_range(three: &[Money; 3], currency: &str) -> String {
    let end = |money: &Money| money.known.map_or("no known limit".to_owned(), amount);
    let [low, best, high] = three;
    if three.iter().all(|one| one.known == best.known) {
        return format!("{} a year", money(best, currency));
    }
    match (best.known, high.known) {
        (Some(_), None) if low.known == best.known => {
            format!("at least what is known, {} a year; no upper limit is known", money(best, currency))
        }
        (Some(_), None) => {
            format!("{} a year of what is known (at least {}); no upper limit is known", money(best, currency), end(low))
        }
        _ => format!("{} a year ({} to {})", money(best, currency), end(low), end(high)),
    }
}

/// Giver, receiver.
pub(super) fn ends(view: &View<'_>, flow: &Flow) -> [Vec<Inline>; 2] {
    [vec![inline::name(view, flow.from)], vec![inline::name(view, flow.to)]]
}

/// How much a year, for one flow.
pub(super) fn yearly(flow: &Flow) -> String {
    match &flow.amount {
        Ok(range) if range.lo() <= 0.0 && range.hi().is_infinite() => "not known".to_owned(),
        Ok(range) if range.is_exact() => amount(range.lo()),
        Ok(range) if range.hi().is_infinite() => format!("≥{}", amount(range.lo())),
        Ok(range) => format!("{}–{}", amount(range.lo().max(0.0)), amount(range.hi())),
        Err(why) => format!("not known: {}", why.words()),
    }
}

/// Goods, purpose and channel; that a flow is only possible, assumed or denied.
pub(super) fn about(flow: &Flow) -> Vec<Inline> {
    let mut parts: Vec<String> = vec![flow.about()].into_iter().filter(|text| !text.is_empty()).collect();
    if !flow.verdict.is_certain() {
        parts.push("possibly still runs".to_owned());
    }
    if !flow.denied.is_empty() {
        parts.push("denied by some".to_owned());
    }
    if let Some(rate) = &flow.rate {
        parts.push(format!("at {} {} of {} ({})", rate.rate.display_grouped(), rate.currency, rate.day, rate.source));
    }
    inline::one(parts.join("; "))
}

/// The sources of a flow; what the catalogue assumes has none.
pub(super) fn sources(citations: &mut Citations, view: &View<'_>, flow: &Flow) -> Vec<Inline> {
    if flow.claims.is_empty() {
        return inline::one("assumed in the catalogue");
    }
    let claims: Vec<_> = flow.claims.iter().chain(&flow.denied).copied().collect();
    vec![Inline::Cite(citations.cite(view, &claims))]
}

/// Names and ids of measures, set off by semicolons.
pub(super) fn names(board: &Board, measures: &[usize]) -> String {
    if measures.is_empty() {
        return "nothing".to_owned();
    }
    let name = |at: &usize| format!("{} ({})", board.specs[*at].name, board.specs[*at].id);
    measures.iter().map(name).collect::<Vec<_>>().join("; ")
}

/// Ids of measures, for tables.
pub(super) fn ids(board: &Board, measures: &[usize]) -> String {
    if measures.is_empty() {
        return "none".to_owned();
    }
    measures.iter().map(|at| board.specs[*at].id.as_str()).collect::<Vec<_>>().join(" + ")
}

/// What is lost of protected flows.
pub(super) fn harm(harm: f64, unknown: bool, currency: &str) -> String {
    match (harm > 0.0, unknown) {
        (false, false) => "nothing protected".to_owned(),
        (true, false) => format!("{} {currency} a year of protected flows", amount(harm)),
        (true, true) => format!("{} {currency} a year of protected flows, and some of unknown amount", amount(harm)),
        (false, true) => "protected flows of unknown amount".to_owned(),
    }
}
