//! What Sinew adds to FollowTheMoney.

use sinew_model::{Property, Schema};

const SCHEMATA: [&str; 8] = ["Incident", "Commitment", "Command", "Appointment", "Support", "Supply", "Responsibility", "Facade"];

const PROPERTIES: [(&str, &str); 4] = [("Membership", "seats"), ("Payment", "per"), ("Payment", "channel"), ("Payment", "goods")];

/// Whether FollowTheMoney 4.11 does not have this schema.
pub fn is_extension(schema: Schema) -> bool {
    SCHEMATA.contains(&schema.name())
}

/// Whether FollowTheMoney 4.11 does not have this property.
pub fn is_extension_property(property: Property) -> bool {
    is_extension(property.schema()) || PROPERTIES.contains(&(property.schema().name(), property.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_are_the_end_of_the_tables() {
        let schemata: Vec<bool> = Schema::all().map(is_extension).collect();
        assert!(schemata.is_sorted() && schemata.iter().filter(|is| **is).count() == SCHEMATA.len());
        let properties: Vec<bool> = Property::all().map(is_extension_property).collect();
        assert!(properties.is_sorted() && properties.contains(&true));
    }
}
