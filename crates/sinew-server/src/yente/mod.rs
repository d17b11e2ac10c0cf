//! The interface of yente, the server of OpenSanctions, so that its clients work unchanged. Shapes are those of yente 5: see its
//! documentation; what is refused is refused in words. The score is Sinew's own, named as the algorithm `sinew`.

mod admin;
mod entities;
pub(crate) mod entity;
pub(crate) mod matching;
mod query;
mod search;

pub(crate) use entities::encoded;

use crate::app::Shared;
use axum::Router;
use axum::routing::{get, post};

/// At the root.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/match/{dataset}", post(matching::matched))
        .route("/search/{dataset}", get(search::searched))
        .route("/entities/{id}", get(entities::entity))
        .route("/entities/{id}/adjacent", get(entities::adjacent))
        .route("/entities/{id}/adjacent/{property}", get(entities::adjacent_by))
        .route("/catalog", get(admin::catalog))
        .route("/algorithms", get(admin::algorithms))
}
