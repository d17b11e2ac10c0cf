//! A workspace over HTTP: the questions of the command line as JSON, two interfaces that others' clients already speak
//! (yente's and OpenRefine's), changes and long work, and the pages. What a question answers is the desk's; here it is turned
//! from a query string into the same command line that clap reads on a terminal, so that the two can never differ.
//!
//! The server prints nothing and reads no clock: who asks and when it is told, and it tells its address to whoever starts it.

mod app;
mod ask;
mod body;
mod changes;
mod config;
mod etag;
mod fault;
mod guard;
mod limits;
mod openapi;
mod output;
mod pages;
mod readers;
mod reconcile;
mod run;
mod tasks;
mod yente;

pub use config::{Bind, Clock, Config};
pub use run::{Ready, serve, serve_until};
