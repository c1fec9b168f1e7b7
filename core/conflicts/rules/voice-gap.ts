import type { Keys, Rule } from "../rule.ts";

const byDepartment: Keys = (card) => [card.dept];

/** CF16: a mature board, and a department without a card. */
export const voiceGap: Rule<"voice-gap"> = {
  id: "voice-gap",
  named: [{ scope: ["department"], cardless: true }],
  reads: ["mature"],
  group: {
    keys: byDepartment,
    standing: (frame) => frame.departments.map(({ id }) => id),
    judge: (department, cards, { mature, frame }) =>
      mature && cards.length === 0 && frame.departments.some(({ id }) => id === department)
        ? [{ severity: "watch", goals: [], scope: { department }, departments: [department] }]
        : [],
  },
  says: {
    name: "A chair without a card",
    about: ({ scope, dept, fact }) => ({
      sentence: `We have not heard ${dept(scope.department)} yet.`,
      question: "What does it want?",
      facts: [fact(undefined, "frame", `${dept(scope.department)} has no card on the canvas`)],
    }),
  },
};
