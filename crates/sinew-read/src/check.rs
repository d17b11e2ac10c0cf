//! The check against the text: nothing becomes a claim whose words are not there.
//!
//! Rules and models hand in the same plain [`Proposal`]. What fails is dropped and counted, with the reason.

use crate::claim::{Kind, kind};
use crate::{Argument, Dropped, Entity, Found, Mention, Polarity, Span, Voice, When};
use sinew_model::Stance;

/// What somebody proposes to have read, not yet believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The rule or model that proposes it.
    pub rule: String,
    /// A name of the closed vocabulary.
    pub kind: String,
    /// The words that say it, as they should stand in the text.
    pub quote: String,
    /// About where they begin, in bytes, if that is known; otherwise the first place counts.
    pub near: Option<usize>,
    /// Who does it, if the text names anybody.
    pub subject: Option<Party>,
    /// Towards whom.
    pub object: Option<Party>,
    /// A value in words.
    pub value: Option<Span>,
    /// When.
    pub when: Option<When>,
    /// On whose word.
    pub voice: Vec<Voice>,
    /// How firmly.
    pub stance: Stance,
    /// So, or not so.
    pub polarity: Polarity,
}

/// A party as it is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// A place in the mentions of the reading.
    Mention(usize),
    /// An entity at a place of the text.
    At(Argument),
    /// A name, which must stand in the quote or its sentence.
    Words(String),
}

/// What a proposal is checked against.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The whole text.
    pub text: &'a str,
    /// What it mentions, in its order.
    pub mentions: &'a [Mention],
    /// Who those are.
    pub entities: &'a [Entity],
    /// Its sentences, in its order.
    pub sentences: &'a [Span],
}

impl Ground<'_> {
    /// Makes a proposal a claim, or says why it is none.
    ///
    /// # Errors
    /// The proposal with the reason, if its kind is unknown, its quote is not verbatim in the text, a party stands neither
    /// in the quote nor in its sentence, a party cannot be what the kind wants, or both parties are one.
    pub fn check(&self, proposal: &Proposal) -> Result<Found, Dropped> {
        let drop = |span: Option<Span>, reason: String| Dropped { rule: proposal.rule.clone(), span, reason };
        let Some(kind) = kind(&proposal.kind) else {
            return Err(drop(None, format!("no kind is called {:?}", proposal.kind)));
        };
        let quote = self.quote(proposal).ok_or_else(|| drop(None, "the quote is not in the text".to_owned()))?;
        let refuse = |reason: String| drop(Some(quote), reason);
        let around = self.around(quote);
        let party = |party: &Option<Party>| match party {
            None => Ok(None),
            Some(party) => self.party(party, quote, around).map(Some),
        };
        let subject = party(&proposal.subject).map_err(refuse)?;
        let object = party(&proposal.object).map_err(refuse)?;
        self.parties(kind, subject, object).map_err(refuse)?;
        let spans = proposal.value.iter().chain(proposal.when.iter().filter_map(|when| when.span.as_ref()));
        if spans.chain(proposal.voice.iter().map(|voice| &voice.span)).any(|span| !self.valid(*span)) {
            return Err(refuse("a place is not in the text".to_owned()));
        }
        Ok(Found {
            rule: proposal.rule.clone(),
            layer: kind.layer,
            kind: kind.name.to_owned(),
            subject,
            object,
            value: proposal.value,
            when: proposal.when,
            voice: proposal.voice.clone(),
            stance: proposal.stance,
            polarity: proposal.polarity,
            quote,
        })
    }

    fn valid(&self, span: Span) -> bool {
        span.start < span.end && self.text.get(span.range()).is_some()
    }

    /// Where the quote stands: at the place given, or else for the first time.
    fn quote(&self, proposal: &Proposal) -> Option<Span> {
        if proposal.quote.is_empty() {
            return None;
        }
        let here = |at: usize| self.text.get(at..).is_some_and(|rest| rest.starts_with(&proposal.quote)).then_some(at);
        let start = proposal.near.and_then(here).or_else(|| self.text.find(&proposal.quote))?;
        Some(Span::new(start, start + proposal.quote.len()))
    }

    /// From the beginning of the first sentence that the quote touches to the end of the last.
    fn around(&self, quote: Span) -> Span {
        let first = self.sentences.partition_point(|sentence| sentence.end <= quote.start);
        let touched = self.sentences[first..].iter().take_while(|sentence| sentence.start < quote.end);
        touched
            .fold(quote, |around, sentence| Span { start: around.start.min(sentence.start), end: around.end.max(sentence.end) })
    }

    fn party(&self, party: &Party, quote: Span, around: Span) -> Result<Argument, String> {
        match party {
            Party::Mention(number) => {
                let mention = self.mentions.get(*number).ok_or("a party is no mention of this document")?;
                self.within(Argument { entity: mention.entity, span: mention.span }, around)
            }
            Party::At(argument) => self.within(*argument, around),
            Party::Words(words) => self.by_name(words, quote, around),
        }
    }

    fn within(&self, argument: Argument, around: Span) -> Result<Argument, String> {
        if argument.entity >= self.entities.len() || !self.valid(argument.span) {
            return Err("a party is not in the text".to_owned());
        }
        if !around.contains(argument.span) {
            return Err("a party is not in the sentence".to_owned());
        }
        Ok(argument)
    }

    /// A mention in the quote whose words, or whose entity's names, are these; then one in the sentence.
    fn by_name(&self, words: &str, quote: Span, around: Span) -> Result<Argument, String> {
        let named = |mention: &&Mention| {
            let entity = &self.entities[mention.entity];
            same(mention.span.of(self.text), words)
                || same(&entity.name, words)
                || entity.aliases.iter().any(|alias| same(alias, words))
        };
        let place = |within: Span| self.mentions.iter().filter(|mention| within.contains(mention.span)).find(named);
        let found = place(quote).or_else(|| place(around)).ok_or_else(|| format!("{words:?} is not in the sentence"))?;
        Ok(Argument { entity: found.entity, span: found.span })
    }

    fn parties(&self, kind: &Kind, subject: Option<Argument>, object: Option<Argument>) -> Result<(), String> {
        let fits = |argument: &Argument, classes: crate::claim::Classes| classes.holds(self.entities[argument.entity].class);
        match (&subject, &object) {
            (None, None) => Err("neither party is known".to_owned()),
            (Some(subject), Some(object)) if subject.entity == object.entity => Err("both parties are one".to_owned()),
            (Some(_), None) if !kind.subject_alone => Err("the object is unknown".to_owned()),
            (None, Some(_)) if !kind.object_alone => Err("the subject is unknown".to_owned()),
            (Some(subject), _) if !fits(subject, kind.subject) => Err(format!("the subject cannot be that of {}", kind.name)),
            (_, Some(object)) if !fits(object, kind.object) => Err(format!("the object cannot be that of {}", kind.name)),
            _ => Ok(()),
        }
    }
}

/// Alike but for case, curly apostrophes, a leading article and a possessive ending.
fn same(a: &str, b: &str) -> bool {
    plain(a) == plain(b)
}

fn plain(words: &str) -> String {
    let lower = words.trim().to_lowercase().replace(['’', '‘'], "'");
    let bare = lower.strip_prefix("the ").unwrap_or(&lower);
    bare.strip_suffix("'s").unwrap_or(bare).to_owned()
}
