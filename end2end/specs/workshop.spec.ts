import { ConsolePage, inRoom, PhonePage, ProjectorPage } from "../pages/workshop.ts";
import { asPersona, send } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

test("a room follows its facilitator: scripts or none, a clock that is wrong, a line that is lost", async ({
  page,
  browser,
  somebodyElse,
  complaints,
}) => {
  test.setTimeout(120_000);
  await asPersona(page, "fr", "staff");
  const desk = new ConsolePage(page, "fr");
  await desk.prepare("world-cafe", ["Un café", "Een café"]);
  await desk.inspect();
  await desk.step("workshop-next-open-door");

  const amina = new PhonePage(await somebodyElse(), "fr", desk.code);
  await amina.page.setViewportSize({ width: 320, height: 640 });
  await amina.enter("inhabitants", "Amina");
  await amina.inspect();
  // The clock of this phone is an hour fast.
  const jef = new PhonePage(await somebodyElse(), "nl", desk.code);
  await jef.page.clock.install({ time: Date.now() + 3_600_000 });
  await jef.enter("association", "Jef");
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const rosa = new PhonePage(await plain.newPage(), "fr", desk.code);
  await rosa.enter("commune", "Rosa");

  const screen = new ProjectorPage(await somebodyElse(), "fr", desk.code);
  await screen.open("?with=nl");
  await screen.shows(desk.code.slice(0, 3));
  await screen.isLegible();
  await desk.step("workshop-next-begin");
  await screen.shows("La question");
  await screen.shows("De vraag");
  await screen.isLegible();
  await amina.reads("La question");
  await jef.reads("De vraag");
  await inRoom(jef.clock).toHaveText(/^1[45]:\d\d$/);
  await rosa.page.reload();
  await rosa.reads("La question");

  // The room changes under a finger: the press is not lost.
  const ready = amina.button("workshop-signal-ready");
  await ready.hover();
  await amina.page.mouse.down();
  const anew = amina.page.waitForResponse((answer) => answer.url().includes("/part"));
  await desk.button("workshop-extend", { minutes: 1 }).click();
  await inRoom(jef.clock).toHaveText(/^1[56]:\d\d$/);
  await (await anew).finished();
  await amina.page.mouse.up();
  await inRoom(ready).toHaveAttribute("aria-pressed", "true");
  await inRoom(amina.clock).toHaveText(/^1[56]:\d\d$/);

  // The server is just being started again behind its proxy: what was written is sent again.
  await jef.page.route("**/do?as=*", (route) => route.fulfill({ status: 502 }), { times: 1 });
  await jef.main.locator("#text").fill("Wie beslist er?");
  await jef.button("workshop-note-send").click();
  await inRoom(jef.line).toHaveText(jef.words.is("workshop-waiting-to-send"));
  await inRoom(jef.button("workshop-note-send")).toBeDisabled();
  await inRoom(jef.main.getByText("Wie beslist er?")).toBeVisible();
  await inRoom(jef.button("workshop-note-send")).toBeEnabled();

  // Undone within ten seconds: the room is back where it was.
  await desk.step("workshop-next-next-round");
  await amina.reads("Première table");
  await desk.main.locator('form:has(input[value="undo"]) button').click();
  await amina.reads("La question");

  // What is written without a network is kept, and leaves when it is back.
  await amina.page.context().setOffline(true);
  await amina.main.locator("#text").fill("Qui décide aujourd’hui ?");
  await amina.button("workshop-note-send").click();
  await inRoom(amina.line).toHaveText(amina.words.is("workshop-waiting-to-send"));
  await desk.step("workshop-next-next-round");
  await amina.page.context().setOffline(false);
  await amina.reads("Première table");
  await jef.reads("Eerste tafel");
  // While there was no network, or a proxy alone, the browser said so itself.
  const others = complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|status of 502/.test(one));
  complaints.splice(0, complaints.length, ...others);
  await plain.close();
});

test("a room of six votes before a screen: sealed, then each kind of actor, then what if", async ({
  page,
  somebodyElse,
  complaints,
}) => {
  test.setTimeout(120_000);
  await asPersona(page, "fr", "staff");
  const desk = new ConsolePage(page, "fr");
  await desk.prepare("blank", ["Un vote", "Een stemming"]);
  await desk.step("workshop-next-open-door");
  const screen = new ProjectorPage(await somebodyElse(), "fr", desk.code);
  await screen.open("?with=nl");
  const kinds = ["inhabitants", "commune"];
  const phones: PhonePage[] = [];
  for (let number = 0; number < 6; number += 1) {
    const phone = new PhonePage(await somebodyElse(), number % 2 === 0 ? "fr" : "nl", desk.code);
    await phone.enter(kinds[number % 2]!, `P${number}`);
    phones.push(phone);
  }
  await screen.shows("6");
  const press = (fields: [string, string][]) => send(page.request, `/fr/w/${desk.code}/console`, fields);
  for (const [title, amount] of [["Jardins", "60"], ["Écoles", "50"]]) {
    await press([["do", "draw"], ["text", title!]]);
    const id = (await page.request.get(`/fr/w/${desk.code}/console`).then((answer) => answer.text())).match(/name="scenario" value="(\d+)"/g)!.at(-1)!.match(/\d+/)![0];
    await press([["do", "write"], ["scenario", id], ["field", "envelopes"], ["based_on", "0"], ["label", title!], ["amount", amount!]]);
  }
  await press([["do", "add"], ["kind", "vote"], ["minutes", "5"], ["where", "end"]]);
  // Whoever presses before the console has heard of the round is told that somebody was faster.
  await inRoom(desk.next).toContainText("Vote");
  await desk.step("workshop-next-begin");
  await screen.isLegible();
  for (const phone of phones) {
    await phone.main.getByRole("checkbox", { name: phone.language === "fr" ? "Jardins" : "Écoles" }).check();
    await phone.button("workshop-ballot-cast").click();
    await inRoom(phone.main.getByText(phone.words.is("workshop-ballot-in"))).toBeVisible();
  }
  await screen.shows("6");
  await inRoom(screen.scene).not.toContainText("Jardins");
  await desk.step("workshop-next-lock");
  await desk.step("workshop-next-reveal");
  await screen.shows("Jardins");
  await screen.shows("3 sur 6");
  await screen.isLegible();

  // What if, counted on the phone itself as the money moves: nothing is asked of the server.
  await page.reload();
  await desk.button("trial-begin").click();
  await desk.show("what-if");
  await screen.isLegible();
  const phone = phones[0]!;
  await phone.go(`/w/${desk.code}/what-if`);
  await phone.inspect();
  await inRoom(phone.main.locator("form.trial")).toHaveAttribute("data-counts", "here");
  await inRoom(phone.button("trial-count")).toBeHidden();
  await phone.page.context().setOffline(true);
  await phone.main.locator('input[name="money"]').fill("110");
  await phone.main.locator('select[name="method"]').selectOption("greedy");
  await inRoom(phone.main.locator(".trial__line--funded")).toHaveCount(2);
  await phone.main.locator('input[name="money"]').fill("60");
  await inRoom(phone.main.locator(".trial__line--funded")).toHaveCount(1);
  // What they would choose waits for the network, and leaves by itself.
  await phone.button("trial-choose").click();
  await inRoom(phone.main.locator("[data-choice]")).toHaveText(phone.words.is("workshop-waiting-to-send"));
  await phone.page.context().setOffline(false);
  await inRoom(phone.main.locator("[data-choice]")).toHaveText(phone.words.is("trial-chosen"));
  const others = complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"));
  complaints.splice(0, complaints.length, ...others);
});

test("two people hand one phone on, with scripts and without: each has a seat and a ballot of their own", async ({
  page,
  browser,
  somebodyElse,
}) => {
  await asPersona(page, "fr", "staff");
  const desk = new ConsolePage(page, "fr");
  await desk.prepare("world-cafe", ["Un café", "Een café"]);
  await desk.step("workshop-next-open-door");
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const phones = [
    { phone: new PhonePage(await somebodyElse(), "fr", desk.code), names: ["Amina", "Jef"] },
    { phone: new PhonePage(await plain.newPage(), "nl", desk.code, false), names: ["Rosa", "Bart"] },
  ];
  for (const { phone, names: [first, second] } of phones) {
    await phone.page.setViewportSize({ width: 320, height: 640 });
    await phone.enter("inhabitants", first!);
    await phone.link("workshop-beside").click();
    await expect(phone.heading).toHaveText(phone.words.is("workshop-beside-title"));
    if (phone.scripts) await phone.inspect();
    await phone.main.locator('input[name="kind"][value="coach"]').check();
    await phone.field("workshop-name").fill(second!);
    await phone.button("workshop-enter").click();
    await inRoom(phone.main.locator("strong", { hasText: second! })).toBeVisible();
    if (phone.scripts) await phone.inspect();
    // In between nothing of anybody is shown.
    await phone.button("workshop-turn-on").click();
    await expect(phone.heading).toHaveText(phone.words.is("workshop-who-title"));
    if (phone.scripts) await phone.inspect();
    await expect(phone.main.locator("strong")).toHaveCount(0);
    await phone.button("workshop-who-me", { name: first }).click();
    await inRoom(phone.main.locator("strong", { hasText: first! })).toBeVisible();
    // The second one closes their seat with a code, which it then takes to open it.
    await phone.button("workshop-turn-on").click();
    await phone.button("workshop-who-me", { name: second }).click();
    await phone.link("workshop-seat-code").click();
    if (phone.scripts) await phone.inspect();
    await phone.field("workshop-seat-code-own").fill("kers4");
    await phone.button("workshop-seat-code-keep").click();
    await phone.button("workshop-turn-on").click();
    await phone.button("workshop-who-me", { name: second }).click();
    const said = phone.words.is("workshop-refusal-wrong-seat-code");
    await expect(phone.main.getByRole("alert").getByRole("link", { name: said })).toBeVisible();
    if (phone.scripts) await phone.inspect();
    await phone.main.locator('input[type="password"]').fill("Kers4");
    await phone.button("workshop-who-me", { name: second }).click();
    await inRoom(phone.main.locator("strong", { hasText: second! })).toBeVisible();
  }
  await inRoom(desk.main.getByText(desk.words.is("console-phones", { seats: 4, phones: 2 }))).toBeVisible();
  await plain.close();
});
