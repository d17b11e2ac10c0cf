//! The cell `details`: `property=value; property=value`.

use std::borrow::Cow;

/// One `property=value`, with blanks around either dropped.
#[derive(Debug, PartialEq)]
pub(super) struct Detail<'r> {
    pub(super) property: &'r str,
    pub(super) value: Cow<'r, str>,
}

/// The details of a cell in order; a part without `=` or without a value is given back as it stands.
pub(super) fn details(cell: &str) -> impl Iterator<Item = Result<Detail<'_>, &str>> {
    parts(cell).map(str::trim).filter(|part| !part.is_empty()).map(detail)
}

fn detail(part: &str) -> Result<Detail<'_>, &str> {
    let (property, value) = part.split_once('=').ok_or(part)?;
    let (property, value) = (property.trim(), value.trim());
    if property.is_empty() || value.is_empty() {
        return Err(part);
    }
    let value = if value.contains("\\;") { Cow::Owned(value.replace("\\;", ";")) } else { Cow::Borrowed(value) };
    Ok(Detail { property, value })
}

/// The parts between semicolons; one after a backslash belongs to the value.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let mut escaped = false;
    cell.split(move |c: char| {
        let splits = c == ';' && !escaped;
        escaped = c == '\\';
        splits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &[Result<(&str, &str), &str>]) {
        let found: Vec<_> = details(cell).collect();
        let found: Vec<_> =
            found.iter().map(|part| part.as_ref().map(|d| (d.property, d.value.as_ref())).map_err(|part| *part)).collect();
        assert_eq!(found, expected, "{cell}");
    }

    #[test]
    fn cells() {
        check("", &[]);
        check("role=Chairman", &[Ok(("role", "Chairman"))]);
        check(" role = Chairman ; percentage=25..50; ", &[Ok(("role", "Chairman")), Ok(("percentage", "25..50"))]);
        check("reason=a\\; b; role=c", &[Ok(("reason", "a; b")), Ok(("role", "c"))]);
        check("notes=a=b", &[Ok(("notes", "a=b"))]);
        check("Chairman; role=", &[Err("Chairman"), Err("role=")]);
    }
}
