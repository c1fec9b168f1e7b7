// Which knots the wall shows now. Pure: the past comes in as `shown`, the time as `nowMs`. docs/spec/wall.md WP7-WP9, WP11, WP12.
import type { Conflict } from "../conflict.ts";
import { type Knot, knots } from "./knots.ts";
import { freshUntil, type RankContext, ranked } from "./score.ts";

export const SENSITIVITIES = ["quiet", "normal", "all"] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Knots in full on the wall. */
export const MAX_KNOTS = 3;
/** Least time between two new knots, ms. */
export const NEW_KNOT_EVERY_MS = 8_000;

export interface WallInput {
  readonly open: readonly Conflict[];
  readonly rank: RankContext;
  readonly sensitivity: Sensitivity;
  /** Identities that the card just dropped has caused. */
  readonly caused: ReadonlySet<string>;
}

/** What the wall showed before: heads by identity, and when the last new one came. */
export interface WallShown {
  readonly heads: readonly string[];
  readonly lastNewAt: number;
}
export const NOTHING_SHOWN: WallShown = { heads: [], lastNewAt: Number.NEGATIVE_INFINITY };

export interface WallView {
  readonly knots: readonly Knot[];
  /** Open conflicts that are not shown in full. */
  readonly more: number;
  /** Synergies, told apart: good news is no alarm. */
  readonly synergies: number;
  readonly shown: WallShown;
  /** Server ms at which this could change without new input; null = never. */
  readonly nextAt: number | null;
}

export function wallView(input: WallInput, before: WallShown): WallView {
  const { nowMs } = input.rank;
  const conflicts = input.open.filter((conflict) => conflict.kind === "conflict");
  const blockerOpen = conflicts.some((conflict) => conflict.severity === "blocker");
  const eligible = conflicts.filter((conflict) => mayStandOnWall(conflict, input.sensitivity));

  const chosen: Knot[] = [];
  let watches = 0;
  let lastNewAt = before.lastNewAt;
  let someWait = false;
  for (const knot of knots(ranked(eligible, input.rank))) {
    if (chosen.length === MAX_KNOTS) break;
    const isWatch = knot.head.severity === "watch";
    if (isWatch && input.sensitivity !== "all" && (blockerOpen || watches === 1)) continue;
    const members = [knot.head, ...knot.others];
    const known = members.some((conflict) => before.heads.includes(conflict.identity));
    const justCaused = members.some((conflict) => input.caused.has(conflict.identity));
    if (!known && !justCaused && nowMs - lastNewAt < NEW_KNOT_EVERY_MS) {
      someWait = true;
      continue;
    }
    if (!known) lastNewAt = nowMs;
    if (isWatch) watches += 1;
    chosen.push(knot);
  }
  const turns = eligible.map((conflict) => freshUntil(conflict, input.rank)).filter((at) => at > nowMs);
  if (someWait) turns.push(lastNewAt + NEW_KNOT_EVERY_MS);
  const inFull = new Set(chosen.flatMap((knot) => [knot.head, ...knot.others].map((conflict) => conflict.identity)));
  return {
    knots: chosen,
    more: conflicts.filter((conflict) => !inFull.has(conflict.identity) && conflict.rule !== "voice-gap").length,
    synergies: input.open.length - conflicts.length,
    shown: { heads: [...inFull], lastNewAt },
    nextAt: turns.sort((a, b) => a - b)[0] ?? null,
  };
}

/** WP8 and WP11. */
function mayStandOnWall(conflict: Conflict, sensitivity: Sensitivity): boolean {
  if (sensitivity === "all") return true;
  const hostFirst = conflict.rule === "voice-gap" || conflict.rule === "stance-gap";
  return !hostFirst && (sensitivity === "normal" || conflict.severity === "blocker");
}
