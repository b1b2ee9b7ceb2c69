import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "../pages/home.ts";

/**
 * The words of the product, read from where it reads them itself. Fluent, as far as the files go:
 * texts, variables and choices by number.
 */
const LOCALES = fileURLToPath(new URL("../../app/locales/", import.meta.url));

type Piece = string | { variable: string; variants: Variant[] };
interface Variant {
  key: string;
  pieces: Piece[];
}

/** What a text is given. What it is not given matches anything. */
export type Facts = Record<string, string | number>;

const cache = new Map<Language, Map<string, Piece[]>>();

function texts(language: Language): Map<string, Piece[]> {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const found = new Map<string, Piece[]>();
  const folder = `${LOCALES}${language}/`;
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    // A message is a line with its name and all the indented or empty lines below.
    for (const block of readFileSync(folder + file, "utf8").split(/\n(?=\S)/)) {
      const message = /^([a-z][\w-]*) =([\s\S]*)$/.exec(block);
      if (message !== null) found.set(message[1]!, new Reader(message[2]!.trim()).pieces(false));
    }
  }
  cache.set(language, found);
  return found;
}

/** Reads a pattern. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end, or within a choice up to its next variant. */
  pieces(inVariant: boolean): Piece[] {
    const pieces: Piece[] = [];
    let text = "";
    while (this.at < this.source.length) {
      if (inVariant && /^(\s*\n\s*\*?\[|\s*\})/.test(this.source.slice(this.at))) break;
      const letter = this.source[this.at++]!;
      if (letter === "{") {
        pieces.push(text, this.placeable());
        text = "";
      } else {
        text += letter;
      }
    }
    return [...pieces, text].filter((piece) => piece !== "");
  }

  private take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.source.slice(this.at));
    if (found === null) return undefined;
    this.at += found[0].length;
    return found[1];
  }

  private placeable(): Piece {
    const literal = this.take(/^\s*"([^"]*)"\s*\}/);
    if (literal !== undefined) return literal;
    const variable = this.take(/^\s*\$(\w+)\s*/);
    if (variable === undefined) throw new Error(`cannot read ${this.source}`);
    const variants: Variant[] = [];
    this.take(/^(->)/);
    for (let key = this.variant(); key !== undefined; key = this.variant()) {
      variants.push({ key, pieces: this.pieces(true) });
    }
    this.take(/^\s*(\})/);
    return { variable, variants };
  }

  private variant(): string | undefined {
    return this.take(/^\s*\*?\[\s*(\w+)\s*\] ?/);
  }
}

/** A text as part of a regular expression; white space of any kind is white space. */
function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
}

function pattern(pieces: Piece[], language: Language, facts: Facts): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return literally(piece);
      const fact = facts[piece.variable];
      if (piece.variants.length === 0) {
        return fact === undefined ? "[\\s\\S]+?" : literally(String(fact));
      }
      const wanted = fact === undefined ? piece.variants : [chosen(piece.variants, language, fact)];
      return `(?:${wanted.map((one) => pattern(one.pieces, language, facts)).join("|")})`;
    })
    .join("");
}

function chosen(variants: Variant[], language: Language, fact: string | number): Variant {
  const plural = new Intl.PluralRules(language).select(Number(fact));
  const by = (key: string) => variants.find((variant) => variant.key === key);
  return by(String(fact)) ?? by(plural) ?? by("other")!;
}

/** The words of one language, as what a page is searched for. */
export class Words {
  constructor(readonly language: Language) {}

  private source(key: string, facts: Facts): string {
    const pieces = texts(this.language).get(key);
    // An unknown key shows itself on the page too.
    return pieces === undefined ? literally(key) : pattern(pieces, this.language, facts);
  }

  /** The whole text. */
  is(key: string, facts: Facts = {}): RegExp {
    return new RegExp(`^\\s*${this.source(key, facts)}\\s*$`);
  }

  /** A text that begins so, as a label does that goes on with a mark or a hint. */
  starts(key: string, facts: Facts = {}): RegExp {
    return new RegExp(`^\\s*${this.source(key, facts)}`);
  }

  /** The text anywhere. */
  has(key: string, facts: Facts = {}): RegExp {
    return new RegExp(this.source(key, facts));
  }

  /** The label of a field of a text that is written in several languages. */
  inLanguage(key: string, language: Language): RegExp {
    return new RegExp(`^\\s*${this.source(key, {})} – ${this.source(`language-${language}`, {})}`);
  }
}
