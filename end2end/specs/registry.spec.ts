import { SitePage } from "../pages/site.ts";
import { fits } from "../support/layout.ts";
import { lends, moment } from "../support/lending.ts";
import { signInAt } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

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
    const thing = await lends(page, language, { actor: `Comité ${mark}`, what: `Tonnelle ${mark}`, kind: "tent-popup" });
    await lends(others, language, { actor: `Ferme ${mark}`, what: `Barnum ${mark}`, kind: "tent-popup" });
    await signInAt(first, language);
    await signInAt(next, language);
    const owner = new SitePage(page, language);
    const borrows = new SitePage(first, language);
    const waits = new SitePage(next, language);

    const loan = await test.step("two people ask, the lender promises both", async () => {
      await borrows.go("/registry");
      await borrows.inspect();
      await fits(borrows.page, 320);
      const loans = [await ask(borrows, thing, 1, `Paul ${mark}`), await ask(waits, thing, 8, `Eva ${mark}`)];
      await waits.inspect();
      for (const path of loans) {
        await owner.go(path);
        await owner.button("loan-approve").click();
        await expect(owner.main.getByRole("status")).toHaveText(owner.words.is("loan-done-approved"));
      }
      await borrows.go(loans[0]!);
      await expect(borrows.main).toContainText("Sous le pot bleu");
      await borrows.inspect();
      return loans;
    });

    await test.step("it is handed over, and comes back broken", async () => {
      await owner.go(loan[0]!);
      await owner.answer("condition-good").check();
      await owner.button("loan-hand-over").click();
      await owner.answer("condition-broken").check();
      expect(await owner.send(owner.button("loan-return"))).toBe(422);
      await owner.inspect();
      await owner.field("loan-field-damage").fill("Deux pieds cassés");
      await owner.button("loan-return").click();
      await expect(owner.main).toContainText("Deux pieds cassés");
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
