// What proposals are made from, without the rules: a conflict that is said, the cards it is about, and their board.
import type { Conflict } from "#core/conflicts/conflict.ts";
import { contextOf, type MoveCard, type MoveContext } from "#core/conflicts/moves/move-board.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";

export const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: [
    { id: "hr", title: "HR" },
    { id: "sales", title: "Sales" },
    { id: "pr", title: "Press" },
  ],
  objectives: [
    { id: "o1", title: "Listen", serves: true },
    { id: "o2", title: "Grow", serves: true },
  ],
  horizons: ["q1", "q2", "q3"].map((id) => ({ id, title: id.toUpperCase() })),
  pools: [
    { id: "design", title: "designers", unit: "weeks", capacity: { q1: 4, q2: 7 } },
    { id: "halls", title: "halls", unit: "", capacity: { q1: 2 } },
  ],
};

/** `cell`: objective and row; "lane" is no objective, "" not on the canvas. The title is the id in capitals. */
export function card(id: string, department: string, facets: Facets = {}, cell = "o1 q1"): Goal {
  const [objective = "", horizon = ""] = cell.split(" ");
  return { id, department, title: id.toUpperCase(), facets, placement: cell === "" ? null : { objective: objective === "lane" ? null : objective, horizon } };
}

/** About all of `goals`, unless `about` says which. */
export function contextAbout(about: Partial<Conflict>, goals: readonly Goal[], frame = FRAME): MoveContext {
  const conflict: Conflict = {
    ...{ rule: "human-raised", severity: "tension", goals: goals.map(({ id }) => id), identity: "i", print: "p" },
    ...{ kind: "conflict", departments: [...new Set(goals.map(({ department }) => department))], reopened: false },
    ...about,
  };
  return contextOf(conflict, { frame, goals: new Map(goals.map((goal) => [goal.id, goal])), raised: [], settled: [] });
}

/** The conflict's cards one by one; there is one at each place. */
export function cardsOf({ cards }: MoveContext): readonly [MoveCard, MoveCard] {
  const [a, b = a] = cards;
  if (a === undefined || b === undefined) throw new Error("a conflict without cards");
  return [a, b];
}
