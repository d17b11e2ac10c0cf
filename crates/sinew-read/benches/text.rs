//! Reading in bytes a second: up to the clauses and to the end, over prose made of sentences of the field, and over 52 press
//! releases where they are at hand.

#![allow(clippy::print_stdout, reason = "a bench says what it leaves out")]

use divan::counter::BytesCount;
use sinew_read::document::{self, Document, Hints};
use sinew_read::{About, analyse};
use std::path::PathBuf;

const RELEASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/us_treasury_press");

fn main() {
    divan::main();
}

/// A document of some bytes: the same few paragraphs with other names and years.
fn document(bytes: usize) -> String {
    let mut text = String::new();
    let mut number = 0;
    while text.len() < bytes {
        number += 1;
        text.push_str(&format!(
            "On March {}, 20{:02}, the Ministry of Oil of Iraq sanctioned Northern Star {number} Shipping LLC (NSS), which is owned by Karim \
             al-Basri, a businessman known for his ties to the Iranian regime. The company denied it. According to Reuters, the \
             pro-Iranian militias, led by Hassan Jaber, attacked bases in Erbil and Basra during the war, killing three soldiers.\n\n",
            number % 28 + 1,
            number % 25
        ));
    }
    text
}

#[divan::bench(args = [10_000, 200_000, 2_000_000])]
fn analysing(bencher: divan::Bencher<'_, '_>, bytes: usize) {
    let text = document(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyse(divan::black_box(&text), &About::default()));
}

#[divan::bench(args = [10_000, 200_000, 2_000_000])]
fn reading(bencher: divan::Bencher<'_, '_>, bytes: usize) {
    let text = document(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| sinew_read::read(divan::black_box(&text), &About::default()));
}

/// The releases, from bytes to documents; none where the folder is absent.
fn releases() -> Vec<Document> {
    let Ok(entries) = std::fs::read_dir(RELEASES) else {
        println!("skipped: {RELEASES} is not here");
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let read = |file: &PathBuf| {
        let name = file.display().to_string();
        document::open(&std::fs::read(file).ok()?, &Hints { name: &name, ..Hints::default() }).ok()
    };
    files.iter().filter_map(read).collect()
}

#[divan::bench]
fn reading_releases(bencher: divan::Bencher<'_, '_>) {
    let documents = releases();
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let read = |document: &Document| sinew_read::read(&document.text, &document.meta.about()).claims.len();
        documents.iter().map(read).sum::<usize>()
    });
}
