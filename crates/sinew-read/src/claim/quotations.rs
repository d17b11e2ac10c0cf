//! On whose word a quotation of several sentences is: whoever is named where it ends or where it begins.

use super::fill::Scene;
use super::node::What;
use super::voice::Frame;
use crate::{Analysis, Voice};
use sinew_model::Stance;

/// How many sentences a quotation may have.
const LONGEST: usize = 12;

/// Quotations from sentence to sentence.
#[derive(Default)]
pub(super) struct Quotations {
    /// Whose word the last quotation is, and the sentence that it was last seen in.
    last: Option<(usize, Voice)>,
}

impl Quotations {
    /// Puts a quoted sentence that names no speaker on the word of whoever the quotation is of: named where it ends
    /// (`“A. B,” said X`), before it (`X said: “A. B.”`) or at the quotation before it (`“A,” said X. “B.”`).
    pub(super) fn speak(
        &mut self,
        analysis: &Analysis,
        sentence: usize,
        scene: &Scene,
        frames: &mut Vec<Frame>,
        frames_of: impl Fn(usize) -> Vec<Frame>,
    ) {
        let quoted = analysis.text.sentences[sentence].quoted;
        if let Some(voice) = speaker(frames).filter(|_| quoted || quotes(scene)) {
            self.last = Some((sentence, voice));
            return;
        }
        if !quoted {
            return;
        }
        let before = self.last.as_ref().filter(|(seen, _)| seen + 1 == sentence && same_block(analysis, *seen, sentence));
        let ahead = || {
            let end = closing(analysis, sentence).filter(|end| *end > sentence)?;
            speaker(&frames_of(end))
        };
        let voice = match begun(analysis, sentence) {
            true => before.map(|(_, voice)| voice.clone()).or_else(ahead),
            false => ahead().or_else(|| before.map(|(_, voice)| voice.clone())),
        };
        let Some(voice) = voice else { return };
        frames.push(Frame { from: 0, to: end(scene), voice: Some(voice.clone()), stance: Stance::Reported, side: None });
        self.last = Some((sentence, voice));
    }
}

/// Where the quoted part of a sentence ends: at the first closing mark that no opening mark of its own precedes.
fn end(scene: &Scene) -> usize {
    let sentence = &scene.sentence;
    let mark = |at: usize| sentence.words[sentence.nodes[at].first].span.of(scene.text);
    let quote = |at: &usize| sentence.is(*at, What::Quote);
    let first = usize::from(sentence.nodes.first().is_some_and(|node| node.is(What::Quote)));
    let next = (first..sentence.nodes.len()).find(quote).filter(|&at| mark(at) == "”" || mark(at) == "\"");
    next.unwrap_or(sentence.nodes.len())
}

/// Whoever says what a frame from the beginning or to the end of its sentence tells.
fn speaker(frames: &[Frame]) -> Option<Voice> {
    let mut told = frames.iter().filter(|frame| matches!(frame.stance, Stance::Reported | Stance::Confirmed));
    told.next_back().and_then(|frame| frame.voice.clone())
}

/// Whether a quotation begins or ends inside a sentence.
fn quotes(scene: &Scene) -> bool {
    (0..scene.sentence.nodes.len()).any(|at| scene.sentence.is(at, What::Quote))
}

/// Whether a sentence stands in a quotation that an earlier one began.
fn begun(analysis: &Analysis, sentence: usize) -> bool {
    let first = analysis.text.sentences[sentence].tokens.start as usize;
    !matches!(analysis.text.word(first), "“" | "\"" | "«" | "„")
}

/// The sentence in which the quotation ends that this one stands in.
fn closing(analysis: &Analysis, sentence: usize) -> Option<usize> {
    let sentences = &analysis.text.sentences;
    let goes_on = |at: &usize| {
        sentences.get(at + 1).is_some_and(|next| next.quoted) && same_block(analysis, *at, at + 1) && begun(analysis, at + 1)
    };
    (sentence..sentence + LONGEST).find(|at| !goes_on(at))
}

fn same_block(analysis: &Analysis, one: usize, other: usize) -> bool {
    analysis.text.sentences[one].block == analysis.text.sentences[other].block
}
