import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { DeliveryDesk, DeliveryPage } from "../pages/delivery.ts";
import { dayIn } from "../pages/desk.ts";
import { type Language } from "../pages/home.ts";
import { SitePage } from "../pages/site.ts";
import { GREEN, WIELICZKA } from "../support/addresses.ts";
import { fits } from "../support/layout.ts";
import { anOpenVote, asPersona, asVoter, conduct, type Draft, titleIn, vote } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

/** A published outcome in which the first project is funded. */
async function decided(page: Page, voter: Page, language: Language): Promise<Draft> {
  const draft = await anOpenVote(page.request, [
    ["ballot", "approval"],
    ["max_choices", "3"],
  ]);
  await asVoter(voter, language);
  await vote(voter, language, `/p/${draft.process}/${draft.envelope}/vote`, ["1"]);
  for (const step of ["close", "count", "publish"] as const) await conduct(page.request, draft, step);
  return draft;
}

/** A photo that a browser made. */
async function photo(page: Page): Promise<Buffer> {
  return page.locator("h1").screenshot({ type: "jpeg" });
}

const PICTURE = { name: "banc.jpg", mimeType: "image/jpeg" };

for (const language of ["fr", "nl"] as const) {
  test(`what staff publishes reaches the page and whoever follows it (${language}) @nojs`, async ({ page, somebodyElse }) => {
    test.setTimeout(120_000);
    const anna = await somebodyElse();
    const draft = await decided(page, anna, language);
    const project = draft.projects[0]!;
    const title = titleIn(language, draft.titles[0]!);
    const became = new DeliveryPage(anna, language, draft.process, project);

    await test.step("a follower asks for news", async () => {
      await became.open();
      await expect(became.main).toContainText(became.words.has("delivery-nothing"));
      await became.inspect();
      await became.button("delivery-follow").click();
      await became.isAt(became.path);
      await expect(became.main.getByRole("status")).toHaveText(became.words.is("delivery-followed"));
    });

    await asPersona(page, language, "staff");
    const desk = new DeliveryDesk(page, language, draft.process, project);
    await test.step("staff reports, refused once with everything kept", async () => {
      await desk.open();
      await desk.inspect();
      await desk.field("admin-delivery-status").selectOption("underway");
      await desk.step(1, { fr: "Pose", nl: "Plaatsing" }, dayIn(-10));
      await desk.step(2, { fr: "Fête", nl: "Feest" }, dayIn(30));
      await desk.field("admin-delivery-awarded").fill("2 000");
      await desk.field("admin-delivery-committed").fill("9 000");
      await desk.write("admin-delivery-note", { fr: "Le bois est commandé.", nl: "Het hout is besteld." });
      expect(await desk.publish()).toBe(422);
      await expect(desk.field("admin-delivery-committed")).toHaveAttribute("aria-invalid", "true");
      await expect(desk.field("admin-delivery-committed")).toHaveValue("9 000");
      await expect(desk.field("admin-delivery-committed")).toHaveAccessibleDescription(/\S/);
      await desk.inspect();
      await desk.field("admin-delivery-committed").fill("1 500");
      await desk.publish();
      await desk.says("admin-done-saved");
    });

    await test.step("a file that is no photo is refused, a photo is shown", async () => {
      await desk.field("admin-delivery-photo-moment").selectOption("after");
      await desk.write("admin-delivery-photo-alternative", { fr: "Un banc neuf", nl: "Een nieuwe bank" });
      const text = { name: "lettre.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Bonjour") };
      expect(await desk.addPhoto(text)).toBe(422);
      await expect(desk.main).toContainText(desk.words.has("refusal-not-a-picture"));
      await expect(desk.written("admin-delivery-photo-alternative", "fr")).toHaveValue("Un banc neuf");
      await desk.addPhoto({ ...PICTURE, buffer: await photo(page) });
      await desk.says("admin-done-photo-added");
      await desk.inspect();
    });

    await test.step("everyone reads it, late steps and photo too", async () => {
      await became.open();
      await expect(became.heading).toHaveText(became.words.is("delivery-title-underway", { title }));
      await expect(became.main).toContainText(became.words.has("delivery-late", { days: 10 }));
      await expect(became.main).toContainText(language === "fr" ? "Le bois est commandé." : "Het hout is besteld.");
      await expect(became.photos).toHaveAttribute("alt", language === "fr" ? "Un banc neuf" : "Een nieuwe bank");
      await became.inspect();
      await fits(anna, 320);
    });

    await test.step("the letter leads there, and ends by one button", async () => {
      const outbox = await (await anna.request.get(`/${language}/demo/outbox`)).text();
      const letter = outbox.split("outbox__mail").find((one) => one.includes(`/${draft.process}/`)) ?? "";
      const stop = new RegExp(`/${language}/unsubscribe/[0-9a-f]{64}`).exec(letter)?.[0];
      expect(stop, "a letter with the way to end it").toBeDefined();
      await anna.goto(stop!);
      const ended = new SitePage(anna, language);
      await ended.inspect();
      await ended.button("unsubscribe-button").click();
      await expect(ended.heading).toHaveText(ended.words.is("unsubscribe-done-title"));
      await became.open();
      await expect(became.button("delivery-follow")).toBeVisible();
    });
  });

  test(`a stranger who wants to follow signs in and comes back (${language}) @nojs`, async ({ page }) => {
    const list = new SitePage(page, language);
    await list.go(`/p/${WIELICZKA}/${GREEN}/delivery`);
    await expect(list.main).toContainText(list.words.has("delivery-list-late", { count: 1 }));
    await list.inspect();
    await list.main.getByRole("table").first().getByRole("link").first().click();
    await list.button("delivery-follow").click();
    await expect(page).toHaveURL(/\/sign-in\?to=.*%2Ffollow$|\/sign-in\?to=.*\/follow$/);
  });

  test(`a letter and a deliberation are ready to print (${language})`, async ({ page, somebodyElse }) => {
    test.setTimeout(90_000);
    const draft = await decided(page, await somebodyElse(), language);
    await asPersona(page, language, "staff");
    const letters = new SitePage(page, language);
    await letters.go(`/admin/p/${draft.process}/e/${draft.envelope}/letters`);
    await letters.inspect();
    await letters.go(`/admin/p/${draft.process}/projects/${draft.projects[1]}/letter`);
    await expect(letters.heading).toContainText(titleIn(language, draft.titles[1]!));
    await expect(letters.main).toContainText("1991");
    await letters.inspect();
    await fits(page, 320);
    await letters.go(`/admin/p/${draft.process}/e/${draft.envelope}/deliberation`);
    await expect(letters.main).toContainText(letters.words.has("deliberation-notify"));
    await letters.inspect();
    const downloads = page.waitForEvent("download");
    await page.getByRole("link", { name: letters.words.is("letter-download") }).click();
    const file = await readFile((await (await downloads).path())!);
    expect(file.subarray(0, 2).toString()).toBe("PK");
  });
}
