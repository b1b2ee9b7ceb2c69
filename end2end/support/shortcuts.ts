import type { APIRequestContext, Page } from "@playwright/test";
import { freshAddress, type Persona } from "../pages/account.ts";
import type { Language } from "../pages/home.ts";
import { expect } from "./test.ts";

/** The same forms that a browser sends, for what a test needs and does not look at. */

/** Pairs of a name and a value; a name may stand more than once. */
type Form = [string, string][];

export async function send(request: APIRequestContext, path: string, form: Form): Promise<string> {
  const answer = await request.post(path, {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    data: new URLSearchParams(form).toString(),
  });
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
  return answer.url();
}

/** Takes the place of a persona of the demonstration. */
export async function asPersona(page: Page, language: Language, persona: Persona): Promise<void> {
  await send(page.request, `/${language}/demo/personas`, [["persona", persona]]);
}

/** Somebody new who signed in and said where they live. */
export async function asVoter(page: Page, language: Language): Promise<void> {
  const email = freshAddress(language);
  await send(page.request, `/${language}/sign-in`, [["email", email]]);
  const outbox = await (await page.request.get(`/${language}/demo/outbox`)).text();
  const letter = outbox.split(email)[1] ?? "";
  const link = /href="[^"]*(\/\w\w\/sign-in\/[^"]+)"/.exec(letter)?.[1];
  expect(link, `a letter to ${email}`).toBeDefined();
  await send(page.request, link!, []);
  await send(page.request, `/${language}/me`, [
    ["commune", "ixelles"],
    ["age", "25-39"],
  ]);
}

/** Casts a ballot for whoever is signed in. */
export async function vote(
  page: Page,
  language: Language,
  path: string,
  choices: string[],
): Promise<void> {
  const form: Form = choices.map((number) => ["choice", number]);
  const end = await send(page.request, `/${language}${path}`, [...form, ["intent", "cast"]]);
  expect(end).toContain("/vote/receipt");
}
