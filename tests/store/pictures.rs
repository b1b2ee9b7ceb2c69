use crate::on_both;
use domain::picture::{Digest, Size};
use store::{
    Store,
    picture::{self, StoredPicture},
};
use tests::world::beginning;

#[test]
fn a_picture_is_kept_once_and_as_long_as_it_is_shown_somewhere() {
    on_both(|store: Store| async move {
        let digest = Digest::of(b"large");
        let stored = StoredPicture {
            digest,
            large: b"large".to_vec(),
            small: b"small".to_vec(),
            width: 4,
            height: 3,
        };
        let mut tx = store.write().await.unwrap();
        for place in ["delivery:1", "delivery:1", "proposal:2"] {
            picture::put(&mut tx, &stored, place, beginning()).await.unwrap();
        }
        let large = picture::bytes(&mut tx, digest, Size::Large).await.unwrap();
        let small = picture::bytes(&mut tx, digest, Size::Small).await.unwrap();
        assert_eq!((large, small), (Some(stored.large), Some(stored.small)));
        picture::release(&mut tx, digest, "delivery:1").await.unwrap();
        assert!(picture::bytes(&mut tx, digest, Size::Small).await.unwrap().is_some());
        picture::release(&mut tx, digest, "proposal:2").await.unwrap();
        assert_eq!(picture::bytes(&mut tx, digest, Size::Small).await.unwrap(), None);
    });
}
