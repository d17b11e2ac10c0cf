//! XML, one record at a time, from a file that need not be friendly.
//!
//! Refused with file and line: anything not well-formed, any DOCTYPE or entity of its own (so there is
//! nothing to expand), nesting beyond 64, a record of more than 1 MiB, any encoding but UTF-8.

mod watched;

use crate::{ImportError, Input};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{self, BufRead};
use watched::Watched;

const DEEPEST: usize = 64;
/// No record of a real list reaches 64 KiB.
const LARGEST: usize = 1 << 20;
const AGAIN: &str = "download the file again and import it unchanged";

/// An element with all that is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    /// The text directly in it, as it stands.
    pub(crate) text: String,
    /// The line on which it starts.
    pub(crate) line: u64,
}

impl Element {
    /// The children of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the first child of a name, without blanks around it; empty if there is none.
    pub(crate) fn child(&self, name: &str) -> &str {
        self.children.iter().find(|child| child.name == name).map(|child| child.text.trim()).unwrap_or_default()
    }
}

/// What stands outside of records.
#[derive(Debug)]
pub(crate) enum Step {
    /// An element starts; it has no children yet.
    Open(Element),
    Close,
    End,
}

/// A file of XML.
pub(crate) struct Xml {
    pub(crate) file: String,
    reader: Reader<Watched>,
    buffer: Vec<u8>,
    depth: usize,
    /// Whether the root element has been seen.
    rooted: bool,
}

impl Xml {
    pub(crate) fn open(input: Input) -> Result<Xml, ImportError> {
        let file = input.name;
        let mut watched = Watched::new(input.reader, LARGEST);
        check_start(&file, &mut watched)?;
        let mut reader = Reader::from_reader(watched);
        reader.config_mut().expand_empty_elements = true;
        Ok(Xml { file, reader, buffer: Vec::new(), depth: 0, rooted: false })
    }

    /// The next start or end of an element outside of records.
    pub(crate) fn step(&mut self) -> Result<Step, ImportError> {
        self.reader.get_mut().left = LARGEST;
        loop {
            match self.token()? {
                Token::Open(element) => return Ok(Step::Open(element)),
                Token::Close => return Ok(Step::Close),
                Token::Text(text) if text.trim().is_empty() => {}
                Token::Text(_) if self.depth == 0 => return Err(self.fault("text stands outside of the root element", AGAIN)),
                Token::Text(_) | Token::Nothing => {}
                Token::End => return Ok(Step::End),
            }
        }
    }

    /// Everything in an element that has just been opened.
    pub(crate) fn fill(&mut self, mut element: Element) -> Result<Element, ImportError> {
        let mut open: Vec<Element> = Vec::new();
        loop {
            match self.token()? {
                Token::Open(child) => open.push(std::mem::replace(&mut element, child)),
                Token::Text(text) => element.text.push_str(&text),
                Token::Close => match open.pop() {
                    Some(parent) => {
                        let child = std::mem::replace(&mut element, parent);
                        element.children.push(child);
                    }
                    None => return Ok(element),
                },
                Token::Nothing => {}
                Token::End => return Err(self.fault("the file breaks off inside a record", AGAIN)),
            }
        }
    }

    /// A fault where the reader stands.
    pub(crate) fn fault(&self, message: impl Into<String>, hint: &str) -> ImportError {
        ImportError::malformed(&self.file, Some(self.line()), message, hint)
    }

    fn line(&self) -> u64 {
        self.reader.get_ref().lines + 1
    }

    fn token(&mut self) -> Result<Token, ImportError> {
        self.buffer.clear();
        let line = self.line();
        let token = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => read(event, line),
            Err(error) => Err(Fault::from(error)),
        };
        let token = token.map_err(|fault| self.explain(fault))?;
        self.count(&token)?;
        Ok(token)
    }

    fn count(&mut self, token: &Token) -> Result<(), ImportError> {
        match token {
            Token::Open(_) if self.depth == DEEPEST => return Err(self.fault("elements are nested more than 64 deep", AGAIN)),
            Token::Open(_) if self.depth == 0 && self.rooted => {
                return Err(self.fault("there is more than one root element", AGAIN));
            }
            Token::Open(_) => {
                self.depth += 1;
                self.rooted = true;
            }
            Token::Close => self.depth = self.depth.saturating_sub(1),
            Token::End if self.depth > 0 => return Err(self.fault("the file breaks off: an element is never closed", AGAIN)),
            Token::End | Token::Text(_) | Token::Nothing => {}
        }
        Ok(())
    }

    fn explain(&self, fault: Fault) -> ImportError {
        match fault {
            Fault::Words(message, hint) => self.fault(message, hint),
            Fault::Xml(quick_xml::Error::Io(error)) if error.kind() == io::ErrorKind::FileTooLarge => {
                self.fault("this record is larger than 1 MiB", AGAIN)
            }
            Fault::Xml(quick_xml::Error::Io(error)) => {
                ImportError::read(&self.file, io::Error::new(error.kind(), error.to_string()))
            }
            Fault::Xml(quick_xml::Error::Encoding(_)) => {
                self.fault("this is not UTF-8 text", "save the file as UTF-8, or download it again")
            }
            Fault::Xml(error) => {
                let hint = "download the file again, or mend this line (a bare & must be written &amp;)";
                self.fault(format!("this is not well-formed XML: {error}"), hint)
            }
        }
    }
}

enum Token {
    Open(Element),
    Close,
    Text(String),
    Nothing,
    End,
}

enum Fault {
    Words(String, &'static str),
    Xml(quick_xml::Error),
}

impl<E: Into<quick_xml::Error>> From<E> for Fault {
    fn from(error: E) -> Fault {
        Fault::Xml(error.into())
    }
}

const PLAIN: &str = "real lists have no such thing; do not import this file unless you know where it is from";

fn read(event: Event<'_>, line: u64) -> Result<Token, Fault> {
    Ok(match event {
        Event::Start(start) | Event::Empty(start) => Token::Open(element(&start, line)?),
        Event::End(_) => Token::Close,
        Event::Text(text) => Token::Text(text.into_inner().into_owned()),
        Event::CData(text) => Token::Text(text.into_inner().into_owned()),
        Event::GeneralRef(reference) if reference.is_char_ref() => {
            let resolved = reference.resolve_char_ref()?;
            Token::Text(resolved.map(String::from).unwrap_or_default())
        }
        Event::GeneralRef(reference) => Token::Text(predefined(&reference.into_inner())?.to_owned()),
        Event::DocType(_) => return Err(Fault::Words("the file has a DOCTYPE".to_owned(), PLAIN)),
        Event::Decl(declaration) => declared(declaration.encoding().transpose().ok().flatten().as_deref())?,
        Event::Comment(_) | Event::PI(_) => Token::Nothing,
        Event::Eof => Token::End,
    })
}

fn element(start: &BytesStart<'_>, line: u64) -> Result<Element, Fault> {
    let name = start.local_name().as_ref().to_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(quick_xml::Error::from)?;
        let value = attribute.normalized_value(quick_xml::XmlVersion::default())?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name, attributes, line, ..Element::default() })
}

fn predefined(name: &str) -> Result<&'static str, Fault> {
    match name {
        "amp" => Ok("&"),
        "lt" => Ok("<"),
        "gt" => Ok(">"),
        "apos" => Ok("'"),
        "quot" => Ok("\""),
        _ => Err(Fault::Words(format!("the entity &{name}; is none of XML's own"), PLAIN)),
    }
}

fn declared(encoding: Option<&str>) -> Result<Token, Fault> {
    match encoding {
        Some(name) if !["utf-8", "utf8", "us-ascii"].contains(&name.to_lowercase().as_str()) => {
            Err(Fault::Words(format!("the file is in {name}; Sinew reads UTF-8"), "save the file as UTF-8, or download it again"))
        }
        _ => Ok(Token::Nothing),
    }
}

fn check_start(file: &str, watched: &mut Watched) -> Result<(), ImportError> {
    let head = watched.fill_buf().map_err(|error| ImportError::read(file, error))?;
    let utf16 = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") || head.iter().take(4).any(|b| *b == 0);
    let start = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let malformed = |message: &str, hint: &str| Err(ImportError::malformed(file, Some(1), message, hint));
    match () {
        () if head.is_empty() => malformed("the file is empty", AGAIN),
        () if utf16 => malformed("this is UTF-16; Sinew reads UTF-8", "save the file as UTF-8, or download it again"),
        () if start.starts_with(b"<") => Ok(()),
        () => malformed("this is not XML: it does not start with <", AGAIN),
    }
}
