import { BallotPage, ReceiptPage } from "../pages/ballot.ts";
import { axe } from "../support/axe.ts";
import { goAsleep } from "../support/asleep.ts";
import { fits } from "../support/layout.ts";
import { asVoter, type Draft, titleIn } from "../support/shortcuts.ts";
import { expect, live } from "../support/test.ts";
import { test } from "../support/votes.ts";

for (const language of ["fr", "nl"] as const) {
  const titles = ({ titles }: Draft) => {
    const [one, two, three] = titles.map((title) => titleIn(language, title));
    return [one!, two!, three!] as const;
  };

  test(`points are counted while one gives them (${language})`, async ({ page, points }) => {
    const [one, two] = titles(points);
    const ballot = new BallotPage(page, language, points.process, points.envelope);
    await ballot.open();
    await live(page);
    const says = (key: string, facts = {}) => expect(ballot.dock).toContainText(ballot.words.has(key, facts));
    const why = ballot.words.is("dock-why-points", { limit: 6 });
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-empty-points"));

    await ballot.points(one).fill("6");
    await says("dock-points-left", { count: 4, limit: 10 });
    await says("dock-chosen-one", { count: 1 });
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-draft"));

    await ballot.points(two).fill("7");
    await says("dock-points-over", { count: 3 });
    await expect(ballot.points(two)).toHaveAttribute("aria-invalid", "true");
    await expect(ballot.points(two)).toHaveAccessibleDescription(why);
    await ballot.points(two).fill("5");
    await says("dock-points-over-one", { count: 1 });
    await expect(ballot.points(two)).not.toHaveAttribute("aria-invalid");
    await ballot.points(two).fill("deux");
    await expect(ballot.points(two)).toHaveAccessibleDescription(why);
    await says("dock-points-left", { count: 4, limit: 10 });

    await ballot.points(two).fill("4");
    await says("dock-points-none");
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-draft"));
    await page.reload();
    await live(page);
    await expect(ballot.points(one)).toHaveValue("6");
    await expect(ballot.points(two)).toHaveValue("4");
    await says("dock-points-none");
  });

  test(`points are refused with what is wrong, and kept, until they are cast (${language}) @nojs`, async ({ page, points }) => {
    const [one, two, three] = titles(points);
    await asVoter(page, language);
    const ballot = new BallotPage(page, language, points.process, points.envelope);
    await ballot.open();
    await live(page);

    for (const [wrong, refusal, facts] of [
      ["9", "refusal-too-many-points-for-one", { limit: 6 }],
      ["deux", "refusal-not-a-number", { from: 0, to: 6 }],
    ] as const) {
      await ballot.points(two).fill(wrong);
      expect(await ballot.send(ballot.cast)).toBe(422);
      await expect(ballot.refusals).toContainText(ballot.words.has(refusal, facts));
      await expect(ballot.points(two)).toHaveValue(wrong);
      await expect(ballot.points(two)).toHaveAttribute("aria-invalid", "true");
      await ballot.refusals.getByRole("link", { name: two }).click();
      await expect(ballot.points(two)).toBeInViewport();
    }

    await ballot.points(one).fill("6");
    await ballot.points(two).fill("5");
    expect(await ballot.send(ballot.cast)).toBe(422);
    await expect(ballot.refusals).toContainText(ballot.words.has("refusal-too-many-points", { given: 11, limit: 10 }));
    await expect(ballot.points(one)).toHaveValue("6");

    await ballot.points(two).fill("3");
    await ballot.points(three).fill("1");
    expect(await ballot.send(ballot.cast)).toBe(303);
    const receipt = new ReceiptPage(page, language);
    await receipt.isHere();
    await expect(receipt.choices).toHaveCount(3);
    for (const [title, given] of [[one, 6], [two, 3], [three, 1]] as const) {
      const line = receipt.choices.filter({ hasText: title });
      await expect(line).toContainText(receipt.words.has("vote-given", { points: given }));
    }
    await receipt.link("receipt-change").click();
    await expect(ballot.points(one)).toHaveValue("6");
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-cast"));
  });

  test(`two projects in one place say so at once (${language})`, async ({ page, places }) => {
    const [one, two, three] = titles(places);
    const ballot = new BallotPage(page, language, places.process, places.envelope);
    await ballot.open();
    await live(page);
    const says = (count: number) =>
      expect(ballot.dock).toContainText(ballot.words.has("dock-chosen-of", { count, limit: 3 }));
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-empty-ranking"));

    await ballot.rank(one, 2);
    await says(1);
    await ballot.rank(two, 2);
    await says(2);
    for (const [title, other] of [[one, two], [two, one]] as const) {
      await expect(ballot.place(title)).toHaveAttribute("aria-invalid", "true");
      await expect(ballot.place(title)).toHaveAccessibleDescription(
        ballot.words.is("dock-why-place", { title: other }),
      );
    }
    await ballot.rank(two, 1);
    await ballot.rank(three, 3);
    await says(3);
    await expect(ballot.place(one)).not.toHaveAttribute("aria-invalid");
    const listed = ballot.dock.getByRole("listitem");
    await expect(listed).toHaveText([two, one, three].map((title) => new RegExp(`^${title.replace(/[()]/g, "\\$&")}`)));
    await expect(ballot.state).toHaveText(ballot.words.is("dock-state-draft"));
    await page.reload();
    await live(page);
    await expect(ballot.place(two)).toHaveValue("1");
    await ballot.rank(two, 0);
    await says(2);
  });

  test(`two projects in one place are refused, and places kept, until they are cast (${language}) @nojs`, async ({ page, places }) => {
    const [one, two, three] = titles(places);
    await asVoter(page, language);
    const ballot = new BallotPage(page, language, places.process, places.envelope);
    await ballot.open();
    await live(page);
    await ballot.rank(one, 1);
    await ballot.rank(two, 1);
    await ballot.rank(three, 3);
    expect(await ballot.send(ballot.cast)).toBe(422);
    await expect(ballot.refusals).toContainText(ballot.words.has("refusal-place-twice", { place: 1 }));
    for (const title of [one, two]) {
      await expect(ballot.refusals.getByRole("link", { name: title })).toBeVisible();
      await expect(ballot.place(title)).toHaveValue("1");
      await expect(ballot.place(title)).toHaveAttribute("aria-invalid", "true");
    }
    await expect(ballot.place(three)).not.toHaveAttribute("aria-invalid");

    await ballot.rank(two, 2);
    expect(await ballot.send(ballot.cast)).toBe(303);
    const receipt = new ReceiptPage(page, language);
    await receipt.isHere();
    for (const [at, title] of [one, two, three].entries()) {
      await expect(receipt.choices.nth(at)).toContainText(title);
      await expect(receipt.choices.nth(at)).toContainText(receipt.words.has("vote-place", { place: at + 1 }));
    }
  });

  for (const kind of ["points", "places"] as const) {
    test(`a ballot of ${kind} is read at 320 px, by day and by night, awake or not (${language})`, async ({ page, points, places }) => {
      const draft = { points, places }[kind];
      const [one, two] = titles(draft);
      await page.setViewportSize({ width: 320, height: 640 });
      const ballot = new BallotPage(page, language, draft.process, draft.envelope);
      await ballot.open();
      await live(page);
      if (kind === "points") await ballot.points(one).fill("7");
      else for (const title of [one, two]) await ballot.rank(title, 1);
      await expect(ballot.lines.locator("[aria-invalid]")).toHaveCount(kind === "points" ? 1 : 2);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await axe(page);
      for (const width of [1440, 768, 320]) await fits(page, width);

      await goAsleep(page, `/${language}${ballot.path}`);
      await expect(ballot.keepDraft).toBeVisible();
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await axe(page);
      await fits(page, 320);
    });
  }
}
