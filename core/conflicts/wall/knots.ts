import type { Conflict } from "../conflict.ts";

/** Conflicts to be talked about in one go, the gravest first. */
export interface Knot {
  readonly head: Conflict;
  /** The others, in rank. */
  readonly others: readonly Conflict[];
}

/** WP6. `ranked` in rank; the knots come out in the rank of their heads. Cost: the sum of the pairs of cards of conflicts with up to `PAIRED_CARDS` cards. */
export function knots(ranked: readonly Conflict[]): readonly Knot[] {
  const parent = ranked.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  const firstWithPair = new Map<string, number>();
  ranked.forEach((conflict, index) => {
    for (const pair of pairsOf(conflict.goals)) {
      const other = firstWithPair.get(pair);
      if (other === undefined) firstWithPair.set(pair, index);
      else {
        const [a, b] = [find(other), find(index)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
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

/** A group of more cards than this is a topic of its own; pairing all of its cards would cost the square of them. */
const PAIRED_CARDS = 24;

function* pairsOf(goals: readonly string[]): Iterable<string> {
  const few = goals.slice(0, PAIRED_CARDS);
  for (let i = 0; i < few.length; i++) for (let j = i + 1; j < few.length; j++) yield `${few[i]}\n${few[j]}`;
}
