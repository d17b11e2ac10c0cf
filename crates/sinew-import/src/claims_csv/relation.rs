//! Rows that tie two things: the relation they speak of, and its id.

use sinew_model::{Property, Schema};

/// A schema that may stand in the column `property`, and the two ends that it ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relation {
    /// `Membership`
    pub schema: Schema,
    /// What the row's subject becomes: `member`.
    pub source: Property,
    /// What the row's value becomes: `organization`.
    pub target: Property,
}

impl Relation {
    /// The relation of this schema; nothing if it ties no two ends.
    pub fn of(schema: Schema) -> Option<Relation> {
        schema.ends().map(|(source, target)| Relation { schema, source, target })
    }

    /// The id of the relation between two ends. It depends on nothing else, so that two sources, two rows
    /// and two files that code one relation mean one entity.
    pub fn id(&self, subject: &str, value: &str, tie: &str) -> String {
        let hash = fnv1a([subject, self.schema.name(), value, tie]);
        format!("rel:{}-{hash:016x}", self.schema.name().to_lowercase())
    }
}

/// Every relation, by name.
pub fn relations() -> Vec<Relation> {
    let mut all: Vec<Relation> = Schema::all().filter(|schema| !schema.def().is_abstract).filter_map(Relation::of).collect();
    all.sort_by_key(|relation| relation.schema.name());
    all
}

/// FNV-1a, 64 bits, over the parts with a unit separator after each. Ids in workspaces rest on it: it must
/// never change.
fn fnv1a(parts: [&str; 4]) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0x1f]));
    bytes.fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_never_change() {
        let relation = Relation::of(Schema::named("Membership").unwrap()).unwrap();
        assert_eq!(relation.id("hadi-al-amiri", "badr", ""), "rel:membership-581b880db2de6537");
        assert_ne!(relation.id("a", "bc", ""), relation.id("ab", "c", ""));
        assert_ne!(relation.id("a", "b", ""), relation.id("a", "b", "2nd term"));
    }

    #[test]
    fn a_designation_is_a_relation_and_a_person_is_not() {
        let names: Vec<&str> = relations().iter().map(|relation| relation.schema.name()).collect();
        assert!(names.contains(&"Sanction") && names.contains(&"Command") && !names.contains(&"Person"));
    }
}
