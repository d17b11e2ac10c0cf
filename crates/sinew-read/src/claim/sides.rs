//! Whose side somebody is on who has no name: fighters, jets and strikes stand for who sends them.

use super::apply::Trigger;
use super::fill::Scene;
use super::kinds::Classes;
use super::light::{kin_or_men, light};
use super::node::{Form as Tense, Shape, Tag, What};
use super::rules::Rule;
use crate::mention::deed;
use crate::mention::site;
use crate::{Argument, Class, Form};

/// Deeds and weapons that stand for whoever does or sends them: `Israeli strikes killed X`.
pub(super) const STRIKES: &[&str] = &[
    "strike",
    "airstrike",
    "raid",
    "bombing",
    "bombardment",
    "shelling",
    "missile",
    "drone",
    "rocket",
    "shell",
    "artillery",
    "jet",
    "warplane",
    "bomber",
    "aircraft",
    "helicopter",
    "gunship",
    "gunboat",
    "ambush",
    "attack",
    "blast",
    "explosion",
    "bomb",
    "gunfire",
    "assault",
    "offensive",
    "uav",
    "uavs",
    "plot",
    "operation",
    "campaign",
    "airplane",
    "warhead",
    "weapon",
    "incursion",
    "massacre",
    "device",
    "munition",
    "projectile",
    "mortar",
    "salvo",
    "volley",
    "barrage",
    "quadcopter",
    "torpedo",
];

/// Names of weapons, which send nobody.
const ARMS: &str = "Katyusha Grad Shahed Scud Hellfire Tomahawk Patriot Kornet Qiam Fateh Zelzal Fajr Mohajer Ababil Samad Burkan \
    Quds Javelin Stinger Kalashnikov Reaper Predator Bayraktar Lancet RPG RPG-7 RPG-29 IED VBIED IRAM EFP UAV SAM \
    Kinzhal";

/// Whether a word is the name of a weapon.
pub(super) fn arms(word: &str) -> bool {
    ARMS.split(' ').any(|name| name == word)
}

impl Trigger<'_, '_> {
    /// `four of his guards were killed`, `deported 300 Norwegians`: neither he nor Norway.
    pub(super) fn drop_neighbours(&self, rule: &Rule, objects: &mut Vec<Argument>) {
        if !matches!(rule.kind.name, "attack" | "coercion" | "seizure") {
            return;
        }
        objects.retain(|object| rule.kind.name != "seizure" || !self.verbal || !self.owns_more(object));
        let scene = self.scene;
        let people = |object: &Argument| {
            let words = object.span.of(scene.text);
            let demonym = || crate::mention::gazetteer().find(&words.to_lowercase()).is_some_and(|known| known.demonym);
            rule.kind.name == "coercion"
                && scene.entities[object.entity].class == Class::Country
                && words.ends_with('s')
                && demonym()
        };
        let sentence = self.sentence();
        let owns = |object: &Argument| {
            let word = |node: &super::node::Node| {
                sentence.words[node.first].span == object.span && kin_or_men(sentence.words[node.head].lemma)
            };
            matches!(object.span.of(scene.text), "his" | "her" | "His" | "Her") && sentence.nodes.iter().any(word)
        };
        let whom = rule.object.contains(&super::slots::Slot::Patient);
        objects.retain(|object| !(people(object) || whom && owns(object)));
    }

    /// `ordered strikes on sites linked to X`: the sites are, not who struck.
    pub(super) fn of_struck(&self, rule: &Rule) -> bool {
        let sentence = self.sentence();
        let described = sentence.verb(self.node).is_some_and(|verb| verb.shape == Shape::Bare);
        let nouns =
            if described && rule.kind.layer == crate::Layer::Relation { sentence.subjects(self.node) } else { Vec::new() };
        let nobody = |noun: usize| {
            self.scene.one(noun, rule.subject_class, 0).is_empty() && self.scene.one(noun, rule.object_class, 0).is_empty()
        };
        nouns.first().is_some_and(|&noun| !deed(sentence.lemma(noun)) && nobody(noun))
            && nouns.iter().any(|&noun| deed(sentence.lemma(noun)))
    }

    /// `its missiles threaten Norway`: what somebody is to others at any time is no threat that was made.
    pub(super) fn menaces(&self, rule: &Rule, object: Option<Argument>) -> bool {
        let sentence = self.sentence();
        let Some(verb) = sentence.verb(self.node).filter(|_| rule.kind.name == "threat" && object.is_some()) else {
            return false;
        };
        let infinitive = (self.node + 1..sentence.nodes.len())
            .take(4)
            .any(|at| sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Infinitive));
        let head = &sentence.words[sentence.nodes[self.node].head];
        // `threatens the peace of X`: what somebody is found to do.
        let peace = sentence.object(self.node).is_some_and(|object| matches!(sentence.lemma(object), "peace" | "stability"));
        sentence.lemma(self.node) == "threaten"
            && !peace
            && head.tag == Tag::Verb(Tense::Present)
            && verb.shape == Shape::Finite
            && !infinitive
    }

    /// `countries that refuse to pay`, `employees are kidnapped`: what people of a sort do or suffer at any time.
    pub(super) fn generic(&self, subject: Option<Argument>, object: Option<Argument>) -> bool {
        let sentence = self.sentence();
        let Some(verb) = sentence.verb(self.node).filter(|verb| verb.shape == Shape::Finite) else { return false };
        let node = &sentence.nodes[self.node];
        let words = &sentence.words[node.first..=node.last];
        let present = words.iter().any(|word| word.tag == Tag::Be(Tense::Present)) || !verb.past;
        let lasting =
            words.iter().any(|word| matches!(word.tag, Tag::Have(_) | Tag::Verb(Tense::Ing) | Tag::Be(Tense::Ing | Tense::Past)));
        let unnamed = |argument: &Argument| !self.scene.entities[argument.entity].named && self.scene.somebody(argument);
        // `Some 2,500 soldiers are stationed in X`: so many are not whoever does it at any time.
        let counted = |argument: &Argument| argument.span.of(self.scene.text).contains(|c: char| c.is_ascii_digit());
        // `the network transfers money`, `the ship sails under the flag of X`: somebody known.
        let known = |argument: &Argument| self.scene.spoken_of(argument);
        present
            && !lasting
            && subject.or(object).as_ref().is_some_and(|argument| unnamed(argument) && !counted(argument) && !known(argument))
    }
}

impl Scene<'_> {
    pub(super) fn is_person(&self, argument: &Argument) -> bool {
        self.entities[argument.entity].class == Class::Person
    }

    /// `the Sudanese town of Umm Hajar`: a place is called what stands after `of`.
    pub(super) fn called(&self, noun: usize, classes: Classes) -> Option<Argument> {
        let sentence = &self.sentence;
        let place = matches!(
            sentence.lemma(noun),
            "town"
                | "city"
                | "village"
                | "province"
                | "region"
                | "district"
                | "port"
                | "capital"
                | "island"
                | "neighborhood"
                | "suburb"
                | "centre"
                | "center"
                | "heart"
                | "area"
        );
        // `the board of X`: X.
        let board = sentence.lemma(noun) == "board" && classes.holds(Class::Company);
        let of = (place || board) && sentence.has_of(noun);
        let mention = sentence.nodes.get(noun + 2).filter(|_| of)?.mention?;
        if board && self.local(mention).form != Form::Named {
            return None;
        }
        classes.holds(self.local(mention).class).then(|| self.argument(mention))
    }

    /// A place without a name: `a base near X`.
    pub(super) fn nameless_place(&self, mention: u32) -> bool {
        let local = self.local(mention);
        local.class == Class::Place
            && local.form == Form::Nominal
            && !self.entities[local.entity].named
            && site_word(local.span.of(self.text))
    }

    /// `the network`, `they`: whoever was spoken of before.
    fn spoken_of(&self, argument: &Argument) -> bool {
        let place = self.locals.iter().find(|local| local.span == argument.span && local.entity == argument.entity);
        let pronoun = place.is_some_and(|local| local.form == Form::Pronoun);
        let before = self.text[..argument.span.start as usize].trim_end();
        // `the networks that finance X`: known by nothing but what follows.
        let behind = self.text[argument.span.end as usize..].trim_start();
        let told = ["who ", "that ", "which "].iter().any(|word| behind.starts_with(word));
        pronoun || !told && [" the", "The", " these", "These"].iter().any(|word| before.ends_with(word))
    }

    /// Whether a party is people without a name.
    fn somebody(&self, argument: &Argument) -> bool {
        let place = self.locals.iter().position(|local| local.span == argument.span && local.entity == argument.entity);
        place.is_some_and(|mention| self.people(mention as u32) && !self.identified(mention as u32))
    }

    /// Whether a party is a place without a name.
    pub(super) fn nameless_site(&self, argument: &Argument) -> bool {
        let place = self.locals.iter().position(|local| local.span == argument.span && local.entity == argument.entity);
        place.is_some_and(|mention| self.nameless_place(mention as u32))
    }

    /// People without a name and of whom the document does not say who they are: `four peacekeepers`.
    pub(super) fn people(&self, mention: u32) -> bool {
        let local = self.local(mention);
        let words = local.span.of(self.text);
        let first = words.split(' ').next().unwrap_or_default();
        let rest = &self.text[local.span.end as usize..];
        let counted = rest.starts_with(" of ") && !words.contains(' ') && counting(words);
        // `No group claimed it`: nobody did.
        let none = matches!(first.to_lowercase().as_str(), "no" | "neither" | "none");
        let ours = matches!(first.to_lowercase().as_str(), "our" | "my" | "your");
        let told = !counted && !none && !ours;
        told && local.form != Form::Named
            && matches!(
                local.class,
                Class::Group | Class::Person | Class::PublicBody | Class::Organization | Class::Company | Class::Vessel
            )
            && !self.entities[local.entity].named
    }

    /// `two men were killed`, `a workshop was destroyed`: neither who nor to whom.
    pub(super) fn both_untold(&self, kind: &str, subject: Option<Argument>, object: Option<Argument>) -> bool {
        let force = matches!(kind, "attack" | "coercion") && subject.is_none();
        object.filter(|_| force).is_some_and(|argument| {
            // `three American soldiers`: their side is told.
            let words = argument.span.of(self.text);
            let opens = self.sentence.words.first().is_some_and(|word| word.span.start == argument.span.start);
            let sided = words.chars().skip(usize::from(opens)).any(char::is_uppercase);
            let place = self.locals.iter().position(|local| local.span == argument.span && local.entity == argument.entity);
            !sided
                && place.is_some_and(|mention| {
                    (self.people(mention as u32) || self.nameless_place(mention as u32)) && !self.identified(mention as u32)
                })
        })
    }

    /// Whether a claim about people without a name says too little: that something did not happen to them, or how many died.
    pub(super) fn nobody_told(&self, subject: Option<Argument>, object: Option<Argument>, negative: bool) -> bool {
        let unnamed = |argument: &Argument| {
            let place = self.locals.iter().position(|local| local.span == argument.span);
            place.is_some_and(|mention| {
                (self.people(mention as u32) || self.nameless_place(mention as u32)) && !self.identified(mention as u32)
            })
        };
        let nobody = subject.is_none() && object.as_ref().is_some_and(|object| object.span.of(self.text).ends_with("people"));
        negative && subject.iter().chain(object.iter()).any(unnamed) || nobody
    }

    /// `Delta Front fighters`: men whom their own side sends are that side.
    pub(super) fn whole_of_members(&self, noun: usize, classes: Classes) -> Option<Argument> {
        let node = &self.sentence.nodes[noun];
        let men = matches!(
            self.sentence.lemma(noun),
            "fighter"
                | "militant"
                | "gunman"
                | "gunmen"
                | "troop"
                | "soldier"
                | "militiaman"
                | "militiamen"
                | "personnel"
                | "operative"
                | "trooper"
                | "combatant"
                | "guerrilla"
                | "insurgent"
                | "jihadist"
                | "commando"
                | "paratrooper"
                | "mercenary"
                | "bomber"
                | "sniper"
                | "attacker"
                | "guard"
                | "men"
        );
        // `Hasan's men`.
        let named = node.mention.is_some_and(|mention| self.local(mention).form == Form::Named);
        if men && !named && noun >= 2 && self.sentence.is(noun - 1, What::Possessive) {
            return self.one(noun - 2, classes, 1).into_iter().next();
        }
        // `KHARTOUM - Fighters of X`: a common noun that a dateline gives its capital.
        let plain =
            |mention: u32| self.local(mention).form == Form::Nominal || !self.local(mention).span.of(self.text).contains(' ');
        let mention = node.mention.filter(|&mention| men && plain(mention))?;
        let fits = |m: u32| classes.holds(self.local(m).class) && self.local(m).form == Form::Named;
        let named = |&m: &u32| m != mention && fits(m) && !self.leans(m);
        let own = |&m: &u32| self.local(m).form == Form::Pronoun && self.entities[self.local(m).entity].named;
        let before =
            self.modifiers(noun, node.head).into_iter().rev().find(|m| named(m) || own(m) && classes.holds(self.local(*m).class));
        before.or_else(|| self.sent_by(noun).filter(named)).map(|whole| self.argument(whole))
    }

    /// `fighters of the Delta Front`, `gunmen from X`: the side behind the preposition, unless it is a place.
    fn sent_by(&self, noun: usize) -> Option<u32> {
        let sentence = &self.sentence;
        let link = sentence.is(noun + 1, What::Preposition)
            && matches!(sentence.lemma(noun + 1), "of" | "from" | "belonging to" | "loyal to" | "with");
        let side = sentence.nodes.get(noun + 2).filter(|side| link && side.is_noun())?.mention?;
        (!matches!(self.local(side).class, Class::Place | Class::Country | Class::Person)).then_some(side)
    }

    /// `Israeli strikes`, `airstrikes by the army`: whoever struck.
    pub(super) fn striker(&self, noun: usize, classes: Classes, depth: usize) -> Vec<Argument> {
        let sentence = &self.sentence;
        if noun >= 2 && sentence.is(noun - 1, What::Possessive) {
            return self.one(noun - 2, classes, depth + 1);
        }
        if let Some(by) = sentence.complements(noun, "by").or_else(|| sentence.blamed_on(noun)) {
            return self.one(by, classes, depth + 1);
        }
        let fits = |&m: &u32| {
            let local = self.local(m);
            classes.holds(local.class) && local.class != Class::Place && !arms(local.span.of(self.text))
        };
        let sides = self.modifiers(noun, sentence.nodes[noun].head);
        // `Ukrainian Neptune missiles`: what stands between is the name of the weapon.
        let state = |&m: &u32| self.local(m).class == Class::Country;
        let first = sides.first().copied().filter(|m| sides.len() > 1 && !deed(sentence.lemma(noun)) && state(m) && fits(m));
        let inner = first.or_else(|| sides.into_iter().rev().find(fits));
        if let Some(mention) = inner {
            return vec![self.argument(mention)];
        }
        // `retaliated with strikes that killed X`, `launched a raid that killed X`: whoever made them.
        // `carried out a wave of strikes targeting X`.
        let of = sentence.before(noun).filter(|&at| sentence.is_preposition(at, "of"));
        let amount = of.and_then(|of| sentence.before(of)).filter(|&at| sentence.is_noun(at));
        let link = sentence.before(amount.unwrap_or(noun));
        let with = link.filter(|&at| sentence.is_preposition(at, "with"));
        let verb = with.and_then(|with| sentence.before(with)).or(link);
        // `supplied the drones that hit X`: whoever gave them away did not.
        let gives = |lemma: &str| {
            matches!(lemma, "supply" | "provide" | "give" | "transfer" | "ship" | "deliver" | "offer" | "hand" | "sell")
        };
        let does = |lemma: &str| light(lemma) && !gives(lemma);
        let verb = verb.filter(|&at| sentence.verb(at).is_some_and(|v| !v.passive) && does(sentence.lemma(at)));
        let doer = verb.filter(|_| depth < 2).and_then(|verb| sentence.subjects(verb).first().copied());
        doer.map_or(Vec::new(), |doer| self.one(doer, classes, depth + 1))
    }
}

/// Whether some words end in a common noun of a place, in the singular or the plural.
fn site_word(words: &str) -> bool {
    let lower = words.to_lowercase();
    let start = |gap: Option<(usize, char)>| gap.map_or(0, |(at, _)| at + 1);
    let mut gaps = lower.char_indices().rev().filter(|&(_, c)| c == ' ');
    let (last, two) = (&lower[start(gaps.next())..], &lower[start(gaps.next())..]);
    let singular = last.strip_suffix('s').unwrap_or(last);
    let in_y = last.strip_suffix("ies").is_some_and(|stem| site(&format!("{stem}y")));
    let compound = site(two) || two.strip_suffix('s').is_some_and(site);
    in_y || compound || site(last) || site(singular) || singular.strip_suffix('e').is_some_and(site)
}

/// `members of the population`: words that only say that some of them are meant.
fn counting(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.as_str(),
        "members" | "member" | "leaders" | "officials" | "representatives" | "relatives" | "families" | "supporters"
    )
}
