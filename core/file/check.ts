import type { Conflict, Engine } from "../conflicts/conflict.ts";
import { settledOf } from "../conflicts/settled.ts";
import { NO_DELTA } from "../model/changes.ts";
import { EMPTY_FRAME } from "../model/frame.ts";
import type { Workshop } from "../model/workshop.ts";

export interface Checked {
  readonly open: readonly Conflict[];
  readonly settled: readonly Conflict[];
  readonly counts: { readonly blocker: number; readonly tension: number; readonly watch: number; readonly settled: number };
}

/** The state now: reads the lists only, never the history. */
export function check(workshop: Workshop, engine: Engine): Checked {
  engine.apply({
    frame: [EMPTY_FRAME, workshop],
    goals: { ...NO_DELTA, added: workshop.goals },
    raised: { ...NO_DELTA, added: workshop.raised },
    settled: { ...NO_DELTA, added: settledOf(workshop) },
  });
  const open = engine.current();
  const settled = engine.settled();
  const count = (severity: Conflict["severity"]) => open.filter((conflict) => conflict.severity === severity).length;
  return { open, settled, counts: { blocker: count("blocker"), tension: count("tension"), watch: count("watch"), settled: settled.length } };
}
