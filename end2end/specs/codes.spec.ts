import { BallotPage, ReceiptPage } from "../pages/ballot.ts";
import { CodePage, CounterPage, LettersPage, PaperPage } from "../pages/codes.ts";
import { ADMINISTRATION } from "../support/addresses.ts";
import { codeOn } from "../support/pdf.ts";
import { aProcess, conduct, send, signInAt, titleIn } from "../support/shortcuts.ts";
import { expect, live, test } from "../support/test.ts";

const PEOPLE = [
  { language: "fr", commune: "Saint-Gilles" },
  { language: "nl", commune: "Sint-Gillis" },
] as const;

for (const { language, commune } of PEOPLE) {
  test(`one votes with a letter, another on paper at the counter, and both are counted (${language}) @nojs`, async ({
    page,
    somebodyElse,
  }) => {
    test.setTimeout(120_000);
    const desk = await somebodyElse();
    const draft = await aProcess(desk.request, { published: true, projects: 3, source: "codes" });
    const { process, envelope } = draft;
    const titles = draft.titles.map((title) => titleIn(language, title));

    const letters = new LettersPage(desk, language);
    await letters.open(process, envelope);
    await letters.inspect();
    const pdf = await letters.make("2", language, commune);
    expect(pdf.language).toBe(`${language}-BE`);
    expect(pdf.pages).toHaveLength(2);
    expect(pdf.pages[0]).toMatch(letters.words.has("letter-title"));
    await letters.open(process, envelope);
    await expect(letters.main).toContainText(letters.words.has("letters-admin-package", { number: 1 }));
    await conduct(desk.request, draft, "open");

    const ballot = new BallotPage(page, language, process, envelope);
    const door = new CodePage(page, language);
    await test.step("a voter without an address casts with the code of a letter", async () => {
      await ballot.open();
      await ballot.inspect();
      await ballot.box(titles[0]!).check();
      await live(page);
      await ballot.cast.click();
      await door.isAt(`${ballot.path}/code`);
      await door.inspect();
      const code = codeOn(pdf.pages[0]!);
      expect(await door.enter(code.replace(/.$/, (last) => (last === "Z" ? "Y" : "Z")))).toBe(422);
      await expect(door.refusals).toContainText(door.words.has("refusal-not-a-code"));
      expect(await door.enter(code.toLowerCase().replaceAll("-", " "))).toBe(303);
      await ballot.isAt(ballot.path);
      await expect(ballot.box(titles[0]!)).toBeChecked();
      expect(page.url()).not.toContain(code);
      await ballot.cast.click();
      await new ReceiptPage(page, language).isHere();
      await page.getByRole("button", { name: ballot.words.is("code-leave") }).click();
      await ballot.isAt(ballot.path);
      await expect(ballot.link("code-enter-mine")).toBeVisible();
    });

    const agents = [await somebodyElse(), await somebodyElse()] as const;
    for (const agent of agents) {
      const email = await signInAt(agent, language);
      await send(desk.request, `/fr/admin/a/${ADMINISTRATION}`, [
        ["intent", "grant"],
        ["email", email],
        ["role", "counter"],
      ]);
    }
    const counter = new CounterPage(agents[0], language);
    await counter.open(process, envelope);
    await counter.inspect();
    const letter = await counter.print(language, commune);
    expect(letter.pages, "a letter and its ballot on paper").toHaveLength(2);
    const code = codeOn(letter.pages[1]!);
    expect(codeOn(letter.pages[0]!)).toBe(code);
    expect(letter.pages[1]).toContain(titles[1]!);

    await test.step("two agents type a ballot on paper, and it is cast once both agree", async () => {
      const one = new PaperPage(agents[0], language);
      const two = new PaperPage(agents[1], language);
      expect(await one.type(process, envelope, code, [titles[1]!])).toBe(303);
      await one.says("admin-done-typed-once");
      expect(await two.type(process, envelope, code, [titles[2]!])).toBe(422);
      await expect(two.refusals).toContainText(two.words.has("paper-differs"));
      await two.inspect();
      expect(await two.mark([titles[1]!])).toBe(200);
      await expect(two.main.getByRole("status")).toContainText(two.words.has("paper-cast"));
    });

    await conduct(desk.request, draft, "close");
    await conduct(desk.request, draft, "count");
    await conduct(desk.request, draft, "publish");
    const file = await page.request.get(`/${language}/p/${process}/${envelope}/results/ballots.pb`);
    const ballots = (await file.text()).split("VOTES")[1]!.trim().split("\n").slice(1);
    expect(ballots).toHaveLength(2);
  });
}

test("the square of a letter fills the code in, and it leaves the address at once", async ({ page, somebodyElse }) => {
  const desk = await somebodyElse();
  const draft = await aProcess(desk.request, { published: true, projects: 2, source: "codes" });
  const letters = new LettersPage(desk, "fr");
  await letters.open(draft.process, draft.envelope);
  const pdf = await letters.make("1", "fr", "Saint-Gilles");
  await conduct(desk.request, draft, "open");
  const code = codeOn(pdf.pages[0]!);
  const path = `/p/${draft.process}/${draft.envelope}/vote`;
  const door = new CodePage(page, "fr");
  await door.go(`${path}/code#${code.replaceAll("-", "")}`);
  await live(page);
  await expect(door.field("code-field")).toHaveValue(code);
  expect(page.url()).not.toContain("#");
  expect(await door.send(door.button("code-enter"))).toBe(303);
  await door.isAt(path);
});
