import type { Locator, Page } from "@playwright/test";
import type { Language } from "./home.ts";
import { expect } from "../support/test.ts";
import { SitePage } from "./site.ts";

/** The ballot: one form with a line per project, and in it a box, points or a place. */
export class BallotPage extends SitePage {
  readonly path: string;
  readonly lines: Locator;
  readonly boxes: Locator;
  readonly dock: Locator;
  readonly state: Locator;
  readonly cast: Locator;
  readonly castAgain: Locator;
  readonly keepDraft: Locator;

  constructor(page: Page, language: Language, readonly process: string, readonly envelope: string) {
    super(page, language);
    this.path = `/p/${process}/${envelope}/vote`;
    this.boxes = this.main.getByRole("checkbox", { name: this.words.starts("vote-choose") });
    this.lines = this.main.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });
    this.dock = page.getByRole("complementary", { name: this.words.is("dock-label") });
    this.state = this.dock.getByRole("status");
    this.cast = this.dock.getByRole("button", { name: this.words.is("dock-cast") });
    this.castAgain = this.dock.getByRole("button", { name: this.words.is("dock-cast-again") });
    this.keepDraft = this.dock.getByRole("button", { name: this.words.is("dock-save") });
  }

  async open(): Promise<void> {
    await this.go(this.path);
    await expect(this.lines.first()).toBeVisible();
  }

  /** The box of a project. */
  box(title: string): Locator {
    return this.lines.filter({ hasText: title }).getByRole("checkbox");
  }

  /** The points of a project. */
  points(title: string): Locator {
    return this.main.getByRole("textbox", { name: this.words.starts("vote-points-for", { title }) });
  }

  /** The place of a project. */
  place(title: string): Locator {
    return this.main.getByRole("combobox", { name: this.words.starts("vote-place-for", { title }) });
  }

  /** Gives a project a place; none with 0. */
  async rank(title: string, place: number): Promise<void> {
    await this.place(title).selectOption(place === 0 ? "" : String(place));
  }

  /** The titles of projects as they stand on the ballot. */
  async titles(): Promise<string[]> {
    return this.lines.getByRole("link").allInnerTexts();
  }

  /** The titles of what is ticked. */
  async ticked(): Promise<string[]> {
    const lines = this.lines.filter({ has: this.page.getByRole("checkbox", { checked: true }) });
    return lines.getByRole("link").allInnerTexts();
  }

  /** What a project asks of the envelope, as its line says it. */
  async price(line: Locator): Promise<string> {
    return (await line.getByText(/€/).first().innerText()).trim();
  }
}

/** The proof that a voter takes home. */
export class ReceiptPage extends SitePage {
  readonly slip: Locator;
  readonly code: Locator;

  constructor(page: Page, language: Language) {
    super(page, language);
    this.slip = page.getByRole("region", { name: this.words.is("receipt-heading") });
    this.code = this.slip.getByText(/^[0-9a-f]{5}(-[0-9a-f]{5}){3}$/);
  }

  /** The line that says which deposit it is. */
  deposit(number: number): Locator {
    return this.slip.getByText(new RegExp(`${this.words.starts("receipt-revision").source}\\s+${number}$`));
  }

  /** What the ballot holds. */
  get choices(): Locator {
    return this.slip.getByRole("listitem");
  }

  async isHere(): Promise<void> {
    await expect(this.heading).toHaveText(this.words.is("receipt-title"));
  }
}
