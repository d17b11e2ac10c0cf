//! Reading FollowTheMoney entities and OFAC's list from memory into nothing: parsing and checking alone.

use divan::{Bencher, counter::BytesCount, counter::ItemsCount};
use sinew_import::{Format, Input, import};
use sinew_model::{Claim, Dataset, Judgement, Problem, Sink, Source, Stopped};
use std::fmt::Write;

fn main() {
    divan::main();
}

/// Counts what comes and keeps nothing.
#[derive(Default)]
struct Nothing(usize);

impl Sink for Nothing {
    fn claim(&mut self, claim: &Claim<'_>) -> Result<(), Stopped> {
        self.0 += claim.value.len();
        Ok(())
    }

    fn problem(&mut self, _: Problem) -> Result<(), Stopped> {
        Ok(())
    }

    fn source(&mut self, _: Source) -> Result<(), Stopped> {
        Ok(())
    }

    fn judgement(&mut self, _: Judgement) -> Result<(), Stopped> {
        Ok(())
    }
}

const ENTITIES: usize = 20_000;

fn people() -> Vec<u8> {
    let mut text = String::new();
    for n in 0..ENTITIES {
        let _ = writeln!(
            text,
            "{{\"id\":\"p-{n}\",\"schema\":\"Person\",\"properties\":{{\"name\":[\"Ali Hassan {n}\"],\"alias\":[\"علي حسن {n}\"],\
             \"birthDate\":[\"19{:02}-03-{:02}\"],\"nationality\":[\"iq\"],\"gender\":[\"male\"]}},\"datasets\":[\"made\"],\
             \"first_seen\":\"2024-01-01T00:00:00\",\"last_seen\":\"2026-01-01T00:00:00\"}}",
            n % 90 + 10,
            n % 28 + 1
        );
    }
    text.into_bytes()
}

fn list() -> Vec<u8> {
    let mut text = String::new();
    for n in 0..ENTITIES {
        let _ = write!(
            text,
            "{n},\"HASSAN, Ali {n}\",\"individual\",\"SDGT] [IRGC\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB {:02} Mar 1962; POB Basrah, Iraq; \
             nationality Iraq; Gender Male; Passport A{n:07} (Iraq) expires 01 Jan 2027; a.k.a. 'ABU {n}'.\"\r\n",
            n % 28 + 1
        );
    }
    text.into_bytes()
}

fn read(bencher: Bencher<'_, '_>, format: Format, name: &str, bytes: Vec<u8>) {
    let counters = (BytesCount::of_slice(&bytes), ItemsCount::new(ENTITIES));
    bencher.counter(counters.0).counter(counters.1).with_inputs(|| bytes.clone()).bench_values(|bytes| {
        let mut sink = Nothing::default();
        let outcome = import(format, vec![Input::from_bytes(name, bytes)], &mut Dataset::default(), &mut sink);
        assert!(outcome.is_ok());
        sink.0
    });
}

#[divan::bench]
fn ftm_entities(bencher: Bencher<'_, '_>) {
    read(bencher, Format::FtmEntities, "people.ftm.json", people());
}

#[divan::bench]
fn ofac_csv(bencher: Bencher<'_, '_>) {
    read(bencher, Format::OfacCsv, "sdn.csv", list());
}
