//! A mail server on this machine, as real as one can be without leaving it: the protocol is that
//! of `mailin`, the network that of the machine.

use mailin::{Action, Handler, Response, SessionBuilder, response};
use std::{
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
};

/// A letter that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// To whom, as the protocol said it.
    pub to: Vec<String>,
    /// The whole letter.
    pub bytes: Vec<u8>,
}

/// What the server did.
#[derive(Debug, Default)]
pub struct Counter {
    /// What arrived.
    pub arrived: Mutex<Vec<Arrived>>,
    /// Recipients that were refused, once for each try.
    pub refused: Mutex<Vec<String>>,
}

/// Whoever is not there.
pub const UNKNOWN: &str = "gone@test.example";

#[derive(Clone, Default)]
struct Clerk {
    counter: Arc<Counter>,
    to: Vec<String>,
    bytes: Vec<u8>,
}

impl Handler for Clerk {
    fn rcpt(&mut self, to: &str) -> Response {
        if to == UNKNOWN {
            self.counter.refused.lock().unwrap().push(to.to_owned());
            return response::NO_MAILBOX;
        }
        response::OK
    }

    fn data_start(&mut self, _: &str, _: &str, _: bool, to: &[String]) -> Response {
        self.to = to.to_vec();
        self.bytes.clear();
        response::START_DATA
    }

    fn data(&mut self, line: &[u8]) -> std::io::Result<()> {
        self.bytes.extend_from_slice(line);
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        let (to, bytes) = (self.to.clone(), self.bytes.clone());
        self.counter.arrived.lock().unwrap().push(Arrived { to, bytes });
        response::OK
    }
}

/// An address at which nothing listens, until a server is opened there.
pub fn closed() -> SocketAddr {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap()
}

/// Opens a server at an address. It ends with the test.
pub fn open(address: SocketAddr) -> Arc<Counter> {
    let listener = TcpListener::bind(address).unwrap();
    let clerk = Clerk::default();
    let counter = Arc::clone(&clerk.counter);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (stream, clerk) = (stream.unwrap(), clerk.clone());
            std::thread::spawn(move || serve(stream, clerk));
        }
    });
    counter
}

/// One conversation, until the other side hangs up.
fn serve(mut stream: TcpStream, clerk: Clerk) {
    let mut session =
        SessionBuilder::new("post.test.example").build(Ipv4Addr::LOCALHOST.into(), clerk);
    say(&mut stream, &session.greeting());
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        let answer = session.process(&line);
        line.clear();
        match answer.action {
            Action::NoReply => {}
            Action::Close => return say(&mut stream, &answer),
            _ => say(&mut stream, &answer),
        }
    }
}

fn say(stream: &mut TcpStream, answer: &Response) {
    let mut bytes = Vec::new();
    answer.write_to(&mut bytes).unwrap();
    // Whoever has hung up hears nothing more.
    let _ = stream.write_all(&bytes);
}
