// What a `frame` of a history does to the board. docs/spec/workshop-file.md WF14.
import type { Goal } from "../model/goal.ts";
import { namedCards } from "../model/named-cards.ts";
import { type Fields, FileError, quoted } from "./file-reader.ts";
import { idsOf, readDepartments, readHorizons, readObjectives, readPools } from "./read-frame.ts";
import { type BoardChange, type ReplayBoard, withFrame } from "./replay-board.ts";

/** Each given list replaces the old one. Cards of a vanished objective go to the lane; a row or a department in use stays. */
export function reframe(board: ReplayBoard, fields: Fields, path: string): BoardChange {
  const departments = fields.departments === undefined ? board.departments : readDepartments(fields.departments, `${path}/departments`);
  const objectives = fields.objectives === undefined ? board.objectives : readObjectives(fields.objectives, `${path}/objectives`);
  const horizons = fields.horizons === undefined ? board.horizons : readHorizons(fields.horizons, `${path}/horizons`);
  const rows = idsOf(horizons);
  const pools = fields.pools === undefined ? board.pools : readPools(fields.pools, `${path}/pools`, rows);
  const goals = [...board.goals.values()];
  refuseInUse(board.departments, departments, goals, ({ department }) => department, `${path}/departments`, "department", "has");
  refuseInUse(board.horizons, horizons, goals, ({ placement }) => placement?.horizon, `${path}/horizons`, "horizon", "holds");
  const columns = idsOf(objectives);
  const moved = goals.flatMap((goal): readonly (readonly [string, Goal])[] => {
    const at = goal.placement;
    return at === null || at.objective === null || columns.has(at.objective) ? [] : [[goal.id, { ...goal, placement: { ...at, objective: null } }]];
  });
  const frame = { departments, objectives, horizons, pools };
  return { ...frame, goals: new Map(moved), framed: withFrame(board.framed, frame) };
}

type Ids = readonly { readonly id: string }[];

/** Throws for the first that would go from under its cards. */
function refuseInUse(before: Ids, after: Ids, goals: readonly Goal[], of: (goal: Goal) => string | undefined, path: string, what: string, verb: string): void {
  const kept = idsOf(after);
  for (const { id } of before) {
    const standing = kept.has(id) ? [] : goals.filter((goal) => of(goal) === id);
    if (standing.length > 0) throw new FileError(path, `${what} ${quoted(id)} still ${verb} ${namedCards(standing)}`);
  }
}
