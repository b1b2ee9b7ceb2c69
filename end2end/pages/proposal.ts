import type { Locator, Page } from "@playwright/test";
import { expect } from "../support/test.ts";
import type { Language } from "./home.ts";
import { SitePage } from "./site.ts";

/** Beginning, writing and reading proposals of one call. */
export class ProposalPages extends SitePage {
  constructor(
    page: Page,
    language: Language,
    readonly process: string,
  ) {
    super(page, language);
  }

  /** Begins a proposal in the name of an actor, or in one's own. */
  async begin(title: string, bearer: { actor?: string; name?: string }): Promise<void> {
    await this.go(`/p/${this.process}/propose`);
    await this.field("proposal-title").fill(title);
    await this.field("proposal-place").fill("Place du marché");
    await this.field("proposal-summary").fill("Cuire son pain ensemble.");
    if (bearer.actor !== undefined) {
      await this.main.getByRole("radio", { name: bearer.actor }).check();
    } else {
      await this.answer("proposal-bearer-self").check();
      await this.field("proposal-bearer-name").fill(bearer.name ?? "");
    }
    await this.button("proposal-begin").click();
    await expect(this.heading).toHaveText(title);
  }

  /** Writes what it costs, and which envelope is asked. */
  async price(label: string, price: string): Promise<void> {
    await this.link("proposal-edit").click();
    await this.field("proposal-theme").selectOption("food");
    await this.field("proposal-envelope").selectOption("tous");
    const line = this.main.getByRole("group", { name: this.words.is("proposal-line", { number: 1 }) });
    await line.getByLabel(this.words.starts("proposal-line-label")).fill(label);
    await line.getByLabel(this.words.starts("proposal-line-price")).fill(price);
    await this.main.getByRole("button", { name: this.words.is("proposal-save") }).last().click();
  }

  get stage(): Locator {
    return this.main.locator(".page__lead .badge");
  }

  /** What is asked of the envelope, in the table of costs. */
  get asked(): Locator {
    return this.main.locator(".cost-table .table__row--total .money");
  }

  async isAtStage(stage: string): Promise<void> {
    await expect(this.stage).toHaveText(this.words.is(`stage-${stage}`));
  }

  /** Makes an actor that one acts for from then on. */
  async act(name: string, kind: string, number: string, to?: string): Promise<void> {
    await this.go(`/actors/new${to === undefined ? "" : `?to=${to}`}`);
    await this.field("actor-form-name").fill(name);
    await this.field("actor-form-kind").selectOption(kind);
    await this.field("actor-form-enterprise").fill(number);
    await this.field("actor-form-member-name").fill("Quelqu’un");
    await this.button("actor-create").click();
  }

  /** Invites somebody in a role. */
  async invite(name: string, email: string, role: string): Promise<void> {
    await this.link("proposal-partners").click();
    await this.field("invite-name").fill(name);
    await this.field("invite-email").fill(email);
    await this.answer(`invite-role-${role}`).check();
    await this.button("invite-send").click();
    await expect(this.main.getByRole("status")).toHaveText(this.words.is("partners-invited"));
  }
}
