import { BallotPage } from "../pages/ballot.ts";
import { ConductPage, EnvelopePage, NewProcessPage, RulesPage } from "../pages/desk.ts";
import { ADMINISTRATION, GREEN, WIELICZKA } from "../support/addresses.ts";
import { fits } from "../support/layout.ts";
import { aProject, asPersona } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`money is split into envelopes with shares, three rules are tried side by side and the vote opens (${language})`, async ({ page, somebodyElse }) => {
    test.setTimeout(120_000);
    const slug = `parts-${crypto.randomUUID().slice(0, 8)}`;
    await asPersona(page, language, "staff");

    await test.step("a model fills the budget, and everything can be changed", async () => {
      const form = new NewProcessPage(page, language);
      await form.open(ADMINISTRATION);
      await form.main.getByRole("link", { name: form.words.has("models-use-of") }).first().click();
      await expect(form.written("admin-summary", "nl")).not.toHaveValue("");
      await form.field("admin-slug").fill(slug);
      await form.answer("admin-visibility-published").check();
      // Nobody is asked for ideas here: with no phase before it, the vote opens by hand.
      for (const phase of ["submission", "review", "valuation", "publication"]) {
        for (const end of ["opens", "closes"]) await form.main.locator(`[name="${phase}_${end}"]`).fill("");
      }
      await form.inspect();
      for (const width of [320, 1440]) await fits(page, width);
      await form.button("admin-process-create").click();
      await form.isAt(`/admin/p/${slug}/new-envelope`);
    });

    for (const [envelope, amount, cap] of [["quartiers", "800 000", "200000"], ["ecoles", "400 000", "100000"]] as const) {
      await test.step(`an envelope of ${amount} € with a share for each kind of executor`, async () => {
        const form = new EnvelopePage(page, language);
        await form.go(`/admin/p/${slug}/new-envelope?model=regional-call`);
        await form.field("admin-slug").fill(envelope);
        await form.amount.fill(amount);
        await form.inspect();
        await form.button("admin-envelope-create").click();
        await form.isAt(`/admin/p/${slug}/e/${envelope}/rules`);

        const rules = new RulesPage(page, language);
        await rules.method("greedy").check();
        await rules.main.getByText(rules.words.is("split-title")).click();
        await rules.field("split-by").selectOption("executor");
        await rules.field("split-most").fill("100");
        await rules.button("split-button").click();
        await expect(rules.limit("cap")).toHaveValue(cap);
        await rules.inspect();
        for (const width of [320, 1440]) await fits(page, width);
        await rules.button("admin-rules-save").click();
        await rules.says("admin-done-saved");
      });
    }

    await test.step("three rules on the ballots of a past vote, in words, numbers and pictures", async () => {
      const rules = new RulesPage(page, language);
      await rules.go(`/admin/p/${slug}/e/quartiers/rules/preview?on=${WIELICZKA}/${GREEN}`);
      await expect(rules.main.getByRole("heading", { name: rules.words.has("columns-title", { count: 3 }) })).toBeVisible();
      const columns = rules.main.locator(".rule-column");
      await expect(columns).toHaveCount(3);
      await expect(columns.getByRole("img")).toHaveCount(3);
      await rules.inspect();
      for (const width of [320, 1440]) await fits(page, width);
    });

    await test.step("the vote opens with the shares of each executor, and everybody reads them", async () => {
      for (const [title, bearer] of [["Un parc", "collective"], ["Une place", "association"]] as const) {
        await aProject(page.request, language, `/p/${slug}/e/quartiers`, { title, bearer, price: "90 000" });
      }
      const conduct = new ConductPage(page, language, slug, "quartiers");
      await conduct.open();
      await conduct.confirmation("open").check();
      await conduct.take("open");
      await conduct.says("admin-done-opened");
      const ballot = new BallotPage(await somebodyElse(), language, slug, "quartiers");
      await ballot.open();
      await expect(ballot.lines).toHaveCount(2);
      await ballot.go(`/p/${slug}`);
      await expect(ballot.main).toContainText(/1.200.000/);
      await expect(ballot.main).toContainText(/200.000/);
      await ballot.inspect();
    });
  });
}
