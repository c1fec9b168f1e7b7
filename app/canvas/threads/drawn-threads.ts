import type { GoalId } from "#core/model/goal.ts";
import type { Mark } from "../../ui/mark.ts";
import type { Piece, Point } from "./thread-routes.ts";

export interface DrawnThread {
  readonly key: string;
  readonly mark: Mark;
  readonly shown: boolean;
  readonly pieces: readonly Piece[];
  readonly start: Point;
  readonly end: Point;
  /** Its conflict has gone; it dissolves. */
  readonly leaving: boolean;
}
export interface Picture {
  readonly threads: readonly DrawnThread[];
  /** Cards with threads that are not drawn, and where to say so. */
  readonly more: readonly { readonly goal: GoalId; readonly count: number; readonly x: number; readonly y: number }[];
}

/** The next picture: threads that have gone stay behind as leaving, unless `calm`. Returns `before` where nothing differs. */
export function nextDrawn(before: Picture, now: Picture, calm: boolean): Picture {
  const present = new Set(now.threads.map(({ key }) => key));
  const leaving = calm ? [] : before.threads.filter(({ key }) => !present.has(key)).map((thread) => (thread.leaving ? thread : { ...thread, leaving: true }));
  const threads = [...now.threads, ...leaving].sort((a, b) => (a.key < b.key ? -1 : 1));
  const same = JSON.stringify([threads, now.more]) === JSON.stringify([before.threads, before.more]);
  return same ? before : { threads, more: now.more };
}
