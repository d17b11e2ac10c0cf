//! Modality: what is only possible, wanted, planned, feared or denied is no fact.

use super::deeds::{described, nominal};
use super::doubt::{doubted, wished};
use super::fill::Scene;
use super::node::{Shape, What};
use super::real::{is_the_first, pays_for, takes_part, used};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

static WORDS: LazyLock<FxHashMap<&str, FxHashSet<&str>>> = LazyLock::new(|| {
    let lines = include_str!("../../data/modality.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).map(|(sort, words)| (sort, words.split(", ").collect())).collect()
});

/// Whether a word is of a sort of the table `data/modality.txt`.
pub(super) fn is(sort: &str, word: &str) -> bool {
    WORDS.get(sort).is_some_and(|words| words.contains(word))
}

/// What becomes of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    Fact,
    /// It is said not to be so.
    Negative,
    /// Nothing is said to be so.
    Drop,
}

/// What the words around a trigger make of it.
///
/// What matters by being said (`ungated`) needs only to be said in earnest: not asked, not under `if`, not `would`.
pub(crate) fn gate(scene: &Scene, node: usize, ungated: bool) -> Gate {
    if neither(scene, node) {
        return Gate::Drop;
    }
    if asks(scene) || hypothetical(scene, node) || wished(scene, node) || doubted(scene, node) {
        return Gate::Drop;
    }
    match scene.sentence.nodes[node].what {
        What::Verb(verb) if ungated => {
            if verb.shape == Shape::Ing && tasked(scene, node) {
                return Gate::Drop;
            }
            let earnest =
                !verb.modal && !verb.negative && (verb.shape != Shape::Infinitive || verbal(scene, node, 0) == Gate::Fact);
            if earnest { Gate::Fact } else { Gate::Drop }
        }
        _ if ungated => Gate::Fact,
        What::Verb(_) => verbal(scene, node, 0),
        What::Noun => nominal(scene, node),
        _ => described(scene, node),
    }
}

/// `met X neither in Cairo nor in Rome`, `neither A nor B met X`: denied behind the verb or before it.
fn neither(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let ends = |at: &usize| matches!(sentence.nodes[*at].what, What::Stop | What::Comma | What::Verb(_) | What::Relative);
    let nobody = |at: usize| sentence.is_noun(at) && sentence.first_lemma(at) == "neither";
    // `nor do they make up a body`.
    if sentence.finite(node) && (node.saturating_sub(4)..node).any(|at| sentence.lemma(at) == "nor") {
        return true;
    }
    // `no member of X was arrested`.
    let none = |noun: &usize| sentence.climb(*noun).iter().any(|&at| matches!(sentence.first_lemma(at), "no" | "none"));
    // `neither X nor Y is a member of Z`.
    let is = sentence.before(node).filter(|&verb| sentence.is_noun(node) && sentence.verb(verb).is_some_and(|verb| verb.copula));
    if let Some(verb) = is {
        return (0..verb)
            .rev()
            .take_while(|at| !ends(at))
            .any(|at| sentence.is_noun(at) && sentence.first_lemma(at) == "neither");
    }
    if sentence.verb(node).is_some() && sentence.subjects(node).iter().any(none) {
        return true;
    }
    if sentence.verb(node).is_some() && (0..node).rev().take_while(|at| !ends(at)).any(nobody) {
        return true;
    }
    sentence.verb(node).is_some()
        && (node + 1..sentence.nodes.len())
            .take_while(|&at| !matches!(sentence.nodes[at].what, What::Stop | What::Comma | What::Verb(_)))
            .any(|at| sentence.first_lemma(at) == "neither")
}

fn asks(scene: &Scene) -> bool {
    scene.span.of(scene.text).trim_end_matches(['"', '”', ')', ' ']).ends_with('?')
}

/// Whether the clause stands under `if`, `unless`, `unlike`.
fn hypothetical(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    // `Had X struck, Y would have left`.
    let first = sentence.words[sentence.nodes[0].first].span.of(scene.text);
    let inverted = matches!(first, "Had" | "Should" | "Were") && sentence.is(1, What::Noun);
    if inverted && !(1..node).any(|at| sentence.is(at, What::Comma)) {
        return true;
    }
    let mut at = node;
    // `if X were to strike`: the verb that an infinitive hangs on is of the same clause.
    let mut own = usize::from(sentence.verb(node).is_some_and(|verb| verb.shape == Shape::Infinitive));
    for _ in 0..14 {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        if is("hypothetical", sentence.lemma(at)) && !sentence.is_noun(at) && sentence.verb(at).is_none() {
            return true;
        }
        match sentence.nodes[at].what {
            What::Comma if sentence.close_of(at).is_none_or(|close| close < node) => return false,
            What::Stop | What::Relative => return false,
            What::Verb(verb) if verb.shape == Shape::Finite && own > 0 => own -= 1,
            What::Verb(verb) if verb.shape == Shape::Finite && !matches!(sentence.nodes[node].what, What::Noun) => return false,
            _ => {}
        }
    }
    false
}

/// A verb: its own auxiliaries, then what it hangs on.
pub(super) fn verbal(scene: &Scene, node: usize, depth: usize) -> Gate {
    let sentence = &scene.sentence;
    let Some(verb) = sentence.verb(node) else { return Gate::Fact };
    if verb.modal {
        return Gate::Drop;
    }
    let own = if verb.negative { Gate::Negative } else { Gate::Fact };
    if depth > 3 {
        return own;
    }
    if awaited(scene, node) || nearly(scene, node) || parted(scene, node) {
        return Gate::Drop;
    }
    // `it was not X that attacked Y`.
    if cleft(scene, node) {
        return join(Gate::Negative, own);
    }
    match verb.shape {
        Shape::Finite => own,
        Shape::Infinitive => join(own, infinitive(scene, node, depth)),
        Shape::Ing => join(own, gerund(scene, node, depth)),
        Shape::Bare => own,
    }
}

/// `would "never" leave`: quotation marks within the verb.
fn parted(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let within = (0..node).rev().take(4).take_while(|&at| matches!(sentence.nodes[at].what, What::Quote | What::Other));
    let modal = |at: usize| {
        matches!(sentence.lemma(at), "would" | "will" | "could" | "can" | "may" | "might" | "should" | "must" | "shall")
    };
    sentence.finite(node) && within.into_iter().any(modal)
}

/// `nearly took X`, `was going to take X`.
fn nearly(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let own = &sentence.nodes[node];
    let before = own.first.checked_sub(1).map_or("", |at| sentence.words[at].lemma);
    let almost = |word: &str| matches!(word, "nearly" | "almost");
    let goes = node.checked_sub(1).is_some_and(|at| {
        let words = &sentence.words[sentence.nodes[at].first..=sentence.nodes[at].last];
        words.iter().any(|word| word.span.of(scene.text) == "going")
    });
    let infinitive = sentence.verb(node).is_some_and(|verb| verb.shape == Shape::Infinitive);
    almost(before) || sentence.words[own.first..=own.last].iter().any(|word| almost(word.lemma)) || goes && infinitive
}

/// `it was not X that did this`.
fn cleft(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let link = sentence.before(node).filter(|&at| matches!(sentence.lemma(at), "that" | "who" | "which"));
    let noun = link.and_then(|link| link.checked_sub(1)).filter(|&at| sentence.is_noun(at));
    let verb = noun
        .and_then(|noun| sentence.before(noun))
        .filter(|&at| sentence.verb(at).is_some_and(|verb| verb.copula && verb.negative));
    verb.is_some_and(|verb| verb > 0 && sentence.first_lemma(verb - 1) == "it")
}

/// `as soon as X loses his seat`, `until X leaves`: what is waited for has not happened.
fn awaited(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let present = sentence.verb(node).is_some_and(|verb| verb.shape == Shape::Finite && !verb.past);
    let link = (0..node).rev().take(5).find(|&at| !sentence.is_noun(at) && !sentence.is(at, What::Possessive));
    present
        && link.is_some_and(|at| {
            matches!(sentence.lemma(at), "once" | "until" | "till" | "before")
                || at > 0 && sentence.lemma(at) == "as" && sentence.lemma(at - 1) == "soon"
        })
}

fn join(own: Gate, outer: Gate) -> Gate {
    match (own, outer) {
        (_, Gate::Drop) | (Gate::Drop, _) => Gate::Drop,
        (Gate::Negative, Gate::Negative) => Gate::Drop,
        (Gate::Negative, _) | (_, Gate::Negative) => Gate::Negative,
        _ => Gate::Fact,
    }
}

/// `to attack`: a fact only after a verb that makes it one.
fn infinitive(scene: &Scene, node: usize, depth: usize) -> Gate {
    let sentence = &scene.sentence;
    let Some(before) = sentence.before(node) else { return Gate::Drop };
    // `has yet to leave`.
    if sentence.nodes[node].first.checked_sub(1).is_some_and(|word| sentence.words[word].lemma == "yet") {
        return Gate::Drop;
    }
    // `training for X to fight Y`.
    let led = sentence.is_noun(before).then(|| sentence.before(before)).flatten();
    if led.is_some_and(|led| sentence.is_preposition(led, "for")) {
        return Gate::Drop;
    }
    let governor = match sentence.nodes[before].what {
        What::Verb(_) => Some(before),
        // `the first minister to visit X`.
        What::Noun if is_the_first(scene, before) => {
            return match sentence.before(before).filter(|&at| sentence.verb(at).is_some()) {
                Some(verb) => verbal(scene, verb, depth + 1),
                None => Gate::Fact,
            };
        }
        // `is involved in the group's efforts to smuggle`.
        What::Noun if let Some(verb) = takes_part(scene, before) => return verbal(scene, verb, depth + 1),
        // `is believed by diplomats to be arming X`.
        What::Noun if let Some(verb) = believed_by(scene, before) => return verbal(scene, verb, depth + 1),
        What::Noun if is("blocking", sentence.lemma(before)) && !used(scene, before) => return Gate::Drop,
        What::Comma if let Some(verb) = sentence.governor(node).filter(|&verb| pays_for(scene, verb, node)) => {
            return verbal(scene, verb, depth + 1);
        }
        What::And | What::Comma => return same_as_before(scene, node, depth),
        _ => sentence.governor(node),
    };
    match governor {
        // `sold oil to finance X`.
        Some(verb) if pays_for(scene, verb, node) => verbal(scene, verb, depth + 1),
        // `coordinated the training of X to fight Y`: what they are trained for has not happened.
        Some(verb)
            if (verb + 1..node).any(|at| sentence.is_noun(at) && matches!(sentence.lemma(at), "training" | "authority")) =>
        {
            Gate::Drop
        }
        // `had a basis to hold X`, `set up a unit to hold X`: what a thing is for has not happened.
        Some(verb) if sentence.is_noun(before) && (!is("joint", sentence.lemma(verb)) || meant(scene, verb, node)) => Gate::Drop,
        // `works to topple X`, but `has worked to procure goods`.
        Some(verb) if sentence.lemma(verb) == "work" && goes_on(scene, verb) => Gate::Drop,
        Some(verb) if is("factual", sentence.lemma(verb)) => verbal(scene, verb, depth + 1),
        _ => Gate::Drop,
    }
}

/// Whether somebody is still at what a verb says, with nobody else: `continues working to`.
fn goes_on(scene: &Scene, verb: usize) -> bool {
    let own = scene.sentence.verb(verb);
    own.is_some_and(|own| own.shape == Shape::Ing || own.shape == Shape::Finite && !own.past)
        && !scene.sentence.is_preposition(verb + 1, "with")
}

/// The passive verb of thinking before whoever thinks so.
fn believed_by(scene: &Scene, noun: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let by = noun.checked_sub(1).filter(|&at| sentence.is_preposition(at, "by"))?;
    let verb = by.checked_sub(1).filter(|&at| sentence.verb(at).is_some_and(|verb| verb.passive))?;
    (super::reach::thinks(sentence.lemma(verb)) || super::telling::tells(sentence.lemma(verb))).then_some(verb)
}

/// `coordinated training for X to fight Y`: what somebody else is trained for has not happened.
fn meant(scene: &Scene, verb: usize, node: usize) -> bool {
    (verb + 1..node).any(|at| scene.sentence.is_preposition(at, "for"))
}

fn same_as_before(scene: &Scene, node: usize, depth: usize) -> Gate {
    match scene.sentence.governor(node) {
        Some(verb) if scene.sentence.verb(verb).is_some_and(|verb| verb.shape == Shape::Infinitive) => {
            infinitive(scene, verb, depth + 1)
        }
        Some(verb) if is("joint", scene.sentence.lemma(verb)) => verbal(scene, verb, depth + 1),
        _ => Gate::Drop,
    }
}

/// `a unit tasked with attacking X`: what somebody is for has not happened.
fn tasked(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let mut at = node;
    for _ in 0..4 {
        let with = at.checked_sub(1).filter(|&before| sentence.is_preposition(before, "with"));
        let verb = with.and_then(|with| with.checked_sub(1));
        if verb.is_some_and(|verb| matches!(sentence.lemma(verb), "task" | "mandate" | "charge" | "entrust")) {
            return true;
        }
        let Some(outer) = sentence.governor(at).filter(|&outer| sentence.verb(outer).is_some_and(|v| v.shape == Shape::Ing))
        else {
            return false;
        };
        at = outer;
    }
    false
}

/// `responsible for securing the capital`: what somebody is there for.
fn on_duty(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let guards =
        matches!(sentence.lemma(node), "secure" | "protect" | "guard" | "police" | "defend" | "safeguard" | "recover" | "clear");
    guards && node > 1 && sentence.is_preposition(node - 1, "for") && sentence.lemma(node - 2) == "responsible"
}

/// `for funding`, `, killing`: as real as the verb that it hangs on, unless a blocking word stands right before.
fn gerund(scene: &Scene, node: usize, depth: usize) -> Gate {
    let sentence = &scene.sentence;
    let Some(before) = node.checked_sub(1) else {
        // `Taking X would enable Y to leave`.
        let clause = (1..sentence.nodes.len()).take_while(|&at| !matches!(sentence.nodes[at].what, What::Comma | What::Stop));
        let supposed = clause.into_iter().any(|at| sentence.verb(at).is_some_and(|verb| verb.modal));
        return if supposed { Gate::Drop } else { Gate::Fact };
    };
    let hangs_on = match sentence.nodes[before].what {
        What::Preposition => before.checked_sub(1),
        _ => Some(before),
    };
    if tasked(scene, node) || on_duty(scene, node) {
        return Gate::Drop;
    }
    // `was thinking of leaving X`.
    let thinks = |word: usize| matches!(sentence.lemma(word), "think" | "dream" | "talk" | "speak");
    if hangs_on.is_some_and(|word| thinks(word) && !sentence.is_noun(word)) {
        return Gate::Drop;
    }
    // `offered X money in return for leaving Y`.
    if sentence.lemma(before) == "for" && hangs_on.is_some_and(|word| matches!(sentence.lemma(word), "return" | "exchange")) {
        return Gate::Drop;
    }
    if hangs_on.is_some_and(|word| sentence.lemma(word) == "deny") {
        return Gate::Negative;
    }
    // `had failed to win them over after taking office`: what comes first is done, unless all is still to come.
    if matches!(sentence.lemma(before), "after" | "since") {
        let finite = |&at: &usize| sentence.finite(at);
        let main = sentence.finite_before(node).or_else(|| (node + 1..sentence.nodes.len()).find(finite));
        let to_come = main.and_then(|at| sentence.verb(at)).is_some_and(|verb| verb.modal);
        return if to_come { Gate::Drop } else { Gate::Fact };
    }
    if let Some(word) = hangs_on
        && is("blocking", sentence.lemma(word))
        && (sentence.is_noun(word) || sentence.is(word, What::Other) || sentence.verb(word).is_some())
        && sentence.lemma(before) != "by"
    {
        return Gate::Drop;
    }
    // `earns millions from smuggling oil`: what somebody lives on is done.
    let gains = ["earn", "profit", "benefit", "make", "derive", "raise", "gain", "generate", "live", "enrich"];
    if sentence.lemma(before) == "from" && sentence.governor(node).is_some_and(|verb| gains.contains(&sentence.lemma(verb))) {
        return sentence.governor(node).map_or(Gate::Drop, |verb| verbal(scene, verb, depth + 1));
    }
    if matches!(sentence.lemma(before), "without" | "instead of" | "rather than" | "against" | "before" | "from") {
        // `told X to wait before striking Y`: neither has happened.
        let waits = sentence.governor(node).and_then(|at| sentence.verb(at)).is_some_and(|verb| verb.shape == Shape::Infinitive);
        return if sentence.lemma(before) == "before" && !waits { Gate::Fact } else { Gate::Drop };
    }
    // `came close to attacking X`.
    if sentence.lemma(before) == "to" && before > 0 && matches!(sentence.lemma(before - 1), "close" | "near") {
        return Gate::Drop;
    }
    // `a reward for information leading to the arrest of X`.
    if sentence.lemma(node) == "lead" && matches!(sentence.lemma(before), "information" | "tip" | "detail") {
        return Gate::Drop;
    }
    match sentence.governor(node) {
        Some(verb) => join(Gate::Fact, verbal(scene, verb, depth + 1)),
        None => Gate::Fact,
    }
}
