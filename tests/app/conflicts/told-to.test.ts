import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { isToldTo } from "../../../app/conflicts/told-to.ts";

const HOST = { role: "host", department: null } as const;
const seat = (department: string) => ({ role: "seat", department }) as const;
const conflict = (rule: Conflict["rule"], severity: Conflict["severity"], ...departments: readonly string[]) => ({ rule, severity, departments });

describe("who is told of a conflict", () => {
  it.each([
    ["a watch of one's department", conflict("crowding", "watch", "a", "b"), [true, true, false]],
    ["a shared idea", conflict("duplicate-effort", "watch", "b", "c"), [true, false, true]],
    ["the objective without a goal, which names nobody", conflict("empty-objective", "watch"), [true, true, true]],
    ["a department without a card", conflict("voice-gap", "watch", "a"), [true, false, false]],
    ["a stance", conflict("stance-gap", "blocker", "a", "b"), [true, true, false]],
    ["a raised hand", conflict("human-raised", "watch", "b"), [true, true, true]],
    ["a tension of others", conflict("crowding", "tension", "b", "c"), [true, true, true]],
    ["a blocker of others", conflict("contested-lead", "blocker", "b", "c"), [true, true, true]],
  ] as const)("[PG72] %s: host, seat A, seat C", (_, found, told) => {
    expect([HOST, seat("a"), seat("c")].map((me) => isToldTo(found, me))).toEqual(told);
  });

  it("[PG72] a host who speaks for a department is told of everything", () => {
    expect(isToldTo(conflict("voice-gap", "watch", "b"), { role: "host", department: "a" })).toBe(true);
  });
});
