// The word two departments may mean different things by.
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Goal } from "#core/model/goal.ts";
import type { GlossaryEntry } from "#core/model/room.ts";

/** What the cards share: the lever, else a channel, else an audience; empty where they share none, and a person writes it. */
export function termOf({ scope, goals }: Pick<Conflict, "scope" | "goals">, goal: (id: string) => Goal | undefined): string {
  if (scope?.lever) return scope.lever;
  const [first, ...others] = goals.map((id) => goal(id)?.facets).filter((facets) => facets !== undefined);
  if (first === undefined || others.length === 0) return "";
  if (first.lever !== undefined && others.every(({ lever }) => lever === first.lever)) return first.lever;
  const shared = (facet: "channel" | "audience") => first[facet]?.find((word) => others.every((facets) => facets[facet]?.includes(word)));
  return shared("channel") ?? shared("audience") ?? "";
}

/** Upper and lower case and spaces aside. */
export function entryOf(term: string, glossary: readonly GlossaryEntry[]): GlossaryEntry | undefined {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();
  return glossary.find((entry) => plain(entry.term) === plain(term));
}
