//! Building an index, asking it one by one and in batches, and pairing what it holds.
//!
//! `LARGE` entities take a minute to make ready; the rest is quick.

#![allow(clippy::print_stdout, reason = "percentiles are printed")]

use divan::{Bencher, counter::ItemsCount};
use sinew_identity::{Builder, Image, Index, Options, PairOptions, Query, Searcher, Subject, pairs};
use sinew_model::{Date, Schema};
use std::sync::LazyLock;

fn main() {
    if std::env::args().any(|arg| arg == "--latency") {
        return latency();
    }
    divan::main();
}

const LARGE: usize = 1_000_000;
const LIST: usize = 9_000;
const MANY: usize = 24_000;
const BATCH: usize = 20_000;

/// Marsaglia's xorshift: the same world in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides.max(1)
    }

    /// Small numbers far more often than large ones, as names are given.
    fn skewed(&mut self, sides: usize) -> usize {
        let first = self.roll(sides);
        let second = self.roll(first + 1);
        self.roll(second + 1)
    }
}

const GIVEN: &[&str] = &[
    "Muhammad",
    "Ali",
    "Ahmad",
    "Hasan",
    "Husayn",
    "Abdullah",
    "Ibrahim",
    "Omar",
    "Khalid",
    "Yusuf",
    "Mahmud",
    "Fatima",
    "Maryam",
    "Zaynab",
    "Abd al-Rahman",
    "Karim",
    "Jamal",
    "Salah al-Din",
    "Mustafa",
    "Tariq",
    "John",
    "Maria",
    "Anna",
    "Peter",
    "Vladimir",
    "Sergei",
    "Olga",
    "Jose",
    "Luis",
    "Carlos",
    "Mehmet",
    "Reza",
    "Hossein",
    "David",
    "Sarah",
    "Moshe",
    "Yitzhak",
    "Rostam",
    "Azad",
    "Shirin",
    "Wei",
    "Li",
    "Min",
    "Kofi",
    "Amina",
];
const SYLLABLES: &[&str] = &[
    "ba", "ra", "ka", "mo", "za", "di", "ha", "la", "sha", "ti", "no", "ri", "fa", "gu", "mir", "zan", "dar", "kh", "as", "al",
    "bel", "tor", "vin", "sko", "ren", "pe", "qu", "sam", "jor", "wa", "nim", "hol", "ber", "ost", "ya", "lu", "che", "fro",
    "gan", "ik",
];
const TRADES: &[&str] = &[
    "Trading",
    "Shipping",
    "Holding",
    "General Contracting",
    "Exchange",
    "Petroleum",
    "Industries",
    "Transport",
    "Investment",
    "Bank",
];
const FORMS: &[&str] = &["Company", "Ltd", "LLC", "GmbH", "S.A.", "Co.", "Group", "FZE"];

fn family(dice: &mut Dice, names: usize) -> String {
    let mut n = dice.skewed(names);
    let mut name = String::new();
    for _ in 0..3 {
        name.push_str(SYLLABLES[n % SYLLABLES.len()]);
        n /= SYLLABLES.len();
    }
    if n > 0 { name + SYLLABLES[n % SYLLABLES.len()] } else { name }
}

/// A fifth are companies.
fn name(dice: &mut Dice, names: usize) -> (String, &'static str) {
    if dice.roll(5) == 0 {
        let (trade, form) = (TRADES[dice.skewed(TRADES.len())], FORMS[dice.skewed(FORMS.len())]);
        return (format!("{} {} {trade} {form}", family(dice, names), family(dice, names)), "Company");
    }
    let given = GIVEN[dice.skewed(GIVEN.len())];
    let name = match dice.roll(3) {
        0 => format!("{given} {}", family(dice, names)),
        1 => format!("{given} {} {}", GIVEN[dice.skewed(GIVEN.len())], family(dice, names)),
        _ => format!("{given} bin {} al-{}", GIVEN[dice.skewed(GIVEN.len())], family(dice, names)),
    };
    (name, "Person")
}

fn build(entities: usize) -> Image {
    let mut dice = Dice(7);
    let mut builder = Builder::new();
    for n in 0..entities {
        let (name, schema) = name(&mut dice, entities / 3);
        let (id, alias) = (format!("e-{n}"), name.replace("ou", "u").replace("sh", "ch"));
        let schema = Schema::named(schema).expect("a known schema");
        let mut subject = Subject::new(&id, schema).named(&name);
        subject.births.extend(Date::from_year(1940 + dice.roll(60) as i32));
        if alias != name && dice.roll(3) == 0 {
            subject.names.push((sinew_identity::NameKind::Alias, &alias));
        }
        builder.add(&subject);
    }
    builder.finish()
}

/// Half of them names of the index as another hand writes them, half names of nobody.
fn questions(entities: usize, count: usize) -> Vec<(String, &'static str)> {
    let mut dice = Dice(7);
    let mut known: Vec<_> = (0..count).map(|_| name(&mut dice, entities / 3)).collect();
    let mut others = Dice(99);
    for (at, question) in known.iter_mut().enumerate() {
        if at % 2 == 0 {
            question.0 = question.0.replace('q', "k").replace("sh", "s").replace("ee", "i");
        } else {
            *question = name(&mut others, entities / 3);
        }
    }
    known
}

fn ask(searcher: &mut Searcher, (name, schema): &(String, &str)) -> usize {
    let query = Query::named(name, Schema::named(schema).expect("a known schema"));
    searcher.search(&query, &Options::default()).len()
}

static LARGE_IMAGE: LazyLock<Image> = LazyLock::new(|| build(LARGE));
static LIST_IMAGE: LazyLock<Image> = LazyLock::new(|| build(LIST));

#[divan::bench(sample_count = 1, args = [LIST, LARGE])]
fn build_index(bencher: Bencher, entities: usize) {
    bencher.counter(ItemsCount::new(entities)).bench(|| build(entities));
}

#[divan::bench(sample_count = 20)]
fn open_a_large_index(bencher: Bencher) {
    let image = &*LARGE_IMAGE;
    bencher.bench(|| Index::open(image.bytes()).map(|index| index.len()));
}

#[divan::bench(sample_count = 1000)]
fn one_question_to_a_large_index(bencher: Bencher) {
    let index = Index::open(LARGE_IMAGE.bytes()).expect("an index");
    let mut searcher = Searcher::new(index);
    let mut questions = questions(LARGE, 5_000).into_iter().cycle();
    bencher.with_inputs(|| questions.next().expect("a cycle")).bench_local_values(|question| ask(&mut searcher, &question));
}

#[divan::bench(sample_count = 3)]
fn batch_on_a_list(bencher: Bencher) {
    let index = Index::open(LIST_IMAGE.bytes()).expect("an index");
    let questions = questions(LIST, BATCH);
    bencher.counter(ItemsCount::new(BATCH)).bench(|| {
        let mut searcher = Searcher::new(index);
        questions.iter().map(|question| ask(&mut searcher, question)).sum::<usize>()
    });
}

#[divan::bench(sample_count = 3)]
fn pairs_of_many(bencher: Bencher) {
    let image = build(MANY);
    let index = Index::open(image.bytes()).expect("an index");
    bencher.counter(ItemsCount::new(MANY)).bench(|| pairs(index, &PairOptions::default()).len());
}

/// One round of what the list and the many are asked, in one go.
fn once() {
    let clock = std::time::Instant::now;
    let index = Index::open(LIST_IMAGE.bytes()).expect("an index");
    let questions = questions(LIST, BATCH);
    for round in 0..3 {
        let mut searcher = Searcher::new(index);
        let before = clock();
        let hits: usize = questions.iter().map(|question| ask(&mut searcher, question)).sum();
        println!("batch, round {round}: {:.0} a second, {hits} hits", BATCH as f64 / before.elapsed().as_secs_f64());
    }
    let image = build(MANY);
    let index = Index::open(image.bytes()).expect("an index");
    for switches in [sinew_identity::Switches::NAMES_ONLY, sinew_identity::Switches::default()] {
        let before = clock();
        let found = pairs(index, &PairOptions { switches, ..PairOptions::default() }).len();
        println!("{found} pairs of {MANY} in {:?}", before.elapsed());
    }
}

/// Times of single questions to the large index, of which divan shows no percentiles.
fn latency() {
    once();
    let clock = std::time::Instant::now;
    let before = clock();
    let image = build(LARGE);
    println!("built in {:?}, {} MB", before.elapsed(), image.bytes().len() >> 20);
    let before = clock();
    let index = Index::open(image.bytes()).expect("an index");
    println!("opened in {:?}: {} names, {} words", before.elapsed(), index.name_count(), index.word_count());
    let questions = questions(LARGE, 5_000);
    let mut times: Vec<_> = questions.iter().map(|(name, _)| (std::time::Duration::MAX, 0, name)).collect();
    // The least of several rounds, each with a searcher that remembers nothing: other work of the machine is no part of it.
    for _ in 0..3 {
        let mut searcher = Searcher::new(index);
        for (question, least) in questions.iter().zip(&mut times) {
            let before = clock();
            let hits = ask(&mut searcher, question);
            *least = (before.elapsed().min(least.0), hits, &question.0);
        }
    }
    times.sort();
    let total: std::time::Duration = times.iter().map(|(time, _, _)| *time).sum();
    println!("mean {:?}", total / times.len() as u32);
    for share in [50, 90, 99, 100] {
        let (time, hits, name) = &times[(times.len() * share / 100).min(times.len() - 1)];
        println!("p{share}: {time:?} ({name}: {hits} hits)");
    }
}
