//! The formats Sinew reads, and how to tell them apart.

/// A format that has an importer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// FollowTheMoney entities, one JSON object a line.
    FtmEntities,
    /// FollowTheMoney statements, CSV with a header.
    FtmStatements,
    /// FollowTheMoney statements, packed: CSV without a header.
    FtmPack,
    /// OFAC legacy CSV: SDN or CONS primary, alias, address and comment files.
    OfacCsv,
    /// UN Security Council consolidated list, XML.
    UnXml,
    /// Statements of the Beneficial Ownership Data Standard, JSON.
    Bods,
    /// UCDP Georeferenced Event Dataset, CSV.
    Ged,
    /// Armed Conflict Location and Event Data, CSV.
    Acled,
    /// Global Terrorism Database, CSV.
    Gtd,
    /// Any CSV of events, with a mapping beside it.
    EventsCsv,
    /// Sinew's own spreadsheet form.
    ClaimsCsv,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 11] = [
        Format::FtmEntities,
        Format::FtmStatements,
        Format::FtmPack,
        Format::OfacCsv,
        Format::UnXml,
        Format::Bods,
        Format::Ged,
        Format::Acled,
        Format::Gtd,
        Format::EventsCsv,
        Format::ClaimsCsv,
    ];

    /// How the command line names it.
    pub fn name(self) -> &'static str {
        match self {
            Format::FtmEntities => "ftm",
            Format::FtmStatements => "ftm-statements",
            Format::FtmPack => "ftm-pack",
            Format::OfacCsv => "ofac-csv",
            Format::UnXml => "un-xml",
            Format::Bods => "bods",
            Format::Ged => "ucdp-ged",
            Format::Acled => "acled",
            Format::Gtd => "gtd",
            Format::EventsCsv => "events-csv",
            Format::ClaimsCsv => "claims-csv",
        }
    }

    /// The format of this name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Tells a format by a file's name and first bytes (some thousand are plenty).
    pub fn detect(file_name: &str, head: &[u8]) -> Option<Format> {
        let name = file_name.to_lowercase();
        let text = String::from_utf8_lossy(head);
        let start = text.trim_start_matches('\u{feff}').trim_start();
        let first_line = start.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
        match () {
            _ if start.starts_with(['[', '{']) && start.contains("\"recordType\"") => Some(Format::Bods),
            _ if start.starts_with('{') && start.contains("\"schema\"") => Some(Format::FtmEntities),
            _ if start.starts_with('<') => text.contains("CONSOLIDATED_LIST").then_some(Format::UnXml),
            _ if name.ends_with(".pack") => Some(Format::FtmPack),
            _ if is_header(first_line, &["entity_id", "prop", "value"]) => Some(Format::FtmStatements),
            _ if name.ends_with(".mapping.toml") => Some(Format::EventsCsv),
            _ if is_header(first_line, &["type_of_violence", "side_a", "date_start"]) => Some(Format::Ged),
            _ if is_header(first_line, &["event_id_cnty", "sub_event_type"]) => Some(Format::Acled),
            _ if is_header(first_line, &["eventid", "iyear", "gname"]) => Some(Format::Gtd),
            _ if is_header(first_line, &["subject", "property", "value"]) => Some(Format::ClaimsCsv),
            _ if text.contains("-0-") || OFAC_FILES.contains(&name.as_str()) => Some(Format::OfacCsv),
            _ => None,
        }
    }
}

/// Files of OFAC's lists by the names under which they are published; comments have none of the marks of the others.
const OFAC_FILES: [&str; 8] =
    ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv", "cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"];

fn is_header(line: &str, wanted: &[&str]) -> bool {
    let columns: Vec<String> = line.split([',', ';', '\t']).map(|cell| cell.trim().trim_matches('"').to_lowercase()).collect();
    wanted.iter().all(|name| columns.iter().any(|column| column == name))
}
