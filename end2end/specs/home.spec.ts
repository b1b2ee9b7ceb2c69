import { HomePage, LANGUAGES } from "../pages/home.ts";
import { axe } from "../support/axe.ts";
import { expect, live, test } from "../support/test.ts";

for (const language of LANGUAGES) {
  test(`the first page is there in ${language}, live and accessible`, async ({ page }) => {
    const home = new HomePage(page);
    const answer = await home.open(language);

    expect(answer?.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
    await expect(home.heading).toBeVisible();
    await live(page);
    await axe(page);
  });

  test(`the first page in ${language} needs no JavaScript @nojs`, async ({ page }) => {
    const home = new HomePage(page);
    const answer = await home.open(language);

    expect(answer?.status()).toBe(200);
    await expect(home.main).toBeVisible();
    await expect(home.heading).toHaveCount(1);
  });
}
