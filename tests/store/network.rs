use crate::{
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
    registry::{asked, begin, thing},
};
use chrono::TimeDelta;
use domain::{
    account::Email,
    actor::{ActorType, PartnerRole, PledgeKind},
    id::{ActorId, IntentId, PartnershipId},
    locale::Locale,
    money::Cents,
    project::Pledge,
    proposal::{Partnership, PartnershipState, Stage},
    registry::{
        Span,
        intent::{Direction, Intent, IntentState},
        loan::{Handover, State},
        resource::Condition,
    },
    text::Authored,
};
use store::{
    Store, actor, network, partnership, process, proposal,
    registry::{digest, intent, loan, resource},
};
use tests::world::beginning;
use uuid::Uuid;

#[test]
fn what_groups_lent_one_another_is_told_once_for_each_kind_and_inhabitants_are_left_out() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let group = ActorId(Uuid::from_u128(71));
        let group = actor::find_or_create(&mut tx, group, "Ferme", ActorType::Association).await;
        let group = group.unwrap();
        let home = ActorId(Uuid::from_u128(72));
        let home =
            actor::find_or_create(&mut tx, home, "Eva", ActorType::Inhabitants).await.unwrap();
        let chairs = thing(1, &owner, "chair", 40);
        resource::insert(&mut tx, &chairs).await.unwrap();
        let at = |hours| beginning() + TimeDelta::hours(hours);
        for (number, borrower, quantity, state) in [
            (2, Some(&group), 10, State::Returned),
            (3, Some(&group), 30, State::Closed),
            (4, Some(&group), 5, State::Requested),
            (5, Some(&home), 7, State::Returned),
            (6, None, 8, State::Returned),
        ] {
            let from = i64::try_from(number).unwrap() * 10;
            let span = Span::new(at(from), at(from + 4)).unwrap();
            let mut one = asked(number, &chairs, &paul, span);
            one.borrower_actor = borrower.cloned();
            one.quantity = quantity;
            one.state = state;
            let seen = Handover {
                at: at(from),
                condition: Condition::Good,
                note: String::new(),
                photos: Vec::new(),
            };
            if state != State::Requested {
                (one.handed_over, one.returned) = (Some(seen.clone()), Some(seen));
            }
            loan::insert(&mut tx, &one, false).await.unwrap();
        }
        let found = network::lent(&mut tx).await.unwrap();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((&found[0].lender, &found[0].borrower), (&owner, &group));
        assert_eq!((found[0].times, found[0].most), (2, 30));
    });
}

#[test]
fn what_partners_promised_is_told_once_everyone_may_read_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let mut published = a_process(&mut tx).await;
        let author = person(&mut tx, 40, "amina@b.example").await;
        let mut draft = a_proposal(&mut tx, published.id, &author).await;
        let brewery = ActorId(Uuid::from_u128(80));
        let brewery =
            actor::find_or_create(&mut tx, brewery, "Brasserie", ActorType::Company).await;
        let mut one = Partnership {
            id: PartnershipId(Uuid::from_u128(90)),
            role: PartnerRole::Funder,
            email: Some(Email::parse("wim@b.example").unwrap()),
            invited_name: "Brasserie".into(),
            invited_at: beginning(),
            expires_at: beginning() + TimeDelta::days(30),
            state: PartnershipState::Invited,
            actor: None,
            pledge: None,
            follows: None,
        };
        partnership::insert(&mut tx, draft.id, &one, &[7; 32]).await.unwrap();
        one.state = PartnershipState::Accepted;
        one.email = None;
        one.actor = Some(brewery.unwrap());
        one.pledge = Some(Pledge {
            kind: PledgeKind::Money,
            amount: Some(Cents(50_000)),
            label: Authored::parse(Some(Locale::Fr), "Cinq cents euros", 80).unwrap(),
        });
        let from = PartnershipState::Invited;
        assert!(partnership::update(&mut tx, &one, from).await.unwrap());
        assert_eq!(network::pledged(&mut tx).await.unwrap(), [], "a draft");
        draft.stage = Stage::Submitted;
        draft.submitted_at = Some(beginning());
        assert!(proposal::save_stage(&mut tx, &draft, Stage::Draft).await.unwrap());
        assert_eq!(network::pledged(&mut tx).await.unwrap(), [], "a process that nobody sees yet");
        published.visibility = domain::process::Visibility::Published;
        process::update(&mut tx, &published).await.unwrap();
        let found = network::pledged(&mut tx).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((&*found[0].partner.name, &*found[0].bearer.name), ("Brasserie", "Comité"));
        assert_eq!(found[0].pledge.amount, Some(Cents(50_000)));
    });
}

#[test]
fn a_digest_is_due_once_in_its_time_and_never_after_it_was_ended() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let need = Intent {
            id: IntentId(Uuid::from_u128(1)),
            direction: Direction::Need,
            what: Authored::parse(Some(Locale::Fr), "une tonnelle", 80).unwrap(),
            kind: None,
            quantity: 1,
            actor: owner,
            author: paul.id,
            commune: domain::text::Slug::parse("jette").unwrap(),
            theme: None,
            when: None,
            terms: None,
            state: IntentState::Open,
            written_at: beginning(),
        };
        intent::insert(&mut tx, &need).await.unwrap();
        let (now, since) = (beginning(), beginning() - TimeDelta::days(7));
        assert_eq!(digest::due(&mut tx, now, since).await.unwrap(), [need.author]);
        let token = "a".repeat(64);
        let kept = digest::sent(&mut tx, need.author, &token, now).await.unwrap();
        assert_eq!(kept, token);
        assert_eq!(digest::due(&mut tx, now, since).await.unwrap(), []);
        let later = now + TimeDelta::days(7);
        assert_eq!(digest::due(&mut tx, later, now).await.unwrap(), [need.author]);
        // The link in an old letter still ends it.
        let kept = digest::sent(&mut tx, need.author, &"b".repeat(64), later).await.unwrap();
        assert_eq!(kept, token);
        assert!(digest::is_read(&mut tx, &token).await.unwrap());
        digest::stop(&mut tx, &token, later).await.unwrap();
        assert!(!digest::is_read(&mut tx, &token).await.unwrap());
        let much_later = later + TimeDelta::days(70);
        assert_eq!(digest::due(&mut tx, much_later, much_later).await.unwrap(), []);
        // Whoever has nothing on the board reads nothing.
        intent::set_state(&mut tx, need.id, IntentState::Closed).await.unwrap();
        assert_eq!(digest::due(&mut tx, now, since).await.unwrap(), []);
    });
}
