//! Which of several a common noun means.

use super::{Binder, Nominal};

impl Binder<'_, '_> {
    /// The group or body with this head that the document speaks of most.
    pub(super) fn frequent(&self, nominal: &Nominal) -> Option<usize> {
        let mut fits = self.groups.iter().filter(|(other, _, _)| {
            other.head == nominal.head && other.plural == nominal.plural && (nominal.words.is_empty() || nominal.fits(other))
        });
        let first = fits.next()?;
        Some(fits.fold(first, |best, group| if group.2 > best.2 { group } else { best }).1)
    }
}
