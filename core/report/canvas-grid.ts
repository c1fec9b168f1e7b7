// Where everything on the canvas stands. Slots are the columns of cards: an objective that holds many takes several beside each other,
// so that the record keeps the shape of a page. Gutters between slots and channels between rows are kept free for the threads.
import type { Goal, GoalId } from "../model/goal.ts";
import { isLive } from "../model/goal.ts";
import type { Workshop } from "../model/workshop.ts";

export interface GridColumn {
  /** null = the "no objective yet" lane. */
  readonly objective: string | null;
  /** First slot and how many. */
  readonly slot: number;
  readonly slots: number;
}
export interface GridCard {
  readonly goal: Goal;
  readonly slot: number;
  readonly row: number;
  /** From the row's first card down, pixels. */
  readonly offset: number;
  readonly height: number;
}
export interface CanvasGrid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly { readonly horizon: string; readonly height: number }[];
  readonly slots: number;
  readonly cards: ReadonlyMap<GoalId, GridCard>;
}

export const CARD_GAP = 14;
const MIN_ROW = 74;
/** Height over width above which crowded objectives get another slot. */
const TALLEST = 1.15;
const MAX_WIDENINGS = 600;

export function canvasGrid(workshop: Workshop, cardWidth: number, heightOf: (goal: Goal) => number): CanvasGrid {
  const live = workshop.goals.filter(isLive);
  const objectives: (string | null)[] = workshop.objectives.map(({ id }) => id);
  const known = new Set(objectives);
  const columnOf = (goal: Goal) => (known.has(goal.placement?.objective ?? null) ? (goal.placement?.objective ?? null) : null);
  if (live.some((goal) => columnOf(goal) === null)) objectives.push(null);
  const horizons = [...new Set([...workshop.horizons.map(({ id }) => id), ...live.map((goal) => goal.placement?.horizon ?? "")])];

  const cells = new Map<string, Goal[]>();
  for (const goal of [...live].sort(byOrder)) {
    const key = JSON.stringify([columnOf(goal), goal.placement?.horizon]);
    const cell = cells.get(key);
    if (cell) cell.push(goal);
    else cells.set(key, [goal]);
  }
  const cellsOfRow = horizons.map((horizon) => objectives.map((objective) => cells.get(JSON.stringify([objective, horizon])) ?? []));
  const across = objectives.map(() => 1);
  const stacks = cellsOfRow.map((row) => row.map((cell) => stack(cell, 1, heightOf)));
  for (let i = 0; i < MAX_WIDENINGS; i++) {
    const heights = stacks.map((row) => Math.max(MIN_ROW, ...row.map(({ height }) => height)));
    const width = across.reduce((sum, n) => sum + n, 0) * (cardWidth + 40);
    if (heights.reduce((sum, height) => sum + height + 40, 0) <= TALLEST * Math.max(width, 900)) break;
    const worst = heights.indexOf(Math.max(...heights));
    const columns = (stacks[worst] ?? []).map(({ height }) => height);
    const crowded = columns.indexOf(Math.max(...columns));
    across[crowded] = (across[crowded] ?? 1) + 1;
    for (const [r, row] of cellsOfRow.entries()) (stacks[r] as Stack[])[crowded] = stack(row[crowded] ?? [], across[crowded] ?? 1, heightOf);
  }

  const columns: GridColumn[] = [];
  let slot = 0;
  for (const [i, objective] of objectives.entries()) {
    columns.push({ objective, slot, slots: across[i] ?? 1 });
    slot += across[i] ?? 1;
  }
  const cards = new Map<GoalId, GridCard>();
  for (const [row, inRow] of stacks.entries()) {
    for (const [i, cell] of inRow.entries()) {
      for (const card of cell.cards) cards.set(card.goal.id, { ...card, slot: (columns[i]?.slot ?? 0) + card.slot, row });
    }
  }
  const rows = horizons.map((horizon, r) => ({ horizon, height: Math.max(MIN_ROW, ...(stacks[r] ?? []).map(({ height }) => height)) }));
  return { columns, rows, slots: slot, cards };
}

interface Stack {
  readonly cards: readonly Omit<GridCard, "row">[];
  readonly height: number;
}

/** Each next card goes where the pile is lowest, so reading order is kept across slots. */
function stack(cell: readonly Goal[], slots: number, heightOf: (goal: Goal) => number): Stack {
  const piles = Array.from({ length: slots }, () => 0);
  const cards = cell.map((goal) => {
    const slot = piles.indexOf(Math.min(...piles));
    const offset = piles[slot] ?? 0;
    const height = heightOf(goal);
    piles[slot] = offset + height + CARD_GAP;
    return { goal, slot, offset, height };
  });
  return { cards, height: Math.max(0, ...piles) - (cards.length > 0 ? CARD_GAP : 0) };
}

/** Order key, then id; both by code unit. Cards without a key come first. */
export function byOrder(a: Goal, b: Goal): number {
  const [keyA, keyB] = [a.placement?.order ?? "", b.placement?.order ?? ""];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
