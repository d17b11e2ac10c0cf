//! Which column of a table holds what.

use super::cells::{folded, identifier_property};
use crate::error::{Code, Error, Result};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Id,
    Name,
    Alias,
    First,
    Middle,
    Last,
    Schema,
    Birth,
    Founded,
    Country,
    Gender,
    Address,
    Identifier(&'static str),
}

/// What can be said in `--column`, beside properties of identifiers.
const WORDS: [(&str, What); 12] = [
    ("id", What::Id),
    ("name", What::Name),
    ("alias", What::Alias),
    ("first_name", What::First),
    ("middle_name", What::Middle),
    ("last_name", What::Last),
    ("schema", What::Schema),
    ("birth", What::Birth),
    ("founded", What::Founded),
    ("country", What::Country),
    ("gender", What::Gender),
    ("address", What::Address),
];

/// What a column holds, by its name.
fn by_name(name: &str) -> Option<What> {
    Some(match folded(name).as_str() {
        "id" | "customerid" | "custid" | "clientid" | "customerno" | "customernumber" | "reference" | "ref" | "key" => What::Id,
        "name" | "fullname" | "customername" | "clientname" | "entityname" | "companyname" | "vesselname" | "caption" => {
            What::Name
        }
        "alias" | "aliases" | "aka" | "othernames" | "othername" => What::Alias,
        "firstname" | "givenname" | "givennames" | "forename" | "forenames" | "firstnames" => What::First,
        "middlename" | "middlenames" | "secondname" | "fathername" | "patronymic" => What::Middle,
        "lastname" | "surname" | "familyname" | "lastnames" => What::Last,
        "schema" | "type" | "kind" | "entitytype" | "customertype" | "parttype" => What::Schema,
        "birth" | "birthdate" | "dateofbirth" | "dob" | "born" | "birthday" | "birthyear" | "yearofbirth" => What::Birth,
        "founded" | "incorporationdate" | "dateofincorporation" | "foundingdate" | "builddate" => What::Founded,
        "country" | "countries" | "nationality" | "nationalities" | "citizenship" | "countrycode" | "jurisdiction"
        | "residence" | "countryofresidence" | "flag" => What::Country,
        "gender" | "sex" => What::Gender,
        "address" | "fulladdress" => What::Address,
        _ => return identifier_property(name).map(What::Identifier),
    })
}

/// The columns of one table.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// As they stand in the table.
    pub(super) head: Vec<String>,
    pub(super) delimiter: u8,
    roles: Vec<(What, usize)>,
}

impl Columns {
    /// Finds the columns by their names; what the user says goes before.
    pub(super) fn find(head: Vec<String>, delimiter: u8, given: &[String], file: &str) -> Result<Columns> {
        let mut roles = Vec::new();
        for text in given {
            roles.push(said(text, &head, file)?);
        }
        for (at, name) in head.iter().enumerate() {
            let is_free =
                |what: &What| roles.iter().all(|(other, place)| *place != at && (other != what || *what == What::Country));
            if let Some(what) = by_name(name).filter(is_free) {
                roles.push((what, at));
            }
        }
        let columns = Columns { head, delimiter, roles };
        let has = |what| columns.roles.iter().any(|(role, _)| *role == what);
        let is_numbered = columns.roles.iter().any(|(role, _)| matches!(role, What::Identifier(_)));
        if has(What::Name) || has(What::Last) || has(What::First) || is_numbered {
            return Ok(columns);
        }
        let message = format!("{file}, line 1: no column holds names; there are: {}", columns.head.join(", "));
        Err(Error::new(Code::BadInput, message)
            .hint("call one `name` (or two `first_name` and `last_name`), or say which it is: --column name=COLUMN"))
    }

    /// The places of the columns that hold this.
    pub(super) fn places(&self, what: What) -> impl Iterator<Item = usize> {
        self.roles.iter().filter(move |(role, _)| *role == what).map(|(_, place)| *place)
    }

    pub(super) fn identifiers(&self) -> impl Iterator<Item = (&'static str, usize)> {
        self.roles.iter().filter_map(|(role, place)| match role {
            What::Identifier(property) => Some((*property, *place)),
            _ => None,
        })
    }

    pub(super) fn has(&self, what: What) -> bool {
        self.places(what).next().is_some()
    }

    /// `name: Kundenname; born: Geburtstag`
    pub(super) fn words(&self) -> String {
        let word = |what: &What| match what {
            What::Identifier(property) => property,
            _ => WORDS.iter().find(|(_, known)| known == what).map_or("", |(word, _)| word),
        };
        self.roles.iter().map(|(what, place)| format!("{} = {}", word(what), self.head[*place])).collect::<Vec<_>>().join(", ")
    }
}

fn said(text: &str, head: &[String], file: &str) -> Result<(What, usize)> {
    let usage = |message: String, hint: String| Err(Error::new(Code::Usage, message).hint(hint));
    let Some((what, column)) = text.split_once('=') else {
        return usage(
            format!("--column {text}: that says not which"),
            "write what it holds and its name: --column name=Kundenname".into(),
        );
    };
    let known = WORDS.iter().find(|(word, _)| folded(word) == folded(what)).map(|(_, what)| *what);
    let Some(what) = known.or_else(|| by_name(what)) else {
        let words = WORDS.map(|(word, _)| word).join(", ");
        return usage(
            format!("--column {text}: no column can hold {what:?}"),
            format!("give one of {words}, or an identifier such as passportNumber"),
        );
    };
    match head.iter().position(|name| name == column).or_else(|| head.iter().position(|name| folded(name) == folded(column))) {
        Some(place) => Ok((what, place)),
        None => Err(Error::new(Code::BadInput, format!("{file}, line 1: there is no column {column:?}"))
            .hint(format!("there are: {}", head.join(", ")))),
    }
}

/// What Sinew adds to each row.
pub(super) const ADDED: [&str; 17] = [
    "line",
    "query",
    "hits",
    "more",
    "cleared",
    "problems",
    "hit",
    "score",
    "judged",
    "entity",
    "caption",
    "entity_schema",
    "matched",
    "datasets",
    "topics",
    "why",
    "sources",
];

/// The head of what is written; what the table has already is told apart by `sinew_`.
pub(super) fn head(table: &[String]) -> Vec<String> {
    let added =
        ADDED.iter().map(|name| if table.iter().any(|own| own == name) { format!("sinew_{name}") } else { (*name).to_owned() });
    table.iter().cloned().chain(added).collect()
}
