//! Commitments and their indicators.

use super::{Json, range};
use serde_json::{Value, json};
use sinew_map::indicators::{Commitment, Measured};

impl Json<'_, '_> {
    /// The answer of `indicators`.
    pub fn indicators(&mut self, commitments: &[Commitment]) -> Value {
        commitments.iter().map(|commitment| self.commitment(commitment)).collect()
    }

    fn commitment(&mut self, commitment: &Commitment) -> Value {
        let indicators: Vec<Value> = commitment.indicators.iter().map(|measured| self.measured(measured)).collect();
        json!({
            "commitment": self.entity(commitment.commitment),
            "party": self.entities(&commitment.party),
            "toward": self.entities(&commitment.toward),
            "kind": commitment.kind,
            "text": commitment.text,
            "said": commitment.said.map(|date| date.to_string()),
            "due": commitment.due.map(|date| date.to_string()),
            "status": commitment.status,
            "claims": self.claims(&commitment.claims),
            "indicators": indicators,
        })
    }

    fn measured(&mut self, measured: &Measured) -> Value {
        let mut values = Vec::new();
        for reading in measured.values.iter().flatten() {
            values.push(json!({
                "day": reading.day.to_string(),
                "value": range(&reading.value),
                "unit": reading.unit,
                "claims": self.claims(&reading.claims),
            }));
        }
        let error = measured.values.as_ref().err().map(ToString::to_string);
        json!({ "question": measured.question, "claims": self.claims(&measured.claims), "values": values, "error": error })
    }
}
