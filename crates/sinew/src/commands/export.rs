use crate::cli::Globals;
use crate::output;
use clap::{Args, ValueEnum};
use sinew_desk::error::{Code, Error, Result};
use sinew_export::{Options, Written, ftm, gexf, graphml, statements};
use sinew_map::View;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Write the map in a standard form: FollowTheMoney entities or statements, GEXF, GraphML.
///
/// What is written is the map as of `--on` under the filter given, with entities that were judged the same joined.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew export ftm > entities.ftm.json
  sinew export statements -o statements.csv
  sinew export gexf -o network.gexf --on 2026-06-04        opens in Gephi
  sinew export graphml -o network.graphml --stance asserted")]
pub(crate) struct Export {
    /// The form
    #[arg(value_enum)]
    form: ExportForm,
    /// The file; by default standard output
    #[arg(long, short = 'o', value_name = "FILE")]
    out: Option<PathBuf>,
    /// Leave out what FollowTheMoney does not have (Incident, Commitment, Command, Appointment, Support, Supply, …)
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExportForm {
    /// FollowTheMoney entities, one JSON object a line
    Ftm,
    /// FollowTheMoney statements, CSV, with stance, voice, source and place added
    Statements,
    /// GEXF 1.3 with dates on the edges
    Gexf,
    /// GraphML
    Graphml,
}

pub(crate) fn run(args: &Export, globals: &Globals) -> Result<()> {
    let context = globals.desk()?.context(&globals.asked)?;
    let view = context.view(globals.desk()?.question(&globals.asked)?)?;
    let written = match &args.out {
        Some(file) => to_file(args, &view, file)?,
        None => to_standard_output(args, &view)?,
    };
    let place = args.out.as_ref().map_or("standard output".to_owned(), |file| file.display().to_string());
    output::say(globals, &format!("Wrote {} to {place}.", counts(&written)));
    if written.extensions > 0 && matches!(args.form, ExportForm::Ftm | ExportForm::Statements) {
        let text =
            format!("{} of them use names that FollowTheMoney does not have; --strict leaves those out.", written.extensions);
        output::say(globals, &text);
    }
    if written.left_out > 0 {
        output::say(
            globals,
            &format!("{} claims have no place in this form and were left out (denials among them).", written.left_out),
        );
    }
    Ok(())
}

fn counts(written: &Written) -> String {
    let all = [(written.entities, "entities"), (written.edges, "ties"), (written.claims, "claims")];
    let some: Vec<String> = all.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    if some.is_empty() { "nothing".into() } else { some.join(", ") }
}

fn to_file(args: &Export, view: &View<'_>, file: &Path) -> Result<Written> {
    let wrong = |error: std::io::Error| Error::new(Code::Failed, format!("{}: {error}", file.display()));
    let mut out = BufWriter::new(File::create(file).map_err(wrong)?);
    let written = write(args, view, &mut out).map_err(wrong)?;
    out.flush().map_err(wrong)?;
    Ok(written)
}

fn to_standard_output(args: &Export, view: &View<'_>) -> Result<Written> {
    let mut out = BufWriter::new(output::Out::lock());
    let written = write(args, view, &mut out)?;
    out.flush()?;
    Ok(written)
}

fn write(args: &Export, view: &View<'_>, out: &mut dyn Write) -> std::io::Result<Written> {
    let options = Options { extensions: !args.strict, denials: false };
    match args.form {
        ExportForm::Ftm => ftm::write(view, out, &options),
        ExportForm::Statements => statements::write(view, out, &options),
        ExportForm::Gexf => gexf::write(view, out),
        ExportForm::Graphml => graphml::write(view, out),
    }
}
