import { freshAddress, signInByMail } from "../pages/account.ts";
import { BallotPage } from "../pages/ballot.ts";
import { ProposalPages } from "../pages/proposal.ts";
import { aCall, aNumber, letTimePass, linkTo } from "../support/calls.ts";
import { aProject, asPersona, conduct, send } from "../support/shortcuts.ts";
import { expect, live, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`an association, a commune and a company carry one proposal into the vote (${language}) @nojs`, async ({ page, somebodyElse }) => {
    test.slow();
    const staff = await somebodyElse();
    const process = await aCall(staff.request);
    const id = process.slice(-8);
    const bearer = new ProposalPages(page, language, process);
    await signInByMail(page, language, freshAddress(language));

    await bearer.act(`Les Jardins ${id}`, "association", "0207.373.430");
    await expect(bearer.refusals).toContainText(bearer.words.has("refusal-wrong-check-digits"));
    await bearer.field("actor-form-enterprise").fill(aNumber());
    await bearer.button("actor-create").click();
    await expect(bearer.heading).toHaveText(`Les Jardins ${id}`);

    await bearer.begin(`Un four ${id}`, { actor: `Les Jardins ${id}` });
    await bearer.isAtStage("draft");
    await bearer.price("Briques", "12 000,-");
    await expect(bearer.asked).toContainText(/12.000/);

    const partners = [
      { name: `Brasserie ${id}`, kind: "company", role: "funder", pledge: "money", amount: "4 500" },
      { name: `Commune ${id}`, kind: "commune", role: "host", pledge: "place", amount: "" },
    ];
    for (const { name, kind, role, pledge, amount } of partners) {
      const email = freshAddress(language);
      await bearer.go(`/p/${process}/proposals/un-four-${id}`);
      await bearer.invite(name, email, role);
      const other = await somebodyElse();
      const partner = new ProposalPages(other, language, process);
      const link = await linkTo(other, language, email, "/invitations/");
      await signInByMail(other, language, email);
      await other.goto(link);
      await partner.link("invitation-new-actor").click();
      await partner.act(name, kind, aNumber(), link);
      await expect(partner.main.getByRole("radio", { name })).toBeChecked();
      await partner.field("invitation-pledge").selectOption(pledge);
      await partner.field("invitation-amount").fill(amount);
      await partner.field("invitation-label").fill("Avec plaisir");
      await partner.inspect();
      await partner.button("invitation-yes").click();
      await expect(partner.heading).toHaveText(`Un four ${id}`);
    }

    await bearer.go(`/p/${process}/proposals/un-four-${id}`);
    await expect(bearer.asked).toContainText(/7.500/);
    await expect(bearer.main).toContainText(`Commune ${id}`);
    await bearer.inspect();
    await bearer.button("proposal-submit").click();
    await bearer.isAtStage("submitted");

    const desk = `/admin/p/${process}/proposals/un-four-${id}`;
    const office = new ProposalPages(staff, language, process);
    await office.go(desk);
    await office.answer("admin-review-admit").check();
    await office.inspect();
    await office.button("admin-review-save").click();
    await letTimePass(staff.request, process, "valuation");
    await office.go(desk);
    await office.answer("admin-feasibility-feasible").check();
    await office.field("admin-cost-year", { year: 1 }).fill("12 000");
    await office.main.getByLabel(office.words.starts("admin-done")).check();
    await office.inspect();
    await office.button("admin-valuation-save").click();
    // Whoever carries it, and whoever lowers its price, is looked up and confirmed first.
    await office.link("admin-unconfirmed-link").click();
    for (const name of [`Les Jardins ${id}`, `Brasserie ${id}`]) {
      const confirm = office.button("admin-actor-confirm", { name });
      await confirm.click();
      await expect(confirm).toHaveCount(0);
    }
    await office.go(desk);
    await office.answer("admin-review-retain").check();
    await office.button("admin-review-save").click();

    await bearer.go(`/p/${process}/projects/un-four-${id}`);
    await expect(bearer.heading).toHaveText(`Un four ${id}`);
    await expect(bearer.asked).toContainText(/7.500/);

    // The vote opens, and whoever votes reads the price that the company lowered, and who takes part.
    await aProject(staff.request, language, `/p/${process}/e/tous`, { title: `Un banc ${id}`, bearer: "collective", price: "900" });
    await conduct(staff.request, { process, envelope: "tous", projects: [], titles: [] }, "open");
    const ballot = new BallotPage(page, language, process, "tous");
    await ballot.open();
    expect(await ballot.price(ballot.lines.filter({ hasText: `Un four ${id}` }))).toMatch(/7.500/);
    await ballot.inspect();
    await ballot.main.getByRole("link", { name: `Un four ${id}` }).click();
    for (const name of ["Les Jardins", ...partners.map((one) => one.name)]) await expect(bearer.main).toContainText(name);
  });

  test(`its author understands why a proposal is not feasible (${language}) @nojs`, async ({ page, somebodyElse }) => {
    const staff = await somebodyElse();
    const process = await aCall(staff.request);
    const id = process.slice(-8);
    const author = new ProposalPages(page, language, process);
    await signInByMail(page, language, freshAddress(language));
    await author.begin(`Un tram ${id}`, { name: `Marie ${id}` });
    await author.button("proposal-submit").click();
    await author.isAtStage("submitted");

    const eva = freshAddress(language);
    const desk = `/fr/admin/p/${process}/proposals/un-tram-${id}`;
    await send(staff.request, "/fr/admin/a/bruxelles-environnement", [
      ["intent", "grant"],
      ["email", eva],
      ["role", "evaluator"],
    ]);
    await send(staff.request, `${desk}/review`, [["decision", "admit"]]);
    await send(staff.request, `${desk}/assign`, [["evaluator", eva]]);
    await letTimePass(staff.request, process, "valuation");

    const other = await somebodyElse();
    const evaluator = new ProposalPages(other, language, process);
    await signInByMail(other, language, eva);
    await evaluator.go(desk.slice(3));
    await evaluator.answer("admin-feasibility-not-feasible").check();
    await evaluator.main.getByLabel(evaluator.words.starts("admin-done")).check();
    expect(await evaluator.send(evaluator.button("admin-valuation-save"))).toBe(422);
    await expect(evaluator.refusals).toContainText(evaluator.words.has("refusal-reason-needed"));
    await evaluator.written("admin-feasibility-reason", "fr").fill("Les voies sont à la STIB.");
    await evaluator.written("admin-feasibility-reason", "nl").fill("De sporen zijn van de MIVB.");
    await evaluator.button("admin-valuation-save").click();

    await page.reload();
    await author.isAtStage("declined");
    await expect(author.main).toContainText(language === "fr" ? "STIB" : "MIVB");
    await author.inspect();
  });
}

test("what is typed is kept without a button, and comes back", async ({ page, somebodyElse }) => {
  const process = await aCall((await somebodyElse()).request);
  const id = process.slice(-8);
  const author = new ProposalPages(page, "fr", process);
  await signInByMail(page, "fr", freshAddress("fr"));
  await author.begin(`Un banc ${id}`, { name: `Marie ${id}` });
  await author.link("proposal-edit").click();
  await live(page);
  await author.page.locator("#description").fill("Un banc où l’on se parle.");
  await expect(author.main.locator(".keep-typing")).toHaveText(author.words.is("keep-saved"));
  await page.reload();
  await expect(author.page.locator("#description")).toHaveValue("Un banc où l’on se parle.");
  // Away in the middle of a sentence, and back with the browser's own button.
  await live(page);
  await author.page.locator("#description").fill("Un banc où l’on se parle, sous un arbre.");
  await expect(author.main.locator(".keep-typing")).toHaveText(author.words.is("keep-saved"));
  await author.go(`/p/${process}`);
  await expect(author.heading).toBeVisible();
  await page.goBack();
  await expect(author.page.locator("#description")).toHaveValue("Un banc où l’on se parle, sous un arbre.");
  await author.inspect();
  await author.button("proposal-forget").click();
  await expect(author.page.locator("#description")).toHaveValue("");
});

test("staff finds every proposal of its call, and who may do what", async ({ page }) => {
  await asPersona(page, "nl", "staff");
  const desk = new ProposalPages(page, "nl", "appel-des-quartiers");
  await desk.go("/admin/p/appel-des-quartiers/proposals?stage=returned");
  await expect(desk.main.getByRole("table").last().getByRole("row")).toHaveCount(2);
  await desk.go("/admin/p/appel-des-quartiers/who-may-what");
  await expect(desk.main).toContainText(desk.words.has("action-withdraw"));
});
