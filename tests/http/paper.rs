use crate::browser::{Browser, House, house};
use domain::{Refusal, account::Role, ballot::Choices, code::Refused};
use service::{
    Error,
    account::Visitor,
    conduct::Step,
    paper::{PaperForm, Typed},
};
use tests::sample::{self, Sample, letters, package_form};

/// A site whose open vote asks for codes, the codes of three letters, and two agents.
struct Counter {
    house: House,
    sample: Sample,
    codes: Vec<String>,
    agents: [Visitor; 2],
}

async fn counter(paper: &str) -> Counter {
    let house = house(true).await;
    let sample = sample::planned_with_codes(&house.world, paper).await;
    let codes = letters(&house.world, &sample, &package_form(3)).await;
    sample::step(&house.world, &sample, Step::Open).await;
    let services = &house.world.services;
    let administration = sample::view(&house.world, &sample).await.administration.id;
    for email in ["one@test.example", "two@test.example"] {
        let role = Role::Counter;
        service::account::grant(services, &sample.staff, administration, email, role)
            .await
            .unwrap();
    }
    let agents = [
        sample::visitor(services, "one@test.example").await,
        sample::visitor(services, "two@test.example").await,
    ];
    Counter { house, sample, codes, agents }
}

impl Counter {
    async fn types(
        &self,
        agent: usize,
        code: &str,
        number: &str,
        stands: bool,
    ) -> service::Result<Typed> {
        let form =
            PaperForm { code: code.to_owned(), choices: Choices::new([number.to_owned()]), stands };
        let (process, envelope) = (&self.sample.process, &self.sample.envelope);
        let (services, caller) = (&self.house.world.services, &self.agents[agent].caller);
        service::paper::enter(services, caller, process, envelope, form).await
    }

    /// Casts online with a code.
    async fn online(&self, code: &str, number: &str) -> service::Result<()> {
        let services = &self.house.world.services;
        let (_, visitor) = service::account::begin_visit(services).await.unwrap();
        let view = sample::view(&self.house.world, &self.sample).await;
        let envelope = view.envelope(&self.sample.envelope).unwrap();
        service::codes::enter(services, &visitor, envelope, code, None).await.unwrap();
        let choices = Choices::new([number.to_owned()]);
        service::ballot::cast(services, &visitor, envelope, choices).await.map(drop)
    }

    async fn in_the_count(&self) -> Vec<Choices> {
        let vote = sample::view(&self.house.world, &self.sample).await.envelopes[0].vote.id;
        let mut tx = self.house.world.database.store.read().await.unwrap();
        let ballots = store::ballot::all(&mut tx, vote).await.unwrap();
        ballots.into_iter().map(|ballot| ballot.choices).collect()
    }

    fn page(&self, page: &str) -> String {
        format!("/fr/admin/p/{}/e/{}/{page}", self.sample.process, self.sample.envelope)
    }
}

fn one(number: &str) -> Choices {
    Choices::new([number.to_owned()])
}

#[tokio::test]
async fn a_ballot_on_paper_is_cast_only_when_two_agents_read_the_same() {
    let counter = counter("").await;
    let code = counter.codes[0].clone();
    assert_eq!(counter.types(0, &code, "1", false).await.unwrap(), Typed::Once);
    // The same agent twice is one agent.
    assert_eq!(counter.types(0, &code, "2", false).await.unwrap(), Typed::Once);
    let differs = Typed::Differs { other: one("2") };
    assert_eq!(counter.types(1, &code, "3", false).await.unwrap(), differs);
    assert_eq!(counter.in_the_count().await, []);
    // Whoever conducts the vote is told before it is too late.
    let mut desk = counter.house.staff().await;
    desk.get(&counter.page("conduct")).await.says("n’a été encodé que par un agent");
    // The second stands by what they read: now the first types it again.
    assert_eq!(counter.types(1, &code, "3", true).await.unwrap(), Typed::Once);
    let cast = counter.types(0, &code, "3", false).await.unwrap();
    assert!(matches!(cast, Typed::Cast(_)));
    assert_eq!(counter.in_the_count().await, [one("3")]);
    desk.get(&counter.page("conduct")).await.is_silent_about("que par un agent");
    let again = counter.types(0, &code, "3", false).await;
    assert!(matches!(again, Err(Error::Refused(Refusal::Code { why: Refused::VotedOnPaper }))));
}

#[tokio::test]
async fn by_the_usual_rules_the_paper_counts_whenever_the_other_was_cast() {
    let counter = counter("").await;
    let code = counter.codes[0].clone();
    counter.online(&code, "1").await.unwrap();
    counter.types(0, &code, "2", false).await.unwrap();
    counter.types(1, &code, "2", false).await.unwrap();
    assert_eq!(counter.in_the_count().await, [one("2")], "one person, one ballot");
    let late = counter.online(&code, "3").await;
    assert!(matches!(late, Err(Error::Refused(Refusal::Code { why: Refused::VotedOnPaper }))));
    assert_eq!(counter.in_the_count().await, [one("2")]);
}

#[tokio::test]
async fn where_the_rules_say_so_the_ballot_online_counts_and_the_paper_is_set_aside() {
    let counter = counter("online").await;
    let [early, late, _] = &counter.codes[..] else { panic!("three letters") };
    counter.online(early, "1").await.unwrap();
    let aside = counter.types(0, early, "2", false).await;
    assert!(matches!(aside, Err(Error::Refused(Refusal::Code { why: Refused::VotedOnline }))));
    counter.types(0, late, "4", false).await.unwrap();
    counter.types(1, late, "4", false).await.unwrap();
    counter.online(late, "5").await.unwrap();
    let mut counted = counter.in_the_count().await;
    counted.sort_by_key(Choices::canonical);
    assert_eq!(counted, [one("1"), one("5")]);
}

#[tokio::test]
async fn an_agent_notes_a_document_and_nothing_of_who_stood_there() {
    let counter = counter("").await;
    let mut agent = counter.house.browser_of("one@test.example").await;
    agent.get("/fr/admin").await.is(200).says("Guichets ouverts");
    let page = counter.page("counter");
    // What to look for on that document is said above the question.
    agent.get(&page).await.is(200).says("16 ans et plus").says("Quel document avez-vous vu");
    agent.post(&page, &[("document", ""), ("handed", "letter")]).await.is(422);
    let noted = [("document", "passport"), ("handed", "letter")];
    assert!(agent.post(&page, &noted).await.is(303).location().ends_with("done=served"));
    let printed = [
        ("document", "identity-card"),
        ("handed", "printed-now"),
        ("commune", "jette"),
        ("locale", "nl"),
    ];
    let letter = agent.post(&page, &printed).await;
    letter.is(200);
    assert!(letter.body.starts_with("%PDF-"));
    let (services, staff) = (&counter.house.world.services, &counter.sample.staff);
    let events = service::process::events(services, staff, &counter.sample.process).await.unwrap();
    let served: Vec<_> =
        events.iter().filter(|event| event.body.kind == "counter.served").collect();
    assert_eq!(served.len(), 2);
    for event in served {
        assert_eq!(event.at.time(), chrono::NaiveTime::MIN, "the day, not the minute");
        let facts = event.body.facts.as_object().unwrap();
        let names: Vec<_> = facts.keys().map(String::as_str).collect();
        assert_eq!(names, ["document", "handed", "vote"]);
    }
}

#[tokio::test]
async fn an_agent_of_the_counter_sees_the_counter_and_nothing_else_behind_the_desk() {
    let counter = counter("").await;
    let mut agent = counter.house.browser_of("one@test.example").await;
    for page in ["counter", "paper"] {
        agent.get(&counter.page(page)).await.is(200);
    }
    for page in ["codes", "conduct", "rules", "projects"] {
        agent.get(&counter.page(page)).await.is(403);
    }
    agent.get(&format!("/fr/admin/p/{}/audit", counter.sample.process)).await.is(403);
    agent.get("/fr/admin/a/commune").await.is(403);
    let mut auditor = counter.house.browser_of("reads@test.example").await;
    let administration =
        sample::view(&counter.house.world, &counter.sample).await.administration.id;
    let services = &counter.house.world.services;
    let (staff, email) = (&counter.sample.staff, "reads@test.example");
    service::account::grant(services, staff, administration, email, Role::Auditor).await.unwrap();
    auditor.get(&counter.page("codes")).await.is(200);
    auditor.get(&counter.page("counter")).await.is(403);
}

async fn typed(
    agent: &mut Browser,
    page: &str,
    code: &str,
    number: &str,
) -> crate::browser::Answer {
    agent.post(page, &[("code", code), ("choice", number)]).await
}

#[tokio::test]
async fn the_page_shows_what_two_agents_read_differently_and_keeps_what_was_typed() {
    let counter = counter("").await;
    let (page, code) = (counter.page("paper"), counter.codes[0].as_str());
    let mut first = counter.house.browser_of("one@test.example").await;
    let mut second = counter.house.browser_of("two@test.example").await;
    let answer = typed(&mut first, &page, code, "1").await;
    assert!(answer.is(303).location().ends_with("done=typed-once"));
    first.get(&page).await.says("Un bulletin attend un second agent");
    let differs = typed(&mut second, &page, code, "2").await;
    differs.is(422).says("Votre collègue a lu").says("Arbres").says("Bancs").says(code);
    typed(&mut second, &page, code, "1").await.is(200).says("sera compté").says("Code du reçu");
    typed(&mut second, &page, "7K3Q", "1").await.is(422).says("faute de frappe");
    assert_eq!(counter.in_the_count().await, [one("1")]);
}
