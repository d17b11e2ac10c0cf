//! Saved maps: computed bytes, written whole, read back through memory mapping.
//!
//! The only `unsafe` in Sinew stands here. Mapping a file is sound as long as nobody changes it while it is mapped:
//! images are written under another name and renamed into place, never changed, and named after what they hold.
#![allow(unsafe_code)]

use crate::files::{entries, with_suffix, write_through};
use crate::{Result, StoreError, Workspace};
use memmap2::Mmap;
use std::fs::File;
use std::io::Write;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

/// A saved map, mapped into memory.
pub struct Image(Mmap);

impl Deref for Image {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

/// Saved maps that are kept beside the newest one (questions about what was known earlier make their own).
const KEPT: usize = 4;

/// A file that is still to become a map and so much older than the newest map is no one's any more.
const ABANDONED: Duration = Duration::from_secs(3600);

impl Workspace {
    /// The saved map of this key, if there is one.
    pub fn open_image(&self, key: &str) -> Result<Option<Image>> {
        let path = self.data(&format!("maps/{key}.map"));
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(StoreError::io(&path)(error)),
        };
        // SAFETY: see the module's comment: the file is never changed after it has this name.
        let map = unsafe { Mmap::map(&file) }.map_err(StoreError::io(&path))?;
        Ok(Some(Image(map)))
    }

    /// Saves a map under a key and forgets the oldest ones.
    pub fn save_image(&self, key: &str, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<Image> {
        let folder = self.data("maps");
        std::fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        let path = folder.join(format!("{key}.map"));
        write_through(&path, &own_temporary(&path), write)?;
        self.forget_old_images()?;
        self.open_image(key)?.ok_or_else(|| StoreError::Damaged { path, message: "it vanished".into() })
    }

    /// Forgets the map of this key: it cannot be read.
    pub fn forget_image(&self, key: &str) {
        let _ = std::fs::remove_file(self.data(&format!("maps/{key}.map")));
    }

    fn forget_old_images(&self) -> Result<()> {
        let (mut images, others): (Vec<_>, Vec<_>) =
            entries(&self.data("maps"))?.into_iter().partition(|p| p.extension().is_some_and(|e| e == "map"));
        images.sort_by_key(|path| std::cmp::Reverse(modified(path)));
        let oldest_in_work = images.first().and_then(|path| modified(path)).and_then(|newest| newest.checked_sub(ABANDONED));
        let is_abandoned = |path: &PathBuf| path.extension().is_some_and(|e| e == "new") && modified(path) < oldest_in_work;
        for old in images.into_iter().skip(KEPT).chain(others.into_iter().filter(is_abandoned)) {
            let _ = std::fs::remove_file(old);
        }
        Ok(())
    }
}

/// Readers save maps without a lock, two of them perhaps the same one: each writes to a file of its own.
fn own_temporary(path: &Path) -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    with_suffix(path, &format!(".{}-{}.new", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}
