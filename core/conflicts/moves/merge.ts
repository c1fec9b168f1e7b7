import type { Frame } from "../../model/frame.ts";
import type { Ask, FacetEdits } from "../../model/goal.ts";
import { sameList } from "../finding.ts";
import type { GoalChange, Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";

/** Two cards become the first: it takes in the other's doors and asks, who needed the other needs this one, and both departments are named on it. */
export function merge({ frame, goals, words }: MoveContext, kept: MoveCard, gone: MoveCard): Proposal {
  const line = `Together with ${words.department(gone.goal.department)}: ${gone.goal.title}`;
  const note = kept.goal.note === undefined || kept.goal.note === "" ? line : `${kept.goal.note}\n${line}`;
  const own = kept.goal.facets.dependsOn?.filter((id) => id !== gone.goal.id);
  const repointed: GoalChange[] = [...goals.values()]
    .filter(({ id, facets }) => id !== kept.goal.id && id !== gone.goal.id && facets.dependsOn?.includes(gone.goal.id))
    .map(({ id, facets }) => ({
      goal: id,
      set: { dependsOn: [...new Set(facets.dependsOn?.map((need) => (need === gone.goal.id ? kept.goal.id : need)))] },
    }));
  return {
    kind: "merge",
    label: `Merge both into ${words.card(kept.goal)} of ${words.department(kept.goal.department)}, together with ${words.department(gone.goal.department)}`,
    changes: [
      {
        goal: kept.goal.id,
        note,
        set: {
          ...(own === undefined || own.length === kept.goal.facets.dependsOn?.length ? {} : { dependsOn: own.length === 0 ? null : own }),
          ...takenIn(frame, kept, gone),
        },
      },
      { goal: gone.goal.id, remove: true },
      ...repointed,
    ],
  };
}

/** What a card holds of one set at most (conflicts.md section 1). */
const MOST_MEMBERS = 3;

function takenIn(frame: Frame, kept: MoveCard, gone: MoveCard): FacetEdits {
  const both = (facet: "channel" | "audience") => {
    const own = kept.f[facet] ?? [];
    const members = [...new Set([...own, ...(gone.f[facet] ?? [])])].slice(0, Math.max(MOST_MEMBERS, own.length));
    return sameList(own, members) ? {} : { [facet]: members };
  };
  return { ...both("channel"), ...both("audience"), ...(gone.f.asks === undefined ? {} : { asks: largest(frame, [...(kept.f.asks ?? []), ...gone.f.asks]) }) };
}

/** One joint card asks once: of two asks of a pool in one unit, said or the pool's own, the larger. */
function largest(frame: Frame, asks: readonly Ask[]): readonly Ask[] {
  const joint = new Map<string, Ask>();
  for (const ask of asks) {
    const unit = ask.unit === undefined || ask.unit === "" ? frame.pools.find(({ id }) => id === ask.pool)?.unit : ask.unit;
    const key = JSON.stringify([ask.pool, unit]);
    const there = joint.get(key);
    if (there === undefined || there.amount < ask.amount) joint.set(key, ask);
  }
  return [...joint.values()];
}
