import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a PDF says, as a screen reader or a search would find it. */
export interface Read {
  /** The language it says it is in. */
  language: string | undefined;
  /** The text of each page, its lines joined by line ends. */
  pages: string[];
}

/** Reads the text of a PDF. */
export async function readPdf(path: string): Promise<Read> {
  const data = new Uint8Array(await readFile(path));
  const document = await getDocument({ data, useSystemFonts: true, verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join("\n"));
  }
  return { language: (info as { Language?: string }).Language, pages };
}

/** The code that stands on a page of a letter. */
export function codeOn(page: string): string {
  const code = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/.exec(page)?.[0];
  if (code === undefined) throw new Error(`no code on:\n${page}`);
  return code;
}
