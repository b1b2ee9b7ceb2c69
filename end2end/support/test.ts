import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";

/** What every test may ask for. */
interface Tools {
  /** Errors of the pages that were visited; the test fails when there is one. */
  complaints: string[];
  /** Somebody else, in a browser of their own. */
  somebodyElse: () => Promise<Page>;
}

/**
 * The test that every spec uses. A page that says an error in its console, or throws one, fails
 * the test it is in, wherever the test was looking.
 */
export const test = base.extend<Tools>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      listen(context, complaints);
      await use(complaints);
      expect(complaints, "errors of the pages that were visited").toEqual([]);
    },
    { auto: true },
  ],
  somebodyElse: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      listen(context, complaints);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

function listen(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error" && !isAnAnswerThatWasAskedFor(message.text())) {
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => {
    complaints.push(`page: ${error.error().stack ?? error.error().message}`);
  });
}

/**
 * The browser reports a form that was refused (409, 422) or a page that is not shown (403, 404) as an error
 * of its own. Specs that go there look at the page itself.
 */
function isAnAnswerThatWasAskedFor(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4(03|04|09|22)\b/.test(text);
}

/** Waits until every island of the page answers. Pages without islands load no script at all. */
export async function live(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  await page.waitForLoadState();
  if ((await page.locator("leptos-island").count()) === 0) return;
  await page.waitForFunction(() => document.documentElement.dataset.live !== undefined);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
}

export { expect };
