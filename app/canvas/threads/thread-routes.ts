import type { GoalId } from "#core/model/goal.ts";
import type { BoardLayout, PlacedBox } from "./board-layout.ts";
import type { Thread } from "./thread-plan.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Route {
  readonly thread: Thread;
  /** Corner points from card to card: right angles only. */
  readonly points: readonly Point[];
}

/** Space kept between a lane and the cards beside it, px. */
const CLEAR = 5;
const LANE_STEP = 7;
/** Lanes closer than this melt into one. */
const LEAST_STEP = 6;

type Side = "left" | "right";
/** A thread on its way: which gutters it uses, before the lanes are known. */
interface Draft {
  readonly thread: Thread;
  readonly a: { readonly box: PlacedBox; readonly side: Side };
  readonly b: { readonly box: PlacedBox; readonly side: Side };
  /** Vertical gutters it climbs in: one for neighbours, two with a row gutter between. Gutter g lies left of column g. */
  readonly gutters: readonly [number] | readonly [number, number];
  readonly rowGutter: number | null;
}

/** Where each thread runs: out of a card's side, along the gutters, into the other card's side; never over a card. */
export function routeThreads(threads: readonly Thread[], layout: BoardLayout): readonly Route[] {
  const drafts = threads.map((thread) => draftOf(thread, layout)).filter((draft) => draft !== null);
  const ports = portsOf(drafts);
  const portY = (draft: Draft, end: "a" | "b") => ports.get(`${draft.thread.key} ${end}`) ?? 0;

  const across = lanes(
    drafts.flatMap((draft) => {
      if (draft.rowGutter === null) return [];
      const xs = draft.gutters.map((gutter) => gutterX(layout, gutter));
      return [{ key: draft.thread.key, gutter: draft.rowGutter, from: Math.min(...xs), to: Math.max(...xs) }];
    }),
  );
  const rowY = (draft: Draft) => {
    const row = draft.rowGutter ?? 0;
    return gutterY(layout, row) + offset(across.get(draft.thread.key), layout.rowGutter - CLEAR);
  };
  const climbs = lanes(
    drafts.flatMap((draft) => {
      const [first, second] = draft.gutters;
      const a = portY(draft, "a");
      const b = portY(draft, "b");
      if (second === undefined) return [{ key: `${draft.thread.key} 0`, gutter: first, from: Math.min(a, b), to: Math.max(a, b) }];
      const y = rowY(draft);
      return [
        { key: `${draft.thread.key} 0`, gutter: first, from: Math.min(a, y), to: Math.max(a, y) },
        { key: `${draft.thread.key} 1`, gutter: second, from: Math.min(b, y), to: Math.max(b, y) },
      ];
    }),
  );
  const climbX = (draft: Draft, index: 0 | 1) => {
    const gutter = draft.gutters[index] ?? 0;
    return gutterX(layout, gutter) + offset(climbs.get(`${draft.thread.key} ${index}`), layout.gutter - 2 * CLEAR);
  };

  return drafts.map((draft) => {
    const start = { x: draft.a.box[draft.a.side], y: portY(draft, "a") };
    const end = { x: draft.b.box[draft.b.side], y: portY(draft, "b") };
    const x1 = climbX(draft, 0);
    if (draft.rowGutter === null) return { thread: draft.thread, points: tidy([start, { x: x1, y: start.y }, { x: x1, y: end.y }, end]) };
    const x2 = climbX(draft, 1);
    const y = rowY(draft);
    return { thread: draft.thread, points: tidy([start, { x: x1, y: start.y }, { x: x1, y }, { x: x2, y }, { x: x2, y: end.y }, end]) };
  });
}

/** Says whether the gutters between two cards hold one more thread, and takes the place if so. Runs are taken a little long: ports are not known yet. */
export function createGutterRoom(layout: BoardLayout): (from: GoalId, to: GoalId) => boolean {
  const upright = Math.max(1, Math.floor((layout.gutter - 2 * CLEAR) / LEAST_STEP) + 1);
  const across = Math.max(1, Math.floor((layout.rowGutter - CLEAR) / LEAST_STEP) + 1);
  const taken = new Map<string, (readonly [from: number, to: number])[]>();
  return (from, to) => {
    const draft = draftOf({ key: "", from, to, mark: "watch", shown: false }, layout);
    if (draft === null) return false;
    const y = (box: PlacedBox) => (box.top + box.bottom) / 2;
    const [first, second] = draft.gutters;
    const runs: { readonly place: string; readonly ends: readonly [number, number]; readonly most: number }[] = [];
    const climb = (gutter: number, a: number, b: number) => runs.push({ place: `v${gutter}`, ends: [Math.min(a, b), Math.max(a, b)], most: upright });
    if (second === undefined || draft.rowGutter === null) climb(first, y(draft.a.box), y(draft.b.box));
    else {
      const row = gutterY(layout, draft.rowGutter);
      climb(first, y(draft.a.box), row);
      climb(second, y(draft.b.box), row);
      runs.push({ place: `h${draft.rowGutter}`, ends: [gutterX(layout, first), gutterX(layout, second)], most: across });
    }
    const isFull = runs.some(
      ({ place, ends, most }) => (taken.get(place) ?? []).filter(([start, end]) => start < ends[1] + LANE_STEP && end > ends[0] - LANE_STEP).length >= most,
    );
    if (isFull) return false;
    for (const { place, ends } of runs) taken.set(place, [...(taken.get(place) ?? []), ends]);
    return true;
  };
}

function draftOf(thread: Thread, layout: BoardLayout): Draft | null {
  const one = layout.cards.get(thread.from);
  const other = layout.cards.get(thread.to);
  if (one === undefined || other === undefined) return null;
  const swap = one.column > other.column || (one.column === other.column && one.top > other.top);
  const [left, right] = swap ? [other, one] : [one, other];
  if (left.column === right.column) {
    // The last column has only half a gutter on its right.
    const side: Side = left.column === layout.columns.length - 1 && left.column > 0 ? "left" : "right";
    return { thread, a: { box: left, side }, b: { box: right, side }, gutters: [side === "right" ? left.column + 1 : left.column], rowGutter: null };
  }
  const ends = { a: { box: left, side: "right" as const }, b: { box: right, side: "left" as const } };
  if (right.column === left.column + 1) return { thread, ...ends, gutters: [right.column], rowGutter: null };
  const middle = (box: PlacedBox) => (box.top + box.bottom) / 2;
  const detour = (row: number) => Math.abs(middle(left) - gutterY(layout, row)) + Math.abs(middle(right) - gutterY(layout, row));
  const rows = layout.rows.map((_, row) => row).sort((p, q) => detour(p) - detour(q) || q - p);
  return { thread, ...ends, gutters: [left.column + 1, right.column], rowGutter: rows[0] ?? 0 };
}

/** Several threads at one side of a card leave it one under the other, those that go up at the top. Keys: `<thread key> a|b`; values: y. */
function portsOf(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const sides = new Map<string, { readonly box: PlacedBox; readonly ends: { readonly key: string; readonly towards: number }[] }>();
  const put = (goal: GoalId, side: Side, box: PlacedBox, key: string, towards: number) => {
    const place = sides.get(`${goal} ${side}`) ?? { box, ends: [] };
    place.ends.push({ key, towards });
    sides.set(`${goal} ${side}`, place);
  };
  for (const { thread, a, b } of drafts) {
    put(boxKey(a.box), a.side, a.box, `${thread.key} a`, b.box.top);
    put(boxKey(b.box), b.side, b.box, `${thread.key} b`, a.box.top);
  }
  const ports = new Map<string, number>();
  for (const { box, ends } of sides.values()) {
    ends.sort((p, q) => p.towards - q.towards || (p.key < q.key ? -1 : 1));
    ends.forEach(({ key }, index) => {
      ports.set(key, box.top + ((box.bottom - box.top) * (index + 1)) / (ends.length + 1));
    });
  }
  return ports;
}

function boxKey(box: PlacedBox): string {
  return `${box.column}:${box.row}:${box.top}`;
}

interface Run {
  readonly key: string;
  readonly gutter: number;
  readonly from: number;
  readonly to: number;
}
interface Lane {
  readonly lane: number;
  readonly of: number;
}

/** Runs that overlap in one gutter get lanes of their own; first come by start. */
function lanes(runs: readonly Run[]): ReadonlyMap<string, Lane> {
  const taken = new Map<string, { readonly gutter: number; readonly lane: number }>();
  const ends = new Map<number, number[]>();
  for (const run of [...runs].sort((a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1))) {
    const gutter = ends.get(run.gutter) ?? [];
    const free = gutter.findIndex((end) => end < run.from - LANE_STEP);
    const lane = free === -1 ? gutter.length : free;
    gutter[lane] = run.to;
    ends.set(run.gutter, gutter);
    taken.set(run.key, { gutter: run.gutter, lane });
  }
  return new Map([...taken].map(([key, { gutter, lane }]) => [key, { lane, of: ends.get(gutter)?.length ?? 1 }]));
}

/** From the gutter's middle, within `width`. */
function offset(lane: Lane | undefined, width: number): number {
  if (lane === undefined || lane.of < 2) return 0;
  const step = Math.min(LANE_STEP, Math.max(0, width) / (lane.of - 1));
  return (lane.lane - (lane.of - 1) / 2) * step;
}

function gutterX(layout: BoardLayout, gutter: number): number {
  const column = layout.columns[gutter];
  if (column !== undefined) return column.left;
  return layout.columns.at(-1)?.right ?? 0;
}

/** The middle of the free strip above the first cards of a row. */
function gutterY(layout: BoardLayout, row: number): number {
  return (layout.rows[row]?.top ?? 0) + layout.rowGutter / 2;
}

/** Without points that lie on one another or on a straight line. */
function tidy(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    if (last !== undefined && before !== undefined && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** One stroke of a thread: a straight run or a round corner, and how far along the thread it begins, px. */
export interface Piece {
  readonly d: string;
  readonly at: number;
  readonly length: number;
}

/**
 * A route as strokes with round corners. In pieces, because the box around one path of a far thread would cover the cards it runs around,
 * and whatever asks what lies on top (tools that measure contrast do) would find it there.
 */
export function piecesOf(points: readonly Point[], radius = 9): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (d: string, length: number) => {
    if (length > 0) pieces.push({ d, at: round(at), length: round(length) });
    at += length;
  };
  let from = points[0];
  points.slice(1).forEach((point, index) => {
    const next = points[index + 2];
    const before = points[index];
    if (from === undefined || before === undefined) return;
    if (next === undefined) {
      add(`M${pair(from)} L${pair(point)}`, distance(from, point));
      return;
    }
    const r = Math.min(radius, distance(before, point) / 2, distance(point, next) / 2);
    const into = towards(point, before, r);
    const out = towards(point, next, r);
    add(`M${pair(from)} L${pair(into)}`, distance(from, into));
    add(`M${pair(into)} Q${pair(point)} ${pair(out)}`, r * 1.62);
    from = out;
  });
  return pieces;
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
