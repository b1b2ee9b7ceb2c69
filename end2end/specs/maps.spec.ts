import type { Locator, Page } from "@playwright/test";
import { SitePage } from "../pages/site.ts";
import { aCall } from "../support/calls.ts";
import { send, signInAt } from "../support/shortcuts.ts";
import { expect, live, test } from "../support/test.ts";
import { withWebGl } from "../support/webgl.ts";

test.use({ launchOptions: withWebGl });

/** The large map of a page. */
class LargeMap extends SitePage {
  get opener(): Locator {
    return this.button("map-enlarge");
  }

  get sheet(): Locator {
    return this.page.getByRole("dialog", { name: this.words.is("map-large-name") });
  }

  get canvas(): Locator {
    return this.sheet.getByRole("region", { name: this.words.is("map-large-title") });
  }

  control(key: string): Locator {
    return this.sheet.getByRole("button", { name: this.words.is(key) });
  }

  /** Unfolds the small map, and opens the large one from the keyboard. */
  async open(fold: string): Promise<void> {
    await this.main.locator("summary", { hasText: this.words.is(fold) }).press("Enter");
    await this.opener.press("Enter");
    await expect(this.canvas).toBeFocused({ timeout: 20_000 });
  }
}

/** Every address that a page asks for. */
function asked(page: Page): string[] {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  return addresses;
}

for (const language of ["fr", "nl"] as const) {
  test(`the map of what is shared opens large, by the keyboard, and asks nobody else (${language})`, async ({ page, baseURL }) => {
    test.slow();
    const addresses = asked(page);
    const map = new LargeMap(page, language);
    await map.go("/registry");
    await live(page);
    // Nothing of it comes before the press.
    expect(addresses.filter((address) => address.includes("maplibre"))).toEqual([]);
    await map.open("map-show");

    const small = map.main.locator("figure.map svg");
    await expect(map.sheet.locator("a.map-large__count")).toHaveCount(await small.locator("text").count());
    expect(addresses.some((address) => address.includes("maplibre-gl-worker"))).toBe(true);
    expect(addresses.filter((address) => !address.startsWith(baseURL!))).toEqual([]);
    await map.inspect();

    const first = map.sheet.locator("a.map-large__count").first();
    const before = await first.boundingBox();
    await map.canvas.press("ArrowRight");
    await expect.poll(async () => (await first.boundingBox())!.x).toBeLessThan(before!.x);
    await map.control("map-zoom-in").press("Enter");
    await page.keyboard.press("Escape");
    await expect(map.sheet).toBeHidden();
    await expect(map.opener).toBeFocused();

    // It is as it was left; a figure leads where the small map leads.
    await map.opener.press("Enter");
    await expect(map.canvas).toBeFocused();
    const leads = await first.getAttribute("href");
    await first.press("Enter");
    await expect(page).toHaveURL((url) => url.pathname + url.search === leads);
  });

  test(`the place of an idea is shown on the large map, by the keyboard and by a press (${language})`, async ({ page, request }) => {
    test.slow();
    const process = await aCall(request);
    await signInAt(page, language);
    const map = new LargeMap(page, language);
    await map.go(`/p/${process}/propose`);
    await live(page);
    await map.open("map-pick");
    const point = page.locator('[data-pick="value"]');
    const commune = map.field("proposal-commune");
    await expect(commune).toHaveValue("");

    await map.control("map-pick-centre").press("Enter");
    await expect(map.sheet.getByRole("status")).toHaveText(map.words.is("map-pick-placed"));
    await expect(point).toHaveValue(/^50\.8\d{5},4\.[34]\d{5}$/);
    await expect(commune).not.toHaveValue("");
    const middle = await point.inputValue();
    await map.inspect();

    const { x, y, width, height } = (await map.canvas.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height * 0.6);
    await expect(point).not.toHaveValue(middle);
    const lower = await point.inputValue();
    expect(Number(lower.split(",")[0])).toBeLessThan(Number(middle.split(",")[0]));
    await page.mouse.click(x + 10, y + height - 10);
    await expect(map.sheet.getByRole("status")).toHaveText(map.words.is("map-pick-outside"));
    await expect(point).toHaveValue(lower);

    await map.control("map-close").press("Enter");
    await expect(map.opener).toBeFocused();
    await expect(map.main.locator(".map--pick circle")).toBeVisible();
    await map.button("map-pick-forget").press("Enter");
    await expect(point).toHaveValue("");
  });

  test(`an idea that showed its place is a point on the large map, and leads to the idea (${language})`, async ({ page, request }) => {
    test.slow();
    const process = await aCall(request);
    await signInAt(page, language);
    const title = `Four ${process.slice(-8)}`;
    const begun = await send(page.request, `/${language}/p/${process}/propose`, [
      ["original", language],
      ["title", title],
      ["place", "Place du marché"],
      ["commune", "jette"],
      ["point", "50.878123,4.326987"],
      ["summary", "Cuire son pain ensemble"],
      ["bearer", "self"],
      ["bearer_name", `Voisins ${process.slice(-8)}`],
    ]);
    await send(page.request, `${new URL(begun).pathname}/step`, [["step", "submit"]]);
    const map = new LargeMap(page, language);
    await map.go(`/p/${process}/proposals`);
    await map.open("map-show");
    const point = map.sheet.getByRole("link", { name: title });
    await expect(point).toHaveClass(/map-large__pin/);
    await expect(map.sheet.locator(".map-large__pin")).toHaveCount(1);
    await point.press("Enter");
    await expect(map.heading).toHaveText(title);
  });

  test(`where no large map can be drawn one is told so, and the small one stays (${language})`, async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    const addresses = asked(page);
    const map = new LargeMap(page, language);
    await map.go("/registry");
    await map.main.locator("summary", { hasText: map.words.is("map-show") }).press("Enter");
    await map.opener.press("Enter");
    await expect(map.main.getByRole("status").filter({ hasText: map.words.has("map-large-sorry") })).toBeVisible();
    await expect(map.sheet).toBeHidden();
    await expect(map.main.locator("figure.map svg")).toBeVisible();
    expect(addresses.filter((address) => address.includes("maplibre"))).toEqual([]);
  });

  test(`without scripts the small map and the list are all there is (${language}) @nojs`, async ({ page }) => {
    const map = new LargeMap(page, language);
    await map.go("/registry");
    await map.main.locator("summary", { hasText: map.words.is("map-show") }).click();
    await expect(map.main.locator("figure.map svg")).toBeVisible();
    await expect(map.main.locator(".registry-list > li").first()).toBeVisible();
    const scripts = test.info().project.use.javaScriptEnabled !== false;
    await expect(map.opener).toBeVisible({ visible: scripts });
  });
}
