//! On whose word a claim is: the stretch that it lies in, what is said of it in passing, and what a sanction is for.

use super::apply::Raw;
use super::claimants::told_before;
use super::fill::Scene;
use super::hedges::{hedge, seems};
use super::node::{Shape, Tag, What};
use super::rules::Rule;
use super::voice::Frame;
use crate::{Argument, Class, Voice};
use sinew_model::Stance;

/// Who sanctions somebody in a sentence, and by which phrase.
pub(super) type Grounds = Option<(Argument, usize)>;

/// Sources that sentences before named: `the report said` is on the word of who reported, `he added` on that of who spoke last.
#[derive(Default)]
pub(super) struct Sources {
    body: Option<(usize, Voice)>,
    /// The last paper without a name: `a confidential UN report`.
    paper: Option<(usize, Voice)>,
    speaker: Option<(usize, Voice)>,
}

/// How many sentences later `the report` is still that of whoever told something last.
const PAPERS: usize = 3;

impl Sources {
    /// Puts the last body that told something in the place of `the report`, whoever spoke in the sentence before in the place of `he`, and
    /// remembers the last of this sentence.
    pub(super) fn resolve(&mut self, scene: &Scene, sentence: usize, frames: &mut [Frame]) {
        for frame in frames {
            let Some(voice) = &mut frame.voice else { continue };
            let words = voice.span.of(scene.text).to_lowercase();
            if voice.entity.is_none() && paper(&words) {
                self.told_paper(scene, sentence, &words, voice);
            }
            match &self.speaker {
                Some((told, speaker)) if sentence == told + 1 && goes_on(scene, &words, speaker) => *voice = speaker.clone(),
                _ => {}
            }
            if voice.entity.is_some_and(|entity| matches!(scene.entities[entity].class, Class::Organization | Class::PublicBody))
            {
                self.body = Some((sentence, voice.clone()));
            }
            if voice.entity.is_none() {
                self.paper = Some((sentence, voice.clone()));
            }
            self.speaker = Some((sentence, voice.clone()));
        }
    }

    /// `the report`: one told of before, or that of the last body that told something.
    fn told_paper(&self, scene: &Scene, sentence: usize, words: &str, voice: &mut Voice) {
        let near = |told: &usize| sentence - told <= PAPERS;
        if let Some((_, paper)) = self.paper.as_ref().filter(|(told, paper)| near(told) && again(words, paper, scene)) {
            *voice = paper.clone();
        } else if let Some((_, body)) = self.body.as_ref().filter(|(told, _)| near(told)) {
            voice.entity = body.entity;
        }
    }
}

/// Papers that are of whoever told something before; an indictment speaks for itself.
fn paper(words: &str) -> bool {
    matches!(words, "the report" | "the study" | "the document" | "the letter" | "the statement")
}

/// Whether `the report` is one that was told of before: `a confidential UN report`.
fn again(words: &str, paper: &Voice, scene: &Scene) -> bool {
    let told = paper.span.of(scene.text).to_lowercase();
    words.strip_prefix("the").is_some_and(|noun| told.contains(noun))
}

/// Whether a pronoun that speaks can mean whoever spoke in the sentence before.
fn goes_on(scene: &Scene, pronoun: &str, speaker: &Voice) -> bool {
    let class = speaker.entity.map(|entity| scene.entities[entity].class);
    let words = speaker.span.of(scene.text);
    let several = words.ends_with('s') || words.contains(" and ");
    match pronoun {
        "he" | "she" => class == Some(Class::Person) || class.is_none() && !several,
        "they" => class.is_none() && several,
        _ => false,
    }
}

/// `sanctioned X for smuggling oil`: the deed is on the word of who sanctions.
fn ground(scene: &Scene, raw: &Raw, sanction: usize) -> bool {
    let sentence = &scene.sentence;
    let gerund = sentence.verb(raw.node).is_some_and(|verb| verb.shape == Shape::Ing);
    let reason = (sanction + 1..raw.node).any(|at| sentence.is_preposition(at, "for"));
    let clause = sentence.nodes[(sanction + 1).min(raw.node)..raw.node].iter().any(|node| {
        matches!(node.what, What::Relative | What::Subordinate | What::Stop)
            || node.verb().is_some_and(|verb| verb.shape == Shape::Finite)
    });
    gerund && reason && !clause
}

/// Who says it, how firmly, and whether they deny it.
pub(super) fn whose(scene: &Scene, raw: &Raw, rule: &Rule, frames: &[Frame], grounds: Grounds) -> (Vec<Voice>, Stance, bool) {
    let frame = frames.iter().filter(|frame| (frame.from..frame.to).contains(&raw.node)).max_by_key(|frame| frame.from);
    let hedged = hedged(scene, raw);
    // Who somebody is and where is told in passing, on the word of the text itself.
    let frame = frame.filter(|_| !in_passing(scene, raw, rule) && !answers(scene, raw, rule));
    let Some(frame) = frame.filter(|frame| !says_itself(raw, rule, frame)) else {
        let own = rule.stance.filter(|stance| *stance == Stance::Claimed).and(raw.subject);
        let own = own.or_else(|| grounds.filter(|(_, node)| ground(scene, raw, *node)).map(|(authority, _)| authority));
        let voice = own.map(|subject| Voice { span: subject.span, entity: Some(subject.entity) });
        return (voice.into_iter().collect(), rule.stance.or(hedged).unwrap_or(Stance::Asserted), false);
    };
    // `according to their own statements`.
    if frame.stance == Stance::Claimed && frame.voice.is_none() {
        let voice = raw.subject.map(|subject| Voice { span: subject.span, entity: Some(subject.entity) });
        return (voice.into_iter().collect(), Stance::Claimed, false);
    }
    let denied = frame.stance == Stance::Denied;
    let speaker = frame.voice.as_ref().and_then(|voice| voice.entity);
    let subject = raw.subject.map(|subject| subject.entity);
    let own = subject.is_some() && (subject == speaker || subject == frame.side);
    let stance = match frame.stance {
        Stance::Reported if own => Stance::Claimed,
        stance => hedged.unwrap_or(stance),
    };
    let voice = frame.voice.clone().or_else(|| around(frame, frames));
    (voice.into_iter().collect(), stance, denied && !raw.negative)
}

/// `the paper reports that X was accused of Y`: what nobody is named for is on the word of whoever tells it.
fn around(inner: &Frame, frames: &[Frame]) -> Option<Voice> {
    let outer = frames.iter().filter(|frame| frame.from < inner.from && inner.to <= frame.to);
    outer.max_by_key(|frame| frame.from).and_then(|frame| frame.voice.clone())
}

/// `X said it demanded Y`: who demands, refuses or accuses does it by saying so, and the text itself tells it.
fn says_itself(raw: &Raw, rule: &Rule, frame: &Frame) -> bool {
    let speech = matches!(rule.kind.name, "accusation" | "demand" | "reject" | "pledge" | "threat" | "statement" | "sanction");
    let speaker = frame.voice.as_ref().and_then(|voice| voice.entity);
    speech && speaker.is_some() && raw.subject.map(|subject| subject.entity) == speaker
}

/// `accused X of fraud, a charge that X denied`: the answer is no part of what is answered.
fn answers(scene: &Scene, raw: &Raw, rule: &Rule) -> bool {
    rule.kind.name == "reject" && told_before(scene, raw.node)
}

fn in_passing(scene: &Scene, raw: &Raw, rule: &Rule) -> bool {
    let verbal = scene.sentence.verb(raw.node).is_some_and(|verb| verb.shape != Shape::Bare);
    let compound = !rule.suffixes.is_empty() || !rule.prefixes.is_empty();
    let descriptive = matches!(
        rule.kind.name,
        "position" | "located_in" | "nationality" | "occupation" | "part_of" | "command" | "membership" | "family"
    );
    let told = descriptive || rule.kind.name == "sanction";
    compound || descriptive && !verbal || told && relative(scene, raw.node) || told_beside(scene, raw.node, rule)
}

/// `General X, who heads Y, had chosen`: a relative clause tells who somebody is.
fn relative(scene: &Scene, node: usize) -> bool {
    scene.sentence.before(node).is_some_and(|before| scene.sentence.is(before, What::Relative))
}

/// `a tanker, which is run by X`: what a relation behind a comma tells is told beside.
fn told_beside(scene: &Scene, node: usize, rule: &Rule) -> bool {
    let beside = matches!(rule.kind.name, "operates" | "ownership" | "management" | "control");
    let relative = scene.sentence.before(node).filter(|&before| beside && scene.sentence.is(before, What::Relative));
    relative.is_some_and(|at| at > 0 && scene.sentence.is(at - 1, What::Comma))
}

/// A word of doubt close before the trigger, or a verb of seeming above it.
fn hedged(scene: &Scene, raw: &Raw) -> Option<Stance> {
    let words = &scene.sentence.words;
    let node = &scene.sentence.nodes[raw.node];
    let from = node.first.saturating_sub(4);
    // `considered an ally`: the participle, whatever its lemma is.
    let doubts = |word: &super::node::Word| hedge(word.lemma).or_else(|| hedge(word.span.of(scene.text)));
    let doubt = words[from..=node.last].iter().find_map(|word| doubts(word).filter(|_| !matches!(word.tag, Tag::Name)));
    doubt.or_else(|| words[from..node.last].iter().any(|word| seems(word.lemma)).then_some(Stance::Assessed))
}
