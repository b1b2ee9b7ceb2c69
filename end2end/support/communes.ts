import type { APIRequestContext } from "@playwright/test";
import { aProcess, conduct, type Form, send } from "./shortcuts.ts";

/** A budget with an envelope for each of two communes, open to one guest choice. Gives its address. */
export async function twoCommunes(request: APIRequestContext): Promise<string> {
  const { process } = await aProcess(request, { published: true, envelope: false });
  for (const commune of ["ixelles", "forest"]) {
    const texts: Form = [
      ["slug", commune],
      ["name_fr", `Pour ${commune}`],
      ["name_nl", `Voor ${commune}`],
      ["summary_fr", "Les rues."],
      ["summary_nl", "De straten."],
    ];
    await send(request, `/fr/admin/p/${process}/new-envelope`, [
      ...texts,
      ["amount", "5 000"],
      ["currency", "EUR"],
      ["voters_from", commune],
      ["guests", "yes"],
    ]);
    for (const title of ["Un banc", "Un arbre"]) {
      await send(request, `/fr/admin/p/${process}/e/${commune}/projects/new`, [
        ["intent", "save"],
        ["original", "fr"],
        ["title_fr", `${title} à ${commune}`],
        ["summary_fr", "Pour la rue."],
        ["description_fr", "Une phrase."],
        ["bearer_name", "Comité Marie-Janson"],
        ["bearer_type", "collective"],
        ["theme", "streets"],
        ["line_0_label_fr", "Bois"],
        ["line_0_quantity", "1"],
        ["line_0_price", "900"],
      ]);
    }
    const draft = { process, envelope: commune, projects: [], titles: [] };
    await conduct(request, draft, "open");
  }
  return process;
}
