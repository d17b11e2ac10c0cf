//! On whose word: who says it, and how firmly.
//!
//! Every verb of saying opens a stretch of its sentence that is on its speaker's word. A claim whose trigger lies in such a
//! stretch has that speaker; outside of all of them it is the document's own.

use super::fill::{Local, Scene};
use super::kinds::Classes;
use super::node::{Shape, What};
use super::sayings::{charges_with_doing, clause_follows, needs_clause, saying};
use super::told_nouns::told_by_noun;
use super::unsaid::{denies_charge, serves};
use crate::{Class, Span, Voice};
use sinew_model::Stance;

/// A stretch of a sentence, and whose word it is.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// Phrases, first and the one after the last.
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) voice: Option<Voice>,
    pub(crate) stance: Stance,
    /// For whom the speaker speaks: `Houthi spokesman X`.
    pub(crate) side: Option<usize>,
}

/// The stretches of a sentence that are on somebody's word.
pub(crate) fn frames(scene: &Scene) -> Vec<Frame> {
    let sentence = &scene.sentence;
    let mut found = Vec::new();
    for node in 0..sentence.nodes.len() {
        match sentence.nodes[node].what {
            What::Verb(_) if serves(scene, node) || denies_charge(scene, node) => {}
            What::Verb(_) => found.extend(saying(sentence.lemma(node)).and_then(|stance| verbal(scene, node, stance))),
            What::Preposition if sentence.lemma(node) == "according to" => found.extend(according(scene, node)),
            What::Noun => found.extend(told_by_noun(scene, node)),
            _ => {}
        }
    }
    found
}

fn according(scene: &Scene, node: usize) -> Option<Frame> {
    let sentence = &scene.sentence;
    let noun = sentence.after(node).filter(|&noun| sentence.is_noun(noun))?;
    let noun = paper(scene, noun);
    // `according to their own statements`: whoever the claim is of says so.
    if matches!(sentence.first_lemma(noun), "their" | "its" | "his" | "her") && sentence.is(node + 1, What::Noun) {
        return Some(Frame { from: 0, to: sentence.nodes.len(), voice: None, stance: Stance::Claimed, side: None });
    }
    let voice = Some(speaker(scene, sentence.main_noun(noun)));
    // `were reflected—according to reports—in weapons`: what follows is what they tell.
    if let Some((_, close)) = sentence.innermost(node).filter(|&(open, _)| sentence.is(open, What::Dash)) {
        return Some(Frame { from: close, to: sentence.nodes.len(), voice, stance: Stance::Reported, side: None });
    }
    if let Some((from, close)) = sentence.innermost(node).filter(|&(open, _)| sentence.is(open, What::Comma) && open + 1 == node)
    {
        // `X, who, according to Y, did it`; `over the year, according to Y, X did it`.
        let relative = from.checked_sub(1).is_some_and(|at| sentence.is(at, What::Relative));
        let opening = !sentence.nodes[..from].iter().any(|before| before.verb().is_some() || before.is(What::Stop));
        let to = sentence.nodes.len();
        if relative {
            return Some(Frame { from: close, to, voice, stance: Stance::Reported, side: None });
        }
        if opening {
            return Some(Frame { from: 0, to, voice, stance: Stance::Reported, side: None });
        }
    }
    let joined = node >= 2 && sentence.is(node - 1, What::Comma) && sentence.is(node - 2, What::And);
    let leading = node < 2 || joined || sentence.is(node - 1, What::And) || sentence.is(node - 1, What::Stop);
    let (from, to) = if leading { (sentence.tail(noun) + 1, sentence.nodes.len()) } else { (clause_start(scene, node), node) };
    Some(Frame { from, to, voice, stance: Stance::Reported, side: None })
}

/// `the Norwegian daily X`: the name behind the word for a paper.
fn paper(scene: &Scene, noun: usize) -> usize {
    let sentence = &scene.sentence;
    let daily = matches!(sentence.lemma(noun + 1), "daily" | "weekly" | "monthly") && sentence.is(noun + 1, What::Other);
    if daily && sentence.is(noun + 2, What::Noun) { noun + 2 } else { noun }
}

/// `data from X`, `reports in the X media`, `X's investigation`: who tells it.
fn from_whom(scene: &Scene, noun: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let inquiry =
        matches!(sentence.lemma(noun), "investigation" | "inquiry" | "report" | "study" | "research" | "analysis" | "probe");
    let owner = noun.checked_sub(2).filter(|_| inquiry && sentence.is(noun - 1, What::Possessive));
    let inquires = |&owner: &usize| {
        let class = |mention: u32| scene.local(mention).class;
        sentence.nodes[owner]
            .mention
            .is_some_and(|mention| matches!(class(mention), Class::Organization | Class::PublicBody | Class::Company))
    };
    if let Some(owner) = owner.filter(inquires) {
        return Some(owner);
    }
    let papers = matches!(
        sentence.lemma(noun),
        "report"
            | "data"
            | "datum"
            | "figure"
            | "statement"
            | "image"
            | "imagery"
            | "analysis"
            | "estimate"
            | "document"
            | "record"
            | "information"
    );
    let bare = papers && sentence.nodes[noun].mention.is_none();
    let near = ["from", "by", "in"].iter().find_map(|word| sentence.complements(noun, word));
    let source = near.or_else(|| published_by(scene, noun)).filter(|_| bare)?;
    let media = matches!(sentence.lemma(source), "medium" | "media" | "press" | "newspaper" | "outlet" | "paper");
    let body = sentence.nodes[source]
        .mention
        .is_some_and(|mention| !matches!(scene.local(mention).class, Class::Place | Class::Country | Class::Work | Class::Law));
    (media || body).then_some(source)
}

/// `the report, published by X,`: who published it.
fn published_by(scene: &Scene, noun: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let at = noun + 1 + usize::from(sentence.is(noun + 1, What::Comma));
    let published = matches!(
        sentence.lemma(at),
        "publish" | "release" | "issue" | "compile" | "write" | "prepare" | "produce" | "author" | "draft" | "submit" | "leak"
    );
    sentence.verb(at).filter(|verb| published && verb.passive).and_then(|_| sentence.complements(at, "by"))
}

/// Where what is told began: after the last stop or `but`.
fn clause_start(scene: &Scene, node: usize) -> usize {
    let stop = |at: &usize| scene.sentence.is(*at, What::Stop) || scene.sentence.lemma(*at) == "but";
    (0..node).rev().find(stop).map_or(0, |at| at + 1)
}

fn verbal(scene: &Scene, node: usize, stance: Stance) -> Option<Frame> {
    let sentence = &scene.sentence;
    let verb = *sentence.verb(node)?;
    let count = sentence.nodes.len();
    if verb.modal || verb.negative {
        return None;
    }
    // `and the Daily Post reported that`: nothing is reported that by itself.
    let told = verb.shape == Shape::Bare && sentence.is(node + 1, What::Subordinate) && !sentence.subjects(node).is_empty();
    if verb.passive && !told {
        return passive(scene, node, stance);
    }
    if stance == Stance::Assessed && verb.shape != Shape::Finite {
        return None;
    }
    if let Some(inverted) = inverted(scene, node) {
        let (voice, side) = (Some(speaker(scene, inverted)), side(scene, inverted));
        return Some(Frame { from: clause_start(scene, node), to: node, voice, stance, side });
    }
    let said = if verb.shape == Shape::Ing { added(scene, node) } else { None };
    let subject = said.or_else(|| sentence.subjects(node).first().copied())?;
    // `last month's reporting that`: nobody who speaks.
    let node_of = &sentence.nodes[subject];
    let time = sentence.words[node_of.first..=node_of.last].iter().any(|word| word.time > 0);
    if sentence.first_lemma(subject) == "no" || time && sentence.nodes[subject].mention.is_none() {
        return None;
    }
    let (voice, side) = (Some(speaker(scene, subject)), side(scene, subject));
    if trails(scene, node, subject) {
        return Some(Frame { from: clause_start(scene, subject), to: subject.saturating_sub(1), voice, stance, side });
    }
    if inserted(scene, node, subject) {
        // `a refinery that, it said, bought X`: only what the relative clause tells.
        let relative = subject.checked_sub(2).filter(|&at| sentence.is(at, What::Relative));
        return Some(Frame { from: relative.unwrap_or(0), to: count, voice, stance, side });
    }
    if needs_clause(sentence.lemma(node)) && !clause_follows(scene, node) && !charges_with_doing(scene, node) {
        return None;
    }
    Some(Frame { from: node + 1, to: clause_end(scene, node), voice, stance, side })
}

/// `X said “…,” adding that`: whoever said what was quoted before.
fn added(scene: &Scene, node: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let quoted = node > 1 && (node - 2..node).any(|at| sentence.is(at, What::Quote));
    let says = |&at: &usize| sentence.finite(at) && saying(sentence.lemma(at)).is_some();
    let verb = (0..node).rev().find(says).filter(|_| quoted)?;
    sentence.subjects(verb).first().copied()
}

/// Whose spokesman a speaker is: the name or adjective before his office, or behind it.
fn side(scene: &Scene, noun: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let node = &sentence.nodes[noun];
    let words = &sentence.words[node.first..=node.last];
    let speaks =
        words.iter().any(|word| matches!(word.lemma, "spokesman" | "spokesperson" | "spokeswoman" | "commander" | "official"));
    let own = node.mention.map(|mention| scene.local(mention).entity);
    let before =
        scene.modifiers(noun, node.head).into_iter().map(|mention| scene.local(mention).entity).find(|&one| Some(one) != own);
    let owner = noun.checked_sub(2).filter(|_| sentence.is(noun - 1, What::Possessive)).and_then(|at| sentence.nodes[at].mention);
    before.or(owner.map(|mention| scene.local(mention).entity)).filter(|_| speaks)
}

/// What is told ends at a semicolon or at `but` with a clause of its own.
fn clause_end(scene: &Scene, node: usize) -> usize {
    let sentence = &scene.sentence;
    let that = (node + 1..sentence.nodes.len()).take(4).any(|at| sentence.lemma(at) == "that");
    (node + 1..sentence.nodes.len())
        .find(|&at| {
            let link = sentence.is(at, What::And);
            // `said it had done this, and ten men were arrested`: without `that`, another subject is another voice.
            let another = !that && link && sentence.is(at - 1, What::Comma) && sentence.clause_after(at + 1);
            sentence.is(at, What::Stop) && sentence.lemma(at) == ";"
                || link && sentence.lemma(at) == "but"
                || sentence.is(at, What::Subordinate) && matches!(sentence.lemma(at), "while" | "whereas" | "although" | "though")
                || another
        })
        .unwrap_or(sentence.nodes.len())
}

/// `…,” said X`.
fn inverted(scene: &Scene, node: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let before = node.checked_sub(1)?;
    let noun = node + 1;
    let comma = sentence.is(before, What::Comma) && sentence.open_of(before).is_none();
    let quoted = sentence.is(before, What::Quote) || comma;
    let quoted = quoted
        && sentence.finite(node)
        && !matches!(sentence.lemma(node), "accuse" | "tell" | "warn" | "deny" | "describe" | "find" | "document" | "consider");
    (quoted && sentence.is_noun(noun) && saying(sentence.lemma(node)).is_some() && !sentence.clause_after(noun))
        .then(|| sentence.main_noun(noun))
}

/// `…, X said.`: the speaker stands behind a comma and nothing is said after it.
fn trails(scene: &Scene, node: usize, subject: usize) -> bool {
    let sentence = &scene.sentence;
    let mut first = subject;
    while first >= 2 && (sentence.is(first - 1, What::Possessive) || sentence.is(first - 1, What::And)) {
        first -= 2;
    }
    // `…, the pro-government daily X reported`.
    while first > 1 && sentence.is(first - 1, What::Other) && sentence.words[sentence.nodes[first - 1].first].time == 0 {
        first -= 1;
    }
    let mark = first > 1 && matches!(sentence.nodes[first - 1].what, What::Comma | What::Quote);
    let rest = &sentence.nodes[node + 1..];
    let told = rest
        .iter()
        .take_while(|after| !after.is(What::Stop))
        .take(12)
        .any(|after| after.verb().is_some_and(|verb| verb.shape == Shape::Finite) || after.is(What::Subordinate));
    let earlier = sentence.nodes[..first].iter().any(|before| before.verb().is_some());
    // `…, X said, dealing a blow to`: what follows goes on with what was told.
    let next = (node + 1..sentence.nodes.len()).find(|&at| !sentence.is(at, What::Other));
    let goes_on = next.is_some_and(|comma| {
        sentence.is(comma, What::Comma)
            && sentence
                .verb(comma + 1)
                .is_some_and(|verb| verb.shape == Shape::Ing && saying(sentence.lemma(comma + 1)).is_none())
    });
    // `…, X said on Thursday, a day after Y left`: what follows is a time of the text's own.
    let timed = next.is_some_and(|comma| {
        let since = |at: usize| matches!(sentence.lemma(at), "after" | "before" | "when" | "as" | "since");
        let length = |at: usize| matches!(sentence.lemma(at), "day" | "week" | "month" | "year" | "hour" | "minute");
        let prepositional =
            sentence.is(comma + 1, What::Preposition) && !rest.iter().take(8).any(|after| after.is(What::Subordinate));
        sentence.is(comma, What::Comma)
            && (prepositional
                || since(comma + 1)
                || sentence.nodes.get(comma + 1).is_some_and(|node| sentence.words[node.last].lemma == "after")
                || (comma + 1..sentence.nodes.len().min(comma + 4))
                    .any(|at| since(at) && sentence.words[sentence.nodes[at - 1].first].time > 0 || length(at) && since(at + 1)))
    });
    mark && earlier && (!told || goes_on || timed)
}

/// `X, prosecutors allege, did it`.
fn inserted(scene: &Scene, node: usize, subject: usize) -> bool {
    let sentence = &scene.sentence;
    subject > 0 && sentence.is(subject - 1, What::Comma) && sentence.is(node + 1, What::Comma) && node + 2 < sentence.nodes.len()
}

/// `it was reported in Y that`, `X is considered`, `X is said to`.
fn passive(scene: &Scene, node: usize, stance: Stance) -> Option<Frame> {
    let sentence = &scene.sentence;
    let by = sentence.complements(node, "by").or_else(|| sentence.complements(node, "in"));
    let speaker = by.map(|noun| speaker(scene, noun)).filter(|voice| voice.entity.is_some());
    if !matches!(
        sentence.lemma(node),
        "report"
            | "say"
            | "allege"
            | "consider"
            | "believe"
            | "think"
            | "suspect"
            | "assess"
            | "confirm"
            | "accuse"
            | "charge"
            | "indict"
    ) {
        return None;
    }
    // `the first attack reported since X left`.
    let tells = (node + 1..sentence.nodes.len().min(node + 4))
        .any(|at| sentence.lemma(at) == "that" || sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Infinitive));
    if sentence.lemma(node) == "report" && sentence.verb(node).is_some_and(|verb| verb.shape == Shape::Bare) && !tells {
        return None;
    }
    // `a dealer accused of smuggling, the agency said`: a description ends at its comma.
    let described = matches!(sentence.lemma(node), "accuse" | "charge" | "indict" | "consider" | "believe" | "think" | "suspect")
        && sentence.verb(node).is_some_and(|verb| verb.shape == Shape::Bare);
    let to = sentence.next_comma(node).filter(|_| described).unwrap_or(sentence.nodes.len());
    Some(Frame { from: node + 1, to, voice: speaker, stance, side: None })
}

/// The words that name a speaker, and the entity; of `the governor, X`, the name.
pub(super) fn speaker(scene: &Scene, noun: usize) -> Voice {
    let sentence = &scene.sentence;
    let noun = from_whom(scene, noun).unwrap_or(noun);
    let node = &sentence.nodes[noun];
    let local = node.mention.map(|mention| scene.local(mention));
    let unnamed = local.is_none_or(|local| !scene.entities[local.entity].named);
    let persons = Classes::parse("person").unwrap_or_default();
    if unnamed && let Some(name) = scene.apposed(noun, persons) {
        return Voice { span: name.span, entity: Some(name.entity) };
    }
    if let Some(local) = local {
        return named(local);
    }
    let tail = sentence.tail(noun);
    let words = &sentence.words;
    let span = Span { start: words[node.first].span.start, end: words[sentence.nodes[tail].last].span.end };
    Voice { span, entity: None }
}

fn named(local: &Local) -> Voice {
    Voice { span: local.span, entity: Some(local.entity) }
}
