//! The smallest client that can measure a server on this machine: one request, one connection.

use anyhow::{Context, Result, bail};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(30);

/// An answer.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The body, still chunked if the server sent it so.
    pub body: Vec<u8>,
}

/// What many requests showed.
pub struct Load {
    /// Answers with status 200.
    pub good: u32,
    /// Anything else.
    pub bad: u32,
    /// From the first request to the last answer.
    pub time: Duration,
    /// Ninety-nine answers of a hundred came within this time.
    pub p99: Duration,
}

impl Load {
    /// Good answers a second.
    pub fn rate(&self) -> f64 {
        f64::from(self.good) / self.time.as_secs_f64()
    }
}

/// Asks for a page. `host` is `127.0.0.1:3000`.
pub async fn get(host: &str, path: &str) -> Result<Answer> {
    let asked = timeout(PATIENCE, exchange(host, path)).await;
    asked.with_context(|| format!("{path}: no answer in {PATIENCE:?}"))?
}

async fn exchange(host: &str, path: &str) -> Result<Answer> {
    if !host.starts_with("127.0.0.1:") {
        bail!("{host} is not this machine");
    }
    let mut stream = TcpStream::connect(host).await?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await?;
    read_answer(bytes).with_context(|| format!("{path}: not an HTTP answer"))
}

fn read_answer(mut bytes: Vec<u8>) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some(Answer { status, body: bytes.split_off(end + 4) })
}

/// Asks for a page `count` times, `at_once` at a time.
pub async fn load(host: &str, path: &str, count: u32, at_once: usize) -> Result<Load> {
    let gate = Arc::new(Semaphore::new(at_once));
    let start = Instant::now();
    let mut asked = Vec::new();
    for _ in 0..count {
        let (gate, host, path) = (Arc::clone(&gate), host.to_owned(), path.to_owned());
        asked.push(tokio::spawn(async move {
            let _turn = gate.acquire().await?;
            let start = Instant::now();
            let good = get(&host, &path).await.is_ok_and(|answer| answer.status == 200);
            anyhow::Ok((good, start.elapsed()))
        }));
    }
    let (mut good, mut bad, mut times) = (0, 0, Vec::new());
    for answer in asked {
        let (was_good, time) = answer.await??;
        if was_good {
            good += 1;
        } else {
            bad += 1;
        }
        times.push(time);
    }
    let time = start.elapsed();
    times.sort();
    let p99 = times.get(times.len().saturating_mul(99) / 100).copied().unwrap_or_default();
    Ok(Load { good, bad, time, p99 })
}

/// A connection that stays open from one request to the next.
pub struct Connection(TcpStream);

impl Connection {
    /// Opens a connection to this machine.
    pub async fn open(host: &str) -> Result<Self> {
        if !host.starts_with("127.0.0.1:") {
            bail!("{host} is not this machine");
        }
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Self(stream))
    }

    /// Sends a form and gives the head of the answer; its body is read and let go.
    pub async fn post(
        &mut self,
        host: &str,
        path: &str,
        cookie: &str,
        body: &str,
    ) -> Result<String> {
        let length = body.len();
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        self.0.write_all(request.as_bytes()).await?;
        timeout(PATIENCE, self.read_head()).await.context("no answer in time")?
    }

    async fn read_head(&mut self) -> Result<String> {
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            if self.0.read_buf(&mut bytes).await? == 0 {
                bail!("the connection was closed");
            }
        };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let length: usize = head
            .lines()
            .find_map(|line| {
                line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
            })
            .unwrap_or(0);
        while bytes.len() < end + length {
            if self.0.read_buf(&mut bytes).await? == 0 {
                bail!("the connection was closed");
            }
        }
        Ok(head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_split_at_the_empty_line() {
        let answer = read_answer(b"HTTP/1.1 404 Not Found\r\nA: b\r\n\r\nbody".to_vec());
        assert!(answer.is_some_and(|answer| answer.status == 404 && answer.body == b"body"));
        assert!(read_answer(b"nonsense".to_vec()).is_none());
    }
}
