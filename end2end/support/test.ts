import { test as base, expect, type Page } from "@playwright/test";

/**
 * The test that every spec uses. A page that says an error in its console, or throws one, fails
 * the test it is in, wherever the test was looking.
 */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error" && !isAnAnswerThatWasAskedFor(message.text())) {
          complaints.push(`console: ${message.text()} (${message.location().url})`);
        }
      });
      context.on("weberror", (error) => {
        complaints.push(`page: ${error.error().stack ?? error.error().message}`);
      });
      await use(complaints);
      expect(complaints, "errors of the pages that were visited").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * The browser reports a form that was refused (422) or a page that is not there (404) as an error
 * of its own. Specs that go there look at the page itself.
 */
function isAnAnswerThatWasAskedFor(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4(04|22)\b/.test(text);
}

/** Waits until every island of the page answers. Pages without islands are live at once. */
export async function live(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.live !== undefined);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
}

export { expect };
