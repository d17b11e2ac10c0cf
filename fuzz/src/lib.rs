//! What every target of an importer checks: whatever the bytes are, an import ends, and what it hands on is sound.

use sinew_import::{Format, Input};
use sinew_model::{Claim, Dataset, Judgement, Problem, Sink, Source, Stopped};

/// A sink that looks at everything and keeps nothing.
pub struct Inspector;

impl Sink for Inspector {
    fn claim(&mut self, claim: &Claim<'_>) -> Result<(), Stopped> {
        assert!(!claim.entity.is_empty(), "a claim about nothing: {claim:?}");
        assert!(!claim.value.is_empty(), "a claim that says nothing: {claim:?}");
        assert_eq!(claim.schema.property(claim.property.name()), Some(claim.property), "{claim:?}");
        assert!(claim.locator.row != Some(0), "rows count from 1: {claim:?}");
        assert!(claim.lang != Some("") && claim.source != Some("") && claim.voice != Some(""), "{claim:?}");
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> Result<(), Stopped> {
        assert!(!problem.message.is_empty() && !problem.file.is_empty() && problem.row != Some(0), "{problem:?}");
        assert!(!problem.to_string().is_empty());
        Ok(())
    }

    fn source(&mut self, source: Source) -> Result<(), Stopped> {
        assert!(!source.key.is_empty(), "{source:?}");
        Ok(())
    }

    fn judgement(&mut self, judgement: Judgement) -> Result<(), Stopped> {
        assert!(judgement.left != judgement.right && !judgement.left.is_empty() && !judgement.right.is_empty(), "{judgement:?}");
        Ok(())
    }
}

/// Imports these files in one format.
pub fn import(format: Format, files: &[(&str, &[u8])]) {
    let inputs = files.iter().map(|(name, bytes)| Input::from_bytes(name, *bytes)).collect();
    let mut dataset = Dataset { name: "fuzz".into(), ..Dataset::default() };
    if let Err(error) = sinew_import::import(format, inputs, &mut dataset, &mut Inspector) {
        assert!(!error.to_string().is_empty());
    }
}

/// Cuts one input into several files at the byte 0x1E, which no list holds.
pub fn parts(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == 0x1e)
}
