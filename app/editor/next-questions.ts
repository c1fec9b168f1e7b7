import type { Frame } from "#core/model/frame.ts";
import type { FacetName, Goal } from "#core/model/goal.ts";

export interface NextQuestion {
  readonly facet: FacetName;
  readonly text: string;
}

/**
 * What is worth asking of this goal now, beyond lever, channel and audience: facets that are empty on it and that would let a rule
 * decide, given the cards it stands with. At most two, so that nobody has a form to fill.
 */
export function nextQuestions(goal: Goal, live: Iterable<Goal>, frame: Frame): readonly NextQuestion[] {
  const { facets, placement } = goal;
  const others = [...live].filter((other) => other.id !== goal.id && other.department !== goal.department);
  const questions: NextQuestion[] = [];
  if (facets.approach === undefined) {
    const rival = others.find(
      (other) =>
        other.facets.approach !== undefined &&
        meets(other.facets.channel, facets.channel) &&
        meets(other.facets.audience, facets.audience) &&
        (placement === null || other.placement?.horizon === placement.horizon),
    );
    if (rival !== undefined)
      questions.push({ facet: "approach", text: `“${rival.title}” speaks to the same people in the same place. How would you go about it?` });
  }
  if (facets.role === undefined && placement?.objective != null) {
    const beside = others.filter((other) => other.placement?.objective === placement.objective);
    if (beside.length >= 2) questions.push({ facet: "role", text: "Several departments stand under this objective. What is your part in it?" });
  }
  if (facets.asks === undefined && frame.pools.some((pool) => others.some((other) => other.facets.asks?.some((ask) => ask.pool === pool.id)))) {
    questions.push({ facet: "asks", text: "Others ask for shared people or money. Do you?" });
  }
  if (facets.stance === undefined && others.some((other) => other.facets.dependsOn?.includes(goal.id))) {
    questions.push({ facet: "stance", text: "Another goal counts on this one. Are you behind it?" });
  }
  return questions.slice(0, 2);
}

function meets(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.some((word) => b?.includes(word)) === true;
}
