import type { GoalChange, Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";

/** Two cards become the first: who needed the other needs this one, and both departments are named on it. */
export function merge({ goals, words }: MoveContext, kept: MoveCard, gone: MoveCard): Proposal {
  const line = `Together with ${words.department(gone.goal.department)}: ${gone.goal.title}`;
  const note = kept.goal.note === undefined || kept.goal.note === "" ? line : `${kept.goal.note}\n${line}`;
  const own = kept.goal.facets.dependsOn?.filter((id) => id !== gone.goal.id);
  const repointed: GoalChange[] = [...goals.values()]
    .filter(({ id, facets }) => id !== kept.goal.id && id !== gone.goal.id && facets.dependsOn?.includes(gone.goal.id))
    .map(({ id, facets }) => ({
      goal: id,
      set: { dependsOn: [...new Set((facets.dependsOn ?? []).map((need) => (need === gone.goal.id ? kept.goal.id : need)))] },
    }));
  return {
    kind: "merge",
    label: `Merge both into ${words.card(kept.goal)} of ${words.department(kept.goal.department)}, together with ${words.department(gone.goal.department)}`,
    changes: [
      {
        goal: kept.goal.id,
        note,
        ...(own === undefined || own.length === kept.goal.facets.dependsOn?.length ? {} : { set: { dependsOn: own.length === 0 ? null : own } }),
      },
      { goal: gone.goal.id, remove: true },
      ...repointed,
    ],
  };
}
