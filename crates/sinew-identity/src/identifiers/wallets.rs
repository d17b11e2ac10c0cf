//! Addresses on public ledgers.

use super::Validity;

/// Base58Check (Bitcoin, Tron, Litecoin and others), Bech32 and Bech32m (BIP 173, BIP 350), or the shape of an Ethereum
/// address. Ethereum's capitals carry a check (EIP-55) that needs a hash of its own; they are not read.
pub(super) fn validity(text: &str) -> Validity {
    let hex = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    if let Some(hex) = hex {
        let shaped = hex.len() == 40 && hex.bytes().all(|b| b.is_ascii_hexdigit());
        return if shaped { Validity::Unchecked } else { Validity::Wrong };
    }
    let long = (25..=120).contains(&text.len());
    if long && text.is_ascii() && (bs58::decode(text).with_check(None).into_vec().is_ok() || bech32::decode(text).is_ok()) {
        return Validity::Checked;
    }
    if looks_like_bitcoin(text) { Validity::Wrong } else { Validity::Unchecked }
}

fn looks_like_bitcoin(text: &str) -> bool {
    let old = text.starts_with(['1', '3']) && (26..=35).contains(&text.len());
    old || text.to_ascii_lowercase().starts_with("bc1")
}
