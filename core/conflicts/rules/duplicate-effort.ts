import { jaccard } from "../content-words.ts";
import { keyOf, type Rule } from "../rule.ts";
import { differingAxes, directionsDiffer, meet, notSplit, sameLever } from "../vocabulary.ts";

const ALIKE = 0.6;
const WORDS_NEEDED = 3;

/** CF11: two departments, one idea. */
export const duplicateEffort: Rule<"duplicate-effort"> = {
  id: "duplicate-effort",
  pair: {
    keys: ({ o, f, words }) => {
      if (o === null) return [];
      const facets = f.lever !== undefined && f.lever !== "" && f.direction !== undefined ? [keyOf("lever", o, f.lever, f.direction)] : [];
      if (words.length < WORDS_NEEDED) return facets;
      // Two lists that are this much alike share one of the first words of each: the rest need no index (prefix filter).
      const first = words.slice(0, words.length - Math.ceil(ALIKE * words.length - 1e-9) + 1);
      return [...facets, ...first.map((word) => keyOf("word", o, word))];
    },
    judge: (a, b) => {
      if (a.o === null || a.o !== b.o) return undefined;
      const near = a.h === b.h || (a.row !== null && b.row !== null && Math.abs(a.row - b.row) <= 1);
      if (!near || differingAxes(a, b).length > 0) return undefined;
      const lever = sameLever(a, b);
      const facetTwin =
        lever && a.f.direction !== undefined && a.f.direction === b.f.direction && meet(a.f.channel, b.f.channel) && meet(a.f.audience, b.f.audience);
      const textTwin = () =>
        !(lever && directionsDiffer(a, b)) &&
        a.words.length >= WORDS_NEEDED &&
        b.words.length >= WORDS_NEEDED &&
        jaccard(a.words, b.words) >= ALIKE &&
        notSplit(a, b);
      return facetTwin || textTwin() ? { severity: "watch", goals: [a.id, b.id], facts: "" } : undefined;
    },
  },
  says: {
    name: "One idea, two teams",
    about: ({ goals, depts, row, list, quote, f, fact }) => {
      const [fa, fb] = [f(goals[0]), f(goals[1])];
      const oneLever = fa.lever !== undefined && fa.lever === fb.lever && fa.direction !== undefined && fa.direction === fb.direction;
      const [channels = [], audiences = []] = (["channel", "audience"] as const).map((set) => fa[set]?.filter((one) => fb[set]?.includes(one)));
      const door = channels.length > 0 && audiences.length > 0 ? `${list(channels)}, for ${list(audiences)}` : "";
      return {
        sentence: `${depts} seem to want the same thing: ${list(goals.map(quote))}.`,
        question: "One goal together?",
        facts: [
          ...goals.map((goal) => fact(goal, "placement", row(goal.placement?.horizon))),
          ...goals.flatMap((goal) =>
            oneLever && door !== "" ? [fact(goal, "lever", `${fa.direction} ${fa.lever}`), fact(goal, "channel", door)] : [fact(goal, "title", quote(goal))],
          ),
        ],
      };
    },
  },
};
