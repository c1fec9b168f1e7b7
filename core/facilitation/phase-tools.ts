// What each phase offers, to whom, and the one sentence that says what to do now. A screen shows the tools of the table and hides the rest.
import type { AccessRole, Phase } from "../protocol/roles.ts";

export const TOOLS = ["frame", "draft", "reveal", "place", "move", "raise", "learn", "answer", "settle", "define", "object", "stance", "vote", "sign"] as const;
/**
 * `frame`: over-arching goal, columns, rows, departments. `place`: between tray and canvas. `move`: cards on the canvas, and their words.
 * `settle`: moves, agreement, parking, the sponsor.
 */
export type Tool = (typeof TOOLS)[number];

const SEAT: { readonly [phase in Phase]: readonly Tool[] } = {
  frame: ["learn", "object", "stance"],
  draft: ["draft", "learn", "object", "stance"],
  align: ["draft", "place", "move", "raise", "learn", "define", "object", "stance", "vote"],
  resolve: ["move", "raise", "learn", "answer", "settle", "define", "object", "stance", "vote"],
  commit: ["object", "stance", "vote", "sign"],
  closed: [],
};
const HOST: { readonly [phase in Phase]: readonly Tool[] } = {
  frame: ["frame"],
  draft: ["frame", "reveal"],
  align: ["frame", "reveal", "place", "move", "raise", "define", "vote"],
  resolve: ["place", "move", "raise", "answer", "settle", "define", "vote"],
  commit: ["vote"],
  closed: [],
};

/** A host who joined for a department has a seat's tools too; a wall has none. */
export function toolsOf(phase: Phase, who: { readonly role: AccessRole; readonly department: string | null }): ReadonlySet<Tool> {
  if (who.role === "wall") return new Set();
  if (who.role === "seat") return new Set(SEAT[phase]);
  return new Set([...HOST[phase], ...(who.department === null ? [] : SEAT[phase])]);
}

const WORDS: { readonly [phase in Phase]: { readonly [role in AccessRole]: string } } = {
  frame: {
    host: "Write the over-arching goal, then the objectives that serve it.",
    seat: "The frame is being set: say aloud what is missing at the top.",
    wall: "Setting the frame: what are we here for?",
  },
  draft: {
    host: "Departments write in private. Reveal when they are ready.",
    seat: "Write what your department wants. Nobody outside it can read this yet.",
    wall: "Every department writes its goals, in private.",
  },
  align: {
    host: "Let cards be placed, and read the clashes as questions.",
    seat: "Drag your goals to where and when they belong, and watch what they touch.",
    wall: "Placing the goals: where do they belong, and what do they touch?",
  },
  resolve: {
    host: "Take one conflict at a time; end each with an agreement, a date or the sponsor.",
    seat: "Say what this conflict is to you, then look for a move that settles it.",
    wall: "One conflict at a time: what would settle it?",
  },
  commit: {
    host: "Ask for stances, vote where it is open, and let departments sign.",
    seat: "Say where your department stands now, and sign what it commits to.",
    wall: "What does each department commit to?",
  },
  closed: {
    host: "The workshop is closed. Hand out the record; any phase opens it again.",
    seat: "The workshop is closed. You can read it here and take the record with you.",
    wall: "Closed. Thank you.",
  },
};

export function whatToDoNow(phase: Phase, role: AccessRole): string {
  return WORDS[phase][role];
}

export const PHASE_TITLES: { readonly [phase in Phase]: string } = {
  frame: "Frame",
  draft: "Draft",
  align: "Align",
  resolve: "Resolve",
  commit: "Commit",
  closed: "Closed",
};
