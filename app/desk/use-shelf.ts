import { useMemo } from "react";
import type { WorkshopState } from "../state/types.ts";
import { useWorkshop } from "../state/use-session.ts";
import { type ShelfEntry, shelfOf } from "./shelf.ts";
import { useTools } from "./use-tools.ts";

const phaseOf = (state: WorkshopState) => state.phase;
const roomOf = (state: WorkshopState) => state.room;
const learningsOf = (state: WorkshopState) => state.learnings;

export function useShelf(): readonly ShelfEntry[] {
  const tools = useTools();
  const phase = useWorkshop(phaseOf);
  const room = useWorkshop(roomOf);
  const learnings = useWorkshop(learningsOf);
  return useMemo(() => shelfOf(tools, { phase, room, learnings }), [tools, phase, room, learnings]);
}
