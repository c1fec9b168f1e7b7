import { isLive } from "../model/goal.ts";
import type { Workshop } from "../model/workshop.ts";

/** What is drawn and told: live goals only, without the drafts and without what a host took off the canvas. */
export function liveWorkshop(workshop: Workshop): Workshop {
  return { ...workshop, goals: workshop.goals.filter(isLive) };
}
