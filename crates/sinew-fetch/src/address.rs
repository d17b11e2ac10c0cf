//! Which addresses are public.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether an address is one of the public internet: not this machine, a private or shared network, a link, a group, a
/// metadata service (169.254.169.254, fd00:ec2::254), an example or a reserve. After the special-purpose registries of
/// IANA (RFC 6890 and its successors). IPv6 addresses that carry an IPv4 address (mapped, NAT64, 6to4) are as public as it.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => embedded(address).map_or_else(|| is_public_v6(address), is_public_v4),
    }
}

/// Whether an address of the web leads to this machine and nowhere else: `localhost`, 127.0.0.0/8, ::1. Names that resolve
/// to such addresses do not count, since they may resolve otherwise the next time.
pub fn is_loopback(url: &str) -> bool {
    let Ok(uri) = url.parse::<ureq::http::Uri>() else { return false };
    let host = uri.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
    is_web && (host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback()))
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = match (a, b, c) {
        (0 | 10 | 127 | 224.., _, _) => true,
        (100, 64..=127, _) => true,
        (169, 254, _) | (192, 168, _) => true,
        (172, 16..=31, _) => true,
        (192, 0, 0 | 2) | (192, 88, 99) | (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113) => true,
        // Azure's platform service answers here, though the address is registered as a public one.
        (168, 63, 129) => address == Ipv4Addr::new(168, 63, 129, 16),
        _ => false,
    };
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    let global_unicast = first & 0xe000 == 0x2000;
    let special = match (first, second) {
        // Teredo, benchmarks, ORCHID and the rest of the protocol assignments.
        (0x2001, 0..=0x01ff) => true,
        (0x2001, 0x0db8) => true,
        (0x3fff, 0..=0x0fff) => true,
        _ => false,
    };
    global_unicast && !special
}

/// The IPv4 address that an IPv6 address stands for.
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let v4 = |high: u16, low: u16| Ipv4Addr::from(u32::from(high) << 16 | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff | 0, high, low] => Some(v4(high, low)),
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(v4(high, low)),
        [0x2002, high, low, ..] => Some(v4(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_addresses_are_not_public() {
        let special = "0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.8.8.8 169.254.169.254 172.16.0.1
            172.31.255.255 192.0.0.8 192.0.2.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1
            240.0.0.1 255.255.255.255 168.63.129.16 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::a00:1
            64:ff9b:1::1 2002:7f00:1:: 2002:a00:1:: fe80::1 fec0::1 fc00::1 fd00:ec2::254 ff02::1 2001::1 2001:db8::1
            3fff::1 100::1";
        for address in special.split_whitespace() {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn loopback() {
        let check = |url: &str, expected: bool| assert_eq!(is_loopback(url), expected, "{url}");
        check("http://127.0.0.1:8080/v1", true);
        check("http://localhost/v1", true);
        check("https://[::1]:11434/v1", true);
        check("http://127.8.8.8", true);
        check("http://127.0.0.1@example.org/v1", false);
        check("http://localhost.example.org/", false);
        check("http://127.0.0.1.example.org/", false);
        check("http://10.0.0.1/", false);
        check("http://0.0.0.0/", false);
        check("ftp://127.0.0.1/", false);
        check("127.0.0.1", false);
        check("", false);
    }

    #[test]
    fn others_are() {
        let public = "1.1.1.1 8.8.8.8 100.63.0.1 100.128.0.1 172.15.0.1 172.32.0.1 168.63.129.15 192.0.1.1 198.20.0.1
            223.255.255.255 2606:4700::1111 2a00:1450::1 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808:: 2001:4860:4860::8888";
        for address in public.split_whitespace() {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }
}
