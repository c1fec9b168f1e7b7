// Small boards in few signs, asked of the engine, the slow rules and the second reading of the text at once.
import { expect } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import type { Raised } from "#core/model/workshop.ts";
import { byTheLetter, type LetterBoard, type LetterFinding } from "./letter.ts";

export const named = (...ids: readonly string[]) => ids.map((id) => ({ id, title: id }));
export const objectives = (...ids: readonly string[]) => ids.map((id) => ({ id, title: id, serves: !id.endsWith("!") }));
/** Four departments, rows q1 to q4, columns o1 to o3. */
export const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: named("a", "b", "c", "d"),
  objectives: objectives("o1", "o2", "o3"),
  horizons: named("q1", "q2", "q3", "q4"),
  pools: [{ id: "money", title: "Money", unit: "k", capacity: { q1: 8, q2: null } }],
};

/** `a1` is of department a. `at`: "o1 q1", "lane q1", "tray". Titles share no words unless said. */
export function card(id: string, at: string, facets: Facets = {}, more: Partial<Goal> = {}): Goal {
  const [objective = "", horizon = ""] = at.split(" ");
  const placement = at === "tray" ? null : { objective: objective === "lane" ? null : objective, horizon };
  return { id, department: id.slice(0, 1), title: id, facets, placement, ...more };
}
export function board(goals: readonly Goal[], frame: Partial<Frame> = {}, raised: readonly Raised[] = []): LetterBoard {
  return { frame: { ...FRAME, ...frame }, goals, raised };
}
/** So many cards of all departments that trouble nobody. */
export function quiet(count: number, departments = "abcd"): readonly Goal[] {
  return Array.from({ length: count }, (_, i) => card(`${departments[i % departments.length]}-quiet${i}`, `o3 q${(i % 4) + 1}`));
}

type Named = Pick<LetterFinding, "rule" | "severity" | "goals" | "scope">;
const words = ({ severity, rule, goals, scope }: Named) =>
  [severity, rule, goals.join("+"), ...Object.values(scope ?? {}).map(String)].filter((word) => word !== "").join(" ");

/** Every finding in words: severity, rule, cards, scope. */
export function judged({ frame, goals, raised }: LetterBoard): readonly Conflict[] {
  const bit = createEngine();
  bit.apply({ frame: [EMPTY_FRAME, frame], raised: { added: raised, updated: [], removed: [] } });
  for (const goal of goals) bit.apply({ goals: { added: [goal], updated: [], removed: [] } });
  for (const goal of goals) bit.apply({ goals: { added: [], updated: [], removed: [goal] } });
  expect(bit.current()).toEqual(detectAll({ frame, goals: [], raised }));
  for (const goal of [...goals].reverse()) bit.apply({ goals: { added: [goal], updated: [], removed: [] } });
  const slow = detectAll({ frame, goals, raised });
  expect(bit.current()).toEqual(slow);
  const inWords = (one: Named) => `${words(one)} ${JSON.stringify(Object.entries(one.scope ?? {}).sort())}`;
  expect(slow.map(inWords).sort()).toEqual(byTheLetter({ frame, goals, raised }).map(inWords).sort());
  return slow;
}
/** What is said of one rule, in words. */
export function says(rule: string, board: LetterBoard): readonly string[] {
  return judged(board)
    .filter((one) => one.rule === rule)
    .map((one) => words(one).replace(`${rule} `, "").replace(rule, ""));
}
/** The print of the only finding of a rule. */
export function printOf(rule: string, board: LetterBoard): string {
  const [one, ...more] = judged(board).filter((conflict) => conflict.rule === rule);
  if (one === undefined || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} findings of ${rule}`);
  return one.print;
}
