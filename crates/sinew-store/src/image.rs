//! Saved maps: computed bytes, written whole, read back through memory mapping.
//!
//! The only `unsafe` in Sinew stands here. Mapping a file is sound as long as nobody changes it while it is mapped:
//! images are written under another name and renamed into place, never changed, and named after what they hold.
#![allow(unsafe_code)]

use crate::workspace::{entries, write_whole};
use crate::{Result, StoreError, Workspace};
use memmap2::Mmap;
use std::fs::File;
use std::ops::Deref;

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
    pub fn save_image(&self, key: &str, bytes: &[u8]) -> Result<Image> {
        let folder = self.data("maps");
        std::fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        let path = folder.join(format!("{key}.map"));
        write_whole(&path, bytes)?;
        self.forget_old_images()?;
        self.open_image(key)?.ok_or_else(|| StoreError::Damaged { path, message: "it vanished".into() })
    }

    /// Forgets the map of this key: it cannot be read.
    pub fn forget_image(&self, key: &str) {
        let _ = std::fs::remove_file(self.data(&format!("maps/{key}.map")));
    }

    fn forget_old_images(&self) -> Result<()> {
        let mut images: Vec<_> = entries(&self.data("maps"))?.into_iter().filter(|p| p.extension().is_some_and(|e| e == "map")).collect();
        images.sort_by_key(|path| std::cmp::Reverse(path.metadata().and_then(|m| m.modified()).ok()));
        for old in images.into_iter().skip(KEPT) {
            let _ = std::fs::remove_file(old);
        }
        Ok(())
    }
}
