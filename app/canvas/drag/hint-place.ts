export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export type HintSide = "right" | "left" | "below" | "above";

const GAP = 14;
const EDGE = 8;

/**
 * Where the hint stands: beside both the cell and the card in the hand, so that it covers neither, within the view.
 * `side` is where it stands now; it stays on that side while it fits there, so it does not jump.
 * When no side has room it stands where most of it is free, still beside the cell.
 */
export function placeHint(input: { readonly cell: Rect; readonly card: Rect; readonly hint: Size; readonly view: Size; readonly side: HintSide | null }): {
  readonly x: number;
  readonly y: number;
  readonly side: HintSide;
} {
  const { cell, card, hint, view } = input;
  const both: Rect = {
    left: Math.min(cell.left, card.left),
    top: Math.min(cell.top, card.top),
    right: Math.max(cell.right, card.right),
    bottom: Math.max(cell.bottom, card.bottom),
  };
  const room: { readonly [S in HintSide]: number } = {
    right: view.width - EDGE - (both.right + GAP) - hint.width,
    left: both.left - GAP - EDGE - hint.width,
    below: view.height - EDGE - (both.bottom + GAP) - hint.height,
    above: both.top - GAP - EDGE - hint.height,
  };
  const sides: readonly HintSide[] = ["right", "left", "below", "above"];
  const fitting = sides.find((side) => room[side] >= 0);
  const side = input.side !== null && room[input.side] >= 0 ? input.side : (fitting ?? sides.reduce((best, next) => (room[next] > room[best] ? next : best)));
  const within = (value: number, size: number, length: number) => Math.max(EDGE, Math.min(value, length - EDGE - size));
  const x = side === "right" ? both.right + GAP : side === "left" ? both.left - GAP - hint.width : within(card.left, hint.width, view.width);
  const y = side === "below" ? both.bottom + GAP : side === "above" ? both.top - GAP - hint.height : within(card.top + 10, hint.height, view.height);
  return { x, y, side };
}
