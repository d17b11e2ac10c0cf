use super::{Identifier, IdentifierKind, Validity};

fn check(property: &str, value: &str, normalised: &str, validity: Validity) {
    let read = Identifier::read(property, value).unwrap();
    assert_eq!((&*read.value, read.validity), (normalised, validity), "{property} {value}");
}

#[test]
fn check_digits() {
    use Validity::{Checked, Unchecked, Wrong};
    check("imoNumber", "IMO 9074729", "9074729", Checked);
    check("imoNumber", "9074728", "9074728", Wrong);
    check("leiCode", "5493 00IB P32U QZ0K L24", "549300IBP32UQZ0KL24", Wrong);
    check("leiCode", "529900T8BM49AURSDO55", "529900T8BM49AURSDO55", Checked);
    check("leiCode", "529900T8BM49AURSDO56", "529900T8BM49AURSDO56", Wrong);
    check("swiftBic", "deutdeff", "DEUTDEFF", Unchecked);
    check("swiftBic", "DEUTDEFFXXX", "DEUTDEFF", Unchecked);
    check("swiftBic", "DEUT1", "DEUT1", Wrong);
    check("isin", "US0378331005", "US0378331005", Checked);
    check("isin", "US0378331006", "US0378331006", Wrong);
    check("innCode", "7707083893", "7707083893", Checked);
    check("innCode", "7707083894", "7707083894", Wrong);
    check("innCode", "500100732259", "500100732259", Checked);
    check("innCode", "500100732258", "500100732258", Wrong);
    check("ogrnCode", "1027700132195", "1027700132195", Checked);
    check("ogrnCode", "1027700132196", "1027700132196", Wrong);
    check("ogrnCode", "304500116000157", "304500116000157", Checked);
    check("iban", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432", Checked);
    check("iban", "GB82 WEST 1234 5698 7654 33", "GB82WEST12345698765433", Wrong);
    check("mmsi", "422-123456", "422123456", Unchecked);
    check("mmsi", "122123456", "122123456", Wrong);
    check("wikidataId", "q42", "Q42", Unchecked);
    check("passportNumber", " A-12 345.67 ", "A1234567", Unchecked);
    check("passportNumber", "unknown", "UNKNOWN", Wrong);
}

#[test]
fn wallets() {
    use Validity::{Checked, Unchecked, Wrong};
    let check = |value: &str, validity| check("publicKey", value, value.trim(), validity);
    check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", Checked);
    check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", Wrong);
    check("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", Checked);
    check("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", Wrong);
    check(" 0x7F367cC41522cE07553e823bf3be79A889DEbe1B ", Unchecked);
    check("0x7F367", Wrong);
}

#[test]
fn numbers_of_one_issue_are_compared() {
    let of = |property, value| Identifier::read(property, value).unwrap();
    let check = |a: Identifier, b: Identifier, expected| assert_eq!(a.is_comparable(&b), expected);
    check(of("passportNumber", "A1"), of("idNumber", "A1"), true);
    check(of("dunsCode", "123456789"), of("cageCode", "123456789"), false);
    check(of("leiCode", "1"), of("imoNumber", "1"), false);
    assert_eq!(of("passportNumber", "A1").key(), of("idNumber", "a 1").key());
    assert_eq!(IdentifierKind::of("swiftBic"), IdentifierKind::Bic);
    assert!(Identifier::read("leiCode", " - ").is_none());
}
