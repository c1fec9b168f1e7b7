// What the cards of a conflict say, in their own words; docs/spec/conflicts.md CT6.
import type { Goal } from "../model/goal.ts";
import type { Quote } from "./conflict.ts";

const MOST_QUOTES = 4;
const MOST_CHARACTERS = 140;

/** `goals` in the order of the conflict. Who has said nothing yet comes before who has. */
export function quotesOf(goals: readonly Goal[]): readonly Quote[] {
  const said = goals.map(({ id, department, title }) => ({ goal: id, department, text: shortened(title.replace(/\s+/gu, " ").trim()) }));
  const worded = said.filter(({ text }) => text !== "");
  const isFirst = (one: (typeof worded)[number]) => worded.find(({ department }) => department === one.department) === one;
  return [...worded.filter(isFirst), ...worded.filter((one) => !isFirst(one))].slice(0, MOST_QUOTES).map(({ goal, text }) => ({ goal, text }));
}

/** Ends with a whole word where there is one. */
function shortened(title: string): string {
  const characters = [...title];
  if (characters.length <= MOST_CHARACTERS) return title;
  const cut = characters.slice(0, MOST_CHARACTERS - 1).join("");
  return `${cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut}…`;
}
