import { APPROACH_AXES, type Approach } from "../model/goal.ts";
import { longest, type Reading, touches } from "./reading.ts";

/** Both sides of an axis in one text say nothing about the axis. */
export function findApproach(reading: Reading, isPeople: (index: number) => boolean): Approach {
  const { tokens, lexicon, excluded, negated, yielded, decoy } = reading;
  const negators = lexicon.negation.find(tokens);
  const lowered = lexicon.turns.find(tokens).filter(({ value }) => value === "lower");
  const spendLevers = lexicon.lever.find(tokens).filter(({ value }) => value === "ad-budget");
  const found = lexicon.approach.find(tokens, isPeople);
  const approach: { [axis: string]: string } = {};
  for (const axis of APPROACH_AXES) {
    const ofAxis = found.filter(({ value }) => value.startsWith(`${axis}=`));
    // Patterns that bring their own "no" or "without" mean it, and outweigh the word they deny.
    const denying = longest(
      ofAxis.filter(({ start, end }) => [...negators, ...(axis === "spend" ? lowered : [])].some((no) => no.start >= start && no.start < end)),
    );
    const plain = longest(ofAxis).filter((match) => {
      if (axis === "spend" && touches(decoy, match)) return false;
      if (touches(excluded, match) || (negated[match.start] && !yielded[match.start])) return false;
      if (match.value === "spend=paid" && spendLevers.some(({ start, end }) => start < match.end && match.start < end)) return false;
      const reach = match.value === "voice=push" ? match.end : match.start;
      return !lowered.some(
        ({ start, end }) => end <= reach && match.start - end <= (axis === "spend" ? 3 : 1) && tokens[start]?.clause === tokens[match.start]?.clause,
      );
    });
    const deniedIn = new Set(denying.map(({ start }) => tokens[start]?.clause));
    const kept = [...denying, ...plain.filter(({ start }) => !deniedIn.has(tokens[start]?.clause))];
    const values = new Set(kept.map(({ value }) => value.slice(axis.length + 1)));
    const [only] = values;
    if (values.size === 1 && only !== undefined) approach[axis] = only;
  }
  return approach as Approach;
}
