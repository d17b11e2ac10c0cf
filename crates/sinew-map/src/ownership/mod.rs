//! Ownership as compact arrays, and the arithmetic of reach, control and interest on them.
//!
//! A [`Register`] holds stakes sorted by owner: who holds at least and at most how much of what, from which day to
//! which, recorded when, on which source. Everything here is a function of these arrays, of a [`When`] and of a test;
//! it knows neither claims nor names. [`crate::reach`] and [`crate::control`] make the arrays of a [`crate::View`] and
//! give the answers their claims: every result names stakes by their number, so nothing loses its provenance.
//!
//! | question | function | source of the method |
//! |---|---|---|
//! | what a set of designated entities reaches | [`Search::closure`] | least fixpoint; OFAC FAQ 401 |
//! | the fewest stakes that show it | [`Evidence`] | |
//! | what one more designation adds | [`Search::gain`] | |
//! | who controls whom | [`Search::controlled`] | Ceri, Gottlob and Tanca 1990, company control |
//! | what share of the interest somebody holds | [`Interests`] | Brioschi, Buzzacchi and Colombo 1989; Ellerman 1991 |
//! | who is closely linked | [`close_links`] | ECB Guideline 2015/510, article 138; sums over simple paths |
//!
//! **Cost.** A stake is 32 bytes. A closure reads the stakes of what it catches, once, and touches 16 bytes for each
//! entity in which those hold something; what is not reached costs nothing.

mod circle;
mod close;
mod closure;
mod components;
mod control;
mod evidence;
mod gain;
mod image;
mod interest;
mod register;
mod series;
mod share;

pub use close::{CloseLink, TooManyPaths, close_links};
pub use closure::{Caught, Closure, Joint, Search, Test};
pub use components::Components;
pub use control::Controlled;
pub use evidence::{Evidence, minimal};
pub use image::NotARegister;
pub use interest::{End, Interest, Interests};
pub use register::{Arrays, ControlTie, FOREVER, Register, RegisterBuilder, Stake, When};
pub use series::{Part, series};
pub use share::{Bounds, Sum};
