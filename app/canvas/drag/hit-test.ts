import type { GoalId } from "#core/model/goal.ts";
import { cellOf } from "../../state/cell-key.ts";
import type { Over } from "../../state/ui-store.ts";
import type { DragPoint } from "./pointer-drag.ts";

/** What lies under the pointer: cells touch each other, so on the board there is always one. The card in the hand does not count. */
export function hitTest(doc: Document, { x, y }: DragPoint, held: GoalId): Over {
  const target = doc.elementFromPoint(x, y);
  if (target === null) return null;
  if (target.closest("[data-tray]") !== null) return "tray";
  const cell = target.closest<HTMLElement>("[data-cell]");
  const key = cell?.dataset.cell;
  if (cell === null || key === undefined) return null;
  let index = 0;
  for (const card of cell.querySelectorAll<HTMLElement>("[data-card]")) {
    if (card.dataset.card === held) continue;
    const rect = card.getBoundingClientRect();
    if (y < (rect.top + rect.bottom) / 2) break;
    index += 1;
  }
  return { cell: cellOf(key), index };
}
