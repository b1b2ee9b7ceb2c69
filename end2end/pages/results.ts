import type { Locator, Page } from "@playwright/test";
import type { Language } from "./home.ts";
import { SitePage } from "./site.ts";

/** What was decided, and why. */
export class ResultsPage extends SitePage {
  readonly path: string;
  /** The part that counts again, in the visitor's own browser. */
  readonly verdict: Locator;

  constructor(page: Page, language: Language, readonly process: string, readonly envelope: string) {
    super(page, language);
    this.path = `/p/${process}/${envelope}/results`;
    this.verdict = this.main.getByRole("status");
  }

  async open(): Promise<number | undefined> {
    return (await this.go(this.path))?.status();
  }

  /** A figure of the row at the head of the page. */
  figure(key: string): Locator {
    const label = this.page.getByText(this.words.is(key));
    return this.main.locator("div").filter({ has: label }).getByRole("definition").first();
  }

  file(name: string): Locator {
    return this.main.getByRole("link", { name, exact: true });
  }
}

/** "Find my receipt". */
export class ReceiptSearchPage extends SitePage {
  async search(code: string): Promise<void> {
    await this.field("results-receipt-code").fill(code);
    await this.button("results-receipt-search").click();
  }
}

/** The count told project by project. */
export class NightPage extends SitePage {
  /** Where one is: scene and number of scenes. */
  async position(): Promise<{ scene: number; of: number }> {
    const text = await this.page.getByText(/^\d+ \/ \d+$/).innerText();
    const [scene, of] = text.split(" / ").map(Number);
    return { scene: scene ?? 0, of: of ?? 0 };
  }
}
