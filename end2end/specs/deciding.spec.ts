import type { Locator } from "@playwright/test";
import { DeskPage, type Spoken } from "../pages/desk.ts";
import { ResultsPage } from "../pages/results.ts";
import { fits } from "../support/layout.ts";
import { aProcess, asPersona, type Draft, send, titleIn } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

test.use({ javaScriptEnabled: false });

/** The desk of an envelope that nobody votes on. */
class DecidingDesk extends DeskPage {
  private draft: Draft | undefined;

  /** Takes an envelope, and declares how it is decided. */
  async declare(draft: Draft, way: "jury" | "assembly" | "agreement"): Promise<void> {
    this.draft = draft;
    await this.go(this.at("way"));
    await expect(this.group("way-form-grid")).toBeHidden();
    await this.answer(`way-form-${way}`).check();
    if (way === "jury") {
      const criterion = this.group("way-form-criterion", { number: 1 });
      await criterion.getByLabel(this.words.starts("admin-in-french")).fill("Utilité");
      await criterion.getByLabel(this.words.starts("admin-in-dutch")).fill("Nut");
      await criterion.getByLabel(this.words.starts("way-form-weight")).fill("1");
      await this.main.getByRole("checkbox", { name: this.words.is("way-form-to-council") }).check();
    }
    await this.button("way-form-save").click();
    await this.says("admin-done-saved");
  }

  at(page: string): string {
    return `/admin/p/${this.draft!.process}/e/${this.draft!.envelope}/${page}`;
  }

  /** One more member of the jury. */
  async member(name: string, kind: string): Promise<number> {
    await this.field("jury-form-name").fill(name);
    await this.field("jury-form-kind").selectOption(kind);
    return this.send(this.button("jury-name-button"));
  }

  /** A project as the minutes ask about it, by its place from one. */
  project(place: number): Locator {
    const title = titleIn(this.language, this.draft!.titles[place - 1]!);
    return this.main.getByRole("group", { name: `${place}. ${title}`, exact: true });
  }

  async award(place: number, amount: string, reason: Spoken): Promise<void> {
    const project = this.project(place);
    await project.getByLabel(this.words.starts("verdict-awarded")).fill(amount);
    await this.write("minutes-form-reason", reason, project);
  }

  /** What was decided is read over and published. */
  async publish(): Promise<void> {
    await this.says("admin-done-settled");
    await expect(this.main).not.toContainText(this.words.has("admin-conduct-publish-what"));
    await this.main.getByRole("checkbox", { name: this.words.is("settling-publish-confirm") }).check();
    await this.button("settling-publish-button").click();
    await this.says("admin-done-published");
  }
}

const SAID = { fr: "Tout a été pesé.", nl: "Alles werd gewogen." };
const GIVEN = { fr: "Il sert à tous.", nl: "Het dient iedereen." };
const NOT = { fr: "Une autre fois.", nl: "Een andere keer." };

for (const language of ["fr", "nl"] as const) {
  test(`a jury, an assembly and an agreement decide, and everybody reads why (${language})`, async ({ page, somebodyElse }) => {
    const drafts: Draft[] = [];
    for (let count = 0; count < 3; count += 1) drafts.push(await aProcess(page.request, { published: true, amount: "4 000" }));
    const [ofJury, ofAssembly, ofAgreement] = drafts;
    await asPersona(page, language, "staff");
    const desk = new DecidingDesk(page, language);

    await test.step("a jury with a majority of residents scores, declares a stake and proposes to the council", async () => {
      await desk.declare(ofJury!, "jury");
      expect(await desk.member("Dara", "councillor")).toBe(422);
      await expect(desk.refusals).toContainText(desk.words.has("refused-councillor-on-jury"));
      for (const [name, kind] of [["Ada", "resident"], ["Bo", "resident"], ["Cy", "expert"], ["Di", "resident"]] as const) await desk.member(name, kind);
      await desk.main.getByRole("checkbox", { name: desk.words.is("jury-seat-confirm") }).check();
      await desk.button("jury-seat-button").click();
      await desk.field("jury-juror").selectOption("3");
      await desk.main.locator("#conflict_project").selectOption("2");
      await desk.write("jury-conflict-reason", { fr: "Son frère le porte.", nl: "Haar broer draagt het." });
      await desk.button("jury-conflict-button").click();
      for (const width of [320, 1440]) await fits(page, width);

      await desk.link("jury-scores-of", { name: "Ada" }).click();
      const points = desk.main.getByRole("textbox");
      await points.first().fill("9");
      await points.last().fill("2");
      expect(await desk.send(desk.button("sheet-save"))).toBe(422);
      await expect(desk.refusals).toContainText(titleIn(language, ofJury!.titles[0]!));
      await points.first().fill("5");
      await desk.button("sheet-save").click();
      await desk.says("admin-done-saved");
      for (const juror of ["2", "4"]) await send(page.request, `/${language}${desk.at(`jury/${juror}`)}`, [["score_1_0", "4"], ["score_2_0", "3"]]);
      await send(page.request, `/${language}${desk.at("jury/3")}`, [["score_1_0", "3"]]);
      await desk.go(desk.at("jury"));
      await desk.write("deliberation-form-text", SAID);
      await desk.button("jury-conclude-button", { way: "jury" }).click();
      await desk.publish();
      await desk.go(desk.at("deliberation"));
      await expect(page.locator("main")).toContainText("258bis");
      await fits(page, 320);
    });

    const amounts = [["2 501", GIVEN], ["", NOT]] as const;
    for (const [draft, way, who, whom] of [
      [ofAssembly!, "assembly", "minutes-form-present", "84"],
      [ofAgreement!, "agreement", "minutes-form-parties", "Région\nCommune d’Ixelles"],
    ] as const) {
      await test.step(`${way}: what each project gets and why is written down and published`, async () => {
        await desk.declare(draft, way);
        await desk.go(desk.at("minutes"));
        await desk.award(1, "9 000", GIVEN);
        expect(await desk.send(desk.button("minutes-save"))).toBe(422);
        await expect(desk.refusals).toContainText(titleIn(language, draft.titles[1]!));
        for (const [place, [amount, reason]] of amounts.entries()) await desk.award(place + 1, amount, reason);
        await desk.write("deliberation-form-text", SAID);
        await desk.field(who).fill(whom);
        await desk.button("minutes-save").click();
        await desk.publish();
      });
    }

    await test.step("anyone reads what was decided and why, on a phone", async () => {
      const anyone = await somebodyElse();
      for (const [draft, reason] of [[ofJury!, SAID], [ofAssembly!, NOT], [ofAgreement!, GIVEN]] as const) {
        const results = new ResultsPage(anyone, language, draft.process, draft.envelope);
        await results.go(`/p/${draft.process}/${draft.envelope}/results`);
        await expect(results.main).toContainText(reason[language]);
        await expect(results.main).not.toContainText("Ada");
        await fits(anyone, 320);
      }
    });
  });
}
