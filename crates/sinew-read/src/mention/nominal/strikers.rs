//! Groups that stand before what they do or send: `rebel shelling`, `Saudi-led coalition airstrikes`, `army helicopters`.

use super::Binder;
use super::agree::alike;
use super::heads::HEADS;
use crate::text::{Pos, Tokens};
use crate::{Class, Entity, Form, Mention};

/// Deeds of force.
pub(crate) fn deed(lemma: &str) -> bool {
    matches!(
        lemma,
        "strike"
            | "airstrike"
            | "raid"
            | "bombing"
            | "bombardment"
            | "shelling"
            | "ambush"
            | "attack"
            | "blast"
            | "explosion"
            | "assault"
            | "offensive"
            | "incursion"
            | "massacre"
            | "campaign"
    )
}

/// Deeds and weapons that have a side; a blast is nobody's.
fn sent(lemma: &str) -> bool {
    let weapon = matches!(
        lemma,
        "gunfire"
            | "artillery"
            | "warplane"
            | "jet"
            | "helicopter"
            | "gunship"
            | "drone"
            | "shell"
            | "rocket"
            | "missile"
            | "aircraft"
            | "barrage"
    );
    weapon || deed(lemma) && !matches!(lemma, "blast" | "explosion" | "campaign")
}

/// Groups and organs of state that fight; `terrorist attacks` are nobody's in particular.
fn side(lemma: &str) -> bool {
    matches!(
        lemma,
        "coalition"
            | "militia"
            | "rebel"
            | "insurgent"
            | "guerrilla"
            | "militant"
            | "jihadist"
            | "separatist"
            | "settler"
            | "gang"
            | "cartel"
            | "paramilitary"
            | "government"
            | "regime"
            | "junta"
            | "army"
            | "navy"
            | "police"
    )
}

impl Binder<'_, '_> {
    /// Adds the groups without a name that stand right before such a noun.
    pub(super) fn strikers(&mut self) {
        for place in 0..self.phrases.len() {
            let Some(tokens) = self.striker(place) else { continue };
            let entity = self.side(tokens);
            let span = self.text.span(tokens);
            self.found.mentions.push(Mention { span, tokens, entity, form: Form::Nominal, title: None });
        }
    }

    /// The group with the country before it: `Syrian government`.
    fn striker(&self, place: usize) -> Option<Tokens> {
        let phrase = &self.phrases[place];
        let head = phrase.head as usize;
        let who = head.checked_sub(1).filter(|&who| who >= phrase.tokens.start as usize && sent(self.text.lemma(head)))?;
        let side = side(self.text.lemma(who));
        let plain = self.text.tokens[who].pos == Pos::Noun && self.named_at(who).is_none();
        let told = |&token: &usize| self.known_country(token).is_some() || self.text.word(token).starts_with('-');
        let first = (phrase.tokens.start as usize..who).rev().take_while(told).last().unwrap_or(who);
        (plain && side).then(|| Tokens::new(first, head))
    }

    /// The one of that name and country before, or a new one.
    fn side(&mut self, tokens: Tokens) -> usize {
        let head = self.text.lemma(tokens.end as usize - 1);
        let leads = tokens.range().any(|token| self.text.word(token).starts_with('-'));
        let country = self.known_country(tokens.start as usize).filter(|_| tokens.len() > 1 && !leads);
        let same = self.groups.iter().rev().find(|(other, _, _)| {
            let agrees = country.is_none() || other.country.is_none() || other.country == country;
            agrees && alike(&other.head, head)
        });
        if let Some(&(_, entity, _)) = same {
            return entity;
        }
        let state = HEADS.get(head).is_some_and(|roles| roles.state);
        let name = self.text.span(tokens).of(self.text.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let class = if state { Class::PublicBody } else { Class::Group };
        let part_of = country.filter(|_| state).map(|country| self.country(Some(country)));
        self.found.add(Entity { class, name, aliases: Vec::new(), part_of, named: false })
    }
}
