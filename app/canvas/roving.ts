import type { Frame } from "#core/model/frame.ts";
import type { GoalId } from "#core/model/goal.ts";
import { cellKey } from "../state/cell-key.ts";
import type { Step } from "./drag/next-cell.ts";

interface Board {
  readonly frame: Pick<Frame, "objectives" | "horizons">;
  readonly cells: ReadonlyMap<string, readonly GoalId[]>;
}

/** The cards column by column, each from top to bottom; empty columns left out. */
export function columnsOf({ frame, cells }: Board): readonly (readonly GoalId[])[] {
  return [...frame.objectives.map(({ id }) => id), null]
    .map((objective) => frame.horizons.flatMap(({ id: horizon }) => cells.get(cellKey({ objective, horizon })) ?? []))
    .filter((column) => column.length > 0);
}

/** The card that an arrow key goes to: up and down within the objective, left and right to the card nearest in time of the next objective that has any. */
export function nextCard(board: Board, from: GoalId | null, step: Step): GoalId | null {
  const columns = columnsOf(board);
  const column = columns.findIndex((cards) => from !== null && cards.includes(from));
  const here = columns[column];
  if (from === null || here === undefined) return columns[0]?.[0] ?? null;
  const at = here.indexOf(from);
  if (step === "up" || step === "down") return here[at + (step === "down" ? 1 : -1)] ?? from;
  const there = columns[column + (step === "right" ? 1 : -1)];
  if (there === undefined) return from;
  const rowOf = (goal: GoalId) =>
    board.frame.horizons.findIndex(({ id }) =>
      [...board.frame.objectives.map((objective) => objective.id), null].some((objective) =>
        board.cells.get(cellKey({ objective, horizon: id }))?.includes(goal),
      ),
    );
  const row = rowOf(from);
  const inRow = here.filter((goal) => rowOf(goal) === row).indexOf(from);
  const best = there.map((goal) => ({
    goal,
    cost: Math.abs(rowOf(goal) - row) * 100 + Math.abs(there.filter((other) => rowOf(other) === rowOf(goal)).indexOf(goal) - inRow),
  }));
  return best.reduce((a, b) => (b.cost < a.cost ? b : a)).goal;
}
