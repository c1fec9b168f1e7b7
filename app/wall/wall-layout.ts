/** What the wall must hold. */
export interface WallLoad {
  readonly cards: number;
  /** Columns of the canvas, the lane "no objective yet" counted where it holds cards. */
  readonly columns: number;
}

export interface WallLayout {
  /** Type size of the head and of the side, px. */
  readonly basePx: number;
  /** The side may shrink to this where its words are many, px. */
  readonly leastPx: number;
  /** Width of the side beside the canvas, px. */
  readonly sidePx: number;
  /** The way in is large while there is little else to show. */
  readonly join: "large" | "small";
}

/** Nothing beside the canvas is smaller, px; on a screen below 900 px in height it shrinks along, since cut-off words are worse than small ones. */
const SMALLEST_PX = 12;
const SMALL_SCREEN = 900;
/** A screen 1,650 px wide and 930 px high shows one em of the look at 15 px. */
const LOOK = { width: 1650, height: 930, px: 15.5 };
/** Below so many cards the room is still coming in. */
const FEW_CARDS = 3;

/**
 * Sizes from the screen and from how much the canvas holds: type grows with the screen, the side gives way when columns or cards are many.
 * Pure, so that two walls of one size look the same. Rules PG20-PG22.
 */
export function wallLayout(screen: { readonly width: number; readonly height: number }, { cards, columns }: WallLoad): WallLayout {
  const unit = Math.min(screen.width / LOOK.width, screen.height / LOOK.height);
  const leastPx = round(Math.max(9, SMALLEST_PX * Math.min(1, screen.height / SMALL_SCREEN)));
  const basePx = Math.max(leastPx + 1, LOOK.px * unit);
  const wide = columns >= 6 || cards > 30;
  const sidePx = Math.round(Math.min(screen.width * 0.34, basePx * (wide ? 23 : cards <= FEW_CARDS ? 27 : 26)));
  return {
    basePx: round(basePx),
    leastPx,
    sidePx,
    join: cards <= FEW_CARDS ? "large" : "small",
  };
}

/** The largest size between `low` and `high` that fits, to half a pixel; `low` where none does. `fits` must be true below and false above some size. */
export function largestThatFits(low: number, high: number, fits: (px: number) => boolean): number {
  if (fits(high)) return high;
  let small = low;
  let large = high;
  while (large - small > 0.5) {
    const middle = (small + large) / 2;
    if (fits(middle)) small = middle;
    else large = middle;
  }
  return small;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
