//! XML as both graph formats write it.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};
use std::borrow::Cow;
use std::io::{self, Write};

pub(super) type Out<'o> = Writer<&'o mut dyn Write>;

/// A writer that has written the declaration.
pub(super) fn open(out: &mut dyn Write) -> io::Result<Out<'_>> {
    let mut xml = Writer::new_with_indent(out, b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(xml)
}

/// The text without the characters that XML 1.0 cannot hold, even escaped.
pub(super) fn legal(text: &str) -> Cow<'_, str> {
    let is_legal = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if text.chars().all(is_legal) { Cow::Borrowed(text) } else { Cow::Owned(text.chars().filter(|c| is_legal(*c)).collect()) }
}

/// An element with attributes and nothing in it.
pub(super) fn empty(xml: &mut Out<'_>, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    let legal: Vec<(&str, Cow<'_, str>)> = attributes.iter().map(|(key, value)| (*key, legal(value))).collect();
    let attributes = legal.iter().map(|(key, value)| (*key, value.as_ref()));
    xml.create_element(name).with_attributes(attributes).write_empty()?;
    Ok(())
}

/// An element with attributes and what `inner` writes into it.
pub(super) fn element<'o>(
    xml: &mut Out<'o>,
    name: &str,
    attributes: &[(&str, &str)],
    inner: impl FnOnce(&mut Out<'o>) -> io::Result<()>,
) -> io::Result<()> {
    let legal: Vec<(&str, Cow<'_, str>)> = attributes.iter().map(|(key, value)| (*key, legal(value))).collect();
    let attributes = legal.iter().map(|(key, value)| (*key, value.as_ref()));
    xml.create_element(name).with_attributes(attributes).write_inner_content(inner)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn characters_that_xml_cannot_hold_are_dropped() {
        let check = |text: &str, expected: &str| assert_eq!(super::legal(text), expected);
        check("plain", "plain");
        check("a\x1b[31m\0b\u{ffff}\u{b}", "a[31mb");
        check("علي\n\u{1f600}", "علي\n\u{1f600}");
    }
}
