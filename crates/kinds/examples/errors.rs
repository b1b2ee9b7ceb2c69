//! The lines of the tuning set that are read otherwise than they are labelled. Never to be run on
//! the held-out half.

use kinds::labelled;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let recogniser = kinds::Recogniser::embedded()?;
    let set = include_str!("../../../tests/fixtures/kinds/tuning.jsonl");
    let lines = labelled::lines(set)?;
    for line in &lines {
        let reading = recogniser.read(&line.text);
        let mut found: Vec<_> =
            reading.kinds.iter().map(|kind| (kind.slug.as_str(), kind.quantity)).collect();
        let mut labels: Vec<_> =
            line.kinds.iter().map(|label| (label.slug.as_str(), label.quantity)).collect();
        found.sort_unstable();
        labels.sort_unstable();
        if found != labels {
            println!("{}\n    labelled {labels:?}\n    read     {found:?}", line.text);
        }
    }
    for (name, score) in labelled::scores(recogniser, &lines) {
        println!("{name}: {} {} {} {score:?}", score.precision(), score.recall(), score.quantity());
    }
    Ok(())
}
