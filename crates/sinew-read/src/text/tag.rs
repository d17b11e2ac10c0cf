//! Parts of speech: each word's classes from the lexicon, one of them chosen by its neighbours.

mod around;

use super::lexicon::{Pos, Traits, VerbForm, bit};
use super::words::Words;
use super::{Case, Sentence, Token, inflect};
use around::{Around, trade};

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
    // `has long armed`.
    if around.words.lemma(around.tokens[around.at].lemma) == "long"
        && around.before() == Some(Pos::Auxiliary)
        && around.next().is_some_and(|(_, next)| next.has(bit::verb | bit::be))
    {
        return Pos::Adverb;
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
    let word = around.words.lemma(around.tokens[around.at].lemma);
    let counts = !word.ends_with('s') && !matches!(word, "million" | "billion" | "trillion" | "half" | "dozen");
    if traits.has(bit::number) && !traits.has(bit::adjective | bit::noun) && counts && around.noun_follows() {
        return Pos::Number;
    }
    let listed =
        around.next().is_some_and(|(next, traits)| traits.has(bit::coordinator) || around.words.lemma(next.lemma) == ",");
    let stands = traits.has(bit::guessed) && traits.has(bit::adjective) && !around.noun_follows() && !listed;
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
    if around.case() != Case::Lower || word.len() < 5 || word.contains('-') {
        return Pos::Noun;
    }
    let before = around.before();
    if word.ends_with("ed") {
        return match before {
            Some(Pos::Auxiliary) => Pos::Verb(VerbForm::Participle),
            Some(Pos::Pronoun | Pos::Relative) => Pos::Verb(VerbForm::Past),
            Some(Pos::Noun | Pos::Name) if around.object_follows() => Pos::Verb(VerbForm::Past),
            Some(Pos::Determiner | Pos::Adjective | Pos::Possessive) if around.noun_follows() => Pos::Adjective,
            _ => Pos::Noun,
        };
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
        let noun = nominal && matches!(around.just_before(), Some(Pos::Determiner | Pos::Preposition | Pos::Adjective));
        let month = around.case() == Case::Capital && around.next().is_some_and(|(next, _)| next.case == Case::Number);
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
    matches!(word, "out" | "up" | "off" | "down") && matches!(around.just_before(), Some(Pos::Verb(_))) && !of
}

/// `since 2019`, `before the war`, `as minister` are prepositional; `before it fell` is a clause.
fn subordinator(around: &Around<'_>) -> Pos {
    let word = around.words.lemma(around.tokens[around.at].lemma);
    let both = matches!(word, "as" | "since" | "before" | "after" | "until" | "till" | "than" | "once");
    if !both {
        return Pos::Subordinator;
    }
    let rest = &around.tokens[around.at + 1..around.end];
    let clause = rest.iter().take(8).take_while(|token| token.case != Case::Mark).any(|token| {
        let traits = around.words.traits(token.lemma);
        token.case == Case::Lower
            && (traits.has(bit::be | bit::have | bit::do_ | bit::modal)
                || traits.form == Some(VerbForm::Past) && !traits.has(bit::noun))
    });
    if clause { Pos::Subordinator } else { Pos::Preposition }
}

fn that(around: &Around<'_>) -> Pos {
    match around.before() {
        Some(Pos::Noun | Pos::Name | Pos::Number) => Pos::Relative,
        Some(Pos::Mark) if around.at > around.start => Pos::Subordinator,
        Some(Pos::Verb(_)) => Pos::Subordinator,
        Some(Pos::Adjective) => Pos::Subordinator,
        _ if around.noun_follows() && !around.object_follows() => Pos::Determiner,
        Some(_) => Pos::Subordinator,
        None => Pos::Determiner,
    }
}

/// A word that may be a form of a verb.
fn verb(around: &Around<'_>, traits: Traits) -> Pos {
    let form = traits.form.unwrap_or(VerbForm::Base);
    match form {
        VerbForm::Base => base(around, traits),
        VerbForm::Third => third(around, traits),
        VerbForm::Ing => ing(around),
        VerbForm::Past | VerbForm::Participle => past(around, traits, form),
    }
}

fn base(around: &Around<'_>, traits: Traits) -> Pos {
    let noun = if traits.has(bit::adjective) { Pos::Adjective } else { Pos::Noun };
    let before = around.before();
    let to = around.next().is_some_and(|(_, next)| next.has(bit::to));
    match before {
        // `would no longer target X`.
        Some(Pos::Determiner) if around.no_longer() => Pos::Verb(VerbForm::Base),
        // `sources close to the talks`.
        Some(Pos::Noun | Pos::Name | Pos::Pronoun) if traits.has(bit::adjective) && to => Pos::Adjective,
        Some(Pos::To | Pos::Modal) => Pos::Verb(VerbForm::Base),
        // `has put`, `was hit`: one form for the past and the participle too.
        Some(Pos::Auxiliary) if !around.traits_before().has(bit::do_) && around.unchanged() => Pos::Verb(VerbForm::Participle),
        Some(Pos::Auxiliary) if around.traits_before().has(bit::do_) => Pos::Verb(VerbForm::Base),
        Some(Pos::Pronoun | Pos::Relative) => Pos::Verb(VerbForm::Base),
        Some(Pos::Determiner | Pos::Adjective | Pos::Possessive | Pos::Preposition | Pos::Number | Pos::Auxiliary) => noun,
        Some(Pos::Coordinator) => coordinated(around, noun),
        Some(Pos::Noun | Pos::Name) if around.demanded() => Pos::Verb(VerbForm::Base),
        Some(Pos::Noun | Pos::Name) if around.unchanged() && around.object_follows() => Pos::Verb(VerbForm::Past),
        // `warplanes hit militia sites`.
        Some(Pos::Noun) if around.unchanged() && plural_before(around) && around.noun_follows() => Pos::Verb(VerbForm::Past),
        // `…, court documents show.`
        Some(Pos::Noun) if plural_before(around) && around.told_last() => Pos::Verb(VerbForm::Base),
        Some(Pos::Noun | Pos::Name) => {
            let plain = !traits.has(bit::noun);
            let tells = around.next().is_some_and(|(_, next)| next.has(bit::that)) && plural_before(around);
            if plain || tells || around.object_follows() && plural_before(around) { Pos::Verb(VerbForm::Base) } else { noun }
        }
        _ if !traits.has(bit::noun) && !traits.has(bit::adjective) => Pos::Verb(VerbForm::Base),
        _ if around.object_follows() => Pos::Verb(VerbForm::Base),
        _ => noun,
    }
}

/// After a coordinator a word goes on as what was coordinated: an infinitive after an infinitive.
fn coordinated(around: &Around<'_>, noun: Pos) -> Pos {
    let earlier = around.tokens[around.start..around.at].iter().rev().take(14);
    let infinitive = earlier.map(|token| token.pos).find(|pos| matches!(pos, Pos::Verb(_) | Pos::Modal | Pos::To));
    let verb = matches!(infinitive, Some(Pos::Verb(VerbForm::Base) | Pos::Modal));
    if verb
        && (around.object_follows() || noun == Pos::Noun && !around.words.traits(around.tokens[around.at].lemma).has(bit::noun))
    {
        Pos::Verb(VerbForm::Base)
    } else {
        noun
    }
}

fn plural_before(around: &Around<'_>) -> bool {
    around.at > around.start && around.words.lemma(around.tokens[around.at - 1].lemma).ends_with('s')
}

fn third(around: &Around<'_>, traits: Traits) -> Pos {
    match around.before() {
        Some(Pos::Determiner | Pos::Adjective | Pos::Possessive | Pos::Preposition | Pos::Number) => Pos::Noun,
        Some(Pos::Pronoun | Pos::Relative) => Pos::Verb(VerbForm::Third),
        // `announced plans to leave`.
        Some(Pos::Verb(_)) if traits.has(bit::noun) && !around.object_follows() => Pos::Noun,
        // `which lost the war, refuses to leave`.
        _ if traits.has(bit::catenative) && around.next().is_some_and(|(_, next)| next.has(bit::to)) => {
            Pos::Verb(VerbForm::Third)
        }
        _ if !traits.has(bit::noun) => Pos::Verb(VerbForm::Third),
        Some(Pos::Coordinator) if around.object_follows() && around.predicated() => Pos::Verb(VerbForm::Third),
        Some(Pos::Mark) if around.resumes() => Pos::Verb(VerbForm::Third),
        Some(Pos::Noun | Pos::Name | Pos::Mark) if around.object_follows() => Pos::Verb(VerbForm::Third),
        Some(Pos::Noun | Pos::Name) if around.only_verb() => Pos::Verb(VerbForm::Third),
        // `Oban lives in`.
        Some(Pos::Name) if around.is("lives") && around.next_is("in") => Pos::Verb(VerbForm::Third),
        _ => Pos::Noun,
    }
}

fn ing(around: &Around<'_>) -> Pos {
    let business =
        ["network", "company", "firm", "magnate", "house", "group", "ring", "tycoon", "executive", "line", "giant", "agents"];
    let holding = around.words.lemma(around.tokens[around.at].lemma) == "holding"
        && matches!(around.just_before(), Some(Pos::Name | Pos::Adjective))
        && around.next().is_some_and(|(next, _)| next.case == Case::Capital);
    let firm =
        holding || trade(around.words.lemma(around.tokens[around.at].lemma)) && business.iter().any(|word| around.next_is(word));
    let rules = matches!(around.words.lemma(around.tokens[around.at].lemma), "ruling" | "governing")
        && ["party", "coalition", "family", "elite", "bloc", "council", "junta", "class", "alliance", "clan"]
            .iter()
            .any(|word| around.next_is(word));
    match around.just_before() {
        _ if firm => Pos::Noun,
        _ if rules => Pos::Adjective,
        Some(Pos::Determiner) if around.noun_follows() => Pos::Adjective,
        Some(Pos::Determiner | Pos::Adjective) => Pos::Noun,
        // `provides banking services`.
        Some(Pos::Verb(_) | Pos::Preposition)
            if trade(around.words.lemma(around.tokens[around.at].lemma))
                && ["services", "facilities", "networks", "rings", "routes"].iter().any(|word| around.next_is(word)) =>
        {
            Pos::Noun
        }
        // `banned mining in the south`.
        Some(Pos::Verb(VerbForm::Past)) if around.next_is("in") && trade(around.words.lemma(around.tokens[around.at].lemma)) => {
            Pos::Noun
        }
        Some(Pos::Noun | Pos::Possessive)
            if around.noun_follows() && trade(around.words.lemma(around.tokens[around.at].lemma)) =>
        {
            Pos::Noun
        }
        _ => Pos::Verb(VerbForm::Ing),
    }
}

fn past(around: &Around<'_>, traits: Traits, form: VerbForm) -> Pos {
    let participle = Pos::Verb(VerbForm::Participle);
    let next = around.next();
    let by = next.is_some_and(|(token, _)| around.words.lemma(token.lemma) == "by");
    match around.before() {
        Some(Pos::Auxiliary) => participle,
        // `has since 2020 received`.
        Some(Pos::Number) if around.has_before() => participle,
        // `on 14 February named X`, `in 2024 appointed X`.
        Some(Pos::Number | Pos::Name) if around.dated() && around.object_follows() => Pos::Verb(VerbForm::Past),
        Some(Pos::Determiner | Pos::Adjective | Pos::Possessive | Pos::Number) if around.noun_follows() => Pos::Adjective,
        Some(Pos::Determiner | Pos::Preposition | Pos::Possessive) if !around.noun_follows() => participle,
        Some(Pos::Preposition) => Pos::Adjective,
        Some(Pos::Pronoun | Pos::Relative) => Pos::Verb(VerbForm::Past),
        None if !around.object_follows() => participle,
        _ if by || form == VerbForm::Participle && traits.base != Some("find") && irregular(around, traits) => participle,
        _ if traits.has(bit::transitive)
            && around.preposition_follows()
            && !next.is_some_and(|(token, _)| matches!(around.words.lemma(token.lemma), "out" | "up" | "off" | "down")) =>
        {
            participle
        }
        _ => Pos::Verb(VerbForm::Past),
    }
}

/// Whether the participle differs from the past, as `taken` does.
fn irregular(around: &Around<'_>, traits: Traits) -> bool {
    traits.form == Some(VerbForm::Participle) && !around.words.lemma(around.tokens[around.at].lemma).ends_with("ed")
}
