import type { Frame } from "#core/model/frame.ts";
import type { Cell } from "../../state/types.ts";

export type Step = "up" | "down" | "left" | "right";
/** Where a card carried by keys is: a cell, or the tray on the left. */
export type Stop = Cell | "tray";

/** The next stop of a card that is carried by keys: cell by cell, the lane after the last objective, the tray left of the first. At an edge it stays. */
export function nextStop(frame: Pick<Frame, "objectives" | "horizons">, from: Stop, step: Step, tray: boolean): Stop {
  const columns: readonly (string | null)[] = [...frame.objectives.map(({ id }) => id), null];
  const rows = frame.horizons.map(({ id }) => id);
  const [firstColumn = null] = columns;
  const [firstRow] = rows;
  if (firstRow === undefined) return from;
  if (from === "tray") return step === "left" || step === "up" ? from : { objective: firstColumn, horizon: firstRow };
  const column = Math.max(0, columns.indexOf(from.objective));
  const row = Math.max(0, rows.indexOf(from.horizon));
  if (step === "left" && column === 0) return tray ? "tray" : from;
  const toColumn = clamp(column + (step === "right" ? 1 : step === "left" ? -1 : 0), columns.length);
  const toRow = clamp(row + (step === "down" ? 1 : step === "up" ? -1 : 0), rows.length);
  return { objective: columns[toColumn] ?? null, horizon: rows[toRow] ?? from.horizon };
}

/** Cells by their distance from this one: a later or earlier row of the same objective first, then other objectives. */
export function nearbyCells(frame: Pick<Frame, "objectives" | "horizons">, from: Cell): readonly Cell[] {
  const row = frame.horizons.findIndex(({ id }) => id === from.horizon);
  const column = frame.objectives.findIndex(({ id }) => id === from.objective);
  const cells = frame.horizons.flatMap((horizon, r) =>
    frame.objectives.map((objective, c) => ({
      cell: { objective: objective.id, horizon: horizon.id },
      // A row costs less than a column: to wait keeps the objective. Later before earlier.
      cost: Math.abs(r - row) * 2 + (r < row ? 0.5 : 0) + (column === -1 ? 0 : Math.abs(c - column) * 5),
    })),
  );
  return cells
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => a.cost - b.cost)
    .map(({ cell }) => cell);
}

function clamp(index: number, length: number): number {
  return Math.min(length - 1, Math.max(0, index));
}
