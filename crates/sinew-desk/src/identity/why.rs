//! Why a score is what it is: in words, in JSON, and by the claims that it rests on.

use crate::json::Json;
use serde_json::{Value, json};
use sinew_identity::{EntityComparison, Feature, FeatureKind, Identifier, country_code};
use sinew_map::{ClaimRef, EntityRef, View};
use sinew_model::{Date, Kind};
use sinew_names::{Comparison, Reason, Role};
use std::collections::BTreeSet;

/// How a feature is called.
pub fn label(kind: FeatureKind) -> &'static str {
    match kind {
        FeatureKind::Name => "name",
        FeatureKind::Identifier => "number",
        FeatureKind::BirthDate => "born",
        FeatureKind::FoundingDate => "founded",
        FeatureKind::Country => "country",
        FeatureKind::Gender => "gender",
        FeatureKind::Address => "address",
    }
}

/// `name 0.91: the same name (nuri ~ noori); born +0.05: the same day`
pub fn words(comparison: &EntityComparison) -> String {
    let all: Vec<String> = comparison.features.iter().map(|feature| feature_words(feature, comparison)).collect();
    if all.is_empty() { "nothing to compare".to_owned() } else { all.join("; ") }
}

fn feature_words(feature: &Feature, comparison: &EntityComparison) -> String {
    match (feature.kind, &comparison.names) {
        (FeatureKind::Name, Some(names)) => {
            let parts = parts(names);
            let detail = if parts.is_empty() { String::new() } else { format!(" ({parts})") };
            format!("name {:.2}: {}{detail}", feature.effect, feature.reason)
        }
        // Where a score is as high as scores go, agreement has no effect that two decimals show.
        _ if signed(feature.effect) == NO_EFFECT => format!("{}: {}", label(feature.kind), feature.reason),
        _ => format!("{} {}: {}", label(feature.kind), signed(feature.effect), feature.reason),
    }
}

const NO_EFFECT: &str = "±0";

/// `+0.05`, `−0.20`, `±0`: effects in two decimals.
pub fn signed(effect: f32) -> String {
    match format!("{:.2}", effect.abs()).as_str() {
        "0.00" => NO_EFFECT.to_owned(),
        digits if effect < 0.0 => format!("−{digits}"),
        digits => format!("+{digits}"),
    }
}

/// What is not spelled the same on both sides: `nabeel ~ nabil, qasim only there`. Here is what is asked, or stands first.
pub fn parts(names: &Comparison) -> String {
    let unlike = names.aligned.iter().filter(|pair| pair.reason != Reason::Same && pair.a != pair.b);
    let mut parts: Vec<String> = unlike.map(|pair| format!("{} ~ {}", pair.a, pair.b)).collect();
    parts.extend(names.only_a.iter().map(|(part, _)| format!("{part} only here")));
    parts.extend(names.only_b.iter().map(|(part, _)| format!("{part} only there")));
    parts.join(", ")
}

/// The admitted claims of an entity as its source knows it that gave a feature this value.
pub fn claims(view: &View<'_>, member: EntityRef, kind: FeatureKind, value: &str) -> Vec<ClaimRef> {
    let gives = |claim: &ClaimRef| {
        let (property, text) = (view.map().property(*claim), view.map().value(*claim).trim());
        match (kind, property.kind()) {
            (FeatureKind::Name, Kind::Name) | (FeatureKind::Address, Kind::Address) => text == value,
            (FeatureKind::BirthDate | FeatureKind::FoundingDate, Kind::Date) => {
                let is_birth = property.name() == "birthDate";
                is_birth == (kind == FeatureKind::BirthDate) && Date::parse(text).is_ok_and(|date| date.to_string() == value)
            }
            (FeatureKind::Country, Kind::Country) => country_code(text).is_some_and(|code| code == value),
            (FeatureKind::Gender, Kind::Gender) => text.to_lowercase() == value,
            (FeatureKind::Identifier, Kind::Identifier) => {
                let identifier = Identifier::read(property.name(), text);
                identifier.is_some_and(|each| format!("{} {}", each.kind.label(), each.value) == value)
            }
            _ => false,
        }
    };
    view.map().claims_of(member).filter(|claim| gives(claim) && view.supports(*claim)).collect()
}

/// The claims of every feature of a comparison on the side of the entity that stands second.
pub fn all_claims(view: &View<'_>, member: EntityRef, comparison: &EntityComparison) -> Vec<ClaimRef> {
    let each = comparison.features.iter().flat_map(|feature| claims(view, member, feature.kind, &feature.b));
    each.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Features as JSON. `left` is given where the first side is an entity of the map too.
pub fn features(
    json: &mut Json<'_, '_>,
    view: &View<'_>,
    left: Option<EntityRef>,
    right: EntityRef,
    of: &EntityComparison,
) -> Value {
    let one = |feature: &Feature| {
        let mut rests = left.map_or_else(Vec::new, |left| claims(view, left, feature.kind, &feature.a));
        rests.extend(claims(view, right, feature.kind, &feature.b));
        json!({
            "feature": label(feature.kind),
            "a": feature.a,
            "b": feature.b,
            "effect": rounded(feature.effect),
            "reason": feature.reason,
            "claims": json.claims(&rests),
        })
    };
    Value::Array(of.features.iter().map(one).collect())
}

/// How the parts of the names lie against each other.
pub fn alignment(names: Option<&Comparison>) -> Value {
    let Some(names) = names else { return Value::Null };
    let pair = |pair: &sinew_names::Aligned| json!({"a": pair.a, "b": pair.b, "likeness": rounded(pair.likeness), "reason": reason(pair.reason)});
    let left = |parts: &[(String, sinew_names::Role)]| -> Vec<Value> {
        parts.iter().map(|(part, role)| json!({"part": part, "role": role_name(*role)})).collect()
    };
    json!({
        "aligned": names.aligned.iter().map(pair).collect::<Vec<_>>(),
        "only_a": left(&names.only_a),
        "only_b": left(&names.only_b),
    })
}

/// Scores in JSON have four decimals.
pub fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1e4).round() / 1e4
}

/// A reason in words.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Same => "spelled the same",
        Reason::Listed => "spellings of one name",
        Reason::Short => "short form or initial",
        Reason::Sound => "by sound",
        Reason::Different => "two names",
    }
}

/// What a part does, in words.
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Name => "a name",
        Role::Kunya => "a kunya",
        Role::Initial => "an initial",
        Role::Title => "a title",
        Role::Generation => "a generation",
        Role::Form => "a legal form",
        Role::Common => "a common word",
        Role::Number => "a number",
        Role::Bracketed => "a name in brackets",
    }
}
