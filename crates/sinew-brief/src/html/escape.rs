//! Text from documents never becomes markup.

use crate::clean::clean;

/// A text between tags or in an attribute in double quotes, on one line.
pub(crate) fn text(text: &str) -> String {
    escape(&clean(text))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn escaping() {
        let check = |text: &str, expected: &str| assert_eq!(super::text(text), expected);
        check("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
        check("a & \"b\"\n\x1b", "a &amp; &quot;b&quot; ␛");
        check("منظمة بدر", "منظمة بدر");
    }
}
