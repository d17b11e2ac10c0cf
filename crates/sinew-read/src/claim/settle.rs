//! Which participles are the finite verb of their clause.

use super::done_to::done_too;
use super::node::{Form, Node, Shape, Tag, Verb, What, Word};
use super::reduced::{looks, reduced};

/// Decides which bare participles are the finite verb of their clause: `OFAC designated Hasan`.
pub(crate) fn settle(words: &[Word], nodes: &mut [Node]) {
    helpers(words, nodes);
    infinitives(words, nodes);
    held_to_be(words, nodes);
    looks(words, nodes);
    for at in 0..nodes.len() {
        let Some(verb) = nodes[at].verb().copied() else { continue };
        if verb.shape != Shape::Bare {
            continue;
        }
        // `those sanctioned include X`.
        if at > 0 && nodes[at - 1].is(What::Other) && matches!(words[nodes[at - 1].head].lemma, "those" | "these") {
            continue;
        }
        if reduced(words, nodes, at) {
            continue;
        }
        // `has for years provided`: a phrase of time within the verb.
        if let Some(helper) = helper_before(words, nodes, at) {
            nodes[at].what = What::Verb(Verb { shape: Shape::Finite, passive: false, ..verb });
            for node in &mut nodes[helper + 1..at] {
                node.what = What::Other;
            }
            continue;
        }
        if let Some(earlier) = adjacent_verb(nodes, at) {
            nodes[at].what = What::Verb(Verb { shape: earlier.shape, passive: earlier.passive, ..verb });
            continue;
        }
        if finite(words, nodes, at) || says_last(words, nodes, at) {
            let passive = done_too(words, nodes, at);
            nodes[at].what = What::Verb(Verb { shape: Shape::Finite, passive, ..verb });
        }
    }
}

/// `helped launder money`: an infinitive without its `to`.
fn helpers(words: &[Word], nodes: &mut [Node]) {
    for at in 1..nodes.len() {
        let (before, own) = (nodes[at - 1], nodes[at]);
        let (Some(help), Some(verb)) = (before.verb().copied(), own.verb().copied()) else { continue };
        let bare = own.first == own.last && words[own.head].tag == Tag::Verb(Form::Present);
        if words[before.head].lemma == "help" && bare && verb.shape == Shape::Finite {
            nodes[at].what = What::Verb(Verb { shape: Shape::Infinitive, ..verb });
            if help.shape == Shape::Bare {
                nodes[at - 1].what = What::Verb(Verb { shape: Shape::Finite, passive: false, ..help });
            }
        }
    }
}

/// The `has` before a participle that only a phrase of time parts it from.
fn helper_before(words: &[Word], nodes: &[Node], at: usize) -> Option<usize> {
    let noun = at.checked_sub(1).filter(|&noun| nodes[noun].is_noun())?;
    let timed = matches!(words[nodes[noun].head].lemma, "year" | "month" | "week" | "decade" | "time" | "day");
    let led = noun.checked_sub(1).filter(|&led| timed && nodes[led].is(What::Preposition))?;
    let helper = led.checked_sub(1).filter(|&helper| nodes[helper].verb().is_some())?;
    matches!(words[nodes[helper].head].tag, Tag::Have(_)).then_some(helper)
}

/// `planned to return and carry out raids`: a bare form joined to an infinitive is one too.
fn infinitives(words: &[Word], nodes: &mut [Node]) {
    for at in 2..nodes.len() {
        let Some(verb) = nodes[at].verb().copied() else { continue };
        let joined =
            matches!(nodes[at - 1].what, What::And | What::Comma) || nodes[at - 1].is(What::Other) && nodes[at - 2].is(What::And);
        let plain = verb.shape == Shape::Finite && !verb.past && !verb.modal && nodes[at].first == nodes[at].last;
        if !joined || !plain || words[nodes[at].head].tag != Tag::Verb(Form::Present) {
            continue;
        }
        let stops = |node: &&Node| !matches!(node.what, What::Stop | What::Relative | What::Subordinate);
        let earlier = nodes[..at].iter().rev().take_while(stops).find_map(|node| node.verb().copied());
        if earlier.is_some_and(|earlier| earlier.shape == Shape::Infinitive) {
            nodes[at].what = What::Verb(Verb { shape: Shape::Infinitive, ..verb });
        }
    }
}

/// `…, the ministry reported.`: a verb of saying at the end of its sentence, behind a comma and its speaker.
fn says_last(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let says = matches!(
        words[nodes[at].head].lemma,
        "report"
            | "announce"
            | "claim"
            | "allege"
            | "confirm"
            | "state"
            | "add"
            | "warn"
            | "note"
            | "declare"
            | "acknowledge"
            | "insist"
            | "argue"
            | "estimate"
            | "conclude"
            | "believe"
            | "assert"
            | "reveal"
            | "deny"
            | "dispute"
            | "reject"
    );
    let ends = nodes[at + 1..]
        .iter()
        .find(|node| words[node.first].time == 0)
        .is_none_or(|node| matches!(node.what, What::Stop | What::Comma | What::Quote));
    let speaker = at >= 2 && nodes[at - 1].is_noun();
    let mark = nodes[..at].iter().rev().take(6).any(|node| matches!(node.what, What::Comma | What::Quote));
    says && ends && speaker && mark
}

/// `having assisted, sponsored, or provided`: the verb that only marks and adverbs part it from.
fn adjacent_verb(nodes: &[Node], at: usize) -> Option<Verb> {
    let marks = nodes[..at].iter().rev().take_while(|node| matches!(node.what, What::Comma | What::And | What::Other)).count();
    let between = &nodes[at - marks..at];
    let joined = between.iter().any(|node| matches!(node.what, What::Comma | What::And));
    let verb = nodes[..at - marks].last().filter(|_| joined)?.verb().filter(|verb| !verb.copula).copied()?;
    // `X, who was sanctioned this year, promoted Y`: the verb of X, with its object.
    let apart = verb.passive && !between.iter().any(|node| node.is(What::And)) && nodes.get(at + 1).is_some_and(Node::is_noun);
    // `in a report published in May, found that`: whoever found it.
    if !between.iter().any(|node| node.is(What::And)) && nodes.get(at + 1).is_some_and(|next| next.is(What::Subordinate)) {
        return None;
    }
    let related = nodes[..at - marks].iter().rev().skip(1).take(3).any(|node| node.is(What::Relative));
    // `X, which threatened to intervene, imposed Y`: no participle goes on with `to intervene`.
    let bare = verb.shape == Shape::Infinitive && !verb.past;
    (!(bare || apart && related)).then_some(verb)
}

/// A participle is finite after a relative pronoun, after `and` with a finite verb before, and after a noun phrase if its
/// clause has no other finite verb to its right before the clause ends, or if an object follows at once.
fn finite(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let after = nodes[at + 1..].iter().find(|node| !matches!(node.what, What::Quote | What::Other));
    let by = after.is_some_and(|node| words[node.head].lemma == "by" && node.is(What::Preposition));
    let named = names(words, nodes, at) || named_by(words, nodes, at) || held_for(words, nodes, at);
    if by || named || done_by(words, nodes, at) || described(words, nodes, at) {
        return false;
    }
    if behind_pronoun(words, nodes, at) || struck_and_killed(words, nodes, at) || wants_to(words, nodes, at, after) {
        return true;
    }
    let object = after.is_some_and(|node| node.is_noun()) || about_so_many(words, nodes, at + 1);
    let times = nodes[..at].iter().rev().take_while(|node| words[node.first].time > 0).count();
    let at = at - times;
    match at.checked_sub(1).map(|before| nodes[before].what) {
        None => false,
        Some(What::Relative) => true,
        Some(What::Noun) if behind_relative(nodes, at - 1, &[What::And, What::Possessive]).is_some() => true,
        Some(What::Noun) => object || !later_finite(nodes, at) && !governed(nodes, at) && !earlier_finite(nodes, at),
        Some(What::And) => earlier_finite(nodes, at),
        // `X, in a report published in May, found that`.
        Some(What::Comma) if after.is_some_and(|node| node.is(What::Subordinate) && words[node.head].lemma == "that") => true,
        Some(What::Comma) if begins_clause(words, nodes, at) => true,
        Some(What::Close | What::Dash | What::Comma) => object || !later_finite(nodes, at) && !earlier_finite(nodes, at),
        Some(What::Quote | What::Other) => object || !earlier_finite(nodes, at),
        _ => false,
    }
}

/// `X is close to Y and its leader, Z, fought`: a name between commas, and before it the noun that begins another clause.
fn begins_clause(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let Some([and, noun, open, name, _]) = at.checked_sub(5).map(|first| &nodes[first..at]) else { return false };
    let whose = |node: &Node| super::node::possessive(words[node.first].lemma);
    and.is(What::And) && noun.is_noun() && whose(noun) && open.is(What::Comma) && name.is_noun() && name.mention.is_some()
}

/// `bombed about twenty of its branches`.
fn about_so_many(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let counts = |node: &Node| {
        let word = words[node.first];
        node.is_noun()
            && (word.tag == Tag::Number || matches!(word.lemma, "dozen" | "twenty" | "thirty" | "forty" | "fifty" | "hundred"))
    };
    let about = |node: &Node| matches!(words[node.head].lemma, "about" | "around" | "nearly" | "over");
    nodes.get(at).is_some_and(about) && nodes.get(at + 1).is_some_and(counts)
}

/// `said it demanded`: what follows `it`, `he`, `they` is what they do.
fn behind_pronoun(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let does = |node: &Node| node.is_noun() && matches!(words[node.head].lemma, "he" | "she" | "it" | "they" | "we");
    at > 0 && does(&nodes[at - 1])
}

/// `The group boarded and took control of X`: joined to a finite verb behind it.
fn struck_and_killed(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let joined = at > 0
        && matches!(nodes[at - 1].what, What::Noun | What::Close)
        && nodes.get(at + 1).is_some_and(|and| and.is(What::And))
        && nodes.get(at + 2).and_then(Node::verb).is_some_and(|next| {
            // `its jets struck and killed X`: both have the object.
            let both =
                next.shape == Shape::Bare && nodes.get(at + 3).is_some_and(|node| node.is_noun() && node.mention.is_some());
            (next.shape == Shape::Finite || both) && next.past && !next.copula
        });
    // `said its jets struck and killed X`.
    let told =
        || at >= 2 && nodes[at - 2].verb().is_some() && matches!(words[nodes[at - 2].head].lemma, "say" | "claim" | "confirm");
    joined && (told() || !governed(nodes, at) && !earlier_finite(nodes, at))
}

/// `…, and X threatened on 7 May to leave`: verbs that want to do what follows.
fn wants_to(words: &[Word], nodes: &[Node], at: usize, after: Option<&Node>) -> bool {
    let infinitive = |node: &Node| node.verb().is_some_and(|verb| verb.shape == Shape::Infinitive);
    at > 0 && nodes[at - 1].is_noun() && after.is_some_and(infinitive) && wants(words[nodes[at].head].lemma)
}

fn wants(lemma: &str) -> bool {
    matches!(
        lemma,
        "threaten"
            | "vow"
            | "pledge"
            | "promise"
            | "agree"
            | "refuse"
            | "decline"
            | "offer"
            | "attempt"
            | "decide"
            | "plan"
            | "fail"
            | "manage"
    )
}

/// `whom X and Y accused`, `which X's court had ordered`: the first phrase of the subject that ends here, where it stands behind a
/// relative pronoun and nothing but some words joins its parts.
pub(super) fn behind_relative(nodes: &[Node], last: usize, joins: &[What]) -> Option<usize> {
    let mut at = last;
    for _ in 0..6 {
        let link = at.checked_sub(1)?;
        if nodes[link].is(What::Relative) {
            return Some(at);
        }
        let joined = link > 0 && nodes[link - 1].is_noun() && joins.iter().any(|join| nodes[link].is(*join));
        at = link.checked_sub(1).filter(|_| joined)?;
    }
    None
}

/// `a ship, called X`, `a businessman named X`: a participle that gives a name.
fn names(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let naming = matches!(words[nodes[at].head].lemma, "call" | "name" | "dub" | "codename" | "nickname");
    let named = nodes.get(at + 1).is_some_and(|node| node.is_noun() && node.mention.is_some());
    let mark = usize::from(at > 0 && nodes[at - 1].is(What::Comma));
    let before = (at > mark).then(|| &nodes[at - 1 - mark]).filter(|node| node.is_noun());
    // `a company in Basra called X`.
    let placed = mark == 0 && at >= 2 && nodes[at - 2].is(What::Preposition) && earlier_finite(nodes, at);
    let again = nodes.get(at + 2).is_some_and(Node::is_noun);
    let article = |node: &Node| matches!(words[node.first].lemma, "a" | "an" | "another" | "one");
    naming && named && before.is_some_and(|node| article(node) || placed && !again)
}

/// `arrested a man said to be a member of X`: what others say of him.
fn held_to_be(words: &[Word], nodes: &mut [Node]) {
    for at in 2..nodes.len() {
        let Some(verb) = nodes[at].verb().copied() else { continue };
        let says = matches!(words[nodes[at].head].lemma, "say" | "believe" | "think" | "know" | "allege" | "report" | "rumour");
        let be = nodes.get(at + 1).is_some_and(|next| {
            next.verb().is_some_and(|next| next.shape == Shape::Infinitive)
                && matches!(words[next.head].tag, Tag::Be(_) | Tag::Have(_))
        });
        let single = nodes[at].first == nodes[at].last && verb.shape == Shape::Finite && verb.past;
        if says && be && single && nodes[at - 1].is_noun() && (governed(nodes, at) || earlier_finite(nodes, at)) {
            nodes[at].what = What::Verb(Verb { shape: Shape::Bare, passive: true, ..verb });
        }
    }
}

/// `Two firms linked to X sold Y`: a participle that is never a verb without an object, where another verb follows.
fn described(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let never = matches!(
        words[nodes[at].head].lemma,
        "link"
            | "tie"
            | "connect"
            | "affiliate"
            | "associate"
            | "accuse"
            | "suspect"
            | "convict"
            | "base"
            | "assign"
            | "locate"
            | "headquarter"
            | "register"
            | "incorporate"
            | "domicile"
            | "publish"
            | "release"
            | "issue"
            | "leak"
    );
    let noun = at > 0 && nodes[at - 1].is_noun();
    let led = nodes.get(at + 1).is_some_and(|next| next.is(What::Preposition) || words[next.first].time > 0);
    let open = |node: &&Node| !matches!(node.what, What::Relative | What::Subordinate | What::Stop);
    let bare = |node: &Node| node.verb().is_some_and(|verb| verb.shape == Shape::Bare);
    let object = |place: usize| nodes.get(place + 1).is_some_and(|next| next.is_noun() || next.is(What::Subordinate));
    let length = nodes[at + 1..].iter().take_while(open).count();
    never && noun && led && (at + 2..=at + length).any(|place| bare(&nodes[place]) && object(place))
}

/// `X, still designated a terrorist by Y, left`: who gives the name stands behind it.
fn named_by(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let names = matches!(
        words[nodes[at].head].lemma,
        "designate" | "name" | "label" | "brand" | "call" | "dub" | "declare" | "deem" | "elect" | "appoint" | "make" | "crown"
    );
    let set_off = at > 0 && matches!(nodes[at - 1].what, What::Comma | What::Noun);
    let given = nodes.get(at + 1).is_some_and(Node::is_noun);
    let by = nodes.get(at + 2).is_some_and(|node| node.is(What::Preposition) && words[node.head].lemma == "by");
    names && set_off && given && by && later_finite(nodes, at)
}

/// `X, a former executive considered a confidant of Y, left`: a participle within a description, and the verb behind its comma.
fn held_for(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let held = matches!(words[nodes[at].head].lemma, "consider" | "deem" | "call" | "label" | "think");
    let article = |node: &Node| node.is_noun() && matches!(words[node.first].lemma, "a" | "an" | "another" | "the" | "one");
    let described = at >= 3 && nodes[at - 2].is(What::Comma) && nodes[at - 3].is_noun() && article(&nodes[at - 1]);
    // `X, considered the heir of Y, left`.
    let set_off = at >= 2 && nodes[at - 1].is(What::Comma) && nodes[at - 2].is_noun();
    let verb = |node: &Node| node.verb().is_some_and(|verb| matches!(verb.shape, Shape::Finite | Shape::Bare));
    let resumes = || nodes[at + 1..].windows(2).any(|two| two[0].is(What::Comma) && verb(&two[1]));
    held && (described || set_off) && nodes.get(at + 1).is_some_and(article) && resumes()
}

/// `founded in Nish in 2012 by X`: who does it stands behind places and times.
fn done_by(words: &[Word], nodes: &[Node], at: usize) -> bool {
    let mut next = at + 1;
    for _ in 0..8 {
        let Some(node) = nodes.get(next) else { return false };
        match node.what {
            What::Other => next += 1,
            What::Preposition if words[node.head].lemma == "by" => {
                return nodes.get(next + 1).is_some_and(|agent| agent.is_noun() && agent.mention.is_some());
            }
            What::Preposition if matches!(words[node.head].lemma, "in" | "on" | "at" | "since" | "from" | "near") => {
                if !nodes.get(next + 1).is_some_and(|node| node.is_noun() || node.is(What::Other)) {
                    return false;
                }
                next += 2;
            }
            _ => return false,
        }
    }
    false
}

/// Whether a finite verb follows before the clause ends.
fn later_finite(nodes: &[Node], at: usize) -> bool {
    nodes[at + 1..]
        .iter()
        .take_while(|node| !matches!(node.what, What::Relative | What::Subordinate | What::Stop))
        .any(|node| node.verb().is_some_and(|verb| verb.shape == Shape::Finite))
        || resumed(nodes, at)
}

/// `X, registered in Y, received Z`: behind a comma, a participle with an object is the verb that the clause has waited for.
fn resumed(nodes: &[Node], at: usize) -> bool {
    let set_off = at > 0 && nodes[at - 1].is(What::Comma);
    let verb = |place: usize| nodes[place].verb().is_some_and(|verb| verb.shape == Shape::Bare);
    let object = |place: usize| {
        nodes[place + 1..].iter().find(|node| !matches!(node.what, What::Quote | What::Other)).is_some_and(Node::is_noun)
    };
    set_off
        && (at + 2..nodes.len())
            .take_while(|&place| !matches!(nodes[place].what, What::Relative | What::Subordinate | What::Stop | What::And))
            .any(|place| nodes[place - 1].is(What::Comma) && verb(place) && object(place))
}

/// Whether the noun phrase before is inside a phrase of another verb: `talks with groups backed`.
fn governed(nodes: &[Node], at: usize) -> bool {
    at >= 2 && nodes[at - 2].verb().is_some()
}

/// Whether a finite verb stands before in the same clause; a relative clause between commas is another.
fn earlier_finite(nodes: &[Node], at: usize) -> bool {
    let mut end = at;
    if at > 0 && nodes[at - 1].is(What::Comma) {
        let relative = nodes[..at].iter().rposition(|node| matches!(node.what, What::Relative | What::Stop));
        if let Some(open) = relative.filter(|&open| open > 1 && nodes[open].is(What::Relative) && nodes[open - 1].is(What::Comma))
        {
            end = open - 1;
        }
    }
    nodes[..end]
        .iter()
        .rev()
        .take_while(|node| !matches!(node.what, What::Relative | What::Subordinate | What::Stop))
        .any(|node| node.verb().is_some_and(|verb| verb.shape == Shape::Finite))
}
