use crate::on_both;
use domain::{
    place::Territory,
    text::{Localized, Slug},
};
use store::reference::{self, ResourceKind};

#[test]
fn a_setting_is_read_as_it_was_last_written() {
    on_both(|store| async move {
        let mut tx = store.write().await.unwrap();
        assert_eq!(reference::setting(&mut tx, "key").await.unwrap(), None);
        reference::set_setting(&mut tx, "key", "one").await.unwrap();
        reference::set_setting(&mut tx, "key", "two").await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert_eq!(reference::setting(&mut tx, "key").await.unwrap().as_deref(), Some("two"));
    });
}

#[test]
fn territories_keep_their_order_and_can_be_brought_up_to_date() {
    on_both(|store| async move {
        let territory = |slug: &str, population| Territory {
            slug: Slug::parse(slug).unwrap(),
            name: Localized::same(slug),
            population,
            postcode: "1000".into(),
        };
        let mut tx = store.write().await.unwrap();
        reference::put_territory(&mut tx, &territory("uccle", 1), 1).await.unwrap();
        reference::put_territory(&mut tx, &territory("jette", 2), 0).await.unwrap();
        reference::put_territory(&mut tx, &territory("uccle", 3), 1).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        let read = reference::territories(&mut tx).await.unwrap();
        assert_eq!(read, [territory("jette", 2), territory("uccle", 3)]);
    });
}

#[test]
fn kinds_are_kept_by_code() {
    on_both(|store| async move {
        let kind = ResourceKind {
            slug: Slug::parse("tent-popup").unwrap(),
            tracking: "unit".into(),
            fr: "barnum;tonnelle".into(),
            nl: "partytent".into(),
            en: "marquee".into(),
        };
        let mut tx = store.write().await.unwrap();
        reference::put_kind(&mut tx, &kind).await.unwrap();
        reference::put_kind(&mut tx, &kind).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert_eq!(reference::kinds(&mut tx).await.unwrap(), [kind]);
    });
}
