//! The model that a user names in `sinew.toml`: its endpoint, its key, its price, and the answers that it gave before.

use crate::environment;
use sinew_desk::error::{Code, Error, Result};
use sinew_fetch::{Client, FetchError, Limits, is_loopback};
use sinew_read::model::{self, Cache, Failure, ModelReading, Options, Reply, Transport, Usage};
use sinew_read::{About, analyse};
use sinew_store::{ModelSettings, Workspace};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Largest answer, in bytes.
const LARGEST: u64 = 4 << 20;

/// A model, ready to be asked. It is asked only where the user asks for it.
pub(crate) struct ModelReader {
    settings: ModelSettings,
    wire: Wire,
    answers: Answers,
    total: Usage,
}

struct Wire {
    client: Client,
    url: String,
    key: Option<String>,
}

/// Files of answers. They are a cache: they may be deleted at any time.
struct Answers(PathBuf);

impl ModelReader {
    /// The model of a workspace.
    pub(crate) fn of(workspace: &Workspace) -> Result<ModelReader> {
        let settings = workspace.settings().model.clone().ok_or_else(|| {
            Error::new(Code::Usage, "sinew.toml names no model")
                .hint("add a section [model] with endpoint and model; docs/reading.md shows one")
        })?;
        let url = address(&settings.endpoint);
        if !settings.allow_remote && !is_loopback(&url) {
            let message = format!("{url} is not on this machine, and documents would leave it");
            return Err(Error::new(Code::Usage, message)
                .hint("run the model here (llama.cpp, Ollama), or write allow_remote = true into [model] of sinew.toml"));
        }
        let key = settings.key_env.as_deref().map(key_in).transpose()?;
        // The user named this address; it may be on the local network.
        let limits = Limits { bytes: LARGEST, time: Duration::from_secs(settings.timeout_seconds), redirects: 0, private: true };
        let wire = Wire { client: Client::new(limits), url, key };
        let answers = Answers(workspace.root().join(".sinew/model"));
        Ok(ModelReader { settings, wire, answers, total: Usage::default() })
    }

    /// Has it read a text. `sha256` is that of the document.
    pub(crate) fn read(&mut self, text: &str, about: &About, sha256: &str) -> ModelReading {
        let options =
            Options { model: self.settings.model.clone(), max_tokens: self.settings.max_tokens, retries: self.settings.retries };
        let reading = model::read(&analyse(text, about), sha256, &options, &mut self.wire, &mut self.answers);
        self.add(reading.usage);
        reading
    }

    fn add(&mut self, usage: Usage) {
        let total = &mut self.total;
        total.sections += usage.sections;
        total.calls += usage.calls;
        total.retries += usage.retries;
        total.cached += usage.cached;
        total.prompt_tokens = total.prompt_tokens.saturating_add(usage.prompt_tokens);
        total.completion_tokens = total.completion_tokens.saturating_add(usage.completion_tokens);
        total.uncounted += usage.uncounted;
    }

    /// What all of it cost, in one sentence.
    pub(crate) fn bill(&self) -> String {
        bill(&self.settings, &self.total)
    }
}

/// What a reading cost: `small: 3 sections, 2 calls, 1 from the cache; 4,100 tokens read, 210 written, USD 0.0007`.
fn bill(settings: &ModelSettings, usage: &Usage) -> String {
    let count = |number: usize, noun: &str| if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") };
    let mut text = format!("{}: {}, {}", settings.model, count(usage.sections, "section"), count(usage.calls, "call"));
    if usage.retries > 0 {
        text.push_str(&format!(" ({} made again)", usage.retries));
    }
    if usage.cached > 0 {
        text.push_str(&format!(", {} from the cache", usage.cached));
    }
    text.push_str(&format!("; {} tokens read, {} written", usage.prompt_tokens, usage.completion_tokens));
    if let Some((read, written)) = settings.price_prompt.zip(settings.price_completion) {
        let cost = (usage.prompt_tokens as f64 * read + usage.completion_tokens as f64 * written) / 1e6;
        let least = if usage.uncounted > 0 { "at least " } else { "" };
        text.push_str(&format!(", {least}{} {cost:.4}", settings.currency));
    }
    if usage.uncounted > 0 {
        text.push_str(&format!("; of {} the endpoint does not say what they cost", count(usage.uncounted, "answer")));
    }
    text
}

/// Endpoints are written with or without their last part.
fn address(endpoint: &str) -> String {
    let endpoint = endpoint.trim().trim_end_matches('/');
    if endpoint.ends_with("/chat/completions") { endpoint.to_owned() } else { format!("{endpoint}/chat/completions") }
}

fn key_in(variable: &str) -> Result<String> {
    environment::secret(variable).ok_or_else(|| {
        Error::new(Code::Usage, format!("the key of the model should be in {variable}, which is not set"))
            .hint(format!("set it in this shell: export {variable}=…"))
    })
}

impl Transport for Wire {
    fn send(&mut self, body: &str) -> std::result::Result<Reply, Failure> {
        let bearer = self.key.as_ref().map(|key| format!("Bearer {key}"));
        let headers: Vec<(&str, &str)> = bearer.iter().map(|bearer| ("Authorization", bearer.as_str())).collect();
        match self.client.post_json(&self.url, &headers, body) {
            Ok(reply) => Ok(Reply { status: reply.status, retry_after: reply.retry_after, body: reply.body }),
            Err(error @ FetchError::TooSlow { .. }) => Err(Failure::TooSlow(error.to_string())),
            Err(error) => Err(Failure::Other(error.to_string())),
        }
    }

    fn wait(&mut self, seconds: u64) {
        std::thread::sleep(Duration::from_secs(seconds));
    }
}

impl Answers {
    fn file(&self, key: &str) -> PathBuf {
        self.0.join(format!("{key}.json"))
    }
}

impl Cache for Answers {
    fn get(&mut self, key: &str) -> Option<String> {
        fs::read_to_string(self.file(key)).ok()
    }

    /// What cannot be kept is asked again the next time.
    fn put(&mut self, key: &str, body: &str) {
        let _ = write_whole(&self.0, &self.file(key), body);
    }
}

fn write_whole(folder: &Path, file: &Path, body: &str) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let new = file.with_extension(format!("{}.new", std::process::id()));
    fs::write(&new, body)?;
    fs::rename(new, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(text: &str) -> ModelSettings {
        let folder = tempfile::tempdir().unwrap();
        let mut workspace = Workspace::init(folder.path(), "w").unwrap();
        let file = folder.path().join("sinew.toml");
        fs::write(&file, format!("[model]\nendpoint = \"http://localhost:1/v1\"\nmodel = \"small\"\n{text}")).unwrap();
        workspace = Workspace::open(folder.path()).unwrap_or(workspace);
        workspace.settings().model.clone().unwrap()
    }

    #[test]
    fn bills() {
        let usage = Usage { sections: 3, calls: 2, cached: 1, prompt_tokens: 4_100, completion_tokens: 210, ..Usage::default() };
        let check = |text: &str, usage: Usage, expected: &str| assert_eq!(bill(&settings(text), &usage), expected);
        check("", usage, "small: 3 sections, 2 calls, 1 from the cache; 4100 tokens read, 210 written");
        let prices = "price_prompt = 1\nprice_completion = 10\ncurrency = \"EUR\"\n";
        check(prices, usage, "small: 3 sections, 2 calls, 1 from the cache; 4100 tokens read, 210 written, EUR 0.0062");
        let unsaid = Usage { sections: 1, calls: 2, retries: 1, uncounted: 1, ..Usage::default() };
        let expected = "small: 1 section, 2 calls (1 made again); 0 tokens read, 0 written, at least EUR 0.0000; of 1 answer the endpoint does not say what they cost";
        check(prices, unsaid, expected);
    }

    #[test]
    fn addresses() {
        for endpoint in ["http://localhost:1/v1", "http://localhost:1/v1/", "http://localhost:1/v1/chat/completions"] {
            assert_eq!(address(endpoint), "http://localhost:1/v1/chat/completions");
        }
    }
}
