//! Short forms in brackets inside a noun phrase: `Delta National Front (DNF) members`, `aerial vehicle (UAV) parts`.

use super::node::{Node, Tag, What, Word};

/// Makes one phrase of a noun, the short form of it in brackets, and the noun that both describe.
pub(crate) fn join(words: &[Word], nodes: &mut Vec<Node>) {
    let mut at = 0;
    while at + 4 < nodes.len() {
        let whole = describes(words, &nodes[at..at + 5]);
        if whole {
            let last = nodes[at + 4];
            nodes[at] = Node { first: nodes[at].first, ..last };
            nodes.drain(at + 1..at + 5);
        } else {
            at += 1;
        }
    }
}

fn describes(words: &[Word], nodes: &[Node]) -> bool {
    let [long, open, short, close, last] = nodes else { return false };
    let brackets = long.is_noun() && open.is(What::Open) && short.is_noun() && close.is(What::Close) && last.is_noun();
    brackets && short.first == short.last && acronym(&words[short.first]) && goes_on(words, last)
}

fn acronym(word: &Word) -> bool {
    word.tag == Tag::Name && (2..=8).contains(&(word.span.end - word.span.start))
}

/// Whether a phrase begins like the rest of one: with no article, and with no name of its own; or is one word.
fn goes_on(words: &[Word], node: &Node) -> bool {
    let first = &words[node.first];
    let alone = first.tag == Tag::Noun && node.first == node.last;
    matches!(first.tag, Tag::Noun | Tag::Adjective | Tag::Name)
        && (alone || first.mention.is_none() || first.mention != node.mention)
}
