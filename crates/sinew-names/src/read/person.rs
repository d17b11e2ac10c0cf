//! Names of people: ism, nasab, kunya, nisba, compounds; titles and initials.

use super::compounds::{self, Glued, is_ending};
use crate::clean::Token;
use crate::lexicon::{Particle, Title, particle, titles};
use crate::name::{Kind, Name, Role};
use crate::script::Script;
use crate::word::{Shape, Word};

/// What a title that may be a name tells.
const TITLE: f32 = 0.2;
/// The same behind a name, where it is a name more often than not.
const TITLE_WITHIN: f32 = 0.4;
const INITIAL: f32 = 0.3;
/// What a name after the father tells between two others.
const PATRONYMIC: f32 = 0.35;
const GENERATION: f32 = 0.1;

pub(crate) fn person(tokens: &[Token]) -> Name {
    let ordered = first_name_first(tokens);
    let mut reader = Reader { name: Name::empty(Kind::Person), pending: Pending::default() };
    reader.read(&ordered, false);
    // A name of nothing but titles is a name: "Sheikh", "The General".
    if reader.name.parts.is_empty() {
        reader.read(&ordered, true);
    }
    let mut name = reader.name;
    name.drop_repeated();
    // Titles may stand for the name when nothing else is there.
    if name.parts.iter().all(|part| part.role() == Role::Title) {
        for part in &mut name.parts {
            part.set_role(Role::Name);
            part.weight = 0.5;
        }
    }
    name
}

/// `MALIKI, Nouri al-`: what stands behind the one comma comes first.
fn first_name_first(tokens: &[Token]) -> Vec<Token> {
    let mut commas = tokens.iter().enumerate().filter(|(_, token)| token.comma).map(|(at, _)| at);
    match (commas.next(), commas.next()) {
        (Some(at), None) if at + 1 < tokens.len() => [&tokens[at + 1..], &tokens[..=at]].concat(),
        _ => tokens.to_vec(),
    }
}

/// What stood before the next word.
#[derive(Default)]
struct Pending {
    article: bool,
    nasab: bool,
    kunya: bool,
    abd: bool,
    written: String,
}

struct Reader {
    name: Name,
    pending: Pending,
}

impl Reader {
    fn read(&mut self, tokens: &[Token], keep_titles: bool) {
        let mut at = 0;
        while at < tokens.len() {
            at += self.step(&tokens[at..], keep_titles);
        }
        self.left_over();
    }

    /// Reads one token or more; says how many.
    fn step(&mut self, tokens: &[Token], keep_titles: bool) -> usize {
        if let Some((length, title)) = titles().at(tokens).filter(|_| !keep_titles && self.may_be_title(&tokens[0])) {
            self.title(&tokens[..length], title);
            return length;
        }
        let token = &tokens[0];
        if self.joins_the_last(token) || self.particle(token, tokens.get(1)) {
            return 1;
        }
        if token.folded.chars().count() == 1 && matches!(token.script(), Script::Latin | Script::Cyrillic) {
            self.name.push(Word::plain(token), token.folded.clone(), Role::Initial, INITIAL);
            return 1;
        }
        self.word(token);
        1
    }

    /// Behind a particle stands a name, and so it does behind a name and an article: Abu Mahdi al-Muhandis is no engineer.
    fn may_be_title(&self, token: &Token) -> bool {
        let article = particle(&token.folded) == Some(Particle::Article)
            || token.folded.strip_prefix("ال").is_some_and(|rest| rest.chars().count() > 2);
        self.pending.written.is_empty() && (self.name.parts.is_empty() || !article)
    }

    fn title(&mut self, tokens: &[Token], title: Title) {
        let text: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
        match title {
            Title::Plain => {}
            Title::Name => {
                let weight = if self.name.parts.is_empty() { TITLE } else { TITLE_WITHIN };
                self.name.push(Word::plain(&tokens[tokens.len() - 1]), text.join(" "), Role::Title, weight);
            }
            Title::Generation => {
                self.name.push(Word::plain(&tokens[0]), text.join(" "), Role::Generation, GENERATION);
            }
        }
    }

    /// `nasr allah`, `salah al din`, `naseri nejad`: the token belongs to the word before it.
    fn joins_the_last(&mut self, token: &Token) -> bool {
        if self.pending.abd || self.pending.kunya || self.pending.nasab {
            return false;
        }
        let Some(last) =
            self.name.parts.last().copied().filter(|part| matches!(part.role(), Role::Name | Role::Kunya | Role::Title))
        else {
            return false;
        };
        let word = self.name.words[last.word as usize];
        let joined = match (is_ending(token), particle(&token.folded)) {
            // Olah, Lah, Din are names of their own elsewhere.
            (Some(_), _) if token.script() == Script::Latin && token.folded.len() < 5 && !word.is_known() => return false,
            (Some(shape), _) => word.ending(shape, if shape == Shape::ALLAH { "allah" } else { "din" }),
            (None, Some(Particle::Suffix)) => compounds::with_suffix(&word, token),
            _ => return false,
        };
        self.pending = Pending::default();
        self.name.extend_last(joined, &token.folded);
        true
    }

    fn particle(&mut self, token: &Token, next: Option<&Token>) -> bool {
        let Some(next) = next else { return false };
        let first = self.name.parts.is_empty();
        let single = token.folded.chars().count() == 1;
        match particle(&token.folded) {
            Some(Particle::Article) if is_article(token, next) => self.pending.article = true,
            Some(Particle::Nasab) if !first || is_nasab_alone(token) => self.pending.nasab = true,
            Some(Particle::Kunya) => self.pending.kunya = true,
            Some(Particle::Abd) => self.pending.abd = true,
            Some(Particle::Connective) if !first && !single => return true,
            None if compounds::is_misspelled_abd(token) => self.pending.abd = true,
            _ => return false,
        }
        self.pending.written.push_str(&token.folded);
        self.pending.written.push(' ');
        true
    }

    fn word(&mut self, token: &Token) {
        let token = &without_figures(token);
        let pending = std::mem::take(&mut self.pending);
        let (word, glued) = if pending.abd { (compounds::servant(token), Glued::Nothing) } else { compounds::read(token) };
        let role = if pending.kunya || glued == Glued::Kunya { Role::Kunya } else { Role::Name };
        let weight = if is_patronymic(token) { PATRONYMIC } else { word.weight };
        let part = self.name.push(word, pending.written + &token.folded, role, weight);
        part.mark(pending.article || glued == Glued::Article, pending.nasab || glued == Glued::Nasab);
    }

    /// Particles with nothing behind them are words.
    fn left_over(&mut self) {
        let written = std::mem::take(&mut self.pending).written;
        let alone = self.name.parts.is_empty();
        for folded in written.split(' ').filter(|word| !word.is_empty()) {
            // `Salman Mohammed bin`: the particle has lost its place.
            if !alone && particle(folded) == Some(Particle::Nasab) {
                continue;
            }
            let token =
                Token { folded: folded.to_string(), script: folded.chars().next().and_then(Script::of), ..Token::default() };
            self.name.push(Word::plain(&token), folded.to_string(), Role::Name, 0.3);
        }
    }
}

/// `Ig0r Sech1n`: figures that stand for letters within a word.
fn without_figures(token: &Token) -> Token {
    let figures = token.folded.chars().filter(char::is_ascii_digit).count();
    if figures == 0 || 2 * figures >= token.folded.len() || token.script() != Script::Latin {
        return token.clone();
    }
    let letter = |c: char| match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        c => c,
    };
    Token { folded: token.folded.chars().map(letter).collect(), marked: String::new(), ..token.clone() }
}

/// Ben and Bar are given names too; these are not.
fn is_nasab_alone(token: &Token) -> bool {
    matches!(token.folded.as_str(), "bin" | "ibn" | "bint" | "بن" | "ابن" | "بنت")
}

/// Slavic names after the father stand between the given name and the family name, and are often left out.
fn is_patronymic(token: &Token) -> bool {
    const LATIN: &[&str] = &[
        "ovich", "evich", "ovych", "evych", "ovitch", "evitch", "ovna", "evna", "ivna", "yevich", "yevna", "ievich", "avich",
        "avych", "iyovych", "jevich", "ovic", "awna", "auna", "ichna", "inichna",
    ];
    const CYRILLIC: &[&str] = &["ович", "евич", "овна", "евна", "івна", "ївна", "йович", "ична", "авіч", "евіч", "аўна"];
    let endings = match token.script() {
        Script::Latin => LATIN,
        Script::Cyrillic => CYRILLIC,
        _ => return false,
    };
    token.folded.chars().count() >= 7 && endings.iter().any(|end| token.folded.ends_with(end))
}

/// al- and el- anywhere; assimilated forms only before their letter; ha- only in Hebrew.
fn is_article(token: &Token, next: &Token) -> bool {
    if token.script() != Script::Latin {
        return true;
    }
    match token.folded.as_str() {
        "al" | "el" | "ul" | "ol" => true,
        "ha" | "he" => false,
        assimilated => {
            let sun = &assimilated[1..];
            !sun.is_empty() && next.folded.starts_with(sun)
        }
    }
}
