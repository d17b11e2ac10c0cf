//! What stands around a word, as the choice of its part of speech asks for it.

use super::super::lexicon::{Pos, Traits, VerbForm, bit};
use super::super::words::Words;
use super::super::{Case, Token};
use super::sorts::{adjectival, ground};

/// A word of a sentence with all words before and behind it; those before have their parts of speech.
pub(super) struct Around<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) words: &'a Words,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) at: usize,
}

impl Around<'_> {
    /// The part of speech of the token before, adverbs skipped.
    pub(super) fn before(&self) -> Option<Pos> {
        let before = &self.tokens[self.start..self.at];
        let aside = |token: &Token| matches!(token.pos, Pos::Adverb | Pos::Negation);
        let last = before.iter().rposition(|token| !aside(token))?;
        // `directly or indirectly supported`.
        let joins = before[last].pos == Pos::Coordinator && last + 1 < before.len() && last > 0 && aside(&before[last - 1]);
        let last = if joins { before[..last].iter().rposition(|token| !aside(token))? } else { last };
        Some(before[last].pos)
    }

    /// `the party's principal ally`, `X associates A and B`: somebody's, unless `with` or `itself` tells that it is a verb.
    pub(super) fn somebodys(&self) -> bool {
        let word = self.words.lemma(self.tokens[self.at].lemma);
        let own = matches!(word, "ally" | "allies" | "associate" | "associates" | "partner" | "partners");
        let verbal = matches!(self.before(), Some(Pos::To | Pos::Modal | Pos::Pronoun | Pos::Relative));
        let joins = |token: &Token| {
            matches!(self.words.lemma(token.lemma), "with" | "itself" | "himself" | "herself" | "themselves" | "against")
        };
        // `X, a Colombian ally in the fight against Y`.
        let article = self.at > self.start + 1
            && matches!(self.words.lemma(self.tokens[self.at - 2].lemma), "a" | "an" | "another")
            && self.tokens[self.at - 1].pos != Pos::Noun;
        own && article || own && !verbal && !self.tokens[self.at + 1..self.end].iter().take(5).any(joins)
    }

    /// Whether a form of `have` stands within four words before.
    pub(super) fn has_before(&self) -> bool {
        let near = &self.tokens[self.start.max(self.at.saturating_sub(4))..self.at];
        near.iter().any(|token| self.words.traits(token.lemma).has(bit::have))
    }

    /// Whether a verb in the third person stands within fourteen words before: `heads X and controls Y`.
    pub(super) fn predicated(&self) -> bool {
        let near = &self.tokens[self.start.max(self.at.saturating_sub(14))..self.at];
        let verbal = |token: &&Token| matches!(token.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal);
        let mut verbs = near.iter().rev().filter(verbal);
        // `was founded in May and holds X`.
        let last = verbs
            .next()
            .filter(|token| token.pos != Pos::Verb(VerbForm::Participle))
            .or_else(|| verbs.next().filter(|token| token.pos == Pos::Auxiliary));
        last.is_some_and(|token| matches!(token.pos, Pos::Verb(VerbForm::Third | VerbForm::Past) | Pos::Auxiliary))
    }

    /// Whether the clause goes on here after an insertion and has no verb yet: `X, a unit led by Y, fights alongside Z`.
    pub(super) fn resumes(&self) -> bool {
        let comma = |at: usize| self.words.lemma(self.tokens[at].lemma) == ",";
        let adverbs = self.tokens[self.start..self.at].iter().rev().take_while(|token| token.pos == Pos::Adverb).count();
        let here = self.at - adverbs;
        let earlier = (self.start + 1..here.saturating_sub(1)).find(|&at| comma(at));
        let before = &self.tokens[self.start..self.at];
        let verb = |pos: Pos| matches!(pos, Pos::Auxiliary | Pos::Modal | Pos::Verb(VerbForm::Third | VerbForm::Past));
        let verbs = before.iter().filter(|token| verb(token.pos)).count();
        // `X, which has a seat in Y, supplies Z`: the verb of each relative clause is its own.
        let finite = verbs > before.iter().filter(|token| token.pos == Pos::Relative).count();
        let follows = self.next().is_some_and(|(next, traits)| {
            traits.has(bit::preposition | bit::to)
                || next.case == Case::Lower && !traits.closed() && (!traits.has(bit::verb) || traits.has(bit::noun))
        });
        here > self.start && comma(here - 1) && earlier.is_some() && !finite && follows
    }

    /// Whether a day or a year of the calendar stands right before.
    pub(super) fn dated(&self) -> bool {
        const MONTHS: &[&str] = &[
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ];
        let word = |back: usize| {
            let at = self.at.checked_sub(back).filter(|&at| at >= self.start);
            at.map_or("", |at| self.words.lemma(self.tokens[at].lemma))
        };
        let year = word(1).len() == 4 && (word(1).starts_with("19") || word(1).starts_with("20"));
        year || MONTHS.contains(&word(1)) || MONTHS.contains(&word(2)) && word(1).starts_with(|c: char| c.is_ascii_digit())
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.words.lemma(self.tokens[self.at].lemma) == word
    }

    pub(super) fn next_is(&self, word: &str) -> bool {
        self.next().is_some_and(|(next, _)| self.words.lemma(next.lemma) == word)
    }

    /// Whether a word stands among the next few.
    pub(super) fn within(&self, word: &str, words: usize) -> bool {
        self.tokens[self.at + 1..self.end].iter().take(words).any(|token| self.words.lemma(token.lemma) == word)
    }

    /// `Norway demands that`: the first word of the sentence, or a name, before it.
    pub(super) fn insists(&self) -> bool {
        let word = self.words.lemma(self.tokens[self.at].lemma);
        let named = self.at == self.start + 1 || self.just_before() == Some(Pos::Name);
        matches!(word, "demands" | "claims" | "fears" | "requests" | "orders") && named && self.next_is("that")
    }

    /// `The military intelligence agency claims that`: a word of telling before a clause, where no verb stands before it.
    pub(super) fn tells_first(&self) -> bool {
        let word = self.words.lemma(self.tokens[self.at].lemma);
        let finite = |pos: Pos| matches!(pos, Pos::Auxiliary | Pos::Modal | Pos::Verb(VerbForm::Third | VerbForm::Base));
        let told = self.tokens[self.start..self.at].iter().any(|token| finite(token.pos));
        matches!(word, "claims" | "states" | "reports" | "notes" | "estimates" | "charges" | "shows" | "demands" | "fears")
            && self.next_is("that")
            && !told
    }

    /// `and smuggled gold through Bangui`: goods with a way behind them are moved.
    pub(super) fn moves_goods(&self) -> bool {
        let way = ["to", "through", "from", "into", "out", "across", "via"];
        (self.is("smuggled") || self.is("refined"))
            && (self.predicated() || self.just_before() == Some(Pos::Mark))
            && self.tokens[self.at + 1..self.end].get(1).is_some_and(|token| way.contains(&self.words.lemma(token.lemma)))
    }

    /// Whether a word that is as much of a noun follows, and no object behind it: `conducts attacks against X`.
    pub(super) fn thirds(&self) -> bool {
        let third = |traits: Traits| traits.form == Some(VerbForm::Third) && traits.has(bit::noun);
        let behind = self.tokens.get(self.at + 2).filter(|_| self.at + 2 < self.end);
        self.next().is_some_and(|(token, traits)| token.case == Case::Lower && third(traits))
            && behind.is_some_and(|token| self.words.traits(token.lemma).has(bit::preposition))
    }

    /// Whether the clause has no other verb than this word can be: `the brigade forms part of the army`.
    pub(super) fn only_verb(&self) -> bool {
        let finite = |at: usize| {
            let token = &self.tokens[at];
            let traits = self.words.traits(token.lemma);
            // `supports armed groups such as X`: a plural with nothing behind that could be its object.
            let plural = traits.form == Some(VerbForm::Third) && traits.has(bit::noun) && !self.object_behind(at);
            token.case == Case::Lower
                && (traits.has(bit::be | bit::have | bit::do_ | bit::modal)
                    || traits.has(bit::verb)
                        && !plural
                        && !adjectival(self.words.lemma(token.lemma))
                        && matches!(traits.form, Some(VerbForm::Past | VerbForm::Third | VerbForm::Participle)))
        };
        let opens = |token: &&Token| {
            let traits = self.words.traits(token.lemma);
            let mark = token.case == Case::Mark && token.pos != Pos::Possessive;
            !traits.has(bit::subordinator | bit::relative | bit::that) && !mark
        };
        let before = self.tokens[self.start..self.at].iter().rev().take_while(opens);
        let article = before.clone().last().is_some_and(|token| token.pos == Pos::Determiner || token.case == Case::Capital);
        if !article || before.into_iter().any(|token| matches!(token.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal)) {
            return false;
        }
        let mut rest = self.at + 1..self.end;
        let noun = self.next().is_some_and(|(next, traits)| {
            let plural = traits.form == Some(VerbForm::Third) && traits.has(bit::noun) && !self.object_behind(self.at + 1);
            let plain = !traits.closed() && (!traits.has(bit::verb) || plural) || traits.has(bit::adjective);
            next.case == Case::Lower && (plain || adjectival(self.words.lemma(next.lemma)))
        });
        if noun {
            !rest.take_while(|&at| opens(&&self.tokens[at])).any(finite)
        } else {
            !rest.any(finite) && self.preposition_follows()
        }
    }

    /// `arms and trains the front`: what follows a comma or "and" is another verb of the same form, with an object in the end.
    pub(super) fn chained(&self) -> bool {
        let mut at = self.at + 1;
        let mut more = false;
        while at + 1 < self.end {
            let link =
                self.words.traits(self.tokens[at].lemma).has(bit::coordinator) || self.words.lemma(self.tokens[at].lemma) == ",";
            let third = self.words.traits(self.tokens[at + 1].lemma).form == Some(VerbForm::Third);
            if !link || !third || self.tokens[at + 1].case != Case::Lower {
                break;
            }
            more = true;
            at += 2;
        }
        let object = at < self.end && {
            let token = self.tokens[at];
            self.words.traits(token.lemma).has(bit::determiner) || matches!(token.case, Case::Capital | Case::Upper | Case::Mixed)
        };
        more && object
    }

    /// Whether a verb in the third person stands right before the comma or "and" before.
    pub(super) fn after_third(&self) -> bool {
        let before = self.at.checked_sub(2).filter(|&at| at >= self.start);
        before.is_some_and(|at| self.tokens[at].pos == Pos::Verb(VerbForm::Third))
    }

    /// `few`, `many`, `some`: a word that counts and may stand alone.
    pub(super) fn few_before(&self) -> bool {
        matches!(self.word_before(), "few" | "many" | "some" | "most" | "all" | "both")
    }

    /// The word right before; nothing at the beginning of the sentence.
    pub(super) fn word_before(&self) -> &str {
        let before = self.at.checked_sub(1).filter(|&at| at >= self.start);
        before.map_or("", |at| self.words.lemma(self.tokens[at].lemma))
    }

    /// `one`, `those`: a word right before that stands for something told.
    pub(super) fn one_before(&self) -> bool {
        matches!(self.word_before(), "one" | "ones" | "those" | "others" | "several")
    }

    /// `the first`, `another`: whether the word right before tells one of several and may stand alone.
    pub(super) fn behind_one_of_them(&self) -> bool {
        matches!(
            self.word_before(),
            "this" | "first" | "second" | "third" | "fourth" | "fifth" | "latter" | "former" | "another" | "other"
        )
    }

    /// `the role that Hasan Oban plays`: whether nothing but a name stands between a relative pronoun and the word.
    pub(super) fn relative_before_name(&self) -> bool {
        let before = &self.tokens[self.start..self.at];
        let names = before.iter().rev().take_while(|token| token.pos == Pos::Name).count();
        before.len().checked_sub(names + 1).is_some_and(|at| before[at].pos == Pos::Relative && names > 0)
    }

    /// Whether two names joined by "and" stand right before.
    pub(super) fn joined_names(&self) -> bool {
        let names = self.tokens[self.start..self.at].iter().rev().take_while(|token| token.pos == Pos::Name).count();
        let and = self.at.checked_sub(names + 1).filter(|&at| at > self.start);
        names > 0 && and.is_some_and(|at| self.tokens[at].pos == Pos::Coordinator && self.tokens[at - 1].pos == Pos::Name)
    }

    pub(super) fn preposition_follows(&self) -> bool {
        !self.about_so_many() && self.next().is_some_and(|(_, traits)| traits.has(bit::preposition | bit::to))
    }

    /// `arrested over a dozen men`: a preposition before a number is none.
    fn about_so_many(&self) -> bool {
        let word = |step: usize| {
            let at = self.at + step;
            if at < self.end { self.words.lemma(self.tokens[at].lemma) } else { "" }
        };
        let number = |step: usize| self.at + step < self.end && self.tokens[self.at + step].case == Case::Number;
        let many = |step: usize| matches!(word(step), "dozen" | "hundred" | "thousand" | "million" | "half");
        matches!(word(1), "over" | "about" | "around" | "under" | "nearly") && (number(2) || many(2) || word(2) == "a" && many(3))
    }

    /// `…, court documents show.`: a verb of telling that ends its sentence.
    pub(super) fn told_last(&self) -> bool {
        let ends = self.next().is_none_or(|(next, _)| next.case == Case::Mark);
        ends && matches!(self.words.lemma(self.tokens[self.at].lemma), "show" | "report" | "claim" | "estimate")
    }

    /// Whether the word is a verb with one form for all.
    pub(super) fn unchanged(&self) -> bool {
        matches!(
            self.words.lemma(self.tokens[self.at].lemma),
            "put"
                | "set"
                | "cut"
                | "hit"
                | "split"
                | "run"
                | "become"
                | "come"
                | "overrun"
                | "shut"
                | "quit"
                | "spread"
                | "hurt"
                | "cast"
                | "broadcast"
        )
    }

    /// Whether a name stands right before and a capital or number right behind.
    pub(super) fn amid_capitals(&self) -> bool {
        let after = self.next().is_some_and(|(next, _)| matches!(next.case, Case::Capital | Case::Number));
        self.just_before() == Some(Pos::Name) && after
    }

    pub(super) fn just_before(&self) -> Option<Pos> {
        (self.at > self.start).then(|| self.tokens[self.at - 1].pos)
    }

    pub(super) fn traits_before(&self) -> Traits {
        let auxiliary =
            self.tokens[self.start..self.at].iter().rev().find(|token| token.pos != Pos::Adverb && token.pos != Pos::Negation);
        auxiliary.map_or_else(Traits::default, |token| self.words.traits(token.lemma))
    }

    pub(super) fn next(&self) -> Option<(Token, Traits)> {
        (self.at + 1 < self.end).then(|| (self.tokens[self.at + 1], self.words.traits(self.tokens[self.at + 1].lemma)))
    }

    /// The word behind, over an opening quotation mark.
    pub(super) fn behind_quote(&self) -> Option<(Token, Traits)> {
        let quote = self.next().is_some_and(|(next, _)| matches!(self.words.lemma(next.lemma), "\"" | "“" | "‘"));
        let at = self.at + 1 + usize::from(quote);
        (at < self.end).then(|| (self.tokens[at], self.words.traits(self.tokens[at].lemma)))
    }

    /// Whether `no longer` stands right before, behind a modal verb.
    pub(super) fn no_longer(&self) -> bool {
        let word = |back: usize| self.at.checked_sub(back).filter(|&at| at >= self.start).map(|at| &self.tokens[at]);
        word(1).is_some_and(|token| self.words.lemma(token.lemma) == "longer")
            && word(3).is_some_and(|token| matches!(token.pos, Pos::Modal))
    }

    /// `demanded that X lift`: a bare verb in a clause that somebody demands, where no other verb stands yet.
    pub(super) fn demanded(&self) -> bool {
        let before = &self.tokens[self.start..self.at];
        let that =
            before.iter().rposition(|token| self.words.lemma(token.lemma) == "that").filter(|&that| that + 8 > before.len());
        let Some(that) = that.filter(|&that| that > 0) else { return false };
        let verb = |token: &Token| matches!(token.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal);
        let demands = self.words.traits(before[that - 1].lemma).base;
        matches!(demands, Some("demand" | "insist" | "request" | "urge" | "ask" | "recommend" | "require" | "order" | "propose"))
            && !before[that + 1..].iter().any(verb)
    }

    pub(super) fn case(&self) -> Case {
        self.tokens[self.at].case
    }

    /// Whether what follows looks like the beginning of an object.
    pub(super) fn object_follows(&self) -> bool {
        self.object_behind(self.at)
    }

    /// Whether what stands behind a word looks like the beginning of an object; `such as` is none.
    fn object_behind(&self, at: usize) -> bool {
        let word = |at: usize| if at < self.end { self.words.lemma(self.tokens[at].lemma) } else { "" };
        if at + 1 >= self.end || word(at + 1) == "such" && word(at + 2) == "as" {
            return false;
        }
        let traits = self.words.traits(self.tokens[at + 1].lemma);
        traits.has(bit::determiner | bit::pronoun | bit::number)
            || matches!(self.tokens[at + 1].case, Case::Capital | Case::Upper | Case::Mixed | Case::Number)
            || ground(self.words.lemma(self.tokens[at + 1].lemma))
    }

    /// Whether an article, a possessive or `on` with one of them follows.
    pub(super) fn object_of_own_follows(&self) -> bool {
        let closed = |at: usize| self.tokens.get(at).is_some_and(|token| self.words.traits(token.lemma).has(bit::determiner));
        closed(self.at + 1) || (self.next_is("on") || self.next_is("upon")) && closed(self.at + 2)
    }

    /// Whether a comma or `and` follows.
    pub(super) fn joint_follows(&self) -> bool {
        self.next().is_some_and(|(next, traits)| traits.has(bit::coordinator) || self.words.lemma(next.lemma) == ",")
    }

    /// `the judiciary, the Central Bank and X`: whether another noun phrase begins behind the comma or `and` that follows.
    pub(super) fn phrase_behind_joint(&self) -> bool {
        let behind = self.tokens.get(self.at + 2).filter(|_| self.at + 2 < self.end);
        behind.is_some_and(|token| {
            self.words.traits(token.lemma).has(bit::determiner) || matches!(token.case, Case::Capital | Case::Upper)
        })
    }

    pub(super) fn noun_follows(&self) -> bool {
        self.next().is_some_and(|(token, traits)| {
            let word = token.case != Case::Mark;
            let open = !traits.closed() || traits.has(bit::adjective);
            word && open && (!traits.has(bit::verb) || traits.has(bit::noun))
        })
    }
}
