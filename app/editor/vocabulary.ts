import type { Goal } from "#core/model/goal.ts";

/** What a workshop starts with; every word people add comes before it. */
export const STARTING_WORDS = {
  lever: words(
    "posts response-time approval-time followers reach awareness engagement sign-ups sales hires replies rating complaints newsletters mentions traffic conversion retention sentiment subscribers training turnover videos workload attendance donations ad-budget cost-per-lead headcount",
  ),
  channel: words("facebook instagram linkedin blog website email x youtube intranet events phone print app chat podcast sms tiktok tv-radio whatsapp"),
  audience: words(
    "customers public candidates staff media followers retailers young-people investors managers partners residents regulators suppliers alumni donors families members patients students volunteers",
  ),
} as const;

export type Vocabulary = keyof typeof STARTING_WORDS;

function words(text: string): readonly string[] {
  return text.split(" ");
}

/** Words for a facet: those used on this canvas first, most used before, then the starting ones; each once. */
export function wordsFor(facet: Vocabulary, goals: Iterable<Goal>): readonly string[] {
  const uses = new Map<string, number>();
  for (const { facets } of goals) {
    const said = facet === "lever" ? (facets.lever === undefined ? [] : [facets.lever]) : (facets[facet] ?? []);
    for (const word of said) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const used = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  return [...new Set([...used, ...STARTING_WORDS[facet]])];
}

/** A word as people type it, as it is kept: one short noun in lower case, words joined by a hyphen. */
export function tidyWord(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, "-").slice(0, 40);
}
