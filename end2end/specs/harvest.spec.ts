import { HarvestPage } from "../pages/harvest.ts";
import { ConsolePage, PhonePage } from "../pages/workshop.ts";
import type { Language } from "../pages/home.ts";
import { asPersona, send } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

const TITLES: Record<string, string> = { fr: "Un appel à plusieurs", nl: "Een oproep met velen" };

for (const language of ["fr", "nl"] as Language[]) {
  test(`a workshop ends, its harvest is read and printed, and a scenario becomes a budget (${language})`, async ({
    page,
    somebodyElse,
  }) => {
    test.setTimeout(90_000);
    await asPersona(page, language, "staff");
    const desk = new ConsolePage(page, language);
    await desk.prepare("blank", ["Une récolte", "Een oogst"]);
    await desk.step("workshop-next-open-door");
    const phone = new PhonePage(await somebodyElse(), language, desk.code);
    await phone.enter("association", "Amina");
    await desk.step("workshop-next-begin");

    // A round in which somebody draws a scenario, on a phone.
    const console = `/${language}/w/${desk.code}/console`;
    await send(page.request, console, [["do", "add"], ["kind", "draw"], ["minutes", "10"]]);
    await page.reload();
    await desk.next.click();
    const title = TITLES[language]!;
    const act = `/${language}/w/${desk.code}/do`;
    await send(phone.page.request, act, [["do", "sit"], ["table", "1"]]);
    await send(phone.page.request, act, [["do", "draw"], ["text", title]]);
    const scenario = await scenarioOf(phone.page, title);
    await send(phone.page.request, act, [
      ["do", "write"],
      ["scenario", scenario],
      ["field", "envelopes"],
      ["based_on", "0"],
      ["label", "Rues"],
      ["amount", "25 000"],
    ]);
    await send(page.request, console, [["do", "lock-scenario"], ["scenario", scenario]]);
    await page.reload();
    await desk.step("workshop-next-close");
    await desk.step("workshop-next-end");

    const harvest = new HarvestPage(page, language, desk.code);
    await harvest.open();
    await expect(harvest.main).toContainText(title);
    await harvest.inspect();
    expect(await harvest.pdf()).toBe("%PDF-");

    await harvest.adopt(title);
    await harvest.inspect();
    expect(await harvest.send(harvest.button("harvest-adopt-go"))).toBe(303);
    await expect(page).toHaveURL(/#origin$/);
    await expect(harvest.main).toContainText(harvest.words.has("origin-money"));
    await expect(harvest.main).toContainText("25");
    await harvest.inspect();

    // Whoever was in the room reads it too, on a small screen.
    const reader = new HarvestPage(phone.page, language, desk.code);
    await reader.page.setViewportSize({ width: 320, height: 640 });
    await reader.open();
    await reader.inspect();
  });
}

/** The number of a scenario, from the form of a phone that writes at it. */
async function scenarioOf(page: import("@playwright/test").Page, title: string): Promise<string> {
  await page.reload();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  return page.locator('form input[name="scenario"]').first().inputValue();
}
