import { describe, expect, it } from "vitest";
import { givenAnswers, heldOpenBy, mayAnswer } from "#core/conflicts/given-answers.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import type { Answer, AnswerKind } from "#core/model/workshop.ts";

const REF = { rule: "opposite-direction", goals: ["a", "b"], scope: { lever: "posts" } };
const CONFLICT = { identity: identityOf(REF), print: "p", departments: ["hr", "pr"] };
const said = (answer: AnswerKind, department?: string, more: Partial<Answer> = {}): Answer => ({
  ...{ ...REF, print: "p", answer, ...(department === undefined ? {} : { department }) },
  ...more,
});

describe("answers given to a conflict", () => {
  it("[CM42] the last answer of each department counts, and stands where it was given; a host's is nobody's", () => {
    const answers = [said("real", "hr"), said("real"), said("real", "pr"), said("different-things", "hr"), said("not-a-conflict")];
    expect([...givenAnswers(CONFLICT, answers)]).toEqual([
      ["pr", "real"],
      ["hr", "different-things"],
      [null, "not-a-conflict"],
    ]);
  });

  it("[CM42] what was said of other facts, or of another conflict, does not count", () => {
    const others = [said("real", "hr", { print: "old" }), said("real", "pr", { goals: ["a", "c"] })];
    expect([...givenAnswers(CONFLICT, others)]).toEqual([]);
  });

  it("[CM41] those concerned and hosts may answer; what concerns nobody is everybody's, but never the wall's", () => {
    const may = (departments: readonly string[], role: "host" | "seat" | "wall", department: string | null) => mayAnswer({ departments }, { role, department });
    expect([may(["hr"], "seat", "hr"), may(["hr"], "host", null), may(["hr"], "host", "pr"), may([], "seat", "pr"), may([], "seat", null)]).toEqual(
      Array(5).fill(true),
    );
    expect([may(["hr"], "seat", "pr"), may(["hr"], "seat", null), may(["hr"], "wall", "hr"), may([], "wall", null)]).toEqual(Array(4).fill(false));
  });

  it("[CM42] it is held open by the other departments concerned whose last word is that it is real", () => {
    const answers = [said("real", "hr"), said("real", "pr"), said("real", "sales"), said("real")];
    expect(heldOpenBy(CONFLICT, answers, "hr")).toEqual(["pr"]);
    expect(heldOpenBy(CONFLICT, answers, null)).toEqual(["hr", "pr"]);
    expect(heldOpenBy({ ...CONFLICT, departments: [] }, answers, "hr")).toEqual(["pr", "sales"]);
    expect(heldOpenBy(CONFLICT, [said("real", "pr"), said("not-a-conflict", "pr")], "hr")).toEqual([]);
  });
});
