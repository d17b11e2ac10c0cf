//! The share that a quote about ownership gives.

/// The number before `%` or `percent`, where the quote has one such number and nothing that makes it a bound (`more than`,
/// `up to`): anything else would be a guess.
pub(super) fn of(quote: &str) -> Option<String> {
    const PERCENT: &[&str] = &["percent", "per", "%"];
    const BOUNDS: &[&str] = &[
        "than",
        "over",
        "under",
        "to",
        "least",
        "most",
        "about",
        "around",
        "roughly",
        "nearly",
        "almost",
        "between",
        "approximately",
    ];
    let spread = quote.replace('%', " % ");
    let words: Vec<&str> = spread.split_whitespace().collect();
    let mut shares = words.windows(2).enumerate().filter_map(|(at, pair)| {
        let unit = PERCENT.contains(&pair[1].trim_end_matches(|c: char| c.is_ascii_punctuation() && c != '%'));
        let share = pair[0].trim_start_matches('(').parse::<f64>().ok().filter(|share| (0.0..=100.0).contains(share) && unit)?;
        Some((at, share))
    });
    let (at, share) = shares.next()?;
    let bounded = at > 0 && BOUNDS.contains(&words[at - 1].to_lowercase().as_str());
    (shares.next().is_none() && !bounded).then(|| share.to_string())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn shares() {
        let check = |quote: &str, expected: Option<&str>| assert_eq!(of(quote).as_deref(), expected, "{quote}");
        check("Dovan owns 60 percent of Grey Pier", Some("60"));
        check("Dovan owns 60% of Grey Pier", Some("60"));
        check("Dovan (33.5 per cent) owns Grey Pier", Some("33.5"));
        check("Dovan owns 100 percent, of Grey Pier", Some("100"));
        check("Dovan owns 60 percent, Tavan 40 percent of Grey Pier", None);
        check("Dovan owns more than 50 percent of Grey Pier", None);
        check("Dovan owns up to 50 % of Grey Pier", None);
        check("Dovan owns 300 percent of Grey Pier", None);
        check("Dovan owns 60 ships of Grey Pier", None);
        check("Dovan owns Grey Pier", None);
    }
}
