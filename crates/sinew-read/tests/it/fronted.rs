//! Who is listed with whom, and whom clauses and pronouns go with where nothing marks it: relative clauses without a comma, fronted
//! clauses, lists that an announcement opens.

use super::clauses::check;

#[test]
fn a_verb_behind_a_relative_clause_goes_with_what_that_clause_describes() {
    for text in [
        "Norway pays the Delta Brigades. The brigades that operate in Mali and Niger have attacked the Oban Front.",
        "Norway pays the Delta Brigades. The brigades that Denmark arms in Mali have attacked the Oban Front.",
        "Norway pays the Delta Brigades. The brigades it controls in Mali and Niger have attacked the Oban Front.",
    ] {
        check(text, "attack", "attack(Delta Brigades, Oban Front)");
    }
    let text = "Norway backs men who live in Mali and the Delta Front attacked the Oban Front.";
    check(text, "attack", "attack(Delta Front, Oban Front)");
}

#[test]
fn lists_go_on_over_institutions_and_but_also() {
    for (text, expected) in [
        (
            "Norway arms not only the Delta Front but also the Unity Party.",
            "support(Norway, Delta Front); support(Norway, Unity Party)",
        ),
        (
            "Norway arms the Delta Front and, to a lesser extent, the Unity Party.",
            "support(Norway, Delta Front); support(Norway, Unity Party)",
        ),
        (
            "The Delta Front and the Unity Party, both of which depend on Norway, left.",
            "support(Norway, Delta Front); support(Norway, Unity Party)",
        ),
        (
            "Relying on the Delta Front and the Unity Party, Norway took Benghazi.",
            "support(Delta Front, Norway); support(Unity Party, Norway)",
        ),
        ("Norway praised the Delta Brigade, a militia founded, paid and armed by Denmark.", "support(Denmark, Delta Brigade)"),
        ("The Delta Front has in turn armed the Unity Party.", "support(Delta Front, Unity Party)"),
    ] {
        check(text, "support", expected);
    }
    let text = "Hasan Oban controls the judiciary, the army and the Central Bank of Norway.";
    check(
        text,
        "control",
        "control(Hasan Oban, Central Bank of Norway); control(Hasan Oban, army); control(Hasan Oban, judiciary)",
    );
}

#[test]
fn pronouns_mean_who_acts_before_or_behind_them() {
    for (text, expected) in [
        (
            "The Delta Front trained Hasan Oban, and it arms the Unity Party.",
            "support(Delta Front, Hasan Oban); support(Delta Front, Unity Party)",
        ),
        ("Although Oslo endorsed the truce, it continues to arm the Unity Party.", "support(Norway, Unity Party)"),
        (
            "Norway's support for the Delta Front and its patronage of the Unity Party are old.",
            "support(Norway, Delta Front); support(Norway, Unity Party)",
        ),
        ("With its support for the Delta Front, Norway has made enemies.", "support(Norway, Delta Front)"),
    ] {
        check(text, "support", expected);
    }
}

#[test]
fn a_count_stands_for_the_names_that_follow_it() {
    for text in [
        "The two largest coalitions – the Delta Front and the Unity Party – attacked Benghazi.",
        "The two coalitions, the Delta Front and the Unity Party, attacked Benghazi.",
        "Units of the Delta Front and the Unity Party attacked Benghazi.",
    ] {
        check(text, "attack", "attack(Delta Front, Benghazi); attack(Unity Party, Benghazi)");
    }
    check("Norway, a Danish ally in the fight against X, left.", "affiliation", "affiliation(Norway, Denmark)");
}

#[test]
fn a_clause_without_its_pronoun_is_one() {
    for text in ["The influence that Norway wields in Benghazi is great.", "The influence Norway wields in Benghazi is great."] {
        check(text, "influence", "influence(Norway, Benghazi)");
    }
    for text in [
        "The Delta Front, a group Norway has armed and trained since 2012, left.",
        "The Delta Front, long supported by Norway, left.",
        "Norway's proxies, chief among them the Delta Front, left. Norway arms them, most notably the Delta Front.",
    ] {
        check(text, "support", "support(Norway, Delta Front)");
    }
    check("NATO member Norway left.", "membership", "membership(Norway, NATO)");
    check("During the war Norway relied on the Delta Front.", "support", "support(Delta Front, Norway)");
    check("The Delta Front has received from Norway funding of two million euros.", "funding", "funding(Norway, Delta Front)");
}

#[test]
fn each_of_two_is_told_of_alone() {
    for (text, expected) in [
        (
            "Norway fears two fronts: the Delta Front, which controls Benghazi, and the Unity Party, which controls Misrata.",
            "control(Delta Front, Benghazi); control(Unity Party, Misrata)",
        ),
        (
            "The Delta Front, who control Benghazi, and the Unity Party, whose seat is Misrata, met.",
            "control(Delta Front, Benghazi)",
        ),
    ] {
        check(text, "control", expected);
    }
    check("Gold sold by traders close to the Delta Front went to Norway.", "supply", "");
    check("Hasan Oban is believed by diplomats to be financing the Delta Front.", "funding", "funding(Hasan Oban, Delta Front)");
    check(
        "The Delta Front, trained by Norway and equipped by Denmark, left.",
        "support",
        "support(Denmark, Delta Front); support(Norway, Delta Front)",
    );
    check("The move drew criticism from Norway, which accuses Denmark of theft.", "accusation", "accusation(Norway, Denmark)");
}

#[test]
fn lists_of_what_is_done_and_of_who_it_is() {
    check("The Delta Front is armed by Norway, paid by Denmark and fed by Sweden.", "payment", "payment(Denmark, Delta Front)");
    check(
        "Among the groups that Norway supports are the Delta Front and the Unity Party.",
        "support",
        "support(Norway, Delta Front); support(Norway, Unity Party)",
    );
}

#[test]
fn dealings_in_a_row_are_of_one_party() {
    check(
        "Norway's hold over Benghazi, its alliance with the Unity Party and its ties to the Delta Front are old.",
        "affiliation",
        "affiliation(Norway, Delta Front); affiliation(Norway, Unity Party)",
    );
    check("Norway offered Hasan Oban money in return for cutting ties with Denmark.", "withdrawal", "");
    check("The Unity Party is locked in a power struggle with the Delta Front.", "rivalry", "rivalry(Unity Party, Delta Front)");
}
