import type { RuleId } from "./conflict.ts";

/** What a conflict is called in a room. */
export const PLAIN_NAMES: { readonly [R in RuleId]: string } = {
  "opposite-direction": "Pulling one lever two ways",
  "approach-clash": "Opposite manner",
  "contested-lead": "Two hands on the wheel",
  "missing-lead": "Nobody at the wheel",
  "empty-objective": "Objective without a goal",
  "over-commit": "More asked than there is",
  "dependency-order": "Needed before it is there",
  "dependency-cycle": "Each waits for the other",
  "dependency-open": "Needs something not on the canvas",
  crowding: "Many voices at one door",
  "duplicate-effort": "One idea, two teams",
  unsupported: "Goal without a why",
  silo: "Pocket of excellence",
  "stance-gap": "Relying on a no",
  "human-raised": "Somebody put a hand up",
  "voice-gap": "A chair without a card",
};
