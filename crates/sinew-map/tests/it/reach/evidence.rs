//! Whoever loads only the cited evidence comes to the same verdicts.

use super::{reach_of, rule_of};
use crate::support::world;
use proptest::prelude::*;
use std::collections::BTreeSet;

const SHARES: [&str; 9] = ["10", "25", "30", "50", "60", "100", "(25,50]", "[50,75)", ">=20"];

fn table(stakes: &[(usize, usize, usize)]) -> Vec<String> {
    let row = |(at, (owner, asset, share)): (usize, &(usize, usize, usize))| {
        format!("n{owner} | | Ownership | n{asset} | startDate=2010; tie={at}; percentage={}\n", SHARES[*share])
    };
    stakes.iter().enumerate().map(row).collect()
}

fn head(nodes: usize) -> String {
    let names: String = (0..nodes).map(|node| format!("n{node} | Company | name | n{node}\n")).collect();
    format!("@ register | 2026-01-01 | maintained\n{names}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn the_cited_evidence_suffices(
        stakes in prop::collection::vec((0usize..6, 0usize..6, 0usize..SHARES.len()), 1..12),
        roots in prop::collection::btree_set(0usize..6, 1..3),
    ) {
        // One stake between two, so that a stake is a row.
        let mut seen = BTreeSet::new();
        let stakes: Vec<_> = stakes.into_iter().filter(|(owner, asset, _)| owner != asset && seen.insert((*owner, *asset))).collect();
        let rows = table(&stakes);
        let whole = world(&(head(6) + &rows.concat()));
        let view = whole.on("2024-01-01");
        let ids: Vec<String> = roots.iter().map(|root| format!("n{root}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        for authority in ["OFAC", "EU", "UK"] {
            let rule = rule_of(authority);
            for reached in reach_of(&view, &rule, &ids).reached {
                let id = view.id(reached.entity);
                let cited: BTreeSet<(&str, &str)> =
                    reached.evidence.iter().map(|step| (view.id(step.owner), view.id(step.asset))).collect();
                let is_cited = |(owner, asset, _): &(usize, usize, usize)| {
                    cited.contains(&(format!("n{owner}").as_str(), format!("n{asset}").as_str()))
                };
                let kept: String = rows.iter().zip(&stakes).filter(|(_, stake)| is_cited(stake)).map(|(row, _)| row.as_str()).collect();
                let part = world(&(head(6) + &kept));
                let part = part.on("2024-01-01");
                let again = reach_of(&part, &rule, &ids).verdict(part.find(id).unwrap());
                prop_assert_eq!(again, reached.verdict, "{} of {} by {:?}", authority, id, cited);
                // And nothing of it can be left out.
                for gone in &cited {
                    let is_kept = |stake: &(usize, usize, usize)| {
                        is_cited(stake) && (format!("n{}", stake.0).as_str(), format!("n{}", stake.1).as_str()) != *gone
                    };
                    let less: String = rows.iter().zip(&stakes).filter(|(_, stake)| is_kept(stake)).map(|(row, _)| row.as_str()).collect();
                    let less = world(&(head(6) + &less));
                    let less = less.on("2024-01-01");
                    let weaker = reach_of(&less, &rule, &ids).verdict(less.find(id).unwrap());
                    prop_assert!(weaker < reached.verdict, "{authority}: {id} stands without {gone:?} of {cited:?}");
                }
            }
        }
    }
}
