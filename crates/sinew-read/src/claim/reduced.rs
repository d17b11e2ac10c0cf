//! Relative clauses without their pronoun and verb: `Forces trained in Iran attacked Basra`.

use super::node::{Node, Shape, Verb, What, Word};

/// Verbs that nothing is done to, so that their participles describe nobody behind a noun.
const OF_THEMSELVES: &[&str] = &[
    "arrive",
    "flee",
    "die",
    "live",
    "serve",
    "go",
    "come",
    "fight",
    "stay",
    "remain",
    "appear",
    "emerge",
    "begin",
    "end",
    "occur",
    "happen",
    "travel",
    "return",
    "escape",
    "work",
    "operate",
    "stand",
    "sit",
    "rise",
    "fall",
    "grow",
    "continue",
    "vote",
    "march",
    "gather",
    "converge",
    "advance",
    "retreat",
    "withdraw",
    "participate",
    "meet",
    "retire",
    "resign",
    "speak",
    "say",
    "report",
    "announce",
    "succeed",
    "fail",
    "agree",
    "land",
    "cross",
    "enter",
    "start",
    "run",
    "lie",
    "walk",
    "drive",
];

/// Whether a participle behind a noun, and the phrases that it governs, only describe the subject of the verb that follows them
/// with an object of its own.
pub(super) fn reduced(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let noun = at > 0 && nodes[at - 1].is_noun() && !(at > 1 && nodes[at - 2].is(What::Relative));
    let single = nodes[at].first == nodes[at].last;
    if !noun || !single || OF_THEMSELVES.contains(&words[nodes[at].head].lemma) {
        return false;
    }
    let Some(next) = behind_phrases(nodes, at + 1) else { return false };
    let verb = nodes[next].verb().filter(|verb| verb.shape == Shape::Bare || verb.shape == Shape::Finite && !verb.passive);
    let object = nodes.get(next + 1).is_some_and(|node| node.is_noun() && words[node.first].time == 0);
    verb.is_some() && object
}

/// `was “not a member”`: what is denied in a quotation is denied.
pub(super) fn denied_in_quotes(words: &[Word], nodes: &mut [Node]) {
    for at in 0..nodes.len().saturating_sub(2) {
        let denied = nodes[at + 1].is(What::Quote) && words[nodes[at + 2].first].lemma == "not";
        if let What::Verb(verb) = &mut nodes[at].what
            && verb.copula
            && denied
        {
            verb.negative = true;
        }
    }
}

/// `disguised as soldiers attacked X`: what somebody looks like attacked nobody.
pub(super) fn looks(words: &[Word], nodes: &mut [Node]) {
    for at in 1..nodes.len() {
        let as_clause = nodes[at].is(What::Subordinate) && words[nodes[at].head].lemma == "as";
        let guise = matches!(words[nodes[at - 1].head].lemma, "disguise" | "pose" | "masquerade" | "dress");
        if as_clause && guise && nodes.get(at + 1).is_some_and(Node::is_noun) {
            nodes[at].what = What::Preposition;
        }
    }
}

/// `fled from a raid meant to free X`: behind the verb of its clause, `meant to` only tells what something is for.
pub(super) fn meant(words: &[Word], nodes: &mut [Node]) {
    for at in 1..nodes.len() {
        let Some(verb) = nodes[at].verb().copied() else { continue };
        let single = words[nodes[at].head].lemma == "mean" && nodes[at].first == nodes[at].last && verb.past;
        if single && nodes[at - 1].is_noun() && purpose(nodes, at) {
            nodes[at].what = What::Verb(Verb { shape: Shape::Bare, passive: true, ..verb });
        }
    }
}

/// Whether an infinitive stands behind, and a verb before in the same clause.
fn purpose(nodes: &[Node], at: usize) -> bool {
    let open = |node: &&Node| !matches!(node.what, What::Relative | What::Subordinate | What::Stop | What::Comma | What::And);
    let infinitive = nodes.get(at + 1).and_then(Node::verb).is_some_and(|verb| verb.shape == Shape::Infinitive);
    infinitive && nodes[..at].iter().rev().take_while(open).any(|node| node.verb().is_some())
}

/// The verb right behind one or more phrases with a preposition that begin at a node.
fn behind_phrases(nodes: &[Node], from: usize) -> Option<usize> {
    let link = |at: usize| nodes.get(at).is_some_and(|node| node.is(What::Preposition));
    let mut at = from;
    while link(at) && nodes.get(at + 1).is_some_and(Node::is_noun) {
        at += 2;
        while nodes.get(at).is_some_and(|node| node.is(What::Other)) {
            at += 1;
        }
    }
    (at > from && nodes.get(at).is_some_and(|node| node.verb().is_some())).then_some(at)
}
