//! From bytes to characters.

use super::{DocumentError, Format, tidy};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at to tell text from other things.
const SAMPLE: usize = 8192;

/// The text of a file. In order: the mark at its start, what its server said, UTF-8 if it is that, the two encodings of two
/// bytes by where their zeros are, and otherwise what the frequencies of bytes suggest (chardetng, as in Firefox).
///
/// Valid UTF-8 keeps every character, the mark at the start too, so that offsets are those of the file.
pub(super) fn text(bytes: &[u8], charset: Option<&str>) -> Result<String, DocumentError> {
    let (encoding, mark) = encoding(bytes, charset);
    let body = if encoding == UTF_8 { bytes } else { &bytes[mark..] };
    let (text, _) = encoding.decode_without_bom_handling(body);
    let replaced = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    if replaced * 10 > text.chars().count() {
        return Err(DocumentError::damaged(Format::Text, format!("{replaced} characters are no {}", encoding.name())));
    }
    Ok(tidy::line_ends(text.into_owned()))
}

/// Which encoding, and how many bytes its mark takes.
pub(super) fn encoding(bytes: &[u8], charset: Option<&str>) -> (&'static Encoding, usize) {
    if let Some(marked) = Encoding::for_bom(bytes) {
        return marked;
    }
    if std::str::from_utf8(bytes).is_ok_or_cut() {
        return (UTF_8, 0);
    }
    let told = charset.and_then(|label| Encoding::for_label(label.as_bytes())).filter(|encoding| *encoding != UTF_8);
    (told.or_else(|| of_two_bytes(bytes)).unwrap_or_else(|| guessed(bytes)), 0)
}

trait CutShort {
    fn is_ok_or_cut(&self) -> bool;
}

impl CutShort for Result<&str, std::str::Utf8Error> {
    /// Whether all is well but a character that the end of the file cuts.
    fn is_ok_or_cut(&self) -> bool {
        self.as_ref().err().is_none_or(|error| error.error_len().is_none() && error.valid_up_to() > 0)
    }
}

/// UTF-16 without a mark: in Western text every other byte is zero.
fn of_two_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let zeros = |at: usize| sample.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let half = sample.len() / 2;
    match (zeros(0) * 10 > half * 4, zeros(1) * 10 > half * 4) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(1 << 20)], true);
    let found = detector.guess(None, chardetng::Utf8Detection::Deny);
    if found == UTF_8 { WINDOWS_1252 } else { found }
}

/// Whether bytes are no text in any encoding: zeros that are not those of UTF-16, or many control characters.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if Encoding::for_bom(sample).is_some() || of_two_bytes(sample).is_some() {
        return false;
    }
    let controls = sample.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    sample.contains(&0) || controls * 50 > sample.len()
}
