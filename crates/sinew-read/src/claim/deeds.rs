//! Whether a deed that a noun names was done.

use super::fill::Scene;
use super::gate::{Gate, is, verbal};
use super::node::What;
use super::real::{beside_all, real, stands};

/// What lasts, and was there if it ended.
const LASTING: &[&str] = &["war", "siege", "blockade", "occupation", "conflict", "insurgency", "rule"];

/// A noun: the adjectives before it, the verb that it is the object or the subject of, the noun that it hangs on.
pub(super) fn nominal(scene: &Scene, node: usize) -> Gate {
    let sentence = &scene.sentence;
    let phrase = &sentence.nodes[node];
    let words = &sentence.words[phrase.first..phrase.last];
    // A failed assault was made; a failed coup was not carried out.
    let made = matches!(sentence.lemma(node), "assault" | "offensive" | "campaign" | "siege" | "invasion" | "advance");
    if words.iter().any(|word| is("unreal", word.lemma) && !(made && word.lemma == "failed")) {
        return Gate::Drop;
    }
    if supposed(scene, node) {
        return Gate::Drop;
    }
    let mut at = node;
    for _ in 0..3 {
        let Some(before) = sentence.before(at) else { break };
        match sentence.nodes[before].what {
            What::Verb(_) => return object_of(scene, before, None, node),
            // `would make X part of Y`.
            What::Noun if before + 1 == at && sentence.lemma(node) == "part" => at = before,
            // `information leading to the arrest or conviction of X`.
            What::And if sentence.lemma(before) == "or" && before > 0 && sentence.is_noun(before - 1) => at = before - 1,
            What::Preposition => {
                let Some(outer) = sentence.before(before) else { return Gate::Fact };
                if matches!(sentence.lemma(before), "without" | "against" | "despite" | "unlike" | "through" | "via") {
                    return if matches!(sentence.lemma(before), "without" | "against") { Gate::Drop } else { Gate::Fact };
                }
                // `has been reduced to a shadow since the killing of X`: beside the whole clause.
                if beside_all(sentence.lemma(before)) {
                    return sentence.verb_before(before).map_or(Gate::Fact, |verb| verbal(scene, verb, 1));
                }
                if sentence.is_noun(outer) && is("blocking", sentence.lemma(outer)) && !real(scene, outer, Some(before), node) {
                    return Gate::Drop;
                }
                if sentence.verb(outer).is_some() {
                    return object_of(scene, outer, Some(before), node);
                }
                at = outer;
            }
            // `could become X's largest buyer`.
            What::Possessive => {
                let verb = sentence.before(before).and_then(|owner| sentence.before(owner));
                match verb.filter(|&verb| makes_somebody(scene, verb)) {
                    Some(verb) if sentence.verb(verb).is_some() => return becomes(scene, verb),
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

/// `an attack by X on Y in the event of a war`: the condition behind a noun.
fn supposed(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let link = (node + 1..sentence.nodes.len()).find(|&at| !sentence.is_noun(at) && !sentence.is(at, What::Preposition));
    link.is_some_and(|at| matches!(sentence.lemma(at), "in the event of" | "in case" | "if" | "unless"))
}

/// The object of a verb is as real as the verb, if that verb only does it.
fn object_of(scene: &Scene, verb: usize, link: Option<usize>, deed: usize) -> Gate {
    let lemma = scene.sentence.lemma(verb);
    // `committed acts of violence`, which `committed to a truce` is none of.
    let done = lemma == "commit" && scene.sentence.object(verb).is_some();
    // `called for a ceasefire`.
    let asked = lemma.strip_suffix(" for").is_some_and(|plain| is("blocking", plain));
    if foreseen(scene, verb) {
        return Gate::Drop;
    }
    // `ended the war between A and B`: there was one.
    let over = matches!(lemma, "end" | "stop" | "halt") && LASTING.contains(&scene.sentence.lemma(deed));
    if over {
        return verbal(scene, verb, 1);
    }
    if stands(scene, verb, deed) {
        return Gate::Fact;
    }
    // `is considered an ally of X`: what somebody is held to be.
    if lemma == "consider" && scene.sentence.verb(verb).is_some_and(|verb| verb.passive) {
        return verbal(scene, verb, 1);
    }
    if real(scene, verb, link, deed) {
        return verbal(scene, verb, 1);
    }
    if (is("blocking", lemma) || asked) && !done || lemma == "foil" {
        return Gate::Drop;
    }
    verbal(scene, verb, 1)
}

/// `is X's minister`, `was appointed X's minister`: verbs that say what somebody is or is made.
fn makes_somebody(scene: &Scene, verb: usize) -> bool {
    scene.sentence.verb(verb).is_some_and(|verb| verb.copula)
        || matches!(scene.sentence.lemma(verb), "become" | "remain" | "appoint" | "name" | "elect" | "install" | "make")
}

/// `could become X's largest buyer`.
fn becomes(scene: &Scene, verb: usize) -> Gate {
    if foreseen(scene, verb) || is("blocking", scene.sentence.lemma(verb)) { Gate::Drop } else { verbal(scene, verb, 1) }
}

/// `the draft law provides for the integration of X`: what a paper foresees has not happened.
fn foreseen(scene: &Scene, verb: usize) -> bool {
    let sentence = &scene.sentence;
    let paper = sentence.subjects(verb).first().is_some_and(|&subject| {
        matches!(
            sentence.lemma(subject),
            "law"
                | "bill"
                | "draft"
                | "plan"
                | "proposal"
                | "agreement"
                | "deal"
                | "roadmap"
                | "accord"
                | "program"
                | "programme"
                | "resolution"
        )
    });
    paper
        && matches!(
            sentence.lemma(verb),
            "provide for" | "provide" | "foresee" | "stipulate" | "require" | "entail" | "include" | "mandate"
        )
}

/// `attacks could follow`, `an attack on A, or B, would lead to war`: the verb of the clause that a noun opens.
fn subject_of(scene: &Scene, node: usize) -> Gate {
    let sentence = &scene.sentence;
    let clause = (node + 1..sentence.nodes.len())
        .take_while(|&at| !matches!(sentence.nodes[at].what, What::Stop | What::Relative | What::Subordinate));
    let finite = |&at: &usize| sentence.finite(at);
    let found = clause.into_iter().find(finite);
    // `an attack is unlikely`, `talks are planned`.
    if found.is_some_and(|at| awaits(scene, at)) {
        return Gate::Drop;
    }
    // `would not have been possible without X`: it was.
    let presupposes = |at: usize| {
        let words = &sentence.words[sentence.nodes[at].first..=sentence.nodes[at].last];
        let perfect = words.iter().any(|word| word.lemma == "have");
        perfect && (at + 1..sentence.nodes.len()).take(4).any(|after| sentence.is_preposition(after, "without"))
    };
    match found.and_then(|at| sentence.verb(at)) {
        Some(verb) if verb.modal && verb.negative && found.is_some_and(presupposes) => Gate::Fact,
        Some(verb) if verb.modal => Gate::Drop,
        Some(verb) if verb.negative => Gate::Drop,
        _ => Gate::Fact,
    }
}

/// `is unlikely`, `is planned`, `was called off`, `is a matter of time`.
fn awaits(scene: &Scene, verb: usize) -> bool {
    let sentence = &scene.sentence;
    let Some(own) = sentence.verb(verb) else { return false };
    let put_off = own.passive && is("put off", sentence.lemma(verb));
    let said = (verb + 1..sentence.nodes.len())
        .take_while(|&at| matches!(sentence.nodes[at].what, What::Other | What::Noun | What::Preposition))
        .take(3)
        .any(|at| is("awaited", sentence.lemma(at)) || sentence.lemma(at) == "matter");
    put_off || own.copula && said
}

/// A participle that describes a noun: as real as the verb that the noun is the object of.
pub(super) fn described(scene: &Scene, node: usize) -> Gate {
    match scene.sentence.before(node) {
        Some(before) if scene.sentence.verb(before).is_some() => verbal(scene, before, 0),
        _ => Gate::Fact,
    }
}
