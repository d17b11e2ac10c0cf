//! Writes the mentions, dates and clauses that reading finds, for the eye or as JSON lines.
//!
//! `cargo run -p sinew-read --example who -- [--jsonl NAME] [--clauses] [--rows] [--published DATE] FILE`

use sinew_read::{About, Analysis, Class, Form, analyse};
use std::io::{self, Write};

fn main() -> io::Result<()> {
    let mut words = std::env::args().skip(1);
    let (mut name, mut clauses, mut rows, mut about, mut file) = (None, false, false, About::default(), None);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--jsonl" => name = words.next(),
            "--clauses" => clauses = true,
            "--rows" => rows = true,
            "--published" => about.published = words.next().and_then(|date| date.parse().ok()),
            _ => file = Some(word),
        }
    }
    let text = std::fs::read_to_string(file.ok_or(io::ErrorKind::NotFound)?)?;
    if rows {
        return write!(io::stdout(), "{}", sinew_read::rows(&text, &about));
    }
    let analysis = analyse(&text, &about);
    let out = &mut io::stdout().lock();
    match name {
        Some(name) => jsonl(out, &analysis, &name),
        None if clauses => tell_clauses(out, &analysis),
        None => tell(out, &analysis),
    }
}

fn code(class: Class) -> &'static str {
    match class {
        Class::Person => "PER",
        Class::Organization | Class::PublicBody | Class::Company | Class::Group => "ORG",
        Class::Country | Class::Place => "LOC",
        Class::Vessel | Class::Airplane => "Vessel",
        Class::Position => "Position",
        Class::Law => "Law",
        Class::Event => "Event",
        Class::Work => "ORG",
    }
}

fn jsonl(out: &mut impl Write, analysis: &Analysis<'_>, name: &str) -> io::Result<()> {
    let text = analysis.text.text;
    let (mut byte, mut point) = (0, 0);
    for mention in analysis.mentions.iter().filter(|mention| mention.form == Form::Named) {
        let span = mention.span;
        if span.start as usize >= byte {
            point += text[byte..span.start as usize].chars().count();
            byte = span.start as usize;
        }
        let length = span.of(text).chars().count();
        let class = code(analysis.entities[mention.entity].class);
        writeln!(
            out,
            r#"{{"kind":"mention","doc":"{name}","start":{point},"end":{},"type":"{class}","cluster":{}}}"#,
            point + length,
            mention.entity
        )?;
    }
    Ok(())
}

fn tell(out: &mut impl Write, analysis: &Analysis<'_>) -> io::Result<()> {
    for (place, entity) in analysis.entities.iter().enumerate() {
        let whole = entity.part_of.map(|whole| analysis.entities[whole].name.as_str()).unwrap_or_default();
        writeln!(out, "[{place}] {:?} {} {:?} < {whole}", entity.class, entity.name, entity.aliases)?;
    }
    for (number, sentence) in analysis.text.sentences.iter().enumerate() {
        let kind = analysis.text.block(number).kind;
        let words = sentence.span.of(analysis.text.text).replace('\n', " ");
        writeln!(out, "\n{number} {kind:?}{} {words}", if sentence.quoted { " quoted" } else { "" })?;
        for mention in analysis.mentions.iter().filter(|mention| sentence.span.contains(mention.span)) {
            let title = mention.title.map(|title| title.of(analysis.text.text)).unwrap_or_default();
            writeln!(out, "    {:?} {:?} [{}] {title}", mention.form, mention.span.of(analysis.text.text), mention.entity)?;
        }
        for date in analysis.dates.iter().filter(|date| sentence.tokens.contains(date.tokens)) {
            let words = analysis.text.span(date.tokens).of(analysis.text.text);
            writeln!(out, "    date {words:?} {:?} {} {:?}", date.bearing, date.when.date, date.when.precision)?;
        }
    }
    Ok(())
}

fn tell_clauses(out: &mut impl Write, analysis: &Analysis<'_>) -> io::Result<()> {
    let text = &analysis.text;
    let words = |phrase: u32| text.span(analysis.phrases[phrase as usize].tokens).of(text.text).replace('\n', " ");
    for (number, sentence) in text.sentences.iter().enumerate() {
        writeln!(out, "\n{number} {}", sentence.span.of(text.text).replace('\n', " "))?;
        let tagged: Vec<String> =
            sentence.tokens.range().map(|token| format!("{}/{:?}", text.word(token), text.tokens[token].pos)).collect();
        writeln!(out, "  {}", tagged.join(" "))?;
        for (place, phrase) in analysis.phrases.iter().enumerate().filter(|(_, phrase)| phrase.sentence as usize == number) {
            let preposition = phrase.preposition.map(|at| text.word(at as usize)).unwrap_or_default();
            let all =
                (phrase.attached.map(words), phrase.possessor.map(words), phrase.list.map(words), phrase.apposed.map(words));
            writeln!(
                out,
                "    <{preposition}> {:?} attached, possessor, list, apposed {all:?} {:?}",
                words(place as u32),
                phrase.mention
            )?;
        }
        for verb in analysis.verbs.iter().filter(|verb| verb.sentence as usize == number) {
            let objects: Vec<_> = verb.objects.iter().map(|&phrase| words(phrase)).collect();
            let complements: Vec<_> = verb.complements.iter().map(|&phrase| words(phrase)).collect();
            let governor = verb.governor.map(|verb| text.word(analysis.verbs[verb as usize].head as usize)).unwrap_or_default();
            let flags = format!(
                "{}{}{}",
                if verb.passive { "passive " } else { "" },
                if verb.negated { "not " } else { "" },
                if verb.modal.is_some() { "modal " } else { "" }
            );
            writeln!(
                out,
                "    * {:?} ({}) {flags}{:?} of {governor:?}: subject {:?} objects {objects:?} complements {complements:?}",
                text.span(verb.tokens).of(text.text),
                text.lemma(verb.head as usize),
                verb.link,
                verb.subject.map(words)
            )?;
        }
    }
    Ok(())
}
