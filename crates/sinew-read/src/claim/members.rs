//! Lists: whom a noun phrase is named together with.

use super::conditions::quantity;
use super::fill::Scene;
use super::kinds::Classes;
use super::node::{Shape, What};
use super::telling::tells;
use crate::{Argument, Class, Form};

impl super::grammar::Sentence<'_> {
    /// `entities tied to A, B and C were`: the noun whose participle governs the list that a phrase ends.
    pub(super) fn heads_list(&self, last: usize) -> Option<usize> {
        let (mut at, mut listed) = (last, false);
        for _ in 0..24 {
            let before = self.before(at)?;
            match self.nodes[before].what {
                What::And | What::Comma => listed = true,
                What::Noun | What::Possessive => {}
                What::Preposition if listed => {
                    let verb = before
                        .checked_sub(1)
                        .filter(|&at| self.verb(at).is_some_and(|verb| verb.shape == Shape::Bare) && ties(self.lemma(at)))?;
                    return verb.checked_sub(1).filter(|&noun| self.is_noun(noun));
                }
                _ => return None,
            }
            at = before;
        }
        None
    }

    /// `the governments of A and B`, `leaders from A and B`: the noun of several that both are of.
    pub(super) fn of_both(&self, and: usize) -> Option<usize> {
        let first = self.before(and).filter(|&first| self.is_noun(first) && first + 1 == and)?;
        let of = first.checked_sub(1).filter(|&of| self.is(of, What::Preposition) && matches!(self.lemma(of), "of" | "from"))?;
        let whole = of
            .checked_sub(1)
            .filter(|&whole| self.noun_number(whole) == Some(super::number::Number::Several) && plural_body(self.lemma(whole)));
        whole.filter(|&whole| !self.people.contains(&first) && self.words[self.nodes[whole].head].tag == super::node::Tag::Noun)
    }
}

impl Scene<'_> {
    /// `companies including A and B`, `three leaders: A, B and C`.
    pub(crate) fn announced(&self, noun: usize, classes: Classes) -> Vec<Argument> {
        let sentence = &self.sentence;
        if self.bears_name(noun) {
            return Vec::new();
        }
        if let Some(list) = self.among_them(noun).or_else(|| sentence.listed_after_among(noun)) {
            let members = self.members_from(list).into_iter().filter(|&member| self.bears_name(member));
            return self.fitting(members, classes);
        }
        let Some((at, there)) = self.behind_head(noun) else { return Vec::new() };
        let at = self.behind_aside(noun, at);
        if let Some(men) = self.counted_names(noun, at) {
            return self.fitting(men.into_iter(), classes);
        }
        let Some(first) = self.announced_first(at) else { return Vec::new() };
        // `an entity, including any other`; `exchange houses in Basra, among them X`: the houses.
        let fits = |&member: &usize| sentence.first_lemma(member) != "any" && !(there && self.named_place(member));
        self.fitting(self.members_from(sentence.main_noun(first)).into_iter().filter(fits), classes)
    }

    /// `the two coalitions – A and B –`: the names that say at once who is counted.
    pub(super) fn counted_beside(&self, noun: usize, classes: Classes) -> Vec<Argument> {
        let mark = self.sentence.tail(noun) + 1;
        let at = mark + usize::from(self.sentence.is(mark, What::Comma));
        self.counted_names(noun, at).map_or(Vec::new(), |names| self.fitting(names.into_iter(), classes))
    }

    /// The members that are mentions of these classes.
    fn fitting(&self, members: impl Iterator<Item = usize>, classes: Classes) -> Vec<Argument> {
        // `A, its owner, B, and C`: the owner is B.
        let own =
            |member: usize| super::node::possessive(self.sentence.first_lemma(member)) && self.apposed(member, classes).is_some();
        let mentions = members.filter(|&member| !own(member)).filter_map(|member| self.sentence.nodes[member].mention);
        mentions.filter(|&mention| classes.holds(self.local(mention).class)).map(|mention| self.argument(mention)).collect()
    }

    /// Where what a noun phrase may announce begins, and whether a place stands between: `murders in several countries,
    /// including X` lists countries and no murders, `exchange houses in Basra, among them X` the houses.
    fn behind_head(&self, noun: usize) -> Option<(usize, bool)> {
        let sentence = &self.sentence;
        // `militias such as X`: the list follows at once.
        let head = sentence.words[sentence.nodes[noun].head].span.of(self.text);
        let at_once = sentence.is(noun + 1, What::Preposition)
            && matches!(sentence.lemma(noun + 1), "such as" | "including" | "like")
            && head.ends_with('s');
        let at = if at_once { noun + 1 } else { sentence.tail(noun) + 1 };
        let inside = (noun..at).any(|link| sentence.is(link, What::Preposition) && sentence.lemma(link) != "of");
        // `companies in X's portfolio, such as A and B`.
        let owned = inside && at == noun + 5 && sentence.is(noun + 3, What::Possessive) && head.ends_with('s');
        let place = at == noun + 3 && matches!(sentence.lemma(noun + 1), "in" | "from" | "near") && self.named_place(at - 1);
        let there = inside && (place || owned && matches!(sentence.lemma(noun + 1), "in" | "from" | "within"));
        (!inside || there).then_some((at, there))
    }

    /// Steps over what stands between a noun phrase and what it announces: a description, a mark, a clause.
    fn behind_aside(&self, noun: usize, at: usize) -> usize {
        let sentence = &self.sentence;
        let mut at = self.behind_description(at);
        let led = |at: usize| {
            matches!(sentence.nodes.get(at).map(|_| sentence.lemma(at)), Some("including" | "such as" | "namely" | "among them"))
                || singles_out(sentence, at)
        };
        if sentence.is(at, What::Comma) || sentence.is(at, What::Dash) && led(at + 1) {
            at += 1;
        }
        // `the following vessels, which it uses to move oil: A and B`.
        let words = &sentence.words[sentence.nodes[noun].first..=sentence.nodes[noun].last];
        if words.iter().any(|word| word.lemma == "following")
            && let Some(colon) = (at..sentence.nodes.len()).find(|&mark| sentence.lemma(mark) == ":")
        {
            at = colon;
        }
        // `two companies that he owns, A and B`.
        self.behind_clause(at).unwrap_or(at)
    }

    /// `two businessmen, A and B`: the names behind a count.
    fn counted_names(&self, noun: usize, at: usize) -> Option<Vec<usize>> {
        let sentence = &self.sentence;
        let counts = |word: &str| matches!(word, "two" | "three" | "four" | "five" | "both" | "several" | "other" | "six");
        let node = &sentence.nodes[noun];
        let second = sentence.words[node.last.min(node.first + 1)].lemma;
        // `the two coalitions – A and B – joined forces`.
        let dashed = sentence.is(at, What::Dash) && sentence.close_of(at).is_some();
        let at = at + usize::from(dashed);
        // `the Oban brothers, A and B`.
        let head = &sentence.words[sentence.nodes[noun].head];
        let kin = matches!(head.lemma, "brother" | "sister" | "cousin" | "twin") && head.span.of(self.text).ends_with('s');
        let counted = kin || counts(sentence.first_lemma(noun)) || sentence.first_lemma(noun) == "the" && counts(second);
        if !counted || !dashed && !sentence.is(at - 1, What::Comma) || !sentence.is_noun(at) {
            return None;
        }
        let members = self.members_from(at);
        (members.len() > 1 && members.iter().all(|&member| self.bears_name(member))).then_some(members)
    }

    /// The first of those whom a word such as `including` announces.
    fn announced_first(&self, mut at: usize) -> Option<usize> {
        let sentence = &self.sentence;
        // `an empire that includes A, B and C`.
        let verb = sentence.verb(at + 1).filter(|_| sentence.is(at, What::Relative) && sentence.is_noun(at + 2));
        let includes = verb.is_some_and(|verb| !verb.modal && !verb.negative && !verb.passive);
        if includes && matches!(sentence.lemma(at + 1), "include" | "comprise" | "encompass") {
            return Some(at + 2);
        }
        let announces = sentence.nodes.get(at).is_some_and(|_| {
            matches!(sentence.lemma(at), "including" | "such as" | "namely" | ":" | "include" | "like" | "among them")
                || singles_out(sentence, at) && at > 0 && matches!(sentence.nodes[at - 1].what, What::Comma | What::Dash)
        });
        // `brigades, including those of A, B and C`.
        if announces && sentence.lemma(at).ends_with("ing") && at + 3 < sentence.nodes.len() {
            let those = sentence.lemma(at + 1) == "those" && sentence.lemma(at + 2) == "of";
            at += if those { 2 } else { 0 };
        }
        (announces && sentence.is_noun(at + 1)).then_some(at + 1)
    }

    /// `men loyal to X, such as A`, `firms linked to X, including A and B`: what stands behind a description that ends in a name.
    fn behind_description(&self, at: usize) -> usize {
        let sentence = &self.sentence;
        let tied = sentence.is(at, What::Other)
            && matches!(sentence.lemma(at), "loyal" | "close" | "linked" | "tied" | "allied" | "connected" | "friendly")
            || sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Bare);
        let name = at + 2;
        let named = |at: usize| sentence.nodes[at].mention.is_some_and(|m| self.local(m).form == Form::Named);
        if !tied || !sentence.is(at + 1, What::Preposition) || !sentence.is_noun(name) || !named(sentence.main_noun(name)) {
            return at;
        }
        let end = sentence.main_noun(name) + 1;
        let lists =
            |at: usize| sentence.nodes.get(at).is_some() && matches!(sentence.lemma(at), "including" | "such as" | "namely");
        if lists(end) || sentence.is(end, What::Comma) && lists(end + 1) { end } else { at }
    }

    /// What stands behind the comma that ends a short relative clause.
    fn behind_clause(&self, relative: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let comma =
            sentence.next_comma(relative).filter(|&comma| sentence.is(relative, What::Relative) && comma < relative + 6)?;
        let finite = |at: &usize| sentence.finite(*at);
        ((relative..comma).filter(finite).count() == 1 && finite(&(comma - 1))).then_some(comma + 1)
    }

    /// A noun phrase and those that it is listed with, before and after.
    pub(crate) fn members(&self, noun: usize) -> Vec<usize> {
        let mut members = self.members_before(noun);
        members.extend(self.members_from(noun));
        members
    }

    pub(crate) fn members_from(&self, noun: usize) -> Vec<usize> {
        let sentence = &self.sentence;
        let mut members = vec![noun];
        let mut at = noun;
        while members.len() < 40 {
            let Some(next) = self.next_member(at) else { break };
            members.push(next);
            at = next;
        }
        // `A and its owner, B`: what follows the last comma explains.
        while members.len() > 1 && !self.ends_in_and(&members) && !sentence.is(noun.wrapping_sub(1), What::Stop) {
            members.pop();
        }
        members
    }

    fn ends_in_and(&self, members: &[usize]) -> bool {
        let Some(&last) = members.last() else { return false };
        (1..=5)
            .filter_map(|back| last.checked_sub(back))
            .take_while(|&at| !members.contains(&at))
            .any(|at| self.sentence.is(at, What::And) && self.sentence.first_lemma(at + 1) != "whose")
    }

    /// Whether a noun phrase hangs with `of` on a person while what it is joined to is a person.
    fn of_people(&self, noun: usize, next: usize) -> bool {
        let sentence = &self.sentence;
        let person = |at: usize| sentence.people.contains(&at);
        let root =
            sentence.before(noun).filter(|&link| sentence.is_preposition(link, "of")).and_then(|link| sentence.before(link));
        let other = person(next) || sentence.is(next + 1, What::Comma) && person(next + 2);
        !person(noun) && other && root.is_some_and(person)
    }

    /// `through A and B, which are registered in Y`, `reports say A and B armed Y`: all names of a list, where the verb behind speaks of
    /// several, or a clause begins with the first.
    pub(super) fn several_before(&self, noun: usize, verb: usize) -> Vec<usize> {
        let sentence = &self.sentence;
        if sentence.before(noun).is_some_and(|and| sentence.is(and, What::And)) && sentence.before(verb) == Some(noun) {
            let all = self.names_joined(noun);
            if self.parts_of(all[0]) {
                return all;
            }
            let told = sentence.before(all[0]).is_some_and(|at| sentence.finite(at) && tells(sentence.lemma(at)));
            let one = sentence.verb_number(verb) == Some(super::number::Number::One);
            return if told && !one { all } else { vec![noun] };
        }
        let relative = sentence.before(verb).filter(|&at| sentence.is(at, What::Relative));
        let near = relative.and_then(|at| sentence.before(at)).is_some_and(|at| at == noun || at == noun + 1);
        // `A, B and C, all of which report to X`.
        let all_of = relative.filter(|&at| at > 2 && sentence.is_preposition(at - 1, "of")).is_some_and(|at| {
            matches!(sentence.lemma(at - 2), "all" | "both" | "each") && sentence.before(at - 2) == Some(noun + 1)
        });
        if all_of {
            return self.names_joined(noun);
        }
        if !near || sentence.verb_number(verb) != Some(super::number::Number::Several) {
            return vec![noun];
        }
        self.names_joined(noun)
    }

    /// `units of A and B attacked`: whether some of those do it who belong to a name and the names behind it.
    fn parts_of(&self, first: usize) -> bool {
        let sentence = &self.sentence;
        let of = sentence.before(first).filter(|&of| sentence.is_preposition(of, "of"));
        of.and_then(|of| sentence.before(of)).is_some_and(|part| {
            matches!(
                sentence.lemma(part),
                "unit" | "force" | "troop" | "fighter" | "element" | "soldier" | "officer" | "member" | "branch" | "militant"
            )
        })
    }

    /// A name and the names joined to it before, whatever governs them: of `designated A and B`, both.
    pub(super) fn names_joined(&self, noun: usize) -> Vec<usize> {
        let sentence = &self.sentence;
        let place = |m: u32| matches!(self.local(m).class, Class::Place | Class::Country);
        let name = |at: usize| sentence.nodes[at].mention.filter(|&m| sentence.is_noun(at) && self.local(m).form == Form::Named);
        let Some(own) = name(noun) else { return vec![noun] };
        // `A and the head of the Front B, both`: the phrase of his office.
        let office = noun > 1 && sentence.people.contains(&noun) && sentence.is_preposition(noun - 1, "of");
        let root = if office { *sentence.climb(noun).last().unwrap_or(&noun) } else { noun };
        let mut members = vec![noun];
        while let Some(mark) = sentence.before(if members.len() == 1 { root } else { members[0] }).filter(|_| members.len() < 20)
        {
            let first = if sentence.is(mark, What::And) && sentence.before(mark).is_some_and(|at| sentence.is(at, What::Comma)) {
                mark - 1
            } else {
                mark
            };
            let joins = sentence.is(mark, What::And) || members.len() > 1 && sentence.is(mark, What::Comma);
            let alike = |&at: &usize| name(at).is_some_and(|m| joins && place(m) == place(own));
            match sentence.before(first).filter(alike) {
                Some(before) => members.insert(0, before),
                None => break,
            }
        }
        members
    }

    /// `X and a number of his men left`: what stands in the list for a noun phrase that a quantity governs.
    fn list_member_of(&self, noun: usize) -> usize {
        let sentence = &self.sentence;
        let of = sentence.before(noun).filter(|&of| sentence.is_preposition(of, "of"));
        of.and_then(|of| of.checked_sub(1)).filter(|&much| quantity(sentence.lemma(much))).unwrap_or(noun)
    }

    /// Whether the first comma of a sentence ends a phrase that opens it.
    fn closes_opening(&self, comma: usize) -> bool {
        let sentence = &self.sentence;
        let ing = sentence.verb(0).is_some_and(|verb| verb.shape == super::node::Shape::Ing);
        let opens = ing || matches!(sentence.nodes[0].what, What::Preposition | What::Subordinate | What::Other);
        opens && !(0..comma).any(|at| sentence.is(at, What::Comma) || sentence.finite(at))
    }

    fn members_before(&self, noun: usize) -> Vec<usize> {
        let sentence = &self.sentence;
        let mut members = Vec::new();
        let mut at = self.list_member_of(noun);
        let mut ands = 0;
        while let Some(mut mark) = sentence.before(at) {
            // `, and, after the death of A, B left`: another clause begins.
            if at > 0 && sentence.open_of(at - 1).is_some() && sentence.verb(at + 1).is_some() {
                break;
            }
            // `A's Front, B's Army and C`: who owns a name is no member, and the list goes on before him.
            if sentence.is(mark, What::Possessive) && self.bears_name(at) {
                let comma = sentence.before(mark).and_then(|owner| sentence.before(owner));
                let listed = |&comma: &usize| {
                    sentence.is(comma, What::Comma) && sentence.before(comma).is_some_and(|at| self.bears_name(at))
                };
                match comma.filter(listed) {
                    Some(comma) => mark = comma,
                    None => break,
                }
            }
            if sentence.is(mark, What::Possessive) || sentence.is(mark, What::Preposition) {
                break;
            }
            // `As a result, A and B left`: what opens the sentence is no member.
            if sentence.is(mark, What::Comma) && sentence.finite(sentence.tail(noun) + 1) && self.closes_opening(mark) {
                break;
            }
            let mut joined = false;
            while sentence.is(mark, What::Comma) || sentence.is(mark, What::And) {
                ands += usize::from(sentence.is(mark, What::And));
                joined = true;
                match sentence.before(mark) {
                    Some(before) => mark = before,
                    None => return Vec::new(),
                }
            }
            // `Hasan of Norway and his predecessor, Teng`: the first is a person, not where he is from.
            if joined && sentence.is_noun(mark) && self.of_people(mark, at) {
                mark = sentence.before(mark).and_then(|link| sentence.before(link)).unwrap_or(mark);
            }
            if !joined || !sentence.is_noun(mark) || members.len() > 40 {
                // A verb or preposition before: what was gathered belongs to that.
                break;
            }
            members.push(mark);
            at = mark;
        }
        let governed = members.last().and_then(|&first| sentence.before(first)).is_some_and(|before| {
            let lists = matches!(sentence.lemma(before), "such as" | "including" | "like");
            sentence.verb(before).is_some() || sentence.is(before, What::Preposition) && !lists
        });
        if ands == 0 || governed {
            return Vec::new();
        }
        members.reverse();
        members
    }
}

/// `militias, mainly X and Y`: an adverb before the likeliest of those who are meant.
fn singles_out(sentence: &super::grammar::Sentence, at: usize) -> bool {
    sentence.is(at, What::Other)
        && matches!(
            sentence.lemma(at),
            "notably" | "particularly" | "especially" | "mainly" | "primarily" | "chiefly" | "principally" | "mostly"
        )
}

/// Participles that tie a noun to a list: `groups affiliated with A, B and C`.
fn ties(lemma: &str) -> bool {
    matches!(lemma, "affiliate" | "associate" | "link" | "connect" | "tie" | "relate" | "align" | "ally")
}

/// People and bodies of whom each of several has his own: `the governments of A and B`.
fn plural_body(lemma: &str) -> bool {
    super::nouns::of_people(lemma) || matches!(lemma, "government" | "parliament" | "army" | "force" | "ministry" | "troop")
}
