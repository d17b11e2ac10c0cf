//! Where a run of capitals ends: the particles, numbers and small words inside names.

use super::super::class;
use super::super::gazetteer::gazetteer;
use super::{MONTHS, PORTFOLIOS, Scan};
use crate::Class;
use crate::text::{Case, Pos, Tokens};

/// Particles inside the names of people and places.
const PARTICLES: &[&str] = &[
    "al", "el", "bin", "ibn", "bint", "ben", "abu", "de", "da", "do", "dos", "das", "del", "della", "di", "der", "den", "van",
    "von", "du", "la", "le", "les", "des", "pour", "para", "et", "e", "y", "ul", "ud", "ur", "ad", "as", "ash", "ar", "az", "an",
    "at", "ath", "wa", "wal", "ag", "ould", "uld", "wad", "ter", "ten",
];

/// Who stands behind `and` in the names of firms: `Hasan and Sons`.
const PARTNERS: &[&str] = &["sons", "brothers", "bros", "bros.", "partners", "associates", "company", "co", "co."];

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
            if self.broken(next) || ended {
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
        let line = self.text.text[..before].rfind('\n').map_or(before, |line| before - line);
        if gap.contains('\n') && line < 60 {
            return true;
        }
        gap.len() > 1
            && (gap.contains("](")
                || gap.matches('\n').count() > 1
                || gap.contains("**") && gap.trim_matches(['*', '_']).is_empty())
    }

    /// How many tokens go on with the run: a name, or a particle and a name.
    fn step(&self, at: usize, next: usize, end: usize, of: &mut bool) -> usize {
        let name = |token: usize| token < end && self.name_like(token);
        let word = self.lower(next);
        if self.name_like(next) {
            return 1;
        }
        let numbered =
            ["unit", "brigade", "division", "flight", "camp", "branch", "group", "department", "force", "corps", "tower"];
        if self.word(next) == "I" && self.text.tokens[next - 1].case == Case::Upper && self.ship(at, next) {
            return 1;
        }
        if self.text.tokens[next].case == Case::Number {
            let ship = self.text.tokens[next - 1].case == Case::Upper
                && word.len() < 3
                && (self.is(next + 1, "(") || self.ship(at, next));
            let cue =
                at > 0 && matches!(self.lower(at - 1).as_str(), "tanker" | "vessel" | "ship" | "freighter" | "carrier" | "boat");
            if ship || cue && word.len() < 3 {
                return 1;
            }
            return usize::from(numbered.contains(&self.lower(next - 1).as_str()) && word.len() < 5);
        }
        if word == "," && next + 1 < end && class::legal(&self.lower(next + 1)) && self.name_like(next + 1) {
            return 2;
        }
        // `Delta Trading (Hong Kong) Limited`: the branch of a firm.
        let close = (next + 2..end.min(next + 5)).find(|&at| self.is(at, ")")).filter(|_| word == "(");
        if let Some(close) = close
            && close + 1 < end
            && self.capitals(next + 1, close).end as usize == close
            && (class::legal(&self.lower(close + 1)) || class::head_of(&self.lower(close + 1)) == Some(Class::Company))
            && self.name_like(close + 1)
        {
            return close + 2 - next;
        }
        if word == "and"
            && next + 1 < end
            && self.text.tokens[next + 1].case == Case::Capital
            && PARTNERS.contains(&self.lower(next + 1).as_str())
        {
            return 2;
        }
        if word == "&" && name(next + 1)
            || PARTICLES.contains(&word.as_str())
                && name(next + 1)
                && self.text.tokens[next].case == Case::Lower
                && self.personal(at, next)
        {
            return 2;
        }
        if self.two_particles(next, end) {
            return 3;
        }
        if let Some(behind) = self.nickname(at, next, end) {
            return behind - next;
        }
        let unions = ["people", "workers", "farmers", "women", "children", "teachers", "journalists", "soldiers", "mothers"];
        if self.text.tokens[next].pos == Pos::Possessive && name(next + 1) && unions.contains(&self.lower(next - 1).as_str()) {
            return 2;
        }
        let the = usize::from(next + 1 < end && matches!(self.word(next + 1), "the"));
        if matches!(word.as_str(), "of" | "for" | "on" | "in")
            && name(next + 1 + the)
            && self.joins(at, next, &word)
            && !self.compound(next + 1 + the, end)
            && !self.elsewhere(next + 1 + the)
        {
            *of = true;
            return 2 + the;
        }
        if word == "and" && the == 1 && *of && name(next + 2) && self.lower(at) == "islamic" {
            return 3;
        }
        // `Antigua and Barbuda`.
        if word == "and" && name(next + 1) && gazetteer().find(&self.key(Tokens::new(at, next + 2))).is_some() {
            return 2;
        }
        if word == "and" && name(next + 1) && self.and(at, next, *of, end) {
            return 2;
        }
        0
    }

    /// `Forces démocratiques pour la Libération`, `Nusrat al Islam wa al Muslimeen`: a name behind two small words.
    fn two_particles(&self, next: usize, end: usize) -> bool {
        if next + 2 >= end || !self.name_like(next + 2) {
            return false;
        }
        match self.word(next) {
            "pour" | "de" | "para" => matches!(self.word(next + 1), "la" | "le" | "les" | "los" | "las"),
            "wa" | "bin" | "ibn" | "abu" | "ould" => matches!(self.word(next + 1), "al" | "el" | "ul"),
            _ => false,
        }
    }

    /// `Hasan “the Fox” Oban`: what stands behind the nickname of somebody whose other names stand on both sides.
    fn nickname(&self, at: usize, next: usize, end: usize) -> Option<usize> {
        let quote = |token: usize| matches!(self.word(token), "“" | "”" | "\"" | "‘" | "’" | "«" | "»");
        let plain = |token: usize| {
            self.text.tokens[token].case == Case::Capital
                && class::head_of(&self.lower(token)).is_none()
                && gazetteer().find(&self.lower(token)).is_none()
        };
        if !quote(next) || next - at > 2 || !(at..next).all(plain) {
            return None;
        }
        let close = (next + 2..end.min(next + 5)).find(|&token| quote(token))?;
        let inside = (next + 1..close).all(|token| self.name_like(token) || self.word(token) == "the");
        let surname = close + 1 < end && self.name_like(close + 1) && plain(close + 1);
        (inside && surname).then_some(close + 2)
    }

    /// `VESTA 3`: capitals and a small number in a text that speaks of ships.
    fn ship(&self, at: usize, next: usize) -> bool {
        let capitals = (at..next).all(|token| self.text.tokens[token].case == Case::Upper && self.word(token).len() > 2);
        let alone = !MONTHS.contains(&self.lower(next - 1).as_str()) && self.gazetteer_at(next - 1, next).is_none();
        let speaks = || ["vessel", "tanker", "freighter"].iter().any(|word| self.text.text.contains(word));
        capitals && alone && *self.of_ships.get_or_init(speaks)
    }

    /// `forces of the UAE-backed council`: the name after `of` belongs to a compound.
    fn compound(&self, at: usize, end: usize) -> bool {
        let behind = |word: &str| word.starts_with('-') && word.chars().nth(1).is_some_and(char::is_lowercase);
        at + 1 < end && behind(self.word(at + 1)) || self.word(at).contains("-backed")
    }

    /// Whether what follows "of" or "on" is a date or a person, which no body is named with.
    fn elsewhere(&self, at: usize) -> bool {
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

    fn personal(&self, at: usize, next: usize) -> bool {
        !matches!(self.lower(next).as_str(), "as" | "an" | "at" | "do")
            || next > at && sinew_names::is_given_name(&self.lower(next - 1))
    }

    /// Whether "of", "for", "on" or "in" after these words goes on with the name.
    fn joins(&self, at: usize, next: usize, word: &str) -> bool {
        let last = self.lower(next - 1);
        let known = self.text.tokens[next - 1].case != Case::Upper;
        let head = class::head_of(&last).filter(|_| known);
        let islamic = matches!(
            self.key(Tokens::new(at, next)).as_str(),
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
        );
        // `Oban Shipping of Dubai`: a firm of that place, as its owner is of his.
        let trades = head == Some(Class::Company) && !matches!(last.as_str(), "bank" | "company" | "corporation" | "group");
        let town = self.gazetteer_at(next + 1, next + 2).is_some_and(|(_, known)| known.class == Class::Place);
        if word == "of" && next > at + 1 && trades && town {
            return false;
        }
        match word {
            "of" => {
                islamic
                    || self.freed(at, next)
                    || next > at + 2 && class::head_of(&self.lower(at)).is_some() && self.is(at + 1, "for")
                    || head.is_some()
                    || matches!(
                        last.as_str(),
                        "house"
                            | "board"
                            | "companions"
                            | "men"
                            | "guardians"
                            | "martyrs"
                            | "sons"
                            | "lions"
                            | "friends"
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
            "for" => matches!(head, Some(Class::PublicBody | Class::Organization | Class::Company | Class::Law)),
            "on" => {
                matches!(last.as_str(), "office" | "council" | "committee" | "commission" | "conference" | "convention" | "panel")
            }
            _ if self.key(Tokens::new(at, next)) == "islamic state" => self.is(next + 1, "Iraq") && self.is(next + 2, "and"),
            _ if matches!(last.as_str(), "resistance" | "mission" | "jihad") => next - at > 1,
            _ => {
                matches!(last.as_str(), "revolution" | "qaeda" | "al-qaeda" | "al-qa'ida" | "qa'ida" | "al-qaida" | "qaida")
                    && next > at
                    && last != "revolution"
                    || last == "revolution" && next - at > 3
            }
        }
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

    /// Whether "and" goes on with the name: inside what a ministry is of, or between two fields before a head word.
    fn and(&self, at: usize, next: usize, of: bool, end: usize) -> bool {
        // `the Islamic State of Iraq and Syria`.
        if of && self.lower(at) == "islamic" && self.is(at + 1, "State") && self.is(next - 1, "Iraq") {
            return true;
        }
        let foreign = |token: usize| self.gazetteer_at(token, end).is_some() || self.office_word(token).is_some();
        let right = self.capitals(next + 1, end);
        if foreign(next + 1) && !self.is(next - 1, "Iraq") {
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
        let field = |token: usize| {
            let word = self.lower(token);
            self.text.traits(token).known()
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
        let alone = self.office_word(at).is_some() || self.gazetteer_at(at, end).is_some_and(|(known, _)| known >= next);
        // `Oran Bunkering and Blue Delta Shipping`: two firms.
        let trades =
            |token: usize| class::head_of(&self.lower(token)) == Some(Class::Company) || self.lower(token).ends_with("ing");
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
