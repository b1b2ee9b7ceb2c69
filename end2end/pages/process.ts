import type { Locator, Page } from "@playwright/test";
import type { Language } from "./home.ts";
import { SitePage } from "./site.ts";

/** A budget, from its call to its delivery. */
export class ProcessPage extends SitePage {
  readonly path: string;

  constructor(page: Page, language: Language, readonly slug: string) {
    super(page, language);
    this.path = `/p/${slug}`;
  }

  async open(): Promise<void> {
    await this.go(this.path);
  }

  /** The link to the list of projects of an envelope. */
  projectsOf(envelope: string): Locator {
    return this.main
      .getByRole("link", { name: this.words.is("read-projects") })
      .and(this.page.locator(`[href$="${this.path}/${envelope}/projects"]`));
  }
}
