//! Sorts of words that decide what their neighbours are.

/// Participles that are adjectives before a noun more often than verbs: `supports armed groups`.
pub(super) fn adjectival(word: &str) -> bool {
    matches!(
        word,
        "armed"
            | "allied"
            | "united"
            | "displaced"
            | "disputed"
            | "occupied"
            | "refined"
            | "stolen"
            | "wounded"
            | "smuggled"
            | "forged"
            | "advanced"
            | "guided"
            | "unmanned"
            | "organized"
            | "organised"
            | "sophisticated"
            | "so-called"
            | "continued"
            | "repeated"
            | "renewed"
            | "alleged"
            | "sustained"
            | "prolonged"
            | "intensified"
    )
}

/// What opens the name of a stretch of land: `northwestern Yemen`, `swathes of Darfur`.
pub(super) fn ground(word: &str) -> bool {
    let side = ["north", "south", "east", "west"].iter().any(|side| word.starts_with(side));
    side && word.ends_with("ern") || matches!(word, "swathes" | "swaths" | "swath" | "swathe")
}

/// What firms and networks do: `a state mining company`, `a money laundering network`.
pub(super) fn trade(word: &str) -> bool {
    matches!(
        word,
        "mining"
            | "trading"
            | "shipping"
            | "smuggling"
            | "trafficking"
            | "laundering"
            | "manufacturing"
            | "banking"
            | "holding"
            | "engineering"
            | "consulting"
            | "fishing"
            | "farming"
            | "refining"
            | "marketing"
            | "training"
            | "recruiting"
            | "funding"
            | "financing"
            | "logging"
            | "building"
            | "broadcasting"
            | "lobbying"
            | "hacking"
            | "gambling"
            | "drilling"
            | "operating"
    )
}

/// What a trade before it tells the sort of: `a money laundering network`, `mining licences`.
pub(super) const BUSINESS: &[&str] = &[
    "network",
    "networks",
    "company",
    "companies",
    "rings",
    "routes",
    "system",
    "systems",
    "firm",
    "magnate",
    "house",
    "group",
    "ring",
    "tycoon",
    "executive",
    "line",
    "giant",
    "agents",
    "licence",
    "licences",
    "license",
    "licenses",
    "rights",
    "concession",
    "concessions",
    "permit",
    "permits",
    "sector",
    "industry",
    "operations",
    "activities",
    "sites",
    "areas",
    "contract",
    "contracts",
    "revenues",
    "equipment",
    "programme",
    "program",
];

/// Whose lives are lost: `civilian lives`, `soldiers' lives`.
pub(super) fn lost(word: &str) -> bool {
    matches!(word, "civilian" | "soldier" | "innocent" | "human" | "people" | "child" | "worker") || word.ends_with('s')
}
