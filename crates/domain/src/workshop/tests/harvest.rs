//! Promises about what a workshop leaves.

use super::{super::harvest::*, *};

fn harvest(room: &Room) -> Harvest {
    Harvest::of(&room.log, 1, "hash").unwrap()
}

fn line(amount: i64) -> FieldValue {
    let label = "Rues".to_owned();
    FieldValue::Lines {
        lines: vec![EnvelopeLine { label, amount: Cents(amount), ..EnvelopeLine::default() }],
    }
}

/// A room with a scenario whose money was amended twice: once as proposed, once worked in.
fn drawn() -> (Room, ScenarioId, Vec<SeatId>) {
    let mut room = Room::new("blank");
    room.next();
    let kinds = [ActorType::Inhabitants; 4].into_iter().chain([ActorType::School]);
    let seats: Vec<SeatId> = kinds.map(|kind| room.join(kind)).collect();
    room.next();
    let fields =
        BTreeMap::from([(FieldKey::Title, words("Un appel")), (FieldKey::Envelopes, line(900))]);
    room.ask(DESK, Command::Draw { table: None, fields }).unwrap();
    let scenario = *room.state.scenarios.keys().last().unwrap();
    for (based_on, amount, merged) in [(1, 700, None), (2, 100, Some(500))] {
        room.now += TimeDelta::minutes(5);
        let why = text("Plus pour les écoles.");
        let value = line(amount);
        let field = FieldKey::Envelopes;
        let amend = Command::Amend { scenario, field, based_on, value, why };
        room.ask(Hand::Seat(seats[4]), amend).unwrap();
        let amendment = *room.state.amendments.keys().last().unwrap();
        let answer = match merged {
            None => Command::Accept { amendment },
            Some(amount) => Command::Merge { amendment, value: line(amount), based_on },
        };
        room.ask(DESK, answer).unwrap();
    }
    (room, scenario, seats)
}

#[test]
fn each_version_of_a_field_is_what_the_room_read_then_with_the_change_it_came_from() {
    let (room, scenario, _) = drawn();
    let harvest = harvest(&room);
    let story = harvest.scenario(scenario).unwrap();
    let money = story.field(FieldKey::Envelopes).unwrap();
    let values: Vec<FieldValue> = money.versions.iter().map(|it| it.value.clone()).collect();
    assert_eq!(values, [line(900), line(700), line(500)]);
    let answers: Vec<_> =
        money.versions.iter().map(|it| it.amendment.as_ref().map(|it| it.answer.clone())).collect();
    assert_eq!(answers, [None, Some(Answer::Accepted), Some(Answer::Merged)]);
}

#[test]
fn every_amount_leads_back_step_by_step_to_the_first() {
    let (room, scenario, _) = drawn();
    let harvest = harvest(&room);
    let envelope = crate::id::EnvelopeId(Uuid::from_u128(5));
    let story = harvest.scenario(scenario).unwrap();
    let origin = Origin::of(&harvest, story, &[envelope]).unwrap();
    let [line] = origin.lines.as_slice() else { panic!("one line") };
    let steps: Vec<_> = line.steps.iter().map(|it| (it.before, it.after)).collect();
    let cents = |n| Some(Cents(n));
    assert_eq!(steps, [(None, Cents(900)), (cents(900), Cents(700)), (cents(700), Cents(500))]);
    assert_eq!(line.line.amount, line.steps.last().unwrap().after);
    let kept = serde_json::to_string(&origin).unwrap();
    assert_eq!(serde_json::from_str::<Origin>(&kept).unwrap(), origin);
}

#[test]
fn a_line_that_was_renamed_keeps_the_steps_it_had_under_its_old_name() {
    let (mut room, scenario, _) = drawn();
    let lines = |lines: &[(&str, i64)]| FieldValue::Lines {
        lines: lines
            .iter()
            .map(|(label, amount)| EnvelopeLine {
                label: (*label).to_owned(),
                amount: Cents(*amount),
                ..EnvelopeLine::default()
            })
            .collect(),
    };
    for value in [
        lines(&[("Rues", 500), ("Places", 300)]),
        lines(&[("Rues et cours", 500), ("Places", 300)]),
        lines(&[("Places", 300), ("Rues vertes", 450)]),
    ] {
        let field = FieldKey::Envelopes;
        let based_on = room.state.scenarios[&scenario].revision(field);
        room.ask(DESK, Command::Write { scenario, field, based_on, value }).unwrap();
    }
    let harvest = harvest(&room);
    let story = harvest.scenario(scenario).unwrap();
    let envelopes = [5, 6].map(|n| crate::id::EnvelopeId(Uuid::from_u128(n)));
    let origin = Origin::of(&harvest, story, &envelopes).unwrap();
    let told: Vec<(i64, Option<&str>)> = origin.lines[1]
        .steps
        .iter()
        .map(|step| (step.after.0, step.renamed.as_ref().map(|it| it.from.text.as_str())))
        .collect();
    let renamed = [(500, Some("Rues")), (450, Some("Rues et cours"))];
    assert_eq!(told[..3], [(900, None), (700, None), (500, None)]);
    assert_eq!(told[3..], renamed);
    assert_eq!(origin.lines[0].steps.len(), 1);
    // Of a process that was made before names had a language, the words are read, in none.
    let old = r#"{"from":"Rues","to":"Rues et cours"}"#;
    let old: Renamed = serde_json::from_str(old).unwrap();
    assert_eq!((old.from.text.as_str(), old.from.original), ("Rues", None));
    let now = origin.lines[1].steps[3].renamed.as_ref().unwrap();
    let kept = serde_json::to_string(now).unwrap();
    assert_eq!(&serde_json::from_str::<Renamed>(&kept).unwrap(), now);
}

#[test]
fn what_was_tried_is_counted_again_and_what_few_would_choose_is_pooled() {
    let (mut room, scenario, seats) = drawn();
    let fields =
        BTreeMap::from([(FieldKey::Title, words("Un autre")), (FieldKey::Envelopes, line(300))]);
    room.ask(DESK, Command::Draw { table: None, fields }).unwrap();
    let plan = RoundPlan {
        ballot: Some(BallotForm::Approval { most: 0 }),
        ..RoundPlan::usual(RoundKind::Vote, 5)
    };
    room.ask(DESK, Command::Add { plan, place: 0 }).unwrap();
    let round = room.state.course.rounds[0].id;
    room.ask(DESK, Command::Open { round }).unwrap();
    seats.iter().for_each(|seat| assert_eq!(room.cast(*seat, round), Ok(1)));
    room.ask(DESK, Command::Lock { round }).unwrap();
    room.wait(6);
    while !room.state.round(round).unwrap().is_shown() {
        room.next();
    }
    room.ask(DESK, Command::LockScenario { scenario }).unwrap();
    let tried = |money: i64| Trial {
        money: Cents(money),
        split: vec![100],
        method: crate::rules::MethodChoice::Greedy,
        minimum: 0,
        commune_cap: None,
        commune_caps: BTreeMap::new(),
        even: false,
    };
    for money in [800, 400, 800] {
        let source = trial::Source::Room(round);
        let board = Board { source, scenario: Some(scenario), trial: tried(money) };
        room.ask(DESK, Command::SetBoard { board: Box::new(board) }).unwrap();
    }
    for seat in &seats {
        let token = Token(u128::from(seat.0).to_be_bytes());
        let lean = Command::Lean { token, trial: Box::new(tried(800)) };
        room.ask(Hand::Seat(*seat), lean).unwrap();
    }
    let harvest = harvest(&room);
    let [story] = harvest.trials.as_slice() else { panic!("tried on the same ballots") };
    assert!(story.without_budget);
    let told = |what: fn(&TriedProject) -> bool| -> Vec<Vec<bool>> {
        let boards = story.boards.iter();
        boards.map(|board| board.pots[0].projects.iter().map(what).collect()).collect()
    };
    assert_eq!(told(|project| project.funded), [[true, true], [false, true]]);
    // What pays for the dearest pays for one of the two.
    let compared = told(|project| project.today);
    assert!(compared.iter().all(|board| board.iter().filter(|funded| **funded).count() == 1));
    let said = story.room.as_ref().unwrap();
    assert_eq!(said.all.people, 5);
    // Four inhabitants and one of a school are told together.
    let groups: Vec<_> = said.groups.iter().map(|it| (it.group, it.said.people)).collect();
    assert_eq!(groups, [(Group::Others, 5)]);
}

#[test]
fn a_kind_of_one_person_is_pooled_at_every_sentence_and_whoever_left_early_was_there() {
    let (mut room, scenario, seats) = drawn();
    let seat = seats[4];
    room.ask(Hand::Seat(seat), Command::RemoveSeat { seat, reason: None }).unwrap();
    let harvest = harvest(&room);
    assert_eq!(harvest.attendance.people, 5);
    // Four inhabitants and one of a school: one alone would be told from four, so all are together.
    let groups: Vec<Group> = harvest.attendance.groups.iter().map(|it| it.group).collect();
    assert_eq!(groups, [Group::Others]);
    let story = harvest.scenario(scenario).unwrap();
    let money = story.field(FieldKey::Envelopes).unwrap();
    let amendments = money.versions.iter().filter_map(|it| it.amendment.as_ref());
    assert!(amendments.map(|it| it.group).all(|group| group == Some(Group::Others)));
}

#[test]
fn everyone_reads_no_name_and_no_promise_that_may_not_be_quoted() {
    let (mut room, scenario, seats) = drawn();
    for (kind, consent) in [
        (NoteKind::Commitment, true),
        (NoteKind::Commitment, false),
        (NoteKind::Verbatim, false),
        (NoteKind::Objection, false),
    ] {
        let note = NewNote {
            kind,
            text: text("Je le fais."),
            scenario: (kind == NoteKind::Objection).then_some(scenario),
            quantity: None,
            day: None,
            consent,
        };
        room.ask(Hand::Seat(seats[0]), Command::Note(Box::new(note))).unwrap();
    }
    let own = harvest(&room);
    assert_eq!((own.commitments.len(), own.verbatims.len(), own.withheld), (2, 0, 1));
    assert!(own.commitments.iter().all(|promise| promise.who.is_some()));
    let public = own.public();
    assert_eq!((public.commitments.len(), public.promises_withheld, public.withheld), (1, 1, 1));
    // What is counted is what is shown.
    assert_eq!((public.facts.commitments, public.facts.dated), (1, 0));
    assert!(public.commitments.iter().all(|promise| promise.who.is_none()));
    let read = serde_json::to_string(&public).unwrap();
    assert!(!read.contains("\"who\":\"P"), "{read}");
}

#[test]
fn a_ballot_on_paper_counts_once_and_is_taken_out_only_with_a_reason() {
    let (mut room, scenario, seats) = drawn();
    let plan = RoundPlan {
        ballot: Some(BallotForm::Approval { most: 0 }),
        ..RoundPlan::usual(RoundKind::Vote, 5)
    };
    room.ask(DESK, Command::Add { plan, place: 0 }).unwrap();
    let round = room.state.course.rounds[0].id;
    room.ask(DESK, Command::Open { round }).unwrap();
    let paper = |chosen: BTreeSet<ScenarioId>| Command::CastPaper {
        round,
        token: Token([4; 16]),
        number: Some(4),
        kind: ActorType::Coach,
        second: None,
        ballot: RoomBallot::Approval { chosen },
    };
    let chosen = BTreeSet::from([scenario]);
    assert_eq!(
        room.ask(Hand::Seat(seats[0]), paper(chosen.clone())),
        Err(WorkshopRefusal::TableOnly)
    );
    assert_eq!(room.ask(DESK, paper(chosen.clone())), Ok(1));
    assert_eq!(room.ask(DESK, paper(chosen.clone())), Ok(0));
    let other = room.ask(DESK, paper(BTreeSet::new()));
    assert_eq!(other, Err(WorkshopRefusal::PaperTyped { number: 4 }));
    let withdraw = |reason: &str| Command::WithdrawPaper {
        round,
        token: Token([4; 16]),
        reason: reason.to_owned(),
    };
    // Whoever hosts a table takes nothing out that somebody else typed.
    let (name, seats_of) = ("Un".to_owned(), 8);
    room.ask(DESK, Command::SetTable { id: None, name, seats: seats_of, locale: None }).unwrap();
    let table = *room.state.tables.keys().next_back().unwrap();
    room.ask(DESK, Command::PlaceSeat { seat: seats[0], table }).unwrap();
    let role = Some(TableRole::Host);
    room.ask(DESK, Command::GiveRole { seat: seats[0], role }).unwrap();
    let other = room.ask(Hand::Seat(seats[0]), withdraw("je préfère"));
    assert_eq!(other, Err(WorkshopRefusal::TableOnly));
    assert_eq!(room.ask(DESK, withdraw(" ")), Err(WorkshopRefusal::ReasonNeeded));
    assert_eq!(room.ask(DESK, withdraw("mauvaise case")), Ok(1));
    assert_eq!(room.state.ballots_in(round), 0);
    assert_eq!(room.ask(DESK, paper(BTreeSet::new())), Ok(1));
    room.ask(DESK, Command::Lock { round }).unwrap();
    room.now += TimeDelta::seconds(6);
    assert_eq!(room.ask(DESK, withdraw("trop tard")), Err(WorkshopRefusal::BallotTooLate));
}

#[test]
fn who_comes_from_elsewhere_is_never_told_of_one_or_two() {
    let mut room = Room::new("blank");
    room.next();
    for commune in ["jette", "jette", "jette", "ixelles", "ixelles", "ixelles", "ixelles", "uccle"]
    {
        let seat = room.join(ActorType::Inhabitants);
        let (name, kind) = (format!("P{seat}"), ActorType::Inhabitants);
        let commune = Some(crate::text::Slug::parse(commune).unwrap());
        let locale = Locale::Fr;
        let said = Command::ChangeSeat { name, kind, second: None, commune, locale };
        room.ask(Hand::Seat(seat), said).unwrap();
    }
    let came = harvest(&room).attendance;
    let told: Vec<(&str, u32)> = came.communes.iter().map(|(it, n)| (it.as_str(), *n)).collect();
    assert_eq!((told, came.elsewhere), (vec![("ixelles", 4)], 4));
}

#[test]
fn a_harvest_says_how_many_phones_were_shared_and_counts_nobody_twice_who_moved_on() {
    let mut room = Room::new("blank");
    room.next();
    let shared = |room: &Room| {
        let attendance = harvest(room).attendance;
        (attendance.shared_phones, attendance.on_shared_phones)
    };
    let first = room.join(ActorType::Coach);
    room.join(ActorType::School);
    assert_eq!(shared(&room), (0, 0));
    let key = |room: &Room, seat: SeatId| Some(room.state.seats[&seat].key.clone());
    room.enter(ActorType::Coach, None, key(&room, first)).unwrap();
    let second = SeatId(room.state.last_number);
    assert_eq!(shared(&room), (1, 2));
    // The first one moves to a phone of their own; a third one comes in on the one that was shared.
    let phrase = room.state.seats[&first].phrase.clone();
    room.ask(Hand::Door, Command::MoveSeat { phrase, key: "own".into() }).unwrap();
    room.enter(ActorType::Coach, None, key(&room, second)).unwrap();
    assert_eq!(shared(&room), (1, 3));
    // Somebody comes in beside the first one, on that other phone.
    room.enter(ActorType::Coach, None, Some("own".into())).unwrap();
    assert_eq!(shared(&room), (2, 4));
}
