//! Plain HTTP to the server of a rehearsal, over a connection that stays open. No library: a
//! rehearsal talks to the machine it runs on, in the words that every browser knows.

use super::Plan;
use std::{io, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// For how long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// An answer.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

/// Somebody's connection, with their cookie.
pub(super) struct Client {
    host: String,
    cookie: String,
    /// What a proxy on this machine would add.
    proxied: &'static str,
    stream: Option<TcpStream>,
}

impl Client {
    /// A client of the server of a plan, which is `http://host:port`.
    ///
    /// # Errors
    /// When the address is another one.
    pub fn new(plan: &Plan, cookie: &str) -> io::Result<Self> {
        let host = plan.server.strip_prefix("http://").map(|host| host.trim_end_matches('/'));
        let host = host.filter(|host| host.contains(':') && !host.contains('/'));
        let host = host.ok_or_else(|| {
            let told = "name the server as http://HOST:PORT: a rehearsal talks to it directly";
            io::Error::new(io::ErrorKind::InvalidInput, told)
        })?;
        let proxied = if plan.behind_proxy { "X-Forwarded-Proto: https\r\n" } else { "" };
        Ok(Self { host: host.to_owned(), cookie: cookie.to_owned(), proxied, stream: None })
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> io::Result<Answer> {
        let head = format!("GET {path} HTTP/1.1\r\n");
        self.exchange(&head, "").await
    }

    /// Sends a form as a script does, so that a refusal comes back in its words.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let pairs =
            fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let head = format!(
            "POST {path} HTTP/1.1\r\nAccept: application/json\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            body.len()
        );
        self.exchange(&head, &body).await
    }

    /// The first thing that a stream tells. The connection is given up: a stream never ends.
    pub async fn first_frame(&mut self, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(&self.host).await?;
        let (host, proxied) = (&self.host, self.proxied);
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{proxied}\r\n");
        stream.write_all(request.as_bytes()).await?;
        let read = async {
            let mut bytes = Vec::new();
            loop {
                let text = String::from_utf8_lossy(&bytes);
                if let Some((_, data)) = text.split_once("data: ")
                    && let Some((data, _)) = data.split_once('\n')
                {
                    return Ok(format!("data: {data}"));
                }
                if text.starts_with("HTTP/1.1 4") || stream.read_buf(&mut bytes).await? == 0 {
                    return Err(io::Error::new(
                        io::ErrorKind::NotFound,
                        "there is no such workshop",
                    ));
                }
            }
        };
        timeout(PATIENCE, read).await.map_err(|_| io::ErrorKind::TimedOut)?
    }

    async fn exchange(&mut self, head: &str, body: &str) -> io::Result<Answer> {
        let (host, cookie, proxied) = (&self.host, &self.cookie, self.proxied);
        let request = format!("{head}Host: {host}\r\n{proxied}Cookie: {cookie}\r\n\r\n{body}");
        let kept = self.stream.is_some();
        match self.once(&request).await {
            // The server closed a connection that was kept: once more, over a new one.
            Err(_) if kept => {
                self.stream = None;
                self.once(&request).await
            }
            other => other,
        }
    }

    async fn once(&mut self, request: &str) -> io::Result<Answer> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => TcpStream::connect(&self.host).await?,
        };
        stream.set_nodelay(true)?;
        stream.write_all(request.as_bytes()).await?;
        let answer = timeout(PATIENCE, answer(&mut stream)).await;
        let answer = answer.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        self.stream = Some(stream);
        if let Some(cookie) = cookie(&answer.head) {
            self.cookie = cookie;
        }
        Ok(answer)
    }
}

/// A cookie that an answer sets.
fn cookie(head: &str) -> Option<String> {
    let line = head.lines().find(|line| line.to_lowercase().starts_with("set-cookie:"))?;
    let pair = line.split_once(':')?.1.split(';').next()?.trim();
    (!pair.ends_with('=')).then(|| pair.to_owned())
}

async fn answer(stream: &mut TcpStream) -> io::Result<Answer> {
    let mut bytes = Vec::with_capacity(8_192);
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let value = |name: &str| {
        head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        })
    };
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    let status = status.ok_or(io::ErrorKind::InvalidData)?;
    let length = value("content-length").and_then(|length| length.parse::<usize>().ok());
    let Some(length) = length else {
        // Nothing of a rehearsal is sent in pieces.
        return Ok(Answer { status, head, body: String::new() });
    };
    while bytes.len() < end + length {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    let body = String::from_utf8_lossy(&bytes[end..end + length]).into_owned();
    Ok(Answer { status, head, body })
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}
