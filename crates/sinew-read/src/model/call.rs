//! One call and its repetitions: refusals for now, time-outs, endpoints that know no schemas.

use super::prompt::{self, Form, Section};
use super::{Options, Usage};
use crate::Analysis;
use serde_json::Value;

/// How a body reaches the endpoint, and how one waits.
pub trait Transport {
    /// Sends a body to `/v1/chat/completions`. Every status is a reply.
    fn send(&mut self, body: &str) -> Result<Reply, Failure>;
    /// Waits so many seconds before a call is made again.
    fn wait(&mut self, seconds: u64);
}

/// What the endpoint answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Seconds to wait before the next call, where it says so.
    pub retry_after: Option<u64>,
    /// The body.
    pub body: String,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The limit of time ran out: the next call may do better.
    TooSlow(String),
    /// Anything else, which the next call will meet too.
    Other(String),
}

/// Why a section cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// This section only, as far as one can tell.
    Section(String),
    /// The endpoint refuses all calls.
    All(String),
}

impl Stop {
    pub(super) fn words(&self) -> &str {
        match self {
            Stop::Section(words) | Stop::All(words) => words,
        }
    }
}

/// Nobody waits longer than this between two calls, whatever the endpoint says; in seconds.
const LONGEST_WAIT: u64 = 60;

pub(super) struct Caller<'c> {
    options: &'c Options,
    transport: &'c mut dyn Transport,
    form: Form,
}

impl<'c> Caller<'c> {
    pub(super) fn new(options: &'c Options, transport: &'c mut dyn Transport) -> Caller<'c> {
        Caller { options, transport, form: Form::Schema }
    }

    /// The body of an answer with status 200.
    pub(super) fn ask(&mut self, section: &Section, analysis: &Analysis<'_>, usage: &mut Usage) -> Result<String, Stop> {
        let mut tries = 0;
        loop {
            let body = prompt::body(section, analysis, self.options, self.form);
            let outcome = self.transport.send(&body);
            usage.calls += usize::from(outcome.is_ok());
            let (wait, why) = match outcome {
                Ok(reply) if reply.status == 200 => {
                    count(&reply.body, usage);
                    return Ok(reply.body);
                }
                // What refuses a schema may take any object. Asked once, and remembered.
                Ok(reply) if matches!(reply.status, 400 | 415 | 422 | 501) && self.form == Form::Schema => {
                    self.form = Form::Object;
                    usage.retries += 1;
                    continue;
                }
                Ok(reply) if reply.status == 429 || reply.status >= 500 => {
                    (reply.retry_after, format!("the endpoint answers with status {}", reply.status))
                }
                Ok(reply) => return Err(Stop::All(refusal(&reply))),
                Err(Failure::TooSlow(why)) => (None, why),
                Err(Failure::Other(why)) => return Err(Stop::All(why)),
            };
            if tries >= self.options.retries {
                return Err(Stop::Section(format!("{why}, {} times", tries + 1)));
            }
            self.transport.wait(wait.unwrap_or(1 << tries.min(6)).min(LONGEST_WAIT));
            tries += 1;
            usage.retries += 1;
        }
    }
}

/// What an endpoint says when it refuses a call for good.
fn refusal(reply: &Reply) -> String {
    let value: Option<Value> = serde_json::from_str(&reply.body).ok();
    let message = value.as_ref().and_then(|value| value["error"]["message"].as_str().or(value["error"].as_str()));
    let message: String = message.unwrap_or_default().chars().take(200).collect();
    let message = if message.is_empty() { String::new() } else { format!(": {message}") };
    format!("the endpoint answers with status {}{message}", reply.status)
}

fn count(body: &str, usage: &mut Usage) {
    let value: Value = serde_json::from_str(body).unwrap_or_default();
    let tokens = |name: &str| value["usage"][name].as_u64();
    match tokens("prompt_tokens").zip(tokens("completion_tokens")) {
        Some((read, written)) => {
            usage.prompt_tokens = usage.prompt_tokens.saturating_add(read);
            usage.completion_tokens = usage.completion_tokens.saturating_add(written);
        }
        None => usage.uncounted += 1,
    }
}
