use crate::{
    on_both,
    processes::{a_process, a_project, an_envelope},
};
use domain::{
    account::{Account, Email},
    actor::{ActorType, PartnerRole, PledgeKind},
    id::{AccountId, ActorId, PartnershipId, ProcessId, ProposalId},
    locale::Locale,
    money::Cents,
    picture::Digest,
    project::{CostLine, Pledge, Theme},
    proposal::{Answer, Content, Partnership, PartnershipState, Photo, Photos, Proposal, Stage},
    text::{Authored, Localized, Slug},
};
use store::{
    Error, Store, Tx, account, actor, partnership, project, proposal, working_copy,
    working_copy::WorkingCopy,
};
use tests::world::beginning;
use uuid::Uuid;

pub fn words(text: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), text, 200).unwrap()
}

pub async fn person(tx: &mut Tx, number: u128, email: &str) -> Account {
    let id = AccountId(Uuid::from_u128(number));
    let email = Email::parse(email).unwrap();
    account::find_or_create(tx, id, &email, Locale::Fr, beginning()).await.unwrap().0
}

pub async fn a_proposal(tx: &mut Tx, process: ProcessId, author: &Account) -> Proposal {
    let id = ActorId(Uuid::from_u128(50));
    let bearer = actor::find_or_create(tx, id, "Comité", ActorType::Collective).await.unwrap();
    let proposal = Proposal {
        id: ProposalId(Uuid::from_u128(60)),
        process,
        slug: Slug::parse("un-four").unwrap(),
        author: author.id,
        bearer,
        stage: Stage::Draft,
        content: Content {
            title: words("Un four").with_translation(Locale::Nl, "Een oven"),
            summary: words("Cuire ensemble"),
            place: words("Place du marché"),
            commune: None,
            district: None,
            point: None,
            description: None,
            theme: Some(Theme::Food),
            envelope: None,
            cost_lines: vec![CostLine {
                label: words("Briques"),
                quantity: 200,
                unit_price: Cents(250),
                year: 1,
                kind: None,
                told: domain::project::Told::Plain,
                quote: None,
            }],
            adjust: None,
        },
        version: 1,
        saved_at: beginning(),
        submitted_at: None,
        answer: None,
        photos: Photos::default(),
        project: None,
        partnerships: Vec::new(),
        taken_down: None,
    };
    proposal::insert(tx, &proposal, author.id).await.unwrap();
    proposal
}

pub fn an_invitation() -> Partnership {
    Partnership {
        id: PartnershipId(Uuid::from_u128(70)),
        role: PartnerRole::Funder,
        email: Some(Email::parse("wim@b.example").unwrap()),
        invited_name: "Brasserie".into(),
        invited_at: beginning(),
        expires_at: beginning() + chrono::TimeDelta::days(30),
        state: PartnershipState::Invited,
        actor: None,
        pledge: None,
        follows: None,
    }
}

pub fn a_photo(name: &str) -> Photo {
    let digest = Digest::of(name.as_bytes());
    Photo { digest, width: 4, height: 3, alternative: words(name) }
}

#[test]
fn a_proposal_is_read_as_it_was_written_by_every_way_to_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let known = account::by_email(&mut tx, &marie.email).await.unwrap();
        assert_eq!(known.as_ref(), Some(&marie));
        assert!(!proposal::any_of_process(&mut tx, process).await.unwrap());
        let written = a_proposal(&mut tx, process, &marie).await;
        assert!(proposal::any_of_process(&mut tx, process).await.unwrap());
        let found = proposal::by_slug(&mut tx, process, &written.slug).await.unwrap();
        assert_eq!(found, Some(written.clone()));
        assert_eq!(proposal::by_id(&mut tx, written.id).await.unwrap(), Some(written.clone()));
        assert_eq!(
            proposal::of_process(&mut tx, process).await.unwrap(),
            std::slice::from_ref(&written)
        );
        assert_eq!(proposal::of_account(&mut tx, marie.id).await.unwrap(), [written.id]);
        assert_eq!(proposal::of_actor(&mut tx, written.bearer.id).await.unwrap(), [written.id]);
    });
}

#[test]
fn of_two_who_save_a_version_at_once_one_is_told() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let mut written = a_proposal(&mut tx, process, &marie).await;
        written.version = 2;
        written.content.summary = words("Chauffer ensemble");
        assert!(proposal::save_version(&mut tx, &written, marie.id).await.unwrap());
        assert!(!proposal::save_version(&mut tx, &written, marie.id).await.unwrap());
        let versions = proposal::versions(&mut tx, written.id).await.unwrap();
        let numbers: Vec<u32> = versions.iter().map(|version| version.number).collect();
        assert_eq!(numbers, [2, 1]);
        assert_eq!(proposal::by_id(&mut tx, written.id).await.unwrap(), Some(written));
    });
}

#[test]
fn a_project_leads_back_to_the_proposal_it_came_from() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let project = a_project(&mut tx, envelope, "1").await;
        project::insert(&mut tx, process, &project).await.unwrap();
        assert_eq!(project::by_id(&mut tx, project.id).await.unwrap(), Some(project.clone()));
        assert_eq!(proposal::of_project(&mut tx, project.id).await.unwrap(), None);
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let mut written = a_proposal(&mut tx, process, &marie).await;
        written.stage = Stage::Retained;
        written.submitted_at = Some(beginning());
        written.project = Some(project.id);
        assert!(proposal::save_stage(&mut tx, &written, Stage::Draft).await.unwrap());
        assert_eq!(proposal::of_project(&mut tx, project.id).await.unwrap(), Some(written));
    });
}

#[test]
fn photos_stay_in_the_order_of_their_bearers_and_the_database_takes_six() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let mut written = a_proposal(&mut tx, process, &marie).await;
        let two = Photos::default().with(a_photo("b")).unwrap().with(a_photo("a")).unwrap();
        for photos in [two, Photos::default()] {
            proposal::save_photos(&mut tx, written.id, &photos).await.unwrap();
            assert_eq!(proposal::photos_taken(&mut tx, written.id).await.unwrap(), photos);
            written.photos = photos;
            assert_eq!(
                proposal::by_id(&mut tx, written.id).await.unwrap().as_ref(),
                Some(&written)
            );
        }
        let seven: Vec<_> = "abcdefg".chars().map(|name| a_photo(&name.to_string())).collect();
        let seven: Photos = serde_json::from_value(serde_json::to_value(seven).unwrap()).unwrap();
        let refused = proposal::save_photos(&mut tx, written.id, &seven).await;
        assert!(refused.is_err(), "the database itself takes six");
    });
}

#[test]
fn who_carries_a_proposal_can_change() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let mut written = a_proposal(&mut tx, process, &marie).await;
        let id = ActorId(Uuid::from_u128(51));
        written.bearer = actor::find_or_create(&mut tx, id, "Les Jardins", ActorType::Association)
            .await
            .unwrap();
        proposal::save_bearer(&mut tx, &written).await.unwrap();
        assert_eq!(proposal::by_id(&mut tx, written.id).await.unwrap(), Some(written));
    });
}

#[test]
fn a_stage_is_left_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let mut written = a_proposal(&mut tx, process, &marie).await;
        written.stage = Stage::Submitted;
        written.submitted_at = Some(beginning());
        assert!(proposal::save_stage(&mut tx, &written, Stage::Draft).await.unwrap());
        assert!(!proposal::save_stage(&mut tx, &written, Stage::Draft).await.unwrap());
        written.stage = Stage::Declined;
        written.answer = Some(Answer::Reason(Localized::same("Hors appel")));
        assert!(proposal::save_stage(&mut tx, &written, Stage::Submitted).await.unwrap());
        assert_eq!(proposal::by_id(&mut tx, written.id).await.unwrap(), Some(written));
    });
}

#[test]
fn the_database_itself_keeps_a_stage_without_its_reason_or_its_project_out() {
    on_both(|store: Store| async move {
        for stage in [Stage::Submitted, Stage::Declined, Stage::Retained] {
            let mut tx = store.write().await.unwrap();
            let process = a_process(&mut tx).await.id;
            let marie = person(&mut tx, 40, "marie@b.example").await;
            let mut written = a_proposal(&mut tx, process, &marie).await;
            written.stage = stage;
            written.submitted_at = (stage != Stage::Submitted).then(beginning);
            assert!(proposal::save_stage(&mut tx, &written, Stage::Draft).await.is_err());
        }
    });
}

#[test]
fn an_invitation_is_found_by_its_link_and_answered_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let written = a_proposal(&mut tx, process, &marie).await;
        let invited = an_invitation();
        partnership::insert(&mut tx, written.id, &invited, &[7; 32]).await.unwrap();
        let found = partnership::by_token(&mut tx, &[7; 32]).await.unwrap();
        assert_eq!(found, Some((written.id, invited.clone())));
        assert_eq!(partnership::by_token(&mut tx, &[8; 32]).await.unwrap(), None);
        assert_eq!(partnership::by_id(&mut tx, invited.id).await.unwrap(), found);
        let id = ActorId(Uuid::from_u128(51));
        let company =
            actor::find_or_create(&mut tx, id, "Brasserie", ActorType::Company).await.unwrap();
        let pledge = Pledge {
            kind: PledgeKind::Money,
            amount: Some(Cents(10_000)),
            label: words("Une part"),
        };
        let accepted = invited.accept(company.clone(), Some(pledge), beginning()).unwrap();
        let from = PartnershipState::Invited;
        assert!(partnership::update(&mut tx, &accepted, from).await.unwrap());
        assert!(!partnership::update(&mut tx, &accepted, from).await.unwrap());
        let all = partnership::of_process(&mut tx, process).await.unwrap();
        assert_eq!(all, [(written.id, accepted.clone())]);
        let many = [written.id, ProposalId(Uuid::from_u128(404))];
        let of_many = partnership::of_proposals(&mut tx, &many).await.unwrap();
        assert_eq!(of_many, [(written.id, vec![accepted.clone()])].into());
        assert_eq!(partnership::of_proposal(&mut tx, written.id).await.unwrap(), [accepted]);
        assert_eq!(proposal::of_actor(&mut tx, company.id).await.unwrap(), [written.id]);
        let price = proposal::by_id(&mut tx, written.id).await.unwrap().unwrap().price();
        assert_eq!(price.unwrap().unwrap().asked, Cents(40_000));
    });
}

#[test]
fn an_address_has_one_open_invitation_into_a_proposal() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let written = a_proposal(&mut tx, process, &marie).await;
        let first = an_invitation();
        partnership::insert(&mut tx, written.id, &first, &[7; 32]).await.unwrap();
        let refused = first.clone().refuse(beginning()).unwrap();
        partnership::update(&mut tx, &refused, PartnershipState::Invited).await.unwrap();
        let again = Partnership { id: PartnershipId(Uuid::from_u128(71)), ..first.clone() };
        partnership::insert(&mut tx, written.id, &again, &[8; 32]).await.unwrap();
        let third = Partnership { id: PartnershipId(Uuid::from_u128(72)), ..first };
        let twice = partnership::insert(&mut tx, written.id, &third, &[9; 32]).await;
        assert!(matches!(twice, Err(Error::Conflict)));
    });
}

#[test]
fn a_working_copy_is_somebodys_own_and_the_last_one_stands() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let other = person(&mut tx, 41, "other@b.example").await;
        let copy = |words: &str| WorkingCopy {
            base_version: 3,
            form: vec![("title".into(), words.into())],
            saved_at: beginning(),
        };
        for words in ["Un", "Deux"] {
            working_copy::put(&mut tx, marie.id, "proposal:1", &copy(words)).await.unwrap();
        }
        let kept = working_copy::get(&mut tx, marie.id, "proposal:1").await.unwrap();
        assert_eq!(kept, Some(copy("Deux")));
        assert_eq!(working_copy::get(&mut tx, other.id, "proposal:1").await.unwrap(), None);
        working_copy::sweep(&mut tx, beginning()).await.unwrap();
        assert!(working_copy::get(&mut tx, marie.id, "proposal:1").await.unwrap().is_some());
        working_copy::remove(&mut tx, marie.id, "proposal:1").await.unwrap();
        assert_eq!(working_copy::get(&mut tx, marie.id, "proposal:1").await.unwrap(), None);
    });
}

#[test]
fn invitations_that_ran_out_are_found_and_those_of_members_forget_their_addresses() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let written = a_proposal(&mut tx, process, &marie).await;
        partnership::insert(&mut tx, written.id, &an_invitation(), &[1; 32]).await.unwrap();
        let (early, late) = (beginning(), beginning() + chrono::TimeDelta::days(31));
        assert_eq!(partnership::expired(&mut tx, early).await.unwrap(), []);
        let found = partnership::expired(&mut tx, late).await.unwrap();
        assert_eq!(found, [(written.id, an_invitation())]);
        let (id, email) = (written.bearer.id, Email::parse("lea@b.example").unwrap());
        let until = beginning() + chrono::TimeDelta::days(30);
        for hash in [[2; 32], [3; 32]] {
            actor::invite_member(&mut tx, &hash, id, &email, "", until).await.unwrap();
            actor::sweep(&mut tx, late).await.unwrap();
        }
        // Without its address, the first no longer gives way to the second.
        for hash in [[2; 32], [3; 32]] {
            assert!(actor::member_invitation(&mut tx, &hash).await.unwrap().is_some());
        }
    });
}
