//! Whether a word that may be a form of a verb is one here.

use super::super::Case;
use super::super::lexicon::{Pos, Traits, VerbForm, bit};
use super::advance;
use super::around::Around;
use super::doing;
use super::sorts::{BUSINESS, adjectival, lost, trade};

/// A word that may be a form of a verb.
pub(super) fn verb(around: &Around<'_>, traits: Traits) -> Pos {
    let form = traits.form.unwrap_or(VerbForm::Base);
    if matches!(form, VerbForm::Base | VerbForm::Third) && around.somebodys() {
        return Pos::Noun;
    }
    match form {
        VerbForm::Base => base(around, traits),
        VerbForm::Third => third(around, traits),
        VerbForm::Ing => ing(around, traits),
        VerbForm::Past | VerbForm::Participle => past(around, traits, form),
    }
}

fn base(around: &Around<'_>, traits: Traits) -> Pos {
    let noun = if traits.has(bit::adjective) { Pos::Adjective } else { Pos::Noun };
    let before = around.before();
    let to = around.next().is_some_and(|(_, next)| next.has(bit::to));
    match before {
        // `helped fund and run the camps`.
        Some(Pos::Verb(_)) if doing::helped(around) => Pos::Verb(VerbForm::Base),
        // `moved forward`.
        Some(Pos::Verb(_)) if traits.has(bit::adverb) && !around.object_follows() => Pos::Adverb,
        // `a key Western ally`: one alone wants a verb in -s.
        Some(Pos::Noun | Pos::Name)
            if (traits.has(bit::noun) || around.is("ally")) && !around.unchanged() && doing::one_alone(around) =>
        {
            Pos::Noun
        }
        // `many fear more violence`.
        Some(Pos::Determiner) if doing::many_think(around) => Pos::Verb(VerbForm::Base),
        // `the sites that Norway and Denmark use`.
        Some(Pos::Name) if doing::names_after_that(around) => Pos::Verb(VerbForm::Base),
        // `Norway and its ally Denmark support X`.
        Some(Pos::Name | Pos::Noun) if doing::two_names_act(around, traits) => Pos::Verb(VerbForm::Base),
        // `his moves in the south present the council with a choice`.
        Some(Pos::Noun) if traits.has(bit::adjective) && doing::governs_at_last(around) => Pos::Verb(VerbForm::Base),
        // `few believe that`.
        Some(Pos::Determiner) if around.few_before() && around.next().is_some_and(|(_, next)| next.has(bit::that)) => {
            Pos::Verb(VerbForm::Base)
        }
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
        // `a bank run by X`, `an area hit by drones`.
        Some(Pos::Noun | Pos::Name)
            if around.next_is("by") && (around.is("run") || around.is("overrun") || around.unchanged()) =>
        {
            Pos::Verb(VerbForm::Participle)
        }
        // `the Dawn Movement split from X`.
        Some(Pos::Noun | Pos::Name | Pos::Mark) if around.is("split") && (around.next_is("from") || around.next_is("off")) => {
            Pos::Verb(VerbForm::Past)
        }
        // `warplanes hit militia sites`.
        Some(Pos::Noun) if around.unchanged() && plural_before(around) && around.noun_follows() => Pos::Verb(VerbForm::Past),
        // `…, court documents show.`
        Some(Pos::Noun) if plural_before(around) && around.told_last() => Pos::Verb(VerbForm::Base),
        // `Both militias face allegations`: no noun of several stands before another.
        Some(Pos::Noun) if plural_before(around) && several_do(around) => Pos::Verb(VerbForm::Base),
        // `guerrillas supply services`, `Norway and Denmark fund the front`.
        Some(Pos::Noun | Pos::Name) if plural_before(around) && around.only_verb() => Pos::Verb(VerbForm::Base),
        Some(Pos::Name) if around.joined_names() && around.object_follows() => Pos::Verb(VerbForm::Base),
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
    // `deter them from fighting him, or even get them out`: nothing but a verb.
    let traits = around.words.traits(around.tokens[around.at].lemma);
    if !traits.has(bit::noun | bit::adjective | bit::adverb) && around.object_follows() {
        return Pos::Verb(VerbForm::Base);
    }
    if verb
        && (around.object_follows() || noun == Pos::Noun && !around.words.traits(around.tokens[around.at].lemma).has(bit::noun))
    {
        Pos::Verb(VerbForm::Base)
    } else {
        noun
    }
}

/// Whether a noun of several with its article stands before a word, and another noun of several behind it.
fn several_do(around: &Around<'_>) -> bool {
    let word = |at: usize| around.words.lemma(around.tokens[at].lemma);
    let describes = matches!(
        word(around.at - 1),
        "arms"
            | "sanctions"
            | "weapons"
            | "rights"
            | "drugs"
            | "sports"
            | "news"
            | "forces"
            | "affairs"
            | "operations"
            | "goods"
            | "communications"
            | "services"
            | "customs"
            | "supplies"
            | "munitions"
            | "elections"
            | "hostages"
            | "systems"
    );
    let led = around.at > around.start + 1
        && matches!(around.tokens[around.at - 2].pos, Pos::Determiner | Pos::Number)
        && !matches!(word(around.at - 2), "of" | "its" | "their" | "his");
    let several = around.next().is_some_and(|(next, _)| {
        let next = around.words.lemma(next.lemma);
        next.ends_with('s') && !next.ends_with("ss") && next.len() > 4
    });
    !describes && led && several
}

fn plural_before(around: &Around<'_>) -> bool {
    // `forces still hold X`.
    let still = around.at > around.start + 1 && around.words.lemma(around.tokens[around.at - 1].lemma) == "still";
    let at = around.at - usize::from(still);
    let plural = |word: &str| word.ends_with('s') || matches!(word, "taliban" | "gunmen" | "mujahideen" | "peshmerga");
    at > around.start && plural(around.words.lemma(around.tokens[at - 1].lemma))
}

fn third(around: &Around<'_>, traits: Traits) -> Pos {
    match around.before() {
        // `the posts the cartel controls.`
        Some(Pos::Noun | Pos::Name) if doing::of_contact(around) => Pos::Verb(VerbForm::Third),
        // `The first includes militias`, `the latter leads the brigade`.
        Some(Pos::Determiner | Pos::Adjective | Pos::Number | Pos::Noun)
            if around.behind_one_of_them() && (!traits.has(bit::noun) || around.object_follows()) =>
        {
            Pos::Verb(VerbForm::Third)
        }
        Some(Pos::Determiner | Pos::Adjective | Pos::Possessive | Pos::Preposition | Pos::Number) => Pos::Noun,
        Some(Pos::Pronoun | Pos::Relative) => Pos::Verb(VerbForm::Third),
        // `the groups that Ankara supports are A and B`.
        Some(Pos::Name) if around.relative_before_name() => Pos::Verb(VerbForm::Third),
        // `Shia militia groups in the south`.
        _ if around.is("groups") => Pos::Noun,
        // `announced plans to leave`.
        Some(Pos::Verb(_)) if traits.has(bit::noun) && !around.object_follows() => Pos::Noun,
        // `which lost the war, refuses to leave`.
        _ if traits.has(bit::catenative) && around.next().is_some_and(|(_, next)| next.has(bit::to)) => {
            Pos::Verb(VerbForm::Third)
        }
        _ if !traits.has(bit::noun) => Pos::Verb(VerbForm::Third),
        Some(Pos::Name) if advance::does_meanwhile(around) => Pos::Verb(VerbForm::Third),
        Some(Pos::Coordinator) if around.object_follows() && around.predicated() => Pos::Verb(VerbForm::Third),
        // `oversees X and reports directly to Y`.
        Some(Pos::Coordinator) if around.is("reports") && around.predicated() && around.within("to", 3) => {
            Pos::Verb(VerbForm::Third)
        }
        // `oversees X and works closely with Y`.
        Some(Pos::Coordinator) if around.is("works") && around.predicated() && around.within("with", 3) => {
            Pos::Verb(VerbForm::Third)
        }
        Some(Pos::Mark | Pos::Coordinator) if around.after_third() && (around.chained() || around.object_follows()) => {
            Pos::Verb(VerbForm::Third)
        }
        Some(Pos::Noun | Pos::Name) if around.chained() || around.tells_first() => Pos::Verb(VerbForm::Third),
        Some(Pos::Mark) if around.resumes() => Pos::Verb(VerbForm::Third),
        Some(Pos::Noun | Pos::Name | Pos::Mark) if around.object_follows() => Pos::Verb(VerbForm::Third),
        Some(Pos::Noun | Pos::Name) if around.only_verb() || around.thirds() || around.insists() => Pos::Verb(VerbForm::Third),
        // `the Front works through X`.
        Some(Pos::Name)
            if around.is("works") && ["through", "with", "for", "under", "via"].iter().any(|word| around.next_is(word)) =>
        {
            Pos::Verb(VerbForm::Third)
        }
        // `Oban lives in`, `whose leader lives in`.
        Some(Pos::Name | Pos::Coordinator | Pos::Noun)
            if around.is("lives") && around.next_is("in") && !lost(around.word_before()) =>
        {
            Pos::Verb(VerbForm::Third)
        }
        _ => Pos::Noun,
    }
}

fn ing(around: &Around<'_>, traits: Traits) -> Pos {
    let holding = around.words.lemma(around.tokens[around.at].lemma) == "holding"
        && matches!(around.just_before(), Some(Pos::Name | Pos::Adjective))
        && around.next().is_some_and(|(next, _)| next.case == Case::Capital);
    let firm =
        holding || trade(around.words.lemma(around.tokens[around.at].lemma)) && BUSINESS.iter().any(|word| around.next_is(word));
    let rules = matches!(around.words.lemma(around.tokens[around.at].lemma), "ruling" | "governing")
        && ["party", "coalition", "family", "elite", "bloc", "council", "junta", "class", "alliance", "clan"]
            .iter()
            .any(|word| around.next_is(word) || *word == "family" && around.within(word, 2));
    if let Some(pos) = doing::ing(around, traits) {
        return pos;
    }
    match around.just_before() {
        _ if firm => Pos::Noun,
        _ if rules => Pos::Adjective,
        Some(Pos::Determiner) if around.noun_follows() => Pos::Adjective,
        // `X's growing ties with Y`.
        Some(Pos::Possessive) if traits.has(bit::adjective) && around.noun_follows() => Pos::Adjective,
        Some(Pos::Determiner | Pos::Adjective) => Pos::Noun,
        // `the state broadcasting building`, `a police training centre`.
        Some(Pos::Noun | Pos::Name) if PLACES.iter().any(|word| around.next_is(word)) => Pos::Noun,
        // `the rebel shelling of X`.
        Some(Pos::Noun | Pos::Name) if around.next_is("of") && harm(around) => Pos::Noun,
        // `stormed the state television building`.
        Some(Pos::Noun | Pos::Name) if around.is("building") && !builds(around) => Pos::Noun,
        // `provides banking services`.
        Some(Pos::Verb(_) | Pos::Preposition)
            if trade(around.words.lemma(around.tokens[around.at].lemma))
                && ["services", "facilities", "networks", "rings", "routes", "opportunities"]
                    .iter()
                    .any(|word| around.next_is(word)) =>
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

/// Places that are called after what is done in them.
const PLACES: [&str; 11] =
    ["building", "centre", "center", "camp", "facility", "tower", "station", "plant", "ground", "complex", "base"];

/// Whether the word is a deed that has whom it hits behind `of`.
fn harm(around: &Around<'_>) -> bool {
    ["shelling", "bombing", "killing", "burning", "looting", "shooting", "stabbing", "poisoning", "jailing", "seizing"]
        .iter()
        .any(|word| around.is(word))
}

/// Whether something that is built follows.
fn builds(around: &Around<'_>) -> bool {
    around.object_follows() || around.noun_follows() || around.next_is("up") || around.next_is("on")
}

fn past(around: &Around<'_>, traits: Traits, form: VerbForm) -> Pos {
    let participle = Pos::Verb(VerbForm::Participle);
    let next = around.next();
    let by = next.is_some_and(|(token, _)| around.words.lemma(token.lemma) == "by");
    match around.before() {
        Some(Pos::Auxiliary) => participle,
        Some(Pos::To) if around.is("found") => Pos::Verb(VerbForm::Base),
        // `Israeli ground troops`: hardly ever what was milled.
        _ if around.is("ground") && around.noun_follows() => Pos::Adjective,
        // `the Iranian armed forces`.
        Some(Pos::Noun | Pos::Name | Pos::Adjective)
            if around.is("armed") && ["forces", "groups", "factions", "wing"].iter().any(|word| around.next_is(word)) =>
        {
            Pos::Adjective
        }
        // `have funded and armed militants`.
        Some(Pos::Coordinator) if doing::deed_before(around) => {
            if around.has_before() {
                participle
            } else {
                Pos::Verb(VerbForm::Past)
            }
        }
        // `visited wounded UN troops`.
        Some(Pos::Verb(VerbForm::Past | VerbForm::Third))
            if adjectival(around.words.lemma(around.tokens[around.at].lemma)) && doing::named_noun_follows(around) =>
        {
            Pos::Adjective
        }
        // `the weak and underfunded army`.
        Some(Pos::Determiner | Pos::Adjective | Pos::Possessive | Pos::Coordinator | Pos::Preposition)
            if doing::undone(around, traits) =>
        {
            Pos::Adjective
        }
        // `the planned sinking of the ship`.
        Some(Pos::Determiner | Pos::Possessive) if doing::deed_of_follows(around) => Pos::Adjective,
        // `a unified “Norwegian house”`.
        Some(Pos::Determiner) if doing::quoted_noun_follows(around) => Pos::Adjective,
        // `on the ground`, `the wounded`.
        Some(Pos::Determiner | Pos::Possessive) if doing::stands_alone(around) => Pos::Noun,
        // `strikes and continued occupation`.
        Some(Pos::Coordinator | Pos::Mark)
            if adjectival(around.words.lemma(around.tokens[around.at].lemma))
                && around.noun_follows()
                && !around.object_follows()
                && !around.moves_goods() =>
        {
            Pos::Adjective
        }
        // `with Russian classified papers`.
        Some(Pos::Name) if doing::of_people(around) => Pos::Adjective,
        // `has since 2020 received`.
        Some(Pos::Number) if around.has_before() => participle,
        // `on 14 February named X`, `in 2024 appointed X`.
        Some(Pos::Number | Pos::Name) if around.dated() && around.object_follows() => Pos::Verb(VerbForm::Past),
        Some(Pos::Determiner | Pos::Adjective | Pos::Possessive | Pos::Number) if around.noun_follows() => Pos::Adjective,
        Some(Pos::Determiner | Pos::Preposition | Pos::Possessive) if !around.noun_follows() => participle,
        Some(Pos::Preposition) => Pos::Adjective,
        Some(Pos::Pronoun | Pos::Relative) => Pos::Verb(VerbForm::Past),
        // `supports armed groups`.
        Some(Pos::Verb(_)) if around.noun_follows() && !around.object_follows() && doing::describes(around, traits) => {
            Pos::Adjective
        }
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
