//! Which envelope an address of the desk is about.

use super::slug;
use crate::{cx::Cx, error::AppError};
use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use domain::text::Slug;
use service::process::{EnvelopeView, ProcessView};

/// The process and the envelope that an address names. What cannot be a name leads nowhere.
pub struct At {
    /// The process.
    pub process: Slug,
    /// The envelope within it.
    pub envelope: Slug,
}

impl<S: Send + Sync> FromRequestParts<S> for At {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, AppError> {
        let named = Path::<(String, String)>::from_request_parts(parts, state).await;
        let Path((process, envelope)) = named.map_err(|_| AppError::NotFound)?;
        Ok(Self { process: slug(&process)?, envelope: slug(&envelope)? })
    }
}

impl At {
    /// The process, for whoever works for it.
    ///
    /// # Errors
    /// As [`service::process::staff_view`].
    pub async fn seen(&self, cx: &Cx) -> Result<ProcessView, AppError> {
        Ok(service::process::staff_view(cx.services(), cx.caller(), &self.process).await?)
    }

    /// The process, for whoever conducts it.
    ///
    /// # Errors
    /// As [`service::process::administered`].
    pub async fn conducted(&self, cx: &Cx) -> Result<ProcessView, AppError> {
        Ok(service::process::administered(cx.services(), cx.caller(), &self.process).await?)
    }

    /// The envelope within the process.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none of that name.
    pub fn target<'a>(&self, view: &'a ProcessView) -> Result<&'a EnvelopeView, AppError> {
        Ok(view.envelope(&self.envelope)?)
    }
}
