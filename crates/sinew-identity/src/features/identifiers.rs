//! Numbers and codes.

use super::{Effect, Finding};
use crate::compare::FeatureKind;
use crate::identifiers::{Identifier, IdentifierKind, LEAST, Validity};

/// A number with check digits that fit, or of a register that gives each once.
const STRONG: f32 = 0.95;
/// A ledger address or a security is one thing's own.
const STRONGEST: f32 = 0.97;
/// A number whose issuer is not known: another country may have given it to another.
const PLAIN: f32 = 0.85;
/// Log odds of a number that is shared but cannot be what it says.
const MISTYPED: f32 = 0.45;
/// A bearer has one number of its kind alone.
const CONTRADICTED: f32 = -2.2;

pub(super) fn compare(a: &[Identifier], b: &[Identifier]) -> Option<Finding> {
    shared(a, b).or_else(|| contradicted(a, b))
}

fn shared(a: &[Identifier], b: &[Identifier]) -> Option<Finding> {
    let (weight, reason, a, b) = super::best(a, b, |x, y| (x.is_comparable(y) && x.value == y.value).then(|| worth(x)))?;
    let effect = if weight > 0.5 { Effect::AtLeast(weight) } else { Effect::Odds(weight) };
    Some(Finding { kind: FeatureKind::Identifier, effect, a, b, reason })
}

fn worth(shared: &Identifier) -> (f32, &'static str) {
    use IdentifierKind::{Bic, Isin, Other, Wallet};
    match (shared.kind, shared.validity) {
        (Other, _) if shared.value.chars().count() < LEAST => (0.4, "the same number, too short to tell"),
        (Other, Validity::Wrong) => (0.1, "the same text without a digit"),
        (_, Validity::Wrong) => (MISTYPED, "the same number, but its check digits or shape do not fit"),
        (Wallet | Isin, _) => (STRONGEST, "the same"),
        (Bic, _) if shared.value.len() < 8 => (0.4, "the same, too short to tell"),
        (Other, _) => (PLAIN, "the same number; who issued it is not said"),
        _ => (STRONG, "the same"),
    }
}

/// Two different numbers of a kind of which a bearer has one, both well-formed.
fn contradicted(a: &[Identifier], b: &[Identifier]) -> Option<Finding> {
    let sound = |x: &Identifier| x.kind.is_single() && x.validity != Validity::Wrong;
    let (weight, reason, a, b) = super::best(a, b, |x, y| {
        (sound(x) && sound(y) && x.kind == y.kind)
            .then_some((CONTRADICTED, "two different ones of a kind of which one bearer has one"))
    })?;
    Some(Finding { kind: FeatureKind::Identifier, effect: Effect::Odds(weight), a, b, reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_numbers_say() {
        let check = |a: (&str, &str), b: (&str, &str), expected: Option<Effect>| {
            let read = |(property, value)| vec![Identifier::read(property, value).unwrap()];
            let found = compare(&read(a), &read(b)).map(|finding| finding.effect);
            assert_eq!(found, expected, "{a:?} {b:?}");
            assert_eq!(compare(&read(b), &read(a)).map(|finding| finding.effect), expected);
        };
        check(("imoNumber", "9074729"), ("imoNumber", "IMO9074729"), Some(Effect::AtLeast(0.95)));
        check(("imoNumber", "9074728"), ("imoNumber", "9074728"), Some(Effect::Odds(0.45)));
        check(("imoNumber", "9074729"), ("imoNumber", "9187629"), Some(Effect::Odds(CONTRADICTED)));
        check(("imoNumber", "9074729"), ("imoNumber", "9074728"), None);
        check(("passportNumber", "A123456"), ("idNumber", "a-123456"), Some(Effect::AtLeast(0.85)));
        check(("passportNumber", "A123456"), ("passportNumber", "A123457"), None);
        check(("passportNumber", "12"), ("passportNumber", "12"), Some(Effect::Odds(0.4)));
        check(("swiftBic", "DEUTDEFF"), ("swiftBic", "BKIDINBB"), None);
        check(("leiCode", "529900T8BM49AURSDO55"), ("imoNumber", "9074729"), None);
    }
}
