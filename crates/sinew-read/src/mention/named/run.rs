//! Where a run of capitals ends: the particles, numbers and small words inside names.

use super::super::class;
use super::super::gazetteer::gazetteer;
use super::{MONTHS, PORTFOLIOS, Scan};
use crate::Class;
use crate::text::{Case, Tokens};

/// Endings of words for fields of work: `Liaison and Coordination Unit`.
const FIELD_ENDINGS: &[&str] =
    &["tion", "sion", "ment", "ance", "ence", "ing", "ity", "ics", "liaison", "fare", "search", "sufficiency"];

/// Fields of units and firms, beside what the lexicon knows.
const FIELDS: &[&str] = &[
    "liaison",
    "coordination",
    "accounting",
    "auditing",
    "operations",
    "training",
    "contracting",
    "recruitment",
    "relief",
    "self-sufficiency",
    "self-defense",
    "propaganda",
    "mobilization",
    "procurement",
    "logistics",
    "counter-terrorism",
    "food",
    "drug",
    "space",
];

/// What parties and movements have in their names: `Justice and Equality Movement`.
const AIMS: &[&str] = &[
    "justice",
    "equality",
    "equity",
    "freedom",
    "liberty",
    "peace",
    "unity",
    "development",
    "democracy",
    "progress",
    "dignity",
    "reform",
    "reforms",
    "law",
    "truth",
    "solidarity",
    "reconciliation",
    "prosperity",
    "independence",
    "liberation",
    "reconstruction",
    "dialogue",
    "change",
    "building",
    "construction",
    "brotherhood",
    "fraternity",
    "sovereignty",
    "stability",
    "citizenship",
    "rights",
    "accountability",
    "salvation",
    "renewal",
    "loyalty",
    "faith",
    "labour",
    "labor",
    "honour",
    "honor",
    "resistance",
    "cooperation",
    "security",
    "defence",
    "defense",
    "restoration",
    "redemption",
    "advancement",
    "welfare",
];

impl Scan<'_, '_> {
    /// The token after the run of capitals and particles that begins here.
    pub(super) fn run(&self, at: usize, end: usize) -> usize {
        // `Islamic State in the Sahel`: a name of the tables goes on over small words.
        let mut next = self.gazetteer_at(at, end).map_or(at + 1, |(known, _)| known.max(at + 1));
        let mut of = false;
        while next < end {
            // `Blue Wave Co., Ltd.`: one legal form behind another.
            let goes_on =
                |at: usize| at < end && (class::legal(&self.lower(at)) || matches!(self.word(at), "Offshore" | "Holding"));
            let ended = self.word(next - 1).ends_with('.') && class::legal(&self.lower(next - 1));
            let ended = ended && !goes_on(next) && !(self.is(next, ",") && goes_on(next + 1));
            if self.broken(next) || ended || self.labelled(next) {
                break;
            }
            let step = self.step(at, next, end, &mut of);
            if step == 0 {
                break;
            }
            next += step;
        }
        next
    }

    /// Whether the text between a token and the one before it is more than a blank: a paragraph break or a closed link.
    fn broken(&self, at: usize) -> bool {
        let (before, token) = (self.text.tokens[at - 1].span.end as usize, self.text.tokens[at].span.start as usize);
        let gap = &self.text.text[before..token];
        let line = || self.text.text[..before].rfind('\n').map_or(before, |line| before - line);
        let marks = |c: char| matches!(c, '*' | '_') || c.is_whitespace();
        // `**Hasan Oban** Oban met X`, `Hasan Oban   Oban met X`: a heading, and the sentence behind it.
        let heading = gap.contains("**") && gap.chars().all(marks);
        let breaks = gap.matches('\n').count();
        let apart = breaks == 0 && gap.chars().all(char::is_whitespace) && gap.chars().count() > 2;
        gap.contains("](") || breaks > 1 || breaks == 1 && line() < 60 || heading || apart
    }

    /// `Hasan Oban AKA`, `Hasan Oban DOB`: what the entry of a list goes on with.
    pub(super) fn labelled(&self, next: usize) -> bool {
        self.text.tokens[next].case != Case::Lower
            && matches!(self.lower(next).as_str(), "aka" | "akas" | "a.k.a." | "fka" | "f.k.a." | "dob" | "pob")
    }

    /// `VESTA 3`: capitals and a small number in a text that speaks of ships.
    pub(super) fn ship(&self, at: usize, next: usize) -> bool {
        let capitals = (at..next).all(|token| self.text.tokens[token].case == Case::Upper && self.word(token).len() > 2);
        let alone = !MONTHS.contains(&self.lower(next - 1).as_str()) && self.gazetteer_at(next - 1, next).is_none();
        let speaks = || ["vessel", "tanker", "freighter"].iter().any(|word| self.text.text.contains(word));
        capitals && alone && *self.of_ships.get_or_init(speaks)
    }

    /// `forces of the UAE-backed council`: the name after `of` belongs to a compound.
    pub(super) fn compound(&self, at: usize, end: usize) -> bool {
        let behind = |word: &str| word.starts_with('-') && word.chars().nth(1).is_some_and(char::is_lowercase);
        at + 1 < end && behind(self.word(at + 1)) || self.word(at).contains("-backed")
    }

    /// Whether what follows "of" or "on" is a date or a person, which no body is named with.
    pub(super) fn elsewhere(&self, at: usize) -> bool {
        MONTHS.contains(&self.lower(at).as_str())
            || sinew_names::is_given_name(&self.lower(at))
                && !self.text.traits(at).known()
                && gazetteer().longest(&self.lower(at)) == 0
            || self.commands(at)
    }

    /// `the Joint Forces of Minni Minawi`: two unknown words behind the name of a force are who commands it.
    fn commands(&self, at: usize) -> bool {
        let force = (1..4).filter_map(|back| at.checked_sub(back)).any(|before| {
            matches!(
                self.lower(before).as_str(),
                "forces" | "force" | "brigade" | "brigades" | "battalion" | "militia" | "faction" | "army" | "administration"
            )
        });
        let unknown = |token: usize| {
            token < self.text.tokens.len()
                && self.text.tokens[token].case == Case::Capital
                && !self.text.traits(token).listed()
                && gazetteer().longest(&self.lower(token)) == 0
                && class::head_of(&self.lower(token)).is_none()
        };
        let third = at + 2 < self.text.tokens.len() && self.name_like(at + 2) && class::head_of(&self.lower(at + 2)).is_some();
        force && unknown(at) && unknown(at + 1) && !third
    }

    pub(super) fn personal(&self, at: usize, next: usize) -> bool {
        !matches!(self.lower(next).as_str(), "as" | "an" | "at" | "do")
            || next > at && sinew_names::is_given_name(&self.lower(next - 1))
    }

    /// Whether "of", "for", "on" or "in" after these words goes on with the name.
    pub(super) fn joins(&self, at: usize, next: usize, word: &str) -> bool {
        let last = self.lower(next - 1);
        let known = self.text.tokens[next - 1].case != Case::Upper;
        let head = class::head_of(&last).filter(|_| known);
        match word {
            "of" => !self.trades_in(at, next, &last, head) && self.has_of(at, next, &last, head),
            "for" => matches!(head, Some(Class::PublicBody | Class::Organization | Class::Company | Class::Law)),
            "on" => {
                matches!(last.as_str(), "office" | "council" | "committee" | "commission" | "conference" | "convention" | "panel")
            }
            _ if self.key(Tokens::new(at, next)) == "islamic state" => self.is(next + 1, "Iraq") && self.is(next + 2, "and"),
            _ if matches!(last.as_str(), "resistance" | "mission" | "jihad") => next - at > 1,
            _ => {
                matches!(last.as_str(), "qaeda" | "al-qaeda" | "al-qa'ida" | "qa'ida" | "al-qaida" | "qaida") && next > at
                    || last == "revolution" && next - at > 3
            }
        }
    }

    /// `Oban Shipping of Dubai`: a firm of that place, as its owner is of his.
    fn trades_in(&self, at: usize, next: usize, last: &str, head: Option<Class>) -> bool {
        next > at + 1
            && head == Some(Class::Company)
            && !matches!(last, "bank" | "company" | "corporation" | "group")
            && self.gazetteer_at(next + 1, next + 2).is_some_and(|(_, known)| known.class == Class::Place)
    }

    /// Whether the words before "of" make a name with what stands behind it: `House of`, `Ministry for the Defense of`.
    fn has_of(&self, at: usize, next: usize, last: &str, head: Option<Class>) -> bool {
        head.is_some()
            || heads_name_with_of(last)
            || self.freed(at, next)
            || is_name_with_of(&self.key(Tokens::new(at, next)))
            || next > at + 2 && class::head_of(&self.lower(at)).is_some() && self.is(at + 1, "for")
    }

    /// `Front for the Liberation of Orania`: what a body is for has its own object.
    fn freed(&self, at: usize, next: usize) -> bool {
        let aim = ["liberation", "defense", "defence", "protection", "promotion", "reconstruction", "salvation", "restoration"];
        aim.contains(&self.lower(next - 1).as_str()) && (at + 1..next - 1).any(|token| matches!(self.word(token), "for" | "of"))
    }

    /// `Electronic Warfare and Cyber Defense Organization (EWCD)`: an acronym behind it that both sides have a part in.
    fn shortened(&self, left: Tokens, right: Tokens) -> bool {
        let open = right.end as usize;
        if !self.is(open, "(") || open + 1 >= self.text.tokens.len() {
            return false;
        }
        let first = |token: usize| self.word(token).rsplit('-').next().and_then(|part| part.chars().next());
        let initials: String = left.range().chain(right.range()).filter_map(first).filter(|c| c.is_uppercase()).collect();
        let short = self.word(open + 1).rsplit('-').next().unwrap_or_default();
        let upper = short.len() > 2 && short.chars().all(|c| c.is_ascii_uppercase());
        upper && initials.find(short).is_some_and(|at| at < left.len() && at + short.len() > left.len())
    }

    /// Whether a word in small letters says that a party stands before it.
    fn party(&self, at: usize) -> bool {
        at < self.text.tokens.len() && matches!(self.word(at), "party" | "movement" | "coalition" | "bloc" | "alliance")
    }

    /// Whether "and" goes on with the name: inside what a ministry is of, or between two fields before a head word.
    pub(super) fn and(&self, at: usize, next: usize, of: bool, end: usize) -> bool {
        // `the Islamic State of Iraq and Syria`.
        if of && self.lower(at) == "islamic" && self.is(at + 1, "State") && self.is(next - 1, "Iraq") {
            return true;
        }
        let aim = |token: usize| AIMS.contains(&self.lower(token).as_str());
        let foreign = |token: usize| self.gazetteer_at(token, end).is_some() || self.office_word(token).is_some() && !aim(token);
        let right = self.capitals(next + 1, end);
        // `the Qods Force and Bank Oban`: what begins with its sort is a name of its own.
        let begins = right.len() > 1 && class::leading(&self.lower(next + 1)).is_some();
        if begins || foreign(next + 1) && !self.is(next - 1, "Iraq") {
            return false;
        }
        let head_right =
            class::head_of(&self.lower(next + 1)).is_some() && right.len() == 1 && (next + 2 < end && self.is(next + 2, "of"));
        if of {
            let country = self.gazetteer_at(next - 1, next).is_some();
            let heads = right.range().any(|token| class::legal(&self.lower(token)));
            return !country && !head_right && !heads;
        }
        if self.shortened(Tokens::new(at, next), right) {
            return true;
        }
        // `the Law and Justice party`.
        if next == at + 1 && aim(at) && aim(next + 1) && right.len() == 1 && self.party(next + 2) {
            return true;
        }
        let field = |token: usize| {
            let word = self.lower(token);
            aim(token)
                || self.text.traits(token).known()
                || word.len() > 6 && FIELD_ENDINGS.iter().any(|ending| word.ends_with(ending))
                || PORTFOLIOS.contains(&word.as_str())
                || class::head_of(&word).is_some()
                || word.len() == 1
                || FIELDS.contains(&word.as_str())
        };
        let left = Tokens::new(at, next);
        let both = left.len() > 1
            && right.len() > 1
            && class::organisation(self.text, left)
            && self.text.lemma(next - 1) == self.text.lemma(right.end as usize - 1);
        // `Hamas and Islamic Jihad`, but `IRGC Research and Training Organization`.
        let alone =
            self.office_word(at).is_some() && !aim(at) || self.gazetteer_at(at, end).is_some_and(|(known, _)| known >= next);
        // `Oran Bunkering and Blue Delta Shipping`: two firms.
        let trades = |token: usize| {
            let word = self.lower(token);
            class::head_of(&word) == Some(Class::Company) || word.ends_with("ing") || word == "group"
        };
        let firms = left.len() > 1 && right.len() > 2 && trades(next - 1) && trades(right.end as usize - 1);
        field(next - 1)
            && !firms
            && field(next + 1)
            && !both
            && !alone
            && !class::legal(&self.lower(next - 1))
            && class::organisation(self.text, right)
    }
}

/// Names that need what stands behind "of": `Democratic Republic of`, `Isle of`.
fn is_name_with_of(words: &str) -> bool {
    matches!(
        words,
        "islamic state"
            | "united states"
            | "democratic republic"
            | "republic"
            | "kingdom"
            | "state"
            | "government"
            | "bay"
            | "cape"
            | "isle"
            | "city"
            | "law"
    )
}

/// Last words of names that go on with "of": `Brigade of the Sons of`.
fn heads_name_with_of(last: &str) -> bool {
    matches!(
        last,
        "house"
            | "board"
            | "companions"
            | "men"
            | "guardians"
            | "martyrs"
            | "sons"
            | "lions"
            | "friends"
            | "knights"
            | "banner"
            | "wolves"
            | "eagles"
            | "falcons"
            | "defenders"
            | "republic"
            | "kingdom"
            | "emirate"
            | "declaration"
            | "office"
            | "soldiers"
            | "chamber"
            | "chiefs"
            | "school"
            | "port"
    )
}
