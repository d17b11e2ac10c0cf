//! Numbers, marks and the list of sources.

use crate::support::{claims, datasets, world};
use sinew_brief::text::{Style, render};
use sinew_brief::{Citations, Doc};

#[test]
fn numbers_follow_first_use() {
    let world = world();
    let view = world.view();
    let mut cites = Citations::new();
    let numbers = |cites: &mut Citations, id: &str| {
        cites.cite(&view, &claims(&view, id)).marks.iter().map(|mark| mark.source).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&mut cites, "kh"), [1]);
    assert_eq!(numbers(&mut cites, "base"), [2, 3, 4, 4]);
    assert_eq!(numbers(&mut cites, "zaidi"), [3]);
    assert!(cites.cite(&view, &[]).is_empty());
    let listed: Vec<(usize, String)> = cites.sources(&datasets()).into_iter().map(|entry| (entry.number, entry.key)).collect();
    assert_eq!(listed, [(1, "us_ofac_sdn"), (2, "wsj"), (3, "inss"), (4, "ina")].map(|(number, key)| (number, key.to_owned())));
}

#[test]
fn marks() {
    let world = world();
    let view = world.view();
    let check = |id: &str, unicode: bool, expected: &str| {
        let cite = Citations::new().cite(&view, &claims(&view, id));
        let mut doc = Doc::new("");
        doc.para([cite]);
        let page = render(&doc, &Style { width: 200, colour: false, unicode });
        assert_eq!(page.lines().skip_while(|line| line.is_empty()).collect::<Vec<_>>().join("\n"), expected);
    };
    check("zaidi", true, "[1 ¶5, ¶12]");
    check("kh", true, "[1 rows 306, 307, 308 and 2 more]");
    check(
        "base",
        true,
        "[1 p. 2; per unnamed officials] [2 ¶5; reported: Wall Street Journal ← unnamed officials] [3;\nclaimed: \u{2068}وزارة الدفاع\u{2069}] [3; denied]",
    );
    check(
        "base",
        false,
        "[1 p. 2; per unnamed officials] [2 ¶5; reported: Wall Street Journal <- unnamed officials] [3;\nclaimed: وزارة الدفاع] [3; denied]",
    );
}

#[test]
fn shared_origins_are_pointed_out() {
    let world = world();
    let view = world.view();
    let mut cites = Citations::new();
    cites.cite(&view, &claims(&view, "zaidi"));
    assert_eq!(cites.sources(&datasets())[0].goes_back_to, None);
    cites.cite(&view, &claims(&view, "base"));
    let entries = cites.sources(&datasets());
    assert_eq!((entries[0].key.as_str(), entries[0].goes_back_to), ("inss", Some(2)));
    assert_eq!((entries[1].key.as_str(), entries[1].goes_back_to), ("wsj", None));
}
