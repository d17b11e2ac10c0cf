//! What a reader sees.

mod citing;
mod documents;
mod hostile;
mod support;
