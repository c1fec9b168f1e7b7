import { nameOf } from "#core/conflicts/explain.ts";

/** What a rule is called where no sentence can be made: rule ids from other people's screens are text, not types. */
export function plainName(rule: string): string {
  return nameOf(rule) ?? "A clash";
}
