//! A name, read: its parts, ready to be compared.

use crate::clean::tokens;
use crate::read;
use crate::word::Word;
use bytemuck::{Pod, Zeroable};

/// What bears a name; the rules of reading and comparing differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A human being.
    Person,
    /// A company, a body, an armed group.
    Organization,
    /// A ship or an aircraft.
    Vessel,
}

/// What a part does in the name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Role {
    /// A name proper: given, father's, family's.
    Name,
    /// *Abu Mahdi*: an alias after a child.
    Kunya,
    /// One letter.
    Initial,
    /// A title that may be a name: Sheikh, Khan.
    Title,
    /// The second, junior.
    Generation,
    /// Ltd, GmbH.
    Form,
    /// A common word of organisations: bank, brigade.
    Common,
    /// A number.
    Number,
    /// An acronym or a second name in brackets.
    Bracketed,
}

const ROLES: [Role; 9] = [
    Role::Name,
    Role::Kunya,
    Role::Initial,
    Role::Title,
    Role::Generation,
    Role::Form,
    Role::Common,
    Role::Number,
    Role::Bracketed,
];

/// A part of a name: which word, what it does and how much it tells. Plain bytes, so that an index may keep it.
#[derive(Clone, Copy, Debug, PartialEq, Pod, Zeroable)]
#[repr(C)]
pub struct Part {
    /// Index into the words that the name is compared with.
    pub word: u32,
    /// How much it tells within this name, 0 to 1.
    pub weight: f32,
    role: u8,
    flags: u8,
    padding: u16,
}

const ARTICLE: u8 = 1;
const NASAB: u8 = 2;

impl Part {
    pub(crate) fn new(word: u32, role: Role, weight: f32) -> Part {
        Part { word, weight, role: role as u8, flags: 0, padding: 0 }
    }

    /// What it does.
    pub fn role(&self) -> Role {
        ROLES[usize::from(self.role) % ROLES.len()]
    }

    /// An article stood before it: al-Tikriti.
    pub fn has_article(&self) -> bool {
        self.flags & ARTICLE != 0
    }

    /// It is the father's name: bin, ibn, ben stood before it.
    pub fn is_nasab(&self) -> bool {
        self.flags & NASAB != 0
    }

    pub(crate) fn set_role(&mut self, role: Role) {
        self.role = role as u8;
    }

    pub(crate) fn mark(&mut self, article: bool, nasab: bool) {
        self.flags |= if article { ARTICLE } else { 0 } | if nasab { NASAB } else { 0 };
    }

    /// This part with its word at another place.
    pub fn at(self, word: u32) -> Part {
        Part { word, ..self }
    }
}

/// What a name has as a whole. Plain bytes, so that an index may keep it.
#[derive(Clone, Copy, Debug, PartialEq, Pod, Zeroable)]
#[repr(C)]
pub struct Head {
    /// Of the first letters of the words that an acronym would take; zero when there are too few.
    pub(crate) initials: u64,
    /// Ids that acronym lists give for the whole name, zero where there are fewer.
    pub(crate) known_as: [u16; 12],
    kind: u8,
    padding: [u8; 7],
}

impl Head {
    pub(crate) fn new(kind: Kind) -> Head {
        Head { initials: 0, known_as: [0; 12], kind: kind as u8, padding: [0; 7] }
    }

    /// What bears the name.
    pub fn kind(&self) -> Kind {
        match self.kind {
            0 => Kind::Person,
            1 => Kind::Organization,
            _ => Kind::Vessel,
        }
    }

    /// Keys under which an index finds names that an acronym joins to this one.
    pub fn acronym_keys(&self) -> impl Iterator<Item = u64> + '_ {
        let listed = self.known_as.iter().filter(|id| **id != 0).map(|id| u64::from(*id));
        listed.chain((self.initials != 0).then_some(self.initials))
    }
}

/// A name ready to be compared, wherever its parts and words are kept.
#[derive(Clone, Copy, Debug)]
pub struct NameRef<'a> {
    /// What it has as a whole.
    pub head: &'a Head,
    /// Its parts, in the order of the text. At most [`MAX_PARTS`] are compared.
    pub parts: &'a [Part],
    /// Where the parts' words are.
    pub words: &'a [Word],
}

impl<'a> NameRef<'a> {
    pub(crate) fn word(&self, part: &Part) -> &'a Word {
        &self.words[part.word as usize]
    }

    pub(crate) fn parts(&self) -> &'a [Part] {
        &self.parts[..self.parts.len().min(MAX_PARTS)]
    }
}

/// A name of a person, an organisation or a vessel, read once and compared many times.
///
/// ```
/// use sinew_names::{Kind, Name, compare};
/// let a = Name::read("أبو مهدي المهندس", Kind::Person);
/// let b = Name::read("Abou Mehdi el-Mouhandes", Kind::Person);
/// assert!(compare(a.view(), b.view()) > 0.7);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub(crate) head: Head,
    pub(crate) parts: Vec<Part>,
    pub(crate) words: Vec<Word>,
    spelled: Vec<String>,
    cut: bool,
}

/// Parts of a name that are read.
pub const MAX_PARTS: usize = 16;

impl Name {
    /// Reads a name. Any text is a name: an empty one has no parts and is like nothing.
    ///
    /// Work is bounded: 600 letters, 32 words and [`MAX_PARTS`] parts are read; [`Name::is_cut`] tells whether more
    /// was there.
    pub fn read(text: &str, kind: Kind) -> Name {
        let (tokens, cut) = tokens(text);
        let mut name = match kind {
            Kind::Person => read::person(&tokens),
            Kind::Organization | Kind::Vessel => read::organisation(&tokens, kind),
        };
        name.cut = cut || name.parts.len() > MAX_PARTS;
        name.parts.truncate(MAX_PARTS);
        name
    }

    pub(crate) fn empty(kind: Kind) -> Name {
        Name { head: Head::new(kind), parts: Vec::new(), words: Vec::new(), spelled: Vec::new(), cut: false }
    }

    /// The name as it is compared.
    pub fn view(&self) -> NameRef<'_> {
        NameRef { head: &self.head, parts: &self.parts, words: &self.words }
    }

    /// What bears it.
    pub fn kind(&self) -> Kind {
        self.head.kind()
    }

    /// What it has as a whole.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Its parts, in the order of the text.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Its words; parts point into them.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// A part as it was read: folded, compounds as one.
    pub fn text(&self, part: &Part) -> &str {
        &self.spelled[part.word as usize]
    }

    /// Whether it was longer than what is read.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    pub(crate) fn push(&mut self, word: Word, spelled: String, role: Role, weight: f32) -> &mut Part {
        self.words.push(word);
        self.spelled.push(spelled);
        self.parts.push(Part::new((self.words.len() - 1) as u32, role, weight));
        let last = self.parts.len() - 1;
        &mut self.parts[last]
    }

    /// The number that the last part is, if it is one in words or figures.
    pub(crate) fn last_number(&self) -> Option<u32> {
        let last = self.parts.last().filter(|part| part.role() == Role::Number)?;
        Some(self.words[last.word as usize].number)
    }

    pub(crate) fn set_last_number(&mut self, number: u32) {
        if let Some(word) = self.words.last_mut() {
            word.number = number;
        }
    }

    /// A word that stands twice in a row, and not as the name of a father, stands once.
    pub(crate) fn drop_repeated(&mut self) {
        let words = &self.words;
        self.parts.dedup_by(|next, part| {
            let (a, b) = (&words[part.word as usize], &words[next.word as usize]);
            !next.is_nasab() && a.spelled == b.spelled && a.shape == b.shape && part.role == next.role
        });
    }

    pub(crate) fn drop_last(&mut self) {
        self.parts.pop();
        self.words.pop();
        self.spelled.pop();
    }

    /// Puts a compound in the place of the last word.
    pub(crate) fn extend_last(&mut self, word: Word, written: &str) {
        if let (Some(part), Some(last), Some(spelled)) = (self.parts.last_mut(), self.words.last_mut(), self.spelled.last_mut()) {
            *last = word;
            part.weight = word.weight;
            if part.role() == Role::Title {
                part.set_role(Role::Name);
            }
            spelled.push(' ');
            spelled.push_str(written);
        }
    }
}
