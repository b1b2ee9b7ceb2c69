import { ConsolePage, PhonePage } from "../pages/workshop.ts";
import { asPersona } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

test("a room follows its facilitator: scripts or none, a clock that is wrong, a line that is lost", async ({
  page,
  browser,
  somebodyElse,
}) => {
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

  await desk.step("workshop-next-begin");
  await amina.reads("La question");
  await jef.reads("De vraag");
  await expect(jef.clock).toHaveText(/^1[45]:\d\d$/);
  await rosa.page.reload();
  await rosa.reads("La question");

  // Undone within ten seconds: the room is back where it was.
  await desk.step("workshop-next-next-round");
  await amina.reads("Première table");
  await desk.main.locator('form:has(input[value="undo"]) button').click();
  await amina.reads("La question");

  // What is written without a network is kept, and leaves when it is back.
  await amina.page.context().setOffline(true);
  await amina.main.locator("#text").fill("Qui décide aujourd’hui ?");
  await amina.button("workshop-note-send").click();
  await expect(amina.line).toHaveText(amina.words.is("workshop-waiting-to-send"));
  await desk.step("workshop-next-next-round");
  await amina.page.context().setOffline(false);
  await amina.reads("Première table");
  await jef.reads("Eerste tafel");
  await plain.close();
});
