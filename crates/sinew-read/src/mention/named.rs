//! Proper names: runs of capitals, with the particles inside them, and without the titles before them.

use super::class;
use super::gazetteer::{Known, TitleKind, gazetteer};
use crate::Class;
use crate::text::{BlockKind, Case, Pos, Text, Tokens, bit};
use rustc_hash::{FxHashMap, FxHashSet};

/// A proper name where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(crate) tokens: Tokens,
    pub(crate) class: Option<Class>,
    pub(crate) known: Option<&'static Known>,
    pub(crate) title: Option<Tokens>,
    /// Stands alone before a noun, as `Iraqi` does: no mention, but it tells what the noun is of.
    pub(crate) demonym: bool,
}

/// Particles inside the names of people and places.
const PARTICLES: &[&str] = &[
    "al", "el", "bin", "ibn", "bint", "ben", "abu", "de", "da", "do", "dos", "das", "del", "della", "di", "der", "den", "van",
    "von", "du", "la", "le", "e", "y", "ul", "ud", "ur", "ad", "as", "ash", "ar", "az", "an", "at", "ath",
];

/// What ministers, secretaries and directors are of.
const PORTFOLIOS: &[&str] = &[
    "state",
    "defense",
    "defence",
    "interior",
    "treasury",
    "foreign",
    "finance",
    "oil",
    "justice",
    "staff",
    "terrorism",
    "intelligence",
    "national",
    "political",
    "economic",
    "external",
    "home",
    "internal",
    "security",
    "health",
    "education",
    "agriculture",
    "energy",
    "transport",
    "transportation",
    "trade",
    "commerce",
    "labor",
    "labour",
    "culture",
    "information",
    "communications",
    "planning",
    "environment",
    "electricity",
    "water",
    "industry",
    "mines",
    "petroleum",
    "homeland",
    "operations",
    "logistics",
    "public",
    "international",
    "global",
    "arms",
    "near",
    "parliament",
    "missions",
    "expatriates",
];

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "jan.",
    "feb.",
    "mar.",
    "apr.",
    "jun.",
    "jul.",
    "aug.",
    "sep.",
    "sept.",
    "oct.",
    "nov.",
    "dec.",
];

/// All proper names of a text, in its order.
pub(crate) fn names(text: &Text<'_>) -> Vec<Name> {
    let mut scan = Scan::new(text);
    let (titles, prose): (Vec<usize>, Vec<usize>) = (0..text.sentences.len()).partition(|&sentence| scan.title_case(sentence));
    prose.into_iter().for_each(|sentence| scan.sentence(sentence));
    scan.learn();
    titles.into_iter().for_each(|sentence| scan.heading(sentence));
    scan.found.sort_by_key(|name| name.tokens);
    scan.found
}

struct Scan<'a, 't> {
    text: &'a Text<'t>,
    /// Lemmas that occur in small letters.
    lower: FxHashSet<u32>,
    /// Words that occur with a capital where small letters would do.
    capital: FxHashSet<u32>,
    /// Names found in prose, by their words; and the most words of those that begin with a word.
    learnt: FxHashMap<String, Option<Class>>,
    firsts: FxHashMap<String, usize>,
    found: Vec<Name>,
}

impl<'a, 't> Scan<'a, 't> {
    fn new(text: &'a Text<'t>) -> Scan<'a, 't> {
        let (mut lower, mut capital) = (FxHashSet::default(), FxHashSet::default());
        for sentence in &text.sentences {
            let heading = !matches!(
                text.blocks[sentence.block as usize].kind,
                BlockKind::Paragraph | BlockKind::Item | BlockKind::Quotation
            );
            for token in &text.tokens[sentence.tokens.range()] {
                if token.case == Case::Lower {
                    lower.insert(token.lemma);
                } else if !heading && token.pos == Pos::Name {
                    capital.insert(token.lemma);
                }
            }
        }
        Scan { text, lower, capital, learnt: FxHashMap::default(), firsts: FxHashMap::default(), found: Vec::new() }
    }

    /// Whether a sentence has its capitals for show.
    fn title_case(&self, sentence: usize) -> bool {
        let tokens = &self.text.tokens[self.text.sentences[sentence].tokens.range()];
        let kind = self.text.block(sentence).kind;
        let long = tokens
            .iter()
            .filter(|token| token.span.end - token.span.start > 3 && !matches!(token.case, Case::Mark | Case::Number));
        let (capital, all) =
            long.fold((0, 0), |(capital, all), token| (capital + usize::from(token.case != Case::Lower), all + 1));
        let shown = capital * 4 >= all * 3;
        match kind {
            BlockKind::Title | BlockKind::Heading => shown && all > 0,
            BlockKind::Byline => false,
            _ => shown && all >= 6,
        }
    }

    fn sentence(&mut self, sentence: usize) {
        let range = self.text.sentences[sentence].tokens.range();
        let mut at = range.start;
        let mut title: Option<Tokens> = None;
        while at < range.end {
            if let Some(office) = self.title(at, range.end) {
                at = office.end as usize;
                title = Some(office);
                continue;
            }
            if !self.starts(at, range.start, range.end) {
                let keeps = title.is_some_and(|office| office.end as usize == at) && self.is(at, ",");
                title = title.filter(|_| keeps);
                at += 1;
                continue;
            }
            let end = self.run(at, range.end);
            let office = title.take().filter(|office| office.end as usize + 1 >= at);
            let start = self.found.len();
            self.cut(at, end, range.start);
            let adjacent = office.is_some_and(|office| office.end as usize == at);
            if let Some(first) = self.found.get_mut(start)
                && (adjacent || first.class == Some(Class::Person))
            {
                self.found[start].title = office;
            }
            at = end.max(at + 1);
        }
    }

    fn word(&self, at: usize) -> &'t str {
        self.text.word(at)
    }

    fn is(&self, at: usize, word: &str) -> bool {
        at < self.text.tokens.len() && self.word(at) == word
    }

    fn lower(&self, at: usize) -> String {
        self.text.folded(at)
    }

    fn name_like(&self, at: usize) -> bool {
        let token = self.text.tokens[at];
        token.pos == Pos::Name && matches!(token.case, Case::Capital | Case::Upper | Case::Mixed | Case::Uncased)
    }

    fn office_word(&self, at: usize) -> Option<TitleKind> {
        matches!(self.text.tokens[at].case, Case::Capital).then(|| gazetteer().title(&self.lower(at))).flatten()
    }

    /// A title with a capital, with what it is of where that is a portfolio: `Under Secretary for Terrorism and ...`.
    fn title(&self, at: usize, end: usize) -> Option<Tokens> {
        self.office_word(at)?;
        if class::organisation(self.text, self.capitals(at, end)) {
            return None;
        }
        let mut stop = at;
        while stop < end
            && (self.office_word(stop).is_some()
                || self.portfolio(stop) && stop + 1 < end && self.office_word(stop + 1).is_some())
        {
            stop += 1;
        }
        while let Some(next) = self.of_portfolio(stop, end) {
            stop = next;
        }
        Some(Tokens::new(at, stop))
    }

    fn portfolio(&self, at: usize) -> bool {
        self.text.tokens[at].case == Case::Capital && PORTFOLIOS.contains(&self.lower(at).as_str())
    }

    /// After a title: `of the Treasury`, `for Terrorism and Financial Intelligence`; stops where a given name begins.
    fn of_portfolio(&self, at: usize, end: usize) -> Option<usize> {
        let mut next = at;
        let links = ["of", "for", "the", "and", "to"];
        while next < end && links.contains(&self.word(next)) {
            next += 1;
        }
        if next == at || next >= end || !self.portfolio(next) {
            return None;
        }
        next += 1;
        while next < end
            && self.name_like(next)
            && self.office_word(next).is_none()
            && !sinew_names::is_given_name(&self.lower(next))
        {
            next += 1;
        }
        Some(next)
    }

    /// The capitals from here on, without anything between.
    fn capitals(&self, at: usize, end: usize) -> Tokens {
        let stop = (at..end)
            .find(|&token| !matches!(self.text.tokens[token].case, Case::Capital | Case::Upper | Case::Mixed))
            .unwrap_or(end);
        Tokens::new(at, stop)
    }

    /// Whether a name may start here.
    fn starts(&self, at: usize, first: usize, end: usize) -> bool {
        let initial = (first..at).all(|token| self.text.tokens[token].case == Case::Mark);
        if !initial || self.text.tokens[at].case != Case::Capital {
            return self.name_like(at);
        }
        if self.gazetteer_at(at, end).is_some() {
            return true;
        }
        let traits = self.text.traits(at);
        let next_name =
            at + 1 < end && self.name_like(at + 1) && !self.text.tokens[at + 1].span.of(self.text.text).starts_with('(');
        let seen = self.text.lemma_number(&self.lower(at)).is_some_and(|number| self.capital.contains(&number));
        if traits.closed() && !traits.has(bit::adjective | bit::number) {
            return false;
        }
        let small = self.lower.contains(&self.text.tokens[at].lemma);
        let named = sinew_names::is_given_name(&self.lower(at));
        let said = at + 1 < end
            && matches!(self.text.tokens[at + 1].pos, Pos::Possessive | Pos::Verb(_) | Pos::Auxiliary | Pos::Mark)
            && !self.lower(at).ends_with('s');
        match (traits.known(), next_name) {
            (true, true) => seen && !small || !self.common_start(at),
            (true, false) => seen && !small,
            (false, true) => !small || named,
            (false, false) => !small && (seen || named || said),
        }
    }

    /// Whether a known word before a name is likely no part of it: `Former`, `Lebanese`, `Additionally`.
    fn common_start(&self, at: usize) -> bool {
        let traits = self.text.traits(at);
        !class::organisation(self.text, self.capitals(at, self.text.tokens.len().min(at + 8))) || traits.has(bit::adverb)
    }

    /// The longest name of the gazetteer that begins here.
    fn gazetteer_at(&self, at: usize, end: usize) -> Option<(usize, &'static Known)> {
        let first = self.lower(at);
        let longest = gazetteer().longest(&first).min(end - at);
        (1..=longest).rev().find_map(|length| {
            let key = self.key(Tokens::new(at, at + length));
            let known = gazetteer().find(&key)?;
            (length > 1 || self.text.tokens[at].case != Case::Lower).then_some((at + length, known))
        })
    }

    fn key(&self, tokens: Tokens) -> String {
        let mut key = String::new();
        for token in tokens.range() {
            if !key.is_empty() && !matches!(self.text.tokens[token].pos, Pos::Possessive) {
                key.push(' ');
            }
            key.push_str(&self.lower(token));
        }
        key
    }

    /// The token after the run of capitals and particles that begins here.
    fn run(&self, at: usize, end: usize) -> usize {
        let mut next = at + 1;
        let mut of = false;
        while next < end {
            if self.broken(next) {
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
        let numbered = ["unit", "brigade", "division", "flight", "camp", "branch", "group", "department", "force", "corps"];
        if self.text.tokens[next].case == Case::Number {
            return usize::from(numbered.contains(&self.lower(next - 1).as_str()) && word.len() < 5);
        }
        if word == "," && next + 1 < end && class::legal(&self.lower(next + 1)) && self.name_like(next + 1) {
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
        let the = usize::from(next + 1 < end && matches!(self.word(next + 1), "the"));
        if matches!(word.as_str(), "of" | "for" | "on" | "in") && name(next + 1 + the) && self.joins(at, next, &word) {
            *of = true;
            return 2 + the;
        }
        if word == "and" && name(next + 1) && self.and(at, next, *of, end) {
            return 2;
        }
        0
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
        match word {
            "of" => {
                islamic
                    || head.is_some()
                    || matches!(
                        last.as_str(),
                        "house"
                            | "board"
                            | "companions"
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
                            | "school"
                            | "port"
                            | "community"
                            | "alliance"
                    )
            }
            "for" => matches!(head, Some(Class::PublicBody | Class::Organization | Class::Company | Class::Law)),
            "on" => matches!(last.as_str(), "council" | "committee" | "commission" | "conference" | "convention" | "panel"),
            _ => {
                matches!(
                    last.as_str(),
                    "revolution" | "resistance" | "qaeda" | "al-qaeda" | "al-qa'ida" | "qa'ida" | "al-qaida" | "qaida"
                ) && (at..next).len() >= 1
                    && last != "revolution"
                    || last == "revolution" && next - at > 3
            }
        }
    }

    /// Whether "and" goes on with the name: inside what a ministry is of, or between two fields before a head word.
    fn and(&self, at: usize, next: usize, of: bool, end: usize) -> bool {
        let foreign = |token: usize| self.gazetteer_at(token, end).is_some() || self.office_word(token).is_some();
        let right = self.capitals(next + 1, end);
        if foreign(next + 1) && !self.is(next - 1, "Iraq") {
            return false;
        }
        let head_right =
            class::head_of(&self.lower(next + 1)).is_some() && right.len() == 1 && (next + 2 < end && self.is(next + 2, "of"));
        if of {
            let country = self.gazetteer_at(next - 1, next).is_some();
            let heads = class::organisation(self.text, right) && right.len() > 2;
            return !country && !head_right && !heads;
        }
        let fields = (at..next).all(|token| self.text.traits(token).known() || PORTFOLIOS.contains(&self.lower(token).as_str()));
        fields && !foreign(at) && class::organisation(self.text, right)
    }

    /// Cuts a run into names: known places and bodies before titles, titles, the rest.
    fn cut(&mut self, at: usize, end: usize, first: usize) {
        let mut at = at;
        while at < end && MONTHS.contains(&self.lower(at).as_str()) {
            at += 1;
        }
        let stop = (at..end).find(|&token| token > at && MONTHS.contains(&self.lower(token).as_str())).unwrap_or(end);
        if at >= stop {
            return;
        }
        let whole = Tokens::new(at, stop);
        if let Some(inner) = self.inner_title(whole) {
            let portfolio = (at..inner.start as usize).all(|token| self.portfolio(token));
            if !portfolio {
                self.cut(at, inner.start as usize, first);
            }
            let rest = self.found.len();
            self.cut(inner.end as usize, stop, first);
            if let Some(name) = self.found.get_mut(rest) {
                name.title = Some(inner);
            }
            return;
        }
        self.push(whole, first);
        if stop < end {
            self.cut(stop, end, first);
        }
    }

    /// A title inside a run that is no organisation: `Treasury Secretary Steven Mnuchin`.
    fn inner_title(&self, run: Tokens) -> Option<Tokens> {
        if class::organisation(self.text, run) {
            return None;
        }
        let start = run.range().skip(1).find(|&token| self.office_word(token).is_some())?;
        let mut end = start;
        while end < run.end as usize && self.office_word(end).is_some() {
            end += 1;
        }
        while let Some(next) = self.of_portfolio(end, run.end as usize) {
            end = next;
        }
        Some(Tokens::new(start, end))
    }

    fn push(&mut self, run: Tokens, first: usize) {
        let mut run = run;
        if run.is_empty() {
            return;
        }
        // A known word that only has its capital from the sentence.
        if run.start as usize == first && run.len() > 1 && self.drops_first(run) {
            run.start += 1;
        }
        run = self.trimmed(run);
        if let Some(known) = gazetteer().find(&self.key(run)) {
            let alone = known.demonym;
            self.found.push(Name { tokens: run, class: Some(known.class), known: Some(known), title: None, demonym: alone });
            return;
        }
        let demonym =
            gazetteer().find(&self.key(Tokens::new(run.start as usize, run.start as usize + 1))).filter(|known| known.demonym);
        if let Some(known) = demonym {
            let rest = Tokens { start: run.start + 1, ..run };
            if !class::keeps_demonym(self.text, rest) {
                let tokens = Tokens { end: run.start + 1, ..run };
                self.found.push(Name { tokens, class: Some(known.class), known: Some(known), title: None, demonym: true });
                self.push(rest, usize::MAX);
                return;
            }
        }
        let class = class::of(self.text, run);
        self.found.push(Name { tokens: run, class, known: None, title: None, demonym: false });
    }

    /// Without a leading `Iraq-based`, with the ordinal of a unit: `50th Brigade`.
    fn trimmed(&self, run: Tokens) -> Tokens {
        let compound = [
            "-based",
            "-backed",
            "-led",
            "-linked",
            "-aligned",
            "-controlled",
            "-held",
            "-owned",
            "-flagged",
            "-designated",
            "-sanctioned",
            "-registered",
            "-affiliated",
        ];
        let last = run.range().rev().skip(1).find(|&token| compound.iter().any(|ending| self.lower(token).ends_with(ending)));
        if let Some(token) = last {
            return Tokens { start: token as u32 + 1, ..run };
        }
        let ordinal = run.start > 0 && {
            let before = self.lower(run.start as usize - 1);
            before.starts_with(|c: char| c.is_ascii_digit())
                && ["st", "nd", "rd", "th"].iter().any(|ending| before.ends_with(ending))
        };
        let unit = run.range().any(|token| {
            matches!(
                self.lower(token).as_str(),
                "brigade" | "division" | "battalion" | "regiment" | "corps" | "army" | "infantry" | "brigades"
            )
        });
        if ordinal && unit { Tokens { start: run.start - 1, ..run } } else { run }
    }

    fn drops_first(&self, run: Tokens) -> bool {
        let at = run.start as usize;
        let traits = self.text.traits(at);
        let seen = self.text.lemma_number(&self.lower(at)).is_some_and(|number| self.capital.contains(&number));
        let small = self.lower.contains(&self.text.tokens[at].lemma);
        let rest = Tokens { start: run.start + 1, ..run };
        gazetteer().find(&self.key(run)).is_none()
            && gazetteer().find(&self.lower(at)).is_none()
            && (traits.has(bit::adverb)
                || (traits.known() || small) && !seen && !class::organisation(self.text, run)
                || gazetteer().find(&self.key(rest)).is_some())
    }

    /// Remembers the names of the prose for the headings.
    fn learn(&mut self) {
        let names: Vec<(Tokens, Option<Class>)> =
            self.found.iter().filter(|name| name.known.is_none()).map(|name| (name.tokens, name.class)).collect();
        for (tokens, class) in names {
            let longest = self.firsts.entry(self.lower(tokens.start as usize)).or_insert(0);
            *longest = tokens.len().max(*longest);
            let key = self.key(tokens);
            self.learnt.entry(key).or_insert(class);
        }
    }

    /// In a heading, only names that the tables or the prose know, and a given name with what follows it.
    fn heading(&mut self, sentence: usize) {
        let range = self.text.sentences[sentence].tokens.range();
        let mut at = range.start;
        while at < range.end {
            at = self.heading_name(at, range.end).unwrap_or(at + 1);
        }
    }

    fn heading_name(&mut self, at: usize, end: usize) -> Option<usize> {
        if self.text.tokens[at].case == Case::Mark {
            return None;
        }
        let longest = self.firsts.get(&self.lower(at)).copied().unwrap_or(0).min(end - at);
        let learnt = (1..=longest).rev().find_map(|length| {
            let class = self.learnt.get(&self.key(Tokens::new(at, at + length)))?;
            Some((at + length, *class))
        });
        let known = self.gazetteer_at(at, end);
        match (learnt, known) {
            (Some((stop, class)), known) if known.is_none_or(|(other, _)| stop >= other) => {
                let tokens = Tokens::new(at, stop);
                self.found.push(Name { tokens, class, known: None, title: None, demonym: false });
                Some(stop)
            }
            (_, Some((stop, known))) => {
                let tokens = Tokens::new(at, stop);
                self.found.push(Name {
                    tokens,
                    class: Some(known.class),
                    known: Some(known),
                    title: None,
                    demonym: known.demonym,
                });
                Some(stop)
            }
            _ => self.heading_person(at, end),
        }
    }

    fn heading_person(&mut self, at: usize, end: usize) -> Option<usize> {
        let unknown = |token: usize| !self.text.traits(token).known() && !self.lower.contains(&self.text.tokens[token].lemma);
        if !sinew_names::is_given_name(&self.lower(at)) || !unknown(at) {
            return None;
        }
        let run = self.capitals(at, end);
        let whole = run.len() >= 2
            && run.len() <= 6
            && run.range().all(|token| unknown(token) && class::head_of(&self.lower(token)).is_none());
        if !whole {
            return None;
        }
        self.found.push(Name { tokens: run, class: Some(Class::Person), known: None, title: None, demonym: false });
        Some(run.end as usize)
    }
}
