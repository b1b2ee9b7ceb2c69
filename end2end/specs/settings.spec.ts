import { DeskPage } from "../pages/desk.ts";
import { ADMINISTRATION } from "../support/addresses.ts";
import { aProcess, send, signInAt } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`of two who save one budget the second sees both versions and loses no word (${language}) @nojs`, async ({ page, somebodyElse }) => {
    const other = await somebodyElse();
    const { process } = await aProcess(other.request, { published: true, envelope: false });
    const email = await signInAt(page, language);
    await send(other.request, `/fr/admin/a/${ADMINISTRATION}`, [
      ["intent", "grant"],
      ["email", email],
      ["role", "administrator"],
    ]);
    const [mine, theirs] = [new DeskPage(page, language), new DeskPage(other, language)];
    const said = {
      mine: { fr: "Un budget à nous.", nl: "Een budget van ons." },
      theirs: { fr: "Un budget pour tous.", nl: "Een budget voor iedereen." },
    };
    await mine.go(`/admin/p/${process}`);
    await theirs.go(`/admin/p/${process}`);
    await theirs.write("admin-summary", said.theirs);
    await theirs.button("admin-save").click();
    await theirs.says("admin-done-saved");

    await mine.write("admin-summary", said.mine);
    expect(await mine.send(mine.button("admin-save"))).toBe(409);
    await expect(mine.refusals).toContainText(mine.words.has("merge-title"));
    const both = mine.main.getByRole("table", { name: mine.words.is("merge-caption") });
    for (const words of [said.mine, said.theirs]) await expect(both).toContainText(words[language]);
    for (const one of ["fr", "nl"] as const) {
      await expect(mine.written("admin-summary", one)).toHaveValue(said.mine[one]);
    }
    await mine.inspect();
    // Nothing was overwritten until whoever came second has seen both.
    await theirs.go(`/p/${process}`);
    await expect(theirs.main).toContainText(said.theirs[language]);
    await mine.button("admin-project-save-mine").click();
    await mine.says("admin-done-saved");
    await theirs.go(`/p/${process}`);
    await expect(theirs.main).toContainText(said.mine[language]);
    await expect(theirs.main).not.toContainText(said.theirs[language]);
  });
}
