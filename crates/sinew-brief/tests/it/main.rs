//! What a reader sees.

mod answers;
mod citing;
mod documents;
mod hostile;
mod plots;
mod support;
