//! Subjects and small worlds, written in lines: `schema | name; name | property=value; …`.

use sinew_identity::{Builder, Image, NameKind, Query, Subject};
use sinew_model::Schema;

/// Reads one line.
pub(crate) fn subject(line: &str) -> Subject<'_> {
    let mut columns = line.split('|').map(str::trim);
    let schema = Schema::named(columns.next().unwrap()).unwrap();
    let mut subject = Subject::new(line, schema);
    let names = columns.next().unwrap_or_default().split(';').map(str::trim).filter(|name| !name.is_empty());
    subject.names.extend(names.map(|name| (NameKind::Name, name)));
    for fact in columns.next().unwrap_or_default().split(';').map(str::trim).filter(|fact| !fact.is_empty()) {
        let (property, value) = fact.split_once('=').unwrap();
        subject.add(schema.property(property).unwrap_or_else(|| panic!("{property}")), value);
    }
    subject
}

pub(crate) fn query(line: &str) -> Query<'_> {
    Query::new(&subject(line))
}

/// An index of these lines; the dataset is that of the line's place, turn by turn.
pub(crate) fn index(lines: &[&str]) -> Image {
    let mut builder = Builder::new();
    for (at, line) in lines.iter().enumerate() {
        let mut subject = subject(line);
        subject.dataset = ["un", "ofac"][at % 2];
        builder.add(&subject);
    }
    builder.finish()
}

/// People and bodies that share words.
pub(crate) const WORLD: &[&str] = &[
    "Person | Abu Mahdi al-Muhandis; Jamal Jafar Ibrahimi | birthDate=1954-07-01; nationality=iq; topics=sanction",
    "Person | Nouri al-Maliki | birthDate=1950-06-20; nationality=iq; gender=male; topics=role.pep",
    "Person | Abdulaziz Karim Hakim | birthDate=1953; nationality=iq",
    "Person | Ali Akbar Velayati | nationality=ir; passportNumber=A1234567",
    "Organization | Islamic Revolutionary Guard Corps | country=ir; topics=sanction",
    "Company | Al-Rafidain Trading Company | leiCode=529900T8BM49AURSDO55; country=iq; address=12 Harbour Road, Basra, Iraq",
    "LegalEntity | Qasim Sulaymani | country=ir",
    "Vessel | MV Shahid Star | imoNumber=9074729; flag=ir",
    "Person | Nuri Kamil al-Maliki | birthDate=1950-06-20; nationality=Iraq",
    "Person | Muhammad Ali",
    "Person | Muhammad Hasan",
    "Person | Muhammad Husayn al-Samarrai",
];
