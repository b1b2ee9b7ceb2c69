use crate::{
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
};
use domain::{
    document::{Attachment, Audience, DocumentKind},
    picture::Digest,
};
use store::{Store, document, parcel};
use tests::world::beginning;

#[test]
fn a_document_is_kept_once_and_as_long_as_it_stands_beside_a_proposal() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let proposal = a_proposal(&mut tx, process, &marie).await.id;
        let quote = Attachment {
            digest: Digest::of(b"%PDF-"),
            kind: DocumentKind::Pdf,
            name: "Devis".into(),
            bytes: 5,
            audience: Audience::Staff,
            added_by: marie.id,
            added_at: beginning(),
        };
        assert!(document::put(&mut tx, proposal, &quote, b"%PDF-").await.unwrap());
        assert!(!document::put(&mut tx, proposal, &quote, b"%PDF-").await.unwrap());
        let found = document::of_proposal(&mut tx, proposal).await.unwrap();
        assert_eq!(found, std::slice::from_ref(&quote));
        let content = document::content(&mut tx, quote.digest).await.unwrap();
        assert_eq!(content.as_deref(), Some(&b"%PDF-"[..]));
        assert!(document::remove(&mut tx, proposal, quote.digest).await.unwrap());
        assert!(!document::remove(&mut tx, proposal, quote.digest).await.unwrap());
        assert_eq!(document::content(&mut tx, quote.digest).await.unwrap(), None);
    });
}

#[test]
fn a_file_that_was_made_for_somebody_is_given_to_them_once_and_not_after_its_time() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let marie = person(&mut tx, 41, "marie@b.example").await.id;
        let other = person(&mut tx, 42, "ali@b.example").await.id;
        let (now, until) = (beginning(), beginning() + chrono::TimeDelta::minutes(15));
        parcel::put(&mut tx, marie, "a.csv", b"old", until).await.unwrap();
        parcel::put(&mut tx, marie, "a.csv", b"new", until).await.unwrap();
        assert!(parcel::waits(&mut tx, marie, "a.csv", now).await.unwrap());
        assert!(!parcel::waits(&mut tx, marie, "a.csv", until).await.unwrap());
        assert_eq!(parcel::take(&mut tx, other, "a.csv", now).await.unwrap(), None);
        assert_eq!(parcel::take(&mut tx, marie, "a.csv", until).await.unwrap(), None);
        let taken = parcel::take(&mut tx, marie, "a.csv", now).await.unwrap();
        assert_eq!(taken.as_deref(), Some(&b"new"[..]));
        assert_eq!(parcel::take(&mut tx, marie, "a.csv", now).await.unwrap(), None);
        parcel::put(&mut tx, marie, "a.csv", b"late", until).await.unwrap();
        parcel::sweep(&mut tx, until).await.unwrap();
        assert!(!parcel::waits(&mut tx, marie, "a.csv", now).await.unwrap());
    });
}

#[test]
fn a_file_however_large_waits_in_pieces_and_is_given_whole() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let marie = person(&mut tx, 41, "marie@b.example").await.id;
        let (now, until) = (beginning(), beginning() + chrono::TimeDelta::minutes(15));
        let large: Vec<u8> =
            (0..35_000_000_u32).map(|place| u8::try_from(place % 251).unwrap()).collect();
        parcel::put(&mut tx, marie, "a.pdf", &large, until).await.unwrap();
        let taken = parcel::take(&mut tx, marie, "a.pdf", now).await.unwrap();
        assert!(taken.is_some_and(|taken| taken == large));
        // Nothing of a large one hangs on a small one that takes its place.
        parcel::put(&mut tx, marie, "a.pdf", &large, until).await.unwrap();
        parcel::put(&mut tx, marie, "a.pdf", b"small", until).await.unwrap();
        let taken = parcel::take(&mut tx, marie, "a.pdf", now).await.unwrap();
        assert_eq!(taken.as_deref(), Some(&b"small"[..]));
        parcel::put(&mut tx, marie, "a.pdf", b"", until).await.unwrap();
        assert_eq!(parcel::take(&mut tx, marie, "a.pdf", now).await.unwrap(), Some(Vec::new()));
    });
}
