//! Reading up to the clauses, in bytes a second, over prose made of sentences of the field.

use divan::counter::BytesCount;
use sinew_read::{About, analyse};

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
