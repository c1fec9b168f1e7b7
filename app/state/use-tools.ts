import { useMemo } from "react";
import { type Tool, toolsOf } from "#core/facilitation/phase-tools.ts";
import type { WorkshopState } from "./types.ts";
import { useScreen, useWorkshop } from "./use-session.ts";

const phaseOf = (state: WorkshopState) => state.phase;

/** What this phase offers to this person. */
export function useTools(): ReadonlySet<Tool> {
  const { me } = useScreen().session;
  const phase = useWorkshop(phaseOf);
  return useMemo(() => toolsOf(phase, me), [phase, me]);
}
