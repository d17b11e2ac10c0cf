//! Typed ids.

use crate::Claim;
use std::fmt;

/// The number of an operation: 1 is the first thing that was ever done in a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OperationId(pub i64);

/// What a claim says and who says it, as a number: the same statement of the same source in the same dataset has the
/// same id in every version and every workspace. FNV-1a, 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimId(pub u64);

impl ClaimId {
    /// The id of a claim of this dataset. Where it stands, when it was seen and how it is graded do not matter.
    pub fn of(dataset: &str, claim: &Claim<'_>) -> ClaimId {
        let date = |date: Option<crate::Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let (start, end) = (date(claim.start), date(claim.end));
        let parts = [
            dataset,
            claim.entity,
            claim.property.name(),
            claim.value,
            claim.lang.unwrap_or(""),
            claim.source.unwrap_or(""),
            claim.stance.code(),
            claim.voice.unwrap_or(""),
            &start,
            &end,
        ];
        ClaimId(parts.iter().fold(FNV_OFFSET, |hash, part| fnv(fnv(hash, part.as_bytes()), &[0])))
    }

    /// Reads `c` and 16 hexadecimal digits.
    pub fn parse(text: &str) -> Option<ClaimId> {
        let digits = text.strip_prefix('c').filter(|digits| digits.len() == 16)?;
        u64::from_str_radix(digits, 16).ok().map(ClaimId)
    }
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// FNV-1a of some bytes, 64 bits: a hash that is the same everywhere and for ever.
pub fn stable_hash(bytes: &[u8]) -> u64 {
    fnv(FNV_OFFSET, bytes)
}

impl fmt::Display for OperationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for ClaimId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "c{:016x}", self.0)
    }
}

/// Whether an entity's id is one of Wikidata's: `Q42`. Such an id stands for all that is joined with it, as in nomenklatura.
pub fn is_wikidata(id: &str) -> bool {
    id.strip_prefix('Q').is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Schema;

    #[test]
    fn ids_never_change() {
        assert_eq!(stable_hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(stable_hash(b"foobar"), 0x8594_4171_f739_67e8);
        let person = Schema::named("Person").unwrap();
        let claim = Claim::new("p", person, person.property("name").unwrap(), "P");
        let id = ClaimId::of("d", &claim);
        assert_eq!(ClaimId::parse(&id.to_string()), Some(id));
        assert_eq!(id.to_string(), "c106fd950629c1775");
        assert_ne!(id, ClaimId::of("e", &claim));
    }
}
