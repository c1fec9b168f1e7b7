import type { RuleId } from "#core/conflicts/conflict.ts";

const NAMES: { readonly [R in RuleId]: string } = {
  "opposite-direction": "Pulling one lever two ways",
  "approach-clash": "Opposite manner",
  "contested-lead": "Two hands on the wheel",
  "missing-lead": "Nobody at the wheel",
  "empty-objective": "Objective without a goal",
  "over-commit": "More asked than there is",
  "dependency-order": "Needs it before it is there",
  "dependency-cycle": "Each waits for the other",
  "dependency-open": "Needs something not on the canvas",
  crowding: "Many voices at one door",
  "duplicate-effort": "Two teams, one idea",
  unsupported: "Goal without a why",
  silo: "Pocket of excellence",
  "stance-gap": "Relying on someone who says no",
  "human-raised": "Somebody put a hand up",
  "voice-gap": "A chair without a card",
};

/** What a rule is called where no sentence can be made: rule ids from other people's screens are text, not types. */
export function plainName(rule: string): string {
  return Object.entries(NAMES).find(([id]) => id === rule)?.[1] ?? "A clash";
}
