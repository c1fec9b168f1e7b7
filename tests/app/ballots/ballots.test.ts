import { describe, expect, it } from "vitest";
import type { ClosedBallot } from "#core/model/ballot.ts";
import { resultLines, resultSentence, turnoutWords } from "../../../app/ballots/ballot-words.ts";
import { dotsLeft, withDot } from "../../../app/ballots/dots.ts";
import { inTheBox } from "../../../app/ballots/in-the-box.ts";

const closed = (parts: Partial<ClosedBallot>): ClosedBallot => ({
  id: "v",
  kind: "fist",
  title: "Sure?",
  openedAt: 1,
  closedAt: 2,
  cast: 4,
  tally: {},
  ...parts,
});
const options = [
  { id: "x", title: "Blog" },
  { id: "y", title: "Shop" },
];

describe("dots", () => {
  it("[VO8] never below none, never over the budget", () => {
    const one = withDot({}, "x", 1, 2);
    const two = withDot(one, "y", 1, 2);
    expect([dotsLeft(2, one), dotsLeft(2, two)]).toEqual([1, 0]);
    expect(withDot(two, "x", 1, 2)).toBe(two);
    expect(withDot(two, "y", -1, 2)).toEqual({ x: 1 });
    expect(withDot(one, "y", -1, 2)).toBe(one);
  });
});

describe("a page that has been loaded anew", () => {
  it("[VO8] is told by the turnout of its department whether a ballot of its own may lie in the box", () => {
    const left = (hr: { here: number; voted: number }, loadedAt = 20) =>
      inTheBox({ id: "v", openedAt: 10 }, [{ ballot: "v", departments: { hr, pr: { here: 1, voted: 1 } }, waitingFor: [] }], { department: "hr", loadedAt });
    expect([left({ here: 1, voted: 1 }), left({ here: 3, voted: 1 }), left({ here: 3, voted: 0 })]).toEqual(["yes", "maybe", "no"]);
    expect(left({ here: 3, voted: 1 }, 5), "the page has seen all of this ballot").toBe("no");
    expect(inTheBox({ id: "w", openedAt: 10 }, undefined, { department: "hr", loadedAt: 20 }), "nothing is told yet").toBe("no");
  });
});

describe("who has voted", () => {
  const titleOf = (department: string) => department.toUpperCase();

  it("[VO9] names those who gave one and counts the others by department", () => {
    const departments = { hr: { here: 3, voted: 1 }, pr: { here: 1, voted: 1 }, it: { here: 2, voted: 1 } };
    expect(turnoutWords({ ballot: "v", departments, waitingFor: [{ name: "Ada", department: "hr" }] }, titleOf)).toEqual({
      voted: 3,
      here: 6,
      waiting: "Waiting for Ada (HR), 1 of HR and 1 of IT",
    });
    expect(turnoutWords({ ballot: "v", departments: { hr: { here: 2, voted: 2 } }, waitingFor: [] }, titleOf).waiting).toBeNull();
    expect(turnoutWords(undefined, titleOf)).toEqual({ voted: 0, here: 0, waiting: null });
  });
});

describe("results", () => {
  it("[VO10] dots: most first, and a sentence that names the winner or says there is none", () => {
    const ballot = closed({ kind: "dots", options, budget: 3, tally: { x: 1, y: 4 } });
    expect(resultLines(ballot, { x: 1, y: 4 }).map(({ label, count, share }) => [label, count, share])).toEqual([
      ["Shop", 4, 1],
      ["Blog", 1, 0.25],
    ]);
    expect(resultSentence(ballot)).toBe("“Shop” has the most dots (4); 4 people voted.");
    expect(resultSentence(closed({ kind: "dots", options, tally: { x: 2, y: 2 } }))).toContain("More than one option");
    expect(resultSentence(closed({ kind: "dots", options, tally: {} }))).toContain("nobody gave a dot");
  });

  it("[VO10] fingers: average and how many are to be heard", () => {
    expect(resultSentence(closed({ tally: { "5": 2, "3": 1, "1": 1 } }))).toBe("3.5 fingers on average of 4 people; 1 below three: hear them.");
    expect(resultSentence(closed({ tally: { "4": 4 } }))).toBe("4 fingers on average of 4 people; nobody below three.");
    expect(resultLines(closed({}), { "4": 4 }).map(({ choice }) => choice)).toEqual(["5", "4", "3", "2", "1", "0"]);
  });

  it("[VO10] consent, and a ballot without a result", () => {
    expect(resultSentence(closed({ kind: "consent", tally: { consent: 4 } }))).toBe("Consent: nobody of 4 people objects.");
    expect(resultSentence(closed({ kind: "consent", tally: { consent: 3, object: 1 } }))).toBe("1 of 4 people objects: no consent yet.");
    expect(resultSentence(closed({ tally: null, cast: 1 }))).toContain("Closed without a result");
  });
});
