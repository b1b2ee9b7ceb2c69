import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { HarvestPage } from "../pages/harvest.ts";
import type { Language } from "../pages/home.ts";
import { ConsolePage, PhonePage, ProjectorPage } from "../pages/workshop.ts";
import { asPersona, send } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

/** `ENSAMEN_PICTURES=folder` keeps a picture of each scene, to be looked at by people. */
const PICTURES = process.env.ENSAMEN_PICTURES;
let number = 0;

async function picture(name: string, ...pages: Page[]): Promise<void> {
  if (PICTURES === undefined) return;
  number += 1;
  for (const [place, page] of pages.entries()) {
    const path = `${PICTURES}/${String(number).padStart(2, "0")}-${name}-${place}.png`;
    await page.screenshot({ path, fullPage: page.viewportSize()!.width < 1500 });
  }
}

/** Who is in the room: kind, name, language, width of the phone. */
const ROOM: [string, string, Language, number][] = [
  ["inhabitants", "Amina", "fr", 320],
  ["association", "Jef", "nl", 360],
  ["commune", "Rosa", "fr", 390],
  ["company", "Wim", "nl", 375],
  ["elected", "Claire", "fr", 360],
  ["cpas", "Lotte", "nl", 320],
];

test("a scenario workshop runs from the lobby to the harvest, and what it adopted becomes a process", async ({
  page,
  browser,
  somebodyElse,
  complaints,
}) => {
  test.setTimeout(150_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await asPersona(page, "fr", "staff");
  const desk = new ConsolePage(page, "fr");
  await desk.prepare("scenario-workshop", ["Rêver l’argent public", "Dromen over publiek geld"]);
  const press = (...fields: [string, string][]) => send(page.request, `/fr/w/${desk.code}/console`, fields);
  await desk.step("workshop-next-open-door");
  const screen = new ProjectorPage(await somebodyElse(), "fr", desk.code);
  await screen.open("?with=nl");

  // Six phones; one has no scripts.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const coming = ROOM.map(async ([kind, name, language, width]) => {
    const own = name === "Rosa" ? await plain.newPage() : await somebodyElse();
    const phone = new PhonePage(own, language, desk.code, name !== "Rosa");
    await own.setViewportSize({ width, height: 700 });
    await phone.enter(kind, name);
    return phone;
  });
  const phones = await Promise.all(coming);
  const [amina, jef, rosa, wim, claire, lotte] = phones as [PhonePage, PhonePage, PhonePage, PhonePage, PhonePage, PhonePage];
  await screen.shows("6 personnes sont là");
  await screen.isLegible();
  // Nobody has a table: the console proposes groups, and one press seats them.
  await expect(desk.main.locator("#groups")).toContainText("Lotte");
  await picture("lobby-groups", page);
  await desk.button("console-groups-seat").click();
  await expect(amina.main.getByRole("heading", { name: amina.words.is("workshop-my-table", { name: "1" }) })).toBeVisible();
  await picture("lobby", page, screen.page, amina.page, jef.page);

  await desk.step("workshop-next-begin");
  await picture("measure", page, screen.page, amina.page, jef.page, rosa.page);
  await everyone(phones, "answers", async (phone) => {
    for (const place of [0, 1, 2]) await tick(phone, `answer-${place}`, place + 2);
    if (phone === amina) await amina.inspect();
  });
  await screen.shows(/6\s*sur 6/);
  await picture("measure-cast", page, screen.page, amina.page);
  await desk.step("workshop-answers-lock");
  // While the last answers come in, the room is told which cases it will hear of.
  await press(["do", "note"], ["kind", "case"], ["text", "À Grenoble, la Ruche des projets : des tables tirées au sort, 164 idées ramenées à 30."]);
  await press(["do", "note"], ["kind", "case"], ["text", "À Gand, des habitants votent un budget par quartier."]);
  await desk.step("workshop-next-reveal");
  await screen.shows("Vos réponses");
  await picture("measure-results", screen.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await amina.reads("Des cas qui inspirent");
  await jef.reads("Voorbeelden die inspireren");
  await jef.main.locator("#text").fill("Wie kiest de tafels?");
  await jef.button("workshop-note-send").click();
  await screen.shows("Grenoble");
  await picture("inspire", page, screen.page, amina.page, jef.page);
  await desk.step("workshop-next-next-round");
  await expect(amina.heading).toContainText("Ce qui coince");
  await amina.main.locator("#text").fill("Personne ne comprend les règles.");
  await amina.button("workshop-note-send").click();
  await picture("ideate", screen.page, amina.page);
  await desk.step("workshop-next-next-round");
  await picture("dream", screen.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await picture("break", screen.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await amina.reads("Dessiner un scénario");
  // The host of each table draws; Wim is at the table of nobody who writes yet.
  const act = (phone: PhonePage, ...fields: [string, string][]) =>
    send(phone.page.request, `/${phone.language}/w/${desk.code}/do`, fields);
  const [first, second] = (await tables(page)) as [string, string];
  for (const phone of [amina, jef, rosa]) await act(phone, ["do", "sit"], ["table", first]);
  for (const phone of [wim, claire, lotte]) await act(phone, ["do", "sit"], ["table", second]);
  await amina.page.reload();
  await amina.button("workshop-take-role-scribe").click();
  await wim.page.reload();
  await wim.button("workshop-take-role-scribe").click();
  // Who writes for a table keeps its time too.
  await amina.button("workshop-take-role-scribe").waitFor({ state: "hidden" });
  await amina.main.getByRole("button", { name: /^commune · / }).click();
  await expect(amina.main.getByRole("button", { name: /^commune · / })).toHaveAttribute("aria-pressed", "true");
  await amina.main.locator('input[name="text"]').fill("Un appel à plusieurs");
  await amina.button("workshop-scenario-begin").click();
  await expect(amina.main.getByRole("heading", { name: "Un appel à plusieurs" })).toBeVisible();
  await wim.main.locator('input[name="text"]').fill("Elke buurt beslist");
  await wim.button("workshop-scenario-begin").click();
  await expect(wim.main.getByRole("heading", { name: "Elke buurt beslist" })).toBeVisible();
  const ours = await amina.main.locator('form input[name="scenario"]').first().inputValue();
  const theirs = await wim.main.locator('form input[name="scenario"]').first().inputValue();
  await act(amina, ["do", "write"], ["scenario", ours], ["field", "envelopes"], ["based_on", "0"],
    ["label", "Rues et places"], ["amount", "250 000"], ["label", "Matériel partagé"], ["amount", "150 000"]);
  await act(amina, ["do", "write"], ["scenario", ours], ["field", "eligibility"], ["based_on", "0"],
    ["kinds", "inhabitants"], ["kinds", "association"], ["kinds", "commune"]);
  await act(amina, ["do", "write"], ["scenario", ours], ["field", "selection"], ["based_on", "0"], ["method", "equal-shares"]);
  await act(wim, ["do", "write"], ["scenario", theirs], ["field", "envelopes"], ["based_on", "0"],
    ["label", "Buurten"], ["amount", "300 000"]);
  await amina.page.reload();
  await picture("draw", page, screen.page, amina.page, wim.page);
  await press(["do", "show"], ["scene", `scenario-${ours}`]);
  await screen.shows("Un appel");
  await screen.isLegible();
  await picture("scenario", screen.page);
  await press(["do", "show"], ["scene", "follow"]);

  await desk.step("workshop-next-next-round");
  await lotte.reads("Argumenteren, van tafel tot tafel");
  await act(lotte, ["do", "argue"], ["scenario", ours], ["field", "envelopes"], ["side", "for"], ["text", "Wie samen koopt, koopt minder."]);
  await act(claire, ["do", "argue"], ["scenario", ours], ["field", ""], ["side", "against"], ["text", "Qui garde le matériel entre deux fêtes ?"]);
  await rosa.page.reload();
  await picture("argue", page, screen.page, rosa.page, lotte.page);
  await press(["do", "show"], ["scene", `arguments-${ours}`]);
  await screen.shows("Wie samen koopt");
  await screen.isLegible();
  await picture("arguments", screen.page);
  await press(["do", "show"], ["scene", "follow"]);

  await desk.step("workshop-next-next-round");
  await lotte.reads("Verbeteren");
  await act(lotte, ["do", "amend"], ["scenario", ours], ["field", "governance"], ["based_on", "0"], ["text", "Het OCMW bewaart het materiaal."], ["why", "Wij hebben plaats."]);
  await amina.page.reload();
  await picture("amend", page, amina.page, lotte.page);
  await amina.button("workshop-amendment-accept").first().click();
  await expect(amina.main).toContainText("Het OCMW bewaart het materiaal.");
  await press(["do", "lock-scenario"], ["scenario", ours]);
  await press(["do", "lock-scenario"], ["scenario", theirs]);
  await desk.step("workshop-next-next-round");
  await picture("second-break", screen.page);
  await desk.step("workshop-next-next-round");
  await lotte.reads("Verduidelijken, reageren, bezwaar maken, verwerken");
  await wim.reads("Verduidelijken, reageren, bezwaar maken, verwerken");
  // Wim loses his network, says what he thinks, and is counted when he is back.
  await wim.page.context().setOffline(true);
  await everyone(phones.filter((one) => one !== wim), "ballot", async (phone, place) => {
    await tick(phone, `position-${ours}`, place === 3 ? "concern" : "agree");
    await tick(phone, `position-${theirs}`, place % 2 === 0 ? "agree" : "object");
  });
  await tick(wim, `position-${ours}`, "object");
  await wim.button("workshop-ballot-cast").click();
  await expect(wim.line).toHaveText(wim.words.is("workshop-waiting-to-send"));
  await screen.shows(/5\s*sur 6/);
  await picture("consent", page, screen.page, amina.page, wim.page);
  await wim.page.context().setOffline(false);
  await screen.shows(/6\s*sur 6/);
  await desk.step("workshop-next-lock");
  // While the last ballots come in, what everyone will divide next is said: money, and no more points.
  const money = desk.main.locator(".run-sheet__envelope");
  await money.locator('input[name="envelope"]').fill("400 000");
  await money.getByRole("button").click();
  await expect(desk.main.locator(".run-sheet")).toContainText(/Répartir\s400\s000\s€/);
  await desk.step("workshop-next-reveal");
  await screen.shows("Un appel");
  await screen.isLegible();
  await expect(lotte.main).toContainText(lotte.words.has("workshop-coverage"));
  await picture("consent-results", page, screen.page, amina.page, lotte.page);

  await desk.step("workshop-next-next-round");
  await lotte.reads(/^400\.000\s€ verdelen$/);
  await picture("allocate", page, screen.page, amina.page, lotte.page);
  await everyone(phones, "ballot", async (phone, place) => {
    await phone.main.locator(`input[name="amount-${ours}"]`).fill(String(200_000 + place * 20_000));
    await phone.main.locator(`input[name="amount-${theirs}"]`).fill(String(place * 20_000));
    if (phone === lotte) {
      await expect(lotte.main.locator(".live-left")).toContainText("0");
      await lotte.inspect();
      await picture("allocate-typed", lotte.page);
    }
  });
  await desk.step("workshop-next-lock");
  await paper(await page.context().newPage(), desk.code);
  await desk.step("workshop-next-reveal");
  await screen.shows("de tout ce qui est donné");
  await screen.isLegible();
  await expect(lotte.main).toContainText(lotte.words.has("workshop-coverage"));
  await expect(desk.main.locator("#outcome")).toContainText(desk.words.has("workshop-money-share"));
  await picture("allocate-results", page, screen.page, amina.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await lotte.reads("Wat als…?");
  await picture("what-if", page, screen.page, amina.page);
  await desk.step("workshop-next-next-round");
  await lotte.reads("Oogsten, zich engageren");
  await act(lotte, ["do", "note"], ["kind", "commitment"], ["text", "Wij bewaren de tenten."], ["day", "2027-03-01"]);
  await picture("harvest", page, screen.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await lotte.reads("Dezelfde drie vragen, tot slot");
  await everyone(phones, "answers", async (phone) => {
    for (const place of [0, 1, 2]) await tick(phone, `answer-${place}`, place + 3);
  });
  await desk.step("workshop-answers-lock");
  await desk.step("workshop-next-reveal");
  await expect(lotte.main).toContainText("voordien: 2,00");
  await picture("measure-again", screen.page, lotte.page);
  await desk.step("workshop-next-close");
  await picture("closing", page, screen.page, lotte.page);
  await desk.step("workshop-next-end");
  await expect(desk.next).toBeHidden();
  await lotte.page.reload();
  await picture("over", page, screen.page, lotte.page);

  const harvest = new HarvestPage(page, "fr", desk.code);
  await harvest.open();
  await picture("harvest-page", page);
  for (const language of ["fr", "nl"]) {
    const answer = await page.request.get(`/${language}/w/${desk.code}/harvest.pdf`);
    if (PICTURES !== undefined) await writeFile(`${PICTURES}/harvest-${language}.pdf`, await answer.body());
  }
  await harvest.adopt("Un appel à plusieurs");
  await picture("adopt", page);
  expect(await harvest.send(harvest.button("harvest-adopt-go"))).toBe(303);
  await expect(page).toHaveURL(/#origin$/);
  await picture("process", page);
  const others = complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"));
  complaints.splice(0, complaints.length, ...others);
  await plain.close();
});

/** The numbers of the tables, as the console knows them. */
async function tables(page: Page): Promise<string[]> {
  const options = page.locator('select[name="table"]').first().locator("option");
  return options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
}

/** Ticks what a phone shows, which may be drawn anew at any moment. */
async function tick(phone: PhonePage, name: string, value: string | number): Promise<void> {
  const box = phone.main.locator(`input[name="${name}"][value="${value}"]`);
  await expect(async () => box.check({ force: true, timeout: 1_000 })).toPass();
}

/** Everyone fills in what is asked and sends it; a phone without scripts asks for the page first. */
async function everyone(
  phones: PhonePage[],
  asked: "answers" | "ballot",
  fill: (phone: PhonePage, place: number) => Promise<void>,
): Promise<void> {
  const done = asked === "answers" ? "workshop-answers-kept" : "workshop-ballot-in";
  const all = phones.map(async (phone, place) => {
    const cast = phone.button(`workshop-${asked}-cast`);
    if (phone.scripts) await expect(cast).toBeVisible();
    else await phone.page.reload();
    await fill(phone, place);
    await cast.click();
    await expect(phone.main.getByText(phone.words.is(done))).toBeVisible();
  });
  await Promise.all(all);
}

/** The sheets that lie on the tables, with the money that is divided. */
async function paper(sheets: Page, code: string): Promise<void> {
  await sheets.goto(`/nl/w/${code}/paper`);
  await expect(sheets.getByRole("main")).toContainText(/400\.000\s€/);
  await picture("paper", sheets);
  await sheets.close();
}
