//! What a model answered, whole or broken off.

use serde::Deserialize;
use serde_json::Value;
use sinew_model::Stance;

/// One claim as a model gives it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Item {
    pub(super) kind: String,
    #[serde(default)]
    pub(super) subject: Option<usize>,
    #[serde(default)]
    pub(super) object: Option<usize>,
    pub(super) quote: String,
    #[serde(default)]
    pub(super) value: Option<String>,
    #[serde(default)]
    pub(super) when: Option<String>,
    #[serde(default)]
    pub(super) voice: Option<usize>,
    stance: String,
    #[serde(default)]
    polarity: Option<String>,
}

/// The claims of one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) claims: Vec<Item>,
    /// Why some items are none.
    pub(super) malformed: Vec<String>,
    /// Whether it breaks off.
    pub(super) truncated: bool,
}

/// More claims than a section can hold are no reading of it.
const MOST: usize = 200;

impl Item {
    pub(super) fn stance(&self) -> Option<Stance> {
        Stance::parse(&self.stance)
    }

    pub(super) fn is_negative(&self) -> Option<bool> {
        match self.polarity.as_deref() {
            None | Some("pos") => Some(false),
            Some("neg") => Some(true),
            Some(_) => None,
        }
    }
}

impl Answer {
    /// Reads the body of a chat completion. What it holds may be set in a fence, and may break off: whole items are kept.
    pub(super) fn read(body: &str) -> Result<Answer, String> {
        let value: Value = serde_json::from_str(body).map_err(|_| "the answer is no chat completion".to_owned())?;
        let choice = &value["choices"][0];
        let content = choice["message"]["content"].as_str().ok_or("the answer is no chat completion")?;
        let mut answer = items(content)?;
        answer.truncated |= choice["finish_reason"] == "length";
        if answer.claims.len() > MOST {
            let surplus = answer.claims.split_off(MOST).len();
            answer.malformed.extend(std::iter::repeat_n(format!("more than {MOST} claims of one section"), surplus));
        }
        Ok(answer)
    }
}

fn items(content: &str) -> Result<Answer, String> {
    let missing = || "the answer holds no list of claims".to_owned();
    let named = content.find("\"claims\"").ok_or_else(missing)?;
    let list = named + content[named..].find('[').ok_or_else(missing)? + 1;
    let mut rest = content[list..].trim_start();
    let mut answer = Answer::default();
    while !rest.starts_with(']') {
        let mut stream = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let Some(Ok(value)) = stream.next() else {
            answer.truncated = true;
            break;
        };
        rest = rest[stream.byte_offset()..].trim_start();
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        match serde_json::from_value::<Item>(value) {
            Ok(item) => answer.claims.push(item),
            Err(error) => answer.malformed.push(format!("an item of the answer is no claim: {error}")),
        }
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: &str = r#"{"kind":"ownership","subject":1,"object":2,"quote":"A owns B","value":null,"when":null,"voice":null,"stance":"asserted","polarity":"pos"}"#;

    fn check(content: &str, finish: &str, expected: Result<(usize, usize, bool), &str>) {
        let body = serde_json::json!({"choices": [{"message": {"content": content}, "finish_reason": finish}]}).to_string();
        let found = Answer::read(&body).map(|answer| (answer.claims.len(), answer.malformed.len(), answer.truncated));
        assert_eq!(found, expected.map_err(str::to_owned), "{content}");
    }

    #[test]
    fn contents() {
        let two = format!("{{\"claims\": [{ITEM}, {ITEM}]}}");
        check(&two, "stop", Ok((2, 0, false)));
        check(&format!("```json\n{two}\n```"), "stop", Ok((2, 0, false)));
        check("{\"claims\":[]}", "stop", Ok((0, 0, false)));
        check(&two[..two.len() - 10], "length", Ok((1, 0, true)));
        check(&two[..two.len() - 2], "stop", Ok((2, 0, true)));
        check("{\"claims\": [{\"kind\": \"x\"}, 7]}", "stop", Ok((0, 2, false)));
        check("I cannot help with that.", "stop", Err("the answer holds no list of claims"));
        check("{\"claims\": \"none\"}", "stop", Err("the answer holds no list of claims"));
        check(&format!("{{\"claims\": [{}]}}", vec![ITEM; 203].join(",")), "stop", Ok((200, 3, false)));
    }

    #[test]
    fn bodies() {
        for body in ["<html>", "{}", "[]", "{\"choices\":[]}", "{\"choices\":[{\"message\":{\"content\":null}}]}"] {
            assert_eq!(Answer::read(body), Err("the answer is no chat completion".to_owned()), "{body}");
        }
    }
}
