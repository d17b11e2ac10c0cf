//! Streams of a PDF that expand beyond measure, found before the file is parsed.
//!
//! Parsing itself expands some streams, without a limit. So each is expanded here first, into nothing, as far as a limit.

use crate::document::{DocumentError, MAX_EXPANDED};
use std::io::{Read, Write};

/// All streams of a file together: what half a minute of work can expand.
const MAX_ALL: usize = 8 * MAX_EXPANDED;
/// How often a stream may be compressed over again.
const MAX_LEVELS: usize = 3;
/// Where the filters of a stream are named, in bytes before it.
const DICTIONARY: usize = 1024;

/// Refuses a file of which one stream expands to more than [`MAX_EXPANDED`], or all to eight times as much.
pub(super) fn check(bytes: &[u8]) -> Result<(), DocumentError> {
    let mut all = 0;
    for start in starts(bytes) {
        let dictionary = &bytes[start.saturating_sub(DICTIONARY)..start];
        all += expanded(dictionary, &bytes[start..])?;
        if all > MAX_ALL {
            return Err(bomb());
        }
    }
    Ok(())
}

fn bomb() -> DocumentError {
    DocumentError::Hostile("its compressed parts expand to far more than a document holds")
}

/// The first bytes of streams: after the word `stream` and an end of line.
fn starts(bytes: &[u8]) -> impl Iterator<Item = usize> {
    const WORD: &[u8] = b"stream";
    let found = bytes.windows(WORD.len()).enumerate().filter(|(_, window)| *window == WORD).map(|(at, _)| at);
    found.filter_map(|at| {
        let is_end = bytes[..at].ends_with(b"end");
        let after = &bytes[at + WORD.len()..];
        let skip = after.iter().take(3).take_while(|byte| matches!(byte, b'\r' | b'\n' | b' ')).count();
        (!is_end && skip > 0).then_some(at + WORD.len() + skip)
    })
}

/// How many bytes a stream expands to, through all its filters. A stream that names none but is compressed is counted too.
fn expanded(dictionary: &[u8], data: &[u8]) -> Result<usize, DocumentError> {
    let names = |filter: &[u8]| dictionary.windows(filter.len()).any(|window| window == filter);
    let text = if names(b"ASCII85Decode") { ascii85(data) } else { Vec::new() };
    let mut level = if is_zlib(&text) {
        inflated(&text)?
    } else if is_zlib(data) {
        inflated(data)?
    } else if names(b"LZWDecode") {
        unpacked(data)?
    } else {
        return Ok(text.len());
    };
    let mut all = text.len() + level.len();
    for _ in 0..MAX_LEVELS {
        if !is_zlib(&level) {
            return Ok(all);
        }
        level = inflated(&level)?;
        all += level.len();
    }
    Err(bomb())
}

/// The two bytes that RFC 1950 begins with.
fn is_zlib(data: &[u8]) -> bool {
    matches!(data, [a, b, ..] if a & 0x0f == 8 && (u16::from(*a) << 8 | u16::from(*b)) % 31 == 0)
}

fn inflated(data: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let mut out = Vec::new();
    // A stream that is broken gives what it gave until then, as it will to the parser.
    let _ = flate2::read::ZlibDecoder::new(data).take(MAX_EXPANDED as u64 + 1).read_to_end(&mut out);
    if out.len() > MAX_EXPANDED { Err(bomb()) } else { Ok(out) }
}

fn unpacked(data: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let mut out = Bounded(Vec::new());
    let mut decoder = weezl::decode::Decoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8);
    let _ = decoder.into_stream(&mut out).decode_all(data);
    if out.0.len() > MAX_EXPANDED { Err(bomb()) } else { Ok(out.0) }
}

struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() > MAX_EXPANDED {
            return Err(std::io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Groups of five letters are four bytes; the end mark or the first strange byte ends it.
fn ascii85(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut group: Vec<u32> = Vec::with_capacity(5);
    for byte in data.iter().filter(|byte| !byte.is_ascii_whitespace()) {
        match byte {
            b'z' if group.is_empty() => out.extend_from_slice(&[0; 4]),
            b'!'..=b'u' => group.push(u32::from(byte - b'!')),
            _ => break,
        }
        if group.len() == 5 {
            let value = group.drain(..).fold(0u32, |value, digit| value.wrapping_mul(85).wrapping_add(digit));
            out.extend_from_slice(&value.to_be_bytes());
        }
    }
    out
}
