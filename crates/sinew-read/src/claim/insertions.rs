//! Insertions: what commas, dashes and brackets set off from the clause around it.

use super::grammar::Sentence;
use super::node::{Shape, Tag, What};
use super::nouns::of_people;

impl Sentence<'_> {
    pub(crate) fn find_insertions(&mut self) {
        let mut open: Option<usize> = None;
        let mut dash: Option<usize> = None;
        for at in 0..self.nodes.len() {
            match self.nodes[at].what {
                What::Open => open = Some(at),
                What::Close => self.pair(open.take(), at),
                // `X--an officer of the IRGC–Qods Force--left`: a dash of another kind closes nothing.
                What::Dash if dash.is_some_and(|open| self.lemma(open) != self.lemma(at)) => {}
                What::Dash if dash.is_some() => self.pair(dash.take(), at),
                What::Dash => dash = Some(at),
                _ => {}
            }
        }
        for at in 0..self.nodes.len() {
            if self.is(at, What::Comma) && self.closes[at].is_none() && self.opens[at].is_none() {
                let close = self.comma_insertion(at).map(|close| self.last_close(close));
                if let Some(close) = close {
                    self.pair(Some(at), close);
                }
            }
        }
    }

    /// `X, the head of Y, a cousin of Z, was`: two insertions on end, before the verb, are one.
    fn last_close(&self, close: usize) -> usize {
        if close + 1 >= self.nodes.len() {
            return close;
        }
        // `X, previously a member of Y,`.
        let opens = close + 1 + usize::from(self.is(close + 1, What::Other) && self.is_noun(close + 2));
        let again = matches!(self.first_lemma(opens), "a" | "an" | "the" | "former" | "who" | "whose" | "which");
        let verb = |at: usize| self.finite(at + 1);
        let whose = (close.saturating_sub(4)..close).any(|at| self.first_lemma(at) == "whose");
        let named = !whose && self.is_noun(close + 1) && self.is(self.tail(close + 1) + 1, What::Comma);
        let next = (close + 1 < self.nodes.len() && (again || named)).then(|| self.comma_insertion(close)).flatten();
        next.filter(|&next| verb(next)).unwrap_or(close)
    }

    fn pair(&mut self, open: Option<usize>, close: usize) {
        if let Some(open) = open {
            self.closes[open] = Some(close);
            // An insertion within another that ends with it: what closes both closes the outer one.
            if self.opens[close].is_none_or(|outer| outer > open) {
                self.opens[close] = Some(open);
            }
        }
    }

    /// Where the insertion that a comma opens is closed: an apposition, a relative clause, an adverbial.
    fn comma_insertion(&self, comma: usize) -> Option<usize> {
        let inside = comma + 1;
        if inside >= self.nodes.len() || comma == 0 {
            return None;
        }
        let close = self.next_comma(inside)?;
        match self.nodes[inside].what {
            What::Relative => self.relative_close(inside),
            What::Noun if self.first_lemma(inside) == "whose" => self.relative_close(inside),
            // `X took Y, after which Z burned cars, blocked roads and left`: nothing of the clause before goes on.
            What::Preposition
                if self.is(inside + 1, What::Relative)
                    && matches!(self.lemma(inside), "after" | "during" | "before" | "upon")
                    && self.finite_before(comma).is_some() =>
            {
                None
            }
            // `X, they say, attacked`.
            What::Noun if let Some(end) = self.said_aside(inside) => Some(end),
            // `X, of which Y is the owner, is based in Z`.
            What::Preposition if self.is(inside + 1, What::Relative) || self.first_lemma(inside + 1) == "whose" => {
                self.relative_close(inside + 1)
            }
            // `groups, including A, B and C, attacked`.
            What::Preposition if matches!(self.lemma(inside), "including" | "such as" | "notably") => {
                self.list_close(inside).or_else(|| self.unless_joined(close))
            }
            // `X, portions of which were read to Y, estimates`.
            What::Noun if self.is(inside + 1, What::Preposition) && self.is(inside + 2, What::Relative) => {
                self.relative_close(inside + 2)
            }
            // `X, a group that Y founded, attacked`.
            What::Noun if self.is_noun(comma - 1) && self.is(self.tail(inside) + 1, What::Relative) && !self.is_list(comma) => {
                self.relative_close(self.tail(inside) + 1)
            }
            What::Noun
                if self.is_noun(comma - 1)
                    || self.is(comma - 1, What::Other) && (self.opens[comma].is_some() || self.age_before(comma)) =>
            {
                self.apposition_close(comma, close)
            }
            What::Preposition | What::Other | What::Subordinate => self.adverbial_close(inside, close),
            What::Verb(verb) if matches!(verb.shape, Shape::Bare | Shape::Ing) && !self.is(close + 1, What::And) => {
                self.unless_joined(close)
            }
            _ => None,
        }
    }

    /// `X, 54,`: whether somebody's age stands before a comma.
    pub(super) fn age_before(&self, comma: usize) -> bool {
        let node = &self.nodes[comma - 1];
        node.first == node.last && self.words[node.first].tag == Tag::Number && comma > 1 && self.is(comma - 2, What::Comma)
    }

    /// The closing comma, unless `and` goes on behind it without a verb.
    fn unless_joined(&self, close: usize) -> Option<usize> {
        let goes_on = || self.nodes[close + 1..].iter().take(3).any(|node| node.verb().is_some());
        (!self.is(close + 1, What::And) || goes_on()).then_some(close)
    }

    /// Where the apposition that a comma opens is closed.
    fn apposition_close(&self, comma: usize, close: usize) -> Option<usize> {
        let inside = comma + 1;
        // `…, the governor of the state, X, told reporters`: the first comma opens nothing.
        let names = self.is_noun(close + 1) && self.is(close + 2, What::Comma);
        let tells = names && self.finite(close + 3) && matches!(self.lemma(close + 3), "say" | "tell" | "add" | "report");
        if self.ends_opening(comma) || tells {
            return None;
        }
        if let Some(far) = self.before_the_verb(inside) {
            return Some(far);
        }
        if self.right_before_the_verb(inside, close) && !self.is(comma - 1, What::Stop) {
            return Some(close);
        }
        self.close_behind_relative(inside, close).or_else(|| self.plain_close(comma, close))
    }

    /// `X, Y's closest partner, supplies Z`: nothing between joins, and the verb follows.
    fn right_before_the_verb(&self, inside: usize, close: usize) -> bool {
        // `X, a friend of A and B, left`: an article before a common noun tells that it is no list.
        let named = |at: usize| self.is_noun(at) && self.words[self.nodes[at].head].tag == Tag::Name;
        // `the two parties, A and B, demanded`: who they are.
        let who_they_are = inside > 1 && self.is_noun(inside - 2) && !named(inside - 2) && named(inside);
        let describes = matches!(self.first_lemma(inside), "a" | "an" | "another") || who_they_are;
        // `X, Y's minister and a member of Z, left`, `the head of A and leader of B`: so does an article or an office behind what joins.
        let article = |at: usize| matches!(self.first_lemma(at), "a" | "an" | "the" | "former" | "one");
        let role = |at: usize| article(at) || self.one_role(inside) && self.one_role(at);
        let apart = |at: usize| self.is(at, What::And) && !describes && !role(at + 1);
        let joins = |at: usize| apart(at) || self.verb(at).is_some() || self.first_lemma(at) == "whose";
        self.finite(close + 1) && !(inside..close).any(joins)
    }

    /// `the head of A and leader of B`: whether a phrase is a common noun that speaks of one.
    fn one_role(&self, noun: usize) -> bool {
        self.is_noun(noun) && {
            let head = &self.words[self.nodes[self.main_noun(noun)].head];
            head.tag == Tag::Noun && head.lemma.len() == head.span.range().len()
        }
    }

    /// `X, the coalition that includes Y, entered`: an apposition with a relative clause, before the verb.
    fn close_behind_relative(&self, inside: usize, close: usize) -> Option<usize> {
        if !matches!(self.first_lemma(inside), "a" | "an" | "the" | "another" | "one") {
            return None;
        }
        let relative = (inside..self.nodes.len()).find(|&at| self.finite(at) || self.is(at, What::Relative))?;
        let apart = self.is(relative, What::Relative) && relative < close && !self.is(relative - 1, What::Comma);
        let end = if apart { self.relative_close(relative)? } else { return None };
        self.finite(end + 1).then_some(end)
    }

    /// The next comma, where no clause stands before it and it is that of no list.
    fn plain_close(&self, comma: usize, close: usize) -> Option<usize> {
        let plain = self.nodes[comma + 1..close].iter().all(|node| match node.what {
            What::Verb(verb) => !matches!(verb.shape, Shape::Finite),
            What::Comma | What::Subordinate => false,
            _ => true,
        });
        if plain && self.describes(comma) {
            return Some(close);
        }
        if plain && !self.is_list(comma) { self.unless_joined(close) } else { None }
    }

    /// Where the adverbial that a comma opens is closed.
    fn adverbial_close(&self, inside: usize, close: usize) -> Option<usize> {
        let within = &self.nodes[inside..close];
        if within.len() > 9 {
            return None;
        }
        // `, while men of X, the leader of Y, run Z`: what has no verb yet is not over.
        let subordinate = self.is(inside, What::Subordinate);
        let clause =
            matches!(self.lemma(inside), "while" | "whereas" | "when" | "although" | "because" | "since" | "after" | "before");
        let verbless = || within.iter().all(|node| node.verb().is_none());
        let finite = || within.iter().any(|node| node.verb().is_some_and(|verb| verb.shape == Shape::Finite));
        let goes_on = if subordinate { clause && verbless() } else { finite() };
        if goes_on { None } else { self.unless_joined(close) }
    }

    /// `During the battle for Goma, eighteen men, most of them Swedes, were killed`: the comma behind a phrase that opens the
    /// sentence; an odd number of commas before the verb leaves one that closes nothing.
    fn ends_opening(&self, comma: usize) -> bool {
        let opens = matches!(self.nodes[0].what, What::Preposition | What::Other | What::Subordinate);
        let before = &self.nodes[..comma];
        if !opens || before.iter().any(|node| node.is(What::Comma) || node.verb().is_some_and(|verb| verb.shape == Shape::Finite))
        {
            return false;
        }
        let mut commas = 0;
        for at in comma..self.nodes.len() {
            match self.nodes[at].what {
                What::Comma if self.is(at + 1, What::Relative) => break,
                What::Comma => commas += 1,
                What::Verb(verb) if verb.shape == Shape::Finite => break,
                What::Stop => return false,
                _ => {}
            }
        }
        commas % 2 == 1
    }

    /// `X, a former senator, and Y`: a common noun with an article behind a name, and another name behind it.
    fn describes(&self, comma: usize) -> bool {
        let named = |at: usize| self.nodes.get(at).is_some_and(|node| node.is_noun() && self.words[node.head].tag == Tag::Name);
        let inside = comma + 1;
        let common = !named(inside) && matches!(self.first_lemma(inside), "a" | "an" | "former" | "the" | "his" | "its" | "one");
        // `X, president of Y, and Z`.
        let office = !named(inside) && self.nodes[inside].first == self.nodes[inside].last && of_people(self.lemma(inside));
        let common = common || office && self.is_preposition(inside + 1, "of");
        // `X, Y's founder and director, and Z`.
        let role = |at: usize| self.is_noun(at) && self.nodes[at].mention.is_none();
        let owned = named(inside) && self.is(inside + 1, What::Possessive) && {
            let noun = self.main_noun(inside);
            !named(noun) && self.lemma(noun).len() == self.words[self.nodes[noun].head].span.range().len()
        };
        let mut close = self.tail(inside) + 1;
        if owned && self.is(close, What::And) && role(close + 1) {
            close = self.tail(close + 1) + 1;
        }
        let common = common || owned && self.is(close, What::Comma) && self.is(close + 1, What::And);
        // `X, the leader of Y, and his two sons`.
        let own = |at: usize| named(at) || super::node::possessive(self.first_lemma(at));
        let goes_on = self.is(close, What::Comma) && (named(close + 1) || self.is(close + 1, What::And) && own(close + 2));
        named(comma - 1) && common && goes_on
    }

    pub(crate) fn next_comma(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while at < self.nodes.len() {
            match self.nodes[at].what {
                What::Comma => return Some(at),
                What::Stop => return None,
                What::Open | What::Dash => at = self.closes[at].unwrap_or(at),
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// The comma behind the list that a preposition opens, where the verb of the clause follows.
    fn list_close(&self, from: usize) -> Option<usize> {
        let verb = |at: usize| self.finite(at);
        let listed = |node: &super::node::Node| {
            // `including those of A, B and C`.
            let of = node.is(What::Preposition) && self.words[node.head].lemma == "of";
            of || matches!(node.what, What::Noun | What::And | What::Comma | What::Possessive | What::Quote)
        };
        let length = self.nodes[from + 1..].iter().take_while(|node| listed(node)).count();
        let end = from + length;
        (length > 3 && self.is(end, What::Comma) && verb(end + 1)).then_some(end)
    }

    /// `X, the arm of Y responsible for helping A, B and C, provides Z`: the comma right before the verb.
    fn before_the_verb(&self, inside: usize) -> Option<usize> {
        if !matches!(self.first_lemma(inside), "a" | "an" | "the") || !self.nodes[inside..].iter().any(|node| node.is(What::And))
        {
            return None;
        }
        let stops = |node: &super::node::Node| {
            matches!(node.what, What::Stop | What::Relative | What::Subordinate | What::Dash)
                || node.verb().is_some_and(|verb| verb.shape == Shape::Finite)
        };
        let end = inside + self.nodes[inside..].iter().position(stops)?;
        let describes =
            self.is(inside + 1, What::Preposition) || self.is(inside + 1, What::Other) || self.verb(inside + 1).is_some();
        let ing = self.nodes[inside..end].iter().any(|node| node.verb().is_some_and(|verb| verb.shape == Shape::Ing));
        (describes && ing && self.verb(end).is_some() && self.is(end - 1, What::Comma)).then_some(end - 1)
    }

    /// A relative clause ends at the comma before the verb of the clause around it.
    fn relative_close(&self, relative: usize) -> Option<usize> {
        let mut finite = 0;
        let mut at = relative + 1;
        while at < self.nodes.len() {
            match self.nodes[at].what {
                What::Verb(verb) if verb.shape == Shape::Finite => finite += 1,
                What::Comma if finite > 0 && self.finite(at + 1) => {
                    return Some(at);
                }
                // `X, who is known for Y, and appointed Z`.
                What::Comma
                    if finite > 0
                        && self.is(at + 1, What::And)
                        && self.is(relative.wrapping_sub(1), What::Comma)
                        && self.verb(at + 2).is_some_and(|verb| verb.shape == Shape::Finite && verb.past) =>
                {
                    return Some(at);
                }
                What::Comma if finite > 0 && self.joins_subjects(relative, at) => return Some(at),
                What::Comma if finite > 0 && self.names_kin(at) => return None,
                What::Comma if finite > 0 && self.another_described(at) => return Some(at),
                What::Comma if finite > 0 && !self.list_goes_on(at) => return Some(at),
                What::Stop => return None,
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// `X, which Z founded, and Y left`: where X has no verb yet, Y is listed with it.
    fn joins_subjects(&self, relative: usize, comma: usize) -> bool {
        let set_off = self.is(relative.wrapping_sub(1), What::Comma) && self.finite_before(relative).is_none();
        let listed = self.is(comma + 1, What::And) && self.is_noun(comma + 2);
        set_off && listed && self.finite(self.tail(comma + 2) + 1)
    }

    /// `X, who followed his brother, Y.`: the comma closes nothing, a name explains the noun and ends the sentence.
    fn names_kin(&self, comma: usize) -> bool {
        let ends = comma + 2 >= self.nodes.len() || self.is(comma + 2, What::Stop);
        let name = |at: usize| self.is_noun(at) && self.words[self.nodes[at].head].tag == Tag::Name;
        comma > 0 && ends && name(comma + 1) && !name(comma - 1) && self.is_noun(comma - 1) && of_people(self.lemma(comma - 1))
    }

    /// `A, B, and C`: the comma separates members.
    pub(crate) fn is_list(&self, comma: usize) -> bool {
        let mut at = comma;
        let mut members = 0;
        loop {
            match self.nodes.get(at).map(|node| node.what) {
                Some(What::Comma) if self.is(at + 1, What::And) => return self.is_noun(at + 2) && members > 0,
                Some(What::Comma) => at += 1,
                Some(What::And) => return self.is_noun(at + 1) && members > 0 && !self.clause_after(at + 1),
                Some(What::Noun) => {
                    members += 1;
                    at = self.tail(at) + 1;
                }
                Some(What::Open) => at = self.closes[at].unwrap_or(at) + 1,
                Some(What::Quote) => at += 1,
                _ => return false,
            }
        }
    }

    fn list_goes_on(&self, comma: usize) -> bool {
        self.is_noun(comma + 1) && self.is_list(comma) || self.is(comma + 1, What::And)
    }
}
