//! Shapes and check digits. All take text in capitals without blanks.

fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|c| c.to_digit(10)).collect()
}

fn is_alphanumeric(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

/// Seven digits, the last one that of the sum of the others weighted 7 to 2 (IMO Resolution A.1117(30)). Company
/// numbers of the same scheme have weights of their own (8 6 4 2 9 7, IMO Resolution MSC.160(78)).
pub(super) fn imo(text: &str) -> bool {
    let Some(digits) = digits(text).filter(|digits| digits.len() == 7) else { return false };
    let weighted = |weights: [u32; 6]| digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>();
    let ship = weighted([7, 6, 5, 4, 3, 2]) % 10;
    let company = (11 - weighted([8, 6, 4, 2, 9, 7]) % 11) % 10;
    digits[6] == ship || digits[6] == company
}

/// Letters as 10 to 35, then the number modulo 97 (ISO 7064, MOD 97-10).
fn mod97(mut text: impl Iterator<Item = char>) -> Option<u32> {
    text.try_fold(0u32, |rest, c| {
        let value = c.to_digit(36)?;
        Some(if value < 10 { (rest * 10 + value) % 97 } else { (rest * 100 + value) % 97 })
    })
}

/// Eighteen letters and digits and two check digits (ISO 17442).
pub(super) fn lei(text: &str) -> bool {
    text.len() == 20 && is_alphanumeric(text) && mod97(text.chars()) == Some(1)
}

/// Country, check digits, account; read from the fifth letter on and then from the first (ISO 13616).
pub(super) fn iban(text: &str) -> bool {
    let shaped = (15..=34).contains(&text.len()) && is_alphanumeric(text) && text.bytes().take(2).all(|b| b.is_ascii_uppercase());
    shaped && mod97(text[4..].chars().chain(text[..4].chars())) == Some(1)
}

/// Six letters, two letters or digits, and three more for a branch (ISO 9362).
pub(super) fn bic(text: &str) -> bool {
    matches!(text.len(), 8 | 11) && is_alphanumeric(text) && text.bytes().skip(4).take(2).all(|b| b.is_ascii_uppercase())
}

/// Country, nine letters or digits, and a check digit after Luhn over the letters as 10 to 35 (ISO 6166).
pub(super) fn isin(text: &str) -> bool {
    let shaped = text.len() == 12 && is_alphanumeric(text) && text.bytes().take(2).all(|b| b.is_ascii_uppercase());
    let expanded: String = text.chars().filter_map(|c| c.to_digit(36)).map(|value| value.to_string()).collect();
    shaped && luhn(&expanded)
}

fn luhn(text: &str) -> bool {
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let digits = text.chars().rev().filter_map(|c| c.to_digit(10)).enumerate();
    digits.map(|(at, digit)| if at % 2 == 1 { doubled(digit) } else { digit }).sum::<u32>() % 10 == 0
}

/// Ten digits for a company, twelve for a person, the last one or two being check digits (order of the Federal Tax
/// Service of Russia, MMV-7-6/435).
pub(super) fn inn(text: &str) -> bool {
    let Some(digits) = digits(text) else { return false };
    let check = |weights: &[u32]| digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 % 10;
    match digits.len() {
        10 => digits[9] == check(&[2, 4, 10, 3, 5, 9, 4, 6, 8]),
        12 => digits[10] == check(&[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && digits[11] == check(&[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]),
        _ => false,
    }
}

/// Thirteen digits, the last that of the first twelve modulo 11; fifteen for the self-employed, modulo 13 (order of the
/// Ministry of Finance of Russia, 165n).
pub(super) fn ogrn(text: &str) -> bool {
    let (length, modulus) = (text.len(), if text.len() == 13 { 11 } else { 13 });
    if !matches!(length, 13 | 15) || !text.is_ascii() {
        return false;
    }
    let number = |text: &str| text.parse::<u64>().ok();
    matches!((number(&text[..length - 1]), number(&text[length - 1..])), (Some(body), Some(check)) if body % modulus % 10 == check)
}

/// Nine digits, of which the first three name a country: 201 to 775 (ITU-R M.585).
pub(super) fn mmsi(text: &str) -> bool {
    text.len() == 9
        && text.is_ascii()
        && text[..3].parse::<u16>().is_ok_and(|country| (201..=775).contains(&country))
        && text[3..].bytes().all(|b| b.is_ascii_digit())
}
