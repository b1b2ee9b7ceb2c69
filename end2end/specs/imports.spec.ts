import { fileURLToPath } from "node:url";
import { DeskPage, ImportPage } from "../pages/desk.ts";
import { ResultsPage } from "../pages/results.ts";
import { aProcess, asPersona } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

const ELECTION = fileURLToPath(
  new URL("../../tests/fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb", import.meta.url),
);

for (const language of ["fr", "nl"] as const) {
  test(`a past vote comes in as a Pabulib file and keeps its thirty winners (${language})`, async ({ page }) => {
    test.setTimeout(120_000);
    const { process } = await aProcess(page.request, { published: true, envelope: false });
    await asPersona(page, language, "staff");
    const imports = new ImportPage(page, language, process);
    await imports.open();
    await imports.inspect();
    expect(await imports.readBallots(ELECTION)).toBe(200);
    await expect(imports.heading).toHaveText(imports.words.is("admin-import-ballots-ready", { count: 6586 }));
    await imports.inspect();
    await imports.write("admin-name", { fr: "Le million vert", nl: "Het groene miljoen" });
    await imports.button("admin-import-ballots-button").click({ timeout: 60_000 });
    const envelope = await imports.counted();

    await imports.link("admin-conduct-preview-results").click();
    const results = new ResultsPage(page, language, process, envelope);
    await results.isAt(results.path);
    await expect(results.figure("results-stat-funded")).toHaveText("30");
    await expect(results.heading).toHaveText(results.words.is("results-title", { count: 30, n: 30 }));
  });

  test(`a file that is no election is refused with what is wrong in it (${language})`, async ({ page }) => {
    const { process } = await aProcess(page.request, { envelope: false });
    await asPersona(page, language, "staff");
    const imports = new ImportPage(page, language, process);
    await imports.open();
    const file = fileURLToPath(new URL("../../tests/fixtures/pabulib/NOTICE.md", import.meta.url));
    expect(await imports.readBallots(file)).toBe(422);
    await expect(imports.main).toContainText(imports.words.has("admin-import-nothing-yet"));
    await imports.inspect();
  });

  test(`a table with bad rows is told line by line and imports nothing until it is right (${language})`, async ({ page }) => {
    const { process, envelope } = await aProcess(page.request, { projects: 0 });
    await asPersona(page, language, "staff");
    const imports = new ImportPage(page, language, process);
    // As an office saves it: semicolons, a comma in amounts, Windows-1252.
    const table = (...rows: string[]) => ({
      name: "projets.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        ["Titre;Résumé;Coût;Porteur;Type de porteur;Thème;Commune", ...rows, ""].join("\r\n"),
        "latin1",
      ),
    });
    const good = "Une serre d’hiver;Pour semer tôt.;1.250,50;Asbl Jardin;association;nature;Forest".replace("’", "'");
    await imports.open();
    expect(
      await imports.readProjects(
        table(good, "Un four;Du pain.;cher;Asbl Four;association;alimentation;Ixelles", "Un mur;De l'ombre.;500;Comité;collectif;marteau;Atlantis"),
      ),
    ).toBe(200);
    await imports.inspect();
    expect(await imports.send(imports.button("admin-import-try"))).toBe(422);
    await expect(imports.heading).toHaveText(imports.words.is("admin-import-bad-title", { count: 2 }));
    await expect(imports.toCorrect).toHaveCount(3);
    await expect(imports.toCorrect.first()).toContainText(imports.words.has("admin-import-line", { line: 3 }));
    await expect(imports.toCorrect.first()).toContainText("cher");
    await expect(imports.main).toContainText(imports.words.has("admin-import-fix-theme"));
    await expect(imports.main).toContainText(imports.words.has("admin-import-fix-commune"));
    await imports.inspect();
    const list = new DeskPage(page, language);
    await list.go(`/admin/p/${process}/e/${envelope}/projects`);
    await expect(list.heading).toHaveText(list.words.is("admin-projects-title", { count: 0 }));

    await imports.open();
    await imports.readProjects(table(good, "Un four;Du pain.;1 300;Asbl Four;association;alimentation;Ixelles"));
    expect(await imports.send(imports.button("admin-import-try"))).toBe(200);
    await expect(imports.heading).toHaveText(imports.words.is("admin-import-ready-title", { count: 2 }));
    await imports.inspect();
    await imports.button("admin-import-button", { count: 2 }).click();
    await list.isAt(`/admin/p/${process}/e/${envelope}/projects`);
    await list.says("admin-done-imported");
    await expect(list.heading).toHaveText(list.words.is("admin-projects-title", { count: 2 }));
    await expect(list.main.getByRole("row").filter({ hasText: "Une serre d'hiver" })).toContainText("250,50");
  });
}
