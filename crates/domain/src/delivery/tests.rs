use super::*;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
}

fn funds(amounts: [i64; 5]) -> Funds {
    let [voted, awarded, committed, spent, returned] = amounts.map(Cents);
    Funds::new(Amounts { voted, awarded, committed, spent, returned }).unwrap()
}

fn step(label: &str, planned: u32, done: Option<u32>) -> Milestone {
    Milestone { label: Localized::same(label), planned: day(planned), done: done.map(day) }
}

fn draft(status: Status) -> Draft {
    Draft {
        status,
        reason: None,
        milestones: Vec::new(),
        funds: funds([100, 100, 50, 20, 0]),
        cost: None,
    }
}

fn refused(result: Result<Delivery, Vec<Field>>) -> Vec<Field> {
    result.unwrap_err()
}

#[test]
fn a_project_is_prepared_made_and_done_in_this_order() {
    let begun = Delivery::beginning(Cents(100));
    let early = refused(begun.next(draft(Status::Done), day(1)));
    let why = Refused::StatusOutOfOrder { from: Status::Preparing, to: Status::Done };
    assert_eq!(early, [Field::new("status", why.into())]);
    let underway = begun.next(draft(Status::Underway), day(1)).unwrap();
    let done = underway.next(draft(Status::Done), day(2)).unwrap();
    assert!(done.next(draft(Status::Stopped), day(3)).is_err());
    assert!(done.next(draft(Status::Underway), day(3)).is_ok());
}

#[test]
fn a_project_stops_only_for_a_public_reason() {
    let begun = Delivery::beginning(Cents(100));
    let silent = refused(begun.next(draft(Status::Stopped), day(1)));
    assert_eq!(silent, [Field::new("reason", Refusal::ReasonNeeded)]);
    let reason = Some(Localized::same("Le terrain est pollué."));
    let stopped = begun.next(Draft { reason, ..draft(Status::Stopped) }, day(1)).unwrap();
    assert!(stopped.reason().is_some());
    let resumed = stopped.next(draft(Status::Underway), day(2)).unwrap();
    assert_eq!(resumed.reason(), None);
}

#[test]
fn nothing_is_done_while_a_step_is_open_or_lies_ahead() {
    let underway = Delivery::beginning(Cents(100)).next(draft(Status::Underway), day(1)).unwrap();
    let milestones = vec![step("Pose", 10, None), step("Fête", 12, Some(9))];
    let fields = refused(underway.next(Draft { milestones, ..draft(Status::Done) }, day(8)));
    assert_eq!(
        fields,
        [
            Field::new("status", Refused::MilestoneStillOpen { count: 1 }.into()),
            Field::new("milestone_2_done", Refused::DayAhead.into()),
        ]
    );
}

#[test]
fn the_whole_cost_is_never_less_than_what_the_envelope_paid() {
    let begun = Delivery::beginning(Cents(100));
    let cheap = Draft { cost: Some(Cents(19)), ..draft(Status::Preparing) };
    let why = Refused::LessThanSpent { least: 20 };
    assert_eq!(refused(begun.next(cheap, day(1))), [Field::new("cost", why.into())]);
}

#[test]
fn a_project_is_late_while_a_step_is_overdue_and_it_is_not_over() {
    let begun = Delivery::beginning(Cents(100));
    let milestones = vec![step("Permis", 3, None), step("Pose", 10, None)];
    let underway = Draft { milestones: milestones.clone(), ..draft(Status::Underway) };
    let underway = begun.next(underway, day(1)).unwrap();
    assert_eq!(underway.days_late(day(3)), None);
    assert_eq!(underway.days_late(day(12)), Some(9));
    assert_eq!(underway.next_step(), Some(&milestones[0]));
    let reason = Some(Localized::same("Faillite."));
    let stopped = Draft { milestones, reason, ..draft(Status::Stopped) };
    assert_eq!(underway.next(stopped, day(12)).unwrap().days_late(day(20)), None);
}

#[test]
fn a_photo_stays_until_it_is_taken_away() {
    let photo = |moment| Photo {
        moment,
        picture: Picture {
            digest: Digest::of(b"photo"),
            width: 4,
            height: 3,
            alternative: Localized::same("Un banc"),
        },
    };
    let begun = Delivery::beginning(Cents(100)).with_photo(photo(Moment::Before)).unwrap();
    let twice = begun.with_photo(photo(Moment::Before)).unwrap();
    assert_eq!(twice.photos().len(), 1);
    let underway = begun.next(draft(Status::Underway), day(1)).unwrap();
    assert_eq!(underway.photos(), begun.photos());
    let without = underway.without_photo(Digest::of(b"photo")).unwrap();
    assert!(without.photos().is_empty());
    assert_eq!(without.without_photo(Digest::of(b"photo")), None);
}

#[test]
fn what_changed_is_told_in_the_order_of_the_page() {
    let begun = Delivery::beginning(Cents(100));
    let milestones = vec![step("Permis", 3, None), step("Pose", 10, None)];
    let first = begun.next(Draft { milestones, ..draft(Status::Preparing) }, day(1)).unwrap();
    assert_eq!(changes(None, &first).len(), 6);
    let milestones = vec![step("Permis", 3, Some(4)), step("Fête", 20, None)];
    let second = Draft { milestones, ..draft(Status::Underway) };
    let second = first.next(second, day(5)).unwrap();
    let (from, to) = (Some(Status::Preparing), Status::Underway);
    assert_eq!(
        changes(Some(&first), &second),
        [
            Change::Status { from, to },
            Change::Reached(Localized::same("Permis"), day(4)),
            Change::Planned(Localized::same("Fête"), day(20)),
            Change::Dropped(Localized::same("Pose")),
        ]
    );
    assert!(changes(Some(&second), &second).is_empty());
}
