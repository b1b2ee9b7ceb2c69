import type { Page } from "@playwright/test";
import { type Language } from "../pages/home.ts";
import { SitePage } from "../pages/site.ts";
import { fits } from "../support/layout.ts";
import { send, signInAt } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

/** Somebody who acts for a collective of their own, and shares one thing. */
async function lender(page: Page, language: Language, actor: string, what: string): Promise<string> {
  await signInAt(page, language);
  const made = await send(page.request, `/${language}/actors/new`, [
    ["name", actor],
    ["kind", "collective"],
    ["commune", "jette"],
    ["member_name", "Sam"],
  ]);
  const speaker = new URL(made).pathname.split("/").pop()!;
  const shared = await send(page.request, `/${language}/registry/add`, [
    ["what", what],
    ["kind", "tent-popup"],
    ["commune", "jette"],
    ["speaker", speaker],
    ["address", "Rue Longue 7"],
    ["key", "Sous le pot bleu"],
  ]);
  return new URL(shared).pathname.slice(3);
}

/** The value of a field for a moment: days from now, at an hour. */
function moment(days: number, hour: number): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${String(hour).padStart(2, "0")}:00`;
}

/** Asks for a thing on its page, and gives the path of the loan. */
async function ask(site: SitePage, thing: string, days: number, name: string): Promise<string> {
  await site.go(thing);
  await site.field("registry-from").fill(moment(days, 10));
  await site.field("registry-to").fill(moment(days + 1, 18));
  await site.field("registry-purpose").fill("La fête de la rue");
  await site.field("registry-name").fill(name);
  await site.button("registry-ask").click();
  await expect(site.main.getByRole("status")).toHaveText(site.words.is("loan-done-asked"));
  return new URL(site.page.url()).pathname.slice(3);
}

for (const language of ["fr", "nl"] as const) {
  test(`what comes back broken sends the next borrower to another lender (${language}) @nojs`, async ({ page, somebodyElse }) => {
    test.setTimeout(120_000);
    const mark = crypto.randomUUID().slice(0, 8);
    const [others, first, next] = [await somebodyElse(), await somebodyElse(), await somebodyElse()];
    const thing = await lender(page, language, `Comité ${mark}`, `Tonnelle ${mark}`);
    await lender(others, language, `Ferme ${mark}`, `Barnum ${mark}`);
    await signInAt(first, language);
    await signInAt(next, language);
    const lends = new SitePage(page, language);
    const borrows = new SitePage(first, language);
    const waits = new SitePage(next, language);

    const loan = await test.step("two people ask, the lender promises both", async () => {
      await borrows.go("/registry");
      await borrows.inspect();
      await fits(borrows.page, 320);
      const loans = [await ask(borrows, thing, 1, `Paul ${mark}`), await ask(waits, thing, 8, `Eva ${mark}`)];
      await waits.inspect();
      for (const path of loans) {
        await lends.go(path);
        await lends.button("loan-approve").click();
        await expect(lends.main.getByRole("status")).toHaveText(lends.words.is("loan-done-approved"));
      }
      await borrows.go(loans[0]!);
      await expect(borrows.main).toContainText("Sous le pot bleu");
      await borrows.inspect();
      return loans;
    });

    await test.step("it is handed over, and comes back broken", async () => {
      await lends.go(loan[0]!);
      await lends.answer("condition-good").check();
      await lends.button("loan-hand-over").click();
      await lends.answer("condition-broken").check();
      expect(await lends.send(lends.button("loan-return"))).toBe(422);
      await lends.inspect();
      await lends.field("loan-field-damage").fill("Deux pieds cassés");
      await lends.button("loan-return").click();
      await expect(lends.main).toContainText("Deux pieds cassés");
    });

    await test.step("the next borrower takes another one in one step", async () => {
      await waits.go(loan[1]!);
      await expect(waits.main).toContainText(waits.words.has("loan-danger"));
      await waits.inspect();
      await waits.button("loan-instead", { name: `Ferme ${mark}` }).click();
      await expect(waits.main.getByRole("status")).toHaveText(waits.words.is("loan-done-instead"));
      await expect(waits.heading).toContainText(`Barnum ${mark}`);
    });
  });
}
