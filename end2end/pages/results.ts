import type { Locator, Page } from "@playwright/test";
import { expect, live, test } from "../support/test.ts";
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

  /** What each group asked, was chosen for, and got. */
  shares(by: "theme" | "commune" | "bearer"): Locator {
    return this.main.getByRole("table", { name: this.words.is(`results-groups-${by}`) });
  }

  /** Where the money of the supporters of each losing project went. */
  get moneyOfLosers(): Locator {
    const title = this.page.getByText(this.words.is("results-money-title"));
    return this.main.locator("dl > div").filter({ has: title });
  }

  file(name: string): Locator {
    return this.main.getByRole("link", { name, exact: true });
  }
}

/** The published ballots counted again with other money, prices or rules. */
export class WhatIfPage extends SitePage {
  readonly path: string;
  /** What the recount gave, or why there is none. */
  readonly said: Locator;
  readonly budget: Locator;
  readonly rule: Locator;
  readonly rows: Locator;

  constructor(page: Page, language: Language, process: string, envelope: string) {
    super(page, language);
    this.path = `/p/${process}/${envelope}/what-if`;
    this.said = this.main.getByRole("status");
    this.budget = this.field("what-if-budget");
    this.rule = this.field("what-if-rule");
    this.rows = this.main.getByRole("list", { name: this.words.is("what-if-caption") }).getByRole("listitem");
  }

  /** The projects that are funded in the published outcome, or that are not. */
  published(funded: boolean): Locator {
    return this.verdicts(funded ? "results-funded" : "results-not-funded");
  }

  /** The lines with a verdict. */
  verdicts(key: string): Locator {
    return this.rows.filter({ has: this.page.getByText(this.words.is(key)) });
  }

  price(row: Locator): Locator {
    return row.getByRole("textbox");
  }

  /** Without scripts the form is sent; with them each change is counted, and there is no button. */
  async count(): Promise<void> {
    const button = this.button("what-if-count");
    if (test.info().project.use.javaScriptEnabled !== false) return expect(button).toBeHidden();
    const loaded = this.page.waitForEvent("load");
    await button.click();
    await loaded;
  }

  /** Back to what was published. */
  async again(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.link("what-if-again").click();
    await loaded;
    await live(this.page);
  }

  /** Waits for what a recount gave: how many are funded, and how many verdicts changed. */
  async gives(funded: number, changed: number): Promise<void> {
    await expect(this.said).toContainText(this.words.has("what-if-summary", { funded }));
    const same = changed === 0 ? this.words.has("what-if-same") : this.words.has("what-if-differ", { count: changed });
    await expect(this.said).toContainText(same);
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
