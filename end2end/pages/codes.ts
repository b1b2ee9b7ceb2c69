import type { Locator } from "@playwright/test";
import { expect } from "../support/test.ts";
import { readPdf, type Read } from "../support/pdf.ts";
import type { Language } from "./home.ts";
import { DeskPage } from "./desk.ts";
import { SitePage } from "./site.ts";

/** The page that asks for the code of a letter. */
export class CodePage extends SitePage {
  /** Types the code and sends it. */
  async enter(code: string): Promise<number> {
    await this.field("code-field").fill(code);
    return this.send(this.button("code-enter"));
  }
}

/** Packages of letters, behind the desk. */
export class LettersPage extends DeskPage {
  async open(process: string, envelope: string): Promise<void> {
    await this.go(`/admin/p/${process}/e/${envelope}/codes`);
  }

  /** Makes a package and reads the PDF that comes back, this once. */
  async make(letters: string, language: Language, commune: string): Promise<Read> {
    await this.field("letters-admin-how-many").fill(letters);
    await this.field("letters-admin-commune").selectOption({ label: commune });
    await this.field("letters-admin-language").selectOption(language);
    return this.download(this.button("letters-admin-make"));
  }

  async download(button: Locator): Promise<Read> {
    const downloads = this.page.waitForEvent("download");
    await button.click();
    return readPdf(await (await downloads).path());
  }
}

/** The counter, where one agent serves. */
export class CounterPage extends LettersPage {
  override async open(process: string, envelope: string): Promise<void> {
    await this.go(`/admin/p/${process}/e/${envelope}/counter`);
  }

  /** Notes a document and prints a letter for whoever stands there. */
  async print(language: Language, commune: string): Promise<Read> {
    await this.answer("document-identity-card").check();
    await this.answer("handed-printed-now").check();
    await this.field("letters-admin-commune").selectOption({ label: commune });
    await this.field("letters-admin-language").selectOption(language);
    return this.download(this.button("counter-note"));
  }
}

/** A ballot on paper, typed by one agent after another. */
export class PaperPage extends DeskPage {
  async type(process: string, envelope: string, code: string, titles: string[]): Promise<number> {
    await this.go(`/admin/p/${process}/e/${envelope}/paper`);
    await this.field("paper-code").fill(code);
    return this.mark(titles);
  }

  /** Ticks these projects and no others, and sends the ballot. */
  async mark(titles: string[]): Promise<number> {
    const lines = this.main.getByRole("listitem").filter({ has: this.page.getByRole("checkbox") });
    for (const line of await lines.all()) {
      const text = await line.innerText();
      await line.getByRole("checkbox").setChecked(titles.some((title) => text.includes(title)));
    }
    await expect(lines.first()).toBeVisible();
    return this.send(this.button("paper-send"));
  }
}
