import type { Locator, Page, Response } from "@playwright/test";

export const LANGUAGES = ["fr", "nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first page, in one of its languages. */
export class HomePage {
  readonly heading: Locator;
  readonly main: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1 });
    this.main = page.getByRole("main");
  }

  async open(language: Language): Promise<Response | null> {
    return this.page.goto(`/${language}`);
  }
}
