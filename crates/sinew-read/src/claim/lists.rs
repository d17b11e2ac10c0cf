//! Lists: `OFAC designated the following individuals:`, and then an item for each.

use super::apply::Raw;
use super::fill::Scene;
use super::kinds::Classes;
use super::node::Tag;
use super::rules::RULES;
use crate::check::{Party, Proposal};
use crate::{Argument, Form, Polarity, Precision, Span, When};
use sinew_model::{Date, Stance};

/// The name that such claims carry for their rule.
pub(crate) const RULE: &str = "sanctions.listed-below";

/// And those that say whose the items are.
pub(crate) const OWNED: &str = "control.listed-below";

/// The authority of the list that is being read, if one is.
#[derive(Default)]
pub(crate) struct Lists {
    authority: Option<Argument>,
    /// Whose property the items are: `blocked property in which X has an interest`.
    owner: Option<Argument>,
    /// Whether the announcement ends in a colon, so that lines without a bullet are items too.
    opened: bool,
}

impl Lists {
    /// Remembers who designates `the following`; a sentence of prose that says nothing of the kind ends the list.
    pub(crate) fn announce(&mut self, scene: &Scene, raws: &[Raw], item: bool) {
        if item {
            return;
        }
        let words = &scene.sentence.words;
        self.opened = opens_list(scene);
        let following = self.opened || words.iter().any(|word| matches!(word.span.of(scene.text), "following" | "below"));
        let designates = words.iter().find(|word| {
            matches!(word.lemma, "designate" | "sanction" | "sanctions" | "identify" | "target" | "designation" | "designated")
        });
        let sanction = raws.iter().filter(|raw| RULES.rules[raw.rule].kind.name == "sanction").find_map(|raw| raw.subject);
        // `Those sanctioned today are:`: by whoever has done so before.
        let again = || Some(Argument { entity: scene.sanctioner?, span: designates?.span });
        let authority = sanction.or_else(|| self.authority_named(scene)).or_else(again);
        self.authority = authority.filter(|_| following && designates.is_some());
        self.owner = self.authority.and_then(|_| interested(scene));
    }

    /// Whether a line by itself is an item: it begins with a name that a mark follows.
    pub(crate) fn goes_on(&self, scene: &Scene) -> bool {
        let words = &scene.sentence.words;
        let Some(mention) = words.first().and_then(|word| word.mention).filter(|_| self.opened && self.authority.is_some())
        else {
            return false;
        };
        let behind = words.iter().find(|word| word.mention != Some(mention));
        let mark = |word: &super::node::Word| matches!(word.tag, Tag::Comma | Tag::Dash | Tag::Open) || word.lemma == ":";
        scene.local(mention).form == Form::Named && behind.is_none_or(mark)
    }

    /// A body or state that the sentence begins with.
    fn authority_named(&self, scene: &Scene) -> Option<Argument> {
        let bodies = Classes::parse("publicbody country").unwrap_or_default();
        let local = scene.locals.iter().find(|local| bodies.holds(local.class) && local.form == Form::Named)?;
        Some(Argument { entity: local.entity, span: local.span })
    }

    /// The claim of an item: the name that it begins with is designated.
    pub(crate) fn item(&self, scene: &Scene, item: bool, published: Option<Date>) -> Vec<Proposal> {
        let targets = Classes::parse("person organization company vessel airplane").unwrap_or_default();
        let named = scene.locals.iter().find(|local| local.form == Form::Named && targets.holds(local.class));
        let Some(local) = named.filter(|local| item && local.span.start <= scene.span.start + 45) else { return Vec::new() };
        let object = Argument { entity: local.entity, span: local.span };
        let sanction = self.authority.map(|authority| proposal(scene, RULE, "sanction", authority, object, published));
        let property = Classes::parse("vessel airplane company").unwrap_or_default().holds(local.class);
        let owner = self.owner.filter(|_| property).map(|owner| proposal(scene, OWNED, "ownership", owner, object, None));
        sanction.into_iter().chain(owner).collect()
    }
}

/// `Those sanctioned today are:`: whether the last words before a colon speak of who is listed.
fn opens_list(scene: &Scene) -> bool {
    let words = &scene.sentence.words;
    let near = &words[words.len().saturating_sub(8)..];
    scene.span.of(scene.text).ends_with(':')
        && near.iter().any(|word| {
            matches!(
                word.lemma,
                "those" | "individual" | "entity" | "person" | "company" | "target" | "vessel" | "ship" | "designation"
            )
        })
}

/// `The BARON is identified as blocked property in which X has an interest`: it is X's as well.
pub(crate) fn blocked(scene: &Scene, raws: &[Raw]) -> Vec<Proposal> {
    let Some(owner) = interested(scene) else { return Vec::new() };
    let property = Classes::parse("vessel airplane company organization").unwrap_or_default();
    let identified = raws.iter().filter(|raw| RULES.rules[raw.rule].id == "sanctions.identified-as");
    let owned = identified.filter_map(|raw| raw.object).filter(|object| {
        let class = scene.entities[object.entity].class;
        object.entity != owner.entity
            && scene.entities[object.entity].named
            && property.holds(class)
            && object.span.end < owner.span.start
    });
    owned.map(|object| owned_by(scene, owner, object)).collect()
}

fn owned_by(scene: &Scene, owner: Argument, object: Argument) -> Proposal {
    let turned = proposal(scene, OWNED, "ownership", object, owner, None);
    Proposal { subject: turned.object.clone(), object: turned.subject.clone(), ..turned }
}

/// Who has an interest in what is listed.
fn interested(scene: &Scene) -> Option<Argument> {
    let words = &scene.sentence.words;
    let interest = words.iter().position(|word| word.span.of(scene.text) == "interest")?;
    let which = words[..interest].iter().rposition(|word| word.span.of(scene.text) == "which")?;
    let (from, to) = (words[which].span.end, words[interest].span.start);
    let local =
        scene.locals.iter().find(|local| local.span.start >= from && local.span.end <= to && local.form == Form::Named)?;
    Some(Argument { entity: local.entity, span: local.span })
}

/// A claim of an item, on the words from the party in the announcement to the name.
fn proposal(scene: &Scene, rule: &str, kind: &str, subject: Argument, object: Argument, published: Option<Date>) -> Proposal {
    let quote = Span { start: subject.span.start, end: object.span.end };
    Proposal {
        rule: rule.to_owned(),
        kind: kind.to_owned(),
        quote: quote.of(scene.text).to_owned(),
        near: Some(quote.start as usize),
        subject: Some(Party::At(subject)),
        object: Some(Party::At(object)),
        value: None,
        when: published.map(|date| When { date, precision: Precision::Day, span: None }),
        voice: Vec::new(),
        stance: Stance::Asserted,
        polarity: Polarity::Positive,
    }
}
