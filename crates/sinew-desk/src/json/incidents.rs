//! Incidents as JSON.

use super::{Json, range, verdict};
use serde_json::{Map, Value, json};
use sinew_map::incidents::statements::{FirmOrAny, Said};
use sinew_map::incidents::trend::Trend;
use sinew_map::incidents::{By, Count, Counts, Incident, Key, Party, Step};

impl Json<'_, '_> {
    /// The answer of `incidents count`.
    pub fn counts(&mut self, counts: &Counts) -> Value {
        let rows: Vec<Value> = counts.rows.iter().map(|count| self.count(count, &counts.by)).collect();
        let (unplaced, total) = (self.count(&counts.unplaced, &[]), self.count(&counts.total, &[]));
        let ends = |range: FirmOrAny| json!([range.firm, range.any]);
        let group = |(party, count): (&sinew_map::incidents::statements::PartyKey, _)| {
            let count: &sinew_map::incidents::statements::GroupCount = count;
            json!({
                "name": counts.group_names.get(party),
                "entity": party.0.map(|entity| self.entity(entity)),
                "claims": count.claims,
                "attributions": count.attributions,
                "as_named": ends(count.as_named),
                "brands_resolved": ends(count.brands_resolved),
            })
        };
        let groups: Vec<Value> = counts.groups.groups.iter().map(group).collect();
        json!({
            "by": counts.by.iter().map(|by| by_name(*by)).collect::<Vec<_>>(),
            "rows": rows,
            "unplaced": unplaced,
            "total": total,
            "groups": groups,
        })
    }

    fn count(&mut self, count: &Count, by: &[By]) -> Value {
        let view = self.view;
        let entity = |key: &Key| if let Key::Entity(entity) = key { Some(self.entity(*entity)) } else { None };
        let keys: Map<String, Value> = by
            .iter()
            .zip(count.key.parts())
            .map(|(by, key)| (by_name(*by).to_owned(), json!({ "key": key.words(view), "entity": entity(key) })))
            .collect();
        json!({
            "key": count.key.words(view),
            "entity": entity(&count.key),
            "keys": keys,
            "at_least": count.certain,
            "usual": count.usual,
            "at_most": count.possible,
            "records": count.incidents.iter().map(|incident| view.id(*incident)).collect::<Vec<_>>(),
            "deaths": range(&count.deaths),
            "deaths_best": count.deaths_best,
            "records_without_best": count.without_best,
            "independent_sources": count.independent_sources,
            "records_on_one_source": count.sources.with_one,
            "sources_named": count.sources.sources.iter().map(|share| json!({ "source": share.source, "records": share.mentions, "alone": share.alone })).collect::<Vec<_>>(),
            "concentration": count.sources.herfindahl(),
            "claims": self.claims(&count.claims),
        })
    }

    /// The answer of `incidents list`.
    pub fn incidents(&mut self, incidents: &[Incident<'_>]) -> Value {
        Value::Array(incidents.iter().map(|incident| self.incident(incident)).collect())
    }

    /// The answer of `incidents show`.
    pub fn incident(&mut self, incident: &Incident<'_>) -> Value {
        json!({
            "entity": self.entity(incident.entity),
            "when": incident.when.map(|date| date.to_string()),
            "earliest": incident.when.and_then(|date| date.earliest()).map(|day| day.to_string()),
            "latest": incident.when.and_then(|date| date.latest()).map(|day| day.to_string()),
            "place": incident.place,
            "place_precision": incident.place_precision,
            "point": incident.point.map(|(latitude, longitude)| json!({ "latitude": latitude, "longitude": longitude })),
            "type": incident.types,
            "weapon": incident.weapon,
            "target": self.parties(&incident.target),
            "involved": self.parties(&incident.involved),
            "target_type": incident.target_type,
            "deaths": range(&incident.deaths),
            "deaths_best": incident.deaths_best,
            "injured": range(&incident.injured),
            "covers": range(&incident.covers),
            "claimed_by": self.parties(&incident.claimed_by),
            "attributed_to": self.parties(&incident.attributed_to),
            "denied_by": self.parties(&incident.denied_by),
            "withdrawn_by": self.parties(&incident.withdrawn_by),
            "status": incident.status.words(),
            "statements": incident.statements.iter().map(|said| self.said(said)).collect::<Vec<_>>(),
            "publishers": incident.publishers,
            "in_period": verdict(incident.fits()),
            "claims": self.claims(&incident.claims),
        })
    }

    fn said(&mut self, said: &Said<'_>) -> Value {
        json!({
            "kind": said.statement.kind.code(),
            "party": said.name,
            "entity": said.entity.map(|entity| self.entity(entity)),
            "speaker": said.speaker,
            "said": said.statement.said.map(|day| day.to_string()),
            "words": said.words,
            "origin": said.statement.origin,
            "claims": self.claims(&said.claims),
        })
    }

    fn parties(&mut self, parties: &[Party<'_>]) -> Value {
        let one = |party: &Party<'_>| {
            json!({
                "name": party.name,
                "entity": party.entity.map(|entity| self.entity(entity)),
                "voice": party.voice,
                "claims": self.claims(&party.claims),
            })
        };
        Value::Array(parties.iter().map(one).collect())
    }

    /// The answer of `incidents trend`.
    pub fn trend(&mut self, trend: &Trend) -> Value {
        let view = self.view;
        let ids = |incidents: &[sinew_map::EntityRef]| incidents.iter().map(|entity| view.id(*entity)).collect::<Vec<_>>();
        let stretch = |(at, stretch): (usize, &sinew_map::incidents::trend::Stretch)| {
            json!({
                "from": trend.period(stretch.from).first().to_string(),
                "to": trend.period(stretch.to - 1).last().to_string(),
                "incidents": stretch.events,
                "rate": stretch.rate,
                "interval_95": [stretch.low, stretch.high],
                "active_sources_a_month": trend.active_sources[at],
                "coverage_changed": trend.coverage_changed(at),
                "claims": self.claims(&trend.claims[at]),
            })
        };
        let stretches: Vec<Value> = trend.changes.stretches.iter().enumerate().map(stretch).collect();
        let excitation = trend.excitation.as_ref().map(|found| match found {
            Ok(found) => json!({
                "branching": found.ratio,
                "interval": [found.low, found.high],
                "confidence": found.confidence,
                "delay_days": found.delay,
            }),
            Err(reason) => json!({ "cannot_tell": reason.words() }),
        });
        json!({
            "step": by_name(By::Period(trend.step)),
            "first": trend.first.first().to_string(),
            "counts": trend.counts,
            "stretches": stretches,
            "weekly": trend.changes.weekly,
            "dispersion": trend.changes.dispersion,
            "excitation": excitation,
            "records": ids(&trend.incidents),
            "left_out": ids(&trend.left_out),
        })
    }
}

fn by_name(by: By) -> &'static str {
    match by {
        By::Claimant => "claimant",
        By::Attributed => "attributed",
        By::Target => "target",
        By::Weapon => "weapon",
        By::Place => "place",
        By::Type => "type",
        By::Period(Step::Day) => "day",
        By::Period(Step::Week) => "week",
        By::Period(Step::Month) => "month",
        By::Period(Step::Quarter) => "quarter",
        By::Period(Step::Year) => "year",
    }
}
