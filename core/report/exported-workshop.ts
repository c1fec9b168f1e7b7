import type { DepartmentId } from "../model/frame.ts";
import { isLive } from "../model/goal.ts";
import type { Workshop } from "../model/workshop.ts";

/** What this asker may carry out of the room: the canvas, and the drafts of the asker's own department; `null` asks for none. */
export function exportedWorkshop(workshop: Workshop, department: DepartmentId | null): Workshop {
  return { ...workshop, goals: workshop.goals.filter((goal) => goal.placement !== null || (department !== null && goal.department === department)) };
}

/** What is drawn and told: live goals only, without the drafts and without what a host took off the canvas. */
export function liveWorkshop(workshop: Workshop): Workshop {
  return { ...workshop, goals: workshop.goals.filter(isLive) };
}
