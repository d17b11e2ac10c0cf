//! How many events of the other set are around: what agrees by chance where much happens.

use super::records::{Record, Records};
use rustc_hash::FxHashMap;

/// Kilometres to the north, south, east and west, and days before and after.
const KM: f64 = 15.0;
const DAYS: i32 = 30;
const DEGREES: f64 = KM / 111.0;

type Cells = FxHashMap<(i32, i32), Vec<(i32, f64, f64)>>;

/// Sets the crowd of each record of two sets that are compared.
pub(super) fn crowd(records: &mut Records, a: &[u32], b: &[u32]) {
    for (own, others) in [(a, b), (b, a)] {
        let (cells, by_province) = (cells(records, others), by_province(records, others));
        let counts: Vec<usize> = own.iter().map(|at| around(&records.all[*at as usize], &cells, &by_province)).collect();
        for (at, count) in own.iter().zip(counts) {
            records.all[*at as usize].crowd = (count as f64).ln_1p();
        }
    }
}

fn middle(record: &Record) -> i32 {
    record.lo.saturating_add(record.hi).div_euclid(2)
}

/// Degrees of longitude shrink towards the poles.
fn flat(record: &Record) -> (f64, f64) {
    (record.lat / DEGREES, record.lon * record.lat.to_radians().cos() / DEGREES)
}

fn cells(records: &Records, of: &[u32]) -> Cells {
    let mut cells = Cells::default();
    for record in of.iter().map(|at| &records.all[*at as usize]).filter(|record| record.point.is_some()) {
        let (y, x) = flat(record);
        cells.entry((y.floor() as i32, x.floor() as i32)).or_default().push((middle(record), y, x));
    }
    #[allow(clippy::iter_over_hash_type, reason = "each is sorted by itself")]
    for cell in cells.values_mut() {
        cell.sort_unstable_by_key(|(day, ..)| *day);
    }
    cells
}

fn by_province(records: &Records, of: &[u32]) -> FxHashMap<u32, Vec<i32>> {
    let mut days: FxHashMap<u32, Vec<i32>> = FxHashMap::default();
    for record in of.iter().map(|at| &records.all[*at as usize]) {
        days.entry(record.province).or_default().push(middle(record));
    }
    #[allow(clippy::iter_over_hash_type, reason = "each is sorted by itself")]
    for days in days.values_mut() {
        days.sort_unstable();
    }
    days
}

/// Around a point; without one, in the province.
fn around(record: &Record, cells: &Cells, by_province: &FxHashMap<u32, Vec<i32>>) -> usize {
    let (from, to) = (middle(record) - DAYS, middle(record) + DAYS);
    if record.point.is_none() {
        let days = by_province.get(&record.province).map_or(&[][..], Vec::as_slice);
        return days.partition_point(|day| *day <= to) - days.partition_point(|day| *day < from);
    }
    let (y, x) = flat(record);
    let near = |(_, other_y, other_x): &&(i32, f64, f64)| (other_y - y).abs() <= 1.0 && (other_x - x).abs() <= 1.0;
    let mut count = 0;
    for (down, right) in (-1..=1).flat_map(|down| (-1..=1).map(move |right| (down, right))) {
        let Some(cell) = cells.get(&(y.floor() as i32 + down, x.floor() as i32 + right)) else { continue };
        let first = cell.partition_point(|(day, ..)| *day < from);
        count += cell[first..].iter().take_while(|(day, ..)| *day <= to).filter(near).count();
    }
    count
}
