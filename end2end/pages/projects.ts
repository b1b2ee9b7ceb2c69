import type { Locator, Page } from "@playwright/test";
import type { Language } from "./home.ts";
import { SitePage } from "./site.ts";

/** The projects of an envelope. */
export class ProjectsPage extends SitePage {
  readonly path: string;
  readonly rows: Locator;

  constructor(page: Page, language: Language, readonly process: string, readonly envelope: string) {
    super(page, language);
    this.path = `/p/${process}/${envelope}/projects`;
    this.rows = this.main.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });
  }

  async open(): Promise<void> {
    await this.go(this.path);
  }

  /** Opens the search, if it is folded. */
  async openSearch(): Promise<void> {
    const title = this.page.getByText(this.words.is("filter-title"));
    const fold = this.main.locator("details").filter({ has: title });
    if ((await fold.getAttribute("open")) === null) await title.click();
  }

  async filterByTheme(code: string): Promise<void> {
    await this.openSearch();
    await this.field("filter-theme").selectOption(code);
    await this.button("filter-button").click();
  }

  /** The boxes that choose projects to compare. */
  get boxes(): Locator {
    return this.main.getByRole("checkbox", { name: this.words.starts("compare-tick") });
  }

  async compare(...titles: string[]): Promise<void> {
    for (const title of titles) {
      await this.rows.filter({ hasText: title }).getByRole("checkbox").check();
    }
    await this.button("compare-button").click();
  }

  /** The title of a row: the link to its project. */
  title(row: number): Locator {
    return this.rows.nth(row).getByRole("heading", { level: 2 }).getByRole("link");
  }
}

/** Projects side by side. */
export class ComparePage extends SitePage {
  titled(title: string): Locator {
    return this.main.getByRole("link", { name: title }).first();
  }
}

/** One project in full. */
export class ProjectPage extends SitePage {
  /** The link to the ballot or to the results, with what is true of the vote now. */
  get toVote(): Locator {
    return this.link("vote-for").first();
  }
}
