import type { Page } from "@playwright/test";
import { BallotPage } from "../pages/ballot.ts";
import { ResultsPage } from "../pages/results.ts";
import { SitePage } from "../pages/site.ts";
import type { Language } from "../pages/home.ts";
import { aCall, letTimePass } from "../support/calls.ts";
import { fits } from "../support/layout.ts";
import { aCollective, asks, lends, moment } from "../support/lending.ts";
import { conduct, type Form, send, signInAt, vote } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

/** Begins a proposal with lines of what it costs; gives its path without a language. */
async function begins(page: Page, language: Language, process: string, title: string, lines: [string, string][]): Promise<string> {
  const costs = lines.flatMap(([label, price], place): Form => [
    [`line_${place}_label`, label],
    [`line_${place}_price`, price],
  ]);
  const begun = await send(page.request, `/${language}/p/${process}/propose`, [
    ["original", language],
    ["title", title],
    ["place", "Place du Miroir"],
    ["summary", "Une fête pour tous"],
    ["bearer", "self"],
    ["bearer_name", title],
    ["theme", "culture"],
    ["envelope", "tous"],
    ["commune", "jette"],
    ...costs,
  ]);
  return new URL(begun).pathname.slice(3);
}

/** One line of the page about what is shared. */
class SharedLine extends SitePage {
  line(label: string) {
    return this.main.locator(".share-line", { has: this.page.getByRole("heading", { name: label }) });
  }

  /** Two dates, from ten to eighteen o'clock. */
  async needs(label: string, days: [number, number]): Promise<void> {
    const line = this.line(label);
    for (const [place, day] of days.entries()) {
      await line.locator(`[name$="-from_${place}"]`).fill(moment(day, 10));
      await line.locator(`[name$="-to_${place}"]`).fill(moment(day, 18));
    }
    await line.getByRole("button", { name: this.words.is("share-need-send") }).click();
  }

  async finds(label: string, verdict: string): Promise<void> {
    await expect(this.line(label)).toContainText(this.words.has(`share-verdict-${verdict}`));
  }
}

const SENTENCE = "1 barnum 3x6 + sono";

test("one line is borrowed and bought together, funds one more project, and is lent, broken and replaced", async ({ page, somebodyElse }) => {
  test.setTimeout(120_000);
  const staff = await somebodyElse();
  const process = await aCall(staff.request, "5 000");
  const mark = process.slice(-8);
  const titles = { party: `Fête ${mark}`, market: `Markt ${mark}`, ball: `Bal ${mark}` };
  await send(staff.request, `/fr/admin/p/${process}/e/tous/rules`, [
    ["ballot", "approval"],
    ["max_choices", "3"],
    ["method", "greedy"],
    ["completion", "none"],
    ["tie_1", "cost"],
    ["sharing", "yes"],
    ["intent", "save"],
  ]);
  const [committee, neighbour, third] = [await somebodyElse(), await somebodyElse(), await somebodyElse()];
  await lends(committee, "fr", { actor: `Comité ${mark}`, what: `Barnum 3 x 6 m ${mark}`, kind: "tent-popup" });
  await signInAt(page, "fr");
  await signInAt(neighbour, "nl");
  await signInAt(third, "fr");
  const party = await begins(page, "fr", process, titles.party, []);
  const market = await begins(neighbour, "nl", process, titles.market, [["Geluidsinstallatie", "1200"], ["Drukwerk", "900"]]);
  const ball = await begins(third, "fr", process, titles.ball, [["Musiciens", "1500"]]);
  const marie = new SharedLine(page, "fr");
  const lou = new SharedLine(neighbour, "nl");

  await test.step("one line names two things: it is divided, and its first half is borrowed", async () => {
    const field = (name: string) => page.locator(`[id="${name}"]`);
    await marie.go(`${party}/edit`);
    await field("line_0_label").fill(SENTENCE);
    await field("line_0_price").fill("2400");
    await field("line_1_label").fill("Affiches");
    await field("line_1_price").fill("900");
    await marie.button("proposal-save").click();
    await marie.button("proposal-words-split", { count: 2 }).click();
    await field("line_0_price").fill("1200");
    await field("line_1_price").fill("1200");
    await marie.button("proposal-save").click();
    await marie.isAt(party);
    await marie.go(`${party}/equipment`);
    await marie.needs("1 barnum 3x6", [60, 67]);
    await marie.finds("1 barnum 3x6", "borrow");
    await marie.line("1 barnum 3x6").getByRole("button", { name: marie.words.is("share-accept") }).click();
    await expect(marie.main.getByRole("status")).toHaveText(marie.words.is("share-done-borrowed"));
  });

  await test.step("the other half is bought together with somebody who writes in Dutch", async () => {
    await marie.needs("sono", [60, 67]);
    await lou.go(`${market}/equipment`);
    await lou.needs("Geluidsinstallatie", [80, 87]);
    for (const [who, language, path] of [[page, "fr", party], [neighbour, "nl", market], [third, "fr", ball]] as const) {
      await send(who.request, `/${language}${path}/step`, [["step", "submit"]]);
    }
    await marie.go(`${party}/equipment`);
    const sono = marie.line("sono");
    await sono.getByText(marie.words.is("share-pool"), { exact: true }).click();
    await sono.locator('[name$="-host"]').selectOption({ label: titles.party });
    await sono.locator('[name$="-terms"]').fill("À la cave du comité, réparée par Sam");
    await sono.locator('[name$="-deposit"]').fill("50");
    await sono.getByRole("button", { name: marie.words.is("share-pool-send") }).click();
    await expect(marie.main.getByRole("status")).toHaveText(marie.words.is("share-done-offered"));
    await lou.go(`${market}/equipment`);
    await lou.line("Geluidsinstallatie").getByRole("button", { name: lou.words.is("share-pool-join") }).click();
    await expect(lou.main.getByRole("status")).toHaveText(lou.words.is("share-done-joined"));
    for (const [who, label] of [[marie, "sono"], [lou, "Geluidsinstallatie"]] as const) {
      if (who === marie) await marie.go(`${party}/equipment`);
      await who.line(label).getByRole("button", { name: who.words.is("share-again") }).click();
      await who.finds(label, "co-buy");
      await who.inspect();
      await fits(who.page, 320);
    }
  });

  await test.step("who keeps the registry sees why, in either language", async () => {
    for (const language of ["fr", "nl"] as const) {
      const keeper = new SitePage(staff, language);
      await keeper.go(`/p/${process}/sharing`);
      for (const key of ["share-verdict-co-buy", "share-state-borrowed", "share-public-pools"]) {
        await expect(keeper.main).toContainText(keeper.words.has(key));
      }
      await keeper.inspect();
      await fits(staff, 320);
      await keeper.link("share-check-link").first().click();
      await expect(keeper.main).toContainText(keeper.words.has("share-check-inputs"));
      await keeper.inspect();
      await fits(staff, 320);
    }
  });

  await test.step("the count funds one more project thanks to it, and the page says so", async () => {
    const desk = (path: string) => `/fr/admin${path}/review`;
    for (const path of [party, market, ball]) await send(staff.request, desk(path), [["decision", "admit"]]);
    await letTimePass(staff.request, process, "valuation");
    for (const path of [party, market, ball]) await send(staff.request, desk(path), [["decision", "retain"]]);
    const draft = { process, envelope: "tous", projects: [], titles: [] };
    await conduct(staff.request, draft, "open");
    const ballot = new BallotPage(page, "fr", process, "tous");
    await ballot.open();
    const number = async (title: string) => (await ballot.box(title).getAttribute("value"))!;
    // All for the party, two for the market, one for the ball.
    for (const [place, [who, language]] of ([[page, "fr"], [neighbour, "nl"], [third, "fr"]] as const).entries()) {
      await send(who.request, `/${language}/me`, [["commune", "jette"], ["age", "25-39"]]);
      const wanted = [titles.party, titles.market, titles.ball].slice(0, 3 - place);
      await vote(who, language, `/p/${process}/tous/vote`, await Promise.all(wanted.map(number)));
    }
    for (const step of ["close", "count", "publish"] as const) await conduct(staff.request, draft, step);
    for (const [who, language] of [[page, "fr"], [neighbour, "nl"]] as const) {
      const results = new ResultsPage(who, language, process, "tous");
      await results.open();
      await expect(results.heading).toHaveText(results.words.is("results-title", { count: 3 }));
      await expect(results.main).toContainText(results.words.has("shared-results-title", { gained: 1 }));
      await expect(results.main).toContainText(results.words.has("shared-results-funded", { projects: titles.ball }));
      const row = results.main.getByRole("listitem").filter({ has: who.getByRole("heading", { name: titles.ball }) });
      await expect(row).toContainText(results.words.has("shared-results-why"));
      await expect(row).not.toContainText(results.words.has("results-not-funded"));
      await results.inspect();
      await fits(who, 320);
    }
  });

  const thing = await test.step("what was bought enters the registry", async () => {
    await marie.go(`${party.replace("/proposals/", "/projects/")}/purchases`);
    await marie.inspect();
    await fits(page, 320);
    const bought = marie.main.locator("form").filter({ has: page.getByRole("button", { name: marie.words.is("buy-enter") }) });
    await bought.locator('[name$="-amount"]').fill("1150");
    await bought.locator('[name$="-commune"]').selectOption("jette");
    await marie.button("buy-enter").click();
    await expect(marie.main.getByRole("status")).toHaveText(marie.words.is("buy-done-entered"));
    await marie.link("buy-entered").click();
    await expect(marie.main).toContainText(marie.words.has("passport-title"));
    await expect(marie.main).toContainText(titles.party);
    await marie.inspect();
    return new URL(page.url()).pathname.slice(3);
  });

  await test.step("it is lent to a third, comes back broken, and the fourth takes another one", async () => {
    await lends(committee, "fr", { actor: `Ferme ${mark}`, what: `Sono de la ferme ${mark}`, kind: "pa" });
    const [school, choir] = [await somebodyElse(), await somebodyElse()];
    const first = await asks(school, "fr", thing, 1, await aCollective(school, "fr", `École ${mark}`));
    const next = await asks(choir, "nl", thing, 8, await aCollective(choir, "nl", `Koor ${mark}`));
    for (const loan of [first, next]) await send(page.request, `/fr${loan}`, [["intent", "approve"]]);
    await send(page.request, `/fr${first}`, [["intent", "hand-over"], ["condition", "good"]]);
    await marie.go(first);
    await marie.answer("condition-broken").check();
    await marie.field("loan-field-damage").fill("Une enceinte ne marche plus");
    await marie.button("loan-return").click();
    await expect(marie.main).toContainText("Une enceinte ne marche plus");
    const waits = new SitePage(choir, "nl");
    await waits.go(next);
    await expect(waits.main).toContainText(waits.words.has("loan-danger"));
    await waits.inspect();
    await fits(choir, 320);
    await waits.button("loan-instead", { name: `Ferme ${mark}` }).click();
    await expect(waits.main.getByRole("status")).toHaveText(waits.words.is("loan-done-instead"));
    await expect(waits.heading).toContainText(`Sono de la ferme ${mark}`);
  });
});
