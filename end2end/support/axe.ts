import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Asserts that the page, as it is now, breaks no rule of WCAG 2.2 AA that a machine can see.
 * The machine is a script of its own: pages without scripts are looked at with them awake.
 * One rule alone is enough where nothing but colours changed.
 */
export async function axe(page: Page, only?: "color-contrast"): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  // No page has frames, which the other mode is for: it opens a second page each time.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
  const rules = only === undefined ? builder.withTags(LEVELS) : builder.withRules(only);
  const { violations } = await rules.analyze();
  const readable = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map((node) => node.target.join(" ")),
  }));
  expect.soft(readable, `accessibility of ${page.url()}`).toEqual([]);
}
