//! Which words of a sentence are verbs, and which stand together in a phrase.

use sinew_read::{About, rows};

/// The words of each phrase of a sort, in their order.
fn of(text: &str, sort: &str) -> Vec<String> {
    let found = rows(text, &About::default());
    let sorted = found.lines().filter(|line| line.split(' ').nth(1).is_some_and(|what| what.starts_with(sort)));
    sorted.filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned())).collect()
}

fn verbs(text: &str, expected: &[&str]) {
    assert_eq!(of(text, "Verb"), expected, "{text}");
}

fn phrase(text: &str, expected: &str) {
    assert!(of(text, "Noun").iter().any(|phrase| phrase == expected), "{text}");
}

#[test]
fn what_describes_is_no_verb() {
    verbs("Hasan Oban visited wounded UN troops.", &["visited"]);
    verbs("Norway left the pact amid mounting pressure for reform.", &["left"]);
    verbs("The rebels are backed by neighbouring Norway.", &["are backed"]);
    verbs("The Delta Front made limited attempts to leave.", &["made", "to leave"]);
    verbs("The reform hurt the country's crumbling economy and underfunded health sector.", &["hurt"]);
    verbs("Norway is a weak and eroding state.", &["is"]);
    verbs("Hasan Oban led gangs in coordinated, brutal attacks.", &["led"]);
    verbs("The party wants a unified “Norwegian house”.", &["wants"]);
    verbs("The sanctions hit the Norwegian banking system.", &["hit"]);
}

#[test]
fn a_deed_told_as_a_thing_is_no_verb() {
    verbs("Violence and fighting continue while the talks fail.", &["continue", "fail"]);
    verbs("He said that fighting had stopped.", &["said", "had stopped"]);
    verbs("They demanded strengthening of the army.", &["demanded"]);
    verbs("The front relies on activists on the ground.", &["relies"]);
    verbs("Hasan Oban is a key Western ally in the fight against the front.", &["is"]);
    verbs("Given the war, Norway left the pact.", &["left"]);
    verbs("The talks continue to move forward.", &["continue", "to move"]);
}

#[test]
fn a_verb_that_could_be_a_noun() {
    verbs("His moves on the ground present the council with a choice.", &["present"]);
    verbs("The talks failed and many fear future violence.", &["failed", "fear"]);
    verbs("The dispute could slow down the vote.", &["could slow"]);
    verbs("Norway and Denmark are both growing stronger.", &["are both growing"]);
    verbs("Both will use their camps.", &["will use"]);
    verbs("These are the camps that Norway and Denmark use to train gunmen.", &["are", "use", "to train"]);
    verbs("Hasan Oban has funded and armed gunmen.", &["has funded", "armed"]);
    verbs("They seek the posts the cartel controls.", &["seek", "controls"]);
    verbs("The front is a tool for Norway to further its aims.", &["is", "to further"]);
    verbs(
        "They committed acts that directly or indirectly threaten the peace.",
        &["committed", "directly or indirectly threaten"],
    );
    verbs("Norway supports a coalition fighting against the front.", &["supports", "fighting"]);
    verbs("The group has helped fund and operate the camps.", &["has helped", "fund", "operate"]);
    verbs("The motion does \"not serve the people\".", &["does \" not serve"]);
}

#[test]
fn phrases_are_whole() {
    phrase("Norway killed Delta National Front (DNF) members in Oslo.", "Delta National Front ( DNF ) members");
    phrase("The move threatens the regime's very existence.", "very existence");
    phrase("Hasan Oban has concentrated political and business influence in his hands.", "political and business influence");
    phrase("Hasan Oban announced his “resignation” from politics.", "his “ resignation");
    phrase("He conveyed Norway’s “unwavering support” in a call.", "“ unwavering support");
    phrase("The collapse into war a year ago surprised Norway.", "war");
}

#[test]
fn who_once_did_something() {
    verbs("The rebels, who once controlled Bergen, left the town.", &["once controlled", "left"]);
    verbs("The office once again demanded that Norway leave.", &["once again demanded", "leave"]);
    verbs("Hasan Oban died in a raid meant to free the hostages.", &["died", "meant", "to free"]);
}

#[test]
fn small_words_that_belong_to_a_verb_or_a_noun() {
    verbs("Norway pushed back Danish troops.", &["pushed"]);
    phrase("The vote would change that balance.", "that balance");
    verbs("The ministers were aghast that troops could land.", &["were", "could land"]);
    verbs("The war brought about the fall of the council.", &["brought"]);
    verbs("He worked with Norwegian classified papers.", &["worked"]);
    verbs("Hasan Oban met gunmen in order to plot a coup.", &["met", "plot"]);
}

#[test]
fn an_article_opens_a_phrase() {
    phrase("The move hurt an already volatile region.", "an already volatile region");
    phrase("They met the then minister Hasan Oban.", "the then minister Hasan Oban");
    phrase("The Islamists took the north in May.", "the north");
    phrase("Norway wants a larger and more cohesive front.", "a larger and more cohesive front");
    phrase("The deal is of direct or indirect benefit.", "direct or indirect benefit");
    phrase("Norway used the “soft power” of its banks.", "the “ soft power");
    phrase("They lack the political will to leave.", "the political will");
    verbs("They know how the law can best be used.", &["know", "can best be used"]);
    verbs("Norway would like to leave.", &["would like", "to leave"]);
    verbs("Norway would “legally pursue” the gunmen.", &["would “ legally pursue"]);
}
