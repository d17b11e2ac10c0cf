//! A register as bytes: written once, read in place.
//!
//! A header of four numbers, then the arrays one after the other; all little-endian, aligned to eight bytes.

use super::register::{Arrays, ControlTie, Register, Stake};
use bytemuck::{Pod, bytes_of, cast_slice};
use std::io::Write;

const MAGIC: u64 = u64::from_le_bytes(*b"SINEWOW1");

/// The bytes are no saved register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the saved register is cut off or of another layout")]
pub struct NotARegister;

impl Register {
    /// Writes the arrays, without the places that the builder was given.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(&self, out: &mut dyn Write) -> std::io::Result<()> {
        let arrays = self.arrays();
        let head = [MAGIC, arrays.entities() as u64, arrays.stakes.len() as u64, arrays.controls.len() as u64];
        out.write_all(bytes_of(&head))?;
        out.write_all(cast_slice(arrays.stakes))?;
        out.write_all(cast_slice(arrays.controls))?;
        out.write_all(cast_slice(arrays.starts))?;
        out.write_all(cast_slice(arrays.control_starts))
    }
}

impl<'a> Arrays<'a> {
    /// Reads a saved register in place. The bytes must be aligned to eight, as mapped files are. Nothing but the header
    /// is looked at: what a question does not need stays on the disk.
    ///
    /// # Errors
    /// If the bytes are too few, of another layout, or not aligned.
    pub fn read(bytes: &'a [u8]) -> Result<Arrays<'a>, NotARegister> {
        let mut rest = bytes;
        let head: &[u64] = take(&mut rest, 4)?;
        let [MAGIC, entities, stakes, controls] = *head else { return Err(NotARegister) };
        let count = |number: u64| usize::try_from(number).map_err(|_| NotARegister);
        let (entities, stakes, controls) = (count(entities)?, count(stakes)?, count(controls)?);
        let stakes: &[Stake] = take(&mut rest, stakes)?;
        let controls: &[ControlTie] = take(&mut rest, controls)?;
        let places = entities.checked_add(1).ok_or(NotARegister)?;
        let starts: &[u32] = take(&mut rest, places)?;
        let control_starts: &[u32] = take(&mut rest, places)?;
        let ends_right = |starts: &[u32], len: usize| starts.last().is_some_and(|end| *end as usize == len);
        let whole = rest.is_empty() && ends_right(starts, stakes.len()) && ends_right(control_starts, controls.len());
        whole.then_some(Arrays { stakes, starts, controls, control_starts }).ok_or(NotARegister)
    }
}

fn take<'a, T: Pod>(rest: &mut &'a [u8], count: usize) -> Result<&'a [T], NotARegister> {
    let len = count.checked_mul(size_of::<T>()).ok_or(NotARegister)?;
    let (part, after) = rest.split_at_checked(len).ok_or(NotARegister)?;
    *rest = after;
    bytemuck::try_cast_slice(part).map_err(|_| NotARegister)
}
