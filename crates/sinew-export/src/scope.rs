//! What the question of a view lets through.

use sinew_map::{ClaimRef, ClaimView, EntityRef, View};
use sinew_model::{Period, Source};

/// Whether an entity that is bounded in time may have held on the day asked of. Other entities are there on any day.
pub(crate) fn stands(view: &View<'_>, entity: EntityRef) -> bool {
    match view.question().on {
        Some(day) if view.schema(entity).is_interval() => view.held_on(entity, day).is_possible(),
        _ => true,
    }
}

/// The claims about an entity whose own dates allow the day asked of.
pub(crate) fn claims<'a>(view: &View<'a>, entity: EntityRef, denials: bool) -> Vec<ClaimView<'a>> {
    let spoken = |claim: &ClaimRef| if denials { view.admits(*claim) } else { view.supports(*claim) };
    let claims = view.claims(entity).into_iter().filter(spoken).map(|claim| view.claim(claim));
    claims.filter(|claim| is_of_the_day(view, claim)).collect()
}

fn is_of_the_day(view: &View<'_>, claim: &ClaimView<'_>) -> bool {
    match (view.question().on, claim.start, claim.end) {
        (None, ..) | (_, None, None) => true,
        (Some(day), start, end) => Period::new(start, end).holds_on(day).is_possible(),
    }
}

/// What to call an entity. Relations and designations mostly have no name: their schema says more than their id.
pub(crate) fn caption<'a>(view: &View<'a>, entity: EntityRef) -> &'a str {
    let (caption, schema) = (view.caption(entity), view.schema(entity));
    if caption == view.id(entity) && !schema.is("Thing") { schema.label() } else { caption }
}

/// The dataset that a claim is published under. Statements that were imported name datasets of which nothing but the name
/// is known; these are datasets still. Any other source is a document within the dataset.
pub(crate) fn dataset<'a>(claim: &ClaimView<'a>) -> &'a str {
    match claim.source {
        Some(source) if is_bare(source) => claim.cited(),
        _ => claim.dataset,
    }
}

fn is_bare(source: &Source) -> bool {
    *source == Source { key: source.key.clone(), title: source.key.clone(), ..Source::default() }
}
