//! Which of OFAC's four files an input is.

use super::rows::Rows;
use crate::{ImportError, Input};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Comments,
    Primary,
    Alias,
    Address,
}

/// The list that a primary file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Sdn,
    Consolidated,
    /// Its file's name does not tell.
    Unnamed,
}

const KINDS: [Kind; 4] = [Kind::Comments, Kind::Primary, Kind::Alias, Kind::Address];

impl Kind {
    fn columns(self) -> usize {
        match self {
            Kind::Comments => 2,
            Kind::Primary => 12,
            Kind::Alias => 5,
            Kind::Address => 6,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Kind::Comments => "comments",
            Kind::Primary => "primary",
            Kind::Alias => "alias",
            Kind::Address => "address",
        }
    }

    fn by_name(file_name: &str) -> Option<Kind> {
        let has = |wanted: &[&str]| file_name.split(|c: char| !c.is_alphabetic()).any(|word| wanted.contains(&word));
        match () {
            () if has(&["comment", "comments"]) => Some(Kind::Comments),
            () if has(&["alt"]) => Some(Kind::Alias),
            () if has(&["add"]) => Some(Kind::Address),
            () if has(&["sdn", "prim"]) => Some(Kind::Primary),
            () => None,
        }
    }

    fn by_columns(columns: usize) -> Option<Kind> {
        KINDS.into_iter().find(|kind| kind.columns() == columns)
    }
}

impl List {
    pub(super) fn of(file_name: &str) -> List {
        match () {
            () if file_name.contains("cons") || file_name.contains("prim") => List::Consolidated,
            () if file_name.contains("sdn") => List::Sdn,
            () => List::Unnamed,
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            List::Sdn => "Specially Designated Nationals and Blocked Persons List (SDN)",
            List::Consolidated => "Consolidated Sanctions List (non-SDN)",
            List::Unnamed => "",
        }
    }
}

/// A set of files that belong together, comments before primaries before the rest.
pub(super) fn open(inputs: Vec<Input>) -> Result<Vec<(Kind, Rows)>, ImportError> {
    let mut files = inputs.into_iter().map(open_one).collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(|(kind, _)| *kind);
    match files.iter().any(|(kind, _)| *kind == Kind::Primary) {
        true => Ok(files),
        false => Err(no_primary(&files)),
    }
}

fn open_one(input: Input) -> Result<(Kind, Rows), ImportError> {
    let mut rows = Rows::open(input)?;
    let columns = rows.first_columns();
    let shape = columns.and_then(Kind::by_columns);
    let kind = match (Kind::by_name(&rows.short), shape) {
        (Some(named), Some(shape)) if named != shape => return Err(misnamed(&rows.file, named, shape)),
        (Some(kind), _) | (None, Some(kind)) => kind,
        (None, None) => return Err(unknown(&rows.file, columns)),
    };
    rows.expect(kind.columns());
    Ok((kind, rows))
}

fn misnamed(file: &str, named: Kind, shape: Kind) -> ImportError {
    ImportError::Files {
        message: format!("{file} is named as the {} file, but its rows are those of the {} file", named.label(), shape.label()),
        hint: format!("rename it so that its name says what it is, for example {}", example(shape)),
    }
}

fn unknown(file: &str, columns: Option<usize>) -> ImportError {
    let columns = columns.map(|n| format!(" with {n} columns")).unwrap_or_default();
    ImportError::Files {
        message: format!("{file} is no OFAC file that Sinew knows: its first row is none of theirs{columns}"),
        hint: "give sdn.csv or cons_prim.csv (12 columns), alt.csv (5), add.csv (6), sdn_comments.csv (2)".to_owned(),
    }
}

fn no_primary(files: &[(Kind, Rows)]) -> ImportError {
    let names: Vec<&str> = files.iter().map(|(_, rows)| rows.file.as_str()).collect();
    let message = match names.is_empty() {
        true => "no OFAC file is given".to_owned(),
        false => format!("the primary file is missing: {} only adds to it", names.join(", ")),
    };
    ImportError::Files { message, hint: "add sdn.csv or cons_prim.csv of the same day".to_owned() }
}

fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Comments => "sdn_comments.csv",
        Kind::Primary => "sdn.csv",
        Kind::Alias => "alt.csv",
        Kind::Address => "add.csv",
    }
}
