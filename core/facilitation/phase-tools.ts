// What each phase offers, to whom, and the one sentence that says what to do now. A screen shows the tools of the table and hides the rest; what was begun with one may be finished (docs/spec/pages.md PG62).
import { type AccessRole, PHASES, type Phase } from "../protocol/roles.ts";

export const TOOLS = [
  "frame",
  "draft",
  "reveal",
  "hide",
  "place",
  "move",
  "edit",
  "withdraw",
  "raise",
  "learn",
  "answer",
  "settle",
  "define",
  "object",
  "stance",
  "vote",
  "sign",
] as const;
/**
 * `frame`: over-arching goal, columns, rows, departments. `draft`: cards in one's own tray, always open while the workshop is. `place`: tray to canvas.
 * `move`, `edit`, `withdraw`: a card on the canvas to another cell, its words and facets, back to its tray. `settle`: ways out, agreement, parking, the sponsor.
 * `vote`: for hosts, opening a ballot; an open one takes votes in every phase.
 */
export type Tool = (typeof TOOLS)[number];

const SEAT: { readonly [phase in Phase]: readonly Tool[] } = {
  frame: ["draft", "learn", "object", "stance"],
  // What was revealed may be put right and taken back.
  draft: ["draft", "edit", "withdraw", "learn", "object", "stance"],
  align: ["draft", "place", "move", "edit", "withdraw", "raise", "learn", "answer", "define", "object", "stance", "vote"],
  resolve: ["draft", "move", "edit", "raise", "learn", "answer", "settle", "define", "object", "stance", "vote"],
  commit: ["draft", "object", "stance", "vote", "sign"],
  closed: [],
};
const HOST: { readonly [phase in Phase]: readonly Tool[] } = {
  frame: ["frame", "hide"],
  draft: ["frame", "reveal", "hide"],
  align: ["frame", "reveal", "hide", "place", "move", "edit", "withdraw", "raise", "answer", "define", "vote"],
  resolve: ["hide", "place", "move", "edit", "withdraw", "raise", "answer", "settle", "define", "vote"],
  commit: ["hide", "vote"],
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

/** How a seat or a host sees the canvas: as a board, as a list to tap, as text. */
export const VIEWS = ["board", "phone", "outline"] as const;
export type View = (typeof VIEWS)[number];

/** Where a sentence names a gesture, each view has its own. */
const IN_VIEW: { readonly [phase in Phase]?: { readonly [role in AccessRole]?: { readonly [view in View]?: string } } } = {
  align: {
    seat: {
      phone: "Put your goals where and when they belong: tap ⋯ on one, and watch what it touches.",
      outline: "Put your goals where and when they belong: M on one, and hear what it touches.",
    },
  },
};

export function whatToDoNow(phase: Phase, role: AccessRole, view: View = "board"): string {
  return IN_VIEW[phase]?.[role]?.[view] ?? WORDS[phase][role];
}

export const PHASE_TITLES: { readonly [phase in Phase]: string } = {
  frame: "Frame",
  draft: "Draft",
  align: "Align",
  resolve: "Resolve",
  commit: "Commit",
  closed: "Closed",
};

/** "Align and Resolve": where this person is offered a tool, for the sentence that refuses it elsewhere; null: nowhere. */
export function whereOffered(tool: Tool, who: Parameters<typeof toolsOf>[1]): string | null {
  const titles = PHASES.filter((phase) => toolsOf(phase, who).has(tool)).map((phase) => PHASE_TITLES[phase]);
  const last = titles.at(-1);
  return last === undefined ? null : titles.length === 1 ? last : `${titles.slice(0, -1).join(", ")} and ${last}`;
}
