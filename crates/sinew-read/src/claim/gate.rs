//! Modality: what is only possible, wanted, planned, feared or denied is no fact.

use super::fill::Scene;
use super::node::{Shape, What};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

static WORDS: LazyLock<FxHashMap<&str, FxHashSet<&str>>> = LazyLock::new(|| {
    let lines = include_str!("../../data/modality.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).map(|(sort, words)| (sort, words.split(", ").collect())).collect()
});

/// Whether a word is of a sort of the table `data/modality.txt`.
fn is(sort: &str, word: &str) -> bool {
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
    if asks(scene) || hypothetical(scene, node) || wished(scene, node) || unconfirmed(scene, node) {
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

/// `met X neither in Cairo nor in Rome`: denied behind the verb.
fn neither(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    sentence.verb(node).is_some()
        && (node + 1..sentence.nodes.len())
            .take_while(|&at| !matches!(sentence.nodes[at].what, What::Stop | What::Comma | What::Verb(_)))
            .any(|at| sentence.first_lemma(at) == "neither")
}

fn asks(scene: &Scene) -> bool {
    scene.span.of(scene.text).trim_end_matches(['"', '”', ')', ' ']).ends_with('?')
}

/// `recommends that X call on Y`: a clause that somebody asks for, and no more.
fn wished(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    if sentence.verb(node).is_none_or(|verb| verb.shape != Shape::Finite || verb.past) {
        return false;
    }
    let link = |at: &usize| matches!(sentence.nodes[*at].what, What::Subordinate | What::Relative | What::Stop);
    let Some(that) = (0..node).rev().find(link).filter(|&at| sentence.lemma(at) == "that") else { return false };
    let between = sentence.nodes[that..node].iter().any(|other| other.verb().is_some_and(|verb| verb.shape == Shape::Finite));
    let asked = that.checked_sub(1).is_some_and(|at| {
        matches!(
            sentence.lemma(at),
            "recommend"
                | "demand"
                | "urge"
                | "propose"
                | "ask"
                | "request"
                | "order"
                | "require"
                | "advise"
                | "insist"
                | "suggest"
                | "recommendation"
                | "proposal"
        )
    });
    asked && !between
}

/// Whether the clause stands under `if`, `unless`, `unlike`.
fn hypothetical(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    // `an attack on X in the event of war`.
    let ahead = sentence.nodes[node + 1..].iter().take(7).take_while(|next| !matches!(next.what, What::Stop | What::Comma));
    if sentence.is_noun(node) && ahead.into_iter().any(|next| sentence.words[next.head].lemma == "in the event of") {
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

/// `could not confirm that X`, `was unable to verify that X`, `found no evidence that X`.
fn unconfirmed(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let that = (0..node).rev().take(16).find(|&at| {
        sentence.is(at, What::Subordinate)
            || sentence.is(at, What::Stop)
            || sentence.is(at, What::Relative) && sentence.lemma(at) == "that"
    });
    let Some(before) = that.filter(|&at| sentence.lemma(at) == "that").and_then(|that| that.checked_sub(1)) else { return false };
    if sentence.is_noun(before) {
        return matches!(sentence.lemma(before), "evidence" | "proof" | "indication" | "sign")
            && sentence.first_lemma(before) == "no";
    }
    let Some(verb) = sentence.verb(before) else { return false };
    let proves = matches!(
        sentence.lemma(before),
        "confirm" | "verify" | "establish" | "determine" | "prove" | "substantiate" | "corroborate"
    );
    let unable = before.checked_sub(1).is_some_and(|at| matches!(sentence.lemma(at), "unable" | "fail" | "impossible"));
    proves && (verb.negative || verb.modal || unable)
}

/// A verb: its own auxiliaries, then what it hangs on.
fn verbal(scene: &Scene, node: usize, depth: usize) -> Gate {
    let sentence = &scene.sentence;
    let Some(verb) = sentence.verb(node) else { return Gate::Fact };
    if verb.modal {
        return Gate::Drop;
    }
    let own = if verb.negative { Gate::Negative } else { Gate::Fact };
    if depth > 3 {
        return own;
    }
    if awaited(scene, node) {
        return Gate::Drop;
    }
    match verb.shape {
        Shape::Finite => own,
        Shape::Infinitive => join(own, infinitive(scene, node, depth)),
        Shape::Ing => join(own, gerund(scene, node, depth)),
        Shape::Bare => own,
    }
}

/// `as soon as X loses his seat`, `until X leaves`: what is waited for has not happened.
fn awaited(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let present = sentence.verb(node).is_some_and(|verb| verb.shape == Shape::Finite && !verb.past);
    let link = (0..node).rev().take(5).find(|&at| !sentence.is_noun(at) && !sentence.is(at, What::Possessive));
    present
        && link.is_some_and(|at| {
            matches!(sentence.lemma(at), "once" | "until" | "till")
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
    // `training for X to fight Y`.
    let led = sentence.is_noun(before).then(|| sentence.before(before)).flatten();
    if led.is_some_and(|led| sentence.is(led, What::Preposition) && sentence.lemma(led) == "for") {
        return Gate::Drop;
    }
    let governor = match sentence.nodes[before].what {
        What::Verb(_) => Some(before),
        What::Noun if is("blocking", sentence.lemma(before)) => return Gate::Drop,
        What::And | What::Comma => return same_as_before(scene, node, depth),
        _ => sentence.governor(node),
    };
    match governor {
        // `had a basis to hold X`, `set up a unit to hold X`: what a thing is for has not happened.
        Some(verb) if sentence.is_noun(before) && !is("joint", sentence.lemma(verb)) => Gate::Drop,
        Some(verb) if is("factual", sentence.lemma(verb)) => verbal(scene, verb, depth + 1),
        _ => Gate::Drop,
    }
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
        let with = at.checked_sub(1).filter(|&before| sentence.is(before, What::Preposition) && sentence.lemma(before) == "with");
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

/// `for funding`, `, killing`: as real as the verb that it hangs on, unless a blocking word stands right before.
fn gerund(scene: &Scene, node: usize, depth: usize) -> Gate {
    let sentence = &scene.sentence;
    let Some(before) = node.checked_sub(1) else { return Gate::Fact };
    let hangs_on = match sentence.nodes[before].what {
        What::Preposition => before.checked_sub(1),
        _ => Some(before),
    };
    if tasked(scene, node) {
        return Gate::Drop;
    }
    if hangs_on.is_some_and(|word| sentence.lemma(word) == "deny") {
        return Gate::Negative;
    }
    if let Some(word) = hangs_on
        && is("blocking", sentence.lemma(word))
        && (sentence.is_noun(word) || sentence.is(word, What::Other) || sentence.verb(word).is_some())
        && sentence.lemma(before) != "by"
    {
        return Gate::Drop;
    }
    if matches!(sentence.lemma(before), "without" | "instead of" | "rather than" | "against" | "before" | "from") {
        return if sentence.lemma(before) == "before" { Gate::Fact } else { Gate::Drop };
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

/// A noun: the adjectives before it, the verb that it is the object or the subject of, the noun that it hangs on.
fn nominal(scene: &Scene, node: usize) -> Gate {
    let sentence = &scene.sentence;
    let phrase = &sentence.nodes[node];
    let words = &sentence.words[phrase.first..phrase.last];
    // A failed assault was made; a failed coup was not carried out.
    let made = matches!(sentence.lemma(node), "assault" | "offensive" | "campaign" | "siege" | "invasion" | "advance");
    if words.iter().any(|word| is("unreal", word.lemma) && !(made && word.lemma == "failed")) {
        return Gate::Drop;
    }
    // `information leading to the arrest or conviction of X`.
    let leads = |at: &usize| sentence.lemma(*at) == "lead" && sentence.verb(*at).is_some();
    if (1..node).rev().take(6).find(leads).is_some_and(|at| matches!(sentence.lemma(at - 1), "information" | "tip" | "detail")) {
        return Gate::Drop;
    }
    let mut at = node;
    for _ in 0..3 {
        let Some(before) = sentence.before(at) else { break };
        match sentence.nodes[before].what {
            What::Verb(_) => return object_of(scene, before),
            What::Preposition => {
                let Some(outer) = sentence.before(before) else { return Gate::Fact };
                if matches!(sentence.lemma(before), "without" | "against" | "despite" | "unlike" | "through" | "via") {
                    return if matches!(sentence.lemma(before), "without" | "against") { Gate::Drop } else { Gate::Fact };
                }
                if sentence.is_noun(outer) && is("blocking", sentence.lemma(outer)) {
                    return Gate::Drop;
                }
                if sentence.verb(outer).is_some() {
                    return object_of(scene, outer);
                }
                at = outer;
            }
            // `could become X's largest buyer`.
            What::Possessive => {
                let verb = sentence.before(before).and_then(|owner| sentence.before(owner));
                let copula = |&at: &usize| {
                    sentence.verb(at).is_some_and(|verb| verb.copula) || matches!(sentence.lemma(at), "become" | "remain")
                };
                match verb.filter(copula) {
                    Some(verb) if sentence.verb(verb).is_some() => return object_of(scene, verb),
                    _ => break,
                }
            }
            // `demanded the release of X, as well as the withdrawal of Y`.
            What::And if phrase.mention.is_none() => {
                let verb = sentence.finite_before(before).filter(|&verb| {
                    let lemma = sentence.lemma(verb);
                    is("blocking", lemma.split(' ').next().unwrap_or(lemma))
                });
                let list = verb.is_some_and(|verb| {
                    !(verb + 1..before).any(|link| matches!(sentence.nodes[link].what, What::Relative | What::Subordinate))
                });
                if list && !sentence.clause_after(node) {
                    return Gate::Drop;
                }
                break;
            }
            _ => break,
        }
    }
    subject_of(scene, node)
}

/// The object of a verb is as real as the verb, if that verb only does it.
fn object_of(scene: &Scene, verb: usize) -> Gate {
    let lemma = scene.sentence.lemma(verb);
    if is("blocking", lemma) || lemma == "foil" {
        return Gate::Drop;
    }
    verbal(scene, verb, 1)
}

/// `attacks could follow`, `an attack on A, or B, would lead to war`: the verb of the clause that a noun opens.
fn subject_of(scene: &Scene, node: usize) -> Gate {
    let sentence = &scene.sentence;
    let clause = (node + 1..sentence.nodes.len())
        .take_while(|&at| !matches!(sentence.nodes[at].what, What::Stop | What::Relative | What::Subordinate));
    let finite = |&at: &usize| sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Finite);
    match clause.into_iter().find(finite).and_then(|at| sentence.verb(at)) {
        Some(verb) if verb.modal => Gate::Drop,
        Some(verb) if verb.negative => Gate::Drop,
        _ => Gate::Fact,
    }
}

fn described(scene: &Scene, node: usize) -> Gate {
    match scene.sentence.before(node) {
        Some(before) if scene.sentence.verb(before).is_some() => verbal(scene, before, 0),
        _ => Gate::Fact,
    }
}
