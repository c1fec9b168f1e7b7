import type { Goal } from "./goal.ts";

/** Cards a refusal names; the rest is a number. */
const NAMED = 3;

/** Cards by their titles, as a refusal says them: `"A", "B", "C" and 2 more`. */
export function namedCards(goals: readonly Pick<Goal, "title">[]): string {
  const titles = goals.slice(0, NAMED).map(({ title }) => `"${title}"`);
  const rest = goals.length - titles.length;
  return `${titles.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
