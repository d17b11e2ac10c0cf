//! The UN Security Council's consolidated list, XML.
//!
//! Records are read one at a time. Mentions of other records in the narrative become links at the end,
//! when all reference numbers are known.

mod documents;
mod mentions;
mod names;
mod parts;
mod record;

use crate::about::Writer;
use crate::xml::{Element, Step, Xml};
use crate::{ImportError, Input};
use mentions::Mentions;
use sinew_model::{Dataset, Date, Problem, Sink};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads the consolidated list.
pub fn import(inputs: Vec<Input>, dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    if inputs.is_empty() {
        let hint = "give the consolidated list as XML".to_owned();
        return Err(ImportError::Files { message: "no UN file is given".to_owned(), hint });
    }
    describe(dataset);
    let mut state = State { writer: Writer::new(sink), mentions: Mentions::default(), unread: BTreeMap::new() };
    for input in inputs {
        read_file(&mut state, input, dataset)?;
    }
    Ok(mentions::resolve(&mut state)?)
}

/// What is known while the import runs.
struct State<'s> {
    writer: Writer<'s>,
    mentions: Mentions,
    /// Elements that no rule reads, by name: how often, and the first line.
    unread: BTreeMap<String, (u64, u64)>,
}

fn describe(dataset: &mut Dataset) {
    if dataset.title.is_empty() {
        dataset.title = "United Nations Security Council Consolidated List".to_owned();
    }
    dataset.publisher.get_or_insert_with(|| "United Nations Security Council".to_owned());
    dataset.url.get_or_insert_with(|| "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list".to_owned());
    dataset.maintained = true;
}

fn read_file(state: &mut State<'_>, input: Input, dataset: &mut Dataset) -> Result<(), ImportError> {
    let short: Arc<str> = Arc::from(input.file_name());
    let mut xml = Xml::open(input)?;
    let file: Arc<str> = Arc::from(xml.file.as_str());
    read_root(&mut xml, dataset)?;
    loop {
        match xml.step()? {
            Step::Open(element) if ["INDIVIDUAL", "ENTITY"].contains(&element.name.as_str()) => {
                let element = xml.fill(element)?;
                record::read(state, &element, &file, &short)?;
            }
            Step::Open(element) if ["INDIVIDUALS", "ENTITIES"].contains(&element.name.as_str()) => {}
            Step::Open(element) => {
                unread(state, &element);
                xml.fill(element)?;
            }
            Step::Close => {}
            Step::End => return report_unread(state, &file),
        }
    }
}

fn read_root(xml: &mut Xml, dataset: &mut Dataset) -> Result<(), ImportError> {
    let hint = "give the consolidated list from https://scsanctions.un.org/consolidated/";
    match xml.step()? {
        Step::Open(root) if root.name == "CONSOLIDATED_LIST" => {
            set_version(&root, dataset);
            Ok(())
        }
        Step::Open(root) => Err(xml.fault(format!("this is not the UN list: its root element is {}", root.name), hint)),
        Step::Close | Step::End => Err(xml.fault("this is not the UN list: it holds no element", hint)),
    }
}

fn set_version(root: &Element, dataset: &mut Dataset) {
    let generated = root.attributes.iter().find(|(name, _)| name == "dateGenerated").map(|(_, value)| value.as_str());
    if let Some(generated) = generated {
        dataset.version.get_or_insert_with(|| generated.to_owned());
        dataset.published = dataset.published.or_else(|| generated.get(..10).and_then(|day| Date::parse(day).ok()));
    }
}

fn unread(state: &mut State<'_>, element: &Element) {
    let (count, _) = state.unread.entry(element.name.clone()).or_insert((0, element.line));
    *count += 1;
}

fn report_unread(state: &mut State<'_>, file: &str) -> Result<(), ImportError> {
    for (name, (count, line)) in std::mem::take(&mut state.unread) {
        let message = format!("elements {name}, which Sinew does not know: {count}; this is the first");
        let problem = Problem::flagged(file, Some(line), message).hint("the text in it is kept as a note of its record");
        state.writer.problem(problem)?;
    }
    Ok(())
}
