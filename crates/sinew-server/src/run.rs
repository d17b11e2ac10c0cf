//! Listening, serving, and stopping in order.

use crate::app::{App, router};
use crate::config::Config;
use crate::limits;
use axum::extract::DefaultBodyLimit;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use sinew_desk::error::{Code, Error, Result};
use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;

/// A server that listens.
#[derive(Clone, Debug)]
pub struct Ready {
    /// Where, with the port that was taken.
    pub address: SocketAddr,
    /// `http://…`, without a path.
    pub url: String,
    /// What callers must show.
    pub token: Option<String>,
    /// A link that opens the pages without the token, once.
    pub link: String,
}

/// So long open requests have to end after the server was told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until the process is interrupted. `ready` hears where, once it listens.
///
/// # Errors
/// The address is taken or not ours, or the configuration makes no sense.
pub fn serve(config: Config, ready: impl FnOnce(&Ready)) -> Result<()> {
    serve_until(config, ready, interrupted())
}

/// The same until a future ends.
///
/// # Errors
/// As [`serve`].
pub fn serve_until(config: Config, ready: impl FnOnce(&Ready), stop: impl Future<Output = ()>) -> Result<()> {
    let config = config.guarded()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("sinew-server").build()?;
    let outcome = runtime.block_on(async {
        let listener = listen(config.bind.0).await?;
        let address = listener.local_addr()?;
        let app = Arc::new(App::new(config)?);
        ready(&told(address, &app));
        accept(listener, &app, stop).await;
        Ok(())
    });
    runtime.shutdown_timeout(Duration::from_secs(1));
    outcome
}

fn told(address: SocketAddr, app: &App) -> Ready {
    let host = if address.ip().is_unspecified() { SocketAddr::from(([127, 0, 0, 1], address.port())) } else { address };
    let url = format!("http://{host}");
    let link = if app.guard.is_asked() { format!("{url}/login?once={}", app.guard.once()) } else { format!("{url}/app/") };
    Ready { address, token: app.config.token.clone(), link, url }
}

async fn listen(address: SocketAddr) -> Result<TcpListener> {
    let wrong = |error: std::io::Error| {
        Error::new(Code::Failed, format!("{address}: {error}"))
            .hint("another program may listen there; --port takes another port")
    };
    TcpListener::bind(address).await.map_err(wrong)
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without signals there is nothing to wait for but the end of the process.
        std::future::pending::<()>().await;
    }
}

async fn accept(listener: TcpListener, app: &Arc<App>, stop: impl Future<Output = ()>) {
    let routes = router(app.clone())
        .layer(DefaultBodyLimit::max(limits::BODY))
        .layer(RequestBodyTimeoutLayer::new(limits::BODY_WAIT))
        .layer(CatchPanicLayer::custom(limits::panicked));
    let mut http = Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits::HEAD_WAIT).max_buf_size(64 << 10);
    let (graceful, room) = (GracefulShutdown::new(), Arc::new(Semaphore::new(limits::CONNECTIONS)));
    tokio::pin!(stop);
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            place = room.clone().acquire_owned() => place,
        };
        let stream = tokio::select! {
            () = &mut stop => break,
            stream = listener.accept() => stream,
        };
        let Ok((stream, _)) = stream else {
            // Too many open files: others will close.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let connection = http.serve_connection(socket(stream), TowerToHyperService::new(routes.clone()));
        let watched = graceful.watch(connection);
        tokio::spawn(async move {
            // A connection that breaks off is its caller's affair.
            let _ = watched.await;
            drop(place);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
}

fn socket(stream: TcpStream) -> TokioIo<TcpStream> {
    // Answers are short: they must not wait for more.
    let _ = stream.set_nodelay(true);
    TokioIo::new(stream)
}
