import type { Locator, Page } from "@playwright/test";
import { expect } from "../support/test.ts";
import { type Language } from "./home.ts";
import { SitePage } from "./site.ts";

/** A text in the two languages in which an administration speaks. */
export interface Spoken {
  fr: string;
  nl: string;
}

/** A page behind the desk. */
export class DeskPage extends SitePage {
  /** What was just done, said quietly. */
  async says(key: string): Promise<void> {
    await expect(this.main.getByRole("status")).toHaveText(this.words.is(key));
  }

  /** Writes a text in French and in Dutch. */
  async write(key: string, text: Partial<Spoken>, within: Locator = this.main): Promise<void> {
    for (const language of ["fr", "nl"] as const) {
      const words = text[language];
      if (words === undefined) continue;
      await within.getByLabel(this.words.inLanguage(key, language)).fill(words);
    }
  }

  group(key: string, facts = {}): Locator {
    return this.main.getByRole("group", { name: this.words.is(key, facts) });
  }
}

/** A budget that begins. */
export class NewProcessPage extends DeskPage {
  async open(administration: string): Promise<void> {
    await this.go("/admin");
    await this.main
      .getByRole("link", { name: this.words.is("admin-new-process") })
      .and(this.page.locator(`[href*="/a/${administration}/"]`))
      .click();
    await this.isAt(`/admin/a/${administration}/new-process`);
  }

  /** The dates of a phase, in days from today. */
  async phase(kind: string, opens: number, closes: number): Promise<void> {
    const row = this.group(`phase-${kind}`);
    await row.getByLabel(this.words.starts("admin-phase-opens")).fill(inDays(opens));
    await row.getByLabel(this.words.starts("admin-phase-closes")).fill(inDays(closes));
  }
}

/** An envelope that begins, or one that is not open yet. */
export class EnvelopePage extends DeskPage {
  get amount(): Locator {
    return this.group("admin-envelope-money").getByLabel(this.words.starts("admin-amount")).first();
  }
}

/** The rule sheet of an envelope. */
export class RulesPage extends DeskPage {
  /** What the rules mean, in words. */
  get reading(): Locator {
    return this.page.getByRole("complementary", { name: this.words.is("admin-rules-reading") });
  }

  /** One of the plain rules, by its name and what is said of it: other names begin alike. */
  method(code: "equal-shares" | "greedy" | "max-welfare"): Locator {
    const [name, hint] = [`admin-rules-method-${code}`, `admin-rules-method-${code}-hint`];
    const words = `${this.words.starts(name).source}\\s*${this.words.has(hint).source}`;
    return this.main.getByRole("radio", { name: new RegExp(words) });
  }

  /** Shows the rules that are for those who know them. */
  async unfoldExperts(): Promise<void> {
    await this.main.getByText(this.words.is("admin-rules-experts")).click();
  }

  /** A field of a line of the limits. */
  limit(part: "limit-group" | "cap" | "floor", line = 0): Locator {
    return this.main.getByLabel(this.words.is(`admin-rules-${part}`)).nth(line);
  }
}

/** A project as staff keeps it. */
export class ProjectFormPage extends DeskPage {
  line(number: number): Locator {
    return this.group("admin-project-line", { number });
  }

  async cost(number: number, label: string, quantity: string, price: string): Promise<void> {
    const line = this.line(number);
    await line.getByLabel(this.words.starts(`admin-label-${this.language}`)).fill(label);
    await line.getByLabel(this.words.starts("admin-project-quantity")).fill(quantity);
    await line.getByLabel(this.words.starts("admin-project-unit-price")).fill(price);
  }
}

/** The conduct of a vote. */
export class ConductPage extends DeskPage {
  readonly path: string;

  constructor(page: Page, language: Language, process: string, envelope: string) {
    super(page, language);
    this.path = `/admin/p/${process}/e/${envelope}/conduct`;
  }

  async open(): Promise<void> {
    await this.go(this.path);
  }

  /** Opens a step that is folded away. */
  async unfold(intent: string): Promise<void> {
    await this.main.getByText(this.words.is(`admin-conduct-${intent}-summary`)).click();
  }

  /** The form of a step. */
  step(intent: string): Locator {
    return this.main.locator("form").filter({ has: this.page.getByRole("button", { name: this.words.is(`admin-conduct-${intent}-button`) }) });
  }

  /** The box that must be ticked before a step that cannot be taken back. */
  confirmation(intent: string): Locator {
    return this.step(intent).getByRole("checkbox", { name: this.words.is(`admin-conduct-${intent}-confirm`) });
  }

  async take(intent: string): Promise<number> {
    return this.send(this.button(`admin-conduct-${intent}-button`));
  }
}

/** Bringing in what exists already. */
export class ImportPage extends DeskPage {
  readonly path: string;

  constructor(page: Page, language: Language, process: string) {
    super(page, language);
    this.path = `/admin/p/${process}/import`;
  }

  async open(): Promise<void> {
    await this.go(this.path);
  }

  /** The part of the page under a heading. */
  private part(key: string): Locator {
    const heading = this.page.getByRole("heading", { name: this.words.is(key) });
    return this.main.locator("section").filter({ has: heading });
  }

  async readProjects(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<number> {
    const part = this.part("admin-import-projects-title");
    await part.getByLabel(this.words.starts("admin-import-file")).setInputFiles(file);
    return this.send(part.getByRole("button", { name: this.words.is("admin-import-read") }));
  }

  async readBallots(file: string): Promise<number> {
    const part = this.part("admin-import-ballots-title");
    await part.getByLabel(this.words.starts("admin-import-file")).setInputFiles(file);
    return this.send(part.getByRole("button", { name: this.words.is("admin-import-check") }));
  }

  /**
   * Waits until imported ballots are counted, which goes on behind the page when it takes long,
   * and gives the slug of their envelope. Ends on the page that conducts its vote.
   */
  async counted(): Promise<string> {
    await expect(this.page).toHaveURL(/\?done=import(ed|ing)$/, { timeout: 60_000 });
    const conduct = this.page.locator('a[href$="/conduct"]').first();
    const again = { timeout: 90_000, intervals: [1_000] };
    await expect(async () => {
      await this.page.reload();
      await expect(conduct).toBeVisible({ timeout: 1_000 });
    }).toPass(again);
    await conduct.click();
    await expect(async () => {
      await this.page.reload();
      await expect(this.link("admin-conduct-preview-results")).toBeVisible({ timeout: 1_000 });
    }).toPass(again);
    return /\/e\/([^/]+)\//.exec(this.page.url())![1]!;
  }

  /** What is to be put right, line by line. */
  get toCorrect(): Locator {
    return this.main.getByRole("list").filter({ hasText: this.words.has("admin-import-line") }).getByRole("listitem");
  }
}

/** A day from today at nine, as a field for a date and a time holds it. */
export function inDays(days: number): string {
  return `${dayIn(days)}T09:00`;
}

/** The day so many days from now, as people in Brussels date it: after midnight there it is later than in UTC. */
export function dayIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Brussels" }).format(day);
}
