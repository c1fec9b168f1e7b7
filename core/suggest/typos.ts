// Words as thumbs type them: one letter off, two swapped, one doubled or missing.
import { stem, type Token } from "./tokens.ts";

/** Real words that stand one letter from a word of the lexicon. */
const REAL_WORDS = new Set(
  "painting painted football diver ouvrir guide plante ecrit pedimos perdido vista cuartel client contact content contract enfermeria marked marker member mention meting patent patience posted public reaction sending traffic trafic".split(
    " ",
  ),
);
/** A known word in another form is no typo. */
const ENDINGS = /(ed|d|ing|er|ers|ly|r|e|es|ent|ant|ons|ez|an|n|mos|do|da)$/;
const MIN_LETTERS_TWICE = 5;
const MIN_LETTERS_ANY = 7;

export interface Spelling {
  correct(token: Token): void;
}

/** `known` = words and prefixes that mean something; `targets` = words a typo may stand for. */
export function createSpelling(known: ReadonlySet<string>, targets: readonly string[]): Spelling {
  const byUndoubled = new Map(targets.map((word) => [undoubled(word), word]));
  const byLength = new Map<number, string[]>();
  for (const word of new Set(targets.flatMap((word) => [word, `${word}s`]))) {
    if (word.length >= MIN_LETTERS_ANY) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  }
  return {
    correct(token) {
      const { norm } = token;
      if (
        norm.length < MIN_LETTERS_TWICE ||
        known.has(norm) ||
        known.has(token.stem) ||
        known.has(norm.replace(ENDINGS, "")) ||
        known.has(norm.replace(/(ed|ing|er|ers)$/, "e")) ||
        REAL_WORDS.has(token.stem)
      )
        return;
      const meant = byUndoubled.get(undoubled(norm)) ?? byUndoubled.get(undoubled(token.stem)) ?? nearest(norm) ?? nearest(token.stem);
      if (meant === undefined) return;
      token.norm = meant;
      token.stem = stem(meant);
    },
  };

  function nearest(word: string): string | undefined {
    if (word.length < MIN_LETTERS_ANY - 1) return undefined;
    for (const length of [word.length, word.length + 1, word.length - 1]) {
      const near = (byLength.get(length) ?? []).find((candidate) => candidate[0] === word[0] && isOneSlipAway(candidate, word));
      if (near !== undefined) return near;
    }
    return undefined;
  }
}

function undoubled(word: string): string {
  return word.replace(/(.)\1+/g, "$1");
}

/** One letter wrong, missing or too many, or two neighbours swapped. */
export function isOneSlipAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  // At the very end a letter more, less or other is more often another word ("employer", "directo") than a slip.
  if (tail === 0) return false;
  const [restA, restB] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
