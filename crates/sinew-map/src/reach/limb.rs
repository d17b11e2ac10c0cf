//! Which kinds of control are control in the sense of the rules.

use crate::image::fold;
use sinew_model::Verdict;

/// Words of the limbs of EU Council best practices (part VIII B) and OFSI general guidance (chapter 4): appointing a
/// majority of the board, a majority of votes, dominant influence, running the affairs as one wishes, fronts and trusts;
/// and the words in which authorities state the finding itself.
const LIMBS: [&str; 17] = [
    "appoint",
    "majority",
    "dominant influence",
    "decisive influence",
    "owned or controlled",
    "owned, controlled",
    "owns or controls",
    "controls",
    "control and",
    "de facto control",
    "full control",
    "subsidiary",
    "affairs",
    "front",
    "nominee",
    "trust",
    "on behalf",
];

/// Words for influence that is less than control.
const LESS: [&str; 9] =
    ["minority", "board member", "board seat", "director", "officer", "manager", "adviser", "advisor", "observer"];

/// Whether a kind of control, as a source words it, is control in the sense of the rules with a control limb: certainly
/// where it names a limb, not where it names less than control, possibly where it says anything else or nothing.
pub fn control_limb(kind: &str) -> Verdict {
    let words = fold(kind).replace('_', " ");
    let names = |list: &[&str]| list.iter().any(|word| words.contains(word));
    match (names(&LIMBS) && !words.contains("minority"), names(&LESS)) {
        (true, _) => Verdict::Certain,
        (false, true) => Verdict::Excluded,
        (false, false) => Verdict::Possible,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let check = |kind, expected| assert_eq!(control_limb(kind), expected, "{kind}");
        check("appoints_majority_of_board", Verdict::Certain);
        check("right to appoint or remove a majority of the directors", Verdict::Certain);
        check("majority of voting rights", Verdict::Certain);
        check("Owned or controlled", Verdict::Certain);
        check("de_facto_control", Verdict::Certain);
        check("minority_board_seat", Verdict::Excluded);
        check("board member", Verdict::Excluded);
        check("runs it without a formal post", Verdict::Possible);
        check("", Verdict::Possible);
    }
}
