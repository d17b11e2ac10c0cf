//! What nouns are of: bodies, parts of bodies, people and their offices.

/// Parts of a body that do as they do.
pub(super) fn part_that(lemma: &str) -> bool {
    matches!(lemma, "arm" | "wing" | "branch" | "unit" | "division" | "subsidiary" | "affiliate" | "offshoot" | "component")
}

/// Nouns of what somebody did or said, which nobody is.
pub(super) fn deed_that(lemma: &str) -> bool {
    matches!(
        lemma,
        "move"
            | "step"
            | "decision"
            | "measure"
            | "action"
            | "act"
            | "claim"
            | "charge"
            | "accusation"
            | "allegation"
            | "development"
            | "trend"
            | "strategy"
            | "tactic"
            | "policy"
            | "practice"
            | "shift"
            | "offensive"
            | "event"
    )
}

/// Nouns of bodies that no person is.
pub(super) fn body_that(lemma: &str) -> bool {
    matches!(
        lemma,
        "group"
            | "organization"
            | "organisation"
            | "militia"
            | "movement"
            | "faction"
            | "party"
            | "company"
            | "firm"
            | "gang"
            | "network"
    )
}

/// Nouns of somebody's part or trade.
pub(super) fn of_people(lemma: &str) -> bool {
    matches!(crate::mention::gazetteer().title(lemma), Some(crate::mention::TitleKind::Role | crate::mention::TitleKind::Rank))
        || matches!(
            lemma,
            "member" | "brother" | "son" | "cousin" | "nephew" | "man" | "woman" | "figure" | "fighter" | "aide" | "ally"
        )
}

/// Nouns of those whom `who` means before the body that they belong to.
pub(super) fn holds_office(lemma: &str) -> bool {
    matches!(lemma, "head" | "chief" | "director" | "chairman" | "spokesman" | "spokeswoman" | "adviser" | "advisor" | "employee")
}

/// What is said by those whom it comes from: `criticism from X`.
pub(super) fn talk(lemma: &str) -> bool {
    matches!(
        lemma,
        "criticism" | "condemnation" | "protest" | "pressure" | "objection" | "threat" | "praise" | "support" | "opposition"
    )
}

/// Nouns of what somebody means to do or can do: `the attempt of X to leave`.
pub(super) fn intent(lemma: &str) -> bool {
    matches!(
        lemma,
        "attempt"
            | "effort"
            | "bid"
            | "plan"
            | "move"
            | "decision"
            | "ability"
            | "inability"
            | "capacity"
            | "capability"
            | "threat"
            | "pledge"
            | "promise"
            | "intention"
            | "intent"
            | "desire"
            | "willingness"
            | "unwillingness"
            | "readiness"
            | "refusal"
            | "failure"
            | "commitment"
            | "campaign"
            | "ploy"
            | "plot"
            | "offer"
            | "vow"
            | "struggle"
            | "right"
            | "authority"
            | "permission"
            | "opportunity"
            | "chance"
            | "ambition"
            | "determination"
            | "reluctance"
            | "resolve"
            | "proposal"
            | "scheme"
            | "conspiracy"
            | "mandate"
            | "initiative"
            | "quest"
            | "freedom"
            | "duty"
            | "obligation"
            | "wish"
            | "will"
            | "incentive"
            | "policy"
    )
}

/// Nouns of what somebody is told to do: `pressure on X to leave`.
pub(super) fn asks(lemma: &str) -> bool {
    matches!(
        lemma,
        "pressure"
            | "call"
            | "appeal"
            | "plea"
            | "order"
            | "instruction"
            | "invitation"
            | "ultimatum"
            | "signal"
            | "message"
            | "warning"
            | "demand"
            | "request"
    )
}

/// Nouns of what sets somebody to do something: `the recruitment of X to attack Y`.
pub(super) fn moves(lemma: &str) -> bool {
    matches!(
        lemma,
        "recruitment"
            | "deployment"
            | "dispatch"
            | "training"
            | "hiring"
            | "appointment"
            | "mobilization"
            | "mobilisation"
            | "enlistment"
            | "nomination"
    )
}
