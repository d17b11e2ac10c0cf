use crate::cli::{Form, Globals};
use crate::output;
use clap::Args;
use sinew_brief::{Doc, html, markdown, text};
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::questions::brief::brief;
use std::path::{Path, PathBuf};

/// Write a short cited brief about one entity, as Markdown or HTML.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew brief \"Kata'ib Hezbollah\" --on 2026-06-04                   to read here
  sinew brief \"Kata'ib Hezbollah\" --on 2026-06-04 -o kh.md -o kh.html")]
pub(crate) struct Brief {
    /// Id or name
    entity: String,
    /// Where to write it: NAME.md or NAME.html (may be repeated); without it, it is printed
    #[arg(long, short = 'o', value_name = "FILE")]
    out: Vec<PathBuf>,
}

pub(crate) fn run(args: &Brief, globals: &Globals) -> Result<()> {
    if globals.format != Form::Text {
        return Err(Error::new(Code::Usage, "a brief is text")
            .hint("`sinew show ENTITY -f json` gives the same facts for programs; -o FILE.md or FILE.html writes the brief"));
    }
    args.out.iter().try_for_each(|file| renderer(file).map(drop))?;
    let doc = brief(&globals.desk()?, &globals.asked, &args.entity)?;
    if args.out.is_empty() {
        return output::raw(text::render(&doc, &output::style(globals)).as_bytes());
    }
    args.out.iter().try_for_each(|file| {
        write(&doc, file)?;
        output::say(globals, &format!("Wrote {}.", file.display()));
        Ok(())
    })
}

/// Writes a document in the form that the file's name asks for.
pub(crate) fn write(doc: &Doc, file: &Path) -> Result<()> {
    let text = renderer(file)?(doc);
    std::fs::write(file, text).map_err(|error| Error::new(Code::Failed, format!("{}: {error}", file.display())))
}

fn renderer(file: &Path) -> Result<fn(&Doc) -> String> {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("md") => Ok(markdown::render),
        Some("html" | "htm") => Ok(html::render),
        _ => {
            let message = format!("{}: a brief is written as .md or .html", file.display());
            Err(Error::new(Code::Usage, message).hint("give a name such as brief.html"))
        }
    }
}
