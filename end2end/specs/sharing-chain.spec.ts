import type { Page } from "@playwright/test";
import { BallotPage } from "../pages/ballot.ts";
import { ResultsPage } from "../pages/results.ts";
import { SitePage } from "../pages/site.ts";
import type { Language } from "../pages/home.ts";
import { aCall, letTimePass } from "../support/calls.ts";
import { fits } from "../support/layout.ts";
import { lends, moment } from "../support/lending.ts";
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

/** Asks for a thing on its page, from some days on, and gives the path of the loan. */
async function asks(site: SitePage, thing: string, days: number, name: string): Promise<string> {
  await site.go(thing);
  await site.field("registry-from").fill(moment(days, 10));
  await site.field("registry-to").fill(moment(days + 1, 18));
  await site.field("registry-purpose").fill("La fête de la rue");
  await site.field("registry-name").fill(name);
  await site.button("registry-ask").click();
  await expect(site.main.getByRole("status")).toHaveText(site.words.is("loan-done-asked"));
  return new URL(site.page.url()).pathname.slice(3);
}

/** One line that names two things, as one writes it; and who buys the second with them, in the other language. */
const SAID = {
  fr: {
    tent: "1 barnum 3x6",
    second: "sono",
    understood: "barnum",
    other: "nl",
    theirs: "Geluidsinstallatie",
    kind: "pa",
    damage: "Une enceinte ne marche plus",
  },
  nl: {
    tent: "1 vouwtent 3x6",
    second: "geluidsinstallatie",
    understood: "partytent",
    other: "fr",
    theirs: "Sono",
    kind: "pa",
    damage: "Een box doet het niet meer",
  },
} as const;

/** Without scripts the journey may be walked beside the others, in one registry: it buys something else. */
const WITHOUT_SCRIPTS = { second: "springkasteel", theirs: "Château gonflable", kind: "bouncy" };

// One after the other: what one journey bought would be lent to the next.
test.describe.configure({ mode: "default" });

for (const [language, tag] of [["fr", ""], ["nl", " @nojs"]] as const) {
  test(`one line is borrowed and bought together, funds one more project, and is lent, broken and replaced (${language})${tag}`, async ({
    page,
    somebodyElse,
  }) => {
    test.setTimeout(150_000);
    const plain = test.info().project.use.javaScriptEnabled === false;
    const said = { ...SAID[language], ...(plain ? WITHOUT_SCRIPTS : {}) };
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
    await lends(committee, language, { actor: `Comité ${mark}`, what: `Barnum 3 x 6 m ${mark}`, kind: "tent-popup" });
    await signInAt(page, language);
    await signInAt(neighbour, said.other);
    await signInAt(third, language);
    // Days of its own: journeys that run at the same time ask for the same kinds of things.
    const day = 60 + (parseInt(mark.slice(0, 2), 16) % 200);
    const party = await begins(page, language, process, titles.party, []);
    const market = await begins(neighbour, said.other, process, titles.market, [[said.theirs, "1200"], ["Affiches", "900"]]);
    const ball = await begins(third, language, process, titles.ball, [["Musiciens", "1500"]]);
    const marie = new SharedLine(page, language);
    const lou = new SharedLine(neighbour, said.other);

    await test.step("one line names two things: it is divided, and its first half is borrowed", async () => {
      const field = (name: string) => page.locator(`[id="${name}"]`);
      await marie.go(`${party}/edit`);
      await field("line_0_label").fill(`${said.tent} + ${said.second}`);
      await field("line_0_price").fill("2400");
      await field("line_1_label").fill("Affiches");
      await field("line_1_price").fill("900");
      await marie.button("proposal-save").click();
      await expect(page).toHaveURL(/\/edit\?done=asked/);
      await expect(marie.main.getByText(marie.words.is("proposal-words-asked"))).toBeVisible();
      await marie.inspect();
      await fits(page, 320);
      await marie.button("proposal-words-split", { count: 2 }).click();
      await expect(field("line_0_label")).toHaveValue(said.tent);
      await expect(field("line_1_label")).toHaveValue(said.second);
      await expect(field("line_0_price")).toHaveValue("");
      await expect(marie.main).toContainText(marie.words.has("proposal-words-divided", { whole: `${said.tent} + ${said.second}` }));
      await expect(marie.main).toContainText(said.understood);
      await field("line_0_price").fill("1200");
      await field("line_1_price").fill("1200");
      await marie.button("proposal-save").click();
      await marie.isAt(party);
      await marie.go(`${party}/equipment`);
      await expect(marie.line(said.tent)).toContainText(marie.words.has("share-words-read"));
      await marie.finds(said.tent, "need-dates");
      await marie.needs(said.tent, [day, day + 7]);
      await marie.finds(said.tent, "borrow");
      await marie.line(said.tent).getByRole("button", { name: marie.words.is("share-accept") }).click();
      await expect(marie.main.getByRole("status")).toHaveText(marie.words.is("share-done-borrowed"));
      await marie.go(party);
      await expect(marie.main).not.toContainText(/3.300/);
    });

    await test.step("the other half is bought together with somebody who writes in the other language", async () => {
      await marie.go(`${party}/equipment`);
      await marie.needs(said.second, [day, day + 7]);
      await lou.go(`${market}/equipment`);
      await lou.needs(said.theirs, [day + 20, day + 27]);
      for (const [who, spoken, path] of [[page, language, party], [neighbour, said.other, market], [third, language, ball]] as const) {
        await send(who.request, `/${spoken}${path}/step`, [["step", "submit"]]);
      }
      await marie.go(`${party}/equipment`);
      const half = marie.line(said.second);
      await half.getByText(marie.words.is("share-pool"), { exact: true }).click();
      await half.locator('[name$="-host"]').selectOption({ label: titles.party });
      await half.locator('[name$="-terms"]').fill("À la cave du comité, réparée par Sam");
      await half.locator('[name$="-deposit"]').fill("50");
      await half.getByRole("button", { name: marie.words.is("share-pool-send") }).click();
      await expect(marie.main.getByRole("status")).toHaveText(marie.words.is("share-done-offered"));
      await lou.go(`${market}/equipment`);
      await lou.line(said.theirs).getByRole("button", { name: lou.words.is("share-pool-join") }).click();
      await expect(lou.main.getByRole("status")).toHaveText(lou.words.is("share-done-joined"));
      for (const [who, label] of [[marie, said.second], [lou, said.theirs]] as const) {
        if (who === marie) await marie.go(`${party}/equipment`);
        await who.line(label).getByRole("button", { name: who.words.is("share-again") }).click();
        await who.finds(label, "co-buy");
        await who.inspect();
        await fits(who.page, 320);
      }
    });

    await test.step("who keeps the registry sees why", async () => {
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
    });

    await test.step("the count funds one more project thanks to it, and the page says so", async () => {
      const desk = (path: string) => `/fr/admin${path}/review`;
      for (const path of [party, market, ball]) await send(staff.request, desk(path), [["decision", "admit"]]);
      await letTimePass(staff.request, process, "valuation");
      for (const path of [party, market, ball]) await send(staff.request, desk(path), [["decision", "retain"]]);
      const draft = { process, envelope: "tous", projects: [], titles: [] };
      await conduct(staff.request, draft, "open");
      const ballot = new BallotPage(page, language, process, "tous");
      await ballot.open();
      const number = async (title: string) => (await ballot.box(title).getAttribute("value"))!;
      // All for the party, two for the market, one for the ball.
      for (const [place, who] of [page, neighbour, third].entries()) {
        await send(who.request, `/${language}/me`, [["commune", "jette"], ["age", "25-39"]]);
        const wanted = [titles.party, titles.market, titles.ball].slice(0, 3 - place);
        await vote(who, language, `/p/${process}/tous/vote`, await Promise.all(wanted.map(number)));
      }
      for (const step of ["close", "count", "publish"] as const) await conduct(staff.request, draft, step);
      const results = new ResultsPage(page, language, process, "tous");
      await results.open();
      await expect(results.heading).toHaveText(results.words.is("results-title", { count: 3 }));
      await expect(results.main).toContainText(results.words.has("shared-results-title", { gained: 1 }));
      await expect(results.main).toContainText(results.words.has("shared-results-funded", { projects: titles.ball }));
      const row = results.main.getByRole("listitem").filter({ has: page.getByRole("heading", { name: titles.ball }) });
      await expect(row).toContainText(results.words.has("shared-results-why"));
      await expect(row).not.toContainText(results.words.has("results-not-funded"));
      await results.inspect();
      await fits(page, 320);
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
      const closed: Form = [["closure_from_0", moment(30, 0).slice(0, 10)], ["closure_to_0", moment(400, 0).slice(0, 10)]];
      const spare = `Matériel de la ferme ${mark}`;
      await lends(committee, language, { actor: `Ferme ${mark}`, what: spare, kind: said.kind, more: closed });
      const [school, choir] = [new SitePage(await somebodyElse(), language), new SitePage(await somebodyElse(), language)];
      for (const borrower of [school, choir]) await signInAt(borrower.page, language);
      for (const path of ["/registry", "/registry/kinds", `/registry/kinds/${said.kind}`]) {
        await school.go(path);
        await school.inspect();
        await fits(school.page, 320);
      }
      // Who lends some of the kind, day by day; from there one asks for any of them.
      await expect(school.main.locator("#week")).toContainText(`Ferme ${mark}`);
      const first = await asks(school, thing, 1, `École ${mark}`);
      const next = await asks(choir, thing, 8, `Koor ${mark}`);
      for (const loan of [first, next]) {
        await marie.go(loan);
        await marie.button("loan-approve").click();
        await expect(marie.main.getByRole("status")).toHaveText(marie.words.is("loan-done-approved"));
      }
      await marie.go(first);
      await marie.answer("condition-good").check();
      await marie.button("loan-hand-over").click();
      await marie.answer("condition-broken").check();
      expect(await marie.send(marie.button("loan-return"))).toBe(422);
      await marie.inspect();
      await marie.field("loan-field-damage").fill(said.damage);
      await marie.button("loan-return").click();
      await expect(marie.main).toContainText(said.damage);
      await choir.go(next);
      await expect(choir.main).toContainText(choir.words.has("loan-danger"));
      await choir.inspect();
      await fits(choir.page, 320);
      await choir.button("loan-instead", { name: `Ferme ${mark}` }).click();
      await expect(choir.main.getByRole("status")).toHaveText(choir.words.is("loan-done-instead"));
      await expect(choir.heading).toContainText(spare);
    });
  });
}
