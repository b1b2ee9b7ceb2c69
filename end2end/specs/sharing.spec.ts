import { SitePage } from "../pages/site.ts";
import { fits } from "../support/layout.ts";
import { lends, moment } from "../support/lending.ts";
import { send, signInAt } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

/**
 * Each language asks for a kind of its own: when somebody else shares a thing of the same kind just then,
 * the registry may propose another lender than the one that was read, and says so.
 */
const KIND = { fr: "megaphone", nl: "radio" };

for (const language of ["fr", "nl"] as const) {
  test(`a line that somebody lends is borrowed, and the price falls (${language}) @nojs`, async ({ page, somebodyElse }) => {
    test.setTimeout(120_000);
    const mark = crypto.randomUUID().slice(0, 8);
    // Days of its own: journeys that run at the same time ask for the same kind of thing.
    const day = 40 + parseInt(mark.slice(0, 2), 16);
    const others = await somebodyElse();
    await lends(others, language, { actor: `Comité ${mark}`, what: `Matériel ${mark}`, kind: KIND[language] });
    await signInAt(page, language);
    const site = new SitePage(page, language);
    const begun = await send(page.request, `/${language}/p/appel-des-quartiers/propose`, [
      ["original", language],
      ["title", `Fête ${mark}`],
      ["place", "Place Liedts"],
      ["summary", "Une fête pour la rue"],
      ["bearer", "self"],
      ["bearer_name", `Voisins ${mark}`],
      ["line_0_label", "Banc public"],
      ["line_0_quantity", "1"],
      ["line_0_price", "900"],
      ["line_0_kind", "none"],
      ["line_1_label", `Barrière ${mark}`],
      ["line_1_quantity", "1"],
      ["line_1_price", "1200"],
      ["line_1_kind", KIND[language]],
    ]);
    const path = new URL(begun).pathname.slice(3);

    await test.step("without dates nothing is said", async () => {
      await site.go(`${path}/equipment`);
      await expect(site.main).toContainText(site.words.has("share-verdict-need-dates"));
      await site.inspect();
      await fits(page, 320);
    });

    await test.step("two dates, and the registry knows who has one", async () => {
      await page.locator('[name$="-from_0"]').fill(moment(day, 10));
      await page.locator('[name$="-to_0"]').fill(moment(day, 18));
      await page.locator('[name$="-from_1"]').fill(moment(day + 7, 10));
      await page.locator('[name$="-to_1"]').fill(moment(day + 7, 18));
      await page.getByRole("button", { name: site.words.is("share-need-send") }).click();
      await expect(site.main).toContainText("Comité ");
      await expect(site.main.getByText(site.words.is("share-verdict-borrow"), { exact: true })).toBeVisible();
    });

    await test.step("borrowed: the price of the proposal is the bench alone", async () => {
      await page.getByRole("button", { name: site.words.is("share-accept") }).click();
      await expect(site.main.getByRole("status")).toHaveText(site.words.is("share-done-borrowed"));
      await site.go(path);
      await expect(site.main).toContainText("900");
      await expect(site.main).not.toContainText(/2.100/);
      await site.inspect();
    });
  });
}

/** One line that names two things, as one writes it without looking for either in a list. */
const LINE = {
  fr: { whole: "1 barnum 3x6 + sono", first: "1 barnum 3x6", second: "sono", kind: "barnum" },
  nl: {
    whole: "1 vouwtent 3x6 + geluidsinstallatie",
    first: "1 vouwtent 3x6",
    second: "geluidsinstallatie",
    kind: "partytent",
  },
};

for (const language of ["fr", "nl"] as const) {
  test(`one line that names two things is divided, and its first half is borrowed (${language}) @nojs`, async ({
    page,
    somebodyElse,
  }) => {
    test.setTimeout(120_000);
    const mark = crypto.randomUUID().slice(0, 8);
    const day = 40 + parseInt(mark.slice(0, 2), 16);
    const words = LINE[language];
    const others = await somebodyElse();
    await lends(others, language, { actor: `Comité ${mark}`, what: `Barnum 3 x 6 m ${mark}`, kind: "tent-popup" });
    await signInAt(page, language);
    const site = new SitePage(page, language);
    const begun = await send(page.request, `/${language}/p/appel-des-quartiers/propose`, [
      ["original", language],
      ["title", `Kermesse ${mark}`],
      ["place", "Place Liedts"],
      ["summary", "Une fête pour la rue"],
      ["bearer", "self"],
      ["bearer_name", `Voisins ${mark}`],
    ]);
    const path = new URL(begun).pathname.slice(3);
    const field = (name: string) => page.locator(`[id="${name}"]`);

    await test.step("written in one line, and asked about once it is saved", async () => {
      await site.go(`${path}/edit`);
      await field("line_0_label").fill(words.whole);
      await field("line_0_price").fill("2400");
      await site.button("proposal-save").click();
      await expect(page).toHaveURL(/\/edit\?done=asked/);
      await expect(site.main.getByRole("status").first()).toHaveText(site.words.is("proposal-words-asked"));
      await expect(site.button("proposal-words-split", { count: 2 })).toBeVisible();
      await site.inspect();
      await fits(page, 320);
    });

    await test.step("divided by one button, with what it cost beside each half", async () => {
      await site.button("proposal-words-split", { count: 2 }).click();
      await expect(field("line_0_label")).toHaveValue(words.first);
      await expect(field("line_1_label")).toHaveValue(words.second);
      await expect(field("line_0_price")).toHaveValue("");
      await expect(site.main).toContainText(site.words.has("proposal-words-divided", { whole: words.whole }));
      await expect(site.main).toContainText(words.kind);
      await field("line_0_price").fill("1200");
      await field("line_1_price").fill("1200");
      await site.button("proposal-save").click();
      await site.isAt(path);
    });

    await test.step("two dates for the first half, and it is borrowed", async () => {
      await site.go(`${path}/equipment`);
      const line = page.locator(".share-line", { has: page.getByRole("heading", { name: words.first }) });
      await expect(line).toContainText(site.words.has("share-words-read"));
      await line.locator('[name$="-from_0"]').fill(moment(day, 10));
      await line.locator('[name$="-to_0"]').fill(moment(day, 18));
      await line.locator('[name$="-from_1"]').fill(moment(day + 7, 10));
      await line.locator('[name$="-to_1"]').fill(moment(day + 7, 18));
      await line.getByRole("button", { name: site.words.is("share-need-send") }).click();
      await expect(line.getByText(site.words.is("share-verdict-borrow"), { exact: true })).toBeVisible();
      await line.getByRole("button", { name: site.words.is("share-accept") }).click();
      await expect(site.main.getByRole("status")).toHaveText(site.words.is("share-done-borrowed"));
      await site.inspect();
      await site.go(path);
      await expect(site.main).not.toContainText(/2.400/);
    });
  });
}
