import { useCallback } from "react";
import type { About } from "#core/model/room.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import { useConflicts, useWorkshop } from "../state/use-session.ts";
import { aboutWords } from "./dissent-words.ts";

const all = (state: WorkshopState) => state;
const conflictsOf = (state: ConflictState) => state;

export function useAboutWords(): (about: About) => string {
  const workshop = useWorkshop(all);
  const conflicts = useConflicts(conflictsOf);
  return useCallback((about) => aboutWords(about, workshop, conflicts), [workshop, conflicts]);
}
