//! Who can decide in a body on a day, as far as its seats are known.
//!
//! Every number of seats that is a range is gone through: indices are spans over all combinations, and a coalition is certain if it decides
//! in each. A party that is less surely in the body than others may have its seats or none. Seats of which nobody says whose they are either join nobody or vote as one; both are gone through.

pub use super::query::PowerQuery;

use super::coalitions::{KEPT, STEPS};
use super::game::{Game, GameError};
use super::seats::{Bloc, Seats, seats};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Who can decide.
#[derive(Clone, Debug)]
pub struct BodyPower {
    /// The seats.
    pub seats: Seats,
    /// All seats of the body.
    pub size: Range,
    /// Seats of which nobody says whose they are.
    pub unlisted: Range,
    /// Seats that decide.
    pub quota: Range,
    /// Voters, more seats first.
    pub voters: Vec<Voter>,
    /// Coalitions that decide, none with a member too many: voters by place, certain before possible, then fewer first.
    pub coalitions: Vec<Coalition>,
    /// How many coalitions there are; more than are listed if the search was cut off.
    pub total: u64,
    /// Whether a search was cut off: there may be more coalitions or partners than are listed, and `total` is a lower bound.
    pub unfinished: bool,
    /// Partners with whom those asked about decide, none too many; none if nobody was asked about.
    pub partners: Option<Vec<Coalition>>,
    /// Combinations of seats that were gone through.
    pub games: usize,
    /// In how many of them nobody can decide.
    pub blocked: usize,
}

/// Parties that vote as one.
#[derive(Clone, Debug)]
pub struct Voter {
    /// Its parties; none for seats that are not on record.
    pub parties: Vec<EntityRef>,
    /// The bloc in which they vote, if it was asked for.
    pub bloc: Option<EntityRef>,
    /// Its seats.
    pub seats: Range,
    /// Normalised Banzhaf index over all combinations of seats; none where nobody can decide in any.
    pub banzhaf: Option<Range>,
    /// Shapley–Shubik index likewise.
    pub shapley: Option<Range>,
    /// The claims on its seats, and on who belongs to the bloc.
    pub claims: Vec<ClaimRef>,
}

/// Voters that decide together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coalition {
    /// By place among the voters.
    pub voters: Vec<usize>,
    /// Whether they decide however the unknown seats turn out.
    pub verdict: Verdict,
}

/// Why power is not told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PowerError {
    /// Nobody says who has seats in it.
    #[error("nobody is on record with seats in it on that day")]
    NoSeats,
    /// Too many combinations of uncertain seats.
    #[error("the seats of {0} parties are uncertain in more than {MOST_GAMES} combinations")]
    TooUncertain(usize),
    /// The seats on record are more than there are.
    #[error("the parties have at least {0} seats, and the body {1}")]
    TooManySeats(u64, u64),
    /// A quarrel or question names one that has no seats.
    #[error("{0} has no seats in it on that day")]
    NoParty(String),
    /// What is asked to vote as one is no bloc of parties.
    #[error("{0} has no members with seats in it on that day")]
    NoBloc(String),
    /// See there.
    #[error(transparent)]
    Game(#[from] GameError),
}

/// Combinations of seats that are gone through.
pub const MOST_GAMES: usize = 256;

/// Who votes, before it is settled with how many seats: in each of the two readings of who belongs to a bloc.
struct Bench {
    parties: Vec<EntityRef>,
    bloc: Option<EntityRef>,
    seats: Range,
}

/// Tells who can decide. Cost: the games of all combinations of seats.
pub fn power(view: &View<'_>, query: &PowerQuery) -> Result<BodyPower, PowerError> {
    let seats = seats_asked_for(view, query)?;
    let is_known = |asked: &&EntityRef| seats.blocs.iter().any(|bloc| bloc.bloc == view.canonical(**asked));
    if let Some(unknown) = query.blocs.iter().find(|asked| !is_known(asked)) {
        return Err(PowerError::NoBloc(view.id(*unknown).to_owned()));
    }
    let listed = listed(&seats);
    if let Some(size) = query.size.filter(|size| listed.lo() > *size as f64) {
        return Err(PowerError::TooManySeats(listed.lo() as u64, size));
    }
    let benches = benches(view, query, &seats, Verdict::Possible);
    let size = query.size.map_or(listed, |size| Range::exact(size as f64));
    let unlisted = query.size.map_or(Range::exact(0.0), |size| none_below(&Range::exact(size as f64).sub(&listed)));
    let frame = Frame { view, query, seats: &seats, benches };
    let games = frame.games()?;
    let quotas: Vec<u64> = games.iter().map(|game| game.game.quotas()[0]).collect();
    let (lo, hi) = (quotas.iter().min().copied().unwrap_or(0), quotas.iter().max().copied().unwrap_or(0));
    let voters = frame.voters(&games)?;
    let (coalitions, total, cut_off) = frame.coalitions(&games, &[]);
    let partners = query.partners_of.map(|one| frame.partners(&games, one)).transpose()?;
    let unfinished = cut_off || partners.as_ref().is_some_and(|(_, cut_off)| *cut_off);
    let partners = partners.map(|(partners, _)| partners);
    let blocked = games.iter().filter(|game| !game.game.wins(&(0..game.game.parties()).collect::<Vec<_>>())).count();
    let quota = Range::closed(lo as f64, hi as f64).unwrap_or(Range::unknown());
    Ok(BodyPower { size, unlisted, quota, voters, coalitions, total, unfinished, partners, games: games.len(), blocked, seats })
}

/// The seats by claims, with those that the query sets.
fn seats_asked_for(view: &View<'_>, query: &PowerQuery) -> Result<Seats, PowerError> {
    let mut seats = seats(view, query.body);
    // As surely as the others: a number that is set makes nobody else's seats less sure.
    let standing = seats.verdict();
    for (party, number) in &query.seats {
        let party = view.canonical(*party);
        let known = seats.parties.iter_mut().find(|known| known.party == party);
        let known = known.ok_or_else(|| PowerError::NoParty(view.id(party).to_owned()))?;
        (known.seats, known.verdict, known.disputed) = (Range::exact(*number as f64), standing, false);
    }
    seats.parties.retain(|party| party.seats.hi() > 0.0);
    let more = |a: &super::seats::Party, b: &super::seats::Party| b.seats.hi().total_cmp(&a.seats.hi());
    seats.parties.sort_by(|a, b| more(a, b).then(b.seats.lo().total_cmp(&a.seats.lo())).then(a.party.cmp(&b.party)));
    if seats.parties.is_empty() { Err(PowerError::NoSeats) } else { Ok(seats) }
}

fn listed(seats: &Seats) -> Range {
    seats.parties.iter().fold(Range::exact(0.0), |sum, party| sum.add(&seats.of(party)))
}

/// The numbers of seats that a party may have.
fn numbers(seats: &Seats, party: &super::seats::Party) -> Vec<u64> {
    let stated = party.seats.lo() as u64..=party.seats.hi() as u64;
    let none = (seats.of(party).contains(0.0) && !party.seats.contains(0.0)).then_some(0);
    none.into_iter().chain(stated).collect()
}

fn none_below(range: &Range) -> Range {
    range.clamp_to(&Range::closed(0.0, f64::MAX).unwrap_or(*range))
}

/// The blocs asked for, with those of their members that are at least so surely in them.
fn members<'s>(query: &PowerQuery, view: &View<'_>, seats: &'s Seats, least: Verdict) -> Vec<(&'s Bloc, Vec<EntityRef>)> {
    let asked = |bloc: &&Bloc| query.blocs.iter().chain(&query.partners_of).any(|asked| view.canonical(*asked) == bloc.bloc);
    let sure = |bloc: &Bloc| bloc.members.iter().filter(|(_, verdict)| *verdict >= least).map(|(party, _)| *party).collect();
    seats.blocs.iter().filter(asked).map(|bloc| (bloc, sure(bloc))).collect()
}

/// Who votes: blocs asked for, other parties, those with a veto and no seats.
fn benches(view: &View<'_>, query: &PowerQuery, seats: &Seats, least: Verdict) -> Vec<Bench> {
    let blocs = members(query, view, seats, least);
    let mut benches: Vec<Bench> = Vec::new();
    for party in &seats.parties {
        let bloc = blocs.iter().find(|(_, members)| members.contains(&party.party)).map(|(bloc, _)| bloc.bloc);
        match benches.iter_mut().find(|bench| bloc.is_some() && bench.bloc == bloc) {
            Some(bench) => {
                bench.parties.push(party.party);
                bench.seats = bench.seats.add(&seats.of(party));
            }
            None => benches.push(Bench { parties: vec![party.party], bloc, seats: seats.of(party) }),
        }
    }
    for veto in &query.vetoes {
        let party = view.canonical(*veto);
        if !benches.iter().any(|bench| bench.parties.contains(&party) || bench.bloc == Some(party)) {
            benches.push(Bench { parties: vec![party], bloc: None, seats: Range::exact(0.0) });
        }
    }
    benches.sort_by(|a, b| b.seats.hi().total_cmp(&a.seats.hi()).then(a.parties[0].cmp(&b.parties[0])));
    benches
}

/// One combination of seats.
struct Played {
    game: Game,
    /// For each bench the voter that holds its parties. Where only certain members of a bloc vote with it, the others vote alone.
    of_bench: Vec<Vec<usize>>,
}

struct Frame<'q, 'a> {
    view: &'q View<'a>,
    query: &'q PowerQuery,
    seats: &'q Seats,
    benches: Vec<Bench>,
}

impl Frame<'_, '_> {
    /// The games of all combinations.
    fn games(&self) -> Result<Vec<Played>, PowerError> {
        let mut readings = vec![benches(self.view, self.query, self.seats, Verdict::Possible)];
        let certain = benches(self.view, self.query, self.seats, Verdict::Certain);
        if certain.len() != readings[0].len() {
            readings.push(certain);
        }
        let parties = &self.seats.parties;
        let numbers: Vec<Vec<u64>> = parties.iter().map(|party| numbers(self.seats, party)).collect();
        let choices: usize = numbers.iter().map(Vec::len).fold(1, usize::saturating_mul);
        if choices.saturating_mul(2 * readings.len()) > MOST_GAMES {
            return Err(PowerError::TooUncertain(numbers.iter().filter(|numbers| numbers.len() > 1).count()));
        }
        let mut games = Vec::new();
        for mut choice in 0..choices {
            let mut chosen: BTreeMap<EntityRef, u64> = BTreeMap::new();
            for (party, numbers) in parties.iter().zip(&numbers) {
                chosen.insert(party.party, numbers[choice % numbers.len()]);
                choice /= numbers.len();
            }
            let listed: u64 = chosen.values().sum();
            let size = self.query.size.unwrap_or(listed);
            let Some(unlisted) = size.checked_sub(listed) else { continue };
            for reading in &readings {
                for as_one in if unlisted > 0 { [false, true].as_slice() } else { &[false] } {
                    games.push(self.game(reading, &chosen, size, as_one.then_some(unlisted))?);
                }
            }
        }
        Ok(games)
    }

    fn game(
        &self,
        reading: &[Bench],
        chosen: &BTreeMap<EntityRef, u64>,
        size: u64,
        unlisted: Option<u64>,
    ) -> Result<Played, PowerError> {
        let sum = |bench: &Bench| bench.parties.iter().map(|party| chosen.get(party).copied().unwrap_or(0)).sum();
        let seats: Vec<u64> = reading.iter().map(sum).chain(unlisted).collect();
        let mut quotas = vec![self.query.quota.unwrap_or(size / 2 + 1)];
        quotas.extend(self.query.members);
        let weights: Vec<Vec<u64>> = seats.iter().map(|seats| [*seats, u64::from(*seats > 0)][..quotas.len()].to_vec()).collect();
        let mut game = Game::new(&weights, &quotas)?;
        for veto in &self.query.vetoes {
            game = game.with_veto(self.place(reading, *veto)?)?;
        }
        for (one, other) in &self.query.quarrels {
            game = game.with_quarrel(self.place(reading, *one)?, self.place(reading, *other)?)?;
        }
        if let Some(quorum) = self.query.quorum {
            game = game.with_quorum(quorum);
        }
        let holds = |bench: &Bench| {
            (0..reading.len()).filter(|at| reading[*at].parties.iter().any(|p| bench.parties.contains(p))).collect()
        };
        Ok(Played { game, of_bench: self.benches.iter().map(holds).chain(unlisted.map(|_| vec![reading.len()])).collect() })
    }

    fn place(&self, benches: &[Bench], entity: EntityRef) -> Result<usize, PowerError> {
        let entity = self.view.canonical(entity);
        let holds = |bench: &Bench| bench.bloc == Some(entity) || bench.parties.contains(&entity);
        benches.iter().position(holds).ok_or_else(|| PowerError::NoParty(self.view.id(entity).to_owned()))
    }

    /// Each bench with its power; where its parties vote apart in some game, their powers are added.
    fn voters(&self, games: &[Played]) -> Result<Vec<Voter>, PowerError> {
        let powers = games.iter().map(|played| played.game.power()).collect::<Result<Vec<_>, _>>()?;
        let span = |bench: usize, index: &dyn Fn(&super::Power) -> Option<Vec<f64>>| {
            let values = games.iter().zip(&powers).filter_map(|(played, power)| {
                let (values, places) = (index(power)?, played.of_bench.get(bench)?);
                Some(Range::exact(places.iter().map(|at| values[*at]).sum()))
            });
            values.reduce(|a, b| a.hull(&b))
        };
        let floats =
            |values: &Option<Vec<super::Fraction>>| values.as_ref().map(|all| all.iter().map(|one| one.to_f64()).collect());
        let indices = |bench: usize| (span(bench, &|power| floats(&power.banzhaf)), span(bench, &|power| floats(&power.shapley)));
        let mut voters: Vec<Voter> = Vec::new();
        for (at, bench) in self.benches.iter().enumerate() {
            let (banzhaf, shapley) = indices(at);
            let claims = self.claims(bench);
            voters.push(Voter { parties: bench.parties.clone(), bloc: bench.bloc, seats: bench.seats, banzhaf, shapley, claims });
        }
        if games.iter().any(|played| played.of_bench.len() > self.benches.len()) {
            // In the games where they join nobody, seats that are not on record have no power.
            let (banzhaf, shapley) = indices(self.benches.len());
            let or_none = |index: Option<Range>| index.map(|index| index.hull(&Range::exact(0.0)));
            let seats = none_below(&Range::exact(self.query.size.unwrap_or(0) as f64).sub(&listed(self.seats)));
            voters.push(Voter {
                parties: Vec::new(),
                bloc: None,
                seats,
                banzhaf: or_none(banzhaf),
                shapley: or_none(shapley),
                claims: Vec::new(),
            });
        }
        Ok(voters)
    }

    fn claims(&self, bench: &Bench) -> Vec<ClaimRef> {
        let own = self.seats.parties.iter().filter(|party| bench.parties.contains(&party.party)).flat_map(|party| &party.claims);
        let bloc = self.seats.blocs.iter().filter(|bloc| bench.bloc == Some(bloc.bloc)).flat_map(|bloc| &bloc.claims);
        own.chain(bloc).copied().collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Minimal coalitions of some game beside some benches, each with whether it decides in every game.
    fn coalitions(&self, games: &[Played], with: &[usize]) -> (Vec<Coalition>, u64, bool) {
        let mut found: BTreeSet<Vec<usize>> = BTreeSet::new();
        let mut unfinished = false;
        for played in games {
            let places = played.places(with);
            let partners = played.game.partners_within(&places, STEPS / games.len() as u64);
            unfinished |= partners.unfinished || partners.total > partners.coalitions.len() as u64;
            if found.len() > KEPT {
                unfinished = true;
                break;
            }
            // Parties of one bench that vote apart make no coalition of benches.
            found.extend(partners.coalitions.iter().filter_map(|coalition| played.benches(coalition)));
        }
        let decides = |played: &Played, voters: &[usize]| played.game.wins(&played.places(&[with, voters].concat()));
        let verdict = |voters: &[usize]| {
            if games.iter().all(|played| decides(played, voters)) { Verdict::Certain } else { Verdict::Possible }
        };
        let mut all: Vec<Coalition> = found.into_iter().map(|voters| Coalition { verdict: verdict(&voters), voters }).collect();
        // One that holds a certain one has members too many.
        let certain: BTreeSet<u64> = all.iter().filter(|one| one.verdict.is_certain()).map(|one| set(&one.voters)).collect();
        let is_more = |one: &Coalition| {
            let own = set(&one.voters);
            certain.iter().any(|other| *other != own && other & !own == 0)
        };
        all.retain(|one| !is_more(one));
        all.sort_by_key(|one| (std::cmp::Reverse(one.verdict), one.voters.len(), one.voters.clone()));
        let total = all.len() as u64;
        (all, total, unfinished)
    }

    fn partners(&self, games: &[Played], one: EntityRef) -> Result<(Vec<Coalition>, bool), PowerError> {
        let place = self.place(&self.benches, one)?;
        let (partners, _, unfinished) = self.coalitions(games, &[place]);
        Ok((partners, unfinished))
    }
}

/// As a set of bits; there are at most as many voters as parties of a game, and one more.
fn set(voters: &[usize]) -> u64 {
    voters.iter().fold(0, |set, voter| set | 1 << voter)
}

impl Played {
    /// The places in the game of some benches.
    fn places(&self, benches: &[usize]) -> Vec<usize> {
        benches.iter().filter_map(|bench| self.of_bench.get(*bench)).flatten().copied().collect()
    }

    /// The benches that make up these places; nothing if they hold a part of one only.
    fn benches(&self, places: &[usize]) -> Option<Vec<usize>> {
        let within = |of: &Vec<usize>| of.iter().all(|place| places.contains(place));
        let touched = |of: &Vec<usize>| of.iter().any(|place| places.contains(place));
        let all: Vec<usize> = (0..self.of_bench.len()).filter(|bench| touched(&self.of_bench[*bench])).collect();
        all.iter().all(|bench| within(&self.of_bench[*bench])).then_some(all)
    }
}
