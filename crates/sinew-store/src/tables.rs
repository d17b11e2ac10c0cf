//! The tables of `sinew.db`.

use crate::files::with_suffix;
use crate::{Result, StoreError};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// Opens the database for one process among several: readers never wait, a writer waits ten seconds at most. Where nothing
/// can be written, it can still be read.
pub(crate) fn open(path: &Path) -> Result<Connection> {
    let opened = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(checked);
    let opened = opened.or_else(|error| match error.sqlite_error_code() {
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => open_to_read(path).and_then(checked),
        _ => Err(error),
    });
    opened.map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt | ErrorCode::Unknown) => {
            StoreError::Damaged { path: path.to_owned(), message: error.to_string() }
        }
        _ => error.into(),
    })
}

/// Makes the tables, unless an earlier attempt did.
pub(crate) fn create(path: &Path) -> Result<()> {
    if is_in_use(path) {
        return Err(StoreError::Damaged { path: path.with_file_name("format"), message: "it is missing".into() });
    }
    let mut db = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    let tx = db.transaction()?;
    if !tx.table_exists(None, "operation")? {
        tx.execute_batch(CREATE)?;
    }
    Ok(tx.commit()?)
}

/// Whether something was ever recorded in the database.
pub(crate) fn is_in_use(path: &Path) -> bool {
    let recorded = |db: Connection| db.prepare("SELECT 1 FROM operation LIMIT 1")?.exists([]);
    connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(recorded).unwrap_or(false)
}

fn checked(db: Connection) -> rusqlite::Result<Connection> {
    db.prepare("SELECT id FROM operation LIMIT 1")?.exists([])?;
    Ok(db)
}

/// SQLite reads a database with a write-ahead log only where it may write beside it, unless it is told that nobody
/// changes it. That is so when there is no log: whoever writes has one.
fn open_to_read(path: &Path) -> rusqlite::Result<Connection> {
    if with_suffix(path, "-wal").exists() {
        return Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    let quoted = |byte: u8| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().replace('\\', "/");
    let address: String = absolute.trim_start_matches('/').bytes().map(quoted).collect();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(format!("file:///{address}?immutable=1"), flags)
}

fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let db = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.busy_timeout(Duration::from_secs(10))?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", "ON")?;
    Ok(db)
}

const CREATE: &str = "
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,          -- microseconds since 1970 UTC
    by TEXT NOT NULL,
    summary TEXT NOT NULL,
    undoes INTEGER REFERENCES operation(id)
) STRICT;

CREATE TABLE version (
    op INTEGER PRIMARY KEY REFERENCES operation(id),
    dataset TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT,
    url TEXT,
    version TEXT,
    published TEXT,               -- EDTF
    maintained INTEGER NOT NULL,
    reliability TEXT,             -- Admiralty A to F
    format TEXT NOT NULL,
    inputs TEXT NOT NULL,         -- names of the files read, one a line
    file TEXT NOT NULL,           -- relative to .sinew
    checksum TEXT NOT NULL,       -- XXH64 of the file, 16 hexadecimal digits
    claims INTEGER NOT NULL,
    problems INTEGER NOT NULL
) STRICT;
CREATE INDEX version_dataset ON version(dataset);

CREATE TABLE problem (
    op INTEGER NOT NULL REFERENCES operation(id),
    seq INTEGER NOT NULL,
    outcome TEXT NOT NULL,        -- refused or flagged
    file TEXT NOT NULL,
    row INTEGER,
    column_name TEXT,
    found TEXT,
    message TEXT NOT NULL,
    hint TEXT,
    PRIMARY KEY (op, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    op INTEGER NOT NULL REFERENCES operation(id),
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT,
    author TEXT,
    date TEXT,                    -- EDTF
    url TEXT,
    lang TEXT,
    reliability TEXT,
    origin TEXT,
    PRIMARY KEY (op, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE judgement (
    op INTEGER NOT NULL REFERENCES operation(id),
    left_id TEXT NOT NULL,
    right_id TEXT NOT NULL,
    sameness TEXT NOT NULL,       -- positive, negative or unsure
    why TEXT,
    by TEXT,
    PRIMARY KEY (op, left_id, right_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE grading (
    op INTEGER NOT NULL REFERENCES operation(id),
    source TEXT NOT NULL,         -- key of a source or name of a dataset
    reliability TEXT NOT NULL,
    why TEXT,
    PRIMARY KEY (op, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawal (
    op INTEGER NOT NULL REFERENCES operation(id),
    claim TEXT NOT NULL,          -- claim id
    why TEXT,
    PRIMARY KEY (op, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    op INTEGER PRIMARY KEY REFERENCES operation(id),
    source TEXT NOT NULL,         -- key of the source that it is
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,         -- of the bytes
    bytes BLOB NOT NULL,          -- as it came
    text TEXT NOT NULL            -- that quotes point into
) STRICT;

CREATE TABLE proposal (
    op INTEGER NOT NULL REFERENCES operation(id),
    number INTEGER NOT NULL,
    claim TEXT NOT NULL,          -- JSON
    PRIMARY KEY (op, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    op INTEGER NOT NULL REFERENCES operation(id),
    proposal_op INTEGER NOT NULL,
    proposal_number INTEGER NOT NULL,
    decision TEXT NOT NULL,       -- accepted, edited or rejected
    claim TEXT,                   -- JSON, as edited
    PRIMARY KEY (op, proposal_op, proposal_number),
    FOREIGN KEY (proposal_op, proposal_number) REFERENCES proposal(op, number)
) STRICT, WITHOUT ROWID;
";
