//! The tables read once, on first use.

use super::{Kind, Property, Schema};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const SCHEMATA: &str = include_str!("../../data/schemata.csv");
const PROPERTIES: &str = include_str!("../../data/properties.csv");

/// Tells these tables from others: numbers of schemata and properties are those of one build of them. (FNV-1a of both.)
pub const TABLES_KEY: u32 = fnv(fnv(0x811c_9dc5, SCHEMATA.as_bytes()), PROPERTIES.as_bytes());

const fn fnv(mut key: u32, bytes: &[u8]) -> u32 {
    let mut at = 0;
    while at < bytes.len() {
        key = (key ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    key
}

/// One row of `schemata.csv`.
#[derive(Debug)]
pub struct SchemaDef {
    /// FollowTheMoney name.
    pub name: &'static str,
    /// For people.
    pub label: &'static str,
    /// Never used by an entity directly.
    pub is_abstract: bool,
    /// Whether entities of this schema may be compared for identity.
    pub matchable: bool,
    /// Properties of the two ends, for relations.
    pub ends: Option<(Property, Property)>,
    /// Whether source and target mean different roles.
    pub directed: bool,
    /// `owns`
    pub verb: &'static str,
    /// `is owned by`
    pub reverse_verb: &'static str,
    /// Properties that may say when it began, best first.
    pub start: Vec<Property>,
    /// Properties that may say when it ended, best first.
    pub end: Vec<Property>,
    /// Properties that may serve as its caption, best first.
    pub caption: Vec<Property>,
    /// Properties to show first.
    pub featured: Vec<Property>,
    /// Properties without which the entity says nothing.
    pub required: Vec<Property>,
    /// This schema and all it extends, one bit each.
    pub(super) lineage: u128,
}

/// One row of `properties.csv`.
#[derive(Debug)]
pub struct PropertyDef {
    /// The schema that declares it.
    pub schema: Schema,
    /// FollowTheMoney name.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// For people.
    pub label: &'static str,
    /// For entity values: the schema that the entity must be of.
    pub range: Option<Schema>,
    /// For entity values: the name of this property seen from the other end.
    pub reverse: &'static str,
    /// Whether values may tell that two entities are one.
    pub matchable: bool,
    /// Whether it is for machines only.
    pub hidden: bool,
}

pub(super) struct Table {
    pub(super) schemata: Vec<SchemaDef>,
    pub(super) properties: Vec<PropertyDef>,
    pub(super) by_name: FxHashMap<&'static str, Schema>,
    pub(super) lookup: FxHashMap<(Schema, &'static str), Property>,
}

pub(super) static TABLE: LazyLock<Table> = LazyLock::new(read);

type Row = Vec<&'static str>;

/// The built-in tables hold no quotes, so a comma always separates (a test checks it).
fn rows(table: &'static str) -> impl Iterator<Item = Row> {
    table.lines().skip(1).map(|line| line.split(',').collect())
}

fn read() -> Table {
    let schema_rows: Vec<Row> = rows(SCHEMATA).collect();
    let by_name: FxHashMap<_, _> = schema_rows.iter().enumerate().map(|(i, row)| (row[0], Schema(i as u8))).collect();
    let properties: Vec<PropertyDef> = rows(PROPERTIES).map(|row| property(&row, &by_name)).collect();
    let lineages = lineages(&schema_rows, &by_name);
    let lookup = lookup(&lineages, &properties);
    let schemata =
        (0..schema_rows.len()).map(|i| schema(&schema_rows, Schema(i as u8), lineages[i], &by_name, &lookup)).collect();
    Table { schemata, properties, by_name, lookup }
}

fn property(row: &Row, by_name: &FxHashMap<&'static str, Schema>) -> PropertyDef {
    PropertyDef {
        schema: by_name[row[0]],
        name: row[1],
        kind: Kind::named(row[2]).expect("properties.csv names a known type"),
        label: row[3],
        range: by_name.get(row[4]).copied(),
        reverse: row[5],
        matchable: row[6] == "true",
        hidden: row[7] == "true",
    }
}

/// Parents stand before their children in the table, so one pass suffices.
fn lineages(rows: &[Row], by_name: &FxHashMap<&'static str, Schema>) -> Vec<u128> {
    let mut lineages: Vec<u128> = Vec::with_capacity(rows.len());
    for (i, row) in rows.iter().enumerate() {
        let parents = list(row[2]).map(|parent| lineages[usize::from(by_name[parent].0)]);
        lineages.push(parents.fold(1u128 << i, |lineage, parent| lineage | parent));
    }
    lineages
}

/// A schema's own declaration of a name wins over its ancestors', a nearer ancestor's over a farther one's.
fn lookup(lineages: &[u128], properties: &[PropertyDef]) -> FxHashMap<(Schema, &'static str), Property> {
    let mut lookup = FxHashMap::default();
    for (i, lineage) in lineages.iter().enumerate() {
        for (j, property) in properties.iter().enumerate() {
            if lineage & (1u128 << property.schema.0) == 0 {
                continue;
            }
            let slot = lookup.entry((Schema(i as u8), property.name)).or_insert(Property(j as u16));
            let held = &properties[usize::from(slot.0)];
            if property.schema.0 == i as u8 || (held.schema.0 != i as u8 && property.schema > held.schema) {
                *slot = Property(j as u16);
            }
        }
    }
    lookup
}

fn schema(
    rows: &[Row],
    this: Schema,
    lineage: u128,
    by_name: &FxHashMap<&'static str, Schema>,
    lookup: &FxHashMap<(Schema, &'static str), Property>,
) -> SchemaDef {
    let row = &rows[usize::from(this.0)];
    let find = |name: &'static str| lookup[&(this, name)];
    let inherited = |column: usize| -> Vec<Property> { list(row[column]).map(find).collect() };
    SchemaDef {
        name: row[0],
        label: row[1],
        is_abstract: row[3] == "true",
        matchable: row[4] == "true",
        ends: (!row[5].is_empty()).then(|| (find(row[5]), find(row[6]))),
        directed: row[7] == "true",
        verb: row[8],
        reverse_verb: row[9],
        start: temporal(rows, usize::from(this.0), 10, by_name).into_iter().map(find).collect(),
        end: temporal(rows, usize::from(this.0), 11, by_name).into_iter().map(find).collect(),
        caption: inherited(12),
        featured: inherited(13),
        required: inherited(14),
        lineage,
    }
}

/// The temporal properties of a schema: its own, or those of the first parent that has any.
fn temporal(rows: &[Row], at: usize, column: usize, by_name: &FxHashMap<&'static str, Schema>) -> Vec<&'static str> {
    let own: Vec<&'static str> = list(rows[at][column]).collect();
    if !own.is_empty() {
        return own;
    }
    let of_parent = |parent: &'static str| temporal(rows, usize::from(by_name[parent].0), column, by_name);
    list(rows[at][2]).map(of_parent).find(|names| !names.is_empty()).unwrap_or_default()
}

fn list(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(';').filter(|part| !part.is_empty())
}
