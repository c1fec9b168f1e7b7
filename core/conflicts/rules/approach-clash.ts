import type { ApproachAxis, Goal } from "../../model/goal.ts";
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
    about: ({ goals, dept, row, list, f, fact }) => {
      const [a, b] = goals;
      const [fa, fb] = [f(a), f(b)];
      const axes = differingAxes({ f: fa }, { f: fb });
      const channels = list((fa.channel ?? []).filter((one) => fb.channel?.includes(one)));
      const audiences = list((fa.audience ?? []).filter((one) => fb.audience?.includes(one)));
      const manner = (goal: Goal | undefined, axis: ApproachAxis) => f(goal).approach?.[axis] ?? "";
      const would = (goal: Goal | undefined) => `${dept(goal?.department)} would ${list(axes.map((axis) => IN_A_SENTENCE[manner(goal, axis)] ?? ""))}`;
      return {
        sentence: `On ${channels}, for ${audiences}, ${would(a)} ${axes.length > 1 ? "while" : "and"} ${would(b)}: people outside would meet two different organisations.`,
        question: axes.includes("control") ? "Which posts need a second pair of eyes, and which do not?" : "Who should people outside meet?",
        facts: goals.flatMap((goal) => [
          ...axes.map((axis) => fact(goal, "approach", manner(goal, axis))),
          fact(goal, "channel", channels),
          fact(goal, "audience", audiences),
          fact(goal, "placement", row(goal.placement?.horizon)),
        ]),
      };
    },
  },
};

const IN_A_SENTENCE: { readonly [manner: string]: string } = {
  "pre-approve": "pre-approve",
  empower: "empower",
  push: "push",
  listen: "listen",
  central: "decide centrally",
  local: "decide locally",
  paid: "pay",
  organic: "go without paying",
};
