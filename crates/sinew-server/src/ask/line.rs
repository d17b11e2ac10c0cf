//! A question's parameters, told by clap, and a query turned into its command line.

use crate::fault::Fault;
use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, ValueHint};
use sinew_desk::asked::Asked;
use sinew_desk::desk::Desk;
use sinew_desk::error::Result;
use sinew_desk::output::Output;
use sinew_desk::questions::Ask;
use std::any::TypeId;

/// What stands behind the name of a verb.
#[derive(Parser)]
#[command(name = "sinew", disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
struct Line<Q: Args> {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    question: Q,
}

/// The command line of a question, as clap knows it.
pub(crate) fn command<Q: Args>() -> clap::Command {
    Line::<Q>::command()
}

/// The answer to a question that stands on a command line.
pub(crate) fn answer<Q: Args + Ask>(desk: &Desk, line: &[String]) -> std::result::Result<Result<Output>, clap::Error> {
    let matches = command::<Q>().try_get_matches_from(line)?;
    let line = Line::<Q>::from_arg_matches(&matches)?;
    Ok(line.asked.check().and_then(|()| line.question.answer(desk, &line.asked)))
}

/// What a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    Text,
    Whole,
    Number,
    /// `true` or `false`.
    Flag,
    /// The text of a file, which only the body of a POST can bring.
    File,
}

/// One parameter of a question.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    /// As a query names it: the long option, or the name of what stands alone on a command line.
    pub(crate) name: String,
    /// As a command line names it.
    option: String,
    pub(crate) about: String,
    pub(crate) takes: Takes,
    pub(crate) repeats: bool,
    pub(crate) required: bool,
    pub(crate) default: Option<String>,
    pub(crate) values: Vec<String>,
    /// Whether it is a day of the calendar.
    pub(crate) is_day: bool,
    /// Whether it is told of: what a question refuses is known, so that the refusal can say why, and is not offered.
    pub(crate) is_told: bool,
    /// Whether it stands alone on a command line, without an option before it.
    positional: bool,
    /// Values that stand behind one option: two for a pair.
    each: usize,
}

/// The parameters of a command, in its order; `words` lead to one of its subcommands.
pub(crate) fn parameters(command: &clap::Command, words: &[&str]) -> Vec<Parameter> {
    let mut at = command;
    for word in words {
        at = at.find_subcommand(word).unwrap_or(at);
    }
    let own = at.get_arguments();
    let common = command.get_arguments().filter(|arg| arg.is_global_set() && !words.is_empty());
    let mut all: Vec<Parameter> = Vec::new();
    for arg in own.chain(common).filter(|arg| !matches!(arg.get_id().as_str(), "help" | "version")) {
        let one = parameter(arg);
        if all.iter().all(|known| known.name != one.name) {
            all.push(one);
        }
    }
    all
}

impl Parameter {
    /// One that the server has, and no command line.
    pub(crate) fn of_page(name: &str, about: &str) -> Parameter {
        Parameter {
            name: name.to_owned(),
            option: name.to_owned(),
            about: about.to_owned(),
            takes: Takes::Whole,
            repeats: false,
            required: false,
            default: None,
            values: Vec::new(),
            is_day: false,
            is_told: true,
            positional: false,
            each: 1,
        }
    }

    /// Calls what stands alone on a command line otherwise.
    pub(crate) fn rename(&mut self, name: &str) {
        if self.positional {
            name.clone_into(&mut self.name);
        }
    }

    /// The option is given by a part of the path of another name.
    pub(crate) fn stands_in_path(&mut self, part: &str) {
        part.clone_into(&mut self.name);
        self.required = true;
    }
}

fn parameter(arg: &Arg) -> Parameter {
    let takes = takes(arg);
    let defaults = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned());
    let values = arg.get_possible_values().into_iter().map(|value| value.get_name().to_owned());
    let name = arg.get_long().map_or_else(|| arg.get_id().as_str().replace('_', "-"), str::to_owned);
    Parameter {
        option: name.clone(),
        name,
        about: arg.get_help().map(ToString::to_string).unwrap_or_default(),
        takes,
        repeats: matches!(arg.get_action(), ArgAction::Append),
        required: arg.is_required_set(),
        default: if takes == Takes::Flag { None } else { defaults.reduce(|all, one| format!("{all},{one}")) },
        values: if takes == Takes::Flag { Vec::new() } else { values.collect() },
        is_day: arg.get_value_names().is_some_and(|names| names.iter().any(|name| name == "DAY")),
        is_told: true,
        positional: arg.is_positional(),
        each: arg.get_num_args().map_or(1, |range| if range.min_values() == range.max_values() { range.min_values() } else { 1 }),
    }
}

fn takes(arg: &Arg) -> Takes {
    if matches!(arg.get_action(), ArgAction::SetTrue) {
        return Takes::Flag;
    }
    if arg.get_value_hint() == ValueHint::AnyPath {
        return Takes::File;
    }
    let parser: &ValueParser = arg.get_value_parser();
    let is = |types: &[TypeId]| types.iter().any(|one| parser.type_id() == *one);
    match () {
        () if is(&[TypeId::of::<u8>(), TypeId::of::<u32>(), TypeId::of::<u64>(), TypeId::of::<usize>(), TypeId::of::<i64>()]) => {
            Takes::Whole
        }
        () if is(&[TypeId::of::<f32>(), TypeId::of::<f64>()]) => Takes::Number,
        () => Takes::Text,
    }
}

/// The command line that a query stands for.
pub(crate) fn line(
    words: &[&str],
    parameters: &[Parameter],
    query: &[(String, String)],
) -> std::result::Result<Vec<String>, Fault> {
    if let Some((unknown, _)) = query.iter().find(|(name, _)| parameters.iter().all(|parameter| parameter.name != *name)) {
        let known: Vec<&str> = parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        return Err(
            Fault::usage(format!("there is no parameter {unknown:?} here")).hint(format!("there are {}", known.join(", ")))
        );
    }
    if let Some((name, _)) = query.iter().find(|(_, value)| value.contains('\0')) {
        return Err(Fault::usage(format!("the value of {name} holds a character that no text has")));
    }
    let mut line = vec!["sinew".to_owned()];
    line.extend(words.iter().map(|word| (*word).to_owned()));
    for parameter in parameters.iter().filter(|parameter| !parameter.positional) {
        let values: Vec<&str> = given(parameter, query);
        options(parameter, &values, &mut line)?;
    }
    let mut alone = parameters.iter().filter(|parameter| parameter.positional).peekable();
    if alone.peek().is_some() {
        line.push("--".to_owned());
        for parameter in alone {
            line.extend(single(parameter, given(parameter, query))?.into_iter().map(str::to_owned));
        }
    }
    Ok(line)
}

fn given<'q>(parameter: &Parameter, query: &'q [(String, String)]) -> Vec<&'q str> {
    query.iter().filter(|(name, _)| *name == parameter.name).map(|(_, value)| value.as_str()).collect()
}

/// What may be said once is said once: on a command line the second would be taken for something else.
fn single<'q>(parameter: &Parameter, values: Vec<&'q str>) -> std::result::Result<Vec<&'q str>, Fault> {
    if values.len() > 1 && !parameter.repeats {
        return Err(Fault::usage(format!("{} is given {} times, and may be given once", parameter.name, values.len())));
    }
    if parameter.required && values.is_empty() {
        return Err(Fault::usage(format!("{} is missing", parameter.name)).hint(parameter.about.clone()));
    }
    Ok(values)
}

fn options(parameter: &Parameter, values: &[&str], line: &mut Vec<String>) -> std::result::Result<(), Fault> {
    let (name, option) = (&parameter.name, &parameter.option);
    match parameter.takes {
        Takes::Flag => {
            if let Some(wrong) = values.iter().find(|value| !["", "true", "1", "false", "0"].contains(value)) {
                return Err(Fault::usage(format!("{name} is {wrong:?}, and is true or false")));
            }
            if values.iter().any(|value| ["", "true", "1"].contains(value)) {
                line.push(format!("--{option}"));
            }
        }
        _ if parameter.each > 1 => {
            for pair in values.chunks(parameter.each) {
                if pair.len() != parameter.each || pair.iter().any(|value| value.starts_with('-')) {
                    return Err(Fault::usage(format!("{name} is given {} by {}", parameter.each, parameter.each)));
                }
                line.push(format!("--{option}"));
                line.extend(pair.iter().map(|value| (*value).to_owned()));
            }
        }
        _ => {
            single(parameter, values.to_vec())?;
            // A form sends the fields that nobody filled in, too.
            line.extend(values.iter().filter(|value| !value.is_empty()).map(|value| format!("--{option}={value}")));
        }
    }
    Ok(())
}

/// What clap has to say, without what is of use on a terminal only.
pub(crate) fn refused(error: &clap::Error) -> Fault {
    let text = error.render().to_string();
    let told = text.split("\n\nUsage:").next().unwrap_or(&text).split("\n\nFor more information").next().unwrap_or(&text);
    let told = told.trim().trim_start_matches("error: ");
    match told.split_once("\n\n") {
        Some((message, hint)) => Fault::usage(message.trim()).hint(hint.trim()),
        None => Fault::usage(told),
    }
}
