import { freshAddress, MePage, SignInPage } from "../pages/account.ts";
import { BallotPage, ReceiptPage } from "../pages/ballot.ts";
import { HomePage } from "../pages/home.ts";
import { ProcessPage } from "../pages/process.ts";
import { ComparePage, ProjectPage, ProjectsPage } from "../pages/projects.ts";
import { COMMUNES, INHABITANTS, QUARTERS } from "../support/addresses.ts";
import { asVoter, send } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

const PEOPLE = [
  { language: "fr", commune: "Saint-Gilles" },
  { language: "nl", commune: "Sint-Gillis" },
] as const;

for (const { language, commune } of PEOPLE) {
  test(`without scripts, one finds, filters and compares projects (${language}) @nojs`, async ({ page }) => {
    const home = new HomePage(page);
    await home.open(language);
    await home.main.locator(`a[href="/${language}/p/${QUARTERS}"]`).first().click();
    const process = new ProcessPage(page, language, QUARTERS);
    await process.isAt(process.path);
    await process.projectsOf(INHABITANTS).first().click();
    const projects = new ProjectsPage(page, language, QUARTERS, INHABITANTS);
    await projects.isAt(projects.path);
    const all = await projects.rows.count();
    await projects.filterByTheme("food");
    const found = await projects.rows.count();
    expect(found).toBeGreaterThan(1);
    expect(found).toBeLessThan(all);

    const one = await projects.title(0).innerText();
    const two = await projects.title(1).innerText();
    await projects.compare(one, two);
    const comparison = new ComparePage(page, language);
    await expect(comparison.heading).toHaveText(comparison.words.is("compare-title", { count: 2 }));
    await comparison.titled(two).click();
    const project = new ProjectPage(page, language);
    await expect(project.heading).toHaveText(two);
    await project.toVote.click();
    const ballot = new BallotPage(page, language, QUARTERS, INHABITANTS);
    await ballot.isAt(ballot.path);
  });

  test(`without scripts, a draft of somebody unknown is kept until it is cast (${language}) @nojs`, async ({ page }) => {
    const ballot = new BallotPage(page, language, QUARTERS, COMMUNES);
    await ballot.open();
    const [one, two] = await ballot.titles();
    await ballot.box(one!).check();
    await ballot.box(two!).check();
    expect(await ballot.send(ballot.keepDraft)).toBe(303);
    await ballot.isAt(ballot.path);
    await expect(ballot.dock).toContainText(ballot.words.has("dock-chosen-many", { count: 2 }));
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-draft"));

    // Casting asks who one is; the letter has a link, the link a button.
    await ballot.cast.click();
    const door = new SignInPage(page, language);
    await door.isAt("/sign-in");
    const email = freshAddress(language);
    await door.ask(email);
    await door.openLetter(email);
    await door.confirm();
    await ballot.isAt(ballot.path);
    await expect(ballot.box(one!)).toBeChecked();
    await expect(ballot.box(two!)).toBeChecked();

    await ballot.cast.click();
    const me = new MePage(page, language);
    await me.isHere();
    await me.declare(commune, "age-25-39");
    await ballot.isAt(ballot.path);
    await expect(ballot.box(one!)).toBeChecked();
    await ballot.cast.click();

    const receipt = new ReceiptPage(page, language);
    await receipt.isHere();
    await expect(receipt.choices).toHaveCount(2);
    const first = await receipt.code.innerText();

    // One may change one's mind.
    await receipt.link("receipt-change").click();
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-cast"));
    await ballot.box(two!).uncheck();
    await ballot.keepDraft.click();
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-changed"));
    await ballot.castAgain.click();
    await receipt.isHere();
    await expect(receipt.deposit(2)).toBeVisible();
    expect(await receipt.code.innerText()).not.toBe(first);
  });

  test(`without scripts, a draft may be too full and says so (${language}) @nojs`, async ({ page }) => {
    const ballot = new BallotPage(page, language, QUARTERS, INHABITANTS);
    await ballot.open();
    for (const title of (await ballot.titles()).slice(0, 6)) await ballot.box(title).check();
    await ballot.keepDraft.click();
    await ballot.isAt(ballot.path);
    expect(await ballot.ticked()).toHaveLength(6);
    await expect(ballot.dock).toContainText(ballot.words.has("dock-chosen-of", { count: 6, limit: 5 }));
  });

  test(`without scripts, too many choices are refused and stay ticked (${language}) @nojs`, async ({ page }) => {
    await asVoter(page, language);
    const ballot = new BallotPage(page, language, QUARTERS, INHABITANTS);
    await ballot.open();
    const titles = (await ballot.titles()).slice(0, 6);
    for (const title of titles) await ballot.box(title).check();
    expect(await ballot.send(ballot.cast)).toBe(422);
    await expect(ballot.refusals).toContainText(
      ballot.words.has("refusal-too-many-choices", { chosen: 6, limit: 5 }),
    );
    expect((await ballot.ticked()).sort()).toEqual(titles.sort());
  });

  test(`without scripts, more than the envelope is refused and stays ticked (${language}) @nojs`, async ({ page }) => {
    await asVoter(page, language);
    const ballot = new BallotPage(page, language, QUARTERS, COMMUNES);
    await ballot.open();
    const titles = await ballot.titles();
    for (const title of titles) await ballot.box(title).check();
    expect(await ballot.send(ballot.cast)).toBe(422);
    await expect(ballot.refusals).toContainText(ballot.words.has("refusal-over-envelope"));
    expect(await ballot.ticked()).toHaveLength(titles.length);
  });

  test(`nobody is asked to sign in for a ballot that cannot be cast (${language}) @nojs`, async ({ page }) => {
    const ballot = new BallotPage(page, language, QUARTERS, COMMUNES);
    await ballot.open();
    for (const box of await ballot.boxes.all()) await box.check();
    expect(await ballot.send(ballot.cast)).toBe(422);
    await expect(ballot.refusals).toContainText(ballot.words.has("refusal-over-envelope"));
  });

  test(`who may not vote is led to what was declared (${language}) @nojs`, async ({ page }) => {
    await asVoter(page, language);
    await send(page.request, `/${language}/me`, [["commune", "ixelles"], ["age", "under-16"]]);
    const ballot = new BallotPage(page, language, QUARTERS, COMMUNES);
    await ballot.open();
    await ballot.boxes.first().check();
    expect(await ballot.send(ballot.cast)).toBe(422);
    await expect(ballot.refusals).toContainText(ballot.words.has("refusal-not-eligible"));
    await expect(ballot.state).toHaveText(ballot.words.has("refusal-not-eligible"));
    await ballot.link("vote-check-me").click();
    await ballot.isAt("/me");
  });

  test(`a link that cannot be used leads to a new one (${language}) @nojs`, async ({ page }) => {
    const door = new SignInPage(page, language);
    await door.go("/sign-in/0000");
    expect(await door.send(door.button("sign-in-link-button"))).toBe(422);
    await door.link("error-new-link").click();
    await door.isAt("/sign-in");
  });

  test(`without scripts, an empty ballot is refused (${language}) @nojs`, async ({ page }) => {
    const ballot = new BallotPage(page, language, QUARTERS, COMMUNES);
    await ballot.open();
    expect(await ballot.send(ballot.cast)).toBe(422);
    await expect(ballot.refusals).toContainText(ballot.words.has("refusal-empty-ballot"));
  });

  test(`an address that is none is refused, with what was typed (${language}) @nojs`, async ({ page }) => {
    const door = new SignInPage(page, language);
    await door.open();
    await door.field("sign-in-email").fill("amina");
    expect(await door.send(door.button("sign-in-send"))).toBe(422);
    await expect(door.field("sign-in-email")).toHaveValue("amina");
    await expect(door.field("sign-in-email")).toHaveAccessibleDescription(door.words.has("refusal-not-an-email"));
  });
}
