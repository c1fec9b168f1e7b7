// What a text says, and who says it already.
import type { Goal } from "#core/model/goal.ts";
import { createSimilar } from "#core/suggest/similar.ts";
import type { OwnWords, Suggestion } from "#core/suggest/suggestion.ts";

export interface Reading {
  readonly said: Suggestion;
  /** In use on this board and named by the text. */
  readonly levers: readonly string[];
  /** The most similar first. */
  readonly twins: readonly Goal[];
}

export interface Reader {
  /** `goals`: the same list object while nothing in it changed; `except`: the goal whose text it is. */
  read(text: string, goals: readonly Goal[], except?: string): Promise<Reading>;
}

export const NOTHING_READ: Reading = { said: {}, levers: [], twins: [] };
/** As many as are read at a glance while typing. */
const MOST_TWINS = 2;

export function createReader(suggest: (text: string, own: OwnWords) => Suggestion | Promise<Suggestion>): Reader {
  const similar = createSimilar();
  return {
    async read(text, goals, except) {
      if (text.trim() === "") return NOTHING_READ;
      const said = await suggest(text, ownWords(goals));
      const levers = said.lever === undefined ? similar.levers(text, goals, 1) : [];
      const options = { said, most: MOST_TWINS, ...(except === undefined ? {} : { except }) };
      return { said, levers, twins: similar.goals(text, goals, options).map(({ goal }) => goal) };
    },
  };
}

/** The words people use on this board, sorted; what no person has confirmed is no word of theirs. */
export function ownWords(goals: readonly Goal[]): Required<OwnWords> {
  const own = { lever: new Set<string>(), channel: new Set<string>(), audience: new Set<string>() };
  for (const { facets, suggested } of goals) {
    if (facets.lever !== undefined && suggested?.includes("lever") !== true) own.lever.add(facets.lever);
    for (const facet of ["channel", "audience"] as const) {
      if (suggested?.includes(facet) !== true) for (const word of facets[facet] ?? []) own[facet].add(word);
    }
  }
  return { lever: [...own.lever].sort(), channel: [...own.channel].sort(), audience: [...own.audience].sort() };
}
