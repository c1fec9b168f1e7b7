import type { GoalId } from "../../model/goal.ts";
import type { Proposal } from "./move.ts";
import type { MoveContext } from "./move-board.ts";

/** A first step that does without: the link goes. */
export function dropLink({ goals, words }: MoveContext, by: GoalId, needs: GoalId): readonly Proposal[] {
  const goal = goals.get(by);
  const links = goal?.facets.dependsOn;
  if (goal === undefined || links === undefined || !links.includes(needs)) return [];
  const left = links.filter((id) => id !== needs);
  return [
    {
      kind: "avoid",
      label: `Begin ${words.card(goal)} with a first step that does without ${words.card(needs)}`,
      changes: [{ goal: by, set: { dependsOn: left.length === 0 ? null : left } }],
    },
  ];
}
