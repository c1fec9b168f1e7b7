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
