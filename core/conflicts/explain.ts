// The words of a finding: a sentence that can be read aloud, a question, what its cards say, the facts that made it. Each rule says its own.
import type { Conflict, Explanation } from "./conflict.ts";
import { quotesOf } from "./quotes.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules/all.ts";
import { type ExplainLookup, toldOf } from "./told.ts";

const SAYS: ReadonlyMap<string, Rule["says"]> = new Map(RULES.map(({ id, says }) => [id, says]));

export function explain(conflict: Conflict, lookup: ExplainLookup): Explanation {
  const says = SAYS.get(conflict.rule);
  if (says === undefined) throw new Error(`no rule is called ${conflict.rule}`);
  const told = toldOf(conflict, lookup);
  const { sentence, question, facts } = says.about(told);
  return { name: says.name, sentence, question, quotes: quotesOf(told.goals), facts };
}

/** What a conflict is called in a room. */
export function nameOf(rule: string): string | undefined {
  return SAYS.get(rule)?.name;
}
