//! What is suggested while a name is typed.

use crate::support::Harbour;
use sinew_desk::questions::suggest::Suggest;

#[test]
fn names_begin_in_any_script() {
    let harbour = Harbour::new();
    let check = |line: &str, expected: &[&str]| {
        let json = harbour.json::<Suggest>(line);
        let ids: Vec<&str> = json["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
        assert_eq!(ids, expected, "{line}");
    };
    check("sal", &["guard", "list-3"]);
    check("\"salt gu\"", &["guard", "list-3"]);
    check("\"qais bahr\"", &["list-1", "list-2", "qays"]);
    check("قيس", &["qays", "list-1", "list-2"]);
    check("bahr --schema Person", &["list-1", "list-2", "qays"]);
    check("bahr --schema Organization", &[]);
    check("bahr --limit 1", &["list-1"]);
    check("qays", &["qays", "list-1", "list-2"]);
    check("zzz", &[]);
    check("-- --", &[]);
    check("bahr --dataset port", &["qays"]);
}
