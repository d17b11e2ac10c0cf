//! How deep a page nests, seen before anything costly is done with it.
//!
//! Tree builders of HTML walk up the open elements for many tags, so that a megabyte of `<div>` takes minutes. One pass over
//! the bytes refuses such pages.

use super::{DocumentError, MAX_NESTING};

/// Elements without an end tag, or whose end tag may be left out: unclosed ones follow each other and do not nest.
const FLAT: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li",
    "td", "tr", "th", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "colgroup", "caption", "rp", "rt", "html",
    "head", "body", "path", "use", "circle", "rect", "line", "polygon", "polyline", "ellipse", "stop",
];

/// Elements whose content is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe"];

/// Most unclosed elements that formatting may leave open, which every later paragraph opens again.
const MAX_FORMATTING: usize = 128;
const FORMATTING: &[&str] = &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Refuses pages that nest deeper than [`MAX_NESTING`].
pub(super) fn check(html: &str) -> Result<(), DocumentError> {
    let (mut depth, mut formatting) = (0usize, 0usize);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let closes = rest.starts_with('/');
        let name = name(rest.trim_start_matches('/'));
        if name.is_empty() || FLAT.contains(&name.as_str()) {
            continue;
        }
        let step = |count: usize| if closes { count.saturating_sub(1) } else { count + 1 };
        depth = step(depth);
        formatting = if FORMATTING.contains(&name.as_str()) { step(formatting) } else { formatting };
        if depth > MAX_NESTING || formatting > MAX_FORMATTING {
            return Err(DocumentError::Hostile("its elements nest deeper than any page that people write"));
        }
        if !closes && RAW.contains(&name.as_str()) {
            rest = after_raw(rest, &name);
            depth -= 1;
        }
    }
    Ok(())
}

fn name(tag: &str) -> String {
    tag.chars().take_while(|c| c.is_ascii_alphanumeric()).take(16).map(|c| c.to_ascii_lowercase()).collect()
}

/// What follows the end tag of an element whose content is no markup.
fn after_raw<'a>(rest: &'a str, name: &str) -> &'a str {
    let ends = |at: &usize| {
        let tail = &rest.as_bytes()[at + 2..];
        tail.len() >= name.len() && tail[..name.len()].eq_ignore_ascii_case(name.as_bytes())
    };
    let end = rest.match_indices("</").map(|(at, _)| at).find(ends);
    end.map_or("", |at| &rest[at + 2 + name.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting() {
        let deep = |open: &str, times: usize| open.repeat(times);
        assert!(check(&deep("<div>", 500)).is_ok());
        assert!(check(&deep("<div>", 600)).is_err());
        assert!(check(&deep("<div></div>", 60_000)).is_ok());
        assert!(check(&deep("<p>tide", 60_000)).is_ok());
        assert!(check(&deep("<b><i>tide", 600)).is_err());
        assert!(check(&format!("<script>{}</script><p>", "'<div>'+".repeat(9_000))).is_ok());
        assert!(check(&format!("<!-- {} -->", "<div>".repeat(9_000))).is_ok());
        assert!(check("<").is_ok() && check("</").is_ok() && check("<script").is_ok() && check("<!--").is_ok());
    }
}
