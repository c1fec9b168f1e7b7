import { identityOf } from "#core/conflicts/identity.ts";
import type { RoomTarget } from "#core/model/room.ts";
import type { OutlineBoard, OutlineRow } from "./outline-rows.ts";

export type TargetStep = { readonly to: string } | { readonly open: string } | null;

/** The next step to the row of what the host points at: a row above it to be opened, or itself; null: it has none. */
export function stepToTarget(board: Pick<OutlineBoard, "goals" | "open">, rows: readonly OutlineRow[], target: RoomTarget): TargetStep {
  const path = pathTo(board, target);
  const last = path.at(-1);
  if (last === undefined) return null;
  if (rows.some(({ key }) => key === last)) return { to: last };
  const above = rows.find(({ key, open }) => open === false && path.includes(key));
  return above === undefined ? null : { open: above.key };
}

/** Keys of rows, from the root. */
function pathTo({ goals, open }: Pick<OutlineBoard, "goals" | "open">, target: RoomTarget): readonly string[] {
  const toGoal = (id: string) => {
    const goal = goals.get(id);
    return goal === undefined ? [] : ["arch", `objective ${goal.placement?.objective ?? ""}`, `goal ${id}`];
  };
  switch (target.kind) {
    case "view":
      return target.view === "canvas" ? ["arch"] : [];
    case "objective":
      return ["arch", `objective ${target.objective}`];
    case "goal":
      return toGoal(target.goal);
    case "conflict": {
      const identity = identityOf(target.conflict);
      const conflict = open.find((one) => one.identity === identity);
      if (conflict === undefined) return [];
      const goal = conflict.goals.find((id) => goals.has(id));
      const parents = goal !== undefined ? toGoal(goal) : conflict.scope?.objective ? ["arch", `objective ${conflict.scope.objective}`] : ["arch"];
      return [...parents, `${parents.at(-1)} ${identity}`];
    }
  }
}
