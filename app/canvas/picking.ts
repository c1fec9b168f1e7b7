import type { GoalId } from "#core/model/goal.ts";
import { say, type UiStore } from "../state/ui-store.ts";

/** While cards are being chosen, a tap on one chooses it or lets it go. */
export function togglePick(ui: UiStore, goal: GoalId): void {
  const { picking } = ui.getState();
  if (picking === null || (picking.why === "depends" && picking.goal === goal)) return;
  const isChosen = picking.chosen.includes(goal);
  ui.setState({ picking: { ...picking, chosen: isChosen ? picking.chosen.filter((id) => id !== goal) : [...picking.chosen, goal] } });
  say(ui, isChosen ? "No longer chosen." : "Chosen.");
}
