import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { type EvidenceFor, evidenceInConflict, evidenceOn } from "#core/facilitation/evidence.ts";
import type { Goal } from "#core/model/goal.ts";
import type { WorkshopState } from "../state/types.ts";
import { useWorkshop } from "../state/use-session.ts";

const learningsOf = (state: WorkshopState) => state.learnings;

export function useConflictEvidence(conflict: Conflict): readonly EvidenceFor[] {
  const learnings = useWorkshop(learningsOf);
  const goals = useWorkshop(useShallow((state: WorkshopState) => conflict.goals.map((id) => state.goals.get(id))));
  return useMemo(() => evidenceInConflict(conflict, (id) => goals.find((goal) => goal?.id === id), learnings.values()), [conflict, goals, learnings]);
}

export function useCardEvidence(goal: Goal): readonly EvidenceFor[] {
  const learnings = useWorkshop(learningsOf);
  return useMemo(() => evidenceOn(goal, learnings.values()), [goal, learnings]);
}
