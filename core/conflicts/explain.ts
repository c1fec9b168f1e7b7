// The words of a finding: a sentence that can be read aloud, a question, the facts that made it.
import type { Frame } from "../model/frame.ts";
import type { Facets, Goal } from "../model/goal.ts";
import type { Raised } from "../model/workshop.ts";
import { effectiveFacets } from "./card.ts";
import type { Conflict, Explanation, Fact } from "./conflict.ts";
import { PLAIN_NAMES } from "./plain-names.ts";

export interface ExplainLookup {
  readonly frame: Frame;
  readonly goal: (id: string) => Goal | undefined;
  readonly raised: (id: string) => Raised | undefined;
}

export function explain(conflict: Conflict, lookup: ExplainLookup): Explanation {
  const { frame } = lookup;
  const goals = conflict.goals.map((id) => lookup.goal(id)).filter((goal) => goal !== undefined);
  const dept = (id: string | undefined) => frame.departments.find((d) => d.id === id)?.title ?? id ?? "somebody";
  const row = (id: string | null | undefined) => frame.horizons.find((h) => h.id === id)?.title ?? id ?? "";
  const column = (id: string | null | undefined) => frame.objectives.find((o) => o.id === id)?.title ?? id ?? "";
  const quote = (goal: Goal | undefined) => (goal === undefined ? "a goal" : `“${goal.title}”`);
  const list = (words: readonly string[]) => (words.length <= 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);
  const depts = list(conflict.departments.map(dept));
  const [a, b] = goals;
  const [fa, fb]: readonly [Facets, Facets] = [a ? effectiveFacets(a) : {}, b ? effectiveFacets(b) : {}];
  const scope = conflict.scope ?? {};
  const facts: Fact[] = [];
  const fact = (goal: Goal | undefined, facet: Fact["facet"], text: string) => facts.push({ goal: goal?.id ?? null, facet, text });
  const say = (sentence: string, question: string): Explanation => ({ name: PLAIN_NAMES[conflict.rule], sentence, question, facts });

  switch (conflict.rule) {
    case "opposite-direction":
      for (const goal of goals) fact(goal, "direction", `${effectiveFacets(goal).direction} ${scope.lever}`);
      for (const goal of goals) fact(goal, "placement", row(goal.placement?.horizon));
      return say(
        `${dept(a?.department)} wants to ${fa.direction} ${scope.lever} in ${row(a?.placement?.horizon)} while ${dept(b?.department)} wants to ${fb.direction} it.`,
        "Which way shall the whole house go?",
      );
    case "approach-clash": {
      const channel = fa.channel?.find((c) => fb.channel?.includes(c)) ?? "";
      const audience = fa.audience?.find((c) => fb.audience?.includes(c)) ?? "";
      const axis = (["control", "voice", "locus", "spend"] as const).find(
        (x) => fa.approach?.[x] !== undefined && fb.approach?.[x] !== undefined && fa.approach[x] !== fb.approach[x],
      );
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
      for (const goal of goals) {
        const f = effectiveFacets(goal);
        if (axis) fact(goal, "approach", f.approach?.[axis] ?? "");
        fact(goal, "channel", channel);
        fact(goal, "audience", audience);
      }
      const word = (f: Facets) => (axis ? manner[f.approach?.[axis] as keyof typeof manner] : "");
      return say(
        `On ${channel}, for ${audience}, ${dept(a?.department)} would ${word(fa)} and ${dept(b?.department)} would ${word(fb)}: people outside would meet two different organisations.`,
        axis === "control" ? "Which posts need a second pair of eyes, and which do not?" : "Who should people outside meet?",
      );
    }
    case "contested-lead":
      for (const goal of goals) fact(goal, "role", "lead");
      return say(`${depts} each say they lead ${column(scope.objective)} in ${row(scope.horizon)}.`, "Who answers for it when it goes wrong?");
    case "missing-lead":
      for (const goal of goals) fact(goal, "placement", column(scope.objective));
      for (const goal of goals) if (effectiveFacets(goal).role !== undefined) fact(goal, "role", effectiveFacets(goal).role ?? "");
      return say(
        `${goals.length} goals from ${conflict.departments.length} departments stand under ${column(scope.objective)} and nobody has taken the lead.`,
        "Who takes the lead?",
      );
    case "empty-objective":
      return say(`Nobody has placed a goal under ${column(scope.objective)}.`, "Is it still ours?");
    case "over-commit": {
      const pool = frame.pools.find((p) => p.id === scope.pool);
      const asked = goals.flatMap((goal) =>
        (effectiveFacets(goal).asks ?? []).filter((ask) => ask.pool === scope.pool && (!ask.unit || ask.unit === pool?.unit)).map((ask) => ({ goal, ask })),
      );
      for (const { goal, ask } of asked) fact(goal, "asks", `${ask.amount} ${pool?.unit ?? ""} of ${pool?.title ?? ask.pool}`);
      const sum = asked.reduce((total, { ask }) => total + ask.amount, 0);
      return say(
        `In ${row(scope.horizon)} we ask ${Number(sum.toFixed(2))} ${pool?.unit ?? ""} of ${pool?.title ?? scope.pool} and have ${pool?.capacity[scope.horizon ?? ""] ?? 0}.`,
        "Which of these can wait, or do with less?",
      );
    }
    case "dependency-order": {
      const [by, needed] = [lookup.goal(scope.by ?? ""), lookup.goal(scope.needs ?? "")];
      fact(by, "dependsOn", `needs ${quote(needed)}`);
      fact(needed, "placement", row(needed?.placement?.horizon));
      return say(
        `${quote(by)} in ${row(by?.placement?.horizon)} needs ${quote(needed)}, which only comes in ${row(needed?.placement?.horizon)}.`,
        "Can the one come earlier, or the other wait?",
      );
    }
    case "dependency-cycle":
      for (const goal of goals) fact(goal, "dependsOn", "needs the next one");
      return say(`${list(goals.map(quote))} each wait for the other.`, "Who starts with a first piece?");
    case "dependency-open":
      fact(a, "dependsOn", quote(lookup.goal(scope.needs ?? "")));
      return say(`${quote(a)} needs a goal that is not on the canvas.`, "Who places it?");
    case "crowding":
      for (const goal of goals) fact(goal, "channel", `${scope.channel}, for ${scope.audience}`);
      return say(
        `${goals.length} goals want to reach ${scope.audience} on ${scope.channel} in ${row(scope.horizon)}: they will hear us ${goals.length} times.`,
        "Who keeps one calendar?",
      );
    case "duplicate-effort": {
      for (const goal of goals) fact(goal, "placement", row(goal.placement?.horizon));
      const oneLever = fa.lever !== undefined && fa.lever === fb.lever && fa.direction !== undefined && fa.direction === fb.direction;
      const oneDoor = [fa.channel, fa.audience].every((set, i) => set?.some((one) => [fb.channel, fb.audience][i]?.includes(one)));
      for (const goal of goals) {
        if (oneLever && oneDoor) fact(goal, "lever", `${fa.direction} ${fa.lever}`);
        else fact(goal, "title", quote(goal));
      }
      return say(`${depts} seem to want the same thing: ${list(goals.map(quote))}.`, "One goal together?");
    }
    case "unsupported":
      if (scope.objective !== null && scope.objective !== undefined) {
        fact(undefined, "frame", `${column(scope.objective)} is not linked`);
        return say(
          `${column(scope.objective)} carries ${goals.length} goals and is not linked to the over-arching goal.`,
          "Does it serve the over-arching goal?",
        );
      }
      fact(a, "placement", "no objective yet");
      return say(
        conflict.severity === "tension"
          ? `${quote(a)} costs us something, and nobody has said which objective it serves.`
          : `Nobody has said which objective ${quote(a)} serves.`,
        "Which objective does it serve?",
      );
    case "silo":
      for (const goal of goals) fact(goal, "placement", column(scope.objective));
      return say(`All ${goals.length} goals under ${column(scope.objective)} come from ${depts}: a pocket of excellence.`, "Who should join?");
    case "stance-gap": {
      if (scope.department !== undefined) {
        for (const goal of goals)
          fact(goal, effectiveFacets(goal).stance === "resist" ? "stance" : "role", effectiveFacets(goal).stance === "resist" ? "resist" : "needs");
        return say(
          `Under ${column(scope.objective)}, others count on ${dept(scope.department ?? undefined)}, and ${dept(scope.department ?? undefined)} would rather not.`,
          "What would make it worth their while?",
        );
      }
      const resisting = goals.find((goal) => effectiveFacets(goal).stance === "resist");
      const relying = goals.find((goal) => goal !== resisting);
      fact(resisting, "stance", "resist");
      fact(relying, "dependsOn", `needs ${quote(resisting)}`);
      return say(
        `${dept(relying?.department)} counts on ${dept(resisting?.department)} for ${quote(relying)}, and ${dept(resisting?.department)} would rather not.`,
        "What would make it worth their while?",
      );
    }
    case "human-raised":
      return say(lookup.raised(scope.id ?? "")?.text ?? "Somebody sees a conflict here.", "What would help?");
    case "voice-gap":
      return say(`We have not heard ${dept(scope.department ?? undefined)} yet.`, "What does it want?");
  }
}
