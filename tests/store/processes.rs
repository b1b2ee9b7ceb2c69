use crate::on_both;
use chrono::TimeDelta;
use domain::{
    Moment,
    account::{Email, MinimumAge, VoterRules},
    actor::{ActorType, PartnerRole, PledgeKind},
    calendar::PhaseWords,
    envelope::{Envelope, Money, Together},
    funding::{Funder, Funders},
    id::{ActorId, AdministrationId, EnvelopeId, ProcessId, ProjectId, VoteId},
    locale::Locale,
    money::{Cents, Currency},
    place::Point,
    process::{Administration, Phase, PhaseKind, Process, Timeline, Visibility},
    project::{CostLine, Partner, Pledge, Price, Project, Theme},
    reach::Reach,
    rules::RuleSheet,
    session::VotesIn,
    text::{Authored, Localized, Slug},
    vote::{Vote, VoteState},
};
use store::{Error, Store, Tx, actor, administration, envelope, process, project, vote};
use tests::world::beginning;
use uuid::Uuid;

fn text(words: &str) -> Localized {
    Localized::parse(words, words, "", 200).unwrap()
}

fn slug(words: &str) -> Slug {
    Slug::parse(words).unwrap()
}

fn at(days: i64) -> Moment {
    beginning() + TimeDelta::days(days)
}

fn timeline() -> Timeline {
    let phase = |kind, from, to| Phase { kind, opens_at: at(from), closes_at: at(to) };
    Timeline::new(vec![
        phase(PhaseKind::Voting, 0, 10),
        phase(PhaseKind::Counting, 10, 11),
        phase(PhaseKind::Results, 11, 20),
    ])
    .unwrap()
}

pub async fn a_process(tx: &mut Tx) -> Process {
    let administration = Administration {
        id: AdministrationId(Uuid::from_u128(1)),
        slug: slug("jette"),
        name: text("Jette"),
        about: text("Jette"),
        contact: Email::parse("a@b.example").unwrap(),
        accessibility: text("Oui"),
        privacy: text("Oui"),
        reach: Reach { telephone: Some(text("02 000 00 00")), ..Reach::default() },
        paths: Some(text("Guichet")),
    };
    administration::insert(tx, &administration).await.unwrap();
    let process = Process {
        id: ProcessId(Uuid::from_u128(2)),
        administration: administration.id,
        co_owners: Vec::new(),
        slug: slug("budget"),
        name: text("Budget"),
        summary: text("Un budget"),
        about: text("Tout un budget"),
        timeline: timeline(),
        wording: vec![PhaseWords {
            kind: PhaseKind::Voting,
            name: Some(text("Le grand vote")),
            description: None,
        }],
        extensions: Vec::new(),
        visibility: Visibility::Draft,
        support_threshold: std::num::NonZeroU32::new(3),
        votes_in: VotesIn::Several,
    };
    process::insert(tx, &process, beginning()).await.unwrap();
    process
}

pub async fn an_envelope(tx: &mut Tx, process: ProcessId) -> Envelope {
    let envelope = Envelope {
        id: EnvelopeId(Uuid::from_u128(3)),
        process,
        slug: slug("rues"),
        name: text("Rues"),
        summary: text("Pour les rues"),
        amount: Money { cents: Cents(100_000), currency: Currency::EUR },
        funders: Funders::of(
            Cents(100_000),
            vec![
                Funder {
                    name: text("Région"),
                    party: None,
                    amount: Cents(60_000),
                    article: Some("7621/332-02".to_owned()),
                    conditions: Some(text("Sur pièces")),
                },
                Funder::new(text("Commune"), Cents(40_000)),
            ],
        )
        .unwrap(),
        bearers: vec![ActorType::Association],
        together: Together::ALONE.kinds(2).unwrap().partners(3).unwrap(),
        theme: Some(Theme::Nature),
        communes: vec![slug("jette")],
        eligibility: VoterRules { minimum_age: MinimumAge::Any, ..VoterRules::default() },
        adjustable: true,
        position: 0,
    };
    envelope::insert(tx, &envelope).await.unwrap();
    envelope::put_rules(tx, envelope.id, &RuleSheet::suggested(), beginning()).await.unwrap();
    envelope
}

pub fn a_vote(envelope: EnvelopeId, state: VoteState) -> Vote {
    Vote {
        id: VoteId(Uuid::from_u128(4)),
        envelope,
        state,
        opens_at: at(0),
        closes_at: at(10),
        rules_hash: (state != VoteState::Planned).then(|| RuleSheet::suggested().hash()),
        seed: "seed".into(),
        by_hand: false,
        imported: false,
        reason: None,
    }
}

pub async fn a_project(tx: &mut Tx, envelope: EnvelopeId, number: &str) -> Project {
    let words = |words| Authored::parse(Some(Locale::Fr), words, 200).unwrap();
    let id = ActorId(Uuid::from_u128(5));
    let bearer = actor::find_or_create(tx, id, "Comité", ActorType::Collective).await.unwrap();
    let cost_lines = vec![CostLine {
        label: words("Bois"),
        quantity: 2,
        unit_price: Cents(5_000),
        year: 1,
        kind: None,
        told: domain::project::Told::Plain,
        quote: None,
    }];
    let partners = vec![Partner {
        actor: bearer.clone(),
        role: PartnerRole::Funder,
        pledge: Some(Pledge {
            kind: PledgeKind::Money,
            amount: Some(Cents(1_000)),
            label: words("Une part"),
        }),
    }];
    Project {
        id: ProjectId(Uuid::from_u128(100 + number.parse::<u128>().unwrap())),
        envelope,
        number: number.into(),
        slug: slug(&format!("arbres-{number}")),
        title: words("Arbres").with_translation(Locale::Nl, "Bomen"),
        summary: words("Des arbres"),
        description: words("Beaucoup d’arbres"),
        theme: Theme::Nature,
        commune: None,
        district: None,
        place: Some(words("Rue longue")),
        point: Some(Point { latitude: 50_870_000, longitude: -4_330_000 }),
        bearer,
        price: Price::of(&cost_lines, &partners).unwrap(),
        partners,
        cost_lines,
    }
}

/// A project that is kept.
pub async fn a_kept_project(
    tx: &mut Tx,
    process: ProcessId,
    envelope: EnvelopeId,
    number: &str,
) -> Project {
    let project = a_project(tx, envelope, number).await;
    project::insert(tx, process, &project).await.unwrap();
    project
}

#[test]
fn a_process_is_read_as_it_was_written() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let mut written = a_process(&mut tx).await;
        assert_eq!(process::by_slug(&mut tx, &written.slug).await.unwrap(), Some(written.clone()));
        written.visibility = Visibility::Published;
        written.timeline = written.timeline.with_end(PhaseKind::Voting, at(15));
        process::update(&mut tx, &written).await.unwrap();
        assert_eq!(process::by_id(&mut tx, written.id).await.unwrap(), Some(written.clone()));
        assert_eq!(process::taken(&mut tx, written.id).await.unwrap(), Some(written.clone()));
        assert_eq!(process::all(&mut tx).await.unwrap(), [written]);
        assert_eq!(process::by_slug(&mut tx, &slug("autre")).await.unwrap(), None);
    });
}

#[test]
fn an_envelope_is_read_as_it_was_written_and_its_address_is_taken_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let mut written = an_envelope(&mut tx, process).await;
        written.amount.cents = Cents(5);
        written.funders = Funders::sole(text("Région"), Cents(5)).unwrap();
        written.theme = None;
        envelope::update(&mut tx, &written).await.unwrap();
        assert_eq!(envelope::by_id(&mut tx, written.id).await.unwrap(), Some(written.clone()));
        assert_eq!(envelope::of_process(&mut tx, process).await.unwrap(), [written.clone()]);
        let twin = Envelope { id: EnvelopeId(Uuid::from_u128(33)), ..written };
        assert!(matches!(envelope::insert(&mut tx, &twin).await, Err(Error::Conflict)));
    });
}

#[test]
fn an_envelope_of_nothing_is_refused_by_the_database_itself() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let mut envelope = an_envelope(&mut tx, process).await;
        envelope.amount.cents = Cents(0);
        assert!(envelope::update(&mut tx, &envelope).await.is_err());
    });
}

#[test]
fn each_change_of_the_rules_is_a_version_and_the_last_one_stands() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let id = an_envelope(&mut tx, process).await.id;
        let first = RuleSheet::suggested();
        let again = envelope::put_rules(&mut tx, id, &first, beginning()).await.unwrap();
        assert_eq!(again, 1, "the same sheet is the same version");
        let other = RuleSheet::new(tests::sample::greedy(2)).unwrap();
        assert_eq!(envelope::put_rules(&mut tx, id, &other, beginning()).await.unwrap(), 2);
        assert_eq!(envelope::rules(&mut tx, id).await.unwrap(), (other, 2));
    });
}

#[test]
fn a_project_is_read_as_it_was_written_with_its_lines_and_partners() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let ten = a_project(&mut tx, envelope, "10").await;
        let two = a_project(&mut tx, envelope, "2").await;
        for written in [&ten, &two] {
            project::insert(&mut tx, process, written).await.unwrap();
        }
        let read = project::of_envelope(&mut tx, envelope).await.unwrap();
        assert_eq!(read, [two.clone(), ten.clone()], "numbers stand in the order people count");
        let found = project::by_slug(&mut tx, process, &ten.slug).await.unwrap();
        assert_eq!(found, Some(ten));
        let sum = project::summary(&mut tx, envelope).await.unwrap();
        assert_eq!(sum, (2, Cents(18_000)));
        project::delete(&mut tx, two.id).await.unwrap();
        assert_eq!(project::summary(&mut tx, envelope).await.unwrap().0, 1);
    });
}

#[test]
fn of_two_people_who_save_the_same_project_the_second_is_told() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let mut written = a_project(&mut tx, envelope, "1").await;
        project::insert(&mut tx, process, &written).await.unwrap();
        let revision = project::revision(&mut tx, written.id).await.unwrap().unwrap();
        written.theme = Theme::Food;
        assert!(project::update(&mut tx, &written, revision).await.unwrap());
        assert!(!project::update(&mut tx, &written, revision).await.unwrap());
        let found = project::by_slug(&mut tx, process, &written.slug).await.unwrap().unwrap();
        assert_eq!(found, written);
    });
}

#[test]
fn a_number_is_given_to_one_project_of_an_envelope() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let one = a_project(&mut tx, envelope, "1").await;
        project::insert(&mut tx, process, &one).await.unwrap();
        let twin = Project { id: ProjectId(Uuid::from_u128(999)), slug: slug("autre"), ..one };
        let refused = project::insert(&mut tx, process, &twin).await;
        assert!(matches!(refused, Err(Error::Conflict)));
    });
}

#[test]
fn an_envelope_has_one_vote_that_stands() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let mut first = a_vote(envelope, VoteState::Planned);
        vote::insert(&mut tx, &first).await.unwrap();
        assert_eq!(vote::of_envelope(&mut tx, envelope).await.unwrap(), Some(first.clone()));
        first.state = VoteState::Void;
        first.rules_hash = Some(RuleSheet::suggested().hash());
        first.reason = Some(text("Panne"));
        vote::update(&mut tx, &first).await.unwrap();
        let second =
            Vote { id: VoteId(Uuid::from_u128(44)), ..a_vote(envelope, VoteState::Planned) };
        vote::insert(&mut tx, &second).await.unwrap();
        assert_eq!(vote::of_envelope(&mut tx, envelope).await.unwrap(), Some(second.clone()));
        assert_eq!(vote::by_id(&mut tx, first.id).await.unwrap(), Some(first.clone()));
        assert_eq!(vote::held(&mut tx, first.id).await.unwrap(), Some(first.clone()));
        assert_eq!(vote::last_void(&mut tx, envelope).await.unwrap(), Some(first));
        let third =
            Vote { id: VoteId(Uuid::from_u128(45)), ..a_vote(envelope, VoteState::Planned) };
        assert!(matches!(vote::insert(&mut tx, &third).await, Err(Error::Conflict)));
        let _ = second;
    });
}

#[test]
fn the_clock_finds_the_votes_it_should_move_and_no_others() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let mut one = a_vote(envelope, VoteState::Planned);
        vote::insert(&mut tx, &one).await.unwrap();
        let due = |votes: Vec<Vote>| votes.len();
        let early = beginning() - TimeDelta::milliseconds(1);
        assert_eq!(due(vote::due(&mut tx, early).await.unwrap()), 0);
        assert_eq!(due(vote::due(&mut tx, beginning()).await.unwrap()), 1);
        assert_eq!(due(vote::due(&mut tx, at(10)).await.unwrap()), 0, "too late to open");
        one = one.open(beginning(), "a".repeat(64), 2).unwrap();
        vote::update(&mut tx, &one).await.unwrap();
        assert_eq!(vote::open(&mut tx).await.unwrap(), [one.id]);
        assert_eq!(vote::uncounted(&mut tx).await.unwrap(), [one.id]);
        assert_eq!(due(vote::due(&mut tx, at(9)).await.unwrap()), 0);
        assert_eq!(due(vote::due(&mut tx, at(10)).await.unwrap()), 1);
    });
}

#[test]
fn a_vote_that_is_taken_is_read_by_the_next_writer_as_the_first_one_left_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let open = a_vote(envelope, VoteState::Open);
        vote::insert(&mut tx, &open).await.unwrap();
        tx.commit().await.unwrap();
        let mut first = store.write().await.unwrap();
        let taken = vote::taken(&mut first, open.id).await.unwrap().unwrap();
        let (other, id) = (store.clone(), open.id);
        let next = tokio::spawn(async move {
            let mut tx = other.write().await.unwrap();
            vote::taken(&mut tx, id).await.unwrap().unwrap().state
        });
        // It must wait, however long.
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        assert!(!next.is_finished());
        vote::update(&mut first, &Vote { state: VoteState::Closed, ..taken }).await.unwrap();
        first.commit().await.unwrap();
        assert_eq!(next.await.unwrap(), VoteState::Closed);
    });
}
