#![no_main]

#[path = "../bodies.rs"]
#[allow(dead_code, reason = "each target runs one body")]
mod bodies;
#[path = "../mutation.rs"]
mod mutation;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| bodies::reader(bytes));

fuzz_mutator!(|bytes: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let changed = mutation::mutate(&bytes[..size], seed.into());
    if seed % 2 == 0 || changed.len() > max_size {
        return fuzzer_mutate(bytes, size, max_size);
    }
    bytes[..changed.len()].copy_from_slice(&changed);
    changed.len()
});
