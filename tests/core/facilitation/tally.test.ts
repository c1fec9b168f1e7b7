import { describe, expect, it } from "vitest";
import { MIN_BALLOTS, reasonsOf, tallyByDepartment, tallyOf, voteProblem } from "#core/facilitation/tally.ts";
import type { BallotQuestion, Vote } from "#core/model/ballot.ts";
import { pick, seededRandom } from "../../support/random.ts";

const dots: BallotQuestion = {
  kind: "dots",
  title: "Which first?",
  budget: 5,
  options: [
    { id: "x", title: "X" },
    { id: "y", title: "Y" },
  ],
};
const fist: BallotQuestion = { kind: "fist", title: "How sure?", byDepartment: true };
const consent: BallotQuestion = { kind: "consent", title: "Go?" };

describe("tally", () => {
  it("[FA70] a ballot fits its question: known options, whole budget, a reason for an objection", () => {
    expect(voteProblem(dots, { dots: { x: 3, y: 2 } })).toBeNull();
    expect(voteProblem(dots, { dots: {} })).toBeNull();
    expect(voteProblem(dots, { dots: { x: 3, y: 3 } })?.message).toContain("6 dots and have 5");
    expect(voteProblem(dots, { dots: { z: 1 } })?.path).toBe("/vote/dots");
    expect(voteProblem(consent, { consent: "object", reason: "  " })?.path).toBe("/vote/reason");
    expect(voteProblem(consent, { consent: "object", reason: "Too soon" })).toBeNull();
    for (const [question, vote] of [
      [dots, { fist: 1 }],
      [fist, { consent: "abstain" }],
      [consent, { dots: {} }],
    ] as const) {
      expect(voteProblem(question, vote)?.path).toBe("/vote");
    }
  });

  it("[FA70] counts every choice, also those nobody made; reasons stand by the alphabet", () => {
    expect(tallyOf(dots, [{ dots: { x: 2 } }, { dots: { x: 1, y: 4 } }])).toEqual({ x: 3, y: 4 });
    expect(tallyOf(fist, [{ fist: 5 }, { fist: 5 }, { fist: 0 }])).toEqual({ "0": 1, "1": 0, "2": 0, "3": 0, "4": 0, "5": 2 });
    const votes: Vote[] = [{ consent: "object", reason: "b" }, { consent: "consent" }, { consent: "object", reason: "a" }];
    expect(tallyOf(consent, votes)).toEqual({ consent: 1, object: 2, abstain: 0 });
    expect(reasonsOf(votes)).toEqual(["a", "b"]);
  });

  it("[FA75] departments are shown together or not at all, and never where somebody who knows their own vote could tell another's", () => {
    const random = seededRandom(75);
    const CHOICES = [0, 1, 2] as const;
    type Fist = (typeof CHOICES)[number];
    /** Every way in which so many people can have voted. */
    const ways = (people: number): Fist[][] => (people === 0 ? [[]] : ways(people - 1).flatMap((rest) => CHOICES.map((fist) => [fist, ...rest])));
    const counts = (fists: readonly Fist[]) => CHOICES.map((fist) => fists.filter((one) => one === fist).length).join();
    const all = Array.from({ length: 6 }, (_, people) => ways(people));
    /** The tally is out and one of them knows what they said: is anybody else's vote the same in all that can have been? */
    const tells = (fists: readonly Fist[]) =>
      fists.some((_, knowing) => {
        const rest = fists.filter((_fist, place) => place !== knowing);
        const possible = (all[rest.length] ?? []).filter((way) => counts(way) === counts(rest));
        return rest.some((_fist, place) => new Set(possible.map((way) => way[place])).size === 1);
      });
    let shown = 0;
    for (let round = 0; round < 600; round++) {
      const cast = Array.from({ length: Math.floor(random() * 14) }, () => ({
        department: pick(random, ["a", "b"]),
        vote: { fist: pick(random, CHOICES) },
      })).filter((_, place, list) => list.slice(0, place).filter(({ department }) => department === list[place]?.department).length < 6);
      const parts = tallyByDepartment(fist, cast);
      const of = (department: string) => cast.filter((ballot) => ballot.department === department).map(({ vote }) => vote.fist);
      const departments = [...new Set(cast.map(({ department }) => department))];
      expect(parts !== null).toBe(departments.every((department) => of(department).length >= MIN_BALLOTS && !tells(of(department))));
      if (parts === null) continue;
      shown += departments.length > 1 ? 1 : 0;
      const total = tallyOf(
        fist,
        cast.map(({ vote }) => vote),
      );
      for (const choice of Object.keys(total)) expect(Object.values(parts).reduce((sum, tally) => sum + (tally[choice] ?? 0), 0)).toBe(total[choice]);
    }
    expect(shown).toBeGreaterThan(50);
  });
});
