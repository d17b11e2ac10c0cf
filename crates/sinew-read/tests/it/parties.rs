//! Who the parties of claims are: nominals, pronouns, and people and places without a name.

use sinew_read::{About, Argument, Form, analyse, jsonl, read};

/// Whom the nominals and pronouns of a text mean, in order; what nobody named is meant by is left out.
fn check_meant(text: &str, expected: &str) {
    let analysis = analyse(text, &About::default());
    let found: Vec<String> = analysis
        .mentions
        .iter()
        .filter(|mention| mention.form != Form::Named && analysis.entities[mention.entity].named)
        .map(|mention| format!("{} = {}", mention.span.of(text), analysis.entities[mention.entity].name))
        .collect();
    assert_eq!(found.join("; "), expected, "{text}");
}

/// The claims of one kind in a text.
fn check(kind: &str, text: &str, expected: &str) {
    let reading = read(text, &About::default());
    let name = |argument: &Option<Argument>| argument.map_or("-", |argument| reading.entities[argument.entity].name.as_str());
    let claims = reading.claims.iter().filter(|claim| claim.kind == kind);
    let found: Vec<String> = claims.map(|claim| format!("{} > {}", name(&claim.subject), name(&claim.object))).collect();
    assert_eq!(found.join("; "), expected, "{text}");
}

#[test]
fn words_for_several_mean_all_of_them() {
    check(
        "membership",
        "Hasan Oban met Teng Maro in Norway. Both men joined the Delta Front.",
        "Hasan Oban > Delta Front; Teng Maro > Delta Front",
    );
    check(
        "membership",
        "Hasan Oban, Teng Maro and Joso Vask left Norway. The three men joined the Delta Front.",
        "Hasan Oban > Delta Front; Teng Maro > Delta Front; Joso Vask > Delta Front",
    );
    check(
        "ceasefire",
        "The Delta Front fought Hizballah for years. The two groups signed a ceasefire.",
        "Delta Front > Hizballah",
    );
    check(
        "ownership",
        "Orana Shipping and Veska Marine left the port. The two companies are owned by Hasan Oban.",
        "Hasan Oban > Orana Shipping; Hasan Oban > Veska Marine",
    );
    check(
        "ownership",
        "Hasan Oban and Teng Maro left the Delta Front. They own Veska Marine.",
        "Hasan Oban > Veska Marine; Teng Maro > Veska Marine",
    );
    check(
        "accusation",
        "Hasan Oban met Teng Maro. Norway accused both of them of theft.",
        "Norway > Hasan Oban; Norway > Teng Maro",
    );
    // Of more, those that `and` joins.
    check(
        "membership",
        "Hasan Oban praised Teng Maro and Joso Vask. The two men joined the Delta Front.",
        "Teng Maro > Delta Front; Joso Vask > Delta Front",
    );
    // One of them, others, too many, too few.
    check_meant("Hasan Oban praised Teng Maro. One of the two men left.", "");
    check_meant("Hasan Oban praised Teng Maro. The two men who shot at the bank left.", "");
    check_meant("Hasan Oban praised Teng Maro with Joso Vask. The two men left.", "");
    check_meant("Hasan Oban spoke. Both men left.", "");
}

#[test]
fn several_bodies_are_more_than_one_of_them() {
    check_meant("The militia Hizballah left. The militias attacked Norway.", "");
}

#[test]
fn common_nouns_mean_whom_the_text_calls_so() {
    check_meant(
        "The Delta Front, a rebel group, left. Harbour Union met the rebel group.",
        "rebel group = Delta Front; rebel group = Delta Front",
    );
    check_meant("Orin Bank paid Corvan Holdings. Corvan Holdings left. The bank left.", "bank = Orin Bank");
    check_meant(
        "They praised the Delta Front movement. The movement left.",
        "Delta Front movement = Delta Front; movement = Delta Front",
    );
    check_meant("Hezbollah left. Hamas stayed. The Lebanese group denied it.", "Lebanese group = Hezbollah");
    check_meant(
        "Harbour Front leader Hasan Oban spoke. His movement is armed.",
        "His movement = Harbour Front; His = Hasan Oban",
    );
    check_meant("The Delta Front rebels hold Orana. The rebels left.", "Delta Front rebels = Delta Front; rebels = Delta Front");
    check_meant("Norway voted. The king spoke. The country is calm.", "country = Norway");
    check_meant(
        "Prime Minister Hasan Oban left. The army accused the premier of having fled. The prime minister denied it.",
        "premier = Hasan Oban; prime minister = Hasan Oban",
    );
    check_meant("Rebels took Oslo. The capital is calm.", "capital = Oslo");
    check_meant("Rebels took Basra. They hold the city.", "city = Basra");
    // Nobody was called so, and the phrase says of itself what it is.
    check_meant("The Delta Front left. The network of smugglers stayed.", "");
    check_meant("The Delta Front left. The militia that guards the port stayed.", "");
}

#[test]
fn pronouns_go_by_their_clause() {
    check_meant("The Delta Front is using its seats.", "its = Delta Front");
    check_meant("Norway sanctioned the Delta Front for its support to Harbour Union.", "its = Delta Front");
    check_meant("Norway sanctioned the Delta Front, citing its ties to Harbour Union.", "its = Delta Front");
    check_meant("Hasan Oban founded Corvan Holdings and controls it.", "it = Corvan Holdings");
    check_meant("Norway blacklisted the Delta Front, its leader Teng Maro and two firms.", "its = Delta Front");
    check_meant(
        "The Delta Front founded a firm. “They steal,” the Treasury Department said. It unveiled sanctions against Hasan Oban.",
        "They = Delta Front; It = Treasury Department",
    );
    check_meant("Norway named Hasan Oban as head of the Delta Front, replacing its leader Teng Maro.", "its = Delta Front");
    check_meant("Hasan Oban sent Karim Dovan to Basra, where he met Lina Sorel.", "he = Karim Dovan");
    check_meant(
        "Hasan Oban spoke. “We have won. The army left.” Norway was silent. The airport is shut. He added that roads were open.",
        "He = Hasan Oban",
    );
    check_meant("Prisoners were held by Harbour Union in its prison.", "its = Harbour Union");
    check_meant("Bozim reportedly left before he could be arrested.", "he = Bozim");
}

#[test]
fn unnamed_parties_of_relations_are_told_apart() {
    check("ownership", "Hasan Oban owns two hotels.", "Hasan Oban > two hotels");
    check("family", "Hasan Oban is a nephew of Norway's late president.", "Hasan Oban > late president");
    check("funding", "Corvan Holdings funded three firms in Basra.", "Corvan Holdings > three firms");
    check("affiliation", "Four men affiliated with the Delta Front left.", "Four men > Delta Front");
    // Anybody, and the side that is another's.
    check("support", "The Delta Front supports armed groups.", "");
    check("ownership", "Firms own hotels.", "");
    check("attack", "A drone attack by Norway-aligned militants hit Basra.", "Norway-aligned militants > Basra");
}

#[test]
fn what_somebody_is_does_what_is_told_of_it() {
    check("supply", "Corvan Holdings is a firm that supplies weapons to the Delta Front.", "Corvan Holdings > Delta Front");
    check("position", "The Delta Front (DF) left. Hasan Oban, DF's spokesman, stayed.", "Hasan Oban > Delta Front");
    check(
        "rivalry",
        "Hasan Oban, a former head of Norway's commission who broke with Karim Dovan, left.",
        "Hasan Oban > Karim Dovan",
    );
    check("seizure", "Norway's Coastal Guard seized the Harbour Star Bank.", "Coastal Guard > Harbour Star Bank");
}

#[test]
fn who_sanctions_is_told_once() {
    let text = "OFAC sanctioned Omar Hadi and thanked the European Union. The BARON is being identified as blocked property in which Corvan Holdings has an interest.";
    check("ownership", text, "Corvan Holdings > BARON");
    check("sanction", "OFAC left. The UN met. Hasan Oban was designated in 2012.", "");
    check("sanction", "OFAC is of the United States. Hasan Oban was designated in 2012.", "United States > Hasan Oban");
    check("sanction", "The United States met the European Union. Hasan Oban was designated in 2012.", "");
}

/// The parties of the claims of one kind, as they are told.
fn check_told(kind: &str, text: &str, expected: &str) {
    let lines = jsonl(text, "d", &read(text, &About::default()));
    let claims = lines.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let of_kind = claims.filter(|claim| claim["kind"] == "claim" && claim["type"] == kind);
    let name = |party: &serde_json::Value| party.as_str().unwrap_or("-").to_owned();
    let found: Vec<String> = of_kind.map(|claim| format!("{} > {}", name(&claim["subject"]), name(&claim["object"]))).collect();
    assert_eq!(found.join("; "), expected, "{text}");
}

#[test]
fn who_has_no_name_is_told_whole() {
    check_told(
        "affiliation",
        "General Oban maintains ties with multinational corporations and foreign politicians.",
        "Oban > multinational corporations; Oban > foreign politicians",
    );
    check_told("support", "The Delta Front protects crime groups. It protects its own firms.", "Delta Front > crime groups");
    check_told("attack", "The Delta Front shelled an apartment block in Norway.", "Delta Front > apartment block in Norway");
    check_told("attack", "The Delta Front executed informers.", "Delta Front > informers");
    check_told("bribery", "Hasan Oban bribed officials in the Oil Ministry.", "Hasan Oban > officials in the Oil Ministry");
    check_told("attack", "Norway killed a senior figure from the Delta Front.", "Norway > senior figure from the Delta Front");
    check_told("attack", "An alliance of ethnic militias attacked Norway.", "alliance of ethnic militias > Norway");
    check_told("support", "Hasan Oban backed terrorist and insurgent groups.", "Hasan Oban > terrorist and insurgent groups");
    check_told(
        "coercion",
        "Western, Swedish and Arab agencies arrested Hasan Oban.",
        "Western, Swedish and Arab agencies > Hasan Oban",
    );
    check_told("coercion", "Men loyal to Teng Maro arrested Hasan Oban.", "Men loyal to Teng Maro > Hasan Oban");
    check_told(
        "attack",
        "The Delta Front fired on miners sleeping near the pits, residents said.",
        "Delta Front > miners sleeping near the pits",
    );
    check_told(
        "coercion",
        "Norway arrested a man said to be a member of the gang.",
        "Norway > man said to be a member of the gang",
    );
    // Where something was is no part of who it was done to.
    check_told("attack", "Norway killed three officers in Benghazi.", "Norway > three officers");
}

#[test]
fn whose_role_it_is() {
    check(
        "support",
        "Norway announced the designation of the Delta Front for its aid to gangs as well as its role in arming the Orana Brigade.",
        "Delta Front > Orana Brigade",
    );
    check(
        "support",
        "Norway sanctioned the Delta Front for its role in arming the Orana Brigade.",
        "Delta Front > Orana Brigade",
    );
}

#[test]
fn whose_officers_are_hit() {
    check(
        "membership",
        "Norway targeted the Delta Front by designating one of its officers, Hasan Oban.",
        "Hasan Oban > Delta Front",
    );
}

#[test]
fn what_somebody_is_hit_with_is_no_target() {
    check(
        "attack",
        "The Delta Front targeted at least 134 vessels with missiles, drones and mines.",
        "Delta Front > 134 vessels",
    );
    check("attack", "Airline bombing suspect Hasan Oban left Yemen.", "");
}

#[test]
fn adjectives_mean_their_place() {
    check("position", "Zintan is calm. He met the Zintani commander Hasan Oban.", "Hasan Oban > Zintan");
}

#[test]
fn clauses_without_that() {
    check("supply", "Reports say Iran and Norway are supplying weapons to Hamas.", "Iran > Hamas; Norway > Hamas");
    check("supply", "Officials confirm Iran and Norway supplied weapons to Hamas.", "Iran > Hamas; Norway > Hamas");
    check("supply", "He says Iran supplies weapons to Hamas.", "Iran > Hamas");
    check(
        "support",
        "In Norway, the Government of Iran trains, equips, and funds the Delta Front.",
        "Government of Iran > Delta Front",
    );
}

#[test]
fn banks_keep_their_bank() {
    check(
        "support",
        "A bank account was closed. Norway froze it. Bank Oban funded nobody. Bank Oban supports the Delta Front.",
        "Bank Oban > Delta Front",
    );
    check("sanction", "Norway sanctioned the Delta Front and Bank Oban.", "Norway > Delta Front; Norway > Bank Oban");
    check("position", "Oban Mining LLC of Orana, whose director is Teng Maro, left.", "Teng Maro > Oban Mining LLC");
}

#[test]
fn one_is_not_several() {
    check("position", "Firms are run by Norwegian bosses, Hasan Oban said.", "");
    check(
        "sanction",
        "Hasan Oban, a former commander of the Delta Front's Third Battalion, whom Norway placed under sanctions, left.",
        "Norway > Hasan Oban",
    );
    check("management", "Delta Trading's purchasing director, Teng Maro, left.", "Teng Maro > Delta Trading");
}

#[test]
fn a_post_is_told_with_all_its_words() {
    for (text, post) in [
        ("Hasan Oban, a former deputy commander of the Delta Front, left.", "former deputy commander"),
        ("Hasan Oban has been deputy commander of the Delta Front.", "deputy commander"),
        ("Two senior leaders of the Delta Front, Hasan Oban and Teng Maro, left.", "senior leaders"),
        ("Norway named Hasan Oban as prime minister.", "prime minister"),
        ("Norway has a new president, Hasan Oban.", "president"),
        ("Norway agreed to name Hasan Oban as prime minister.", ""),
        ("Norway decided to name Hasan Oban as prime minister.", ""),
    ] {
        let reading = sinew_read::read(text, &sinew_read::About::default());
        let found = reading.claims.iter().find(|claim| claim.kind == "position").and_then(|claim| claim.value);
        assert_eq!(found.map_or("", |span| span.of(text)), post, "{text}");
    }
}

#[test]
fn so_many_of_a_body_are_not_the_body() {
    check("sanction", "Norway designated six Delta Front officials.", "Norway > six Delta Front officials");
    check("meeting", "Norway met two Delta Front commanders.", "Norway > two Delta Front commanders");
}
