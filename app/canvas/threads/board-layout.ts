import type { GoalId } from "#core/model/goal.ts";

/** In px of the board's own box. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface PlacedBox extends Box {
  readonly column: number;
  readonly row: number;
}
export interface BoardLayout {
  /** Extents of the columns with their gutters: each ends where the next begins, the gutter lies around that line. */
  readonly columns: readonly { readonly left: number; readonly right: number }[];
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  readonly cards: ReadonlyMap<GoalId, PlacedBox>;
  /** Free width between the cards of two columns, free height above the first card of a row. */
  readonly gutter: number;
  readonly rowGutter: number;
}

export function boxIn(board: DOMRect, element: Element): Box {
  const rect = element.getBoundingClientRect();
  return { left: rect.left - board.left, top: rect.top - board.top, right: rect.right - board.left, bottom: rect.bottom - board.top };
}

/** Reads all rects in one go; call it where the layout is settled (in an animation frame, before any write). */
export function measureBoard(board: HTMLElement, goals: Iterable<GoalId>): BoardLayout {
  const origin = board.getBoundingClientRect();
  const cells = [...board.querySelectorAll<HTMLElement>("[data-cell]")];
  const columns: { left: number; right: number }[] = [];
  const rows: { top: number; bottom: number }[] = [];
  for (const cell of cells) {
    const column = Number(cell.dataset.column);
    const row = Number(cell.dataset.row);
    if (column > 0 && row > 0) continue;
    const box = boxIn(origin, cell);
    if (row === 0) columns[column] = { left: box.left, right: box.right };
    if (column === 0) rows[row] = { top: box.top, bottom: box.bottom };
  }
  const wanted = new Set(goals);
  const cards = new Map<GoalId, PlacedBox>();
  for (const cell of cells) {
    const [column, row] = [Number(cell.dataset.column), Number(cell.dataset.row)];
    for (const card of cell.querySelectorAll<HTMLElement>("[data-card]")) {
      const goal = card.dataset.card;
      if (goal !== undefined && wanted.has(goal)) cards.set(goal, { ...boxIn(origin, card), column, row });
    }
  }
  const style = cells[0] === undefined ? null : getComputedStyle(cells[0]);
  return { columns, rows, cards, gutter: 2 * Number.parseFloat(style?.paddingLeft ?? "0"), rowGutter: Number.parseFloat(style?.paddingTop ?? "0") };
}
