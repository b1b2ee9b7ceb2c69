import { PersonasPage } from "../pages/account.ts";
import { BallotPage, ReceiptPage } from "../pages/ballot.ts";
import {
  ConductPage,
  DeskPage,
  EnvelopePage,
  dayIn,
  inDays,
  NewProcessPage,
  ProjectFormPage,
  RulesPage,
} from "../pages/desk.ts";
import { ProcessPage } from "../pages/process.ts";
import { ResultsPage } from "../pages/results.ts";
import { ADMINISTRATION } from "../support/addresses.ts";
import { aProcess, asPersona, asVoter } from "../support/shortcuts.ts";
import { expect, live, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`Carine conducts a budget from its first date to its public result (${language})`, async ({ page, somebodyElse }) => {
    test.setTimeout(200_000);
    const id = crypto.randomUUID().slice(0, 8);
    const slug = `buurt-${id}`;
    const envelope = "groen";
    const personas = new PersonasPage(page, language);
    await personas.open();
    await personas.become("Carine");
    const desk = new DeskPage(page, language);
    await desk.isAt("/admin");
    await desk.inspect();

    await test.step("a budget begins, refused while the Dutch is missing", async () => {
      const form = new NewProcessPage(page, language);
      await form.open(ADMINISTRATION);
      await form.inspect();
      await form.write("admin-name", { fr: `Un quartier vert ${id}` });
      await form.field("admin-slug").fill(slug);
      await form.write("admin-summary", { fr: "Du vert dans chaque rue.", nl: "Groen in elke straat." });
      await form.write("admin-about", { fr: "Tout le quartier décide.", nl: "De hele buurt beslist." });
      await form.phase("submission", -20, -10);
      await form.phase("voting", 2, 16);
      await form.phase("counting", 16, 18);
      await form.phase("results", 18, 40);
      await form.answer("admin-visibility-published").check();
      expect(await form.send(form.button("admin-process-create"))).toBe(422);
      await expect(form.refusals).toContainText(form.words.has("refusal-both-languages"));
      await expect(form.written("admin-name", "fr")).toHaveValue(`Un quartier vert ${id}`);
      await expect(form.written("admin-name", "nl")).toHaveAttribute("aria-invalid", "true");
      await expect(form.group("phase-voting").getByLabel(form.words.starts("admin-phase-opens"))).toHaveValue(inDays(2));
      await form.inspect();
      await form.write("admin-name", { nl: `Een groene buurt ${id}` });
      await form.button("admin-process-create").click();
      await form.isAt(`/admin/p/${slug}`);
      await form.says("admin-done-created");
      await form.inspect();
    });

    await test.step("an envelope with its money", async () => {
      const form = new EnvelopePage(page, language);
      await form.link("admin-nav-new-envelope").last().click();
      await form.isAt(`/admin/p/${slug}/new-envelope`);
      await form.write("admin-name", { fr: "Le vert", nl: "Het groen" });
      await form.field("admin-slug").fill(envelope);
      await form.write("admin-summary", { fr: "Pour planter.", nl: "Om te planten." });
      await form.amount.fill("12 000,50");
      await form.inspect();
      await form.button("admin-envelope-create").click();
      await form.isAt(`/admin/p/${slug}/e/${envelope}/rules`);
    });

    await test.step("rules whose reading follows what is chosen", async () => {
      const rules = new RulesPage(page, language);
      await rules.inspect();
      await rules.answer("admin-rules-ballot-approval").check();
      await rules.field("admin-rules-max-choices").fill("3");
      await rules.answer("admin-rules-method-greedy").check();
      await rules.button("admin-rules-read").click();
      await expect(rules.reading).toContainText(rules.words.has("rules-ballot-approval", { choices: 3 }));
      await expect(rules.reading).toContainText(rules.words.has("rules-name-greedy"));
      await expect(rules.reading).toContainText(rules.words.has("admin-rules-unsaved"));
      await expect(rules.answer("admin-rules-method-greedy")).toBeChecked();
      await rules.inspect();

      await rules.field("admin-rules-max-choices").fill("2");
      await rules.answer("admin-rules-method-equal-shares").check();
      await rules.button("admin-rules-read").click();
      await expect(rules.reading).toContainText(rules.words.has("rules-ballot-approval", { choices: 2 }));
      await expect(rules.reading).toContainText(rules.words.has("rules-shares-need"));
      await rules.button("admin-rules-save").click();
      await rules.says("admin-done-saved");
      await expect(rules.reading).toContainText(rules.words.has("admin-rules-version"));
    });

    await test.step("two projects, the first refused once", async () => {
      const list = new DeskPage(page, language);
      await list.page.getByRole("navigation", { name: list.words.is("admin-nav-label") })
        .getByRole("link", { name: list.words.is("admin-nav-projects") }).click();
      await list.isAt(`/admin/p/${slug}/e/${envelope}/projects`);
      await list.inspect();
      await list.link("admin-project-new").click();

      const form = new ProjectFormPage(page, language);
      await form.isAt(`/admin/p/${slug}/e/${envelope}/projects/new`);
      await form.inspect();
      await form.written("admin-project-title", language).fill("Une haie de noisetiers");
      await form.cost(1, "Plants", "40", "beaucoup");
      expect(await form.send(form.button("admin-project-create"))).toBe(422);
      await expect(form.refusals).toBeVisible();
      await expect(form.written("admin-project-title", language)).toHaveValue("Une haie de noisetiers");
      await expect(form.line(1).getByLabel(form.words.starts("admin-project-unit-price"))).toHaveValue("beaucoup");
      for (const field of [
        form.written("admin-summary", language),
        form.field("admin-project-bearer").first(),
        form.field("admin-project-theme"),
        form.line(1).getByLabel(form.words.starts("admin-project-unit-price")),
      ]) {
        await expect(field).toHaveAttribute("aria-invalid", "true");
        await expect(field).toHaveAccessibleDescription(/\S/);
      }
      await form.inspect();

      // The summary of what was refused leads to the fields.
      await form.refusals.getByRole("link").first().click();
      await expect(page.locator(":target")).toBeVisible();

      const complete = async (summary: string, description: string) => {
        await form.written("admin-summary", language).fill(summary);
        await form.written("admin-project-description", language).fill(description);
        const who = form.group("admin-project-who-where");
        await who.getByLabel(form.words.starts("admin-project-bearer")).first().fill("Comité Helmet");
        await who.getByLabel(form.words.starts("admin-project-bearer-type")).selectOption("collective");
        await who.getByLabel(form.words.starts("admin-project-theme")).selectOption("nature");
      };
      await complete("Des noisettes pour tous.", "Une haie le long de l’école.");
      await form.cost(1, "Plants", "40", "12,50");
      await form.button("admin-project-create").click();
      await form.isAt(`/admin/p/${slug}/e/${envelope}/projects`);
      await form.says("admin-done-saved");

      await form.link("admin-project-new").click();
      await form.written("admin-project-title", language).fill("Trois bancs");
      await complete("Pour s’asseoir.", "Trois bancs au parc.");
      await form.cost(1, "Bancs", "3", "400");
      await form.button("admin-project-create").click();
      await form.isAt(`/admin/p/${slug}/e/${envelope}/projects`);
      await expect(form.heading).toHaveText(form.words.is("admin-projects-title", { count: 2 }));
      await form.inspect();
    });

    await test.step("a preview on made-up ballots", async () => {
      const rules = new RulesPage(page, language);
      await rules.go(`/admin/p/${slug}/e/${envelope}/rules`);
      await rules.link("admin-preview-try-button").click();
      await rules.isAt(`/admin/p/${slug}/e/${envelope}/rules/preview`);
      await expect(rules.heading).toHaveText(rules.words.is("admin-preview-title", { count: 2 }));
      await rules.inspect();
    });

    const conduct = new ConductPage(page, language, slug, envelope);
    await test.step("the vote opens, and its rules freeze", async () => {
      await conduct.open();
      await conduct.inspect();
      expect(await conduct.take("open")).toBe(422);
      await conduct.confirmation("open").check();
      await conduct.take("open");
      await conduct.says("admin-done-opened");
      await conduct.inspect();

      const rules = new RulesPage(page, language);
      await rules.go(`/admin/p/${slug}/e/${envelope}/rules`);
      await expect(rules.heading).toHaveText(rules.words.is("admin-rules-title-frozen"));
      await expect(rules.main).toContainText(rules.words.has("admin-rules-frozen"));
      await expect(rules.button("admin-rules-save")).toHaveCount(0);
      await rules.inspect();
    });

    const voter = await somebodyElse();
    await test.step("somebody votes", async () => {
      await asVoter(voter, language);
      const ballot = new BallotPage(voter, language, slug, envelope);
      await ballot.open();
      await live(voter);
      await ballot.box("Trois bancs").check();
      await ballot.cast.click();
      await new ReceiptPage(voter, language).isHere();
    });

    const reason = { fr: "L’école ferme plus tôt.", nl: "De school sluit vroeger." };
    await test.step("it closes early, for a reason in both languages", async () => {
      await conduct.open();
      await conduct.unfold("close");
      await conduct.write("admin-conduct-reason", { fr: reason.fr }, conduct.step("close"));
      await conduct.confirmation("close").check();
      expect(await conduct.take("close")).toBe(422);
      const dutch = conduct.step("close").getByLabel(conduct.words.inLanguage("admin-conduct-reason", "nl"));
      await expect(dutch).toBeVisible();
      await expect(dutch).toHaveAttribute("aria-invalid", "true");
      await conduct.inspect();
      await conduct.write("admin-conduct-reason", { nl: reason.nl }, conduct.step("close"));
      await conduct.take("close");
      await conduct.says("admin-done-closed");
      await expect(conduct.main).toContainText(reason[language]);
      await conduct.inspect();
      const ballot = new BallotPage(voter, language, slug, envelope);
      await ballot.go(ballot.path);
      await expect(ballot.main).toContainText(ballot.words.has("vote-over-cast"));
      await ballot.inspect();
    });

    await test.step("it is counted, read again and published", async () => {
      await conduct.take("count");
      await conduct.says("admin-done-counted");
      await conduct.inspect();
      await conduct.link("admin-conduct-preview-results").click();
      const results = new ResultsPage(page, language, slug, envelope);
      await results.isAt(results.path);
      await expect(results.main).toContainText(results.words.has("results-staff-title"));

      const other = await somebodyElse();
      const early = new ResultsPage(other, language, slug, envelope);
      expect(await early.open()).toBe(200);
      await expect(early.heading).toHaveText(early.words.is("results-wait-closed"));

      await conduct.open();
      await conduct.confirmation("publish").check();
      await conduct.take("publish");
      await conduct.says("admin-done-published");

      expect(await early.open()).toBe(200);
      await expect(early.heading).toHaveText(early.words.is("results-title", { count: 1 }));
      await expect(early.main).toContainText("Trois bancs");
      await early.inspect();
      const process = new ProcessPage(other, language, slug);
      await process.open();
      await expect(process.main).toContainText(reason[language]);
      await process.inspect();
    });

    const departs = { fr: "La haie protège l’école du bruit.", nl: "De haag houdt het lawaai weg van de school." };
    await test.step("the college departs for one project, for a reason that everyone reads", async () => {
      await desk.go(`/admin/p/${slug}/e/${envelope}/decision`);
      await desk.inspect();
      const field = (name: string) => desk.main.locator(`[name="${name}"]`);
      await field("day").fill(dayIn(0));
      await field("statement_fr").fill("Le collège adopte le résultat et ajoute la haie.");
      await field("statement_nl").fill("Het college neemt het resultaat over en voegt de haag toe.");
      await field("departure_1_number").selectOption("1");
      await field("departure_1_funds").selectOption("yes");
      await field("departure_1_reason_fr").fill(departs.fr);
      expect(await desk.send(desk.button("admin-decision-save"))).toBe(422);
      await expect(field("departure_1_reason_fr")).toHaveValue(departs.fr);
      await field("departure_1_reason_nl").fill(departs.nl);
      await desk.button("admin-decision-save").click();
      await desk.says("admin-done-saved");
      const reader = await somebodyElse();
      const results = new ResultsPage(reader, language, slug, envelope);
      await results.open();
      await expect(results.main).toContainText(departs[language]);
      await expect(results.main.getByRole("heading", { name: results.words.is("paths-contest-title") })).toBeVisible();
      await results.inspect();
    });

    await test.step("next year’s budget begins as a copy of this one", async () => {
      await desk.go(`/admin/p/${slug}`);
      await desk.link("admin-process-copy").click();
      const form = new NewProcessPage(page, language);
      await expect(form.heading).toHaveText(form.words.is("admin-process-copy-title"));
      await expect(form.written("admin-name", "nl")).toHaveValue(`Een groene buurt ${id}`);
      await form.inspect();
      await form.field("admin-slug").fill(`${slug}-2`);
      await form.button("admin-process-create").click();
      await form.isAt(`/admin/p/${slug}-2`);
      await expect(form.main).toContainText({ fr: "Le vert", nl: "Het groen" }[language]);
      const copied = new RulesPage(page, language);
      await copied.go(`/admin/p/${slug}-2/e/${envelope}/rules`);
      await expect(copied.reading).toContainText(copied.words.has("rules-ballot-approval", { choices: 2 }));
      await expect(copied.button("admin-rules-save")).toBeVisible();
    });

    await test.step("the journal holds all of it", async () => {
      await desk.go(`/admin/p/${slug}/audit`);
      await expect(desk.main).toContainText(desk.words.has("admin-audit-holds"));
      for (const event of ["process-created", "envelope-created", "rules-saved", "project-created", "vote-opened", "vote-closed-early", "vote-counted", "vote-published"]) {
        await expect(desk.main.getByText(desk.words.is(`admin-event-${event}`)).first()).toBeVisible();
      }
      await desk.inspect();
    });
  });

  test(`two people who change a project at once lose nothing (${language})`, async ({ page, somebodyElse }) => {
    const { process, projects } = await aProcess(page.request);
    await asPersona(page, language, "staff");
    const path = `/admin/p/${process}/projects/${projects[0]}/edit`;
    const mine = new ProjectFormPage(page, language);
    await mine.go(path);
    const other = await somebodyElse();
    await asPersona(other, language, "staff");
    const theirs = new ProjectFormPage(other, language);
    await theirs.go(path);
    await theirs.written("admin-summary", "fr").fill("Ce qu’elle a écrit.");
    expect(await theirs.send(theirs.button("admin-save"))).toBe(303);

    await mine.written("admin-summary", "fr").fill("Ce que j’ai écrit.");
    expect(await mine.send(mine.button("admin-save"))).toBe(409);
    await expect(mine.main).toContainText(mine.words.has("merge-title"));
    await expect(mine.main).toContainText("Ce qu’elle a écrit.");
    await expect(mine.written("admin-summary", "fr")).toHaveValue("Ce que j’ai écrit.");
    await mine.inspect();
    expect(await mine.send(mine.button("admin-project-save-mine"))).toBe(303);
    await mine.says("admin-done-saved");
  });

  test(`an inhabitant does not get behind the desk (${language}) @nojs`, async ({ page }) => {
    await asVoter(page, language);
    const desk = new DeskPage(page, language);
    expect((await desk.go("/admin"))?.status()).toBe(403);
    await expect(desk.heading).toHaveText(desk.words.is("error-forbidden"));
  });
}
