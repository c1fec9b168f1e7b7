// Coordinates of the canvas: slots of cards, gutters between them, rows, and channels between those. Wide enough for the threads that run there.
import type { CanvasGrid } from "./canvas-grid.ts";
import type { Lanes } from "./thread-routes.ts";

/** Width of the horizons' names at the left. */
export const LABEL = 122;
export const LANE_STEP = 8;
export const INSIDE_GUTTER = 26;
const OUTER_GUTTER = 26;
const OBJECTIVE_GUTTER = 46;
const CHANNEL = 32;
/** An arch narrower than this has no room for its words. */
export const MIN_ARCH = 760;

export interface CanvasFrame {
  readonly cardWidth: number;
  /** Left edge of each slot; right end of the last gutter behind them. */
  readonly slotX: readonly number[];
  readonly gutterX: readonly (readonly [left: number, right: number])[];
  readonly rowY: readonly number[];
  readonly channelY: readonly (readonly [top: number, bottom: number])[];
  readonly width: number;
  readonly height: number;
}

export function canvasFrame(grid: CanvasGrid, lanes: Lanes, cardWidth: number, top: number): CanvasFrame {
  const starts = new Set(grid.columns.map(({ slot }) => slot));
  const slotX: number[] = [];
  const gutterX: [number, number][] = [];
  let x = LABEL;
  for (let g = 0; g <= grid.slots; g++) {
    const base = g === 0 || g === grid.slots ? OUTER_GUTTER : starts.has(g) ? OBJECTIVE_GUTTER : INSIDE_GUTTER;
    const width = Math.max(base, (lanes.perGutter[g] ?? 0) * LANE_STEP + 18);
    gutterX.push([x, x + width]);
    x += width;
    if (g < grid.slots) {
      slotX.push(x);
      x += cardWidth;
    }
  }
  const rowY: number[] = [];
  const channelY: [number, number][] = [];
  let y = top;
  for (let c = 0; c <= grid.rows.length; c++) {
    const height = Math.max(CHANNEL, (lanes.perChannel[c] ?? 0) * LANE_STEP + 20);
    channelY.push([y, y + height]);
    y += height;
    if (c < grid.rows.length) {
      rowY.push(y);
      y += grid.rows[c]?.height ?? 0;
    }
  }
  // Without an objective there is still an arch to stand under.
  const width = Math.max(x, LABEL + MIN_ARCH);
  if (grid.slots === 0) gutterX[0] = [width, width];
  return { cardWidth, slotX: grid.slots === 0 ? [LABEL] : slotX, gutterX, rowY, channelY, width, height: y };
}
