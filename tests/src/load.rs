//! Phones without a browser: real HTTP over real connections, as many as one likes. For the
//! measures of live workshops and for tests that need a server in a process of its own.

use std::{
    collections::VecDeque,
    io,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// For how long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// An answer: its status, its head, its body.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The head, as it came.
    pub head: String,
    /// The body, when its length was told.
    pub body: String,
}

impl Answer {
    /// A cookie that the answer sets.
    #[must_use]
    pub fn cookie(&self) -> Option<String> {
        let line = self.head.lines().find(|line| line.to_lowercase().starts_with("set-cookie:"))?;
        let pair = line.split_once(':')?.1.split(';').next()?.trim();
        Some(pair.to_owned())
    }
}

/// A connection that stays open from one request to the next.
pub struct Connection {
    host: String,
    stream: TcpStream,
}

impl Connection {
    /// Opens a connection to this machine.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn open(host: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Self { host: host.to_owned(), stream })
    }

    /// Sends a form as a script does.
    ///
    /// # Errors
    /// When the connection breaks or no answer comes.
    pub async fn post(&mut self, path: &str, cookie: &str, body: &str) -> io::Result<Answer> {
        let head = format!("Cookie: {cookie}\r\nAccept: application/json\r\n");
        self.send(path, &head, body).await
    }

    /// Sends a form with a head of its own, each line of which ends with `\r\n`.
    ///
    /// # Errors
    /// When the connection breaks or no answer comes.
    pub async fn send(&mut self, path: &str, head: &str, body: &str) -> io::Result<Answer> {
        let (host, length) = (&self.host, body.len());
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\n{head}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        self.exchange(&request).await
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// When the connection breaks or no answer comes.
    pub async fn get(&mut self, path: &str, cookie: &str) -> io::Result<Answer> {
        let host = &self.host;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n");
        self.exchange(&request).await
    }

    async fn exchange(&mut self, request: &str) -> io::Result<Answer> {
        self.stream.write_all(request.as_bytes()).await?;
        timeout(PATIENCE, self.answer()).await.map_err(|_| io::ErrorKind::TimedOut)?
    }

    async fn answer(&mut self) -> io::Result<Answer> {
        let mut bytes = Vec::with_capacity(2_048);
        let end = loop {
            if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            if self.stream.read_buf(&mut bytes).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let length: usize = head
            .lines()
            .find_map(|line| {
                line.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
            })
            .unwrap_or(0);
        while bytes.len() < end + length {
            if self.stream.read_buf(&mut bytes).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or(io::ErrorKind::InvalidData)?;
        Ok(Answer { status, head, body: String::from_utf8_lossy(&bytes[end..]).into_owned() })
    }
}

/// A frame of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// `notice` or `snapshot`.
    pub event: String,
    /// `epoch-seq`.
    pub id: String,
    /// When it had come.
    pub at: Instant,
}

/// The stream of a screen.
pub struct Stream {
    stream: TcpStream,
    bytes: Vec<u8>,
    frames: VecDeque<Frame>,
}

impl Stream {
    /// Opens a stream behind what a screen knows.
    ///
    /// # Errors
    /// When the server does not answer with a stream.
    pub async fn open(host: &str, path: &str, last: Option<&str>) -> io::Result<Self> {
        let mut stream = TcpStream::connect(host).await?;
        let last = last.map_or_else(String::new, |id| format!("Last-Event-ID: {id}\r\n"));
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{last}\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut stream = Self { stream, bytes: Vec::new(), frames: VecDeque::new() };
        let head = async {
            while !stream.bytes.windows(4).any(|four| four == b"\r\n\r\n") {
                stream.read().await?;
            }
            Ok::<_, io::Error>(())
        };
        timeout(PATIENCE, head).await.map_err(|_| io::ErrorKind::TimedOut)??;
        if !stream.bytes.starts_with(b"HTTP/1.1 200") {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let end = stream.bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(0);
        stream.bytes.drain(..end + 4);
        stream.parse();
        Ok(stream)
    }

    async fn read(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.bytes).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }

    /// Takes the whole frames out of what came. Chunk lengths stand between frames and are passed
    /// over: a frame is always in one chunk. Thousands of phones share two cores with the server
    /// that is measured, so that this looks at each byte once.
    fn parse(&mut self) {
        let at = Instant::now();
        let (mut from, mut line) = (0, 0);
        let (mut event, mut id) = (None, None);
        for end in 0..self.bytes.len() {
            if self.bytes[end] != b'\n' {
                continue;
            }
            let text = &self.bytes[line..end];
            if let Some(value) = text.strip_prefix(b"event: ") {
                event = Some(value);
            } else if let Some(value) = text.strip_prefix(b"id: ") {
                id = Some(value);
            } else if text.is_empty() {
                from = end + 1;
                if let (Some(event), Some(id)) = (event.take(), id.take()) {
                    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                    self.frames.push_back(Frame { event: text(event), id: text(id), at });
                }
            }
            line = end + 1;
        }
        self.bytes.drain(..from);
    }

    /// The next frame.
    ///
    /// # Errors
    /// When the stream ends or nothing comes for a while.
    pub async fn next(&mut self) -> io::Result<Frame> {
        timeout(PATIENCE, self.frame()).await.map_err(|_| io::ErrorKind::TimedOut)?
    }

    /// The same for whoever watches the clock already: without a timer for each of thousands.
    ///
    /// # Errors
    /// When the stream ends.
    pub async fn frame(&mut self) -> io::Result<Frame> {
        loop {
            if let Some(frame) = self.frames.pop_front() {
                return Ok(frame);
            }
            self.read().await?;
            self.parse();
        }
    }
}

/// Comes into a workshop; gives the cookie of the seat.
///
/// # Errors
/// When the door does not open.
pub async fn join(connection: &mut Connection, code: &str, number: usize) -> io::Result<String> {
    let kind = domain::actor::ActorType::ALL[number % domain::actor::ActorType::ALL.len()].code();
    let op = uuid::Uuid::new_v4();
    let body = format!("op={op}&name=P{number}&kind={kind}&simulated=yes");
    let answer = connection.post(&format!("/fr/w/{code}/join"), "", &body).await?;
    answer.cookie().ok_or_else(|| io::ErrorKind::PermissionDenied.into())
}

/// The value under which a share of all are, the share in thousandths.
#[must_use]
pub fn quantile(times: &mut [Duration], thousandths: usize) -> Duration {
    times.sort_unstable();
    let last = times.len().saturating_sub(1);
    times.get((times.len() * thousandths / 1_000).min(last)).copied().unwrap_or_default()
}
