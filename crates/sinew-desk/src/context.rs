//! An open workspace with the map of its state, ready for questions.

use crate::asked::Asked;
use crate::derived::{Derived, PairKey};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::identity::Names;
use crate::identity::proposals::{Proposal, Wanted, all_pairs, proposals};
use crate::kept::locked;
use crate::places::Places;
use crate::progress::{Progress, Silent, Unit};
use sinew_brief::DatasetInfo;
use sinew_map::image::LAYOUT;
use sinew_map::search::{Hit, Lookup};
use sinew_map::{Builder, DatasetEntry, EntityRef, Filter, Map, Overlay, Question, View};
use sinew_model::{Claim, ClaimId, Day, Kind, Moment, OperationId};
use sinew_store::{Accepted, Image, ProposedClaim, State, StoreError, Version, Workspace};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

/// A state of a workspace and its map.
pub struct Context {
    /// What the workspace held.
    pub state: State,
    prefer: Vec<sinew_model::Preference>,
    image: Loaded,
    today: Day,
    derived: Arc<Derived>,
}

enum Loaded {
    Saved(Image),
    /// The workspace cannot be written to.
    Fresh(Vec<u64>),
}

impl Loaded {
    fn map(&self) -> Option<Map<'_>> {
        match self {
            Loaded::Saved(image) => Map::read(image).ok(),
            Loaded::Fresh(words) => Map::read(as_bytes(words)).ok(),
        }
    }
}

impl Context {
    /// An open workspace as it was known on the day asked for, or now.
    pub fn of(workspace: &Workspace, asked: &Asked, desk: &Desk) -> Result<Context> {
        Context::known(workspace, asked.known()?, desk)
    }

    /// An open workspace as it was known at the end of a day, or now.
    pub fn known(workspace: &Workspace, day: Option<Day>, desk: &Desk) -> Result<Context> {
        let state = workspace.state(day.map(Moment::end_of))?;
        let image = load(workspace, &state, desk.progress())?;
        let derived = desk.derived(&state.claims_key(LAYOUT));
        Ok(Context::new(workspace, state, image, desk.today(), derived))
    }

    /// Only what was accepted after an operation, as a small map; see [`Context::of_accepted`].
    pub fn accepted_since(workspace: &Workspace, since: OperationId, known: &View<'_>) -> Result<Context> {
        let mut accepted = workspace.state(None)?.accepted;
        accepted.retain(|accepted| accepted.decision > since);
        Context::of_accepted(workspace, accepted, known)
    }

    /// Only these claims, under the judgements and gradings of the workspace, as a small map that is not saved. Entities that
    /// they refer to and say nothing of are called as in the map that knows them: without a claim of their own they would be
    /// in no map.
    pub fn of_accepted(workspace: &Workspace, mut accepted: Vec<Accepted>, known: &View<'_>) -> Result<Context> {
        let names: Vec<Accepted> = accepted.iter().filter_map(|one| named(one, known)).collect();
        accepted.extend(names);
        let state = State { accepted, versions: Vec::new(), ..workspace.state(None)? };
        let image = Loaded::Fresh(build(workspace, &state, &Silent)?.to_words());
        Ok(Context::new(workspace, state, image, known.question().today, Arc::default()))
    }

    fn new(workspace: &Workspace, state: State, image: Loaded, today: Day, derived: Arc<Derived>) -> Context {
        let prefer = workspace.settings().conflicts.prefer.clone();
        Context { state, prefer, image, today, derived }
    }

    /// The index of its names; made or opened when it is first asked for.
    pub(crate) fn names(&self, desk: &Desk) -> Result<Arc<Names>> {
        let mut names = locked(&self.derived.names);
        if let Some(names) = names.as_ref() {
            return Ok(names.clone());
        }
        let loaded = Arc::new(Names::load(&desk.workspace()?, self, desk.progress())?);
        *names = Some(loaded.clone());
        Ok(loaded)
    }

    /// Where claims are, by id and by source. The first one to ask waits until every claim was looked at.
    pub fn places(&self) -> Result<&Places> {
        if let Some(places) = self.derived.places.get() {
            return Ok(places);
        }
        let places = Places::of(&self.everything()?);
        Ok(self.derived.places.get_or_init(|| places))
    }

    /// Every wanted pair of which nothing is judged, best first. Names are compared once for the same claims.
    pub fn proposals(&self, desk: &Desk, view: &View<'_>, wanted: &Wanted) -> Result<Vec<Proposal>> {
        let names = desk.names(self)?;
        let index = names.index()?;
        let key = PairKey { threshold: wanted.threshold, across: wanted.across, switches: wanted.switches };
        let mut kept = locked(&self.derived.pairs);
        let pairs = match kept.as_ref().filter(|(of, _)| *of == key) {
            Some((_, pairs)) => pairs.clone(),
            None => {
                let pairs = Arc::new(all_pairs(index, wanted, desk.progress()));
                *kept = Some((key, pairs.clone()));
                pairs
            }
        };
        drop(kept);
        Ok(proposals(view, &self.state, index, &pairs, wanted))
    }

    /// What is known of each dataset, for lists of sources.
    pub fn dataset_info(&self) -> BTreeMap<String, DatasetInfo> {
        let info = |version: &Version| {
            let dataset = &version.dataset;
            let title = if dataset.title.is_empty() { dataset.name.clone() } else { dataset.title.clone() };
            let info =
                DatasetInfo { title, publisher: dataset.publisher.clone(), url: dataset.url.clone(), version: dataset.label() };
            (dataset.name.clone(), info)
        };
        self.state.versions.iter().map(info).collect()
    }

    /// The map as it is, at any time and under no filter.
    pub fn everything(&self) -> Result<View<'_>> {
        self.view(Question { on: None, today: self.today, filter: Filter::default() })
    }

    /// The map as seen for a question.
    pub fn view(&self, question: Question) -> Result<View<'_>> {
        let is_known = |name: &&String| self.state.versions.iter().any(|version| version.dataset.name == **name);
        if let Some(unknown) = question.filter.datasets.iter().flatten().find(|name| !is_known(name)) {
            return Err(StoreError::NoDataset(unknown.clone()).into());
        }
        let map = self.image.map().ok_or_else(|| Error::new(Code::Failed, "the map that was just built cannot be read"))?;
        let State { sources, gradings, judgements, .. } = &self.state;
        Ok(View::new(map, Overlay { sources, gradings, judgements, prefer: &self.prefer }, question))
    }
}

/// The name by which a map knows the entity that a claim refers to.
fn named(accepted: &Accepted, known: &View<'_>) -> Option<Accepted> {
    let claim = accepted.claim.claim().filter(|claim| claim.property.kind() == Kind::Entity)?;
    let entity = known.find(claim.value)?;
    let schema = known.schema(entity);
    let name = Claim::new(claim.value, schema, schema.property("name")?, known.caption(entity));
    Some(Accepted { claim: ProposedClaim::of(&name), ..accepted.clone() })
}

fn load(workspace: &Workspace, state: &State, progress: &dyn Progress) -> Result<Loaded> {
    let key = state.claims_key(LAYOUT);
    if let Some(image) = workspace.open_image(&key)? {
        if Map::read(&image).is_ok() {
            return Ok(Loaded::Saved(image));
        }
        // Not every system removes a file that is still mapped.
        drop(image);
        workspace.forget_image(&key);
    }
    let image = build(workspace, state, progress)?;
    Ok(match workspace.save_image(&key, |out| image.write(out)) {
        Ok(saved) => Loaded::Saved(saved),
        Err(_) => Loaded::Fresh(image.to_words()),
    })
}

fn as_bytes(words: &[u64]) -> &[u8] {
    bytemuck::cast_slice(words)
}

/// Looking at the clock costs as much as taking a claim.
const PROGRESS_EVERY: u64 = 16_384;

fn build(workspace: &Workspace, state: &State, progress: &dyn Progress) -> Result<sinew_map::Image> {
    let total: u64 = state.versions.iter().map(|version| version.claims).sum();
    let meter = progress.begin(total, Unit::Claims, "building the map");
    let mut builder = Builder::with_capacity(total as usize);
    let mut seen = 0u64;
    for version in &state.versions {
        let dataset = builder.dataset(&entry(version));
        let mut failure = None;
        workspace.claims(version, |(claim, recorded)| {
            seen += 1;
            if seen.is_multiple_of(PROGRESS_EVERY) {
                meter.more(PROGRESS_EVERY);
            }
            let is_withdrawn =
                !state.withdrawn.is_empty() && state.withdrawn.contains(&ClaimId::of(&version.dataset.name, claim));
            match if is_withdrawn { Ok(()) } else { builder.claim(dataset, claim, *recorded) } {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    failure = Some(error);
                    ControlFlow::Break(())
                }
            }
        })?;
        if let Some(error) = failure {
            return Err(Error::new(Code::Failed, error.to_string()).hint("split the workspace in two"));
        }
    }
    add_accepted(&mut builder, state)?;
    Ok(builder.finish())
}

/// The dataset of accepted proposals. No other can be called so, as a name may not hold a blank.
pub const ACCEPTED: &str = "accepted proposals";

/// Accepted proposals are claims like any other, recorded when they were accepted.
fn add_accepted(builder: &mut Builder, state: &State) -> Result<()> {
    let Some(last) = state.accepted.iter().map(|accepted| accepted.at).max() else { return Ok(()) };
    let dataset = builder.dataset(&DatasetEntry { name: ACCEPTED.to_owned(), day: last.day(), maintained: false });
    for accepted in &state.accepted {
        let claim = accepted.claim.claim().filter(|claim| !state.withdrawn.contains(&ClaimId::of(ACCEPTED, claim)));
        let Some(claim) = claim else { continue };
        builder.claim(dataset, &claim, accepted.at).map_err(|error| Error::new(Code::Failed, error.to_string()))?;
    }
    Ok(())
}

fn entry(version: &Version) -> DatasetEntry {
    let published = version.dataset.published.and_then(|date| date.latest());
    let day = published.unwrap_or(version.at.day());
    DatasetEntry { name: version.dataset.name.clone(), day, maintained: version.dataset.maintained }
}

/// The entity that the user means, or an error that says which it could be.
pub fn entity(view: &View<'_>, given: &str) -> Result<EntityRef> {
    let list = |hits: &[Hit]| {
        let line = |hit: &Hit| {
            let name = view.map().value(hit.claim);
            format!("{}  {name} ({})", view.id(hit.entity), view.schema(hit.entity).label())
        };
        hits.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    match view.look_up(given) {
        Lookup::Found(entity) => Ok(entity),
        Lookup::Ambiguous(hits) => {
            let message = format!("{given:?} may be any of {} entities", hits.len());
            Err(Error::new(Code::NotFound, message).hint(format!("give the id of the one you mean:\n{}", list(&hits))))
        }
        Lookup::Unknown(_) if view.map().entities().next().is_none() => {
            let error = Error::new(Code::NotFound, format!("there is no entity {given:?}: the map holds nothing"));
            Err(error.hint("imports and accepted claims fill it; before the first of them nothing was known: give --known a later day, or none"))
        }
        Lookup::Unknown(near) if near.is_empty() => {
            let error = Error::new(Code::NotFound, format!("there is no entity {given:?}"));
            Err(error
                .hint("`sinew search WORDS` finds entities by parts of their names; `sinew datasets` shows what is imported"))
        }
        Lookup::Unknown(near) => {
            let error = Error::new(Code::NotFound, format!("there is no entity {given:?}"));
            Err(error.hint(format!("the closest names are\n{}", list(&near))))
        }
    }
}
