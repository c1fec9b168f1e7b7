import type { Phase } from "#core/protocol/roles.ts";

export const PHASE_NAMES: { readonly [P in Phase]: string } = {
  frame: "Frame",
  draft: "Draft",
  align: "Align",
  resolve: "Resolve",
  commit: "Commit",
  closed: "Closed",
};

/** What to do now, in one sentence; on the wall and beside the phase. */
export const PHASE_SENTENCES: { readonly [P in Phase]: string } = {
  frame: "Agree on the over-arching goal, then on what serves it.",
  draft: "Write your department’s goals. Nobody else sees them yet.",
  align: "Drag your goals onto the canvas.",
  resolve: "One conflict at a time: real, a question of words, or none?",
  commit: "Say what your department stands by.",
  closed: "This workshop is closed: it can be read and exported.",
};

/** What a phase lets people do, for the host who chooses one. */
export const PHASE_EFFECTS: { readonly [P in Phase]: string } = {
  frame: "Departments can write drafts; nothing goes onto the canvas yet.",
  draft: "Departments write in private; nothing goes onto the canvas yet.",
  align: "Departments place their goals; conflicts show at once.",
  resolve: "The room talks about conflicts; cards can still be moved and changed.",
  commit: "Departments agree on what stands.",
  closed: "Nobody changes anything any more, the code stops working, the links stay for reading.",
};
