import { BallotPage, ReceiptPage } from "../pages/ballot.ts";
import { ConductPage, RulesPage } from "../pages/desk.ts";
import { ResultsPage } from "../pages/results.ts";
import { fits } from "../support/layout.ts";
import { aProcess, anOpenVote, asPersona, asVoter, conduct, THREE_PLACES, titleIn, vote } from "../support/shortcuts.ts";
import { expect, live, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`points, a cap and an exclusion go from the rule sheet to the result (${language})`, async ({ page, somebodyElse }) => {
    test.setTimeout(90_000);
    const draft = await aProcess(page.request, { published: true, projects: 3 });
    const { process, envelope } = draft;
    const [bench, nests, bikes] = draft.titles.map((title) => titleIn(language, title));
    await asPersona(page, language, "staff");

    await test.step("rules that contradict one another are refused, and kept as they were typed", async () => {
      const rules = new RulesPage(page, language);
      await rules.go(`/admin/p/${process}/e/${envelope}/rules`);
      const refused = async (refusal: string, facts = {}) => {
        expect(await rules.send(rules.button("admin-rules-save"))).toBe(422);
        await expect(rules.refusals).toContainText(rules.words.has(refusal, facts));
      };
      await rules.answer("admin-rules-ballot-ranking").check();
      await rules.field("admin-rules-places").fill("0");
      await refused("refusal-not-a-number", { from: 1 });
      await expect(rules.field("admin-rules-places")).toHaveAttribute("aria-invalid", "true");

      await rules.answer("admin-rules-ballot-points").check();
      await rules.field("admin-rules-total").fill("10");
      await rules.field("admin-rules-max-per-project").fill("12");
      await rules.unfoldExperts();
      await rules.answer("rules-name-phragmen").check();
      await refused("refusal-most-points-above-total");
      await expect(rules.refusals).toContainText(rules.words.has("refusal-method-ignores-ballot"));
      await expect(rules.field("admin-rules-max-per-project")).toHaveValue("12");
      await expect(rules.answer("rules-name-phragmen")).toBeChecked();
      await rules.inspect();
      for (const width of [320, 1440]) await fits(page, width);

      await rules.field("admin-rules-max-per-project").fill("6");
      await rules.method("equal-shares").check();
      await rules.limit("limit-group").selectOption("theme:streets");
      await rules.limit("cap").fill("3 000");
      await refused("refusal-method-ignores-limits");
      await expect(rules.limit("limit-group")).toHaveValue("theme:streets");
      await expect(rules.limit("cap")).toHaveValue("3 000");

      await rules.method("max-welfare").check();
      await rules.field("admin-rules-exclusion").fill("1");
      await refused("refusal-exclusion-of-one");
      await rules.field("admin-rules-exclusion").fill("1, 9");
      await refused("refusal-no-such-project", { number: 9 });
      await expect(rules.field("admin-rules-exclusion")).toHaveValue("1, 9");

      await rules.field("admin-rules-exclusion").fill("1, 2");
      await rules.button("admin-rules-read").click();
      for (const sentence of ["rules-welfare-points", "rules-cap", "rules-exclusion", "admin-rules-unsaved"]) {
        await expect(rules.reading).toContainText(rules.words.has(sentence));
      }
      await expect(rules.reading).toContainText(rules.words.has("rules-ballot-points", { total: 10, most: 6 }));
      await rules.button("admin-rules-save").click();
      await rules.says("admin-done-saved");
      await expect(rules.limit("cap")).toHaveValue("3000");
      await rules.inspect();
    });

    const conducted = new ConductPage(page, language, process, envelope);
    await test.step("the vote opens, and three people give their points", async () => {
      await conducted.open();
      await conducted.confirmation("open").check();
      await conducted.take("open");
      await conducted.says("admin-done-opened");

      const voter = await somebodyElse();
      await asVoter(voter, language);
      const ballot = new BallotPage(voter, language, process, envelope);
      await ballot.open();
      await live(voter);
      for (const [title, points] of [[bench!, "6"], [nests!, "3"], [bikes!, "1"]] as const) {
        await ballot.points(title).fill(points);
      }
      await ballot.cast.click();
      await new ReceiptPage(voter, language).isHere();
      for (const points of [["6", "4", ""], ["5", "2", "3"]]) {
        const other = await somebodyElse();
        await asVoter(other, language);
        const fields = points.map((points, at): [string, string] => [`points-${at + 1}`, points]);
        await vote(other, language, ballot.path, fields);
      }
    });

    await test.step("the result says who gets what, and what a second program found", async () => {
      await conduct(page.request, draft, "close");
      await conduct(page.request, draft, "count");
      await conduct(page.request, draft, "publish");
      const reader = await somebodyElse();
      const results = new ResultsPage(reader, language, process, envelope);
      await results.open();
      // The bench and the bicycles share a cap, the bench and the nests exclude one another.
      await expect(results.heading).toHaveText(results.words.is("results-title", { count: 1 }));
      const themes = results.shares("theme");
      await expect(themes.getByRole("row").filter({ hasText: results.words.has("theme-nature") })).toContainText(
        results.words.has("results-groups-of", { funded: 0, of: 1 }),
      );
      const streets = themes.getByRole("row").filter({ hasText: results.words.has("theme-streets") });
      await expect(streets).toContainText(results.words.has("results-groups-of", { funded: 1, of: 2 }));
      await expect(streets).toContainText(/100\s%/);
      await expect(results.shares("commune")).toContainText(results.words.has("results-groups-none"));
      for (const check of ["title", "consistency", "constraints"]) {
        await expect(results.main).toContainText(results.words.has(`certificate-${check}`));
      }
      await results.inspect();
      await fits(reader, 320);
    });
  });

  test(`who supported a ranked project that lost reads where their money went (${language})`, async ({ page, somebodyElse }) => {
    const draft = await anOpenVote(page.request, THREE_PLACES, { amount: "6 000" });
    const path = `/p/${draft.process}/${draft.envelope}`;
    for (let voters = 0; voters < 3; voters += 1) {
      const voter = await somebodyElse();
      await asVoter(voter, language);
      await vote(voter, language, `${path}/vote`, [["place-1", "1"], ["place-2", "2"], ["place-3", "3"]]);
    }
    for (const step of ["close", "count", "publish"] as const) await conduct(page.request, draft, step);
    const reader = await somebodyElse();
    const results = new ResultsPage(reader, language, draft.process, draft.envelope);
    await results.open();
    await expect(results.heading).toHaveText(results.words.is("results-title", { count: 2 }));
    const money = results.moneyOfLosers.first();
    await expect(money).toContainText(titleIn(language, draft.titles[0]!));
    await expect(money).toContainText(/2[\s.]501/);
    await expect(money).toContainText(results.words.has("results-money-left"));
    await expect(results.main).toContainText(results.words.has("certificate-title"));
    await expect(results.main).toContainText(results.words.has("certificate-payments"));
    await results.inspect();
    await fits(reader, 320);
    await results.link("what-if-link").click();
    await expect(reader.getByRole("status")).toContainText(results.words.has("what-if-same"));
  });
}
