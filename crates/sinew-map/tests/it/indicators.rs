//! Commitments and what follows them.

use crate::support::{day, entity, world};
use sinew_map::indicators::{CommitmentQuery, Indicator, IndicatorError, commitments};

const WORLD: &str = "
    @ coded | 2026-01-01
    pm | Person | name | Prime Minister
    state | PublicBody | name | State
    force | Organization | name | Force
    pledge | Commitment | party | pm
    pledge | | toward | state
    pledge | | kind | pledge
    pledge | | text | Pay them less
    pledge | | date | 2025-02
    pledge | | dueDate | 2025-12-31
    pledge | | indicator | payments from=state; to=force; currency=usd
    pledge | | indicator | ties of=force; types=Payment,Command
    pledge | | indicator | incidents attributed=force; days=31
    pledge | | indicator | posts network=nobody
    state | | Payment | force | startDate=2024-01-01; endDate=2024-12-31; amount=100; currency=USD; tie=24
    state | | Payment | force | startDate=2025-01-01; endDate=2025-12-31; amount=60..80; currency=USD; tie=25
    attack | Incident | date | 2025-01-15
    attack | | attributedTo | force
    force | | Command | pm | startDate=2025/2026
    later | Commitment | party | state
    later | | date | 2026-05-01";

#[test]
fn over_time() {
    let world = world(WORLD);
    let view = world.on("2025-03-01");
    let days = ["2024-06-01", "2025-01-31", "2026-03-01"].map(day).to_vec();
    let found = commitments(&view, &CommitmentQuery { of: vec![], days });
    assert_eq!(found.len(), 1, "what is said later is not there yet");
    let one = &found[0];
    assert_eq!(
        (one.party.as_slice(), one.toward.as_slice()),
        ([entity(&view, "pm")].as_slice(), [entity(&view, "state")].as_slice())
    );
    assert_eq!(
        (one.said.map(|d| d.to_string()), one.due.map(|d| d.to_string())),
        (Some("2025-02".into()), Some("2025-12-31".into()))
    );
    let told: Vec<String> = one
        .indicators
        .iter()
        .map(|measured| match &measured.values {
            Ok(values) => {
                let values: Vec<String> = values.iter().map(|v| format!("{} {} [{}]", v.value, v.unit, v.claims.len())).collect();
                format!("{}: {}", measured.question, values.join(", "))
            }
            Err(error) => format!("{}: {error}", measured.question),
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r#"incidents attributed=force; days=31: 0 incidents in 31 days [0], 1 incidents in 31 days [2], 0 incidents in 31 days [0]
payments from=state; to=force; currency=usd: 100 USD [6], 60..80 USD [6], >=0 USD [0]
posts network=nobody: there is no entity "nobody"
ties of=force; types=Payment,Command: 1 ties [2], 2..3 ties [6], 2..3 ties [6]"#);
    let other = commitments(&view, &CommitmentQuery { of: vec![entity(&view, "force")], days: vec![] });
    assert!(other.is_empty());
}

#[test]
fn questions_that_cannot_be_read() {
    let check = |text: &str, expected: &str| assert_eq!(Indicator::parse(text).expect_err(text).to_string(), expected);
    check("", "an indicator begins with posts, seats, payments, incidents or ties, not with \"\"");
    check("wealth of=x", "an indicator begins with posts, seats, payments, incidents or ties, not with \"wealth\"");
    check("posts", "this indicator needs network=…");
    check("posts network=a, b; colour=red", "this indicator has no part \"colour\"");
    check("seats network=a; body=b; size=many", "\"many\" is no number");
    check("ties of", "\"of\" is not of the form name=value");
    assert_eq!(Indicator::parse("payments from=a; to=").expect_err("nobody"), IndicatorError::Missing("to"));
    let read = Indicator::parse(" posts  network = a , b ; names=minister of oil ").expect("a question");
    let expected = Indicator::Posts { network: vec!["a".into(), "b".into()], names: vec!["minister of oil".into()], hops: 3 };
    assert_eq!(read, expected);
}
