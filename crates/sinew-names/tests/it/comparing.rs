//! Which names are the same, as tables: languages and habits, not files.

use sinew_names::{Kind, Name, compare, explain};

const SAME: f32 = 0.7;

fn score(kind: Kind, a: &str, b: &str) -> f32 {
    compare(Name::read(a, kind).view(), Name::read(b, kind).view())
}

#[track_caller]
fn same(pairs: &[(&str, &str)], kind: Kind) {
    for (a, b) in pairs {
        let score = score(kind, a, b);
        assert!(score >= SAME, "{a} | {b}: {score} {:#?}", explain(&Name::read(a, kind), &Name::read(b, kind)));
    }
}

#[track_caller]
fn different(pairs: &[(&str, &str)], kind: Kind) {
    for (a, b) in pairs {
        let score = score(kind, a, b);
        assert!(score < SAME, "{a} | {b}: {score} {:#?}", explain(&Name::read(a, kind), &Name::read(b, kind)));
    }
}

#[test]
fn arabic_and_latin() {
    same(
        &[
            ("نوري المالكي", "Nouri al-Maliki"),
            ("أبو مهدي المهندس", "Abou Mehdi el-Mouhandes"),
            ("هادي العامري", "Hadi al-Ameri"),
            ("عبد الرحمن", "Abderrahmane"),
            ("عبدالعزيز الحكيم", "Abd al-Aziz al-Hakim"),
            ("حسن نصر الله", "Hasan Nasrullah"),
            ("صلاح الدين", "Salahuddin"),
            ("قاسم سلیمانی", "Ghasem Soleymani"),
            ("مسعود بارزاني", "Mesud Barzanî"),
            ("מרדכי לוי", "Mordechai Levi"),
        ],
        Kind::Person,
    );
}

#[test]
fn romanisations() {
    same(
        &[
            ("Muammar al-Gaddafi", "Moammar el-Gadhafi"),
            ("Abdul Aziz al-Douri", "Abdulaziz ad-Duri"),
            ("Izzat Ibrahim", "Ezzat Ebrahim"),
            ("Sergei Lavrov", "Sergey Viktorovich Lavrov"),
            ("Naseri Nejad", "Naserinejad"),
            ("Khalid Shaykh", "Khaled Sheikh"),
        ],
        Kind::Person,
    );
}

#[test]
fn sons_are_not_fathers() {
    different(
        &[
            ("Salih bin Yusuf", "Yusuf bin Salih"),
            ("Hamid ben Tariq al-Najdi", "Tariq ben Hamid al-Najdi"),
            ("Karim Tariq Salman al-Najdi", "Tariq Salman al-Najdi"),
        ],
        Kind::Person,
    );
}

#[test]
fn one_name_that_differs_is_another_person() {
    different(
        &[
            ("Ahmad al-Jubouri", "Mahmoud al-Jubouri"),
            ("Hassan Kamil al-Najdi", "Hussein Kamil al-Najdi"),
            ("Abu Bakr al-Najdi", "Abu Umar al-Najdi"),
            ("Abd al-Rahman al-Rawi", "Abd al-Rahim al-Rawi"),
            ("Abdullah Rashid", "Abdullah Rashidi"),
            ("قيس الخزعلي", "Laith al-Khazali"),
            ("Muhammad Ali", "Muhammad Hussein"),
        ],
        Kind::Person,
    );
}

#[test]
fn sister_ships_are_two() {
    different(&[("Ocean Star 1", "Ocean Star 2"), ("Northern Lily 7", "Northern Lily VIII")], Kind::Vessel);
    same(&[("MV Northern Lily 7", "NORTHERN LILY VII"), ("Ocean Star", "M/V Ocean Star")], Kind::Vessel);
}

#[test]
fn scores_do_not_saturate() {
    let short = score(Kind::Person, "Muhammad Ali", "Muhammad Ali");
    let rare = score(Kind::Person, "Shakhboz Turdimurodov Qirghizbek", "Shakhboz Turdimurodov Qirghizbek");
    assert!(SAME < short && short < rare && rare < 1.0, "{short} {rare}");
}

#[test]
fn nothing_is_like_nothing() {
    assert_eq!(score(Kind::Person, "", ""), 0.0);
    assert_eq!(score(Kind::Person, "", "Ali"), 0.0);
}

#[test]
fn an_explanation_names_every_part() {
    let (a, b) = (Name::read("Abu Hamza al-Masri", Kind::Person), Name::read("Abu Ayyub al-Masri", Kind::Person));
    let said = explain(&a, &b);
    insta::assert_debug_snapshot!(said.aligned);
    insta::assert_debug_snapshot!((said.only_a, said.only_b));
}
