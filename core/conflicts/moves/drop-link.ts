import type { GoalId } from "../../model/goal.ts";
import type { Proposal } from "./move.ts";
import type { MoveContext } from "./move-board.ts";

/** A first step that does without: the link goes. */
export function dropLink({ goals, words }: MoveContext, by: GoalId, needs: GoalId | null | undefined): readonly Proposal[] {
  const links = goals.get(by)?.facets.dependsOn ?? [];
  const dropped = links.find((id) => id === needs);
  if (dropped === undefined) return [];
  const left = links.filter((id) => id !== dropped);
  return [
    {
      kind: "avoid",
      label: `Begin ${words.card(by)} with a first step that does without ${words.card(dropped)}`,
      changes: [{ goal: by, set: { dependsOn: left.length === 0 ? null : left } }],
    },
  ];
}
