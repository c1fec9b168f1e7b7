import type { Conflict } from "../conflict.ts";

/** Conflicts to be talked about in one go, the gravest first. */
export interface Knot {
  readonly head: Conflict;
  /** The others, in rank. */
  readonly others: readonly Conflict[];
}

/** WP6. `ranked` in rank; the knots come out in the rank of their heads. Cost: the pairs of cards of the small conflicts, and all cards once for each large one. */
export function knots(ranked: readonly Conflict[]): readonly Knot[] {
  const parent = ranked.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  const join = (one: number, other: number) => {
    const [a, b] = [find(one), find(other)];
    parent[Math.max(a, b)] = Math.min(a, b);
  };
  const firstWithPair = new Map<string, number>();
  ranked.forEach(({ goals }, index) => {
    if (goals.length > PAIRED_CARDS) {
      const cards = new Set(goals);
      ranked.forEach((other, place) => {
        if (shareTwo(other.goals, cards)) join(place, index);
      });
      return;
    }
    for (const pair of pairsOf(goals)) {
      const other = firstWithPair.get(pair);
      if (other === undefined) firstWithPair.set(pair, index);
      else join(other, index);
    }
  });
  const members = new Map<number, Conflict[]>();
  ranked.forEach((conflict, index) => {
    const root = find(index);
    const list = members.get(root);
    if (list === undefined) members.set(root, [conflict]);
    else list.push(conflict);
  });
  return [...members.values()].map(([head, ...others]) => ({ head: head as Conflict, others }));
}

/** Of a conflict with more cards than this the pairs, which grow with the square, are not listed: each other conflict is asked for two of its cards. */
const PAIRED_CARDS = 24;

function* pairsOf(goals: readonly string[]): Iterable<string> {
  for (const [place, goal] of goals.entries()) for (const later of goals.slice(place + 1)) yield `${goal}\n${later}`;
}

function shareTwo(goals: readonly string[], cards: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const goal of goals) {
    if (cards.has(goal)) shared += 1;
    if (shared === 2) return true;
  }
  return false;
}
