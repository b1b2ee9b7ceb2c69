import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { HarvestPage } from "../pages/harvest.ts";
import type { Language } from "../pages/home.ts";
import { ConsolePage, inRoom, PhonePage, ProjectorPage } from "../pages/workshop.ts";
import { asPersona, type Form, send } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

// What cannot be pressed says so at its line, and not when the whole journey has run out of time.
test.use({ actionTimeout: 20_000 });

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
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await asPersona(page, "fr", "staff");
  const desk = new ConsolePage(page, "fr");
  await desk.prepare("scenario-workshop", ["Rêver l’argent public", "Dromen over publiek geld"]);
  const press = (...fields: Form) => send(page.request, `/fr/w/${desk.code}/console`, fields);
  const act = (phone: PhonePage, ...fields: Form) =>
    send(phone.page.request, `/${phone.language}/w/${desk.code}/do`, fields);
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
  await inRoom(desk.main.locator("#groups")).toContainText("Lotte");
  await picture("lobby-groups", page);
  await desk.button("console-groups-seat").click();
  await inRoom(amina.main.getByRole("heading", { name: amina.words.is("workshop-my-table", { name: "1" }) })).toBeVisible();
  await picture("lobby", page, screen.page, amina.page, jef.page);

  await desk.step("workshop-next-begin");
  await screen.shows(/0\s*sur 6/);
  await picture("measure", page, screen.page, amina.page, jef.page, rosa.page);
  // Three answer with their thumbs, one of them without scripts; what the others send is the same form.
  const answers = (more: number): Form => [0, 1, 2].map((place) => [`answer-${place}`, `${place + more}`]);
  const ask = await round(amina, "answers");
  await together([amina, jef, rosa], "answers", async (phone) => {
    for (const [name, value] of answers(2)) await phone.tick(name, value);
    if (phone === amina) await amina.inspect();
  });
  for (const phone of [wim, claire, lotte]) await act(phone, ...ask, ...answers(2));
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
  await inRoom(amina.heading).toContainText("Ce qui coince");
  await amina.main.locator("#text").fill("Personne ne comprend les règles.");
  await amina.button("workshop-note-send").click();
  await inRoom(amina.main.locator("#text")).toHaveValue("");
  await screen.shows("Ce qui coince");
  await picture("ideate", screen.page, amina.page);
  await desk.step("workshop-next-next-round");
  await screen.shows("Rêver");
  await picture("dream", screen.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await screen.shows("Ensuite : Dessiner");
  await picture("break", screen.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await amina.reads("Dessiner un scénario");
  // Somebody writes for each table; Wim is at the table of nobody who writes yet.
  const [first, second] = (await tables(page)) as [string, string];
  for (const phone of [amina, jef, rosa]) await act(phone, ["do", "sit"], ["table", first]);
  for (const phone of [wim, claire, lotte]) await act(phone, ["do", "sit"], ["table", second]);
  const ours = await draws(amina, "Un appel à plusieurs");
  const theirs = await draws(wim, "Elke buurt beslist");
  // Who writes for a table keeps its time too.
  await amina.main.getByRole("button", { name: /^commune · / }).click();
  await inRoom(amina.main.getByRole("button", { name: /^commune · / })).toHaveAttribute("aria-pressed", "true");
  await act(amina, ["do", "write"], ["scenario", ours], ["field", "envelopes"], ["based_on", "0"],
    ["label", "Rues et places"], ["amount", "250 000"], ["label", "Matériel partagé"], ["amount", "150 000"]);
  await act(amina, ["do", "write"], ["scenario", ours], ["field", "eligibility"], ["based_on", "0"],
    ["kinds", "inhabitants"], ["kinds", "association"], ["kinds", "commune"]);
  await act(amina, ["do", "write"], ["scenario", ours], ["field", "selection"], ["based_on", "0"], ["method", "equal-shares"]);
  await act(wim, ["do", "write"], ["scenario", theirs], ["field", "envelopes"], ["based_on", "0"],
    ["label", "Buurten"], ["amount", "300 000"]);
  await inRoom(amina.main).toContainText("300 000 €");
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
  await rosa.isAsked(rosa.main.getByText("Wie samen koopt, koopt minder."));
  await picture("argue", page, screen.page, rosa.page, lotte.page);
  await press(["do", "show"], ["scene", `arguments-${ours}`]);
  await screen.shows("Wie samen koopt");
  await screen.isLegible();
  await picture("arguments", screen.page);
  await press(["do", "show"], ["scene", "follow"]);

  await desk.step("workshop-next-next-round");
  await lotte.reads("Verbeteren");
  await act(lotte, ["do", "amend"], ["scenario", ours], ["field", "governance"], ["based_on", "0"], ["text", "Het OCMW bewaart het materiaal."], ["why", "Wij hebben plaats."]);
  const accept = amina.button("workshop-amendment-accept");
  await inRoom(accept).toHaveCount(1);
  await picture("amend", page, amina.page, lotte.page);
  await accept.click();
  await inRoom(accept).toHaveCount(0);
  await inRoom(amina.main).toContainText("Het OCMW bewaart het materiaal.");
  await press(["do", "lock-scenario"], ["scenario", ours]);
  await press(["do", "lock-scenario"], ["scenario", theirs]);
  await desk.step("workshop-next-next-round");
  await screen.shows("Ensuite : Clarifier");
  await picture("second-break", screen.page);
  await desk.step("workshop-next-next-round");
  await lotte.reads("Verduidelijken, reageren, bezwaar maken, verwerken");
  await wim.reads("Verduidelijken, reageren, bezwaar maken, verwerken");
  // Wim loses his network, says what he thinks, and is counted when he is back.
  const consent = await round(wim, "ballot");
  await wim.page.context().setOffline(true);
  const positions = (place: number): Form => [
    [`position-${ours}`, place === 3 ? "concern" : "agree"],
    [`position-${theirs}`, place % 2 === 0 ? "agree" : "object"],
  ];
  await together([amina, rosa], "ballot", async (phone, place) => {
    for (const [name, value] of positions(place)) await phone.tick(name, value);
  });
  for (const [place, phone] of [jef, claire, lotte].entries()) await act(phone, ...consent, ...positions(place + 2));
  await wim.tick(`position-${ours}`, "object");
  await wim.button("workshop-ballot-cast").click();
  await inRoom(wim.line).toHaveText(wim.words.is("workshop-waiting-to-send"));
  await screen.shows(/5\s*sur 6/);
  await picture("consent", page, screen.page, amina.page, wim.page);
  await wim.page.context().setOffline(false);
  await screen.shows(/6\s*sur 6/);
  await desk.step("workshop-next-lock");
  // While the last ballots come in, what everyone will divide next is said: money, and no more points.
  const money = desk.main.locator(".run-sheet__envelope");
  await money.locator('input[name="envelope"]').fill("400 000");
  await money.getByRole("button").click();
  await inRoom(desk.main.locator("#run-sheet")).toContainText(/Répartir\s400\s000\s€/);
  await desk.step("workshop-next-reveal");
  await screen.shows("Un appel");
  await screen.isLegible();
  await inRoom(lotte.main).toContainText(lotte.words.has("workshop-coverage"));
  await picture("consent-results", page, screen.page, amina.page, lotte.page);

  await desk.step("workshop-next-next-round");
  await lotte.reads(/^400\.000\s€ verdelen$/);
  await picture("allocate", page, screen.page, amina.page, lotte.page);
  const money400 = await round(lotte, "ballot");
  const amounts = (place: number): Form => [
    [`amount-${ours}`, String(200_000 + place * 20_000)],
    [`amount-${theirs}`, String(place * 20_000)],
  ];
  await together([lotte], "ballot", async () => {
    for (const [name, value] of amounts(5)) await lotte.main.locator(`input[name="${name}"]`).fill(value);
    await inRoom(lotte.main.locator(".live-left")).toContainText("0");
    await lotte.inspect();
    await picture("allocate-typed", lotte.page);
  });
  for (const [place, phone] of [amina, jef, rosa, wim, claire].entries()) await act(phone, ...money400, ...amounts(place));
  await desk.step("workshop-next-lock");
  await paper(await page.context().newPage(), desk.code);
  await desk.step("workshop-next-reveal");
  await screen.shows("de tout ce qui est donné");
  await screen.isLegible();
  await inRoom(lotte.main).toContainText(lotte.words.has("workshop-coverage"));
  await inRoom(desk.main.locator("#outcome")).toContainText(desk.words.has("workshop-money-share"));
  await picture("allocate-results", page, screen.page, amina.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await lotte.reads("Wat als…?");
  await desk.button("trial-begin").click();
  await screen.shows("Et si…");
  await inRoom(amina.link("trial-open")).toBeVisible();
  await picture("what-if", page, screen.page, amina.page);
  await desk.step("workshop-next-next-round");
  await lotte.reads("Oogsten, zich engageren");
  await act(lotte, ["do", "note"], ["kind", "commitment"], ["text", "Wij bewaren de tenten."], ["day", "2027-03-01"]);
  await screen.shows("Wij bewaren de tenten.");
  await picture("harvest", page, screen.page, lotte.page);
  await desk.step("workshop-next-next-round");
  await lotte.reads("Dezelfde drie vragen, tot slot");
  const again = await round(lotte, "answers");
  for (const phone of [amina, jef, rosa, wim, claire]) await act(phone, ...again, ...answers(3));
  await together([lotte], "answers", async () => {
    for (const [name, value] of answers(3)) await lotte.tick(name, value);
  });
  await desk.step("workshop-answers-lock");
  await desk.step("workshop-next-reveal");
  await inRoom(lotte.main).toContainText("voordien: 2,00");
  await screen.shows("avant : 2,00");
  await picture("measure-again", screen.page, lotte.page);
  await desk.step("workshop-next-close");
  await picture("closing", page, screen.page, lotte.page);
  await desk.step("workshop-next-end");
  await inRoom(desk.next).toBeHidden();
  await inRoom(lotte.link("workshop-read-harvest")).toBeVisible();
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

/** The round that a phone is asked to say something in, as a form names it. */
async function round(phone: PhonePage, asked: "answers" | "ballot"): Promise<Form> {
  await phone.isAsked(phone.button(`workshop-${asked}-cast`));
  const number = phone.main.locator('form:has(input[value="cast"]) input[name="round"]');
  return [["do", "cast"], ["round", await number.inputValue()]];
}

/** Some fill in what is asked and send it, all at the same time. */
async function together(
  phones: PhonePage[],
  asked: "answers" | "ballot",
  fill: (phone: PhonePage, place: number) => Promise<void>,
): Promise<void> {
  const all = phones.map(async (phone, place) => {
    await phone.isAsked(phone.button(`workshop-${asked}-cast`));
    await fill(phone, place);
    await phone.casts(asked);
  });
  await Promise.all(all);
}

/** Writes for their table, and begins its scenario: gives its number. */
async function draws(phone: PhonePage, title: string): Promise<string> {
  const role = phone.button("workshop-take-role-scribe");
  await role.click();
  await inRoom(role).toBeHidden();
  await phone.main.locator('input[name="text"]').fill(title);
  await phone.button("workshop-scenario-begin").click();
  const article = phone.main.locator("article.live-scenario", { has: phone.page.getByRole("heading", { name: title }) });
  await inRoom(article.first()).toBeVisible();
  return article.locator('form input[name="scenario"]').first().inputValue();
}

/** The sheets that lie on the tables, with the money that is divided. */
async function paper(sheets: Page, code: string): Promise<void> {
  await sheets.goto(`/nl/w/${code}/paper`);
  await expect(sheets.getByRole("main")).toContainText(/400\.000\s€/);
  await picture("paper", sheets);
  await sheets.close();
}
