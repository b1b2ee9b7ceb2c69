import type { Page } from "@playwright/test";

/**
 * Goes to a page whose scripts never come, as on a bad line or with scripts switched off, and
 * leaves the browser able to run the script that looks for accessibility.
 */
export async function goAsleep(page: Page, path: string): Promise<void> {
  await page.route("**/pkg/boot.*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "" }),
  );
  await page.goto(path);
  // What a browser without scripts never does to the page.
  await page.evaluate(() => document.documentElement.classList.remove("js"));
}
