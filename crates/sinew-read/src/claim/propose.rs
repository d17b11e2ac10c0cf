//! From what rules found to claims: voice, stance, date, quote, and the check.

use super::apply::{Raw, apply};
use super::by_then::{by_then, told_as_past, undated};
use super::carried::Carried;
use super::claimants::Claimants;
use super::countries::home;
use super::dates::{date_of, made_now};
use super::ellipsis::{followed, sanctioned, sanctions_of};
use super::fill::Scene;
use super::kinds::kind;
use super::left::offices_left;
use super::lists::{Lists, blocked};
use super::names::Names;
use super::node::What;
use super::quotations::Quotations;
use super::referred::Deeds;
use super::rules::RULES;
use super::scene::scene;
use super::voice::{Frame, frames};
use super::whose::{Grounds, Sources, whose};
use crate::check::{Ground, Party, Proposal};
use crate::{About, Analysis, Argument, BlockKind, Dated, Dropped, Found, Layer, Polarity, Precision, Span, When};
use sinew_model::Date;
use std::collections::BTreeSet;

/// All claims of a text, in its order, and what the check refused.
pub(crate) fn find(analysis: &Analysis, about: &About) -> (Vec<Found>, Vec<Dropped>) {
    let (names, home) = (Names::new(&analysis.entities, &analysis.mentions), home(analysis));
    let sentences: Vec<Span> = analysis.text.sentences.iter().map(|sentence| sentence.span).collect();
    let ground =
        Ground { text: analysis.text.text, mentions: &analysis.mentions, entities: &analysis.entities, sentences: &sentences };
    let mut course = Course::new(analysis, about, &names, home);
    for sentence in (0..sentences.len()).filter(|&sentence| claims_are_read(analysis, sentence)) {
        course.read(sentence, &ground);
    }
    super::retold::date_again(analysis, &mut course.found);
    course.close_dates();
    (course.found, course.dropped)
}

/// A text that is read sentence by sentence: what was found, and what the sentences before leave to those after.
struct Course<'a, 't> {
    analysis: &'a Analysis<'t>,
    names: &'a Names,
    home: Option<usize>,
    issued: Issued,
    /// Who was the last to sanction somebody.
    sanctioner: Option<usize>,
    /// Who was sanctioned in the sentence before.
    targets: Vec<usize>,
    offices: Vec<(usize, usize)>,
    topic: Option<usize>,
    body: Option<usize>,
    lists: Lists,
    sources: Sources,
    quotations: Quotations,
    claimants: Claimants,
    deeds: Deeds,
    carried: Carried<'a, 't>,
    seen: BTreeSet<Identity>,
    found: Vec<Found>,
    /// For each of these, whether it is told as past.
    past: Vec<bool>,
    dropped: Vec<Dropped>,
}

impl<'a, 't> Course<'a, 't> {
    fn new(analysis: &'a Analysis<'t>, about: &About, names: &'a Names, home: Option<usize>) -> Course<'a, 't> {
        Course {
            analysis,
            names,
            home,
            issued: Issued { published: about.published, release: release(analysis), grounds: None },
            sanctioner: None,
            targets: Vec::new(),
            offices: Vec::new(),
            topic: None,
            body: None,
            lists: Lists::default(),
            sources: Sources::default(),
            quotations: Quotations::default(),
            claimants: Claimants::default(),
            deeds: Deeds::default(),
            carried: Carried::new(analysis, about.published),
            seen: BTreeSet::new(),
            found: Vec::new(),
            past: Vec::new(),
            dropped: Vec::new(),
        }
    }

    /// Reads one sentence.
    fn read(&mut self, sentence: usize, ground: &Ground) {
        let scene = self.scene(sentence);
        let dates = dates(self.analysis, &scene, sentence);
        let frames = self.frames(&scene, sentence);
        let raws = self.raws(&scene, sentence, &frames);
        let listed = self.listed(&scene, sentence, &raws);
        let issued = self.issued(&scene, &raws);
        let told = |raw: Raw| (proposal(&scene, &raw, &frames, &dates, issued), told_as_past(&scene, &raw));
        let own = distinct(raws).into_iter().map(told);
        let listed = listed.into_iter().map(|proposal| (proposal, false));
        for (proposal, past) in own.chain(listed).filter(|(proposal, _)| !wants_date(proposal)) {
            self.check(sentence, proposal, dates.is_empty(), past, ground);
        }
    }

    /// A sentence as a row of phrases, with what those before it spoke of.
    fn scene(&mut self, sentence: usize) -> Scene<'a> {
        let text = &self.analysis.text;
        let mut scene = scene(self.analysis, self.names, self.home, sentence);
        scene.offices.clone_from(&self.offices);
        scene.topic = self.topic.filter(|_| text.block(sentence).span == text.block(sentence.saturating_sub(1)).span);
        scene.body = self.body;
        (scene.sanctioner, scene.release) = (self.sanctioner, self.issued.release);
        self.topic = scene.state_spoken_of();
        self.body = scene.body_spoken_of(u32::MAX);
        scene
    }

    /// Whose words a sentence is.
    fn frames(&mut self, scene: &Scene, sentence: usize) -> Vec<Frame> {
        let (analysis, names, home) = (self.analysis, self.names, self.home);
        let mut frames = frames(scene);
        let frames_of = |at| super::voice::frames(&super::scene::scene(analysis, names, home, at));
        self.quotations.speak(analysis, sentence, scene, &mut frames, frames_of);
        self.sources.resolve(scene, sentence, &mut frames);
        frames
    }

    /// What the rules find in a sentence, and what it says of what was told before.
    fn raws(&mut self, scene: &Scene, sentence: usize, frames: &[Frame]) -> Vec<Raw> {
        let mut raws = apply(scene);
        self.claimants.answer(scene, sentence, &mut raws, frames);
        self.deeds.refer(scene, sentence, &mut raws);
        raws.extend(self.deeds.condemned(scene, sentence));
        self.claimants.speakers(scene, sentence, frames);
        raws.extend(followed(scene, &raws, &self.targets));
        self.targets = sanctioned(&raws);
        offices_left(scene, &mut raws);
        raws
    }

    /// What a sentence says as a member of a list, or of one.
    fn listed(&mut self, scene: &Scene, sentence: usize, raws: &[Raw]) -> Vec<Proposal> {
        let text = &self.analysis.text;
        let alone = text.block(sentence).span == text.sentences[sentence].span;
        let item = text.block(sentence).kind == BlockKind::Item || alone && self.lists.goes_on(scene);
        let mut listed = self.lists.item(scene, item, self.issued.published);
        listed.extend(blocked(scene, raws));
        self.lists.announce(scene, raws, item);
        listed
    }

    /// Who sanctions in a sentence, and with which phrase.
    fn issued(&mut self, scene: &Scene, raws: &[Raw]) -> Issued {
        let sanction = raws.iter().find(|raw| RULES.rules[raw.rule].kind.name == "sanction");
        let told = sanction.and_then(|raw| raw.subject).map(|subject| subject.entity);
        self.sanctioner = told.or_else(|| sanctions_of(scene)).or(self.sanctioner);
        let grounds = sanction.filter(|_| !self.issued.release).and_then(|raw| Some((raw.subject?, raw.node)));
        Issued { grounds, ..self.issued }
    }

    /// Dates an event from the text around it, and keeps a proposal that stands and is not told yet.
    fn check(&mut self, sentence: usize, mut proposal: Proposal, undated: bool, past: bool, ground: &Ground) {
        if kind(&proposal.kind).is_some_and(|kind| kind.layer == Layer::Event) {
            proposal.when = proposal.when.or_else(|| self.carried.date(sentence, &proposal.kind, undated));
            self.carried.remember(sentence, proposal.when);
        }
        match ground.check(&proposal) {
            // That Iran backs the Iran-backed militias is told once.
            Ok(claim) if again(self.analysis, &self.found, &claim) => {}
            Ok(claim) if self.seen.insert(identity(&claim)) => {
                self.claimants.claimed(sentence, &claim);
                self.deeds.remember(sentence, &claim);
                self.offices.extend(office(self.analysis, &claim));
                self.found.push(claim);
                self.past.push(past);
            }
            Ok(_) => {}
            Err(fault) => self.dropped.push(fault),
        }
    }

    /// Events in the past whose time is not told came about by the day of publication.
    fn close_dates(&mut self) {
        let by_then = by_then(self.issued.published);
        let past = self.found.iter_mut().zip(&self.past).filter(|(claim, past)| **past && undated(claim));
        past.for_each(|(claim, _)| claim.when = by_then);
    }
}

/// Whether a proposal has no date, which its rule wants.
fn wants_date(proposal: &Proposal) -> bool {
    proposal.when.is_none() && RULES.rules.iter().any(|rule| rule.dated && rule.id == proposal.rule)
}

/// Whether a compound says again what it said of a group without a name.
fn again(analysis: &Analysis, found: &[Found], claim: &Found) -> bool {
    let parties = |claim: &Found| (claim.subject.map(|party| party.entity), claim.object.map(|party| party.entity));
    let nameless = |party: Option<Argument>| party.is_some_and(|party| !analysis.entities[party.entity].named);
    (nameless(claim.object) || nameless(claim.subject))
        && claim.rule.ends_with("-compound")
        && found.iter().any(|known| known.rule == claim.rule && parties(known) == parties(claim))
}

/// Who holds an office of which state, where a claim says so.
fn office(analysis: &Analysis, claim: &Found) -> Option<(usize, usize)> {
    let (holder, state) = (claim.subject?.entity, claim.object?.entity);
    (claim.kind == "position" && analysis.entities[state].class == crate::Class::Country).then_some((holder, state))
}

/// When a text was published, and whether it does what it tells, as a release of an authority does.
#[derive(Clone, Copy)]
struct Issued {
    published: Option<Date>,
    release: bool,
    /// Who sanctions in the sentence at hand, and with which phrase.
    grounds: Grounds,
}

/// Whether the text tells of its own day in its first sentences, or of what is done as it is told.
fn release(analysis: &Analysis) -> bool {
    let prose = analysis.text.sentences.iter().enumerate().filter(|(place, _)| claims_are_read(analysis, *place));
    let words = |sentence: &crate::text::Sentence| sentence.span.of(analysis.text.text);
    let today = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case("today"));
    prose.clone().take(6).any(|(_, sentence)| today(words(sentence)))
        || prose.into_iter().any(|(_, sentence)| words(sentence).contains(" being designated "))
}

/// Stock phrases, bylines, headings and fields before the text say nothing.
fn claims_are_read(analysis: &Analysis, sentence: usize) -> bool {
    !matches!(
        analysis.text.block(sentence).kind,
        BlockKind::Boilerplate | BlockKind::Byline | BlockKind::Front | BlockKind::Heading
    )
}

/// Where two rules find the same, the earlier one has it; where one finds more, the fuller one has it.
fn distinct(mut raws: Vec<Raw>) -> Vec<Raw> {
    // A rule that wants a date may come to nothing: the others first.
    raws.sort_by_key(|raw| (RULES.rules[raw.rule].dated, raw.rule, raw.node));
    let parties = |raw: &Raw| (raw.subject.map(|s| s.entity), raw.object.map(|o| o.entity));
    let mut kept: Vec<Raw> = Vec::new();
    for raw in raws {
        let name = RULES.rules[raw.rule].kind.name;
        let same = |known: &&Raw| RULES.rules[known.rule].kind.name == name;
        let (subject, object) = parties(&raw);
        let covered = kept.iter().filter(same).any(|known| {
            let (s, o) = parties(known);
            let swapped = object.is_none() && subject.is_some() && o == subject && RULES.rules[known.rule].kind.symmetric;
            swapped || (subject.is_none() || s == subject) && (object.is_none() || o == object)
        });
        if !covered {
            kept.push(raw);
        }
    }
    let fuller = kept.clone();
    kept.retain(|raw| {
        let (subject, object) = parties(raw);
        let name = RULES.rules[raw.rule].kind.name;
        let partial = subject.is_none() || object.is_none();
        !partial
            || !fuller.iter().any(|other| {
                let (s, o) = parties(other);
                RULES.rules[other.rule].kind.name == name
                    && (s.is_some() && o.is_some())
                    && (subject.is_none() || s == subject)
                    && (object.is_none() || o == object)
            })
    });
    kept.sort_by_key(|raw| raw.word);
    kept
}

/// What makes two claims of a document one: what is said, of whom, in the same place.
type Identity = (String, Option<usize>, Option<usize>, Option<String>, u32);

fn identity(claim: &Found) -> Identity {
    let when = claim.when.map(|when| when.date.to_string());
    // `Iran-backed militias` says the same each time.
    let told_once = claim.rule == "ties.backed-compound" || head_of_state(claim);
    let place = if told_once { 0 } else { claim.quote.start };
    (claim.kind.clone(), claim.subject.map(|s| s.entity), claim.object.map(|o| o.entity), when, place)
}

/// `President X`, whose state the words do not name: that he is says the same each time.
fn head_of_state(claim: &Found) -> bool {
    let within = |quote: Span, span: Span| quote.start <= span.start && span.end <= quote.end;
    matches!(claim.rule.as_str(), "roles.title" | "roles.minister")
        && claim.value.zip(claim.object).is_some_and(|(value, object)| within(value, object.span) || value == object.span)
}

/// The dates of a sentence, each with the word at which it begins.
fn dates<'a>(analysis: &'a Analysis, scene: &Scene, sentence: usize) -> Vec<(usize, &'a Dated)> {
    let tokens = analysis.text.sentences[sentence].tokens;
    let from = analysis.dates.partition_point(|dated| dated.tokens.start < tokens.start);
    let within = analysis.dates[from..].iter().take_while(|dated| dated.tokens.start < tokens.end);
    within
        .filter(|dated| !dateline(analysis, tokens.start as usize, dated))
        .map(|dated| {
            let start = analysis.text.tokens[dated.tokens.start as usize].span.start;
            (scene.sentence.words.partition_point(|word| word.span.end <= start), dated)
        })
        .collect()
}

/// `ABUJA, Sept 4 (Reuters) - `: the day of the report, not of what it tells.
fn dateline(analysis: &Analysis, start: usize, dated: &Dated) -> bool {
    let text = &analysis.text;
    let (from, mut end) = (dated.tokens.start as usize, dated.tokens.end as usize);
    if from == start || from > start + 8 || end >= text.tokens.len() {
        return false;
    }
    if text.word(end) == "(" {
        end = (end..text.tokens.len().min(end + 5)).find(|&at| text.word(at) == ")").map_or(end, |at| at + 1);
    }
    end < text.tokens.len() && matches!(text.word(end), "-" | "–" | "—")
}

fn proposal(scene: &Scene, raw: &Raw, frames: &[Frame], dates: &[(usize, &Dated)], issued: Issued) -> Proposal {
    let rule = &RULES.rules[raw.rule];
    let quote = quote(scene, raw);
    let (voice, stance, denied) = whose(scene, raw, rule, frames, issued.grounds);
    let dated = date_of(scene, raw, rule, dates);
    Proposal {
        rule: rule.id.clone(),
        kind: rule.kind.name.to_owned(),
        quote: quote.of(scene.text).to_owned(),
        near: Some(quote.start as usize),
        subject: raw.subject.map(Party::At),
        object: raw.object.map(Party::At),
        value: raw.value,
        when: dated.map(|dated| dated.when).or_else(|| {
            let date = issued.published.filter(|_| made_now(scene, raw, rule, issued.release))?;
            Some(When { date, precision: Precision::Day, span: None })
        }),
        voice,
        stance,
        polarity: if raw.negative || denied { Polarity::Negative } else { Polarity::Positive },
    }
}

/// From the first to the last word that the claim rests on.
fn quote(scene: &Scene, raw: &Raw) -> Span {
    let node = &scene.sentence.nodes[raw.node];
    let words = &scene.sentence.words;
    let trigger = Span { start: words[node.first].span.start, end: words[node.last].span.end };
    let trigger = if raw.object.is_none() { Span { end: clause_end(scene, raw), ..trigger } } else { trigger };
    let parties = raw.subject.iter().chain(raw.object.iter()).map(|argument: &Argument| argument.span);
    let whole = parties.fold(trigger, |whole, span| Span { start: whole.start.min(span.start), end: whole.end.max(span.end) });
    Span { start: phrase_start(scene, raw, whole.start), ..whole }
}

/// `The accounts of X were frozen`, `members of X met Y`: the quote begins where the subject does that a party ends.
fn phrase_start(scene: &Scene, raw: &Raw, start: u32) -> u32 {
    let sentence = &scene.sentence;
    let root = || {
        let word = sentence.words.binary_search_by_key(&start, |word| word.span.start).ok()?;
        let first = sentence.nodes.partition_point(|node| node.last < word);
        let of = first.checked_sub(1).filter(|&of| first < raw.node && sentence.is_preposition(of, "of"))?;
        let root = sentence.before(of).filter(|&root| sentence.is_noun(first) && sentence.is_noun(root))?;
        sentence.subjects(raw.node).contains(&root).then_some(root)
    };
    let root = sentence.verb(raw.node).and_then(|_| root());
    root.map_or(start, |root| sentence.words[sentence.nodes[root].first].span.start)
}

/// Where what somebody pledges or refuses ends: at the next comma, stop or clause.
fn clause_end(scene: &Scene, raw: &Raw) -> u32 {
    let sentence = &scene.sentence;
    let stop = |at: &usize| matches!(sentence.nodes[*at].what, What::Stop | What::Comma | What::Relative | What::Close);
    let last = (raw.node + 1..sentence.nodes.len()).find(stop).map_or(sentence.nodes.len(), |at| at).max(raw.node + 1) - 1;
    sentence.words[sentence.nodes[last].last].span.end
}
