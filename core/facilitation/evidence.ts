// Learnings that speak to a card or to the cards of a conflict.
import type { Goal } from "../model/goal.ts";
import type { Evidence, Learning } from "../model/room.ts";

export interface EvidenceFor {
  readonly learning: Learning;
  readonly evidence: Evidence;
}

/** Those linked to the card itself, then those linked to its objective. */
export function evidenceOn(goal: Goal, learnings: Iterable<Learning>): readonly EvidenceFor[] {
  const direct: EvidenceFor[] = [];
  const byObjective: EvidenceFor[] = [];
  for (const learning of learnings) {
    for (const link of learning.links) {
      if ("goal" in link && link.goal === goal.id) direct.push({ learning, evidence: link.evidence });
      if ("objective" in link && goal.placement !== null && link.objective === goal.placement.objective)
        byObjective.push({ learning, evidence: link.evidence });
    }
  }
  return [...direct, ...byObjective];
}

/** Those that touch a conflict: linked to one of its cards, to the objective of one, or to the conflict's own objective. Each learning once per evidence. */
export function evidenceInConflict(
  { goals, scope }: { readonly goals: readonly string[]; readonly scope?: { readonly [key: string]: string | null } },
  goal: (id: string) => Goal | undefined,
  learnings: Iterable<Learning>,
): readonly EvidenceFor[] {
  const all = [...learnings];
  const found = goals.flatMap((id) => {
    const card = goal(id);
    return card === undefined ? [] : evidenceOn(card, all);
  });
  const objective = scope?.objective;
  if (objective != null) {
    for (const learning of all)
      for (const link of learning.links) if ("objective" in link && link.objective === objective) found.push({ learning, evidence: link.evidence });
  }
  return [...new Map(found.map((one) => [`${one.learning.id} ${one.evidence}`, one])).values()];
}
