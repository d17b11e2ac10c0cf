//! The index of names of a workspace: who may be meant by a name, over the same claims as the map.
//!
//! Entities are indexed as their sources know them. What was judged one is joined when a question is asked, so a
//! judgement needs no new index.

pub mod proposals;
pub mod screener;
pub mod why;

use crate::context::Context;
use crate::error::{Code, Error, Result};
use crate::progress::{Progress, Unit};
use sinew_identity::{Builder, Entity, Index, LAYOUT, Subject};
use sinew_map::{EntityRef, View};
use sinew_model::{Kind, Stance};
use sinew_store::{Image, State, Workspace};
use std::collections::BTreeSet;

/// What of an entity is indexed, and how. To be counted up when [`subject`] or [`is_indexed`] changes.
const RULES: u32 = 1;

/// Names of several datasets are kept in one text; no name of a dataset holds a line break.
const BETWEEN: char = '\n';

/// The index of one state of a workspace.
pub enum Names {
    /// Read in place from the disk.
    Saved(Image),
    /// The workspace cannot be written to.
    Fresh(sinew_identity::Image),
}

impl Names {
    /// The saved index of this state, or a new one.
    pub fn load(workspace: &Workspace, context: &Context, progress: &dyn Progress) -> Result<Names> {
        let key = key(&context.state);
        if let Some(image) = workspace.open_image(&key)? {
            if Index::open(&image).is_ok() {
                return Ok(Names::Saved(image));
            }
            // Not every system removes a file that is still mapped.
            drop(image);
            workspace.forget_image(&key);
        }
        let built = build(&context.everything()?, progress);
        Ok(match workspace.save_image(&key, |out| out.write_all(built.bytes())) {
            Ok(saved) => Names::Saved(saved),
            Err(_) => Names::Fresh(built),
        })
    }

    /// The index, read in place. It was looked at in full when it was loaded.
    pub fn index(&self) -> Result<Index<'_>> {
        let bytes: &[u8] = match self {
            Names::Saved(image) => image,
            Names::Fresh(image) => image.bytes(),
        };
        Index::open_again(bytes).map_err(|error| Error::new(Code::Failed, error.to_string()))
    }
}

/// Names the index: the claims, the rules of reading them, and the word lists.
fn key(state: &State) -> String {
    format!("{}-names-{LAYOUT}-{RULES}-{:016x}", state.claims_key(sinew_map::image::LAYOUT), sinew_names::lists_key())
}

const PROGRESS_EVERY: usize = 1024;

fn build(view: &View<'_>, progress: &dyn Progress) -> sinew_identity::Image {
    let meter = progress.begin(view.map().entity_count() as u64, Unit::Entities, "indexing names");
    let mut builder = Builder::new();
    for (at, entity) in view.map().entities().enumerate() {
        if at.is_multiple_of(PROGRESS_EVERY) {
            meter.more(PROGRESS_EVERY as u64);
        }
        if is_indexed(view, entity) {
            let datasets = datasets_of(view, entity);
            builder.add(&subject(view, entity, &datasets));
        }
    }
    builder.finish()
}

/// What lists name and customers are: people, bodies, ships and aircraft, wallets. Not posts, addresses and events.
fn is_indexed(view: &View<'_>, entity: EntityRef) -> bool {
    let schema = view.map().schema(entity);
    ["LegalEntity", "Vehicle", "CryptoWallet"].iter().any(|name| schema.is(name))
}

fn subject<'s, 'a: 's>(view: &View<'a>, entity: EntityRef, datasets: &'s str) -> Subject<'s> {
    let map = view.map();
    let mut subject = Subject::new(map.id(entity), map.schema(entity));
    subject.dataset = datasets;
    for claim in map.claims_of(entity).filter(|claim| view.stance(*claim) != Stance::Denied) {
        subject.add(map.property(claim), map.value(claim));
    }
    subject
}

/// The datasets that name an entity, or that say anything of it where none does.
fn datasets_of(view: &View<'_>, entity: EntityRef) -> String {
    let map = view.map();
    let is_name = |claim: &sinew_map::ClaimRef| map.property(*claim).kind() == Kind::Name;
    let mut names: BTreeSet<&str> = map.claims_of(entity).filter(is_name).map(|claim| view.claim(claim).dataset).collect();
    if names.is_empty() {
        names.extend(map.claims_of(entity).map(|claim| view.claim(claim).dataset));
    }
    names.into_iter().collect::<Vec<_>>().join("\n")
}

/// The datasets that say anything of an entity or those joined with it.
pub(crate) fn saying<'a>(view: &View<'a>, entity: EntityRef) -> Vec<&'a str> {
    let claims = view.claims(entity).into_iter();
    claims.map(|claim| view.claim(claim).dataset).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The names of the datasets of an entity of the index.
pub fn datasets<'a>(index: &Index<'a>, entity: Entity) -> impl Iterator<Item = &'a str> + use<'a> {
    index.dataset(entity).split(BETWEEN).filter(|name| !name.is_empty())
}

/// The texts by which the index knows entities of any of these datasets.
pub fn dataset_texts(index: &Index<'_>, wanted: &BTreeSet<String>) -> Vec<String> {
    let texts: BTreeSet<&str> = index.entities().map(|entity| index.dataset(entity)).collect();
    let is_wanted = |text: &&str| text.split(BETWEEN).any(|name| wanted.contains(name));
    let mut found: Vec<String> = texts.into_iter().filter(is_wanted).map(str::to_owned).collect();
    if found.is_empty() {
        // An empty filter would admit all.
        found.push(String::from(BETWEEN));
    }
    found
}

/// The entity of this id: entities are indexed in order of id.
pub fn find(index: &Index<'_>, id: &str) -> Option<Entity> {
    let (mut low, mut high) = (0, index.len() as u32);
    while low < high {
        let middle = low + (high - low) / 2;
        match index.id(Entity(middle)).cmp(id) {
            std::cmp::Ordering::Equal => return Some(Entity(middle)),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}
