//! Inflection of verbs and singulars of nouns.

use super::lexicon::VerbForm;

/// The forms of a verb, the base first; irregular past and participle are given.
pub(super) fn forms(base: &str, past: Option<&str>, participle: Option<&str>) -> Vec<(VerbForm, String)> {
    let stem = stem(base);
    let past = past.map_or_else(|| ed(base, &stem), str::to_owned);
    let participle = participle.map_or_else(|| past.clone(), str::to_owned);
    let mut forms = vec![
        (VerbForm::Base, base.to_owned()),
        (VerbForm::Third, third(base)),
        (VerbForm::Past, past),
        (VerbForm::Participle, participle),
        (VerbForm::Ing, ing(base, &stem)),
    ];
    // British `channelled`, beside `channeled`.
    let single = |rest: &str| rest.ends_with(vowel) && !rest[..rest.len() - 1].ends_with(vowel);
    if stem == base && base.len() > 4 && base != "total" && base.strip_suffix('l').is_some_and(single) {
        forms.extend([
            (VerbForm::Past, format!("{base}led")),
            (VerbForm::Participle, format!("{base}led")),
            (VerbForm::Ing, format!("{base}ling")),
        ]);
    }
    forms
}

fn vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// What -ed and -ing are added to: a final consonant is doubled after a short stressed vowel.
fn stem(base: &str) -> String {
    let mut tail = base.chars().rev();
    let (last, middle, first) = (tail.next(), tail.next(), tail.next());
    let (Some(last), Some(middle)) = (last, middle) else { return base.to_owned() };
    let closed = !vowel(last)
        && !matches!(last, 'w' | 'x' | 'y')
        && vowel(middle)
        && first.is_none_or(|first| !vowel(first) || first == 'u' && base.contains("qui"));
    let vowels = base.chars().filter(|&c| vowel(c)).count();
    let stressed = [
        "mit", "fer", "pel", "cur", "bel", "trol", "bet", "gin", "get", "net", "vet", "rig", "hijak", "nap", "rol", "gram",
        "run", "quit", "bed", "lap", "ship", "drop", "gun", "step", "stop", "quip", "abhor", "deter", "rebut", "allot", "annul",
        "entrap", "outfit", "outwit", "regret",
    ];
    if closed
        && (vowels == 1
            || stressed.iter().any(|ending| base.ends_with(ending))
                && base != "target"
                && base != "offer"
                && base != "suffer"
                && base != "differ"
                && base != "budget")
    {
        return format!("{base}{last}");
    }
    base.to_owned()
}

fn consonant_y(base: &str) -> Option<&str> {
    base.strip_suffix('y').filter(|rest| !rest.ends_with(vowel))
}

fn third(base: &str) -> String {
    match consonant_y(base) {
        Some(rest) => format!("{rest}ies"),
        None if base.ends_with(['s', 'x', 'z', 'o']) || base.ends_with("ch") || base.ends_with("sh") => format!("{base}es"),
        None => format!("{base}s"),
    }
}

fn ed(base: &str, stem: &str) -> String {
    match consonant_y(base) {
        Some(rest) => format!("{rest}ied"),
        None if base.ends_with('e') => format!("{base}d"),
        None => format!("{stem}ed"),
    }
}

fn ing(base: &str, stem: &str) -> String {
    match base.strip_suffix('e').filter(|rest| !rest.ends_with(['e', 'o', 'y'])) {
        Some(_) if base.ends_with("ie") => format!("{}ying", &base[..base.len() - 2]),
        Some(rest) => format!("{rest}ing"),
        None => format!("{stem}ing"),
    }
}

/// Plurals that no rule makes, and words that only look like plurals.
const IRREGULAR: &[(&str, &str)] = &[
    ("men", "man"),
    ("women", "woman"),
    ("people", "people"),
    ("children", "child"),
    ("aircraft", "aircraft"),
    ("series", "series"),
    ("forces", "force"),
    ("wives", "wife"),
    ("lives", "life"),
    ("leaders", "leader"),
    ("headquarters", "headquarters"),
    ("news", "news"),
    ("politics", "politics"),
    ("crises", "crisis"),
    ("bases", "base"),
    ("media", "media"),
    ("criteria", "criterion"),
    ("thieves", "thief"),
    ("halves", "half"),
    ("leaves", "leaf"),
    ("businessmen", "businessman"),
    ("spokesmen", "spokesman"),
    ("gunmen", "gunman"),
    ("policemen", "policeman"),
    ("militiamen", "militiaman"),
    ("congressmen", "congressman"),
    ("brethren", "brother"),
    ("always", "always"),
    ("logistics", "logistics"),
    ("missiles", "missile"),
    ("vehicles", "vehicle"),
    ("proxies", "proxy"),
    ("movies", "movie"),
    ("status", "status"),
    ("chaos", "chaos"),
    ("bus", "bus"),
    ("gas", "gas"),
    ("ethics", "ethics"),
    ("species", "species"),
];

/// The singular of a noun, by rule; a singular stays as it is.
pub(super) fn singular(word: &str) -> String {
    if let Some((_, single)) = IRREGULAR.iter().find(|(plural, _)| *plural == word) {
        return (*single).to_owned();
    }
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.len() > 1) {
        return format!("{rest}y");
    }
    for ending in ["ches", "shes", "sses", "xes", "zes", "oes"] {
        if word.len() > ending.len() && word.ends_with(ending) {
            return word[..word.len() - 2].to_owned();
        }
    }
    let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
    if plural { word[..word.len() - 1].to_owned() } else { word.to_owned() }
}
