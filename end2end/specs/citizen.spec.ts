import { MePage, PersonasPage } from "../pages/account.ts";
import { BallotPage, ReceiptPage } from "../pages/ballot.ts";
import { HomePage } from "../pages/home.ts";
import { ProcessPage } from "../pages/process.ts";
import { ComparePage, ProjectPage, ProjectsPage } from "../pages/projects.ts";
import { asVoter } from "../support/shortcuts.ts";
import { COMMUNES, INHABITANTS, QUARTERS } from "../support/addresses.ts";
import { expect, live, test } from "../support/test.ts";

const PEOPLE = [
  { name: "Amina", language: "fr", commune: "Schaerbeek" },
  { name: "Jef", language: "nl", commune: "Sint-Jans-Molenbeek" },
] as const;

for (const { name, language, commune } of PEOPLE) {
  test(`${name} finds her or his way from the first page to a ballot (${language})`, async ({ page }) => {
    const personas = new PersonasPage(page, language);
    await personas.open();
    await personas.inspect();
    await personas.become(name);

    const home = new HomePage(page);
    await home.open(language);
    const process = new ProcessPage(page, language, QUARTERS);
    await process.inspect();
    await home.main.locator(`a[href="/${language}/p/${QUARTERS}"]`).first().click();
    await process.isAt(process.path);
    await process.inspect();
    await process.projectsOf(COMMUNES).first().click();

    const projects = new ProjectsPage(page, language, QUARTERS, COMMUNES);
    await projects.isAt(projects.path);
    await projects.inspect();
    await expect(projects.rows).toHaveCount(12);
    await projects.filterByTheme("care");
    await expect(projects.rows).toHaveCount(3);
    await expect(projects.main).toContainText(projects.words.has("projects-found", { count: 3, total: 12 }));
    await projects.inspect();

    const [one, two] = await projects.main.getByRole("heading", { level: 2 }).getByRole("link").allInnerTexts();
    await projects.compare(one!, two!);
    const comparison = new ComparePage(page, language);
    await expect(comparison.heading).toHaveText(comparison.words.is("compare-title", { count: 2 }));
    await comparison.inspect();

    await comparison.titled(one!).click();
    const project = new ProjectPage(page, language);
    await expect(project.heading).toHaveText(one!);
    await project.inspect();
    await project.toVote.click();
    const ballot = new BallotPage(page, language, QUARTERS, COMMUNES);
    await ballot.isAt(ballot.path);
    await expect(ballot.box(one!)).toBeVisible();
  });

  test(`${name} votes, takes a receipt, changes the ballot and gets a new receipt (${language})`, async ({ page }) => {
    test.setTimeout(60_000);
    const personas = new PersonasPage(page, language);
    await personas.open();
    await personas.become(name);
    const ballot = new BallotPage(page, language, QUARTERS, COMMUNES);
    await ballot.open();
    await live(page);

    // Ticks from the top until something does not fit any more.
    const titles = await ballot.titles();
    let chosen = 0;
    const closed = ballot.lines.filter({ has: page.getByRole("checkbox", { disabled: true }) });
    for (const title of titles) {
      if (await ballot.box(title).isEnabled()) {
        await ballot.box(title).check();
        chosen += 1;
      }
    }
    await expect(ballot.dock).toContainText(ballot.words.has("dock-chosen-many", { count: chosen }));
    expect(await ballot.ticked()).toHaveLength(chosen);
    await expect(closed).toHaveCount(titles.length - chosen);
    for (const line of await closed.all()) {
      const price = await ballot.price(line);
      const why = ballot.words.is("dock-why-dear", { price });
      await expect(line.getByText(why)).toBeVisible();
      await expect(line.getByRole("checkbox")).toHaveAccessibleDescription(why);
    }
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-draft"));
    await ballot.inspect();

    // What was ticked is kept.
    const before = await ballot.ticked();
    await page.reload();
    await live(page);
    expect(await ballot.ticked()).toEqual(before);
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-draft"));

    // A voter says once where they live; the ballot waits.
    await ballot.cast.click();
    const me = new MePage(page, language);
    await me.isHere();
    await me.inspect();
    await me.declare(commune, "age-40-59");
    await ballot.isAt(ballot.path);
    await live(page);
    expect(await ballot.ticked()).toEqual(before);
    await ballot.cast.click();

    const receipt = new ReceiptPage(page, language);
    await receipt.isHere();
    await receipt.inspect();
    await expect(receipt.choices).toHaveCount(chosen);
    await expect(receipt.deposit(1)).toBeVisible();
    const first = await receipt.code.innerText();

    await receipt.link("receipt-change").click();
    await ballot.isAt(ballot.path);
    await live(page);
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-cast"));
    await ballot.box(before[0]!).uncheck();
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-changed"));
    await ballot.inspect();
    await ballot.castAgain.click();

    await receipt.isHere();
    await expect(receipt.deposit(2)).toBeVisible();
    await expect(receipt.choices).toHaveCount(chosen - 1);
    expect(await receipt.code.innerText()).not.toBe(first);
  });

  test(`a full ballot says why no more can be chosen (${language})`, async ({ page }) => {
    const ballot = new BallotPage(page, language, QUARTERS, INHABITANTS);
    await ballot.open();
    await live(page);
    const titles = await ballot.titles();
    for (const title of titles.slice(0, 5)) await ballot.box(title).check();
    await expect(ballot.dock).toContainText(ballot.words.has("dock-chosen-of", { count: 5, limit: 5 }));
    const sixth = ballot.box(titles[5]!);
    await expect(sixth).toBeDisabled();
    await expect(sixth).toHaveAccessibleDescription(ballot.words.is("dock-why-full", { limit: 5 }));
    // It can be reached, so that its reason is heard, and takes no tick.
    await sixth.focus();
    await expect(sixth).toBeFocused();
    await page.keyboard.press("Space");
    await expect(sixth).not.toBeChecked();
    const undo = ballot.dock.getByRole("button", { name: ballot.words.is("dock-undo") });
    await undo.click();
    await expect(ballot.box(titles[4]!)).not.toBeChecked();
    await expect(sixth).toBeEnabled();
    await undo.click();
    await expect(ballot.box(titles[3]!)).not.toBeChecked();
    await expect(ballot.dock).toContainText(ballot.words.has("dock-chosen-of", { count: 3, limit: 5 }));
  });

  test(`what is left stays in sight all along the list (${language})`, async ({ page }) => {
    const ballot = new BallotPage(page, language, QUARTERS, COMMUNES);
    for (const [width, height] of [[320, 640], [768, 1000], [1440, 900]] as const) {
      await page.setViewportSize({ width, height });
      await ballot.open();
      await live(page);
      for (const box of [ballot.boxes.nth(4), ballot.boxes.nth(8)]) {
        await box.focus();
        await expect(box).toBeInViewport();
        await expect(ballot.dock).toBeInViewport({ ratio: 0.9 });
      }
    }
  });

  test(`a draft that could not be kept says so, and casting still works (${language})`, async ({ page }) => {
    await asVoter(page, language);
    const ballot = new BallotPage(page, language, QUARTERS, INHABITANTS);
    await ballot.open();
    await live(page);
    await page.route(`**${ballot.path}`, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.fulfill({ status: 422 }),
    );
    await ballot.boxes.first().check();
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-unsaved"));
    await ballot.cast.click();
    await new ReceiptPage(page, language).isHere();
  });
}
