//! Linking two generated sets of incidents.

use divan::{Bencher, black_box};
use sinew_map::incidents::integrate::{Actor, Deaths, Event, Kind, Place, Radius, Settings, integrate};
use sinew_model::Day;

fn main() {
    divan::main();
}

/// SplitMix64, so that every run measures the same.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (((z ^ (z >> 27)) as u128 * u128::from(bound)) >> 64) as u64
    }
}

/// About thirty events a day in four hundred towns, few of which have most of them; three in five are told by both sets, the
/// second a day late and a few kilometres off now and then.
fn sets(size: usize) -> Vec<Event> {
    let mut random = Random(7);
    let mut events = Vec::with_capacity(2 * size);
    for at in 0..size {
        let told = event(&mut random, (at / 30) as i32);
        let again = if random.below(5) < 3 { seen_again(&mut random, &told) } else { event(&mut random, (at / 30) as i32) };
        events.push(Event { set: "a".to_owned(), id: format!("a{at}"), ..told });
        events.push(Event { set: "b".to_owned(), id: format!("b{at}"), ..again });
    }
    events
}

fn event(random: &mut Random, day: i32) -> Event {
    let town = random.below(400) * random.below(400) / 400;
    let (y, x) = ((town * 7919 % 97) as f64, (town * 104_729 % 101) as f64);
    Event {
        earliest: Some(Day(day)),
        latest: Some(Day(day)),
        place: Place {
            point: Some((33.0 + y / 24.0, 36.0 + x / 24.0)),
            radius: if random.below(3) == 0 { Radius::Near } else { Radius::Exact },
            name: format!("town {town}"),
            district: format!("district {}", town / 8),
            province: format!("province {}", town / 40),
        },
        actors: (0..2).map(|_| Actor { name: format!("group {}", random.below(9)), family: String::new() }).collect(),
        kind: Kind { fine: String::new(), class: format!("class {}", random.below(4)), sort: "violence".to_owned() },
        deaths: Some(Deaths::exactly((random.below(6) * random.below(6)) as f64)),
        ..Event::default()
    }
}

fn seen_again(random: &mut Random, told: &Event) -> Event {
    let mut again = told.clone();
    if random.below(5) == 0 {
        (again.earliest, again.latest) = (told.earliest.map(|day| Day(day.0 + 1)), told.latest.map(|day| Day(day.0 + 1)));
    }
    if random.below(3) == 0 {
        again.place.point = told.place.point.map(|(lat, lon)| (lat + 0.02, lon - 0.03));
        again.place.name = String::new();
    }
    again
}

#[divan::bench(args = [1_000, 10_000])]
fn two_sets_of(bencher: Bencher<'_, '_>, size: usize) {
    let events = sets(size);
    let settings = Settings::default();
    bencher.bench_local(|| integrate(black_box(&events), &settings).links.len());
}
