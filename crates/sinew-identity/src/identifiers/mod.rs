//! Identifiers: what kind they are, written one way, and whether their check digits fit.

mod checks;
mod wallets;

use std::borrow::Cow;

/// What issues an identifier, and so what two equal ones mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum IdentifierKind {
    /// Ship or company number of the International Maritime Organization.
    Imo,
    /// Legal entity identifier, ISO 17442.
    Lei,
    /// Business identifier code, ISO 9362.
    Bic,
    /// Securities, ISO 6166.
    Isin,
    /// Russian tax number.
    Inn,
    /// Russian state registration number.
    Ogrn,
    /// International bank account number, ISO 13616.
    Iban,
    /// A Bitcoin or Ethereum address, or of another chain.
    Wallet,
    /// Maritime mobile service identity.
    Mmsi,
    /// Wikidata item.
    Wikidata,
    /// A number that one register gives once: DUNS, UEI, CAGE and the like, told apart by property.
    Register,
    /// Passports, national numbers, tax and registration numbers whose issuer is not known.
    Other,
}

/// Whether an identifier can be what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Validity {
    /// Shape and check digits fit.
    Checked,
    /// The kind has no check digits, or none that is public; the shape fits.
    Unchecked,
    /// The shape or the check digits do not fit: mistyped, or another kind.
    Wrong,
}

/// An identifier as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier<'a> {
    /// Its kind.
    pub kind: IdentifierKind,
    /// The property it stood in, where the kind alone does not say who issued it.
    pub property: Cow<'a, str>,
    /// Written one way: capitals, without blanks and dashes.
    pub value: Cow<'a, str>,
    /// Whether it can be what it says.
    pub validity: Validity,
}

const KINDS: [IdentifierKind; 12] = {
    use IdentifierKind::*;
    [Imo, Lei, Bic, Isin, Inn, Ogrn, Iban, Wallet, Mmsi, Wikidata, Register, Other]
};

impl IdentifierKind {
    /// The kind that a property of this name holds.
    pub fn of(property: &str) -> IdentifierKind {
        use IdentifierKind::*;
        match property {
            "imoNumber" => Imo,
            "leiCode" => Lei,
            "swiftBic" | "bic" => Bic,
            "isin" | "isinCode" => Isin,
            "innCode" => Inn,
            "ogrnCode" => Ogrn,
            "iban" => Iban,
            "publicKey" | "cryptoAddress" => Wallet,
            "mmsi" => Mmsi,
            "wikidataId" => Wikidata,
            "dunsCode" | "uniqueEntityId" | "npiCode" | "cageCode" | "permId" | "giiNumber" | "cikCode" | "figiCode"
            | "uscCode" | "bikCode" | "bvdId" | "sayariId" | "brightQueryId" | "voenCode" => Register,
            _ => Other,
        }
    }

    /// For people.
    pub fn label(self) -> &'static str {
        use IdentifierKind::*;
        match self {
            Imo => "IMO number",
            Lei => "LEI",
            Bic => "SWIFT/BIC",
            Isin => "ISIN",
            Inn => "INN",
            Ogrn => "OGRN",
            Iban => "IBAN",
            Wallet => "wallet",
            Mmsi => "MMSI",
            Wikidata => "Wikidata",
            Register => "register number",
            Other => "number",
        }
    }

    /// Whether a bearer has one alone, so that two different ones speak for two bearers. A company has several BICs and
    /// securities, and lists name old and new MMSIs of one ship.
    pub fn is_single(self) -> bool {
        use IdentifierKind::*;
        matches!(self, Imo | Lei | Inn | Ogrn | Wikidata)
    }

    pub(crate) fn at(index: u8) -> IdentifierKind {
        KINDS[usize::from(index) % KINDS.len()]
    }
}

/// Letters of an identifier that are read.
const LONGEST: usize = 200;
/// Shorter ones are kept, but too many bearers share them by chance.
pub(crate) const LEAST: usize = 5;

impl<'a> Identifier<'a> {
    /// Reads an identifier of a property (`leiCode`, `passportNumber`, …). None if nothing of it is letter or digit.
    pub fn read(property: &'a str, value: &str) -> Option<Identifier<'a>> {
        let kind = IdentifierKind::of(property);
        let value =
            if kind == IdentifierKind::Wallet { value.trim().chars().take(LONGEST).collect() } else { normalised(kind, value) };
        if value.is_empty() {
            return None;
        }
        let validity = validity(kind, &value);
        Some(Identifier { kind, property: Cow::Borrowed(property), value: Cow::Owned(value), validity })
    }

    /// Whether two identifiers are of one issue, so that they can be equal or contradict each other.
    pub fn is_comparable(&self, other: &Identifier) -> bool {
        let numbered = matches!(self.kind, IdentifierKind::Register | IdentifierKind::Other);
        self.kind == other.kind && (!numbered || self.family() == other.family())
    }

    /// Numbers of people and companies are filed under several properties in different lists.
    fn family(&self) -> &str {
        match &*self.property {
            "registrationNumber"
            | "idNumber"
            | "taxNumber"
            | "vatCode"
            | "irsCode"
            | "licenseNumber"
            | "passportNumber"
            | "socialSecurityNumber" => "number",
            other => other,
        }
    }

    /// Under which an index keeps it.
    pub(crate) fn key(&self) -> u64 {
        let kind =
            if matches!(self.kind, IdentifierKind::Register | IdentifierKind::Other) { self.family() } else { self.kind.label() };
        crate::index::hash(&[kind.as_bytes(), self.value.as_bytes()])
    }
}

fn normalised(kind: IdentifierKind, value: &str) -> String {
    let kept = value.chars().take(LONGEST).filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase);
    let text: String = kept.collect();
    match kind {
        IdentifierKind::Imo => text.trim_start_matches(|c: char| c.is_alphabetic()).to_string(),
        IdentifierKind::Inn | IdentifierKind::Ogrn | IdentifierKind::Mmsi => text.chars().filter(char::is_ascii_digit).collect(),
        // Eight letters are the head office, as is the branch XXX.
        IdentifierKind::Bic if text.len() == 11 && text.ends_with("XXX") => text[..8].to_string(),
        _ => text,
    }
}

fn validity(kind: IdentifierKind, value: &str) -> Validity {
    use IdentifierKind::*;
    let checked = |fits| if fits { Validity::Checked } else { Validity::Wrong };
    let shaped = |fits| if fits { Validity::Unchecked } else { Validity::Wrong };
    match kind {
        Imo => checked(checks::imo(value)),
        Lei => checked(checks::lei(value)),
        Bic => shaped(checks::bic(value)),
        Isin => checked(checks::isin(value)),
        Inn => checked(checks::inn(value)),
        Ogrn => checked(checks::ogrn(value)),
        Iban => checked(checks::iban(value)),
        Wallet => wallets::validity(value),
        Mmsi => shaped(checks::mmsi(value)),
        Wikidata => shaped(value.strip_prefix('Q').is_some_and(|digits| digits.len() <= 10 && digits.parse::<u64>().is_ok())),
        Register | Other => shaped(value.chars().any(|c| c.is_ascii_digit())),
    }
}

#[cfg(test)]
mod tests;
