//! Claims: rules that are data, asked of every sentence.
//!
//! In order: a sentence becomes a row of phrases (`scene`, `node`), rules are triggered by its words (`rules`, `apply`), slots are
//! filled by asking the row (`grammar`, `fill`, `meant`), what is not real is dropped (`gate`), speaker and date are found (`voice`,
//! `dates`). Linear in the length of the text; the rules are read once.

mod acronyms;
mod antecedents;
mod apply;
mod appositions;
mod as_role;
mod behind_clause;
mod by_then;
mod carried;
mod claimants;
mod climb;
mod complements;
mod compounds;
mod conditions;
mod contact;
mod control;
mod countries;
mod dates;
mod deeds;
mod done_to;
mod doubt;
mod elided;
mod ellipsis;
mod fill;
mod fronted;
mod gate;
mod grammar;
mod hedges;
mod holder;
mod home;
mod identified;
mod insertions;
mod inside;
mod joined;
mod kinds;
mod left;
mod light;
mod links;
mod lists;
mod meant;
mod members;
mod mend;
mod names;
mod next_member;
mod node;
mod nonfinite;
mod noun_phrase;
mod nouns;
mod number;
mod occasions;
mod owners;
mod pairs;
mod participles;
mod partly;
mod places;
mod posts;
mod propose;
mod quotations;
mod reach;
mod real;
mod reduced;
mod referred;
mod retold;
mod roles;
mod rules;
mod sayings;
mod scene;
mod settle;
mod several;
mod sides;
mod slots;
mod specific;
mod subjects;
mod tags;
mod telling;
mod thin;
mod times;
mod together;
mod told_nouns;
mod unsaid;
mod vague;
mod values;
mod voice;
mod whose;

pub(crate) use countries::bind_adjectives;
pub use kinds::{Classes, Kind, kind, kinds};
pub(crate) use propose::find;
pub use rules::{Rule, rules};
pub(crate) use thin::thin;

/// The rows of phrases of a text, one sentence a line, with tags, subjects and objects: for whoever writes a rule.
pub(crate) fn rows(analysis: &crate::Analysis) -> String {
    let names = names::Names::new(&analysis.entities, &analysis.mentions);
    let mut lines = String::new();
    for sentence in 0..analysis.text.sentences.len() {
        let scene = scene::scene(analysis, &names, None, sentence);
        for (number, node) in scene.sentence.nodes.iter().enumerate() {
            let words = &scene.sentence.words[node.first..=node.last];
            let text: Vec<&str> = words.iter().map(|word| word.span.of(scene.text)).collect();
            let close = scene.sentence.close_of(number).map_or(String::new(), |close| format!(" closed by {close}"));
            let subjects = scene.sentence.subjects(number);
            let mention = node.mention.map_or(String::new(), |mention| scene.entities[scene.local(mention).entity].name.clone());
            lines.push_str(&format!(
                "{number} {:?} [{}] {mention} {close} subj={subjects:?} obj={:?} by={:?}\n",
                node.what,
                text.join(" "),
                scene.sentence.object(number),
                scene.sentence.complements(number, "by")
            ));
        }
        lines.push('\n');
    }
    lines
}
