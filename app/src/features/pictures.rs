//! Pictures that people sent, under names that never change what they stand for.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
};
use axum::{extract::Path, http::header, response::IntoResponse};
use domain::picture::read_name;

/// A picture in a size.
pub async fn get(cx: Cx, Path(name): Path<String>) -> Answer {
    let (digest, size) = read_name(&name).ok_or(AppError::NotFound)?;
    let bytes = service::picture::bytes(cx.services(), digest, size).await?;
    let headers = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, bytes).into_response())
}
