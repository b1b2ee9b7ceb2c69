import type { Page } from "@playwright/test";
import { BallotPage } from "../pages/ballot.ts";
import { RulesPage } from "../pages/desk.ts";
import type { Language } from "../pages/home.ts";
import { SitePage } from "../pages/site.ts";
import { COMMUNES, GREEN, INHABITANTS, QUARTERS, WIELICZKA } from "../support/addresses.ts";
import { axe } from "../support/axe.ts";
import { fits, readsTwiceAsLarge } from "../support/layout.ts";
import { aProcess, asPersona, asVoter, type Draft, vote } from "../support/shortcuts.ts";
import { expect, live, test as base } from "../support/test.ts";

/** One budget that is not open yet, for all the pages that show one. */
const test = base.extend<object, { draft: Draft }>({
  draft: [
    async ({ playwright }, use, worker) => {
      const request = await playwright.request.newContext({ baseURL: worker.project.use.baseURL });
      await use(await aProcess(request));
      await request.dispose();
    },
    { scope: "worker" },
  ],
});

type Who = "nobody" | "voter" | "staff";

interface Place {
  name: string;
  who?: Who;
  path: (draft: Draft) => string;
  status?: number;
  /** What is done first there. */
  first?: (page: Page, language: Language) => Promise<void>;
}

const quarters = `/p/${QUARTERS}`;
const green = `/p/${WIELICZKA}/${GREEN}`;

const CALL = "/p/appel-des-quartiers";
const KITCHEN = "une-cuisine-de-quartier-au-bord-du-canal";

/** Every page that a reader can come to. */
const PLACES: Place[] = [
  { name: "home", path: () => "" },
  { name: "a budget that is voted on", path: () => quarters },
  { name: "a budget that is decided", path: () => `/p/${WIELICZKA}` },
  { name: "the projects of an envelope", path: () => `${quarters}/${INHABITANTS}/projects` },
  { name: "projects that match nothing", path: () => `${quarters}/${INHABITANTS}/projects?q=xyzzy` },
  { name: "two projects side by side", path: () => `${quarters}/${COMMUNES}/compare?compare=11&compare=2` },
  { name: "one project to compare", path: () => `${quarters}/${COMMUNES}/compare?compare=11`, status: 422 },
  { name: "a project", path: () => `${quarters}/projects/velos-taxis-uccle` },
  { name: "a project of inhabitants", path: () => `${quarters}/projects/broodoven-bonneviepark` },
  { name: "the ballot", path: () => `${quarters}/${INHABITANTS}/vote` },
  { name: "the ballot with an envelope to spend", path: () => `${quarters}/${COMMUNES}/vote` },
  { name: "the receipt", who: "voter", path: () => `${quarters}/${INHABITANTS}/vote/receipt` },
  { name: "the ballot of a vote that is decided", path: () => `${green}/vote` },
  { name: "results", path: () => `${green}/results` },
  { name: "results before there are any", path: () => `${quarters}/${INHABITANTS}/results` },
  { name: "what became of the projects", path: () => `${green}/delivery` },
  { name: "a letter that ended", path: () => `/unsubscribe/${"a".repeat(64)}` },
  { name: "letters and deliberation", who: "staff", path: () => `/admin/p/${WIELICZKA}/e/${GREEN}/letters` },
  { name: "a deliberation", who: "staff", path: () => `/admin/p/${WIELICZKA}/e/${GREEN}/deliberation` },
  { name: "deliveries behind the desk", who: "staff", path: () => `/admin/p/${WIELICZKA}/e/${GREEN}/delivery` },
  { name: "what if", path: () => `${green}/what-if` },
  { name: "what if an amount is none", path: () => `${green}/what-if?budget=x` },
  { name: "the search for a receipt", path: () => `${green}/results/receipt` },
  { name: "a receipt that is in no list", path: () => `${green}/results/receipt?code=${"0".repeat(20)}` },
  { name: "results night", path: () => `${green}/night` },
  { name: "results night, a project", path: () => `${green}/night?step=4` },
  { name: "how it counts", path: () => "/how-it-counts" },
  { name: "a call for ideas", path: () => CALL },
  { name: "a proposal begun", who: "voter", path: () => `${CALL}/propose` },
  { name: "all proposals", path: () => `${CALL}/proposals` },
  { name: "a proposal with partners", path: () => `${CALL}/proposals/${KITCHEN}` },
  { name: "the versions of a proposal", path: () => `${CALL}/proposals/${KITCHEN}/versions` },
  { name: "a new actor", who: "voter", path: () => "/actors/new" },
  { name: "sign in", path: () => "/sign-in" },
  { name: "a sign-in link", path: () => `/sign-in/${"a".repeat(43)}` },
  { name: "a letter is on its way", path: () => "/sign-in/sent" },
  { name: "one's own page", who: "voter", path: () => "/me" },
  { name: "accessibility", path: () => "/accessibility" },
  { name: "privacy", path: () => "/privacy" },
  { name: "personas", path: () => "/demo/personas" },
  { name: "outbox", path: () => "/demo/outbox" },
  { name: "no such page", path: () => "/nowhere", status: 404 },
  { name: "the desk", who: "staff", path: () => "/admin" },
  { name: "the desk of an administration", who: "staff", path: () => "/admin/a/bruxelles-environnement" },
  { name: "a new budget", who: "staff", path: () => "/admin/a/bruxelles-environnement/new-process" },
  { name: "a draft behind the desk", who: "staff", path: (d) => `/admin/p/${d.process}` },
  { name: "an open budget behind the desk", who: "staff", path: () => `/admin/p/${QUARTERS}` },
  { name: "an envelope", who: "staff", path: (d) => `/admin/p/${d.process}/e/${d.envelope}` },
  { name: "a new envelope", who: "staff", path: (d) => `/admin/p/${d.process}/new-envelope` },
  { name: "a frozen envelope", who: "staff", path: () => `/admin/p/${QUARTERS}/e/${INHABITANTS}` },
  { name: "rules", who: "staff", path: (d) => `/admin/p/${d.process}/e/${d.envelope}/rules` },
  {
    name: "rules for those who know them",
    who: "staff",
    path: (d) => `/admin/p/${d.process}/e/${d.envelope}/rules`,
    first: (page, language) => new RulesPage(page, language).unfoldExperts(),
  },
  { name: "frozen rules", who: "staff", path: () => `/admin/p/${QUARTERS}/e/${INHABITANTS}/rules` },
  { name: "rules on trial", who: "staff", path: (d) => `/admin/p/${d.process}/e/${d.envelope}/rules/preview` },
  { name: "projects behind the desk", who: "staff", path: (d) => `/admin/p/${d.process}/e/${d.envelope}/projects` },
  { name: "a new project", who: "staff", path: (d) => `/admin/p/${d.process}/e/${d.envelope}/projects/new` },
  { name: "a project being changed", who: "staff", path: (d) => `/admin/p/${d.process}/projects/${d.projects[0]}/edit` },
  { name: "a project about to be removed", who: "staff", path: (d) => `/admin/p/${d.process}/projects/${d.projects[0]}/remove` },
  { name: "a vote that is planned", who: "staff", path: (d) => `/admin/p/${d.process}/e/${d.envelope}/conduct` },
  { name: "a vote that is open", who: "staff", path: () => `/admin/p/${QUARTERS}/e/${COMMUNES}/conduct` },
  { name: "the journal of an administration", who: "staff", path: () => "/admin/a/bruxelles-environnement/audit" },
  { name: "the journal", who: "staff", path: () => `/admin/p/${QUARTERS}/audit` },
  { name: "proposals behind the desk", who: "staff", path: () => `/admin${CALL}/proposals` },
  { name: "a dossier", who: "staff", path: () => `/admin${CALL}/proposals/${KITCHEN}` },
  { name: "who may do what", who: "staff", path: () => `/admin${CALL}/who-may-what` },
  { name: "actors to confirm", who: "staff", path: () => "/admin/a/bruxelles-environnement/actors" },
  { name: "imports", who: "staff", path: (d) => `/admin/p/${d.process}/import` },
];

for (const language of ["fr", "nl"] as const) {
  for (const { name, who = "nobody", path, status = 200, first } of PLACES) {
    test(`everybody can read ${name}, at every width, by day and by night (${language})`, async ({ page, draft }) => {
      if (who === "staff") await asPersona(page, language, "staff");
      if (who === "voter") {
        await asVoter(page, language);
        await vote(page, language, `${quarters}/${INHABITANTS}/vote`, ["1", "2"]);
      }
      const site = new SitePage(page, language);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      expect((await site.go(path(draft)))?.status()).toBe(status);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(site.heading).toHaveCount(1);
      await live(page);
      await first?.(page, language);
      // Colours do not depend on the language: they are looked at once, by day and by night.
      await axe(page, language === "fr" ? "all" : "all but colours");
      if (language === "fr") {
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        await axe(page, "colours");
      }
      for (const width of [1440, 768, 320]) await fits(page, width);
      await readsTwiceAsLarge(page);
    });
  }

  test(`a page that is not there says so, and leads on (${language}) @nojs`, async ({ page }) => {
    const site = new SitePage(page, language);
    for (const path of ["/nowhere", "/p/no-such-budget", `${quarters}/no-such-envelope/vote`, `${quarters}/projects/none`]) {
      expect((await site.go(path))?.status()).toBe(404);
      await expect(site.heading).toHaveText(site.words.is("error-not-found"));
    }
    await site.link("error-go-home").click();
    await site.isAt("");
  });

  test(`another language keeps the page and what was looked for (${language}) @nojs`, async ({ page }) => {
    const other = language === "fr" ? "nl" : "fr";
    const site = new SitePage(page, language);
    const path = `${quarters}/${INHABITANTS}/projects`;
    await site.go(`${path}?theme=food`);
    const switcher = page.getByRole("navigation", { name: site.words.is("nav-language") });
    await expect(switcher.getByText(language.toUpperCase())).toHaveAttribute("aria-current", "true");
    await switcher.getByRole("link", { name: new RegExp(`^${other}$`, "i") }).click();
    await expect(page).toHaveURL((url) => url.pathname === `/${other}${path}` && url.search === "?theme=food");
    const there = new SitePage(page, other);
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expect(there.field("filter-theme")).toHaveValue("food");
  });

  test(`a ballot is filled in by keyboard alone (${language})`, async ({ page }) => {
    const ballot = new BallotPage(page, language, QUARTERS, INHABITANTS);
    await ballot.open();
    await live(page);
    const [first] = await ballot.titles();
    const focused = page.locator(":focus");

    await page.keyboard.press("Tab");
    await expect(focused).toHaveText(ballot.words.is("skip-to-content"));
    await expect(focused).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(ballot.main).toBeFocused();

    const box = ballot.box(first!);
    for (let tabs = 0; tabs < 8; tabs += 1) {
      await page.keyboard.press("Tab");
      if (await box.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(box).toBeFocused();
    await expect(box).toBeInViewport();
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
    await expect(ballot.dock).toContainText(ballot.words.has("dock-chosen-of", { count: 1, limit: 5 }));
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-draft"));
  });
}
