//! being written
use crate::{ImportError, Input};
use sinew_model::{Dataset, Sink};

/// Being written.
pub fn import(_inputs: Vec<Input>, _dataset: &mut Dataset, _sink: &mut dyn Sink) -> Result<(), ImportError> {
    Ok(())
}
