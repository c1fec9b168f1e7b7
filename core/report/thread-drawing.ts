import type { Conflict } from "../conflicts/conflict.ts";
import { type CanvasFrame, LANE_STEP } from "./canvas-frame.ts";
import type { GridCard } from "./canvas-grid.ts";
import { INK, THREAD, TONE_COLOUR, type Tone, toneOf } from "./look.ts";
import { group, type PathStep, type SceneNode } from "./scene.ts";
import type { Lanes, Route } from "./thread-routes.ts";

const CORNER = 10;

export function drawThreads(
  numbered: readonly Conflict[],
  routes: readonly Route[],
  lanes: Lanes,
  frame: CanvasFrame,
  cardY: (card: GridCard) => number,
): readonly SceneNode[] {
  const byConflict = new Map<Conflict, Route[]>();
  for (const route of routes) {
    const list = byConflict.get(route.conflict);
    if (list) list.push(route);
    else byConflict.set(route.conflict, [route]);
  }
  // The gravest last, so that they lie on top.
  return [...numbered].reverse().flatMap((conflict) => {
    const nodes = (byConflict.get(conflict) ?? []).flatMap((route) => {
      const points = corners(route, lanes, frame, cardY);
      const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
      return threadNodes(toneOf(conflict), rounded(points), ends);
    });
    return nodes.length === 0 ? [] : [group({ conflict: conflict.identity, rule: conflict.rule, severity: conflict.severity }, nodes)];
  });
}

type Point = readonly [x: number, y: number];

function corners(route: Route, lanes: Lanes, frame: CanvasFrame, cardY: (card: GridCard) => number): readonly Point[] {
  const lane = lanes.of.get(route);
  const [portA, portB] = lanes.ports.get(route) ?? [0.5, 0.5];
  const [gutterA, gutterB = gutterA] = route.gutters;
  const sideX = (card: GridCard, gutter: number) => (frame.slotX[card.slot] ?? 0) + (gutter > card.slot ? frame.cardWidth : 0);
  const portY = (card: GridCard, at: number) => cardY(card) + card.height * (0.2 + 0.6 * at);
  const laneX = (gutter: number, n: number) => spread(frame.gutterX[gutter], lanes.perGutter[gutter] ?? 1, n);
  const start: Point = [sideX(route.from, gutterA), portY(route.from, portA)];
  const end: Point = [sideX(route.to, gutterB), portY(route.to, portB)];
  const xA = laneX(gutterA, lane?.gutters[0] ?? 0);
  if (route.channel === null) return [start, [xA, start[1]], [xA, end[1]], end];
  const xB = laneX(gutterB, lane?.gutters[1] ?? 0);
  const y = spread(frame.channelY[route.channel], lanes.perChannel[route.channel] ?? 1, lane?.channel ?? 0);
  return [start, [xA, start[1]], [xA, y], [xB, y], [xB, end[1]], end];
}

/** The n-th of `count` lanes, centred between two edges. */
function spread(edges: readonly [number, number] | undefined, count: number, n: number): number {
  const [a, b] = edges ?? [0, 0];
  return (a + b) / 2 + (n - (count - 1) / 2) * LANE_STEP;
}

/** A polyline with its corners rounded, each by at most half of the shorter stretch beside it. */
function rounded(points: readonly Point[]): readonly PathStep[] {
  const [first = [0, 0], ...rest] = points;
  const steps: PathStep[] = [["M", first[0], first[1]]];
  for (const [i, corner] of rest.entries()) {
    const before = points[i] ?? corner;
    const after = rest[i + 1];
    if (after === undefined) {
      steps.push(["L", corner[0], corner[1]]);
      continue;
    }
    const inwards = towards(corner, before);
    const outwards = towards(corner, after);
    steps.push(["L", inwards[0], inwards[1]], ["C", corner[0], corner[1], corner[0], corner[1], outwards[0], outwards[1]]);
  }
  return steps;
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0) return from;
  const share = Math.min(CORNER, length / 2) / length;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** How a thread of this tone is drawn: a halo of paper, then the line, then its ends. */
function threadNodes(tone: Tone, steps: readonly PathStep[], ends: readonly (readonly [number, number])[]): readonly SceneNode[] {
  const { width, dash } = THREAD[tone];
  const colour = TONE_COLOUR[tone];
  const r = width + 1.5;
  return [
    { kind: "path", steps, stroke: { colour: INK.paper, width: width + 4, round: true } },
    { kind: "path", steps, stroke: { colour, width, round: true, ...(dash ? { dash } : {}) } },
    ...ends.map(([x, y]): SceneNode => ({ kind: "rect", x: x - r, y: y - r, width: 2 * r, height: 2 * r, radius: r, fill: colour })),
  ];
}
