import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { givenAnswers, mayAnswer } from "#core/conflicts/given-answers.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import { EMPTY_FRAME } from "#core/model/frame.ts";
import type { About } from "#core/model/room.ts";
import type { Answer } from "#core/model/workshop.ts";
import { objectionsTo } from "../../../app/resolve/about.ts";
import { answeredWords } from "../../../app/resolve/answered-words.ts";
import { outcomeOf } from "../../../app/resolve/outcome.ts";
import { isRecognisable } from "../../../app/resolve/recognisable.ts";
import { nextInWalk, previousInWalk, walkOrder } from "../../../app/resolve/walk.ts";
import { goal } from "../../support/goals.ts";
import { aConflict } from "../../support/records.ts";

const cards = ["a", "b", "c"].map((id) => ({ ...goal(id, ["o1", "q1"]), department: id }));
const conflict = (rule: Conflict["rule"], severity: Conflict["severity"], ids: readonly string[] = ["a", "b"]): Conflict => {
  const made = aConflict(
    rule,
    severity,
    cards.filter(({ id }) => ids.includes(id)),
    { print: `print of ${rule}` },
  );
  return { ...made, identity: identityOf(made) };
};
const watch = conflict("crowding", "watch");
const tension = conflict("opposite-direction", "tension");
const blocker = conflict("over-commit", "blocker");
const idea = conflict("duplicate-effort", "tension");
const goals = new Map(cards.map((card) => [card.id, card]));

describe("the walk through the conflicts", () => {
  const order = walkOrder([watch, tension, idea, blocker], EMPTY_FRAME, goals);

  it("[VO1] goes from the gravest to the watches, without shared ideas, and round", () => {
    expect(order).toEqual([blocker, tension, watch]);
    expect(nextInWalk(order, null, new Set())).toBe(blocker);
    expect(nextInWalk(order, blocker.identity, new Set())).toBe(tension);
    expect(nextInWalk(order, watch.identity, new Set())).toBe(blocker);
    expect(nextInWalk([blocker], blocker.identity, new Set())).toBeNull();
  });

  it("[VO1] a skipped one comes only when no other is left; after a settled one comes the gravest", () => {
    expect(nextInWalk(order, blocker.identity, new Set([tension.identity]))).toBe(watch);
    expect(nextInWalk(order, blocker.identity, new Set([tension.identity, watch.identity]))).toBe(tension);
    expect(nextInWalk([blocker, watch], tension.identity, new Set())).toBe(blocker);
  });

  it("[VO1] back is the one shown before that is still open", () => {
    const past = [blocker.identity, tension.identity, watch.identity];
    expect(previousInWalk(order, watch.identity, past)).toBe(tension);
    expect(previousInWalk([blocker, watch], watch.identity, past)).toBe(blocker);
    expect(previousInWalk(order, blocker.identity, [blocker.identity])).toBeNull();
  });
});

describe("what departments said to a conflict", () => {
  const said = (department: string | undefined, answer: Answer["answer"], print = tension.print): Answer => ({
    rule: tension.rule,
    goals: tension.goals,
    print,
    answer,
    ...(department === undefined ? {} : { department }),
  });

  it("[CM42] who says it is no conflict hears who holds it open", () => {
    const departments = ["a", "b", "c"].map((id) => ({ id, title: `Department ${id}` }));
    const held = { ...tension, departments: ["a", "b"] };
    const words = (answers: Answer[], answer: Answer["answer"] = "not-a-conflict", role: "seat" | "host" = "seat") =>
      answeredWords(held, answer, { answers, frame: { ...EMPTY_FRAME, departments } }, { role, department: "b" });
    expect(words([said("a", "real")])).toBe("Answered. It stays open: Department a says it is real.");
    const quiet = [words([said("b", "real")]), words([said("c", "real")]), words([said("a", "real"), said("a", "different-things")])];
    expect([...quiet, words([said("a", "real")], "real"), words([said("a", "real")], "not-a-conflict", "host")]).toEqual(
      quiet.concat(quiet.slice(1)).map(() => "Answered."),
    );
  });

  it("[VO2] the last answer of each counts, and only to the conflict as it stands", () => {
    const answers = [said("a", "real"), said("b", "different-things"), said("a", "not-a-conflict"), said("c", "real", "other facts"), said(undefined, "real")];
    expect([...givenAnswers(tension, answers)]).toEqual([
      ["b", "different-things"],
      ["a", "not-a-conflict"],
      [null, "real"],
    ]);
  });

  it("[VO2] departments concerned and hosts may answer; nobody's conflict is everybody's; a wall never", () => {
    const seat = (department: string) => ({ role: "seat" as const, department });
    expect([mayAnswer(tension, seat("a")), mayAnswer(tension, seat("c")), mayAnswer({ departments: [] }, seat("c"))]).toEqual([true, false, true]);
    expect([mayAnswer(tension, { role: "host", department: null }), mayAnswer(tension, { role: "wall", department: null })]).toEqual([true, false]);
  });

  it("[VO3] says how it was settled: as it stands, agreed before parked before dismissed", () => {
    const ref = { rule: tension.rule, goals: tension.goals, print: tension.print };
    const none = { answers: [], agreements: [], parked: [] };
    expect(outcomeOf(tension, none)).toBeNull();
    expect(outcomeOf(tension, { ...none, answers: [said("a", "real")] })).toBeNull();
    expect(outcomeOf(tension, { ...none, answers: [said("a", "not-a-conflict")] })?.kind).toBe("dismissed");
    expect(outcomeOf(tension, { ...none, answers: [said("a", "different-things")] })).toBeNull();
    expect(outcomeOf(tension, { ...none, answers: [{ ...said("a", "different-things"), defined: "g" }] })?.kind).toBe("defined");
    expect(outcomeOf(tension, { ...none, parked: [{ ...ref, owner: "Kim" }], answers: [said("a", "not-a-conflict")] })).toMatchObject({
      kind: "parked",
      record: { owner: "Kim" },
    });
    const agreements = [
      { ...ref, text: "first" },
      { ...ref, text: "then" },
      { ...ref, print: "old", text: "old" },
    ];
    expect(outcomeOf(tension, { ...none, agreements, parked: [ref] })).toMatchObject({ kind: "agreed", record: { text: "then" } });
  });
});

describe("dissent", () => {
  it("[VO5] belongs to its card, objective, conflict or the plan", () => {
    const abouts: readonly About[] = [
      { kind: "workshop" },
      { kind: "goal", goal: "a" },
      { kind: "goal", goal: "b" },
      { kind: "objective", objective: "a" },
      { kind: "conflict", conflict: { rule: tension.rule, goals: tension.goals } },
      { kind: "conflict", conflict: { rule: blocker.rule, goals: [] } },
    ];
    const objections = abouts.map((about, n) => ({ id: `x${n}`, department: "a", about, text: "no" }));
    for (const [n, about] of abouts.entries()) expect(objectionsTo(about, objections).map(({ id }) => id)).toEqual([`x${n}`]);
  });

  it("[VO6] one person of a department is recognisable, two are not; others and the wall do not count", () => {
    const seat = (department: string | null, role: "seat" | "host" | "wall" = "seat") => ({ role, department });
    expect(isRecognisable("a", { people: [seat("a"), seat("b"), seat(null, "wall")] })).toBe(true);
    expect(isRecognisable("a", { people: [seat("a"), seat("a", "host")] })).toBe(false);
    expect(isRecognisable("a", { people: [] })).toBe(true);
  });
});
