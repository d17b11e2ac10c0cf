//! Deeds that are told of as done although the word before them speaks of what is wanted, planned or hindered.

use super::fill::Scene;
use super::node::{Shape, What};

/// Whether a word that makes what hangs on it unreal does not do so here.
///
/// `outer` is that word, `link` the preposition between it and the deed.
pub(super) fn real(scene: &Scene, outer: usize, link: Option<usize>, deed: usize) -> bool {
    scene.sentence.lemma(outer) == "support" && done_by(scene, deed)
        || backed(scene, outer, deed)
        || link.is_some_and(|link| beside(scene, outer, link, deed))
}

/// `halted its attacks on X`, `to resolve a dispute between X and Y`: what is to end is there, whoever wants it to.
pub(super) fn stands(scene: &Scene, verb: usize, deed: usize) -> bool {
    let sentence = &scene.sentence;
    let ends = matches!(sentence.lemma(verb), "end" | "stop" | "halt" | "cease");
    let whose = super::node::possessive(sentence.first_lemma(deed)) || deed > 0 && sentence.is(deed - 1, What::Possessive);
    let solves = matches!(sentence.lemma(verb), "resolve" | "settle" | "mediate" | "defuse" | "ease" | "arbitrate" | "calm");
    let strife =
        matches!(sentence.lemma(deed), "dispute" | "conflict" | "war" | "feud" | "rivalry" | "tension" | "standoff" | "rift");
    ends && whose || solves && strife
}

/// `attacks on X conducted by Y`.
fn done_by(scene: &Scene, deed: usize) -> bool {
    let sentence = &scene.sentence;
    let does = |at: &usize| {
        sentence.verb(*at).is_some_and(|verb| verb.shape == Shape::Bare)
            && matches!(
                sentence.lemma(*at),
                "conduct" | "carry out" | "launch" | "commit" | "perpetrate" | "mount" | "wage" | "stage" | "execute"
            )
            && sentence.complements(*at, "by").is_some()
    };
    (deed + 1..sentence.nodes.len())
        .take(12)
        .take_while(|&at| matches!(sentence.nodes[at].what, What::Noun | What::Preposition | What::And | What::Verb(_)))
        .any(|at| does(&at))
}

/// `supported attacks on X`: deeds of force are supported while they are done, as a truce is not.
fn backed(scene: &Scene, outer: usize, deed: usize) -> bool {
    let sentence = &scene.sentence;
    sentence.lemma(outer) == "support"
        && !matches!(sentence.first_lemma(deed), "a" | "an")
        && matches!(
            sentence.lemma(deed),
            "attack"
                | "strike"
                | "assault"
                | "invasion"
                | "raid"
                | "bombing"
                | "operation"
                | "offensive"
                | "massacre"
                | "shelling"
        )
}

/// Prepositions of when and why something happens: what follows is not what their clause hinders.
pub(super) fn beside_all(link: &str) -> bool {
    matches!(link, "since" | "after" | "following" | "amid" | "because of" | "due to")
}

/// `weakened by its war with Y`, `targets X for its support of Y`: what stands beside
/// the verb is not what it hinders.
fn beside(scene: &Scene, outer: usize, link: usize, deed: usize) -> bool {
    let sentence = &scene.sentence;
    let before = scene.sentence.before(link) != link.checked_sub(1);
    let passive = sentence.verb(outer).is_some_and(|verb| verb.passive);
    let whose = super::node::possessive(sentence.first_lemma(deed)) || sentence.is(deed.wrapping_sub(1), What::Possessive);
    match sentence.lemma(link) {
        "by" => passive,
        // `targets X for its support of Y`.
        "for" if sentence.lemma(outer) == "target" => whose && sentence.object(outer).is_some(),
        // `under an authority, E.O. 5, for its support of X`: of the verb before.
        _ => before && sentence.is_noun(outer),
    }
}

/// `the first minister to visit X`: who comes first has come.
pub(super) fn is_the_first(scene: &Scene, noun: usize) -> bool {
    let sentence = &scene.sentence;
    let node = &sentence.nodes[noun];
    let words = &sentence.words[node.first..=node.last];
    sentence.first_lemma(noun) == "the" && words.iter().any(|word| matches!(word.lemma, "first" | "last" | "latest" | "only"))
}

/// `is involved in the group's efforts to smuggle`, `in efforts by X to smuggle`: the verb with which somebody takes part in what is
/// going on.
pub(super) fn takes_part(scene: &Scene, before: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let by = before >= 2 && sentence.is_preposition(before - 1, "by");
    let noun = if by { before - 2 } else { before };
    let goes_on =
        sentence.is_noun(noun) && matches!(sentence.lemma(noun), "effort" | "scheme" | "operation" | "campaign" | "activity");
    let mut at = noun.checked_sub(1).filter(|_| goes_on)?;
    if sentence.is(at, What::Possessive) {
        at = at.checked_sub(2)?;
    }
    let link = sentence.is(at, What::Preposition) && matches!(sentence.lemma(at), "in" | "with");
    let verb = if link { sentence.before(at)? } else { at };
    let part = match sentence.lemma(verb) {
        "involve" | "engage" | "participate" | "intertwine" | "assist" | "implicate" => link,
        lemma => matches!(lemma, "engage in" | "participate in" | "take part in"),
    };
    (part && sentence.verb(verb).is_some()).then_some(verb)
}

/// `using air power to strike X`: what is used is no mere ability.
pub(super) fn used(scene: &Scene, noun: usize) -> bool {
    let sentence = &scene.sentence;
    let verb = noun.checked_sub(1).is_some_and(|at| sentence.lemma(at) == "use" && sentence.verb(at).is_some());
    verb && sentence.lemma(noun) == "power"
}

/// `sold oil to finance X`: what goods are traded for is paid with them.
pub(super) fn pays_for(scene: &Scene, verb: usize, node: usize) -> bool {
    let sentence = &scene.sentence;
    matches!(sentence.lemma(verb), "sell" | "export" | "smuggle" | "launder" | "ship" | "trade" | "trade in")
        && matches!(sentence.lemma(node), "fund" | "finance" | "bankroll" | "enrich")
}
