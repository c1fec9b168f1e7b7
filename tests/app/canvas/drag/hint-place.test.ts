import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeHint, type Rect, type Size } from "../../../../app/canvas/drag/hint-place.ts";

const VIEW: Size = { width: 1366, height: 768 };
const HINT: Size = { width: 296, height: 150 };
const CELL: Rect = { left: 490, top: 230, right: 656, bottom: 590 };

function rectOf({ x, y }: { x: number; y: number }): Rect {
  return { left: x, top: y, right: x + HINT.width, bottom: y + HINT.height };
}
function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
function cardAt(x: number, y: number): Rect {
  return { left: x, top: y, right: x + 200, bottom: y + 110 };
}

describe("where the hint stands", () => {
  it("[CV40] beside the cell and the card, in the view, wherever the pointer is in the cell", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 110 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (grabX, grabY, u, v) => {
          const card = cardAt(CELL.left + u * 166 - grabX, CELL.top + v * 360 - grabY);
          const hint = rectOf(placeHint({ cell: CELL, card, hint: HINT, view: VIEW, side: null }));
          expect(overlap(hint, CELL)).toBe(false);
          expect(overlap(hint, card)).toBe(false);
          expect(hint.left).toBeGreaterThanOrEqual(0);
          expect(hint.right).toBeLessThanOrEqual(VIEW.width);
          expect(hint.top).toBeGreaterThanOrEqual(0);
          expect(hint.bottom).toBeLessThanOrEqual(VIEW.height);
        },
      ),
    );
  });

  it("[CV41] stays on its side while it fits there", () => {
    const left = placeHint({ cell: CELL, card: cardAt(500, 300), hint: HINT, view: VIEW, side: "left" });
    expect(left.side).toBe("left");
    expect(placeHint({ cell: CELL, card: cardAt(500, 300), hint: HINT, view: VIEW, side: null }).side).toBe("right");
  });

  it("[CV41] changes sides at the edge of the view", () => {
    const last: Rect = { left: 1150, top: 230, right: 1320, bottom: 590 };
    expect(placeHint({ cell: last, card: cardAt(1160, 300), hint: HINT, view: VIEW, side: "right" }).side).toBe("left");
  });

  it("[CV42] a narrow view puts it under or over", () => {
    const narrow: Size = { width: 420, height: 844 };
    const cell: Rect = { left: 20, top: 120, right: 400, bottom: 260 };
    const place = placeHint({ cell, card: cardAt(60, 160), hint: HINT, view: narrow, side: null });
    expect(place.side).toBe("below");
    expect(overlap(rectOf(place), cell)).toBe(false);
  });
});
