use crate::{
    on_both,
    processes::{a_kept_project, a_process, an_envelope},
    proposals::{a_proposal, person, words},
};
use domain::{
    account::Email,
    actor::{ActorStanding, ActorType, Membership},
    enterprise::EnterpriseNumber,
    id::ActorId,
    proposal::Stage,
};
use store::{Error, Store, actor, project, proposal};
use tests::world::beginning;
use uuid::Uuid;

#[test]
fn what_is_known_of_an_actor_and_who_acts_for_it_is_read_as_it_was_written() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let administration = a_process(&mut tx).await.administration;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let id = ActorId(Uuid::from_u128(51));
        let company =
            actor::find_or_create(&mut tx, id, "Brasserie", ActorType::Company).await.unwrap();
        let mut profile = actor::profile(&mut tx, company.id).await.unwrap().unwrap();
        assert_eq!(profile.standing, ActorStanding::Named);
        profile.enterprise = Some(EnterpriseNumber::parse("0000.000.097").unwrap());
        profile.about = Some(words("Une brasserie"));
        profile.website = Some("https://b.example".into());
        profile.standing = ActorStanding::Declared;
        actor::update(&mut tx, &profile).await.unwrap();
        assert_eq!(actor::to_confirm(&mut tx).await.unwrap(), std::slice::from_ref(&profile));
        profile.standing = ActorStanding::Confirmed;
        profile.confirmed_by = Some(administration);
        actor::update(&mut tx, &profile).await.unwrap();
        assert_eq!(actor::profile(&mut tx, company.id).await.unwrap(), Some(profile.clone()));
        assert_eq!(actor::to_confirm(&mut tx).await.unwrap(), []);
        let member = Membership {
            account: marie.id,
            actor: company.id,
            name: "Marie".into(),
            mandate: "gérante".into(),
            interests: String::new(),
        };
        actor::put_member(&mut tx, &member, beginning()).await.unwrap();
        assert_eq!(
            actor::members(&mut tx, company.id).await.unwrap(),
            std::slice::from_ref(&member)
        );
        let own = actor::memberships(&mut tx, marie.id).await.unwrap();
        assert_eq!(own, [(company.clone(), member)]);
        assert!(actor::remove_member(&mut tx, company.id, marie.id).await.unwrap());
        assert!(!actor::remove_member(&mut tx, company.id, marie.id).await.unwrap());
        let id = ActorId(Uuid::from_u128(52));
        let other = actor::find_or_create(&mut tx, id, "Autre", ActorType::Company).await.unwrap();
        let twin = domain::actor::Profile { actor: other, ..profile };
        assert!(matches!(actor::update(&mut tx, &twin).await, Err(Error::Conflict)));
    });
}

#[test]
fn an_invitation_to_act_for_an_actor_works_once_and_forgets_its_address() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let id = ActorId(Uuid::from_u128(51));
        let company =
            actor::find_or_create(&mut tx, id, "Brasserie", ActorType::Company).await.unwrap();
        let email = Email::parse("lea@b.example").unwrap();
        let until = beginning() + chrono::TimeDelta::days(30);
        for token in [[1; 32], [2; 32]] {
            let mandate = "comptable";
            actor::invite_member(&mut tx, &token, company.id, &email, mandate, until)
                .await
                .unwrap();
        }
        assert_eq!(actor::member_invitation(&mut tx, &[1; 32]).await.unwrap(), None);
        let open = actor::member_invitation(&mut tx, &[2; 32]).await.unwrap().unwrap();
        assert!(!open.answered && open.actor == company.id && open.expires_at == until);
        let now = beginning();
        // Whoever is invited anew takes no other place.
        let another = Email::parse("ann@b.example").unwrap();
        assert_eq!(actor::open_invitations(&mut tx, company.id, &another).await.unwrap(), 1);
        assert_eq!(actor::open_invitations(&mut tx, company.id, &email).await.unwrap(), 0);
        assert!(actor::answer_member_invitation(&mut tx, &[2; 32], now).await.unwrap());
        assert_eq!(actor::open_invitations(&mut tx, company.id, &another).await.unwrap(), 0);
        assert!(!actor::answer_member_invitation(&mut tx, &[2; 32], now).await.unwrap());
        actor::invite_member(&mut tx, &[3; 32], company.id, &email, "", until).await.unwrap();
        let late = until + chrono::TimeDelta::seconds(1);
        assert!(!actor::answer_member_invitation(&mut tx, &[3; 32], late).await.unwrap());
    });
}

#[test]
fn the_projects_of_an_actor_are_those_it_carries_or_helps_that_came_from_no_proposal() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let made = a_kept_project(&mut tx, process, envelope, "1").await;
        assert_eq!(project::of_actor(&mut tx, made.bearer.id).await.unwrap(), [made.id]);
        for partner in &made.partners {
            assert_eq!(project::of_actor(&mut tx, partner.actor.id).await.unwrap(), [made.id]);
        }
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let mut written = a_proposal(&mut tx, process, &marie).await;
        written.submitted_at = Some(beginning());
        written.stage = Stage::Retained;
        written.project = Some(made.id);
        assert!(proposal::save_stage(&mut tx, &written, Stage::Draft).await.unwrap());
        assert_eq!(project::of_actor(&mut tx, made.bearer.id).await.unwrap(), []);
    });
}
