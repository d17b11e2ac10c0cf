//! `sinew.toml`: the settings of a workspace, for people to read and change.

use crate::{Result, StoreError};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use sinew_model::Preference;
use std::path::Path;

/// The settings of a workspace.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
pub struct Settings {
    /// What the workspace is called.
    pub name: String,
    /// Which of several conflicting claims the map uses.
    pub conflicts: Conflicts,
    /// The model that `sinew read --model` asks; none unless the user names one.
    pub model: Option<ModelSettings>,
}

/// A language model behind an endpoint that speaks the protocol of `/v1/chat/completions`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelSettings {
    /// Its address: `http://127.0.0.1:8080/v1`.
    pub endpoint: String,
    /// The name of the model, as the endpoint knows it.
    pub model: String,
    /// The environment variable that holds the key, where the endpoint wants one. Keys are never in the file.
    #[serde(default)]
    pub key_env: Option<String>,
    /// Whether the endpoint may be on another machine: documents leave this one then.
    #[serde(default)]
    pub allow_remote: bool,
    /// Longest time of one call, in seconds.
    #[serde(default = "two_minutes")]
    pub timeout_seconds: u64,
    /// Most tokens of one answer.
    #[serde(default = "two_thousand")]
    pub max_tokens: u32,
    /// How often a call is made again that was refused for now or timed out.
    #[serde(default = "three")]
    pub retries: u32,
    /// What a million tokens read cost, in `currency`.
    #[serde(default)]
    pub price_prompt: Option<f64>,
    /// What a million tokens written cost, in `currency`.
    #[serde(default)]
    pub price_completion: Option<f64>,
    /// ISO 4217.
    #[serde(default = "dollars")]
    pub currency: String,
}

fn two_minutes() -> u64 {
    120
}

fn two_thousand() -> u32 {
    2_000
}

fn three() -> u32 {
    3
}

fn dollars() -> String {
    "USD".to_owned()
}

/// The rule of conflict.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Conflicts {
    /// Compared in this order until one claim wins; claims that tie on all of them are used together, as a range.
    #[serde(deserialize_with = "criteria")]
    pub prefer: Vec<Preference>,
}

impl Default for Conflicts {
    fn default() -> Conflicts {
        Conflicts { prefer: vec![Preference::Reliability, Preference::Credibility, Preference::Stance] }
    }
}

fn criteria<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Vec<Preference>, D::Error> {
    let words = Vec::<String>::deserialize(deserializer)?;
    let known = || Preference::ALL.iter().map(|p| p.code()).collect::<Vec<_>>().join(", ");
    let read =
        |word: &String| Preference::parse(word).ok_or_else(|| D::Error::custom(format!("{word:?} is none of {}", known())));
    words.iter().map(read).collect()
}

impl Settings {
    pub(crate) fn read(path: &Path) -> Result<Settings> {
        // Without the file the settings are those of a new workspace: the data are whole without it.
        if !path.exists() {
            return Ok(Settings::default());
        }
        let text = std::fs::read_to_string(path).map_err(StoreError::io(path))?;
        let wrong = |error: toml::de::Error| StoreError::Settings { path: path.to_owned(), message: error.to_string() };
        toml::from_str(&text).map_err(wrong)
    }

    /// The file that `sinew init` writes.
    pub fn template(name: &str) -> String {
        let name = toml::Value::from(name);
        format!(
            "# A Sinew workspace. The data are in .sinew/ beside this file.\n\
             name = {name}\n\n\
             [conflicts]\n\
             # Where claims contradict each other, both are kept and shown. For what it computes, the map uses the one that\n\
             # wins on these criteria, compared in this order; claims that tie on all of them are used together, as a range.\n\
             # Possible: \"reliability\" (of the source, A to F), \"credibility\" (of the claim, 1 to 6), \"stance\"\n\
             # (confirmed, asserted, assessed, reported, claimed), \"recent\" (later source).\n\
             prefer = [\"reliability\", \"credibility\", \"stance\"]\n\n\
             # A language model as a second reader, for `sinew read --model`. Without this section no model is ever asked.\n\
             # [model]\n\
             # endpoint = \"http://127.0.0.1:8080/v1\"   # llama.cpp, Ollama and others; another machine needs allow_remote = true\n\
             # model = \"NAME\"\n\
             # key_env = \"MY_KEY\"                       # the environment variable that holds the key, where one is needed\n"
        )
    }
}
