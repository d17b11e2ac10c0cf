//! Which of a sentence's dates belongs to which claim.

use super::apply::Raw;
use super::fill::Scene;
use super::node::{Shape, Tag, Verb, What};
use super::occasions::{occasion, of_antecedent, planned, since_clause};
use super::rules::Rule;
use super::sides::STRIKES;
use super::slots::Slot;
use crate::{Bearing, Dated, Layer, Precision};

/// The date of a claim, if the text gives one in the same clause, at the head of its sentence, or at the clause it hangs on.
pub(crate) fn date_of<'d>(scene: &Scene, raw: &Raw, rule: &Rule, dates: &'d [(usize, &'d Dated)]) -> Option<&'d Dated> {
    let descriptive =
        scene.sentence.verb(raw.node).is_none() && rule.kind.layer == Layer::Relation && !predicate(scene, raw.node);
    if rule.kind.layer == Layer::Event && scene.sentence.verb(raw.node).is_none() && rule.object.contains(&Slot::Holder)
        || rule.kind.name == "founding" && rule.subject.contains(&Slot::Holder)
        || rule.kind.name == "family"
    {
        return None;
    }
    let holder = rule.subject.contains(&Slot::Holder) || rule.object.contains(&Slot::Holder);
    if (descriptive || holder) && raw.word < scene.sentence.nodes[raw.node].head
        || !rule.suffixes.is_empty()
        || !rule.prefixes.is_empty()
    {
        return None;
    }
    // `lifted its sanctions in May`: the day on which they ended.
    let ended = scene.sentence.before(raw.node).filter(|_| rule.kind.name == "sanction" && scene.sentence.is_noun(raw.node));
    if ended.is_some_and(|verb| {
        matches!(
            scene.sentence.lemma(verb),
            "lift" | "ease" | "remove" | "suspend" | "waive" | "end" | "relax" | "revoke" | "drop"
        )
    }) {
        return None;
    }
    if let Some(dated) = of_the_later(scene, raw, rule, dates) {
        return Some(dated);
    }
    let event = rule.kind.layer == Layer::Event;
    let own = around(scene, raw.node, raw.word, dates, descriptive);
    // What holds for a time is dated by words close by.
    let own = own.filter(|(word, _)| event || word.abs_diff(raw.word) <= 14 || rule.kind.name == "sanction");
    let own = own.filter(|(word, _)| event || rule.kind.name == "sanction" || !of_other_verb(scene, raw, *word));
    // `since May, X killed six in June`: what it began with is the last that may date it.
    let open = own.filter(|(word, dated)| event && *word < raw.word && matches!(dated.bearing, Bearing::From | Bearing::After));
    let own = own.filter(|_| open.is_none());
    let found = own.or_else(|| leading(scene, raw, dates, descriptive)).map(|(_, dated)| *dated);
    let joined = event || rule.kind.name == "sanction";
    let found = found.or_else(|| joined.then(|| from_around(scene, raw.node, dates)).flatten());
    let found = found.or_else(|| since_clause(scene, raw.node, dates)).or(open.map(|(_, dated)| *dated));
    // `the army chief until 2022`: what a post has right behind it is its end.
    let close = |dated: &Dated| own.is_some_and(|(word, one)| **one == *dated && (raw.word + 1..raw.word + 3).contains(word));
    found.filter(|dated| dated.bearing != Bearing::Until || event || close(dated))
}

/// `designated X in May, and Y in June`: the date right behind the second of two whom a verb of sanctions has, where the first
/// has one of its own.
fn of_the_later<'d>(scene: &Scene, raw: &Raw, rule: &Rule, dates: &'d [(usize, &'d Dated)]) -> Option<&'d Dated> {
    let object = raw.object.filter(|_| rule.kind.name == "sanction" && scene.sentence.verb(raw.node).is_some())?;
    let last = scene.sentence.words.partition_point(|word| word.span.end < object.span.end);
    let earlier = dates.iter().any(|(word, _)| (raw.word + 1..last).contains(word));
    dates.iter().find(|(word, _)| earlier && *word > last && *word <= last + 2).map(|(_, dated)| *dated)
}

/// The nearest date in the clause of a phrase.
pub(super) fn around<'a, 'd>(
    scene: &Scene,
    node: usize,
    trigger: usize,
    dates: &'a [(usize, &'d Dated)],
    descriptive: bool,
) -> Option<&'a (usize, &'d Dated)> {
    let (first, last) = clause(scene, node, descriptive);
    let inside = |word: usize, dated: &Dated| (first..=last).contains(&word) && bears_on(scene, node, word, dated);
    // `In May, after the raid of June, X did it`: what stands between commas dates something else, if it can.
    let aside = |word: usize, dated: &Dated| {
        let at = scene.sentence.nodes.partition_point(|other| other.last < word);
        let between = scene.sentence.innermost(at).is_some_and(|(open, close)| !(open..=close).contains(&node));
        between && matches!(dated.bearing, Bearing::After | Bearing::Until | Bearing::From)
    };
    let open = |word: usize, dated: &Dated| word < trigger && matches!(dated.bearing, Bearing::After | Bearing::From);
    let far = |word: usize, dated: &Dated| (aside(word, dated) || open(word, dated), distance(word, trigger));
    dates.iter().filter(|(word, dated)| inside(*word, dated)).min_by_key(|(word, dated)| far(*word, dated))
}

/// Whether a date may be that of a phrase: not one that belongs to another noun (`the 2015 agreement`) or to a clause between
/// commas.
fn bears_on(scene: &Scene, node: usize, word: usize, dated: &Dated) -> bool {
    let sentence = &scene.sentence;
    let words = &sentence.words;
    let end = dated.when.span.map_or(word, |span| words.partition_point(|word| word.span.end < span.end));
    let place = |word: usize| sentence.nodes.partition_point(|other| other.last < word).min(sentence.nodes.len() - 1);
    let at = place(end.min(words.len() - 1));
    let bare = matches!(dated.bearing, Bearing::At | Bearing::During) && words[word].tag != Tag::Preposition;
    if bare
        && words[word].time == 0
        && sentence.is_noun(at)
        && sentence.nodes[at].head > end
        && at != node
        && !occasion(scene, at)
        && !planned(scene, node, at)
    {
        return false;
    }
    let unlike = |at: &usize| !matches!(words[*at].tag, Tag::Comma | Tag::Dash | Tag::Stop);
    if (0..word).rev().take_while(unlike).any(|at| words[at].lemma == "unlike") {
        return false;
    }
    // `issued a warrant in January over the killing of X`.
    let about = node.checked_sub(1).is_some_and(|led| {
        sentence.is(led, What::Preposition)
            && matches!(sentence.lemma(led), "over" | "for" | "about" | "after" | "following" | "in response to")
    });
    if about && sentence.is_noun(node) && word < sentence.nodes[node].first {
        return false;
    }
    // `a deadline of 7 December`.
    if word > 1 && words[word - 1].lemma == "of" && matches!(words[word - 2].lemma, "deadline" | "ultimatum" | "target") {
        return false;
    }
    if of_earlier_verb(scene, node, word) || of_other_deed(scene, node, at) {
        return false;
    }
    let Some((open, close)) = sentence.innermost(place(word)) else { return true };
    // `X, sanctioned in 2019, is owned by Y`.
    let date = place(word);
    let clause = (open..close).any(|at| {
        // `X, the president ousted in May, was charged`.
        let told = |verb: &Verb| verb.shape == Shape::Bare && (at == open + 1 || at < date && sentence.is_noun(at - 1));
        sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Finite || told(verb))
    });
    !clause || open < node && node < close
}

/// A date told beside: of the clause that a participle hangs on, of the verb that a verb is joined to, before `when`, or of the
/// day on which it was said.
fn from_around<'d>(scene: &Scene, node: usize, dates: &'d [(usize, &'d Dated)]) -> Option<&'d Dated> {
    let sentence = &scene.sentence;
    let of = |verb: usize| around(scene, verb, sentence.nodes[verb].head, dates, false).map(|(_, dated)| *dated);
    // `a ceasefire was announced on 10 May`: the noun is the subject of a verb that has the date.
    if sentence.is_noun(node) {
        let ends = |at: &usize| matches!(sentence.nodes[*at].what, What::Stop | What::Comma | What::Relative | What::Subordinate);
        let behind = (node + 1..sentence.nodes.len()).take_while(|at| !ends(at));
        let verb = behind.into_iter().find(|&at| sentence.finite(at))?;
        return (sentence.subjects(verb).first() == Some(&node)).then(|| of(verb)).flatten();
    }
    let verb = sentence.verb(node)?;
    let before = node.checked_sub(1)?;
    if verb.shape == Shape::Ing && sentence.is_noun(before) && sentence.finite_before(node).is_none() {
        return dates.iter().find(|(word, _)| *word < 3).map(|(_, dated)| *dated);
    }
    if verb.shape == Shape::Ing {
        let hangs = !sentence.is(before, What::Preposition) || sentence.lemma(before) == "by";
        return sentence.finite_before(node).filter(|_| hangs).and_then(|verb| {
            of(verb).or_else(|| dates.iter().find(|(word, _)| *word < 3 && !subordinate(scene, verb)).map(|(_, dated)| *dated))
        });
    }
    // `was removed and sentenced to prison in July 2017`.
    let joined = (node + 1..sentence.nodes.len()).find(|&at| sentence.is(at, What::And) || sentence.verb(at).is_some());
    if let Some(and) = joined.filter(|&at| sentence.is(at, What::And) && sentence.verb(at + 1).is_some())
        && let Some(dated) = of(and + 1)
    {
        return Some(dated);
    }
    // `visited Beirut last week and held talks`: the date of the verb before that has the same subject.
    let and = (0..node).rev().find(|&at| !sentence.is(at, What::Comma)).filter(|&at| sentence.is(at, What::And));
    if let Some(earlier) = and.and_then(|and| sentence.finite_before(and))
        && let Some(dated) = of(earlier)
            .or_else(|| from_around(scene, earlier, dates))
            .filter(|dated| !matches!(dated.bearing, Bearing::From | Bearing::Until))
    {
        return Some(dated);
    }
    // `were wounded when X struck on Sunday`.
    if let Some(dated) = sentence.when_verb(node).and_then(of) {
        return Some(dated);
    }
    let (first, _) = clause(scene, node, false);
    let start = sentence.nodes.partition_point(|other| other.last < first);
    let link = start.checked_sub(1)?;
    if sentence.lemma(link) == "when" {
        let from = sentence.nodes[link.saturating_sub(2)].first;
        let near = dates.iter().find(|(word, _)| (from..first).contains(word)).map(|(_, dated)| *dated);
        return near.or_else(|| sentence.before_when(link).and_then(of));
    }
    if let Some(dated) = of_antecedent(scene, link, dates) {
        return Some(dated);
    }
    let that = matches!(sentence.nodes[link].what, What::Subordinate | What::Relative) && sentence.lemma(link) == "that";
    let said = link.checked_sub(1).filter(|_| that)?;
    let day = sentence.verb(said).is_some() || sentence.words[sentence.nodes[said].first].time > 0;
    let says = sentence.finite_before(link).filter(|_| day)?;
    of(says).filter(|dated| dated.when.precision == Precision::Day)
}

/// `the attack was a revenge for the killing of X on 28 January`: a date behind another deed is that deed's.
fn of_other_deed(scene: &Scene, node: usize, date: usize) -> bool {
    let sentence = &scene.sentence;
    let deed = |lemma: &str| STRIKES.contains(&lemma) || matches!(lemma, "killing" | "assassination" | "murder" | "death");
    sentence.is_noun(node)
        && deed(sentence.lemma(node))
        && node < date
        && (node + 1..date).any(|at| sentence.is_noun(at) && deed(sentence.lemma(at)))
}

/// `X, who left Y in 2024, heads Z`: a date behind another verb, before a comma, is that verb's.
fn of_earlier_verb(scene: &Scene, node: usize, word: usize) -> bool {
    let sentence = &scene.sentence;
    let own = &sentence.nodes[node];
    let fronted = sentence.verb(0).is_some_and(|verb| verb.shape == Shape::Bare) && node > 0;
    if word < 3 && !fronted || word >= own.first || sentence.verb(node).is_some_and(|verb| verb.shape != Shape::Finite) {
        return false;
    }
    let parted = sentence.words[word..own.first].iter().any(|word| word.tag == Tag::Comma);
    let ends = |tag: Tag| matches!(tag, Tag::Comma | Tag::Stop | Tag::Dash | Tag::And | Tag::Subordinate);
    let before = sentence.words[..word].iter().rev().take_while(|word| !ends(word.tag));
    let relative =
        before.skip_while(|word| !matches!(word.tag, Tag::Verb(_))).any(|word| word.tag == Tag::Relative && word.lemma != "that");
    parted && (relative || fronted && sentence.next_comma(0).is_some_and(|comma| word < sentence.nodes[comma].first))
}

/// `a firm owned by X and founded in 2022`: a date behind another verb of the list is that verb's.
fn of_other_verb(scene: &Scene, raw: &Raw, word: usize) -> bool {
    let sentence = &scene.sentence;
    let date = sentence.nodes.partition_point(|other| other.last < word);

    let participle = |at: usize| sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Bare);
    if date > raw.node {
        (raw.node + 1..date).any(participle)
    } else {
        (1..date).any(|at| participle(at) && sentence.is(at - 1, What::And))
    }
}

/// `X has been a member since 1983`, `named X as head of Y`: a noun that a verb says of its subject or object.
fn predicate(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let Some(before) = sentence.before(node) else { return false };
    let named = |verb: usize| {
        let naming = ["name", "appoint", "elect", "identify", "choose", "confirm", "install", "serve", "work", "act"];
        sentence.verb(verb).is_some() && naming.contains(&sentence.lemma(verb))
    };
    sentence.verb(before).is_some_and(|verb| verb.copula)
        || sentence.is_preposition(before, "as")
            && before.checked_sub(1).is_some_and(|at| named(at) || at > 0 && sentence.is_noun(at) && named(at - 1))
}

/// What follows is nearer than what goes before.
fn distance(word: usize, trigger: usize) -> usize {
    if word >= trigger { (word - trigger) * 2 } else { (trigger - word) * 3 + 1 }
}

/// The words of the clause around a phrase: up to another finite verb, a relative pronoun, a semicolon.
fn clause(scene: &Scene, node: usize, descriptive: bool) -> (usize, usize) {
    let sentence = &scene.sentence;
    let nodes = &sentence.nodes;
    let inner = sentence.innermost(node);
    let hangs = sentence.verb(node).is_some_and(|verb| matches!(verb.shape, Shape::Ing | Shape::Infinitive));
    let stops = |at: usize| match nodes[at].what {
        What::Relative | What::Subordinate | What::Stop => true,
        What::Preposition => {
            matches!(sentence.lemma(at), "including" | "such as")
                || sentence.lemma(at) == "of" && sentence.verb(at + 1).is_some_and(|verb| verb.shape == Shape::Ing)
        }
        What::Verb(verb) => verb.shape == Shape::Finite || descriptive || hangs,
        What::Comma => descriptive,
        _ => false,
    };
    let (low, high) = inner.map_or((0, nodes.len()), |(open, close)| (open + 1, close));
    let mut last = node;
    while last + 1 < high && !stops(last + 1) {
        last = sentence
            .close_of(last + 1)
            .filter(|_| !descriptive)
            .map_or(last + 1, |close| close.min(high.saturating_sub(1)).max(last + 1));
    }
    let mut first = node;
    // `…, and X agreed`: another subject begins another clause.
    let another = |at: usize| {
        at > 1
            && sentence.is(at, What::And)
            && sentence.is(at - 1, What::Comma)
            && (sentence.is_noun(at + 1) || sentence.close_of(at + 1).is_some())
    };
    // `recent weeks have seen an increase in visits`.
    let seen = |at: usize| at > 0 && sentence.lemma(at) == "see" && sentence.words[nodes[at - 1].first].time > 0;
    while !hangs && first > low && (!stops(first - 1) && !another(first - 1) || seen(first - 1)) {
        first = sentence.open_of(first - 1).filter(|open| *open >= low).unwrap_or(first - 1);
    }
    (nodes[first].first, nodes[last].last)
}

/// `On 5 November 2018, OFAC sanctioned X`: a date at the head of the sentence holds for its main clause.
fn leading<'a, 'd>(
    scene: &Scene,
    raw: &Raw,
    dates: &'a [(usize, &'d Dated)],
    descriptive: bool,
) -> Option<&'a (usize, &'d Dated)> {
    let hangs =
        scene.sentence.verb(raw.node).is_some_and(|verb| matches!(verb.shape, Shape::Ing | Shape::Infinitive | Shape::Bare));
    let fronted = scene.sentence.verb(0).is_some_and(|verb| verb.shape == Shape::Bare) && raw.node > 0;
    // `On 7 February X killed Y, the commander responsible for the raid on Z`: the raid was before.
    let reason = raw.node.checked_sub(1).is_some_and(|led| {
        let sentence = &scene.sentence;
        let held = |at: &usize| {
            matches!(sentence.lemma(*at), "responsible" | "responsibility" | "revenge" | "retaliation")
                && !sentence.before(*at).is_some_and(|be| sentence.verb(be).is_some_and(|verb| verb.copula))
        };
        raw.node > 4 && sentence.is_preposition(led, "for") && led.checked_sub(1).filter(held).is_some()
    });
    if descriptive || hangs || fronted || reason || subordinate(scene, raw.node) || sooner(scene, raw.node) {
        return None;
    }
    dates.iter().find(|(word, _)| *word < 3)
}

/// `In May X did it, four years after Y did that`: what went before by a length of time was not then.
fn sooner(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let link = (0..node).rev().find(|&at| !sentence.is_noun(at) && !sentence.is(at, What::Possessive));
    link.is_some_and(|at| {
        let length = at > 0 && matches!(sentence.lemma(at - 1), "year" | "month" | "week" | "day" | "decade");
        length && matches!(sentence.lemma(at), "after" | "before")
    })
}

/// Whether a phrase stands in a relative clause or an insertion.
fn subordinate(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    sentence.innermost(node).is_some()
        || (0..node)
            .rev()
            .take_while(|&at| !sentence.is(at, What::Comma) && !sentence.is(at, What::Stop))
            .any(|at| sentence.is(at, What::Relative))
}

/// Whether a designation is made by the text itself: `is being designated`, or a plain past in a release of the day.
pub(crate) fn made_now(scene: &Scene, raw: &Raw, rule: &Rule, release: bool) -> bool {
    let sentence = &scene.sentence;
    let Some(verb) = sentence.verb(raw.node).filter(|_| rule.kind.name == "sanction") else { return false };
    let node = &sentence.nodes[raw.node];
    let words = &sentence.words[node.first..=node.last];
    let text = |word: &super::node::Word| word.span.of(scene.text);
    let progressive = words.iter().any(|word| text(word) == "being")
        || matches!(words.first().map(text), Some("is" | "are")) && text(&sentence.words[node.head]).ends_with("ing");
    let earlier = words.iter().any(|word| matches!(word.lemma, "previously" | "have" | "earlier" | "already"));
    let plain = verb.shape == Shape::Finite && !verb.passive && verb.past && !earlier && !subordinate(scene, raw.node);
    let legal = verb.passive && verb.past && !earlier && sentence.complements(raw.node, "pursuant to").is_some();
    // `X was designated for`: whoever issues the release did, which nothing in the sentence names.
    let issued = !earlier && raw.subject.is_some_and(|subject| subject.span == sentence.words[raw.word].span);
    progressive || release && (plain || issued || legal && verb.shape == Shape::Finite && !subordinate(scene, raw.node))
}
