import { useCallback } from "react";
import type { Conflict, Explanation } from "#core/conflicts/conflict.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Cell } from "../state/types.ts";
import { plainName } from "./plain-name.ts";

/** Words for an open conflict. */
export function useExplanation(conflict: Conflict): Explanation {
  return { name: plainName(conflict.rule), sentence: plainName(conflict.rule), question: "", facts: [] };
}

/** Words for a clash that does not exist yet: as if `goal` stood in `cell`. */
export function useExplainPreview(): (conflict: Conflict, goal: Goal, cell: Cell) => Explanation {
  return useCallback((conflict) => ({ name: plainName(conflict.rule), sentence: plainName(conflict.rule), question: "", facts: [] }), []);
}
