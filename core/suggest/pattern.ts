// Patterns of the lexicon, matched on tokens. One pattern is words with a space between:
// `word` (plural or not), `=word` (exactly this), `prefix*`, `a|b` either, `_` any one word, `~` up to three words, `#` a number, `@` somebody the goal could be for, `$name` any word of a class.
// `+ a b c` = a, and in the same clause, before or behind, b and c; the match is a alone.
// No pattern reaches over the end of a clause.
import { isCount, stem, type Token } from "./tokens.ts";

export interface Match {
  readonly start: number;
  /** Behind the last token. */
  readonly end: number;
}
interface Choice {
  readonly text: string;
  readonly prefix: boolean;
  readonly exact: boolean;
}
type Element = "any" | "gap" | "number" | "people" | readonly Choice[];

export interface Pattern<T> {
  readonly elements: readonly Element[];
  /** In any order: the elements behind the first stand anywhere in its clause. */
  readonly loose: boolean;
  readonly value: T;
}
export interface PatternSet<T> {
  find(tokens: readonly Token[], isPeople?: (index: number) => boolean): readonly (Match & { readonly value: T })[];
}

const GAP = 3;

export interface PatternOptions {
  /** Name → words, separated by "|". */
  readonly classes?: { readonly [name: string]: string };
  /** Endings of verbs, taken off before words are compared: "signs", "signed", "signing" are one. */
  readonly endings?: RegExp;
}

/** `sources`: value → patterns, separated by ",". */
export function patternSet<T>(sources: Iterable<readonly [value: T, patterns: string]>, { classes = {}, endings }: PatternOptions = {}): PatternSet<T> {
  const root = (word: string) => (endings === undefined ? word : word.replace(endings, ""));
  const byWord = new Map<string, Pattern<T>[]>();
  const byStart = new Map<string, Pattern<T>[]>();
  const others: Pattern<T>[] = [];
  const index = (map: Map<string, Pattern<T>[]>, key: string, pattern: Pattern<T>) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [pattern]);
    else if (list.at(-1) !== pattern) list.push(pattern);
  };
  for (const [value, patterns] of sources) {
    for (const source of patterns.split(",")) {
      if (source.trim() === "") continue;
      const words = source
        .trim()
        .replace(/\$(\w+)/g, (_, name: string) => classes[name] ?? name)
        .split(/\s+/);
      const loose = words[0] === "+";
      const pattern = { elements: words.slice(loose ? 1 : 0).map((element) => compileElement(element, root)), value, loose };
      const [first] = pattern.elements;
      if (typeof first === "string" || first === undefined) others.push(pattern);
      else for (const { text, prefix } of first) index(prefix ? byStart : byWord, prefix ? text.slice(0, 2) : text, pattern);
    }
  }
  return {
    find(read, isPeople = () => false) {
      const tokens = endings === undefined ? read : read.map((token) => ({ ...token, stem: root(token.stem) }));
      const found: (Match & { readonly value: T })[] = [];
      for (const [start, token] of tokens.entries()) {
        const candidates = [
          byWord.get(token.stem),
          token.norm === token.stem ? undefined : byWord.get(token.norm),
          byStart.get(token.norm.slice(0, 2)),
          others,
        ];
        for (const patterns of candidates) {
          for (const pattern of patterns ?? []) {
            const end = pattern.loose ? matchAround(tokens, start, pattern.elements, isPeople) : matchAt(tokens, start, pattern.elements, 0, isPeople);
            if (end > start) found.push({ start, end, value: pattern.value });
          }
        }
      }
      return found;
    },
  };
}

/** Every word that patterns spell out, for the correction of typos. */
export function literals(patterns: string): readonly string[] {
  return patterns
    .split(/[\s,|=+]+/)
    .map((word) => word.replace("*", ""))
    .filter((word) => /^\p{L}{5,}$/u.test(word));
}

function compileElement(source: string, root: (word: string) => string): Element {
  if (source === "_") return "any";
  if (source === "~") return "gap";
  if (source === "#") return "number";
  if (source === "@") return "people";
  return source.split("|").map((text) => {
    if (text.endsWith("*")) return { text: text.slice(0, -1), prefix: true, exact: false };
    return text.startsWith("=") ? { text: text.slice(1), prefix: false, exact: true } : { text: root(stem(text)), prefix: false, exact: false };
  });
}

/** End of the match, or -1. */
function matchAt(tokens: readonly Token[], at: number, elements: readonly Element[], next: number, isPeople: (index: number) => boolean): number {
  const element = elements[next];
  if (element === undefined) return at;
  const token = tokens[at];
  if (token === undefined || (next > 0 && token.clause !== tokens[at - 1]?.clause)) return -1;
  if (element === "gap") {
    for (let skipped = 0; skipped <= GAP; skipped++) {
      if (skipped > 0 && tokens[at + skipped]?.clause !== token.clause) return -1;
      const end = matchAt(tokens, at + skipped, elements, next + 1, isPeople);
      if (end !== -1) return end;
    }
    return -1;
  }
  return fits(token, at, element, isPeople) ? matchAt(tokens, at + 1, elements, next + 1, isPeople) : -1;
}

/** Behind the first element, or -1 where one of the others does not stand in the clause. */
function matchAround(tokens: readonly Token[], at: number, [first, ...others]: readonly Element[], isPeople: (index: number) => boolean): number {
  const end = first === undefined ? -1 : matchAt(tokens, at, [first], 0, isPeople);
  if (end === -1) return -1;
  const isThere = (element: Element) =>
    tokens.some((token, i) => i !== at && token.clause === tokens[at]?.clause && matchAt(tokens, i, [element], 0, isPeople) !== -1);
  return others.every(isThere) ? end : -1;
}

function fits(token: Token, at: number, element: Exclude<Element, "gap">, isPeople: (index: number) => boolean): boolean {
  if (element === "any") return true;
  if (element === "number") return isCount(token);
  if (element === "people") return isPeople(at);
  return element.some(({ text, prefix, exact }) => (prefix ? token.norm.startsWith(text) : token.norm === text || (!exact && token.stem === text)));
}
