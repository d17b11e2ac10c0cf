//! The slots of a rule: where a party stands, as the files of the rules write it.

/// Where a party stands, as seen from the trigger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// Who does it: the subject, or `by` of a passive.
    Agent,
    /// To whom: the object, or the subject of a passive.
    Patient,
    /// The subject as it stands.
    Subject,
    /// The object as it stands.
    Object,
    /// `Y's` before the noun.
    Possessor,
    /// A name or adjective in the same noun phrase, before the trigger.
    Modifier,
    /// Whom a noun describes: `X, the head of Y`; `X is the head of Y`; `Y commander X`.
    Holder,
    /// The subject of the verb whose object the noun is: `X carried out attacks`.
    Light,
    /// The subject of the passive or receiving verb whose object the noun is: `X received support`.
    Receiver,
    /// After a preposition.
    After(String),
    /// After a preposition behind the object: `provides support to X`.
    ObjectAfter(String),
    /// What stands right behind the object: `sold X six drones`.
    Second,
    /// The word right behind the object, whatever it is, for conditions: `left X dead`.
    Beyond,
    /// The verb of what the subject says that it will do, for conditions: `said it would leave`.
    Undertakes,
    /// The object of that verb: `said it would attack X`.
    Undertaken,
    /// `Y's` or an adjective before the subject: `X's subsidiaries include Y`.
    SubjectOwner,
    /// `Y's` or an adjective before the object: `joined Iran's axis`.
    ObjectOwner,
    /// After a preposition behind the subject: `the support of X was`.
    SubjectAfter(String),
    /// The state or body whose order or list the sentence names: `pursuant to E.O. 13224`.
    Authority,
    /// The subject of the clause with `that` after the trigger: `demanded that X leave`.
    ThatSubject,
    /// The verb of that clause, for conditions: `warned that X will pay`.
    ThatVerb,
    /// Who does what the clause with `when` behind the trigger tells: `were killed when X attacked Y`.
    WhenAgent,
    /// The verb of that clause, for conditions.
    WhenVerb,
    /// The object of the infinitive after the trigger: `threatened to attack X`.
    Infinitive,
    /// The infinitive behind the trigger itself, for conditions: `declined to comment`.
    ToVerb,
    /// To whom it is written or said, where the trigger goes on: `wrote to X calling for`.
    Addressee,
    /// The subject of the clause after the phrase that opens the sentence: `during a visit to Y, X met Z`.
    Opening,
    /// The noun phrase before `under`: `units under the command of X`.
    Under,
    /// `Y's` or an adjective before what stands after a preposition: `came under Y's sanctions`.
    OwnerAfter(String),
    /// The country that an office is of where its name does not say: the one named before it, or that of the document.
    Home,
    /// Who does what the clause around a phrase with `with` tells.
    Clause,
    /// Who uses, gets or has what a participle or compound describes: `X fired missiles supplied by Y`.
    User,
    /// The name right before a preposition.
    Before,
    /// The noun phrase right behind a preposition.
    Behind,
    /// Nobody: the rule speaks of one party only.
    Nobody,
    /// The words of the trigger itself.
    Own,
    /// The head of a compound's noun phrase: `X` in `Dubai-based X`.
    Whole,
    /// The first part of a compound: `Dubai` in `Dubai-based`.
    Part,
}

impl Slot {
    pub(super) fn parse(word: &str) -> Result<Slot, String> {
        Ok(match word {
            "agent" => Slot::Agent,
            "patient" => Slot::Patient,
            "subject" => Slot::Subject,
            "object" => Slot::Object,
            "possessor" => Slot::Possessor,
            "modifier" => Slot::Modifier,
            "holder" => Slot::Holder,
            "light" => Slot::Light,
            "receiver" => Slot::Receiver,
            "object's" => Slot::ObjectOwner,
            "subject's" => Slot::SubjectOwner,
            "second" => Slot::Second,
            "beyond" => Slot::Beyond,
            "undertakes" => Slot::Undertakes,
            "undertaken" => Slot::Undertaken,
            "authority" => Slot::Authority,
            "that-subject" => Slot::ThatSubject,
            "that-verb" => Slot::ThatVerb,
            "when-agent" => Slot::WhenAgent,
            "when-verb" => Slot::WhenVerb,
            "infinitive" => Slot::Infinitive,
            "to-verb" => Slot::ToVerb,
            "addressee" => Slot::Addressee,
            "opening" => Slot::Opening,
            "under" => Slot::Under,
            "home" => Slot::Home,
            "clause" => Slot::Clause,
            "user" => Slot::User,
            "before" => Slot::Before,
            "behind" => Slot::Behind,
            "nobody" => Slot::Nobody,
            "itself" => Slot::Own,
            "whole" => Slot::Whole,
            "part" => Slot::Part,
            _ => match word.split_once(' ') {
                Some(("object", preposition)) => Slot::ObjectAfter(preposition.to_owned()),
                Some(("subject", preposition)) => Slot::SubjectAfter(preposition.to_owned()),
                _ if word.starts_with('+') && word.ends_with("'s") => Slot::OwnerAfter(word[1..word.len() - 2].to_owned()),
                _ if word.starts_with('+') => Slot::After(word[1..].to_owned()),
                _ => return Err(format!("no slot is called {word:?}")),
            },
        })
    }
}
