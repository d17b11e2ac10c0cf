//! A reader that knows its line and its limit.

use std::io::{self, BufRead, BufReader, Read};

/// Counts lines, and stops after so many bytes without a new record.
pub(super) struct Watched {
    inner: BufReader<Box<dyn Read + Send>>,
    /// Line ends passed.
    pub(super) lines: u64,
    /// Bytes that may still be read; at none, reading fails with `FileTooLarge`.
    pub(super) left: usize,
}

impl Watched {
    pub(super) fn new(reader: Box<dyn Read + Send>, left: usize) -> Watched {
        Watched { inner: BufReader::with_capacity(1 << 16, reader), lines: 0, left }
    }
}

impl Read for Watched {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let taken = self.fill_buf()?.read(out)?;
        self.consume(taken);
        Ok(taken)
    }
}

impl BufRead for Watched {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let buffer = self.inner.fill_buf()?;
        Ok(&buffer[..buffer.len().min(self.left)])
    }

    fn consume(&mut self, amount: usize) {
        let consumed = &self.inner.buffer()[..amount];
        self.lines += consumed.iter().filter(|b| **b == b'\n').count() as u64;
        self.left -= amount;
        self.inner.consume(amount);
    }
}
