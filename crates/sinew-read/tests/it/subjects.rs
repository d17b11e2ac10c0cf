//! Who does what verbs without a subject of their own tell: infinitives, gerunds, participles.

use sinew_read::{About, rows};

/// The words of the first subject of the verb group that ends with a word; `-` where it has none.
fn subject(text: &str, verb: &str) -> String {
    let rows = rows(text, &About::default());
    let words = |row: &str| row[row.find('[').unwrap() + 1..row.find(']').unwrap()].to_owned();
    let own = rows.lines().find(|row| row.contains(" Verb(") && words(row).split(' ').next_back() == Some(verb));
    let own = own.unwrap_or_else(|| panic!("no verb {verb} in {text}"));
    let subjects = own.split("subj=[").nth(1).unwrap();
    let first = subjects.split([',', ']']).next().unwrap();
    first.parse::<usize>().map_or("-".to_owned(), |at| words(rows.lines().nth(at).unwrap()))
}

fn check(rows: &[(&str, &str, &str)]) {
    for (text, verb, expected) in rows {
        assert_eq!(subject(text, verb), *expected, "{verb}: {text}");
    }
}

#[test]
fn infinitives_are_of_whom_the_noun_or_verb_before_them_tells() {
    check(&[
        ("Norway called on Hasan Oban to leave Benghazi.", "leave", "Hasan Oban"),
        ("Norway has reached out to Denmark to reopen Benghazi.", "reopen", "Denmark"),
        ("Norway put pressure on the Delta Front to leave Benghazi.", "leave", "the Delta Front"),
        ("There was no reason for the Delta Front to keep its arms.", "keep", "the Delta Front"),
        ("Denmark rejected a move by the Delta Front to take Benghazi.", "take", "the Delta Front"),
        ("Denmark thwarted the attempts of the Delta Front to take Benghazi.", "take", "the Delta Front"),
        ("Denmark thwarted Norway's attempts to take Benghazi.", "take", "Norway"),
        ("Denmark thwarted its attempts to take Benghazi.", "take", "its attempts"),
        ("Denmark gave up its attempts to take Benghazi.", "take", "Denmark"),
        ("Denmark rejected plans to take Benghazi.", "take", "-"),
        ("Denmark made plans to take Benghazi.", "take", "Denmark"),
        ("Denmark gave Norway the right to take Benghazi.", "take", "Norway"),
        ("Norway has been involved in Danish efforts to take Benghazi.", "take", "Norway"),
        ("Denmark backed the request by Norway to jail Hasan Oban.", "jail", "-"),
        ("Denmark praised Norway, the first state to arm Mali.", "arm", "the first state"),
        ("Denmark believes Norway to be in Mali.", "be", "Norway"),
        ("Denmark opposed the recruitment of fighters to attack Benghazi.", "attack", "fighters"),
    ]);
}

#[test]
fn infinitives_are_of_the_verb_that_they_hang_on() {
    check(&[
        ("The parties agreed at talks brokered by Norway to name a leader.", "name", "The parties"),
        ("Denmark used drones supplied by Norway to attack Benghazi.", "attack", "Denmark"),
        ("Denmark used roads that cross Benghazi to move arms.", "move", "Denmark"),
        ("Denmark wants to urge Norway and to arm Hasan Oban.", "arm", "Denmark"),
        ("It is important to arm Denmark.", "arm", "-"),
        ("It is ready to arm Denmark.", "arm", "It"),
    ]);
}

#[test]
fn gerunds_are_of_whoever_does_them() {
    check(&[
        ("Norway wants to prevent Denmark from attacking Benghazi.", "attacking", "Denmark"),
        ("The Delta Front fought throughout the day defending Norway.", "defending", "The Delta Front"),
        ("Norway was sanctioned for arming Mali and for attacking Benghazi.", "attacking", "Norway"),
        ("Hasan Oban was arrested by police trained in Norway for attacking Benghazi.", "attacking", "Hasan Oban"),
        ("Denmark condemned Norway's policy of attacking Benghazi.", "attacking", "Norway"),
        ("Denmark ended the recruitment of fighters for attacking Benghazi.", "attacking", "fighters"),
        ("Norway forced Denmark into signing the accord.", "signing", "Denmark"),
        ("Norway warned Denmark against attacking Mali.", "attacking", "Denmark"),
        ("Hasan Oban is suspected of having ordered the attack.", "ordered", "Hasan Oban"),
        ("Hasan Oban was released after being held in Benghazi.", "held", "Hasan Oban"),
        ("Hasan Oban is the leader of a network responsible for smuggling gold.", "smuggling", "a network"),
        ("Broadly speaking, the rebels belong to the Delta Front.", "speaking", "-"),
        ("But after losing Benghazi, the Delta Front left.", "losing", "the Delta Front"),
        ("Attacking Benghazi by arming Denmark follows the plan of Mali, Norway and others.", "arming", "-"),
        ("Denmark is arming Norway, making it a danger.", "making", "-"),
    ]);
}

#[test]
fn participles_that_open_a_sentence_are_of_its_subject() {
    check(&[
        ("Moreover, armed by Norway, the Delta Front left.", "armed", "the Delta Front"),
        ("While commonly referred to as a bank, Delta Trading is a front.", "referred", "Delta Trading"),
        ("Armed with rockets, its drones and its right to attack Mali, Norway left.", "attack", "Norway"),
        ("Norway held talks with Denmark aimed at ending the war.", "aimed", "talks"),
        ("Norway struck civilians in a town known as Orana.", "known", "a town"),
    ]);
}
