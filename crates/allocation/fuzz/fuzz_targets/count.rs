#![no_main]

#[path = "../bodies.rs"]
#[allow(dead_code, reason = "each target runs one body")]
mod bodies;
#[path = "../mutation.rs"]
mod mutation;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| bodies::count(bytes));

fuzz_mutator!(|bytes: &mut [u8], size: usize, max_size: usize, seed: u32| {
    // The rule on the first line is left to the fuzzer and its dictionary.
    let end = bytes[..size].iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let changed = mutation::mutate(&bytes[end..size], seed.into());
    if seed % 2 == 0 || end + changed.len() > max_size {
        return fuzzer_mutate(bytes, size, max_size);
    }
    bytes[end..end + changed.len()].copy_from_slice(&changed);
    end + changed.len()
});
