import { useCallback, useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import type { Conflict, Explanation } from "#core/conflicts/conflict.ts";
import { explain } from "#core/conflicts/explain.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Cell, WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";

const frameOf = (state: WorkshopState) => state.frame;
const raisedOf = (state: WorkshopState) => state.raised;

/** Words for an open conflict; made again only when its cards or the frame change. */
export function useExplanation(conflict: Conflict): Explanation {
  const frame = useWorkshop(frameOf);
  const raised = useWorkshop(raisedOf);
  const goals = useWorkshop(useShallow((state: WorkshopState) => [...conflict.goals, ...(conflict.aside ?? [])].map((id) => state.goals.get(id))));
  return useMemo(
    () => explain(conflict, { frame, goal: (id) => goals.find((goal) => goal?.id === id), raised: (id) => raised.get(id) }),
    [conflict, frame, goals, raised],
  );
}

/** Words for a clash that does not exist yet: as if `goal` stood in `cell`. */
export function useExplainPreview(): (conflict: Conflict, goal: Goal, cell: Cell) => Explanation {
  const { session } = useScreen();
  return useCallback(
    (conflict, goal, cell) => {
      const { frame, goals, raised } = session.workshop.getState();
      const moved: Goal = { ...goal, placement: cell };
      return explain(conflict, { frame, goal: (id) => (id === goal.id ? moved : goals.get(id)), raised: (id) => raised.get(id) });
    },
    [session],
  );
}
