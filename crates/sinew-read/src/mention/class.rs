//! What sort of thing a name names: by its head word, what stands around it, and the tables of given names.

use super::gazetteer::gazetteer;
use crate::Class;
use crate::text::{Case, Pos, Text, Tokens, bit};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// The class that a head word tells, such as `ministry`; plurals count as their singular.
pub(super) fn head_of(word: &str) -> Option<Class> {
    let head = gazetteer().head(word);
    head.or_else(|| gazetteer().head(word.strip_suffix('s')?))
}

/// Legal forms of companies.
static LEGAL_FORMS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    "llc l.l.c l.l.c. ltd ltd. limited inc inc. corp corp. s.a.r.l. s.a.r.l co co. gmbh plc s.a. s.a sa \
     sal s.a.l s.a.l. sarl sarlu eurl sasu fze fzco fzc fz-llc dmcc jsc ojsc pjsc pte pty b.v b.v. bv nv \
     ag llp lp as a.s a.s. a.ş. sirketi şirketi s.p.a. d.o.o. ltda srl s.r.l. w.l.l. wll fzllc fz-l.l.c."
        .split(' ')
        .collect()
});

/// Whether a word is a legal form.
pub(super) fn legal(word: &str) -> bool {
    LEGAL_FORMS.contains(word)
}

/// The class that the words of a run tell: its last word, or the word before its first "of" or "for".
pub(super) fn head(text: &Text<'_>, run: Tokens) -> Option<Class> {
    let link = run.range().skip(1).find(|&token| matches!(text.word(token), "of" | "for" | "on" | "in"));
    let before = link.map(|link| link - 1);
    let last = run.range().next_back()?;
    let number = text.tokens[last].case == Case::Number && run.len() > 1;
    let last = if number { last - 1 } else { last };
    let by = |token: usize| head_of(&text.folded(token));
    // `Islamic State in Iraq and the Levant` is no place.
    if run.len() > 2 && text.folded(run.start as usize) == "islamic" && text.folded(run.start as usize + 1) == "state" {
        return Some(Class::Organization);
    }
    // `Zawiya Maritime Services`: what a trade calls itself is no organ of a state.
    let trade = run.range().take(run.len() - 1).any(|token| by(token) == Some(Class::Company));
    if trade && matches!(text.folded(last).as_str(), "services" | "service" | "group" | "network" | "agency" | "systems" | "unit")
    {
        return Some(Class::Company);
    }
    before.and_then(by).or_else(|| by(last)).or_else(|| leading(&text.folded(run.start as usize)).filter(|_| run.len() > 1))
}

/// Heads that stand first in Arabic and Romance names: `Kataib al-Fath`, `Banco del Sur`.
pub(super) fn leading(word: &str) -> Option<Class> {
    // `Tehrik-e Taliban`.
    match word.split_once('-').filter(|(_, rest)| matches!(*rest, "e" | "i" | "ul")).map_or(word, |(first, _)| first) {
        "kataib" | "kata'ib" | "katibat" | "katiba" | "liwa" | "jaysh" | "jaish" | "hizb" | "harakat" | "haraka" | "saraya"
        | "ansar" | "ansarul" | "ansaroul" | "jabhat" | "jund" | "asaib" | "asa'ib" | "lashkar" | "tehrik" | "tehreek"
        | "sipah" | "khatam" | "hayat" | "hay'at" | "ahrar" | "faylaq" | "jama'at" | "jamaat" | "tahrik" | "frente"
        | "partido" | "parti" | "movimiento" | "comando" | "mouvement" | "union" | "cartel" | "clan" => Some(Class::Organization),
        "jsc" | "ojsc" | "pjsc" | "bank" | "bonyad" | "banco" | "banque" | "banca" | "banka" | "grupo" | "groupe" | "telekom"
        | "radio" | "raffinerie" | "compañía" | "compagnie" | "societe" | "société" | "empresa" | "inversiones"
        | "constructora" => Some(Class::Company),
        "ministère" | "ministerio" | "policía" | "guardia" => Some(Class::PublicBody),
        "khan" | "tel" | "tell" | "khor" | "wadi" | "jabal" | "jebel" | "umm" | "deir" | "dayr" | "ras" | "bab" | "beit"
        | "bir" | "ain" | "kafr" | "qasr" | "puerto" | "ciudad" | "san" | "santa" | "port" | "fort" | "mount" | "lake"
        | "camp" | "saint" => Some(Class::Place),
        _ => None,
    }
}

/// Whether a run names an organisation, body or company by its head.
pub(super) fn organisation(text: &Text<'_>, run: Tokens) -> bool {
    !run.is_empty()
        && matches!(
            head(text, run),
            Some(Class::Organization | Class::PublicBody | Class::Company | Class::Law | Class::Event | Class::Work)
        )
}

/// Whether the demonym before these words is a part of the name: `Iraqi Army`, but `Iranian Ministry of Defense`.
pub(super) fn keeps_demonym(text: &Text<'_>, rest: Tokens) -> bool {
    let start = rest.start as usize;
    // `the Iranian Bank Oban`.
    if rest.len() > 1 && text.folded(start) == "bank" {
        return false;
    }
    // `Ugandan People's Defence Forces`, `Georgian National Park`.
    let peoples = rest.len() > 2 && text.folded(start) == "people" || rest.len() == 2 && text.folded(start + 1) == "park";
    if peoples {
        return true;
    }
    let of = rest.range().any(|token| matches!(text.word(token), "of" | "for"));
    let common = text.traits(start).known() || head_of(&text.folded(start)).is_some() || super::common(text, start);
    let acronym = text.tokens[start].case == Case::Upper;
    let lebanese = matches!(text.folded(start).as_str(), "hezbollah" | "hizballah" | "hizbollah" | "hizbullah");
    // `the Serb List`: a common word with a capital is a name only together with the adjective.
    let called = rest.len() == 1 && start > 1 && text.word(start - 2) == "the" && text.traits(start).listed() && !acronym;
    // `Georgian Dream`: an ordinary word that is no name without its adjective.
    let dreams = rest.len() == 1
        && text.traits(start).listed()
        && !acronym
        && text.tokens[start].case == Case::Capital
        && head_of(&text.folded(start)).is_none()
        && gazetteer().title(&text.folded(start)).is_none()
        && gazetteer().find(&text.folded(start)).is_none();
    if called
        || dreams
        || rest.len() == 1 && lebanese
        || of && organisation(text, rest) && head_of(&text.folded(start)) == Some(Class::PublicBody)
    {
        return true;
    }
    // `American University of X`, `Lebanese Canadian Bank`.
    let bank = rest.len() == 2
        && gazetteer().find(&text.folded(start)).is_some_and(|known| known.demonym)
        && head_of(&text.folded(start + 1)) == Some(Class::Company);
    let firm = of && head_of(&text.folded(start)) == Some(Class::Company);
    if bank || firm || of && text.folded(start) == "university" {
        return true;
    }
    organisation(text, rest) && !of && common && !acronym && gazetteer().find(&text.folded(start)).is_none()
}

/// The class of a name that stands in no table.
pub(super) fn of(text: &Text<'_>, run: Tokens) -> Option<Class> {
    let before = if run.start > 0 { text.folded(run.start as usize - 1) } else { String::new() };
    if vessel(text, run, &before) {
        return Some(Class::Vessel);
    }
    let words = run.range().map(|token| text.folded(token));
    let given = words.clone().next().is_some_and(|word| sinew_names::is_given_name(&word) || honours(&word));
    let legal_form = words.clone().next_back().is_some_and(|word| legal(&word)) && run.len() > 1;
    if legal_form {
        return Some(Class::Company);
    }
    let particles = run
        .range()
        .any(|token| matches!(text.folded(token).as_str(), "bin" | "ibn" | "bint" | "abu" | "abd" | "van" | "von" | "de"));
    // `Ismail Bin Ramadan`: a man is called like the month.
    let plain = !run.range().any(|token| matches!(text.word(token), "of" | "for" | "the"));
    let personal = (given || particles) && plain && (2..=5).contains(&run.len());
    if let Some(class) = head(text, run).filter(|class| !(personal && matches!(class, Class::Event | Class::Law))) {
        return Some(class);
    }
    // `Lebanese Hizballah`, `Delta Taliban`: a body within the name.
    let within = |token: usize| {
        let known = gazetteer().find(&text.folded(token));
        known.is_some_and(|known| known.class == Class::Organization && !known.demonym)
    };
    if run.len() > 1 && run.range().any(within) && !given {
        return Some(Class::Organization);
    }
    let known = run
        .range()
        .any(|token| text.tokens[token].case == Case::Capital && (text.traits(token).listed() || of_firms(&text.folded(token))));
    let ordinary = run.len() > 1 && run.range().all(|token| text.traits(token).listed() || of_firms(&text.folded(token)));
    let title = gazetteer().title(&before).is_some();
    let initials = run.range().any(|token| text.word(token).len() == 2 && text.word(token).ends_with('.'));
    let arabic = run.range().any(|token| text.folded(token).starts_with("al-"));
    let upper = run.len() == 1 && text.tokens[run.start as usize].case == Case::Upper;
    if ordinary {
        return Some(Class::Organization);
    }
    match run.len() {
        _ if title && !upper => Some(Class::Person),
        1 if !upper && country_of_statesman(&text.folded(run.start as usize)).is_some() => Some(Class::Person),
        1 if upper => Some(Class::Organization),
        1 if text.folded(run.start as usize).starts_with("mid-") => None,
        1 if !given && matches!(before.as_str(), "in" | "near" | "at" | "outside" | "into" | "around") => Some(Class::Place),
        1 if before == "of" && (settled(text, run) || of_somebody(text, run)) => Some(Class::Place),
        1 if given || arabic => Some(Class::Person),
        1 if taken_or_left(&before) => Some(Class::Place),
        1 => None,
        2..=7 if given || initials || particles => Some(Class::Person),
        2..=3 if !known && matches!(before.as_str(), "in" | "near" | "outside" | "into" | "around") => Some(Class::Place),
        2..=4 if !known => Some(Class::Person),
        5..=7 if !known && run.range().any(|token| sinew_names::is_given_name(&text.folded(token))) => Some(Class::Person),
        _ => Some(Class::Organization),
    }
}

/// Words of honour that the names of Burma begin with.
fn honours(word: &str) -> bool {
    matches!(word, "saw" | "naw" | "daw" | "sai" | "mahn" | "nai")
}

/// `Hasan Oban of X`: a name behind a person's in one word that no table has is where he is from.
fn of_somebody(text: &Text<'_>, run: Tokens) -> bool {
    let start = run.start as usize;
    let capital = text.tokens[start].case == Case::Capital;
    let name = |back: usize| {
        start.checked_sub(back).is_some_and(|at| {
            text.tokens[at].pos == Pos::Name && text.tokens[at].case == Case::Capital && head_of(&text.folded(at)).is_none()
        })
    };
    capital && name(2) && name(3)
}

/// `the suburb of X`: whether what stands before `of` is a place that has a name behind it.
fn settled(text: &Text<'_>, run: Tokens) -> bool {
    let head = (run.start as usize).checked_sub(2).map(|token| text.folded(token));
    head.is_some_and(|head| {
        matches!(
            head.as_str(),
            "town"
                | "towns"
                | "city"
                | "village"
                | "villages"
                | "suburb"
                | "district"
                | "port"
                | "province"
                | "region"
                | "island"
                | "neighborhood"
                | "neighbourhood"
                | "capital"
                | "outskirts"
                | "streets"
        )
    })
}

/// What stands before a name of one word that is a place: `towards Bayhan`, `recaptured Paletwa`.
fn taken_or_left(before: &str) -> bool {
    matches!(
        before,
        "from"
            | "to"
            | "toward"
            | "towards"
            | "across"
            | "along"
            | "around"
            | "beyond"
            | "captured"
            | "recaptured"
            | "retook"
            | "seized"
            | "took"
            | "overran"
            | "wrested"
            | "besieged"
            | "encircled"
            | "shelled"
            | "bombed"
            | "entered"
            | "visited"
            | "liberated"
            | "stormed"
    )
}

/// Ordinary words that nobody has for a name.
fn of_firms(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let lines = include_str!("../../data/firm_words.txt").lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).collect()
    });
    WORDS.contains(word)
}

fn vessel(text: &Text<'_>, run: Tokens, before: &str) -> bool {
    let end = run.end as usize;
    let imo = end + 1 < text.tokens.len() && text.word(end) == "(" && text.word(end + 1) == "IMO";
    let cue = before.ends_with("-flagged")
        || matches!(
            before,
            "vessel"
                | "tanker"
                | "ship"
                | "m/t"
                | "m/v"
                | "mt"
                | "mv"
                | "freighter"
                | "yacht"
                | "supertanker"
                | "warship"
                | "frigate"
                | "destroyer"
                | "dhow"
                | "bulker"
                | "aboard"
                | "tankers"
                | "vessels"
                | "tug"
                | "tugboat"
                | "corvette"
                | "cruiser"
                | "ferry"
                | "submarine"
        )
        || before == "carrier" && run.start > 1 && carried(&text.folded(run.start as usize - 2));
    let upper = run.range().all(|token| text.tokens[token].case != Case::Lower || !text.traits(token).has(bit::verb));
    imo || cue && upper
}

/// What a ship is a carrier of; `the national carrier` is an airline.
fn carried(word: &str) -> bool {
    matches!(word, "car" | "bulk" | "gas" | "vehicle" | "aircraft" | "container" | "lng" | "lpg" | "livestock" | "ore" | "crude")
}

/// The country of somebody whom texts name by this surname alone.
pub(crate) fn country_of_statesman(word: &str) -> Option<&'static str> {
    static COUNTRIES: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
        let lines = include_str!("../../data/statesmen.txt").lines().filter(|line| !line.starts_with('#'));
        let lines = lines.filter_map(|line| line.split_once(": "));
        lines.flat_map(|(country, names)| names.split(' ').map(move |name| (name, country))).collect()
    });
    // `al-Assad`.
    let bare = word.to_lowercase();
    COUNTRIES.get(bare.as_str()).or_else(|| COUNTRIES.get(bare.strip_prefix("al-")?)).copied()
}
