import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardLayout, PlacedBox } from "../../../../app/canvas/threads/board-layout.ts";
import type { Thread } from "../../../../app/canvas/threads/thread-plan.ts";
import { createGutterRoom, type Point, piecesOf, routeThreads } from "../../../../app/canvas/threads/thread-routes.ts";

const COLUMN = 180;
const GUTTER = 26;
const ROW_GUTTER = 18;
const GAP = 12;

/** A board as the styles make it: `heights[row][column]` are its cards' heights. Ids: `<row>-<column>-<place>`. */
function boardOf(heights: readonly (readonly (readonly number[])[])[]): BoardLayout {
  const columns = (heights[0] ?? []).map((_, column) => ({ left: 60 + column * COLUMN, right: 60 + (column + 1) * COLUMN }));
  const cards = new Map<string, PlacedBox>();
  let top = 150;
  const rows = heights.map((cells, row) => {
    const rowTop = top;
    let rowBottom = rowTop + 60;
    cells.forEach((stack, column) => {
      let y = rowTop + ROW_GUTTER;
      stack.forEach((height, place) => {
        const left = (columns[column]?.left ?? 0) + GUTTER / 2;
        cards.set(`${row}-${column}-${place}`, { left, right: left + COLUMN - GUTTER, top: y, bottom: y + height, column, row });
        y += height + GAP;
      });
      rowBottom = Math.max(rowBottom, y - GAP + ROW_GUTTER);
    });
    top = rowBottom;
    return { top: rowTop, bottom: rowBottom };
  });
  return { columns, rows, cards, gutter: GUTTER, rowGutter: ROW_GUTTER };
}

function thread(from: string, to: string): Thread {
  return { key: `${from} ${to}`, from, to, mark: "tension", shown: false };
}

/** How far a segment lies inside a card, with a px of grace at its edge. */
function crosses(a: Point, b: Point, box: PlacedBox): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
}

const stack = fc.array(fc.integer({ min: 40, max: 150 }), { maxLength: 4 });
const boards = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) => fc.array(fc.array(stack, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
  .map(boardOf);

describe("where threads run", () => {
  it("[CV50] never over a card: out of a side, along the gutters, into a side, at right angles", () => {
    let drawn = 0;
    fc.assert(
      fc.property(boards, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (layout, pairs) => {
        const ids = [...layout.cards.keys()];
        const threads = new Map<string, Thread>();
        for (const [p, q] of pairs) {
          const [from, to] = [ids[p % ids.length], ids[q % ids.length]];
          if (from !== undefined && to !== undefined && from !== to) threads.set(`${from} ${to}`, thread(from, to));
        }
        for (const { points } of routeThreads([...threads.values()], layout)) {
          drawn += 1;
          points.slice(1).forEach((point, index) => {
            const before = points[index] ?? point;
            if (point.x !== before.x && point.y !== before.y) throw new Error(`slanted: ${JSON.stringify(points)}`);
            for (const [id, box] of layout.cards) if (crosses(before, point, box)) throw new Error(`over ${id}: ${JSON.stringify(points)}`);
          });
        }
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(drawn).toBeGreaterThan(300);
  });

  it("[CV50] begins and ends at the sides of its two cards", () => {
    const layout = boardOf([[[80], [60], [90]]]);
    const [route] = routeThreads([thread("0-0-0", "0-2-0")], layout);
    expect(route?.points[0]).toEqual({ x: layout.cards.get("0-0-0")?.right, y: expect.any(Number) });
    expect(route?.points.at(-1)).toEqual({ x: layout.cards.get("0-2-0")?.left, y: expect.any(Number) });
  });

  it("[CV51] neighbours are joined across their one gutter, far columns by way of a row gutter", () => {
    const layout = boardOf([
      [[80], [60], [90]],
      [[80], [60], [90]],
    ]);
    const [near, far] = routeThreads([thread("0-0-0", "0-1-0"), thread("0-0-0", "1-2-0")], layout);
    expect(near?.points.length).toBeLessThanOrEqual(4);
    expect(far?.points).toHaveLength(6);
    const y = far?.points[2]?.y ?? 0;
    expect(layout.rows.some((row) => y >= row.top && y <= row.top + ROW_GUTTER)).toBe(true);
  });

  it("[CV52] threads that share a gutter lie beside each other, not on each other", () => {
    const layout = boardOf([
      [
        [80, 80, 80],
        [60, 60],
      ],
    ]);
    const routes = routeThreads([thread("0-0-0", "0-0-2"), thread("0-0-1", "0-1-1")], layout);
    const climbs = routes.flatMap(({ points }) => points.slice(1).flatMap((point, index) => (points[index]?.x === point.x ? [point.x] : [])));
    expect(new Set(climbs).size).toBe(climbs.length);
    expect(climbs.length).toBe(2);
  });

  it("[CV53] a gutter takes no more than it can hold side by side", () => {
    const layout = boardOf([[[60, 60, 60, 60, 60, 60, 60, 60], [60]]]);
    const take = createGutterRoom(layout);
    const taken = [1, 2, 3, 4, 5, 6, 7].map((place) => take("0-0-0", `0-0-${place}`));
    expect(taken.filter(Boolean).length).toBeGreaterThanOrEqual(2);
    expect(taken.filter(Boolean).length).toBeLessThan(5);
    expect(take("0-0-0", "nowhere")).toBe(false);
  });

  it("[CV50] a thread to a card that is not on the board is not drawn", () => {
    expect(routeThreads([thread("0-0-0", "nowhere")], boardOf([[[60]]]))).toEqual([]);
  });

  it("[CV54] strokes with round corners that join, each with its place along the thread", () => {
    expect(piecesOf([])).toEqual([]);
    expect(
      piecesOf([
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 40 },
      ]),
    ).toEqual([
      { d: "M0 0 L11 0", at: 0, length: 11 },
      { d: "M11 0 Q20 0 20 9", at: 11, length: 14.6 },
      { d: "M20 9 L20 40", at: 25.6, length: 31 },
    ]);
  });
});
