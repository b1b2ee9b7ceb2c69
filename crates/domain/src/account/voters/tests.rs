//! Whom rules admit and whom they do not.

use super::*;

#[test]
fn a_declaration_outside_the_rules_is_not_admitted() {
    let rules =
        VoterRules { communes: vec![Slug::parse("jette").unwrap()], ..VoterRules::default() };
    let jette = |age| Declaration {
        commune: Slug::parse("jette").unwrap(),
        district: None,
        age,
        reached: None,
        nationality: None,
    };
    assert!(rules.admit(Some(&jette(AgeBand::From75)), None).is_ok());
    assert_eq!(rules.admit(Some(&jette(AgeBand::Under16)), None), Err(Refusal::NotEligible));
    assert_eq!(rules.admit(None, None), Err(Refusal::NotDeclared));
    let by_codes = VoterRules { source: VoterSource::Codes, ..rules };
    assert_eq!(
        by_codes.admit(Some(&jette(AgeBand::From75)), None),
        Err(code::Refused::Needed.into())
    );
}

#[test]
fn nationality_counts_only_where_it_is_named_and_is_never_assumed() {
    let declared = |nationality| Declaration {
        commune: Slug::parse("jette").unwrap(),
        district: None,
        age: AgeBand::From25,
        reached: None,
        nationality,
    };
    let admit =
        |rules: &VoterRules, nationality| rules.admit(Some(&declared(nationality)), None).map(drop);
    let open = VoterRules::default();
    for nationality in [None, Some(Nationality::Belgian), Some(Nationality::Other)] {
        assert_eq!(admit(&open, nationality), Ok(()));
    }
    let narrow = VoterRules {
        nationalities: vec![Nationality::Belgian, Nationality::European],
        ..VoterRules::default()
    };
    assert_eq!(admit(&narrow, None), Err(Refusal::NationalityNotDeclared));
    assert_eq!(admit(&narrow, Some(Nationality::European)), Ok(()));
    assert_eq!(admit(&narrow, Some(Nationality::Other)), Err(Refusal::NotEligible));
}

#[test]
fn no_organisation_votes_unless_its_kind_is_named() {
    let rules = VoterRules { organisations: vec![ActorType::Association], ..VoterRules::default() };
    assert!(rules.admits_organisation(ActorType::Association));
    assert!(!rules.admits_organisation(ActorType::Company));
    assert!(!VoterRules::default().admits_organisation(ActorType::Association));
}

#[test]
fn rules_of_before_the_codes_are_read_as_a_declaration() {
    let rules: VoterRules =
        serde_json::from_str(r#"{"communes":["jette"],"under_sixteen":true}"#).unwrap();
    assert_eq!(rules.source, VoterSource::Declaration);
    assert_eq!(rules.minimum_age, MinimumAge::Any);
    let usual: VoterRules = serde_json::from_str(r#"{"under_sixteen":false}"#).unwrap();
    assert_eq!(usual.minimum_age, MinimumAge::From16);
    let written = serde_json::to_string(&VoterRules::default()).unwrap();
    assert_eq!(serde_json::from_str::<VoterRules>(&written).unwrap(), VoterRules::default());
}

#[test]
fn nobody_is_taken_to_be_older_than_they_said() {
    let admit = |minimum_age, age, reached| {
        let rules = VoterRules { minimum_age, ..VoterRules::default() };
        let commune = Slug::parse("jette").unwrap();
        let declared = Declaration { commune, district: None, age, reached, nationality: None };
        rules.admit(Some(&declared), None).map(drop)
    };
    let ask = |years| Err(Refusal::AgeNotStated { years });
    // Under sixteen may be eleven: it is asked, and only what was stated counts.
    assert_eq!(admit(MinimumAge::From12, AgeBand::Under16, None), ask(12));
    assert_eq!(admit(MinimumAge::From14, AgeBand::Under16, Some(12)), ask(14));
    assert_eq!(admit(MinimumAge::From14, AgeBand::Under16, Some(14)), Ok(()));
    assert_eq!(admit(MinimumAge::From12, AgeBand::From16, None), Ok(()));
    // From eighteen, sixteen to twenty-four holds both; under sixteen holds nobody.
    assert_eq!(admit(MinimumAge::From18, AgeBand::From16, None), ask(18));
    assert_eq!(admit(MinimumAge::From18, AgeBand::From16, Some(18)), Ok(()));
    assert_eq!(admit(MinimumAge::From18, AgeBand::Under16, Some(18)), Err(Refusal::NotEligible));
    assert_eq!(admit(MinimumAge::From18, AgeBand::From25, None), Ok(()));
    assert_eq!(admit(MinimumAge::Any, AgeBand::Under16, None), Ok(()));
}

#[test]
fn a_guest_votes_at_home_and_in_one_other_commune() {
    let slug = |name: &str| Slug::parse(name).unwrap();
    let here =
        VoterRules { communes: vec![slug("ixelles")], guests: true, ..VoterRules::default() };
    let from_jette = Declaration {
        commune: slug("jette"),
        district: None,
        age: AgeBand::From25,
        reached: None,
        nationality: None,
    };
    let admit = |second: Option<&str>| {
        here.admit(Some(&from_jette), second.map(slug).as_ref()).map(|known| known.commune)
    };
    assert_eq!(admit(None), Err(Refusal::SecondNotChosen));
    assert_eq!(admit(Some("ixelles")), Ok(slug("jette")));
    assert_eq!(admit(Some("evere")), Err(Refusal::NotEligible));
    let closed = VoterRules { guests: false, ..here.clone() };
    let second = slug("ixelles");
    assert_eq!(closed.admit(Some(&from_jette), Some(&second)), Err(Refusal::NotEligible));
}

#[test]
fn a_district_is_asked_for_only_in_its_own_commune_and_nobody_is_taken_to_live_there() {
    let slug = |name: &str| Slug::parse(name).unwrap();
    let rules = VoterRules {
        communes: vec![slug("jette")],
        districts: vec![Part { commune: slug("anderlecht"), district: slug("anderlecht-la-roue") }],
        ..VoterRules::default()
    };
    let admit = |rules: &VoterRules, commune: &str, district: Option<&str>| {
        let (commune, district) = (slug(commune), district.map(slug));
        let age = AgeBand::From25;
        let declared = Declaration { commune, district, age, reached: None, nationality: None };
        rules.admit(Some(&declared), None).map(drop)
    };
    assert_eq!(admit(&rules, "jette", None), Ok(()));
    assert_eq!(admit(&rules, "evere", None), Err(Refusal::NotEligible));
    assert_eq!(admit(&rules, "anderlecht", None), Err(Refusal::DistrictNotStated));
    assert_eq!(admit(&rules, "anderlecht", Some("anderlecht-la-roue")), Ok(()));
    let elsewhere = admit(&rules, "anderlecht", Some("anderlecht-cureghem"));
    assert_eq!(elsewhere, Err(Refusal::NotEligible));
    let only = VoterRules { communes: Vec::new(), ..rules };
    assert_eq!(admit(&only, "jette", None), Err(Refusal::NotEligible));
    assert!(only.reaches(&slug("anderlecht")) && !only.reaches(&slug("jette")));
    assert_eq!(admit(&VoterRules::default(), "anderlecht", None), Ok(()));
}

#[test]
fn a_letter_votes_at_home_and_in_the_one_commune_that_its_holder_chose() {
    let slug = |name: &str| Slug::parse(name).unwrap();
    let here = VoterRules {
        source: VoterSource::Codes,
        communes: vec![slug("jette")],
        guests: true,
        ..VoterRules::default()
    };
    let admit = |rules: &VoterRules, home: &str, second: Option<&str>| {
        rules.admit_letter(&slug(home), second.map(slug).as_ref())
    };
    assert_eq!(admit(&here, "jette", None), Ok(()));
    assert_eq!(admit(&here, "evere", None), Err(Refusal::SecondNotChosen));
    assert_eq!(admit(&here, "evere", Some("jette")), Ok(()));
    assert_eq!(admit(&here, "evere", Some("ixelles")), Err(Refusal::NotEligible));
    let closed = VoterRules { guests: false, ..here.clone() };
    assert_eq!(admit(&closed, "evere", Some("jette")), Err(Refusal::NotEligible));
    assert!(here.welcomes(&slug("evere")) && !closed.welcomes(&slug("evere")));
}
