// After a reveal: cards of different departments that want much the same, wherever they stand. In a column the rules find them too; before they are placed nobody else would.
import type { Goal, GoalId } from "#core/model/goal.ts";
import type { Raised } from "#core/model/workshop.ts";
import { createSimilar } from "#core/suggest/similar.ts";

export interface Twin {
  readonly goals: readonly [Goal, Goal];
  /** 0..1 */
  readonly score: number;
}

/** As many as a host reads before the room goes on. */
const MOST = 8;

/** Closest first; a card stands in one pair at most, and a pair that somebody has raised already is left out. */
export function twinsAmong(goals: readonly Goal[], raised: Iterable<Pick<Raised, "goals">>): readonly Twin[] {
  const similar = createSimilar();
  const known = new Set([...raised].map((one) => pairKey(one.goals)));
  const found = new Map<string, Twin>();
  for (const goal of goals) {
    const { lever, direction, channel, audience } = goal.facets;
    const said = {
      ...(lever === undefined ? {} : { lever }),
      ...(direction === undefined ? {} : { direction }),
      ...(channel === undefined ? {} : { channel }),
      ...(audience === undefined ? {} : { audience }),
    };
    for (const { goal: other, score } of similar.goals(goal.title, goals, { said, except: goal.id })) {
      if (other.department === goal.department) continue;
      const key = pairKey([goal.id, other.id]);
      if (known.has(key) || (found.get(key)?.score ?? 0) >= score) continue;
      found.set(key, { goals: goal.id < other.id ? [goal, other] : [other, goal], score });
    }
  }
  const taken = new Set<GoalId>();
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (pairKey([a.goals[0].id, a.goals[1].id]) < pairKey([b.goals[0].id, b.goals[1].id]) ? -1 : 1))
    .filter(({ goals: [one, other] }) => {
      if (taken.has(one.id) || taken.has(other.id)) return false;
      taken.add(one.id).add(other.id);
      return true;
    })
    .slice(0, MOST);
}

function pairKey(goals: readonly GoalId[]): string {
  return [...goals].sort().join("\n");
}
