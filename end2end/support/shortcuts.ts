import type { APIRequestContext, Page } from "@playwright/test";
import { freshAddress, type Persona } from "../pages/account.ts";
import { inDays } from "../pages/desk.ts";
import type { Language } from "../pages/home.ts";
import { ADMINISTRATION } from "./addresses.ts";
import { expect } from "./test.ts";

/** The same forms that a browser sends, for what a test needs and does not look at. */

/** Pairs of a name and a value; a name may stand more than once. */
export type Form = [string, string][];

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
  await signInAt(page, language);
  await send(page.request, `/${language}/me`, [
    ["commune", "ixelles"],
    ["age", "25-39"],
  ]);
}

/** Signs somebody new in, and gives their address. */
export async function signInAt(page: Page, language: Language): Promise<string> {
  const email = freshAddress(language);
  await send(page.request, `/${language}/sign-in`, [["email", email]]);
  const outbox = await (await page.request.get(`/${language}/demo/outbox`)).text();
  const letter = outbox.split(email)[1] ?? "";
  const link = /href="[^"]*(\/\w\w\/sign-in\/[^"]+)"/.exec(letter)?.[1];
  expect(link, `a letter to ${email}`).toBeDefined();
  await send(page.request, link!, []);
  return email;
}

/** Casts a ballot for whoever is signed in: projects that are ticked, or fields as they are. */
export async function vote(
  page: Page,
  language: Language,
  path: string,
  choices: string[] | Form,
): Promise<void> {
  const form = choices.map((one): [string, string] => (typeof one === "string" ? ["choice", one] : one));
  const end = await send(page.request, `/${language}${path}`, [...form, ["intent", "cast"]]);
  expect(end).toContain("/vote/receipt");
}

/** The title of a project of `aProcess` in a language. */
export function titleIn(language: Language, title: string): string {
  return language === "nl" ? `${title} (nl)` : title;
}

/** What a test of the desk works on. */
export interface Draft {
  process: string;
  envelope: string;
  /** The addresses of its projects, and their titles in French. */
  projects: string[];
  titles: string[];
}

/** Where the projects of a test stand, and what they are about. */
const TITLES = ["Un banc au soleil", "Des nichoirs sous les toits", "Un atelier vélo"];
const THEMES = ["streets", "nature", "streets"];
const COMMUNES = ["ixelles", "forest", ""];

/** A budget of one's own: published or not, with an envelope, and up to three projects. */
export async function aProcess(
  request: APIRequestContext,
  { published = false, envelope = true, projects = 2, amount = "10 000", source = "", age = "" } = {},
): Promise<Draft> {
  await send(request, "/fr/demo/personas", [["persona", "staff"]]);
  const id = crypto.randomUUID().slice(0, 8);
  const process = `essai-${id}`;
  const date = (phase: string, opens: number, closes: number): Form => [
    [`${phase}_opens`, inDays(opens)],
    [`${phase}_closes`, inDays(closes)],
  ];
  await send(request, `/fr/admin/a/${ADMINISTRATION}/new-process`, [
    ["slug", process],
    ...inBoth("name", `Essai ${id}`, `Proef ${id}`),
    ...inBoth("summary", "Un budget pour essayer.", "Een budget om te proberen."),
    ...inBoth("about", "Rien n’est vrai ici.", "Hier is niets echt."),
    ...date("voting", 30, 44),
    ...date("counting", 44, 46),
    ...date("results", 46, 60),
    ["visibility", published ? "published" : "draft"],
  ]);
  if (!envelope) return { process, envelope: "", projects: [], titles: [] };
  await send(request, `/fr/admin/p/${process}/new-envelope`, [
    ["slug", "tous"],
    ...inBoth("name", "Pour tous", "Voor iedereen"),
    ...inBoth("summary", "Tout le monde y puise.", "Voor wie wil."),
    ["amount", amount],
    ["currency", "EUR"],
    ["source", source],
    ["minimum_age", age],
  ]);
  const titles = TITLES.slice(0, projects);
  for (const [place, title] of titles.entries()) {
    await send(request, `/fr/admin/p/${process}/e/tous/projects/new`, [
      ["intent", "save"],
      ["original", "fr"],
      ["title_fr", title],
      ["title_nl", titleIn("nl", title)],
      ["summary_fr", "Pour la rue."],
      ["description_fr", "Deux phrases sur le projet. Puis une autre."],
      ["bearer_name", "Comité Marie-Janson"],
      ["bearer_type", "collective"],
      ["theme", THEMES[place]!],
      ["commune", COMMUNES[place]!],
      ["line_0_label_fr", "Bois"],
      ["line_0_quantity", "2"],
      ["line_0_price", "1 250,50"],
    ]);
  }
  const plain = (title: string) => title.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const slug = (title: string) => plain(title).replace(/[^a-z]+/g, "-");
  return { process, envelope: "tous", projects: titles.map(slug), titles };
}

/** One project more in an envelope, as staff types it. */
export async function aProject(
  request: APIRequestContext,
  language: Language,
  envelope: string,
  { title, bearer, price }: { title: string; bearer: string; price: string },
): Promise<void> {
  await send(request, `/${language}/admin${envelope}/projects/new`, [
    ["intent", "save"],
    ["original", "fr"],
    ["title_fr", title],
    ["summary_fr", "Pour le quartier."],
    ["description_fr", "Deux phrases. Pas plus."],
    ["bearer_name", "Comité Helmet"],
    ["bearer_type", bearer],
    ["theme", "nature"],
    ["line_0_label_fr", "Travaux"],
    ["line_0_quantity", "1"],
    ["line_0_price", price],
  ]);
}

/** Ten points, at most six to one project. */
export const TEN_POINTS: Form = [
  ["ballot", "points"],
  ["total", "10"],
  ["max_per_project", "6"],
];
/** Three projects in an order. */
export const THREE_PLACES: Form = [
  ["ballot", "ranking"],
  ["places", "3"],
];

/** An open vote on three projects, by equal shares, with ballots as asked. */
export async function anOpenVote(
  request: APIRequestContext,
  ballot: Form,
  { amount = "10 000" } = {},
): Promise<Draft> {
  const draft = await aProcess(request, { published: true, projects: 3, amount });
  await send(request, `/fr/admin/p/${draft.process}/e/${draft.envelope}/rules`, [
    ...ballot,
    ["method", "equal-shares"],
    ["completion", "none"],
    ["intent", "save"],
  ]);
  await conduct(request, draft, "open");
  return draft;
}

/** Takes a step in the conduct of a vote. */
export async function conduct(
  request: APIRequestContext,
  { process, envelope }: Draft,
  intent: "open" | "close" | "count" | "publish",
): Promise<void> {
  const reason = inBoth("close_reason", "Tout le monde a voté.", "Iedereen heeft gestemd.");
  const end = await send(request, `/fr/admin/p/${process}/e/${envelope}/conduct`, [
    ["intent", intent],
    [`${intent}_confirm`, "yes"],
    ...(intent === "close" ? reason : []),
  ]);
  expect(end, `${intent} of ${process}`).toContain("?done=");
}

function inBoth(name: string, fr: string, nl: string): Form {
  return [
    [`${name}_fr`, fr],
    [`${name}_nl`, nl],
  ];
}
