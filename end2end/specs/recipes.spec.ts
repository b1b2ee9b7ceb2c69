import { SitePage } from "../pages/site.ts";
import { fits } from "../support/layout.ts";
import { aCollective, moment } from "../support/lending.ts";
import { asPersona } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

/** The form of a recipe, and the pages around it. */
class RecipeDesk extends SitePage {
  at(name: string) {
    return this.main.locator(`[id="${name}"]`);
  }

  async fill(fields: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) await this.at(name).fill(text);
  }
}

/** A recipe as somebody writes it: kinds by their everyday names, in the language of who writes. */
const SAID = {
  fr: { table: "Table pliante", own: "Une fête de rue.", other: "Een straatfeest." },
  nl: { table: "Plooitafel", own: "Een straatfeest.", other: "Une fête de rue." },
} as const;

for (const [language, tag] of [["fr", ""], ["nl", " @nojs"]] as const) {
  test(`a recipe is written, published, changed, begun and withdrawn (${language})${tag}`, async ({ page, somebodyElse }) => {
    test.setTimeout(120_000);
    const mark = crypto.randomUUID().slice(0, 8);
    const title = { fr: `Bal ${mark}`, nl: `Dansfeest ${mark}` };
    await asPersona(page, language, "staff");
    const desk = new RecipeDesk(page, language);

    await test.step("what is drafted in one language is kept, and not published before the other is there", async () => {
      await desk.go("/admin/recipes");
      await desk.inspect();
      await desk.link("recipes-new").click();
      await desk.inspect();
      await fits(page, 320);
      await desk.fill({
        [`title_${language}`]: title[language],
        [`summary_${language}`]: SAID[language].own,
        people: "40",
        [`steps_${language}`]: "Un\nDeux",
        need_0_kind: SAID[language].table,
        need_0_quantity: "4",
      });
      await desk.at("need_0_grows").check();
      expect(await desk.send(desk.button("recipes-publish", { number: 1 }))).toBe(422);
      await expect(desk.refusals.getByRole("link").first()).toBeVisible();
      await expect(desk.at(`title_${language}`)).toHaveValue(title[language]);
      await expect(desk.at("need_0_quantity")).toHaveValue("4");
      await desk.inspect();
      await desk.button("recipes-keep").click();
      await expect(desk.main.getByRole("status")).toHaveText(desk.words.is("recipes-done-kept"));
      const other = language === "fr" ? "nl" : "fr";
      await desk.fill({
        [`title_${other}`]: title[other],
        [`summary_${other}`]: SAID[language].other,
        [`steps_${other}`]: "Een\nTwee",
      });
      await desk.button("recipes-publish", { number: 1 }).click();
      await expect(desk.main.getByRole("status")).toHaveText(desk.words.is("recipes-done-published"));
    });

    const recipe = new URL(page.url()).pathname.slice(3).replace("/admin", "");
    const lea = new RecipeDesk(await somebodyElse(), language);
    await aCollective(lea.page, language, `Rue ${mark}`);

    await test.step("another version follows, and the first stays readable", async () => {
      await desk.fill({ need_0_quantity: "5", change_fr: "Une table de plus.", change_nl: "Een tafel meer." });
      await desk.button("recipes-publish", { number: 2 }).click();
      await expect(desk.main.getByRole("status")).toHaveText(desk.words.is("recipes-done-published"));
      await lea.go("/recipes");
      await lea.inspect();
      await lea.main.getByRole("link", { name: title[language] }).click();
      await lea.isAt(recipe);
      await expect(lea.at("quantity_0")).toHaveValue("5");
      await lea.inspect();
      await fits(lea.page, 320);
      await lea.main.locator("#versions").getByRole("link", { name: lea.words.is("recipes-version", { number: 1 }) }).click();
      await expect(lea.main).toContainText("4 ×");
      await expect(lea.main).toContainText(lea.words.has("recipes-older", { latest: 2 }));
      await lea.inspect();
      await fits(lea.page, 320);
    });

    await test.step("one button puts what it needs for more people on the board", async () => {
      await lea.link("recipes-to-latest").click();
      await lea.at("people").fill("80");
      await lea.button("recipes-count").click();
      await expect(lea.at("quantity_0")).toHaveValue("10");
      await lea.at("actor").selectOption({ label: `Rue ${mark}` });
      await lea.at("commune").selectOption("jette");
      await lea.at("from").fill(moment(40, 12));
      await lea.at("to").fill(moment(40, 22));
      await lea.button("recipes-begin").click();
      await expect(lea.main.getByRole("status")).toContainText(lea.words.has("recipes-done", { count: 1 }));
    });

    await test.step("a recipe that is withdrawn leaves the list and keeps its address", async () => {
      await desk.main.getByText(desk.words.is("recipes-withdraw"), { exact: true }).click();
      await desk.fill({ reason_fr: `La rue est fermée ${mark}`, reason_nl: "" });
      expect(await desk.send(desk.button("recipes-withdraw-button"))).toBe(422);
      await expect(desk.at("reason_fr")).toHaveValue(`La rue est fermée ${mark}`);
      await expect(desk.at(`title_${language}`)).toHaveValue(title[language]);
      await desk.inspect();
      await fits(desk.page, 320);
      await desk.fill({ reason_nl: `De straat is dicht ${mark}` });
      await desk.button("recipes-withdraw-button").click();
      await expect(desk.main.getByRole("status")).toHaveText(desk.words.is("recipes-done-withdrawn"));
      await desk.inspect();
      await lea.go("/recipes");
      await expect(lea.main.getByRole("link", { name: title[language] })).toHaveCount(0);
      await lea.go(recipe);
      await expect(lea.main).toContainText(lea.words.has("recipes-withdrawn"));
      await expect(lea.main).toContainText({ fr: `La rue est fermée ${mark}`, nl: `De straat is dicht ${mark}` }[language]);
      await expect(lea.button("recipes-begin")).toHaveCount(0);
      await lea.inspect();
    });
  });
}
