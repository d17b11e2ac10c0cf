//! White space as all texts have it.

/// `\r\n` and `\r` become `\n`.
pub(super) fn line_ends(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// Paragraphs from blocks that may hold anything: white space within them becomes one space, but line breaks stay; blank
/// lines stand between them and nowhere else.
pub(super) fn paragraphs<'a>(blocks: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for block in blocks {
        let lines = block.lines().map(spaces).filter(|line| !line.is_empty());
        let block = lines.collect::<Vec<_>>().join("\n");
        if block.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&block);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// One space between words, none at the ends; what is invisible goes.
pub(super) fn spaces(line: &str) -> String {
    let invisible =
        |c: char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || (c.is_control() && !c.is_whitespace());
    let seen: String = line.chars().filter(|c| !invisible(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
