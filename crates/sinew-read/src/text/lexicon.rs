//! What the lexicon knows of a word by itself: its possible classes.

use super::inflect;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a token does, coarsely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pos {
    /// A common noun, or a word that nothing is known of.
    Noun,
    /// A word of a name, by its capital.
    Name,
    /// A verb that is no auxiliary.
    Verb(VerbForm),
    /// `be`, `have`, `do`.
    Auxiliary,
    /// `would`, `could`, `should`, ….
    Modal,
    /// `not`, `never`.
    Negation,
    /// An adjective, or a participle before a noun.
    Adjective,
    /// An adverb.
    Adverb,
    /// An article, demonstrative, possessive or quantifier.
    Determiner,
    /// A personal or indefinite pronoun.
    Pronoun,
    /// `who`, `whom`, `which`, and `that` after a noun.
    Relative,
    /// A preposition.
    Preposition,
    /// `to` before a verb.
    To,
    /// `and`, `or`, `but`.
    Coordinator,
    /// `because`, `if`, `while`, and `that` after a verb.
    Subordinator,
    /// `'s`, or `'` after an s.
    Possessive,
    /// Digits or a number word.
    Number,
    /// A mark.
    Mark,
}

/// Forms of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VerbForm {
    /// `attack`: an infinitive, an imperative or a present.
    Base,
    /// `attacks`.
    Third,
    /// `attacked` as a predicate.
    Past,
    /// `attacked` after `have` and `be`, or after the noun that it qualifies.
    Participle,
    /// `attacking`.
    Ing,
}

/// The classes that a word may have, and its verb.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits {
    bits: u32,
    /// The base form, if it may be a form of a verb.
    pub(crate) base: Option<&'static str>,
    pub(crate) form: Option<VerbForm>,
}

macro_rules! traits {
    ($($name:ident = $bit:literal),* $(,)?) => {
        #[allow(non_upper_case_globals)]
        pub(crate) mod bit { $(pub(crate) const $name: u32 = 1 << $bit;)* }
    };
}

traits! {
    determiner = 0, pronoun = 1, relative = 2, that = 3, preposition = 4, subordinator = 5, coordinator = 6, to = 7, be = 8,
    have = 9, do_ = 10, modal = 11, not = 12, adverb = 13, adjective = 14, number = 15, noun = 16, verb = 17, transitive = 18,
    say = 19, catenative = 20, possessive = 21, alone = 22, guessed = 23,
}

impl Traits {
    pub(crate) fn has(self, bits: u32) -> bool {
        self.bits & bits != 0
    }

    /// Whether it is of a class that takes no new words.
    pub(crate) fn closed(self) -> bool {
        self.bits & 0x3fff != 0
    }

    /// Whether the lexicon knows it at all.
    pub(crate) fn known(self) -> bool {
        self.bits != 0
    }

    /// Whether it is a word of the language for more than an ending that names have too, as `Petrovic` and `Tannous`.
    pub(crate) fn listed(self) -> bool {
        self.known() && (!self.has(bit::guessed) || self.has(bit::noun | bit::adverb))
    }
}

static LEXICON: LazyLock<FxHashMap<String, Traits>> = LazyLock::new(read);

/// What is known of a word in lower case with straight apostrophes.
pub(crate) fn traits_of(word: &str) -> Traits {
    LEXICON.get(word).copied().unwrap_or_else(|| guess(word))
}

fn read() -> FxHashMap<String, Traits> {
    let mut lexicon = FxHashMap::default();
    for line in lines(include_str!("../../data/closed.txt")) {
        let (class, words) = line.split_once(' ').unwrap_or((line, ""));
        for word in words.split(' ') {
            lexicon.entry(word.to_owned()).or_insert_with(Traits::default).bits |= class_bit(class);
        }
    }
    for ending in ["'s", "'", "’s", "’"] {
        lexicon.insert(ending.to_owned(), Traits { bits: bit::possessive, ..Traits::default() });
    }
    for line in lines(include_str!("../../data/verbs.txt")) {
        let (class, verbs) = line.split_once(' ').unwrap_or((line, ""));
        verbs.split(' ').for_each(|verb| add_verb(&mut lexicon, class, verb));
    }
    lexicon
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn class_bit(class: &str) -> u32 {
    match class {
        "determiner" => bit::determiner,
        "pronoun" => bit::pronoun,
        "relative" => bit::relative,
        "that" => bit::that,
        "preposition" => bit::preposition,
        "subordinator" => bit::subordinator,
        "coordinator" => bit::coordinator,
        "to" => bit::to,
        "be" => bit::be,
        "have" => bit::have,
        "do" => bit::do_,
        "modal" => bit::modal,
        "not" => bit::not,
        "adverb" => bit::adverb,
        "adjective" => bit::adjective,
        "noun" => bit::noun,
        _ => bit::number,
    }
}

fn add_verb(lexicon: &mut FxHashMap<String, Traits>, class: &str, entry: &'static str) {
    let noun = entry.ends_with('*');
    let mut parts = entry.trim_end_matches('*').split('/');
    let base = parts.next().unwrap_or(entry);
    let (past, participle) = (parts.next(), parts.next());
    let mut bits = bit::verb;
    bits |= match class {
        "transitive" => bit::transitive,
        "say" => bit::say,
        "catenative" => bit::catenative,
        "alone" => bit::alone,
        _ => 0,
    };
    for (form, word) in inflect::forms(base, past, participle) {
        let also = if noun && matches!(form, VerbForm::Base | VerbForm::Third) { bit::noun } else { 0 };
        let traits = lexicon.entry(word).or_default();
        traits.bits |= bits | also;
        // The first verb that a form is given to keeps it: "found" is of "find".
        if traits.base.is_none() {
            (traits.base, traits.form) = (Some(base), Some(form));
        }
    }
}

/// Words in -ed that are no verbs.
const NO_PAST: &[&str] = &[
    "hundred",
    "sacred",
    "naked",
    "wicked",
    "kindred",
    "hatred",
    "infrared",
    "rugged",
    "ragged",
    "crooked",
    "wretched",
    "learned",
    "beloved",
    "biped",
    "quadruped",
    "moped",
    "unmanned",
    "unarmed",
    "untapped",
    "unprecedented",
    "unlicensed",
    "unregistered",
    "undisclosed",
    "unnamed",
    "unidentified",
    "unfounded",
    "unwanted",
    "unsigned",
    "unpaid",
    "disputed",
    "talented",
    "gifted",
    "skilled",
    "unskilled",
    "hooded",
    "masked",
    "bearded",
    "turbaned",
    "landlocked",
    "populated",
    "limited",
    "detailed",
    "sophisticated",
    "experienced",
    "interested",
    "renowned",
    "isolated",
    "crowded",
    "heated",
    "protracted",
    "prolonged",
    "mohamed",
    "mohammed",
    "muhammed",
    "mohammad",
    "ahmed",
    "hamed",
    "khaled",
    "rashed",
    "majed",
    "sayed",
    "zayed",
    "fahed",
    "javed",
    "jawed",
    "naved",
    "alfred",
    "wilfred",
    "manfred",
    "mildred",
    "jared",
    "hammed",
    "walled",
    "nayed",
    "badred",
    "seyed",
    "syed",
];

/// Names that end like adjectives.
const NO_ADJECTIVE: &[&str] = &[
    "hungary", "nepal", "senegal", "portugal", "bengal", "montreal", "jamal", "kamal", "kemal", "faisal", "feisal", "mishal",
    "bilal", "hilal", "jalal", "talal", "iqbal", "gopal", "pascal", "cabral", "nawal", "rafic", "eric", "dominic", "cedric",
    "mary", "gary", "calvary", "amal",
];

/// Classes by endings, for words that stand in no table.
fn guess(word: &str) -> Traits {
    // `quashed`: a verb that the tables do not have.
    if word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !word.contains('-') && !NO_PAST.contains(&word) {
        return Traits { bits: bit::verb | bit::transitive | bit::guessed, base: None, form: Some(VerbForm::Past) };
    }
    // `re-emerge`: as the verb that it repeats.
    let again = word.strip_prefix("re-").and_then(|stem| LEXICON.get(stem)).filter(|stem| stem.has(bit::verb));
    if let Some(stem) = again {
        let noun = stem.bits & bit::noun;
        return Traits { bits: bit::verb | bit::guessed | noun, base: None, form: stem.form };
    }
    // `metastasize`.
    if word.len() > 6 && (word.ends_with("ize") || word.ends_with("ify")) && !word.contains('-') {
        return Traits { bits: bit::verb | bit::guessed, base: None, form: Some(VerbForm::Base) };
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
    let adjective = [
        "al",
        "ive",
        "ous",
        "ic",
        "able",
        "ible",
        "ful",
        "less",
        "ary",
        "based",
        "led",
        "backed",
        "aligned",
        "linked",
        "owned",
        "affiliated",
        "run",
        "controlled",
        "sponsored",
        "related",
        "ish",
        "-made",
    ];
    let bits = match word {
        _ if NO_ADJECTIVE.contains(&word) || ends(&["evic", "ovic", "cic", "dzic", "avic"]) => bit::noun,
        // `a deadly attack`.
        "deadly" | "costly" | "friendly" | "unlikely" | "timely" | "cowardly" | "elderly" | "ugly" => bit::adjective,
        _ if ends(&["ly"]) && !word.contains('-') => bit::adverb,
        _ if ends(&[
            "tion", "sion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "hood", "dom", "ure", "ist", "ers", "ors",
        ]) =>
        {
            bit::noun
        }
        _ if ends(&adjective) || word.starts_with("pro-") || word.starts_with("anti-") => bit::adjective,
        _ => 0,
    };
    let guessed = if bits == 0 { 0 } else { bit::guessed };
    Traits { bits: bits | guessed, ..Traits::default() }
}
