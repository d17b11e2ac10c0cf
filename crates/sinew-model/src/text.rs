//! Small text rules that several modules share.

/// The number of insertions, deletions and substitutions between two strings, in characters (Levenshtein 1965).
pub fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(ca != *cb);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    #[test]
    fn distances() {
        let check = |a, b, expected| assert_eq!(super::edit_distance(a, b), expected, "{a} {b}");
        check("", "", 0);
        check("abc", "", 3);
        check("kitten", "sitting", 3);
        check("قاسم", "قاسمي", 1);
    }
}
