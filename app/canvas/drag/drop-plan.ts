import type { SessionState } from "#core/doc/session-doc.ts";
import type { Goal, GoalId, Placement } from "#core/model/goal.ts";
import type { Membership } from "#core/protocol/roles.ts";
import { cellKey } from "../../state/cell-key.ts";
import { whyNotMove, whyNotPlace, whyNotUnplace } from "../../state/rights.ts";
import type { Cell } from "../../state/types.ts";
import type { Carry } from "../../state/ui-store.ts";

/** What a drop does. `index` = place among the cell's other goals. */
export type DropPlan =
  | { readonly act: "none" }
  | { readonly act: "move"; readonly cell: Cell; readonly index: number }
  | { readonly act: "unplace" }
  | { readonly act: "refuse"; readonly reason: string };

export interface DropInput {
  readonly carry: Pick<Carry, "goal" | "from" | "over">;
  /** As it is now; undefined: somebody removed it while it was in the hand. */
  readonly goal: Goal | undefined;
  readonly me: Membership;
  readonly room: Pick<SessionState, "phase" | "lock">;
  /** Ids of a cell in order. */
  readonly inCell: (key: string) => readonly GoalId[];
  readonly departmentTitle: string;
}

export function planDrop({ carry, goal, me, room, inCell, departmentTitle }: DropInput): DropPlan {
  const { over } = carry;
  if (over === null) return { act: "none" };
  if (goal === undefined) return { act: "refuse", reason: "This goal was removed while you held it." };
  if (over === "tray") {
    if (carry.from === "tray") return { act: "none" };
    const reason = whyNotUnplace(me, room, goal, departmentTitle);
    return reason === null ? { act: "unplace" } : { act: "refuse", reason };
  }
  const reason = carry.from === "tray" ? whyNotPlace(me, room) : whyNotMove(me, room);
  if (reason !== null) return { act: "refuse", reason };
  const key = cellKey(over.cell);
  if (isAt(goal.placement, key)) {
    const others = inCell(key);
    if (others.indexOf(goal.id) === over.index) return { act: "none" };
  }
  return { act: "move", cell: over.cell, index: over.index };
}

function isAt(placement: Placement | null, key: string): boolean {
  return placement !== null && cellKey(placement) === key;
}
