//! Generated FollowTheMoney entities: the same seed gives the same file on every machine.
//!
//! Mix, per hundred entities: 42 people, 24 companies, 4 organisations, 6 positions and addresses, 10 ownerships, 6
//! directorships, 3 memberships, 3 family ties, 2 sanctions. About 7 statements and 380 bytes an entity, which is close
//! to what sanctions and office-holder lists hold. Every relation ties entities that the file holds; a few entities
//! are hubs, as in real networks.

use clap::Args;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// Write FollowTheMoney entities for benchmarks.
#[derive(Args)]
pub(crate) struct Generate {
    /// How many entities
    #[arg(long, default_value_t = 1_000_000)]
    entities: u64,
    /// The file to write
    #[arg(long)]
    out: PathBuf,
    /// The same seed gives the same file
    #[arg(long, default_value_t = 7)]
    seed: u64,
}

pub(crate) fn run(args: &Generate) -> std::io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(&args.out)?);
    let mut generator = Generator { random: Random(args.seed), line: String::new(), things: Vec::new() };
    for number in 0..args.entities {
        generator.entity(number);
        out.write_all(generator.line.as_bytes())?;
    }
    out.flush()
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

const GIVEN: &[&str] = &[
    "Ali", "Hassan", "Maryam", "Zainab", "Yusuf", "Omar", "Layla", "Karim", "Nadia", "Samir", "Ivan", "Olga", "Sergei", "Anna",
    "Maria", "John", "Chen", "Wei", "Fatima", "Reza", "Dariush", "Shirin", "Miguel", "Lucia", "Jean", "Pierre", "Aisha", "Tariq",
    "Hadi", "Salma",
];
const BEGINNINGS: &[&str] = &[
    "Al-", "Kar", "Mor", "Sha", "Bel", "Tor", "Vas", "Hus", "Mah", "Rah", "Sol", "Nik", "Ber", "Gon", "Zar", "Fal", "Dar", "Kov",
    "Ram", "Lev",
];
const MIDDLES: &[&str] = &["a", "i", "e", "o", "ba", "di", "ma", "ne", "ro", "sha", "ti", "vi", "za", "ki", "lo", "ru"];
const ENDINGS: &[&str] = &[
    "ni", "ri", "di", "nov", "sky", "zadeh", "i", "ez", "man", "son", "ov", "ian", "ev", "ti", "awi", "lli", "ra", "han", "mi",
    "bi",
];
const ARABIC: &[&str] = &[
    "علي",
    "حسن",
    "مريم",
    "يوسف",
    "عمر",
    "ليلى",
    "كريم",
    "نادية",
    "سمير",
    "فاطمة",
    "رضا",
    "هادي",
    "الزيدي",
    "العامري",
    "الخزعلي",
    "المالكي",
];
const TRADES: &[&str] =
    &["Trading", "Shipping", "Petroleum", "Holding", "Construction", "Logistics", "Exchange", "Metals", "Foods", "Airways"];
const FORMS: &[&str] = &["LLC", "Ltd", "GmbH", "SA", "FZE", "JSC", "Co", "PLC"];
const COUNTRIES: &[&str] = &["iq", "ir", "lb", "sy", "ru", "ae", "tr", "us", "gb", "de", "cn", "cy", "mt", "pa"];
const POSTS: &[&str] =
    &["Minister", "Deputy minister", "Governor", "Member of parliament", "Ambassador", "Judge", "Director general"];
const ROLES: &[&str] = &["chair", "member", "secretary", "manager", "representative"];
const PROGRAMS: &[&str] = &["ALPHA", "BRAVO", "CHARLIE", "DELTA"];

struct Generator {
    random: Random,
    line: String,
    /// Numbers and kinds of the entities so far that relations can tie.
    things: Vec<(u32, Kind)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Person,
    Company,
    Organization,
}

impl Generator {
    fn entity(&mut self, number: u64) {
        self.line.clear();
        let draw = if self.things.len() < 10 { self.random.below(70) } else { self.random.below(100) };
        match draw {
            0..42 => self.person(number),
            42..66 => self.company(number, "Company", Kind::Company),
            66..70 => self.company(number, "Organization", Kind::Organization),
            70..73 => self.position(number),
            73..76 => self.address(number),
            76..86 => self.relation(number, "Ownership", ("owner", "asset"), Kind::Company),
            86..92 => self.relation(number, "Directorship", ("director", "organization"), Kind::Company),
            92..95 => self.relation(number, "Membership", ("member", "organization"), Kind::Organization),
            95..98 => self.relation(number, "Family", ("person", "relative"), Kind::Person),
            _ => self.sanction(number),
        }
    }

    fn open(&mut self, number: u64, schema: &str) {
        let _ = write!(self.line, "{{\"id\":\"gen-{number:08x}\",\"schema\":\"{schema}\",\"properties\":{{");
    }

    fn value(&mut self, property: &str, value: &str) {
        let comma = if self.line.ends_with('{') { "" } else { "," };
        let _ = write!(self.line, "{comma}\"{property}\":[\"{value}\"]");
    }

    fn close(&mut self) {
        let month = self.random.below(12) + 1;
        let _ = writeln!(
            self.line,
            "}},\"referents\":[],\"datasets\":[\"generated\"],\"first_seen\":\"2024-{month:02}-01T06:00:00\",\"last_seen\":\"2026-06-01T06:00:00\",\"target\":false}}"
        );
    }

    fn family_name(&mut self) -> String {
        let middles = self.random.below(3);
        let mut name = self.random.one(BEGINNINGS).to_owned();
        for _ in 0..middles {
            name.push_str(self.random.one(MIDDLES));
        }
        name.push_str(self.random.one(ENDINGS));
        name
    }

    fn date(&mut self, from: usize, years: usize) -> String {
        let (year, month, day) = (from + self.random.below(years), self.random.below(12) + 1, self.random.below(28) + 1);
        match self.random.below(5) {
            0 => format!("{year}"),
            1 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        }
    }

    fn person(&mut self, number: u64) {
        self.open(number, "Person");
        let (first, second, last) = (self.random.one(GIVEN), self.random.one(GIVEN), self.family_name());
        self.value("name", &format!("{first} {second} {last}"));
        self.value("firstName", first);
        self.value("lastName", &last);
        if self.random.below(3) == 0 {
            let alias = format!("{} {} {}", self.random.one(ARABIC), self.random.one(ARABIC), self.random.one(ARABIC));
            self.value("alias", &alias);
        }
        let birth = self.date(1935, 70);
        self.value("birthDate", &birth);
        let country = self.random.one(COUNTRIES);
        self.value("nationality", country);
        let gender = ["male", "female"][self.random.below(2)];
        self.value("gender", gender);
        if self.random.below(4) == 0 {
            let passport = format!("P{:08}", self.random.below(100_000_000));
            self.value("passportNumber", &passport);
        }
        self.value("sourceUrl", &format!("https://register.example.org/people/{number:08x}"));
        self.close();
        self.things.push((number as u32, Kind::Person));
    }

    fn company(&mut self, number: u64, schema: &str, kind: Kind) {
        self.open(number, schema);
        let name = format!("{} {} {}", self.family_name(), self.random.one(TRADES), self.random.one(FORMS));
        self.value("name", &name);
        let country = self.random.one(COUNTRIES);
        self.value("jurisdiction", country);
        let registration = format!("{:07}", self.random.below(10_000_000));
        self.value("registrationNumber", &registration);
        let founded = self.date(1970, 54);
        self.value("incorporationDate", &founded);
        let address = format!("{} {} Street, District {}", self.random.below(400) + 1, self.family_name(), self.random.below(30));
        self.value("address", &address);
        self.value("sourceUrl", &format!("https://register.example.org/firms/{number:08x}"));
        self.close();
        self.things.push((number as u32, kind));
    }

    fn position(&mut self, number: u64) {
        self.open(number, "Position");
        let name = format!("{} of {} {}", self.random.one(POSTS), self.random.one(TRADES), self.random.below(5000));
        self.value("name", &name);
        let country = self.random.one(COUNTRIES);
        self.value("country", country);
        self.close();
    }

    fn address(&mut self, number: u64) {
        self.open(number, "Address");
        let full = format!("{} {} Road, {}", self.random.below(900) + 1, self.family_name(), self.family_name());
        self.value("full", &full);
        let country = self.random.one(COUNTRIES);
        self.value("country", country);
        self.close();
    }

    /// An entity of a kind; one draw in twenty goes to an early one, which makes hubs.
    fn thing(&mut self, kind: Option<Kind>) -> String {
        let reach = if self.random.below(20) == 0 { self.things.len().min(2000) } else { self.things.len() };
        let start = self.random.below(reach);
        let fits = |(_, found): &&(u32, Kind)| kind.is_none_or(|kind| *found == kind);
        let found = self.things[start..].iter().find(fits).or_else(|| self.things.iter().find(fits));
        format!("gen-{:08x}", found.map_or(0, |(number, _)| *number))
    }

    fn relation(&mut self, number: u64, schema: &str, (source, target): (&str, &str), kind: Kind) {
        self.open(number, schema);
        let first = if schema == "Family" { Some(Kind::Person) } else { None };
        let (from, to) = (self.thing(first), self.thing(Some(kind)));
        self.value(source, &from);
        self.value(target, &to);
        let start = self.date(1990, 36);
        self.value("startDate", &start);
        if self.random.below(4) == 0 {
            let end = self.date(2018, 9);
            self.value("endDate", &end);
        }
        match schema {
            "Ownership" => {
                let share = (self.random.below(100) + 1).to_string();
                self.value("percentage", &share);
            }
            "Family" => self.value("relationship", "relative"),
            _ => {
                let role = self.random.one(ROLES);
                self.value("role", role);
            }
        }
        self.close();
    }

    fn sanction(&mut self, number: u64) {
        self.open(number, "Sanction");
        let entity = self.thing(None);
        self.value("entity", &entity);
        self.value("authority", "Example Authority");
        let program = self.random.one(PROGRAMS);
        self.value("program", program);
        let start = self.date(2005, 20);
        self.value("startDate", &start);
        self.close();
    }
}
