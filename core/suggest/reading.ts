// A text read once: its words, which of them are decoys, and which are denied.
import type { CompiledLexicon } from "./compiled-lexicon.ts";
import type { Match } from "./pattern.ts";
import type { Token } from "./tokens.ts";

export interface Reading {
  readonly tokens: readonly Token[];
  readonly lexicon: CompiledLexicon;
  /** Part of an expression that means something else ("customer service"). */
  readonly decoy: readonly boolean[];
  /** What is named as not wanted ("instead of …", "no …"). */
  readonly excluded: readonly boolean[];
  /** Right after a "no" or "without": "no growth in …". */
  readonly denied: readonly boolean[];
  /** In the reach of a "not". */
  readonly negated: readonly boolean[];
  /** In the reach of a "not" whose verb turns it into a yes ("do not reduce"). */
  readonly yielded: readonly boolean[];
}

/** "Not on instagram yet": there it shall go. */
const YET = new Set("yet encore todavia aun".split(" "));
const NOT_REACH = 7;
const NO_REACH = 2;
/** "No tweets unless legal agrees" is about tweets. */
const UNLESS = new Set("unless until without before except sans avant tant sin antes hasta".split(" "));
export const PREPOSITIONS = new Set(
  "through thru on for in to with by of at among via from under after sur pour en dans chez avec par para con de du des a al".split(" "),
);

export function read(tokens: readonly Token[], lexicon: CompiledLexicon): Reading {
  const blank = () => tokens.map(() => false);
  const [decoy, excluded, denied, negated, yielded] = [blank(), blank(), blank(), blank(), blank()];
  for (const { start, end } of lexicon.decoys.find(tokens)) decoy.fill(true, start, end);
  const yields = lexicon.yields.find(tokens);
  for (const { start, end, value } of lexicon.negation.find(tokens)) {
    const clauseEnd = endOfClause(tokens, start);
    if (value === "insteadOf" && !tokens.slice(end, clauseEnd).some(({ norm }) => YET.has(norm))) excluded.fill(true, start, clauseEnd);
    if (value === "not") {
      const reach = Math.min(clauseEnd, end + NOT_REACH);
      negated.fill(true, end, reach);
      if (yields.some((verb) => verb.start >= end && verb.start < reach)) yielded.fill(true, end, reach);
    }
    if (value === "no") {
      const wants =
        end < clauseEnd && (["more", "plus", "mas"].includes(tokens[end]?.norm ?? "") || tokens.slice(end, clauseEnd).some(({ norm }) => UNLESS.has(norm)));
      for (let i = end; !wants && i < Math.min(clauseEnd, end + NO_REACH) && !(i > end && PREPOSITIONS.has(tokens[i]?.norm ?? "")); i++) {
        excluded[i] = true;
        denied[i] = true;
      }
    }
  }
  return { tokens, lexicon, decoy, excluded, denied, negated, yielded };
}

export function endOfClause(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && tokens[end]?.clause === tokens[at]?.clause) end++;
  return end;
}

export function startOfClause(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]?.clause === tokens[at]?.clause) start--;
  return start;
}

export function touches(flags: readonly boolean[], { start, end }: Match): boolean {
  for (let i = start; i < end; i++) if (flags[i]) return true;
  return false;
}

/** Of matches that overlap, the longest; then the earlier. In the order of the text. */
export function longest<M extends Match>(matches: readonly M[]): readonly M[] {
  const kept: M[] = [];
  for (const match of [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}
