import { expect, type Page } from "@playwright/test";
import type { Language } from "./home.ts";
import { SitePage } from "./site.ts";

/** What a workshop leaves. */
export class HarvestPage extends SitePage {
  constructor(
    page: Page,
    language: Language,
    readonly code: string,
  ) {
    super(page, language);
  }

  async open(): Promise<void> {
    await this.go(`/w/${this.code}/harvest`);
    await expect(this.heading).toBeVisible();
  }

  /** Downloads the PDF, and gives its first bytes. */
  async pdf(): Promise<string> {
    const answer = await this.page.request.get(`/${this.language}/w/${this.code}/harvest.pdf`);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    return (await answer.body()).subarray(0, 5).toString();
  }

  /** What the room said in one language only waits for words in the other: empty fields get some. */
  private async translate(): Promise<void> {
    for (const field of await this.main.locator('[name$="_fr"], [name$="_nl"]').all()) {
      if ((await field.inputValue()) === "") await field.fill("Vertaald · Traduit");
    }
  }

  /** Goes from a scenario to the page that makes a budget of it. */
  async adopt(scenario: string): Promise<void> {
    await this.main.getByRole("listitem").filter({ hasText: scenario }).getByRole("link").first().click();
    await expect(this.heading).toHaveText(this.words.is("harvest-adopt-title"));
    await this.translate();
  }
}
