import { PLAIN_NAMES } from "#core/conflicts/plain-names.ts";

/** What a rule is called where no sentence can be made: rule ids from other people's screens are text, not types. */
export function plainName(rule: string): string {
  return Object.entries(PLAIN_NAMES).find(([id]) => id === rule)?.[1] ?? "A clash";
}
