export const DENSITIES = ["roomy", "compact", "dense"] as const;
export type Density = (typeof DENSITIES)[number];

/** What a board must hold: per row its fullest cell, in cards. */
export interface BoardLoad {
  readonly fullest: readonly number[];
  readonly columns: number;
  /** Mean characters of the titles. */
  readonly titleChars: number;
}

/** Height of a card in em of the board, in a column of `columnEm`. Estimated from the styles in CardFace.module.css. */
function cardEm(density: Density, columnEm: number, titleChars: number): number {
  const perLine = Math.max(6, (columnEm - (density === "roomy" ? 3.2 : 2.8)) / 0.52);
  const lines = Math.ceil(titleChars / perLine);
  if (density === "roomy") return 1.45 + 0.4 + lines * 1.28 + 0.4 + 2.4 + 1.25;
  const badge = 3 / perLine + 0.4;
  if (density === "compact") return Math.ceil(titleChars / perLine + badge) * 1.25 + 1.8 + 0.95;
  return Math.min(3, Math.ceil(titleChars / perLine + badge)) * 1.25 + 0.95;
}

/**
 * The roomiest way to draw that still fits, or nearly; else the densest. Sizes in em of the board.
 * A board may scroll by a quarter before it gets denser: reading comes first.
 */
export function densityFor(load: BoardLoad, width: number, height: number): Density {
  const column = (width - 3.6) / Math.max(1, load.columns) - 1.6;
  for (const density of DENSITIES) {
    const card = cardEm(density, column, load.titleChars) + 0.8;
    const needed = load.fullest.reduce((sum, cards) => sum + Math.max(4, cards * card + 2), 0);
    if (needed <= height * 1.25) return density;
  }
  return "dense";
}
