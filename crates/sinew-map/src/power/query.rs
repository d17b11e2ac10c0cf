//! What is asked of a body that decides.

use crate::EntityRef;
use std::collections::BTreeMap;

/// What is asked of a body.
#[derive(Clone, Debug)]
pub struct PowerQuery {
    /// The body.
    pub body: EntityRef,
    /// All its seats; nothing: those on record.
    pub size: Option<u64>,
    /// Seats that decide; nothing: more than half.
    pub quota: Option<u64>,
    /// Seats that must be present; those against may stay away.
    pub quorum: Option<u64>,
    /// How many parties must agree besides (a double majority).
    pub members: Option<u64>,
    /// Nothing is decided without these. One without seats counts as a party of none.
    pub vetoes: Vec<EntityRef>,
    /// Pairs that never decide together.
    pub quarrels: Vec<(EntityRef, EntityRef)>,
    /// Blocs whose members vote as one: those that certainly are members, and also those that may be.
    pub blocs: Vec<EntityRef>,
    /// Seats that are taken instead of what the claims say.
    pub seats: BTreeMap<EntityRef, u64>,
    /// Whose partners are asked for: a party, or a bloc.
    pub partners_of: Option<EntityRef>,
}

impl PowerQuery {
    /// A plain majority of the seats on record.
    pub fn new(body: EntityRef) -> PowerQuery {
        PowerQuery {
            body,
            size: None,
            quota: None,
            quorum: None,
            members: None,
            vetoes: Vec::new(),
            quarrels: Vec::new(),
            blocs: Vec::new(),
            seats: BTreeMap::new(),
            partners_of: None,
        }
    }
}
