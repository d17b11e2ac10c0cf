//! Noun phrases: which words are taken together, and where another phrase begins.

use super::inside::{adjectives_go_on, describes, given_goods, modifies, opens_phrase, two_trades};
use super::node::{Form, Node, Tag, What, Word, possessive};
use super::posts::{day_before_noun, elects, given_office, opens_name, personal, post, subject_pronoun, two_countries};
use super::sayings::denies;

/// The longest noun phrase from here: determiners, adjectives, numbers, then nouns and names; a mention is never cut.
pub(super) fn noun(words: &[Word], at: usize) -> Option<Node> {
    // `Norway's "unwavering support"`.
    let quoted = at > 0 && words[at].tag == Tag::Quote && words[at - 1].tag == Tag::Possessive;
    let mut phrase = Phrase { words, first: at, end: at + usize::from(quoted), head: None };
    while phrase.end < words.len() && phrase.take() {}
    let head = phrase.head.or_else(|| phrase.stands())?;
    Some(Node { what: What::Noun, first: at, last: head, head, mention: words[head].mention })
}

/// A phrase that is taken together word by word.
struct Phrase<'w, 't> {
    words: &'w [Word<'t>],
    first: usize,
    /// The word behind what was taken.
    end: usize,
    head: Option<usize>,
}

impl Phrase<'_, '_> {
    /// Takes the next word, mention or date; false where the phrase ends.
    fn take(&mut self) -> bool {
        let word = &self.words[self.end];
        if let Some(mention) = word.mention {
            return self.take_mention(mention);
        }
        if word.time > 0 {
            return self.take_date();
        }
        let takes = !self.head.is_some_and(|head| self.another_begins(head)) && self.take_word();
        self.end += usize::from(takes);
        takes
    }

    /// `in the north`, `the same to others`: an article and an adjective with nothing that it could describe.
    fn stands(&self) -> Option<usize> {
        let (words, last) = (self.words, self.end.checked_sub(1)?);
        let led = self.end > self.first + 1 && article(words[self.first].lemma);
        let ends = words.get(self.end).is_none_or(|next| match next.tag {
            Tag::Preposition | Tag::Stop | Tag::Relative => true,
            // `The former has left`.
            Tag::Be(_) | Tag::Have(_) | Tag::Modal => words[self.first].lemma == "the",
            // `an independent, if small, state`.
            Tag::Comma => words[self.first].lemma == "the",
            _ => false,
        });
        let plain = words[last].tag == Tag::Adjective && words[last].mention.is_none();
        (led && plain && ends).then_some(last)
    }

    fn take_mention(&mut self, mention: u32) -> bool {
        if self.head.is_some_and(|head| self.other_mention(head)) {
            return false;
        }
        self.end += self.words[self.end..].iter().take_while(|word| word.mention == Some(mention)).count();
        self.head = Some(self.end - 1);
        !given_office(self.words, self.first, self.end)
    }

    /// Whether the mention that follows is no part of the phrase with this head.
    fn other_mention(&self, head: usize) -> bool {
        let (head, next) = (&self.words[head], &self.words[self.end]);
        let clause = next.tag == Tag::Pronoun && subject_pronoun(next.lemma);
        let behind_pronoun = head.tag == Tag::Pronoun && head.mention.is_some() && !possessive(self.words[self.end - 1].lemma);
        clause || behind_pronoun || self.given_post() || self.denied(head.lemma)
    }

    /// `a charge X denied`: what X denied is another phrase than X.
    fn denied(&self, what: &str) -> bool {
        let (words, end) = (self.words, self.end);
        let said = matches!(what, "charge" | "claim" | "accusation" | "allegation" | "assertion" | "report");
        let length = words[end..].iter().take_while(|word| word.mention == words[end].mention).count();
        let verb = words[end + length..].iter().find(|word| word.tag != Tag::Adverb);
        said && matches!(words[self.first].lemma, "a" | "an")
            && verb.is_some_and(|verb| {
                matches!(verb.tag, Tag::Verb(_) | Tag::Have(_)) && (denies(verb.lemma) || verb.lemma == "have")
            })
    }

    /// `elected Hasan Oban president`: the post is another phrase than the name.
    fn given_post(&self) -> bool {
        self.words[self.first].mention.is_some() && elects(self.words, self.first) && post(self.words, self.end)
    }

    /// `the September 2024 attack`: a date between the article and its noun.
    fn take_date(&mut self) -> bool {
        let (words, end) = (self.words, self.end);
        let after = end + words[end..].iter().take_while(|word| word.time == words[end].time).count();
        let inside = self.head.is_none() && end > self.first && words[end - 1].tag == Tag::Determiner;
        let takes = inside && words.get(after).is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Adjective));
        if takes {
            self.end = after;
        }
        takes
    }

    /// Whether a word without a mention begins another phrase than the one with this head.
    fn another_begins(&self, head: usize) -> bool {
        let (words, word, last) = (self.words, &self.words[self.end], &self.words[head]);
        let adjacent = head + 1 == self.end;
        // `took Hasan Oban hostage`.
        let taken = || adjacent && last.mention.is_some() && matches!(word.lemma, "hostage" | "prisoner" | "captive");
        // `transferred to it hundreds of hectares`.
        let behind_pronoun = || last.tag == Tag::Pronoun && adjacent && personal(last.lemma);
        // `the lender he chaired`: a pronoun begins a clause of its own.
        let clause = || word.tag == Tag::Pronoun && subject_pronoun(word.lemma);
        // `paid Hasan $10 million`: the sum is another phrase than the name.
        let sum = || word.lemma.starts_with(['$', '€', '£']) && !possessive(last.lemma);
        // `gave the Delta Front two million euros`.
        let named = adjacent && last.mention.is_some() && !possessive(last.lemma);
        let given = || named && (self.counts() || given_goods(words, self.first, self.end));
        self.given_post() || taken() || behind_pronoun() || clause() || given() || sum()
    }

    /// `two`, `one million`.
    fn counts(&self) -> bool {
        let word = &self.words[self.end];
        let many = |next: &Word| matches!(next.lemma, "million" | "billion" | "trillion" | "hundred" | "thousand");
        word.tag == Tag::Number || word.lemma == "one" && self.words.get(self.end + 1).is_some_and(many)
    }

    /// Whether a word goes on with the phrase, and the head if it is the head so far.
    fn take_word(&mut self) -> bool {
        let (words, first, end) = (self.words, self.first, self.end);
        let headed = self.head == end.checked_sub(1);
        match words[end].tag {
            Tag::Noun | Tag::Name | Tag::Pronoun => self.head = Some(end),
            // `$500 million`.
            Tag::Number if headed && matches!(words[end].lemma, "million" | "billion" | "trillion") => self.head = Some(end),
            Tag::Adjective | Tag::Number => {}
            Tag::And if headed && (two_countries(words, end) || two_trades(words, first, end)) => {}
            Tag::Comma if words[first].tag == Tag::Determiner && day_before_noun(words, end) => {}
            Tag::Quote => return opens_name(words, end),
            // `their reportedly close ties`: the owner is no head.
            tag => return self.head.is_none_or(|head| possessive(words[head].lemma)) && self.opens_with(tag),
        }
        true
    }

    /// `an already volatile region`, `the then minister`: an adverb behind an article.
    fn within(&self, at: usize) -> bool {
        let led = article(self.words[at - 1].lemma) || possessive(self.words[at - 1].lemma);
        led && self.words.get(at + 1).is_some_and(|next| {
            matches!(next.tag, Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number | Tag::Verb(Form::Participle | Form::Ing))
                || next.lemma == "more"
        })
    }

    /// Whether a word may stand in a phrase before its head.
    fn opens_with(&self, tag: Tag) -> bool {
        let (words, first, end) = (self.words, self.first, self.end);
        let opens = end == first;
        match tag {
            // `an even more complex deal`.
            Tag::Determiner if !opens && words[end].lemma == "more" && words[end - 1].tag == Tag::Adverb => true,
            // `In 2023 the government`: a year is no part of the phrase behind it.
            Tag::Determiner => opens || !matches!(words[end - 1].tag, Tag::Number | Tag::Adjective),
            Tag::Verb(Form::Participle) if opens => describes(words, first),
            Tag::Verb(Form::Participle | Form::Ing) if !opens => {
                let led = matches!(words[end - 1].tag, Tag::Determiner | Tag::Adverb | Tag::Number)
                    || words[end - 1].tag == Tag::Adjective && words[first].tag == Tag::Determiner;
                led && modifies(words, end)
            }
            Tag::Adverb => opens_phrase(words, end) || !opens && (words[end].lemma == "very" || self.within(end)),
            Tag::Comma | Tag::And => !opens && adjectives_go_on(words, end),
            _ => false,
        }
    }
}

fn article(lemma: &str) -> bool {
    matches!(lemma, "the" | "a" | "an")
}
