//! Participles behind `and` that go on with a passive verb.

use super::node::{Node, Shape, Tag, What, Word};

/// `was arrested in May and charged with murder`, `was dismissed and appointed governor`: done to the same as the verb before.
pub(super) fn done_too(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let joined = at > 0 && nodes[at - 1].is(What::And);
    let earlier = nodes[..at].iter().rev().find(|node| {
        node.verb().is_some_and(|verb| verb.shape == Shape::Finite) || matches!(node.what, What::Stop | What::Relative)
    });
    let passive = earlier.and_then(Node::verb).is_some_and(|verb| verb.passive);
    let object = nodes.get(at + 1).filter(|node| node.is_noun());
    let office = object.is_some_and(|node| words[node.head].tag == Tag::Noun && words[node.first].tag != Tag::Determiner);
    joined
        && passive
        && (object.is_none() && suffered(words[nodes[at].head].lemma) || office && gives_office(words[nodes[at].head].lemma))
}

/// What is done to people, and hardly without saying to whom.
fn suffered(lemma: &str) -> bool {
    matches!(
        lemma,
        "charge"
            | "convict"
            | "sentence"
            | "indict"
            | "jail"
            | "imprison"
            | "execute"
            | "deport"
            | "extradite"
            | "hand over"
            | "transfer"
            | "place"
            | "detain"
            | "arrest"
            | "accuse"
            | "remand"
            | "fine"
            | "expel"
            | "exile"
            | "dismiss"
            | "remove"
            | "release"
            | "kill"
            | "torture"
            | "bury"
            | "replace"
            | "designate"
            | "sanction"
            | "banish"
            | "send"
            | "shoot"
            | "behead"
            | "hang"
            | "beat"
            | "acquit"
            | "pardon"
            | "promote"
            | "demote"
            | "recall"
    )
}

fn gives_office(lemma: &str) -> bool {
    matches!(lemma, "appoint" | "name" | "elect" | "declare" | "make" | "crown")
}
