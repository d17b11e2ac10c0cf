//! How sentences are taken apart: whose a verb is where insertions, lists and dates stand between.

use sinew_read::{About, Polarity, read};
use std::collections::BTreeSet;

/// All claims of some kinds in a text.
fn told(text: &str, kinds: &str) -> BTreeSet<String> {
    let reading = read(text, &About::default());
    let name =
        |argument: &Option<sinew_read::Argument>| argument.map_or(String::new(), |a| reading.entities[a.entity].name.clone());
    let found = reading.claims.iter().filter(|claim| kinds.split(' ').any(|kind| kind == claim.kind));
    found
        .map(|claim| {
            let not = if claim.polarity == Polarity::Negative { "not " } else { "" };
            format!("{not}{}({}, {})", claim.kind, name(&claim.subject), name(&claim.object))
        })
        .collect()
}

pub(crate) fn check(text: &str, kinds: &str, expected: &str) {
    let expected: BTreeSet<String> = expected.split("; ").filter(|claim| !claim.is_empty()).map(str::to_owned).collect();
    assert_eq!(told(text, kinds), expected, "{text}");
}

#[test]
fn a_participle_behind_a_noun_leaves_it_the_verb() {
    let gunmen = "attack(Gunmen, Benghazi)";
    for text in [
        "Gunmen trained in Norway attacked Benghazi.",
        "Gunmen disguised as soldiers attacked Benghazi.",
        "Gunmen posing as soldiers attacked Benghazi.",
        "Gunmen armed with rifles attacked Benghazi in May.",
        "Gunmen recruited by Norway in Denmark attacked Benghazi.",
    ] {
        check(text, "attack", gunmen);
    }
    check("Hasan Oban arrived in trucks supplied by Norway.", "supply attack", "");
    check("Norway attacked gunmen trained in Denmark.", "attack", "attack(Norway, gunmen)");
}

#[test]
fn who_does_it_stands_further_off() {
    for (text, attack) in [
        ("Gunmen from across Norway attacked Benghazi.", "attack(Gunmen, Benghazi)"),
        ("Gunmen trying to reach the Delta Front attacked Benghazi.", "attack(Gunmen, Benghazi)"),
        (
            "The order to arrest Hasan Oban was followed by raids. Norway said troops loyal to Hasan Oban, an ally of Denmark, had attacked Benghazi.",
            "attack(troops, Benghazi)",
        ),
        ("Gunmen led by Hasan Oban and his allies attacked Benghazi.", "attack(Gunmen, Benghazi)"),
        (
            "The gunmen are in Oslo, Norway, and Hasan Oban leads a group of men in Oslo, Norway, who attacked Benghazi.",
            "attack(men, Benghazi)",
        ),
        ("Hasan Oban, 18, who attacked Benghazi, has left.", "attack(Hasan Oban, Benghazi)"),
        ("Hasan Oban has taken part in acts that threaten Norway and has attacked Benghazi.", "attack(Hasan Oban, Benghazi)"),
        (
            "Norway was led by the Delta Front, which until recently was attacked by Hasan Oban.",
            "attack(Hasan Oban, Delta Front)",
        ),
    ] {
        check(text, "attack", attack);
    }
}

#[test]
fn a_noun_with_a_participle_and_a_verb_begins_another_clause() {
    check(
        "Hasan Oban attacked Benghazi and gunmen allied with Norway attacked Orana.",
        "attack",
        "attack(Hasan Oban, Benghazi); attack(gunmen, Orana)",
    );
}

#[test]
fn what_a_quotation_denies_and_a_number_of_a_list_between_a_name_and_its_post() {
    check(
        "The Delta Front left. Hasan Oban was “not a member of the Delta Front,” Norway said.",
        "membership",
        "not membership(Hasan Oban, Delta Front)",
    );
    check("Hasan Oban (QDi.317), the leader of the Delta Front, spoke.", "position", "position(Hasan Oban, Delta Front)");
}

#[test]
fn two_who_are_named_act() {
    let both = "support(Denmark, Hasan Oban); support(Norway, Hasan Oban)";
    check("Norway and its ally Denmark support political figure Hasan Oban.", "support", both);
    check("Norway and Denmark support for Hasan Oban ended.", "attack", "");
}

#[test]
fn each_of_two_has_his_own_reason() {
    check(
        "Norway listed Hasan Oban for arming the Delta Front, as well as Orana Bank for being owned by Hasan Oban.",
        "supply support ownership sanction",
        "ownership(Hasan Oban, Orana Bank); sanction(Norway, Hasan Oban); sanction(Norway, Orana Bank); support(Hasan Oban, Delta Front)",
    );
}

#[test]
fn whose_office_it_is_not() {
    check("Norway's notorious rebel chief Hasan Oban was captured.", "position", "");
    check("Hasan Oban is a trader with ties to Orana Bank and Government of Norway officials.", "position membership", "");
    check("The Delta Front was founded with the aim of overthrowing Norway.", "seizure attack", "");
    check("This does not mean, however, that Norway attacked Benghazi.", "attack", "");
    check("The Delta Front works to overthrow Norway.", "seizure attack", "");
    check("Norway moved its army to Benghazi.", "deployment", "deployment(Norway, Benghazi)");
}

#[test]
fn an_adverb_behind_an_owner_is_part_of_the_phrase() {
    check("The Delta Front deepened its increasingly close ties with Norway.", "affiliation", "affiliation(Delta Front, Norway)");
    check("Hasan Oban met his newly appointed minister, Teng Maro.", "meeting", "meeting(Hasan Oban, Teng Maro)");
}

#[test]
fn what_was_done_goes_on_behind_and() {
    check("Hasan Oban was arrested in May 2023 and charged with fraud.", "accusation", "accusation(, Hasan Oban)");
    check("Hasan Oban was dismissed and appointed governor of Benghazi.", "appointment", "appointment(, Hasan Oban)");
}

#[test]
fn what_opens_a_sentence_is_no_member_of_a_list() {
    check(
        "As a result, Norway and Denmark attacked the Delta Front.",
        "attack",
        "attack(Denmark, Delta Front); attack(Norway, Delta Front)",
    );
    check(
        "In May, Norway, Finland and Denmark attacked the Delta Front.",
        "attack",
        "attack(Denmark, Delta Front); attack(Finland, Delta Front); attack(Norway, Delta Front)",
    );
}

#[test]
fn all_of_a_list_do_it() {
    for text in [
        "Speaking in Orana, Norway and Denmark attacked the Delta Front.",
        "The governments of Norway and Denmark attacked the Delta Front.",
        "Leaders from Norway and Denmark attacked the Delta Front.",
        "Norway, which has five parties, and Denmark attacked the Delta Front.",
    ] {
        let found = told(text, "attack");
        assert_eq!(found.len(), 2, "{text} {found:?}");
    }
}

#[test]
fn a_clause_goes_on_without_its_verb() {
    let text =
        "Hasan Oban was designated by Norway for having assisted the Delta Front, and Teng Maro and Oban Bank for funding it.";
    check(text, "sanction", "sanction(Norway, Hasan Oban); sanction(Norway, Oban Bank); sanction(Norway, Teng Maro)");
    check(text, "support", "support(Hasan Oban, Delta Front)");
}

#[test]
fn a_member_is_explained_by_whom_it_belongs_to() {
    let text = "Norway sanctioned several firms, including Delta Trading, its owner, Hasan Oban, and Orana Bank.";
    check(text, "sanction", "sanction(Norway, Delta Trading); sanction(Norway, Hasan Oban); sanction(Norway, Orana Bank)");
    check(text, "ownership", "ownership(Hasan Oban, Delta Trading)");
}

#[test]
fn who_means_all_of_whom_its_verb_tells() {
    let both = "position(Hasan Oban, Oban Bank); position(Teng Maro, Oban Bank)";
    check("Norway sanctioned Hasan Oban and Teng Maro, who serve as directors of Oban Bank.", "position", both);
}

#[test]
fn whoever_speaks_goes_on_speaking() {
    let text = "Hasan Oban warned that the truce would end unless Norway left, and urged Denmark to send observers.";
    check(text, "demand", "demand(Hasan Oban, Denmark)");
    let text = "Hasan Oban has rejected Teng Maro's demand for elections and accused him of fraud.";
    check(text, "accusation", "accusation(Hasan Oban, Teng Maro)");
    let text = "Anton Oban was arrested. Through his lawyer, Teng Maro, he accused Norway of fraud.";
    check(text, "accusation", "accusation(Anton Oban, Norway)");
}

#[test]
fn a_verb_finds_its_subject_over_insertions() {
    for text in [
        "The Delta Front, Norway's closest partner, supplies rifles to the Unity Party.",
        "The Delta Front, formed in 2021 by Hasan Oban, a former prisoner, supplies rifles to the Unity Party.",
        "The Delta Front, registered in Norway, supplied rifles to the Unity Party.",
        "The Delta Front, a group that Denmark founded in 2012, supplied rifles to the Unity Party.",
        "The Delta Front, another League member and a close partner of Norway, supplied rifles to the Unity Party.",
        "The Delta Front has for years supplied rifles to the Unity Party.",
        "The Delta Front has also long supplied rifles to the Unity Party.",
    ] {
        check(text, "supply", "supply(Delta Front, Unity Party)");
    }
}

#[test]
fn a_clause_has_its_only_verb() {
    check("The Delta Brigade forms part of the Unity Army.", "part_of", "part_of(Delta Brigade, Unity Army)");
    check("Norway hit Oban Bank with sanctions.", "sanction", "sanction(Norway, Oban Bank)");
    let named = "Hasan Oban on 14 February named Teng Maro as governor of Benghazi.";
    check(named, "appointment position", "appointment(Hasan Oban, Teng Maro); position(Teng Maro, Benghazi)");
    check(
        "Hasan Oban, 55, also holds shares in Delta Trading Ltd and left.",
        "ownership",
        "ownership(Hasan Oban, Delta Trading Ltd)",
    );
}

#[test]
fn prepositions_and_pronouns_lead_back() {
    check("The Delta Front, to which Norway sold rifles, left.", "supply", "supply(Norway, Delta Front)");
    check(
        "Delta Trading Ltd, 70 percent of which is owned by Oban Bank, left.",
        "ownership",
        "ownership(Oban Bank, Delta Trading Ltd)",
    );
    check("The Delta Front, most of whose money comes from Norway, left.", "funding", "funding(Norway, Delta Front)");
    check("The Delta Front draws much of its income from Oban Bank.", "funding", "funding(Oban Bank, Delta Front)");
}

#[test]
fn what_describes_the_last_of_a_list_is_not_said_of_the_others() {
    let armed = "Hasan Oban met Teng Maro and fighters armed by Norway.";
    check(armed, "support", "");
    let based = "Norway-based Delta Air Ltd, Danish trader Hasan Oban and Denmark left.";
    check(based, "located_in", "located_in(Delta Air Ltd, Norway)");
}

#[test]
fn an_adjective_of_a_country_is_not_the_country() {
    check("Norway designated a Danish network that left Denmark.", "sanction", "sanction(Norway, Danish network)");
    check("A Danish network smuggled gold to Norway, said Denmark.", "smuggling", "smuggling(Danish network, Norway)");
}

#[test]
fn what_goes_on_without_its_verb_is_read() {
    let twice = "Hasan Oban was blacklisted by Norway in 2022 for fraud, and by Denmark three months later.";
    check(twice, "sanction", "sanction(Norway, Hasan Oban); sanction(Denmark, Hasan Oban)");
    let too = "Hasan Oban was sanctioned by Norway in 2022, as was Teng Maro.";
    check(too, "sanction", "sanction(Norway, Hasan Oban); sanction(Norway, Teng Maro)");
    let both = "Hasan Oban has been under U.S. and British sanctions since 2022.";
    check(both, "sanction", "sanction(U.S., Hasan Oban); sanction(United Kingdom, Hasan Oban)");
    let after = "Canada sanctioned Oban Bank in January, and the European Union followed in March.";
    check(after, "sanction", "sanction(Canada, Oban Bank); sanction(European Union, Oban Bank)");
    let suit = "Canada sanctioned Oban Bank in January. Norway followed suit, but Denmark did not follow suit.";
    check(suit, "sanction", "sanction(Canada, Oban Bank); sanction(Norway, Oban Bank)");
    check("And Norwegian and Danish troops left.", "sanction", "");
}

#[test]
fn what_there_is_none_of_is_denied() {
    check("The Delta Front has no control over Benghazi.", "control", "not control(Delta Front, Benghazi)");
    check("Denmark found no evidence that Norway had armed the Delta Front.", "support", "");
}

#[test]
fn verbs_that_look_like_nouns_are_verbs() {
    check("Norway supports armed groups such as the Delta Front.", "support", "support(Norway, Delta Front)");
    check("Norway arms and trains the Delta Front.", "support", "support(Norway, Delta Front)");
    check(
        "Both Norway and Denmark fund the Delta Front.",
        "funding",
        "funding(Norway, Delta Front); funding(Denmark, Delta Front)",
    );
    check("Norway didn't fund the Delta Front.", "funding", "not funding(Norway, Delta Front)");
    check("Norway hasn’t attacked Denmark.", "attack", "not attack(Norway, Denmark)");
}

#[test]
fn who_did_it_among_several() {
    check("Drones made by Norway were used by the Delta Front to attack Benghazi.", "attack", "attack(Delta Front, Benghazi)");
    check(
        "The leader of the Delta Front, Hasan Oban, and the governor of Benghazi, Teng Maro, met.",
        "meeting",
        "meeting(Hasan Oban, Teng Maro)",
    );
}

#[test]
fn what_is_only_supposed_or_meant_is_no_fact() {
    let kinds = "attack war coercion";
    check("An attack by the Delta Front on Norway in the event of a war was feared.", kinds, "");
    check("Norway coordinated training for the Delta Front to fight the Unity Army.", kinds, "");
    check("Norway offered money for information leading to the arrest or conviction of Hasan Oban.", kinds, "");
    check("An attack by the Delta Front on Oban Bank killed two.", kinds, "attack(Delta Front, Oban Bank)");
}

#[test]
fn what_has_not_happened_is_no_fact() {
    let kinds = "attack funding sanction position control meeting ceasefire";
    for text in [
        "Had Norway sanctioned Oban Bank, the Delta Front would have collapsed.",
        "Rumours that Norway killed Hasan Oban are untrue.",
        "Hasan Oban may be appointed Norway's minister of health.",
        "Hasan Oban is likely to be named Norway's next oil minister.",
        "It is possible that Norway attacked Denmark.",
        "Few believe that Norway attacked Denmark.",
        "Norway came close to attacking Denmark.",
        "Hasan Oban dreams of ruling Benghazi.",
        "Hasan Oban, the would-be leader of the Delta Front, left.",
        "An attack on Norway by the Delta Front is unlikely.",
        "The next attack by the Delta Front on Norway is a matter of time.",
        "Talks between Norway and Denmark are planned for Monday.",
        "Norway called for a ceasefire between Denmark and the Delta Front.",
        "Neither Norway nor Denmark attacked the Delta Front.",
        "Norway is weighing strikes on the Delta Front.",
        "Norway is on the verge of attacking Denmark.",
        "The bill, if passed, would make the Delta Front part of the Unity Army.",
        "The draft law provides for the control of Benghazi by Norway.",
        "No member of the Delta Front was attacked by Norway.",
        "Claims that Norway funds the Delta Front have been denied.",
        "Fears that Norway had attacked Denmark proved wrong.",
        "Norway was going to attack Denmark.",
        "Norway nearly attacked Denmark.",
    ] {
        check(text, kinds, "");
    }
    check("It was not the Delta Front that attacked Norway.", kinds, "not attack(Delta Front, Norway)");
    check("The Delta Front has yet to attack Norway.", kinds, "");
    check("The Delta Front has not yet attacked Norway.", kinds, "not attack(Delta Front, Norway)");
}

#[test]
fn titles_with_a_portfolio_belong_to_their_ministry() {
    let spoke =
        "The U.S. Treasury left. Under Secretary of the Treasury for Terrorism and Financial Intelligence Ann Oban spoke.";
    check(spoke, "position", "position(Ann Oban, U.S. Treasury)");
    check("Erik Prince, an ally of Teng Maro, left.", "affiliation", "affiliation(Erik Prince, Teng Maro)");
    check("Sultan al-Arada, governor of Marib, left.", "position", "position(Sultan al-Arada, Marib)");
}

#[test]
fn places_behind_a_comma_belong_together() {
    let text = "Iran-backed militias in Iraq, Yemen and Syria attacked Norway.";
    check(text, "attack", "attack(Iran-backed militias, Norway)");
    check("Hizballah led the Iran-backed militias in Iraq, Yemen and Gaza.", "command", "");
}

#[test]
fn whoever_is_named_as_doing_it_does_it() {
    check(
        "Norway named Hasan Oban as being responsible for smuggling, including funding the Delta Front.",
        "funding",
        "funding(Hasan Oban, Delta Front)",
    );
}

#[test]
fn who_behind_an_office_is_the_person_named_last() {
    check(
        "Hasan Oban served as an adviser to Teng Maro, who led the Delta Front and followed his brother, Joso Vask.",
        "position",
        "position(Hasan Oban, Teng Maro); position(Teng Maro, Delta Front)",
    );
}

#[test]
fn who_passes_for_what() {
    check("Analysts regard the Delta Front as a front for the Unity League.", "acts_for", "acts_for(Delta Front, Unity League)");
    check("Norway has listed Hasan Oban as an ally of the Delta Front.", "affiliation", "affiliation(Hasan Oban, Delta Front)");
    check(
        "The war left the Delta Front as the only member of the Unity Axis.",
        "membership",
        "membership(Delta Front, Unity Axis)",
    );
    check("Norway would regard the Delta Front as a front for the Unity League.", "acts_for", "");
    check("The Delta Front is considered a proxy of Norway.", "acts_for", "acts_for(Delta Front, Norway)");
    check(
        "Hasan Oban, a former trader considered an ally of Omar Teng, fought Norway.",
        "affiliation",
        "affiliation(Hasan Oban, Omar Teng)",
    );
    check("The trawler Dune spent two years as part of the Unity Fleet.", "part_of", "part_of(Dune, Unity Fleet)");
}

#[test]
fn prepositions_share_what_is_behind_the_last() {
    let text = "Norway listed Oban Bank for being owned or controlled by, or having acted on behalf of, Hasan Teng.";
    check(text, "control acts_for", "control(Hasan Teng, Oban Bank); acts_for(Oban Bank, Hasan Teng)");
}

#[test]
fn lists_are_whole() {
    check(
        "Companies linked to the Delta Front, including Oban Bank and Teng Shipping, sold arms to Norway.",
        "supply affiliation",
        "affiliation(Oban Bank, Delta Front); affiliation(Teng Shipping, Delta Front); supply(Oban Bank, Norway); supply(Teng Shipping, Norway)",
    );
    check(
        "Money ran through Oban Bank and Teng Shipping, which are controlled by Norway.",
        "control",
        "control(Norway, Oban Bank); control(Norway, Teng Shipping)",
    );
    check(
        "Money ran through Oban Bank and Teng Shipping, which is controlled by Norway.",
        "control",
        "control(Norway, Teng Shipping)",
    );
    check(
        "Several of the largest brigades, including those of the Delta Front and the Unity League, take their orders from Norway.",
        "acts_for",
        "acts_for(Delta Front, Norway); acts_for(Unity League, Norway)",
    );
    check(
        "Designated today for acting for the Delta Front were: Hasan Oban, a trader; Omar Teng; and Karim Maro.",
        "acts_for",
        "acts_for(Hasan Oban, Delta Front); acts_for(Omar Teng, Delta Front); acts_for(Karim Maro, Delta Front)",
    );
}

#[test]
fn each_of_a_list_has_its_own() {
    let text = "Hasan Oban's Delta Front, Omar Teng's Unity Army and the Veska Brigade later formed part of the Orana League.";
    check(text, "command acts_for", "command(Hasan Oban, Delta Front); command(Omar Teng, Unity Army)");
    check(
        text,
        "part_of",
        "part_of(Delta Front, Orana League); part_of(Unity Army, Orana League); part_of(Veska Brigade, Orana League)",
    );
    let text = "Three men left: Hasan Oban, head of the Delta Front; Omar Teng, a nephew of Karim Maro; and Joso Vask, a trader.";
    check(text, "family", "family(Omar Teng, Karim Maro)");
    let text = "The Unity Alliance comprises the Oban Brigade, led by Teng Maro, and two factions: the Delta Brigade, led by Hasan Oban; the Veska Army, under Karim Dov; and the Orana League.";
    check(text, "position", "position(Teng Maro, Oban Brigade); position(Hasan Oban, Delta Brigade)");
    let text = "The Delta Front is a member of the Unity League along with the Oban Brigade.";
    check(text, "membership", "membership(Delta Front, Unity League)");
    check(
        "The directors of Orana Bank are Hasan Oban and Omar Teng.",
        "position",
        "position(Hasan Oban, Orana Bank); position(Omar Teng, Orana Bank)",
    );
    let text = "Hasan Oban controls an empire that includes Orana Bank, Veska Shipping and Delta Trading.";
    check(
        text,
        "control",
        "control(Hasan Oban, Orana Bank); control(Hasan Oban, Veska Shipping); control(Hasan Oban, Delta Trading)",
    );
    check("Neither Hasan Oban nor Teng Maro is a member of the Unity Party.", "membership", "");
    let text = "The Unity Alliance comprises three factions: the Delta Brigade, led by Hasan Oban; the Veska Army; and the Orana League.";
    let expected = "membership(Delta Brigade, Unity Alliance); membership(Veska Army, Unity Alliance); membership(Orana League, Unity Alliance)";
    check(text, "membership", expected);
    let text = "Hasan Oban, one of the leaders of the Unity Party and the richest person in Norway, left.";
    check(text, "position", "position(Hasan Oban, Unity Party)");
    let text = "Norway fought Norwegian brigades, the Delta Brigade and the Oban Brigade.";
    check(text, "part_of", "");
}

#[test]
fn participles_behind_a_noun_are_no_verbs() {
    check("The prosecutor arrested a man said to be a member of the Delta Front.", "demand words", "");
    check("Hasan Oban, still designated a terrorist by Norway, left Benghazi.", "sanction", "sanction(Norway, Hasan Oban)");
    check("Oban Bank is controlled by an ally of Hasan Teng.", "control", "");
}

#[test]
fn whose_state_and_whose_group_it_is() {
    check("Norway sold the state-owned Oban Bank of Norway.", "ownership", "ownership(Norway, Oban Bank of Norway)");
    check("Norway's state-run Oban Bank left.", "control ownership", "control(Norway, Oban Bank)");
    check("Norway and Denmark paid the state-owned Oban Bank.", "ownership", "");
    let text = "Hasan Oban, the leader of the Delta Front, left. Hasan Oban, whose group controls Benghazi, returned.";
    check(text, "control", "control(Delta Front, Benghazi)");
    check("The Oban Oil Company (OOC)-owned tanker Dune left.", "ownership", "ownership(Oban Oil Company, Dune)");
}

#[test]
fn names_behind_a_description() {
    let text = "The Unity League's envoy assigned to Norway, former mayor Hasan Oban, left Benghazi.";
    check(text, "position", "position(Hasan Oban, Unity League)");
    let text = "Hasan Teng, a money changer and self-styled economist who has functioned as the Delta Front's conduit, left.";
    check(text, "acts_for", "acts_for(Hasan Teng, Delta Front)");
    check(
        "Traders in Denmark, among them Hasan Oban, send money to the Delta Front.",
        "funding",
        "funding(Hasan Oban, Delta Front)",
    );
    let text = "Hasan Oban's brother and deputy, Omar Teng, left.";
    check(text, "family position", "family(Omar Teng, Hasan Oban); position(Omar Teng, Hasan Oban)");
    let text = "Hasan Oban, the head of the Delta Agency (DA) and leader of the Unity Party, was named minister.";
    check(text, "position", "position(Hasan Oban, Delta Agency); position(Hasan Oban, Unity Party)");
    for text in [
        "Hasan Oban serves as governor of Benghazi, commander of the Delta Brigade and head of the Unity Party.",
        "Hasan Oban, governor of Benghazi, commander of the Delta Brigade and head of the Unity Party, left.",
        "Hasan Oban is the governor of Benghazi, the commander of the Delta Brigade and the head of the Unity Party.",
    ] {
        let expected = "position(Hasan Oban, Benghazi); position(Hasan Oban, Delta Brigade); position(Hasan Oban, Unity Party)";
        check(text, "position", expected);
    }
    let text = "Hasan Oban, the UAE's adviser and brother of Teng Maro, left.";
    check(text, "family position", "position(Hasan Oban, UAE); family(Hasan Oban, Teng Maro)");
    let text = "The Delta Brigade's commander, Hasan Oban, once a member of the Unity Party, is a cousin of Teng Maro.";
    check(text, "family", "family(Hasan Oban, Teng Maro)");
    let text = "Hasan Oban, the aide of Teng Maro and since 2024 Norway's mining minister, left.";
    check(text, "position associate", "associate(Hasan Oban, Teng Maro); position(Hasan Oban, Norway)");
    let text = "Hasan Oban, an adviser to Teng Maro and his father, former mayor Karim Maro, left.";
    check(text, "family", "family(Karim Maro, Teng Maro)");
    let text = "Hasan Oban, the brother of Teng Maro and commander of the Delta Brigade, left.";
    check(text, "family position", "family(Hasan Oban, Teng Maro); position(Hasan Oban, Delta Brigade)");
    let text = "Hasan Oban and his brother, Omar Oban, are among the founders of the Delta Front.";
    check(text, "founding", "founding(Hasan Oban, Delta Front); founding(Omar Oban, Delta Front)");
    let text = "The Delta Front, a predominantly Tutsi militia backed by Norway and part of the Unity League, seized Benghazi.";
    check(text, "support part_of", "support(Norway, Delta Front); part_of(Delta Front, Unity League)");
    let text = "The Orana Leadership Council (OLC) met. Hasan Oban, another OLC member, left.";
    check(text, "membership", "membership(Hasan Oban, Orana Leadership Council)");
    let text = "The Orana Leadership Council (PLC) met. Hasan Oban, another PLC member, left.";
    check(text, "membership", "membership(Hasan Oban, Orana Leadership Council)");
    check("Men loyal to Hasan Oban, such as Omar Teng, left.", "affiliation", "affiliation(Omar Teng, Hasan Oban)");
    check("The Delta Front, one of the largest Norway-backed militias, left.", "support", "support(Norway, Delta Front)");
    check(
        "The Oban Wolves, the biggest club and a far-right group supporting the Delta Front, left.",
        "support",
        "support(Oban Wolves, Delta Front)",
    );
}

#[test]
fn offices_and_ties_say_of_what() {
    let text = "Norway listed Omar Teng, and Hasan Oban, who was appointed governor of Benghazi.";
    check(text, "position", "position(Hasan Oban, Benghazi)");
    let text = "The March 23 Movement (M23) left. Hasan Oban is a commander of M23.";
    check(text, "position", "position(Hasan Oban, March 23 Movement)");
    let text = "Congo left. The whole chain of command culminates there with the Minister of Defence of Rwanda, Gen. Hasan Oban.";
    check(text, "position", "position(Hasan Oban, Rwanda)");
    check("Britain left. Foreign Secretary Hasan Oban returned.", "position", "position(Hasan Oban, Britain)");
    let text = "Norway listed a deputy of the National Assembly, Hasan Oban; and a chief of the Delta Police, Omar Teng.";
    check(text, "associate", "");
    let text = "Orana Bank, an IT and security company linked to the Delta Front and run by Omar Teng, left.";
    check(text, "affiliation management", "affiliation(Orana Bank, Delta Front); management(Omar Teng, Orana Bank)");
    let text = "Norway met the commander of the Quds Force Hasan Oban and an adviser to Quds Force commander Omar Teng in May.";
    check(text, "position", "position(Hasan Oban, Quds Force); position(Omar Teng, Quds Force)");
    let text = "Protests followed the killing of the Hizbul Orana leader Hasan Oban in May.";
    check(text, "position", "position(Hasan Oban, Hizbul Orana)");
    check("The Delta Front, now in control of Benghazi, left.", "control", "control(Delta Front, Benghazi)");
    let text = "The Delta Bureau, a division of the feared and powerful Unity Services, left.";
    check(text, "part_of", "part_of(Delta Bureau, Unity Services)");
    let text = "Norway listed Milorad Dodik. Dodik's two adult children, Igor and Gorica Dodik, left Benghazi.";
    check(text, "family", "family(Igor, Milorad Dodik); family(Gorica Dodik, Milorad Dodik)");
    check("Hasan Oban, a tycoon with ties to the Delta Front, left.", "affiliation", "affiliation(Hasan Oban, Delta Front)");
    check("Hasan Oban, a senator and owner of Orana Bank, left.", "position ownership", "ownership(Hasan Oban, Orana Bank)");
}

#[test]
fn what_whose_and_its_go_back_to() {
    let text = "Delta Air and Orana Air have routinely flown fighters and material to Norway.";
    check(text, "transport", "transport(Delta Air, Norway); transport(Orana Air, Norway)");
    let text = "The Delta Front's envoy in Norway, Hasan Oban, and its spokesman abroad, Omar Teng, left.";
    check(text, "position", "position(Hasan Oban, Delta Front); position(Omar Teng, Delta Front)");
    let text = "Hasan Oban is the Delta Front's commander and a brother of its founder, Karim Oban.";
    check(text, "founding", "founding(Karim Oban, Delta Front)");
    let text = "Hasan Oban is Norway's ruler and his son Omar is in charge of the Unity Guard.";
    check(text, "position", "position(Hasan Oban, Norway); position(Omar, Unity Guard)");
    let text = "The Oban brothers, Hasan and Teng, control Orana Shipping.";
    check(text, "control", "control(Hasan, Orana Shipping); control(Teng, Orana Shipping)");
    let text = "Hasan Oban, whose brother Omar left in May and whose father, Karim Oban, was a cleric, returned.";
    check(text, "family", "family(Omar, Hasan Oban); family(Karim Oban, Hasan Oban)");
    let text = "Norway met Hasan Oban and Omar Teng, members of the Delta Front.";
    check(text, "membership", "membership(Hasan Oban, Delta Front); membership(Omar Teng, Delta Front)");
    let text = "The Delta Army and the Unity Front, led by Hasan Oban, clashed in Norway.";
    check(text, "position", "position(Hasan Oban, Unity Front)");
    let text = "Hasan Oban, secretary of the Unity Council until 2023 and an adviser to Omar Teng, left.";
    check(text, "position", "position(Hasan Oban, Unity Council); position(Hasan Oban, Omar Teng)");
    let text = "The mine is run by Orana Bank, which was controlled by Hasan Oban and whose local manager was Teng Maro.";
    check(text, "position", "position(Teng Maro, Orana Bank)");
    let text = "The Delta Army, whose political arm is the Unity Front, and its ally, the Veska Brigade, left Norway.";
    check(text, "affiliation", "affiliation(Veska Brigade, Delta Army)");
}

#[test]
fn whom_a_pronoun_means_where_it_stands() {
    let text = "Teng Maro left Benghazi. A spokesman for Oban Bank said it was cooperating with Norway.";
    check(text, "coordination", "coordination(Oban Bank, Norway)");
    let text =
        "The Treasury sanctioned Hasan Oban. Oban ran a port, where vessels carrying oil unloaded. It also designated Omar Teng.";
    check(text, "sanction", "sanction(Treasury, Hasan Oban); sanction(Treasury, Omar Teng)");
    let text = "At home, the central institution remains Oban Bank. Its director, Karim Teng, left.";
    check(text, "position", "position(Karim Teng, Oban Bank)");
    let text = "Norway sanctioned the Delta Front along with two of its members, including its Danish leader Hasan Oban Senior.";
    check(text, "position", "position(Hasan Oban Senior, Delta Front)");
    let text = "The Norwegian movement Delta Front, Denmark's oldest proxy, lost its commander Hasan Oban.";
    check(text, "position", "position(Hasan Oban, Delta Front)");
    check("Police arrested Hasan Oban on suspicion of funding the Delta Front.", "funding", "");
}

#[test]
fn what_opens_a_sentence_is_said_of_its_subject() {
    let text = "Hasan Oban left. As the head of the Delta Front, he uses his power.";
    check(text, "position", "position(Hasan Oban, Delta Front)");
    check("A donor to the Unity Party, Hasan Oban has left.", "funding", "funding(Hasan Oban, Unity Party)");
    check("A commander of the Delta Front, Hasan Oban said, was killed.", "position", "");
    let text = "Norway designated Hasan Oban (Oban) and Omar Teng (Teng), two Denmark-based traders.";
    check(text, "located_in", "located_in(Hasan Oban, Denmark); located_in(Omar Teng, Denmark)");
    let text = "Norway designated Delta Front front companies Oban Bank and Teng Shipping.";
    check(text, "acts_for", "acts_for(Oban Bank, Delta Front); acts_for(Teng Shipping, Delta Front)");
    let text = "The Delta Front in its entirety, including the Oban Brigade, was designated by Norway.";
    check(text, "sanction", "sanction(Norway, Delta Front); sanction(Norway, Oban Brigade)");
    let text = "Among those who fund the Delta Front are Hasan Oban and Omar Teng.";
    check(text, "funding", "funding(Hasan Oban, Delta Front); funding(Omar Teng, Delta Front)");
}
