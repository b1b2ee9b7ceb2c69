//! Real words that would be read as a typing error of a label: reads a dictionary from standard
//! input, one word a line, and prints each such word with the kind. What it prints is to be judged
//! by somebody who knows the language, and belongs in `data/lookalikes.csv` if the word is real.

use std::io::{BufRead, stdin};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let recogniser = kinds::Recogniser::embedded()?;
    for word in stdin().lock().lines() {
        let word = word?;
        if let Some(slug) = recogniser.mistaken_for(&word) {
            println!("{word}\t{slug}");
        }
    }
    Ok(())
}
