//! Reads lines from standard input and prints everything that is read in each.

use std::io::{BufRead, stdin};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let recogniser = kinds::Recogniser::embedded()?;
    for line in stdin().lock().lines() {
        let line = line?;
        let reading = recogniser.read(&line);
        let kinds: Vec<String> = reading
            .kinds
            .iter()
            .map(|kind| {
                let many = kind.quantity.map_or_else(|| "?".to_owned(), |many| many.to_string());
                format!("{}={many}", kind.slug)
            })
            .collect();
        let questions: Vec<_> = reading.questions.iter().map(|asked| asked.text.as_str()).collect();
        println!(
            "{line} | {} | ask {questions:?} | unknown {:?}",
            kinds.join(" "),
            reading.unknown
        );
    }
    Ok(())
}
