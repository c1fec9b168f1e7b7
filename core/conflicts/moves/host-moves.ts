// What only a host can do: the frame itself changes.

import { askedOf } from "./asking.ts";
import type { FrameParts, Proposal } from "./move.ts";
import type { MoveContext } from "./move-board.ts";

export function moreCapacity(context: MoveContext): readonly Proposal[] {
  const asked = askedOf(context);
  if (asked === undefined) return [];
  const { frame, words } = context;
  const { pool, horizon, sum } = asked;
  const amount = Math.ceil(sum * 10 - 1e-6) / 10;
  return [
    {
      kind: "avoid",
      label: `Find ${amount}${pool.unit === "" ? "" : ` ${pool.unit}`} of ${pool.title} for ${words.row(horizon)}`,
      changes: [],
      ...changing(
        { pools: frame.pools },
        { pools: frame.pools.map((one) => (one.id === pool.id ? { ...one, capacity: { ...one.capacity, [horizon]: amount } } : one)) },
      ),
    },
  ];
}

/** Its cards, if any came meanwhile, would go to the lane. */
export function dropObjective({ conflict, frame, words }: MoveContext): readonly Proposal[] {
  const objective = conflict.scope?.objective;
  if (objective == null) return [];
  return [
    {
      kind: "other-way",
      label: `Drop the objective ${words.column(objective)}`,
      changes: [],
      ...changing({ objectives: frame.objectives }, { objectives: frame.objectives.filter(({ id }) => id !== objective) }),
    },
  ];
}

export function linkObjective({ conflict, frame, words }: MoveContext): readonly Proposal[] {
  const objective = conflict.scope?.objective;
  if (objective == null) return [];
  return [
    {
      kind: "other-way",
      label: `Link ${words.column(objective)} to the over-arching goal`,
      changes: [],
      ...changing({ objectives: frame.objectives }, { objectives: frame.objectives.map((one) => (one.id === objective ? { ...one, serves: true } : one)) }),
    },
  ];
}

function changing(frameBefore: FrameParts, frame: FrameParts): Pick<Proposal, "frame" | "frameBefore"> {
  return { frame, frameBefore };
}
