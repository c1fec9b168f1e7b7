import type { Goal } from "../../model/goal.ts";
import { byDoor, type Rule } from "../rule.ts";
import { differingAxes, meet } from "../vocabulary.ts";

/** CF2: the same people, in the same place, in the opposite manner. */
export const approachClash: Rule<"approach-clash"> = {
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
  says: {
    name: "Opposite manner",
    about: ({ goals, dept, f, fact }) => {
      const [a, b] = goals;
      const [fa, fb] = [f(a), f(b)];
      const channel = fa.channel?.find((c) => fb.channel?.includes(c)) ?? "";
      const audience = fa.audience?.find((c) => fb.audience?.includes(c)) ?? "";
      const [axis] = differingAxes({ f: fa }, { f: fb });
      const manner = {
        "pre-approve": "pre-approve",
        empower: "empower",
        push: "push",
        listen: "listen",
        central: "decide centrally",
        local: "decide locally",
        paid: "pay",
        organic: "go without paying",
      };
      const would = (goal: Goal | undefined) => (axis ? manner[f(goal).approach?.[axis] as keyof typeof manner] : "");
      return {
        sentence: `On ${channel}, for ${audience}, ${dept(a?.department)} would ${would(a)} and ${dept(b?.department)} would ${would(b)}: people outside would meet two different organisations.`,
        question: axis === "control" ? "Which posts need a second pair of eyes, and which do not?" : "Who should people outside meet?",
        facts: goals.flatMap((goal) => [
          ...(axis ? [fact(goal, "approach", f(goal).approach?.[axis] ?? "")] : []),
          fact(goal, "channel", channel),
          fact(goal, "audience", audience),
        ]),
      };
    },
  },
};
