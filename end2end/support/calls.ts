import type { APIRequestContext, Page } from "@playwright/test";
import { inDays } from "../pages/desk.ts";
import type { Language } from "../pages/home.ts";
import { ADMINISTRATION } from "./addresses.ts";
import { type Form, send } from "./shortcuts.ts";
import { expect } from "./test.ts";

/** Where a budget that calls for ideas stands: people propose, or the valuation is over and staff goes on. */
export type Moment = "submission" | "valuation";

/** Days from now at which each phase opens and closes, for each moment. */
const PHASES: Record<Moment, [string, number, number][]> = {
  submission: [
    ["submission", -2, 10],
    ["review", 10, 20],
    ["valuation", 20, 30],
    ["voting", 40, 54],
    ["counting", 54, 56],
    ["results", 56, 90],
  ],
  valuation: [
    ["submission", -30, -20],
    ["review", -20, -10],
    ["valuation", -10, -1],
    ["voting", 40, 54],
    ["counting", 54, 56],
    ["results", 56, 90],
  ],
};

function texts(process: string, moment: Moment): Form {
  const name = `Appel ${process.slice(-8)}`;
  const dates = PHASES[moment].flatMap(([phase, opens, closes]): Form => [
    [`${phase}_opens`, inDays(opens)],
    [`${phase}_closes`, inDays(closes)],
  ]);
  return [
    ["slug", process],
    ["name_fr", name],
    ["name_nl", name],
    ["summary_fr", "Un appel pour essayer."],
    ["summary_nl", "Een oproep om te proberen."],
    ["about_fr", "Rien n’est vrai ici."],
    ["about_nl", "Hier is niets echt."],
    ...dates,
    ["visibility", "published"],
  ];
}

/** A budget that calls for ideas now, with one envelope. Gives its address. */
export async function aCall(request: APIRequestContext, amount = "20 000"): Promise<string> {
  await send(request, "/fr/demo/personas", [["persona", "staff"]]);
  const process = `appel-${crypto.randomUUID().slice(0, 8)}`;
  await send(request, `/fr/admin/a/${ADMINISTRATION}/new-process`, texts(process, "submission"));
  await send(request, `/fr/admin/p/${process}/new-envelope`, [
    ["slug", "tous"],
    ["name_fr", "Pour tous"],
    ["name_nl", "Voor iedereen"],
    ["summary_fr", "Tout le monde y puise."],
    ["summary_nl", "Voor wie wil."],
    ["amount", amount],
    ["currency", "EUR"],
  ]);
  return process;
}

/** Lets time pass: the administration moves the dates of its phases. */
export async function letTimePass(
  request: APIRequestContext,
  process: string,
  moment: Moment,
): Promise<void> {
  await send(request, "/fr/demo/personas", [["persona", "staff"]]);
  const end = await send(request, `/fr/admin/p/${process}`, texts(process, moment));
  expect(end).toContain("done=saved");
}

/** The address behind the last link to a path in the letters to somebody. */
export async function linkTo(
  page: Page,
  language: Language,
  email: string,
  path: string,
): Promise<string> {
  const outbox = await (await page.request.get(`/${language}/demo/outbox`)).text();
  const letters = outbox.split("<li").filter((letter) => letter.includes(email));
  const link = letters.map((letter) => letter.match(`href="[^"]*(/\\w\\w${path}[^"]+)"`)?.[1]).find(Boolean);
  expect(link, `a letter to ${email} with ${path}`).toBeDefined();
  return link!;
}

/** An enterprise number with the right check digits, that the register does not have. */
export function aNumber(): string {
  const eight = Math.floor(Math.random() * 1_900_000) + 1_000;
  const check = 97 - (eight % 97);
  return `00000${eight}`.slice(-8) + String(check).padStart(2, "0");
}
