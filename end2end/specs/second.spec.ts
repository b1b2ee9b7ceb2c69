import { BallotPage, ReceiptPage } from "../pages/ballot.ts";
import { SitePage } from "../pages/site.ts";
import { twoCommunes } from "../support/communes.ts";
import { fits } from "../support/layout.ts";
import { asVoter } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`a citizen votes at home and in one other commune, on a phone (${language}) @nojs`, async ({ page, somebodyElse }) => {
    const process = await twoCommunes((await somebodyElse()).request);
    await page.setViewportSize({ width: 320, height: 640 });
    // Who votes in these journeys lives in Ixelles.
    await asVoter(page, language);
    const receipt = new ReceiptPage(page, language);

    const home = new BallotPage(page, language, process, "ixelles");
    await home.open();
    await home.boxes.first().check();
    expect(await home.send(home.cast)).toBe(303);
    await receipt.isHere();

    const away = new BallotPage(page, language, process, "forest");
    await away.open();
    await away.boxes.first().check();
    expect(await away.send(away.cast)).toBe(303);
    const second = new SitePage(page, language);
    await expect(second.heading).toHaveText(second.words.is("second-title"));
    await second.inspect();
    await fits(page, 320);
    await second.main.getByRole("radio").check();
    await second.button("second-choose").click();
    // What was chosen on the ballot is still there.
    expect(await away.send(away.cast)).toBe(303);
    await receipt.isHere();
    await expect(receipt.choices).toHaveCount(1);

    await second.go(`/p/${process}/forest/vote/second`);
    await expect(second.main.getByRole("radio")).toBeChecked();
  });
}
