//! A room full of phones, over real HTTP, in a process of its own:
//! `live HOST CODE ROUND COOKIE SERVER-PID [PHONES]`.
//!
//! Prints one figure a line: what, asked, measured, separated by tabs. Every wait is bounded.

use std::{
    error::Error,
    sync::Arc,
    time::{Duration, Instant},
};
use tests::load::{Connection, Stream, join, quantile};
use tokio::{
    sync::{Barrier, Mutex, mpsc, watch},
    task::JoinSet,
};
use uuid::Uuid;

/// How long the ballots of all phones take to arrive.
const VOTE: Duration = Duration::from_secs(10);
/// Connections over which ballots come.
const CONNECTIONS: usize = 400;
/// Clicks of the facilitator for each measure.
const CLICKS: usize = 10;

type Failed = Box<dyn Error + Send + Sync>;

#[derive(Clone)]
struct Room {
    host: String,
    code: String,
    round: String,
    staff: String,
    server: u32,
}

#[tokio::main]
async fn main() -> Result<(), Failed> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [host, code, round, staff, server, rest @ ..] = &args[..] else {
        return Err("usage: live HOST CODE ROUND COOKIE SERVER-PID [PHONES]".into());
    };
    let phones = rest.first().map_or(Ok(5_000), |count| count.parse())?;
    let room = Room {
        host: host.clone(),
        code: code.clone(),
        round: round.clone(),
        staff: staff.clone(),
        server: server.parse()?,
    };
    clicks(&room, 300.min(phones), Duration::from_millis(80)).await?;
    let idle = room.memory()?;
    let open = streams(&room, phones, None).await?;
    let full = room.memory()?;
    let each = full.saturating_sub(idle) * 1_024 / phones as u64;
    tell(
        "memory of a connection",
        "≤ 30 kB",
        &format!("{:.1} kB", each as f64 / 1e3),
        each <= 30_000,
    );
    drop(open);
    clicks(&room, phones, Duration::from_millis(250)).await?;
    reconnects(&room, phones).await?;
    ballots(&room, phones).await
}

fn tell(what: &str, asked: &str, measured: &str, met: bool) {
    println!("{what}\t{asked}\t{measured}\t{}", if met { "met" } else { "missed" });
}

impl Room {
    fn path(&self, rest: &str) -> String {
        format!("/fr/w/{}{rest}", self.code)
    }

    /// Memory of the server in kibibytes.
    fn memory(&self) -> Result<u64, Failed> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.server))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let size = line.and_then(|line| line.split_whitespace().next());
        Ok(size.ok_or("no size of the server")?.parse()?)
    }

    /// Something that the facilitator presses and everyone is told at once.
    async fn click(&self, connection: &mut Connection) -> Result<Instant, Failed> {
        let body = format!("op={}&do=extend&seconds=60", Uuid::new_v4());
        let pressed = Instant::now();
        let answer = connection.post(&self.path("/console"), &self.staff, &body).await?;
        if answer.status != 200 {
            return Err(format!("a click was answered with {}", answer.status).into());
        }
        Ok(pressed)
    }
}

/// Opens streams, so many at a time that the queue of the listener holds them.
async fn streams(room: &Room, count: usize, last: Option<&str>) -> Result<Vec<Stream>, Failed> {
    let gate = Arc::new(tokio::sync::Semaphore::new(256));
    let mut opening = JoinSet::new();
    for _ in 0..count {
        let (room, gate, last) = (room.clone(), Arc::clone(&gate), last.map(str::to_owned));
        opening.spawn(async move {
            let _turn = gate.acquire().await?;
            let mut stream =
                Stream::open(&room.host, &room.path("/stream/phone"), last.as_deref()).await?;
            if last.is_none() {
                stream.next().await?;
            }
            Ok::<_, Failed>(stream)
        });
    }
    let mut open = Vec::with_capacity(count);
    while let Some(stream) = opening.join_next().await {
        open.push(stream??);
    }
    Ok(open)
}

/// From the click of the facilitator to its notice on each phone.
async fn clicks(room: &Room, phones: usize, asked: Duration) -> Result<(), Failed> {
    let open = streams(room, phones, None).await?;
    let (sender, mut received) = mpsc::unbounded_channel();
    let mut listening = JoinSet::new();
    for mut stream in open {
        let sender = sender.clone();
        listening.spawn(async move {
            while let Ok(frame) = stream.frame().await {
                if sender.send(frame.at).is_err() {
                    break;
                }
            }
        });
    }
    let mut desk = Connection::open(&room.host).await?;
    let mut times = Vec::with_capacity(phones * CLICKS);
    for _ in 0..CLICKS {
        let pressed = room.click(&mut desk).await?;
        let mut all = Vec::with_capacity(phones);
        let arriving = async {
            while all.len() < phones {
                if received.recv_many(&mut all, phones).await == 0 {
                    return Err("the phones are gone");
                }
            }
            Ok(())
        };
        tokio::time::timeout(Duration::from_secs(20), arriving).await??;
        times.extend(all.iter().map(|at| at.saturating_duration_since(pressed)));
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    listening.abort_all();
    let (half, p99) = (quantile(&mut times, 500), quantile(&mut times, 990));
    let what = format!("click to receipt, {phones} phones, p99");
    let asked_text = format!("< {} ms", asked.as_millis());
    tell(
        &what,
        &asked_text,
        &format!("{} ms (median {} ms)", p99.as_millis(), half.as_millis()),
        p99 < asked,
    );
    Ok(())
}

/// All phones come back at the same moment, behind one step that they missed.
async fn reconnects(room: &Room, phones: usize) -> Result<(), Failed> {
    let mut one = streams(room, 1, None).await?;
    let mut desk = Connection::open(&room.host).await?;
    room.click(&mut desk).await?;
    let known = one[0].next().await?.id;
    room.click(&mut desk).await?;
    drop(one);
    let start = Arc::new(Barrier::new(phones + 1));
    let mut coming = JoinSet::new();
    for _ in 0..phones {
        let (room, start, known) = (room.clone(), Arc::clone(&start), known.clone());
        coming.spawn(async move {
            start.wait().await;
            let mut tries = 0;
            loop {
                let path = room.path("/stream/phone");
                match Stream::open(&room.host, &path, Some(&known)).await {
                    Ok(mut stream) => return Ok::<_, Failed>((stream.next().await?.at, stream)),
                    // The queue of the listener is full: a browser would come back as well.
                    Err(_) if tries < 20 => tries += 1,
                    Err(error) => return Err(error.into()),
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        });
    }
    start.wait().await;
    let began = Instant::now();
    let (mut last, mut held) = (Duration::ZERO, Vec::with_capacity(phones));
    while let Some(come) = coming.join_next().await {
        let (at, stream) = come??;
        last = last.max(at.saturating_duration_since(began));
        held.push(stream);
    }
    let what = format!("{phones} reconnects at once, all current after");
    tell(&what, "< 5 s", &format!("{:.2} s", last.as_secs_f64()), last < Duration::from_secs(5));
    Ok(())
}

/// Everyone comes in, then all vote within ten seconds, while their streams are open.
async fn ballots(room: &Room, phones: usize) -> Result<(), Failed> {
    let cookies = everyone_in(room, phones).await?;
    let listening = streams(room, phones, None).await?;
    let mut pool = Vec::new();
    for _ in 0..CONNECTIONS.min(phones) {
        pool.push(Arc::new(Mutex::new(Connection::open(&room.host).await?)));
    }
    let (go, gone) = watch::channel(false);
    let mut casting = JoinSet::new();
    for (number, cookie) in cookies.into_iter().enumerate() {
        let (room, mut gone) = (room.clone(), gone.clone());
        let connection = Arc::clone(&pool[number % pool.len()]);
        let due = VOTE.mul_f64((number as f64 * 0.618_033_988).fract());
        casting.spawn(async move {
            gone.wait_for(|go| *go).await?;
            tokio::time::sleep(due).await;
            let meant = Instant::now();
            let body = format!("op={}&do=cast&round={}", Uuid::new_v4(), room.round);
            let mut connection = connection.lock().await;
            let answer = connection.post(&room.path("/do"), &cookie, &body).await?;
            Ok::<_, Failed>((answer.status, meant.elapsed()))
        });
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    go.send(true)?;
    let start = Instant::now();
    let (mut times, mut refused) = (Vec::new(), 0);
    while let Some(cast) = casting.join_next().await {
        match cast?? {
            (200, time) => times.push(time),
            _ => refused += 1,
        }
    }
    let took = start.elapsed();
    drop(listening);
    let acknowledged = times.len();
    let (half, p99) = (quantile(&mut times, 500), quantile(&mut times, 990));
    let what =
        format!("{phones} ballots in {:.1} s, acknowledged after commit, p99", took.as_secs_f64());
    let measured = format!("{} ms (median {} ms)", p99.as_millis(), half.as_millis());
    tell(&what, "< 250 ms", &measured, p99 < Duration::from_millis(250));
    println!("acknowledged\t{acknowledged}\nrefused\t{refused}");
    Ok(())
}

/// Everyone comes in; gives their cookies.
async fn everyone_in(room: &Room, phones: usize) -> Result<Vec<String>, Failed> {
    let mut coming = JoinSet::new();
    let doors = 64.min(phones);
    let start = Instant::now();
    for door in 0..doors {
        let room = room.clone();
        coming.spawn(async move {
            let mut connection = Connection::open(&room.host).await?;
            let mut cookies = Vec::new();
            for number in (door..phones).step_by(doors) {
                cookies.push(join(&mut connection, &room.code, number).await?);
            }
            Ok::<_, Failed>(cookies)
        });
    }
    let mut cookies = Vec::with_capacity(phones);
    while let Some(some) = coming.join_next().await {
        cookies.extend(some??);
    }
    let rate = phones as f64 / start.elapsed().as_secs_f64();
    println!("people who come in, a second\t\t{rate:.0}\t");
    Ok(cookies)
}
