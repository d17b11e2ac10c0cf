//! What a reviewer says at a proposal: a key, or a line of a script.

use sinew_store::ProposalId;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Accept,
    /// With fields where they were given at once.
    Edit(String),
    Reject,
    Later,
    Undo,
    /// Of a rule, or of the one that found this.
    Batch(String),
    Help,
    Quit,
    /// Nothing.
    Other,
}

impl Order {
    /// A line such as `a`, `reject 12.3` or `e 12.3 start=2003`: what to do, with which proposal, and how. An empty line leaves
    /// the proposal for later.
    pub(super) fn read(line: &str) -> (Order, Option<ProposalId>) {
        let (word, rest) = line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
        let (first, after) = rest.trim().split_once(char::is_whitespace).unwrap_or((rest.trim(), ""));
        let (target, argument) = match ProposalId::parse(first) {
            Some(id) => (Some(id), after.trim()),
            None => (None, rest.trim()),
        };
        (Order::of(word.chars().next().unwrap_or(' '), argument), target)
    }

    fn of(key: char, argument: &str) -> Order {
        match key.to_ascii_lowercase() {
            'a' => Order::Accept,
            'e' => Order::Edit(argument.to_owned()),
            'r' => Order::Reject,
            'l' | 'n' | ' ' => Order::Later,
            'u' | 'z' => Order::Undo,
            'b' => Order::Batch(argument.to_owned()),
            'q' => Order::Quit,
            '?' | 'h' => Order::Help,
            _ => Order::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders() {
        let check = |line: &str, order, target: Option<&str>| {
            assert_eq!(Order::read(line), (order, target.and_then(ProposalId::parse)), "{line:?}");
        };
        check("a", Order::Accept, None);
        check("accept 12.3", Order::Accept, Some("12.3"));
        check(" R ", Order::Reject, None);
        check("", Order::Later, None);
        check("e start=2003; role=head", Order::Edit("start=2003; role=head".into()), None);
        check("e 12.3 start=2003", Order::Edit("start=2003".into()), Some("12.3"));
        check("b member-of", Order::Batch("member-of".into()), None);
        check("?", Order::Help, None);
        check("x", Order::Other, None);
    }
}
