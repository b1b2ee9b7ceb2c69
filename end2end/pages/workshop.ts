import { expect, type Locator, type Page } from "@playwright/test";
import type { Language } from "./home.ts";
import { SitePage } from "./site.ts";

/** The phone of somebody in a workshop. */
export class PhonePage extends SitePage {
  readonly clock: Locator;
  readonly line: Locator;

  constructor(
    page: Page,
    language: Language,
    readonly code: string,
  ) {
    super(page, language);
    this.clock = page.getByRole("timer");
    this.line = page.locator(".live-line");
  }

  /** Comes in at the door, as a kind of actor, under a name. */
  async enter(kind: string, name: string): Promise<void> {
    await this.go(`/w/${this.code}`);
    await this.main.locator(`input[name="kind"][value="${kind}"]`).check();
    await this.field("workshop-name").fill(name);
    await this.button("workshop-enter").click();
    await expect(this.page.locator("[data-live]")).toBeVisible();
  }

  async reads(words: string): Promise<void> {
    await expect(this.heading).toHaveText(words);
  }
}

/** The facilitators' console. */
export class ConsolePage extends SitePage {
  readonly next: Locator;
  code = "";

  constructor(page: Page, language: Language) {
    super(page, language);
    this.next = page.locator(".live-next");
  }

  /** Prepares a workshop from three choices. */
  async prepare(template: string, titles: [string, string]): Promise<void> {
    await this.go("/workshops/new");
    await this.main.locator(`input[name="template"][value="${template}"]`).check();
    await this.main.locator("#title_fr").fill(titles[0]);
    await this.main.locator("#title_nl").fill(titles[1]);
    await this.button("workshop-new-create").click();
    await expect(this.next).toBeVisible();
    this.code = /\/w\/(\d{6})\//.exec(this.page.url())?.[1] ?? "";
    expect(this.code).toHaveLength(6);
  }

  /** Presses the big button once it says what it should. */
  async step(key: string): Promise<void> {
    await expect(this.next).toContainText(this.words.starts(key));
    await this.next.click();
  }
}
