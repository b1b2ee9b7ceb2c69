//! One short line a step, with the time it took.

use anyhow::Result;
use std::time::{Duration, Instant};

/// A step that takes a moment: one line when it is done.
pub fn step<T>(label: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let done = work()?;
    println!("{:>8}  {label}", duration(start.elapsed()));
    Ok(done)
}

/// A step that other programs do, and may take minutes: said before it starts as well.
pub fn long_step<T>(label: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("     ...  {label}");
    step(label, work)
}

/// Something worth knowing that took no time.
pub fn note(text: &str) {
    println!("          {text}");
}

/// `0.2 s`, `12.3 s`, `3 min 04`.
pub fn duration(time: Duration) -> String {
    if time.as_secs() < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02}", time.as_secs() / 60, time.as_secs() % 60)
    }
}

/// `1.2 kB`, `1.23 MB`: thousands, as the budget counts them.
pub fn weight(bytes: u64) -> String {
    let (whole, unit) = if bytes < 1_000_000 { (1_000, "kB") } else { (1_000_000, "MB") };
    let hundredths = bytes.saturating_mul(100) / whole;
    if unit == "kB" {
        format!("{}.{} kB", hundredths / 100, hundredths % 100 / 10)
    } else {
        format!("{}.{:02} MB", hundredths / 100, hundredths % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_read_as_people_say_them() {
        assert_eq!(weight(0), "0.0 kB");
        assert_eq!(weight(24_680), "24.6 kB");
        assert_eq!(weight(450_000), "450.0 kB");
        assert_eq!(weight(1_234_567), "1.23 MB");
    }

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(duration(Duration::from_millis(210)), "0.2 s");
        assert_eq!(duration(Duration::from_secs(184)), "3 min 04");
    }
}
