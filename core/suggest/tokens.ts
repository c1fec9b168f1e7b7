// A text as words: lower case, no accents, contractions written out, clauses told apart.

export interface Token {
  /** As typed, lower case. */
  readonly raw: string;
  /** Lower case without accents; a typo once corrected. */
  norm: string;
  /** `norm` without its plural ending. */
  stem: string;
  /** Clauses end at punctuation and at words like "but". */
  readonly clause: number;
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]?t\b/g, "will not"],
  [/\bcan['’]?t\b|\bcannot\b/g, "can not"],
  [/\b(do|does|did|is|are|was|should|must|would|could|need|has|have)n['’]?t\b/g, "$1 not"],
  [/\blet['’]s\b/g, "let us"],
  [/\b(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)['’](?=[\p{L}\d])/gu, "$1e "],
  [/(\p{L})['’]s\b/gu, "$1"],
  [/(\p{L})['’](?!\p{L})/gu, "$1"],
];
const WORD = /\d+(?:[.,]\d+)*|[\p{L}]+|[%€$£@&]/gu;
const CLAUSE_END = /[.!?;:,()–—|]|\s-+\s|\n/;
const CLAUSE_WORDS = new Set(["but", "mais", "pero", "sino", "while", "whereas"]);

const FRONTED = new Set(["before", "avant", "antes"]);

export function tokenize(text: string): Token[] {
  let line = text.slice(0, 600).toLowerCase().normalize("NFC");
  for (const [from, to] of CONTRACTIONS) line = line.replace(from, to);
  line = line
    .replace(/(?<!\d)(\d{1,3})[ \u00a0\u202f](?=\d{3}(?!\d))/g, "$1")
    .replace(/(^|\s)\+(?=\d)|(^|\s)\+\s(?=\d+(?:[.,]\d+)?\s?(?:%|pct|percent))/g, " up ")
    .replace(/(^|\s)(?:minus |[-\u2212]\s?)(?=\d+(?:[.,]\d+)?\s?(?:%|pct|percent))/g, "$1down ")
    .replace(/\bpct\b/g, "%")
    .replace(/(\d)[ºª°]/g, "$1")
    .replace(/\bn[º°]/g, "numero")
    .replace(/\b(i|we|you|they)['’]d\b/g, "$1 would")
    .replace(/\bb4\b/g, "before")
    .replace(/\bw\/o\b/g, "without")
    .replace(/\bw\/(?=\s)/g, "with")
    .replace(/\bppl\b/g, "people")
    .replace(/\bxmas\b/g, "christmas")
    .replace(/\bno[- ]?shows?\b/g, "noshows")
    .replace(/\bx-ray/g, "xray")
    .replace(/\be-(?=[a-z])/g, "e");
  const tokens: Token[] = [];
  let clause = 0;
  let end = 0;
  for (const match of line.matchAll(WORD)) {
    const between = line.slice(end, match.index);
    const [raw] = match;
    // "Before it goes out, show it to legal" is one clause.
    const isFronted = clause === 0 && /^\s*,\s*$/.test(between) && FRONTED.has(tokens[0]?.norm ?? "");
    if (tokens.length > 0 && !isFronted && (CLAUSE_END.test(between) || CLAUSE_WORDS.has(raw))) clause++;
    end = match.index + raw.length;
    const norm = withoutAccents(raw);
    tokens.push({ raw, norm, stem: stem(norm), clause });
  }
  return joinLoneWords(tokens);
}

/** "Fewer, better emails": a word alone between two stops belongs to what follows. */
function joinLoneWords(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let shift = 0;
  for (const [i, token] of tokens.entries()) {
    const alone = tokens[i - 1]?.clause !== token.clause && tokens[i + 1]?.clause === token.clause + 1;
    joined.push({ ...token, clause: token.clause - shift });
    if (alone) shift++;
  }
  return joined;
}

/** "q" is "que", unless it is the quarter of "Q1". */
export function writeOut(tokens: readonly Token[], short: { readonly [typed: string]: string }): void {
  for (const [i, token] of tokens.entries()) {
    const meant = Object.hasOwn(short, token.norm) && !isNumber(tokens[i + 1]) ? short[token.norm] : undefined;
    if (meant === undefined) continue;
    token.norm = meant;
    token.stem = stem(meant);
  }
}

export function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe");
}

/** Light: plural endings only, the same for all three languages. */
export function stem(word: string): string {
  // "donaciones", "trabajadores", but not "stores"
  if (/^.{3,}(?:[dst]or|ion|dad)es$/.test(word)) return word.slice(0, -2);
  const one = word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
  if (one.length > 4 && one.endsWith("ie")) return `${one.slice(0, -2)}y`;
  return one.length > 4 && /(?:ch|sh|ss|x)e$/.test(one) ? one.slice(0, -1) : one;
}

export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\d/.test(token.norm);
}

const NUMBER_WORDS = new Set(
  "two three four five six seven eight nine ten twelve twenty thirty fifty hundred deux trois quatre cinq sept huit neuf dix douze vingt trente cent dos tres cuatro cinco seis siete ocho nueve diez doce veinte treinta cien".split(
    " ",
  ),
);

/** In digits or, above one, in words. */
export function isCount(token: Token | undefined): boolean {
  return token !== undefined && (isNumber(token) || NUMBER_WORDS.has(token.norm));
}
