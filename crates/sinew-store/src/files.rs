//! Files and folders: locked, listed in order, written whole.

use crate::{Result, StoreError};
use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A lock that is given back when it is dropped or its process dies.
pub(crate) struct Lock(File);

impl Drop for Lock {
    /// Closing the file would not do: a process that another thread is just starting holds a copy of it for a moment.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// Takes a lock, or tells at once that another process has it.
pub(crate) fn lock(path: &Path, root: &Path) -> Result<Lock> {
    let file = File::options().create(true).truncate(false).write(true).open(path).map_err(StoreError::io(path))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::Busy(root.to_owned())),
        Err(TryLockError::Error(error)) => Err(StoreError::io(path)(error)),
    }
}

/// What is in a folder, in order of name.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).map_err(StoreError::io(folder))?;
    let mut paths =
        listed.map(|entry| entry.map(|e| e.path())).collect::<std::io::Result<Vec<_>>>().map_err(StoreError::io(folder))?;
    paths.sort();
    Ok(paths)
}

/// Writes a small file so that it is there whole or not at all. Only one process may write it at a time.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    write_through(path, &with_suffix(path, ".new"), |out| out.write_all(bytes))
}

/// The same by way of this temporary file, which nobody else may be writing.
pub(crate) fn write_through(
    path: &Path,
    temporary: &Path,
    content: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> Result<()> {
    let write = || -> std::io::Result<()> {
        let mut file = File::create(temporary)?;
        content(&mut file)?;
        file.sync_all()?;
        fs::rename(temporary, path)
    };
    write().map_err(|error| {
        let _ = fs::remove_file(temporary);
        StoreError::io(path)(error)
    })
}

/// A path with something after its name.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut longer = path.as_os_str().to_owned();
    longer.push(suffix);
    longer.into()
}

/// A new name in a folder is safe only once the folder is on the disk too.
#[cfg(unix)]
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    let handle = File::open(folder).map_err(StoreError::io(folder))?;
    handle.sync_all().map_err(StoreError::io(folder))
}

/// Windows writes names through and opens no folder as a file.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> Result<()> {
    Ok(())
}
