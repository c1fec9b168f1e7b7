import { useMemo } from "react";
import type { WorkshopState } from "../state/types.ts";
import { useWorkshop } from "../state/use-session.ts";
import { useTools } from "../state/use-tools.ts";
import { type ShelfEntry, shelfOf } from "./shelf.ts";

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
