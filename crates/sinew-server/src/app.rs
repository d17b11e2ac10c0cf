//! What all requests share, and the routes.

use crate::config::Config;
use crate::fault::{Answer, Fault, Kind};
use crate::guard::Guard;
use crate::readers::Readers;
use crate::tasks::{self, Tasks};
use crate::{ask, changes, guard, limits, openapi, output, pages, reconcile, yente};
use axum::extract::State;
use axum::http::{Method, Uri};
use axum::middleware;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::json;
use sinew_desk::desk::Desk;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// What all requests share.
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) guard: Guard,
    pub(crate) pages: pages::Pages,
    pub(crate) tasks: Tasks,
    pub(crate) readers: Readers,
    desk: Desk,
    /// Questions that are worked on at once: more would only slow each other down.
    at_work: Arc<Semaphore>,
    /// Requests in hand.
    pub(crate) places: Arc<Semaphore>,
    /// Paths that take no POST.
    pub(crate) only_read: Vec<String>,
}

/// The same, as handlers hold it.
pub(crate) type Shared = Arc<App>;

/// So long a question waits for its turn.
const TURN: Duration = Duration::from_secs(20);
/// So long a question may be worked on before the caller is told to come back.
const WORK: Duration = Duration::from_secs(120);

impl App {
    pub(crate) fn new(config: Config) -> Result<App, sinew_desk::error::Error> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let desk = desk(&config)?;
        Ok(App {
            guard: Guard::new(&config)?,
            pages: pages::Pages::load(),
            tasks: Tasks::load(&config.root, config.read_only),
            readers: Readers::new(&desk)?,
            desk,
            at_work: Arc::new(Semaphore::new(2 * cores)),
            only_read: openapi::only_read(),
            places: Arc::new(Semaphore::new(limits::REQUESTS)),
            config,
        })
    }

    /// The workspace, with who asks now.
    pub(crate) fn desk(&self) -> Result<Desk, Fault> {
        Ok(self.desk.asked_by((self.config.clock)()?))
    }

    /// Works on a question beside the requests, in its turn.
    pub(crate) async fn ask<T: Send + 'static>(
        self: &Arc<App>,
        work: impl FnOnce(&Desk) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let busy = |what: &str| Fault::new(Kind::Busy, what).hint("ask again in a moment");
        let turn = tokio::time::timeout(TURN, self.at_work.clone().acquire_owned()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or_else(|| busy("too many questions are being worked on"))?;
        let desk = self.desk()?;
        let worked = tokio::task::spawn_blocking(move || {
            // Given back when the work ends, however long the caller waits.
            let _turn = turn;
            work(&desk)
        });
        match tokio::time::timeout(WORK, worked).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => Err(failed_inside()),
            Err(_) => {
                Err(busy("this question takes too long")
                    .hint("ask less of it at once: fewer hops, a shorter period, one authority"))
            }
        }
    }

    /// Looks up something small, out of turn.
    pub(crate) async fn ask_quickly<T: Send + 'static>(
        self: &Arc<App>,
        work: impl FnOnce(&Desk) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let desk = self.desk()?;
        tokio::task::spawn_blocking(move || work(&desk)).await.map_err(|_| failed_inside())?
    }
}

/// The workspace, whose maps are kept between questions.
fn desk(config: &Config) -> sinew_desk::error::Result<Desk> {
    let desk = Desk::new(&config.root, (config.clock)()?, config.seconds).keeping();
    Ok(if config.read_only { desk.for_reading() } else { desk })
}

/// What should never happen.
pub(crate) fn failed_inside() -> Fault {
    Fault::new(Kind::Failed, "Sinew failed inside")
        .hint("delete the folder .sinew/maps of the workspace (it is made anew) and try again; if it happens again, report it")
}

/// Everything, guarded.
pub(crate) fn router(app: Shared) -> Router {
    let api = Router::new()
        .merge(ask::routes())
        .merge(changes::routes())
        .merge(tasks::routes())
        .merge(output::routes())
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_so);
    Router::new()
        .nest("/api/v1", api)
        .merge(openapi::routes())
        .merge(yente::routes())
        .merge(reconcile::routes())
        .merge(pages::routes())
        .merge(guard::routes())
        .route("/healthz", get(|| async { Json(json!({ "status": "ok" })) }))
        .route("/readyz", get(ready))
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_so)
        .layer(middleware::from_fn_with_state(app.clone(), guard::check))
        .layer(middleware::from_fn_with_state(app.clone(), limits::within))
        .layer(middleware::from_fn_with_state(app.clone(), guard::headers))
        .with_state(app)
}

async fn ready(State(app): State<Shared>) -> Answer {
    if app.is_ready().await {
        return Ok(Json(json!({ "status": "ok" })).into_response());
    }
    Err(Fault::new(Kind::Busy, "the workspace cannot be opened"))
}

async fn nothing_here(uri: Uri) -> Answer {
    Err(Fault::not_found(format!("there is nothing at {}", uri.path())).hint("/api lists what there is"))
}

async fn not_so(method: Method, uri: Uri) -> Answer {
    Err(Fault::new(Kind::MethodNotAllowed, format!("{method} does not go with {}", uri.path())).hint("/api says what does"))
}
