import { byDoor, type Rule } from "../rule.ts";
import { differingAxes, meet } from "../vocabulary.ts";

/** CF2: the same people, in the same place, in the opposite manner. */
export const approachClash: Rule = {
  id: "approach-clash",
  pair: {
    keys: byDoor,
    judge: (a, b) => {
      const axes = differingAxes(a, b);
      if (axes.length === 0 || a.h !== b.h || !meet(a.f.channel, b.f.channel) || !meet(a.f.audience, b.f.audience)) return undefined;
      return {
        severity: axes.includes("control") ? "blocker" : axes.includes("voice") || axes.includes("locus") ? "tension" : "watch",
        goals: [a.id, b.id],
        facts: `${axes.map((axis) => `${axis}:${a.f.approach?.[axis]}/${b.f.approach?.[axis]}`).join(" ")} ${a.h}`,
      };
    },
  },
};
