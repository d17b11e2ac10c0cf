//! FollowTheMoney: entities and statements.

pub mod entities;
pub mod pack;
pub mod statements;
pub mod values;

mod receiver;
mod rows;
