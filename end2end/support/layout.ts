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

/**
 * Asserts that whoever reads twice as large on a narrow phone loses nothing: no word sticks out at the
 * side or is cut, and none lies on another.
 */
export async function readsTwiceAsLarge(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const lost = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const styles = (element: Element | null) => {
      const all: CSSStyleDeclaration[] = [];
      for (let at = element; at && at !== document.body; at = at.parentElement) all.push(getComputedStyle(at));
      return all;
    };
    const words: { text: string; over: string; scrolls: boolean; box: DOMRect; half: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent!.trim();
      const of = walker.currentNode.parentElement!;
      if (text === "" || of.closest("svg, option, script, noscript") || !of.checkVisibility({ visibilityProperty: true })) continue;
      const around = styles(of);
      if (around.some((style) => style.clipPath !== "none" && style.position === "absolute")) continue;
      const over = around.find((style) => /fixed|sticky/.test(style.position))?.position ?? "";
      const scrolls = around.some((style) => /auto|scroll/.test(style.overflowX));
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      // Letters are lower than their line.
      const half = parseFloat(getComputedStyle(of).fontSize) * 0.36;
      for (const box of range.getClientRects()) if (box.width > 2) words.push({ text, over, scrolls, box, half });
    }
    const middle = ({ box }: { box: DOMRect }) => (box.top + box.bottom) / 2;
    const out = words.filter(({ box, scrolls }) => !scrolls && (box.right > edge || box.left < -1));
    const on = words.flatMap((one, at) =>
      words.slice(at + 1).filter((two) => {
        const wide = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
        const high = one.half + two.half - Math.abs(middle(one) - middle(two));
        return one.text !== two.text && one.over === two.over && wide > 2 && high > 2;
      }).map((two) => `${one.text} × ${two.text}`),
    );
    return [...out.map(({ text }) => text), ...on].slice(0, 5);
  });
  expect.soft(lost, `${page.url()}, twice as large`).toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
}
