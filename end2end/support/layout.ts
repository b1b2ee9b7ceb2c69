import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Asserts that nothing sticks out at the side of the page at a width. */
export async function fits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const { wide, culprits } = await page.evaluate(() => {
    const root = document.documentElement;
    const edge = root.clientWidth + 1;
    const sticksOut = (element: Element) => {
      const box = element.getBoundingClientRect();
      const within = getComputedStyle(element).overflowX === "visible" ? element.scrollWidth : 0;
      return box.width > 1 && box.left + Math.max(box.width, within) > edge;
    };
    const out = [...document.body.querySelectorAll("*")].filter(sticksOut);
    const name = (element: Element) => {
      const id = element.id === "" ? "" : `#${element.id}`;
      return `${element.tagName.toLowerCase()}${id}.${[...element.classList].join(".")}`;
    };
    return { wide: root.scrollWidth, culprits: out.slice(0, 5).map(name) };
  });
  const sticking = wide > width ? { wide, culprits } : null;
  expect.soft(sticking, `${page.url()} at ${width} px`).toBeNull();
}
