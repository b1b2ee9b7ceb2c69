import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

const COLOURS = "color-contrast";
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Asserts that the page, as it is now, breaks no rule of WCAG 2.2 AA that a machine can see.
 * The machine is a script of its own: pages without scripts are looked at with them awake.
 * Colours are the slow part: they alone are looked at where nothing else changed, and are left out
 * where they were looked at before.
 */
export async function axe(page: Page, what: "all" | "colours" | "all but colours" = "all"): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  // No page has frames, which the other mode is for: it opens a second page each time.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] });
  const asked = what === "colours" ? builder.withRules(COLOURS) : builder.withTags(LEVELS);
  if (what === "all but colours") asked.disableRules(COLOURS);
  const { violations } = await asked.analyze();
  const readable = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map((node) => node.target.join(" ")),
  }));
  expect.soft(readable, `accessibility of ${page.url()}`).toEqual([]);
}
