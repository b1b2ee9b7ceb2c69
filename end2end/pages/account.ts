import type { Language } from "./home.ts";
import type { Page } from "@playwright/test";
import { expect } from "../support/test.ts";
import { SitePage } from "./site.ts";

export type Persona = "citizen" | "citizen-nl" | "staff";

/** Who a visitor of the demonstration can be. */
export class PersonasPage extends SitePage {
  async open(): Promise<void> {
    await this.go("/demo/personas");
  }

  async become(name: "Amina" | "Jef" | "Carine"): Promise<void> {
    await this.button("personas-become", { name }).click();
    await expect(this.page.getByRole("region", { name: this.words.is("demo-label") })).toContainText(name);
  }
}

/** Signing in by e-mail, up to the button behind the link. */
export class SignInPage extends SitePage {
  async open(): Promise<void> {
    await this.go("/sign-in");
  }

  /** Asks for a link. */
  async ask(email: string): Promise<void> {
    await this.field("sign-in-email").fill(email);
    await this.button("sign-in-send").click();
    await this.isAt("/sign-in/sent");
  }

  /** Reads the letter in the demonstration's outbox and follows its link. */
  async openLetter(email: string): Promise<void> {
    await this.link("outbox-title").click();
    const letter = this.main.getByRole("listitem").filter({ hasText: email }).first();
    await expect(letter).toBeVisible();
    await this.inspect();
    await letter.getByRole("link").click();
    await expect(this.heading).toHaveText(this.words.is("sign-in-link-title"));
  }

  /** Presses the button behind the link. */
  async confirm(): Promise<void> {
    await this.button("sign-in-link-button").click();
  }
}

/** One's own page. */
export class MePage extends SitePage {
  async isHere(): Promise<void> {
    await this.isAt("/me");
    await expect(this.heading).toHaveText(this.words.is("me-title"));
  }

  async declare(commune: string, age: string): Promise<void> {
    await this.field("me-commune").selectOption({ label: commune });
    await this.answer(age).check();
    await this.button("me-save").click();
  }
}

/** An address that nobody has used before. */
export function freshAddress(language: Language): string {
  return `e2e-${language}-${crypto.randomUUID().slice(0, 8)}@example.be`;
}

/** Signs somebody new in by e-mail. */
export async function signInByMail(page: Page, language: Language, email: string): Promise<void> {
  const door = new SignInPage(page, language);
  await door.open();
  await door.ask(email);
  await door.openLetter(email);
  await door.confirm();
}
