import type { GoalId } from "#core/model/goal.ts";
import { cellOf } from "../../state/cell-key.ts";
import type { CellKey } from "../../state/types.ts";
import type { Over } from "../../state/ui-store.ts";
import type { DragPoint } from "./pointer-drag.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** Everything a card can be dropped on, in px of the view. Cells touch each other, so on the board there is always one. */
export interface Ground {
  readonly tray: Box | null;
  /** What of the board can be seen: a cell that is scrolled out of it lies under something else. */
  readonly board: Box | null;
  readonly cells: ReadonlyMap<CellKey, Box>;
  /** Middles of a cell's cards from top to bottom, the card in the hand left out. */
  readonly middles: (cell: CellKey) => readonly number[];
}

/** What lies under the pointer. Arithmetic only: asking the browser what is at a point costs a walk over all cards. */
export function hitTest(ground: Ground, { x, y }: DragPoint): Over {
  if (ground.tray !== null && isIn(ground.tray, x, y)) return "tray";
  if (ground.board === null || !isIn(ground.board, x, y)) return null;
  for (const [key, box] of ground.cells) {
    if (!isIn(box, x, y)) continue;
    const middles = ground.middles(key);
    const next = middles.findIndex((middle) => y < middle);
    return { cell: cellOf(key), index: next === -1 ? middles.length : next };
  }
  return null;
}

function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

/** Reads the ground once; a cell's cards only when the pointer first comes over it. Read it again after a scroll or a change of the canvas. */
export function readGround(root: HTMLElement, held: GoalId): Ground {
  const elements = new Map([...root.querySelectorAll<HTMLElement>("[data-cell]")].map((element) => [element.dataset.cell ?? "", element]));
  const known = new Map<CellKey, readonly number[]>();
  return {
    tray: root.querySelector("[data-tray]")?.getBoundingClientRect() ?? null,
    board: root.querySelector("[data-board]")?.parentElement?.getBoundingClientRect() ?? null,
    cells: new Map([...elements].map(([key, element]) => [key, element.getBoundingClientRect()])),
    middles(key) {
      let middles = known.get(key);
      if (middles === undefined) {
        middles = [...(elements.get(key)?.querySelectorAll<HTMLElement>("[data-card]") ?? [])]
          .filter((card) => card.dataset.card !== held)
          .map((card) => card.getBoundingClientRect())
          .map(({ top, bottom }) => (top + bottom) / 2);
        known.set(key, middles);
      }
      return middles;
    },
  };
}
