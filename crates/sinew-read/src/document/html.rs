//! HTML: the main text of a page, and what its head says.

use super::{Document, DocumentError, Format, MAX_HTML, Meta, contained, decode, nesting, tidy};
use dom_smoothie::{Config, Metadata, Readability, TextMode};

/// Most elements of a page.
const MAX_ELEMENTS: usize = 200_000;

/// The main text by Mozilla's Readability (as `dom_smoothie` has it): scripts, styles, navigation and advertisements are left
/// out. Where it finds no article, the whole page is taken.
pub(super) fn read(bytes: &[u8], charset: Option<&str>) -> Result<Document, DocumentError> {
    if bytes.len() > MAX_HTML {
        return Err(DocumentError::TooLarge { limit: MAX_HTML, unit: "bytes of HTML" });
    }
    let declared = declared(bytes);
    let text = decode::text(bytes, charset.or(declared.as_deref()))?;
    nesting::check(&text)?;
    contained::run(Format::Html, || article(&text))
}

/// The encoding that a page names in its first kilobyte, as the standard has it.
fn declared(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(1024).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let (_, after) = head.split_once("charset=")?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    Some(label).filter(|label| !label.is_empty())
}

fn article(html: &str) -> Result<Document, DocumentError> {
    let damaged = |error: dom_smoothie::ReadabilityError| match error {
        dom_smoothie::ReadabilityError::TooManyElements(..) => DocumentError::TooLarge { limit: MAX_ELEMENTS, unit: "elements" },
        error => DocumentError::damaged(Format::Html, error),
    };
    let config = Config { max_elements_to_parse: MAX_ELEMENTS, text_mode: TextMode::Formatted, ..Config::default() };
    let mut page = Readability::new(html, None, Some(config)).map_err(damaged)?;
    let mut meta = Meta::default();
    let json_ld = page.parse_json_ld();
    json_ld.iter().for_each(|found| add(&mut meta, found, "JSON-LD"));
    add(&mut meta, &page.get_article_metadata(None), "head of the page");
    let whole = page.doc.body().map(|body| body.formatted_text().to_string()).unwrap_or_default();
    let text = match page.parse() {
        Ok(article) => article.text_content.to_string(),
        Err(dom_smoothie::ReadabilityError::GrabFailed) => whole,
        Err(error) => return Err(damaged(error)),
    };
    let text = tidy::paragraphs(text.split("\n\n"));
    Ok(Document { format: Format::Html, text, meta, notes: Vec::new() })
}

fn add(meta: &mut Meta, found: &Metadata, from: &'static str) {
    meta.title(&found.title, from);
    found.byline.iter().for_each(|byline| meta.author(byline.trim_start_matches("By "), from));
    found.site_name.iter().for_each(|name| meta.publisher(name, from));
    found.published_time.iter().for_each(|time| meta.published(time, from));
    found.url.iter().for_each(|url| meta.address(url, from));
}
