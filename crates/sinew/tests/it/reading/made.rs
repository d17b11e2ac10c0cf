//! Documents made for tests: PDF by hand, DOCX as a ZIP.

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A PDF with a page for each text; an empty text is a page without any.
pub(super) fn pdf(pages: &[&str]) -> Vec<u8> {
    written(&objects(pages), "")
}

/// One that asks for a password: the sums in it fit none.
pub(super) fn encrypted_pdf() -> Vec<u8> {
    let mut objects = objects(&["A secret."]);
    let sum = "00".repeat(32);
    objects.push(format!("<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{sum}> /U <{sum}> >>"));
    let number = objects.len();
    written(&objects, &format!(" /Encrypt {number} 0 R /ID [<{0}> <{0}>]", "ab".repeat(16)))
}

fn objects(pages: &[&str]) -> Vec<String> {
    let kids: String = (0..pages.len()).map(|page| format!("{} 0 R ", 4 + 2 * page)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (page, text) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * page
        ));
        let lines: String = text.lines().map(|line| format!("({line}) Tj 0 -14 Td ")).collect();
        let content = if text.is_empty() { "0 0 10 10 re f".to_owned() } else { format!("BT /F1 12 Tf 72 720 Td {lines}ET") };
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    objects
}

fn written(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", number + 1).unwrap();
    }
    let start = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(out, "{place:010} 00000 n ").unwrap();
    }
    write!(out, "trailer\n<< /Size {} /Root 1 0 R{trailer} >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).unwrap();
    out
}

/// A DOCX with these paragraphs and properties.
pub(super) fn docx(paragraphs: &[&str], title: &str) -> Vec<u8> {
    let body: String = paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    let core = format!(
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>{title}</dc:title><dc:creator>Jane Doe</dc:creator></cp:coreProperties>"
    );
    package(&[("word/document.xml", &document(&body)), ("docProps/core.xml", core.as_bytes())])
}

/// Elements within elements, without end.
pub(super) fn nested_docx() -> Vec<u8> {
    package(&[("word/document.xml", &document(&("<w:p>".repeat(5_000) + &"</w:p>".repeat(5_000))))])
}

/// A few kilobytes that expand to some megabytes of blanks.
pub(super) fn bomb_docx() -> Vec<u8> {
    package(&[("word/document.xml", &document(&" ".repeat(40 << 20)))])
}

fn document(body: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>").into_bytes()
}

pub(super) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
