//! What a name is read as: its parts and what they do.

use sinew_names::{Kind, Name};

fn check(kind: Kind, text: &str, expected: &str) {
    let name = Name::read(text, kind);
    let parts: Vec<String> = name.parts().iter().map(|part| format!("{}:{:?}", name.text(part), part.role())).collect();
    assert_eq!(parts.join(" | "), expected, "{text:?}");
}

#[test]
fn people() {
    let check = |text, expected| check(Kind::Person, text, expected);
    check("Nouri al-Maliki", "nouri:Name | al maliki:Name");
    check("MALIKI, Nouri", "nouri:Name | maliki:Name");
    check("Abu Mahdi al-Muhandis", "abu mahdi:Kunya | al muhandis:Name");
    check("أبو مهدي المهندس", "ابو مهدي:Kunya | المهندس:Name");
    check("Salih bin Yusuf", "salih:Name | bin yusuf:Name");
    check("Abd al-Rahman al-Rawi", "abd al rahman:Name | al rawi:Name");
    check("Hassan Nasr Allah", "hassan:Name | nasr allah:Name");
    check("Salah ad-Din al-Ayyubi", "salah din:Name | al ayyubi:Name");
    check("J. R. Smith", "j:Initial | r:Initial | smith:Name");
    check("Dr. Ali Khan", "ali:Name | khan:Title");
    check("Sheikh", "sheikh:Name");
    check("Ben Carson", "ben:Name | carson:Name");
    check("", "");
    check("...", "");
}

#[test]
fn organisations() {
    let check = |text, expected| check(Kind::Organization, text, expected);
    check("A.B.C. Ltd", "abc:Name | ltd:Form");
    check("Quvanta Tulip (QT)", "quvanta:Name | tulip:Name | qt:Bracketed");
    check("Brigade 44", "brigade:Common | 44:Number");
}

#[test]
fn vessels() {
    check(Kind::Vessel, "MV Northern Lily 7", "northern:Common | lily:Name | 7:Number");
}
