//! Of what schema each subject of a table is.

use super::columns::Columns;
use super::table::Table;
use rustc_hash::FxHashMap;
use sinew_model::Schema;
use sinew_model::schema::nearest;

/// The most specific schema that a table gives each of its subjects, and the row that says so. Where two
/// do not go together, the first one stands.
pub(super) struct Subjects {
    said: FxHashMap<String, (Schema, u64)>,
}

impl Subjects {
    pub(super) fn learn(table: &Table, columns: &Columns) -> Subjects {
        let mut subjects = Subjects { said: FxHashMap::default() };
        for (row, cells) in table.rows() {
            let Ok(cells) = cells else { continue };
            let schema = Schema::named(columns.cell(&cells, "schema")).filter(|schema| !schema.def().is_abstract);
            if let Some(schema) = schema {
                subjects.add(columns.cell(&cells, "subject"), schema, row);
            }
        }
        subjects
    }

    fn add(&mut self, subject: &str, schema: Schema, row: u64) {
        let Some((held, _)) = self.said.get(subject) else {
            self.said.insert(subject.to_owned(), (schema, row));
            return;
        };
        if *held != schema && held.common(schema) == Some(schema) {
            self.said.insert(subject.to_owned(), (schema, row));
        }
    }

    pub(super) fn schema(&self, subject: &str) -> Option<Schema> {
        self.said.get(subject).map(|(schema, _)| *schema)
    }

    /// The schema of a row's subject, where `cell` is what the row itself says of it.
    pub(super) fn of_row(&self, subject: &str, cell: &str) -> Result<Schema, (String, String)> {
        let own = if cell.is_empty() { None } else { Some(concrete(cell)?) };
        match (self.said.get(subject), own) {
            (Some((held, row)), Some(own)) if !held.is_a(own) => Err(conflict(subject, *held, *row, own)),
            (Some((held, _)), _) => Ok(*held),
            (None, _) => Err((
                format!("no row of this file says of what schema {subject} is"),
                "write it on one of its rows: Person, Organization, Company, …".to_owned(),
            )),
        }
    }
}

fn conflict(subject: &str, held: Schema, row: u64, own: Schema) -> (String, String) {
    (
        format!("{subject} cannot be {} here and {} in row {row}", own.name(), held.name()),
        "give it one schema, or two keys if these are two things".to_owned(),
    )
}

/// The schema of this name, if a thing can be of it.
fn concrete(name: &str) -> Result<Schema, (String, String)> {
    let Some(schema) = Schema::named(name) else {
        let near = nearest(name, Schema::all().filter(|schema| !schema.def().is_abstract).map(Schema::name));
        return Err((
            format!("there is no schema {name}"),
            super::words::or_nearest("schemata are those of FollowTheMoney", &near),
        ));
    };
    if schema.def().is_abstract {
        return Err((format!("nothing is just of schema {name}"), format!("say what it is: {}, …", examples(schema))));
    }
    Ok(schema)
}

/// Some schemata that extend this one, those that analysts use most first.
fn examples(schema: Schema) -> String {
    const COMMON: [&str; 6] = ["Person", "Organization", "Company", "PublicBody", "Position", "Incident"];
    let common = COMMON.into_iter().filter_map(Schema::named);
    let kinds = common.chain(Schema::all()).filter(|kind| kind.is_a(schema) && !kind.def().is_abstract);
    kinds.map(Schema::name).take(6).collect::<Vec<_>>().join(", ")
}
