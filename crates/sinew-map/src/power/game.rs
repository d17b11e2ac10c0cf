//! Who can decide: weighted games with conditions.

/// Most parties of a game: coalitions are counted in 64 bits.
pub const MOST_PARTIES: usize = 60;
/// Most majorities that must be reached at once.
pub const MOST_RULES: usize = 3;
/// Most parties that quarrel with some other: their subsets are gone through one by one.
pub const MOST_QUARRELLERS: usize = 16;

/// A body that decides by weight. Parties are numbers from 0.
///
/// A coalition **wins** if some of its members, among whom nobody quarrels and who include everyone with a veto, reach every
/// quota. So a party too many never harms a coalition, as in any simple game; quarrels are Carreras's restriction (1991) of the game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Game {
    weights: Vec<[u64; MOST_RULES]>,
    quotas: Vec<u64>,
    vetoes: u64,
    quarrels: Vec<u64>,
}

/// Why there is no such game, or why it is not solved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GameError {
    /// Too many parties.
    #[error("{0} parties, more than {MOST_PARTIES}")]
    TooManyParties(usize),
    /// Too many majorities.
    #[error("{0} majorities at once, more than {MOST_RULES}")]
    TooManyRules(usize),
    /// Too many that quarrel.
    #[error("{0} parties quarrel with some other, more than {MOST_QUARRELLERS}")]
    TooManyQuarrellers(usize),
    /// The weights add up to more than can be counted.
    #[error("the weights add up to more than 2^62")]
    TooHeavy,
    /// Some party's weights are not one for each quota.
    #[error("each party needs one weight for each quota")]
    Uneven,
    /// A veto or a quarrel names a party that is not there.
    #[error("there is no party number {0}")]
    NoParty(usize),
    /// More different sums of weights than are gone through.
    #[error("there are too many different sums of weights to count exactly (more than {0})")]
    TooManySums(usize),
}

impl Game {
    /// A game in which every quota must be reached. `weights` holds, for each party, one weight for each quota.
    pub fn new(weights: &[Vec<u64>], quotas: &[u64]) -> Result<Game, GameError> {
        if weights.len() > MOST_PARTIES {
            return Err(GameError::TooManyParties(weights.len()));
        }
        if quotas.is_empty() || quotas.len() > MOST_RULES {
            return Err(GameError::TooManyRules(quotas.len()));
        }
        if weights.iter().any(|own| own.len() != quotas.len()) {
            return Err(GameError::Uneven);
        }
        let padded = |own: &Vec<u64>| std::array::from_fn(|rule| own.get(rule).copied().unwrap_or(0));
        let weights: Vec<[u64; MOST_RULES]> = weights.iter().map(padded).collect();
        let sums = (0..MOST_RULES).map(|rule| weights.iter().map(|own| u128::from(own[rule])).sum::<u128>());
        if sums.into_iter().chain(quotas.iter().map(|quota| u128::from(*quota))).any(|sum| sum > 1 << 62) {
            return Err(GameError::TooHeavy);
        }
        Ok(Game { quarrels: vec![0; weights.len()], weights, quotas: quotas.to_vec(), vetoes: 0 })
    }

    /// One majority.
    pub fn weighted(weights: &[u64], quota: u64) -> Result<Game, GameError> {
        Game::new(&weights.iter().map(|weight| vec![*weight]).collect::<Vec<_>>(), &[quota])
    }

    /// Nothing is decided without this party.
    pub fn with_veto(mut self, party: usize) -> Result<Game, GameError> {
        self.check(party)?;
        self.vetoes |= 1 << party;
        Ok(self)
    }

    /// These two never decide together.
    pub fn with_quarrel(mut self, one: usize, other: usize) -> Result<Game, GameError> {
        self.check(one)?;
        self.check(other)?;
        if one != other {
            self.quarrels[one] |= 1 << other;
            self.quarrels[other] |= 1 << one;
        }
        match self.quarrellers().count_ones() as usize {
            many if many > MOST_QUARRELLERS => Err(GameError::TooManyQuarrellers(many)),
            _ => Ok(self),
        }
    }

    /// At least this weight of the first majority must be present, and whoever is against may stay away: so whoever decides must
    /// bring the quorum itself.
    #[must_use]
    pub fn with_quorum(mut self, quorum: u64) -> Game {
        self.quotas[0] = self.quotas[0].max(quorum);
        self
    }

    /// The game in which parties of one bloc are one party. Blocs share no party; those in none stay alone. Returns which parties
    /// each new one stands for, in order of their first. A quarrel or veto of a member is one of the bloc.
    pub fn with_blocs(&self, blocs: &[Vec<usize>]) -> Result<(Game, Vec<Vec<usize>>), GameError> {
        if let Some(absent) = blocs.iter().flatten().find(|party| **party >= self.parties()) {
            return Err(GameError::NoParty(*absent));
        }
        let bloc_of = |party: usize| blocs.iter().position(|bloc| bloc.contains(&party));
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for party in 0..self.parties() {
            let joined = bloc_of(party).and_then(|bloc| groups.iter().position(|group| bloc_of(group[0]) == Some(bloc)));
            match joined {
                Some(group) => groups[group].push(party),
                None => groups.push(vec![party]),
            }
        }
        let rules = self.quotas.len();
        let sum =
            |group: &Vec<usize>| (0..rules).map(|rule| group.iter().map(|party| self.weights[*party][rule]).sum()).collect();
        let mut game = Game::new(&groups.iter().map(sum).collect::<Vec<Vec<u64>>>(), &self.quotas)?;
        let group_of = |party: usize| groups.iter().position(|group| group.contains(&party)).unwrap_or_default();
        for party in 0..self.parties() {
            if self.vetoes >> party & 1 == 1 {
                game = game.with_veto(group_of(party))?;
            }
            for other in (party + 1..self.parties()).filter(|other| self.quarrels[party] >> other & 1 == 1) {
                game = game.with_quarrel(group_of(party), group_of(other))?;
            }
        }
        Ok((game, groups))
    }

    fn check(&self, party: usize) -> Result<(), GameError> {
        if party < self.parties() { Ok(()) } else { Err(GameError::NoParty(party)) }
    }

    /// How many parties there are.
    pub fn parties(&self) -> usize {
        self.weights.len()
    }

    /// The quotas.
    pub fn quotas(&self) -> &[u64] {
        &self.quotas
    }

    /// The weights of a party, one for each quota.
    pub fn weights(&self, party: usize) -> &[u64] {
        &self.weights[party][..self.quotas.len()]
    }

    /// Whether a coalition, as a set of bits, reaches every quota, holds everyone with a veto and nobody who quarrels.
    pub(super) fn can_decide(&self, coalition: u64) -> bool {
        let members = || bits(coalition);
        let reaches = |(rule, quota): (usize, &u64)| members().map(|party| self.weights[party][rule]).sum::<u64>() >= *quota;
        coalition & self.vetoes == self.vetoes && self.is_peaceful(coalition) && self.quotas.iter().enumerate().all(reaches)
    }

    pub(super) fn is_peaceful(&self, coalition: u64) -> bool {
        bits(coalition).all(|party| self.quarrels[party] & coalition == 0)
    }

    pub(super) fn vetoes(&self) -> u64 {
        self.vetoes
    }

    pub(super) fn quarrels_of(&self, party: usize) -> u64 {
        self.quarrels[party]
    }

    /// Those that quarrel with some other, as a set of bits.
    pub(super) fn quarrellers(&self) -> u64 {
        let quarrels = |party: &usize| self.quarrels[*party] != 0;
        (0..self.parties()).filter(quarrels).fold(0, |set, party| set | 1 << party)
    }

    pub(super) fn weight_of(&self, set: u64) -> [u64; MOST_RULES] {
        std::array::from_fn(|rule| bits(set).map(|party| self.weights[party][rule]).sum())
    }
}

/// The numbers of the bits that are set.
pub(super) fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let next = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(next)
    })
}
