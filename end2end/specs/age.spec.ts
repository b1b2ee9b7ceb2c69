import { BallotPage, ReceiptPage } from "../pages/ballot.ts";
import { SitePage } from "../pages/site.ts";
import { fits } from "../support/layout.ts";
import { aProcess, conduct, send, signInAt } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`whoever may be old enough says so in one sentence, and the ballot waits (${language}) @nojs`, async ({ page, somebodyElse }) => {
    const desk = (await somebodyElse()).request;
    const draft = await aProcess(desk, { published: true, age: "14" });
    await conduct(desk, draft, "open");
    await page.setViewportSize({ width: 320, height: 640 });
    await signInAt(page, language);
    await send(page.request, `/${language}/me`, [["commune", "ixelles"], ["age", "under-16"]]);

    const ballot = new BallotPage(page, language, draft.process, draft.envelope);
    await ballot.open();
    await ballot.boxes.first().check();
    expect(await ballot.send(ballot.cast)).toBe(303);
    const asked = new SitePage(page, language);
    await expect(asked.heading).toHaveText(asked.words.is("age-title", { years: 14 }));
    await asked.inspect();
    await fits(page, 320);
    await asked.button("age-state", { years: 14 }).click();

    // What was chosen is still there.
    await expect(ballot.boxes.first()).toBeChecked();
    expect(await ballot.send(ballot.cast)).toBe(303);
    await new ReceiptPage(page, language).isHere();
  });
}
