// The words of a title that carry its meaning; docs/spec/conflicts.md CF11.
import { sortShort } from "./short-list.ts";

/** English words that say how a sentence is built, not what it is about. */
const STOP = new Set(
  (
    "the and for with from our all are that this these those into onto out per its their them they you your will not but any can has have had " +
    "was were who how what when where which while every each more most one also been being both could did does should would may might must " +
    "shall than then there here such some only very own same too just about between through during via upon his her she him ours theirs because"
  ).split(" "),
);

/** Lower case, without marks. Most texts are plain, and those need no tables. */
function lettersOnly(text: string): readonly string[] {
  const plain = text.toLowerCase();
  return PLAIN.test(plain)
    ? plain.split(/[^a-z]+/)
    : text
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .split(/[^\p{L}]+/u);
}
const PLAIN = /^[ -~]*$/;

/** Each once; long words first, so that the first few are rare ones. */
export function contentWords(text: string): readonly string[] {
  const words = lettersOnly(text)
    .filter((word) => word.length >= 3 && !STOP.has(word))
    .map((word) => (word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word));
  return sortShort([...new Set(words)], (a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Shared words over all words of two lists without repeats; 0 for two empty ones. */
export function jaccard(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((word) => b.includes(word)).length;
  return both === 0 ? 0 : both / (a.length + b.length - both);
}
