import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Screen } from "../state/use-session.ts";

/** Lights the cards of a conflict and brings the first of them into view; null puts the light out. */
export function showOnCanvas({ ui, session }: Screen, conflict: Conflict | null): void {
  ui.setState({ shown: conflict?.identity ?? null });
  if (conflict === null) return;
  const goal = conflict.goals.find((id) => session.workshop.getState().goals.has(id));
  if (goal === undefined) return;
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  document.querySelector(`[data-board] [data-card="${CSS.escape(goal)}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest", behavior });
}
