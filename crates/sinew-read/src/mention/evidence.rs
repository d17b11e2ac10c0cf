//! What the words around a name say of it: `the rebel group X`, `X, a trader,`, `X, who`, `his brother, X`.

use super::class::{head, legal};
use super::himself::himself;
use super::link::key;
use super::named::Name;
use crate::Class;
use crate::text::{Pos, Text, Tokens};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How many words a description may have before its noun.
const LONGEST: usize = 7;

static NOUNS: LazyLock<FxHashMap<&str, Class>> = LazyLock::new(|| {
    let mut nouns = FxHashMap::default();
    let lines = include_str!("../../data/describing.txt").lines().filter(|line| !line.starts_with('#'));
    for (class, words) in lines.filter_map(|line| line.split_once(": ")) {
        let class = match class {
            "person" => Class::Person,
            "organization" => Class::Organization,
            "publicbody" => Class::PublicBody,
            "company" => Class::Company,
            "place" => Class::Place,
            _ => Class::Vessel,
        };
        nouns.extend(words.split(' ').map(|word| (word, class)));
    }
    nouns
});

/// Gives names that no table and no word of their own tells the class of the one that their neighbours tell.
pub(super) fn weigh(text: &Text<'_>, names: &mut [Name]) {
    // How often each class was told, in the order in which they were told first.
    let mut votes: FxHashMap<String, Vec<(Class, usize)>> = FxHashMap::default();
    for name in names.iter().filter(|name| open(text, name)) {
        if let Some(class) = told(text, name.tokens) {
            let told = votes.entry(key(text, name.tokens)).or_default();
            match told.iter_mut().find(|(known, _)| *known == class) {
                Some((_, count)) => *count += 1,
                None => told.push((class, 1)),
            }
        }
    }
    for name in names.iter_mut().filter(|name| open(text, name)) {
        if let Some(told) = votes.get(&key(text, name.tokens)) {
            name.class = most(told);
        }
    }
}

/// Whether nothing in the name itself says what it is of.
fn open(text: &Text<'_>, name: &Name) -> bool {
    let legal_form = name.tokens.range().next_back().is_some_and(|token| legal(&text.folded(token)));
    name.known.is_none() && name.class != Some(Class::Vessel) && !legal_form && head(text, name.tokens).is_none()
}

/// The class told most often; of equals the first told.
fn most(told: &[(Class, usize)]) -> Option<Class> {
    told.iter().rev().max_by_key(|(_, count)| *count).map(|(class, _)| *class)
}

fn told(text: &Text<'_>, name: Tokens) -> Option<Class> {
    based(text, name)
        .or_else(|| described(text, name))
        .or_else(|| introduced(text, name))
        .or_else(|| preceded(text, name))
        .or_else(|| related(text, name))
        .or_else(|| taken(text, name))
        .or_else(|| speaks(text, name))
        .or_else(|| himself(text, name))
}

/// `retook X`, `lost X to the army`, `lost control of X`: what only places have done to them.
fn taken(text: &Text<'_>, name: Tokens) -> Option<Class> {
    let before = (name.start as usize).checked_sub(1)?;
    let verb = |at: usize, lemmas: &[&str]| matches!(text.tokens[at].pos, Pos::Verb(_)) && lemmas.contains(&text.lemma(at));
    let to = text.tokens.get(name.end as usize).is_some_and(|_| text.word(name.end as usize) == "to");
    let control = before >= 2 && text.word(before) == "of" && text.lemma(before - 1) == "control";
    let place = verb(before, &["retake", "recapture", "overrun", "besiege", "shell", "bombard", "liberate"])
        || to && verb(before, &["lose", "cede", "abandon"])
        || control && verb(before - 2, &["lose", "regain", "retake", "seize", "wrest"]);
    place.then_some(Class::Place)
}

/// `the Lanto-based firm`: where somebody is at home.
fn based(text: &Text<'_>, name: Tokens) -> Option<Class> {
    let next = text.tokens.get(name.end as usize).map(|_| text.word(name.end as usize));
    // `PAN-based fibre`.
    let capital = text.tokens[name.start as usize].case == crate::text::Case::Capital;
    (capital && matches!(next, Some("-based" | "-headquartered" | "-born"))).then_some(Class::Place)
}

/// `Oban told reporters`, `spoke by phone with Oban`: what only people do and have done to them. Of one word without an article.
fn speaks(text: &Text<'_>, name: Tokens) -> Option<Class> {
    let (start, end) = (name.start as usize, name.end as usize);
    let capital = text.tokens[start].case == crate::text::Case::Capital;
    let article = start > 0 && matches!(text.word(start - 1), "the" | "The");
    if name.len() > 1 || !capital || article {
        return None;
    }
    let verb = (end..text.tokens.len().min(end + 4))
        .find(|&at| !matches!(text.tokens[at].pos, Pos::Auxiliary | Pos::Adverb))
        .filter(|&at| matches!(text.tokens[at].pos, Pos::Verb(_)));
    const DONE: &[&str] = &[
        "tell",
        "say",
        "speak",
        "add",
        "insist",
        "argue",
        "resign",
        "phone",
        "congratulate",
        "smile",
        "joke",
        "retire",
        "believe",
        "think",
        "recall",
        "write",
        "marry",
        "know",
        "praise",
        "press",
        "urge",
        "emphasize",
        "emphasise",
        "acknowledge",
    ];
    let does = verb.is_some_and(|at| DONE.contains(&text.lemma(at)));
    let with = start >= 2 && matches!(text.word(start - 1), "with" | "to" | "both" | "and");
    let spoken = with
        && (start.saturating_sub(7)..start)
            .any(|at| matches!(text.lemma(at), "speak" | "talk") && matches!(text.tokens[at].pos, Pos::Verb(_)));
    (does || spoken).then_some(Class::Person)
}

/// The class that a noun tells, by its singular.
fn noun(text: &Text<'_>, token: usize) -> Option<Class> {
    let word = text.lemma(token);
    let plain = text.tokens[token].case == crate::text::Case::Lower;
    // `an exchange house`, `Hezbollah's quasi-bank`.
    let house = word == "house"
        && token > 0
        && matches!(text.word(token - 1), "exchange" | "trading" | "clearing" | "brokerage" | "auction" | "publishing");
    let word = if house { "firm" } else { word.strip_prefix("quasi-").unwrap_or(word) };
    NOUNS.get(word).copied().filter(|_| plain)
}

/// `X, a former trader`, `X, who`, `X (a rebel group)`.
fn described(text: &Text<'_>, name: Tokens) -> Option<Class> {
    let end = name.end as usize;
    let word = |at: usize| if at < text.tokens.len() { text.word(at) } else { "" };
    // `X is a subsidiary of Y`.
    let said = matches!(word(end), "is" | "was" | "remains") && matches!(word(end + 1), "a" | "an" | "the");
    if !said && !matches!(word(end), "," | "(" | "–" | "—") {
        return None;
    }
    match word(end + 1) {
        "who" | "whom" => return Some(Class::Person),
        // `Badr, which`: no person, whatever its name is elsewhere.
        "which" if word(end) == "," && name.len() == 1 && sinew_names::is_given_name(&text.folded(name.start as usize)) => {
            return Some(Class::Organization);
        }
        "a" | "an" | "the" | "one" | "another" | "its" | "his" | "her" | "their" | "then" | "head" | "son" | "brother"
        | "leader" | "chairman" | "commander" | "chief" | "former" => {}
        _ if possessed(text, end + 1) => {}
        _ => return None,
    }
    for at in end + 1..(end + 2 + LONGEST).min(text.tokens.len()) {
        let ends = !matches!(
            text.tokens.get(at + 1).map(|next| next.pos),
            Some(Pos::Noun | Pos::Adjective | Pos::Name | Pos::Number | Pos::Possessive)
        );
        match text.tokens[at].pos {
            Pos::Noun if ends => {
                let told = trade(text, name, at).or_else(|| noun(text, at)).or_else(|| person_before(text, at));
                // `Hashim al-Saraji – another group`: of those before him.
                let other = word(end + 1) == "another" && given(text, name);
                let body = |class: &Class| (said || matches!(class, Class::PublicBody | Class::Place)) && given(text, name);
                return told.filter(|class| *class == Class::Person || !other && !body(class));
            }
            Pos::Noun | Pos::Adjective | Pos::Determiner | Pos::Number | Pos::Name | Pos::Adverb | Pos::Possessive => {}
            Pos::Verb(_) => {}
            _ => return None,
        }
    }
    None
}

/// `X, a hotel developer from Y who`: what is both a trade and a firm is a trade where the name is a person's or `who` follows.
fn trade(text: &Text<'_>, name: Tokens, at: usize) -> Option<Class> {
    let both = matches!(
        text.lemma(at),
        "developer"
            | "builder"
            | "manufacturer"
            | "producer"
            | "supplier"
            | "lender"
            | "exporter"
            | "importer"
            | "operator"
            | "distributor"
            | "retailer"
            | "hotelier"
            | "publisher"
            | "contractor"
    );
    let end = text.tokens.len().min(at + 7);
    let who =
        (at + 1..end).take_while(|&next| text.word(next) != "," && text.word(next) != ".").any(|next| text.word(next) == "who");
    (both && (who || given(text, name))).then_some(Class::Person)
}

/// Whether a name begins like a person's.
fn given(text: &Text<'_>, name: Tokens) -> bool {
    name.len() > 1 && sinew_names::is_given_name(&text.folded(name.start as usize))
}

/// `X, Hasan's militia,`: a name with a possessive ending begins the description.
fn possessed(text: &Text<'_>, from: usize) -> bool {
    let end = (from..text.tokens.len().min(from + 4)).find(|&at| text.tokens[at].pos != Pos::Name);
    end.is_some_and(|at| at > from && text.tokens[at].pos == Pos::Possessive)
}

/// `chief of staff`, `head of state`: the noun of the office stands before `of`.
fn person_before(text: &Text<'_>, at: usize) -> Option<Class> {
    let office = at.checked_sub(1).and_then(|before| noun(text, before));
    office.filter(|class| *class == Class::Person)
}

/// The word right before a name, in its own sentence: the last word of a heading says nothing of the text below it.
fn right_before(text: &Text<'_>, name: Tokens) -> Option<usize> {
    let start = name.start as usize;
    start.checked_sub(1).filter(|&before| text.sentence_of(before) == text.sentence_of(start))
}

/// `the rebel group X`, `the businessman X`, `his brother X`.
fn introduced(text: &Text<'_>, name: Tokens) -> Option<Class> {
    let before = right_before(text, name)?;
    // `commander of the 3rd division X`: what is counted has no other name.
    let ordinal = |token: usize| {
        let word = text.word(token);
        word.starts_with(|c: char| c.is_ascii_digit()) && ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end))
    };
    if before.checked_sub(1).is_some_and(ordinal) {
        return None;
    }
    // A name is told from `the group of X` and from `his company X` alike by the noun right before it.
    if text.tokens[before].pos == Pos::Noun {
        // `a region Oban has helped to shape`: a clause of its own.
        let does = matches!(text.tokens.get(name.end as usize).map(|next| next.pos), Some(Pos::Auxiliary | Pos::Verb(_)));
        return noun(text, before).filter(|class| !(does && *class == Class::Place && name.len() == 1));
    }
    // `its leader, X,`: set off on both sides or at the end.
    let noun_before = before.checked_sub(1).filter(|_| text.word(before) == ",")?;
    let closed = text.tokens.get(name.end as usize).is_none_or(|next| matches!(next.span.of(text.text), "," | "." | ";"));
    let led = (noun_before.saturating_sub(3)..noun_before)
        .rev()
        .find(|&at| text.tokens[at].pos != Pos::Adjective && text.tokens[at].pos != Pos::Noun);
    let owned = led.is_some_and(|at| {
        text.tokens[at].pos == Pos::Possessive
            || matches!(
                text.word(at),
                "its" | "Its" | "his" | "His" | "her" | "their" | "Their" | "a" | "an" | "A" | "An" | "another"
            )
    });
    noun(text, noun_before).filter(|class| closed && (*class == Class::Person || owned && !given(text, name)))
}

/// `the X`: people have no article. `the X coalition`, `the X mines`: what it is called with says what it is.
fn preceded(text: &Text<'_>, name: Tokens) -> Option<Class> {
    let before = right_before(text, name)?;
    let after = name.end as usize;
    // `Oban Mining LLC of Orana`: where a firm with its legal form is.
    let firm = || before.checked_sub(1).is_some_and(|form| legal(&text.folded(form)));
    if name.len() == 1 && matches!(text.word(before), "of" | "in") && firm() {
        return Some(Class::Place);
    }
    if matches!(text.word(before), "the" | "The") && text.tokens.get(after).is_some_and(|next| next.pos == Pos::Noun) {
        let class = noun(text, after).or_else(|| landmark(text.lemma(after)));
        // `the Hizbul Mujahideen leader Y`: what has a leader is a body.
        let led = matches!(text.lemma(after), "leader" | "commander" | "chief" | "fighter" | "militant" | "member" | "founder");
        if led && name.len() > 1 && !given(text, name) {
            return Some(Class::Organization);
        }
        return class.filter(|class| *class != Class::Person);
    }
    let bare = text.tokens.get(name.end as usize).is_none_or(|next| next.pos != Pos::Noun);
    (matches!(text.word(before), "the" | "The") && bare && name.len() > 1).then_some(Class::Organization)
}

/// Things that are called after the place where they stand.
fn landmark(word: &str) -> Option<Class> {
    matches!(
        word,
        "mine"
            | "refinery"
            | "oilfield"
            | "field"
            | "terminal"
            | "peninsula"
            | "valley"
            | "corridor"
            | "crossing"
            | "dam"
            | "airport"
            | "airbase"
            | "province"
            | "district"
            | "forest"
            | "mountains"
            | "river"
            | "neighborhood"
            | "checkpoint"
    )
    .then_some(Class::Place)
}

/// `X's managing director`, `a stake in X`, `the port of X`: what only firms, bodies or places have.
fn related(text: &Text<'_>, name: Tokens) -> Option<Class> {
    if sinew_names::is_given_name(&text.folded(name.start as usize)) {
        return of_firm(text, name);
    }
    let word = |at: usize| if at < text.tokens.len() { text.word(at) } else { "" };
    let end = name.end as usize;
    if text.tokens.get(end).is_some_and(|token| token.pos == Pos::Possessive) {
        let noun = (end + 1..end + 5)
            .find(|&at| text.tokens.get(at).is_some_and(|token| token.pos == Pos::Noun && ends_phrase(text, at)));
        return owned(text, noun?);
    }
    let at = if word(end) == "," { end + 1 } else { end };
    let owned = ["owned", "co-owned", "majority-owned", "registered", "incorporated", "headquartered"];
    let adverb = usize::from(matches!(word(at + 1), "wholly" | "partly" | "jointly" | "also" | "now"));
    if matches!(word(at), "is" | "was") && owned.contains(&word(at + 1 + adverb)) {
        return Some(Class::Company);
    }
    if word(end) == "," && word(end + 1) == "which" {
        return Some(Class::Organization);
    }
    let before = (name.start as usize).checked_sub(1)?;
    if let Some(firm) = of_firm(text, name) {
        return Some(firm);
    }
    let noun = before.checked_sub(1).filter(|_| matches!(text.word(before), "of" | "in" | "for"))?;
    match (text.lemma(noun), text.word(before)) {
        ("stake" | "share" | "interest" | "shareholding" | "percent", "in" | "of") => Some(Class::Company),
        ("leader" | "spokesman" | "spokeswoman" | "wing" | "fighter" | "faction" | "offshoot", "of" | "for") => {
            Some(Class::Organization)
        }
        (
            "governor" | "mayor" | "port" | "town" | "city" | "district" | "village" | "outskirt" | "north" | "south" | "east"
            | "west" | "resident" | "province" | "mine" | "island" | "suburb" | "neighborhood",
            "of",
        ) => Some(Class::Place),
        _ => None,
    }
}

/// `the director of X`, `a subsidiary of X`: only firms have these, whatever the name begins with.
fn of_firm(text: &Text<'_>, name: Tokens) -> Option<Class> {
    let link = right_before(text, name).filter(|&at| matches!(text.word(at), "of" | "in" | "at"))?;
    let held = link.checked_sub(1).map(|at| text.lemma(at))?;
    matches!(held, "subsidiary" | "shareholder" | "ceo" | "co-owner" | "director" | "board" | "accountant" | "auditor")
        .then_some(Class::Company)
}

fn ends_phrase(text: &Text<'_>, at: usize) -> bool {
    !matches!(text.tokens.get(at + 1).map(|next| next.pos), Some(Pos::Noun))
}

/// What only a firm or a body has.
fn owned(text: &Text<'_>, at: usize) -> Option<Class> {
    match text.lemma(at) {
        "director" | "shareholder" | "subsidiary" | "auditor" | "ceo" | "manager" | "executive" | "board" => Some(Class::Company),
        "brother" | "sister" | "son" | "daughter" | "father" | "mother" | "wife" | "husband" | "cousin" | "nephew" | "niece"
        | "uncle" | "aunt" | "brother-in-law" | "son-in-law" | "father-in-law" | "widow" | "bodyguard" | "lawyer" => {
            Some(Class::Person)
        }
        "fighter" | "chairman" | "headquarters" | "militant" | "gunman" => Some(Class::Organization),
        _ => None,
    }
}
