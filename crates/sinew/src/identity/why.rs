//! Why a score is what it is: in words, in JSON, and by the claims that it rests on.

use crate::commands::compare::{reason, role_name};
use crate::json::Json;
use serde_json::{Value, json};
use sinew_identity::{EntityComparison, Feature, FeatureKind, Identifier, country_code};
use sinew_map::{ClaimRef, EntityRef, View};
use sinew_model::{Date, Kind};
use sinew_names::{Comparison, Reason};
use std::collections::BTreeSet;

/// How a feature is called.
pub(crate) fn label(kind: FeatureKind) -> &'static str {
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
pub(crate) fn words(comparison: &EntityComparison) -> String {
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
pub(crate) fn signed(effect: f32) -> String {
    match format!("{:.2}", effect.abs()).as_str() {
        "0.00" => NO_EFFECT.to_owned(),
        digits if effect < 0.0 => format!("−{digits}"),
        digits => format!("+{digits}"),
    }
}

/// What is not spelled the same on both sides: `nabeel ~ nabil, qasim only there`. Here is what is asked, or stands first.
pub(crate) fn parts(names: &Comparison) -> String {
    let unlike = names.aligned.iter().filter(|pair| pair.reason != Reason::Same && pair.a != pair.b);
    let mut parts: Vec<String> = unlike.map(|pair| format!("{} ~ {}", pair.a, pair.b)).collect();
    parts.extend(names.only_a.iter().map(|(part, _)| format!("{part} only here")));
    parts.extend(names.only_b.iter().map(|(part, _)| format!("{part} only there")));
    parts.join(", ")
}

/// The admitted claims of an entity as its source knows it that gave a feature this value.
pub(crate) fn claims(view: &View<'_>, member: EntityRef, kind: FeatureKind, value: &str) -> Vec<ClaimRef> {
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
pub(crate) fn all_claims(view: &View<'_>, member: EntityRef, comparison: &EntityComparison) -> Vec<ClaimRef> {
    let each = comparison.features.iter().flat_map(|feature| claims(view, member, feature.kind, &feature.b));
    each.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Features as JSON. `left` is given where the first side is an entity of the map too.
pub(crate) fn features(
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
pub(crate) fn alignment(names: Option<&Comparison>) -> Value {
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
pub(crate) fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1e4).round() / 1e4
}
