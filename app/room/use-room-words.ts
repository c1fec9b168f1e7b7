// What the room says: to everybody what to do now, and to hosts who is ready.
import { useMemo } from "react";
import type { PresenceState, WorkshopState } from "../state/types.ts";
import type { UiState } from "../state/ui-store.ts";
import { usePresence, useScreen, useUi, useWorkshop } from "../state/use-session.ts";
import { whoIsHere } from "../state/who-is-here.ts";
import { useIsNarrow } from "../ui/use-is-narrow.ts";
import { nowWords } from "./now-words.ts";
import { readiness, readyWords } from "./ready-words.ts";

const outlineOf = (state: UiState) => state.outline;
const phaseOf = (state: WorkshopState) => state.phase;
const lockedOf = (state: WorkshopState) => state.lock.locked;
const frozenOf = (state: WorkshopState) => state.room.frozen;
const departmentsOf = (state: WorkshopState) => state.frame.departments;
const rosterOf = (state: PresenceState) => state.roster;

export function useNow(role: Parameters<typeof nowWords>[0]) {
  const phase = useWorkshop(phaseOf);
  const locked = useWorkshop(lockedOf);
  const frozen = useWorkshop(frozenOf);
  const narrow = useIsNarrow();
  const view = useUi(outlineOf) ? "outline" : narrow ? "phone" : "board";
  return { phase, frozen, now: nowWords(role, { phase, locked, frozen }, view) };
}

/** How many departments are ready, in words, for hosts alone; null while none is. */
export function useReadyWords(): string | null {
  const { role } = useScreen().session.me;
  const departments = useWorkshop(departmentsOf);
  const roster = usePresence(rosterOf);
  return useMemo(() => {
    if (role !== "host") return null;
    const here = whoIsHere(roster).byDepartment;
    return readyWords(readiness(departments, roster.ready ?? [], (id) => here.has(id)));
  }, [role, roster, departments]);
}
