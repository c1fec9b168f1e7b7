import { useCallback, useEffect, useRef, useState } from "react";
import type { Goal, GoalId } from "#core/model/goal.ts";
import type { WorkshopState } from "./types.ts";
import { useScreen, useWorkshop } from "./use-session.ts";

/** Tray and canvas come over two sockets: a card that is revealed, placed or taken back may be in neither for a moment. After this it is gone, ms. */
const CROSSING_MS = 5_000;

/** Why nothing is done to a card meanwhile. */
export const AWAY = "This card is on its way between tray and canvas.";

/** The goal as it stands; `away`: between tray and canvas, shown as it last stood; null: gone. Only one's own department's cards cross where one can see it. */
export function useStandingGoal(id: GoalId): { readonly goal: Goal; readonly away: boolean } | null {
  const { me } = useScreen().session;
  const goal = useWorkshop(useCallback((state: WorkshopState) => state.goals.get(id) ?? state.drafts.get(id), [id]));
  const last = useRef(goal);
  if (goal !== undefined) last.current = goal;
  const [isOverdue, setOverdue] = useState(false);
  const away = goal === undefined && last.current !== undefined && last.current.department === me.department;
  useEffect(() => {
    if (!away) return;
    const timer = setTimeout(() => setOverdue(true), CROSSING_MS);
    return () => {
      clearTimeout(timer);
      setOverdue(false);
    };
  }, [away]);
  if (goal !== undefined) return { goal, away: false };
  return away && !isOverdue && last.current !== undefined ? { goal: last.current, away: true } : null;
}
