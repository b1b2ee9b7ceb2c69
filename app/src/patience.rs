//! Work that may take longer than anybody waits for a page: it goes on by itself, and the page
//! comes when it is done or when patience ends, whichever is first.

use crate::error::AppError;
use std::{future::Future, time::Duration};

/// How long a page waits: less than any proxy does.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Starts work that goes on whoever waits for it. Gives what came of it, or nothing when patience
/// ended first; then what fails later is logged.
pub async fn wait<T, E>(
    patience: Duration,
    work: impl Future<Output = Result<T, E>> + Send + 'static,
) -> Result<Option<Result<T, E>>, AppError>
where
    T: Send + 'static,
    E: std::fmt::Debug + Send + 'static,
{
    let mut task = tokio::spawn(work);
    match tokio::time::timeout(patience, &mut task).await {
        Ok(Ok(done)) => Ok(Some(done)),
        Ok(Err(error)) => {
            tracing::error!(?error, "work that a page waited for broke off");
            Err(AppError::Internal)
        }
        Err(_) => {
            tokio::spawn(async move {
                match task.await {
                    Ok(Ok(_)) => {}
                    Ok(Err(error)) => tracing::error!(?error, "work without a page failed"),
                    Err(error) => tracing::error!(?error, "work without a page broke off"),
                }
            });
            Ok(None)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::oneshot;

    #[tokio::test]
    async fn what_is_quick_comes_with_the_page() {
        let done = wait(PATIENCE, async { Ok::<_, ()>(7) }).await.unwrap();
        assert_eq!(done, Some(Ok(7)));
    }

    #[tokio::test]
    async fn what_is_slow_goes_on_when_nobody_waits_any_more() {
        let ((go, gone), (told, heard)) = (oneshot::channel::<()>(), oneshot::channel());
        let waited = wait(Duration::from_millis(1), async move {
            gone.await.map_err(drop)?;
            told.send("done").map_err(drop)
        });
        assert_eq!(waited.await.unwrap(), None);
        go.send(()).unwrap();
        assert_eq!(heard.await, Ok("done"));
    }
}
