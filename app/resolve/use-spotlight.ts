import { useMemo } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import type { ConflictRef } from "#core/model/workshop.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import { useConflicts, useWorkshop } from "../state/use-session.ts";

const spotlightOf = (state: WorkshopState) => state.room.spotlight;
const openOf = (state: ConflictState) => state.open;
const settledOf = (state: ConflictState) => state.settled;

export interface StagedConflict {
  readonly ref: ConflictRef;
  readonly identity: string;
  /** undefined: its facts have gone. */
  readonly conflict: Conflict | undefined;
  readonly isOpen: boolean;
}

/** The conflict that the host has put on the wall; null: none. */
export function useStagedConflict(): StagedConflict | null {
  const spotlight = useWorkshop(spotlightOf);
  const open = useConflicts(openOf);
  const settled = useConflicts(settledOf);
  return useMemo(() => {
    if (spotlight?.kind !== "conflict") return null;
    const identity = identityOf(spotlight.conflict);
    const live = open.find((conflict) => conflict.identity === identity);
    const done = settled.find((conflict) => conflict.identity === identity);
    return { ref: spotlight.conflict, identity, conflict: live ?? done, isOpen: live !== undefined };
  }, [spotlight, open, settled]);
}
