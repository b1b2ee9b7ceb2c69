import { ResultsPage, WhatIfPage } from "../pages/results.ts";
import { GREEN, WIELICZKA } from "../support/addresses.ts";
import { axe } from "../support/axe.ts";
import { expect, live, test } from "../support/test.ts";

/** The rule that takes the most votes first, as the counting library names it. */
const MOST_VOTES = "greedy[votes;skip;ties=cost,votes,lot]";

for (const language of ["fr", "nl"] as const) {
  test(`another budget, price or rule says at once who would get money (${language}) @nojs`, async ({ page }) => {
    const results = new ResultsPage(page, language, WIELICZKA, GREEN);
    await results.open();
    await results.link("what-if-link").click();
    const trial = new WhatIfPage(page, language, WIELICZKA, GREEN);
    await trial.isAt(trial.path);
    await live(page);
    await trial.gives(30, 0);
    await expect(trial.published(true)).toHaveCount(30);
    const projects = await trial.rows.count();

    // All the money in the world funds everything.
    await trial.budget.fill("15 000 000");
    await trial.count();
    await trial.gives(projects, projects - 30);
    await expect(trial.verdicts("what-if-gained")).toHaveCount(projects - 30);
    await trial.again();
    await trial.gives(30, 0);

    // A project that nearly costs nothing gets in.
    const row = trial.published(false).first();
    const title = await row.getByRole("paragraph").first().innerText();
    await trial.price(row).fill("1,50");
    await trial.count();
    const again = trial.rows.filter({ hasText: title });
    await expect(again).toContainText(trial.words.has("what-if-gained"));
    await expect(trial.price(again)).toHaveValue("1,50");
    await trial.again();

    // The rule of most cities funds fewer projects, and says which.
    await trial.rule.selectOption(MOST_VOTES);
    await trial.count();
    await expect(trial.said).toContainText(trial.words.has("what-if-differ"));
    const gained = await trial.verdicts("what-if-gained").count();
    const lost = await trial.verdicts("what-if-lost").count();
    expect(lost).toBeGreaterThan(0);
    await trial.gives(30 + gained - lost, gained + lost);
  });

  test(`an amount that is none is said at its field, and the last count stands (${language}) @nojs`, async ({ page }) => {
    const trial = new WhatIfPage(page, language, WIELICZKA, GREEN);
    await trial.go(trial.path);
    await live(page);
    for (const field of [trial.budget, trial.price(trial.rows.nth(2))]) {
      const before = await field.inputValue();
      await field.fill("beaucoup");
      await trial.count();
      await expect(trial.said).toHaveText(trial.words.is("what-if-not-an-amount"));
      await expect(field).toHaveValue("beaucoup");
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveAccessibleDescription(trial.words.is("what-if-not-an-amount"));
      await expect(trial.published(true)).toHaveCount(30);
      await field.fill(before);
      await trial.count();
      await trial.gives(30, 0);
      await expect(field).not.toHaveAttribute("aria-invalid");
    }
  });

  test(`the server finds what the browser found (${language})`, async ({ page }) => {
    const trial = new WhatIfPage(page, language, WIELICZKA, GREEN);
    await trial.go(trial.path);
    await live(page);
    await trial.budget.fill("650 000");
    await trial.rule.selectOption(MOST_VOTES);
    await expect(trial.said).toContainText(trial.words.has("what-if-differ"));
    await expect(trial.said).toContainText(/650/);
    const inBrowser = await trial.said.innerText();
    const verdicts = await trial.rows.allInnerTexts();
    await page.goto(`/${language}${trial.path}?${new URLSearchParams({ budget: "650000", rule: MOST_VOTES })}`);
    await expect(trial.said).toHaveText(inBrowser);
    expect(await trial.rows.allInnerTexts()).toEqual(verdicts);

    // With something unreadable, what was counted last stays in the list.
    await live(page);
    await trial.budget.fill("?");
    await expect(trial.said).toHaveText(trial.words.is("what-if-not-an-amount"));
    expect(await trial.rows.allInnerTexts()).toEqual(verdicts);
  });

  test(`what was typed before the scripts came is counted when they do (${language})`, async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/pkg/boot.*.js", async (route) => {
      await held;
      await route.continue();
    });
    const trial = new WhatIfPage(page, language, WIELICZKA, GREEN);
    await page.goto(`/${language}${trial.path}`, { waitUntil: "commit" });
    await trial.budget.fill("15 000 000");
    await expect(trial.said).toContainText(trial.words.has("what-if-same"));
    release();
    await expect(trial.said).toContainText(/15[\s.]000[\s.]000/);
    await expect(trial.published(false)).toHaveCount(0);
  });

  test(`what if is asked by keyboard, and no field hides behind the answer (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const trial = new WhatIfPage(page, language, WIELICZKA, GREEN);
    await trial.go(trial.path);
    await live(page);
    await trial.budget.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("500000");
    await expect(trial.said).toContainText(trial.words.has("what-if-differ"));
    await page.keyboard.press("Tab");
    await expect(trial.rule).toBeFocused();
    const rule = await trial.rule.inputValue();
    await page.keyboard.press("ArrowDown");
    await expect(trial.rule).not.toHaveValue(rule);
    await page.keyboard.press("Tab");
    await expect(trial.link("what-if-again")).toBeFocused();
    for (const at of [0, 1, 2, 3]) {
      await page.keyboard.press("Tab");
      await expect(trial.price(trial.rows.nth(at))).toBeFocused();
    }
    for (const at of [2, 1, 0]) {
      await page.keyboard.press("Shift+Tab");
      const field = trial.price(trial.rows.nth(at));
      await expect(field).toBeFocused();
      await expect(field).toBeInViewport({ ratio: 1 });
      // The page glides to where it goes.
      const room = async () => {
        const [answer, box] = [await trial.said.boundingBox(), await field.boundingBox()];
        return box!.y - answer!.y - answer!.height;
      };
      await expect.poll(room).toBeGreaterThanOrEqual(0);
    }
    await axe(page);
  });
}
