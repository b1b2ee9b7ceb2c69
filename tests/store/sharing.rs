//! Equipment lines, checks, decisions and pools.

use crate::{
    on_both,
    processes::{a_process, a_project, a_vote, an_envelope},
    proposals::{a_proposal, person},
    registry::{asked, begin, span, thing},
};
use domain::{
    actor::{Actor, ActorType},
    enterprise::EnterpriseNumber,
    id::{ActorId, CheckId, DecisionId, InvoiceId, LineId, PoolId, ProposalId, ResourceId},
    locale::Locale,
    money::Cents,
    project::CostLine,
    proposal::{Proposal, Stage},
    sharing::{
        Act, Asker, Code, Conditions, Decision, Inputs, Invoice, Line, LineState, Member, Need,
        Occasion, Outcome, Passport, Pool, PoolAct, PoolState, Rules, Stored, Subsidy, Terms,
        check as look,
    },
    text::{Authored, Localized, Slug},
    vote::VoteState,
};
use store::{
    Error, Store, Tx, actor, project, proposal,
    registry::{loan, resource},
    sharing::{check, line, pool, purchase, ruling},
    vote,
};
use tests::world::beginning;
use uuid::Uuid;

fn kind() -> Slug {
    Slug::parse("tent-popup").unwrap()
}

fn words(text: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), text, 200).unwrap()
}

fn a_line(number: u128, of: &Proposal) -> Line {
    Line {
        id: LineId(Uuid::from_u128(number)),
        process: of.process,
        asker: Asker::Proposal(of.id),
        project: None,
        kind: kind(),
        cost: CostLine {
            label: words("Tonnelle"),
            quantity: 1,
            unit_price: Cents(260_000),
            year: 1,
            kind: Some(kind()),
            told: domain::project::Told::Plain,
            quote: None,
        },
        need: Need { uses: vec![span(100, 108)], ..Need::default() },
        state: LineState::Open,
        words: String::new(),
        contested_by: None,
        revision: 1,
    }
}

fn a_check(number: u128, of: &Line) -> Stored {
    let inputs = Inputs {
        rules: Rules::CURRENT,
        at: beginning(),
        kind: kind(),
        quantity: 1,
        price: Cents(260_000),
        need: of.need.clone(),
        supplies: Vec::new(),
        considered: 0,
        peers: Vec::new(),
        agreed: None,
    };
    let finding = look(&inputs);
    let id = CheckId(Uuid::from_u128(number));
    let (line, occasion, at) = (of.id, Occasion::Writing, beginning());
    Stored { id, line, occasion, at, inputs, finding }
}

fn a_decision(number: u128, of: &Stored, by: &domain::account::Account) -> Decision {
    Decision {
        id: DecisionId(Uuid::from_u128(number)),
        line: of.line,
        check: of.id,
        outcome: Outcome::Fund,
        code: Code::Accessibility,
        words: "Rampe".to_owned(),
        amount: Cents(260_000),
        limit: Rules::CURRENT.second_signature,
        by: by.id,
        at: beginning(),
        signed: None,
        declined: false,
    }
}

/// A proposal that was handed in, with a line.
async fn ground(tx: &mut Tx) -> (Proposal, Line) {
    begin(tx).await;
    let process = a_process(tx).await.id;
    let marie = person(tx, 40, "marie@b.example").await;
    let mut written = a_proposal(tx, process, &marie).await;
    written.stage = Stage::Submitted;
    written.submitted_at = Some(beginning());
    assert!(proposal::save_stage(tx, &written, Stage::Draft).await.unwrap());
    let one = a_line(80, &written);
    line::insert(tx, &one).await.unwrap();
    (written, one)
}

#[test]
fn a_line_is_read_back_by_every_way_to_it_and_changed_by_one_at_a_time() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (mut written, mut one) = ground(&mut tx).await;
        assert_eq!(line::by_id(&mut tx, one.id).await.unwrap(), Some(one.clone()));
        assert_eq!(line::of_proposal(&mut tx, written.id).await.unwrap(), [one.clone()]);
        assert_eq!(line::of_process(&mut tx, written.process).await.unwrap(), [one.clone()]);
        let mut other = one.clone();
        one.take(Act::Contest).unwrap();
        one.words = "Trop petite".to_owned();
        assert!(line::save(&mut tx, &one).await.unwrap());
        other.take(Act::Accept).unwrap();
        assert!(!line::save(&mut tx, &other).await.unwrap());
        let envelope = an_envelope(&mut tx, written.process).await.id;
        let project = a_project(&mut tx, envelope, "1").await;
        project::insert(&mut tx, written.process, &project).await.unwrap();
        written.stage = Stage::Retained;
        written.project = Some(project.id);
        proposal::save_stage(&mut tx, &written, Stage::Submitted).await.unwrap();
        one.project = Some(project.id);
        assert_eq!(line::of_project(&mut tx, project.id).await.unwrap(), [one.clone()]);
        assert_eq!(line::of_envelope(&mut tx, envelope).await.unwrap(), [one]);
    });
}

#[test]
fn others_who_ask_for_the_same_are_found_unless_they_borrow_it_or_are_the_same_proposal() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (written, mut one) = ground(&mut tx).await;
        let elsewhere = Asker::Proposal(ProposalId(Uuid::from_u128(999)));
        let found = line::siblings(&mut tx, &kind(), Some(elsewhere)).await.unwrap();
        assert_eq!((found.len(), found[0].owner.as_str()), (1, "Comité"));
        assert_eq!(
            line::siblings(&mut tx, &kind(), Some(Asker::Proposal(written.id))).await.unwrap(),
            []
        );
        // They are found as well when their kind was merged into another since.
        let into = Slug::parse("chair").unwrap();
        store::registry::people::merge(&mut tx, &kind(), &into).await.unwrap();
        assert_eq!(line::siblings(&mut tx, &into, Some(elsewhere)).await.unwrap(), found);
        one.take(Act::Accept).unwrap();
        line::save(&mut tx, &one).await.unwrap();
        assert_eq!(line::siblings(&mut tx, &into, Some(elsewhere)).await.unwrap(), []);
    });
}

#[test]
fn a_line_of_a_project_that_staff_entered_is_found_like_any_other_and_goes_with_its_project() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (written, one) = ground(&mut tx).await;
        let envelope = an_envelope(&mut tx, written.process).await.id;
        let project = a_project(&mut tx, envelope, "1").await;
        project::insert(&mut tx, written.process, &project).await.unwrap();
        let id = LineId(Uuid::from_u128(90));
        let asker = Asker::Project(project.id);
        let keeper = person(&mut tx, 41, "keeper@b.example").await;
        let mut entered = Line { id, asker, project: Some(project.id), ..one.clone() };
        line::insert(&mut tx, &entered).await.unwrap();
        entered.take(Act::Contest).unwrap();
        entered.contested_by = Some(keeper.id);
        assert!(line::save(&mut tx, &entered).await.unwrap());
        let alone = [entered.clone()];
        assert_eq!(line::by_id(&mut tx, id).await.unwrap(), Some(entered.clone()));
        assert_eq!(line::of_asker(&mut tx, asker).await.unwrap(), alone);
        assert_eq!(line::of_project(&mut tx, project.id).await.unwrap(), alone);
        assert_eq!(line::of_envelope(&mut tx, envelope).await.unwrap(), alone);
        let both = line::of_process(&mut tx, written.process).await.unwrap();
        assert_eq!(both, [one.clone(), entered.clone()]);
        let others = line::siblings(&mut tx, &kind(), Some(one.asker)).await.unwrap();
        assert_eq!((others.len(), others[0].line, others[0].owner.as_str()), (1, id, "Comité"));
        let others = line::siblings(&mut tx, &kind(), Some(asker)).await.unwrap();
        assert_eq!((others.len(), others[0].line), (1, one.id));
        let (check_of, decided) = (a_check(91, &entered), a_check(92, &one));
        check::insert(&mut tx, &check_of).await.unwrap();
        check::insert(&mut tx, &decided).await.unwrap();
        ruling::insert(&mut tx, &a_decision(93, &check_of, &keeper)).await.unwrap();
        let pool = a_pool(94, &entered, envelope, &written.bearer);
        pool::insert(&mut tx, &pool).await.unwrap();
        project::delete(&mut tx, project.id).await.unwrap();
        assert_eq!(line::by_id(&mut tx, id).await.unwrap(), None);
        line::forget(&mut tx, project.id).await.unwrap();
        assert_eq!(check::by_id(&mut tx, check_of.id).await.unwrap(), None);
        assert_eq!(check::by_id(&mut tx, decided.id).await.unwrap(), Some(decided));
    });
}

#[test]
fn a_check_is_kept_whole_and_never_changed() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (_, one) = ground(&mut tx).await;
        let (first, mut second) = (a_check(81, &one), a_check(82, &one));
        second.at += chrono::TimeDelta::hours(1);
        for stored in [&first, &second] {
            check::insert(&mut tx, stored).await.unwrap();
        }
        assert_eq!(check::by_id(&mut tx, first.id).await.unwrap().as_ref(), Some(&first));
        assert_eq!(check::last(&mut tx, one.id).await.unwrap().as_ref(), Some(&second));
        let all = check::of_line(&mut tx, one.id).await.unwrap();
        assert!(all.iter().all(Stored::replays));
        assert_eq!(all, [first, second]);
        let counted = check::counted(&mut tx, beginning()).await.unwrap();
        assert_eq!(counted, [("fund-and-share".to_owned(), 2)]);
        tx.commit().await.unwrap();
    });
}

#[test]
fn the_database_itself_lets_nothing_be_bought_without_a_decision_that_counts() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (_, mut one) = ground(&mut tx).await;
        let stored = a_check(81, &one);
        check::insert(&mut tx, &stored).await.unwrap();
        let keeper = person(&mut tx, 41, "keeper@b.example").await;
        let mut decided = a_decision(83, &stored, &keeper);
        ruling::insert(&mut tx, &decided).await.unwrap();
        tx.commit().await.unwrap();
        // Above the limit one hand is not enough.
        one.take(Act::Fund).unwrap();
        let mut tx = store.write().await.unwrap();
        assert!(line::save(&mut tx, &one).await.is_err());
        tx.rollback().await.unwrap();
        // Nor is the same hand twice.
        let mut tx = store.write().await.unwrap();
        decided.signed = Some((keeper.id, beginning()));
        assert!(ruling::sign(&mut tx, &decided).await.is_err());
        tx.rollback().await.unwrap();
        let mut tx = store.write().await.unwrap();
        let second = person(&mut tx, 42, "second@b.example").await;
        decided.signed = Some((second.id, beginning()));
        assert!(ruling::sign(&mut tx, &decided).await.unwrap());
        assert!(!ruling::sign(&mut tx, &decided).await.unwrap());
        assert!(line::save(&mut tx, &one).await.unwrap());
        assert_eq!(ruling::of_line(&mut tx, one.id).await.unwrap(), [decided.clone()]);
        assert_eq!(ruling::of_process(&mut tx, one.process).await.unwrap(), [decided]);
    });
}

fn a_pool(number: u128, of: &Line, envelope: domain::id::EnvelopeId, host: &Actor) -> Pool {
    Pool {
        id: PoolId(Uuid::from_u128(number)),
        process: of.process,
        envelope,
        kind: kind(),
        host: host.clone(),
        terms: Terms { words: words("À la cave"), notice_days: 7, deposit: Cents(5_000) },
        members: vec![Member { line: of.id, since: beginning() }],
        state: PoolState::Offered,
        units: 0,
        freed: Cents::ZERO,
        resource: None,
        revision: 1,
    }
}

#[test]
fn a_line_is_in_one_pool_at_a_time_until_that_dissolves() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (written, one) = ground(&mut tx).await;
        let other = a_line(84, &written);
        line::insert(&mut tx, &other).await.unwrap();
        let envelope = an_envelope(&mut tx, written.process).await.id;
        let mut first = a_pool(85, &one, envelope, &written.bearer);
        pool::insert(&mut tx, &first).await.unwrap();
        first.join(other.id, beginning()).unwrap();
        assert!(pool::save(&mut tx, &first).await.unwrap());
        assert!(!pool::save(&mut tx, &first).await.unwrap());
        assert_eq!(pool::by_id(&mut tx, first.id).await.unwrap().as_ref(), Some(&first));
        assert_eq!(pool::of_line(&mut tx, other.id).await.unwrap().as_ref(), Some(&first));
        assert_eq!(pool::of_envelope(&mut tx, envelope).await.unwrap(), [first.clone()]);
        assert_eq!(pool::of_process(&mut tx, one.process).await.unwrap(), [first.clone()]);
        first.take(PoolAct::Dissolve).unwrap();
        assert!(pool::save(&mut tx, &first).await.unwrap());
        assert_eq!(pool::of_line(&mut tx, other.id).await.unwrap(), None);
        let second = a_pool(86, &other, envelope, &written.bearer);
        pool::insert(&mut tx, &second).await.unwrap();
        let third = a_pool(87, &other, envelope, &written.bearer);
        let twice = pool::insert(&mut tx, &third).await;
        assert!(matches!(twice, Err(Error::Conflict)), "{twice:?}");
    });
}

#[test]
fn loans_are_found_by_what_they_stand_for() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        begin(&mut tx).await;
        let id = ActorId(Uuid::from_u128(71));
        let owner = actor::find_or_create(&mut tx, id, "Ferme", ActorType::Collective).await;
        let tent = thing(1, &owner.unwrap(), "tent-popup", 1);
        assert_eq!(tent.id, ResourceId(Uuid::from_u128(1)));
        resource::insert(&mut tx, &tent).await.unwrap();
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let mut one = asked(2, &tent, &paul, span(100, 124));
        one.origin = Some("line:7".to_owned());
        loan::insert(&mut tx, &one, true).await.unwrap();
        assert_eq!(loan::of_origin(&mut tx, "line:7").await.unwrap(), [one]);
        assert_eq!(loan::of_origin(&mut tx, "line:8").await.unwrap(), []);
    });
}

#[test]
fn what_sharing_changed_is_kept_to_the_byte_and_never_rewritten() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let one = a_vote(envelope, VoteState::Planned);
        vote::insert(&mut tx, &one).await.unwrap();
        assert_eq!(purchase::outcome(&mut tx, one.id).await.unwrap(), None);
        let digest = "0".repeat(64);
        purchase::put_outcome(&mut tx, one.id, "{\"a\": 1}", &digest).await.unwrap();
        let kept = purchase::outcome(&mut tx, one.id).await.unwrap();
        assert_eq!(kept, Some(("{\"a\": 1}".to_owned(), digest.clone())));
        let twice = purchase::put_outcome(&mut tx, one.id, "{}", &digest).await;
        assert!(matches!(twice, Err(Error::Conflict)), "{twice:?}");
    });
}

#[test]
fn what_was_bought_is_found_by_the_thing_and_an_invoice_by_its_supplier_and_number() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (written, one) = ground(&mut tx).await;
        let envelope = an_envelope(&mut tx, written.process).await.id;
        let project = a_project(&mut tx, envelope, "1").await;
        project::insert(&mut tx, written.process, &project).await.unwrap();
        let tent = thing(1, &written.bearer, "tent-popup", 1);
        resource::insert(&mut tx, &tent).await.unwrap();
        let clause = Localized::parse("Prêté", "Uitgeleend", "", 80).unwrap();
        let passport = Passport {
            resource: tent.id,
            line: one.id,
            project: project.id,
            pool: None,
            price: Cents(115_000),
            conditions: Conditions { clause },
            at: beginning(),
        };
        let by = written.author;
        purchase::put_passport(&mut tx, &passport, by).await.unwrap();
        let found = purchase::passport(&mut tx, tent.id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&passport));
        let own = purchase::passports_of(&mut tx, project.id).await.unwrap();
        assert_eq!(own, std::slice::from_ref(&passport));
        assert_eq!(purchase::passports(&mut tx).await.unwrap(), [passport]);
        let mut invoice = Invoice {
            id: InvoiceId(Uuid::from_u128(90)),
            project: project.id,
            supplier: EnterpriseNumber::parse("0403.170.701").unwrap(),
            number: "2026/00-42".to_owned(),
            amount: Cents(60_000),
            words: String::new(),
            known: false,
            at: beginning(),
        };
        assert!(purchase::put_invoice(&mut tx, &invoice, by).await.unwrap());
        assert_eq!(purchase::same_invoice(&mut tx, &invoice).await.unwrap(), []);
        let first = invoice.clone();
        invoice.id = InvoiceId(Uuid::from_u128(91));
        invoice.number = "2026 0042".to_owned();
        assert_eq!(
            purchase::same_invoice(&mut tx, &invoice).await.unwrap(),
            std::slice::from_ref(&first)
        );
        // Whoever did not see the first one is not the first.
        assert!(!purchase::put_invoice(&mut tx, &invoice, by).await.unwrap());
        (invoice.known, invoice.words) = (true, "La moitié chacun".to_owned());
        assert!(purchase::put_invoice(&mut tx, &invoice, by).await.unwrap());
        let all = purchase::invoices(&mut tx, project.id).await.unwrap();
        assert_eq!(all, [first, invoice]);
        let (funder, words) = ("COCOF".to_owned(), String::new());
        let subsidy = Subsidy { funder, amount: Cents(30_000), words, at: beginning() };
        let id = Uuid::from_u128(92);
        purchase::put_subsidy(&mut tx, id, project.id, &subsidy, by).await.unwrap();
        assert_eq!(purchase::subsidies(&mut tx, project.id).await.unwrap(), [subsidy]);
    });
}
