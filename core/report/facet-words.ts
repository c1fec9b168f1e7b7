import { APPROACH_AXES, type FacetName, type Goal } from "../model/goal.ts";
import { singleLine } from "./printable-text.ts";
import type { RecordNames } from "./record-names.ts";

export const ARROW = { raise: "↑", lower: "↓", hold: "=" } as const;

/** One thing said of a goal, as its chip reads. */
export interface FacetWord {
  readonly facet: FacetName;
  readonly text: string;
  /** Not confirmed by a person. */
  readonly suggested: boolean;
}

export function facetWords(goal: Goal, names: RecordNames): readonly FacetWord[] {
  const { lever, direction, channel, audience, approach, asks, role, stance, dependsOn } = goal.facets;
  const words: FacetWord[] = [];
  const say = (facet: FacetName, text: string) => words.push({ facet, text: singleLine(text), suggested: goal.suggested?.includes(facet) ?? false });
  if (lever !== undefined) say("lever", direction === undefined ? lever : `${ARROW[direction]} ${lever}`);
  else if (direction !== undefined) say("direction", direction);
  for (const word of channel ?? []) say("channel", word);
  for (const word of audience ?? []) say("audience", word);
  for (const axis of APPROACH_AXES) if (approach?.[axis] !== undefined) say("approach", approach[axis]);
  for (const ask of asks ?? []) say("asks", names.ask(ask));
  if (role !== undefined) say("role", role);
  if (stance !== undefined) say("stance", stance);
  for (const id of dependsOn ?? []) say("dependsOn", `needs “${names.liveGoal(id) ?? "a goal not on the canvas"}”`);
  return words;
}
