//! What a register said of interests, over time and as known on a day.
//!
//! A record has several statements: new, updated, closed. Each says what holds from some day on, and is known from the
//! day it was published. Two things need care:
//!
//! - **An update with a new share and the old start** does not mean that the new share held all the time: it holds from
//!   the day of the statement. One with a later start holds from that start; one with an earlier start corrects what was
//!   said before.
//! - **A closed record whose interest bears no end** says that it need not be reported any more, as when it falls below
//!   a threshold. What is left of it is undisclosed, and not nothing.
//!
//! Ends are the first day on which something holds no longer.

use super::statement::{Interest, Party, Statement, day};
use sinew_model::{Day, Range};
use std::collections::BTreeMap;

/// An interest of one party in one entity over some days.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The relationship's record.
    pub record: String,
    /// The statement that says so.
    pub statement: String,
    /// In which entity's record.
    pub subject: String,
    /// Whose: a person's or entity's record; nothing where the register names none.
    pub party: Option<String>,
    /// Type of the interest, as the standard names it: `shareholding`.
    pub kind: String,
    /// Held through others.
    pub indirect: bool,
    /// The share in percent; nothing where none is given.
    pub share: Option<Range>,
    /// The first day; nothing if the register gives none.
    pub from: Option<Day>,
    /// The first day on which it holds no longer.
    pub to: Option<Day>,
    /// The end that the register states, if it does.
    pub ended: Option<Day>,
    /// The record was closed without an end: from `to` on the share is undisclosed.
    pub undisclosed: bool,
    /// The day on which it was published.
    pub published: Option<Day>,
    /// Free text beside it.
    pub details: String,
}

/// The statements of a register.
#[derive(Clone, Debug, Default)]
pub struct History {
    pub(super) statements: Vec<(u64, Statement)>,
}

impl History {
    /// Every interest as known at the end of a day; nothing: by all that is there. By record, type, then time.
    pub fn stretches(&self, known: Option<Day>) -> Vec<Stretch> {
        let is_known = |statement: &&Statement| known.is_none_or(|known| statement.published().is_some_and(|day| day <= known));
        let all: Vec<&Statement> = self.statements.iter().map(|(_, statement)| statement).filter(is_known).collect();
        let mut records: BTreeMap<&str, Vec<&Statement>> = BTreeMap::new();
        for statement in all.iter().filter(|statement| statement.record_type == "relationship") {
            records.entry(&statement.record_id).or_default().push(statement);
        }
        let mut stretches = Vec::new();
        for versions in records.values_mut() {
            versions.sort_by_key(|statement| statement.statement_date.get(..10).map(str::to_owned));
            stretches.extend(of_record(versions, &all));
        }
        stretches
    }

    /// Who held how much of one type of interest in an entity on a day, as known at the end of another: shares added up
    /// by the name of the holder. What closed records leave open stands under `undisclosed`.
    pub fn holders(&self, subject: &str, kind: &str, on: Day, known: Day) -> BTreeMap<String, Range> {
        let mut holders: BTreeMap<String, Range> = BTreeMap::new();
        let mut is_open = false;
        for stretch in self.stretches(Some(known)) {
            if stretch.subject != subject || stretch.kind != kind {
                continue;
            }
            if stretch.holds_on(on) {
                let share = stretch.share.unwrap_or(Range::unknown_share());
                let name = stretch.party.map_or("unspecified".to_owned(), |party| self.name(&party, known));
                let held = holders.entry(name).or_insert(Range::exact(0.0));
                *held = held.add(&share);
            } else if stretch.undisclosed && stretch.to.is_some_and(|to| to <= on) {
                is_open = true;
            }
        }
        let rest = holders.values().fold(Range::exact(100.0), |rest, held| rest.sub(held));
        if is_open && rest.hi() > 0.0 {
            holders.insert("undisclosed".to_owned(), rest.clamp_to(&Range::unknown_share()));
        }
        holders
    }

    /// The newest name of a record that was known, or its id.
    fn name(&self, record: &str, known: Day) -> String {
        let named = self.statements.iter().map(|(_, statement)| statement).filter(|s| s.record_id == record);
        let known = named.filter(|s| s.published().is_some_and(|day| day <= known) && !s.name().is_empty());
        known.max_by_key(|s| s.statement_date.clone()).map_or_else(|| record.to_owned(), Statement::name)
    }
}

impl Stretch {
    /// Whether it holds on a day; one without a start holds since ever.
    pub fn holds_on(&self, on: Day) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on < to)
    }
}

fn of_record(versions: &[&Statement], all: &[&Statement]) -> Vec<Stretch> {
    let mut kinds: Vec<(&str, bool)> = Vec::new();
    for interest in versions.iter().flat_map(|version| &version.record_details.interests) {
        let kind = (interest.kind.as_str(), is_indirect(interest));
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.sort_unstable();
    kinds.into_iter().flat_map(|kind| of_kind(versions, kind, all)).collect()
}

fn is_indirect(interest: &Interest) -> bool {
    interest.direct_or_indirect == "indirect"
}

fn of_kind(versions: &[&Statement], kind: (&str, bool), all: &[&Statement]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for version in versions {
        let of_kind = |interest: &&Interest| (interest.kind.as_str(), is_indirect(interest)) == kind;
        let interests: Vec<&Interest> = version.record_details.interests.iter().filter(of_kind).collect();
        let closing = version.record_status == "closed";
        if interests.is_empty() || closing {
            close(&mut stretches, version, &interests, all);
        }
        if interests.is_empty() {
            continue;
        }
        let said: Vec<Stretch> = interests.iter().filter_map(|interest| stretch(version, interest)).collect();
        if closing && !stretches.is_empty() {
            continue;
        }
        supersede(&mut stretches, said, day(&version.statement_date));
        if closing {
            close(&mut stretches, version, &interests, all);
        }
    }
    stretches.retain(|stretch| stretch.from.is_none_or(|from| stretch.to.is_none_or(|to| from < to)));
    stretches
}

/// What a newer statement says takes the place of what was said before, from the day from which it holds.
fn supersede(stretches: &mut Vec<Stretch>, mut said: Vec<Stretch>, stated: Option<Day>) {
    let last = |stretches: &[Stretch]| {
        stretches.iter().filter(|stretch| stretch.to.is_none()).map(|s| (s.from, s.share)).collect::<Vec<_>>()
    };
    let (before, now): (Vec<_>, Vec<_>) = (last(stretches), said.iter().map(|s| (s.from, s.share)).collect());
    if !stretches.is_empty() && before == now {
        // The same again: it may have got an end, or a newer statement to cite.
        let open: Vec<&mut Stretch> = stretches.iter_mut().filter(|stretch| stretch.to.is_none()).collect();
        open.into_iter().zip(said).for_each(|(old, new)| (old.to, old.ended) = (new.to, new.ended));
        return;
    }
    let started = stretches.iter().filter(|s| s.to.is_none()).filter_map(|s| s.from).max();
    for new in &mut said {
        if started.is_some() && (new.from == started || new.from.is_none()) {
            new.from = stated.or(new.from);
        }
    }
    let from = said.iter().filter_map(|new| new.from).min();
    for old in stretches.iter_mut() {
        old.to = match (old.to, from) {
            (Some(to), Some(from)) => Some(to.min(from)),
            (to, from) => to.or(from),
        };
    }
    stretches.extend(said);
}

/// Ends what is open: on its end date, or where it bears none on the day from which the other records of the same
/// declaration say something new, at the latest on the day of the statement.
fn close(stretches: &mut [Stretch], version: &Statement, interests: &[&Interest], all: &[&Statement]) {
    let stated = day(&version.statement_date);
    let ended = interests.iter().filter_map(|interest| day(&interest.end_date)).max();
    for stretch in stretches.iter_mut().filter(|stretch| stretch.to.is_none()) {
        stretch.ended = ended;
        stretch.to = ended.or_else(|| changed(version, all, stretch.from)).or(stated);
        stretch.undisclosed = ended.is_none() && version.record_status == "closed";
    }
}

fn changed(version: &Statement, all: &[&Statement], after: Option<Day>) -> Option<Day> {
    let same = |other: &&&Statement| !version.declaration.is_empty() && other.declaration == version.declaration;
    let others = all.iter().filter(same).filter(|other| other.record_id != version.record_id);
    let starts = others.flat_map(|other| &other.record_details.interests).filter_map(|interest| day(&interest.start_date));
    starts.filter(|start| after.is_none_or(|after| *start > after)).min()
}

fn stretch(version: &Statement, interest: &Interest) -> Option<Stretch> {
    let details = &version.record_details;
    let Some(Party::Record(subject)) = &details.subject else { return None };
    let party = match &details.interested_party {
        Some(Party::Record(party)) => Some(party.clone()),
        _ => None,
    };
    Some(Stretch {
        record: version.record_id.clone(),
        statement: version.statement_id.clone(),
        subject: subject.clone(),
        party,
        kind: interest.kind.clone(),
        indirect: is_indirect(interest),
        share: interest.share.as_ref().and_then(super::statement::Share::range),
        from: day(&interest.start_date),
        to: day(&interest.end_date),
        ended: day(&interest.end_date),
        undisclosed: false,
        published: version.published(),
        details: interest.details.clone(),
    })
}
