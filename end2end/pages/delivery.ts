import type { Locator, Page } from "@playwright/test";
import { DeskPage } from "./desk.ts";
import type { Language } from "./home.ts";
import { SitePage } from "./site.ts";

/** What became of a laureate, for everyone. */
export class DeliveryPage extends SitePage {
  readonly path: string;

  constructor(page: Page, language: Language, process: string, project: string) {
    super(page, language);
    this.path = `/p/${process}/projects/${project}/delivery`;
  }

  async open(): Promise<void> {
    await this.go(this.path);
  }

  /** The line of an amount. */
  amount(line: "awarded" | "committed" | "spent" | "returned"): Locator {
    return this.main.getByRole("row", { name: this.words.starts(`delivery-line-${line}`) });
  }

  get photos(): Locator {
    return this.main.getByRole("figure").getByRole("img");
  }
}

/** The record of a laureate, as staff keeps it. */
export class DeliveryDesk extends DeskPage {
  readonly path: string;

  constructor(page: Page, language: Language, process: string, project: string) {
    super(page, language);
    this.path = `/admin/p/${process}/projects/${project}/delivery`;
  }

  async open(): Promise<void> {
    await this.go(this.path);
  }

  /** A step, in both languages, with its days as `2026-06-25`. */
  async step(row: number, label: { fr: string; nl: string }, planned: string, done = ""): Promise<void> {
    const step = this.group("admin-delivery-step", { row: String(row) });
    await this.write("admin-delivery-step-label", label, step);
    await step.getByLabel(this.words.starts("admin-delivery-step-planned")).fill(planned);
    await step.getByLabel(this.words.starts("admin-delivery-step-done")).fill(done);
  }

  async publish(): Promise<number> {
    return this.send(this.button("admin-delivery-save"));
  }

  async addPhoto(file: { name: string; mimeType: string; buffer: Buffer }): Promise<number> {
    await this.field("admin-delivery-photo-file").setInputFiles(file);
    return this.send(this.button("admin-delivery-photo-add"));
  }
}
