export const DENSITIES = ["roomy", "compact", "dense"] as const;
export type Density = (typeof DENSITIES)[number];

/** What a board must hold: per row its fullest cell, in cards. */
export interface BoardLoad {
  readonly fullest: readonly number[];
  readonly columns: number;
  /** Mean characters of the titles. */
  readonly titleChars: number;
}

/** The styles in Canvas.module.css and CardFace.module.css, roughly: type in px, the rest in em of it. */
const LOOKS: {
  readonly [D in Density]: { readonly px: number; readonly side: number; readonly besideTitle: number; readonly around: number; readonly gap: number };
} = {
  roomy: { px: 14, side: 3.4, besideTitle: 0, around: 5.6, gap: 0.85 },
  compact: { px: 13, side: 3, besideTitle: 3.5, around: 2.9, gap: 0.85 },
  dense: { px: 12.5, side: 2.9, besideTitle: 3.5, around: 1, gap: 0.6 },
};
/** Mean width of a letter, em. */
const LETTER = 0.53;
/** A board may scroll by this share before it gets denser: reading comes first. */
const SCROLL = 1.3;

/** The roomiest way to draw that fits, or nearly; else the densest. `width` and `height` of the box, px; the arch and the heads are taken off here. */
export function densityFor(load: BoardLoad, width: number, height: number): Density {
  for (const density of DENSITIES) {
    const { px, side, besideTitle, around, gap } = LOOKS[density];
    const perLine = Math.max(5, (width / px - 6.5) / Math.max(1, load.columns) - side) / LETTER;
    const lines = Math.max(1, load.titleChars / perLine + besideTitle / perLine + 0.35);
    const card = lines * 1.27 + around + gap;
    const rows = load.fullest.reduce((sum, cards) => sum + Math.max(4, cards * card + 2), 0);
    if (rows * px <= (height - 190) * SCROLL) return density;
  }
  return "dense";
}
