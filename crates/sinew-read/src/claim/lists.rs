//! Lists: `OFAC designated the following individuals:`, and then an item for each.

use super::apply::Raw;
use super::fill::Scene;
use super::kinds::Classes;
use super::rules::RULES;
use crate::check::{Party, Proposal};
use crate::{Argument, Form, Polarity, Precision, Span, When};
use sinew_model::{Date, Stance};

/// The name that such claims carry for their rule.
pub(crate) const RULE: &str = "sanctions.listed-below";

/// The authority of the list that is being read, if one is.
#[derive(Default)]
pub(crate) struct Lists {
    authority: Option<Argument>,
}

impl Lists {
    /// Remembers who designates `the following`; a sentence of prose that says nothing of the kind ends the list.
    pub(crate) fn announce(&mut self, scene: &Scene, raws: &[Raw], item: bool) {
        if item {
            return;
        }
        let words = &scene.sentence.words;
        let following = words.iter().any(|word| matches!(word.span.of(scene.text), "following" | "below"));
        let designates = words.iter().any(|word| matches!(word.lemma, "designate" | "sanction" | "identify" | "target" | "designation"));
        let sanction = raws.iter().filter(|raw| RULES.rules[raw.rule].kind.name == "sanction").find_map(|raw| raw.subject);
        let authority = sanction.or_else(|| self.authority_named(scene));
        self.authority = authority.filter(|_| following && designates);
    }

    /// A body or state that the sentence begins with.
    fn authority_named(&self, scene: &Scene) -> Option<Argument> {
        let bodies = Classes::parse("publicbody country").unwrap_or_default();
        let local = scene.locals.iter().find(|local| bodies.holds(local.class) && local.form == Form::Named)?;
        Some(Argument { entity: local.entity, span: local.span })
    }

    /// The claim of an item: the name that it begins with is designated.
    pub(crate) fn item(&self, scene: &Scene, item: bool, published: Option<Date>) -> Option<Proposal> {
        let authority = self.authority.filter(|_| item)?;
        let targets = Classes::parse("person organization company vessel airplane").unwrap_or_default();
        let local = scene.locals.iter().find(|local| local.form == Form::Named && targets.holds(local.class))?;
        if local.span.start > scene.span.start + 45 {
            return None;
        }
        let quote = Span { start: authority.span.start, end: local.span.end };
        Some(Proposal {
            rule: RULE.to_owned(),
            kind: "sanction".to_owned(),
            quote: quote.of(scene.text).to_owned(),
            near: Some(quote.start as usize),
            subject: Some(Party::At(authority)),
            object: Some(Party::At(Argument { entity: local.entity, span: local.span })),
            value: None,
            when: published.map(|date| When { date, precision: Precision::Day, span: None }),
            voice: Vec::new(),
            stance: Stance::Asserted,
            polarity: Polarity::Positive,
        })
    }
}
