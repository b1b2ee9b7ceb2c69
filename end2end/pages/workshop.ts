import { expect, type Locator, type Page } from "@playwright/test";
import type { Language } from "./home.ts";
import { SitePage } from "./site.ts";

/**
 * What a room shows follows a press by a form, a notice, a moment by chance and a page asked for anew,
 * in each of eight windows of one machine.
 */
export const inRoom = expect.configure({ timeout: 20_000 });

/** The phone of somebody in a workshop. */
export class PhonePage extends SitePage {
  readonly clock: Locator;
  readonly line: Locator;

  constructor(
    page: Page,
    language: Language,
    readonly code: string,
    /** Whether scripts run on it. */
    readonly scripts = true,
  ) {
    super(page, language);
    this.clock = page.getByRole("timer");
    this.line = page.locator(".live-line");
  }

  /** Comes in at the door, as a kind of actor, under a name. */
  async enter(kind: string, name: string): Promise<void> {
    await this.go(`/w/${this.code}`);
    await this.main.locator(`input[name="kind"][value="${kind}"]`).check();
    await this.field("workshop-name").fill(name);
    await this.button("workshop-enter").click();
    await inRoom(this.page.locator("[data-live]")).toBeVisible();
  }

  async reads(words: string | RegExp): Promise<void> {
    await inRoom(this.heading).toHaveText(words);
  }

  /** Waits until something is asked; a phone without scripts asks for its page until it is. */
  async isAsked(button: Locator): Promise<void> {
    if (this.scripts) return inRoom(button).toBeVisible();
    await inRoom(async () => {
      await this.page.reload();
      await expect(button).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  }

  /** Ticks what a phone shows, which may be drawn anew between two looks. */
  async tick(name: string, value: string | number): Promise<void> {
    const box = this.main.locator(`input[name="${name}"][value="${value}"]`);
    await inRoom(async () => box.check({ force: true, timeout: 2_000 })).toPass({ timeout: 20_000 });
  }

  /** Sends what was filled in, and waits until it is said to be there. */
  async casts(asked: "answers" | "ballot"): Promise<void> {
    await this.button(`workshop-${asked}-cast`).click();
    const done = asked === "answers" ? "workshop-answers-kept" : "workshop-ballot-in";
    await inRoom(this.main.getByText(this.words.is(done))).toBeVisible();
  }
}

/** The screen in front of the room, in one language or two. */
export class ProjectorPage extends SitePage {
  readonly scene: Locator;
  readonly clock: Locator;

  constructor(
    page: Page,
    language: Language,
    readonly code: string,
  ) {
    super(page, language);
    this.scene = page.locator(".projector__scene");
    this.clock = page.getByRole("timer");
  }

  async open(query = ""): Promise<void> {
    await this.page.setViewportSize({ width: 1920, height: 1080 });
    await this.go(`/w/${this.code}/projector${query}`);
  }

  async shows(words: string | RegExp): Promise<void> {
    await inRoom(this.scene).toContainText(words);
  }

  /** Nothing on the screen needs to be scrolled to, and nothing is too small for the last row. */
  async isLegible(): Promise<void> {
    const found = await this.page.evaluate(() => {
      const stage = document.querySelector(".projector__stage")!;
      const texts = [...stage.querySelectorAll("h1, h2, p, li, dd, dt")];
      const shown = texts.filter((text) => text.getClientRects().length > 0 && text.textContent!.trim());
      const beyond = shown.filter((text) => {
        const box = text.getBoundingClientRect();
        return box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.left < -1 || box.top < -1;
      });
      const sizes = shown.map((text) => parseFloat(getComputedStyle(text).fontSize));
      const smallest = Math.min(...sizes);
      const words = shown[sizes.indexOf(smallest)]?.textContent;
      return { beyond: beyond.map((text) => text.textContent), smallest, words };
    });
    expect(found.beyond).toEqual([]);
    expect(found.smallest, `the size of « ${found.words} »`).toBeGreaterThanOrEqual(24);
  }
}

/** The facilitators' console. */
export class ConsolePage extends SitePage {
  readonly next: Locator;
  code = "";

  constructor(page: Page, language: Language) {
    super(page, language);
    this.next = page.locator(".live-next");
  }

  /** Prepares a workshop from three choices. */
  async prepare(template: string, titles: [string, string]): Promise<void> {
    await this.go("/workshops/new");
    await this.main.locator(`input[name="template"][value="${template}"]`).check();
    await this.main.locator("#title_fr").fill(titles[0]);
    await this.main.locator("#title_nl").fill(titles[1]);
    await this.button("workshop-new-create").click();
    await inRoom(this.next).toBeVisible();
    this.code = /\/w\/(\d{6})\//.exec(this.page.url())?.[1] ?? "";
    expect(this.code).toHaveLength(6);
  }

  /** Looks at a scene, then shows it to the room. */
  async show(scene: string): Promise<void> {
    await this.page.goto(`/${this.language}/w/${this.code}/console?look=${scene}`);
    await this.button("remote-show").first().click();
    await expect(this.main.getByText(this.words.is("remote-shown"))).toBeVisible();
  }

  /**
   * Presses the big button once it says what it should (that may be behind a grace of five seconds),
   * and waits until the step is taken: whatever comes next finds the room there.
   */
  async step(key: string): Promise<void> {
    await inRoom(this.next).toContainText(this.words.starts(key));
    const here = this.page.locator(".console");
    const before = (await here.getAttribute("data-key")) ?? "";
    await this.next.click();
    await inRoom(here).not.toHaveAttribute("data-key", before);
  }
}
