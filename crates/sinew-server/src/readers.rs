//! Threads that hold the map and the index of names open, for questions that come by the thousand.
//!
//! Room for a search costs more than a search, so each thread keeps its own. Before each question the workspace is looked at; when it
//! has changed, whoever changed it, the thread opens it anew.

use crate::app::{App, failed_inside};
use crate::fault::{Fault, Kind};
use sinew_desk::context::Context;
use sinew_desk::desk::Desk;
use sinew_desk::identity::Names;
use sinew_identity::{Index, Searcher};
use sinew_map::View;
use sinew_model::Day;
use sinew_store::Stamp;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// A map and its index, open on one thread.
pub(crate) struct Reader<'a> {
    pub(crate) context: &'a Context,
    pub(crate) view: &'a View<'a>,
    pub(crate) index: Index<'a>,
    pub(crate) searcher: Searcher<'a>,
    /// The texts by which the index knows entities of each dataset.
    datasets: BTreeMap<&'a str, Vec<String>>,
}

type Job = Box<dyn for<'r, 'a> FnOnce(Result<&'r mut Reader<'a>, Fault>) + Send>;

/// The threads.
pub(crate) struct Readers(Mutex<Sender<Job>>);

impl Readers {
    /// As many as there are cores. They end when this is dropped.
    pub(crate) fn new(desk: &Desk) -> std::io::Result<Readers> {
        let (jobs, to_do) = channel();
        let to_do = Arc::new(Mutex::new(to_do));
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            let (desk, to_do) = (desk.clone(), to_do.clone());
            std::thread::Builder::new().name("sinew-reader".to_owned()).spawn(move || serve(&desk, &to_do))?;
        }
        Ok(Readers(Mutex::new(jobs)))
    }

    fn send(&self, job: Job) {
        let jobs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Without readers the job is dropped, and whoever waits for it hears that.
        let _ = jobs.send(job);
    }
}

impl App {
    /// Has a reader answer.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl for<'r, 'a> FnOnce(&'r mut Reader<'a>) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (told, hears) = tokio::sync::oneshot::channel();
        self.readers.send(Box::new(move |reader| drop(told.send(reader.and_then(work)))));
        hears.await.map_err(|_| failed_inside())?
    }
}

fn next(to_do: &Mutex<Receiver<Job>>) -> Option<Job> {
    to_do.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

fn serve(desk: &Desk, to_do: &Mutex<Receiver<Job>>) {
    let mut job = next(to_do);
    while let Some(at_hand) = job.take() {
        // A job that panics costs its own answer; the reader may be in any state and is made anew.
        job = catch_unwind(AssertUnwindSafe(|| open(desk, at_hand, to_do))).unwrap_or_else(|_| next(to_do));
    }
}

/// Opens the workspace and works until it has changed; then gives back what is to be done next.
fn open(desk: &Desk, first: Job, to_do: &Mutex<Receiver<Job>>) -> Option<Job> {
    let opened = opened(desk);
    let (stamp, context, names) = match opened {
        Ok(opened) => opened,
        Err(fault) => {
            first(Err(fault));
            return next(to_do);
        }
    };
    let read = context.everything().and_then(|view| Ok((view, names.index()?)));
    match &read {
        Ok((view, index)) => work(desk, stamp, &mut Reader::new(&context, view, *index), first, to_do),
        Err(_) => {
            first(Err(failed_inside()));
            next(to_do)
        }
    }
}

fn opened(desk: &Desk) -> Result<(Stamp, Arc<Context>, Arc<Names>), Fault> {
    // Looked at before: what changes meanwhile is seen at the next question.
    let stamp = desk.stamp()?;
    let context = desk.known(None)?;
    let names = desk.names(&context)?;
    Ok((stamp, context, names))
}

fn work(desk: &Desk, stamp: Stamp, reader: &mut Reader<'_>, first: Job, to_do: &Mutex<Receiver<Job>>) -> Option<Job> {
    let mut job = Some(first);
    while let Some(at_hand) = job {
        if desk.stamp().map_err(Fault::from).is_ok_and(|now| now != stamp) {
            return Some(at_hand);
        }
        at_hand(Ok(reader));
        job = next(to_do);
    }
    None
}

impl<'a> Reader<'a> {
    fn new(context: &'a Context, view: &'a View<'a>, index: Index<'a>) -> Reader<'a> {
        let mut datasets: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let texts: std::collections::BTreeSet<&str> = index.entities().map(|entity| index.dataset(entity)).collect();
        for text in texts {
            for name in text.split('\n').filter(|name| !name.is_empty()) {
                datasets.entry(name).or_default().push(text.to_owned());
            }
        }
        Reader { context, view, index, searcher: Searcher::new(index), datasets }
    }

    /// The datasets that are meant by a name: all, or one, by the texts by which the index knows its entities.
    pub(crate) fn scope(&self, name: &str) -> Result<Scope, Fault> {
        if ALL.contains(&name) {
            return Ok(Scope { name: None, texts: Vec::new() });
        }
        let is_known = self.datasets.contains_key(name) || self.context.state.versions.iter().any(|v| v.dataset.name == name);
        if !is_known {
            return Err(Fault::new(Kind::NotFound, format!("there is no dataset {name:?}"))
                .hint("/catalog lists them; `default` means all"));
        }
        // An empty list would admit all.
        let texts = self.datasets.get(name).cloned().unwrap_or_else(|| vec!["\n".to_owned()]);
        Ok(Scope { name: Some(name.to_owned()), texts })
    }

    /// All datasets by name.
    pub(crate) fn datasets(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.datasets.keys().copied()
    }

    /// The day of which nothing is asked: today.
    pub(crate) fn today(&self) -> Day {
        self.view.question().today
    }
}

/// Names that mean all datasets.
pub(crate) const ALL: [&str; 2] = ["default", "all"];

/// Which datasets are meant.
pub(crate) struct Scope {
    /// One, or all.
    pub(crate) name: Option<String>,
    /// As the index knows them; empty for all.
    pub(crate) texts: Vec<String>,
}
