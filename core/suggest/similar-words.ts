// A text as the words that carry it, brought to a common form, and its facets as words too.
import type { Facets } from "../model/goal.ts";
import { withoutAccents } from "./tokens.ts";
import { isOneSlipAway } from "./typos.ts";

export interface WordKey {
  readonly key: string;
  /** False for a facet ("channel:instagram"). */
  readonly isWord: boolean;
  /** The last word of a text may not be typed to its end. */
  readonly isLast: boolean;
}

const SMALL_WORDS = new Set(
  "a an the and or of to in on for with by at from our we us you your their they it is are be this that more less all every each as so not no up out get make do have who what how can will should must than into per via new le la les un une des du de d l et ou au aux en pour par avec sur dans nos notre nous vous leur leurs est sont ce cette ces plus moins tous toutes chaque que qui ne pas el los las una unos unas y o del al para por con sin sobre en nuestro nuestra nuestros nuestras su sus es son este esta mas menos todos todas cada que no se lo".split(
    " ",
  ),
);
const ENDING = /(?:ations?|aciones|acion|ements?|mientos?|ings?|ings|ies|ied|ers?|ed|es|ez|e|s|y|os?|as?)$/;
const LEAST_STEM = 4;

/** Keys by themselves; `facets` counts confirmed and suggested ones alike. */
export function keysOf(text: string, facets: Pick<Facets, "lever" | "direction" | "channel" | "audience">): ReadonlyMap<string, WordKey> {
  const words = withoutAccents(text.slice(0, 600).toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
  const keys = new Map<string, WordKey>();
  for (const [i, word] of words.entries()) {
    if (SMALL_WORDS.has(word) || word.length < 2) continue;
    const key = rootOf(word);
    keys.set(key, { key, isWord: true, isLast: i === words.length - 1 });
  }
  const said = [
    ...(facets.lever === undefined ? [] : [`lever:${facets.lever.toLowerCase()} ${facets.direction ?? ""}`]),
    ...(facets.channel ?? []).map((channel) => `channel:${channel.toLowerCase()}`),
    ...(facets.audience ?? []).map((who) => `audience:${who.toLowerCase()}`),
  ];
  for (const key of said) keys.set(key, { key, isWord: false, isLast: false });
  return keys;
}

export function keysAlike(typed: WordKey, there: WordKey): boolean {
  if (!typed.isWord || !there.isWord) return false;
  if (typed.key === there.key) return true;
  if (typed.isLast && typed.key.length >= 3 && there.key.startsWith(typed.key)) return true;
  const [long, other] = [typed.key.length, there.key.length];
  return long >= 5 && Math.abs(long - other) <= 1 && typed.key[0] === there.key[0] && isOneSlipAway(typed.key, there.key);
}

/** The word without its endings, the same crude rule for the three languages: "recruiting", "recruiters" -> "recruit". */
function rootOf(word: string): string {
  let root = word;
  for (let round = 0; round < 2; round++) {
    const shorter = root.replace(ENDING, "");
    if (shorter.length < LEAST_STEM) break;
    root = shorter;
  }
  return root.replace(/(.)\1$/, "$1");
}
