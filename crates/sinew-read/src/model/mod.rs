//! A language model as a second reader, where the user asks for one.
//!
//! Section by section a model is given the text, the mentions found in it as a numbered list and the closed vocabulary, and
//! answers in a JSON schema: numbers of mentions, a kind of the list, and the words that say it. It writes nothing itself.
//! What it answers is found in the text again (`place`), handed to the same check as what rules propose ([`crate::Ground`]),
//! and dropped with a reason where it fails. What stays waits for review like anything else, under the rule
//! `model:NAME@PROMPT`, where PROMPT is a hash of the instructions and the schema.
//!
//! The protocol is that of OpenAI's `/v1/chat/completions`, which llama.cpp, Ollama, vLLM and others serve too. Nothing here
//! opens a connection or looks at a clock: the caller hands in a [`Transport`] and a [`Cache`].
//!
//! What a document says can steer a model, whatever its instructions. So nothing a model says is believed: an injected
//! answer still needs its words and both parties in one sentence of the text, and a person who accepts it.

mod answer;
mod call;
mod place;
mod prompt;
mod propose;

pub use call::{Failure, Reply, Transport};

use crate::{Analysis, Dropped, Found, Ground, Span};
use answer::Answer;
use call::{Caller, Stop};

/// Which model, and how much it may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Its name, as the endpoint knows it.
    pub model: String,
    /// Most tokens of one answer.
    pub max_tokens: u32,
    /// How often a call is made again that was refused for now or timed out.
    pub retries: u32,
}

/// Answers that were given before, by key. A key names document, instructions, section and model.
pub trait Cache {
    /// The body of the answer, if it is there.
    fn get(&mut self, key: &str) -> Option<String>;
    /// Keeps one.
    fn put(&mut self, key: &str, body: &str);
}

/// What the model's reading cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Sections that were read.
    pub sections: usize,
    /// Calls that were answered, repeated ones among them.
    pub calls: usize,
    /// Calls that were made again, after a refusal for now, a time-out or an answer schema that the endpoint does not know.
    pub retries: usize,
    /// Sections whose answer was there already.
    pub cached: usize,
    /// Tokens read, as the endpoint counts them, cached answers left out.
    pub prompt_tokens: u64,
    /// Tokens written.
    pub completion_tokens: u64,
    /// Answers of which the endpoint does not say what they cost.
    pub uncounted: usize,
}

/// What a model found in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModelReading {
    /// Claims that passed the check.
    pub claims: Vec<Found>,
    /// What did not, with the reason.
    pub dropped: Vec<Dropped>,
    /// What it cost.
    pub usage: Usage,
    /// Sections that could not be read, and why, in words.
    pub failures: Vec<String>,
}

/// The rule under which a model's claims are marked: `model:NAME@PROMPT`.
pub fn rule(model: &str) -> String {
    format!("model:{model}@{}", prompt::hash())
}

/// Has a model read a document. `document` names it for the cache, by a hash of its bytes. A section that cannot be read is
/// told and left out; after two in a row the rest is not tried.
pub fn read(
    analysis: &Analysis<'_>,
    document: &str,
    options: &Options,
    transport: &mut dyn Transport,
    cache: &mut dyn Cache,
) -> ModelReading {
    let mut reading = ModelReading::default();
    let mut caller = Caller::new(options, transport);
    let sentences: Vec<Span> = analysis.text.sentences.iter().map(|sentence| sentence.span).collect();
    let ground =
        Ground { text: analysis.text.text, mentions: &analysis.mentions, entities: &analysis.entities, sentences: &sentences };
    let mut failed_in_a_row = 0;
    for section in prompt::sections(analysis) {
        let key = prompt::key(document, &section, analysis, options);
        let answered = match cache.get(&key) {
            Some(body) => {
                reading.usage.cached += 1;
                Ok(body)
            }
            None => caller.ask(&section, analysis, &mut reading.usage),
        };
        let answer = answered.and_then(|body| Ok((Answer::read(&body).map_err(Stop::Section)?, body)));
        match answer {
            Ok((answer, body)) => {
                failed_in_a_row = 0;
                reading.usage.sections += 1;
                // A truncated answer is no answer to keep: with more tokens there may be a whole one.
                if !answer.truncated {
                    cache.put(&key, &body);
                }
                take(&mut reading, &answer, &section, analysis, &ground, options);
            }
            Err(stop) => {
                failed_in_a_row += 1;
                reading.failures.push(format!("{}: {}", section.label(), stop.words()));
                if matches!(stop, Stop::All(_)) || failed_in_a_row > 1 {
                    break;
                }
            }
        }
    }
    reading.usage.sections += reading.failures.len();
    reading
}

fn take(
    reading: &mut ModelReading,
    answer: &Answer,
    section: &prompt::Section,
    analysis: &Analysis<'_>,
    ground: &Ground<'_>,
    options: &Options,
) {
    let rule = rule(&options.model);
    let drop = |reason: String| Dropped { rule: rule.clone(), span: None, reason };
    if answer.truncated {
        reading.failures.push(format!("{}: the answer breaks off; what came whole is kept (raise max_tokens)", section.label()));
    }
    reading.dropped.extend(answer.malformed.iter().cloned().map(drop));
    for item in &answer.claims {
        let checked = propose::proposal(item, section, analysis, &rule).and_then(|proposal| ground.check(&proposal));
        match checked {
            Ok(found) if reading.claims.contains(&found) => {}
            Ok(found) => reading.claims.push(found),
            Err(dropped) => reading.dropped.push(dropped),
        }
    }
}
