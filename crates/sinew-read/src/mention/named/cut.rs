//! Cuts runs of capitals at titles and months, and drops what only has its capital from its place.

use super::super::class;
use super::super::gazetteer::{Known, TitleKind, gazetteer};
use super::{MONTHS, Name, Scan};
use crate::Class;
use crate::text::{Case, Tokens, bit};
use rustc_hash::FxHashSet;

/// Adjectives of peoples, faiths and continents.
const PEOPLES: &[&str] = &[
    "arab",
    "kurdish",
    "kurd",
    "shiite",
    "shi'ite",
    "shia",
    "shi'a",
    "sunni",
    "jewish",
    "jew",
    "christian",
    "muslim",
    "islamic",
    "islamist",
    "druze",
    "alawite",
    "yazidi",
    "turkmen",
    "tuareg",
    "hutu",
    "tutsi",
    "dinka",
    "nuer",
    "igbo",
    "yoruba",
    "kikuyu",
    "masalit",
    "zaghawa",
    "tebu",
    "berber",
    "baloch",
    "fulani",
    "hausa",
    "pashtun",
    "uyghur",
    "rohingya",
    "european",
    "african",
    "asian",
    "western",
    "latin",
    "creole",
    "arabic",
    "slavic",
    "baltic",
    "balkan",
    "african-american",
    "salafi",
    "salafist",
    "wahhabi",
    "zionist",
    "communist",
    "catholic",
    "orthodox",
    "hindu",
    "buddhist",
    "marxist",
    "jihadist",
    "baathist",
    "kremlin-backed",
    "eastern",
    "northern",
    "southern",
    "bedouin",
    "amhara",
    "oromo",
    "tigrayan",
    "chechen",
    "tatar",
    "roma",
];

/// Capitals that introduce a field or count something.
const CODES: &[&str] = &[
    "e.o.", "e.o.s", "sdgt", "sdgts", "sdt", "sdts", "fto", "ftos", "imo", "aka", "a.k.a.", "dob", "pob", "sts", "mmsi", "url",
    "gmt", "et", "utc", "usd", "cdn", "cad", "aud", "eur", "ceo", "covid-19", "no.", "nos.", "id", "tel", "fax", "pdf", "gdp",
    "lng", "lpg", "uav", "ais", "am", "pm", "ied", "faq", "sdn",
];

/// What the name of a body ends with before a person's.
const ENDS: &str = "forces force army guard guards police council party ministry agency service republic region province department \
                    movement committee commission bureau corps";

/// What a firm is general in.
const TRADES: &[&str] = &[
    "trading",
    "contracting",
    "trade",
    "transport",
    "transportation",
    "shipping",
    "electric",
    "investment",
    "services",
    "supplies",
];

impl Scan<'_, '_> {
    /// Cuts a run into names: known places and bodies before titles, titles, the rest.
    pub(super) fn cut(&mut self, at: usize, end: usize, first: usize) {
        if let Some(from) = self.called_after_day(at, end) {
            self.push(Tokens::new(from, end), first);
            return;
        }
        let dated = at < end && MONTHS.contains(&self.lower(at).as_str());
        let mut at = at;
        while at < end && MONTHS.contains(&self.lower(at).as_str()) {
            at += 1;
        }
        let stop = (at..end).find(|&token| token > at && MONTHS.contains(&self.lower(token).as_str())).unwrap_or(end);
        if at >= stop {
            return;
        }
        // `on Wednesday Col Maj Hasan Oban said`.
        if let Some(title) = self.title(at, stop).filter(|title| dated && (title.end as usize) < stop) {
            self.cut_behind(title, end, first);
            return;
        }
        let whole = Tokens::new(at, stop);
        if let Some(inner) = self.inner_title(whole) {
            let portfolio = (at..inner.start as usize).all(|token| self.portfolio(token));
            // `U.S. Defense Secretary X`: the portfolio is the title's, unless it is a body's by name.
            let mut end = inner.start as usize;
            let known = gazetteer().find(&self.key(Tokens::new(at, end))).is_some();
            while !known && end > at + 1 && self.portfolio(end - 1) {
                end -= 1;
            }
            if !portfolio {
                self.cut(at, end, first);
            }
            self.cut_behind(inner, stop, first);
            return;
        }
        self.push(whole, first);
        if stop < end {
            self.cut(stop, end, first);
        }
    }

    /// Cuts what stands behind a title, which is that of the first name.
    fn cut_behind(&mut self, title: Tokens, end: usize, first: usize) {
        let rest = self.found.len();
        self.cut(title.end as usize, end, first);
        if let Some(name) = self.found.get_mut(rest) {
            name.title = Some(title);
        }
    }

    /// `March 14 Alliance`, `17 February Brigade`: where a body's name begins that has a day in it.
    pub(super) fn called_after_day(&self, at: usize, end: usize) -> Option<usize> {
        let day = |token: usize| self.word(token).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
        let month = at < end && MONTHS.contains(&self.lower(at).as_str());
        let (from, next) = match month {
            true if at + 1 < end && day(at + 1) => (at, at + 2),
            true if at > 0 && day(at - 1) => (at - 1, at + 1),
            _ => return None,
        };
        // `On March 14 Front leaders met`: a day.
        let dated = from > 0 && matches!(self.lower(from - 1).as_str(), "on" | "since" | "until" | "by" | "before" | "after");
        let body = |token: usize| matches!(class::head_of(&self.lower(token)), Some(Class::Organization | Class::PublicBody));
        (!dated && (next..end.min(next + 3)).any(body)).then_some(from)
    }

    /// A title inside a run that is no organisation: `Treasury Secretary Steven Mnuchin`.
    fn inner_title(&self, run: Tokens) -> Option<Tokens> {
        if class::organisation(self.text, run) && !self.ends_in_holder(run) {
            return None;
        }
        // `Lahur Sheikh Jangi`: a courtesy amid the names of a person is one of them.
        let courtesy = |token: usize| {
            matches!(self.office_word(token), Some(TitleKind::Courtesy))
                && token + 1 < run.end as usize
                && !self.text.traits(token - 1).known()
                && gazetteer().find(&self.lower(token - 1)).is_none()
                && class::head_of(&self.lower(token - 1)).is_none()
        };
        // `Adoon General Trading`: no general.
        let trade = |token: usize| {
            self.lower(token) == "general"
                && token + 1 < run.end as usize
                && (class::head_of(&self.lower(token + 1)) == Some(crate::Class::Company)
                    || TRADES.contains(&self.lower(token + 1).as_str()))
        };
        // `Hasan Oban Senior`: the elder of two who bear the name.
        let elder = |token: usize| self.lower(token) == "senior" && token + 1 == run.end as usize;
        let office = |&token: &usize| self.office_word(token).is_some() && !courtesy(token) && !trade(token) && !elder(token);
        let start = run.range().skip(1).find(office)?;
        // `Erik Prince`: an office that ends the run of a given name is a surname.
        if start + 1 == run.end as usize
            && run.len() == 2
            && sinew_names::is_given_name(&self.lower(run.start as usize))
            && gazetteer().find(&self.lower(run.start as usize)).is_none()
        {
            return None;
        }
        let mut end = start;
        while end < run.end as usize && self.office_word(end).is_some() {
            end += 1;
        }
        while let Some(next) = self.of_portfolio(end, run.end as usize) {
            end = next;
        }
        Some(Tokens::new(start, end))
    }

    /// `Kataib Hezbollah Secretary General Ahmad al-Hamidawi`: behind the title stands a person.
    fn ends_in_holder(&self, run: Tokens) -> bool {
        let Some(start) = run.range().skip(2).find(|&token| self.office_word(token).is_some()) else { return false };
        let end = (start..run.end as usize).find(|&token| self.office_word(token).is_none()).unwrap_or(run.end as usize);
        let rest = Tokens::new(end, run.end as usize);
        (2..=5).contains(&rest.len())
            && class::head(self.text, rest).is_none()
            && class::of(self.text, rest) == Some(crate::Class::Person)
    }

    pub(super) fn push(&mut self, run: Tokens, first: usize) {
        if run.is_empty() {
            return;
        }
        let run = self.without_first(run, first);
        if self.no_name(run) {
            return;
        }
        if let Some(known) = gazetteer().find(&self.key(run)) {
            self.found.push(known_name(run, known));
        } else if self.seat_before(run) {
            self.push(Tokens { end: run.start + 1, ..run }, usize::MAX);
            self.push(Tokens { start: run.start + 1, ..run }, usize::MAX);
        } else if let Some(end) = self.body_before(run) {
            let body = Tokens { end, ..run };
            self.found.push(new_name(body, class::of(self.text, body)));
            self.push(Tokens { start: end, ..run }, usize::MAX);
        } else if self.acronym_before(run) {
            let acronym = Tokens { end: run.start + 1, ..run };
            self.found.push(new_name(acronym, class::of(self.text, acronym)));
            self.push(Tokens { start: run.start + 1, ..run }, usize::MAX);
        } else if let Some((end, known)) = self.people_before(run).or_else(|| self.state_before(run)) {
            self.found.push(known_name(Tokens { end, ..run }, known));
            self.push(Tokens { start: end, ..run }, usize::MAX);
        } else {
            self.found.push(new_name(run, class::of(self.text, run)));
        }
    }

    /// The acronyms that the text explains: capitals alone in brackets.
    fn in_brackets(&self) -> FxHashSet<String> {
        let tokens = 1..self.text.tokens.len().saturating_sub(1);
        let alone = tokens
            .filter(|&token| self.text.tokens[token].case == Case::Upper && self.is(token - 1, "(") && self.is(token + 1, ")"));
        alone.map(|token| self.word(token).to_owned()).collect()
    }

    /// `deputy director for the Armed Forces Hussein Rashid`: where the name of a body ends and a person's begins.
    fn body_before(&self, run: Tokens) -> Option<u32> {
        let body = |token: usize| ENDS.split(' ').any(|word| word == self.lower(token));
        let end = run.range().skip(1).find(|&token| body(token))? + 1;
        let rest = Tokens { start: end as u32, ..run };
        let plain = |token: usize| {
            let capital = self.text.tokens[token].case == Case::Capital || self.lower(token).starts_with("al-");
            capital && self.unlisted(token)
        };
        let person = (2..5).contains(&rest.len()) && rest.range().all(plain) && sinew_names::is_given_name(&self.lower(end));
        person.then_some(end as u32)
    }

    /// Whether a word is none of the language and heads no body's name.
    pub(super) fn unlisted(&self, token: usize) -> bool {
        class::head_of(&self.lower(token)).is_none() && !self.text.traits(token).listed()
    }

    /// `the RDF Ruki Karusisi`: an acronym that the text explains, and then a person.
    fn acronym_before(&self, run: Tokens) -> bool {
        let at = run.start as usize;
        let short = self.text.tokens[at].case == Case::Upper && (2..6).contains(&self.word(at).len());
        let names = |token: usize| self.text.tokens[token].case != Case::Upper && self.unlisted(token);
        if !short || !(3..5).contains(&run.len()) || !run.range().skip(1).all(names) {
            return false;
        }
        let given = sinew_names::is_given_name(self.lower(at + 1).split('-').next().unwrap_or_default());
        given || self.explained.get_or_init(|| self.in_brackets()).contains(self.word(at))
    }

    /// A run without a first word that is no part of its name.
    fn without_first(&self, run: Tokens, first: usize) -> Tokens {
        let mut run = run;
        // A known word that only has its capital from the sentence.
        if run.start as usize == first && run.len() > 1 && self.drops_first(run) {
            run.start += 1;
        }
        // `the Christian Lebanese Forces`.
        let rest = Tokens { start: run.start + 1, ..run };
        let of_people = run.len() > 2
            && PEOPLES.contains(&self.lower(run.start as usize).as_str())
            && gazetteer().find(&self.key(run)).is_none()
            && gazetteer().find(&self.key(rest)).is_some();
        if of_people { rest } else { run }
    }

    /// `Iranian` before a name that it is no part of.
    fn people_before(&self, run: Tokens) -> Option<(u32, &'static Known)> {
        let known = gazetteer().find(&self.key(Tokens { end: run.start + 1, ..run })).filter(|known| known.demonym)?;
        // `Persian Gulf Marine`: the adjective is a part of the name of a place.
        let place = self.gazetteer_at(run.start as usize, run.end as usize).is_some_and(|(end, _)| end > run.start as usize + 1);
        let rest = Tokens { start: run.start + 1, ..run };
        (!place && !class::keeps_demonym(self.text, rest)).then_some((rest.start, known))
    }

    /// Peoples, programmes of designation, and words such as `Army` that stand for a body named elsewhere.
    fn no_name(&self, run: Tokens) -> bool {
        const PROGRAMMES: &[&str] = &[
            "executive order",
            "designated global terrorist",
            "foreign terrorist organization",
            "designated national",
            "blocked persons",
        ];
        let key = self.key(run);
        let alone = run.len() == 1 && self.text.tokens[run.start as usize].case == Case::Capital;
        let money = alone && super::sums(&key);
        let stem = key.strip_suffix('s').unwrap_or(&key);
        let code = run.range().all(|token| CODES.contains(&self.lower(token).as_str()))
            || alone && self.portfolio(run.start as usize) && gazetteer().find(&key).is_none();
        // `an Iranian-German activist`.
        let peoples = alone && key.contains('-') && key.split('-').all(|part| gazetteer().country_of(part).is_some());
        let common = peoples
            || code
            || alone && (PEOPLES.contains(&stem) || gazetteer().find(&key).is_none() && class::head_of(&key).is_some());
        // `Three-time Prime Minister X`.
        let counted = alone || run.len() == 1;
        let times =
            counted && key.split_once('-').is_some_and(|(_, last)| matches!(last, "time" | "year" | "term" | "member" | "day"));
        // `the Christmas Day attack`.
        let holiday = run.len() > 1
            && matches!(self.lower(run.end as usize - 1).as_str(), "day" | "eve")
            && !class::organisation(self.text, run);
        common || holiday || times || money || PROGRAMMES.iter().any(|programme| key.contains(programme))
    }

    fn drops_first(&self, run: Tokens) -> bool {
        let at = run.start as usize;
        let traits = self.text.traits(at);
        let seen = self.text.lemma_number(&self.lower(at)).is_some_and(|number| self.capital.contains(&number));
        let small = self.lower.contains(&self.text.tokens[at].lemma);
        let rest = Tokens { start: run.start + 1, ..run };
        let given = || sinew_names::is_given_name(&self.lower(at)) && self.given(at, run.end as usize);
        let name = self.no_past(at) || given();
        let quarter = matches!(self.word(at), "South" | "North" | "East" | "West") && !self.text.traits(at + 1).known();
        !quarter
            && !name
            && gazetteer().find(&self.key(run)).is_none()
            && gazetteer().find(&self.lower(at)).is_none()
            && (traits.has(bit::adverb)
                || (traits.known() || small) && !seen && !class::organisation(self.text, run)
                || gazetteer().find(&self.key(rest)).is_some())
    }
}

/// A name that no table has.
pub(super) fn new_name(tokens: Tokens, class: Option<crate::Class>) -> Name {
    Name { tokens, class, known: None, title: None, demonym: false, whole: None }
}

pub(super) fn known_name(tokens: Tokens, known: &'static Known) -> Name {
    Name { tokens, class: Some(known.class), known: Some(known), title: None, demonym: known.demonym, whole: None }
}
