// Threads leave cards at their sides and run in the gutters between slots and the channels between rows; each has a lane of its own there.
import type { Conflict } from "../conflicts/conflict.ts";
import type { CanvasGrid, GridCard } from "./canvas-grid.ts";

/** One stretch of a thread between two cards, before anything has coordinates. */
export interface Route {
  readonly conflict: Conflict;
  readonly from: GridCard;
  readonly to: GridCard;
  /** Gutter g lies left of slot g. Two where the thread crosses columns by way of a channel. */
  readonly gutters: readonly [number] | readonly [number, number];
  /** Channel c lies above row c; null where both ends share a gutter. */
  readonly channel: number | null;
}
export interface Lanes {
  /** By route: lane in each of its gutters, and in its channel. */
  readonly of: ReadonlyMap<Route, { readonly gutters: readonly number[]; readonly channel: number }>;
  readonly perGutter: readonly number[];
  readonly perChannel: readonly number[];
  /** By route: where on the card's side it leaves and arrives, 0..1. */
  readonly ports: ReadonlyMap<Route, readonly [from: number, to: number]>;
}

/** A chain through the cards of a conflict in reading order; none for a conflict of one card or of none. */
export function routesOf(conflict: Conflict, grid: CanvasGrid): readonly Route[] {
  const cards = conflict.goals
    .map((id) => grid.cards.get(id))
    .filter((card) => card !== undefined)
    .sort((a, b) => a.slot - b.slot || a.row - b.row || a.offset - b.offset);
  return cards.slice(1).map((to, i) => route(conflict, cards[i] as GridCard, to));
}

function route(conflict: Conflict, from: GridCard, to: GridCard): Route {
  if (to.slot - from.slot <= 1) return { conflict, from, to, gutters: [from.slot + 1], channel: null };
  return { conflict, from, to, gutters: [from.slot + 1, to.slot], channel: from.row === to.row ? from.row : Math.max(from.row, to.row) };
}

/** Side of the card a route touches: the right one where its gutter lies after the card's slot. */
const leaves = (card: GridCard, gutter: number) => (gutter > card.slot ? "right" : "left");

export function assignLanes(routes: readonly Route[], grid: CanvasGrid): Lanes {
  // Heights of rows before any channel is widened: enough to tell which stretches overlap, as widening keeps their order.
  const tops: number[] = [];
  let y = 0;
  for (const row of grid.rows) {
    tops.push(y);
    y += row.height + 30;
  }
  const channelY = (channel: number) => (tops[channel] ?? y) - 15;
  const middle = (card: GridCard) => (tops[card.row] ?? 0) + card.offset + card.height / 2;
  const inGutter = Array.from({ length: grid.slots + 1 }, () => [] as Stretch[]);
  const inChannel = Array.from({ length: grid.rows.length + 1 }, () => [] as Stretch[]);
  const gutterLanes = new Map<Route, number[]>();
  const channelLane = new Map<Route, number>();
  for (const route of routes) {
    const [a, b] = [middle(route.from), middle(route.to)];
    const [first, second] = route.gutters;
    if (route.channel === null || second === undefined) {
      inGutter[first]?.push(stretch(a, b, (lane) => gutterLanes.set(route, [lane])));
    } else {
      const turn = channelY(route.channel);
      const lanes = [0, 0];
      gutterLanes.set(route, lanes);
      inGutter[first]?.push(stretch(a, turn, (lane) => (lanes[0] = lane)));
      inGutter[second]?.push(stretch(turn, b, (lane) => (lanes[1] = lane)));
      inChannel[route.channel]?.push(stretch(first, second, (lane) => channelLane.set(route, lane)));
    }
  }
  const perGutter = inGutter.map((stretches) => colour(stretches, 12));
  const perChannel = inChannel.map((stretches) => colour(stretches, 0));
  return {
    of: new Map(routes.map((route) => [route, { gutters: gutterLanes.get(route) ?? [0], channel: channelLane.get(route) ?? 0 }])),
    perGutter,
    perChannel,
    ports: assignPorts(routes, middle),
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly take: (lane: number) => void;
}
function stretch(a: number, b: number, take: (lane: number) => void): Stretch {
  return { start: Math.min(a, b), end: Math.max(a, b), take };
}

/** Gives overlapping stretches different lanes and returns how many lanes that took. */
function colour(stretches: Stretch[], apart: number): number {
  const ends: number[] = [];
  for (const { start, end, take } of stretches.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const free = ends.findIndex((taken) => taken + apart <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    take(lane);
  }
  return ends.length;
}

/** Routes that touch the same side of a card are spread over it, the one that goes up first. */
function assignPorts(routes: readonly Route[], middle: (card: GridCard) => number): ReadonlyMap<Route, readonly [number, number]> {
  const sides = new Map<string, { readonly route: Route; readonly end: 0 | 1; readonly towards: number }[]>();
  for (const route of routes) {
    const touch = (end: 0 | 1, card: GridCard, gutter: number, other: GridCard) => {
      const key = `${leaves(card, gutter)} ${card.goal.id}`;
      const list = sides.get(key) ?? [];
      list.push({ route, end, towards: middle(other) });
      sides.set(key, list);
    };
    touch(0, route.from, route.gutters[0], route.to);
    touch(1, route.to, route.gutters.at(-1) ?? 0, route.from);
  }
  const ports = new Map<Route, [number, number]>(routes.map((route) => [route, [0.5, 0.5]]));
  for (const list of sides.values()) {
    list.sort((a, b) => a.towards - b.towards);
    for (const [i, { route, end }] of list.entries()) {
      const pair = ports.get(route);
      if (pair) pair[end] = (i + 1) / (list.length + 1);
    }
  }
  return ports;
}
