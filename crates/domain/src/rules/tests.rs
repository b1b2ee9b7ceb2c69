use super::*;

fn draft() -> RuleSheetDraft {
    RuleSheetDraft {
        ballot: BallotForm::Knapsack,
        method: MethodChoice::Greedy,
        completion: CompletionChoice::None,
        comparison: false,
        tie_break: vec![TieRule::Votes],
        minimum_votes: 0,
        limits: Limits::default(),
        switches: Switches::default(),
        sharing: None,
    }
}

#[test]
fn a_lot_always_stands_last_so_that_every_tie_is_decided() {
    let sheet = RuleSheet::new(RuleSheetDraft {
        tie_break: vec![TieRule::Lot, TieRule::Cost, TieRule::Cost],
        ..draft()
    })
    .unwrap();
    assert_eq!(sheet.tie_break(), [TieRule::Cost, TieRule::Lot]);
}

#[test]
fn a_completion_without_equal_shares_is_refused() {
    let refused = RuleSheet::new(RuleSheetDraft { completion: CompletionChoice::Add1, ..draft() })
        .unwrap_err();
    assert_eq!(refused[0].name, "completion");
}

#[test]
fn the_hash_changes_with_every_field_that_decides() {
    let one = RuleSheet::new(draft()).unwrap();
    let other = RuleSheet::new(RuleSheetDraft { minimum_votes: 1, ..draft() }).unwrap();
    assert_ne!(one.hash(), other.hash());
    assert_eq!(one.hash(), RuleSheet::new(draft()).unwrap().hash());
}

#[test]
fn a_sheet_of_before_the_limits_keeps_its_hash() {
    let old = r#"{"ballot":{"type":"approval","max_choices":5},"method":"equal-shares","completion":"add1u","comparison":false,"tie_break":["cost","votes","lot"],"minimum_votes":0}"#;
    let sheet: RuleSheet = serde_json::from_str(old).unwrap();
    assert_eq!(sheet, RuleSheet::suggested());
    assert_eq!(sheet.canonical(), old);
}

/// Every pair of a ballot and a method either counts what the voter said or is refused.
#[test]
fn a_method_that_would_ignore_points_or_an_order_is_refused() {
    let forms = [
        BallotForm::up_to(5),
        BallotForm::Knapsack,
        BallotForm::Points { total: 10, max_per_project: 5 },
        BallotForm::Ranking { places: 3 },
    ];
    for ballot in forms {
        for method in MethodChoice::ALL.iter().copied() {
            let made = RuleSheet::new(RuleSheetDraft { ballot, method, ..draft() });
            assert_eq!(made.is_ok(), method.counts(ballot), "{ballot:?} {method:?}");
            if let Ok(sheet) = made {
                let id = sheet.rule().id();
                assert_eq!(id.parse::<Rule>().unwrap(), sheet.rule(), "{id}");
            }
        }
    }
}

#[test]
fn limits_that_a_method_cannot_follow_are_refused_at_their_field() {
    let amount = crate::money::Cents(10);
    let group = Group::Theme(crate::project::Theme::Nature);
    let limits = Limits { floors: vec![GroupLimit { group, amount }], ..Limits::default() };
    let tried = |method| {
        let draft = RuleSheetDraft { method, limits: limits.clone(), ..draft() };
        RuleSheet::new(draft).map(drop).map_err(|fields| fields[0].name.clone())
    };
    assert_eq!(tried(MethodChoice::MaxWelfare), Ok(()));
    assert_eq!(tried(MethodChoice::Greedy), Err("floor".to_owned()));
    assert_eq!(tried(MethodChoice::Phragmen), Err("floor".to_owned()));
}

#[test]
fn more_points_for_one_project_than_there_are_in_all_is_refused() {
    let ballot = BallotForm::Points { total: 5, max_per_project: 6 };
    let refused = RuleSheet::new(RuleSheetDraft { ballot, ..draft() }).unwrap_err();
    assert_eq!(refused[0].name, "max_per_project");
}
