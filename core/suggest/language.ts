import type { CompiledLexicon } from "./compiled-lexicon.ts";
import type { Token } from "./tokens.ts";

/** The language whose small words, then whose vocabulary, the text has most of; the first one where they are even. */
export function languageOf(text: string, tokens: readonly Token[], lexicons: readonly CompiledLexicon[]): CompiledLexicon | undefined {
  const accents = [0, (text.match(/[àâçèêëîïôùûœ]/gi) ?? []).length, (text.match(/[ñ¿¡áíóú]/gi) ?? []).length];
  const marks = lexicons.map((lexicon, i) => tokens.filter(({ norm }) => lexicon.marks.has(norm)).length + (accents[i] ?? 0));
  const most = Math.max(...marks);
  const leaders = lexicons.filter((_, i) => marks[i] === most);
  if (leaders.length <= 1) return leaders[0];
  const hits = (lexicon: CompiledLexicon) =>
    [lexicon.audience, lexicon.lever, lexicon.turns, lexicon.approach, lexicon.channel, lexicon.timing, lexicon.decoys, lexicon.idioms, lexicon.askCues].reduce(
      (sum, set) => sum + set.find(tokens).length,
      0,
    );
  return leaders.map((lexicon) => ({ lexicon, hits: hits(lexicon) })).reduce((best, next) => (next.hits > best.hits ? next : best)).lexicon;
}
