import type { Phase } from "#core/protocol/roles.ts";

export const PHASE_NAMES: { readonly [P in Phase]: string } = {
  frame: "Frame",
  draft: "Draft",
  align: "Align",
  resolve: "Resolve",
  commit: "Commit",
  closed: "Closed",
};
