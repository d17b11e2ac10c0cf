//! Reach, control and integrated ownership on arrays.

use divan::Bencher;
use sinew_map::ownership::{
    Bounds, End, Evidence, FOREVER, Interests, Joint, Register, RegisterBuilder, Search, Stake, Sum, Test, When,
};
use sinew_model::Verdict;

fn main() {
    divan::main();
}

const COMPANIES: u32 = 100_000;
const PERSONS: u32 = 60_000;
const WHEN: When = When { on: 18_993, known: FOREVER };

/// Numbers that look random and are the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }
}

/// One to four owners a company, mostly persons or earlier companies, some of them later ones, so that there are circles.
fn register() -> Register {
    let (mut numbers, mut builder) = (Numbers(7), RegisterBuilder::new((PERSONS + COMPANIES) as usize));
    for company in 1..COMPANIES {
        let owners = 1 + numbers.below(4);
        for _ in 0..owners {
            let owner = match numbers.below(100) {
                0..45 => numbers.below(PERSONS),
                45..97 => PERSONS + numbers.below(company),
                _ => PERSONS + numbers.below(COMPANIES),
            };
            let Bounds { least, most } = Bounds::basis_points(10_000 / owners - numbers.below(500));
            let from = 10_957 + numbers.below(8_766) as i32;
            let to = if numbers.below(4) == 0 { from + 1_500 } else { FOREVER };
            let (owned, recorded) = (PERSONS + company, from + 60);
            builder.stake(Stake { owner, owned, least, most, from, to, recorded, source: numbers.below(5_000) });
        }
    }
    builder.finish()
}

fn designated() -> Vec<(u32, Verdict)> {
    (0..100).map(|number| (number * 997 % PERSONS, Verdict::Certain)).collect()
}

fn half() -> Test {
    Test { threshold: Sum::percent(50.0), inclusive: true, control: false }
}

#[divan::bench]
fn reach_of_100(bencher: Bencher<'_, '_>) {
    let register = register();
    let mut search = Search::new(register.arrays());
    bencher.bench_local(|| search.closure(&half(), WHEN, &designated(), &Joint::default()).caught.len());
}

#[divan::bench]
fn reach_of_100_explained(bencher: Bencher<'_, '_>) {
    let (register, given, none) = (register(), designated(), Joint::default());
    let mut search = Search::explaining(register.arrays());
    bencher.bench_local(|| {
        let closure = search.closure(&half(), WHEN, &given, &none);
        Evidence::of(&register.arrays(), &half(), &given, &none, &closure)
    });
}

#[divan::bench(sample_count = 20)]
fn control_of_all(bencher: Bencher<'_, '_>) {
    let register = register();
    let mut search = Search::new(register.arrays());
    bencher.bench_local(|| {
        let mut pairs = 0;
        search.each_controller(&Test::majority(), WHEN, |_, controlled| pairs += controlled.len());
        pairs
    });
}

#[divan::bench(sample_count = 10)]
fn integrated_ownership_of_all(bencher: Bencher<'_, '_>) {
    let register = register();
    bencher.bench_local(|| {
        let mut interests = Interests::new(register.arrays(), WHEN, End::Least);
        let mut sum = 0.0;
        (0..PERSONS + COMPANIES).for_each(|owner| interests.each(owner, |_, share| sum += share));
        sum
    });
}
