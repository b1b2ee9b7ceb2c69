import type { Page } from "@playwright/test";
import type { Language } from "../pages/home.ts";
import { type Form, send, signInAt } from "./shortcuts.ts";

/** The value of a field for a moment: days from now, at an hour. */
export function moment(days: number, hour: number): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${String(hour).padStart(2, "0")}:00`;
}

/** Somebody new who acts for a collective of their own; gives its id. */
export async function aCollective(page: Page, language: Language, name: string): Promise<string> {
  await signInAt(page, language);
  const made = await send(page.request, `/${language}/actors/new`, [
    ["name", name],
    ["kind", "collective"],
    ["commune", "jette"],
    ["member_name", "Sam"],
  ]);
  return new URL(made).pathname.split("/").pop()!;
}

/** Somebody new who shares one thing in the name of a collective; gives the path of its page. */
export async function lends(
  page: Page,
  language: Language,
  { actor, what, kind, more = [] }: { actor: string; what: string; kind: string; more?: Form },
): Promise<string> {
  const speaker = await aCollective(page, language, actor);
  const shared = await send(page.request, `/${language}/registry/add`, [
    ["what", what],
    ["kind", kind],
    ["commune", "jette"],
    ["speaker", speaker],
    ["address", "Rue Longue 7"],
    ["key", "Sous le pot bleu"],
    ...more,
  ]);
  return new URL(shared).pathname.slice(3);
}
