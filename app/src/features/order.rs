//! The order in which projects are shown: shuffled, so that none profits from its place, and
//! stable for a visitor, so that nobody loses theirs.

use crate::cx::Cx;
use domain::project::Project;
use sha2::{Digest, Sha256};

/// Puts projects in the visitor's own order: by a hash of the session and the number. Whoever
/// has no session yet shares the order of the day with all others who have none.
pub fn shuffle(projects: &mut [Project], cx: &Cx) {
    shuffle_by(projects, cx, |project| project.number.clone());
}

/// Puts anything in the visitor's own order, by a name that each has to itself.
pub fn shuffle_by<T>(things: &mut [T], cx: &Cx, name: impl Fn(&T) -> String) {
    let seed = seed(cx);
    things.sort_by_cached_key(|thing| key(&seed, &name(thing)));
}

fn seed(cx: &Cx) -> Vec<u8> {
    match cx.visitor.session {
        Some(session) => session.to_vec(),
        None => cx.now().date_naive().to_string().into_bytes(),
    }
}

/// The visitor's own order as a database computes it: a multiplier and a shift of the lots.
pub fn of_lots(cx: &Cx, lots: i64) -> (i64, i64) {
    let digest = key(&seed(cx), "lots");
    let number = |from: usize| {
        let bytes = [digest[from], digest[from + 1], digest[from + 2], digest[from + 3]];
        i64::from(u32::from_be_bytes(bytes))
    };
    (1 + number(0) % (lots - 1), number(4) % lots)
}

fn key(seed: &[u8], number: &str) -> [u8; 32] {
    let mut digest = Sha256::new();
    // Hashed once before, so that the order gives nothing of the session away.
    digest.update(Sha256::digest(seed));
    digest.update(number.as_bytes());
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn two_visitors_see_two_orders() {
        let order = |seed: &[u8]| {
            let mut numbers: Vec<u32> = (1..40).collect();
            numbers.sort_by_key(|number| key(seed, &number.to_string()));
            numbers
        };
        assert_ne!(order(b"one"), order(b"other"));
        assert_eq!(order(b"one"), order(b"one"));
    }
}
