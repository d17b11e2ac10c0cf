//! Parts of speech: each word's classes from the lexicon, one of them chosen by its neighbours.

mod advance;
mod around;
mod doing;
mod small;
mod sorts;
mod verbs;

use super::lexicon::{Pos, Traits, VerbForm, bit};
use super::words::Words;
use super::{Case, Sentence, Token, inflect};
use around::Around;
use verbs::verb;

/// Gives every token its part of speech and its lemma.
pub(super) fn tag(sentences: &[Sentence], tokens: &mut [Token], words: &mut Words) {
    for sentence in sentences {
        let range = sentence.tokens.range();
        for at in range.clone() {
            let traits = words.traits(tokens[at].lemma);
            tokens[at].pos = choose(&Around { tokens, words, start: range.start, end: range.end, at }, traits);
        }
        for at in range {
            tokens[at].lemma = lemma(tokens[at], words);
        }
    }
}

fn lemma(token: Token, words: &mut Words) -> u32 {
    let traits = words.traits(token.lemma);
    match (token.pos, traits.base) {
        // `left X to found Y`.
        (Pos::Verb(VerbForm::Base), Some("find")) if words.lemma(token.lemma) == "found" => token.lemma,
        (Pos::Verb(_), Some(base)) => words.intern(base),
        (Pos::Auxiliary, _) if traits.has(bit::be) => words.intern("be"),
        (Pos::Auxiliary, _) if traits.has(bit::have) => words.intern("have"),
        (Pos::Auxiliary, _) => words.intern("do"),
        (Pos::Noun | Pos::Number, _) if !matches!(token.case, Case::Mark | Case::Number) => {
            let single = inflect::singular(words.lemma(token.lemma));
            words.intern(&single)
        }
        _ => token.lemma,
    }
}

fn choose(around: &Around<'_>, traits: Traits) -> Pos {
    if let Some(pos) = small::small(around) {
        return pos;
    }
    let first = around.tokens[around.start..around.at].iter().all(|token| token.case == Case::Mark);
    match around.case() {
        Case::Mark if traits.has(bit::possessive) && !first => return Pos::Possessive,
        Case::Mark if traits.has(bit::coordinator) => return Pos::Coordinator,
        Case::Mark => return Pos::Mark,
        Case::Number => return Pos::Number,
        Case::Upper if matches!(around.words.lemma(around.tokens[around.at].lemma), "us" | "who" | "it") => return Pos::Name,
        Case::Upper | Case::Mixed if !traits.closed() => return mixed(around),
        Case::Capital if !first && (!traits.closed() || traits.has(bit::guessed)) => return Pos::Name,
        // `the tanker Hai Soon 9`: a small word with a capital between capitals.
        Case::Capital if !first && !traits.has(bit::preposition) && traits.has(bit::adverb) && around.amid_capitals() => {
            return Pos::Name;
        }
        _ => {}
    }
    if traits.has(bit::number) && !traits.has(bit::adjective | bit::noun | bit::verb | bit::pronoun | bit::adverb) {
        return Pos::Number;
    }
    if traits.closed() && !(traits.has(bit::adjective | bit::adverb) && traits.has(bit::verb)) {
        return closed(around, traits);
    }
    let lone = matches!(
        around.words.lemma(around.tokens[around.at].lemma),
        "military" | "public" | "elite" | "executive" | "official" | "general"
    );
    if lone && !around.noun_follows() {
        return Pos::Noun;
    }
    if traits.has(bit::verb) {
        return verb(around, traits);
    }
    // `could slow down`: no other word can be the verb.
    if small::only_verb_of_modal(around, traits) {
        return Pos::Verb(VerbForm::Base);
    }
    let word = around.words.lemma(around.tokens[around.at].lemma);
    let counts = !word.ends_with('s') && !matches!(word, "million" | "billion" | "trillion" | "half" | "dozen");
    if traits.has(bit::number) && !traits.has(bit::adjective | bit::noun) && counts && around.noun_follows() {
        return Pos::Number;
    }
    let listed = around.joint_follows() && !around.phrase_behind_joint();
    let stands = {
        let alone = !around.noun_follows() && !doing::deed_follows(around);
        traits.has(bit::guessed) && traits.has(bit::adjective) && alone && !listed
    };
    match around.before() {
        // `its arsenal`: what ends like an adjective and has no noun behind it is one itself.
        Some(Pos::Determiner | Pos::Possessive | Pos::Adjective | Pos::Verb(_)) if stands => Pos::Noun,
        _ if traits.known() => open(traits),
        _ => unknown(around),
    }
}

/// A word of no table: its ending tells a verb where only a verb can stand.
fn unknown(around: &Around<'_>) -> Pos {
    let word = around.words.lemma(around.tokens[around.at].lemma);
    let first = around.at == around.start && around.case() == Case::Capital;
    // `Instrumentalising its hold on X, Y left`.
    if first && word.len() > 6 && word.ends_with("ing") && around.object_of_own_follows() {
        return Pos::Verb(VerbForm::Ing);
    }
    if around.case() != Case::Lower || word.len() < 5 || word.contains('-') {
        return Pos::Noun;
    }
    let before = around.before();
    if word.ends_with("ed") {
        return match before {
            Some(Pos::Auxiliary) => Pos::Verb(VerbForm::Participle),
            Some(Pos::Pronoun | Pos::Relative) => Pos::Verb(VerbForm::Past),
            Some(Pos::Noun | Pos::Name) if around.object_follows() => Pos::Verb(VerbForm::Past),
            // `made limited attempts`, `in heated talks`.
            Some(
                Pos::Determiner
                | Pos::Adjective
                | Pos::Possessive
                | Pos::Verb(_)
                | Pos::Preposition
                | Pos::Number
                | Pos::Coordinator,
            ) if around.noun_follows() => Pos::Adjective,
            _ => Pos::Noun,
        };
    }
    // `blowing whistles and banging on jugs`.
    if word.ends_with("ing") && before == Some(Pos::Coordinator) && doing::goes_on(around) {
        return Pos::Verb(VerbForm::Ing);
    }
    // `left without elaborating`.
    if word.ends_with("ing") && around.word_before() == "without" {
        return Pos::Verb(VerbForm::Ing);
    }
    let governs = matches!(before, Some(Pos::Auxiliary | Pos::Preposition | Pos::Mark)) && around.object_follows();
    if word.ends_with("ing") && governs { Pos::Verb(VerbForm::Ing) } else { Pos::Noun }
}

/// `pro-Iranian`, `Iran-backed` are adjectives; `al-Zaidi`, `IRGC` are names.
fn mixed(around: &Around<'_>) -> Pos {
    let word = around.words.lemma(around.tokens[around.at].lemma);
    let adjective = word.starts_with("pro-") || word.starts_with("anti-") || word.starts_with("non-") || word.starts_with("ex-");
    let led = word.split('-').next_back().is_some_and(|last| {
        word.contains('-')
            && matches!(
                last,
                "based"
                    | "led"
                    | "backed"
                    | "aligned"
                    | "linked"
                    | "owned"
                    | "affiliated"
                    | "run"
                    | "controlled"
                    | "sponsored"
                    | "related"
                    | "born"
                    | "supported"
                    | "funded"
                    | "flagged"
            )
    });
    if adjective || led { Pos::Adjective } else { Pos::Name }
}

fn open(traits: Traits) -> Pos {
    if traits.has(bit::adverb) {
        Pos::Adverb
    } else if traits.has(bit::adjective) && !traits.has(bit::noun) {
        Pos::Adjective
    } else {
        Pos::Noun
    }
}

fn closed(around: &Around<'_>, traits: Traits) -> Pos {
    let table = [
        (bit::be | bit::have | bit::do_, Pos::Auxiliary),
        (bit::not, Pos::Negation),
        (bit::coordinator, Pos::Coordinator),
        (bit::relative, Pos::Relative),
        (bit::pronoun, Pos::Pronoun),
        (bit::determiner, Pos::Determiner),
    ];
    if traits.has(bit::modal) {
        // "May 2018", "the might of".
        let said = around.words.lemma(around.tokens[around.at].lemma);
        let nominal = matches!(said, "will" | "might" | "may" | "can" | "must");
        // `both will use their camps`.
        let stands = around.few_before()
            && around.next().is_some_and(|(_, next)| next.form == Some(VerbForm::Base) || next.has(bit::be | bit::have));
        // `the political will to act`.
        let will = said == "will"
            && matches!(around.just_before(), Some(Pos::Noun | Pos::Adjective))
            && around.next().is_some_and(|(_, next)| next.has(bit::to) || next.has(bit::preposition) && !next.has(bit::adverb));
        let noun = will
            || nominal && !stands && matches!(around.just_before(), Some(Pos::Determiner | Pos::Preposition | Pos::Adjective));
        let beside = around.next().is_some_and(|(next, _)| next.case == Case::Number);
        let month = around.case() == Case::Capital && (beside || around.just_before() == Some(Pos::Number));
        return if noun || month { Pos::Noun } else { Pos::Modal };
    }
    if traits.has(bit::that) {
        return that(around);
    }
    if traits.has(bit::to) {
        // `threatened to "turn the road into a graveyard"`.
        let verb = around.behind_quote().is_some_and(|(next, traits)| {
            next.case == Case::Lower
                && (traits.form == Some(VerbForm::Base) || traits.has(bit::be | bit::have | bit::do_ | bit::adverb))
        });
        return if verb { Pos::To } else { Pos::Preposition };
    }
    if traits.has(bit::number) && !traits.has(bit::pronoun) {
        return Pos::Number;
    }
    if let Some(&(_, pos)) = table.iter().find(|(bits, _)| traits.has(*bits)) {
        return pos;
    }
    // `Treasury Under Secretary`.
    if around.words.lemma(around.tokens[around.at].lemma) == "under" && around.next_is("secretary") {
        return Pos::Noun;
    }
    if traits.has(bit::preposition) && particle(around) {
        return Pos::Adverb;
    }
    if traits.has(bit::preposition) {
        return Pos::Preposition;
    }
    if traits.has(bit::subordinator) {
        return subordinator(around);
    }
    if traits.has(bit::adverb) && !(traits.has(bit::adjective) && around.noun_follows()) { Pos::Adverb } else { Pos::Adjective }
}

/// `carried out strikes`: a word that belongs to the verb before it.
fn particle(around: &Around<'_>) -> bool {
    let word = around.words.lemma(around.tokens[around.at].lemma);
    let of = around.next().is_some_and(|(next, _)| around.words.lemma(next.lemma) == "of");
    // `bring about the fall of X`.
    if word == "about" {
        return matches!(around.word_before(), "bring" | "brings" | "brought" | "bringing");
    }
    matches!(word, "out" | "up" | "off" | "down") && matches!(around.just_before(), Some(Pos::Verb(_))) && !of
}

/// `since 2019`, `before the war`, `as minister` are prepositional; `before it fell` is a clause.
fn subordinator(around: &Around<'_>) -> Pos {
    let word = around.words.lemma(around.tokens[around.at].lemma);
    let both = matches!(word, "as" | "since" | "before" | "after" | "until" | "till" | "than" | "once");
    if !both {
        return Pos::Subordinator;
    }
    if around.next_is("which") || around.next_is("whom") {
        return Pos::Preposition;
    }
    if advance::over_apposition(around) {
        return Pos::Subordinator;
    }
    let rest = &around.tokens[around.at + 1..around.end];
    // `as the registered owner`.
    let described = |at: usize| at > 0 && around.words.traits(rest[at - 1].lemma).has(bit::determiner);
    let clause = rest.iter().take(8).take_while(|token| token.case != Case::Mark).enumerate().any(|(at, token)| {
        let traits = around.words.traits(token.lemma);
        token.case == Case::Lower
            && !described(at)
            && (traits.has(bit::be | bit::have | bit::do_ | bit::modal)
                || traits.form == Some(VerbForm::Past) && !traits.has(bit::noun))
    });
    if clause || advance::opens(around) { Pos::Subordinator } else { Pos::Preposition }
}

fn that(around: &Around<'_>) -> Pos {
    match around.before() {
        // `were aghast that troops could land`.
        Some(Pos::Noun) if small::state_before(around) => Pos::Subordinator,
        Some(Pos::Noun | Pos::Name | Pos::Number) => Pos::Relative,
        // `raids, including one that killed X`.
        Some(Pos::Pronoun | Pos::Determiner) if around.one_before() => Pos::Relative,
        Some(Pos::Mark) if around.at > around.start => Pos::Subordinator,
        // `would change that balance.`
        Some(Pos::Verb(_)) if small::points(around) => Pos::Determiner,
        Some(Pos::Verb(_)) => Pos::Subordinator,
        Some(Pos::Adjective) => Pos::Subordinator,
        _ if around.noun_follows() && !around.object_follows() => Pos::Determiner,
        Some(_) => Pos::Subordinator,
        None => Pos::Determiner,
    }
}
