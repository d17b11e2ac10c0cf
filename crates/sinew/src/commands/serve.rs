use crate::cli::Globals;
use crate::environment;
use crate::output::{note, say};
use clap::Args;
use sinew_desk::error::{Code, Error, Result};
use sinew_server::{Bind, Config, Ready};
use std::process::{Command, Stdio};
use std::sync::Arc;

/// Serve this workspace over HTTP: pages for a browser, and interfaces for programs.
///
/// Only this machine can reach it, unless --bind says otherwise; then callers must show a token, which is made and printed if none
/// is given. Ctrl-C stops it. docs/api.md tells what can be asked.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew serve                                     then open http://127.0.0.1:7341
  sinew serve --open --port 8000
  sinew serve --read-only --bind 0.0.0.0          for colleagues, who need the token that is printed
  sinew serve --allow-origin http://127.0.0.1:3333     OpenRefine may ask from its pages
  curl 'http://127.0.0.1:7341/api/v1/search?words=hezbollah'")]
pub(crate) struct Serve {
    /// Listen on this port; 0 takes a free one
    #[arg(long, default_value_t = 7341)]
    port: u16,
    /// Listen on this address
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    bind: String,
    /// Callers must show this: at least 16 letters and digits
    #[arg(long, value_name = "TOKEN", env = "SINEW_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// Refuse every change
    #[arg(long)]
    read_only: bool,
    /// Pages of this origin may ask too (may be repeated)
    #[arg(long, value_name = "ORIGIN")]
    allow_origin: Vec<String>,
    /// Open the pages in the browser
    #[arg(long)]
    open: bool,
}

pub(crate) fn run(args: &Serve, globals: &Globals) -> Result<()> {
    let desk = globals.desk()?;
    let workspace = desk.workspace()?;
    let config = Config {
        root: desk.root().to_owned(),
        bind: Bind::parse(&args.bind, args.port)?,
        token: args.token.clone().filter(|token| !token.is_empty()),
        read_only: args.read_only,
        allow_origin: args.allow_origin.iter().map(|origin| origin.trim_end_matches('/').to_owned()).collect(),
        clock: Arc::new(environment::author),
        seconds: environment::seconds,
    };
    let name = workspace.settings().name.clone();
    drop(workspace);
    let given = config.token.is_some();
    sinew_server::serve(config, |ready| {
        tell(ready, &name, given, args, globals);
        if args.open {
            open(&ready.link).unwrap_or_else(|error| note(&error.told()));
        }
    })
}

fn tell(ready: &Ready, name: &str, given: bool, args: &Serve, globals: &Globals) {
    let readable = if args.read_only { ", to be read only" } else { "" };
    say(globals, &format!("Serving {name:?}{readable}. Ctrl-C stops it."));
    note(&format!("  pages    {}", ready.link));
    note(&format!("  API      {}/api", ready.url));
    let Some(token) = &ready.token else { return };
    if !given {
        note(&format!("  token    {token}"));
    }
    note("Callers must show the token; the link above works once, without it.");
    if !ready.address.ip().is_loopback() {
        note("What is sent is not encrypted: on a network that others share, put a proxy with TLS before it.");
    }
}

/// Asks the system to open an address in the browser that the user chose.
fn open(address: &str) -> Result<()> {
    let mut command = match std::env::consts::OS {
        "macos" => Command::new("open"),
        "windows" => Command::new("explorer"),
        _ => Command::new("xdg-open"),
    };
    let started = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let wrong = |error| Error::new(Code::Failed, format!("no browser could be opened: {error}")).hint(format!("open {address}"));
    started.map(drop).map_err(wrong)
}
