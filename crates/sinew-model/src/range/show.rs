//! Writing ranges, for machines and for people.

use std::fmt;

use super::Range;

/// Canonical: `50`, `25..50`, `(25,50]`, `>50`, `>=50`, `<10`, `<=10`, or `..` if nothing is known.
/// [`Range::parse`] reads it back to an equal range.
impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (lo, hi) = (self.lo, self.hi);
        match (lo.is_finite(), hi.is_finite()) {
            (false, false) => f.write_str(".."),
            (true, false) => write!(f, "{}{lo}", if self.lo_closed { ">=" } else { ">" }),
            (false, true) => write!(f, "{}{hi}", if self.hi_closed { "<=" } else { "<" }),
            (true, true) if self.is_exact() => write!(f, "{lo}"),
            (true, true) if self.lo_closed && self.hi_closed => write!(f, "{lo}..{hi}"),
            (true, true) => {
                let (left, right) = (if self.lo_closed { '[' } else { '(' }, if self.hi_closed { ']' } else { ')' });
                write!(f, "{left}{lo},{hi}{right}")
            }
        }
    }
}

/// See [`Range::display_grouped`].
struct Grouped<'a>(&'a Range);

impl Range {
    /// For people: `80,000,000–120,000,000`, `>25–50` (25 excluded), `25–<50`, `≥50`, `<10`, `not known`.
    /// At most six decimals.
    pub fn display_grouped(&self) -> impl fmt::Display + '_ {
        Grouped(self)
    }
}

impl fmt::Display for Grouped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Grouped(range) = *self;
        let (lo, hi) = (range.lo, range.hi);
        match (lo.is_finite(), hi.is_finite()) {
            (false, false) => f.write_str("not known"),
            (true, false) => grouped(f, if range.lo_closed { "≥" } else { ">" }, lo),
            (false, true) => grouped(f, if range.hi_closed { "≤" } else { "<" }, hi),
            (true, true) if range.is_exact() => grouped(f, "", lo),
            (true, true) => {
                grouped(f, if range.lo_closed { "" } else { ">" }, lo)?;
                grouped(f, if range.hi_closed { "–" } else { "–<" }, hi)
            }
        }
    }
}

fn grouped(f: &mut fmt::Formatter<'_>, before: &str, number: f64) -> fmt::Result {
    let text = format!("{:.6}", number.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    f.write_str(before)?;
    if number < 0.0 {
        f.write_str("-")?;
    }
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            f.write_str(",")?;
        }
        write!(f, "{digit}")?;
    }
    match fraction.trim_end_matches('0') {
        "" => Ok(()),
        fraction => write!(f, ".{fraction}"),
    }
}
