//! Documents: any bytes end in a text or an error.

use proptest::prelude::*;
use sinew_read::document::{Document, DocumentError, Format, Hints, open};

fn read(name: &str, bytes: &[u8]) -> Result<Document, DocumentError> {
    open(bytes, &Hints { name, ..Hints::default() })
}

#[test]
fn a_plain_text_is_its_bytes() {
    for text in ["\n\nThe Harbour Ring\n\nIt began – so they say.", "One\n\n\n  two \t three", "\u{feff}Marked text\n"] {
        let document = read("a.txt", text.as_bytes()).unwrap();
        assert_eq!((document.format, document.text.as_str()), (Format::Text, text));
    }
}

#[test]
fn other_encodings_and_line_ends_become_alike() {
    let utf16: Vec<u8> = "\u{feff}Ebb and flow\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read("a.txt", &utf16).unwrap().text, "Ebb and flow\n");
    assert_eq!(
        read("a.txt", b"the caf\xe9 of the harbour, na\xefve and d\xe9j\xe0 vu\r\n").unwrap().text,
        "the café of the harbour, naïve and déjà vu\n"
    );
}

#[test]
fn markdown_loses_its_marks_and_keeps_its_front_matter() {
    let text = "---\ntitle: \"Pilots: listed\"\ndate: 2020-05-01T10:00:00Z\n---\n**The [guild](https://x.example)** struck.\n\n- one\n- two\n";
    let document = read("a.md", text.as_bytes()).unwrap();
    assert_eq!(document.text, "The guild struck.\n\none\n\ntwo\n");
    let about = document.meta.about();
    assert_eq!((about.title.as_deref(), about.published.unwrap().to_string()), (Some("Pilots: listed"), "2020-05-01".to_owned()));
}

#[test]
fn hostile_and_foreign_files_are_told_apart() {
    let deep = format!("<html><body>{}tide", "<div>".repeat(100_000));
    assert!(matches!(read("a.html", deep.as_bytes()), Err(DocumentError::Hostile(_))));
    assert!(matches!(read("a", b""), Err(DocumentError::Empty)));
    assert!(matches!(read("a", b" \n "), Err(DocumentError::Empty)));
    assert!(matches!(read("a", b"\x89PNG\r\n"), Err(DocumentError::Unsupported(_))));
    assert!(matches!(read("a", b"%PDF-1.7\nnothing"), Err(DocumentError::Damaged { format: Format::Pdf, .. })));
    assert!(matches!(read("a", b"PK\x03\x04nothing"), Err(DocumentError::Damaged { format: Format::Docx, .. })));
}

proptest! {
    #[test]
    fn any_bytes_end(start in prop::sample::select(vec!["", "%PDF-1.4\n", "PK\x03\x04", "<html>", "---\n"]), rest in prop::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [start.as_bytes(), &rest].concat();
        for name in ["a.txt", "a.md", "a.html"] {
            if let Err(error) = read(name, &bytes) {
                prop_assert!(!error.to_string().is_empty() && !error.hint().is_empty());
            }
        }
    }
}
