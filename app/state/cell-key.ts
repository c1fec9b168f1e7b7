import type { Cell, CellKey } from "./types.ts";

/** Ids never hold a `|` (core/model/limits.ts). */
export function cellKey(cell: Cell): CellKey {
  return `${cell.objective ?? ""}|${cell.horizon}`;
}

export function cellOf(key: CellKey): Cell {
  const bar = key.indexOf("|");
  const objective = key.slice(0, bar);
  return { objective: objective === "" ? null : objective, horizon: key.slice(bar + 1) };
}
