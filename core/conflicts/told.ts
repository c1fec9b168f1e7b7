// What a rule's sentence is made from: the conflict, its cards, and what people call things.
import type { Frame } from "../model/frame.ts";
import type { Facets, Goal } from "../model/goal.ts";
import type { Raised } from "../model/workshop.ts";
import { effectiveFacets } from "./card.ts";
import type { Conflict, Explanation, Fact, Scope } from "./conflict.ts";

/** What a rule says itself; the name is not made anew each time. */
export type Said = Omit<Explanation, "name" | "quotes">;

export interface ExplainLookup {
  readonly frame: Frame;
  readonly goal: (id: string) => Goal | undefined;
  readonly raised: (id: string) => Raised | undefined;
}

/** What is missing has words too: an id, or "somebody". */
export interface Told extends ExplainLookup {
  readonly conflict: Conflict;
  readonly scope: Scope;
  /** Those of its cards that are there, in its order. */
  readonly goals: readonly Goal[];
  /** Its departments: "HR and Publishing". */
  readonly depts: string;
  dept(id: string | null | undefined): string;
  row(id: string | null | undefined): string;
  column(id: string | null | undefined): string;
  quote(goal: Goal | undefined): string;
  list(words: readonly string[]): string;
  /** Confirmed facets only. */
  f(goal: Goal | undefined): Facets;
  fact(goal: Goal | undefined, facet: Fact["facet"], text: string): Fact;
}

/** Who needs a card that says no; both ways where two cards need and refuse each other (CC13). */
export function refusals<Card extends { readonly goal: Goal; readonly f: Facets }>(
  cards: readonly Card[],
): readonly { readonly by: Card; readonly on: Card }[] {
  return cards.flatMap((by) =>
    cards.filter((on) => on !== by && on.f.stance === "resist" && by.f.dependsOn?.includes(on.goal.id) === true).map((on) => ({ by, on })),
  );
}

export function toldOf(conflict: Conflict, lookup: ExplainLookup): Told {
  const { frame } = lookup;
  const dept = (id: string | null | undefined) => frame.departments.find((d) => d.id === id)?.title ?? id ?? "somebody";
  const list = (words: readonly string[]) => (words.length <= 1 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);
  return {
    ...lookup,
    conflict,
    scope: conflict.scope ?? {},
    goals: conflict.goals.map((id) => lookup.goal(id)).filter((goal) => goal !== undefined),
    depts: list(conflict.departments.map(dept)),
    dept,
    row: (id) => frame.horizons.find((h) => h.id === id)?.title ?? id ?? "",
    column: (id) => frame.objectives.find((o) => o.id === id)?.title ?? id ?? "",
    quote: (goal) => (goal === undefined ? "a goal" : `“${goal.title}”`),
    list,
    f: (goal) => (goal === undefined ? {} : effectiveFacets(goal)),
    fact: (goal, facet, text) => ({ goal: goal?.id ?? null, facet, text }),
  };
}
