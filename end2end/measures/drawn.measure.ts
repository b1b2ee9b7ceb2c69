import { loadavg } from "node:os";
import type { Page } from "@playwright/test";
import { ConsolePage, inRoom, PhonePage, ProjectorPage } from "../pages/workshop.ts";
import { asPersona, send } from "../support/shortcuts.ts";
import { test } from "../support/test.ts";

/** How often the facilitator presses "next". */
const STEPS = 20;
/** Phones in the room. */
const PHONES = 6;

/** What a page shows, and when it was painted, by the clock that all windows of a machine share. */
interface Drawn {
  at: number;
  heading: string;
}

interface Watched {
  drawn: Drawn[];
  pressed: number;
}

/** Notes, in a page, each time its part was drawn anew, and when the big button was pressed. */
function watch(): void {
  const watched = window as unknown as Watched;
  const now = () => performance.timeOrigin + performance.now();
  const here = document.querySelector("[data-here]")!;
  watched.drawn = [];
  new MutationObserver(() => {
    const heading = here.querySelector("h1, .console-bar__name")?.textContent ?? "";
    requestAnimationFrame(() => {
      // A task behind the frame: by then it is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => watched.drawn.push({ at: now(), heading });
      port2.postMessage(null);
    });
  }).observe(here, { childList: true });
  const press = (event: Event) => {
    if ((event.target as Element).closest(".live-next")) watched.pressed = now();
  };
  document.addEventListener("click", press, true);
}

/** Waits for the first thing that a page drew after a press and that has another heading. */
async function drawnAfter(page: Page, pressed: number, before: string): Promise<Drawn> {
  const found = await page.waitForFunction(
    ([pressed, before]) => {
      const { drawn } = window as unknown as Watched;
      return drawn.find((one) => one.at > pressed && one.heading !== before);
    },
    [pressed, before] as const,
    { polling: 50 },
  );
  return (await found.jsonValue())!;
}

function told(what: string, times: number[]): void {
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(0);
  console.log(`  ${what}: median ${at(0.5)} ms, nine of ten ${at(0.9)} ms, most ${at(1)} ms (${times.length} times)`);
}

test("from the facilitator's press to what each window has drawn", async ({ page, somebodyElse }) => {
  test.setTimeout(300_000);
  await asPersona(page, "fr", "staff");
  const desk = new ConsolePage(page, "fr");
  await desk.prepare("blank", ["Une mesure", "Een meting"]);
  for (let step = 0; step <= STEPS; step += 1) {
    const kind = ["dream", "inspire", "break"][step % 3]!;
    await send(page.request, `/fr/w/${desk.code}/console`, [["do", "add"], ["kind", kind], ["minutes", "5"], ["where", "end"]]);
  }
  await page.reload();
  await desk.step("workshop-next-open-door");
  const screen = new ProjectorPage(await somebodyElse(), "fr", desk.code);
  await screen.open("?with=nl");
  const phones: Page[] = [];
  for (let number = 0; number < PHONES; number += 1) {
    const phone = new PhonePage(await somebodyElse(), number % 2 === 0 ? "fr" : "nl", desk.code);
    await phone.page.setViewportSize({ width: 360, height: 700 });
    await phone.enter(["inhabitants", "association", "commune"][number % 3]!, `P${number}`);
    phones.push(phone.page);
  }
  await desk.step("workshop-next-begin");
  const windows = [page, screen.page, ...phones];
  for (const window of windows) await window.evaluate(watch);

  const times = { console: [] as number[], screen: [] as number[], phones: [] as number[] };
  const heading = (window: Page) =>
    window.evaluate(() => document.querySelector("[data-here]")!.querySelector("h1, .console-bar__name")?.textContent ?? "");
  for (let step = 0; step < STEPS; step += 1) {
    // A moment in which nothing else is under way.
    await page.waitForTimeout(600);
    const before = await Promise.all(windows.map(heading));
    await inRoom(desk.next).toBeVisible();
    await desk.next.click();
    const pressed = await page.evaluate(() => (window as unknown as Watched).pressed);
    const drawn = await Promise.all(windows.map((window, place) => drawnAfter(window, pressed, before[place]!)));
    for (const [place, one] of drawn.entries()) {
      const into = [times.console, times.screen][place] ?? times.phones;
      into.push(one.at - pressed);
    }
  }
  console.log(`\n  from the press on "next" to the new content painted, ${PHONES} phones, a screen and the console in one Chromium:`);
  told("phones", times.phones);
  told("screen", times.screen);
  told("console", times.console);
  console.log(`  load of the machine meanwhile: ${loadavg().map((load) => load.toFixed(1)).join(", ")}`);
});
