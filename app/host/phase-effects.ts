import type { Phase } from "#core/protocol/roles.ts";

/** What a phase lets people do, for the host who chooses one. */
export const PHASE_EFFECTS: { readonly [P in Phase]: string } = {
  frame: "Departments can write drafts; nothing goes onto the canvas yet.",
  draft: "Departments write in private; nothing goes onto the canvas yet.",
  align: "Departments place their goals; conflicts show at once.",
  resolve: "The room talks about conflicts; cards can still be moved and changed.",
  commit: "Departments agree on what stands.",
  closed: "Nobody changes anything any more, the code stops working, the links stay for reading.",
};
