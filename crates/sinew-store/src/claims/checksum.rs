//! A claims file is checked whole before it is read: a byte that changed on the disk must not become another claim.

use std::fs::File;
use std::hash::Hasher;
use std::io::{Read, Result, Seek, Write};
use twox_hash::XxHash64;

/// Takes the checksum of all that passes to a file.
pub(crate) struct Summed<W> {
    to: W,
    sum: XxHash64,
}

impl<W: Write> Summed<W> {
    pub(crate) fn new(to: W) -> Summed<W> {
        Summed { to, sum: XxHash64::with_seed(0) }
    }

    /// The receiver, and the checksum of what it was given.
    pub(crate) fn finish(self) -> (W, u64) {
        (self.to, self.sum.finish())
    }
}

impl<W: Write> Write for Summed<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let written = self.to.write(bytes)?;
        self.sum.write(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> Result<()> {
        self.to.flush()
    }
}

/// The checksum (XXH64, seed 0) of a file, which is at its beginning before and after.
pub(crate) fn checksum_of(file: &mut File) -> Result<u64> {
    let mut sum = XxHash64::with_seed(0);
    let mut block = vec![0; 1 << 18];
    loop {
        match file.read(&mut block)? {
            0 => break,
            read => sum.write(&block[..read]),
        }
    }
    file.rewind()?;
    Ok(sum.finish())
}
