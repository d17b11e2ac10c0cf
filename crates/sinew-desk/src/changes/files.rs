//! Which of the files a user names belong together, and what dataset they are.

use crate::error::{Code, Error, Result};
use sinew_import::Format;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Files that make up one version of one dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is called.
    pub dataset: String,
    /// How they are read.
    pub format: Format,
    /// In the order in which they are read.
    pub files: Vec<PathBuf>,
}

/// What the named files and folders hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Each a dataset.
    pub groups: Vec<Group>,
    /// Tables of judgements, recorded as operations of their own.
    pub judgements: Vec<PathBuf>,
}

/// Sorts files by format and dataset. A folder stands for the files in it whose format is known.
pub fn sort_out(paths: &[PathBuf], format: Option<Format>) -> Result<Found> {
    let mut found = Found::default();
    let mut sources = Vec::new();
    for path in paths {
        let named_by_user = !path.is_dir();
        for file in files_of(path)? {
            let name = file_name(&file);
            match name.as_str() {
                "sources.csv" => sources.push(file),
                "judgements.csv" => found.judgements.push(file),
                name if format.is_none() && name.ends_with(".csv") && mapping_for(&file).is_some() => {
                    add(&mut found.groups, Format::EventsCsv, file);
                }
                name if name.ends_with(MAPPING) => mapped(&mut found.groups, &file, named_by_user)?,
                _ => match format.map_or_else(|| detect(&file), |format| Ok(Some(format)))? {
                    Some(format) => add(&mut found.groups, format, file),
                    None if named_by_user => return Err(unknown(&file, &head(&file)?)),
                    None => {}
                },
            }
        }
    }
    for group in found.groups.iter_mut().filter(|group| group.format == Format::ClaimsCsv) {
        group.files.extend(sources_for(group, &sources));
    }
    for group in found.groups.iter_mut().filter(|group| group.format == Format::EventsCsv) {
        group.files.extend(mapping_for(&group.files[0]));
    }
    refuse_namesakes(&found.groups)?;
    if found.groups.is_empty() && found.judgements.is_empty() {
        let named = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
        return Err(Error::new(Code::BadInput, format!("there is nothing to import in {named}")).hint(FORMATS));
    }
    Ok(found)
}

/// Two files of one name would be two versions of one dataset, of which only the last would count.
fn refuse_namesakes(groups: &[Group]) -> Result<()> {
    for (at, group) in groups.iter().enumerate() {
        if let Some(other) = groups[..at].iter().find(|other| other.dataset == group.dataset) {
            let (one, two) = (other.files[0].display(), group.files[0].display());
            let message = format!("{one} and {two} would both be the dataset {:?}", group.dataset);
            return Err(
                Error::new(Code::Usage, message).hint("import them one by one, and give one of them another name with --name")
            );
        }
    }
    Ok(())
}

const FORMATS: &str = "Sinew reads FollowTheMoney entities and statements, OFAC's CSV files, the UN list in XML, beneficial ownership statements (BODS), events of\n\
                       UCDP GED, ACLED and GTD as CSV, any CSV of events with NAME.mapping.toml beside it, and its own claims CSV\n\
                       (`sinew template` writes one); --as FORMAT says which it is;\n\
                       unpack archives (.gz, .zip) first; folders inside a folder are not looked into";

fn files_of(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let wrong = |error: std::io::Error| unreadable(path, &error);
    let entries = fs::read_dir(path).map_err(wrong)?.collect::<std::io::Result<Vec<_>>>().map_err(wrong)?;
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

fn detect(file: &Path) -> Result<Option<Format>> {
    Ok(Format::detect(&file_name(file), &head(file)?))
}

fn head(file: &Path) -> Result<Vec<u8>> {
    let is_readable = |kind: fs::FileType| kind.is_file() || kind.is_dir();
    if fs::metadata(file).is_ok_and(|metadata| !is_readable(metadata.file_type())) {
        let message = format!("{}: this is no regular file", file.display());
        return Err(Error::new(Code::BadInput, message).hint("save what it gives to a file first"));
    }
    let mut head = Vec::new();
    let read = fs::File::open(file).and_then(|file| file.take(8192).read_to_end(&mut head));
    read.map_err(|error| unreadable(file, &error))?;
    Ok(head)
}

/// A file or folder that the system does not give us.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    let next = match error.kind() {
        ErrorKind::NotFound => "see that the name is right; a relative one is looked for in this folder",
        ErrorKind::PermissionDenied => "ask for the right to read it, or copy it to where you may",
        _ => "see that it is a file on a disk that works",
    };
    Error::new(Code::BadInput, format!("{}: {error}", path.display())).hint(next)
}

fn unknown(file: &Path, head: &[u8]) -> Error {
    let start = String::from_utf8_lossy(head).trim_start().to_lowercase();
    let (what, next) = match head {
        [] => ("the file is empty", "fetch or export it again"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => ("the file is UTF-16", "save it as \"CSV UTF-8 (comma delimited)\""),
        _ if start.starts_with("<!doctype html") || start.starts_with("<html") => {
            ("this is a web page, not data", "open it in a browser to see what it says, and download the file again")
        }
        _ => ("this is in no format that Sinew knows", FORMATS),
    };
    Error::new(Code::BadInput, format!("{}: {what}", file.display())).hint(next)
}

/// What a mapping of a table of events is called after the table's own name.
const MAPPING: &str = ".mapping.toml";

/// The mapping beside a table of events.
fn mapping_for(table: &Path) -> Option<PathBuf> {
    let stem = table.file_stem()?.to_str()?;
    Some(table.with_file_name(format!("{stem}{MAPPING}"))).filter(|path| path.is_file())
}

/// A mapping that is named stands for the table beside it.
fn mapped(groups: &mut Vec<Group>, mapping: &Path, named_by_user: bool) -> Result<()> {
    let name = mapping.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let table = mapping.with_file_name(format!("{}.csv", name.strip_suffix(MAPPING).unwrap_or(name)));
    match table.is_file() {
        true if groups.iter().all(|group| !group.files.contains(&table)) && named_by_user => {
            add(groups, Format::EventsCsv, table);
            Ok(())
        }
        true => Ok(()),
        false => Err(Error::new(Code::BadInput, format!("{}: there is no {} beside it", mapping.display(), table.display()))
            .hint("keep NAME.csv and NAME.mapping.toml side by side")),
    }
}

/// The files of an OFAC list belong together; any other file is a dataset of its own.
fn add(groups: &mut Vec<Group>, format: Format, file: PathBuf) {
    let dataset = dataset_name(format, &file);
    let same = |group: &&mut Group| format == Format::OfacCsv && group.format == format && group.dataset == dataset;
    match groups.iter_mut().find(same) {
        Some(group) => group.files.push(file),
        None => groups.push(Group { dataset, format, files: vec![file] }),
    }
}

fn dataset_name(format: Format, file: &Path) -> String {
    let name = file_name(file);
    match format {
        Format::OfacCsv if name.contains("cons") => "us_ofac_cons".to_owned(),
        Format::OfacCsv => "us_ofac_sdn".to_owned(),
        Format::UnXml => "un_sc_sanctions".to_owned(),
        Format::FtmEntities
        | Format::FtmStatements
        | Format::FtmPack
        | Format::Bods
        | Format::Ged
        | Format::Acled
        | Format::Gtd
        | Format::EventsCsv
        | Format::ClaimsCsv => stem(&name),
    }
}

/// The name up to its first dot, of letters, digits, `-` and `_` only.
fn stem(name: &str) -> String {
    let stem: String = name.split('.').next().unwrap_or_default().to_owned();
    let clean: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '_' }).collect();
    let clean = clean.trim_matches(['_', '-']).to_owned();
    if clean.is_empty() { "dataset".to_owned() } else { clean }
}

/// Tables of sources that were named, or else the one beside the claims.
fn sources_for(group: &Group, named: &[PathBuf]) -> Vec<PathBuf> {
    if !named.is_empty() {
        return named.to_vec();
    }
    let beside = group.files[0].with_file_name("sources.csv");
    if beside.is_file() { vec![beside] } else { Vec::new() }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_datasets() {
        let check = |format, file: &str, expected: &str| assert_eq!(dataset_name(format, Path::new(file)), expected, "{file}");
        check(Format::OfacCsv, "lists/sdn.csv", "us_ofac_sdn");
        check(Format::OfacCsv, "CONS_PRIM.CSV", "us_ofac_cons");
        check(Format::ClaimsCsv, "actors.claims.csv", "actors");
        check(Format::FtmEntities, "Entities (2).ftm.json", "entities__2");
        check(Format::FtmEntities, "....json", "dataset");
    }

    #[test]
    fn a_folder_of_evidence() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("a.claims.csv", "subject,schema,property,value\n");
        write("b.claims.csv", "subject,schema,property,value\n");
        write("sources.csv", "key,title\n");
        write("judgements.csv", "left,right,judgement\n");
        write("README.md", "# not data\n");
        let found = sort_out(&[folder.path().to_owned()], None).unwrap();
        let names: Vec<_> = found.groups.iter().map(|g| (g.dataset.as_str(), g.files.len())).collect();
        assert_eq!(names, [("a", 2), ("b", 2)]);
        assert_eq!(found.judgements.len(), 1);
    }
}
