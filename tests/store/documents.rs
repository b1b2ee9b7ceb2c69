use crate::{
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
};
use domain::{
    document::{Attachment, Audience, DocumentKind},
    picture::Digest,
};
use store::{Store, document};
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
