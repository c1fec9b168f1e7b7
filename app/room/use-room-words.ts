// What the room says to everybody, as every screen says it: what to do now, and who is ready.
import { useMemo } from "react";
import { whoIsHere } from "../host/who-is-here.ts";
import type { PresenceState, WorkshopState } from "../state/types.ts";
import { usePresence, useWorkshop } from "../state/use-session.ts";
import { nowWords } from "./now-words.ts";
import { readiness, readyWords } from "./ready-words.ts";

const phaseOf = (state: WorkshopState) => state.phase;
const lockedOf = (state: WorkshopState) => state.lock.locked;
const frozenOf = (state: WorkshopState) => state.room.frozen;
const readyOf = (state: WorkshopState) => state.room.ready;
const departmentsOf = (state: WorkshopState) => state.frame.departments;
const rosterOf = (state: PresenceState) => state.roster;

export function useNow(role: Parameters<typeof nowWords>[0]) {
  const phase = useWorkshop(phaseOf);
  const locked = useWorkshop(lockedOf);
  const frozen = useWorkshop(frozenOf);
  return { phase, frozen, now: nowWords(role, { phase, locked, frozen }) };
}

/** How many departments are ready, in words; null while nobody is asked. */
export function useReadyWords(): string | null {
  const ready = useWorkshop(readyOf);
  const departments = useWorkshop(departmentsOf);
  const roster = usePresence(rosterOf);
  return useMemo(() => {
    const here = whoIsHere(roster).byDepartment;
    return readyWords(readiness(departments, ready, (id) => here.has(id)));
  }, [roster, departments, ready]);
}
