//! Which of several a common noun means.

use super::{Binder, Nominal};
use crate::Class;
use crate::text::{Case, Tokens};

impl Binder<'_, '_> {
    /// `the company`, `the president`: the last name of that class before it, within two sentences.
    pub(super) fn last_named(&self, nominal: &Nominal) -> Option<usize> {
        if nominal.plural || !nominal.words.is_empty() || !(nominal.roles.single || nominal.roles.office && nominal.head != "man")
        {
            return None;
        }
        let phrase = &self.phrases[nominal.phrase];
        let from = self.text.sentences[(phrase.sentence as usize).saturating_sub(2)].tokens.start;
        let until = self.named.partition_point(|(tokens, _)| tokens.start < phrase.tokens.start);
        let mut near = self.named[..until].iter().rev().take_while(|(tokens, _)| tokens.start >= from);
        near.find(|&&(tokens, entity)| {
            let class = self.found.entities[entity].class;
            match nominal.head.as_str() {
                "vessel" | "ship" | "tanker" => class == Class::Vessel,
                "company" | "firm" | "bank" | "corporation" | "airline" | "lender" | "operator" | "refinery" | "mine"
                | "plant" | "broadcaster" | "newspaper" | "channel" | "utility" | "enterprise" | "conglomerate" => {
                    class == Class::Company
                }
                "ministry" | "agency" | "body" | "court" | "commission" | "panel" => class == Class::PublicBody,
                "association" | "foundation" | "charity" => matches!(class, Class::Organization | Class::Company),
                _ if nominal.roles.office => class == Class::Person && self.titled(tokens, &nominal.head),
                _ => class == Class::Organization,
            }
        })
        .map(|&(_, entity)| entity)
    }

    /// `the M23 rebels`, `the Delta militant group`: the body whose name stands before the common noun for what it is.
    pub(super) fn bearing(&self, nominal: &Nominal) -> Option<usize> {
        const KINDS: &[&str] = &[
            "rebel",
            "militant",
            "militia",
            "insurgent",
            "terrorist",
            "jihadist",
            "islamist",
            "armed",
            "opposition",
            "separatist",
            "paramilitary",
            "extremist",
            "guerrilla",
            "group",
            "organization",
            "organisation",
            "faction",
            "cartel",
            "gang",
            "network",
            "insurgency",
            "fighter",
        ];
        let phrase = &self.phrases[nominal.phrase];
        let head = phrase.head as usize;
        if !KINDS.contains(&self.text.lemma(head)) || phrase.tokens.start as usize == head {
            return None;
        }
        let kinds =
            (phrase.tokens.start as usize..head).rev().take_while(|&token| KINDS.contains(&self.text.lemma(token))).count();
        let last = head.checked_sub(kinds + 1)?;
        let entity = self.named_at(last).filter(|_| last >= phrase.tokens.start as usize)?;
        let people = matches!(
            self.text.folded(last).as_str(),
            "hutu" | "tutsi" | "tuareg" | "fulani" | "houthi" | "shia" | "sunni" | "kurdish"
        );
        let first = self.text.sentences[phrase.sentence as usize].tokens.start as usize;
        let common = last == first && self.text.traits(last).known() && self.text.tokens[last].case != Case::Upper;
        (!people && !common && matches!(self.found.entities[entity].class, Class::Organization | Class::Group)).then_some(entity)
    }

    fn titled(&self, tokens: Tokens, head: &str) -> bool {
        let mention = self.found.mentions.iter().find(|mention| mention.tokens == tokens);
        mention.and_then(|mention| mention.title).is_some_and(|title| title.of(self.text.text).to_lowercase().contains(head))
    }

    /// The group or body with this head that the document speaks of most.
    pub(super) fn frequent(&self, nominal: &Nominal) -> Option<usize> {
        let mut fits = self.groups.iter().filter(|(other, _, _)| {
            other.head == nominal.head && other.plural == nominal.plural && (nominal.words.is_empty() || nominal.fits(other))
        });
        let first = fits.next()?;
        Some(fits.fold(first, |best, group| if group.2 > best.2 { group } else { best }).1)
    }
}
