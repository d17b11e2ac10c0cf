//! Where the events of a country mostly lie, so that swapped coordinates stand out.

use super::table::Table;
use std::collections::BTreeMap;

/// Middle latitude and longitude by country, for countries with enough rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Medians {
    by_country: BTreeMap<String, (f64, f64)>,
}

/// Fewer rows tell nothing of where a country lies.
const ENOUGH: usize = 20;

/// Degrees: this far from the middle is not in the country, this near is.
const FAR: f64 = 10.0;
const NEAR: f64 = 5.0;

impl Medians {
    pub(super) fn learn(table: &Table, country: &str, latitude: &str, longitude: &str) -> Medians {
        let at = |name: &str| table.header.iter().position(|column| column == name);
        let (Some(lat), Some(lon)) = (at(latitude), at(longitude)) else { return Medians::default() };
        let country = at(country);
        let mut places: BTreeMap<String, Vec<(f64, f64)>> = BTreeMap::new();
        for row in table.rows().flatten() {
            if let (Ok(lat), Ok(lon)) = (row.cells[lat].trim().parse(), row.cells[lon].trim().parse()) {
                let country = country.map_or("", |at| row.cells[at].trim()).to_owned();
                places.entry(country).or_default().push((lat, lon));
            }
        }
        places.retain(|_, places| places.len() >= ENOUGH);
        let middle = |mut values: Vec<f64>| {
            values.sort_by(f64::total_cmp);
            values[values.len() / 2]
        };
        let of = |(country, places): (String, Vec<(f64, f64)>)| {
            let (lats, lons) = places.into_iter().unzip();
            (country, (middle(lats), middle(lons)))
        };
        Medians { by_country: places.into_iter().map(of).collect() }
    }

    /// Far from where the country's events lie, and near it once swapped.
    pub(super) fn look_swapped(&self, country: &str, latitude: f64, longitude: f64) -> bool {
        let apart = |(lat, lon): (f64, f64), (at_lat, at_lon): (f64, f64)| (lat - at_lat).abs().max((lon - at_lon).abs());
        self.by_country
            .get(country)
            .is_some_and(|middle| apart((latitude, longitude), *middle) > FAR && apart((longitude, latitude), *middle) < NEAR)
    }
}
