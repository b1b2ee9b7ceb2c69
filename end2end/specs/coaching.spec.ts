import { freshAddress, signInByMail } from "../pages/account.ts";
import { ProposalPages } from "../pages/proposal.ts";
import { ADMINISTRATION } from "../support/addresses.ts";
import { aCall } from "../support/calls.ts";
import { send } from "../support/shortcuts.ts";
import { expect, test } from "../support/test.ts";

for (const language of ["fr", "nl"] as const) {
  test(`a coach helps with a draft that nobody else reads, until it is handed in (${language}) @nojs`, async ({ page, somebodyElse }) => {
    test.slow();
    const staff = await somebodyElse();
    const process = await aCall(staff.request);
    const id = process.slice(-8);
    const eva = freshAddress(language);
    await send(staff.request, `/fr/admin/a/${ADMINISTRATION}`, [
      ["intent", "grant"],
      ["email", eva],
      ["role", "coach"],
    ]);
    const draft = `/p/${process}/proposals/un-four-${id}`;

    const author = new ProposalPages(page, language, process);
    await signInByMail(page, language, freshAddress(language));
    await author.begin(`Un four ${id}`, { name: `Marie ${id}` });
    await author.button("coaching-ask").click();
    await expect(author.main).toContainText(author.words.has("coaching-waits"));
    await author.inspect();

    // The administration reads the title and gives the draft to somebody; it does not read the text.
    const office = new ProposalPages(staff, language, process);
    await office.go(`/admin/p/${process}/coaching`);
    await expect(office.main).toContainText(`Un four ${id}`);
    await expect(office.main).not.toContainText("Cuire son pain");
    const asked = office.main.getByRole("listitem").filter({ hasText: `Un four ${id}` });
    await asked.getByLabel(office.words.starts("admin-coaching-coach")).selectOption(eva);
    await office.inspect();
    await asked.getByRole("button", { name: office.words.is("admin-coaching-give") }).click();
    await expect(asked).toContainText(eva);
    expect((await office.go(draft))!.status()).toBe(404);

    const other = await somebodyElse();
    const coach = new ProposalPages(other, language, process);
    await signInByMail(other, language, eva);
    await coach.go("/coaching");
    await coach.inspect();
    await coach.main.getByRole("link", { name: `Un four ${id}` }).click();
    await expect(coach.main).toContainText("Cuire son pain");
    expect(await coach.send(coach.button("coaching-send"))).toBe(422);
    await coach.inspect();
    await coach.field("coaching-words").fill("Combien coûtent les briques ?");
    await coach.button("coaching-send").click();
    await expect(coach.main).toContainText("Combien coûtent les briques ?");

    // The bearer reads it, writes what it costs, answers, and hands it in.
    await author.go(draft);
    await expect(author.main).toContainText("Combien coûtent les briques ?");
    await author.price("Briques", "1 250,50");
    await author.go(draft);
    await author.field("coaching-words").fill("C’est écrit, merci.");
    await author.button("coaching-send").click();
    await coach.go(draft);
    await expect(coach.main).toContainText("C’est écrit, merci.");
    await expect(coach.main).toContainText("Briques");
    await author.go(draft);
    await author.button("proposal-submit").click();
    await author.isAtStage("submitted");

    // Everyone reads the proposal now, and nobody what the two wrote to one another.
    await office.go(draft);
    await expect(office.main).toContainText("Briques");
    await expect(office.main).not.toContainText("Combien coûtent les briques");
  });
}
