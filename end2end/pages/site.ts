import type { Locator, Page, Response } from "@playwright/test";
import { axe } from "../support/axe.ts";
import { expect, live } from "../support/test.ts";
import { Words } from "../support/words.ts";
import type { Language } from "./home.ts";

/** What all pages share: a language, a heading, the ways out. */
export class SitePage {
  readonly words: Words;
  readonly main: Locator;
  readonly heading: Locator;
  /** What a form refused, at its head. */
  readonly refusals: Locator;

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.words = new Words(language);
    this.main = page.getByRole("main");
    this.heading = page.getByRole("heading", { level: 1 });
    this.refusals = page.getByRole("alert");
  }

  /** Goes to an address, given without its language. */
  async go(path: string): Promise<Response | null> {
    return this.page.goto(`/${this.language}${path}`);
  }

  /** Asserts where one is, by the end of the address without its query. */
  async isAt(path: string): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.pathname === `/${this.language}${path}`);
    await expect(this.heading).toBeVisible();
  }

  /** Waits for the islands, then looks for what a machine sees of accessibility. */
  async inspect(): Promise<void> {
    await live(this.page);
    await axe(this.page);
  }

  link(key: string, facts = {}): Locator {
    return this.main.getByRole("link", { name: this.words.is(key, facts) });
  }

  button(key: string, facts = {}): Locator {
    return this.main.getByRole("button", { name: this.words.is(key, facts) });
  }

  /** A field by the words that its label begins with. */
  field(key: string, facts = {}): Locator {
    return this.main.getByLabel(this.words.starts(key, facts));
  }

  /** A field of a text that is written in several languages. */
  written(key: string, language: Language): Locator {
    return this.main.getByLabel(this.words.inLanguage(key, language));
  }

  /** One of a few answers. */
  answer(key: string): Locator {
    return this.main.getByRole("radio", { name: this.words.starts(key) });
  }

  /** Presses what sends a form, and waits for the answer, to tell its status. */
  async send(button: Locator): Promise<number> {
    const answers = this.page.waitForResponse(
      (response) => response.request().isNavigationRequest() && response.request().method() === "POST",
    );
    await button.click();
    return (await answers).status();
  }
}
