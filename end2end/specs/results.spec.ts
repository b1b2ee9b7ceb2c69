import { readFile } from "node:fs/promises";
import { NightPage, ReceiptSearchPage, ResultsPage } from "../pages/results.ts";
import { SitePage } from "../pages/site.ts";
import { GREEN, WIELICZKA } from "../support/addresses.ts";
import { expect, live, test } from "../support/test.ts";

/** Takes the first project out of the first ballot that has several. */
function withOneVoteLess(ballots: string): string {
  const lines = ballots.split("\n");
  const votes = lines.indexOf("VOTES");
  const column = lines[votes + 1]!.split(";").indexOf("vote");
  const at = lines.findIndex(
    (line, number) => number > votes + 1 && (line.split(";")[column] ?? "").includes(","),
  );
  const cells = lines[at]!.split(";");
  cells[column] = cells[column]!.replace(/^[^,]*,/, "");
  lines[at] = cells.join(";");
  return lines.join("\n");
}

for (const language of ["fr", "nl"] as const) {
  test(`the real election of Wieliczka funds thirty projects (${language})`, async ({ page }) => {
    const results = new ResultsPage(page, language, WIELICZKA, GREEN);
    expect(await results.open()).toBe(200);
    await expect(results.heading).toHaveText(results.words.is("results-title", { count: 30, n: 30 }));
    await expect(results.figure("results-stat-funded")).toHaveText("30");
    await results.inspect();
  });

  test(`counting again in the browser finds the same (${language})`, async ({ page }) => {
    const results = new ResultsPage(page, language, WIELICZKA, GREEN);
    await results.open();
    await live(page);
    await results.button("recompute-button").click();
    await expect(results.verdict).toContainText(results.words.has("recompute-same"), { timeout: 20_000 });
    await results.inspect();
  });

  test(`a file with one vote changed is told apart (${language})`, async ({ page }) => {
    const results = new ResultsPage(page, language, WIELICZKA, GREEN);
    await results.open();
    await live(page);
    const downloads = page.waitForEvent("download");
    await results.file("ballots.pb").click();
    const ballots = await readFile((await (await downloads).path())!, "utf8");

    const choose = async (text: string) =>
      results.field("recompute-file").setInputFiles({
        name: "ballots.pb",
        mimeType: "text/plain",
        buffer: Buffer.from(text),
      });
    await choose(withOneVoteLess(ballots));
    await expect(results.verdict).toContainText(results.words.has("recompute-different"), { timeout: 20_000 });
    await expect(results.verdict).toContainText(results.words.has("recompute-other-bytes"));
    await expect(results.verdict).toContainText(results.words.has("recompute-other-votes"));

    // The file as it was downloaded is the one that was published.
    await choose(ballots);
    await expect(results.verdict).toContainText(results.words.has("recompute-same"), { timeout: 20_000 });
  });

  test(`ballots and outcome download as what they are (${language}) @nojs`, async ({ page }) => {
    const results = new ResultsPage(page, language, WIELICZKA, GREEN);
    await results.open();
    const fetched = async (name: string) => {
      const downloads = page.waitForEvent("download");
      await results.file(name).click();
      const download = await downloads;
      expect(download.suggestedFilename()).toBe(`${WIELICZKA}-${GREEN}-${name}`);
      return readFile((await download.path())!, "utf8");
    };
    const ballots = await fetched("ballots.pb");
    expect(ballots.startsWith("META\n")).toBe(true);
    expect(ballots).toContain("\nVOTES\n");
    const outcome = JSON.parse(await fetched("outcome.json")) as { funded: string[]; ballots: number };
    expect(outcome.funded).toHaveLength(30);
    expect(outcome.ballots).toBe(6586);
  });

  test(`a code that nobody got is not found, with what may have happened (${language}) @nojs`, async ({ page }) => {
    const results = new ResultsPage(page, language, WIELICZKA, GREEN);
    await results.open();
    await results.link("results-link-receipt").first().click();
    const search = new ReceiptSearchPage(page, language);
    await search.isAt(`${results.path}/receipt`);
    await search.search("00000-00000-00000-00000");
    await expect(search.heading).toHaveText(search.words.is("results-receipt-unknown"));
    await expect(search.field("results-receipt-code")).toHaveValue("00000-00000-00000-00000");
    await search.inspect();
  });

  test(`something that is no code is refused at its field (${language}) @nojs`, async ({ page }) => {
    const search = new ReceiptSearchPage(page, language);
    await search.go(`/p/${WIELICZKA}/${GREEN}/results/receipt`);
    await search.search("abc");
    await expect(search.refusals).toBeVisible();
    await expect(search.field("results-receipt-code")).toHaveValue("abc");
    await expect(search.field("results-receipt-code")).toHaveAttribute("aria-invalid", "true");
  });

  test(`results night is told by keyboard, from the envelope to what it became (${language})`, async ({ page }) => {
    const night = new NightPage(page, language);
    await night.go(`/p/${WIELICZKA}/${GREEN}/night`);
    await night.inspect();
    const { scene, of } = await night.position();
    expect(scene).toBe(1);
    expect(of).toBeGreaterThan(30);
    const envelope = await night.heading.innerText();

    await page.keyboard.press("ArrowRight");
    await expect(night.heading).not.toHaveText(envelope);
    await expect(page).toHaveURL(/\?step=2$/);
    const first = await night.heading.innerText();
    await page.keyboard.press("Space");
    await expect(night.heading).not.toHaveText(first);
    expect((await night.position()).scene).toBe(3);
    await page.keyboard.press("ArrowLeft");
    await expect(night.heading).toHaveText(first);

    // A reload comes back to the same scene, drawn by the server.
    await page.reload();
    await expect(night.heading).toHaveText(first);
    await live(page);
    await page.keyboard.press("End");
    await expect(page.getByText(night.words.is("night-advisory"))).toBeVisible();
    expect((await night.position()).scene).toBe(of);
    await night.inspect();
    await page.keyboard.press("Home");
    await expect(night.heading).toHaveText(envelope);
  });

  test(`the count is followed round by round, and the browser plays it again (${language}) @nojs`, async ({ page, }) => {
    const rounds = new SitePage(page, language);
    await rounds.go(`/p/${WIELICZKA}/${GREEN}/rounds`);
    await expect(rounds.heading).toContainText("30");
    if (test.info().project.use.javaScriptEnabled !== false) {
      await expect(page.getByRole("status")).toContainText(rounds.words.is("rounds-same", { count: 30 }));
    }
    await rounds.inspect();
    const first = await page.locator("#round-title").innerText();
    await rounds.link("rounds-after").click();
    await expect(page).toHaveURL(/\?round=2#round$/);
    await expect(page.locator("#round-title")).not.toHaveText(first);
    await rounds.link("rounds-before").click();
    await expect(page.locator("#round-title")).toHaveText(first);
  });

  test(`results night leads on by its links too (${language}) @nojs`, async ({ page }) => {
    const night = new NightPage(page, language);
    await night.go(`/p/${WIELICZKA}/${GREEN}/night`);
    await live(page);
    const envelope = await night.heading.innerText();
    await page.getByRole("link", { name: night.words.has("night-next") }).click();
    await expect(night.heading).not.toHaveText(envelope);
    await page.getByRole("link", { name: night.words.has("night-leave") }).click();
    await night.isAt(`/p/${WIELICZKA}/${GREEN}/results`);
  });
}
