import { DeskPage } from "../pages/desk.ts";
import { ProposalPages } from "../pages/proposal.ts";
import { aCall } from "../support/calls.ts";
import { signInAt } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`anybody reports a proposal, staff takes its text down, and another version is shown (${language}) @nojs`, async ({ page, somebodyElse }) => {
    test.slow();
    const staff = await somebodyElse();
    const author = await somebodyElse();
    const process = await aCall(staff.request);
    const id = process.slice(-8);
    const here = `/p/${process}/proposals/un-four-${id}`;
    const bearer = new ProposalPages(author, language, process);
    const reader = new ProposalPages(page, language, process);
    const desk = new DeskPage(staff, language);
    await signInAt(author, language);
    await bearer.begin(`Un four ${id}`, { name: `Marie ${id}` });
    await bearer.button("proposal-submit").click();
    await bearer.isAtStage("submitted");

    await test.step("whoever has no account says what is wrong", async () => {
      await reader.go(here);
      await reader.main.getByText(reader.words.is("proposal-report")).click();
      const send = reader.button("comment-report-send");
      expect(await reader.send(send)).toBe(422);
      await expect(reader.refusals).toBeVisible();
      await reader.field("proposal-report-why").fill("Le nom d’une voisine");
      await reader.inspect();
      await send.click();
      await expect(reader.main.getByRole("status")).toHaveText(reader.words.is("proposal-done-reported"));
    });

    await test.step("staff takes it down, refused while the reason is missing", async () => {
      await desk.go(`/admin/p/${process}/moderation`);
      await expect(desk.main).toContainText("Le nom d’une voisine");
      await expect(desk.main).toContainText("Cuire son pain ensemble.");
      await desk.inspect();
      expect(await desk.send(desk.button("admin-moderation-hide"))).toBe(422);
      await desk.write("admin-moderation-reason", { fr: "Une donnée privée", nl: "Een privégegeven" });
      await desk.button("admin-moderation-hide").click();
      await desk.says("admin-done-saved");
      await reader.go(here);
      await expect(reader.heading).toHaveText(reader.words.is("proposal-gone-title"));
      await expect(reader.main).toContainText(language === "fr" ? "Une donnée privée" : "Een privégegeven");
      await expect(reader.main).not.toContainText("Cuire son pain");
      await reader.inspect();
    });

    await test.step("its author writes another version, and it is put back", async () => {
      await bearer.go(here);
      await expect(bearer.main).toContainText(bearer.words.has("proposal-gone-yours"));
      await bearer.link("proposal-edit").click();
      await bearer.field("proposal-summary").first().fill("Du pain pour la rue.");
      await bearer.main.getByRole("button", { name: bearer.words.is("proposal-save") }).last().click();
      await bearer.isAtStage("submitted");
      await desk.go(`/admin/p/${process}/moderation`);
      await expect(desk.main).toContainText(desk.words.has("admin-moderation-anew"));
      await desk.inspect();
      await desk.button("admin-moderation-restore").click();
      await desk.says("admin-done-saved");
      await reader.go(here);
      await expect(reader.heading).toHaveText(`Un four ${id}`);
      await expect(reader.main).toContainText("Du pain pour la rue.");
    });
  });
}
