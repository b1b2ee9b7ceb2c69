use crate::{
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
};
use domain::{
    actor::Membership,
    id::ActorId,
    money::Cents,
    valuation::{Feasibility, Valuation},
};
use store::{Store, actor, valuation};
use tests::world::beginning;
use uuid::Uuid;

#[test]
fn a_dossier_is_saved_by_one_at_a_time_and_kept_from_whoever_has_a_stake() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let eva = person(&mut tx, 41, "eva@b.example").await;
        let id = a_proposal(&mut tx, process, &marie).await.id;
        let dossier = Valuation {
            feasibility: Feasibility::Feasible,
            costs: vec![Cents(50_000), Cents(0), Cents(1_000)],
            months: Some(9),
            notes: "Vu sur place".into(),
            ..Valuation::default()
        };
        let now = beginning();
        assert!(valuation::put(&mut tx, id, &dossier, 0, eva.id, now).await.unwrap());
        assert!(!valuation::put(&mut tx, id, &dossier, 0, eva.id, now).await.unwrap());
        assert!(valuation::put(&mut tx, id, &dossier, 1, eva.id, now).await.unwrap());
        assert!(!valuation::put(&mut tx, id, &dossier, 1, eva.id, now).await.unwrap());
        let saved = valuation::get(&mut tx, id).await.unwrap().unwrap();
        assert_eq!((saved.valuation, saved.revision), (dossier, 2));
        assert_eq!(valuation::of_process(&mut tx, process).await.unwrap().len(), 1);
        valuation::assign(&mut tx, id, eva.id).await.unwrap();
        valuation::assign(&mut tx, id, eva.id).await.unwrap();
        let assigned = valuation::assignments(&mut tx, process).await.unwrap();
        assert_eq!(assigned, [(id, eva.id, eva.email.clone())]);
        valuation::unassign(&mut tx, id, eva.id).await.unwrap();
        assert_eq!(valuation::assignments(&mut tx, process).await.unwrap(), []);
        valuation::assign(&mut tx, id, eva.id).await.unwrap();
        assert!(!valuation::is_involved(&mut tx, id, eva.id).await.unwrap());
        valuation::declare_stake(&mut tx, id, eva.id, "Ma sœur", now).await.unwrap();
        assert_eq!(valuation::assignments(&mut tx, process).await.unwrap(), []);
        let stakes = valuation::stakes(&mut tx, id).await.unwrap();
        assert_eq!(stakes, [(eva.id, "Ma sœur".to_owned())]);
        let member = Membership {
            account: eva.id,
            actor: ActorId(Uuid::from_u128(50)),
            name: "Eva".into(),
            mandate: String::new(),
            interests: String::new(),
        };
        actor::put_member(&mut tx, &member, now).await.unwrap();
        assert!(valuation::is_involved(&mut tx, id, eva.id).await.unwrap());
    });
}
