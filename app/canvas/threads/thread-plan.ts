import type { Conflict } from "#core/conflicts/conflict.ts";
import type { RuleId } from "#core/conflicts/rules/all.ts";
import type { GoalId } from "#core/model/goal.ts";
import { MARKS, type Mark, markOf } from "../../ui/mark.ts";

/** One thread to draw, between two cards. `key` stays the same while the pair and its mark do. */
export interface Thread {
  readonly key: string;
  readonly from: GoalId;
  readonly to: GoalId;
  readonly mark: Mark;
  readonly shown: boolean;
}
export interface ThreadPlan {
  readonly threads: readonly Thread[];
  /** Per card, how many of its threads are not drawn. */
  readonly more: ReadonlyMap<GoalId, number>;
}

/** Threads at one card, and in all: more than these is a knot nobody reads. */
export const MAX_PER_CARD = 3;
export const MAX_THREADS = 28;
/** A conflict that is shown may have this many cards tied together. */
const MAX_SHOWN_CARDS = 8;
/** Findings about a column, a bucket or a chair, not between cards: tied together only while they are shown. */
const ABOUT_A_CROWD: ReadonlySet<RuleId> = new Set(["missing-lead", "empty-objective", "crowding", "unsupported", "silo", "voice-gap"]);

function isAboutACrowd({ rule, scope }: Conflict): boolean {
  return ABOUT_A_CROWD.has(rule) || (rule === "stance-gap" && scope !== undefined);
}

/**
 * Which threads are drawn: gravest first, the shown conflict before all, one thread a pair, the cards of a group in a chain.
 * `order`: where the cards stand, so that a chain runs along the board; a goal that is not on it has no order.
 * `takeRoom`: whether the gutters between two cards hold one more; it is asked only for threads that would be drawn.
 */
export function planThreads(
  open: readonly Conflict[],
  shown: string | null,
  order: (goal: GoalId) => number | undefined,
  takeRoom: (from: GoalId, to: GoalId) => boolean = () => true,
): ThreadPlan {
  const threads: Thread[] = [];
  const drawn = new Set<string>();
  const atCard = new Map<GoalId, number>();
  const more = new Map<GoalId, number>();
  const count = (map: Map<GoalId, number>, goal: GoalId) => map.set(goal, (map.get(goal) ?? 0) + 1);

  const ranked = open
    .filter((conflict) => conflict.goals.length > 1 && (conflict.identity === shown || !isAboutACrowd(conflict)))
    .map((conflict) => ({ conflict, isShown: conflict.identity === shown, rank: conflict.identity === shown ? -1 : MARKS.indexOf(markOf(conflict)) }))
    .sort((a, b) => a.rank - b.rank);

  for (const { conflict, isShown } of ranked) {
    const mark = markOf(conflict);
    const placed = conflict.goals
      .map((goal) => ({ goal, at: order(goal) }))
      .filter((entry): entry is { goal: GoalId; at: number } => entry.at !== undefined)
      .sort((a, b) => a.at - b.at || (a.goal < b.goal ? -1 : 1))
      .map(({ goal }) => goal);
    placed.slice(1).forEach((to, index) => {
      const from = placed[index];
      if (from === undefined) return;
      const pair = `${from} ${to}`;
      if (drawn.has(pair)) return;
      const room = isShown
        ? index < MAX_SHOWN_CARDS - 1
        : threads.length < MAX_THREADS && (atCard.get(from) ?? 0) < MAX_PER_CARD && (atCard.get(to) ?? 0) < MAX_PER_CARD && takeRoom(from, to);
      drawn.add(pair);
      if (!room) {
        count(more, from);
        count(more, to);
        return;
      }
      count(atCard, from);
      count(atCard, to);
      threads.push({ key: `${pair} ${mark}`, from, to, mark, shown: isShown });
    });
  }
  return { threads, more };
}
