import type { Frame } from "#core/model/frame.ts";
import { APPROACH_AXES, type Direction, type FacetName, type Goal } from "#core/model/goal.ts";

export interface CardChip {
  readonly facet: FacetName;
  readonly text: string;
  readonly suggested: boolean;
}

export const ARROWS: { readonly [D in Direction]: string } = { raise: "↑", lower: "↓", hold: "=" };

/** A goal's facets in few words, in the order in which people tap them. `nameOf` says what a card it depends on is called; null = gone. */
export function cardChips(goal: Goal, frame: Frame, nameOf: (goal: string) => string | null): readonly CardChip[] {
  const { facets } = goal;
  const chips: CardChip[] = [];
  const add = (facet: FacetName, text: string) => chips.push({ facet, text, suggested: goal.suggested?.includes(facet) === true });
  const arrow = facets.direction === undefined ? "" : ARROWS[facets.direction];
  if (facets.lever !== undefined) add("lever", `${arrow} ${facets.lever}`.trim());
  else if (facets.direction !== undefined) add("direction", `${arrow} ${facets.direction}`);
  for (const channel of facets.channel ?? []) add("channel", channel);
  for (const audience of facets.audience ?? []) add("audience", audience);
  for (const axis of APPROACH_AXES) if (facets.approach?.[axis] !== undefined) add("approach", facets.approach[axis]);
  for (const ask of facets.asks ?? []) {
    const pool = frame.pools.find(({ id }) => id === ask.pool);
    const unit = ask.unit !== undefined && ask.unit !== "" ? ask.unit : (pool?.unit ?? "");
    add("asks", `${ask.amount} ${unit} ${pool?.title ?? ask.pool}`.replace(/\s+/g, " "));
  }
  if (facets.role !== undefined) add("role", facets.role === "needs" ? "needs this" : facets.role);
  if (facets.stance !== undefined) add("stance", facets.stance);
  for (const needed of facets.dependsOn ?? []) add("dependsOn", `needs ${nameOf(needed) ?? "a goal that is gone"}`);
  return chips;
}
