use crate::{
    on_both,
    proposals::person,
    registry::{at, begin, slug},
};
use chrono::NaiveDate;
use domain::{
    recipe::{Draft, Ingredient, Standing, Version},
    text::Localized,
};
use store::{Error, Store, Tx, recipe};

fn text(fr: &str, nl: &str) -> Localized {
    Localized::parse(fr, nl, "", 80).unwrap()
}

/// A recipe with ten chairs for eighty people.
fn version(number: u32, title: &str) -> Version {
    Version {
        number,
        on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
        change: text("Autre chose.", "Iets anders."),
        title: text(title, "Feest"),
        summary: text("Une rue.", "Een straat."),
        people: 80,
        steps: vec![text("Un", "Een"), text("Deux", "Twee")],
        needs: vec![
            Ingredient {
                kind: slug("chair"),
                what: text("chaises", "stoelen"),
                quantity: 10,
                grows: true,
            },
            Ingredient {
                kind: slug("tent-popup"),
                what: text("tonnelle", "partytent"),
                quantity: 1,
                grows: false,
            },
        ],
    }
}

fn named(title: &str) -> Draft {
    let title = [title, "", ""].map(str::to_owned);
    Draft { title, ..Draft::default() }
}

async fn revision(tx: &mut Tx) -> u32 {
    recipe::by_slug(tx, &slug("fete")).await.unwrap().unwrap().revision
}

#[test]
fn a_recipe_is_written_published_changed_and_withdrawn_and_each_version_stays_as_it_was() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        begin(&mut tx).await;
        let sam = person(&mut tx, 41, "sam@b.example").await;
        let fete = slug("fete");
        recipe::insert(&mut tx, &fete, &named("Fête"), at(0)).await.unwrap();
        let kept = recipe::by_slug(&mut tx, &fete).await.unwrap().unwrap();
        assert_eq!((kept.standing(), kept.draft), (Standing::Draft, Some(named("Fête"))));
        assert!(recipe::published(&mut tx).await.unwrap().is_empty());
        let first = version(1, "Fête");
        assert!(recipe::publish(&mut tx, &fete, &first, (sam.id, 1), at(1)).await.unwrap());
        // Written again, and published as the next version.
        let draft = Some(named("Grande fête"));
        assert!(recipe::save_draft(&mut tx, &fete, draft.as_ref(), 2, at(2)).await.unwrap());
        assert_eq!(recipe::by_slug(&mut tx, &fete).await.unwrap().unwrap().draft, draft);
        let mut second = version(2, "Grande fête");
        second.needs.truncate(1);
        assert!(recipe::publish(&mut tx, &fete, &second, (sam.id, 3), at(3)).await.unwrap());
        let all = recipe::published(&mut tx).await.unwrap();
        assert_eq!((all.len(), &all[0].version), (1, &second));
        assert_eq!(all[0].changes.iter().map(|change| change.number).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(recipe::changes(&mut tx, &fete).await.unwrap(), all[0].changes);
        assert_eq!(recipe::version(&mut tx, &fete, 1).await.unwrap(), Some(first));
        assert_eq!(recipe::version(&mut tx, &fete, 3).await.unwrap(), None);
        assert_eq!(recipe::by_slug(&mut tx, &fete).await.unwrap().unwrap().draft, None);
        let why = text("La rue est fermée.", "De straat is dicht.");
        assert!(recipe::withdraw(&mut tx, &fete, Some(&why), 4, at(4)).await.unwrap());
        let all = recipe::published(&mut tx).await.unwrap();
        assert_eq!((all[0].standing, &all[0].because), (Standing::Withdrawn, &Some(why)));
        assert!(recipe::withdraw(&mut tx, &fete, None, 5, at(5)).await.unwrap());
        let kept = recipe::kept(&mut tx).await.unwrap().remove(0);
        assert_eq!((kept.standing(), kept.because), (Standing::Published, None));
    });
}

#[test]
fn who_read_an_older_state_of_a_recipe_changes_nothing() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        begin(&mut tx).await;
        let sam = person(&mut tx, 41, "sam@b.example").await;
        let fete = slug("fete");
        recipe::insert(&mut tx, &fete, &named("Fête"), at(0)).await.unwrap();
        assert!(recipe::save_draft(&mut tx, &fete, Some(&named("Bal")), 1, at(1)).await.unwrap());
        let of = version(1, "Fête");
        assert!(!recipe::save_draft(&mut tx, &fete, Some(&named("Non")), 1, at(2)).await.unwrap());
        assert!(!recipe::publish(&mut tx, &fete, &of, (sam.id, 1), at(2)).await.unwrap());
        assert!(!recipe::remove(&mut tx, &fete, 1).await.unwrap());
        // Nor does anybody pass over a version, or withdraw what was never published.
        let passed = version(2, "Fête");
        assert!(!recipe::publish(&mut tx, &fete, &passed, (sam.id, 2), at(2)).await.unwrap());
        let why = text("La rue est fermée.", "De straat is dicht.");
        assert!(!recipe::withdraw(&mut tx, &fete, Some(&why), 2, at(2)).await.unwrap());
        assert_eq!(revision(&mut tx).await, 2);
        // What was never published can go; what was stays for good.
        assert!(recipe::publish(&mut tx, &fete, &of, (sam.id, 2), at(3)).await.unwrap());
        let last = revision(&mut tx).await;
        assert!(!recipe::remove(&mut tx, &fete, last).await.unwrap());
        let bal = slug("bal");
        recipe::insert(&mut tx, &bal, &named("Bal"), at(0)).await.unwrap();
        assert!(recipe::remove(&mut tx, &bal, 1).await.unwrap());
        assert_eq!(recipe::by_slug(&mut tx, &bal).await.unwrap(), None);
    });
}

#[test]
fn what_comes_with_the_program_is_put_in_once_and_never_over_what_somebody_made_of_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        begin(&mut tx).await;
        let sam = person(&mut tx, 41, "sam@b.example").await;
        let fete = slug("fete");
        assert!(recipe::sow(&mut tx, &fete, &version(1, "Fête"), at(0)).await.unwrap());
        let own = version(2, "Notre fête");
        assert!(recipe::publish(&mut tx, &fete, &own, (sam.id, 1), at(1)).await.unwrap());
        let why = text("La rue est fermée.", "De straat is dicht.");
        assert!(recipe::withdraw(&mut tx, &fete, Some(&why), 2, at(2)).await.unwrap());
        assert!(!recipe::sow(&mut tx, &fete, &version(1, "Fête, mieux"), at(3)).await.unwrap());
        let all = recipe::published(&mut tx).await.unwrap();
        assert_eq!((all[0].standing, &all[0].version), (Standing::Withdrawn, &own));
        let first = recipe::version(&mut tx, &fete, 1).await.unwrap().unwrap();
        assert_eq!(first, version(1, "Fête"));
    });
}

#[test]
fn the_database_itself_keeps_no_version_without_a_kind_that_there_is_and_no_address_twice() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        begin(&mut tx).await;
        let mut of = version(1, "Fête");
        of.needs[0].kind = slug("zeppelin");
        let refused = recipe::sow(&mut tx, &slug("fete"), &of, at(0)).await;
        assert!(matches!(refused, Err(Error::Reference)), "{refused:?}");
        drop(tx);
        let mut tx = store.write().await.unwrap();
        begin(&mut tx).await;
        let fete = slug("fete");
        recipe::sow(&mut tx, &fete, &version(1, "Fête"), at(0)).await.unwrap();
        let refused = recipe::insert(&mut tx, &fete, &named("Fête"), at(0)).await;
        assert!(matches!(refused, Err(Error::Conflict)), "{refused:?}");
    });
}
