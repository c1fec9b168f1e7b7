import { cellKey } from "../../state/cell-key.ts";
import type { Over } from "../../state/ui-store.ts";
import { type HintSide, placeHint, type Rect, type Size } from "./hint-place.ts";
import type { DragPoint } from "./pointer-drag.ts";

/** The card in the hand, its hint and the line where it would be dropped, moved by transforms only: React draws them once a cell. */
export interface HandView {
  readonly card: (element: HTMLElement | null) => void;
  readonly hint: (element: HTMLElement | null) => void;
  readonly line: (element: HTMLElement | null) => void;
  take(grab: DragPoint, size: Size, point: DragPoint): void;
  moveTo(point: DragPoint, over: Over): void;
  /** The hint has other words, so another size; and for a card carried by keys, another cell. */
  settle(over: Over, byKeys: boolean): void;
  /** The ground has moved. */
  forget(): void;
}

export function createHandView(doc: Document): HandView {
  let card: HTMLElement | null = null;
  let hint: HTMLElement | null = null;
  let line: HTMLElement | null = null;
  let grab: DragPoint = { x: 0, y: 0 };
  let size: Size = { width: 180, height: 90 };
  let at: Rect = { left: 0, top: 0, right: 0, bottom: 0 };
  let side: HintSide | null = null;
  let hintSize: Size = { width: 0, height: 0 };

  /** The cell under the card and its cards, read once until it is another or `forget` is called. */
  let under: { readonly key: string; readonly cell: Rect | null; readonly cards: readonly Rect[] } | null = null;

  const read = (over: Over) => {
    if (over === null || over === "tray") return { key: "", cell: null, cards: [] };
    const key = cellKey(over.cell);
    if (under?.key === key) return under;
    const cell = doc.querySelector(`[data-cell="${CSS.escape(key)}"]`);
    const cards = [...(cell?.querySelectorAll("[data-card]:not([data-lifted])") ?? [])].map((element) => element.getBoundingClientRect());
    under = { key, cell: cell?.getBoundingClientRect() ?? null, cards };
    return under;
  };
  const putCard = (x: number, y: number) => {
    at = { left: x, top: y, right: x + size.width, bottom: y + size.height };
    if (card !== null) {
      card.style.transform = `translate3d(${x}px, ${y}px, 0)`;
      card.style.width = `${size.width}px`;
    }
  };
  const putHint = (cell: Rect | null) => {
    if (hint === null || cell === null || hintSize.width === 0) return;
    const view = { width: window.innerWidth, height: window.innerHeight };
    const place = placeHint({ cell, card: at, hint: hintSize, view, side });
    side = place.side;
    hint.style.transform = `translate3d(${place.x}px, ${place.y}px, 0)`;
  };
  const putLine = (over: Over, cell: Rect | null, cards: readonly Rect[]) => {
    if (line === null) return;
    if (cell === null || over === null || over === "tray") {
      line.style.opacity = "0";
      return;
    }
    const next = cards[over.index];
    const before = cards[over.index - 1];
    const y = next !== undefined ? (before === undefined ? next.top - 6 : (before.bottom + next.top) / 2) : before === undefined ? null : before.bottom + 6;
    line.style.opacity = y === null ? "0" : "1";
    const box = next ?? before;
    if (y === null || box === undefined) return;
    line.style.width = `${box.right - box.left}px`;
    line.style.transform = `translate3d(${box.left}px, ${y - 1.5}px, 0)`;
  };

  return {
    card: (element) => {
      card = element;
      if (element !== null) putCard(at.left, at.top);
    },
    hint: (element) => {
      hint = element;
      if (element === null) side = null;
    },
    line: (element) => {
      line = element;
    },
    take(from, of, point) {
      grab = from;
      size = { width: Math.min(of.width, 240), height: of.height };
      if (of.width > 240) grab = { x: (from.x * 240) / of.width, y: from.y };
      side = null;
      under = null;
      putCard(point.x - grab.x, point.y - grab.y);
    },
    moveTo(point, over) {
      const { cell, cards } = read(over);
      putLine(over, cell, cards);
      putCard(point.x - grab.x, point.y - grab.y);
      putHint(cell);
    },
    settle(over, byKeys) {
      hintSize = hint === null ? { width: 0, height: 0 } : { width: hint.offsetWidth, height: hint.offsetHeight };
      if (byKeys && over !== null) {
        const target = over === "tray" ? doc.querySelector("[data-tray]") : doc.querySelector(`[data-cell="${CSS.escape(cellKey(over.cell))}"]`);
        target?.scrollIntoView({ block: "nearest", inline: "nearest" });
        const rect = target?.getBoundingClientRect();
        if (rect !== undefined) {
          size = { width: Math.min(rect.width - 24, 240), height: card?.offsetHeight ?? size.height };
          putCard(
            rect.left + (rect.width - size.width) / 2 + 8,
            over === "tray" ? rect.top + 60 : Math.min(window.innerHeight - size.height - 8, Math.max(rect.top + 16, rect.bottom - size.height + 10)),
          );
        }
      }
      const { cell, cards } = read(over);
      putLine(over, cell, cards);
      putHint(cell);
    },
    forget() {
      under = null;
    },
  };
}
